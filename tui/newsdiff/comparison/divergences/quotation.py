"""Quotations: the same words inside the marks, more of them, other ones, or the marks gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.comparison.divergences.quoted_runs import (
    Change,
    Run,
    cuts_much,
    is_cut,
    is_spelling,
    is_whole,
    kept_runs,
    repointed,
)
from newsdiff.comparison.divergences.sides import ROOT, Linked, Pair, Side, capital, early, shown
from newsdiff.comparison.model import Divergence
from newsdiff.comparison.words import equal_runs
from newsdiff.language.relations import relations
from newsdiff.language.spans import Span
from newsdiff.language.terms import Terms

_FRAGMENT = 2
"""A quotation of at most so many words is a fragment: it stands for no statement of its own."""
_ALTERED = 0.6
"""The share of the shorter quotation's words, in order, from which two quotations are one remark."""
_RUN = 5
"""So many quoted words in one run are one remark, wherever each article cuts it."""
_REUSED = 0.3
"""The share of a quotation's content words which the other sentence has without marks where it paraphrases it …"""
_KIN = 0.5
"""… where another form of a word or a related one counts so much, if any word is the same."""
_REST = 0.6
"""The same for what the other side leaves outside its own, shorter quotation."""
_WHOLE = 0.6
"""The share of a sentence's content words from which it is nothing but its quotation."""
_VERBATIM = 0.8
"""The share of a quotation's remaining words from which they are told word for word."""
_ASIDE = 4
"""Matched words further apart than this are not one stretch of evidence."""


_SINGLE = ("'", "‘")
"""Headlines quote in single marks."""


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: Literal["identical", "extended", "altered", "fragment"]
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    reason: str
    runs: tuple[Run, ...]
    """The words that both quote."""

    def shared(self, is_a: bool) -> set[int]:
        """Return which of A's, or else of B's, quoted words are in the other quotation."""
        return {(i if is_a else j) + step for i, j, size in self.runs for step in range(size)}


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
        for divergence in _paraphrased(
            quoted, [relation for *two, relation in related if quoted is two[not is_a]], pair
        )
    ]
    taken_a = {quoted.first for is_a, quoted, _ in paraphrased if is_a}
    taken_b = {quoted.first for is_a, quoted, _ in paraphrased if not is_a}
    for one, other, relation in sorted(related, key=_order):
        label = _LABELS.get(relation.kind)
        if label is None or one.first in taken_a or other.first in taken_b:
            continue
        if relation.kind != "extended":
            taken_a.add(one.first)
            taken_b.add(other.first)
        yield Divergence(label, relation.reason, relation.a, relation.b)
    yield from (divergence for *_, divergence in paraphrased)


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
    blocks = kept_runs(one, other) or equal_runs(one.forms, other.forms)
    shared = [one.keys[i + step] for i, _, size in blocks for step in range(size)]
    pointed = list(repointed(blocks, one, other, terms.function_words))
    if not pointed and terms.function_words.issuperset(shared):
        return None
    shortest = min(size_a, size_b)
    if one.forms == other.forms and not pointed:
        return _Relation("identical", (one.span,), (other.span,), f"both quote {shown(a, one.span)}", tuple(blocks))
    if len(shared) == shortest and len(blocks) == 1:
        kind: Literal["extended", "fragment"] = "extended" if shortest > _FRAGMENT else "fragment"
        lead = _lead_in(one, other, blocks[0], terms)
        if kind == "extended" and (lead or pointed):
            return _altered(one, other, [lead] if lead else pointed, a, b, blocks)
        return _Relation(kind, (one.span,), (other.span,), _more(one, other, a, b), tuple(blocks))
    if len(shared) <= _FRAGMENT:
        return None
    if len(shared) < _ALTERED * shortest and max(size for *_, size in blocks) < _RUN:
        return None
    differing = [change for change in _changes(blocks, one, other) if not is_spelling(change, one, other)]
    changes = [change for change in differing if not is_cut(change, one, other)] + pointed
    if changes:
        return _altered(one, other, changes, a, b, blocks)
    if not differing and is_whole(blocks, one, other):
        return _Relation("identical", (one.span,), (other.span,), f"both quote {shown(a, one.span)}", tuple(blocks))
    long_cuts = [change for change in differing if cuts_much(change, one, other)]
    if long_cuts:
        return _altered(one, other, long_cuts, a, b, blocks)
    reason = _more(one, other, a, b) if len(shared) == shortest else "each quotes another stretch of one remark"
    return _Relation("extended", (one.span,), (other.span,), reason, tuple(blocks))


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


