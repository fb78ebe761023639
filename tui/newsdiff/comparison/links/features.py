"""Features: what is measured of two sentences that may report the same thing."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from newsdiff.comparison.links.meaning import alike
from newsdiff.comparison.links.terms import SMOOTHING, Bag, Line, Terms

Pair = tuple[int, int]
"""Indices into A's and B's lines."""

WINDOW = 2
"""How many sentences before and after one are its context."""
_REMEMBERED = 1024
"""Of how many sentences the terms around them are kept: all of an article's, not all of a book's."""

ALONE = (
    "coverage",  # the weight shared over the smaller mass
    "shared",  # its logarithm
    "names",  # how much of it is names
    "related",  # the weight of terms related to others of the other sentence, over the mean mass
    "meaning",  # how alike they are by the vectors of their words
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

WITH_ROOTS = (*ALONE, RIVAL, *(f"root of {name}" for name in (*ALONE, RIVAL)))
"""What the second pass judges by, in the order in which `with_roots` gives it."""


def features(
    left: Sequence[Line], right: Sequence[Line], candidates: Sequence[Pair], terms: Terms
) -> list[tuple[float, ...]]:
    """Return what ALONE names of every candidate; the candidates are sorted."""
    gram_weight = terms.gram_weights.__getitem__
    around = lru_cache(_REMEMBERED)(lambda j: _around(right, j))
    shared: dict[Pair, float] = {}
    found: list[tuple[float, ...]] = []
    # From the last to the first, so that what the next two sentences share is known.
    for i, partners in groupby(reversed(candidates), key=itemgetter(0)):
        one = left[i]
        mine, grams, around_one, direction = one.terms.weights, frozenset(one.grams), _around(left, i), one.direction
        kin: dict[str, list[str]] = defaultdict(list)
        for term in terms.relatable.intersection(mine):
            for other_term in terms.related[term]:
                kin[other_term].append(term)
        for _, j in partners:
            other = right[j]
            theirs = other.terms.weights
            common = mine.keys() & theirs.keys()
            weight = shared[i, j] = _weight(mine, common)
            mean = _mean_mass(one.terms, other.terms)
            told_around = _weight(mine, around(j).intersection(mine) - theirs.keys()) + _weight(
                theirs, around_one.intersection(theirs) - mine.keys()
            )
            found.append(
                (
                    weight / (min(one.terms.mass, other.terms.mass) + SMOOTHING),
                    math.log(weight + 0.1),
                    _weight(mine, common & terms.names),
                    _related(mine, theirs, kin) / mean,
                    alike(direction, other.direction),
                    told_around / mean,
                    sum(map(gram_weight, grams.intersection(other.grams)))
                    / math.sqrt((one.gram_mass + SMOOTHING) * (other.gram_mass + SMOOTHING)),
                    _shared(one.quoted, other.quoted) / _mean_mass(one.quoted, other.quoted),
                    1 / ((1 + i) * (1 + j)),
                    shared[i + 1, j + 1] / _mean_mass(left[i + 1].terms, right[j + 1].terms)
                    if (i + 1, j + 1) in shared
                    else 0.0,
                )
            )
    found.reverse()
    return found


def with_roots(values: Sequence[float]) -> tuple[float, ...]:
    """Return the values and the root of each, 0 for what is below 0: the first of what two share tells most."""
    return (*values, *[math.sqrt(value) if value > 0 else 0.0 for value in values])


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
        weights = left[i].terms.weights
        common = weights.keys() & right[j].terms.weights.keys()
        total = _weight(weights, common)
        taken = 0.0
        for (rival, partner), lines in ((of_left[i], right), (of_right[j], left)):
            if rival > value and total:
                held = _weight(weights, common & lines[partner].terms.weights.keys())
                taken = max(taken, rival * held / total)
        found[i, j] = value * taken
    return found


def _weight(weights: Mapping[str, float], terms: Collection[str]) -> float:
    return math.fsum(map(weights.__getitem__, terms)) if terms else 0.0


def _shared(one: Bag, other: Bag) -> float:
    return _weight(one.weights, one.weights.keys() & other.weights.keys())


def _mean_mass(one: Bag, other: Bag) -> float:
    return math.sqrt((one.mass + SMOOTHING) * (other.mass + SMOOTHING))


def _related(mine: Mapping[str, float], theirs: Mapping[str, float], kin: Mapping[str, Sequence[str]]) -> float:
    """Return the weight of the terms of either that are related to one that only the other has, the lighter of the two.

    It is the mean of both sides. `kin` holds the terms related to any of mine, each with those of mine that it is
    related to.
    """
    there: dict[str, float] = {}
    here: dict[str, float] = {}
    for other in kin.keys() & theirs.keys():
        for term in kin[other]:
            if term not in theirs:
                there[term] = max(there.get(term, 0.0), theirs[other])
            if other not in mine:
                here[other] = max(here.get(other, 0.0), mine[term])
    of_mine = [min(mine[term], weight) for term, weight in there.items()]
    of_theirs = [min(theirs[other], weight) for other, weight in here.items()]
    return math.fsum((*of_mine, *of_theirs)) / 2


def _around(lines: Sequence[Line], index: int) -> set[str]:
    """Return the terms of the sentences around one."""
    near = (*lines[max(0, index - WINDOW) : index], *lines[index + 1 : index + WINDOW + 1])
    return set().union(*(line.terms.weights for line in near))
