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
_OPENING = re.compile(r"(?P<place>[^\Wa-z_\d][\w.' ,/-]{1,60}?)(?:\s*\((?P<outlet>[^()]{2,40})\))?\s*[-–—]+\s")


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


def opening_date(text: str) -> date | None:
    """Return the day of a dateline with a year that opens a paragraph: "LONDON, 14 March 2025 (AFP) – …"."""
    match = _OPENING.match(text)
    found = find_date(match["place"]) if match else None
    if match is None or found is None:
        return None
    place = match["place"][: found[1]]
    return found[0] if _is_name(place) and (place.isupper() or match["outlet"]) else None


def _parts(text: str) -> list[tuple[int, int]]:
    """Return where the parts of a line stand that dashes, bars or dots separate."""
    ends = [match.span() for match in _SEPARATOR.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))


def _is_name(text: str) -> bool:
    """Say whether text is a few words with capitals: a place, an outlet, a person."""
    words = re.findall(r"[^\W\d_][\w.'’&-]*", text)
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or word in _SMALL for word in words)
