"""Measures: whether figures in two units are one measure ("20 miles", "32 kilometres")."""

import math

from newsdiff.claims.model import Quantity
from newsdiff.language.lexicon import Lexicon

_CLOSE = 0.08
"""One measure in two units differs at most so much by rounding: two miles, or 3.2 kilometres, are told as three."""
_CURRENCIES = ("USD", "EUR", "GBP")
_RATE = 2.0
"""A sum in one of these currencies is less than so many times as much in another."""


def are_one_measure(one: Quantity, other: Quantity, lexicon: Lexicon) -> bool | None:
    """Say whether two figures in different units are one measure, as far as both are rounded; None where no telling.

    Sums in two currencies are one as far as can be told without the rate of a day.
    """
    if one.value is None or other.value is None or one.unit == other.unit:
        return None
    if one.unit in _CURRENCIES and other.unit in _CURRENCIES:
        return max(one.value, other.value) <= _RATE * min(one.value, other.value)
    table = lexicon.table("measures")
    here, there = (str(table.get(quantity.what, "")).split() for quantity in (one, other))
    if not here or not there or here[0] != there[0]:
        return None
    first = _converted(one.value, here, there)
    return _is_rounded(first, other.value) or _is_rounded(_converted(other.value, there, here), one.value)


def _converted(value: float, unit: list[str], into: list[str]) -> float:
    """Return a value in another unit; a unit is its dimension, its size and where its scale begins, if not at zero."""
    size, begin = float(unit[1]), float(unit[2]) if unit[2:] else 0.0
    into_size, into_begin = float(into[1]), float(into[2]) if into[2:] else 0.0
    return (value * size + begin - into_begin) / into_size


def _is_rounded(value: float, said: float) -> bool:
    """Say whether a value is told with the digits of what is said, and close to it."""
    if said == 0 or abs(value - said) > _CLOSE * max(abs(value), abs(said)):
        return value == said
    digits = len(f"{abs(said):.15g}".replace(".", "").strip("0"))
    place = math.floor(math.log10(abs(value))) - max(1, digits) + 1
    return abs(value - said) <= 10.0**place
