"""Labels the links of two articles: the table of tests, and what a link is called after them."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.comparison.divergences.certainty import firmness
from newsdiff.comparison.divergences.detail import details
from newsdiff.comparison.divergences.framing import framings
from newsdiff.comparison.divergences.labels import changes, link_label, shares
from newsdiff.comparison.divergences.numbers import number_differences
from newsdiff.comparison.divergences.periods import time_differences
from newsdiff.comparison.divergences.polarity import negations
from newsdiff.comparison.divergences.quotation import quotation_differences
from newsdiff.comparison.divergences.reading import Reader
from newsdiff.comparison.divergences.severity import term_changes
from newsdiff.comparison.divergences.sides import Linked, Side, linked
from newsdiff.comparison.divergences.source import source_differences
from newsdiff.comparison.divergences.structure import identical, in_part, reworded, spread
from newsdiff.comparison.model import WEIGHTIEST_FIRST, Divergence, DivergenceLabel, Link
from newsdiff.comparison.words import match_words, word_differences
from newsdiff.language.relations import relations
from newsdiff.language.spans import Span
from newsdiff.language.terms import load_terms
from newsdiff.language.words import Stems

RULES: tuple[Callable[[Linked], Iterator[Divergence]], ...] = (
    quotation_differences,
    number_differences,
    time_differences,
    source_differences,
    firmness,
    term_changes,
    negations,
    details,
    framings,
)
"""The tests, each of one kind of difference."""


def diverge(
    a: Article, b: Article, links: Iterable[Link], claims_a: Iterable[Claim] = (), claims_b: Iterable[Claim] = ()
) -> tuple[Link, ...]:
    """Return the links with their divergences, their label and their word differences.

    `a` and `b` are on their sides and the links name their sentences, found or given. A sentence with several
    partners is judged on all of them: what one of them says is not missing.
    """
    light = load_terms(a.language).function_words
    done = []
    for link, context in linked_sentences(a, b, links, claims_a, claims_b):
        divergences = divergences_of(context)
        words = word_differences(context.a.words, context.b.words, context.matched, light)
        label = link_label(divergences, changes(divergences, context), shares(context))
        if label == "partial":
            divergences = tuple(in_part(divergence) for divergence in divergences)
        done.append(replace(link, label=label, divergences=divergences, words=words))
    return tuple(done)


def linked_sentences(
    a: Article, b: Article, links: Iterable[Link], claims_a: Iterable[Claim] = (), claims_b: Iterable[Claim] = ()
) -> Iterator[tuple[Link, Linked]]:
    """Yield each link with its two sentences read for the tests."""
    links = tuple(links)
    terms = load_terms(a.language)
    stems = Stems(a.language)
    left, right = Reader(a, claims_a, terms, stems), Reader(b, claims_b, terms, stems)
    partners: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        partners[link.a].append(link)
        partners[link.b].append(link)
    for link in links:
        one, other = left.side(link.a), right.side(link.b)
        others_of_a = [right.side(partner.b) for partner in _surest(link, partners[link.a])]
        others_of_b = [left.side(partner.a) for partner in _surest(link, partners[link.b])]
        kin = relations(a.language, frozenset().union(*(side.keys for side in (*others_of_a, *others_of_b))))
        matched = match_words(one.words.keys, other.words.keys, terms.function_words, kin)
        yield link, linked(one, other, matched, kin, others_of_a, others_of_b, terms)


_PARTNERS = 8
"""A sentence is judged on so many partners at most, so that one everything links to costs no more than others."""


def _surest(link: Link, partners: list[Link]) -> list[Link]:
    """Return the links of one sentence that are surest, in their order, `link` always among them."""
    if len(partners) <= _PARTNERS:
        return partners
    surest = {id(one) for one in heapq.nlargest(_PARTNERS, partners, key=lambda one: (one is link, one.score))}
    return [partner for partner in partners if id(partner) in surest]


def divergences_of(link: Linked) -> tuple[Divergence, ...]:
    """Return what the tests of the table find, and the structure of the link, the weightiest first."""
    same = tuple(identical(link))
    found = () if same else tuple(divergence for rule in RULES for divergence in rule(link))
    found = tuple(_without_quoted_details(found, link))
    if not same and not any(divergence.label not in _NO_CHANGE for divergence in found):
        found = (*found, *reworded(link))
    return tuple(sorted((*found, *spread(link), *same), key=lambda divergence: _WEIGHT[divergence.label]))


_NO_CHANGE: frozenset[DivergenceLabel] = frozenset({"quote_identical"})
"""With nothing else, the sentences are only reworded."""
_WEIGHT = {label: weight for weight, label in enumerate(WEIGHTIEST_FIRST)}
_QUOTED_TWICE: frozenset[DivergenceLabel] = frozenset({"quote_identical", "quote_extended", "quote_altered"})
"""These compare two quotations."""
_DETAILS: frozenset[DivergenceLabel] = frozenset({"detail_added", "detail_changed"})


def _without_quoted_details(found: Iterable[Divergence], link: Linked) -> Iterator[Divergence]:
    """Yield the divergences but details inside words which a label of quotations compares already."""
    found = tuple(found)
    compared = {side: list(_compared_words(found, side, getattr(link, side))) for side in ("a", "b")}
    for divergence in found:
        said = any(
            words.covers(span)
            for side, stretches in compared.items()
            for words in stretches
            for span in getattr(divergence, side)
        )
        if not (said and divergence.label in _DETAILS):
            yield divergence


def _compared_words(found: Iterable[Divergence], name: str, side: Side) -> Iterator[Span]:
    """Yield what a label compares of one side: the whole of two quotations, or the words that paraphrase one."""
    for divergence in found:
        evidence = getattr(divergence, name)
        if divergence.label in _QUOTED_TWICE:
            yield from (quoted.span for quoted in side.quoted if any(span.overlaps(quoted.span) for span in evidence))
        elif divergence.label == "quote_paraphrased":
            quotations = [quoted.span for quoted in side.quoted]
            yield from (span for span in evidence if not any(span.overlaps(quoted) for quoted in quotations))
