"""Numbers: one counted thing with another figure, another comparator, or rival figures of two sources."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, Comparator, Quantity
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, around, shown
from newsdiff.comparison.model import Divergence

_NEAR = 6
"""So many words on each side of a number are its surroundings."""
_SURROUNDED = 2
"""So many content words two numbers' surroundings share when they stand in one place of one statement."""
_GENERIC = frozenset({"money", "percent"})
"""What is counted where the claim does not know better: the surroundings then have to tell."""
_PLAIN = 1000
"""An equal sum of at least so much is the same sum, whatever stands around it."""
_PHRASES: dict[Comparator, str] = {
    "at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than",
    "nearly": "nearly", "approx": "about", "exact": "exactly", "vague": "some",
}  # fmt: skip


class _Figure(NamedTuple):
    """A quantity with the claim that gives it."""

    quantity: Quantity
    claim: Claim


def number_differences(link: Linked) -> Iterator[Divergence]:
    """Yield changed numbers, changed comparators and rival figures; a number that both have is no difference."""
    yield from _figures_in_slot(link)
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
            (-score, one.quantity.span, other.quantity.span, one, other)
            for one in left_a
            for other in left_b
            if (score := _alike(one.quantity, other.quantity, link))
            and (_rival(one.claim, other.claim) or _disagree(one.quantity, other.quantity))
        ),
        key=lambda item: item[:3],
    )
    used: set[tuple[str, int]] = set()
    for _, _, _, one, other in scored:
        keys = {("A", one.quantity.span.start), ("B", other.quantity.span.start)}
        if not used & keys:
            used |= keys
            yield _changed(one, other, link)


def _figures(side: Side) -> list[_Figure]:
    found: dict[int, _Figure] = {}
    for claim in side.claims:
        for quantity in claim.quantities:
            found.setdefault(quantity.span.start, _Figure(quantity, claim))
    return list(found.values())


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


def _changed(one: _Figure, other: _Figure, link: Linked) -> Divergence:
    a, b = (one.quantity.span,), (other.quantity.span,)
    if _rival(one.claim, other.claim):
        sources = f"{one.claim.source} in A, {other.claim.source} in B"
        return Divergence("rival_figure", f"{_both(one.quantity, other.quantity, link)}, from {sources}", a, b)
    return Divergence("number_changed", f"another figure: {_both(one.quantity, other.quantity, link)}", a, b)


def _both(one: Quantity, other: Quantity, link: Linked) -> str:
    return f"{shown(link.a, one.span)} / {shown(link.b, other.span)}"


def _rival(one: Claim, other: Claim) -> bool:
    """Say whether two sources that are known and not the writers give the figures."""
    return one.source != other.source and not {one.source, other.source} & {WRITER, UNSPECIFIED}


def _alike(one: Quantity, other: Quantity, link: Linked) -> int:
    """Return how much says that two numbers count one thing; 0 where they do not."""
    if one.unit != other.unit or (one.status != other.status and one.what != other.what):
        return 0
    shared = _shared(one, other, link)
    if one.what == other.what and one.what not in _GENERIC:
        return 3 + shared
    return shared if shared >= _SURROUNDED and (one.what in _GENERIC or _in_slot(one, other, link.from_a)) else 0


def _surrounded(one: Quantity, other: Quantity, link: Linked) -> bool:
    return _shared(one, other, link) >= _SURROUNDED


def _shared(one: Quantity, other: Quantity, link: Linked) -> int:
    """Count the content words that two numbers both have around them."""
    near = set(around(other.span, link.b, _NEAR))
    return sum(link.from_a.to_other.get(index) in near for index in around(one.span, link.a, _NEAR))


def _in_slot(one: Quantity, other: Quantity, pair: Pair) -> bool:
    words_a = [index for index, span in enumerate(pair.one.words.spans) if one.span.covers(span)]
    words_b = {index for index, span in enumerate(pair.other.words.spans) if other.span.covers(span)}
    return any(pair.slots.get(index) in words_b for index in words_a)


def _disagree(one: Quantity, other: Quantity) -> bool:
    """Say whether what two numbers allow does not meet, and neither is the other one rounded."""
    if one.low is not None and other.high is not None and one.low > other.high:
        return not _rounded(one, other)
    if other.low is not None and one.high is not None and other.low > one.high:
        return not _rounded(one, other)
    lower_bounds = one.high is None and other.high is None
    return lower_bounds and one.low != other.low and one.comparator == other.comparator


def _rounded(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None:
        return False
    finer, coarser = sorted((one.value, other.value), key=lambda value: len(f"{value:.6f}".rstrip("0").rstrip(".0")))[
        ::-1
    ]
    step = 1.0
    while step <= abs(coarser) and coarser % (step * 10) == 0:
        step *= 10
    return coarser != finer and abs(finer - coarser) < step / 2 and step >= 10 and finer % step != 0


def _figures_in_slot(link: Linked) -> Iterator[Divergence]:
    """Yield figures that are no quantities, such as the tally of a vote, where they stand in one slot."""
    known = [figure.quantity.span for side in (link.a, link.b) for figure in _figures(side)]
    known += [time.span for side in (link.a, link.b) for claim in side.claims for time in claim.times]
    for i, j in link.matched.replaced:
        here, there = link.a.words.spans[i], link.b.words.spans[j]
        if not link.a.words.forms[i][0].isdigit() or not link.b.words.forms[j][0].isdigit():
            continue
        if any(span.covers(here) for span in known) or any(span.covers(there) for span in known):
            continue
        near = set(range(j - _NEAR, j + _NEAR + 1))
        shared = sum(
            link.from_a.to_other.get(index) in near
            for index in range(i - _NEAR, i + _NEAR + 1)
            if index in link.a.content
        )
        if shared >= _SURROUNDED:
            reason = f"another figure: {shown(link.a, here)} / {shown(link.b, there)}"
            yield Divergence("number_changed", reason, (here,), (there,))
