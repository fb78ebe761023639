"""The inspector: lines under the articles that say why the current pair is linked and how it differs."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.inspection import Remark
from newsdiff.reader.layout import fit, wrap


class Inspector(Widget):
    """Shows remarks, one below the other; the last line says how many more there are."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"inspector--{name}" for name in ("place", "difference", "why", "plain", "more")
    }

    remarks: reactive[Sequence[Remark]] = reactive(())

    def render_line(self, y: int) -> Strip:
        """Return one line of the remarks."""
        width, base = self.size.width, self.rich_style
        lines = self._lines(width)
        if y >= len(lines):
            return Strip.blank(width, base)
        hidden = len(lines) - self.size.height
        if y == self.size.height - 1 and hidden > 0:
            return self._strip([("more", f" {hidden + 1} more lines: i")], width)
        return self._strip(lines[y], width)

    def _lines(self, width: int) -> list[list[tuple[str, str]]]:
        lines: list[list[tuple[str, str]]] = []
        for remark in self.remarks:
            head = f" {remark.head}  " if remark.head else " "
            room = max(10, width - len(head) - 1)
            pieces = wrap(remark.text, room)
            for number, piece in enumerate(pieces):
                start = head if number == 0 else " " * len(head)
                lines.append([(remark.kind, start), ("plain", remark.text[piece.start : piece.end])])
        return lines

    def _strip(self, parts: Sequence[tuple[str, str]], width: int) -> Strip:
        segments: list[Segment] = []
        left = width
        for kind, text in parts:
            style: Style = self.rich_style + self.get_component_rich_style(f"inspector--{kind}", partial=True)
            cut = fit(text, left) if len(text) >= left else text
            segments.append(Segment(cut, style))
            left = width - Segment.get_line_length(segments)
        segments.append(Segment(" " * left, self.rich_style))
        return Strip(segments, width)
