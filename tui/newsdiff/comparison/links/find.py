"""Links: which sentences of two articles report the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.comparison.links.candidates import candidates
from newsdiff.comparison.links.order import moved
from newsdiff.comparison.links.probability import Parameters, linked, parameters, probabilities, shared
from newsdiff.comparison.links.terms import Terms, terms_of
from newsdiff.comparison.links.why import Why, explainer
from newsdiff.comparison.model import Link, Related

REPORTED = 0.5
"""The least probability of a sentence that reports a title: more likely than not, for no annotation tells of titles."""


@dataclass(frozen=True, slots=True)
class FoundLinks:
    """What was found between two articles; neither tier holds a title."""

    links: tuple[Link, ...]
    """In the order of A's sentences, then of B's."""
    related: tuple[Related, ...]
    headlines: tuple[Related, ...]


def find_links(a: Article, b: Article, claims_a: Sequence[Claim] = (), claims_b: Sequence[Claim] = ()) -> FoundLinks:
    """Return the links between the body sentences of `a` and `b`, in the order of A's, then of B's.

    The claims tell whose words a link rests on.
    """
    terms = terms_of(a, b)
    fitted = parameters(terms.with_tables)
    body_a, body_b = terms.bodies
    likely = probabilities(body_a, body_b, candidates(body_a, body_b), terms, fitted)
    chosen = linked(likely, fitted.linked)
    out_of_order = moved({pair: likely[pair] for pair in chosen})
    why = explainer(terms, claims_a, claims_b)
    links, related = [], []
    for (i, j), value in sorted(likely.items()):
        if value < fitted.related:
            continue
        one, other = body_a[i], body_b[j]
        evidence = why(one, other)
        if (i, j) in chosen:
            links.append(
                Link(
                    one.sentence.id, other.sentence.id, "partial", round(value, 4), (i, j) in out_of_order, why=evidence
                )
            )
        else:
            related.append(Related(one.sentence.id, other.sentence.id, round(value, 4), evidence))
    return FoundLinks(tuple(links), tuple(related), _headlines(terms, fitted, why, shared(likely.values())))


def _headlines(terms: Terms, fitted: Parameters, why: Why, besides: float) -> tuple[Related, ...]:
    """Return each title with the sentences of the other article that are likely enough to report it.

    `besides` is how much the bodies share.
    """
    (title_a, title_b), (body_a, body_b) = terms.titles, terms.bodies
    found = []
    for left, right in ((title_a, body_b), (body_a, title_b)):
        if not left or not right:
            continue
        likely = probabilities(left, right, candidates(left, right), terms, fitted, besides)
        found += [
            Related(left[i].sentence.id, right[j].sentence.id, round(value, 4), why(left[i], right[j]))
            for (i, j), value in sorted(likely.items())
            if value >= REPORTED
        ]
    return tuple(found)
