"""What two quotations of one remark have in common where one of them is cut or pointed otherwise."""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.language.spans import Span

Run = tuple[int, int, int]
"""Where the same words begin in A's and in B's quotation, and how many they are."""
Change = tuple[int, int, int, int]
"""The half-open ranges of A's and of B's quoted words that stand for each other."""


FRAGMENT = 2
"""A quotation of at most so many words is a fragment: it stands for no statement of its own."""
RUN = 5
"""So many quoted words in one run are one remark, wherever each article cuts it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Two quotations of one remark: what they have to do with each other, and where that is seen."""

    kind: Literal["identical", "extended", "altered", "fragment"]
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    reason: str
    runs: tuple[Run, ...]
    """The words that both quote."""

    def shared(self, is_a: bool) -> set[int]:
        """Return which of A's, or else of B's, quoted words are in the other quotation."""
        return {(i if is_a else j) + step for i, j, size in self.runs for step in range(size)}


def kept_runs(a: Quoted, b: Quoted) -> list[Run]:
    """Return the runs that a quotation cut by ellipses keeps of a whole one; none where the words differ besides."""
    if a.forms == b.forms:
        return [(0, 0, len(a.forms))]
    return _kept(a, b) or [(i, j, size) for j, i, size in _kept(b, a)]


def _kept(whole: Quoted, cut: Quoted) -> list[Run]:
    """Return where `whole` has, in order, each stretch of `cut` between its ellipses; empty where it lacks one."""
    runs: list[Run] = []
    edges = sorted({0, *cut.cuts, len(cut.forms)})
    if len(edges) <= 2:
        return []
    at = 0
    for first, last in pairwise(edges):
        size = last - first
        places = range(at, len(whole.forms) - size + 1)
        found = next((place for place in places if whole.forms[place : place + size] == cut.forms[first:last]), None)
        if found is None:
            return []
        runs.append((found, first, size))
        at = found + size
    return runs


def is_cut(change: Change, a: Quoted, b: Quoted) -> bool:
    """Say whether one side has no word but an ellipsis where the other one has words."""
    first_a, last_a, first_b, last_b = change
    return (first_a == last_a and first_a in a.cuts) or (first_b == last_b and first_b in b.cuts)


_MUCH = 8
"""A marked ellipsis that stands for more words of one sentence than these changes what is quoted."""


def cuts_much(change: Change, a: Quoted, b: Quoted) -> bool:
    """Say whether a marked cut takes a long stretch out of the middle of a sentence."""
    first_a, last_a, first_b, last_b = change
    longer, first, last = (a, first_a, last_a) if last_a - first_a > last_b - first_b else (b, first_b, last_b)
    return last - first > _MUCH and longer.stops.isdisjoint(range(first, last + 1))


def is_spelling(change: Change, a: Quoted, b: Quoted) -> bool:
    """Say whether the same words are only written otherwise: "per cent", "F.T.C.", "co-mingling", "Sept."."""
    first_a, last_a, first_b, last_b = change
    one, other = _letters(a.forms[first_a:last_a]), _letters(b.forms[first_b:last_b])
    parted = _letters(a.forms[first_a : last_a + 1]), _letters(b.forms[first_b : last_b + 1])
    if one == other or (one and one == parted[1]) or (other and other == parted[0]):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer in _MONTHS and len(shorter) >= _ABBREVIATED and longer.startswith(shorter)


_ABBREVIATED = 3
_MONTHS = frozenset(month.lower() for month in calendar.month_name if month)


def _letters(forms: Sequence[str]) -> str:
    """Return the letters and figures of words without what stands between them; "Jones'" and "Jones's" are alike."""
    return "".join(form.replace("s's", "s").replace("'", "").replace(".", "") for form in forms)


def is_whole(runs: Sequence[Run], a: Quoted, b: Quoted) -> bool:
    """Say whether the runs begin and end with both quotations, or both have the same letters."""
    last_i, last_j, size = runs[-1]
    at_both_ends = not runs[0][0] and not runs[0][1] and last_i + size == len(a.forms) and last_j + size == len(b.forms)
    return at_both_ends or _letters(a.forms) == _letters(b.forms)


def repointed(runs: list[Run], a: Quoted, b: Quoted, function_words: frozenset[str]) -> Iterator[Change]:
    """Yield where the same words are one sentence in one quotation and two in the other."""
    for i, j, size in runs:
        for step in range(1, size):
            in_a, in_b = i + step, j + step
            if (in_a in a.stops) != (in_b in b.stops) and in_a not in a.cuts and in_b not in b.cuts:
                yield in_a - 1, in_a + 1, in_b - 1, in_b + 1
    if runs:
        i, j, size = runs[-1]
        if _goes_on_otherwise(a, i + size, b, j + size, function_words) or _goes_on_otherwise(
            b, j + size, a, i + size, function_words
        ):
            yield i + size - 1, min(i + size + 1, len(a.forms)), j + size - 1, min(j + size + 1, len(b.forms))


def _goes_on_otherwise(longer: Quoted, at: int, shorter: Quoted, end: int, function_words: frozenset[str]) -> bool:
    """Say whether `shorter` goes on in its next sentence with what `longer` has in this one, joined or changed."""
    rest = longer.forms[at : at + len(shorter.goes_on)]
    if end < len(shorter.forms) or not rest or at in longer.stops or {at, end} & (longer.cuts | shorter.cuts):
        return False
    return not function_words.issuperset(set(rest) & set(shorter.goes_on))
