"""Quotations: the same words inside the marks, more of them, other ones, or the marks gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, early, shown
from newsdiff.comparison.model import Divergence
from newsdiff.comparison.words import equal_runs
from newsdiff.language.spans import Span
from newsdiff.language.terms import Terms

_FRAGMENT = 2
"""A quotation of at most so many words is a fragment: it stands for no statement of its own."""
_ALTERED = 0.6
"""The share of the shorter quotation's words, in order, from which two quotations are one remark."""
_RUN = 5
"""So many quoted words in one run are one remark, wherever each article cuts it."""
_REUSED = 0.3
"""The share of a quotation's content words which the other sentence has without marks where it paraphrases it."""
_REST = 0.6
"""The same for what the other side leaves outside its own, shorter quotation."""
_WHOLE = 0.6
"""The share of a sentence's content words from which it is nothing but its quotation."""
_ASIDE = 4
"""Matched words further apart than this are not one stretch of evidence."""


_SINGLE = ("'", "‘")
"""Headlines quote in single marks."""


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: Literal["identical", "extended", "altered", "fragment"]
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    shared_a: frozenset[int]
    """Which of A's quoted words are in B's quotation."""
    shared_b: frozenset[int]
    reason: str


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
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for one, other, relation in sorted(
        related, key=lambda item: (_RANK[item[2].kind], *early(item[0].first, item[1].first))
    ):
        label = _LABELS.get(relation.kind)
        if label is None or one.first in taken_a or other.first in taken_b:
            continue
        if relation.kind != "extended":
            taken_a.add(one.first)
            taken_b.add(other.first)
        yield Divergence(label, relation.reason, relation.a, relation.b)
    for pair in both(link):
        for quoted in pair.one.quoted:
            shared: set[int] = set()
            kept = False
            for one, other, relation in related:
                if quoted is (one if pair.is_a else other):
                    if relation.kind == "fragment":
                        kept = True
                    else:
                        shared |= relation.shared_a if pair.is_a else relation.shared_b
            yield from _paraphrased(quoted, shared, kept, pair)


def _order(item: tuple[Quoted, Quoted, _Relation]) -> tuple[int, ...]:
    return _RANK[item[2].kind], *early(item[0].first, item[1].first)


_RANK = {"identical": 0, "altered": 1, "extended": 2, "fragment": 3}
_LABELS: dict[str, Literal["quote_identical", "quote_altered", "quote_extended"]] = {
    "identical": "quote_identical",
    "altered": "quote_altered",
    "extended": "quote_extended",
}


def _relation(one: Quoted, other: Quoted, a: Side, b: Side, terms: Terms) -> _Relation | None:
    """Say what two quotations have to do with each other; None where they are not the same remark."""
    size_a, size_b = len(one.forms), len(other.forms)
    if one.forms == other.forms:
        everything = frozenset(range(size_a))
        reason = f"both quote {shown(a, one.span)}"
        return _Relation("identical", (one.span,), (other.span,), everything, everything, reason)
    blocks = equal_runs(one.forms, other.forms)
    if not blocks:
        return None
    shared_a = frozenset(i + step for i, _, size in blocks for step in range(size))
    shared_b = frozenset(j + step for _, j, size in blocks for step in range(size))
    if not any(one.keys[index] not in terms.function_words for index in shared_a):
        return None
    shortest = min(size_a, size_b)
    if len(shared_a) == shortest and len(blocks) == 1:
        kind: Literal["extended", "fragment"] = "extended" if shortest > _FRAGMENT else "fragment"
        if kind == "extended" and (lead := _lead_in(one, other, blocks[0], terms)):
            return _altered(one, other, [lead], a, b, shared_a, shared_b)
        reason = f"{'A' if size_a > size_b else 'B'} quotes more: {shown(*_longer(one, other, a, b))}"
        return _Relation(kind, (one.span,), (other.span,), shared_a, shared_b, reason)
    if len(shared_a) <= _FRAGMENT:
        return None
    if len(shared_a) < _ALTERED * shortest and max(size for *_, size in blocks) < _RUN:
        return None
    changes = list(_changes(blocks, size_a, size_b))
    if changes:
        return _altered(one, other, changes, a, b, shared_a, shared_b)
    return _Relation(
        "extended", (one.span,), (other.span,), shared_a, shared_b, "each quotes another stretch of one remark"
    )


def _longer(one: Quoted, other: Quoted, a: Side, b: Side) -> tuple[Side, Span]:
    return (a, one.span) if len(one.forms) > len(other.forms) else (b, other.span)


_Change = tuple[int, int, int, int]
"""The half-open ranges of A's and of B's quoted words that stand for each other."""


def _lead_in(one: Quoted, other: Quoted, block: tuple[int, int, int], terms: Terms) -> _Change | None:
    """Return the first word of a remark that one article cuts although it presents the rest as a sentence."""
    i, j, _ = block
    if i and not j and other.begins and one.forms[i - 1] in terms.lead_ins:
        return i - 1, i, 0, 0
    if j and not i and one.begins and other.forms[j - 1] in terms.lead_ins:
        return 0, 0, j - 1, j
    return None


