"""Details: a phrase that only one sentence has, or another filler in the same slot."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, capital, early, shown
from newsdiff.comparison.model import Divergence

_PHRASE = 2
"""A phrase without a name or a number needs so many content words to be a detail."""
_LONG = 3
"""Two phrases with so many content words each are details in one slot whatever opens them."""
_LONGEST = 14
"""A longer stretch is another statement, not a detail of this one."""


_KNOWN = 3
"""At most one in so many content words of a new phrase may be known from the other side …"""
_KIN = 1 / 3
"""… where a related word counts so much."""


_BESIDE = 3
"""So many content words before a phrase tell what it goes with."""
_BEFORE = 5
"""Two phrases stand in one slot where among so many words before it …"""
_HEAD = 2
"""… so many content words are the same."""


class _Gap(NamedTuple):
    """The half-open ranges of words of A and of B between two neighbouring words that both have, in order."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int


def details(link: Linked) -> Iterator[Divergence]:
    """Yield phrases that were put in, and phrases that stand in the same slot with other words."""
    added_a: list[tuple[int, int]] = []
    added_b: list[tuple[int, int]] = []
    changed = []
    for gap in _gaps(link):
        fillers = _fillers(gap, link)
        if fillers:
            changed.append(fillers)
            continue
        for pair, added in ((link.from_a, added_a), (link.from_b, added_b)):
            first, last, other_first, other_last = gap if pair.is_a else (*gap[2:], *gap[:2])
            alone = not any(index in pair.other.content for index in range(other_first, other_last))
            added.extend(_added(first, last, alone, pair))
    for pair, added in ((link.from_a, added_a), (link.from_b, added_b)):
        covered = [index for phrase in added for index in range(*phrase)]
        added.extend(clause for clause in _relative_clauses(pair) if not set(covered) & set(range(*clause)))
    roles = ((a, b) for a in added_a for b in added_b if _one_role(a, b, link))
    exchanged = sorted(roles, key=lambda role: early(role[0][0], role[1][0]))[:1]
    for a, b in changed + exchanged:
        here, there = link.a.span(*a), link.b.span(*b)
        reason = f"another detail: {shown(link.a, here)} / {shown(link.b, there)}"
        yield Divergence("detail_changed", reason, (here,), (there,))
    for pair, added in ((link.from_a, added_a), (link.from_b, added_b)):
        for phrase in added:
            if not any(phrase == (exchange[0] if pair.is_a else exchange[1]) for exchange in exchanged):
                span = pair.one.span(*phrase)
                yield pair.divergence("detail_added", f"only {pair.name} adds {shown(pair.one, span)}", [span])


def _one_role(a: tuple[int, int], b: tuple[int, int], link: Linked) -> bool:
    """Say whether two added phrases say what for, each with another filler."""
    forms_a, forms_b = link.a.words.forms[slice(*a)], link.b.words.forms[slice(*b)]
    return any(form in forms_a and form in forms_b for form in link.a.terms.words("purposes"))


_OPENS_MARKS = re.compile(r"\s[“\"‘]")
"""What is named next stands in marks, and without it a phrase tells nothing ("an article titled “…”")."""


def _gaps(link: Linked) -> Iterator[_Gap]:
    i = j = 0
    for next_i, next_j in [*link.matched.placed, (len(link.a.words.keys), len(link.b.words.keys))]:
        if next_i > i or next_j > j:
            yield _Gap(i, next_i, j, next_j)
        i, j = next_i + 1, next_j + 1


def _added(first: int, last: int, alone: bool, pair: Pair) -> Iterator[tuple[int, int]]:
    """Yield the phrases of a gap that the other side has not; `alone` where it has no content there at all."""
    one = pair.one
    for begin, end in _clauses(one, first, last):
        while begin < end and one.words.forms[begin] in one.terms.words("conjunctions"):
            begin += 1
        while end > begin and (end - 1) not in one.content:
            end -= 1
        content = [index for index in range(begin, end) if index in one.content]
        if end - begin > _LONGEST or not _is_modifier(begin, end, content, one) or _speaks(begin, end, one):
            continue
        if _is_broken_off(end, one):
            continue
        if (
            alone
            and _is_new(content, pair)
            and not _is_meant(content, pair)
            and not any(found.first in (begin, begin + 1) for found in one.tails)
        ):
            yield begin, end


