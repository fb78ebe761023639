"""Figures: how one language writes numbers, and what a written number is worth.

Number words come from the lexicon: a package that reads them (text2num) knows the words, not the comparators, the
counted things and the traps that this has to know anyway.
"""

import re
from collections.abc import Iterable
from functools import cache

from newsdiff.claims.model import Comparator
from newsdiff.language.lexicon import Lexicon

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_GRAMMAR = ("determiners", "prepositions", "auxiliaries", "adverbs", "conjunctions", "subordinators")


class Figures:
    """The patterns and tables that one language's quantities are read with."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the language's words."""
        self.words = lexicon.words
        self.comparators = lexicon.table("comparators")
        self.numbers, self.magnitudes = lexicon.table("numbers"), lexicon.table("magnitudes")
        self.vague, self.whats, self.units = lexicon.table("vague"), lexicon.table("whats"), lexicon.table("what_units")
        self.sums = lexicon.table("sums")
        """By one word what sums and shares are told with in others: "fell" for "plunged"."""
        self.added = lexicon.table("added_fractions")
        self.short, self.fractions = lexicon.table("short_magnitudes"), lexicon.table("fractions")
        self.months, self.currencies = lexicon.table("months"), lexicon.table("currencies")
        self.persons = lexicon.words("persons") | lexicon.words("peoples") | lexicon.words("other_persons")
        self.grammar = frozenset().union(*(lexicon.words(name) for name in _GRAMMAR))
        """The words that no noun of a number is among."""
        self.definite = lexicon.words("determiners") - lexicon.words("possessives") - lexicon.words("indefinite")
        self.plural_endings = tuple(lexicon.words("plural_endings"))
        self.percents = lexicon.table("percents")
        self.nobody, self.scales = lexicon.table("nobody"), lexicon.table("scales")
        marks = lexicon.table("figures")
        self.thousands, self.decimal = str(marks.get("thousands", ",")), str(marks.get("decimal", "."))
        told = (lexicon.table(name) for name in ("spoken_shares", "nobody", "no"))
        phrases = (*self.numbers, *self.magnitudes, *self.vague, *(phrase for table in told for phrase in table))
        self._telling = frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)
        """The longest word of every number in words: "few" of "a few"."""
        self.number = self._pattern(lexicon)
        spelled = either([*self.numbers, *self.magnitudes])
        number = rf"(?:\d+|{spelled})"
        of_so_many = either(lexicon.table("chances"))
        self.chance = re.compile(rf"\b{number}[\s-]+(?:{of_so_many})[\s-]+{number}\b")
        """"One in three", "a 1-in-3 chance"."""
        self.age_or_time = re.compile(rf"\s*-?\s*(?:{either(lexicon.table('ages_and_times'))})")
        self.years_old = re.compile(rf"\s*-?\s*(?:{either(lexicon.table('ages'))})\b")
        self.number_of = re.compile(rf"\b(?:{either(lexicon.table('count_nouns'))})\s((?:[\w'-]+ ){{1,6}})")

    def _pattern(self, lexicon: Lexicon) -> re.Pattern[str]:
        thousands, decimal = f"[{re.escape(self.thousands)}]", re.escape(self.decimal)
        units, ages = either(lexicon.words("compound_units")), either(lexicon.table("ages"))
        ordinals = either(lexicon.words("ordinal_suffixes"))
        figure = rf"\d{{1,3}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"
        numerals = either(self.numbers)
        spelled = either([*self.numbers, *self.magnitudes])
        magnitude = either(self.magnitudes)
        letters = [name for name in self.short if len(name) == 1]  # "100m" is a distance, "$100m" a sum
        sums = rf"{either(self.short.keys() - letters)}|(?(money)(?:{either(letters)})|(?!))"
        opener, closer = either(lexicon.words("range_openers")), either(lexicon.words("range_closers"))
        added = either(lexicon.table("added_fractions"))
        percent = rf"%|(?:{either(lexicon.table('percents'))})\b"
        return re.compile(
            r"(?!\B[^\W\d])"  # nothing below begins with a letter inside a word: most places need no second look
            rf"(?:\b(?P<comparator>{either(self.comparators)})\s+)?[\"']?"
            rf"(?:\b(?P<fraction>{either(self.fractions)})(?:\s+|-))?"
            rf"(?:(?:\b(?P<opener>{opener})\s+)?(?P<low_money>[$£€¥])?(?<![\w.,:/-])"
            rf"(?P<low>{figure}|\b(?:{numerals})\b)(?:[ -]?(?P<low_magnitude>{magnitude})\b)?"
            rf"(?P<low_percent>\s*(?:{percent}))?\s+(?P<closer>{closer})\s+(?=[$£€¥]?\d|(?:{spelled})\b))?"
            rf"(?:(?P<money>[$£€¥])?(?<![\w.,:/-])(?P<figure>{figure})"
            rf"(?![\d:/]|'?s\b|-(?!(?:{units})\b(?!-)|(?:{ages})\b)\w|[.,]\d|(?:{ordinals})\b)"
            rf"|(?P<vague>\b(?:{either(self.vague)})\b)"
            rf"|(?P<spelled>\b(?:{spelled})(?:[ -](?:{spelled}))*\b))"
            rf"(?:\s*(?P<added>{added}))?"
            rf"(?:[ -]?(?P<magnitude>{magnitude})\b|(?P<short>{sums})\b)?"
            rf"(?:\s*(?:(?P<percent>{percent})|(?P<euro>[€$£])))?"
        )

    def may_stand_in(self, folded: str) -> bool:
        """Say whether a text may hold a number; two thirds of all sentences hold none."""
        return bool(_DIGIT.search(folded)) or not self._telling.isdisjoint(_WORD.findall(folded))

    def figure(self, written: str) -> float:
        """Return what a number in digits, or one word for a number, is worth."""
        if not written[0].isdigit():
            return float(self.numbers[written])
        for mark in self.thousands:
            written = written.replace(mark, "")
        return float(written.replace(self.decimal, "."))

    def value(self, match: re.Match[str]) -> float:
        """Return what the number that `number` matched is worth, without its magnitude: 2.5 for "two and a half"."""
        if match["figure"]:
            return self.figure(match["figure"]) + self._added(match)
        total, part = self._added(match), 0.0
        for word in re.split(r"[ -]", match["spelled"]):
            if word in self.numbers:
                part += float(self.numbers[word])
            elif word in self.magnitudes:
                scale = float(self.magnitudes[word])
                if scale > 100:
                    total, part = total + (part or 1) * scale, 0.0
                else:
                    part = (part or 1) * scale
        return total + part

    def _added(self, match: re.Match[str]) -> float:
        return float(self.added[match["added"]]) if match["added"] else 0.0

    def is_plural(self, word: str) -> bool:
        """Say whether a word can be the plural of a noun."""
        ends = word.endswith(self.plural_endings) and len(word) > 2 and not word.endswith(("ss", "us", "is", "'s"))
        return ends or word in self.words("irregular_plurals") or word in self.persons


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first; for nothing where there are none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


@cache
def figures(lexicon: Lexicon) -> Figures:
    """Return the patterns and tables of a language, made once."""
    return Figures(lexicon)


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


def vague_interval(bounds: str, magnified: bool, scale: float) -> tuple[float, float]:
    """Return the interval of "several" (3–9), "hundreds" (200–999), "several hundred" (200–999)."""
    if magnified:
        return 2 * scale, 10 * scale - 1
    low, high = bounds.split("-")
    return float(low), float(high)
