"""Escape and a key that come in one write: two keys, as in every editor that Escape leaves.

A terminal sends Escape as the character that also begins the codes of Alt and of the arrows. Textual (8.2) waits 100 ms
for what follows it and then reads both as Alt and the key; before a sign it loses the Escape. Whoever types Escape and
the next key fast, or has a script do it, means the two. As elsewhere, ESCDELAY sets for how many milliseconds more is
waited for. Textual has no public way to read keys otherwise, so pyproject.toml names the versions this was tried with.
"""

import os
import re
import sys
from collections.abc import Iterable

from textual import constants, events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.message import Message

ESC = "\x1b"
_LONE = re.compile(r"\x1b([^\x1b\[O\]P_^X]|[\[O](?=\x1b))", re.DOTALL)
"""An Escape that begins no code: those of keys, the mouse and the terminal's answers begin with one of these signs."""
_OPEN = re.compile(r"\x1b[\[O]?\Z")
"""What may still become a code."""
_TOGETHER = constants.ESCAPE_DELAY if "ESCDELAY" in os.environ else 0.05
"""Seconds within which what follows an Escape may belong to it: a terminal writes a code at once, a hand does not."""
_PASTE = re.compile(r"\x1b\[20([01])~")


class EscapeAnd(events.Key):
    """Escape and a key that came together."""

    def __init__(self, key: events.Key, together: events.Key | None) -> None:
        """Take the key alone, and what it is with Escape or Alt where that is a key of its own, such as `alt+j`."""
        super().__init__(together.key if together else "", None)
        self.together = together
        self.apart = (events.Key("escape", ESC), key)


class KeyParser(XTermParser):
    """Reads what a terminal sends, and tells Escape and a key from the codes of other keys."""

    def __init__(self, debug: bool = False) -> None:
        """Begin outside a pasted text."""
        super().__init__(debug)
        self._open = ""
        self._pasting = False

    def tick(self) -> Iterable[Message]:
        """Yield what the last characters mean once nothing has followed them for a while."""
        read = list(super().tick())
        if read and len(self._open) > 1:
            read = list(self._both(self._open[1]))
        if read:
            self._open = ""
        yield from read

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what the characters mean, with those before them that were open."""
        yield from self.tick()
        if self._open and data:
            self._settle()
            data = self._open + data
        still_open = _OPEN.search(data)
        self._open = still_open[0] if still_open and not self._pasting else ""
        start = 0
        for lone in _LONE.finditer(data):
            yield from self._read(data[start : lone.start()])
            if self._pasting:
                yield from self._read(lone[0])
            else:
                yield from self._settle()
                yield from self._both(lone[1])
            start = lone.end()
        yield from self._read(data[start:]) if data else super().feed(data)
        if self._timeout_time is not None:
            self._timeout_time = min(self._timeout_time, get_time() + _TOGETHER)

    def _read(self, data: str) -> Iterable[Message]:
        for mark in _PASTE.finditer(data):
            self._pasting = mark[1] == "0"
        if data:
            yield from super().feed(data)

    def _settle(self) -> list[Message]:
        """Wait no longer for what could follow; return what was read until here."""
        if self._timeout_time is None:
            return []
        self._timeout_time = 0.0
        return list(super().tick())

    def _both(self, character: str) -> Iterable[Message]:
        key = next(iter(self._sequence_to_key_events(character)))
        coded = (*self._sequence_to_key_events(ESC + character), *self._sequence_to_key_events(character, alt=True))
        # Alt and a letter, or to edit a word; Textual makes Shift and Tab of Escape and Tab, which no keyboard sends.
        together = coded[0] if coded[0].key not in (key.key, "shift+tab") else None
        yield EscapeAnd(key, together)


def tell_apart() -> None:
    """Have the terminal's characters read so, from now on."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        # The driver makes its own parser and takes none (Textual 8.2).
        linux_driver.XTermParser = KeyParser  # type: ignore[attr-defined]