def _relative_clauses(pair: Pair) -> Iterator[tuple[int, int]]:
    """Yield the relative clauses between marks that the other side has not, wherever they stand."""
    one = pair.one
    relatives, introducers = one.terms.words("relatives"), one.terms.words("introducers")
    for begin, end in _clauses(one, 0, len(one.words.keys)):
        opens = one.words.forms[begin : begin + 2]
        if begin == 0 or not (opens[0] in relatives or (opens[0] in introducers and opens[-1] in relatives)):
            continue
        content = [index for index in range(begin, end) if index in one.content]
        if len(content) < _PHRASE or end - begin > _LONGEST or _speaks(begin, end, one) or _is_broken_off(end, one):
            continue
        if _belongs_here(begin, pair) and _is_new(content, pair):
            yield begin, end


def _is_broken_off(end: int, side: Side) -> bool:
    """Say whether a phrase ends before what it is about: before a quotation, or with a participle that governs it."""
    after = side.words.spans[end - 1].end
    governs = side.words.forms[end - 1].endswith("ing") and end - 1 not in side.ends and end < len(side.words.keys)
    return governs or _OPENS_MARKS.match(side.article.plain, after) is not None


def _belongs_here(begin: int, pair: Pair) -> bool:
    """Say whether a phrase goes with what this partner says: what it follows is not only in another partner."""
    before = [index for index in range(begin - 1, -1, -1) if index in pair.one.content][:_BESIDE]
    keys = {pair.one.words.keys[index] for index in before}
    return not keys.isdisjoint(pair.other.keys) or all(keys.isdisjoint(side.keys) for side in pair.others)


def _is_meant(content: list[int], pair: Pair) -> bool:
    """Say whether a phrase is but a name, for which the other side may have a pronoun."""
    return all(capital(index, pair.one) for index in content) and not pair.one.terms.words("persons_meant").isdisjoint(
        pair.other.words.forms
    )


def _is_new(content: list[int], pair: Pair) -> bool:
    """Say whether nearly nothing of a phrase is in the sentences of the other side."""
    known = len(pair.echoed.intersection(content)) + _KIN * len(pair.kin.intersection(content))
    return known * _KNOWN <= len(content)


def _fillers(gap: _Gap, link: Linked) -> tuple[tuple[int, int], tuple[int, int]] | None:
    before = [i for i, j in link.matched.placed if 0 < gap.a_first - i <= _BEFORE and 0 < gap.b_first - j <= _BEFORE]
    if sum(index in link.a.content for index in before) < _HEAD:
        return None
    a = _filler(gap.a_first, gap.a_last, link.from_a)
    b = _filler(gap.b_first, gap.b_last, link.from_b)
    return (a, b) if a and b and _are_details(a, b, link) else None


def _are_details(a: tuple[int, int], b: tuple[int, int], link: Linked) -> bool:
    """Say whether two fillers are details of one kind: after one preposition or after two of place, or both long, and
    with a name in one of them. Other fillers often say the same in other words, and figures have their own labels."""
    phrases = ((a, link.a), (b, link.b))
    contents = [[index for index in range(*phrase) if index in side.content] for phrase, side in phrases]
    if any(_is_figure(content, side) for content, (_, side) in zip(contents, phrases, strict=True)):
        return False
    kin = link.from_a.kin.intersection(contents[0]), link.from_b.kin.intersection(contents[1])
    if all(2 * len(alike) >= len(content) for alike, content in zip(kin, contents, strict=True)):
        return False
    letters = ["".join(side.words.forms[slice(*phrase)]).replace("-", "") for phrase, side in phrases]
    if letters[0].startswith(letters[1]) or letters[1].startswith(letters[0]) or _speaks_before(a, b, link):
        return False
    opens = [side.words.forms[phrase[0]] for phrase, side in phrases]
    places = link.a.terms.words("places")
    if min(map(len, contents)) < _PHRASE:
        return places.issuperset(opens) and all(_is_place(phrase, side) for phrase, side in phrases)
    named = any(capital(index, side) for content, (_, side) in zip(contents, phrases, strict=True) for index in content)
    alike = (opens[0] == opens[1] and opens[0] != _TO) or places.issuperset(opens) or min(map(len, contents)) >= _LONG
    return named and alike


