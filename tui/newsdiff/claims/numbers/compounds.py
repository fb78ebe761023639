"""Compounds: measures in two units, such as "seven years and six months", which are one figure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.claims.model import Quantity
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_BETWEEN = re.compile(r"[\s-]*(\w+)(?:,?\s+and\s+|,\s+|\s+)")
"""What stands between the two numbers: the larger unit, and a comma or "and"."""


def joined(found: Sequence[Quantity], text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    """Yield quantities in order, one for two that are parts of a measure; offsets into `text`."""
    parts = lexicon.table("compound_measures")
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        size = parts.get(f"{one.what} {other.what}") if other else None
        if other is not None and size is not None and _is_one(one, other, text):
            yield _sum(one, other, float(size))
            at += 2
        else:
            yield one
            at += 1


def _is_one(one: Quantity, other: Quantity, text: str) -> bool:
    """Say whether nothing but the first unit, a comma or "and" stands between two exact figures."""
    plain = other.comparator == "exact" and one.value is not None and other.value is not None
    between = _BETWEEN.fullmatch(fold(text[one.span.end : other.span.start]))
    return plain and between is not None


def _sum(one: Quantity, other: Quantity, size: float) -> Quantity:
    """Return a figure in the first unit of both: 7.5 years of "seven years and six months"."""
    more = (other.value or 0.0) / size
    low = None if one.low is None else one.low + more
    high = None if one.high is None else one.high + more
    return replace(one, span=Span(one.span.start, other.span.end), value=(one.value or 0.0) + more, low=low, high=high)
