"""The types of the fixture that opens the reader."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from textual.pilot import Pilot

from newsdiff.reader.screens.reading import ReadingScreen

Opened = tuple[Pilot[None], ReadingScreen]
Open = Callable[..., AbstractAsyncContextManager[Opened]]
