"""Two Articles become a Comparison."""

from newsdiff.articles.model import Article
from newsdiff.claims.extract import claims
from newsdiff.comparison.links import find_links
from newsdiff.comparison.model import Comparison


def compare(a: Article, b: Article) -> Comparison:
    """Return the comparison of two articles, the first as A and the second as B."""
    a, b = a.on_side("A"), b.on_side("B")
    claims_a, claims_b = claims(a), claims(b)
    found = find_links(a, b, claims_a, claims_b)
    linked = {link.a for link in found.links} | {link.b for link in found.links}
    return Comparison(
        a=a,
        b=b,
        links=found.links,
        related=found.related,
        only_a=tuple(sentence.id for sentence in a.sentences if sentence.id not in linked),
        only_b=tuple(sentence.id for sentence in b.sentences if sentence.id not in linked),
        claims=claims_a + claims_b,
        claim_pairs=(),
        numbers=(),
        speakers=(),
        headlines=found.headlines,
        notes=("Both sides are the same text.",) if a.text == b.text else (),
    )
