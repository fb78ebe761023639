"""What a mark of certainty bears on, and where the other sentence has it."""

from collections.abc import Iterable, Iterator

from newsdiff.comparison.divergences.sides import Pair, Side, capital
from newsdiff.language.terms import Found, Strength

_AFTER = 10
"""A hedge bears on so many words after it."""
CUE_AFTER = 16
"""A cue bears on so many words after it, or before it where it comes last …"""
_LAST = 3
"""… with fewer content words than these after it, and …"""
_SUBJECT = 6
"""… so many words at most between it and the mark before its subject ("…, two officials confirmed on Friday")."""
_STOPS = frozenset(",;:—–()")
"""What a hedge bears on ends with one of these marks."""
_NEXT = 3
"""What a hedge bears on is on the other side where the word it stands before is, or a figure among so many, …"""
_NEEDED = 2
"""… or so many words that are …"""
_PART = 0.4
"""… this share of all that it bears on; of the words next to an adverb, which bears on its whole clause, so many do."""
_NEEDED_IN_ALL = 3
"""Of a cue's sentence the other side has at least so many words, one of them, no name, under the cue, and …"""
_QUARTER = 0.25
"""… of what the cue bears on this share."""


def image(found: Found[Strength], pair: Pair) -> tuple[int, ...]:
    """Return where on the other side the matter of a hedge or a cue stands; empty where it does not."""
    one = pair.one
    under = scope(found, one)
    matter = [index for index in under if index in pair.to_other]
    if not any(not capital(index, one) for index in matter):
        return ()
    if found.entry.cue and not is_adverb(found, one):
        about_it = len(matter) >= max(_NEEDED, _QUARTER * len(under)) and len(pair.to_other) >= _NEEDED_IN_ALL
    else:
        next_to_it = [index for index in under[:_NEXT] if index in pair.to_other]
        figure = any(one.words.forms[index][0].isdigit() for index in next_to_it)
        kin = under[0] in pair.kin and len(matter) >= _NEEDED
        same_head = kin or under[0] in matter or pair.slots.get(under[0]) in pair.other.content
        shared = len(matter) >= max(_NEEDED, _PART * len(under))
        if found.entry.cue:
            shared = shared or len(next_to_it) >= _NEEDED
        if one.words.forms[found.first] in one.terms.words("adjectives_of_doubt"):
            about_it = any(index in pair.to_other for index in _phrase_after(found, one))
        else:
            about_it = same_head or (not _opens_adjunct(found, one) and (figure or shared))
    return tuple(sorted(pair.to_other[index] for index in matter)) if about_it else ()


def scope(found: Found[Strength], side: Side) -> list[int]:
    """Return the content words a mark of certainty bears on."""
    return _cue_scope(found, side) if found.entry.cue else _hedge_scope(found, side)


def bears(found: Found[Strength], words: Iterable[int], side: Side) -> bool:
    """Say whether a mark of certainty bears on one of the words."""
    return not set(scope(found, side)).isdisjoint(words)


def _phrase_after(found: Found[Strength], side: Side) -> Iterator[int]:
    """Yield the content words that stand in a row after an adjective of doubt."""
    index = found.last
    while index in side.content:
        yield index
        if index in side.ends:
            return
        index += 1


def _opens_adjunct(found: Found[Strength], side: Side) -> bool:
    """Say whether a doubt is only about what goes with the statement ("apparently in response to …")."""
    return any(form in side.terms.words("adjunct_openers") for form in side.words.forms[found.last : found.last + 1])


def is_adverb(found: Found[Strength], side: Side) -> bool:
    return side.words.forms[found.last - 1].endswith("ly")


def _cue_scope(found: Found[Strength], side: Side) -> list[int]:
    """Return the content words after a cue, or those before it where it comes last; an adverb ends with its clause."""
    content: list[int] = []
    adverb = is_adverb(found, side)
    for index in range(found.last, min(len(side.words.keys), found.last + CUE_AFTER)):
        if adverb and content and side.words.forms[index] in side.terms.words("clause_openers"):
            break
        if index in side.content:
            content.append(index)
        if adverb and content and _stops(index, side):
            break
    if adverb or len(content) >= _LAST:
        return content
    before = range(max(0, found.first - CUE_AFTER), found.first)
    put_last = not side.ends.isdisjoint(before[-_SUBJECT:])
    return [index for index in before if index in side.content] if put_last or not content else content


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
