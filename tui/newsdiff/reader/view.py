"""The view: which rows of both articles are in sight, in every layout, and how they follow the current sentence."""

from collections.abc import Sequence

from newsdiff.articles.model import Side
from newsdiff.reader.index import Index, side_of
from newsdiff.reader.layout import Band, Box, Geometry, Mode, Page, Place, Roll, geometry
from newsdiff.reader.navigation import Current
from newsdiff.reader.units import Unit

SIDES: tuple[Side, Side] = ("A", "B")


class View:
    """Two articles laid out in a given number of cells, each with the place at the top of its pane."""

    def __init__(
        self,
        index: Index,
        units: tuple[Sequence[Unit], Sequence[Unit]],
        bands: Sequence[Band],
        mode: Mode,
        only: Side | None,
        size: tuple[int, int],
    ) -> None:
        """Take what is shown, how, and the cells as (width, height); `only` is the one side that is shown alone."""
        self.index = index
        self.units = dict(zip(SIDES, units, strict=True))
        self.bands = bands
        self.mode = mode
        self.geometry: Geometry = geometry(*size, mode, only)
        self.together = mode is Mode.ALIGNED and only is None
        self.pages: dict[Side, Page] = {}
        for side in SIDES:
            box = self.box(side) or self.geometry.a or self.geometry.b
            width = self.geometry.text_width(box) if box else 1
            self.pages[side] = Page(index.article(side), self.units[side], width)
        self.tops: dict[Side, Place] = {"A": Place(0, 0), "B": Place(0, 0)}
        self._band_of = {
            side: {item: number for number, band in enumerate(bands) if (item := band[which]) is not None}
            if self.together
            else {}
            for which, side in enumerate(SIDES)
        }

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that have a pane, A first."""
        return tuple(side for side in SIDES if self.box(side) is not None)

    def box(self, side: Side) -> Box | None:
        """Return where a side's pane lies; None where only the other is shown."""
        return self.geometry.a if side == "A" else self.geometry.b

    def rows_in_sight(self, side: Side) -> int:
        """Return how many rows of text a pane shows."""
        box = self.box(side)
        return max(0, box.height - 1) if box else 0

    def roll(self, side: Side) -> Roll:
        """Return what scrolls in a pane: the bands of the aligned layout, else the units of the article."""
        if self.together:
            return Roll(len(self.bands), self._band_height)
        page = self.pages[side]
        return Roll(len(page.units), page.height)

    def places(self, side: Side) -> list[Place]:
        """Return the places in sight of a pane from its top down."""
        return self.roll(side).rows(self.tops[side], self.rows_in_sight(side))

    def unit_at(self, side: Side, item: int) -> int | None:
        """Return the unit of an item of a pane's roll; None where the aligned layout leaves the side blank there."""
        return self.bands[item][SIDES.index(side)] if self.together else item

    def sentence_at(self, side: Side, item: int) -> str | None:
        """Return the sentence of an item of a pane's roll."""
        unit = self.unit_at(side, item)
        return None if unit is None else self.units[side][unit].sentence

    def lead(self, side: Side, item: int) -> int:
        """Return the blank rows above the text of an item."""
        return self._band_lead(self.bands[item]) if self.together else self.pages[side].lead(item)

    def item_of(self, sentence: str) -> int | None:
        """Return the item of its pane's roll that a sentence stands in, folded or not."""
        side = side_of(sentence)
        unit = self.pages[side].item_of.get(sentence)
        if unit is None or not self.together:
            return unit
        return self._band_of[side].get(unit)

    def scroll(self, rows: int, side: Side) -> None:
        """Move a pane by `rows`; both together in the aligned layout."""
        top = self.roll(side).moved(self.tops[side], rows, self.rows_in_sight(side))
        self._put(side, top)

    def first_sentence(self, side: Side, below: int) -> str | None:
        """Return the first sentence of a side that begins at least `below` rows under the top of its pane."""
        seen = {place.item: number for number, place in reversed(list(enumerate(self.places(side))))}
        for item, number in sorted(seen.items()):
            sentence = self.sentence_at(side, item)
            if sentence is not None and number >= below:
                return sentence
        return None

    def row_of(self, sentence: str) -> int | None:
        """Return how far under the top of its pane a sentence begins; None where that is out of sight."""
        item = self.item_of(sentence)
        if item is None:
            return None
        side = side_of(sentence)
        view = self.rows_in_sight(side)
        row = self.roll(side).above(self.tops[side], item, 2 * view + 1)
        return row if 0 <= row < view else None

    def is_below(self, sentence: str) -> bool:
        """Say whether a sentence that is out of sight comes further down."""
        item = self.item_of(sentence)
        return item is not None and item > self.tops[side_of(sentence)].item

    def span_in_sight(self, side: Side) -> tuple[int, int]:
        """Return the offsets of the article between which the pane shows it."""
        units = [unit for place in self.places(side) if (unit := self.unit_at(side, place.item)) is not None]
        if not units:
            return (0, 0)
        return (self.units[side][units[0]].span.start, self.units[side][units[-1]].span.end)

    def take_over(self, before: "View", current: Current | None) -> None:
        """Show what `before` showed: the current sentence in the row it stood in, or the same items at the top."""
        for side in SIDES:
            if before.together == self.together and before.units[side] is self.units[side]:
                top = Place(min(before.tops[side].item, max(0, self.roll(side).count - 1)), 0)
            else:
                top = self._top_from(before, side)
            self._put(side, self.roll(side).moved(top, 0, self.rows_in_sight(side)))
        if current is not None:
            self.follow(current, before.row_of(current.sentence))

    def follow(self, current: Current, at: int | None = None) -> None:
        """Bring the current sentence into sight, at row `at` where given, and its partner, beside it if it was not."""
        side = current.side
        item = self.item_of(current.sentence)
        if item is None or self.box(side) is None:
            return
        roll, view = self.roll(side), self.rows_in_sight(side)
        if at is not None:
            at = max(0, min(at, view - roll.height(item)))
        top = roll.revealing(self.tops[side], item, view, at, margin=2)
        if view < roll.height(item):
            top = max(top, Place(item, self.lead(side, item)))  # the blank row above it is the first that can be spared
        self._put(side, top)
        other: Side = "B" if side == "A" else "A"
        if current.partner is None or self.together or self.box(other) is None:
            return
        there = self.item_of(current.partner)
        if there is None:
            return
        theirs, window = self.roll(other), self.rows_in_sight(other)
        distance = theirs.above(self.tops[other], there, 2 * window + 1)
        if distance >= 0 and distance + theirs.height(there) <= window:
            return
        beside = roll.above(top, item, view) + self.lead(side, item) - self.lead(other, there)
        beside = max(0, min(beside, window - theirs.height(there)))
        self._put(other, theirs.revealing(self.tops[other], there, window, beside))

    def _put(self, side: Side, top: Place) -> None:
        for which in SIDES if self.together else (side,):
            self.tops[which] = top

    def _top_from(self, before: "View", side: Side) -> Place:
        for place in before.places(side):
            sentence = before.sentence_at(side, place.item)
            if sentence is not None and (item := self.item_of(sentence)) is not None:
                return Place(item, 0)
        return Place(0, 0)

    def _band_lead(self, band: Band) -> int:
        a, b = self.pages["A"], self.pages["B"]
        return max(0 if band.a is None else a.lead(band.a), 0 if band.b is None else b.lead(band.b))

    def _band_height(self, item: int) -> int:
        band = self.bands[item]
        a = 0 if band.a is None else len(self.pages["A"].laid(band.a)[1])
        b = 0 if band.b is None else len(self.pages["B"].laid(band.b)[1])
        return self._band_lead(band) + max(a, b)
