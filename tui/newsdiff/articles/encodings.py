"""The encoding of an undeclared text of one byte a character, told by the language that it then reads as."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newsdiff.language.detection import common_words

_MOST_BEYOND_ASCII = 0.3
"""Of the letters of a text in the Latin alphabet, no more than this share is beyond ASCII."""
_STRANGE = 2
"""One character that texts in a language do not hold weighs as much as so many of its commonest words."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, read in an encoding as a language."""

    encoding: str
    words: int
    """How many of its words are among the commonest of the language."""
    strange: int
    """How many of its characters texts in the language do not hold."""

    @property
    def score(self) -> int:
        return self.words - _STRANGE * self.strange


def latin_encoding(content: bytes) -> str | None:
    """Return the encoding in which `content` reads best as a language of the Latin alphabet, None where in none.

    Between encodings in which it reads alike, the commonest is taken.
    """
    beyond = sum(byte > 0x7F for byte in content)
    letters = beyond + sum(map(str.isalpha, content.decode("ascii", "ignore")))
    if beyond > _MOST_BEYOND_ASCII * letters:
        return None
    best = max(_readings(content), key=lambda reading: reading.score, default=None)
    return best.encoding if best is not None and (best.score > 0 or not best.strange) else None


def _readings(content: bytes) -> Iterator[_Reading]:
    """Yield the content in every encoding of every language, the commonest encodings first."""
    marks: str = _data()["marks"]
    encodings: dict[str, list[str]] = _data()["encodings"]
    for encoding in dict.fromkeys(name for names in encodings.values() for name in names):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        words = common_words(text)
        beyond = Counter(character for character in text.lower() if character > "\x7f" and character not in marks)
        for language, letters in _data()["letters"].items():
            if encoding in encodings[language]:
                strange = sum(count for character, count in beyond.items() if character not in letters)
                yield _Reading(encoding, words[language], strange)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("encodings.toml").read_text(encoding="utf-8"))
