"""Two Articles become a Comparison."""

from collections.abc import Iterator
from dataclasses import replace

from newsdiff import garbage
from newsdiff.articles.model import Article
from newsdiff.claims.extract import claims
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.claims.pairing.pairs import pair_claims
from newsdiff.claims.pairing.tables import number_rows, speakers
from newsdiff.claims.speakers.unify import unify_sources
from newsdiff.comparison.agreement import figures_told, weigh_agreement
from newsdiff.comparison.divergences import diverge
from newsdiff.comparison.links.find import FoundLinks, find_links
from newsdiff.comparison.model import Comparison
from newsdiff.errors import InputError
from newsdiff.language.detection import name_of
from newsdiff.language.lexicon import languages

_MOST_SENTENCES = 20_000
"""An article has a few dozen; with more than this the comparison would take longer than anybody waits."""


@garbage.left_lying()
def compare(a: Article, b: Article) -> Comparison:
    """Return the comparison of two articles, the first as A and the second as B.

    Raises InputError where they are in different languages, and where one has more than 20,000 sentences.
    """
    for article in (a, b):
        if len(article.sentences) > _MOST_SENTENCES:
            problem = f"holds {len(article.sentences):,} sentences, more than can be compared ({_MOST_SENTENCES:,})"
            raise InputError(article.name, problem, "give one article")
    a, b = _in_one_language(a.on_side("A"), b.on_side("B"))
    claims_a, claims_b = unify_sources(a, claims(a), b, claims(b))
    found = find_links(a, b, claims_a, claims_b)
    likeness = Likeness(a, claims_a, b, claims_b)
    pairs = pair_claims(a, claims_a, b, claims_b, _linked(found), likeness)
    links = diverge(a, b, found.links, claims_a, claims_b)
    weighed = weigh_agreement(pairs, (*claims_a, *claims_b), links)
    linked = {link.a for link in links} | {link.b for link in links}
    return Comparison(
        a=a,
        b=b,
        links=links,
        related=found.related,
        only_a=tuple(sentence.id for sentence in a.sentences if sentence.id not in linked),
        only_b=tuple(sentence.id for sentence in b.sentences if sentence.id not in linked),
        claims=claims_a + claims_b,
        claim_pairs=tuple(pair for pair in weighed if pair.relation != "related"),
        related_claims=tuple(pair for pair in weighed if pair.relation == "related"),
        numbers=number_rows(claims_a, claims_b, weighed, likeness, figures_told(links)),
        speakers=speakers(claims_a, claims_b),
        headlines=found.headlines,
        notes=tuple(_notes(a, b, found)),
    )


def _in_one_language(a: Article, b: Article) -> tuple[Article, Article]:
    """Return both articles in one language: an article whose language nothing tells is taken to be in the other's."""
    if a.language == b.language:
        return a, b
    if a.language_of == "assumed":
        return replace(a, language=b.language), b
    if b.language_of == "assumed":
        return a, replace(b, language=a.language)
    problem = f"is in {name_of(b.language)}, but {a.name} is in {name_of(a.language)}"
    raise InputError(b.name, problem, "compare two articles in one language")


def _notes(a: Article, b: Article, found: FoundLinks) -> Iterator[str]:
    """Yield what a reader should know of the comparison as a whole."""
    if a.text == b.text:
        yield "Both sides are the same text."
    elif not found.links and a.sentences and b.sentences:
        yield "The two articles share next to nothing: no sentence of one reports what a sentence of the other does."
    if a.language not in languages():
        known = ", ".join(languages())
        yield f"No claims were looked for in the language {a.language!r}: there are cue lexicons for {known}."


def _linked(found: FoundLinks) -> dict[tuple[str, str], float]:
    """Return the sentences that report the same thing, titles included, with the probability that they do."""
    linked = {(link.a, link.b): link.score for link in found.links}
    return linked | {(headline.a, headline.b): headline.score for headline in found.headlines}
