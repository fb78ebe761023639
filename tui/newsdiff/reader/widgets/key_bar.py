"""The key bar: the last line, with the keys that matter here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, the word for what it does, and the action behind it."""

    key: str
    title: str
    action: str


class KeyBar(Widget):
    """Shows as many hints as fit, the first ones first; each can be clicked."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--title"}

    hints: reactive[Sequence[KeyHint]] = reactive(())

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        action: str

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        key = self.rich_style + self.get_component_rich_style("key-bar--key", partial=True)
        title = self.rich_style + self.get_component_rich_style("key-bar--title", partial=True)
        segments: list[Segment] = []
        for hint, _, _ in self._placed():
            segments += [Segment(f" {hint.key}", key), Segment(f" {hint.title} ", title)]
        used = Segment.get_line_length(segments)
        segments.append(Segment(" " * (self.size.width - used), self.rich_style))
        return Strip(segments, self.size.width)

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
