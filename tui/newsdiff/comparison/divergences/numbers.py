"""Numbers: one counted thing with another figure, another comparator, or rival figures of two sources."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsdiff.claims.facts import same_figure
from newsdiff.claims.model import AGE, UNSPECIFIED, WRITER, Claim, Quantity
from newsdiff.claims.numbers.figures import interval
from newsdiff.claims.numbers.measures import are_one_measure
from newsdiff.comparison.divergences.bare_figures import NEAR, SURROUNDED, bare_figures, comparators_said, is_part
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, around, capital, early, shown
from newsdiff.comparison.divergences.source import rival_sources
from newsdiff.comparison.divergences.values import SUMS, are_far_apart, disagree
from newsdiff.comparison.model import Divergence
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span

_GENERIC = frozenset({"money", "percent", AGE})
"""What is counted where the claim does not know better: the surroundings then have to tell."""
_TOUCH = 4
"""So many characters at most stand between a comparator and its number ("over $200,000", "about a dozen")."""
_PLAIN = 1000
"""An equal sum of at least so much is the same sum, whatever stands around it."""


class _Figure(NamedTuple):
    """A quantity with the claim that gives it, if one does."""

    quantity: Quantity
    claim: Claim | None

    @property
    def source(self) -> str:
        """Who gives it."""
        return self.claim.source if self.claim else WRITER


def number_differences(link: Linked) -> Iterator[Divergence]:
    """Yield changed numbers, changed comparators and rival figures; a number that both have is no difference."""
    yield from bare_figures(link)
    figures_a, figures_b = _figures(link.a), _figures(link.b)
    if not figures_a or not figures_b:
        return
    equal = [
        (one, other)
        for one in figures_a
        for other in figures_b
        if one.quantity.value is not None and one.quantity.value == other.quantity.value
    ]
    for one, other in equal:
        yield from _comparator(one, other, link)
    all_a = [figure for side in link.from_b.others for figure in _figures(side)]
    all_b = [figure for side in link.from_a.others for figure in _figures(side)]
    left_a = [
        one
        for one in figures_a
        if not _is_said(one.quantity, link.from_a)
        and not any(_gives(other, one) and not _vaguely_rival(one, other, link) for other in all_b)
    ]
    left_b = [
        one
        for one in figures_b
        if not _is_said(one.quantity, link.from_b)
        and not any(_gives(other, one) and not _vaguely_rival(other, one, link) for other in all_a)
    ]
    scored = sorted(
        (
            (-score, -_nearness(one, other, link), *early(_place(one, link.a), _place(other, link.b)), one, other)
            for one in left_a
            for other in left_b
            if (score := _alike(one.quantity, other.quantity, link))
        ),
        key=lambda item: item[:4],
    )
    used: set[tuple[str, int]] = set()
    for *_, one, other in scored:
        keys = {("A", one.quantity.span.start), ("B", other.quantity.span.start)}
        if used & keys:
            continue
        used |= keys
        if _rival(one, other, link) or disagree(one.quantity, other.quantity):
            yield from _changed(one, other, link)


def _gives(other: _Figure, one: _Figure) -> bool:
    """Say whether the other figure has the same value, or lies in or around a vague one of the same things."""
    if one.quantity.value is not None:
        return one.quantity.value == other.quantity.value
    return one.quantity.what == other.quantity.what and not are_far_apart(one.quantity, other.quantity)


def _vaguely_rival(a: _Figure, b: _Figure, link: Linked) -> bool:
    """Say whether two sources give figures that could be one number and still are two figures ("at least 30" and
    "several hundred")."""
    return not same_figure(a.quantity, b.quantity) and _rival(a, b, link)


def _is_said(quantity: Quantity, pair: Pair) -> bool:
    """Say whether the words of a number are on the other side too, whatever they count there ("seven of the nine")."""
    words = around(quantity.span, pair.one, 0)
    return bool(words) and all(index in pair.to_other for index in words)


def _figures(side: Side) -> list[_Figure]:
    return [
        _Figure(_compared(quantity, side), _claim_of(quantity, side))
        for quantity in side.quantities
        if not is_part(quantity.span, side)
    ]


def _place(figure: _Figure, side: Side) -> int:
    return figure.quantity.span.start - side.sentence.span.start


def _claim_of(quantity: Quantity, side: Side) -> Claim | None:
    covering = (claim for claim in side.claims if any(span.covers(quantity.span) for span in claim.content))
    return next(covering, None)


def _compared(quantity: Quantity, side: Side) -> Quantity:
    """Return a quantity with the comparator that stands before it, where the claim reads the bare number."""
    if quantity.comparator != "exact" or quantity.value is None:
        return quantity
    for phrase in side.comparators:
        before = side.span(phrase.first, phrase.last)
        if 0 < quantity.span.start - before.end <= _TOUCH:
            low, high = interval(quantity.value, phrase.entry)
            span = Span(before.start, quantity.span.end)
            return replace(quantity, comparator=phrase.entry, low=low, high=high, span=span)
    return quantity


def _comparator(one: _Figure, other: _Figure, link: Linked) -> Iterator[Divergence]:
    first, second = one.quantity, other.quantity
    if first.comparator == second.comparator or "vague" in (first.comparator, second.comparator):
        return
    said = {
        figure.quantity.comparator
        for side in (*link.from_a.others, *link.from_b.others)
        for figure in _figures(side)
        if figure.quantity.value == first.value and side not in (link.a, link.b)
    }
    if _is_estimate(first, link.a) and _is_estimate(second, link.b):
        return
    if first.unit != second.unit or {first.comparator, second.comparator} <= said:
        return
    if first.what != second.what and not _surrounded(first, second, link):
        return
    if first.what in _GENERIC and (first.value or 0) < _PLAIN and not _surrounded(first, second, link):
        return
    reason = f"{comparators_said(first.comparator, second.comparator)}: {_both(first, second, link)}"
    yield Divergence("comparator_changed", reason, (first.span,), (second.span,))


def _is_estimate(quantity: Quantity, side: Side) -> bool:
    """Say whether a number is given as about right, by its comparator or by a word before it ("the estimated cost")."""
    before = around(Span(quantity.span.start, quantity.span.start + 1), side, NEAR)
    return quantity.comparator == "approx" or any(found.first in before for found in side.estimates)


def _changed(one: _Figure, other: _Figure, link: Linked) -> Iterator[Divergence]:
    a, b = (one.quantity.span,), (other.quantity.span,)
    if _rival(one, other, link):
        sources = f"{one.source} in A, {other.source} in B"
        yield Divergence("rival_figure", f"{_both(one.quantity, other.quantity, link)}, from {sources}", a, b)
        return
    figures = _both(one.quantity, other.quantity, link)
    yield Divergence("number_changed", f"another figure: {figures}", a, b)
    if _contradict(one, other):
        yield Divergence("contradiction", f"the two cannot both hold: {figures}, {one.source}", a, b)


def _contradict(one: _Figure, other: _Figure) -> bool:
    """Say whether one known source gives two figures for one dated period, both as what is so."""
    if one.claim is None or other.claim is None:
        return False
    same_source = one.source == other.source not in (WRITER, UNSPECIFIED)
    observed = one.quantity.status == other.quantity.status == "observed"
    asserted = one.claim.certainty == other.claim.certainty == "asserted"
    periods = {time.value for time in one.claim.times} & {time.value for time in other.claim.times} - {None}
    return same_source and observed and asserted and bool(periods)


def _both(one: Quantity, other: Quantity, link: Linked) -> str:
    return f"{shown(link.a, one.span)} / {shown(link.b, other.span)}"


def _rival(one: _Figure, other: _Figure, link: Linked) -> bool:
    """Say whether two sources give the figures."""
    return one.claim is not None and other.claim is not None and rival_sources(one.claim, other.claim, link)


def _alike(one: Quantity, other: Quantity, link: Linked) -> int:
    """Return how sure it is that two numbers count one thing; 0 where they do not."""
    if one.what != other.what and {one.what, other.what} <= link.from_a.terms.measures:
        lexicon = load(link.a.article.language)
        apart = lexicon is not None and are_one_measure(one, other, lexicon) is False
        return 1 if apart and _surrounded(one, other, link) else 0
    if _in_slot(one, other, link.from_a) and not {one.unit, other.unit} & SUMS:
        same = one.what == other.what and one.unit == other.unit
        return (3 if same else 1) if _surrounded(one, other, link) else 0
    if one.what == other.what == AGE and one.measured is not None and one.measured == other.measured:
        return 2
    if one.unit == "percent" and one.measured and other.measured and one.measured != other.measured:
        return 0  # of the vote, of those entitled to it
    if one.unit != other.unit or (one.status != other.status and one.what != other.what):
        return 0
    if one.what == other.what and one.what not in _GENERIC:
        return 2
    directions = _direction(one, link.a), _direction(other, link.b)
    if None not in directions and directions[0] != directions[1]:
        return 0
    in_place = not _GENERIC.isdisjoint((one.what, other.what)) or _in_slot(one, other, link.from_a)
    return 1 if in_place and _surrounded(one, other, link) else 0


def _direction(quantity: Quantity, side: Side) -> str | None:
    """Return what tells whether something comes to a sum, comes from it or changes by it: each is another sum."""
    inside = around(quantity.span, side, 0)
    if not inside or not inside[0]:
        return None
    before = side.words.forms[inside[0] - 1]
    changes = any(found.last == inside[0] and found.entry.scale in _CHANGES for found in side.severity)
    if changes or before.endswith(("ing", "ed")):
        return "sums_changed_by"
    return next((name for name in _DIRECTIONS if before in side.terms.words(name)), None)


_CHANGES = frozenset({"trend", "level"})
_DIRECTIONS = ("sums_reached", "sums_left", "sums_changed_by")


def _surrounded(one: Quantity, other: Quantity, link: Linked) -> bool:
    return _shared(one, other, link) >= SURROUNDED


def _shared(one: Quantity, other: Quantity, link: Linked) -> int:
    """Count the content words, names and figures apart, that two numbers both have around them."""
    near = set(around(other.span, link.b, NEAR))
    words = (index for index in around(one.span, link.a, NEAR) if index in link.a.content)
    return sum(
        link.from_a.to_other.get(index) in near
        for index in words
        if not capital(index, link.a) and not link.a.words.forms[index][0].isdigit()
    )


def _nearness(one: _Figure, other: _Figure, link: Linked) -> float:
    """Return how near to both numbers the words are that both have on one side of them, the word just before included
    ("to $30", "by $2")."""
    here, there = around(one.quantity.span, link.a, 0), around(other.quantity.span, link.b, 0)
    if not here or not there:
        return 0.0
    near = 0.0
    for index in around(one.quantity.span, link.a, NEAR):
        image = link.from_a.to_other.get(index)
        if image is None or index in here or image in there or (index < here[0]) != (image < there[0]):
            continue
        light = index not in link.a.content
        distance = max(_distance(index, here), _distance(image, there))
        if distance == 1 or (distance <= NEAR and not light):
            near += 1 / distance
    return near


def _distance(index: int, words: range) -> int:
    return words[0] - index if index < words[0] else index - words[-1]


def _in_slot(one: Quantity, other: Quantity, pair: Pair) -> bool:
    words_a = [index for index, span in enumerate(pair.one.words.spans) if one.span.covers(span)]
    words_b = {index for index, span in enumerate(pair.other.words.spans) if other.span.covers(span)}
    return any(pair.slots.get(index) in words_b for index in words_a)
