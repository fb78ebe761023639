"""Painted widgets: their lines are made when something changes, and only those that differ go to the terminal.

A widget of Textual renders a line when it is asked for it, through borders, padding and style sheets. The reader's own
widgets have none of those, and a key changes several of them at once; so they keep a frame of finished lines and hand
those out. On 10,000 sentences a side this halves the time from a key to the painted screen.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.palette import Palette

Key = tuple[object, ...]
Frame = Sequence[tuple[Key, Strip]]
"""Lines from the top down; two lines with one key look the same."""


class PaintedLine(Strip):
    """A strip that is freed as soon as nobody keeps it: Textual's own remember themselves among what they became."""

    __slots__ = ("_filtered",)

    def __init__(self, segments: Iterable[Segment], cell_length: int) -> None:
        """Take the segments and the cells they fill."""
        super().__init__(segments, cell_length)
        self._filtered: tuple[LineFilter, Color, PaintedLine] | None = None

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the strips between these cells; this very one where nothing is cut off."""
        cuts = list(cuts)
        return [self] if cuts == [self.cell_length] else super().divide(cuts)

    def apply_filter(self, filter: LineFilter, background: Color) -> Strip:  # noqa: A002
        """Return the line in the colours that a filter makes of its own."""
        if self._filtered is None or self._filtered[:2] != (filter, background):
            line = PaintedLine(filter.apply(list(self), background), self.cell_length)
            self._filtered = filter, background, line
        return self._filtered[2]


class Painted(Widget):
    """A widget that paints a frame; a subclass says which by `frame`, and calls `paint` when it may be another."""

    ALLOW_SELECT = False

    palette: reactive[Palette | None] = reactive(None, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make a widget with nothing painted."""
        super().__init__(id=id)
        self._frame: Frame = ()
        self._anew = True
        self._fitted: Size | None = None

    def fit(self) -> None:
        """Lay out for the size that the widget has now; a subclass that keeps a layout does so here."""

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return at most `height` lines of exactly `width` cells; what is missing below stays blank."""
        raise NotImplementedError

    def paint(self) -> None:
        """Make the frame that is wanted and repaint the lines in which it differs from the one that is shown."""
        width, height = self.size
        if self.palette is None or not width or not height:
            self._fitted = None  # hidden: what changes meanwhile is painted when it is shown again, at whatever size
            return
        before, self._frame = self._frame, self.frame(width, height, self.palette)
        if self._anew or len(before) != len(self._frame):
            self._anew = False
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, self._frame, strict=True)) if old[0] != new[0]]
        if changed:
            self.refresh(*(Region(0, first, width, last - first) for first, last in _runs(changed)))

    def paint_anew(self) -> None:
        """Paint every line, whatever was shown."""
        self._anew = True
        self.paint()

    def watch_palette(self) -> None:
        """Paint in other colours."""
        self.paint_anew()

    def on_resize(self) -> None:
        """Paint for the new size, unless its lines were asked for before the widget was told of it."""
        if self._fitted != self.size:
            self._fitted = self.size
            self.fit()
            self.paint_anew()

    def render_line(self, y: int) -> Strip:
        """Return one line of the frame."""
        if y < len(self._frame):
            return self._frame[y][1]
        return Strip.blank(self.size.width, self.rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of `crop`, straight from the frame.

        Lines at a new size are asked for before the message of the new size is read; waiting for it would paint an
        empty screen first, which costs 20 ms at the start.
        """
        if self._fitted != self.size and self.palette is not None:
            self._fitted = self.size
            self.fit()
            self._frame, self._anew = self.frame(*self.size, self.palette), False
        blank: Strip | None = None
        strips = []
        for y in crop.line_range:
            if y < len(self._frame):
                strips.append(self._frame[y][1])
            else:
                blank = blank or Strip.blank(crop.right, self.rich_style)
                strips.append(blank)
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return [strip.crop(crop.x, crop.right) for strip in strips]


def _runs(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of consecutive numbers in `lines`, which ascend, as half-open ranges."""
    first = previous = lines[0]
    for line in lines[1:]:
        if line != previous + 1:
            yield first, previous + 1
            first = line
        previous = line
    yield first, previous + 1
