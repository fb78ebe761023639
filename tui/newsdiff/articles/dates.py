"""Dates as bylines, front matter and web addresses write them."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_LONGEST_LINE = 90
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def find_date(text: str) -> tuple[date, int, int] | None:
    """Return the first date in `text` with where it begins and ends, or None.

    A date of three numbers counts only where the year comes first or one of the others cannot be a month.
    """
    if _YEAR.search(text) is None:
        return None
    found: tuple[date, int, int] | None = None
    for pattern in _patterns():
        for match in pattern.finditer(text):
            day = _day(match.groupdict())
            if day is not None:
                if found is None or match.start() < found[1]:
                    found = day, match.start(), match.end()
                break
    return found


def is_date_line(text: str) -> bool:
    """Say whether `text` is a date and nothing else but the words that go with one ("Published on … at 9:30 am")."""
    if len(text) > _LONGEST_LINE:
        return False
    found = find_date(text)
    if found is None:
        return False
    _, start, end = found
    beside = f"{text[:start]} {text[end:]}"
    again = find_date(beside)  # "Published … – Updated …"
    if again is not None:
        beside = f"{beside[: again[1]]} {beside[again[2] :]}"
    return all(word in _beside() for word in re.findall(r"[^\W\d_]+", beside.lower()))


def _day(groups: dict[str, str | None]) -> date | None:
    year, day = int(groups["year"] or 0), int(groups["day"] or 0)
    name, number = groups.get("month"), groups.get("number")
    month = _months()[name.lower()] if name else int(number or 0)
    if groups.get("either"):
        if day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "(?P<month>" + "|".join(sorted(_months(), key=len, reverse=True)) + r")\b\.?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            r"(?<!\d)(?P<year>\d{4})([-/.])(?P<number>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
            r"(?<!\d)(?P<day>\d{1,2})(?P<either>[-/.])(?P<number>\d{1,2})(?P=either)(?P<year>\d{4})(?!\d)",
            rf"\b{month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<year>\d{{4}})\b",
            rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?\.?[\s-]+(?:of\s+|de\s+)?{month},?[\s-]+(?:del?\s+)?(?P<year>\d{{4}})\b",
        )
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("dates.toml").read_text(encoding="utf-8"))


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(_data()["months"], start=1) for name in names}


@cache
def _beside() -> frozenset[str]:
    return frozenset(_data()["beside"])
