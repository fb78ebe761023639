"""Datelines: a line over an article, or the opening of its first paragraph, that names its day, place and author."""

import re
from datetime import date
from typing import NamedTuple

from newsdiff.articles.dates import find_date, is_date_line

_SEPARATOR = re.compile(r"\s+[-–—/]+\s+|\s*[|•·;]\s*")
_BY = re.compile(r"(?i:(?:written |reported |words )?by|von|par|por|di|door)\s+(?=[^\Wa-z_\d])")
_ENDS_A_SENTENCE = re.compile(r"[.!?…]$")
_LONGEST = 120
_MOST_WORDS = 8
"""Words of a place, an outlet or a name."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "del", "la", "le", "les", "der", "die", "das", "von", "van"})
"""Words that a name may hold in small letters."""
_PLACE = r"[^\Wa-z_\d]+(?:[.'’/-][^\Wa-z_\d]*)*"
_OPENING = re.compile(
    rf"\s*(?P<place>(?:(?P<capitals>{_PLACE}(?:\s+{_PLACE})*)|[^\Wa-z_\d]\w+(?:\s+[^\Wa-z_\d]\w+)?)"
    r"(?:,\s+[^\Wa-z_\d][\w.]*(?:\s+[^\Wa-z_\d][\w.]*){0,2}){0,2})"
    r"(?P<day>,?\s+(?:[^\Wa-z_\d]\w{2,8}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,10}\.?)(?:,?\s+\d{4})?)?"
    r"(?:\s*\((?P<outlet>[^()\n]{2,40})\))?(?:\s*[–—]\s*|\s+--?\s+|\.-\s*)(?=[\"“'‘«„]?[^\Wa-z_])"
)
"""A place, in capitals or with an agency behind it, with a country, a day and an agency as they may follow."""
_SHORTEST_PLACE = 4
"""Letters of a place in capitals that stands alone before the dash; fewer may be an acronym."""


class Dateline(NamedTuple):
    """What a line over an article tells."""

    published: date
    byline: str | None
    outlet: str | None


def dateline(text: str) -> Dateline | None:
    """Return what a line holds that is a date with a place, an outlet or a name beside it; None for any other line.

    The outlet is told only where the line also names an author: alone beside a date, a name may be a place's.
    """
    found = find_date(text) if len(text) <= _LONGEST and not _ENDS_A_SENTENCE.search(text) else None
    if found is None:
        return None
    published, start, end = found
    whole = next(part for part in _parts(text) if part[0] <= start < part[1])
    before, after = text[whole[0] : start], text[end : whole[1]]
    if not is_date_line(text[start:end] + after) or not (is_date_line(before + text[start:end]) or _is_name(before)):
        return None
    rest = [text[first:last].strip(" ,*_") for first, last in _parts(text) if (first, last) != whole]
    authors = [part[found_by.end() :] for part in rest if (found_by := _BY.match(part))]
    others = [part for part in rest if part and not _BY.match(part)]
    if not all(map(_is_name, (*authors, *others))) or len(authors) > 1:
        return None
    byline = authors[0] if authors else None
    return Dateline(published, byline, others[0] if byline and len(others) == 1 else None)


def opening(text: str) -> int | None:
    """Return where the story begins behind its dateline ("LONDON, March 14 (AFP) – …"); None where none opens it."""
    match = _OPENING.match(text)
    if match is None or not (match["capitals"] or match["outlet"]):
        return None
    letters = sum(map(str.isalpha, match["place"]))
    if not match["day"] and not match["outlet"] and letters < _SHORTEST_PLACE:
        return None
    return match.end()


def _parts(text: str) -> list[tuple[int, int]]:
    """Return where the parts of a line stand that dashes, bars or dots separate."""
    ends = [match.span() for match in _SEPARATOR.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))


def _is_name(text: str) -> bool:
    """Say whether text is a few words with capitals: a place, an outlet, a person."""
    words = re.findall(r"[^\W\d_][\w.'’&-]*", text)
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or word in _SMALL for word in words)
