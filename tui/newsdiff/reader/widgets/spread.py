"""The spread: both articles, the gutter between them and their overview rulers, drawn line by line in one widget.

One widget, because the panes always change together: a key costs one comparison of the frame that is shown with the
frame that is wanted, and only the lines that differ are painted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.reactive import reactive, var

from newsdiff.articles.model import Side
from newsdiff.language.spans import Span
from newsdiff.reader.drawing import Drawing, Lights
from newsdiff.reader.index import Index
from newsdiff.reader.layout import Band, Geometry, Mode
from newsdiff.reader.navigation import Current
from newsdiff.reader.overview import Overview
from newsdiff.reader.painted import Frame, Painted
from newsdiff.reader.palette import Palette
from newsdiff.reader.units import Unit
from newsdiff.reader.view import View

if TYPE_CHECKING:
    from newsdiff.comparison.model import Link


@dataclass(frozen=True, slots=True)
class Shows:
    """What a spread shows, and how."""

    index: Index
    units: tuple[Sequence[Unit], Sequence[Unit]]
    bands: Sequence[Band]
    mode: Mode = Mode.READING
    only: Side | None = None


class Spread(Painted, can_focus=True):
    """Shows two articles against each other."""

    shows: reactive[Shows | None] = reactive(None, repaint=False)
    current: reactive[Current | None] = reactive(None, repaint=False)
    matches: reactive[Mapping[str, tuple[Span, ...]]] = reactive(dict, repaint=False)
    related: reactive[bool] = reactive(False, repaint=False)
    hovered: var[str | None] = var(None)

    @dataclass
    class Chosen(Message):
        """A sentence was pointed at and clicked."""

        sentence: str

    @dataclass
    class Linked(Message):
        """The line of a link was clicked in the gutter."""

        link: "Link"

    @dataclass
    class Unfolded(Message):
        """A run of folded sentences was clicked."""

        sentence: str

    @dataclass
    class Resized(Message):
        """The spread has another size, so another layout may suit it."""

        width: int
        height: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty spread; set `shows` to fill it."""
        super().__init__(id=id)
        self._view: View | None = None
        self._overview: Overview | None = None
        self._drawing: Drawing | None = None

    @property
    def view(self) -> View | None:
        """Which rows are in sight; None before anything is shown."""
        return self._view

    def scroll_rows(self, rows: int, side: Side) -> None:
        """Move a pane by `rows`, down where positive; the current sentence may leave the window."""
        if self._view is not None:
            self._view.scroll(rows, side)
            self.paint()

    def watch_shows(self, before: Shows | None, shows: Shows | None) -> None:
        """Lay out what is to be shown now."""
        if shows is not None and (before is None or before.index is not shows.index):
            self._overview = Overview(shows.index)
        self._lay_out()

    def watch_current(self, current: Current | None) -> None:
        """Bring the current sentence and its link into sight."""
        if self._view is not None and current is not None:
            self._view.follow(current)
            self.paint()

    def watch_matches(self) -> None:
        """Paint what matches now."""
        self.paint()

    def watch_related(self) -> None:
        """Light up what is perhaps related, or no longer."""
        self.paint()

    def watch_hovered(self) -> None:
        """Light up what the pointer is on, and its partners."""
        self.paint()

    def on_resize(self) -> None:
        """Tell of the new size."""
        self.post_message(self.Resized(*self.size))

    def watch_palette(self) -> None:
        """Draw anew in other colours."""
        self._drawing = None
        self.paint_anew()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the pointer; on the line of a link it is on the end in A."""
        link = self._link_under(event.x, event.y)
        self.hovered = link.a if link is not None else self._sentence_under(event.x, event.y)

    def on_leave(self) -> None:
        """Let go of what the pointer was on."""
        self.hovered = None

    def on_click(self, event: events.Click) -> None:
        """Choose the sentence or link under the pointer, or the sentence that its row of a ruler stands for."""
        link = self._link_under(event.x, event.y)
        if link is not None:
            self.post_message(self.Linked(link))
            return
        sentence = self._sentence_on_ruler(event.x, event.y) or self._sentence_under(event.x, event.y)
        if sentence is not None:
            self.post_message(self.Chosen(sentence))
        elif (unit := self._unit_under(event.x, event.y)) is not None and unit.folded:
            self.post_message(self.Unfolded(unit.folded[0]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the pane under the pointer."""
        self.scroll_rows(3, self._side_under(event.x, event.y))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the pane under the pointer."""
        self.scroll_rows(-3, self._side_under(event.x, event.y))

    def _lay_out(self) -> None:
        self.fit()
        self.paint_anew()

    def fit(self) -> None:
        """Lay out again, which wraps no more than what is in sight."""
        if self.shows is None or not self.size:
            return
        shows = self.shows
        view = View(shows.index, shows.units, shows.bands, shows.mode, shows.only, self.size)
        if self._view is not None:
            view.take_over(self._view, self.current)
        elif self.current is not None:
            view.follow(self.current)
        self._view = view
        self._drawing = None

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return the lines of both panes."""
        if self._view is None or self._overview is None:
            return ()
        if self._drawing is None:
            self._drawing = Drawing(self._view, self._overview, palette)
        return self._drawing.frame(self._lights)

    @property
    def _lights(self) -> Lights:
        return Lights(self.current, self.hovered, self.matches, self.related, self.has_focus)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show who has the keys."""
        super().watch_has_focus(has_focus)
        self.paint()

    def _link_under(self, x: int, y: int) -> "Link | None":
        """Return the link whose line passes under the pointer."""
        if self._view is None or self._drawing is None or not self._view.geometry.gutter:
            return None
        box = self._view.box("A")
        start = box.x + box.width if box else 0
        within = 0 <= x - start < self._view.geometry.gutter
        return self._drawing.link_at(self._lights, x - start, y) if within else None

    def _side_under(self, x: int, y: int) -> Side:
        if self._view is not None:
            for side in self._view.sides:
                box = self._view.box(side)
                if box and box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                    return side
        return self.current.side if self.current else "A"

    def _unit_under(self, x: int, y: int) -> Unit | None:
        if self._view is None:
            return None
        side = self._side_under(x, y)
        box = self._view.box(side)
        places = self._view.places(side)
        row = y - box.y - 1 if box else -1
        item = self._view.unit_at(side, places[row].item) if 0 <= row < len(places) else None
        return None if item is None else self._view.units[side][item]

    def _sentence_under(self, x: int, y: int) -> str | None:
        unit = self._unit_under(x, y)
        return unit.sentence if unit is not None else None

    def _sentence_on_ruler(self, x: int, y: int) -> str | None:
        if self._view is None or self._overview is None:
            return None
        side = self._side_under(x, y)
        box = self._view.box(side)
        if box is None or y <= box.y:
            return None
        within = x - box.x
        left = self._view.geometry.rules_left(side)
        on_ruler = within < Geometry.RULER if left else within >= box.width - Geometry.RULER
        return self._overview.sentence(side, box.height - 1, y - box.y - 1) if on_ruler else None
