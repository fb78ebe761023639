"""Navigation: where the reader stands, and where a step from there leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.index import Index, Mark, other_end, side_of
from newsdiff.reader.layout import Band
from newsdiff.reader.units import Kind, Unit

if TYPE_CHECKING:
    from newsdiff.comparison.model import Link


@dataclass(frozen=True, slots=True)
class Current:
    """The one sentence that is being read and, where it is linked, the one of its links that is looked at."""

    sentence: str
    link: Link | None = None

    @property
    def side(self) -> Side:
        """The side that the sentence stands on."""
        return side_of(self.sentence)

    @property
    def partner(self) -> str | None:
        """The sentence at the other end of the link."""
        return other_end(self.link, self.sentence) if self.link else None


def arrive(index: Index, sentence: str, through: Link | None = None) -> Current:
    """Return the state after going to `sentence`, over the link `through` where it was followed."""
    if through is not None and sentence in (through.a, through.b):
        return Current(sentence, through)
    links = index.links(sentence)
    return Current(sentence, links[0] if links else None)


def start(index: Index, hidden: Collection[str] = ()) -> Current | None:
    """Return where reading starts: the first sentence of A, or of B where A has none; None where neither has any."""
    for side in ("A", "B"):
        for sentence in index.ids[side]:
            if sentence not in hidden:
                return arrive(index, sentence)
    return None


def step(index: Index, current: Current, count: int, hidden: Collection[str] = ()) -> Current:
    """Return the state `count` sentences further down the same article (up where negative), over hidden ones."""
    ids = index.ids[current.side]
    position = index.position[current.sentence]
    found = current.sentence
    direction = 1 if count > 0 else -1
    left = abs(count)
    position += direction
    while left and 0 <= position < len(ids):
        if ids[position] not in hidden:
            found, left = ids[position], left - 1
        position += direction
    return current if found == current.sentence else arrive(index, found)


def next_link(index: Index, current: Current) -> Current:
    """Return the state with the sentence's next link looked at."""
    links = index.links(current.sentence)
    if len(links) < 2 or current.link is None:
        return current
    return Current(current.sentence, links[(links.index(current.link) + 1) % len(links)])


def across(index: Index, current: Current, bands: Sequence[Band], units: tuple[Sequence[Unit], Sequence[Unit]]) -> str:
    """Return the sentence to go to in the other article: the linked one, or the one nearest beside it."""
    if current.partner is not None:
        return current.partner
    related = index.related(current.sentence)
    if related and index.marks[current.sentence] is Mark.HEADLINE:
        return other_end(related[0], current.sentence)
    other = 1 if current.side == "A" else 0
    nearest = current.sentence
    passed = False
    for band in bands:
        mine, theirs = (band[1 - other], band[other])
        if theirs is not None and units[other][theirs].sentence is not None:
            nearest = units[other][theirs].sentence or nearest
            if passed:
                break
        if mine is not None and units[1 - other][mine].sentence == current.sentence:
            passed = True
            if nearest != current.sentence:
                break
    return nearest


def bands_of(index: Index, units: tuple[Sequence[Unit], Sequence[Unit]]) -> tuple[Band, ...]:
    """Return the units of both articles as rows of the aligned layout.

    A's units keep their order. A unit of B stands beside the unit of A that it is linked to; where the link is moved
    it leaves its own order for that. Of several that are linked to one the first stands beside it. What is only in
    one article faces nothing, and furniture faces furniture at the top of the articles.
    """
    left, right = units
    item_b = {id_: item for item, unit in enumerate(right) for id_ in _ids(unit)}
    partners: dict[int, list[int]] = {}
    taken: set[int] = set()
    moved: set[int] = set()
    for item, unit in enumerate(left):
        for link in (link for id_ in _ids(unit) for link in index.links(id_)):
            target = item_b.get(link.b)
            if target is None or target in taken:
                continue
            taken.add(target)
            if link.moved:
                moved.add(target)
            partners.setdefault(item, []).append(target)
    for targets in partners.values():
        targets.sort(key=lambda target: (target in moved, target))
    head_a, head_b = _head(left), _head(right)
    bands: list[Band] = [
        Band(item if item < head_a else None, item if item < head_b else None) for item in range(max(head_a, head_b))
    ]
    following = head_b

    def flush(until: int) -> None:
        nonlocal following
        while following < until:
            if following not in taken:
                bands.append(Band(None, following))
            following += 1

    for item in range(head_a, len(left)):
        targets = [target for target in partners.get(item, ()) if target >= head_b]
        if targets and targets[0] not in moved:
            flush(targets[0])
        bands.append(Band(item, targets[0] if targets else None))
        bands.extend(Band(None, target) for target in targets[1:])
    flush(len(right))
    return tuple(bands)


def _ids(unit: Unit) -> tuple[str, ...]:
    """Return the sentences of a unit: its own, or those that are folded away in it."""
    return unit.folded or ((unit.sentence,) if unit.sentence is not None else ())


def _head(units: Sequence[Unit]) -> int:
    """Return how many units at the top come before the first sentence of the body."""
    for item, unit in enumerate(units):
        if unit.kind in (Kind.SENTENCE, Kind.FOLD):
            return item
    return len(units)
