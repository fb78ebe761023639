"""Probability: the features of a candidate become the probability that a careful reader would link the two.

Two logistic regressions, one after the other: the second also sees what the first thought of a sentence's other
partners, and the root of every feature. Then the rest of the two articles has its say: where nothing else is shared, a
link needs more. Weights and thresholds are data, `parameters.toml` and, for languages without tables,
`without_tables.toml`, written by `make fit`; they name what they were fitted on.
"""

import math
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from newsdiff.comparison.links.features import ALONE, WITH_ROOTS, Pair, features, rivals, with_roots
from newsdiff.comparison.links.terms import Line, Terms

BESIDES = 0.43
"""The least probability of a link both of whose sentences have a likelier partner. On the pairs that `make fit` fits on
it gains .02 precision and costs .002 F1; 0.5 would cost .015 more."""
LARGEST_LOG_ODDS = 30.0
NOTHING, ENOUGH, ENOUGH_OF_ONE = 0.1, 1.5, 0.5
"""What stands for nothing shared elsewhere, past what more says nothing more, and the same where one of the articles is
of a single line; see `elsewhere`. ENOUGH was chosen on the pairs that `make fit` fits on: 1 lets more false links
through, 2.5 costs average precision. ENOUGH_OF_ONE was chosen on ECB+ (dev), most of whose texts are of one line: at
0.1 a tenth of all pairs of sentences from look-alike events were linked, at 0.5 one in fifty."""


SAME_COMPANY, NO_COMPANY = 0.3, 0.03
"""The likeness of two articles' names from which on it says nothing, and what stands for none. Of the 43 pairs that
`make fit` fits on the least alike have .31, of 86 pairs of articles on different events half have less."""


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression over named features."""

    intercept: float
    weights: tuple[float, ...]

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability for the features' values, in the order of the weights."""
        return _logistic(self.intercept + sum(map(mul, self.weights, values)))


@dataclass(frozen=True, slots=True)
class Parameters:
    """What `parameters.toml` holds, or `without_tables.toml`."""

    first: Regression
    second: Regression
    elsewhere: float
    """How much the log-odds of a link fall with the logarithm of what is shared elsewhere."""
    strangers: float
    """How much they fall where the two articles name others."""
    linked: float
    """The least probability of a link."""
    related: float
    """The least probability of the weaker tier, perhaps related."""


@cache
def parameters(with_tables: bool) -> Parameters:
    """Return the shipped parameters for a language with tables of rarity, relations and vectors, or without."""
    name = "parameters.toml" if with_tables else "without_tables.toml"
    with (files("newsdiff.comparison.links") / name).open("rb") as stored:
        held = tomllib.load(stored)
    return Parameters(
        first=_regression(held["first"], ALONE),
        second=_regression(held["second"], WITH_ROOTS),
        elsewhere=held["elsewhere"]["weight"],
        strangers=held["strangers"]["weight"],
        linked=held["thresholds"]["linked"],
        related=held["thresholds"]["related"],
    )


def probabilities(
    left: Sequence[Line],
    right: Sequence[Line],
    candidates: Sequence[Pair],
    terms: Terms,
    fitted: Parameters,
    besides: float = 0.0,
) -> dict[Pair, float]:
    """Return the probability of every candidate; `besides` is what the articles share outside of these lines."""
    alone = dict(zip(candidates, features(left, right, candidates, terms), strict=True))
    first = {pair: fitted.first.probability(values) for pair, values in alone.items()}
    rival = rivals(left, right, first)
    second = {pair: fitted.second.probability(with_roots((*values, rival[pair]))) for pair, values in alone.items()}
    shares = elsewhere(second, min(len(left), len(right)), besides)
    named = fitted.strangers * strangers(terms)
    return {
        pair: _logistic(math.log(value / (1 - value)) + fitted.elsewhere * shares[pair] + named)
        for pair, value in second.items()
    }


def linked(probability: Mapping[Pair, float], threshold: float) -> set[Pair]:
    """Return the candidates that are links: as probable as the threshold, or as BESIDES where both have a likelier."""
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (i, j), value in probability.items():
        best_left[i] = max(best_left[i], value)
        best_right[j] = max(best_right[j], value)
    return {
        (i, j)
        for (i, j), value in probability.items()
        if value >= (BESIDES if best_left[i] > value < best_right[j] else threshold)
    }


def shared(probability: Iterable[float]) -> float:
    """Return how much articles share whose pairs of sentences have these probabilities: the sum of their squares."""
    return math.fsum(value * value for value in probability)


def elsewhere(probability: Mapping[Pair, float], lines: int, besides: float = 0.0) -> dict[Pair, float]:
    """Return for every candidate how little the two articles share besides: 0 where they share enough, else less.

    That is the logarithm of what all pairs of other sentences share, with what stands `besides` outside of these lines,
    over what counts as enough: ENOUGH, or less between articles of few lines (`lines` is the number of the shorter).
    """
    enough = min(ENOUGH, ENOUGH_OF_ONE + (lines - 1) / 10)
    of_left: dict[int, float] = defaultdict(float)
    of_right: dict[int, float] = defaultdict(float)
    for (i, j), value in probability.items():
        of_left[i] += value * value
        of_right[j] += value * value
    total = shared(probability.values()) + besides
    return {
        (i, j): math.log(min(1.0, max(NOTHING, NOTHING + total - of_left[i] - of_right[j] + value * value) / enough))
        for (i, j), value in probability.items()
    }


def strangers(terms: Terms) -> float:
    """Return how far the two articles name others: 0 where they name the same often enough, else less.

    Two events of one kind, such as two charges against two men, are told in the same words but for the names.
    """
    return math.log(min(1.0, max(NO_COMPANY, terms.company) / SAME_COMPANY))


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-LARGEST_LOG_ODDS, min(LARGEST_LOG_ODDS, log_odds))))


def _regression(held: Mapping[str, float], names: Sequence[str]) -> Regression:
    return Regression(held["intercept"], tuple(float(held[name]) for name in names))
