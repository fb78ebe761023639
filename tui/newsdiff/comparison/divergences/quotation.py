"""Quotations: the same words inside the marks, more of them, other ones, or the marks gone."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.comparison.divergences.quoted_runs import (
    FRAGMENT,
    RUN,
    Change,
    Remark,
    Run,
    cuts_much,
    is_cut,
    is_spelling,
    is_whole,
    kept_runs,
    repointed,
)
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, early, shown
from newsdiff.comparison.divergences.unquoted import said_without_marks
from newsdiff.comparison.model import Divergence
from newsdiff.comparison.words import equal_runs
from newsdiff.language.spans import Span
from newsdiff.language.terms import Terms

_ALTERED = 0.6
"""The share of the shorter quotation's words, in order, from which two quotations are one remark."""


def quotation_differences(link: Linked) -> Iterator[Divergence]:
    """Yield what becomes of each side's quotations on the other: identical, extended, altered or paraphrased."""
    if not link.a.quoted and not link.b.quoted:
        return
    related = [
        (one, other, relation)
        for one in link.a.quoted
        for other in link.b.quoted
        if not (one.title or other.title)
        if (relation := _relation(one, other, link.a, link.b, link.from_a.terms))
    ]
    paraphrased = [
        (is_a, quoted, divergence)
        for pair, is_a in ((link.from_a, True), (link.from_b, False))
        for quoted in pair.one.quoted
        for divergence in said_without_marks(
            quoted, [relation for *two, relation in related if quoted is two[not is_a]], pair
        )
    ]
    taken_a = {quoted.first for is_a, quoted, _ in paraphrased if is_a}
    taken_b = {quoted.first for is_a, quoted, _ in paraphrased if not is_a}
    for one, other, relation in sorted(related, key=_order):
        label = _LABELS.get(relation.kind)
        if label is None or one.first in taken_a or other.first in taken_b:
            continue
        if label == "quote_altered" and (
            _is_better_told(one, other, relation, link.from_a) or _is_better_told(other, one, relation, link.from_b)
        ):
            continue
        if relation.kind != "extended":
            taken_a.add(one.first)
            taken_b.add(other.first)
        yield Divergence(label, relation.reason, relation.a, relation.b)
    yield from (divergence for *_, divergence in paraphrased)


def _is_better_told(quoted: Quoted, other: Quoted, relation: Remark, pair: Pair) -> bool:
    """Say whether a third quotation has all that `other` shares with `quoted`, and more: that one is the remark."""
    shared = relation.shared(pair.is_a)
    thirds = (third for side in pair.others for third in side.quoted if third is not other and not third.title)
    return any(
        shared < {index + step for index, _, size in equal_runs(quoted.forms, third.forms) for step in range(size)}
        for third in thirds
    )


def _order(item: tuple[Quoted, Quoted, Remark]) -> tuple[int, ...]:
    return _RANK[item[2].kind], *early(item[0].first, item[1].first)


_RANK = {"identical": 0, "altered": 1, "extended": 2, "fragment": 3}
_LABELS: dict[str, Literal["quote_identical", "quote_altered", "quote_extended"]] = {
    "identical": "quote_identical",
    "altered": "quote_altered",
    "extended": "quote_extended",
}


