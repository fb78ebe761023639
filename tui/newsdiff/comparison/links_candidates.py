"""Candidates: the pairs of sentences worth measuring, found through an inverted index and never by trying all pairs."""

import heapq
from collections import defaultdict
from collections.abc import Sequence

from newsdiff.comparison.links_terms import Line

PARTNERS = 12
"""How many sentences of the other article each sentence keeps, those it shares most weight with."""
COMMONEST = 400
"""A term that more sentences of the other article hold than this finds no candidates: it tells nothing apart."""


def candidates(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[int, int]]:
    """Return pairs of indices into the two, sorted, each among the best partners of one of its two sentences."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(right):
        for term in line.terms.weights:
            index[term].append(j)
    best_of_right: list[list[tuple[float, int]]] = [[] for _ in right]
    found: set[tuple[int, int]] = set()
    for i, line in enumerate(left):
        shared: dict[int, float] = defaultdict(float)
        for term, weight in line.terms.weights.items():
            holders = index.get(term, ())
            if len(holders) <= COMMONEST:
                for j in holders:
                    shared[j] += weight
        ranked = [(value / (right[j].terms.mass + 2) ** 0.5, j) for j, value in shared.items() if value > 0]
        found.update((i, j) for _, j in heapq.nlargest(PARTNERS, ranked))
        for value, j in ranked:
            _keep(best_of_right[j], value / (line.terms.mass + 2) ** 0.5, i)
    found.update((i, j) for j, best in enumerate(best_of_right) for _, i in best)
    return sorted(found)


def _keep(best: list[tuple[float, int]], value: float, i: int) -> None:
    if len(best) < PARTNERS:
        heapq.heappush(best, (value, i))
    elif value > best[0][0]:
        heapq.heapreplace(best, (value, i))
