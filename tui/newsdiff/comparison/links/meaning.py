"""Meaning: a sentence as one direction, the weighted sum of the vectors of its terms.

Two sentences that tell the same in other words point the same way though they share no term.
"""

import math
from array import array
from collections.abc import Mapping, Sequence
from operator import mul, sub

from newsdiff.language.vectors import Vectors

FEW = 10
"""How many sentences it takes to trust half of their mean: two sentences that are alike are not told apart by it."""

Direction = Sequence[float]
"""A vector of length 1, or of zeros where no term has a vector."""


def directions(bags: Sequence[Mapping[str, float]], vectors: Vectors) -> list[Direction]:
    """Return the direction of every bag of weighted terms, from the mean of all of them.

    What all sentences of both articles have in common, their subject, tells none of them from another.
    """
    own = [_unit(total) for total in vectors.weighted_sums(bags)]
    total = [math.fsum(column) for column in zip(*own, strict=True)]
    mean = [value / (len(own) + FEW) for value in total]
    return [array("f", _unit(list(map(sub, one, mean))) if any(one) else one) for one in own]


def alike(one: Direction, other: Direction) -> float:
    """Return the cosine of the angle between two directions."""
    cosine: float = sum(map(mul, one, other))
    return cosine


def _unit(vector: Sequence[float]) -> list[float]:
    length = math.sqrt(sum(map(mul, vector, vector)))
    return [value / length for value in vector] if length else list(vector)
