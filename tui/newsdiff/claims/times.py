"""Times: expressions of time and the periods they stand for, resolved against a dateline."""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from newsdiff.claims.model import Basis, Time
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon, load
from newsdiff.language.spans import Span


@cache
def _pattern(language: str) -> re.Pattern[str]:
    lexicon = load(language)
    assert lexicon is not None
    months = "|".join(sorted(map(str, lexicon.table("months")), key=len, reverse=True))
    days = "|".join(sorted(map(str, lexicon.table("weekdays")), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<since>since (?:the (?P<part>start|beginning|end|middle) of )?)?(?:"
        rf"(?P<month1>{months})\.? (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year1>(?:19|20)\d\d))?\b(?!,\d)"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{months})(?: (?P<year2>(?:19|20)\d\d))?\b"
        rf"|(?:in |during |by |until |last |this |next |early |late |mid-)*"
        rf"(?P<month3>{months})(?:,? (?P<year3>(?:19|20)\d\d))?\b"
        rf"|(?:on |by |until |last |this |next )*(?P<weekday>{days})\b"
        r"|(?P<relative>(?:earlier this|later this|this|last|next) (?:year|month|week)|yesterday|today|tomorrow)\b"
        rf"|(?P<in>(?:in|by|until|during) )?(?P<year4>(?:19|20)\d\d)\b(?![-,%]\d| (?:people|soldiers|troops))"
        rf")"
    )


def times(text: str, span: Span, anchor: date | None, lexicon: Lexicon) -> tuple[Time, ...]:
    """Return the time expressions in `text[span]` with the periods they stand for, offsets into `text`.

    `anchor` is the article's dateline; without one, only what names its own year has a value.
    """
    folded = fold(text[span.start : span.end])
    found = []
    for match in _pattern(lexicon.language).finditer(folded):
        if _is_month_as_verb(folded, match):
            continue
        value, basis = _value(match, anchor, lexicon)
        found.append(Time(Span(span.start + match.start(), span.start + match.end()), value, basis))
    return tuple(found)


def borrow(text: str, time: Time, anchor: date, lexicon: Lexicon) -> Time:
    """Return an unresolved time resolved against the other article's dateline, marked as borrowed."""
    match = _pattern(lexicon.language).match(fold(text[time.span.start : time.span.end]))
    if time.basis != "unresolved" or match is None:
        return time
    value, _ = _value(match, anchor, lexicon)
    return time if value is None else replace(time, value=value, basis="borrowed")


def _is_month_as_verb(folded: str, match: re.Match[str]) -> bool:
    """Say whether "may" or "march" is no month: one without a preposition, day or year."""
    month = match["month3"]
    return month in ("may", "march") and match.group() == month


def _value(match: re.Match[str], anchor: date | None, lexicon: Lexicon) -> tuple[str | None, Basis]:
    months, weekdays = lexicon.table("months"), lexicon.table("weekdays")
    since = match["since"] is not None
    value: str | None
    month = match["month1"] or match["month2"] or match["month3"]
    day = match["day1"] or match["day2"]
    year: str | None = match["year1"] or match["year2"] or match["year3"]
    if match["year4"]:
        return (f"{match['year4']}-01-01/.." if since else match["year4"]), "explicit"
    if month:
        number = int(months[month])
        basis: Basis = "explicit" if year else "dateline"
        if not year:
            if anchor is None:
                return None, "unresolved"
            year = str(anchor.year - (number > anchor.month))
        if day:
            if not 1 <= int(day) <= calendar.monthrange(int(year), number)[1]:
                return None, "unresolved"
            value = f"{year}-{number:02}-{int(day):02}"
            return (f"{value}/.." if since else value), basis
        return (f"{year}-{number:02}-01/.." if since else f"{year}-{number:02}"), basis
    if anchor is None:
        return None, "unresolved"
    if match["weekday"]:
        back = (anchor.weekday() - int(weekdays[match["weekday"]])) % 7
        if re.search(r"\bnext\b", match.group()):
            when = anchor + timedelta(days=7 - back if back else 7)
        elif re.search(r"\blast\b", match.group()):
            when = anchor - timedelta(days=back or 7)
        else:
            when = anchor - timedelta(days=back)
        return (f"{when.isoformat()}/.." if since else when.isoformat()), "dateline"
    value = _relative(match["relative"], anchor)
    return (f"{value}/.." if since and value else value), "dateline"


def _relative(words: str, anchor: date) -> str | None:
    match words.split():
        case ["today"]:
            return anchor.isoformat()
        case ["yesterday"]:
            return (anchor - timedelta(days=1)).isoformat()
        case ["tomorrow"]:
            return (anchor + timedelta(days=1)).isoformat()
        case [*_, which, "year"]:
            return str(anchor.year + {"this": 0, "last": -1, "next": 1}[which])
        case [*_, which, "month"]:
            number = anchor.year * 12 + anchor.month - 1 + {"this": 0, "last": -1, "next": 1}[which]
            return f"{number // 12}-{number % 12 + 1:02}"
        case [*_, which, "week"]:
            week = (anchor + timedelta(weeks={"this": 0, "last": -1, "next": 1}[which])).isocalendar()
            return f"{week.year}-W{week.week:02}"
        case _:
            return None
