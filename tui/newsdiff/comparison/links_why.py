"""Why a link was made: what its two sentences share and where that stands."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from newsdiff.articles.model import Sentence
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.comparison.links_clauses import clauses
from newsdiff.comparison.links_terms import Line, Terms
from newsdiff.comparison.links_words import Word, WordReader
from newsdiff.comparison.model import Evidence
from newsdiff.language.spans import Span

LEAST_WEIGHT = 0.1
"""A term that weighs less in this pair of articles carried nothing; chosen by eye on the sample articles."""
MOST = 0.75
"""The share of the weight carried that makes a run of clauses the one that carried the link; by eye, as above."""
_REMEMBERED = 4096
"""How many sentences of an article are kept read: one is linked to few others, most of them near each other."""

Why = Callable[[Line, Line], tuple[Evidence, ...]]
_Kind = Literal["quotation", "number", "name", "words"]
_ORDER: tuple[_Kind, ...] = ("quotation", "number", "name", "words")


def explainer(terms: Terms, claims_a: Sequence[Claim], claims_b: Sequence[Claim]) -> Why:
    """Return a function that tells what the link of a sentence of A with one of B rests on.

    First the clauses that share most, where one is less than its sentence; then the terms, each told of once: as part
    of a quotation where it stands inside quotation marks on both sides, else as a number, a name or a word; then who is
    the source of both.
    """
    reader_a, reader_b = terms.readers
    words_a, words_b = _remembering(reader_a), _remembering(reader_b)
    sources_a, sources_b = _sources(claims_a), _sources(claims_b)

    def why(one: Line, other: Line) -> tuple[Evidence, ...]:
        mine, theirs = words_a(one.sentence), words_b(other.sentence)
        kinds = _kinds(one, other, terms.names)
        found = [*_clause(one, other, (reader_a.text, mine), (reader_b.text, theirs), kinds)]
        for kind in _ORDER:
            carried = {term for term, its in kinds.items() if its == kind}
            a, b = _spans(mine, carried, reader_a.text), _spans(theirs, carried, reader_b.text)
            if a and b:
                found.append(Evidence(kind, ", ".join(reader_a.text[start:end] for start, end in a), a, b))
        speakers_a, speakers_b = sources_a.get(one.sentence.id, {}), sources_b.get(other.sentence.id, {})
        found += [
            Evidence("speaker", source, tuple(spans), tuple(speakers_b[source]))
            for source, spans in speakers_a.items()
            if source in speakers_b
        ]
        return tuple(found)

    return why


def _remembering(reader: WordReader) -> Callable[[Sentence], tuple[Word, ...]]:
    @lru_cache(_REMEMBERED)
    def words(sentence: Sentence) -> tuple[Word, ...]:
        return tuple(reader.words(sentence))

    return words


def _sources(claims: Sequence[Claim]) -> dict[str, dict[str, list[Span]]]:
    """Return, by sentence, its sources and where they stand."""
    found: dict[str, dict[str, list[Span]]] = {}
    for claim in claims:
        if claim.source not in (WRITER, UNSPECIFIED):
            spans = found.setdefault(claim.sentence, {}).setdefault(claim.source, [])
            if claim.source_span and claim.source_span not in spans:
                spans.append(claim.source_span)
    return found


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


def _clause(
    one: Line,
    other: Line,
    a: tuple[str, Sequence[Word]],
    b: tuple[str, Sequence[Word]],
    carried: Collection[str],
) -> Iterator[Evidence]:
    """Yield the clauses of each sentence that hold most of the weight carried, where they are less than a sentence."""
    mine, theirs = _carrying(one, *a, carried), _carrying(other, *b, carried)
    if mine and theirs and (mine != one.sentence.span or theirs != other.sentence.span):
        yield Evidence("clause", a[0][mine.start : mine.end], (mine,), (theirs,))


def _carrying(line: Line, text: str, words: Sequence[Word], carried: Collection[str]) -> Span | None:
    """Return the shortest run of clauses that holds MOST of the weight carried."""
    parts = list(clauses(text, line.sentence.span))
    held = [
        {stem for word in words if part.covers(word.span) for stem in word.stems if stem in carried} for part in parts
    ]
    needed = MOST * sum(line.terms.weights[stem] for stem in set().union(*held))
    best: Span | None = None
    for first in range(len(parts)):
        for last in range(first, len(parts)):
            run = Span(parts[first].start, parts[last].end)
            if best and run.end - run.start >= best.end - best.start:
                break
            if sum(line.terms.weights[stem] for stem in set().union(*held[first : last + 1])) >= needed > 0:
                best = run
                break
    return best


def _spans(words: Iterable[Word], terms: Collection[str], text: str) -> tuple[Span, ...]:
    """Return where the terms stand, neighbours that only space parts as one."""
    spans: list[Span] = []
    for word in words:
        if not any(stem in terms for stem in word.stems):
            continue
        if spans and not text[spans[-1].end : word.span.start].strip():
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
    return tuple(spans)
