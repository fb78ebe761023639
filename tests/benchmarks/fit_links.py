"""Fits the weights and thresholds of the link finder and writes them to `comparison/links.toml`: `make fit DATA=…`.

What is printed is measured leaving one article pair out: the weights and the threshold that judge a pair were found
without it.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import newsdiff
from newsdiff.articles.model import Article, Role
from newsdiff.comparison.links_candidates import candidates
from newsdiff.comparison.links_features import ALONE, RIVAL, Pair, features, rivals
from newsdiff.comparison.links_probability import Parameters, Regression
from newsdiff.comparison.links_terms import Line, lines

Array = NDArray[np.float64]
Row = dict[str, Any]

RIDGE = 1.0
"""The penalty on the squared weights, features at unit variance; the result hardly moves between 0.1 and 10."""
TARGET = Path(__file__).parents[2] / "tui/newsdiff/comparison/links.toml"


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of articles ready for fitting."""

    id: str
    left: list[Line]
    right: list[Line]
    pairs: list[Pair]
    alone: Array
    """A row of features for each of `pairs`."""
    truth: Array
    """1 linked, 0 not, NaN where the annotation leaves it open."""
    links: int
    """Of the annotation, candidates or not."""


def article(row: Row, side: str) -> Article:
    """Return one side of an annotated pair; an empty sentence, of which the data has three, becomes a mark."""
    sentences = [sentence if sentence.strip() else "…" for sentence in row[side]]
    return newsdiff.from_sentences(sentences, row[f"{side}_paragraph"], title=row.get(f"{side}_title") or None)


def example(name: str, a: Article, b: Article, links: set[Pair], optional: set[Pair]) -> Example:
    """Return the pair with its candidates measured."""
    left, right = ([line for line in side if line.sentence.role is Role.BODY] for side in lines(a, b))
    pairs = candidates(left, right)
    truth = [1.0 if pair in links else float("nan") if pair in optional else 0.0 for pair in pairs]
    return Example(name, left, right, pairs, np.array(features(left, right, pairs)), np.array(truth), len(links))


def regression(values: Array, truth: Array) -> Regression:
    """Return the logistic regression of least penalised loss, found by Newton's method."""
    known = ~np.isnan(truth)
    values, truth = values[known], truth[known]
    mean, deviation = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = np.hstack([(values - mean) / deviation, np.ones((len(values), 1))])
    penalty = np.full(scaled.shape[1], RIDGE)
    penalty[-1] = 0.0
    weights = np.zeros(scaled.shape[1])
    for _ in range(30):
        probability = 1 / (1 + np.exp(-scaled @ weights))
        gradient = scaled.T @ (probability - truth) + penalty * weights
        curvature = (scaled * (probability * (1 - probability))[:, None]).T @ scaled + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    raw = weights[:-1] / deviation
    return Regression(float(weights[-1] - raw @ mean), tuple(map(float, raw)))


def predict(fitted: Regression, values: Array) -> Array:
    """Return the probability of every row of features."""
    scores: Array = 1 / (1 + np.exp(-(values @ np.array(fitted.weights) + fitted.intercept)))
    return scores


def with_rivals(one: Example, first: Regression) -> Array:
    """Return the features of the second pass."""
    probability = dict(zip(one.pairs, predict(first, one.alone).tolist(), strict=True))
    rival = rivals(one.left, one.right, probability)
    return np.hstack([one.alone, np.array([[rival[pair]] for pair in one.pairs])])


def fit(examples: Sequence[Example]) -> tuple[Regression, Regression]:
    """Return both passes, fitted on the examples."""
    truth = np.concatenate([one.truth for one in examples])
    first = regression(np.vstack([one.alone for one in examples]), truth)
    second = regression(np.vstack([with_rivals(one, first) for one in examples]), truth)
    return first, second


