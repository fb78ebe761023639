"""Probability: the features of a candidate become the probability that a careful reader would link the two.

Two logistic regressions, one after the other: the second also sees what the first thought of a sentence's other
partners. Their weights and the two thresholds are data, `links.toml`, written by `make fit`; it names what they were
fitted on.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsdiff.comparison.links_features import ALONE, RIVAL, Pair, features, rivals
from newsdiff.comparison.links_terms import Line


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression over named features."""

    intercept: float
    weights: tuple[float, ...]

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability for the features' values, in the order of the weights."""
        total = self.intercept + sum(map(float.__mul__, self.weights, values))
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@dataclass(frozen=True, slots=True)
class Parameters:
    """What `links.toml` holds."""

    first: Regression
    second: Regression
    linked: float
    """The least probability of a link."""
    related: float
    """The least probability of the weaker tier, perhaps related."""


@cache
def parameters() -> Parameters:
    """Return the shipped parameters."""
    with (files("newsdiff.comparison") / "links.toml").open("rb") as stored:
        held = tomllib.load(stored)
    return Parameters(
        first=_regression(held["first"], ALONE),
        second=_regression(held["second"], (*ALONE, RIVAL)),
        linked=held["thresholds"]["linked"],
        related=held["thresholds"]["related"],
    )


def probabilities(
    left: Sequence[Line], right: Sequence[Line], candidates: Sequence[Pair], fitted: Parameters
) -> dict[Pair, float]:
    """Return the probability of every candidate."""
    alone = dict(zip(candidates, features(left, right, candidates), strict=True))
    first = {pair: fitted.first.probability(values) for pair, values in alone.items()}
    rival = rivals(left, right, first)
    return {pair: fitted.second.probability((*values, rival[pair])) for pair, values in alone.items()}


def _regression(held: Mapping[str, float], names: Sequence[str]) -> Regression:
    return Regression(held["intercept"], tuple(float(held[name]) for name in names))
