"""Certainty: the same thing said more or less firmly."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found, Strength

_SAID, _VOUCHED = 3, 4
_AFTER = 10
"""A hedge bears on so many words after it."""
_CUE_AFTER = 16
"""A cue bears on so many words after it, or before it where it comes last …"""
_LAST = 3
"""… with fewer content words than these after it."""
_HEAD = 4
"""The word a hedge bears on stands at most so many words after it ("expected to soon reach")."""
_NEAR = 6
"""So far from what both say may stand the verb that says it without a doubt."""
_UNDER = 2
"""A word is negated by what stands at most so many words before it."""
_MODALS = frozenset({"could", "might", "may"})
_AIM, _BACK = "so", 2
"""What somebody could do is no doubt after "so", at most so many words before ("so he could stay")."""
_STOPS = frozenset(",;:—–()")
"""What a hedge bears on ends with one of these marks."""
_CLOSE = 6
"""With one content word in common it must stand so near to it …"""
_NEEDED = 2
"""… otherwise so many content words under a hedge must be on the other side for the two to be about one thing."""
_NEEDED_IN_ALL = 3
"""Of a cue's sentence the other side has at least so many words, one of them, no name, under the cue."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A hedge or cue whose matter the other side has too, with how firm that is there."""

    here: Found[Strength]
    there: Found[Strength] | None
    image: tuple[int, ...]
    difference: int
    """Above 0 where this side is firmer."""


def firmness(link: Linked) -> Iterator[Divergence]:
    """Yield the clearest difference in how firmly the two sentences say what both say."""
    marked = [(pair, found) for pair in both(link) if pair.one.strength for found in _marked(pair)]
    if not marked:
        return
    pair, found = max(marked, key=_clearness)
    firmer = (found.difference > 0) == pair.is_a
    here = _phrase(found.here, pair.one)
    there = _counterpart(pair, found)
    a, b = ([here], there) if pair.is_a else (there, [here])
    evidence = [shown(side, span) for side, spans in ((link.a, a), (link.b, b)) for span in spans]
    label: Literal["firmer", "softer"] = "firmer" if firmer else "softer"
    yield Divergence(label, f"{label} in A: {' / '.join(evidence)}", tuple(a), tuple(b))


def _clearness(item: tuple[Pair, _Marked]) -> tuple[int, bool, int, int, str]:
    pair, found = item
    word = pair.one.words.forms[found.here.first]
    return abs(found.difference), found.there is not None, len(found.image), -found.here.first, word


def _marked(pair: Pair) -> Iterator[_Marked]:
    one, other = pair.one, pair.other
    for here in one.strength:
        if here.first in pair.to_other or _is_passive(here, one):
            continue
        image = _image(here, pair)
        if here.first in one.inside and any(index in other.inside for index in image):
            continue
        if not image or not _counts(here, one) or _is_aim(here.first, one):
            continue
        there = [
            found
            for found in other.strength
            if _counts(found, other) and ((found.entry.cue and here.entry.cue) or _bears(found, image, other))
        ]
        if not there and not here.entry.cue and _doubts_elsewhere(pair):
            continue
        weakest = min(there, key=lambda found: found.entry.level, default=None)
        if weakest is None and here.entry.level == _VOUCHED and not _plain(other):
            continue
        level = weakest.entry.level if weakest else _SAID
        matter = _scope(here, one)
        mine = min(found.entry.level for found in one.strength if found is here or _bears(found, matter, one))
        if mine == here.entry.level and _differ(mine, level) and not _turned(image, pair):
            yield _Marked(here, weakest, image, mine - level)


def _bears(found: Found[Strength], words: Iterable[int], side: Side) -> bool:
    """Say whether a mark of certainty bears on one of the words."""
    return not set(_scope(found, side)).isdisjoint(words)


def _doubts_elsewhere(pair: Pair) -> bool:
    """Say whether the other sentence has a doubt of its own in another place, so that the two may well be one."""
    from_one = set(pair.to_other.values())
    own = (found.entry for found in pair.other.strength if found.first not in from_one)
    return any(entry.level < _SAID for entry in own)


def _scope(found: Found[Strength], side: Side) -> list[int]:
    """Return the content words a mark of certainty bears on."""
    return _cue_scope(found, side) if found.entry.cue else _hedge_scope(found, side)


def _turned(image: tuple[int, ...], pair: Pair) -> bool:
    """Say whether only one side negates what the mark bears on: then it is no doubt that differs."""
    back = {pair.to_other[index]: index for index in pair.to_other}
    return any(_negated(back[index], pair.one) != _negated(index, pair.other) for index in image if index in back)


def _negated(index: int, side: Side) -> bool:
    return any(0 < index - found.first <= _UNDER for found in side.negations)


def _is_passive(found: Found[Strength], side: Side) -> bool:
    """Say whether something "was disclosed", so that nobody vouches for the rest."""
    return found.entry.level == _VOUCHED and found.first > 0 and side.words.forms[found.first - 1] in _BE


_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})


def _is_aim(index: int, side: Side) -> bool:
    forms = side.words.forms
    return forms[index] in _MODALS and _AIM in forms[max(0, index - _BACK) : index]