def _changes(blocks: list[tuple[int, int, int]], size_a: int, size_b: int) -> Iterator[_Change]:
    """Yield what differs between the matched runs, and at an edge where both go on with other words."""
    i, j, _ = blocks[0]
    if i and j:
        yield i - 1, i, j - 1, j
    for (i, j, size), (next_i, next_j, _) in pairwise(blocks):
        yield i + size, next_i, j + size, next_j
    i, j, size = blocks[-1]
    if i + size < size_a and j + size < size_b:
        yield i + size, i + size + 1, j + size, j + size + 1


def _altered(
    one: Quoted,
    other: Quoted,
    changes: Sequence[_Change],
    a: Side,
    b: Side,
    shared_a: frozenset[int],
    shared_b: frozenset[int],
) -> _Relation:
    spans_a = tuple(_around(one, first, last) for first, last, _, _ in changes)
    spans_b = tuple(_around(other, first, last) for _, _, first, last in changes)
    reason = f"the quoted words differ: {shown(a, spans_a[0])} / {shown(b, spans_b[0])}"
    return _Relation("altered", spans_a, spans_b, shared_a, shared_b, reason)


def _around(quoted: Quoted, first: int, last: int) -> Span:
    """Return the span of a range of quoted words, with a word on each side where the range is empty."""
    if first == last:
        first, last = max(0, first - 1), min(len(quoted.spans), last + 1)
    return Span(quoted.spans[first].start, quoted.spans[last - 1].end)


def _paraphrased(quoted: Quoted, shared: set[int], kept: bool, pair: Pair) -> Iterator[Divergence]:
    """Yield a quotation, or the rest of one, that the other side has without marks.

    `shared` are the indices of its words that the other side quotes too; `kept` says that it quotes a fragment of it.
    """
    if quoted.title:
        return
    light = pair.terms.function_words
    content = {key for key in quoted.keys if key not in light}
    rest = content - {quoted.keys[index] for index in shared}
    if not rest:
        return
    other = pair.other
    reused = [index for index in sorted(other.content - other.inside) if other.words.keys[index] in rest]
    kinds = {other.words.keys[index] for index in reused}
    if len(rest) * 2 < len(content):
        said = len(kinds) > _FRAGMENT and len(kinds) >= _REST * len(rest)
    elif len(quoted.forms) <= _FRAGMENT:
        said = kinds == rest
    else:
        said = (
            len(kinds) >= _REUSED * len(rest)
            or (kept and bool(kinds))
            or _reuses(quoted, pair)
            or (not shared and _is_whole(quoted, pair))
        )
    if not said:
        return
    evidence = _stretch(reused, other) if reused else _unquoted(other)
    if evidence is None or other.article.plain[max(0, evidence.start - 1) : evidence.start] in _SINGLE:
        return
    reason = f"{pair.name} quotes {shown(pair.one, quoted.span)}, {pair.other_name} says it without marks"
    yield pair.divergence("quote_paraphrased", reason, [quoted.span], [evidence])


def _reuses(quoted: Quoted, pair: Pair) -> bool:
    """Say whether the other side has two quoted words running without marks, names apart."""
    one, other = pair.one, pair.other
    for index in range(quoted.first, quoted.last - 1):
        there = pair.to_other.get(index)
        if there is None or pair.to_other.get(index + 1) != there + 1 or {there, there + 1} & other.inside:
            continue
        if {index, index + 1} <= one.content and not capital(index, one) and not capital(index + 1, one):
            return True
    return False


def _is_whole(quoted: Quoted, pair: Pair) -> bool:
    """Say whether a sentence is nothing but a quotation, so that what is linked to it reports that quotation."""
    one, other = pair.one, pair.other
    spoken = sum(quoted.first <= index < quoted.last for index in one.content)
    if spoken < _WHOLE * len(one.content) or len(other.content - other.inside) <= _FRAGMENT:
        return False
    if any(not part.title and len(part.forms) >= _RUN for part in other.quoted):
        return False
    rest = [index for index in one.content if not quoted.first <= index < quoted.last and not capital(index, one)]
    if sum(index in pair.to_other for index in rest) > _FRAGMENT:
        return False
    keys = {key for key in quoted.keys if key not in pair.terms.function_words}
    return not any(2 * len(keys.intersection(part.keys)) > len(keys) for side in pair.others for part in side.quoted)


def _stretch(indices: list[int], side: Side) -> Span:
    """Return the span of the largest group of words that stand near each other."""
    groups = [[indices[0]]]
    for index in indices[1:]:
        if index - groups[-1][-1] <= _ASIDE:
            groups[-1].append(index)
        else:
            groups.append([index])
    largest = max(groups, key=len)
    return side.span(largest[0], largest[-1] + 1)


def _unquoted(side: Side) -> Span | None:
    """Return the span of the longest run of a sentence's words outside quotation marks."""
    best = begin = 0
    size = 0
    for index in range(len(side.words.spans) + 1):
        if index == len(side.words.spans) or index in side.inside:
            if index - begin > size:
                best, size = begin, index - begin
            begin = index + 1
    return side.span(best, best + size) if size else None
