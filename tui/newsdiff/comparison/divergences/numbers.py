"""Numbers: one counted thing with another figure, another comparator, or rival figures of two sources."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, Comparator, Quantity
from newsdiff.claims.quantities import interval
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, around, capital, early, shown
from newsdiff.comparison.divergences.source import different_sources
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span

_NEAR = 8
"""So many words on each side of a number are its surroundings."""
_SURROUNDED = 2
"""So many content words two numbers' surroundings share when they stand in one place of one statement."""
_GENERIC = frozenset({"money", "percent"})
"""What is counted where the claim does not know better: the surroundings then have to tell."""
_SUMS = frozenset({"USD", "EUR", "GBP", "JPY", "percent"})
_CLOSE = 0.02
"""A rounded number is at most this share away from the number it rounds."""
_TOUCH = 2
"""So many characters at most stand between a comparator and its number ("over $200,000")."""
_PLAIN = 1000
"""An equal sum of at least so much is the same sum, whatever stands around it."""
_PHRASES: dict[Comparator, str] = {
    "at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than",
    "nearly": "nearly", "approx": "about", "exact": "exactly", "vague": "some",
}  # fmt: skip


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
    yield from _bare_figures(link)
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
    known_a = {figure.quantity.value for side in link.from_b.others for figure in _figures(side)}
    known_b = {figure.quantity.value for side in link.from_a.others for figure in _figures(side)}
    left_a = [figure for figure in figures_a if figure.quantity.value not in known_b or figure.quantity.value is None]
    left_b = [figure for figure in figures_b if figure.quantity.value not in known_a or figure.quantity.value is None]
    scored = sorted(
        (
            (-score, *early(_place(one, link.a), _place(other, link.b)), one, other)
            for one in left_a
            for other in left_b
            if (score := _alike(one.quantity, other.quantity, link))
            and (_rival(one, other, link) or _disagree(one.quantity, other.quantity))
        ),
        key=lambda item: item[:3],
    )
    used: set[tuple[str, int]] = set()
    for *_, one, other in scored:
        keys = {("A", one.quantity.span.start), ("B", other.quantity.span.start)}
        if not used & keys:
            used |= keys
            yield from _changed(one, other, link)


def _figures(side: Side) -> list[_Figure]:
    return [_Figure(_compared(quantity, side), _claim_of(quantity, side)) for quantity in side.quantities]


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
    if first.unit != second.unit or {first.comparator, second.comparator} <= said:
        return
    if first.what != second.what and not _surrounded(first, second, link):
        return
    if first.what in _GENERIC and (first.value or 0) < _PLAIN and not _surrounded(first, second, link):
        return
    reason = f"{_PHRASES[first.comparator]} in A, {_PHRASES[second.comparator]} in B: {_both(first, second, link)}"
    yield Divergence("comparator_changed", reason, (first.span,), (second.span,))


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
    """Say whether two sources that are surely not one give the figures."""
    return one.claim is not None and other.claim is not None and different_sources(one.claim, other.claim, link)


def _alike(one: Quantity, other: Quantity, link: Linked) -> int:
    """Return how much says that two numbers count one thing; 0 where they do not."""
    if _in_slot(one, other, link.from_a) and not {one.unit, other.unit} & _SUMS:
        return 1 + _shared(one, other, link) if _surrounded(one, other, link) else 0
    if one.unit != other.unit or (one.status != other.status and one.what != other.what):
        return 0
    shared = _shared(one, other, link)
    if one.what == other.what and one.what not in _GENERIC:
        return 3 + shared
    return shared if shared >= _SURROUNDED and (one.what in _GENERIC or _in_slot(one, other, link.from_a)) else 0


def _surrounded(one: Quantity, other: Quantity, link: Linked) -> bool:
    return _shared(one, other, link) >= _SURROUNDED


def _shared(one: Quantity, other: Quantity, link: Linked) -> int:
    """Count the content words, names and figures apart, that two numbers both have around them."""
    near = set(around(other.span, link.b, _NEAR))
    words = (index for index in around(one.span, link.a, _NEAR) if index in link.a.content)
    return sum(
        link.from_a.to_other.get(index) in near
        for index in words
        if not capital(index, link.a) and not link.a.words.forms[index][0].isdigit()
    )


