"""Fits the weights and thresholds of the link finder and stores them as data: `make fit DATA=…`.

`parameters.toml` is for languages with tables of rarity, relations and vectors, `without_tables.toml` for those that
have none; both are fitted on the same English pairs, the second without a look at the tables.

What is printed is measured leaving one article pair out: the weights and the threshold that judge a pair were found
without it.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import newsdiff
from newsdiff.articles.model import Article
from newsdiff.comparison.links.candidates import candidates
from newsdiff.comparison.links.features import ALONE, WITH_ROOTS, Pair, features, rivals, with_roots
from newsdiff.comparison.links.probability import Parameters, Regression, elsewhere, linked, strangers
from newsdiff.comparison.links.terms import Line, terms_of

Array = NDArray[np.float64]
Row = dict[str, Any]

RIDGE = 1.0
"""The penalty on the squared weights, features at unit variance; the result hardly moves between 0.1 and 10."""
WORTH_SHOWING = 0.2
"""The least share of true ones among candidates about as probable as the threshold of the weaker tier."""
FOLDER = Path(__file__).parents[2] / "tui/newsdiff/comparison/links"
TARGETS = {"en": "parameters.toml", "und": "without_tables.toml"}
"""By the language whose tables are used; "und" (undetermined) has none."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of articles ready for fitting."""

    ids: frozenset[str]
    """Of the annotated pairs its two articles are from: one, or two for articles on different events."""
    left: list[Line]
    right: list[Line]
    pairs: list[Pair]
    alone: Array
    """A row of features for each of `pairs`."""
    truth: Array
    """1 linked, 0 not, NaN where the annotation leaves it open."""
    links: int
    """Of the annotation, candidates or not."""
    strangers: float
    """What `strangers` says of its articles."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Everything but the thresholds."""

    first: Regression
    second: Regression
    elsewhere: float
    strangers: float

    def probabilities(self, one: Example) -> Array:
        """Return the probabilities of the candidates of an example."""
        values = second_pass(one, self)
        rest = self.elsewhere * shared_elsewhere(one, values) + self.strangers * one.strangers
        return 1 / (1 + np.exp(-(log_odds(values) + rest)))


def article(row: Row, side: str) -> Article:
    """Return one side of an annotated pair; an empty sentence, of which the data has three, becomes a mark."""
    sentences = [sentence if sentence.strip() else "…" for sentence in row[side]]
    return newsdiff.from_sentences(sentences, row[f"{side}_paragraph"], title=row.get(f"{side}_title") or None)


def example(a: Row, b: Row, tables: str) -> Example:
    """Return the A of one row and the B of another, or of the same, with the candidates measured."""
    terms = terms_of(article(a, "a"), article(b, "b").on_side("B"), tables)
    left, right = terms.bodies
    pairs = candidates(left, right)
    links = {(i, j) for i, j, *_ in a["links"]} if a is b else set()
    optional = {(i, j) for i, j, *_ in a["optional"]} if a is b else set()
    truth = [1.0 if pair in links else float("nan") if pair in optional else 0.0 for pair in pairs]
    measured = np.array(features(left, right, pairs, terms))
    return Example(
        frozenset({a["id"], b["id"]}), left, right, pairs, measured, np.array(truth), len(links), strangers(terms)
    )


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
    odds = values @ np.array(fitted.weights) + fitted.intercept
    scores: Array = np.clip(1 / (1 + np.exp(-odds)), 1e-12, 1 - 1e-12)
    return scores


def log_odds(probability: Array) -> Array:
    """Return the log-odds of probabilities."""
    odds: Array = np.log(probability / (1 - probability))
    return odds


def links_of(one: Example, scores: Array, threshold: float) -> NDArray[np.bool_]:
    """Return which candidates the finder makes links."""
    chosen = linked(dict(zip(one.pairs, scores.tolist(), strict=True)), threshold)
    return np.array([pair in chosen for pair in one.pairs])


def with_rivals(one: Example, first: Regression) -> Array:
    """Return the features of the second pass."""
    probability = dict(zip(one.pairs, predict(first, one.alone).tolist(), strict=True))
    rival = rivals(one.left, one.right, probability)
    return np.array([with_roots((*row, rival[pair])) for row, pair in zip(one.alone.tolist(), one.pairs, strict=True)])


def second_pass(one: Example, fitted: Fitted) -> Array:
    """Return the probabilities before what is shared elsewhere has its say."""
    return predict(fitted.second, with_rivals(one, fitted.first))


