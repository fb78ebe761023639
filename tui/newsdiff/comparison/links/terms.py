"""Terms: what the sentences of two articles are compared by, and how much each one weighs in this pair.

A word that everyone repeats carries nothing: a term's weight is its inverse sentence frequency in the two articles to
the power 1.5 times its rarity in the language. The powers were chosen on the pairs that `make fit` fits on.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsdiff.articles.model import Article, Role, Sentence
from newsdiff.comparison.links.meaning import Direction, directions
from newsdiff.comparison.links.words import Word, WordReader, word_readers
from newsdiff.language.background import rarity
from newsdiff.language.folding import fold
from newsdiff.language.relations import relations
from newsdiff.language.vectors import vectors

LOCAL_POWER = 1.5
SMOOTHING = 2.0
"""Added to the mass of a sentence: two short sentences that share one word share little."""
FEWEST = 4
"""Sentences that two articles count as having at least: of two short texts, what both say is not what all say. Chosen
on ECB+ (dev): it finds .18 of the same events' links where 2 finds .13, 6 .25 and 20 .50, and links as few of the
look-alike ones as 2 does; with 6 twice as many, with 20 six times."""
FEW_NAMES = 10.0
"""What smooths the likeness of two articles' names: a name or two in a few sentences are no company."""

Term = TypeVar("Term", str, int)


@dataclass(frozen=True, slots=True)
class Bag:
    """Terms with their weights in this pair of articles, and the sum of these."""

    weights: dict[str, float]
    mass: float


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the link finder compares it."""

    sentence: Sentence
    terms: Bag
    quoted: Bag
    """The terms inside its quotation marks."""
    grams: tuple[int, ...]
    """The sequences of four characters in its words, as indices into `Terms.gram_weights`."""
    gram_mass: float
    direction: Direction
    """What it tells of, by the vectors of its words."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Two articles as the link finder compares them."""

    titles: tuple[list[Line], list[Line]]
    """Of A and B; one or none each."""
    bodies: tuple[list[Line], list[Line]]
    readers: tuple[WordReader, WordReader]
    names: frozenset[str]
    """The terms that are mostly written with a capital letter inside a sentence."""
    company: float
    """How far both articles speak of the same: the cosine of how often each name stands in them."""
    related: dict[str, tuple[str, ...]]
    """Which terms are related to which, names left out."""
    relatable: frozenset[str]
    """The terms that are related to any."""
    gram_weights: list[float]
    with_tables: bool
    """Whether the language has tables of rarity, relations and vectors."""


def terms_of(a: Article, b: Article, tables: str | None = None) -> Terms:
    """Return the sentences of both articles with the weights of their terms in this pair.

    `tables` is the language whose tables are used, where it is not that of the articles.
    """
    tables = a.language if tables is None else tables
    readers = word_readers(a, b)
    grams = _Grams()
    found = Counter[str]()
    inside, capital = Counter[str](), Counter[str]()
    read: list[list[tuple[Sentence, _Read]]] = []
    for article, reader in zip((a, b), readers, strict=True):
        side = []
        for sentence in article.sentences:
            words = reader.words(sentence)
            its = _read(words, grams.of(reader.text, words))
            side.append((sentence, its))
            found.update(its.stems)
            inside.update([stem for word in words[1:] for stem in word.stems])
            capital.update([stem for word in words[1:] if word.capital for stem in word.stems])
        read.append(side)
    total = sum(len(side) for side in read)
    background = rarity(tables)
    weights = {stem: weight * background.get(stem, 1.0) for stem, weight in _inverse_frequencies(found, total).items()}
    by_number = _inverse_frequencies(grams.found, total)
    gram_weights = [by_number[number] for number in range(len(by_number))]
    names = frozenset(stem for stem, number in inside.items() if capital[stem] * 2 > number)
    known_vectors = vectors(tables)
    bags = [_bag(its.stems, weights) for side in read for _, its in side]
    of_all = iter(zip(bags, directions([bag.weights for bag in bags], known_vectors), strict=True))
    lines = [[_line(sentence, its, *next(of_all), weights, gram_weights) for sentence, its in side] for side in read]
    titles, bodies = (
        tuple([line for line in side if line.sentence.role is role] for side in lines)
        for role in (Role.TITLE, Role.BODY)
    )
    related = relations(tables, weights.keys() - names)
    return Terms(
        titles=(titles[0], titles[1]),
        bodies=(bodies[0], bodies[1]),
        readers=readers,
        names=names,
        company=_company(lines, names),
        related=related,
        relatable=frozenset(related),
        gram_weights=gram_weights,
        with_tables=known_vectors.size > 0,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    stems: tuple[str, ...]
    quoted: tuple[str, ...]
    grams: tuple[int, ...]


class _Grams:
    """Numbers the sequences of four characters in words, each word's once."""

    def __init__(self) -> None:
        self.found = Counter[int]()
        """In how many sentences each stands."""
        self._numbers: dict[str, int] = {}
        self._of_word: dict[str, tuple[int, ...]] = {}

    def of(self, text: str, words: Sequence[Word]) -> tuple[int, ...]:
        """Return the numbers of a sentence's sequences."""
        known = self._of_word
        forms = [text[start:end] for _, (start, end), _, _ in words]
        grams = set().union(*[known.get(form) or self._of(form) for form in forms])
        self.found.update(grams)
        return tuple(grams)

    def _of(self, word: str) -> tuple[int, ...]:
        padded = f" {fold(word)} "
        pieces = dict.fromkeys([padded[i : i + 4] for i in range(max(1, len(padded) - 3))])
        found = self._of_word[word] = tuple([self._numbers.setdefault(piece, len(self._numbers)) for piece in pieces])
        return found


def _read(words: Sequence[Word], grams: tuple[int, ...]) -> _Read:
    return _Read(
        stems=tuple(dict.fromkeys([stem for word in words for stem in word.stems])),
        quoted=tuple(dict.fromkeys([stem for word in words if word.quoted for stem in word.stems])),
        grams=grams,
    )


def _line(
    sentence: Sentence,
    read: _Read,
    terms: Bag,
    direction: Direction,
    weights: dict[str, float],
    gram_weights: list[float],
) -> Line:
    return Line(
        sentence=sentence,
        terms=terms,
        quoted=_bag(read.quoted, weights),
        grams=read.grams,
        gram_mass=sum(map(gram_weights.__getitem__, read.grams)),
        direction=direction,
    )


def _bag(stems: Iterable[str], weights: dict[str, float]) -> Bag:
    held = {stem: weights[stem] for stem in stems}
    return Bag(held, sum(held.values()))


def _company(sides: Sequence[Sequence[Line]], names: Collection[str]) -> float:
    of_a, of_b = (Counter(term for line in side for term in line.terms.weights if term in names) for side in sides)
    shared = sum(number * of_b[name] for name, number in of_a.items())
    return (shared + FEW_NAMES) / (math.hypot(*of_a.values()) * math.hypot(*of_b.values()) + FEW_NAMES)


def _inverse_frequencies(found: Counter[Term], sentences: int) -> dict[Term, float]:
    """Return the inverse sentence frequency of every term: 1 for one that stands in a single sentence, towards 0."""
    sentences = max(sentences, FEWEST)
    total = math.log(sentences + 1)
    return {term: (math.log((sentences + 1) / number) / total) ** LOCAL_POWER for term, number in found.items()}
