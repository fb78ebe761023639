"""Connectors: the lines that the gutter draws between the two ends of every link in sight."""

from collections.abc import Sequence
from typing import NamedTuple


class Connector(NamedTuple):
    """A link as the gutter sees it: the rows of its two ends, and whether it is the current one.

    A row is None where that end is out of sight; `a_below`, `b_below` say whether it is below the window then.
    """

    a: int | None
    b: int | None
    strong: bool = False
    a_below: bool = False
    b_below: bool = False


class Cell(NamedTuple):
    """One character of the gutter."""

    glyph: str
    strong: bool


BLANK = Cell(" ", False)

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_LIGHT = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
_HEAVY = " ╹╻┃╸┛┓┫╺┗┏┣━┻┳╋"


def draw(connectors: Sequence[Connector], height: int, width: int) -> list[tuple[Cell, ...]]:
    """Return `height` rows of `width` cells with a line for every connector; strong ones lie above the others.

    A line goes straight where both ends stand in one row. Otherwise it turns in a lane of its own, as far as there
    are lanes. An end out of sight is an arrow that points to it.
    """
    light = [[0] * width for _ in range(height)]
    heavy = [[0] * width for _ in range(height)]
    arrows: dict[tuple[int, int], Cell] = {}
    edge = 1 if width < 5 else 2
    free = {x: list[tuple[int, int]]() for x in sorted(range(edge, width - edge), key=lambda x: abs(x - width // 2))}
    for connector in sorted(connectors, key=lambda one: (not one.strong, _length(one))):
        grid = heavy if connector.strong else light
        if connector.a is None and connector.b is None:
            continue
        if connector.b is None and connector.a is not None:
            grid[connector.a][0] |= _LEFT | _RIGHT
            arrows[connector.a, edge - 1] = Cell("↓" if connector.b_below else "↑", connector.strong)
        elif connector.a is None and connector.b is not None:
            grid[connector.b][width - 1] |= _LEFT | _RIGHT
            arrows[connector.b, width - edge] = Cell("↓" if connector.a_below else "↑", connector.strong)
        elif connector.a is not None and connector.b is not None:
            _join(grid, connector.a, connector.b, _lane(free, connector.a, connector.b), width)
    blank = (BLANK,) * width
    return [
        tuple(_cell(arrows.get((y, x)), light[y][x], heavy[y][x]) for x in range(width))
        if any(light[y]) or any(heavy[y])
        else blank
        for y in range(height)
    ]


def _cell(arrow: Cell | None, light: int, heavy: int) -> Cell:
    if arrow is not None and (arrow.strong or not heavy):
        return arrow
    return Cell(_HEAVY[heavy], True) if heavy else Cell(_LIGHT[light], False)


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


def _join(grid: list[list[int]], a: int, b: int, lane: int, width: int) -> None:
    if a == b:
        for x in range(width):
            grid[a][x] |= _LEFT | _RIGHT
        return
    for x in range(lane):
        grid[a][x] |= _LEFT | _RIGHT
    for x in range(lane + 1, width):
        grid[b][x] |= _LEFT | _RIGHT
    down = b > a
    grid[a][lane] |= _LEFT | (_DOWN if down else _UP)
    grid[b][lane] |= _RIGHT | (_UP if down else _DOWN)
    for y in range(min(a, b) + 1, max(a, b)):
        grid[y][lane] |= _UP | _DOWN
