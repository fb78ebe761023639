"""Structure: sentences that are the same, only reworded, or spread over several."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital
from newsdiff.comparison.model import Divergence
from newsdiff.language.folding import fold


def identical(link: Linked) -> Iterator[Divergence]:
    """Yield one divergence where the two are equal after folding quotes, dashes, spaces and case."""
    a, b = link.a, link.b
    if fold(a.text(a.sentence.span)) == fold(b.text(b.sentence.span)):
        yield Divergence("identical", "the same words in both", (a.sentence.span,), (b.sentence.span,))


_IN_PART = "both tell a part of it, in other words"
_PART = 2
"""A sentence that tells a part of another one has so many of its content words, names apart, that no other has …"""
_SHARE = 0.4
"""… one part after the other, and together this share of them: sentences with a common core tell it each."""


def spread(link: Linked) -> Iterator[Divergence]:
    """Yield where several sentences tell one, each another part of it: split where it is A's, merged where it is B's.

    It is said once, on the sentence's link with the first of them.
    """
    for pair in both(link):
        parts = _parts(pair)
        if len(parts) < 2 or parts[0] is not pair.other:
            continue
        ids = " and ".join(side.sentence.id for side in parts)
        spans = [side.sentence.span for side in parts]
        if pair.is_a:
            reason = f"{pair.one.sentence.id} is spread over {ids}"
            yield pair.divergence("split", reason, [pair.one.sentence.span], spans)
        else:
            reason = f"{pair.one.sentence.id} brings {ids} together"
            yield pair.divergence("merged", reason, [pair.one.sentence.span], spans)


def _parts(pair: Pair) -> list[Side]:
    """Return the sentences that tell a part of `pair.one` which none of the others tells, in the order of the text."""
    one = pair.one
    if len(pair.others) < 2:
        return []
    told_by = [
        [side for side in pair.others if one.words.keys[index] in side.keys]
        for index in sorted(one.content)
        if index == 0 or not capital(index, one)
    ]
    own = [sides[0] for sides in told_by if len(sides) == 1]
    parts = [side for side in pair.others if sum(teller is side for teller in own) >= _PART]
    told = [teller for teller in own if any(teller is part for part in parts)]
    in_turn = sum(before is not after for before, after in pairwise(told)) == len(parts) - 1
    if not in_turn or len(told) < _SHARE * len(told_by):
        return []
    return sorted(parts, key=lambda side: side.sentence.span.start)


def in_part(divergence: Divergence) -> Divergence:
    """Return a difference of a partial link: what is reworded is there only what both tell."""
    return replace(divergence, reason=_IN_PART) if divergence.label == "reworded" else divergence


def reworded(link: Linked) -> Iterator[Divergence]:
    """Yield that the two say it in other words, for a caller who found no other difference."""
    a, b = link.a.sentence.span, link.b.sentence.span
    yield Divergence("reworded", "said in other words", (a,), (b,))
