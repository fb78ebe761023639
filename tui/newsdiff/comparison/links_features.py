"""Features: what is measured of two sentences that may report the same thing."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from newsdiff.comparison.links_terms import Bag, Line, Terms

Pair = tuple[int, int]
"""Indices into A's and B's lines."""

SMOOTHING = 2.0
"""Added to the mass of both sentences: two short sentences that share one word share little."""
WINDOW = 2
"""How many sentences before and after one are its context."""

ALONE = (
    "coverage",  # the weight shared over the smaller mass
    "shared",  # its logarithm
    "names",  # how much of it is names
    "related",  # the weight of terms related to others of the other sentence, over the mean mass
    "context",  # the weight of terms of one that stand only around the other, over the mean mass
    "characters",  # the weight of shared sequences of four characters, over the mean mass
    "quotation",  # the weight shared inside quotation marks, over the mean mass inside them
    "lead",  # 1 for the two first sentences, less the later either stands
    "next",  # the weight shared by the two sentences that follow, over their mean mass
)
"""What is measured of a pair of sentences alone, in the order in which `features` gives it.

Masses are smoothed, and a mean is the geometric one.
"""

RIVAL = "rival"
"""What is measured after a first pass has given every candidate a probability."""


def features(
    left: Sequence[Line], right: Sequence[Line], candidates: Sequence[Pair], terms: Terms
) -> list[tuple[float, ...]]:
    """Return what ALONE names of every candidate; the candidates are sorted."""
    shared = {(i, j): _shared(left[i].terms, right[j].terms) for i, j in candidates}
    found: list[tuple[float, ...]] = []
    for i, partners in groupby(candidates, key=lambda pair: pair[0]):
        one = left[i]
        grams = frozenset(one.grams)
        around_one = _around(left, i)
        for _, j in partners:
            other = right[j]
            weight = shared[i, j]
            mean = _mean_mass(one.terms, other.terms)
            mine, theirs = one.terms.weights, other.terms.weights
            gram_weight = sum(terms.gram_weights[gram] for gram in other.grams if gram in grams)
            found.append(
                (
                    weight / (min(one.terms.mass, other.terms.mass) + SMOOTHING),
                    math.log(weight + 0.1),
                    sum(mine[term] for term in mine if term in theirs and term in terms.names),
                    _related(mine, theirs, terms.related) / mean,
                    (_outside(mine, theirs, _around(right, j)) + _outside(theirs, mine, around_one)) / mean,
                    gram_weight / math.sqrt((one.gram_mass + SMOOTHING) * (other.gram_mass + SMOOTHING)),
                    _shared(one.quoted, other.quoted) / _mean_mass(one.quoted, other.quoted),
                    1 / ((1 + i) * (1 + j)),
                    shared[i + 1, j + 1] / _mean_mass(left[i + 1].terms, right[j + 1].terms)
                    if (i + 1, j + 1) in shared
                    else 0.0,
                )
            )
    return found


def rivals(left: Sequence[Line], right: Sequence[Line], probability: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return for every candidate how far a likelier partner of either sentence already accounts for what it shares.

    That is the candidate's own probability times the rival's times the share of the common weight that stands in the
    rival too, for the stronger of the two sides: high where two sentences are likely only because both tell of what
    another pair tells better.
    """
    of_left: dict[int, tuple[float, int]] = {}
    of_right: dict[int, tuple[float, int]] = {}
    for (i, j), value in probability.items():
        of_left[i] = max(of_left.get(i, (0.0, -1)), (value, j))
        of_right[j] = max(of_right.get(j, (0.0, -1)), (value, i))
    found = {}
    for (i, j), value in probability.items():
        theirs = right[j].terms.weights
        common = {term: weight for term, weight in left[i].terms.weights.items() if term in theirs}
        total = sum(common.values())
        taken = 0.0
        for (rival, partner), lines in ((of_left[i], right), (of_right[j], left)):
            if rival > value and total:
                held = lines[partner].terms.weights
                taken = max(taken, rival * sum(weight for term, weight in common.items() if term in held) / total)
        found[i, j] = value * taken
    return found


def _shared(one: Bag, other: Bag) -> float:
    small, large = (
        (one.weights, other.weights) if len(one.weights) <= len(other.weights) else (other.weights, one.weights)
    )
    return sum(weight for term, weight in small.items() if term in large)


def _mean_mass(one: Bag, other: Bag) -> float:
    return math.sqrt((one.mass + SMOOTHING) * (other.mass + SMOOTHING))


def _related(mine: Mapping[str, float], theirs: Mapping[str, float], related: Mapping[str, Iterable[str]]) -> float:
    """Return the weight of my terms that are not theirs but related to one of theirs, the lighter of the two."""
    return sum(
        max((min(weight, theirs[other]) for other in related[term] if other in theirs), default=0.0)
        for term, weight in mine.items()
        if term in related and term not in theirs
    )


def _around(lines: Sequence[Line], index: int) -> list[Mapping[str, float]]:
    near: Iterator[int] = (at for at in range(index - WINDOW, index + WINDOW + 1) if at != index)
    return [lines[at].terms.weights for at in near if 0 <= at < len(lines)]


def _outside(mine: Mapping[str, float], theirs: Mapping[str, float], around: Sequence[Mapping[str, float]]) -> float:
    """Return the weight of my terms that do not stand in theirs but in the sentences around it."""
    return sum(
        weight for term, weight in mine.items() if term not in theirs and any(term in neighbour for neighbour in around)
    )
