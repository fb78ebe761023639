"""Contradiction: two sentences that make one statement, turned round in one of them, cannot both hold."""

from newsdiff.claims.model import Claim
from newsdiff.comparison.divergences.sides import Pair, Side
from newsdiff.language.spans import Span

_WHOLE = 0.75
"""The share of a sentence's content words from which two sentences make one statement."""


def is_one_statement(pair: Pair, here: Span, there: Span) -> bool:
    """Say whether the two sentences are one statement but for what stands in the spans, `here` in `pair.one`."""
    one, other = pair.one, pair.other
    rest = {index for index in one.content if index in pair.to_other or not here.covers(one.words.spans[index])}
    known = set(pair.to_other.values())
    other_rest = {index for index in other.content if index in known or not there.covers(other.words.spans[index])}
    matched = sum(index in pair.to_other for index in rest)
    return bool(matched) and matched >= _WHOLE * max(len(rest), len(other_rest))


def cannot_both_hold(pair: Pair, here: Span, there: Span) -> bool:
    """Say whether the words in the spans turn round what both sentences state as so, one statement of one source and
    one period."""
    one, other = pair.one, pair.other
    if one.strength or other.strength or one.aims or other.aims or not is_one_statement(pair, here, there):
        return False
    claims = _claim_at(one.claims, here), _claim_at(other.claims, there)
    if claims[0] is None or claims[1] is None or claims[0].source != claims[1].source:
        return False
    return _periods(one) == _periods(other)


def _claim_at(claims: tuple[Claim, ...], span: Span) -> Claim | None:
    return next((claim for claim in claims if any(part.overlaps(span) for part in claim.content)), None)


def _periods(side: Side) -> set[str | None]:
    return {time.value for claim in side.claims for time in claim.times}
