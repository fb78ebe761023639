"""The status line: the first line, with what was found in the two articles and what is set."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.reader.layout import fit
from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette
from newsdiff.reader.status import Pieces


class StatusLine(Painted):
    """Shows one of several wordings: the first that fits, or the last one cut with an ellipsis."""

    wordings: reactive[Sequence[Pieces]] = reactive((), repaint=False)

    def watch_wordings(self) -> None:
        """Say something else."""
        self.paint()

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return the line."""
        fitting = (pieces for pieces in self.wordings if sum(cell_len(text) for _, text in pieces) <= width)
        pieces = next(fitting, self.wordings[-1] if self.wordings else ())
        segments: list[Segment] = []
        left = width
        for name, text in pieces:
            if left > 0:
                cut = fit(text, left) if cell_len(text) >= left else text
                segments.append(Segment(cut, palette["line"] + palette[name]))
                left = width - Segment.get_line_length(segments)
        segments.append(Segment(" " * left, palette["line"]))
        return [((width, *pieces), Strip(segments, width))]
