"""Drawing: the view becomes lines of styled text, each known by a key, so that only what changed is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from newsdiff.articles.display import safe
from newsdiff.articles.model import Side
from newsdiff.language.spans import Span
from newsdiff.reader.connectors import BLANK, Cell, Connector, draw
from newsdiff.reader.index import UNCHANGED, Index, Mark
from newsdiff.reader.kept import Kept
from newsdiff.reader.layout import Geometry, Place, columns, fit
from newsdiff.reader.navigation import Current
from newsdiff.reader.overview import Overview
from newsdiff.reader.painted import Key, PaintedLine
from newsdiff.reader.palette import Palette
from newsdiff.reader.units import Kind, day
from newsdiff.reader.view import SIDES, View

if TYPE_CHECKING:
    from newsdiff.comparison.model import Link

_MARK_STYLE = {
    Mark.SAME: "same", Mark.PARTIAL: "partial", Mark.ONLY: "only", Mark.CONTRADICTS: "contradicts",
    Mark.HEADLINE: "headline", Mark.UNKNOWN: "unknown",
}  # fmt: skip
_BAR = {"current": "▌", "partner": "▎", "other": "▏", "hover": "▏", "related": "?", "": " "}
_SHADE = {
    Mark.SAME: "░", Mark.PARTIAL: "▒", Mark.ONLY: "▓", Mark.CONTRADICTS: "█", Mark.HEADLINE: " ", Mark.UNKNOWN: " ",
}  # fmt: skip

_LINES, _PARTS = 500, 1500
"""How many lines are kept, and panes' and gutters' parts of them: those of ten windows."""

MOVED = "»"
"""Stands beside the mark of a sentence that the other article tells at another place."""


@dataclass(frozen=True, slots=True)
class Lights:
    """What stands out in the articles: the current sentence, what the pointer is on, and spans by sentence."""

    current: Current | None = None
    hovered: str | None = None
    matches: Mapping[str, tuple[Span, ...]] | None = None
    related: bool = False
    """Whether what is perhaps related to the current sentence is lit too."""
    focused: bool = True
    """Whether the articles have the keys."""


class Drawing:
    """Draws a view; keeps the lines it has drawn for as long as the styles and the view stay the same."""

    def __init__(self, view: View, overview: Overview, styles: Palette) -> None:
        """Take what is drawn and the styles to draw it in."""
        self.view = view
        self._overview = overview
        self._styles = styles
        widths = [box.width for side in view.sides if (box := view.box(side))]
        gutter = view.geometry.gutter
        self._width = sum(widths) + gutter if gutter else max(widths)
        self._lines: Kept[Key, PaintedLine] = Kept(_LINES)
        self._parts: Kept[Key, tuple[Segment, ...]] = Kept(_PARTS)

    @property
    def _index(self) -> Index:
        return self.view.index

    def frame(self, lights: Lights) -> list[tuple[Key, PaintedLine]]:
        """Return the lines of the whole view from the top down, each with its key."""
        lit = self._lit(lights)
        panes = {side: self._pane(side, lights, lit) for side in self.view.sides}
        if self.view.geometry.gutter:
            gutter = [("gutter", *cells) for cells in self._gutter(lights)]
            keys: list[Key] = list(zip(panes["A"], gutter, panes["B"], strict=True))
        else:
            keys = [(key,) for side in self.view.sides for key in panes[side]]
        return [(key, self._line(key, lights)) for key in keys]

    def _pane(self, side: Side, lights: Lights, lit: Mapping[str, str]) -> list[Key]:
        box = self.view.box(side)
        assert box is not None
        active = lights.current is not None and lights.current.side == side
        rows = [self._row_key(side, place, lights, lit) for place in self.view.places(side)]
        height = box.height - 1
        rows += [("blank",)] * (height - len(rows))
        marks = self._overview.marks(side, height) if height > 0 else ()
        sight = self._overview.in_sight(side, height, self.view.span_in_sight(side)) if height > 0 else range(0)
        return [
            ("head", side, active, lights.focused),
            *((("pane", side, row, marks[y], y in sight)) for y, row in enumerate(rows[: max(0, height)])),
        ]

    def _row_key(self, side: Side, place: Place, lights: Lights, lit: Mapping[str, str]) -> Key:
        unit = self.view.unit_at(side, place.item)
        row = place.row - self.view.lead(side, place.item)
        if unit is None or row < 0 or row >= len(self.view.pages[side].laid(unit)[1]):
            return ("blank",)
        sentence = self.view.units[side][unit].sentence
        light = lit.get(sentence, "") if sentence else ""
        shown = lights.current.link if lights.current and light in ("current", "partner") else None
        matched = lights.matches.get(sentence, ()) if lights.matches and sentence else ()
        return ("row", side, unit, row, light, shown and (shown.a, shown.b), matched)

    def _lit(self, lights: Lights) -> dict[str, str]:
        lit: dict[str, str] = {}
        if lights.hovered is not None:
            for link in self._index.links(lights.hovered):
                lit[link.a] = lit[link.b] = "hover"
            lit[lights.hovered] = "hover"
        if lights.current is not None:
            if lights.related:
                for related in self._index.related(lights.current.sentence):
                    lit[related.a] = lit[related.b] = "related"
            for link in self._index.links(lights.current.sentence):
                lit[link.a] = lit[link.b] = "other"
            if lights.current.partner is not None:
                lit[lights.current.partner] = "partner"
            lit[lights.current.sentence] = "current"
        return lit

    def link_at(self, lights: Lights, x: int, y: int) -> Link | None:
        """Return the link whose line passes at column `x` of the gutter, or beside it, in row `y` of the view."""
        connectors = self._connectors(lights)
        rows = self._drawn(connectors)
        for near in (x, x - 1, x + 1):
            if 0 <= y - 1 < len(rows) and 0 <= near < self.view.geometry.gutter:
                number = rows[y - 1][near].connector
                if number is not None:
                    return connectors[number][0]
        return None

    def _gutter(self, lights: Lights) -> list[tuple[Cell, ...]]:
        rows = self._drawn(self._connectors(lights))
        # The strips are kept by glyph and weight: which link a line belongs to makes no other picture.
        return [
            (BLANK,) * self.view.geometry.gutter,
            *(tuple(cell._replace(connector=None) for cell in row) for row in rows),
        ]

    def _drawn(self, connectors: list[tuple[Link, Connector]]) -> list[tuple[Cell, ...]]:
        ends = [connector for _, connector in connectors]
        return draw(ends, self.view.rows_in_sight("A"), self.view.geometry.gutter)

    def _connectors(self, lights: Lights) -> list[tuple[Link, Connector]]:
        first: dict[str, int] = {}
        for side in SIDES:
            for y, place in enumerate(self.view.places(side)):
                sentence = self.view.sentence_at(side, place.item)
                if sentence is not None and place.row == self.view.lead(side, place.item):
                    first[sentence] = y
        current = lights.current.link if lights.current else None
        looked_at = {lights.current.sentence if lights.current else None, lights.hovered}
        found: dict[tuple[str, str], tuple[Link, Connector]] = {}
        for sentence in first:
            for link in self._index.links(sentence):
                if (link.a, link.b) not in found:
                    a, b = first.get(link.a), first.get(link.b)
                    below_a = a is None and self.view.is_below(link.a)
                    below_b = b is None and self.view.is_below(link.b)
                    weight = 2 if link is current or link == current else int(bool(looked_at & {link.a, link.b}))
                    found[link.a, link.b] = link, Connector(a, b, weight, below_a, below_b)
        return list(found.values())

    # Lines

    def _line(self, key: Key, lights: Lights) -> PaintedLine:
        line = self._lines.get(key)
        if line is None:
            current = lights.current.link if lights.current else None
            segments = [segment for part in key for segment in self._part(part, current)]
            line = self._lines.keep(key, PaintedLine(segments, self._width))
        return line

    def _part(self, part: object, current: Link | None) -> tuple[Segment, ...]:
        assert isinstance(part, tuple)
        segments = self._parts.get(part)
        if segments is None:
            if part[0] == "head":
                drawn = self._head(part[1], part[2], part[3])
            elif part[0] == "gutter":
                drawn = self._gutter_part(part[1:])
            else:
                drawn = self._pane_part(part[1], part[2], part[3], part[4], current)
            segments = self._parts.keep(part, tuple(drawn))
        return segments

    def _head(self, side: Side, active: bool, focused: bool) -> list[Segment]:
        box = self.view.box(side)
        assert box is not None
        article = self._index.article(side)
        title = article.title or "(untitled)"
        about = [article.byline, article.outlet if article.outlet != article.byline else None, day(article)]
        if article.title is None:
            about.append(article.name.rsplit("/", 1)[-1])
        words = safe(" · ".join([title, *(part for part in about if part)]))
        mark = ("▶" if focused else "▷") if active else " "
        style = self._styles["head-active" if active and focused else "head"]
        return [Segment(fit(f"{mark}{side} {words}", box.width), style)]

    def _gutter_part(self, cells: tuple[Cell, ...]) -> list[Segment]:
        styles = (self._styles["link"], self._styles["link-beside"], self._styles["link-current"])
        return [Segment(cell.glyph, styles[cell.weight]) for cell in cells]

    def _pane_part(self, side: Side, row: Key, mark: Mark, in_sight: bool, current: Link | None) -> list[Segment]:
        box = self.view.box(side)
        assert box is not None
        ruler = [
            Segment(_SHADE[mark], self._styles[f"{_MARK_STYLE[mark]}-ruler"]),
            Segment("▐" if in_sight else " ", self._styles["in-sight"]),
        ]
        width = box.width - Geometry.RULER
        if row[0] == "blank":
            text = [Segment(" " * width, self._styles["base"])]
        else:
            text = self._text(side, row, width, current)
        return [*ruler, *text] if self.view.geometry.rules_left(side) else [*text, *reversed(ruler)]

    def _text(self, side: Side, row: Key, width: int, current: Link | None) -> list[Segment]:
        _, _, item, number, light, _, matched = row
        assert isinstance(item, int)
        assert isinstance(number, int)
        assert isinstance(light, str)
        assert isinstance(matched, tuple)
        unit = self.view.units[side][item]
        shown, pieces = self.view.pages[side].laid(item)
        piece = pieces[number]
        mark = self._index.marks[unit.sentence] if unit.sentence else Mark.UNKNOWN
        ground = self._styles["base"]
        if unit.kind is Kind.TITLE:
            ground += self._styles["title"]
        elif unit.kind is Kind.SENTENCE:
            ground += self._styles[f"{_MARK_STYLE[mark]}-text"]
        else:
            ground += self._styles["furniture"]
        if light:
            ground += self._styles["other" if light == "hover" else light]
        glyph = mark.value if number == 0 else " "
        beside = MOVED if number == 0 and unit.sentence and self._index.moved(unit.sentence) else " "
        glyph_style = self._styles["base"] + self._styles[_MARK_STYLE[mark]] + Style(bold=True)
        if light:
            glyph_style += self._styles["other" if light == "hover" else light]
        segments = [Segment(_BAR[light], self._styles["bar"]), Segment(f"{glyph}{beside}", glyph_style)]
        overlays: list[tuple[int, int, Style]] = []
        if current is not None and light in ("current", "partner"):
            words = current.words.a if side == "A" else current.words.b
            overlays += [(first, last, self._styles["word"]) for first, last in columns(shown, words)]
            spans = [
                span
                for divergence in current.divergences
                if divergence.label not in UNCHANGED
                for span in (divergence.a if side == "A" else divergence.b)
            ]
            overlays += [(first, last, self._styles["evidence"]) for first, last in columns(shown, spans)]
        overlays += [(first, last, self._styles["match"]) for first, last in columns(shown, matched)]
        segments += styled(shown.text, piece.start, piece.end, ground, overlays)
        used = Segment.get_line_length(segments)
        segments.append(Segment(" " * (width - used), ground))
        return segments


def styled(text: str, start: int, end: int, ground: Style, overlays: list[tuple[int, int, Style]]) -> list[Segment]:
    """Return `text[start:end]` in pieces of one style each, later overlays over earlier ones."""
    cuts = {start, end}
    for first, last, _ in overlays:
        cuts.update(cut for cut in (first, last) if start < cut < end)
    ordered = sorted(cuts)
    segments = []
    for first, last in pairwise(ordered):
        style = ground
        for begin, finish, over in overlays:
            if begin <= first and last <= finish:
                style += over
        segments.append(Segment(text[first:last], style))
    return segments
