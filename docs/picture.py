"""Takes the picture of the reader that the README shows: `make picture`."""

import asyncio
import re
from pathlib import Path

from newsdiff.articles.read import read
from newsdiff.articles.samples import sample_pairs
from newsdiff.comparison.compare import compare
from newsdiff.reader.app import Reader

PICTURE = Path(__file__).with_name("newsdiff.svg")
SIZE = (150, 44)
KEYS = ("j",)


async def taken() -> str:
    """Return the reader on a sample pair, at its first sentence, as SVG that loads nothing."""
    pair = sample_pairs()[0]
    comparison = compare(read(pair.a), read(pair.b))
    app = Reader(comparison.a, comparison.b, comparison)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*KEYS)
        await pilot.pause()
        drawn = app.export_screenshot(title="newsdiff")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(taken()), encoding="utf-8")