def best_threshold(scores: Array, truth: Array, links: int) -> float:
    """Return the threshold of the highest F1."""
    known = ~np.isnan(truth)
    order = np.argsort(-scores[known])
    right = np.cumsum(truth[known][order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + links)
    return float(scores[known][order][f1.argmax()])


def leave_one_out(examples: Sequence[Example], strangers: Sequence[Example]) -> list[tuple[Array, float]]:
    """Return, for each example, its candidates' probabilities and the threshold, both found without it."""
    found = []
    for one in examples:
        others = [other for other in examples if other is not one]
        first, second = fit([*others, *(pair for pair in strangers if one.id not in pair.id)])
        scores = np.concatenate([predict(second, with_rivals(other, first)) for other in others])
        truth = np.concatenate([other.truth for other in others])
        threshold = best_threshold(scores, truth, sum(other.links for other in others))
        found.append((predict(second, with_rivals(one, first)), threshold))
    return found


def average_precision(scores: Array, truth: Array, links: int) -> float:
    """Return the mean of the precisions at every link; a link that is no candidate counts 0."""
    known = ~np.isnan(truth)
    order = np.argsort(-scores[known], kind="stable")
    right = truth[known][order]
    return float((right * np.cumsum(right) / np.arange(1, len(order) + 1)).sum() / links)


def load(data: Path) -> tuple[list[Example], list[Example]]:
    """Return the annotated pairs, and pairs of unrelated articles: each A with the next row's B."""
    rows: list[Row] = [
        json.loads(line)
        for name in ("train", "dev")
        for line in (data / "alignment" / f"news_pairs_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    examples = [
        example(
            row["id"],
            article(row, "a"),
            article(row, "b").on_side("B"),
            {(i, j) for i, j, *_ in row["links"]},
            {(i, j) for i, j, *_ in row["optional"]},
        )
        for row in rows
    ]
    strangers = [
        example(f"{row['id']} {other['id']}", article(row, "a"), article(other, "b").on_side("B"), set(), set())
        for row, other in zip(rows, [*rows[1:], rows[0]], strict=True)
    ]
    return examples, strangers


def report(examples: Sequence[Example], found: Sequence[tuple[Array, float]]) -> None:
    """Print F1 with its interval over resampled article pairs, and average precision."""
    counts = []
    for one, (scores, threshold) in zip(examples, found, strict=True):
        linked = (scores >= threshold) & ~np.isnan(one.truth)
        hits = int((linked & (one.truth == 1)).sum())
        counts.append((hits, int(linked.sum()) - hits, one.links - hits))
    table = np.array(counts)
    chance = np.random.default_rng(0)
    spread = sorted(_f1(table[chance.integers(0, len(table), len(table))]) for _ in range(2000))
    hits, wrong, missed = table.sum(axis=0)
    ap = average_precision(
        np.concatenate([scores for scores, _ in found]),
        np.concatenate([one.truth for one in examples]),
        sum(one.links for one in examples),
    )
    print(
        f"leave one pair out, {len(examples)} pairs, {hits + missed} links: F1 {_f1(table):.3f} "
        f"[{spread[50]:.3f}, {spread[1949]:.3f}] P {hits / (hits + wrong):.3f} R {hits / (hits + missed):.3f} "
        f"AP {ap:.3f}"
    )


def _f1(counts: NDArray[np.int64]) -> float:
    hits, wrong, missed = counts.sum(axis=0)
    return float(2 * hits / max(1, 2 * hits + wrong + missed))


def write(fitted: Parameters) -> None:
    """Write `links.toml`."""
    lines_of = ["# Written by `make fit`; do not edit by hand.", ""]
    for name, one, names in (("first", fitted.first, ALONE), ("second", fitted.second, (*ALONE, RIVAL))):
        lines_of += [f"[{name}]", f"intercept = {one.intercept:.5f}"]
        lines_of += [f"{feature} = {weight:.5f}" for feature, weight in zip(names, one.weights, strict=True)]
        lines_of.append("")
    lines_of += ["[thresholds]", f"linked = {fitted.linked:.3f}", f"related = {fitted.related:.3f}", ""]
    lines_of += [
        "[fitted]",
        'on = "43 annotated pairs of news articles (news_pairs_train, news_pairs_dev) and 43 pairs of unrelated ones"',
        'by = "make fit DATA=path/to/data"',
        f'date = "{date.today().isoformat()}"',
        "",
    ]
    TARGET.write_text("\n".join(lines_of), encoding="utf-8")


def main(data: Path) -> None:
    """Measure leaving one pair out, fit on all, write."""
    examples, strangers = load(data)
    found = leave_one_out(examples, strangers)
    report(examples, found)
    first, second = fit([*examples, *strangers])
    write(Parameters(first, second, linked=0.45, related=0.15))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
