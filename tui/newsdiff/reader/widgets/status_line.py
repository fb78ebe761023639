"""The status line: the first line, with what was found in the two articles and what is set."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.reader.layout import fit
from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette


class StatusLine(Painted):
    """Shows pieces of text, each with the name of its style."""

    pieces: reactive[Sequence[tuple[str, str]]] = reactive((), repaint=False)
    """(style name, text) from left to right."""

    def watch_pieces(self) -> None:
        """Say something else."""
        self.paint()

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return the line."""
        segments: list[Segment] = []
        left = width
        for name, text in self.pieces:
            if left > 0:
                cut = fit(text, left) if len(text) >= left else text
                segments.append(Segment(cut, palette["line"] + palette[name]))
                left = width - Segment.get_line_length(segments)
        segments.append(Segment(" " * left, palette["line"]))
        return [(tuple(self.pieces), Strip(segments, width))]
