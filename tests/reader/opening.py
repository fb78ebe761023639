"""The reader opened on the annotated sample pair, so that it is tested apart from the engine."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from unittest.mock import patch

from textual.pilot import Pilot

from gold_comparison import gold_comparison
from newsdiff.comparison.model import Comparison
from newsdiff.reader.app import Reader
from newsdiff.reader.config import Config
from newsdiff.reader.screens.reading import ReadingScreen


@cache
def gold() -> Comparison:
    """Return the comparison that a careful reader annotated."""
    return gold_comparison()


async def until(pilot: Pilot[None], holds: Callable[[], bool], what: str) -> None:
    """Wait until a condition holds, however slow the machine is; fail when it never does."""
    for _ in range(400):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if holds():
            return
        await pilot.pause(0.05)
    raise AssertionError(f"waited in vain for {what}")


@asynccontextmanager
async def opened(
    width: int = 140,
    height: int = 45,
    comparison: Comparison | None = None,
    keys: Mapping[str, str] | None = None,
    compared: bool = True,
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """Open the reader at a size, with the comparison shown or (`compared` False) never made."""
    shown = comparison or gold()
    app = Reader(shown.a, shown.b, shown if compared else None, Config(keys=keys or {}))
    with patch.object(ReadingScreen, "_start_comparing") if not compared else patch.dict({}, {}):
        async with app.run_test(size=(width, height)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            yield pilot, app.screen
