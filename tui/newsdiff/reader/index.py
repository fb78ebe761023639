"""The index: what the reader looks up by sentence id, whether the articles have been compared yet or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Role, Side

if TYPE_CHECKING:
    from newsdiff.claims.model import Claim, ClaimPair
    from newsdiff.comparison.model import Comparison, Divergence, Link, Related


class Mark(StrEnum):
    """What is known of a sentence, as the glyph it is shown with."""

    SAME = "="
    PARTIAL = "~"
    ONLY = "+"
    CONTRADICTS = "!"
    HEADLINE = "≈"
    """A title that sentences of the other article report."""
    UNKNOWN = " "
    """Not compared yet."""


MARK_MEANINGS = {
    Mark.SAME: "same: both report it",
    Mark.PARTIAL: "partial: both report a part of it",
    Mark.ONLY: "only here",
    Mark.CONTRADICTS: "contradicts: the two cannot both hold",
    Mark.HEADLINE: "a headline whose story the other article tells",
    Mark.UNKNOWN: "not compared: a headline, or before the comparison is made",
}

UNCHANGED = frozenset({"identical", "reworded", "quote_identical", "split", "merged"})
"""Divergence labels that say nothing differs in what is told."""


class Index:
    """Two articles and, once it is there, their comparison, looked up by sentence id."""

    def __init__(self, a: Article, b: Article, comparison: Comparison | None = None) -> None:
        """Take the articles as A and B; `comparison` is theirs, or None while it is being made."""
        self.a = a.on_side("A") if comparison is None else comparison.a
        self.b = b.on_side("B") if comparison is None else comparison.b
        self.comparison = comparison
        self.ids: dict[Side, tuple[str, ...]] = {
            "A": tuple(sentence.id for sentence in self.a.sentences),
            "B": tuple(sentence.id for sentence in self.b.sentences),
        }
        self.position = {id_: number for ids in self.ids.values() for number, id_ in enumerate(ids)}
        self.sentences = {sentence.id: sentence for sentence in (*self.a.sentences, *self.b.sentences)}
        self._links: dict[str, list[Link]] = {}
        self._related: dict[str, list[Related]] = {}
        self._claims: dict[str, list[Claim]] = {}
        self.pairs: dict[str, ClaimPair] = {}
        self.claims: dict[str, Claim] = {}
        if comparison is not None:
            for link in comparison.links:
                self._links.setdefault(link.a, []).append(link)
                self._links.setdefault(link.b, []).append(link)
            for related in (*comparison.headlines, *comparison.related):
                self._related.setdefault(related.a, []).append(related)
                self._related.setdefault(related.b, []).append(related)
            for claim in comparison.claims:
                self._claims.setdefault(claim.sentence, []).append(claim)
                self.claims[claim.id] = claim
            for pair in comparison.claim_pairs:
                self.pairs.update(dict.fromkeys((*pair.a, *pair.b), pair))
        for links in self._links.values():
            links.sort(key=lambda link: -link.score)
        self.marks = {id_: self._mark(id_) for id_ in self.sentences}
        self._counts = Counter(
            (side_of(id_), mark) for id_, mark in self.marks.items() if self.sentences[id_].role is Role.BODY
        )

    def article(self, side: Side) -> Article:
        """Return the article on a side."""
        return self.a if side == "A" else self.b

    def links(self, sentence: str) -> tuple[Link, ...]:
        """Return the links of a sentence, the surest first."""
        return tuple(self._links.get(sentence, ()))

    def related(self, sentence: str) -> tuple[Related, ...]:
        """Return what is perhaps related to a sentence, the likeliest first; a title's are its stories."""
        return tuple(sorted(self._related.get(sentence, ()), key=lambda related: -related.score))

    def claims_in(self, sentence: str) -> tuple[Claim, ...]:
        """Return the claims of a sentence in the order of the text."""
        return tuple(self._claims.get(sentence, ()))

    def moved(self, sentence: str) -> bool:
        """Say whether the surest link of a sentence crosses the order that most links keep."""
        links = self.links(sentence)
        return bool(links) and links[0].moved

    def labels(self, sentence: str) -> frozenset[str]:
        """Return the labels of every divergence in a sentence's links, and `moved` where one of them moved."""
        links = self._links.get(sentence, ())
        moved = {"moved"} if any(link.moved for link in links) else set()
        return frozenset(divergence.label for link in links for divergence in link.divergences) | moved

    def differs(self, sentence: str) -> bool:
        """Say whether a sentence is a difference: only here, or linked with something told otherwise."""
        if self.comparison is None:
            return False
        links = self._links.get(sentence, ())
        if not links:
            return self.marks[sentence] is Mark.ONLY
        return any(told_otherwise(link) for link in links)

    def count(self, mark: Mark, side: Side) -> int:
        """Return how many sentences of a side's running text carry a mark."""
        return self._counts[side, mark]

    def _mark(self, sentence: str) -> Mark:
        if self.comparison is None:
            return Mark.UNKNOWN
        labels = {link.label for link in self._links.get(sentence, ())}
        if "contradicts" in labels:
            return Mark.CONTRADICTS
        if "same" in labels:
            return Mark.SAME
        if labels:
            return Mark.PARTIAL
        if self.sentences[sentence].role is not Role.TITLE:
            return Mark.ONLY
        told = any(sentence in (headline.a, headline.b) for headline in self.comparison.headlines)
        return Mark.HEADLINE if told else Mark.UNKNOWN


def told_otherwise(link: Link) -> bool:
    """Say whether the two sentences of a link tell something differently."""
    return link.label != "same" or any(divergence.label not in UNCHANGED for divergence in link.divergences)


def side_of(sentence: str) -> Side:
    """Return the side that a sentence's id names."""
    return "A" if sentence.startswith("A") else "B"


def other_end(link: Link | Related, sentence: str) -> str:
    """Return the sentence at the other end of a link."""
    return link.b if link.a == sentence else link.a


def label_words(label: str) -> str:
    """Return a divergence label as people read it: "number changed"."""
    return label.replace("quote_", "quotation ").replace("_", " ")


def reason_words(divergence: Divergence) -> str:
    """Return the reason of a divergence as it is read after its label, which is not said again."""
    label = label_words(divergence.label)
    return safe(divergence.reason.removeprefix(label).lstrip(" :") or divergence.reason)


def worst_first(divergences: Iterable[Divergence]) -> tuple[Divergence, ...]:
    """Return divergences with what changes the story first and what changes nothing last."""
    return tuple(sorted(divergences, key=lambda divergence: weight(divergence.label)))


def weight(label: str) -> int:
    """Return a number by which labels are sorted: what changes the story first, what changes nothing last."""
    weights = _weights()
    return weights.get(label, weights["split"])


@cache
def _weights() -> Mapping[str, int]:
    # The model of a comparison is not needed before there is one.
    from newsdiff.comparison.model import WEIGHTIEST_FIRST

    return {label: weight for weight, label in enumerate(WEIGHTIEST_FIRST)}
