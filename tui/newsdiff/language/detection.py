"""Detection: which language a text is in, by its script and its commonest words; light, and silent when in doubt."""

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

_LONGEST = 6_000
"""How many characters are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_HITS = 6
_LEAST_SHARE = 0.15
"""Of the words of running text, this many at least are among the commonest of its language."""
_LEAST_LEAD = 1.25
"""How many times the hits of the next language the best one needs."""
_SCRIPTS = {
    "el": "\u0370-\u03ff", "hy": "\u0530-\u058f", "yi": "\u0590-\u05ff", "ar": "\u0600-\u06ff", "hi": "\u0900-\u097f",
    "ta": "\u0b80-\u0bff", "th": "\u0e00-\u0e7f", "ka": "\u10a0-\u10ff", "ko": "\uac00-\ud7af", "ja": "\u3040-\u30ff",
    "zh": "\u4e00-\u9fff",
}  # fmt: skip
_FEWEST_LETTERS = 10
_NOT_LATIN = re.compile("[\u0370-\u1fff\u3000-\uffff]")
"""What holds every script above."""
_ALIASES = {"nb": "no", "nn": "no", "iw": "yi", "he": "yi", "ji": "yi", "in": "id", "sh": "sr", "bs": "hr"}


def detect(text: str) -> str | None:
    """Return the ISO 639-1 code of the language `text` is written in, or None where that is not plain.

    Of a text of a few words it never is. Hebrew and Yiddish, Arabic and Persian, Hindi and Nepali share a script and
    are given as the one Snowball stems (yi, ar, hi).
    """
    sample = text[:_LONGEST]
    by_script = _by_script(sample)
    if by_script is not None:
        return by_script
    total = len(_WORD.findall(sample))
    hits = sorted(((count, language) for language, count in common_words(sample).items()), reverse=True)
    (best, language), (next_best, _) = hits[0], hits[1]
    plain = best >= _FEWEST_HITS and best >= _LEAST_SHARE * total and best >= _LEAST_LEAD * next_best
    return language if plain else None


def common_words(text: str) -> dict[str, int]:
    """Return, for every language told by its words, how many words of `text` are among its commonest."""
    words = Counter(_WORD.findall(text.lower()))
    return {language: sum(words[word] for word in common) for language, common in _common_words().items()}


def code_of(language: str | None) -> str | None:
    """Return the ISO 639-1 code in a language tag ("en-GB", "nb_NO"), as this program names the language, or None."""
    code = (language or "").strip().lower().replace("_", "-").partition("-")[0]
    return _ALIASES.get(code, code) if len(code) == 2 and code.isascii() and code.isalpha() else None


def name_of(code: str) -> str:
    """Return what a language is called in English, its code where that is not known."""
    return _data()["names"].get(code, code)


def _by_script(sample: str) -> str | None:
    if len(_NOT_LATIN.findall(sample)) < _FEWEST_LETTERS:
        return None
    letters = sum(map(str.isalpha, sample))
    for language, characters in _scripts().items():
        found = len(characters.findall(sample))
        # Japanese is told by its kana, which stand among more Chinese characters.
        if found >= _FEWEST_LETTERS and found > (0.15 if language == "ja" else 0.5) * letters:
            return language
    return None


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(f"[{characters}]") for language, characters in _SCRIPTS.items()}


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("detection.toml").read_text(encoding="utf-8"))


@cache
def _common_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _data()["words"].items()}
