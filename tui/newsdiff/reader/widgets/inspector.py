"""The inspector: lines under the articles that say why the current pair is linked and how it differs."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.reader.inspection import Remark
from newsdiff.reader.layout import fit, wrap
from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette

Words = tuple[tuple[str, str], ...]
"""A line of the inspector: the name of a style and the text in it, from left to right."""


class Inspector(Painted):
    """Shows remarks, one below the other; the last line says how many more there are."""

    remarks: reactive[Sequence[Remark]] = reactive((), repaint=False)

    def watch_remarks(self) -> None:
        """Say something else."""
        self.paint()

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return one line for every remark, more where it is long."""
        lines = self._lines(width)
        if len(lines) > height:
            lines = [_short(remark, width) for remark in self.remarks]
        if len(lines) > height > 1:
            lines[height - 1 :] = [(("more", f" … {len(lines) - height + 1} more: i"),)]
        lines += [()] * (height - len(lines))
        return [(line, _strip(line, width, palette)) for line in lines[:height]]

    def rows_wanted(self, width: int) -> int:
        """Return how many rows it takes to show every remark whole."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Words]:
        lines: list[Words] = []
        for remark in self.remarks:
            head = f" {remark.head}  " if remark.head else " "
            for number, piece in enumerate(wrap(remark.text, max(10, width - len(head) - 1))):
                start = head if number == 0 else " " * len(head)
                lines.append(((remark.kind, start), ("plain", remark.text[piece.start : piece.end])))
        return lines


def _short(remark: Remark, width: int) -> Words:
    """Return a remark on one line, cut with an ellipsis."""
    head = f" {remark.head}  " if remark.head else " "
    return ((remark.kind, head), ("plain", fit(remark.text, max(1, width - cell_len(head) - 1)).rstrip()))


def _strip(line: Words, width: int, palette: Palette) -> Strip:
    segments: list[Segment] = []
    left = width
    for kind, text in line:
        segments.append(Segment(fit(text, left) if len(text) >= left else text, palette[kind]))
        left = width - Segment.get_line_length(segments)
    segments.append(Segment(" " * left, palette["panel"]))
    return Strip(segments, width)
