"""Quantities: numbers with their comparators, read as intervals, and what they count.

Number words come from the lexicon: a package that reads them (text2num) knows the words, not the comparators, the
counted things and the traps that this has to know anyway.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

from newsdiff.claims.model import Comparator, Quantity
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
_LEFT, _RIGHT = 120, 220
"""Characters around a number in which what it counts can stand."""
_NOUN_WITHIN, _PROJECTED_WITHIN, _STATE_WITHIN = 5, 6, 8
"""Words after a number that may hold its noun, before it that project it, and before it that name a state."""
_BREAKS = frozenset(",;:—-")
"""Marks behind which no noun of a number stands any more."""
_YEARS = range(1900, 2100)
_WORDS = re.compile(r"[^\W\d_][\w']*|[^\w\s]")
_SENTENCE_END = re.compile(r"[.;]\s")


_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")


class _Reader:
    """The patterns and tables that one language's quantities are read with."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.comparators = lexicon.table("comparators")
        self.numbers, self.magnitudes = lexicon.table("numbers"), lexicon.table("magnitudes")
        self.vague, self.whats, self.units = lexicon.table("vague"), lexicon.table("whats"), lexicon.table("what_units")
        self.short = lexicon.table("short_magnitudes")
        self.months, self.shares = lexicon.table("months"), lexicon.words("shares")
        self.currencies = lexicon.table("currencies")
        self.persons, self.projections = (
            lexicon.words("persons") | lexicon.words("peoples"),
            lexicon.words("projections"),
        )
        self.numbered, self.year_openers = lexicon.words("numbered"), lexicon.words("year_openers")
        self.abbreviated = lexicon.words("numbered_abbreviations")
        self.stops = frozenset().union(
            *(lexicon.words(name) for name in (
                "determiners", "prepositions", "auxiliaries", "adverbs", "conjunctions", "subordinators",
            ))
        )  # fmt: skip
        self.numeral = (
            self.stops | frozenset(self.numbers) | frozenset(self.magnitudes) | frozenset(lexicon.table("months"))
        )
        marks = lexicon.table("figures")
        self.thousands, self.decimal = str(marks.get("thousands", ",")), str(marks.get("decimal", "."))
        thousands, decimal = re.escape(self.thousands), re.escape(self.decimal)
        self.compound_units = lexicon.words("compound_units")
        units = _either(self.compound_units)
        self.fractions = lexicon.table("fractions")
        ordinals = _either(lexicon.words("ordinal_suffixes"))
        figure = rf"\d{{1,3}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"
        spelled = _either([*self.numbers, *self.magnitudes])
        phrases = (_WORD.findall(phrase) for phrase in (*self.numbers, *self.magnitudes, *self.vague))
        self.telling = frozenset(max(words, key=len) for words in phrases)
        """The longest word of every number in words: "few" of "a few"."""
        letters = [name for name in self.short if len(name) == 1]  # "100m" is a distance, "$100m" a sum
        sums = rf"{_either(self.short.keys() - letters)}|(?(money)(?:{_either(letters)})|(?!))"
        opener, closer = _either(lexicon.words("range_openers")), _either(lexicon.words("range_closers"))
        self.number = re.compile(
            r"(?!\B[^\W\d])"  # nothing below begins with a letter inside a word: most places need no second look
            rf"(?:\b(?P<comparator>{_either(self.comparators)})\s+)?[\"']?"
            rf"(?:\b(?P<fraction>{_either(self.fractions)})\s+)?"
            rf"(?:(?:\b(?:{opener})\s+)?(?P<low>{figure})\s+(?:{closer})\s+(?=\d))?"
            rf"(?:(?P<money>[$£€¥])?(?<![\w.,:/-])(?P<figure>{figure})"
            rf"(?![\d:/]|-(?!(?:{units})\b(?!-))\w|[.,]\d|(?:{ordinals})\b)"
            rf"|(?P<vague>\b(?:{_either(self.vague)})\b)"
            rf"|(?P<spelled>\b(?:{spelled})(?:[ -](?:{spelled}))*\b))"
            rf"(?:[ -](?P<magnitude>{_either(self.magnitudes)})\b|(?P<short>{sums})\b)?"
            rf"(?:\s*(?:(?P<percent>%|(?:{_either(lexicon.table('percents'))})\b)|(?P<euro>[€$£])))?"
        )
        self.age_or_time = re.compile(rf"\s*-?\s*(?:{_either(lexicon.table('ages_and_times'))})")
        self.number_of = re.compile(rf"\b(?:{_either(lexicon.table('count_nouns'))})\s((?:[\w'-]+ ){{1,6}})")


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


