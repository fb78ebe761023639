"""How the reader looks. Every picture was looked at before it was accepted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from opening import gold, until
from textual.pilot import Pilot

from newsdiff.reader.app import Reader
from newsdiff.reader.config import Config
from newsdiff.reader.themes import THEMES

Snap = Callable[..., bool]


@pytest.fixture(autouse=True)
def _as_on_any_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("NO_COLOR", raising=False)


def reader(theme: str | None = None) -> Reader:
    return Reader(gold().a, gold().b, gold(), Config(theme=theme))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 45), (220, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading(snap_compare: Snap, size: tuple[int, int]) -> None:
    assert snap_compare(reader(), press=["8", "g"], terminal_size=size)


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (220, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_aligned(snap_compare: Snap, size: tuple[int, int]) -> None:
    assert snap_compare(reader(), press=["8", "g", "v"], terminal_size=size)


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (220, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_stacked(snap_compare: Snap, size: tuple[int, int]) -> None:
    assert snap_compare(reader(), press=["8", "g", "v", "v"], terminal_size=size)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES[1:]])
def test_themes(snap_compare: Snap, theme: str) -> None:
    assert snap_compare(reader(theme), press=["7", "g", "slash", *"combat", "enter"], terminal_size=(120, 30))


def test_no_color(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(reader(), press=["7", "g", "slash", *"combat", "enter"], terminal_size=(120, 30))


def test_folded_with_the_claims_and_what_is_related(snap_compare: Snap) -> None:
    assert snap_compare(reader(), press=["9", "g", "r", "z", "c", "j"], terminal_size=(120, 30))


def test_the_last_of_several_links_of_a_sentence(snap_compare: Snap) -> None:
    assert snap_compare(reader(), press=["tab", "j", "l"], terminal_size=(120, 30))


@pytest.mark.parametrize("key", ["question_mark", "s", "f"], ids=["help", "summary", "filter"])
def test_over_the_articles(snap_compare: Snap, key: str) -> None:
    assert snap_compare(reader(), press=[key], terminal_size=(80, 24))


def test_open_screen(snap_compare: Snap) -> None:
    async def refused(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press(*"/no/such/a", "enter", *"b", "enter")
        # The files are looked for in a thread.
        await until(pilot, lambda: pilot.app.screen.query_one("#problem-b").display, "what is wrong to be said")

    assert snap_compare(Reader(), run_before=refused, terminal_size=(80, 24))
