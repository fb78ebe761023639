"""The status line: the first line, with what was found in the two articles and what is set."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.layout import fit


class StatusLine(Widget):
    """Shows pieces of text, each with the name of its style."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"status-line--{name}" for name in ("name", "same", "partial", "only", "contradicts", "plain", "notice")
    }

    pieces: reactive[Sequence[tuple[str, str]]] = reactive(())
    """(style name, text) from left to right."""

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        segments: list[Segment] = []
        left = self.size.width
        for name, text in self.pieces:
            if left <= 0:
                break
            style = self.rich_style + self.get_component_rich_style(f"status-line--{name}", partial=True)
            segments.append(Segment(fit(text, left).rstrip() if len(text) >= left else text, style))
            left = self.size.width - Segment.get_line_length(segments)
        segments.append(Segment(" " * left, self.rich_style))
        return Strip(segments, self.size.width)
