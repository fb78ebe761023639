"""Connectors: the lines that the gutter draws between the two ends of every link in sight."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Connector(NamedTuple):
    """A link as the gutter sees it: the rows of its two ends, and how much it stands out.

    A row is None where that end is out of sight; `a_below`, `b_below` say whether it is below the window then.
    """

    a: int | None
    b: int | None
    weight: int = 0
    """2 for the current link, 1 for the others of a sentence that is looked at, 0 for all the rest."""
    a_below: bool = False
    b_below: bool = False


class Cell(NamedTuple):
    """One character of the gutter: its glyph, the weight and the number of the connector that it belongs to."""

    glyph: str
    weight: int = 0
    connector: int | None = None


BLANK = Cell(" ")

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_LIGHT = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
_HEAVY = " ╹╻┃╸┛┓┫╺┗┏┣━┻┳╋"
_GLYPHS = (_LIGHT, _LIGHT, _HEAVY)

_Lines = dict[tuple[int, int], tuple[int, int]]
"""By row and column: the directions in which a line goes on, and the connector it belongs to."""


def draw(connectors: Sequence[Connector], height: int, width: int) -> list[tuple[Cell, ...]]:
    """Return `height` rows of `width` cells with a line for every connector, the weightier above the others.

    A line goes straight where both ends stand in one row. Otherwise it turns in a lane of its own, as far as there
    are lanes. An end out of sight is an arrow that points to it.
    """
    layers: tuple[_Lines, ...] = ({}, {}, {})
    arrows: dict[tuple[int, int], Cell] = {}
    edge = 1 if width < 5 else 2
    free = {x: list[tuple[int, int]]() for x in sorted(range(edge, width - edge), key=lambda x: abs(x - width // 2))}
    for number in sorted(range(len(connectors)), key=lambda n: (-connectors[n].weight, _length(connectors[n]))):
        one = connectors[number]
        lines: Iterable[tuple[int, int, int]] = ()
        if one.a is not None and one.b is not None:
            lines = _joined(one.a, one.b, _lane(free, one.a, one.b), width)
        elif one.a is not None:
            lines = [(one.a, 0, _LEFT | _RIGHT)]
            arrows.setdefault((one.a, edge - 1), Cell("↓" if one.b_below else "↑", one.weight, number))
        elif one.b is not None:
            lines = [(one.b, width - 1, _LEFT | _RIGHT)]
            arrows.setdefault((one.b, width - edge), Cell("↓" if one.a_below else "↑", one.weight, number))
        layer = layers[one.weight]
        for y, x, directions in lines:
            before, owner = layer.get((y, x), (0, number))
            layer[y, x] = before | directions, owner
    rows = {y for layer in layers for y, _ in layer}
    blank = (BLANK,) * width
    return [
        tuple(_cell(arrows.get((y, x)), layers, (y, x)) for x in range(width)) if y in rows else blank
        for y in range(height)
    ]


def _cell(arrow: Cell | None, layers: Sequence[_Lines], place: tuple[int, int]) -> Cell:
    for weight in (2, 1, 0):
        if arrow is not None and arrow.weight >= weight:
            return arrow
        if place in layers[weight]:
            directions, connector = layers[weight][place]
            return Cell(_GLYPHS[weight][directions], weight, connector)
    return BLANK


def _length(connector: Connector) -> int:
    if connector.a is None or connector.b is None:
        return 1_000_000
    return abs(connector.a - connector.b)


def _lane(free: dict[int, list[tuple[int, int]]], a: int, b: int) -> int:
    """Return the column to turn in: the first that is not taken on this height, or one that has to be shared."""
    low, high = min(a, b), max(a, b)
    for x, taken in free.items():
        if all(high < first or last < low for first, last in taken):
            taken.append((low, high))
            return x
    return list(free)[(low + high) % len(free)]


def _joined(a: int, b: int, lane: int, width: int) -> Iterator[tuple[int, int, int]]:
    """Yield row, column and directions of a line from row `a` on the left over the lane to row `b` on the right."""
    if a == b:
        yield from ((a, x, _LEFT | _RIGHT) for x in range(width))
        return
    yield from ((a, x, _LEFT | _RIGHT) for x in range(lane))
    yield from ((b, x, _LEFT | _RIGHT) for x in range(lane + 1, width))
    towards, back = (_DOWN, _UP) if b > a else (_UP, _DOWN)
    yield a, lane, _LEFT | towards
    yield b, lane, _RIGHT | back
    yield from ((y, lane, _UP | _DOWN) for y in range(min(a, b) + 1, max(a, b)))
