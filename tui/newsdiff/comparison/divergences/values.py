"""Values: whether two figures of one counted thing can be one figure."""

import math

from newsdiff.claims.model import Quantity

SUMS = frozenset({"USD", "EUR", "GBP", "JPY", "percent"})
"""Units of sums and shares, which are rounded where counts are not."""
_CLOSE = 0.05
"""A rounded number is at most this share away from the number it rounds …"""
_COUNTED = 1000
"""… and a bare whole number below this is a count, not a number rounded in silence."""
_APART = 1.2
"""Two vague figures ("dozens", "hundreds") differ where the least of one is so many times the most of the other."""
_BEYOND = 1.2
"""A bound ("at least 1.2 million") and an approximation ("nearly 1.5 million") so far apart are two figures."""
_ROUND = 1.25
"""A round number that there is "more than" stands for at most so many times itself."""


def disagree(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers are two values: apart, or bounds at other values, and neither the other one rounded."""
    if one.value is None or other.value is None:
        margin = _APART if "vague" in (one.comparator, other.comparator) else 1.0
        return are_far_apart(one, other, margin)
    if one.value == other.value or (rounded(one.value, other.value) and not _are_counts(one, other)):
        return False
    vague = {"nearly", "approx"}
    if one.comparator in vague or other.comparator in vague:
        return not (_reaches(one, other.value) or _reaches(other, one.value))
    return not (_rounds_down(one, other.value) or _rounds_down(other, one.value))


def _rounds_down(quantity: Quantity, value: float) -> bool:
    """Say whether "more than 40" rounds 45 down, or "more than 6 percent" 6.4 percent."""
    least = quantity.value or 0.0
    if quantity.comparator != "more_than" or not least < value < _ROUND * least:
        return False
    return least % 10 == 0 or (least == int(least) and int(value) == least)


def are_far_apart(one: Quantity, other: Quantity, margin: float = _APART) -> bool:
    """Say whether two intervals have nothing in common and a margin between them."""
    low, high = max(one.low or 0.0, other.low or 0.0), min(one.high or math.inf, other.high or math.inf)
    return low > margin * high


def _are_counts(one: Quantity, other: Quantity) -> bool:
    """Say whether both numbers count something exactly: 110 passengers are not 112 rounded."""
    bare = one.comparator == other.comparator == "exact" and not {one.unit, other.unit} & SUMS
    values = (one.value or 0.0, other.value or 0.0)
    return bare and all(value < _COUNTED and value == int(value) for value in values)


def _reaches(quantity: Quantity, value: float) -> bool:
    """Say whether a figure can stand for a value: a bound for what is at most _BEYOND past it."""
    said = quantity.value or 0.0
    low = quantity.low if quantity.low is not None else said / _BEYOND
    high = quantity.high if quantity.high is not None else said * _BEYOND
    return low <= value <= high


def rounded(one: float, other: float) -> bool:
    """Say whether of two numbers close to each other the one with fewer digits is the other one rounded."""
    if abs(one - other) > _CLOSE * max(abs(one), abs(other)):
        return False
    coarse, fine = sorted((one, other), key=lambda value: len(f"{value:.15g}".rstrip("0").rstrip(".")))
    digits = len(f"{coarse:.15g}".replace(".", "").strip("0"))
    return float(f"{fine:.{max(1, digits)}g}") == coarse or (coarse == int(coarse) == int(fine) and fine != int(fine))