def _counts(found: Found[Strength], side: Side) -> bool:
    """Say whether a mark is the article's: who is quoted as confirming something is no source that confirms it."""
    return found.entry.level != _VOUCHED or found.first not in side.inside


def _differ(one: int, other: int) -> bool:
    """Say whether two strengths are apart: being left open and being expected are not."""
    return one != other and max(one, other) >= _SAID


def _image(found: Found[Strength], pair: Pair) -> tuple[int, ...]:
    """Return where on the other side the matter of a hedge or a cue stands; empty where it does not."""
    one = pair.one
    matter = [index for index in _scope(found, one) if index in pair.to_other]
    plain = [index for index in matter if not capital(index, one)]
    if found.entry.cue:
        about_it = bool(plain) and len(matter) >= _NEEDED and len(pair.to_other) >= _NEEDED_IN_ALL
    else:
        about_it = bool(plain) and (len(matter) >= _NEEDED or plain[0] < found.last + _CLOSE)
    return tuple(sorted(pair.to_other[index] for index in matter)) if about_it else ()


def _cue_scope(found: Found[Strength], side: Side) -> list[int]:
    """Return the content words after a cue, or those before it where it comes last; an adverb ends with its clause."""
    content: list[int] = []
    adverb = side.words.forms[found.last - 1].endswith("ly")
    for index in range(found.last, min(len(side.words.keys), found.last + _CUE_AFTER)):
        if adverb and content and side.words.forms[index] in _CLAUSES:
            break
        if index in side.content:
            content.append(index)
        if adverb and content and _stops(index, side):
            break
    if adverb or len(content) >= _LAST:
        return content
    return [index for index in range(max(0, found.first - _CUE_AFTER), found.first) if index in side.content]


_CLAUSES = frozenset({"that", "which", "who"})


def _stops(index: int, side: Side) -> bool:
    """Say whether a mark that ends a clause follows a word."""
    return index in side.ends and side.article.plain[side.words.spans[index].end] in _STOPS


def _hedge_scope(found: Found[Strength], side: Side) -> list[int]:
    """Return the content words after a hedge, up to the next mark that ends a phrase."""
    content: list[int] = []
    if _stops(found.last - 1, side):
        return content
    for index in range(found.last, min(len(side.words.keys), found.last + _AFTER)):
        if index in side.content:
            content.append(index)
        if content and _stops(index, side):
            break
    return content


def _plain(side: Side) -> Span | None:
    """Return the plain cue of a sentence ("said"), if there is one outside quotation marks."""
    for found in side.speech:
        if found.entry == "plain" and found.first not in side.inside:
            return side.span(found.first, found.last)
    return None


def _counterpart(pair: Pair, found: _Marked) -> list[Span]:
    """Return the other side's own mark of certainty, or else its plain cue, or the verb that has none; or nothing."""
    other = pair.other
    if found.there is not None:
        return [_phrase(found.there, other)]
    plain = _plain(other) if found.here.entry.cue else None
    if plain:
        return [plain]
    head = _head(found.here, pair.one)
    at = pair.to_other.get(head, pair.slots.get(head)) if head is not None else None
    if at is not None and at in other.content and not capital(at, other):
        return [other.span(_with_auxiliaries(at, other), at + 1)]
    return _verb_near(found.image, other)


def _phrase(found: Found[Strength], side: Side) -> Span:
    """Return the span of a cue, or of a hedge with the verb it bears on ("is expected to reach")."""
    head = None if found.entry.cue else _head(found, side)
    if head is None:
        return side.span(found.first, found.last)
    return side.span(_with_auxiliaries(found.first, side), head + 1)


def _head(found: Found[Strength], side: Side) -> int | None:
    """Return the first content word after a mark of certainty, in its phrase; None where none stands near."""
    for index in range(found.last, min(len(side.words.keys), found.last + _HEAD)):
        if index - 1 in side.ends:
            return None
        if index in side.content:
            return None if capital(index, side) else index
    return None


def _with_auxiliaries(index: int, side: Side) -> int:
    """Return where the verb group begins that ends with a word."""
    while index > 0 and side.words.forms[index - 1] in _AUXILIARIES and index - 1 not in side.ends:
        index -= 1
    return index


def _verb_near(image: tuple[int, ...], side: Side) -> list[Span]:
    """Return the verb group that stands nearest to a doubt's matter in the same phrase; nothing where none is near."""
    found = []
    for first, form in enumerate(side.words.forms):
        last = first
        while last < len(side.words.forms) and side.words.forms[last] in _AUXILIARIES and last not in side.ends:
            last += 1
        if form not in _BE | _HAVE | _WILL or last not in side.content or capital(last, side):
            continue
        place = min(image, key=lambda index: abs(index - first))
        between = range(min(place, first), max(place, first))
        if len(between) <= _NEAR and side.ends.isdisjoint(between):
            found.append((len(between), first, last))
    return [side.span(_with_auxiliaries(first, side), last + 1) for _, first, last in sorted(found)[:1]]


_HAVE = frozenset({"has", "have", "had"})
_WILL = frozenset({"will", "would"})
_AUXILIARIES = _BE | _HAVE | _WILL | {"does", "did", "do", "to"}
