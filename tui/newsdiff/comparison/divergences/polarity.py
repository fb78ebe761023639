"""Negation: what one sentence affirms and the other one turns round."""

from collections.abc import Iterator

from newsdiff.comparison.divergences.sides import Linked, Pair, both, shown
from newsdiff.comparison.model import Divergence

_REACH = 3
"""A negation turns round the first content word within so many words after it."""
_BEFORE = 5
"""A word is under a negation that stands at most so many words before it."""
_AROUND = 6
"""So far on each side of the negated word the two sentences must share words too."""


def negations(link: Linked) -> Iterator[Divergence]:
    """Yield each negation on one side whose negated word the other side has without one."""
    if not link.a.negations and not link.b.negations:
        return
    for pair in both(link):
        for negation in pair.one.negations:
            yield from _only_here(negation.first, negation.last, pair)


def _only_here(first: int, last: int, pair: Pair) -> Iterator[Divergence]:
    one, other = pair.one, pair.other
    negated = next(
        (index for index in range(last, min(last + _REACH, len(one.words.keys))) if index in one.content), None
    )
    if negated is None or negated not in pair.to_other:
        return
    if (first in one.inside) != (negated in one.inside):
        return
    counterpart = pair.to_other[negated]
    if any(counterpart - _BEFORE <= there.first < counterpart + _BEFORE for there in other.negations):
        return
    near = range(negated - _AROUND, negated + _AROUND + 1)
    shared = sum(index in pair.to_other and index in one.content for index in near if index != negated)
    if shared < 2:
        return
    here, there = one.span(first, negated + 1), other.span(counterpart, counterpart + 1)
    reason = f"only {pair.name} negates: {shown(one, here)} / {shown(other, there)}"
    yield pair.divergence("negation", reason, [here], [there])