def _altered(one: Quoted, other: Quoted, changes: Sequence[Change], a: Side, b: Side, runs: Sequence[Run]) -> _Relation:
    spans_a = tuple(_around(one, first, last) for first, last, _, _ in changes)
    spans_b = tuple(_around(other, first, last) for _, _, first, last in changes)
    first_a, last_a, first_b, last_b = changes[0]
    if first_a == last_a:
        reason = f"only B has in its quotation {shown(b, spans_b[0])}"
    elif first_b == last_b:
        reason = f"only A has in its quotation {shown(a, spans_a[0])}"
    else:
        reason = f"the quoted words differ: {shown(a, spans_a[0])} / {shown(b, spans_b[0])}"
    return _Relation("altered", spans_a, spans_b, reason, tuple(runs))


def _around(quoted: Quoted, first: int, last: int) -> Span:
    """Return the span of a range of quoted words, with a word on each side where the range is empty."""
    if first == last:
        first, last = max(0, first - 1), min(len(quoted.spans), last + 1)
    return Span(quoted.spans[first].start, quoted.spans[last - 1].end)


def _paraphrased(quoted: Quoted, related: Sequence[_Relation], pair: Pair) -> Iterator[Divergence]:
    """Yield a quotation, or the rest of one, that the other side says without marks.

    `related` are its relations to the other side's quotations. Only beside a shorter one can it be paraphrased too, and
    not where the other side has the rest word for word: then the marks are all that differs.
    """
    kinds = {relation.kind for relation in related}
    if quoted.title or not kinds <= {"extended", "fragment"}:
        return
    light = pair.terms.function_words
    content = {key for key in quoted.keys if key not in light}
    whole = [relation for relation in related if relation.kind == "extended"]
    shared = {quoted.keys[index] for relation in whole for index in relation.shared(pair.is_a)}
    rest = content - shared
    if not rest or (whole and _is_word_for_word(quoted, rest, pair)):
        return
    other = pair.other
    reused = [index for index in sorted(other.content - other.inside) if other.words.keys[index] in rest]
    found = {other.words.keys[index] for index in reused}
    if len(rest) * 2 < len(content):
        said = len(found) > _FRAGMENT and len(found) >= _REST * len(rest)
    elif len(quoted.forms) <= _FRAGMENT:
        said = found == rest
    else:
        retold = _retold(rest, pair)
        if found and len(found) + _KIN * len(retold) >= max(_FRAGMENT, _REUSED * len(rest)):
            reused = sorted({*reused, *retold.values()})
            found |= retold.keys()
        said = (
            len(found) >= _REUSED * len(rest)
            or ("fragment" in kinds and bool(found))
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


def _retold(rest: set[str], pair: Pair) -> dict[str, int]:
    """Return which of the quoted words the other side has outside its marks in another form or as a related word, each
    with where that stands first."""
    other = pair.other
    unmarked = {other.words.keys[index]: index for index in sorted(other.content - other.inside, reverse=True)}
    roots = {key[:ROOT]: index for key, index in sorted(unmarked.items(), key=lambda item: -item[1])}
    related = relations(other.article.language, rest | unmarked.keys())
    retold = {}
    for key in rest - unmarked.keys():
        places = [unmarked[kin] for kin in related.get(key, ()) if kin in unmarked]
        places += [roots[key[:ROOT]]] if key[:ROOT] in roots else []
        if places:
            retold[key] = min(places)
    return retold


def _is_word_for_word(quoted: Quoted, rest: set[str], pair: Pair) -> bool:
    """Say whether the other side has nearly every word of the rest, in the same order, outside its marks."""
    one, other = pair.one, pair.other
    said = [index for index in range(quoted.first, quoted.last) if one.words.keys[index] in rest]
    image = [pair.to_other[index] for index in said if pair.to_other.get(index) not in (None, *other.inside)]
    return len(image) >= _VERBATIM * len(said) and image == sorted(image)


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
