"""Layout: the one place that knows about width. Units become rows, and rows are found by place, never all at once.

Nothing here wraps more than it is asked for: a page of 10,000 sentences costs what is visible of it. A place in a page
is an item and a row inside it, so that no total height is ever needed.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, split_graphemes

from newsdiff.articles.display import Shown
from newsdiff.articles.model import Article
from newsdiff.language.spans import Span
from newsdiff.reader.kept import Kept
from newsdiff.reader.units import Unit, shown_of


class Piece(NamedTuple):
    """The part of a unit's shown text that stands in one row: [start, end)."""

    start: int
    end: int


class Place(NamedTuple):
    """A row of a page: the item it belongs to and which of the item's rows it is."""

    item: int
    row: int


_WORD = re.compile(r"\S+")


def wrap(text: str, width: int) -> tuple[Piece, ...]:
    """Return the pieces of `text` that fit in `width` cells, broken at spaces.

    A word wider than the row is broken between its graphemes. At least one piece is returned, and no piece is wider
    than `width` unless a single grapheme is.
    """
    width = max(1, width)
    pieces: list[Piece] = []
    start = end = used = 0
    begun = False
    for word in _WORD.finditer(text):
        cells = cell_len(word[0])
        between = word.start() - end if begun else 0
        if begun and used + between + cells <= width:
            used += between + cells
            end = word.end()
            continue
        if cells <= width:
            if begun:
                pieces.append(Piece(start, end))
            start, end, used, begun = word.start(), word.end(), cells, True
            continue
        if begun and used + between + width // 3 > width:
            pieces.append(Piece(start, end))
            begun = False
        if begun:
            used += between
        else:
            start, used, begun = word.start(), 0, True
        for first, last, size in split_graphemes(word[0])[0]:
            if used and used + size > width:
                pieces.append(Piece(start, word.start() + first))
                start, used = word.start() + first, 0
            used += size
            end = word.start() + last
    pieces.append(Piece(start, end))
    return tuple(pieces)


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Return `text` in exactly `width` cells: cut with an ellipsis, or filled with spaces."""
    cells = cell_len(text)
    if cells > width:
        room = width - cell_len(ellipsis)
        kept = end = 0
        for _, last, size in split_graphemes(text)[0]:
            if kept + size > room:
                break
            kept, end = kept + size, last
        text = (text[:end] + ellipsis) if room >= 0 else ""
        cells = cell_len(text)
    return text + " " * (width - cells)


def columns(text: Shown, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return where `spans`, offsets into the article, stand in the shown text; those outside it are left out."""
    return [(first, last) for first, last in map(text.range, spans) if first < last]


_WRAPPED = 4000
"""Units that are kept wrapped, of 1 KB each."""


class Page:
    """The units of one article at one width, wrapped when first asked for."""

    def __init__(self, article: Article, units: Sequence[Unit], width: int) -> None:
        """Take the cells that a row of text has."""
        self.article = article
        self.units = units
        self.width = width
        self.item_of = {unit.sentence: item for item, unit in enumerate(units) if unit.sentence is not None}
        for item, unit in enumerate(units):
            self.item_of.update(dict.fromkeys(unit.folded, item))
        self._laid: Kept[int, tuple[Shown, tuple[Piece, ...]]] = Kept(_WRAPPED)

    def laid(self, item: int) -> tuple[Shown, tuple[Piece, ...]]:
        """Return the shown text of a unit and its pieces, one a row (the blank row above it not among them)."""
        found = self._laid.get(item)
        if found is None:
            text = shown_of(self.article, self.units[item])
            found = self._laid.keep(item, (text, wrap(text.text, self.width)))
        return found

    def lead(self, item: int) -> int:
        """Return how many blank rows stand above a unit's text, inside its height."""
        return int(self.units[item].gap)

    def height(self, item: int) -> int:
        """Return the rows of a unit, the blank one above it included."""
        return self.lead(item) + len(self.laid(item)[1])


class Band(NamedTuple):
    """A row of the aligned layout: a unit of A, one of B, or both side by side."""

    a: int | None
    b: int | None


