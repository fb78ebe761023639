"""Groups: sentences of one article that have the same partners in the other are told together, not pair by pair."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from newsdiff.comparison.model import WEIGHTIEST_FIRST, Divergence, Link, LinkLabel
from newsdiff.language.spans import Span

_WEIGHT = {label: weight for weight, label in enumerate(WEIGHTIEST_FIRST)}


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links told together, in the order of the comparison."""

    links: tuple[Link, ...]

    @property
    def a(self) -> tuple[str, ...]:
        """The sentences of A, in the order of the text."""
        return tuple(dict.fromkeys(link.a for link in self.links))

    @property
    def b(self) -> tuple[str, ...]:
        """The sentences of B, in the order of the text."""
        return tuple(dict.fromkeys(link.b for link in self.links))

    @property
    def id(self) -> str:
        """What leads to the group inside a report: "A8-B3", after its first link."""
        return f"{self.links[0].a}-{self.links[0].b}"

    @property
    def label(self) -> LinkLabel:
        """One label for all: contradicts where a link does, same where every sentence has a partner that is."""
        labels = {link.label for link in self.links}
        if "contradicts" in labels:
            return "contradicts"
        same = {end for link in self.links if link.label == "same" for end in (link.a, link.b)}
        return "same" if same.issuperset((*self.a, *self.b)) else "partial"

    @property
    def divergences(self) -> tuple[tuple[Divergence, tuple[Link, ...]], ...]:
        """What differs, the weightiest first, each with its links; what several of them say alike stands once."""
        found: dict[tuple[str, str], tuple[Divergence, list[Link]]] = {}
        for link in self.links:
            for divergence in link.divergences:
                found.setdefault((divergence.label, divergence.reason), (divergence, []))[1].append(link)
        ordered = sorted(found.values(), key=lambda item: _WEIGHT[item[0].label])
        return tuple((divergence, tuple(links)) for divergence, links in ordered)


def link_groups(links: Sequence[Link]) -> tuple[LinkGroup, ...]:
    """Return the links, each in one group, the groups where their first links stand.

    Where sentences of both articles have several partners, it is the sentences of that article that are told together
    which makes fewer groups.
    """
    groups: list[list[int]] = []
    for component in connected([(link.a, link.b) for link in links]):
        by_a, by_b = (_alike(links, component, side) for side in (attrgetter("a", "b"), attrgetter("b", "a")))
        groups += by_b if len(by_b) < len(by_a) else by_a
    return tuple(LinkGroup(tuple(links[number] for number in group)) for group in sorted(groups))


def _alike(links: Sequence[Link], component: Iterable[int], ends: Callable[[Link], tuple[str, str]]) -> list[list[int]]:
    """Return links, by their index, in groups of sentences with the same partners; `ends` tells them apart."""
    held: dict[str, list[int]] = {}
    partners: dict[str, list[str]] = {}
    for number in component:
        sentence, partner = ends(links[number])
        held.setdefault(sentence, []).append(number)
        partners.setdefault(sentence, []).append(partner)
    groups: dict[frozenset[str], list[int]] = {}
    for sentence, numbers in held.items():
        groups.setdefault(frozenset(partners[sentence]), []).extend(numbers)
    return [sorted(group) for group in groups.values()]


def shared(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches that lie in spans of both; the spans of each stand in order and do not overlap."""
    found = []
    for span in one:
        for beside in other:
            start, end = max(span.start, beside.start), min(span.end, beside.end)
            if start < end:
                found.append(Span(start, end))
    return tuple(found)


def connected(edges: Sequence[Collection[str]]) -> Iterator[list[int]]:
    """Yield the edges, by their index, in groups that share an end; each group where its first edge stands."""
    holding: dict[str, list[int]] = {}
    for number, ends in enumerate(edges):
        for end in ends:
            holding.setdefault(end, []).append(number)
    seen: set[int] = set()
    for first in range(len(edges)):
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for number in group:  # grows while it is walked
            for end in edges[number]:
                found = [other for other in holding.pop(end, ()) if other not in seen]
                seen.update(found)
                group += found
        yield sorted(group)
