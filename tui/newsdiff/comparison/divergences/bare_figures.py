"""Bare figures: what no claim counts anything with, such as the tally of a vote, a price or the hour of the day."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.claims.model import Comparator
from newsdiff.comparison.divergences.sides import Linked, Side, early, shown
from newsdiff.comparison.divergences.values import rounded
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span

SURROUNDED = 2
"""So many content words two numbers' surroundings share when they stand in one place of one statement."""
NEAR = 8
"""So many words on each side of a number are its surroundings."""
_COMPARATOR_WORDS: dict[Comparator, str] = {
    "at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than",
    "nearly": "nearly", "approx": "about", "exact": "exactly", "vague": "some",
}  # fmt: skip


class _Bare(NamedTuple):
    """A figure that is no quantity of a claim, such as the tally of a vote."""

    at: int
    """Its index among the sentence's words."""
    span: Span
    form: str
    comparator: Comparator
    is_hour: bool


def bare_figures(link: Linked) -> Iterator[Divergence]:
    """Yield figures no claim counts anything with, where they stand in one slot or have the same words around them."""
    bare_a, bare_b = _bare(link.a), _bare(link.b)
    in_place = ((one, other) for one in bare_a for other in bare_b if _in_place(one, other, link))
    used: set[tuple[str, int]] = set()
    for one, other in sorted(in_place, key=lambda two: (two[0].form != two[1].form, *early(two[0].at, two[1].at))):
        if not used & {("A", one.at), ("B", other.at)}:
            used |= {("A", one.at), ("B", other.at)}
            yield from _changed(one, other, link)


def _changed(one: _Bare, other: _Bare, link: Linked) -> Iterator[Divergence]:
    figures = f"{shown(link.a, one.span)} / {shown(link.b, other.span)}"
    if one.form != other.form and set(one.form.split("-")) & set(other.form.split("-")):
        return
    if one.form == other.form and one.comparator != other.comparator:
        reason = f"{comparators_said(one.comparator, other.comparator)}: {figures}"
        yield Divergence("comparator_changed", reason, (one.span,), (other.span,))
    elif one.is_hour and other.is_hour and not _is_one_hour(one.form, other.form):
        yield Divergence("time_changed", f"another time: {figures}", (one.span,), (other.span,))
    elif one.form != other.form and not (one.is_hour or other.is_hour or _is_rounded(one.form, other.form)):
        yield Divergence("number_changed", f"another figure: {figures}", (one.span,), (other.span,))


def _is_one_hour(one: str, other: str) -> bool:
    """Say whether two hours are one, given to the minute by one article at most ("3 p.m.", "3:22 p.m.")."""
    return one == other or (
        one.split(":")[0].split()[0] == other.split(":")[0].split()[0] and (":" in one) != (":" in other)
    )


def _is_rounded(one: str, other: str) -> bool:
    """Say whether one of two figures is the other one to fewer places, "1,662" and "1,661.51"."""
    try:
        return rounded(*(float(form.replace(",", "")) for form in (one, other)))
    except ValueError:  # a tally, a date, a model: no single number
        return False


def comparators_said(in_a: Comparator, in_b: Comparator) -> str:
    """Return how each side compares a figure, in words."""
    return f"{_COMPARATOR_WORDS[in_a]} in A, {_COMPARATOR_WORDS[in_b]} in B"


def _bare(side: Side) -> list[_Bare]:
    known = list(side.times)
    known += [quantity.span for quantity in side.quantities]
    hours = {found.first: found for found in side.hours}
    found = []
    for index, form in enumerate(side.words.forms):
        span = side.words.spans[index]
        if not form[0].isdigit() or is_part(span, side) or any(other.overlaps(span) for other in known):
            continue
        comparator: Comparator = "exact"
        first, last = index, index + 1
        for phrase in side.comparators:
            if phrase.last == index:
                comparator, first = phrase.entry, phrase.first
        half = hours.get(last)
        if half is not None:
            form, last = f"{form.removesuffix(':00')} {half.entry}", half.last
        found.append(_Bare(index, side.span(first, last), form, comparator, half is not None or ":" in form))
    return found


def _hours(side: Side) -> Iterator[_Bare]:
    return (figure for figure in _bare(side) if figure.is_hour)


def is_part(span: Span, side: Side) -> bool:
    """Say whether a number is a part of one that is written in another way: "2 ½", "21/2", "parts per million"."""
    text = side.article.plain
    after = text[span.end : span.end + 2].strip()[:1]
    fraction = text[span.end : span.end + 1] == "/" or text[max(0, span.start - 1) : span.start] == "/"
    return (
        fraction or (after.isnumeric() and not after.isdigit()) or text[max(0, span.start - 4) : span.start] == "per "
    )


def _in_place(one: _Bare, other: _Bare, link: Linked) -> bool:
    """Say whether two figures are one word, in one slot or the only hours, with shared content words around them."""
    pair = link.from_a
    opened = one.at - 1 in link.a.ends or other.at - 1 in link.b.ends
    follows = pair.to_other.get(one.at - 1, -1) + 1 == other.at and not opened
    only_hours = one.is_hour and other.is_hour and len(list(_hours(link.a))) == len(list(_hours(link.b))) == 1
    if not only_hours and not follows and other.at not in (pair.to_other.get(one.at), pair.slots.get(one.at)):
        return False
    near = set(range(other.at - NEAR, other.at + NEAR + 1)) - {other.at}
    content = set(range(one.at - NEAR, one.at + NEAR + 1)) & link.a.content - {one.at}
    return sum(pair.to_other.get(index) in near for index in content) >= SURROUNDED
