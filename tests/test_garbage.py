"""When Python looks for garbage: not while much is made that stays, and always again."""

import gc
from collections.abc import Iterator

import pytest

import newsdiff
from newsdiff import garbage
from newsdiff.cli import main
from newsdiff.comparison import compare as comparing
from newsdiff.reader.app import Reader


@pytest.fixture(autouse=True)
def _collector_as_it_was() -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    (gc.enable if enabled else gc.disable)()


def test_garbage_is_not_looked_for_while_two_articles_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def note(*_: object) -> tuple[()]:
        seen.append(gc.isenabled())
        return ()

    monkeypatch.setattr(comparing, "diverge", note)
    newsdiff.compare(newsdiff.read_text("One said so."), newsdiff.read_text("One said so."))
    assert seen == [False]
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_a_comparison_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(comparing, "diverge", fail)
    with pytest.raises(ZeroDivisionError):
        newsdiff.compare(newsdiff.read_text("One said so."), newsdiff.read_text("One said so."))
    assert gc.isenabled()


def test_who_left_garbage_lying_before_a_comparison_still_does_afterwards() -> None:
    with garbage.left_lying():
        newsdiff.compare(newsdiff.read_text("One said so."), newsdiff.read_text("One said so."))
        assert not gc.isenabled()


def test_the_command_looks_for_garbage_again_when_it_is_done() -> None:
    assert main(["one"]) == 2
    assert gc.isenabled()


def test_what_is_there_is_looked_through_no_more_once_it_is_settled() -> None:
    with garbage.left_lying():
        garbage.settle()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 1000


async def test_the_reader_settles_when_the_articles_are_shown_and_when_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settled = []
    monkeypatch.setattr(garbage, "settle", lambda: settled.append(True))
    a, b = newsdiff.read_text("One said so."), newsdiff.read_text("One said so.").on_side("B")
    app = Reader(a, b, newsdiff.compare(a, b))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert settled == [True, True]
