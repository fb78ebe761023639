"""Likeness: how much the contents of two claims have in common, by words that weigh what they tell in this pair."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import TypeVar

from newsdiff.articles.model import Article
from newsdiff.claims.model import WRITER, Claim, Quantity
from newsdiff.language.background import rarity
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import load
from newsdiff.language.relations import relations
from newsdiff.language.terms import load_terms
from newsdiff.language.words import Stems, forms

_FEWEST = 4
"""Claims that two articles count as having at least: of two short texts, what both say is not what all say."""
_NAMES = 0.5
"""What a name weighs of a word as frequent: claims of one person are not yet of one thing."""
_GRAMMAR = 0.4
"""What a word that carries grammar weighs of one as frequent and as rare."""
_RARITY = 0.5
"""The power of a word's rarity in the language that it weighs by."""
_RELATED = 0.5
"""What a word weighs that the other content has only a related one of ("indicted", "indictment")."""
_SMOOTHING = 0.5
"""Added to what a content weighs: two short contents that share one word share little."""
_IN_A_ROW = 0.2
"""What two words that stand side by side in both contents add at most: "phony theology" is one thing."""
_SAME_SOURCE, _SAME_COUNT = 0.05, 0.1
"""What a shared source and a shared count add."""
_KEPT = 2_000
"""Contents whose words are kept as sets, and pairs of them; what is asked for soon again is near in the text."""
Key = TypeVar("Key")
Value = TypeVar("Value")
_BEHIND = 2
"""So many words behind what a figure counts its predicate stands ("had marched")."""
LIKE = 0.3
"""From here on claims of linked sentences are about one thing.

It and the weights above were found on 166 pairs of claims drawn at random from linked sentences of 24 of the news pairs
and read without their scores; tests/benchmarks/README.md tells how, and what it gives on others.
"""


