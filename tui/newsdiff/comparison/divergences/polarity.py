"""Negation and contradiction: what one sentence affirms and the other one turns round."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.comparison.divergences.contradiction import cannot_both_hold, is_one_statement
from newsdiff.comparison.divergences.sides import Linked, Pair, both, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found

_REACH = 6
"""A negation turns round the first content word after it in its phrase, at most so many words on."""
_CLOSE = 3
"""Words so near to the negated one are shown with it."""
_BEFORE = 10
"""A word is under a negation that stands at most so many words before it …"""
_BESIDE = 5
"""… or beside one that stands at most so many words after it."""
_AIMED = 3
"""What is negated so few words after an aim is only wished for ("make sure they do not …")."""
_FURTHER = 8
"""What comes next after the negated word comes at most so many words after it on the other side too."""
_AROUND = 6
"""So far on each side of the negated word the two sentences must share words too …"""
_SHARED = 2
"""… and so many of them."""
_CLAUSE = 8
"""What is negated is at most so many words long."""


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
            if cannot_both_hold(pair, found.here, found.there):
                yield pair.divergence(
                    "contradiction", f"the two cannot both hold: {evidence}", [found.here], [found.there]
                )


def _holds(found: Found[bool], index: int) -> bool:
    return found.first <= index < found.last


def _is_shared(near: Found[bool], pair: Pair) -> bool:
    """Say whether a word that is nearly a negation stands on both sides and so turns nothing: "appeal against it"."""
    said = pair.other.words.forms[near.first : near.last]
    return any(pair.one.words.forms[here.first : here.last] == said for here in pair.one.near_negations)


def _only_here(first: int, last: int, pair: Pair) -> _Negated | None:
    one, other = pair.one, pair.other
    after = [index for index in range(last, min(last + _CLAUSE, len(one.words.keys))) if index in one.content]
    if not after or after[0] >= last + _REACH or after[0] not in pair.to_other:
        return None
    if not one.ends.isdisjoint(range(first, after[0])):
        return None
    negated, counterpart = after[0], pair.to_other[after[0]]
    negated_near = any(_holds(near, negated) for near in one.near_negations)  # "did not rule out" / "ruled out"
    if len({first in one.inside, negated in one.inside, counterpart in other.inside}) > 1:
        return None
    unsure = [
        there
        for there in other.near_negations
        if not (_holds(there, counterpart) and negated_near)
        and not (there.first > counterpart and _is_shared(there, pair))
    ]
    turned = (*other.negations, *other.idle_negations, *unsure)
    if any(counterpart - _BEFORE <= there.first < counterpart + _BESIDE for there in turned):
        return None
    if any(form in other.terms.words("leaving_open") for form in other.words.forms[:counterpart]):
        return None
    aimed_there = [other.words.forms[aim.first : aim.last] for aim in other.aims]
    aims = [aim for aim in one.aims if one.words.forms[aim.first : aim.last] not in aimed_there]
    if any(0 <= first - aim.last <= _AIMED for aim in aims):
        return None  # but "would not appeal" turns "would appeal"
    around = range(max(0, negated - _AROUND), min(len(one.words.keys), negated + _AROUND + 1))
    near = [index for index in around if index in one.content and not capital(index, one)]
    shared = sum(index in pair.to_other for index in near if index != negated)
    complete = len(after) >= _SHARED and all(index in pair.to_other for index in after)
    here = one.span(first, negated + 1)
    whole = is_one_statement(pair, here, other.span(counterpart, counterpart + 1))
    if shared < _SHARED and not complete and not whole:
        return None
    if len(after) > 1 and not 0 < pair.to_other.get(after[1], -1) - counterpart <= _FURTHER:
        return None
    image = sorted(pair.to_other[index] for index in after if index in pair.to_other)
    close = [index for index in image if abs(index - counterpart) < _CLOSE]
    return _Negated(here, other.span(min(close), max(close) + 1))
