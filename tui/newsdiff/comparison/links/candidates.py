"""Candidates: the pairs of sentences worth measuring, found through an inverted index and never by trying all pairs."""

import heapq
import math
from collections import defaultdict
from collections.abc import Sequence

from newsdiff.comparison.links.terms import SMOOTHING, Line

PARTNERS, FEWER_PARTNERS, MANY_LINES = 12, 6, 2000
"""How many sentences of the other article each sentence keeps, those it shares most weight with; and how many where one
of the two articles has many lines, so that a book takes seconds."""
MEETINGS = 600
"""How many times, at most, a sentence is brought together with others by a term they share, the rarest terms first. It
keeps the work in proportion to the sentences; articles of a hundred sentences hardly reach it."""


def candidates(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[int, int]]:
    """Return pairs of indices into the two, sorted, each among the best partners of one of its two sentences."""
    partners = FEWER_PARTNERS if max(len(left), len(right)) > MANY_LINES else PARTNERS
    index: dict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(right):
        for term in line.terms.weights:
            index[term].append(j)
    scale = [1 / math.sqrt(line.terms.mass + SMOOTHING) for line in right]
    best_of_right: list[list[tuple[float, int]]] = [[(0.0, -1)] * partners for _ in right]
    found: set[tuple[int, int]] = set()
    for i, line in enumerate(left):
        shared: dict[int, float] = defaultdict(float)
        meetings = 0
        held = sorted((len(index[term]), term) for term in line.terms.weights if term in index)
        for holders, term in held:
            meetings += holders
            if meetings > MEETINGS and shared:
                break
            weight = line.terms.weights[term]
            for j in index[term][:MEETINGS]:
                shared[j] += weight
        own = 1 / math.sqrt(line.terms.mass + SMOOTHING)
        ranked = [(weight * own * scale[j], j) for j, weight in shared.items()]
        found.update((i, j) for _, j in heapq.nlargest(partners, ranked))
        for value, j in ranked:
            if value > best_of_right[j][0][0]:
                heapq.heapreplace(best_of_right[j], (value, i))
    found.update((i, j) for j, best in enumerate(best_of_right) for _, i in best if i >= 0)
    return sorted(found)
