"""Why a link was made: what its two sentences share and where that stands."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from newsdiff.comparison.links_terms import Line, Terms
from newsdiff.comparison.links_words import Word
from newsdiff.comparison.model import Evidence
from newsdiff.language.spans import Span

LEAST_WEIGHT = 0.1
"""A term that weighs less in its pair of articles carried nothing; chosen by eye on the sample articles."""

_Kind = Literal["quotation", "number", "name", "words"]
_ORDER: tuple[_Kind, ...] = ("quotation", "number", "name", "words")


def why(one: Line, other: Line, terms: Terms) -> tuple[Evidence, ...]:
    """Return what the link of `one`, a sentence of A, with `other` rests on.

    A term is told of once: as part of a quotation where it stands inside quotation marks on both sides, else as a
    number, a name or a word.
    """
    reader_a, reader_b = terms.readers
    words_a, words_b = reader_a.words(one.sentence), reader_b.words(other.sentence)
    kinds = _kinds(one, other, terms.names)
    found = []
    for kind in _ORDER:
        carried = {term for term, its in kinds.items() if its == kind}
        a, b = _spans(words_a, carried, reader_a.text), _spans(words_b, carried, reader_b.text)
        if a and b:
            found.append(Evidence(kind, ", ".join(reader_a.text[start:end] for start, end in a), a, b))
    return tuple(found)


def _kinds(one: Line, other: Line, names: Collection[str]) -> Mapping[str, _Kind]:
    kinds: dict[str, _Kind] = {}
    for term, weight in one.terms.weights.items():
        if weight < LEAST_WEIGHT or term not in other.terms.weights:
            continue
        if term in one.quoted.weights and term in other.quoted.weights:
            kinds[term] = "quotation"
        elif term[0].isdigit():
            kinds[term] = "number"
        else:
            kinds[term] = "name" if term in names else "words"
    return kinds


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