@dataclass(frozen=True, slots=True)
class Roll:
    """A sequence of items of known heights, of which a window is seen."""

    count: int
    height: Callable[[int], int]

    def moved(self, place: Place, rows: int, view: int) -> Place:
        """Return `place` moved down by `rows` (up where negative), at most so far that the window stays filled."""
        item, row = place
        row += rows
        while row < 0 and item > 0:
            item -= 1
            row += self.height(item)
        row = max(row, 0)
        while item < self.count and row >= self.height(item):
            row -= self.height(item)
            item += 1
        return min(Place(item, row), self.last(view))

    def last(self, view: int) -> Place:
        """Return the top of the last window."""
        rows, item = 0, self.count
        while item > 0 and rows < view:
            item -= 1
            rows += self.height(item)
        return Place(item, rows - view) if rows >= view else Place(0, 0)

    def rows(self, top: Place, view: int) -> list[Place]:
        """Return the places of the window whose first row is `top`: at most `view` of them."""
        found: list[Place] = []
        item, row = top
        while item < self.count and len(found) < view:
            height = self.height(item)
            found.extend(Place(item, number) for number in range(row, min(height, row + view - len(found))))
            item, row = item + 1, 0
        return found

    def above(self, top: Place, item: int, limit: int) -> int:
        """Return the rows from `top` down to the first row of `item`, negative above it, at most `limit` either way."""
        distance = -top.row
        step = 1 if item > top.item else -1
        for between in range(min(top.item, item), max(top.item, item))[::step]:
            distance += step * self.height(between)
            if abs(distance) > limit:
                return step * limit
        return max(-limit, min(limit, distance))

    def revealing(self, top: Place, item: int, view: int, at: int | None = None, margin: int = 0) -> Place:
        """Return the top of a window that shows `item`.

        With `at`, the item's first row is put that many rows down, as far as the ends allow. Without it the window
        moves as little as it can; an item far away is put a third of the way down.
        """
        height = self.height(item)
        if at is None:
            far = 2 * view
            distance = self.above(top, item, far)
            margin = min(margin, max(0, view - height) // 2)
            if distance >= margin and distance + height <= view - margin:
                return min(top, self.last(view))
            if abs(distance) >= far:
                at = max(0, min(view // 3, view - height))
            elif distance < margin or height >= view:
                at = min(margin, max(0, view - height))
            else:
                at = max(0, view - margin - height)
        return self.moved(Place(item, 0), -at, view)


class Mode(StrEnum):
    """How the two articles lie on the screen."""

    READING = "reading"
    """Side by side, each in its own order."""
    ALIGNED = "aligned"
    """Side by side, linked sentences on one row."""
    STACKED = "stacked"
    """One above the other, for narrow terminals."""


class Box(NamedTuple):
    """The cells of one article's pane: its heading row is the first."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the panes, the gutter and the rulers lie in a given number of cells."""

    mode: Mode
    a: Box | None
    b: Box | None
    gutter: int
    """Cells between the two panes; 0 where they do not lie side by side."""

    RULER: ClassVar[int] = 2
    """Cells of the overview ruler at the outer edge of a pane."""
    MARGIN: ClassVar[int] = 3
    """Cells left of a pane's text: the bar of the current sentence, the mark, a space."""

    MEASURE: ClassVar[int] = 96
    """Longer lines make the eye lose the next one."""

    def rules_left(self, side: str) -> bool:
        """Say whether a side's ruler stands left of its text: at the outer edge, and where all stands in one column."""
        return side == "A" or not self.gutter

    def text_width(self, box: Box) -> int:
        """Return the cells that a row of text has in a pane: as many as there are, but no more than are read well."""
        return max(1, min(self.MEASURE, box.width - self.RULER - self.MARGIN - 1))


STACKED_BELOW = 72
"""Two panes side by side would be narrower than comfortable reading under this width."""
ALONE_BELOW = 9
"""Two panes one above the other would show too little of each under this height."""
SIDEBAR_BESIDE = 110
"""From this width on the claims are shown beside the articles without being asked for."""


def geometry(width: int, height: int, mode: Mode, only: str | None = None) -> Geometry:
    """Return where everything lies in `width` × `height` cells; `only` is the one side that is shown alone."""
    if only is not None:
        box = Box(0, 0, width, height)
        return Geometry(mode, box if only == "A" else None, box if only == "B" else None, 0)
    if mode is Mode.STACKED:
        upper = (height + 1) // 2
        return Geometry(mode, Box(0, 0, width, upper), Box(0, upper, width, height - upper), 0)
    gutter = 7 if width >= 90 else 5 if width >= 60 else 3
    left = (width - gutter) // 2
    return Geometry(mode, Box(0, 0, left, height), Box(left + gutter, 0, width - gutter - left, height), gutter)


def sidebar_width(width: int) -> int:
    """Return the cells of the claims sidebar on a terminal this wide; all of them on a very narrow one.

    Where it is shown only when it is asked for, it is what is read, and has nearly half.
    """
    if width < STACKED_BELOW:
        return width
    return min(46, width // 2 - 2) if width < SIDEBAR_BESIDE else max(34, min(46, width // 4 + 3))


def inspector_height(height: int, wanted: int | None = None) -> int:
    """Return the rows of the inspector on a terminal this high; `wanted` asks for so many, up to about half of them."""
    usual = 1 if height < 12 else 3 if height < 22 else 4 if height < 30 else 5 if height < 45 else 7
    return usual if wanted is None else max(usual, min(wanted, height // 2 - 2))
