"""Quantities: numbers with their comparators, read as intervals, and what they count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newsdiff.claims.model import Comparator, Quantity
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_FIGURE = (
    r"(?P<money>[$£€¥])?(?<![\w.,:/-])(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?![\d:/]|[-]\w|[.,]\d|st\b|nd\b|rd\b|th\b)"
)
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}


@dataclass(frozen=True, slots=True)
class _Patterns:
    number: re.Pattern[str]
    word: re.Pattern[str]


@cache
def _patterns(lexicon_language: str) -> _Patterns:
    from newsdiff.language.lexicon import load

    lexicon = load(lexicon_language)
    assert lexicon is not None

    def either(words: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    comparators = either(lexicon.table("comparators"))
    numbers = either(lexicon.table("numbers"))
    magnitudes = either(lexicon.table("magnitudes"))
    vague = either(lexicon.table("vague"))
    spelled = rf"(?P<spelled>\b(?:{numbers})(?:[ -](?:{numbers}|{magnitudes}))*\b)"
    several = rf"(?P<vague>\b(?:{vague})\b)"
    number = re.compile(
        rf"(?:\b(?P<comparator>{comparators})\s+(?:the\s+)?)?[\"']?(?:{_FIGURE}|{several}|{spelled})"
        rf"(?:[ -](?P<magnitude>{magnitudes})s?\b)?"
        rf"(?:\s*(?P<percent>%|percent\b|per cent\b|percentage points?\b))?",
    )
    return _Patterns(number, re.compile(r"[^\W\d_][\w.]*(?:['\-][^\W_]+)*|[^\w\s]"))


def quantities(text: str, content: Span, sentence: Span, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of `text[content]`, offsets into `text`; what they count stands in the content.

    Years, ages, dates, times, scores, ordinals and ranks are no quantities.
    """
    folded = fold(text[content.start : content.end])
    found = []
    for match in _patterns(lexicon.language).number.finditer(folded):
        one = _quantity(folded, match, content.start, lexicon)
        if one is not None:
            found.append(one)
    return tuple(found)


def _quantity(folded: str, match: re.Match[str], offset: int, lexicon: Lexicon) -> Quantity | None:
    comparator_words = match["comparator"]
    comparator: Comparator = lexicon.table("comparators")[comparator_words] if comparator_words else "exact"  # type: ignore[assignment]
    start = match.start("comparator") if comparator_words else match.start()
    end = match.end()
    while start < end and folded[start] in "\"' ":
        start += 1
    value: float | None
    low: float | None
    high: float | None
    magnitude = float(lexicon.table("magnitudes")[match["magnitude"]]) if match["magnitude"] else None
    after = folded[match.end() : match.end() + 60]
    before = folded[max(0, match.start() - 80) : match.start()]
    if match["vague"]:
        edges = str(lexicon.table("vague")[match["vague"]]).split("-")
        low, high = float(edges[0]), float(edges[1])
        value = None
        comparator = "vague"
        if magnitude:
            low, high = 2 * magnitude, 10 * magnitude - 1
    else:
        number = _value(match, lexicon)
        value = number * (magnitude or 1.0)
        if not magnitude and _is_no_quantity(folded, match, before, after, value, comparator_words, lexicon):
            return None
        low, high = interval(value, comparator)
    what, unit = _what(folded, match, lexicon)
    if what is None:
        return None
    if match["percent"]:
        unit = "percent"
    elif match["money"]:
        unit = _CURRENCIES[match["money"]]
    words_before = set(re.findall(r"[\w']+", before)[-6:])
    projected = bool(words_before & lexicon.words("projections"))
    return Quantity(
        Span(offset + start, offset + end),
        value,
        comparator,
        low,
        high,
        unit,
        what,
        "projected" if projected else "observed",
    )