def _in_slot(one: Quantity, other: Quantity, pair: Pair) -> bool:
    words_a = [index for index, span in enumerate(pair.one.words.spans) if one.span.covers(span)]
    words_b = {index for index, span in enumerate(pair.other.words.spans) if other.span.covers(span)}
    return any(pair.slots.get(index) in words_b for index in words_a)


def _disagree(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers are two values: apart, or bounds at other values, and neither the other one rounded."""
    if one.value is None or other.value is None or one.value == other.value or _rounded(one.value, other.value):
        return False
    vague = {"nearly", "approx"}
    if one.comparator in vague or other.comparator in vague:
        return not (_reaches(one, other.value) or _reaches(other, one.value))
    return True


def _reaches(quantity: Quantity, value: float) -> bool:
    low = quantity.low if quantity.low is not None else value
    high = quantity.high if quantity.high is not None else value
    return low <= value <= high


def _rounded(one: float, other: float) -> bool:
    """Say whether of two numbers close to each other the one with fewer digits is the other one rounded."""
    if abs(one - other) > _CLOSE * max(abs(one), abs(other)):
        return False
    coarse, fine = sorted((one, other), key=lambda value: len(f"{value:.15g}".rstrip("0").rstrip(".")))
    digits = len(f"{coarse:.15g}".replace(".", "").strip("0"))
    return float(f"{fine:.{max(1, digits)}g}") == coarse


class _Bare(NamedTuple):
    """A figure that is no quantity of a claim, such as the tally of a vote."""

    at: int
    """Its index among the sentence's words."""
    span: Span
    form: str
    comparator: Comparator


def _bare_figures(link: Linked) -> Iterator[Divergence]:
    """Yield figures no claim counts anything with, where they stand in one slot or have the same words around them."""
    bare_a, bare_b = _bare(link.a), _bare(link.b)
    used: set[int] = set()
    for one in bare_a:
        for other in bare_b:
            if other.at in used or not _in_place(one, other, link):
                continue
            used.add(other.at)
            if one.form == other.form and one.comparator != other.comparator:
                phrases = f"{_PHRASES[one.comparator]} in A, {_PHRASES[other.comparator]} in B"
                reason = f"{phrases}: {shown(link.a, one.span)} / {shown(link.b, other.span)}"
                yield Divergence("comparator_changed", reason, (one.span,), (other.span,))
            elif one.form != other.form:
                reason = f"another figure: {shown(link.a, one.span)} / {shown(link.b, other.span)}"
                yield Divergence("number_changed", reason, (one.span,), (other.span,))
            break


def _bare(side: Side) -> list[_Bare]:
    known = [time.span for claim in side.claims for time in claim.times]
    known += [quantity.span for quantity in side.quantities]
    found = []
    for index, form in enumerate(side.words.forms):
        span = side.words.spans[index]
        if not form[0].isdigit() or any(other.overlaps(span) for other in known):
            continue
        comparator: Comparator = "exact"
        first = index
        for phrase in side.comparators:
            if phrase.last == index:
                comparator, first = phrase.entry, phrase.first
        found.append(_Bare(index, side.span(first, index + 1), form, comparator))
    return found


def _in_place(one: _Bare, other: _Bare, link: Linked) -> bool:
    """Say whether two figures are one word or in one slot, with shared content words around them."""
    pair = link.from_a
    follows = pair.to_other.get(one.at - 1, -1) + 1 == other.at and one.at - 1 not in link.a.ends
    if not follows and other.at not in (pair.to_other.get(one.at), pair.slots.get(one.at)):
        return False
    near = range(other.at - _NEAR, other.at + _NEAR + 1)
    content = (index for index in range(one.at - _NEAR, one.at + _NEAR + 1) if index in link.a.content)
    return sum(link.from_a.to_other.get(index) in near for index in content if index != one.at) >= _SURROUNDED
