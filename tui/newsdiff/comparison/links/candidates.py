"""Candidates: the pairs of sentences worth measuring, found through an inverted index and never by trying all pairs."""

import heapq
import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.comparison.links.terms import SMOOTHING, Line


class Limits(NamedTuple):
    """What keeps the work in proportion to the sentences, not to their product."""

    lines: float
    """How many lines the longer article has at most."""
    partners: int
    """How many lines of the other article each line keeps: those it shares most weight with."""
    meetings: int
    """How many times a line is brought together with others by a term they share, the rarest terms first."""


LIMITS = (Limits(400, 12, 600), Limits(math.inf, 6, 400))
"""For articles, and for what is longer. With the first the 43 annotated pairs, one after another a thousand lines a
side, take a third longer to link, for the same F1 (.515, with the second .514). A hundred lines hardly meet 600."""


def candidates(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[int, int]]:
    """Return pairs of indices into the two, sorted, each among the best partners of one of its two sentences."""
    lines = max(len(left), len(right))
    _, partners, most_meetings = next(limits for limits in LIMITS if lines <= limits.lines)
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
            if meetings > most_meetings and shared:
                break
            weight = line.terms.weights[term]
            for j in index[term][:most_meetings]:
                shared[j] += weight
        own = 1 / math.sqrt(line.terms.mass + SMOOTHING)
        ranked = [(weight * own * scale[j], j) for j, weight in shared.items()]
        found.update((i, j) for _, j in heapq.nlargest(partners, ranked))
        for value, j in ranked:
            if value > best_of_right[j][0][0]:
                heapq.heapreplace(best_of_right[j], (value, i))
    found.update((i, j) for j, best in enumerate(best_of_right) for _, i in best if i >= 0)
    return sorted(found)