def interval(value: float, comparator: Comparator) -> tuple[float | None, float | None]:
    """Return the least and the most that a value with its comparator can be; None is unbounded."""
    match comparator:
        case "at_least" | "more_than":
            return value, None
        case "at_most" | "less_than":
            return None, value
        case "nearly":
            return round(0.9 * value, 6), value
        case "approx":
            return round(0.9 * value, 6), round(1.1 * value, 6)
        case _:
            return value, value


def _value(match: re.Match[str], lexicon: Lexicon) -> float:
    if match["figure"]:
        return float(match["figure"].replace(",", ""))
    numbers, magnitudes = lexicon.table("numbers"), lexicon.table("magnitudes")
    total = part = 0.0
    for word in re.split(r"[ -]", match["spelled"]):
        if word in numbers:
            part += float(numbers[word])
        elif word in magnitudes:
            scale = float(magnitudes[word])
            if scale > 100:
                total += (part or 1) * scale
                part = 0.0
            else:
                part = (part or 1) * scale
    return total + part


def _is_no_quantity(
    folded: str, match: re.Match[str], before: str, after: str, value: float, comparator: str | None, lexicon: Lexicon
) -> bool:
    if match["money"] or match["percent"]:
        return False
    previous = re.findall(r"[\w']+", before)[-1:] or [""]
    following = re.findall(r"[\w']+", after)[:1] or [""]
    months = lexicon.table("months")
    if match["spelled"] == "one":
        return True
    if previous[0] in months or following[0] in months:
        return True
    if comparator is None and match["figure"] and 1900 <= value <= 2099 and "," not in match["figure"]:
        return not re.match(r"\s+(?:people|soldiers|troops|\w+s)\b", after) or previous[0] in (
            "in",
            "since",
            "by",
            "of",
            "until",
            "from",
        )
    if previous[0] in ("aged", "age", "no", "number", "page", "chapter", "article", "section"):
        return True
    if re.match(r"\s*(?:-|–)?\s*(?:year-old|years? old|a\.m|p\.m|am\b|pm\b|o'clock)", after):
        return True
    return bool(re.match(r"\s*,", after) and before.endswith(", "))


def _what(folded: str, match: re.Match[str], lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Return what is counted and its unit: the noun to the right, its state, or "the number of …" to the left."""
    whats, persons = lexicon.table("whats"), lexicon.words("persons")
    right = re.split(r"[.;]\s", folded[match.end() : match.end() + 220])[0]
    left = folded[max(0, match.start() - 120) : match.start()]
    right_words = re.findall(r"[^\W\d_][\w']*|[^\w\s]", right)
    left_words = re.findall(r"[^\W\d_][\w']*", left)
    number_of = re.search(r"\b(?:number|toll|total|count)(?: of)? ((?:[\w'-]+ ){1,6})", left + " ")
    noun = next((word for word in right_words[:5] if word in whats or word in persons), None)
    if noun is not None and noun in whats:
        what = str(whats[noun])
        return what, str(lexicon.table("what_units").get(what, "")) or None
    if number_of and not (right_words and right_words[0].isalpha() and right_words[0] in persons):
        for word in number_of.group(1).split():
            if word in whats:
                what = str(whats[word])
                return what, str(lexicon.table("what_units").get(what, "")) or None
    if noun is not None:
        for word in right_words:
            if word in whats and str(lexicon.table("what_units").get(str(whats[word]), "")) == "persons":
                return str(whats[word]), "persons"
        for word in reversed(left_words[-3:]):
            if word in whats:
                return str(whats[word]), "persons"
        return noun, "persons"
    stops = (
        lexicon.words("determiners")
        | lexicon.words("prepositions")
        | lexicon.words("auxiliaries")
        | lexicon.words("adverbs")
    )
    head = None
    for word in right_words[:4]:
        if (
            not word[0].isalpha()
            or word in stops
            or word in lexicon.words("conjunctions") | lexicon.words("subordinators")
        ):
            break
        head = word
        if word.endswith("s") and not word.endswith("ss"):
            break
    if head is None:
        if match["percent"] or match["money"]:
            return "percent" if match["percent"] else "money", None
        return None, None
    return head, head
