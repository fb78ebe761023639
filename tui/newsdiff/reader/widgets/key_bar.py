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


class KeyBar(Painted):
    """Shows as many hints as fit, the first ones first; each can be clicked."""

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
        for hint, _, _ in self._placed():
            segments += [Segment(f" {hint.key}", palette["key"]), Segment(f" {hint.title} ", palette["line-dim"])]
        segments.append(Segment(" " * (width - Segment.get_line_length(segments)), palette["line"]))
        return [(("keys",), Strip(segments, width))]

    def on_click(self, event: events.Click) -> None:
        """Do what the hint under the pointer names."""
        for hint, start, end in self._placed():
            if start <= event.x < end:
                self.post_message(self.Pressed(hint.action))

    def _placed(self) -> list[tuple[KeyHint, int, int]]:
        found = []
        x = 0
        for hint in self.hints:
            width = cell_len(hint.key) + cell_len(hint.title) + 3
            if x + width > self.size.width:
                continue
            found.append((hint, x, x + width))
            x += width
        return found
