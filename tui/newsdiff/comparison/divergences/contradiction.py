"""Contradiction: two sentences that make one statement, turned round in one of them, cannot both hold."""

from newsdiff.claims.model import WRITER
from newsdiff.comparison.divergences.periods import dated, differ
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
    return _source_at(one, here) == _source_at(other, there) and _are_of_one_period(one, other)


def _source_at(side: Side, span: Span) -> str:
    """Return who says what stands in a span; of a cue ("rejected", "denied") that is whoever tells of its source."""
    for claim in side.claims:
        if any(part.overlaps(span) for part in claim.content):
            return claim.source
    telling = (claim.chain for claim in side.claims if any(cue.overlaps(span) for cue in claim.cues))
    return next((chain[-2] for chain in telling if len(chain) > 1), WRITER)


def _are_of_one_period(one: Side, other: Side) -> bool:
    """Say whether both name the same times, or neither one names any."""
    here, there = list(dated(one)), list(dated(other))
    return all(any(not differ(time, rival) for rival in there) for time in here) and all(
        any(not differ(time, rival) for rival in here) for time in there
    )