def shared_elsewhere(one: Example, values: Array) -> Array:
    """Return what `elsewhere` says of every candidate."""
    said = elsewhere(dict(zip(one.pairs, values.tolist(), strict=True)), min(len(one.left), len(one.right)))
    return np.array([said[pair] for pair in one.pairs])


def fit(examples: Sequence[Example], others: Sequence[Example]) -> Fitted:
    """Return both passes, fitted on the examples, and what the rest of the articles weighs, fitted on all."""
    truth = np.concatenate([one.truth for one in examples])
    first = regression(np.vstack([one.alone for one in examples]), truth)
    second = regression(np.vstack([with_rivals(one, first) for one in examples]), truth)
    both = [*examples, *others]
    values = [second_pass(one, Fitted(first, second, 0.0, 0.0)) for one in both]
    said = np.vstack(
        [
            np.c_[log_odds(value), shared_elsewhere(one, value), np.full(len(value), one.strangers)]
            for one, value in zip(both, values, strict=True)
        ]
    )
    _, shared, named = regression(said, np.concatenate([one.truth for one in both])).weights
    return Fitted(first, second, shared, named)


def thresholds(judged: Sequence[tuple[Example, Array]]) -> tuple[float, float]:
    """Return the thresholds of the two tiers, linked and perhaps related, for examples and their probabilities.

    Of probabilities that are right, the threshold that gives the best F1 is half of that F1 (Lipton, Elkan and
    Naryanaswamy 2014), which moves far less with the examples than the threshold that happened to be best on them.
    """
    links = sum(one.links for one, _ in judged)
    truth, scores = np.concatenate([one.truth for one, _ in judged]), np.concatenate([scores for _, scores in judged])
    known = ~np.isnan(truth)
    best = 0.0
    for threshold in np.arange(0.2, 0.6, 0.01):
        found = np.concatenate([links_of(one, its, threshold) for one, its in judged]) & known
        best = max(best, float(2 * truth[found].sum() / (found.sum() + links)))
    linked_from = best / 2
    order = np.argsort(-scores[known])
    window = 100
    near = np.convolve(truth[known][order], np.ones(window) / window, "valid")
    related = float(scores[known][order][window // 2 + int(np.flatnonzero(near >= WORTH_SHOWING).max())])
    return linked_from, min(related, linked_from)


def leave_one_out(examples: Sequence[Example], on_others: Sequence[Example]) -> list[tuple[Example, Array, float]]:
    """Return each example, and each pair of articles on different events, with probabilities and the threshold of a
    link, both found without it.
    """
    found = []
    for one in examples:
        others = [other for other in examples if other is not one]
        fitted = fit(others, [other for other in on_others if not one.ids & other.ids])
        threshold, _ = thresholds([(other, fitted.probabilities(other)) for other in others])
        judged = [one, *(other for other in on_others if min(other.ids) in one.ids)]
        found += [(other, fitted.probabilities(other), threshold) for other in judged]
    return found


def load(data: Path, tables: str) -> tuple[list[Example], list[Example], list[Example]]:
    """Return the annotated pairs, pairs of unrelated articles, and pairs of articles about the same people.

    Unrelated are each A and the next row's B; of the same people, each A and the B of the other event that shares most
    with it of its capitalised words, weighted by how few articles hold them.
    """
    rows: list[Row] = [
        json.loads(line)
        for name in ("train", "dev")
        for line in (data / "alignment" / f"news_pairs_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    nexts = [*rows[1:], rows[0]]
    unrelated = [example(a, b, tables) for a, b in zip(rows, nexts, strict=True)]
    held = {(row["id"], side): _capitalised(row[side]) for row in rows for side in "ab"}
    count = Counter(word for words in held.values() for word in words)

    def common(a: Row, b: Row) -> float:
        shared = held[a["id"], "a"] & held[b["id"], "b"]
        return sum(math.log(len(held) / count[word]) for word in shared) / math.sqrt(len(held[b["id"], "b"]))

    same_people = [
        example(
            row,
            max((other for other in rows if other not in (row, after)), key=lambda other: common(row, other)),
            tables,
        )
        for row, after in zip(rows, nexts, strict=True)
    ]
    return [example(row, row, tables) for row in rows], unrelated, same_people


def _capitalised(sentences: Sequence[str]) -> set[str]:
    return {word.strip("“”\"'’.,") for sentence in sentences for word in sentence.split()[1:] if word[0].isupper()}


def report(found: Sequence[tuple[Example, Array, float]]) -> str:
    """Return F1 with its interval over resampled article pairs, and average precision."""
    counts = []
    for one, scores, threshold in found:
        chosen = links_of(one, scores, threshold) & ~np.isnan(one.truth)
        hits = int((chosen & (one.truth == 1)).sum())
        counts.append((hits, int(chosen.sum()) - hits, one.links - hits))
    table = np.array(counts)
    chance = np.random.default_rng(0)
    spread = sorted(_f1(table[chance.integers(0, len(table), len(table))]) for _ in range(2000))
    hits, wrong, missed = table.sum(axis=0)
    scores, truth = np.concatenate([s for _, s, _ in found]), np.concatenate([one.truth for one, _, _ in found])
    return (
        f"{len(found)} pairs, {hits + missed} links: F1 {_f1(table):.3f} [{spread[50]:.3f}, {spread[1949]:.3f}] "
        f"P {hits / (hits + wrong):.3f} R {hits / (hits + missed):.3f} "
        f"AP {average_precision(scores, truth, hits + missed):.3f}\n{calibration(scores, truth)}"
    )


def average_precision(scores: Array, truth: Array, links: int) -> float:
    """Return the mean of the precisions at every link; a link that is no candidate counts 0."""
    known = ~np.isnan(truth)
    right = truth[known][np.argsort(-scores[known], kind="stable")]
    return float((right * np.cumsum(right) / np.arange(1, len(right) + 1)).sum() / links)


def calibration(scores: Array, truth: Array) -> str:
    """Return, by steps of probability, the mean predicted and the true share of links."""
    steps = []
    for low, high in ((0.1, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.01)):
        within = (scores >= low) & (scores < high) & ~np.isnan(truth)
        steps.append(f"{scores[within].mean():.2f} → {truth[within].mean():.2f} (of {within.sum()})")
    return "predicted → true: " + ", ".join(steps)


def false_links(found: Sequence[tuple[Example, Array, float]]) -> str:
    """Return how many links were found between articles on different events."""
    counts = [int(links_of(*entry).sum()) for entry in found]
    return (
        f"{sum(counts) / len(counts):.3f} false links a pair ({len(counts)} pairs, {sum(map(bool, counts))} with any)"
    )


def _f1(counts: NDArray[np.int64]) -> float:
    hits, wrong, missed = counts.sum(axis=0)
    return float(2 * hits / max(1, 2 * hits + wrong + missed))


def write(fitted: Parameters, target: Path) -> None:
    """Write a file of parameters."""
    text = ["# Written by `make fit`; do not edit by hand.", ""]
    for name, one, names in (("first", fitted.first, ALONE), ("second", fitted.second, WITH_ROOTS)):
        text += [f"[{name}]", f"intercept = {one.intercept:.5f}"]
        text += [f'"{feature}" = {weight:.5f}' for feature, weight in zip(names, one.weights, strict=True)]
        text.append("")
    text += ["[elsewhere]", f"weight = {fitted.elsewhere:.5f}", ""]
    text += ["[strangers]", f"weight = {fitted.strangers:.5f}", ""]
    text += ["[thresholds]", f"linked = {fitted.linked:.3f}", f"related = {fitted.related:.3f}", ""]
    text += [
        "[fitted]",
        'on = """43 annotated pairs of news articles (news_pairs_train and news_pairs_dev, 588 links), and of their',
        'articles 43 pairs that are unrelated and 43 about the same people"""',
        'by = "make fit DATA=path/to/data"',
        f'date = "{date.today().isoformat()}"',
        "",
    ]
    target.write_text("\n".join(text), encoding="utf-8")


def main(data: Path) -> None:
    """Fit with tables and without."""
    for tables, name in TARGETS.items():
        print(f"{name}:")
        fit_and_write(data, tables, FOLDER / name)


def fit_and_write(data: Path, tables: str, target: Path) -> None:
    """Measure leaving one pair out, fit on all, write."""
    examples, unrelated, same_people = load(data, tables)
    found = leave_one_out(examples, [*unrelated, *same_people])
    kinds = {id(one): kind for kind, group in enumerate((examples, unrelated, same_people)) for one in group}
    real, others, same = ([entry for entry in found if kinds[id(entry[0])] == kind] for kind in range(3))
    print("leaving one pair out,", report(real))
    print("unrelated articles:", false_links(others))
    print("articles about the same people:", false_links(same))
    fitted = fit(examples, [*unrelated, *same_people])
    threshold, related = thresholds([(one, scores) for one, scores, _ in real])
    write(Parameters(fitted.first, fitted.second, fitted.elsewhere, fitted.strangers, threshold, related), target)
    print(f"thresholds: linked {threshold:.3f}, related {related:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
