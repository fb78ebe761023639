"""Shared: the stretches of a claim's content that claims of the other article have too, phrase by phrase."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span
from newsdiff.language.terms import load_terms
from newsdiff.language.words import Stems, words

_SHARED = 0.4
"""A phrase is told by both where so much of what its words weigh is; by eye."""
_OPENERS = (
    "prepositions", "conjunctions", "subordinators", "relatives", "complementizers", "infinitive_markers",
)  # fmt: skip
"""The classes of words that a phrase begins with."""
_MARK = re.compile(r"[,;:()\[\]—–…]|\s-\s|[.?!]\s")
_EDGE = " \t\r\n,;:(—–-"
_QUOTES = "\"“”‘’'"


def shared_stretches(article: Article, claim: Claim, partners: Sequence[Claim], likeness: Likeness) -> tuple[Span, ...]:
    """Return the stretches of a claim's content that its partners have too, offsets into the article's text.

    A phrase that is mostly the claim's own, or negates where no partner does, is left out whole, of the others the
    words that are its own: nothing is left that only one side says, but for the words that carry grammar.
    """
    negating = _negating(article.language)
    known = frozenset[str]().union(*(likeness.words(partner.id) for partner in partners))
    known = known.union(*(likeness.related(claim, partner) for partner in partners))
    negated = any(_is_negation(stem, negating) for stem in known)
    light, weights = _light(article.language), likeness.weights
    found: list[Span] = []
    for content in claim.content:
        start: int | None = None
        end = content.start
        told = False
        for phrase in _phrases(article, content, likeness):
            total = sum(weights[stem] for _, stem in phrase)
            left = sum(weights[stem] for _, stem in phrase if stem in known) < _SHARED * total
            left = left or (not negated and any(_is_negation(stem, negating) for _, stem in phrase))
            for word, stem in phrase:
                if left or (stem not in known and stem not in light and not _is_negation(stem, negating)):
                    if start is not None and told:
                        found.append(Span(start, end))
                    start, told = None, False
                    continue
                start = word.start if start is None else start
                end, told = word.end, told or (stem in known and stem not in light)
        if start is not None and told:
            found.append(Span(start, content.end))
    return tuple(_with_marks(article.plain, span, claim.content) for span in found)


def _phrases(article: Article, content: Span, likeness: Likeness) -> Iterator[Sequence[tuple[Span, str]]]:
    """Yield the phrases of a content, words with their stems; they end at a mark or before a word that opens one."""
    text, openers = article.plain, _openers(article.language)
    phrase: list[tuple[Span, str]] = []
    opened = True
    for word in words(text, *content):
        stem = likeness.stemmer.stem(text[word.start : word.end])
        opens = stem in openers
        if phrase and ((opens and not opened) or _parts(text, phrase[-1][0].end, word.start)):
            yield phrase
            phrase = []
        phrase.append((word, stem))
        opened = opens
    yield phrase


def _is_negation(stem: str, negating: frozenset[str]) -> bool:
    return stem in negating or stem.endswith("n't")


@cache
def _negating(language: str) -> frozenset[str]:
    """Return the stems of the words that negate."""
    lexicon, stems = load(language), Stems(language)
    return frozenset() if lexicon is None else frozenset(map(stems.stem, lexicon.words("negations")))


def _parts(text: str, start: int, end: int) -> bool:
    """Say whether what stands between two words parts phrases."""
    return end - start > 1 and _MARK.search(text, start, end) is not None


@cache
def _light(language: str) -> frozenset[str]:
    """Return the stems of words that carry grammar: titles among them, but nothing that hedges or denies."""
    lexicon, terms = load(language), load_terms(language)
    if lexicon is None:
        return terms.function_words
    stems = Stems(language)
    telling = {word for name in ("hedges", "negations", "unreal") for word in lexicon.words(name)}
    light = terms.function_words | {stems.stem(word) for word in lexicon.words("plain_titles")}
    return light - {stems.stem(word) for word in telling}


@cache
def _openers(language: str) -> frozenset[str]:
    """Return the stems of the words that open a phrase."""
    lexicon, stems = load(language), Stems(language)
    if lexicon is None:
        return frozenset()
    return frozenset(stems.stem(word) for name in _OPENERS for word in lexicon.words(name))


def _with_marks(text: str, span: Span, contents: Sequence[Span]) -> Span:
    """Return a span with the quotation marks right before and behind it, where these belong to the content."""
    inside = next(content for content in contents if content.covers(span))
    start = span.start - (span.start > inside.start and text[span.start - 1] in _QUOTES)
    said = text[start : span.end].rstrip(_EDGE)
    end = start + len(said)
    return Span(start, end + (end < inside.end and text[end] in _QUOTES))
