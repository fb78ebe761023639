"""Escape and a key that come in one write are two keys; the codes of keys, mouse and paste stay what they are."""

from collections.abc import Sequence

import pytest
from opening import opened
from textual import events
from textual.message import Message

from newsdiff.reader.escape import EscapeAnd, KeyParser


def read(*writes: str) -> list[Message]:
    """Return what is read of what a terminal writes, with nothing after it."""
    parser = KeyParser()
    found = [message for written in writes for message in parser.feed(written)]
    parser._timeout_time = parser._timeout_time and 0.0
    return [*found, *parser.tick()]


def keys(messages: Sequence[Message]) -> list[str]:
    found: list[str] = []
    for message in messages:
        apart = message.apart if isinstance(message, EscapeAnd) else (message,)
        found += [key.key if isinstance(key, events.Key) else type(key).__name__ for key in apart]
    return found


@pytest.mark.parametrize(
    ("writes", "meant"),
    [
        (["\x1bj"], ["escape", "j"]),
        (["\x1b", "j"], ["escape", "j"]),
        (["\x1bjj/x\r"], ["escape", "j", "j", "slash", "x", "enter"]),
        (["\x1b/"], ["escape", "slash"]),
        (["\x1bG"], ["escape", "G"]),
        (["\x1b5j"], ["escape", "5", "j"]),
        (["\x1bb"], ["escape", "b"]),
        (["\x1b\t"], ["escape", "tab"]),
        (["\x1b\r"], ["escape", "enter"]),
        (["\x1b["], ["escape", "left_square_bracket"]),
        (["\x1bO"], ["escape", "O"]),
        (["\x1b[\x1bj"], ["escape", "left_square_bracket", "escape", "j"]),
        (["\x1b\x1bj"], ["escape", "escape", "j"]),
        (["\x1b"], ["escape"]),
    ],
)
def test_escape_and_a_key_are_two_keys(writes: list[str], meant: list[str]) -> None:
    assert keys(read(*writes)) == meant


@pytest.mark.parametrize(
    ("writes", "meant"),
    [
        (["\x1b[A"], ["up"]),
        (["\x1b", "[A"], ["up"]),
        (["\x1b[", "A"], ["up"]),
        (["\x1bOP"], ["f1"]),
        (["\x1b\x1b[A"], ["escape", "up"]),
        (["j\x1b[B\x1bk\x1b[6~"], ["j", "down", "escape", "k", "pagedown"]),
        (["\x1b[<0;3;4M"], ["MouseDown"]),
        (["\x1b[200~two words\x1b[201~j"], ["Paste", "j"]),
    ],
)
def test_codes_of_keys_mouse_and_paste_stay_what_they_are(writes: list[str], meant: list[str]) -> None:
    assert keys(read(*writes)) == meant


async def test_what_is_bound_to_the_two_together_is_done() -> None:
    together = events.Key("alt+j", None)
    async with opened(keys={"last": "alt+j"}) as (pilot, screen):
        pilot.app.post_message(EscapeAnd(events.Key("j", "j"), together))
        await pilot.pause()
        assert screen.current is not None
        assert screen.current.sentence == "A24"


async def test_in_the_prompt_escape_and_a_key_leave_it_and_do_what_the_key_does() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", "x")
        pilot.app.post_message(EscapeAnd(events.Key("j", "j"), events.Key("alt+j", None)))
        await pilot.pause()
        await pilot.pause()
        assert not screen.query("#prompt")
        assert screen.current is not None
        assert screen.current.sentence == "A2"
