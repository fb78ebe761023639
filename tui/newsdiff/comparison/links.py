"""Links: which sentences of two articles report the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Role
from newsdiff.claims.model import Claim
from newsdiff.comparison.links_candidates import candidates
from newsdiff.comparison.links_order import moved
from newsdiff.comparison.links_probability import Parameters, parameters, probabilities
from newsdiff.comparison.links_terms import Line, lines
from newsdiff.comparison.links_why import why
from newsdiff.comparison.model import Link, Related


@dataclass(frozen=True, slots=True)
class FoundLinks:
    """What was found between two articles; neither tier holds a title."""

    links: tuple[Link, ...]
    """In the order of A's sentences, then of B's."""
    related: tuple[Related, ...]
    headlines: tuple[Related, ...]


def find_links(a: Article, b: Article, claims_a: Sequence[Claim] = (), claims_b: Sequence[Claim] = ()) -> FoundLinks:
    """Return the links between the body sentences of `a` and `b`, in the order of A's, then of B's.

    The claims tell who speaks in a sentence.
    """
    fitted = parameters()
    left, right = lines(a, b)
    body_a, body_b = _body(left), _body(right)
    likely = probabilities(body_a, body_b, candidates(body_a, body_b), fitted)
    linked = {pair: value for pair, value in likely.items() if value >= fitted.linked}
    out_of_order = moved(linked)
    links, related = [], []
    for (i, j), value in sorted(likely.items()):
        if value < fitted.related:
            continue
        one, other = body_a[i], body_b[j]
        evidence = why(one, other, a.plain, b.plain)
        if (i, j) in linked:
            links.append(
                Link(
                    one.sentence.id, other.sentence.id, "partial", round(value, 4), (i, j) in out_of_order, why=evidence
                )
            )
        else:
            related.append(Related(one.sentence.id, other.sentence.id, round(value, 4), evidence))
    return FoundLinks(tuple(links), tuple(related), _headlines(left, right, a, b, fitted))


def _body(found: Sequence[Line]) -> list[Line]:
    return [line for line in found if line.sentence.role is Role.BODY]


def _headlines(
    left: Sequence[Line], right: Sequence[Line], a: Article, b: Article, fitted: Parameters
) -> tuple[Related, ...]:
    """Return each title with the sentences of the other article that are likely enough to report it."""
    title_a = [line for line in left if line.sentence.role is Role.TITLE]
    title_b = [line for line in right if line.sentence.role is Role.TITLE]
    found = []
    for one, other in ((title_a, _body(right)), (_body(left), title_b)):
        if one and other:
            likely = probabilities(one, other, candidates(one, other), fitted)
            found += [
                Related(
                    one[i].sentence.id,
                    other[j].sentence.id,
                    round(value, 4),
                    why(one[i], other[j], a.plain, b.plain),
                )
                for (i, j), value in sorted(likely.items())
                if value >= fitted.linked
            ]
    return tuple(found)
