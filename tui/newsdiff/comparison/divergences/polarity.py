"""Negation and contradiction: what one sentence affirms and the other one turns round."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.claims.model import Claim
from newsdiff.comparison.divergences.sides import Linked, Pair, both, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span

_REACH = 3
"""A negation turns round the first content word within so many words after it."""
_BEFORE = 5
"""A word is under a negation that stands at most so many words before it."""
_AROUND = 6
"""So far on each side of the negated word the two sentences must share words too …"""
_SHARED = 2
"""… and so many of them."""
_OPEN = frozenset({"whether", "if", "unless"})
"""After these the other side affirms nothing."""
_CLAUSE = 8
"""What is negated is at most so many words long."""
_WHOLE = 0.75
"""The share of a sentence's content words from which two sentences make one statement, so that both cannot hold."""


class _Negated(NamedTuple):
    """A negation on one side and the same words without one on the other."""

    here: Span
    there: Span


def negations(link: Linked) -> Iterator[Divergence]:
    """Yield each negation on one side whose negated word the other side has without one.

    Where that turns a whole statement of one source round, the two contradict each other.
    """
    if not link.a.negations and not link.b.negations:
        return
    for pair in both(link):
        for negation in pair.one.negations:
            found = _only_here(negation.first, negation.last, pair)
            if found is None:
                continue
            evidence = f"{shown(pair.one, found.here)} / {shown(pair.other, found.there)}"
            yield pair.divergence("negation", f"only {pair.name} negates: {evidence}", [found.here], [found.there])
            if _contradict(pair, found):
                yield pair.divergence(
                    "contradiction", f"the two cannot both hold: {evidence}", [found.here], [found.there]
                )


def _only_here(first: int, last: int, pair: Pair) -> _Negated | None:
    one, other = pair.one, pair.other
    after = [index for index in range(last, min(last + _CLAUSE, len(one.words.keys))) if index in one.content]
    if not after or after[0] >= last + _REACH or after[0] not in pair.to_other:
        return None
    negated, counterpart = after[0], pair.to_other[after[0]]
    if len({first in one.inside, negated in one.inside, counterpart in other.inside}) > 1:
        return None
    if any(counterpart - _BEFORE <= there.first < counterpart + _BEFORE for there in other.negations):
        return None
    if any(form in _OPEN for form in other.words.forms[:counterpart]):
        return None
    around = range(max(0, negated - _AROUND), min(len(one.words.keys), negated + _AROUND + 1))
    near = [index for index in around if index in one.content and not capital(index, one)]
    shared = sum(index in pair.to_other for index in near if index != negated)
    complete = len(after) >= _SHARED and all(index in pair.to_other for index in after)
    if shared < _SHARED and not complete:
        return None
    image = sorted(pair.to_other[index] for index in after if index in pair.to_other)
    close = [index for index in image if abs(index - counterpart) < _REACH]
    return _Negated(one.span(first, negated + 1), other.span(min(close), max(close) + 1))


def _contradict(pair: Pair, found: _Negated) -> bool:
    """Say whether both sentences are one statement of one source, asserted here and negated there."""
    one, other = pair.one, pair.other
    negation = {index for index in one.content if found.here.covers(one.words.spans[index])} - set(pair.to_other)
    rest = one.content - negation
    matched = sum(index in pair.to_other for index in rest)
    if matched < _WHOLE * len(rest) or matched < _WHOLE * len(other.content):
        return False
    if one.strength or other.strength:
        return False
    claims = _claim_at(one.claims, found.here), _claim_at(other.claims, found.there)
    return claims[0] is not None and claims[1] is not None and claims[0].source == claims[1].source


def _claim_at(claims: tuple[Claim, ...], span: Span) -> Claim | None:
    return next((claim for claim in claims if any(part.overlaps(span) for part in claim.content)), None)
