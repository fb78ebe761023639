"""Times: one event in another period, or on the other side of another event."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from newsdiff.claims.model import Time
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, around, capital, early, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.spans import Span

_NEAR = 4
"""The word that a time dates stands so many words from it at most."""
_NEXT = 5
"""What something is before or after is named within so many words."""
_SPEAKS = 3
"""A verb of speaking so near dates what was said, not what happened."""
_SHARED = 3
"""Times can only differ where the sentences share so many content words …"""
_MOST = 0.6
"""… or this share of the shorter one's, its time apart."""


class Dated(NamedTuple):
    """A time expression and the days it can mean."""

    span: Span
    name: str
    """Its last word, such as the weekday."""
    first: date | None
    last: date | None
    """The first and the last day; None where it is open or not resolved."""
    speaks: bool
    """Whether it dates the saying."""
    written: tuple[str, ...] = ()
    """The month and the day it names, the month by its first letters."""


def time_differences(link: Linked) -> Iterator[Divergence]:
    """Yield the times of both sentences that differ where they date the same thing."""
    yield from _order(link.from_a)
    dated_a, dated_b = list(dated(link.a)), list(dated(link.b))
    if not dated_a or not dated_b:
        return
    known_a = [time for side in link.from_b.others for time in dated(side)]
    known_b = [time for side in link.from_a.others for time in dated(side)]
    left_a = [time for time in dated_a if all(differ(time, other) for other in known_b)]
    left_b = [time for time in dated_b if all(differ(time, other) for other in known_a)]
    start_a, start_b = link.a.sentence.span.start, link.b.sentence.span.start
    events = sorted(
        ((one, other) for one in left_a for other in left_b if _one_event(one, other, link)),
        key=lambda event: early(event[0].span.start - start_a, event[1].span.start - start_b),
    )
    used: set[tuple[str, Span]] = set()
    for one, other in events:
        if not used & {("A", one.span), ("B", other.span)}:
            used |= {("A", one.span), ("B", other.span)}
            reason = f"another time: {_shown(one, link.a)} / {_shown(other, link.b)}"
            yield Divergence("time_changed", reason, (one.span,), (other.span,))


def dated(side: Side) -> Iterator[Dated]:
    """Yield the time expressions of a sentence's claims, each once."""
    seen: set[int] = set()
    for claim in side.claims:
        for time in claim.times:
            if time.span.start in seen:
                continue
            seen.add(time.span.start)
            first, last = _days(time)
            indices = [index for index, span in enumerate(side.words.spans) if time.span.covers(span)]
            near = range(indices[0] - _SPEAKS, indices[-1] + _SPEAKS + 1) if indices else range(0)
            speaks = any(found.first in near for found in side.speech)
            name = _NAMED.sub("", side.words.forms[indices[-1]]) if indices else ""
            yield Dated(time.span, name, first, last, speaks, tuple(_written(indices, side)))


def _written(indices: list[int], side: Side) -> Iterator[str]:
    """Yield the month and the day among the words of a time."""
    for index in indices:
        form = side.words.forms[index].removesuffix(".")
        if form.isdigit() and len(form) <= _DIGITS:
            yield form
        elif form[:_LETTERS] in _SHORT_MONTHS and any(month.startswith(form) for month in _MONTHS):
            yield form[:_LETTERS]


_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?$")


def _days(time: Time) -> tuple[date | None, date | None]:
    """Return the first and last day of an ISO value; None for an end that is open or not known."""
    if time.value is None:
        return None, None
    begin, *rest = time.value.split("/")
    if rest and rest[0] != "..":
        return date.fromisoformat(begin), date.fromisoformat(rest[0])
    match = _ISO.match(begin[:10])
    if not match:
        return None, None
    year, month, day, week = (int(part) if part else None for part in match.groups())
    if year is None:
        return None, None
    if week:
        first = date.fromisocalendar(year, week, 1)
        last = first + timedelta(days=6)
    elif month and day:
        first = last = date(year, month, day)
    elif month:
        first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    else:
        first, last = date(year, 1, 1), date(year, 12, 31)
    return (first, None) if rest else (first, last)


