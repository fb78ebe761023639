"""The open screen: two articles are named, chosen or pasted, and a wrong one is explained in place."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from newsdiff.reader.app import Reader
from newsdiff.reader.screens.opening import OpenScreen, SourceInput
from newsdiff.reader.screens.reading import ReadingScreen

ROOT = Path(__file__).parents[2]
A, B = (str(ROOT / "sample_articles" / f"north-korea-casualties-{name}") for name in ("rewrite.txt", "afp.md"))


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_two_paths_open_the_reader() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a", SourceInput).value = A
        app.screen.query_one("#source-b", SourceInput).value = B
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, ReadingScreen)


async def test_a_wrong_path_is_explained_under_its_input() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a", SourceInput).value = A
        app.screen.query_one("#source-b", SourceInput).value = "/no/such/story.md"
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, OpenScreen)
        assert "no such file" in str(app.screen.query_one("#problem-b", Static).content)
        assert not str(app.screen.query_one("#problem-a", Static).content)
        assert app.screen.query_one("#source-b").has_focus


async def test_enter_in_the_first_input_goes_to_the_second() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        await pilot.press(*"x", "enter")
        assert app.screen.query_one("#source-b").has_focus


async def test_pasted_texts_are_read_whole() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        for side, text in (("a", "Rain fell on Monday.\nIt was heavy."), ("b", "On Monday rain fell.\nRoads closed.")):
            given = app.screen.query_one(f"#source-{side}", SourceInput)
            given.focus()
            await pilot.pause()
            given.post_message(events.Paste(text))
            await pilot.pause()
            assert given.given == text
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.session.index.a.text.startswith("Rain fell")


async def test_a_sample_pair_is_chosen_and_then_remembered() -> None:
    for first in ("sample", "recent"):
        app = Reader()
        async with app.run_test() as pilot:
            pairs = app.screen.query_one("#pairs", OptionList)
            assert str(pairs.get_option_at_index(0).prompt).startswith(first)
            pairs.focus()
            pairs.highlighted = 0
            await pilot.press("enter")
            await settled(pilot)
            assert isinstance(app.screen, ReadingScreen)


async def test_right_completes_a_path() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        await pilot.press(*A[:-4])
        await settled(pilot)
        await pilot.press("right")
        assert app.screen.query_one("#source-a", SourceInput).value == A