def _relation(one: Quoted, other: Quoted, a: Side, b: Side, terms: Terms) -> Remark | None:
    """Say what two quotations have to do with each other; None where they are not the same remark."""
    size_a, size_b = len(one.forms), len(other.forms)
    blocks = kept_runs(one, other) or equal_runs(one.forms, other.forms)
    shared = [one.keys[i + step] for i, _, size in blocks for step in range(size)]
    pointed = list(repointed(blocks, one, other, terms.function_words))
    if not pointed and terms.function_words.issuperset(shared):
        return None
    shortest = min(size_a, size_b)
    if one.forms == other.forms and not pointed:
        return Remark("identical", (one.span,), (other.span,), f"both quote {shown(a, one.span)}", tuple(blocks))
    if len(shared) == shortest and len(blocks) == 1:
        kind: Literal["extended", "fragment"] = "extended" if shortest > FRAGMENT else "fragment"
        lead = _lead_in(one, other, blocks[0], terms)
        if kind == "extended" and (lead or pointed):
            return _altered(one, other, [lead] if lead else pointed, a, b, blocks)
        return Remark(kind, (one.span,), (other.span,), _more(one, other, a, b), tuple(blocks))
    if len(shared) <= FRAGMENT:
        return None
    if len(shared) < _ALTERED * shortest and max(size for *_, size in blocks) < RUN:
        return None
    differing = [change for change in _changes(blocks, one, other) if not is_spelling(change, one, other)]
    changes = [change for change in differing if not is_cut(change, one, other)] + pointed
    if changes:
        return _altered(one, other, changes, a, b, blocks)
    if not differing and is_whole(blocks, one, other):
        return Remark("identical", (one.span,), (other.span,), f"both quote {shown(a, one.span)}", tuple(blocks))
    long_cuts = [change for change in differing if cuts_much(change, one, other)]
    if long_cuts:
        return _altered(one, other, long_cuts, a, b, blocks)
    reason = _more(one, other, a, b) if len(shared) == shortest else "each quotes another stretch of one remark"
    return Remark("extended", (one.span,), (other.span,), reason, tuple(blocks))


def _more(one: Quoted, other: Quoted, a: Side, b: Side) -> str:
    """Return the reason that names the longer of two quotations."""
    longer_in_a = len(one.forms) > len(other.forms)
    return f"A quotes more: {shown(a, one.span)}" if longer_in_a else f"B quotes more: {shown(b, other.span)}"


def _lead_in(one: Quoted, other: Quoted, block: tuple[int, int, int], terms: Terms) -> Change | None:
    """Return the first word of a remark that one article cuts although it presents the rest as a sentence."""
    i, j, _ = block
    if i and not j and other.begins and one.forms[i - 1] in terms.lead_ins:
        return i - 1, i, 0, 0
    if j and not i and one.begins and other.forms[j - 1] in terms.lead_ins:
        return 0, 0, j - 1, j
    return None


def _changes(blocks: list[tuple[int, int, int]], one: Quoted, other: Quoted) -> Iterator[Change]:
    """Yield what differs between the matched runs, and at an edge where both go on with other words; the sentence
    before one that begins at the edge is none of them."""
    i, j, _ = blocks[0]
    if i and j and not (i in one.stops and j in other.stops):
        yield (i if i in one.stops else i - 1), i, (j if j in other.stops else j - 1), j
    for (i, j, size), (next_i, next_j, _) in pairwise(blocks):
        yield i + size, next_i, j + size, next_j
    i, j, size = blocks[-1]
    if i + size < len(one.forms) and j + size < len(other.forms):
        yield i + size, i + size + 1, j + size, j + size + 1


def _altered(one: Quoted, other: Quoted, changes: Sequence[Change], a: Side, b: Side, runs: Sequence[Run]) -> Remark:
    spans_a = tuple(_around(one, first, last) for first, last, _, _ in changes)
    spans_b = tuple(_around(other, first, last) for _, _, first, last in changes)
    first_a, last_a, first_b, last_b = changes[0]
    if first_a == last_a:
        reason = f"only B has in its quotation {shown(b, spans_b[0])}"
    elif first_b == last_b:
        reason = f"only A has in its quotation {shown(a, spans_a[0])}"
    else:
        reason = f"the quoted words differ: {shown(a, spans_a[0])} / {shown(b, spans_b[0])}"
    return Remark("altered", spans_a, spans_b, reason, tuple(runs))


def _around(quoted: Quoted, first: int, last: int) -> Span:
    """Return the span of a range of quoted words, with a word on each side where the range is empty."""
    if first == last:
        first, last = max(0, first - 1), min(len(quoted.spans), last + 1)
    return Span(quoted.spans[first].start, quoted.spans[last - 1].end)
