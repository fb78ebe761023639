"""Quantities: numbers with their comparators, read as intervals, with what they count; and ages."""

import math
import re
from collections.abc import Iterator
from typing import cast

from newsdiff.claims.model import AGE, Comparator, Quantity
from newsdiff.claims.numbers.compounds import joined
from newsdiff.claims.numbers.counted import Around, around, counted, measured, noun_of
from newsdiff.claims.numbers.figures import Figures, figures, interval, vague_interval
from newsdiff.claims.numbers.shares import shares
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
_PROJECTED_WITHIN = 6
"""Words before a number that may project it."""
_YEARS = range(1900, 2100)
_AGES = range(1, 121)
_WHOLLY = 100
"""What somebody supports "100 percent" is no share."""
_BEHIND = 40
"""Characters behind a number in which its unit and "ago" stand."""
_CHANGED_WITHIN = 4
"""Words before two numbers among which stands that something came from the one to the other."""
_WORDS = re.compile(r"[^\W\d_]+")
_FEW = 20
"""A chance is given as one of so few ("one in three")."""


def quantities(text: str, content: Span, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of `text[content]`, offsets into `text`; what they count stands in the content.

    Years, dates, times, scores, ordinals, ranks and chances are no quantities; nor is what "the two" are, nor how long
    ago something was. An age counts nothing, but is one figure that articles differ in: its `what` is AGE.
    """
    known = figures(lexicon)
    said = text[content.start : content.end]
    folded = fold(said)
    if not known.may_stand_in(folded):
        return ()
    found = [_quantity(text, said, folded, match, content.start, known) for match in _numbers(folded, known)]
    counts = [one for one in found if one is not None]
    for share in shares(folded, content.start, lexicon):
        if not any(one.span.overlaps(share.span) for one in counts):
            counts.append(share)
    return tuple(joined(sorted(counts, key=lambda one: one.span.start), text, lexicon))


def _numbers(folded: str, known: Figures) -> Iterator[re.Match[str]]:
    """Yield the numbers of a text; two that only look like a range ("49 percent to 44 percent") are two."""
    match = known.number.search(folded)
    while match:
        if match["low"] and not _is_range(match, folded, known):
            begins = match.start("low_money") if match["low_money"] else match.start("low")
            first = begins if match["opener"] else match.start()
            match = known.number.match(folded, first, match.start("closer")) or match
        yield match
        match = known.number.search(folded, max(match.end(), match.start() + 1))


def _quantity(text: str, said: str, folded: str, match: re.Match[str], offset: int, known: Figures) -> Quantity | None:
    start = match.start() + len(match.group()) - len(match.group().lstrip("\"' "))
    near = around(folded, match.start(), match.end(), said if known.words("capital_nouns") else None)
    compared = match["comparator"]
    comparator = cast(Comparator, known.comparators[compared]) if compared else "exact"
    scale = _scale(match, known)
    if compared in known.words("spanning") and _is_a_span(near, known):
        comparator, start = "exact", match.start("figure" if match["figure"] else "spelled" if match["spelled"] else 0)
    value: float | None
    low: float | None
    high: float | None
    if match["vague"]:
        low, high = vague_interval(str(known.vague[match["vague"]]), match["magnitude"] is not None, scale)
        value, comparator = None, "vague"
    else:
        value = known.value(match) * scale
        if match["fraction"] and (match["spelled"] in known.magnitudes or match["magnitude"]):
            value *= float(known.fractions[match["fraction"]])
        aged = _age(said, folded, match, value, near, known)
        if aged is not None:
            span = Span(offset + start, offset + match.end())
            return Quantity(
                span, value, comparator, *interval(value, comparator), "years", AGE, "observed", aged or None
            )
        if not match["magnitude"] and _counts_nothing(said, folded, match, value, near, known):
            return None
        low, high = interval(value, comparator)
    if match["low"]:
        value, low, high, comparator = None, _least(match, scale, known), value, "approx"
    if _is_a_period(near, fold(text[offset + match.end() : offset + match.end() + _BEHIND]), known):
        return None
    what, unit = _what(match, near, known, value)
    if what is None or (unit == "percent" and value == _WHOLLY and not _has_share(near, known)):
        return None
    before = re.findall(r"[\w']+", folded[max(0, match.start() - 120) : match.start()])
    projected = bool(known.words("projections").intersection(before[-_PROJECTED_WITHIN:]))
    return Quantity(
        Span(offset + start, offset + match.end()), value, comparator, low, high, unit, what,
        "projected" if projected else "observed", measured(near, known, what) if what in _SUMS else None,
    )  # fmt: skip


_SUMS = ("money", "percent")


def _what(match: re.Match[str], near: Around, known: Figures, value: float | None) -> tuple[str | None, str | None]:
    """Return what is counted and its unit; sums and shares are "money" and "percent"."""
    if match["percent"]:
        points = known.percents.get(match["percent"].strip())
        return "percent", points if isinstance(points, str) else "percent"
    if match["money"] or match["euro"]:
        return "money", _CURRENCIES[match["money"] or match["euro"]]
    what, unit = counted(near, known, value)
    if what is not None:
        at = near.right.index(what) + 1 if what in near.right else len(near.right)
        scale = next((str(known.scales[word]) for word in near.right[at : at + 1] if word in known.scales), None)
        what, unit = (scale, scale) if scale else (what, unit)
    if unit is not None and unit in known.currencies and (match["magnitude"] or match["vague"]):
        return "money", str(known.currencies[unit])
    return what, unit


def _has_share(near: Around, known: Figures) -> bool:
    """Say whether a number is said to be of something."""
    return not known.words("shares").isdisjoint(near.right[:1])


def _is_range(match: re.Match[str], folded: str, known: Figures) -> bool:
    """Say whether two numbers are the ends of a range: not "10 and 20", "$5 to 20 percent", "rose from 2 to 5"."""
    before = _WORDS.findall(folded[max(0, match.start() - _BEHIND) : match.start()])[-_CHANGED_WITHIN:]
    moving = match["opener"] in known.words("from")
    apart = moving or (not match["opener"] and (match["low_percent"] or match["low_money"]))
    if apart and not known.words("changes").isdisjoint(before):
        return False
    if match["vague"] or (match["closer"] in known.words("and") and not match["opener"]):
        return False
    if (match["low_percent"] and not match["percent"]) or (match["low_money"] and not match["money"]):
        return False
    scale = _scale(match, known)
    return _least(match, scale, known) < known.value(match) * scale


def _least(match: re.Match[str], scale: float, known: Figures) -> float:
    """Return where a range begins: "two to three million" begins at two million."""
    if match["low_magnitude"]:
        scale = float(known.magnitudes[match["low_magnitude"]])
    elif match["spelled"]:
        words = match["spelled"].replace("-", " ").split()
        scale *= math.prod(float(known.magnitudes[word]) for word in words if word in known.magnitudes)
    return known.figure(match["low"]) * scale


def _scale(match: re.Match[str], known: Figures) -> float:
    if match["short"]:
        return float(known.short[match["short"]])
    return float(known.magnitudes[match["magnitude"]]) if match["magnitude"] else 1.0


def _age(said: str, folded: str, match: re.Match[str], value: float, near: Around, known: Figures) -> str | None:
    """Return whose age a number is, as far as a word next to it tells, "" where none does; None where it is no age."""
    if value not in _AGES or match["money"] or match["percent"] or match["magnitude"]:
        return None
    old = known.years_old.match(folded, match.end())
    if old:
        noun = noun_of(around(folded, match.start(), old.end()).right, known)
        if noun is None or (known.is_plural(noun) and noun not in known.persons):
            return ""
        at = folded.index(noun, old.end())
        return said[at : at + len(noun)]
    before = near.left[-1:]
    if before and before[0] in known.words("aged"):
        return ""
    if near.left[-2:-1] and near.left[-2] in known.words("aged_persons") and before[0] in known.words("of"):
        return near.left[-2] if noun_of(near.right, known) is None else None  # "a girl of seven"
    behind = near.right[:1]
    if match["figure"] and before == [","] and len(near.left) > 1 and (not behind or behind[0] in (",", ".")):
        name = near.left[-2]
        at = folded.rfind(name, 0, match.start())
        if at >= 0 and said[at].isupper() and name not in known.months:
            return said[at : at + len(name)]
    return None


def _is_a_span(near: Around, known: Figures) -> bool:
    """Say whether a number behind a sum tells over how long it is spread: "$4 trillion over 10 years"."""
    units = known.words("compound_units") | known.words("long_units")
    timed = bool(near.right) and near.right[0].removesuffix("s") in units
    last = near.left[-1] if near.left else ""
    return timed and (last[:1].isdigit() or last in known.magnitudes or last in known.short or last in ("%", "percent"))


def _is_a_period(near: Around, following: str, known: Figures) -> bool:
    """Say whether a number tells when rather than how many: "two years ago", "in the past five days".

    What follows may stand behind the content, which ends before "after …".
    """
    behind = re.findall(r"[^\W\d_]+", following)[:2]
    if not behind or behind[0].removesuffix("s") not in known.words("compound_units") | known.words("long_units"):
        return False
    if behind[1:] and behind[1] in known.words("offsets"):
        return True
    return bool((known.words("last") | known.words("next")).intersection(near.left[-1:]))


def _counts_nothing(said: str, folded: str, match: re.Match[str], value: float, near: Around, known: Figures) -> bool:
    """Say whether a number is a date, a year, a time, the number of a page, a chance, a name or "the two"."""
    if match["money"] or match["percent"] or match["euro"]:
        return False
    number = match.start("spelled" if match["spelled"] else "figure")
    abbreviated = len(near.left) > 1 and near.left[-1] == "." and folded[match.start() - 1 : match.start()].isspace()
    last = near.left[-2] if abbreviated else near.left[-1] if near.left else ""
    following = re.match(r"\s+([\w']+)", folded[match.end() :])
    noun = following[1] if following else ""
    if value == 1 and match["spelled"]:
        return True
    if last in known.months or noun in known.months:
        return True
    if last in known.words("numbered") and (not abbreviated or last in known.words("numbered_abbreviations")):
        return True
    if not match["comparator"] and match["figure"] and value in _YEARS and known.thousands not in match["figure"]:
        return last in known.words("year_openers") or (noun not in known.persons and noun not in known.whats)
    if known.age_or_time.match(folded, match.end()):
        return True
    if _is_of_none(near, known):
        return True
    if match["spelled"] and (_is_name(said, match, near, known) or _is_the_two(value, near, known)):
        return True
    if value <= _FEW and any(chance.start() <= number < chance.end() for chance in known.chance.finditer(folded)):
        return True
    return last == "," and bool(re.match(r"\s*(?:,|$)", folded[match.end() :]))


def _is_of_none(near: Around, known: Figures) -> bool:
    """Say whether nobody is what is told of a number: "none of the 30 passengers was hurt"."""
    left = [word for word in near.left[-3:] if word not in known.definite]
    return len(left) > 1 and left[-1] in known.words("of") and left[-2] in known.nobody


def _is_name(said: str, match: re.Match[str], near: Around, known: Figures) -> bool:
    """Say whether a number in words is part of a name: "the Group of Seven"."""
    return said[match.start("spelled")].isupper() and not known.words("of").isdisjoint(near.left[-1:])


def _is_the_two(value: float, near: Around, known: Figures) -> bool:
    """Say whether a number only points to who was named: "the two leaders", not "the two-year plan"."""
    return value == 2 and not known.definite.isdisjoint(near.left[-1:]) and near.right[:1] != ["-"]
