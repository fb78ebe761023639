"""The inspector: lines under the articles that say why the current pair is linked and how it differs."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.reader.inspection import LEGEND, Remark
from newsdiff.reader.layout import fit, wrap
from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette

Words = tuple[tuple[str, str], ...]
"""A line of the inspector: the name of a style and the text in it, from left to right."""


class Inspector(Painted):
    """Shows remarks, one below the other; the end of the last line says how many more there are."""

    remarks: reactive[Sequence[Remark]] = reactive((), repaint=False)
    key = "i"
    """The key that shows all of them."""
    explains = False
    """Whether a last line that is left over says what the signs of the screen mean."""

    def watch_remarks(self) -> None:
        """Say something else."""
        self.paint()

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return one line for every remark, more where it is long and there is room."""
        more = len(self.remarks) - height
        lines: list[Words] = []
        spare = max(0, -more)
        for remark in self.remarks[:height]:
            rows = _rows(remark, width)
            if len(rows) - 1 > spare:
                rows = [_short(remark, width)]
            spare -= len(rows) - 1
            lines += rows
        if more > 0:
            words = f"  {more} more: {self.key} "
            last = _short(self.remarks[height - 1], width - len(words))
            lines[-1] = (*last, ("more", words.rjust(width - cell_len("".join(text for _, text in last)))))
        lines += [()] * spare
        if spare and self.explains:
            lines[-1] = _legend(width)
        return [(line, _strip(line, width, palette)) for line in lines[:height]]

    def rows_wanted(self, width: int) -> int:
        """Return how many rows it takes to show every remark whole."""
        return sum(len(_rows(remark, width)) for remark in self.remarks)


def _rows(remark: Remark, width: int) -> list[Words]:
    """Return a remark whole, on as many lines as it takes."""
    if remark.beside and cell_len(f" {remark.head}  {remark.text}   {remark.beside} ") <= width:
        return [_short(remark, width)]
    rows: list[Words] = []
    head = f" {remark.head}  " if remark.head else " "
    start = head
    for text in filter(None, (remark.text, remark.beside)):
        for piece in wrap(text, max(10, width - len(head) - 1)):
            rows.append(((remark.kind, start), ("plain", text[piece.start : piece.end])))
            start = " " * len(head)
    return rows


def _legend(width: int) -> Words:
    """Return what the signs mean, as many of them as fit."""
    pieces: list[tuple[str, str]] = []
    used = 0
    for kind, sign, meaning in LEGEND:
        used += cell_len(f"  {sign} {meaning}")
        if used <= width:
            pieces += [("panel", "  " if pieces else " "), (kind, sign), ("why", f" {meaning}")]
    return tuple(pieces)


def _short(remark: Remark, width: int) -> Words:
    """Return a remark on one line, cut with an ellipsis."""
    head = f" {remark.head}  " if remark.head else " "
    room = max(1, width - cell_len(head) - 1)
    text = fit(remark.text, room).rstrip()
    if remark.beside:
        # Neither side is left out for the other: the shorter one has what it needs, up to half of the line.
        half = (room - 3) // 2
        of_b = max(half, room - 3 - cell_len(remark.text))
        text = fit(remark.text, room - 3 - min(of_b, cell_len(remark.beside))).rstrip()
        text += "   " + fit(remark.beside, room - 3 - cell_len(text)).rstrip()
    return ((remark.kind, head), ("plain", text))


def _strip(line: Words, width: int, palette: Palette) -> Strip:
    segments: list[Segment] = []
    ground = Style(bgcolor=palette["panel"].bgcolor)
    left = width
    for kind, text in line:
        segments.append(Segment(fit(text, left) if len(text) >= left else text, palette[kind] + ground))
        left = width - Segment.get_line_length(segments)
    segments.append(Segment(" " * left, palette["panel"]))
    return Strip(segments, width)