def _speaks_before(a: tuple[int, int], b: tuple[int, int], link: Linked) -> bool:
    """Say whether one of two phrases names who says it ("according to the ministry")."""
    return any(
        found.first < phrase[1] and found.last > phrase[0] - 1
        for phrase, side in ((a, link.a), (b, link.b))
        for found in side.speech
    )


def _is_place(phrase: tuple[int, int], side: Side) -> bool:
    """Say whether a phrase is a preposition and a name that stands for itself ("in Leeds", not "in Leeds talks")."""
    names = range(phrase[0] + 1, phrase[1])
    whole = phrase[1] - 1 in side.ends or phrase[1] == len(side.words.keys) or phrase[1] not in side.content
    return whole and all(capital(index, side) and not side.words.forms[index].endswith("'s") for index in names)


_TO = "to"
"""What two sentences say is to be done is often the same in other words."""


_ENDS = ',;:—–"“”()'


def _filler(first: int, last: int, pair: Pair) -> tuple[int, int] | None:
    """Return the phrase that opens a gap, where a preposition introduces it and it is not on the other side."""
    one = pair.one
    if not 0 < first < last:
        return None
    hedges = {index for found in one.strength for index in range(found.first, found.last)}
    begin = first
    while begin < last and begin in hedges:
        begin += 1
    before = first - 1
    while before > 0 and before in hedges:
        before -= 1
    if begin == last:
        return None
    if one.words.forms[begin] not in one.terms.words("introducers"):
        if one.words.forms[before] not in one.terms.words("introducers") or not _open(before, first, one):
            return None
        first = before
    end = next(iter(_clauses(one, begin, last)))[1]
    while end > begin and (end - 1) not in one.content:
        end -= 1
    content = [index for index in range(begin, end) if index in one.content]
    if not content or end - begin > _LONGEST or _speaks(begin, end, one) or not _is_new(content, pair):
        return None
    dated = any(one.span(first, end).overlaps(time) for time in one.times)
    return None if dated else (first, end)


def _open(before: int, first: int, side: Side) -> bool:
    """Say whether no mark ends a phrase between two words."""
    return not any(index in side.ends for index in range(before, first))


def _clauses(side: Side, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words between the marks that end a phrase."""
    begin = first
    for index in range(first, last):
        if index + 1 == last or index in side.ends:
            yield begin, index + 1
            begin = index + 1


def _is_modifier(begin: int, end: int, content: list[int], side: Side) -> bool:
    """Say whether a phrase adds to a statement without being one, holds enough to tell, and is whole."""
    if not content or begin == 0 or begin in side.inside:
        return False
    form = side.words.forms[begin]
    closed = end - 1 in side.ends or end == len(side.words.keys)
    if form in side.terms.words("relatives") or form.endswith("ing") or form == "because":
        return closed and len(content) >= _PHRASE
    if form in side.terms.words("introducers") and form != "of":
        whole = closed or (end not in side.content and side.words.forms[end] != "of")
        return whole and (len(content) >= _PHRASE or _starts(content[0], side).isupper() or _is_figure(content, side))
    between = side.article.plain[side.words.spans[begin - 1].end]
    return closed and between == "," and len(content) >= _PHRASE and not _is_predicate(begin, side)


def _is_predicate(begin: int, side: Side) -> bool:
    """Say whether a phrase after a comma is a statement, or goes on with one that an insertion broke off: "Ruiz, who is
    50, remained calm"."""
    form = side.words.forms[begin]
    broken_off = any(index < begin - 1 for index in side.ends)
    return form in side.terms.words("clause_subjects") or (
        (form.endswith("ed") or form in side.terms.words("finite")) and broken_off
    )


def _is_figure(content: list[int], side: Side) -> bool:
    return any(_starts(index, side).isdigit() for index in content)


def _starts(index: int, side: Side) -> str:
    return side.article.plain[side.words.spans[index].start]


def _speaks(begin: int, end: int, side: Side) -> bool:
    """Say whether a phrase names who says it."""
    return any(begin <= found.first < end for found in side.speech) or any(
        begin <= found.first < end for found in side.voiced
    )
