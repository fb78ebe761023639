"""The reader opened on the annotated sample pair, so that it is tested apart from the engine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from textual.pilot import Pilot

from gold_comparison import gold_comparison
from newsdiff.comparison.model import Comparison
from newsdiff.reader.app import Reader
from newsdiff.reader.screens.reading import ReadingScreen


@cache
def gold() -> Comparison:
    """Return the comparison that a careful reader annotated."""
    return gold_comparison()


@asynccontextmanager
async def opened(
    width: int = 140, height: int = 45, comparison: Comparison | None = None
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """Open the reader at a size and wait until the comparison is shown."""
    shown = comparison or gold()
    app = Reader(shown.a, shown.b, shown)
    async with app.run_test(size=(width, height)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        yield pilot, app.screen
