"""Features: what is measured of two sentences that may report the same thing."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsdiff.comparison.links_terms import Line

Pair = tuple[int, int]
"""Indices into A's and B's sentences of the running text."""

SMOOTHING = 2.0
"""Added to the mass of both sentences: two short sentences that share one word share little."""

ALONE = ("words", "coverage", "shared", "characters", "lead", "quotation", "quoted", "next", "row", "column", "mutual")
"""What is measured of a pair of sentences alone, in the order in which `features` gives it."""

RIVAL = "rival"
"""What is measured after a first pass has given every candidate a probability."""


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the weight that two weighted sets share over the geometric mean of their smoothed masses; 0 to 1."""
    return _shared(one, other) / math.sqrt((sum(one.values()) + SMOOTHING) * (sum(other.values()) + SMOOTHING))


def features(left: Sequence[Line], right: Sequence[Line], candidates: Sequence[Pair]) -> list[tuple[float, ...]]:
    """Return what ALONE names of every candidate."""
    shared = {(i, j): _shared(left[i].weights, right[j].weights) for i, j in candidates}
    score = {
        (i, j): weight / math.sqrt((left[i].mass + SMOOTHING) * (right[j].mass + SMOOTHING))
        for (i, j), weight in shared.items()
    }
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (i, j), value in score.items():
        best_left[i] = max(best_left[i], value)
        best_right[j] = max(best_right[j], value)
    found: list[tuple[float, ...]] = []
    for i, j in candidates:
        one, other, value = left[i], right[j], score[i, j]
        row = value / best_left[i] if best_left[i] else 0.0
        column = value / best_right[j] if best_right[j] else 0.0
        found.append(
            (
                value,
                shared[i, j] / (min(one.mass, other.mass) + SMOOTHING),
                math.log(shared[i, j] + 0.1),
                overlap(one.grams, other.grams),
                1 / ((1 + i) * (1 + j)),
                overlap(one.quoted, other.quoted),
                float(one.wholly_quoted and other.wholly_quoted),
                score.get((i + 1, j + 1), 0.0),
                row,
                column,
                row * column,
            )
        )
    return found


def rivals(left: Sequence[Line], right: Sequence[Line], probability: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return for every candidate how far a likelier partner of either sentence already accounts for what it shares.

    That is the candidate's own probability times the rival's times the share of the common weight that stands in the
    rival too, for the stronger of the two sides: high where two sentences are likely only because both tell of what
    another pair tells better.
    """
    of_left: dict[int, list[tuple[float, int]]] = defaultdict(list)
    of_right: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), value in probability.items():
        of_left[i].append((value, j))
        of_right[j].append((value, i))
    best_left = {i: max(partners) for i, partners in of_left.items()}
    best_right = {j: max(partners) for j, partners in of_right.items()}
    found = {}
    for (i, j), value in probability.items():
        common = {term: weight for term, weight in left[i].weights.items() if term in right[j].weights}
        taken = 0.0
        for (rival, partner), lines in ((best_left[i], right), (best_right[j], left)):
            if rival > value:
                taken = max(taken, rival * _held(common, lines[partner].weights))
        found[i, j] = value * taken
    return found


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight for term, weight in small.items() if term in large)


def _held(terms: Mapping[str, float], other: Mapping[str, float]) -> float:
    total = sum(terms.values())
    return _shared(terms, other) / total if total else 0.0
