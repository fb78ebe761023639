"""Why a link was made: what its two sentences share and where that stands."""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdiff.articles.model import Sentence
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.comparison.links.clauses import clauses
from newsdiff.comparison.links.terms import Line, Terms
from newsdiff.comparison.links.words import KEPT, Word, WordReader
from newsdiff.comparison.model import Evidence
from newsdiff.language.spans import Span

LEAST_WEIGHT = 0.1
"""A term that weighs less in this pair of articles carried nothing; chosen by eye on the sample articles."""
MOST = 0.75
"""The share of the weight carried that makes a run of clauses the one that carried the link; by eye, as above."""

Why = Callable[[Line, Line], tuple[Evidence, ...]]
_Kind = Literal["quotation", "number", "name", "words"]
_ORDER: tuple[_Kind, ...] = ("quotation", "number", "name", "words")


class _Parts(NamedTuple):
    """A sentence as read to say why: its words, its clauses and the terms in each clause."""

    words: Sequence[Word]
    clauses: list[Span]
    terms: list[frozenset[str]]


def explainer(terms: Terms, claims_a: Sequence[Claim], claims_b: Sequence[Claim]) -> Why:
    """Return a function that tells what the link of a sentence of A with one of B rests on.

    First the clauses that share most, where they are less than a sentence; then the terms, each told of once: as part
    of a quotation where it stands inside quotation marks on both sides, else as a number, a name or a word; then words
    of one that are related to words of the other; then who is the source of both.
    """
    reader_a, reader_b = terms.readers
    parts_a, parts_b = _remembering(reader_a), _remembering(reader_b)
    sources_a, sources_b = _sources(claims_a), _sources(claims_b)

    def why(one: Line, other: Line) -> tuple[Evidence, ...]:
        mine, theirs = parts_a(one.sentence), parts_b(other.sentence)
        kinds = _kinds(one, other, terms.names)
        found = [*_clause(one, other, mine, theirs, kinds.keys(), reader_a.text)]
        a, b = _spans(mine.words, kinds, reader_a.text), _spans(theirs.words, kinds, reader_b.text)
        for kind in _ORDER:
            if kind in a and kind in b:
                text = ", ".join(reader_a.text[start:end] for start, end in a[kind])
                found.append(Evidence(kind, text, tuple(a[kind]), tuple(b[kind])))
        found += _related(one, other, mine.words, theirs.words, terms)
        speakers_a, speakers_b = sources_a.get(one.sentence.id, {}), sources_b.get(other.sentence.id, {})
        found += [
            Evidence("speaker", source, tuple(spans), tuple(speakers_b[source]))
            for source, spans in speakers_a.items()
            if source in speakers_b
        ]
        return tuple(found)

    return why


def _remembering(reader: WordReader) -> Callable[[Sentence], _Parts]:
    @lru_cache(KEPT)
    def parts(sentence: Sentence) -> _Parts:
        words, found = reader.words(sentence), list(clauses(reader.text, sentence.span, reader.language))
        return _Parts(words, found, _terms_in(found, words))

    return parts


def _terms_in(clauses: Sequence[Span], words: Iterable[Word]) -> list[frozenset[str]]:
    """Return the terms of each clause; the last one has what stands behind it."""
    held: list[list[str]] = [[] for _ in clauses]
    clause = 0
    for word in words:
        while clause + 1 < len(held) and word.span.start >= clauses[clause].end:
            clause += 1
        held[clause] += word.stems
    return list(map(frozenset, held))


def _sources(claims: Sequence[Claim]) -> dict[str, dict[str, list[Span]]]:
    """Return, by sentence, its sources and where they stand."""
    found: dict[str, dict[str, list[Span]]] = {}
    for claim in claims:
        if claim.source not in (WRITER, UNSPECIFIED):
            spans = found.setdefault(claim.sentence, {}).setdefault(claim.source, [])
            if claim.source_span and claim.source_span not in spans:
                spans.append(claim.source_span)
    return found


def _related(one: Line, other: Line, mine: Sequence[Word], theirs: Sequence[Word], terms: Terms) -> Iterator[Evidence]:
    """Yield each word that only one sentence has, with the first word of the other's own that it is related to."""
    shared = one.terms.weights.keys() & other.terms.weights.keys()
    partners = {stem: word.span for word in reversed(theirs) for stem in word.stems if stem not in shared}
    told: set[Span] = set()
    for word in mine:
        for stem in word.stems:
            if stem in shared or one.terms.weights[stem] < LEAST_WEIGHT:
                continue
            span = min((partners[near] for near in terms.related.get(stem, ()) if near in partners), default=None)
            if span and span not in told:
                told.add(span)
                a, b = terms.readers[0].text, terms.readers[1].text
                words = f"{a[word.span.start : word.span.end]} – {b[span.start : span.end]}"
                yield Evidence("related", words, (word.span,), (span,))


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


def _clause(one: Line, other: Line, mine: _Parts, theirs: _Parts, carried: Set[str], text: str) -> Iterator[Evidence]:
    """Yield the clauses of each sentence that hold most of the weight carried, where they are less than a sentence."""
    a, b = _carrying(one, mine, carried), _carrying(other, theirs, carried)
    if a and b and (a != one.sentence.span or b != other.sentence.span):
        yield Evidence("clause", text[a.start : a.end], (a,), (b,))


def _carrying(line: Line, parts: _Parts, carried: Set[str]) -> Span | None:
    """Return the shortest run of clauses that holds MOST of the weight carried."""
    held = [carried & terms for terms in parts.terms]
    weights = line.terms.weights
    needed = MOST * math.fsum(weights[stem] for stem in set().union(*held))
    best: Span | None = None
    for first in range(len(held)):
        inside: set[str] = set()
        for last in range(first, len(held)):
            run = Span(parts.clauses[first].start, parts.clauses[last].end)
            if best and run.end - run.start >= best.end - best.start:
                break
            inside |= held[last]
            if math.fsum(weights[stem] for stem in inside) >= needed > 0:
                best = run
                break
    return best


def _spans(words: Iterable[Word], kinds: Mapping[str, _Kind], text: str) -> dict[_Kind, list[Span]]:
    """Return where the terms of each kind stand, neighbours that only space parts as one."""
    spans: dict[_Kind, list[Span]] = {}
    for word in words:
        for stem in word.stems:
            if stem in kinds:
                found = spans.setdefault(kinds[stem], [])
                if found and not text[found[-1].end : word.span.start].strip():
                    found[-1] = Span(found[-1].start, word.span.end)
                else:
                    found.append(word.span)
                break
    return spans
