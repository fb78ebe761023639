"""The closed lists that differences between linked sentences are judged by, one data file per language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsdiff.language.words import Stems


@dataclass(frozen=True, slots=True)
class Terms:
    """The lists of one language; a language without a file has empty ones."""

    function_words: frozenset[str] = frozenset()
    """Stems of the words that carry grammar, not content."""


@cache
def load_terms(language: str) -> Terms:
    """Return the lists of a language, given as an ISO 639-1 code."""
    file = files("newsdiff.language") / "lexicons" / f"terms.{language}.toml"
    if not file.is_file():
        return Terms()
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    stems = Stems(language)
    return Terms(function_words=frozenset(stems.stem(word) for word in lists["function_words"]))