def differ(one: Dated, other: Dated) -> bool:
    """Say whether two times cannot mean the same: periods of one length apart, or other weekdays.

    The same weekday is taken for the same day: two articles that a week lies between are rarely about one event.
    """
    if one.name == other.name and one.name in _WEEKDAYS | _MONTHS:
        return False
    if _is_one_day_of_the_year(one, other):
        return False
    if one.first and one.last and other.first and other.last:
        alike = (one.last - one.first).days // 7 == (other.last - other.first).days // 7
        return alike and (one.last < other.first or other.last < one.first)
    resolved = (one.first or one.last) and (other.first or other.last)
    if not resolved and one.written and len(one.written) == len(other.written):
        return set(one.written) != set(other.written)
    return not resolved and one.name != other.name and one.name in _WEEKDAYS and other.name in _WEEKDAYS


def _is_one_day_of_the_year(one: Dated, other: Dated) -> bool:
    """Say whether two days differ by nothing but a year that no words name."""
    if not one.first or not other.first or one.first != one.last or other.first != other.last:
        return False
    named = one.name == str(one.first.year) or other.name == str(other.first.year)
    return not named and (one.first.month, one.first.day) == (other.first.month, other.first.day)


_NAMED = re.compile(r"'s?$")
_WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
_MONTHS = frozenset(month.lower() for month in calendar.month_name if month)
_LETTERS, _DIGITS = 3, 2
"""A month is told by so many letters, a day has so many figures at most."""
_SHORT_MONTHS = frozenset(month[:_LETTERS] for month in _MONTHS)


def _one_event(one: Dated, other: Dated, link: Linked) -> bool:
    if not differ(one, other) or one.speaks != other.speaks:
        return False
    there = _beside(other.span, link.b)
    shared = sum(link.from_a.to_other.get(index) in there for index in _beside(one.span, link.a))
    total = sum(index in link.a.content for index in link.from_a.to_other)
    shorter = min(len(link.a.content), len(link.b.content))
    return shared > 0 and (total >= _SHARED or total >= _MOST * (shorter - 1))


def _beside(time: Span, side: Side) -> set[int]:
    """Return the nearest content word on each side of a time, names and figures apart: what it dates."""
    inside = around(time, side, 0)
    if not inside:
        return set()
    before = range(inside[0] - 1, max(-1, inside[0] - 1 - _NEAR), -1)
    after = range(inside[-1] + 1, min(len(side.words.spans), inside[-1] + 1 + _NEAR))
    found = set()
    for indices in (before, after):
        telling = (index for index in indices if index in side.content and not capital(index, side))
        nearest = next((index for index in telling if not side.words.forms[index][0].isdigit()), None)
        if nearest is not None:
            found.add(nearest)
    return found


def _shown(time: Dated, side: Side) -> str:
    day = f" ({time.first.isoformat()})" if time.first and time.first == time.last else ""
    return shown(side, time.span) + day


def _order(pair: Pair) -> Iterator[Divergence]:
    """Yield where one sentence puts something before, the other one after what both name next."""
    for one in pair.one.order:
        for other in pair.other.order:
            if one.entry == other.entry:
                continue
            event = {index for index in range(one.last, one.last + _NEXT) if index in pair.one.content}
            same = set(range(other.last, other.last + _NEXT)) & {pair.to_other.get(index) for index in event}
            if same & pair.other.content:
                here, there = pair.one.span(one.first, one.last), pair.other.span(other.first, other.last)
                reason = f"the other way round in time: {shown(pair.one, here)} / {shown(pair.other, there)}"
                yield pair.divergence("time_changed", reason, [here], [there])
                return
