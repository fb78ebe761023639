"""The key bar: the last line, with the keys that matter here."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, the word for what it does, and the action behind it."""

    key: str
    title: str
    action: str
    pinned: bool = False
    """Whether it stands at the right end, and has its room before the others."""


class KeyBar(Painted):
    """Shows as many hints as fit, the pinned ones and then the first ones first; each can be clicked."""

    hints: reactive[Sequence[KeyHint]] = reactive((), repaint=False)

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        action: str

    def watch_hints(self) -> None:
        """Show other hints."""
        self.paint_anew()

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return the line."""
        segments: list[Segment] = []
        x = 0
        for hint, start, end in self._placed():
            segments.append(Segment(" " * (start - x), palette["line"]))
            segments += [Segment(f" {hint.key}", palette["key"]), Segment(f" {hint.title} ", palette["line-dim"])]
            x = end
        segments.append(Segment(" " * (width - x), palette["line"]))
        return [(("keys", width, *self.hints), Strip(segments, width))]

    def on_click(self, event: events.Click) -> None:
        """Do what the hint under the pointer names."""
        for hint, start, end in self._placed():
            if start <= event.x < end:
                self.post_message(self.Pressed(hint.action))

    def _placed(self) -> list[tuple[KeyHint, int, int]]:
        """Return the hints that fit with the columns they take, half-open, from left to right."""
        right = self.size.width
        pinned: list[tuple[KeyHint, int, int]] = []
        for hint in reversed([hint for hint in self.hints if hint.pinned]):
            start = right - _cells(hint)
            if start >= 0:
                pinned.insert(0, (hint, start, right))
                right = start
        found = []
        x = 0
        for hint in self.hints:
            if not hint.pinned and x + _cells(hint) <= right:
                found.append((hint, x, x + _cells(hint)))
                x += _cells(hint)
            elif not hint.pinned:
                break
        return found + pinned


def _cells(hint: KeyHint) -> int:
    return cell_len(hint.key) + cell_len(hint.title) + 3
