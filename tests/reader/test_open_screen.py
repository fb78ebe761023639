"""The open screen: two articles are named, chosen or pasted, and a wrong one is explained in place."""

from pathlib import Path

import pytest
from opening import until
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from newsdiff.articles.read import read
from newsdiff.reader.app import Reader
from newsdiff.reader.recent import recent_path, remember
from newsdiff.reader.screens.opening import OpenScreen, SourceInput
from newsdiff.reader.screens.reading import ReadingScreen

ROOT = Path(__file__).parents[2]
A, B = (str(ROOT / "sample_articles" / f"north-korea-casualties-{name}") for name in ("rewrite.txt", "afp.md"))


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


async def read_both(pilot: Pilot[None], before: object = None) -> ReadingScreen:
    """Wait for the articles to be read and shown, on another screen than the one before; return their screen."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and app.screen is not before, "the articles")
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


async def test_two_paths_open_the_reader() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a", SourceInput).value = A
        app.screen.query_one("#source-b", SourceInput).value = B
        await pilot.press("enter")
        await read_both(pilot)


async def test_a_wrong_path_is_explained_under_its_input() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a", SourceInput).value = A
        app.screen.query_one("#source-b", SourceInput).value = "/no/such/story.md"
        await pilot.press("enter")
        problem = app.screen.query_one("#problem-b", Static)
        await until(pilot, lambda: problem.display, "what is wrong to be said")
        assert isinstance(app.screen, OpenScreen)
        assert "no such file" in str(problem.content)
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
        screen = await read_both(pilot)
        assert screen.session.index.a.text.startswith("Rain fell")


@pytest.mark.parametrize("pasted", [f"{A}\n{B}\n", f"{A}\r{B}\r"])
async def test_two_pasted_paths_are_read_at_once(pasted: str) -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a").post_message(events.Paste(pasted))
        await read_both(pilot)


async def test_two_dropped_files_fill_both_fields_and_wait_for_enter() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        app.screen.query_one("#source-a").post_message(events.Paste(f"'{A}' '{B}' "))
        await until(pilot, lambda: bool(app.screen.query_one("#source-b", SourceInput).value), "the paths")
        assert app.screen.query_one("#source-a", SourceInput).value == A
        assert app.screen.query_one("#source-b", SourceInput).value == B
        await pilot.press("enter")
        await read_both(pilot)


async def test_a_recent_comparison_says_when_it_was_read_and_names_the_outlets() -> None:
    remember(recent_path(), read(A), read(B))
    app = Reader()
    async with app.run_test(size=(120, 40)):
        row = str(app.screen.query_one("#pairs", OptionList).get_option_at_index(0).prompt)
        assert row.startswith("today ")
        assert "↔  KCNA: At Least 100 North Korean" in row or "↔  At Least 100 North Korean" in row


async def test_another_pair_is_opened_from_the_articles_and_escape_comes_back_to_them() -> None:
    app = Reader(read(A), read(B))
    async with app.run_test() as pilot:
        first: object = await read_both(pilot)
        await pilot.press("O")
        assert isinstance(app.screen_stack[-1], OpenScreen)
        await pilot.press("escape")
        assert app.screen_stack[-1] is first
        await pilot.press("O", *B, "enter", *A, "enter")
        second = await read_both(pilot, before=first)
        assert second.session.index.a.text == read(B).text
        await pilot.press("j")
        assert second.current is not None
        assert second.current.sentence == "A1"


async def test_a_sample_pair_is_chosen_and_then_remembered() -> None:
    for first in ("sample", "recent"):
        app = Reader()
        async with app.run_test() as pilot:
            pairs = app.screen.query_one("#pairs", OptionList)
            assert str(pairs.get_option_at_index(0).prompt).startswith({"sample": "sample", "recent": "today"}[first])
            pairs.focus()
            pairs.highlighted = 0
            await pilot.press("enter")
            await read_both(pilot)


async def test_right_completes_a_path() -> None:
    app = Reader()
    async with app.run_test() as pilot:
        await pilot.press(*A[:-4])
        typed = app.screen.query_one("#source-a", SourceInput)
        await until(pilot, lambda: typed._suggestion == A, "the suggestion")
        await pilot.press("right")
        assert app.screen.query_one("#source-a", SourceInput).value == A
