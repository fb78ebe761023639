"""Certainty: the same thing said more or less firmly."""

from collections.abc import Iterator
from typing import Literal

from newsdiff.comparison.divergences.bearing import CUE_AFTER, bears, image, is_adverb, scope
from newsdiff.comparison.divergences.certainty_evidence import (
    Marked,
    counterpart,
    phrase,
    plain_cue,
    stretch,
)
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.terms import Found, Strength

_SAID, _VOUCHED = 3, 4
_UNDER = 2
"""A word is negated by what stands at most so many words before it."""
_BACK = 4
"""What makes a modal tell of an ability stands at most so many words from it."""


def firmness(link: Linked) -> Iterator[Divergence]:
    """Yield the clearest difference in how firmly the two sentences say what both say."""
    marked = [(pair, found) for pair in both(link) if pair.one.strength for found in _marked(pair)]
    if not marked:
        return
    pair, found = max(marked, key=_clearness)
    firmer = (found.difference > 0) == pair.is_a
    here = phrase(found.here, pair.one)
    there = counterpart(pair, found)
    label: Literal["firmer", "softer"] = "firmer" if firmer else "softer"
    if there is None:
        said = stretch(found.image, pair.other)
        yield pair.divergence(label, f"{label} in A: {shown(pair.one, here)} only in {pair.name}", [here], [said])
        return
    a, b = (here, there) if pair.is_a else (there, here)
    yield Divergence(label, f"{label} in A: {shown(link.a, a)} / {shown(link.b, b)}", (a,), (b,))


def _clearness(item: tuple[Pair, Marked]) -> tuple[int, bool, int, int, str]:
    pair, found = item
    word = pair.one.words.forms[found.here.first]
    return abs(found.difference), found.there is not None, len(found.image), -found.here.first, word


def _marked(pair: Pair) -> Iterator[Marked]:
    one, other = pair.one, pair.other
    for here in one.strength:
        if (
            here.first in pair.to_other
            or _negated(here.first, one)
            or _is_passive(here, one)
            or _is_of_a_figure(here, one)
        ):
            continue
        matter = image(here, pair)
        if here.first in one.inside and any(index in other.inside for index in matter):
            continue
        if not matter or not _counts(here, one) or _is_aim(here.first, one) or _is_no_stance(here, one):
            continue
        there = [
            found
            for found in other.strength
            if _counts(found, other) and ((found.entry.cue and here.entry.cue) or bears(found, matter, other))
        ]
        if not there and here.entry.level < _SAID and _is_open(matter, pair):
            continue
        if not there and not here.entry.cue and _doubts_elsewhere(pair):
            continue
        weakest = min(there, key=lambda found: found.entry.level, default=None)
        if weakest is None and here.entry.level == _VOUCHED and not plain_cue(other):
            continue
        level = weakest.entry.level if weakest else _SAID
        under = scope(here, one)
        mine = min(found.entry.level for found in one.strength if found is here or bears(found, under, one))
        if mine == here.entry.level and _differ(mine, level) and not _turned(matter, pair):
            yield Marked(here, weakest, matter, mine - level)


def _is_of_a_figure(found: Found[Strength], side: Side) -> bool:
    """Say whether it is a number that is "estimated", not what is said of it."""
    return any(quantity.span.overlaps(side.span(found.first, found.last)) for quantity in side.quantities)


def _is_open(image: tuple[int, ...], pair: Pair) -> bool:
    """Say whether only the other side has words before what is in doubt that leave it open or charge it, as "whether"
    and "accused of"."""
    shared = set(pair.to_other.values())
    own = (found for found in pair.other.doubts if found.first not in shared)
    return any(found.first < image[-1] and image[0] - found.last <= CUE_AFTER for found in own)


def _doubts_elsewhere(pair: Pair) -> bool:
    """Say whether the other sentence has a doubt of its own in another place, so that the two may well be one."""
    from_one = set(pair.to_other.values())
    own = (found.entry for found in pair.other.strength if found.first not in from_one)
    return any(entry.level < _SAID for entry in own)


def _turned(image: tuple[int, ...], pair: Pair) -> bool:
    """Say whether only one side negates what the mark bears on: then it is no doubt that differs."""
    back = {pair.to_other[index]: index for index in pair.to_other}
    return any(_negated(back[index], pair.one) != _negated(index, pair.other) for index in image if index in back)


def _negated(index: int, side: Side) -> bool:
    return any(0 < index - found.first <= _UNDER for found in side.negations)


def _is_passive(found: Found[Strength], side: Side) -> bool:
    """Say whether something "was disclosed", so that nobody vouches for the rest."""
    return (
        found.entry.level == _VOUCHED
        and found.first > 0
        and side.words.forms[found.first - 1] in side.terms.words("be")
    )


def _is_aim(index: int, side: Side) -> bool:
    """Say whether a modal tells of what somebody can do or perceive: "so he could stay", "could be heard"."""
    forms = side.words.forms
    if forms[index] not in side.terms.words("modals"):
        return False
    able = not side.terms.words("before_ability").isdisjoint(forms[max(0, index - _BACK) : index])
    return able or not side.terms.words("perceived").isdisjoint(forms[index + 1 : index + 3])


def _is_no_stance(found: Found[Strength], side: Side) -> bool:
    """Say whether a cue says nothing of how firm the statement is: "the suggested price", "suggested a motive",
    "evidence to suggest", or a proposal, "suggested that Ruiz stay": a verb without an ending after a name."""
    forms = side.words.forms
    if not found.entry.cue or is_adverb(found, side):
        return False
    if found.first and forms[found.first - 1] in side.terms.words("before_no_stance"):
        return True
    if forms[found.first] in side.terms.words("thoughts") and found.first in side.inside:
        return True
    if not forms[found.first].startswith("suggest"):
        return False
    if forms[found.last : found.last + 1] in (("a",), ("an",)):
        return True
    index = found.last + (forms[found.last : found.last + 1] == ("that",))
    subject = index
    while index < len(forms) and (capital(index, side) or forms[index] in side.terms.words("subjects")):
        index += 1
    return subject < index < len(forms) and index in side.content and not forms[index].endswith(("s", "ed", "ing"))


def _counts(found: Found[Strength], side: Side) -> bool:
    """Say whether a mark is the article's: who is quoted as confirming something is no source that confirms it."""
    return found.entry.level != _VOUCHED or found.first not in side.inside


def _differ(one: int, other: int) -> bool:
    """Say whether two strengths are apart: being left open and being expected are not."""
    return one != other and max(one, other) >= _SAID
