"""Framing: the writer's own judgement in a loaded word or in a tail that says what it all means."""

from collections.abc import Iterator

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, shown
from newsdiff.comparison.model import Divergence

_BY = 8
"""So few words after one of these a judgement is somebody else's."""
_DENIED = 6
"""A judgement so few words after a negation is not made."""
_NOUN = 2
"""So many words after a loaded word are shown with it."""
_SAID = 3
"""At most one in so many content words of a tail is on the other side too."""
_TAIL = 4
"""A tail is at least so many words long."""


def framings(link: Linked) -> Iterator[Divergence]:
    """Yield each loaded word and each unsourced tail outside quotation marks that the other side has not."""
    for pair in both(link):
        yield from _loaded(pair)
        yield from _tail(pair)


def _loaded(pair: Pair) -> Iterator[Divergence]:
    one = pair.one
    for found in one.loaded:
        if found.first in one.inside or any(one.words.keys[found.first] in side.keys for side in pair.others):
            continue
        if any(0 <= found.first - negation.last <= _DENIED for negation in one.negations):
            continue
        if any(form in one.terms.words("calling") for form in one.words.forms[max(0, found.first - _BY) : found.first]):
            continue
        if one.words.forms[found.last - 1].endswith("ing") and found.last not in one.content:
            continue
        span = one.span(found.first, _with_noun(found.last, one))
        yield pair.divergence("framing", f"only {pair.name} says {shown(one, span)}", [span])


def _with_noun(end: int, side: Side) -> int:
    """Return where the words end that a loaded word stands before ("bitter health care debate")."""
    last = end
    for index in range(end, min(end + _NOUN, len(side.words.keys))):
        verb = index > end and side.words.forms[index].endswith(("ing", "ed"))
        if index - 1 in side.ends or index not in side.content or verb:
            break
        last = index + 1
    return last


def _tail(pair: Pair) -> Iterator[Divergence]:
    one = pair.one
    for found in one.tails:
        begin = found.first
        while begin and one.words.forms[begin - 1] in ("further", "thus", "also", "once", "again"):
            begin -= 1
        if begin in one.inside or begin == 0 or len(one.words.keys) - begin < _TAIL:
            continue
        start = one.words.spans[begin].start
        if not one.article.plain[one.words.spans[begin - 1].end : start].strip().endswith((",", "—", "–")):
            continue
        content = [one.words.keys[index] for index in range(begin, len(one.words.keys)) if index in one.content]
        said = sum(any(key in side.keys for side in pair.others) for key in content)
        if (content[:1] and any(content[0] in side.keys for side in pair.others)) or _SAID * said > len(content):
            continue
        span = one.span(begin, len(one.words.keys))
        yield pair.divergence("framing", f"only {pair.name} draws this from it: {shown(one, span)}", [span])
        return
