"""Two Articles become a Comparison."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsdiff.articles.model import Article
from newsdiff.claims.extract import claims
from newsdiff.claims.pairs import pair_claims
from newsdiff.claims.sources import unify_sources
from newsdiff.claims.tables import number_rows, speakers
from newsdiff.comparison.links import FoundLinks, find_links
from newsdiff.comparison.model import Comparison, Link
from newsdiff.comparison.words import Wording, compare_words, wording
from newsdiff.language.terms import load_terms
from newsdiff.language.words import Stems


def compare(a: Article, b: Article) -> Comparison:
    """Return the comparison of two articles, the first as A and the second as B."""
    a, b = a.on_side("A"), b.on_side("B")
    claims_a, claims_b = unify_sources(a, claims(a), b, claims(b))
    found = find_links(a, b, claims_a, claims_b)
    pairs = pair_claims(a, claims_a, b, claims_b, _ids(found))
    linked = {link.a for link in found.links} | {link.b for link in found.links}
    return Comparison(
        a=a,
        b=b,
        links=tuple(_with_words(a, b, found.links)),
        related=found.related,
        only_a=tuple(sentence.id for sentence in a.sentences if sentence.id not in linked),
        only_b=tuple(sentence.id for sentence in b.sentences if sentence.id not in linked),
        claims=claims_a + claims_b,
        claim_pairs=pairs,
        numbers=number_rows(claims_a, claims_b, pairs),
        speakers=speakers(claims_a, claims_b),
        headlines=found.headlines,
        notes=("Both sides are the same text.",) if a.text == b.text else (),
    )


def _ids(found: FoundLinks) -> list[tuple[str, str]]:
    """Return the sentences that report the same thing, titles included."""
    pairs = [(link.a, link.b) for link in found.links]
    return pairs + [(headline.a, headline.b) for headline in found.headlines]


def _with_words(a: Article, b: Article, links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links with their word differences."""
    terms = load_terms(a.language)
    left, right = _Wordings(a), _Wordings(b)
    for link in links:
        yield replace(link, words=compare_words(left.of(link.a), right.of(link.b), terms))


class _Wordings:
    """The words of an article's sentences, found when they are first asked for and then remembered."""

    def __init__(self, article: Article) -> None:
        self._text = article.plain
        self._spans = {sentence.id: sentence.span for sentence in article.sentences}
        self._stems = Stems(article.language)
        self._known: dict[str, Wording] = {}

    def of(self, sentence: str) -> Wording:
        """Return the words of the sentence with this id."""
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = wording(self._text, self._spans[sentence], self._stems)
        return known
