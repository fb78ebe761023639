"""The reader on the annotated sample pair, so that it is tested apart from the engine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from opening import Open, Opened

from gold_comparison import gold_comparison
from newsdiff.comparison.model import Comparison
from newsdiff.reader.app import Reader
from newsdiff.reader.screens.reading import ReadingScreen


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """The comparison that a careful reader annotated."""
    return gold_comparison()


@pytest.fixture
def opened(comparison: Comparison) -> Open:
    """Open the reader at a size, compared already unless `compared` is False."""

    @asynccontextmanager
    async def open_at(width: int = 140, height: int = 45) -> AsyncIterator[Opened]:
        app = Reader(comparison.a, comparison.b, comparison)
        async with app.run_test(size=(width, height)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            yield pilot, app.screen

    return open_at