@cache
def _reader(lexicon: Lexicon) -> _Reader:
    return _Reader(lexicon)


def quantities(text: str, content: Span, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of `text[content]`, offsets into `text`; what they count stands in the content.

    Years, ages, dates, times, scores, ordinals and ranks are no quantities.
    """
    reader = _reader(lexicon)
    folded = fold(text[content.start : content.end])
    if not _DIGIT.search(folded) and reader.telling.isdisjoint(_WORD.findall(folded)):
        return ()  # two thirds of all sentences, which saves half of the time
    found = (_quantity(folded, match, content.start, reader) for match in reader.number.finditer(folded))
    return tuple(one for one in found if one is not None)


def _quantity(folded: str, match: re.Match[str], offset: int, reader: _Reader) -> Quantity | None:
    compared = match["comparator"]
    comparator = cast(Comparator, reader.comparators[compared]) if compared else "exact"
    scale = float(reader.magnitudes[match["magnitude"]]) if match["magnitude"] else 1.0
    if match["short"]:
        scale = float(reader.short[match["short"]])
    value: float | None
    low: float | None
    high: float | None
    if match["vague"]:
        low, high = _vague(str(reader.vague[match["vague"]]), match["magnitude"] is not None, scale)
        value, comparator = None, "vague"
    elif match["low"]:
        least, most = _figure(match["low"], reader) * scale, _value(match, reader) * scale
        if least >= most:
            return None
        value, low, high, comparator = None, least, most, "approx"
    else:
        value = _value(match, reader) * scale * float(reader.fractions.get(match["fraction"] or "", 1.0))
        if not match["magnitude"] and _counts_nothing(folded, match, value, reader):
            return None
        low, high = interval(value, comparator)
    what, unit = _what(folded, match, reader)
    if what is None:
        return None
    if match["percent"]:
        unit = "percent"
    elif match["money"] or match["euro"]:
        unit = _CURRENCIES[match["money"] or match["euro"]]
    elif unit is not None and unit in reader.currencies and match["magnitude"]:
        what, unit = "money", str(reader.currencies[unit])
    before = re.findall(r"[\w']+", folded[max(0, match.start() - _LEFT) : match.start()])
    status = "projected" if reader.projections.intersection(before[-_PROJECTED_WITHIN:]) else "observed"
    start = match.start() + len(match.group()) - len(match.group().lstrip("\"' "))
    return Quantity(
        Span(offset + start, offset + match.end()), value, comparator, low, high, unit, what,
        "projected" if status == "projected" else "observed", _measured(folded, match, reader),
    )  # fmt: skip


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


def _vague(bounds: str, magnified: bool, scale: float) -> tuple[float, float]:
    """Return the interval of "several" (3–9), "hundreds" (200–999), "several hundred" (200–999)."""
    if magnified:
        return 2 * scale, 10 * scale - 1
    low, high = bounds.split("-")
    return float(low), float(high)


def _figure(written: str, reader: _Reader) -> float:
    return float(written.replace(reader.thousands, "").replace(reader.decimal, "."))


def _value(match: re.Match[str], reader: _Reader) -> float:
    if match["figure"]:
        return _figure(match["figure"], reader)
    total = part = 0.0
    for word in re.split(r"[ -]", match["spelled"]):
        if word in reader.numbers:
            part += float(reader.numbers[word])
        elif word in reader.magnitudes:
            scale = float(reader.magnitudes[word])
            if scale > 100:
                total, part = total + (part or 1) * scale, 0.0
            else:
                part = (part or 1) * scale
    return total + part


def _counts_nothing(folded: str, match: re.Match[str], value: float, reader: _Reader) -> bool:
    """Say whether a number is a date, a year, an age, a time or the number of a page."""
    if match["money"] or match["percent"] or match["euro"]:
        return False
    after = folded[match.end() : match.end() + _LEFT]
    before = re.findall(r"[\w']+|[^\w\s]", folded[max(0, match.start() - _LEFT) : match.start()])
    abbreviated = len(before) > 1 and before[-1] == "." and folded[match.start() - 1 : match.start()].isspace()
    last = before[-2] if abbreviated else before[-1] if before else ""
    following = re.match(r"\s+([\w']+)", after)
    noun = following[1] if following else ""
    if value == 1 and match["spelled"]:
        return True
    if last in reader.months or noun in reader.months:
        return True
    if last in reader.numbered and (not abbreviated or last in reader.abbreviated):
        return True
    if not match["comparator"] and match["figure"] and value in _YEARS and reader.thousands not in match["figure"]:
        return last in reader.year_openers or (noun not in reader.persons and noun not in reader.whats)
    if reader.age_or_time.match(after):
        return True
    return last == "," and bool(re.match(r"\s*(?:,|$)", after))


def _what(folded: str, match: re.Match[str], reader: _Reader) -> tuple[str | None, str | None]:
    """Return what is counted and its unit: the noun to the right, its state, or "the number of …" to the left."""
    right = _WORDS.findall(_SENTENCE_END.split(folded[match.end() : match.end() + _RIGHT])[0])
    if right[:1] == ["-"] and right[1:] and right[1] in reader.compound_units:
        return f"{right[1]}s", f"{right[1]}s"
    left_text = folded[max(0, match.start() - _LEFT) : match.start()]
    left = _WORDS.findall(left_text)
    ends = next((at for at, word in enumerate(right) if word in _BREAKS), _NOUN_WITHIN)
    noun = next(
        (word for word in right[: min(ends, _NOUN_WITHIN)] if word in reader.whats or word in reader.persons), None
    )
    if noun is not None and noun in reader.whats:
        return _state(noun, reader)
    counted = reader.number_of.search(left_text + " ")
    if counted and noun is None:
        state = next((word for word in counted.group(1).split() if word in reader.whats), None)
        if state:
            return _state(state, reader)
    if noun is not None:
        clause = next((at for at, word in enumerate(right) if word == ","), len(right))
        near = (*reversed(left[-2:]), *right[:clause], *reversed(left[-3:]), *right[clause:])
        states = (word for word in near if word in reader.whats)
        state = next(states, None)
        return (str(reader.whats[state]), "persons") if state else (noun, "persons")
    head = _head(right, reader)
    if head is not None and not match["percent"] and not match["money"]:
        return head, head
    state = next((word for word in reversed(left[-_STATE_WITHIN:]) if word in reader.whats), None)
    if state and not match["percent"] and not match["money"]:
        return _state(state, reader)
    if match["percent"] or match["money"] or match["euro"]:
        return head or ("percent" if match["percent"] else "money"), None
    return None, None


def _measured(folded: str, match: re.Match[str], reader: _Reader) -> str | None:
    """Return what an amount or a share is of: the noun behind it ("of voters"), else the last word before it."""
    if not (match["percent"] or match["money"] or match["euro"]):
        return None
    right = _WORDS.findall(_SENTENCE_END.split(folded[match.end() : match.end() + _RIGHT])[0])
    if right[:1] and right[0] in reader.shares:
        right = [word for word in right[1:4] if word not in reader.stops]
    left = _WORDS.findall(folded[max(0, match.start() - _LEFT) : match.start()])
    before = next((word for word in reversed(left) if word[0].isalpha() and word not in reader.numeral), None)
    return _head(right, reader) or before


def _state(word: str, reader: _Reader) -> tuple[str, str | None]:
    what = str(reader.whats[word])
    return what, str(reader.units.get(what, "")) or None


def _head(right: list[str], reader: _Reader) -> str | None:
    """Return the noun that a number stands before: the first plural, or the last word before a closed class."""
    head = None
    for word in right[:4]:
        if not word[0].isalpha() or word in reader.stops:
            break
        head = word
        if word.endswith("s") and not word.endswith("ss"):
            break
    return head
