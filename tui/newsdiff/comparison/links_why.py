"""Why a link was made: what its two sentences share and where that stands."""

from collections.abc import Iterable, Mapping
from typing import Literal

from newsdiff.comparison.links_terms import Line, Word
from newsdiff.comparison.model import Evidence
from newsdiff.language.spans import Span

LEAST_WEIGHT = 0.1
"""A term that weighs less in its pair of articles carried nothing; chosen by eye on the sample articles."""

_Kind = Literal["quotation", "number", "name", "words"]
_ORDER: tuple[_Kind, ...] = ("quotation", "number", "name", "words")


def why(one: Line, other: Line, text_a: str, text_b: str) -> tuple[Evidence, ...]:
    """Return what the link of `one`, a sentence of A, with `other` rests on; the texts are the articles' plain ones.

    A term is told of once: as part of a quotation where it stands inside quotation marks on both sides, else as a
    number, a name or a word.
    """
    kinds = _kinds(one, other, text_a, text_b)
    found = []
    for kind in _ORDER:
        terms = {term for term, its in kinds.items() if its == kind}
        a, b = _spans(one.words, terms, text_a), _spans(other.words, terms, text_b)
        if a and b:
            found.append(Evidence(kind, ", ".join(text_a[start:end] for start, end in a), a, b))
    return tuple(found)


def _kinds(one: Line, other: Line, text_a: str, text_b: str) -> Mapping[str, _Kind]:
    names_a, names_b = _names(one.words, text_a), _names(other.words, text_b)
    kinds: dict[str, _Kind] = {}
    for term, weight in one.weights.items():
        if weight < LEAST_WEIGHT or term not in other.weights:
            continue
        if term in one.quoted and term in other.quoted:
            kinds[term] = "quotation"
        elif term[0].isdigit():
            kinds[term] = "number"
        elif term in names_a and term in names_b:
            kinds[term] = "name"
        else:
            kinds[term] = "words"
    return kinds


def _names(found: Iterable[Word], text: str) -> set[str]:
    return {stem for word in found if text[word.span.start].isupper() for stem in word.stems}


def _spans(found: Iterable[Word], terms: set[str], text: str) -> tuple[Span, ...]:
    """Return where the terms stand, neighbours that only space parts as one."""
    spans: list[Span] = []
    for word in found:
        if terms.isdisjoint(word.stems):
            continue
        if spans and not text[spans[-1].end : word.span.start].strip():
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
    return tuple(spans)
