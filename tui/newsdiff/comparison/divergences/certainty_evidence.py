"""The evidence for a difference in certainty: the mark with its verb, and what stands against it."""

from dataclasses import dataclass

from newsdiff.comparison.divergences.bearing import is_adverb
from newsdiff.comparison.divergences.sides import Pair, Side, capital
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found, Strength

_HEAD = 4
"""The word a hedge bears on stands at most so many words after it ("expected to soon reach")."""
_NEAR = 2
"""So many words at most stand between what both say and the verb that says it without a doubt."""
_ASIDE = 3
"""Words further apart than this are not one stretch of evidence."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A hedge or cue whose matter the other side has too, with how firm that is there."""

    here: Found[Strength]
    there: Found[Strength] | None
    image: tuple[int, ...]
    difference: int
    """Above 0 where this side is firmer."""


def plain_cue(side: Side) -> Span | None:
    """Return the plain cue of a sentence ("said", else "announced"), if there is one outside quotation marks."""
    for way in ("plain", "other"):
        for found in side.speech:
            if found.entry == way and found.first not in side.inside:
                return side.span(found.first, found.last)
    return None


def counterpart(pair: Pair, found: Marked) -> Span | None:
    """Return what stands against a mark of certainty on the other side: its own mark, its plain cue, or the verb that
    has no doubt; None where it has none of them near what both say."""
    other = pair.other
    if found.there is not None:
        return phrase(found.there, other)
    plain = plain_cue(other) if found.here.entry.cue else None
    if plain:
        return plain
    head = _head(found.here, pair.one)
    at = pair.to_other.get(head, pair.slots.get(head)) if head is not None else None
    if at is not None and at in other.content and not capital(at, other):
        return other.span(_with_auxiliaries(at, other), at + 1)
    return _verb_near(found.image, other)


def stretch(image: tuple[int, ...], side: Side) -> Span:
    """Return the span of the largest group of words that stand near each other."""
    groups = [[image[0]]]
    for index in image[1:]:
        if index - groups[-1][-1] <= _ASIDE and side.ends.isdisjoint(range(groups[-1][-1], index)):
            groups[-1].append(index)
        else:
            groups.append([index])
    largest = max(groups, key=len)
    return side.span(largest[0], largest[-1] + 1)


def phrase(found: Found[Strength], side: Side) -> Span:
    """Return the span of a cue, or of a hedge with the verb it bears on ("is expected to reach")."""
    head = None if found.entry.cue and not is_adverb(found, side) else _head(found, side)
    if head is None:
        return side.span(found.first, found.last)
    return side.span(_with_auxiliaries(found.first, side), head + 1)


def _head(found: Found[Strength], side: Side) -> int | None:
    """Return the first content word after a mark of certainty, in its phrase; None where none stands near."""
    for index in range(found.last, min(len(side.words.keys), found.last + _HEAD)):
        if index - 1 in side.ends or side.words.forms[index] in side.terms.words("determiners"):
            return None
        if index in side.content:
            return None if capital(index, side) else index
    return None


def _with_auxiliaries(index: int, side: Side) -> int:
    """Return where the verb group begins that ends with a word."""
    while index > 0 and side.words.forms[index - 1] in side.terms.words("auxiliaries") and index - 1 not in side.ends:
        index -= 1
    return index


def _verb_near(image: tuple[int, ...], side: Side) -> Span | None:
    """Return the verb group that stands nearest to a doubt's matter in the same phrase; None where none is near."""
    found = []
    finite = side.terms.words("finite_auxiliaries")
    for first, form in enumerate(side.words.forms):
        last = first
        while (
            last < len(side.words.forms)
            and side.words.forms[last] in side.terms.words("auxiliaries")
            and last not in side.ends
        ):
            last += 1
        if form not in finite or last not in side.content or capital(last, side):
            continue
        place = min(image, key=lambda index: abs(index - first))
        between = range(min(place, first), max(place, first))
        if len(between) <= _NEAR and side.ends.isdisjoint(between):
            found.append((len(between), first, last))
    if not found:
        return None
    _, first, last = min(found)
    return side.span(_with_auxiliaries(first, side), last + 1)