class Likeness:
    """Says how alike the contents of two articles' claims are: 0 where they share nothing, about 1 for one content."""

    def __init__(self, a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim]) -> None:
        """Read the contents of both articles' claims; a word that few of them have tells most."""
        self.language = a.language
        self.stemmer = Stems(a.language)
        stem = self.stemmer.stem
        inside, capital, holding = Counter[str](), Counter[str](), Counter[str]()
        self.stems: dict[str, tuple[str, ...]] = {}
        """The stems of every claim's content, in order, by the claim's id."""
        for id_, said in chain(_contents(a, claims_a), _contents(b, claims_b)):
            stems = self.stems[id_] = tuple([stem(word) for word in said])
            holding.update(set(stems))
            inside.update(stems[1:])
            capital.update([stem for stem, word in zip(stems[1:], said[1:], strict=True) if word[0].isupper()])
        self.names = frozenset(stem for stem, number in inside.items() if capital[stem] * 2 > number)
        """The stems that are mostly written with a capital letter inside a content."""
        self.weights = _weights(holding, len(self.stems), self.names, a.language)
        self._light = load_terms(a.language).function_words
        self._mass = {id_: sum(map(self.weights.__getitem__, set(stems))) for id_, stems in self.stems.items()}
        self._sets: dict[str, frozenset[str]] = {}
        self._articles = {"A": a, "B": b}
        self._related: dict[tuple[str, str], list[str]] = {}

    def words(self, claim: str) -> frozenset[str]:
        """Return the stems of a claim's content, each once, by the claim's id."""
        known = self._sets.get(claim)
        if known is None:
            known = _kept(self._sets, claim, frozenset(self.stems[claim]))
        return known

    def of(self, one: Claim, other: Claim) -> float:
        """Return how much of the smaller content the other one has too, by weight; 0 where that is grammar only."""
        held, beside = self.words(one.id), self.words(other.id)
        if self._light.issuperset(held & beside):
            return 0.0
        weights = self.weights
        smaller = min(self._mass[one.id], self._mass[other.id])
        shared = sum(map(weights.__getitem__, held & beside))
        runs = set(pairwise(self.stems[one.id])).intersection(pairwise(self.stems[other.id]))
        in_a_row = sum(math.sqrt(weights[first] * weights[second]) for first, second in runs)
        besides = _IN_A_ROW * min(1.0, in_a_row) + _agreement(one, other)
        at_most = (shared + _RELATED * (smaller - shared)) / (smaller + _SMOOTHING) + besides
        if at_most >= LIKE:  # related words may tell
            related = (*self.related(one, other), *self.related(other, one))
            shared += _RELATED * sum(map(weights.__getitem__, related)) / 2
        return shared / (smaller + _SMOOTHING) + besides

    def of_one_predicate(self, one: tuple[Claim, Quantity], other: tuple[Claim, Quantity]) -> bool:
        """Say whether two figures of one thing have the word before or behind in common: "200,000 people marched".

        "The ferry had 230 people aboard" and "divers freed 18 people from the ferry" count two things. What names a
        state ("killed") is a predicate itself.
        """
        here, there = self._beside(*one), self._beside(*other)
        return not here.isdisjoint(there) or self._counts_a_state(one[1])

    def _beside(self, claim: Claim, quantity: Quantity) -> set[str]:
        """Return the stems of the words of content right before a figure and behind what it counts, names apart."""
        text = self._articles[claim.article].plain
        content = next((span for span in claim.content if span.covers(quantity.span)), quantity.span)
        before = forms(text, content.start, quantity.span.start)[-1:]
        behind = forms(text, quantity.span.end, content.end)
        what = next((at for at, word in enumerate(behind) if fold(word) == quantity.what), -1)
        stems = {self.stemmer.stem(word) for word in (*before, *behind[what + 1 : what + 1 + _BEHIND])}
        return stems - self._light - self.names

    def _counts_a_state(self, quantity: Quantity) -> bool:
        lexicon = load(self.language)
        return lexicon is not None and quantity.what in lexicon.table("whats").values()

    def share_besides(self, one: Claim, other: Claim, stems: Collection[str]) -> bool:
        """Say whether two contents share a word of content besides these stems and figures."""
        left = (self.words(one.id) & self.words(other.id)) - self._light
        return any(stem not in stems and not stem[0].isdigit() for stem in left)

    def related(self, one: Claim, other: Claim) -> Collection[str]:
        """Return the stems of the first content that the second has only related ones of; a name is related to none."""
        known = self._related.get((one.id, other.id))
        if known is None:
            held, beside = self.words(one.id), self.words(other.id)
            left = (held ^ beside) - self.names
            found = relations(self.language, left)
            for ids, stems, others in (((one.id, other.id), held, beside), ((other.id, one.id), beside, held)):
                near_only = [stem for stem, near in found.items() if stem in stems and not others.isdisjoint(near)]
                _kept(self._related, ids, near_only)
            known = self._related[one.id, other.id]
        return known


def _kept(cache: dict[Key, Value], key: Key, value: Value) -> Value:
    """Keep a value as long as it is among the last _KEPT ones, and return it."""
    if len(cache) >= _KEPT:
        del cache[next(iter(cache))]
    cache[key] = value
    return value


def _contents(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[str, list[str]]]:
    """Yield the words of every claim's content, with the claim's id."""
    for claim in claims:
        yield claim.id, [word for span in claim.content for word in forms(article.plain, *span)]


def _weights(holding: Mapping[str, int], contents: int, names: Collection[str], language: str) -> dict[str, float]:
    """Return what every stem weighs: its inverse frequency among the contents times the root of its rarity.

    `holding` says how many contents have it. Names and words that carry grammar weigh less.
    """
    background, light = rarity(language), load_terms(language).function_words
    total = max(contents, _FEWEST) + 1
    weights: dict[str, float] = defaultdict(float)
    for stem, number in holding.items():
        weight = math.log(total / number) / math.log(total) * background.get(stem, 1.0) ** _RARITY
        weights[stem] = weight * (_GRAMMAR if stem in light else _NAMES if stem in names else 1.0)
    return weights


def _agreement(one: Claim, other: Claim) -> float:
    same_source = one.source == other.source and one.source != WRITER
    same_count = bool({count.what for count in one.quantities} & {count.what for count in other.quantities})
    return _SAME_SOURCE * same_source + _SAME_COUNT * same_count
