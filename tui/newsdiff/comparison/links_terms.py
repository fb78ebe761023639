"""Terms: what the sentences of two articles are compared by, and how much each one weighs in this pair.

A word that everyone repeats carries nothing: a term's weight is its inverse sentence frequency in the two articles to
the power 1.5 times its rarity in the language to the power 0.5.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Sentence
from newsdiff.language.background import rarity
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.spans import Span
from newsdiff.language.words import Stems, words

LOCAL_POWER = 1.5
BACKGROUND_POWER = 1.0
_CONNECTORS = frozenset({"of", "for", "the", "and", "on", "to", "in"})
_QUOTED = re.compile(r'"[^"]*(?:"|$)')


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence: the stems it is compared by and where it stands."""

    stems: tuple[str, ...]
    """One, or those of the full name where the word is an acronym of it."""
    span: Span
    name: int
    """How many words the name that it belongs to has; 1 where it belongs to none."""
    quoted: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the link finder reads it."""

    sentence: Sentence
    words: tuple[Word, ...]
    weights: dict[str, float]
    """Of its terms, in this pair of articles."""
    mass: float
    """Their sum."""
    quoted: dict[str, float]
    """The weights of the terms inside its quotation marks."""
    wholly_quoted: bool
    grams: dict[str, float]
    """The weights of the sequences of four characters in its words."""


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    words: list[tuple[str, Span, bool]]
    """As written, where, and whether inside quotation marks."""
    names: list[tuple[int, int]]
    """Runs of capitalised words, as half-open ranges of indices into `words`."""


def lines(a: Article, b: Article) -> tuple[list[Line], list[Line]]:
    """Return the sentences of both articles, titles first where there are any, with the weights of their terms."""
    reads = [_read(article) for article in (a, b)]
    expansions = _expansions([read for side in reads for read in side])
    stems = Stems(a.language)
    sides = [[(read, _words(read, stems, expansions)) for read in side] for side in reads]
    weight = _weights([word for side in sides for word in side], a.language)
    grams = [[_grams(found, article.plain) for _, found in side] for side, article in zip(sides, (a, b), strict=True)]
    gram_weight = _inverse_frequencies([gram for side in grams for gram in side])
    left, right = (
        [
            _line(read, found, weight, {g: gram_weight[g] for g in gram})
            for (read, found), gram in zip(side, gram_side, strict=True)
        ]
        for side, gram_side in zip(sides, grams, strict=True)
    )
    return left, right


def _read(article: Article) -> list[_Read]:
    text = fold_marks(article.plain)
    found = []
    for sentence in article.sentences:
        start, end = sentence.span
        spans = list(words(text, start, end))
        quotations = _quotations(text[start:end])
        entries = [(text[s:e], Span(s, e), any(q.start <= s - start < q.end for q in quotations)) for s, e in spans]
        found.append(_Read(sentence, entries, list(_names(text, spans))))
    return found


def _quotations(text: str) -> list[Span]:
    """Return the stretches inside double quotation marks; the last may be left open."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]


def _names(text: str, spans: Sequence[Span]) -> Iterable[tuple[int, int]]:
    """Yield the runs of two or more capitalised words that only a space or an initial's full stop parts."""
    begin = 0
    for index in range(1, len(spans) + 1):
        goes_on = (
            index < len(spans)
            and text[spans[index].start].isupper()
            and text[spans[index - 1].start].isupper()
            and text[spans[index - 1].end : spans[index].start] in (" ", ". ")
            and (text[spans[index - 1].end] != "." or spans[index - 1].end - spans[index - 1].start <= 3)
        )
        if not goes_on:
            if index - begin > 1:
                yield begin, index
            begin = index


def _expansions(reads: Sequence[_Read]) -> dict[str, tuple[str, ...]]:
    """Return the full names of the acronyms that stand in either article: "nis" → its three words."""
    acronyms = {
        folded
        for read in reads
        for word, _, _ in read.words
        if word.isupper() and 2 <= len(folded := word.replace(".", "").lower()) <= 6 and folded.isalpha()
    }
    found: dict[str, tuple[str, ...]] = {}
    for read in reads:
        for begin in range(len(read.words)):
            if not read.words[begin][0][0].isupper():
                continue
            initials: list[str] = []
            for end in range(begin, min(begin + 9, len(read.words))):
                word = read.words[end][0]
                if word[0].isupper():
                    initials.append(word)
                    letters = "".join(part[0] for part in initials).lower()
                    if len(initials) > 1 and letters in acronyms:
                        found.setdefault(letters, tuple(initials))
                elif word not in _CONNECTORS:
                    break
    return found


def _words(read: _Read, stems: Stems, expansions: dict[str, tuple[str, ...]]) -> tuple[Word, ...]:
    length = {index: end - begin for begin, end in read.names for index in range(begin, end)}
    found = []
    for index, (text, span, quoted) in enumerate(read.words):
        plain = text.replace(".", "") if "." in text and not text[0].isdigit() else text
        full = expansions.get(plain.lower()) if plain.isupper() else None
        if full:
            found.append(Word(tuple(stems.stem(part) for part in full), span, len(full), quoted))
        else:
            found.append(Word((stems.stem(plain),), span, length.get(index, 1), quoted))
    return tuple(found)


def _weights(sentences: Sequence[tuple[_Read, tuple[Word, ...]]], language: str) -> dict[str, float]:
    background = rarity(language)
    local = _inverse_frequencies([frozenset(stem for word in found for stem in word.stems) for _, found in sentences])
    return {stem: weight * background.get(stem, 1.0) ** BACKGROUND_POWER for stem, weight in local.items()}


def _inverse_frequencies(sentences: Sequence[frozenset[str]]) -> dict[str, float]:
    count = Counter(term for sentence in sentences for term in sentence)
    total = math.log(len(sentences) + 1)
    return {term: (math.log((len(sentences) + 1) / number) / total) ** LOCAL_POWER for term, number in count.items()}


def _grams(found: tuple[Word, ...], text: str) -> frozenset[str]:
    grams: set[str] = set()
    for word in found:
        padded = f" {fold(text[slice(*word.span)])} "
        grams.update(padded[i : i + 4] for i in range(len(padded) - 3))
    return frozenset(grams)


def _line(read: _Read, found: tuple[Word, ...], weight: dict[str, float], grams: dict[str, float]) -> Line:
    weights = {stem: weight[stem] for word in found for stem in word.stems}
    quoted = {stem: weight[stem] for word in found if word.quoted for stem in word.stems}
    inside = sum(word.quoted for word in found)
    return Line(read.sentence, found, weights, sum(weights.values()), quoted, inside >= 0.9 * len(found) > 0, grams)
