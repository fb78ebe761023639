"""Words: where they stand in a text and what they are compared by."""

import re
from collections.abc import Iterator

import Stemmer

from newsdiff.language.folding import fold
from newsdiff.language.spans import Span

# In this order: abbreviations with inner full stops (U.S., a.m.), numbers with their separators (1,000; 3.5),
# and words with inner apostrophes and hyphens (London's, Jean-Luc, mid-2024).
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*(?:[^\W_]+)?(?:[-‐‑][^\W_]+)*"
    r"|[^\W_]+(?:['’ʼ\-‐‑][^\W_]+)*"
)

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip

_ELIDED = {
    "ca": frozenset(("d", "l", "m", "n", "s", "t")),
    "fr": frozenset(("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "s", "t")),
    "it": frozenset(("all", "c", "d", "dall", "dell", "l", "nell", "quell", "sull", "un")),
}
"""What a language writes with an apostrophe before a word that begins with a vowel."""


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the span of every word of `text[start:end]`, in order.

    Hyphenated compounds, numbers with separators and abbreviations such as "U.S." are one word each.
    """
    span_of = Span._make
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield span_of(match.span())


def forms(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words of `text[start:end]` as they are written, in order; faster than `words` where none is placed."""
    return _WORD.findall(text, start, len(text) if end is None else end)


class Stems:
    """The stems of one language's words (Snowball), remembered once found.

    A language Snowball does not know leaves the folded word as its stem. An instance belongs to one thread.
    """

    def __init__(self, language: str) -> None:
        """Take an ISO 639-1 code such as "en"."""
        algorithm = _ALGORITHMS.get(language)
        self._stemmer = Stemmer.Stemmer(algorithm, 0) if algorithm else None
        self._elided = _ELIDED.get(language, frozenset())
        self._known: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """Return what `word` is compared by: folded, without a possessive or what is elided before it, stemmed."""
        known = self._known.get(word)
        if known is None:
            folded = fold(word)
            if folded.endswith("'s"):
                folded = folded[:-2]
            elif folded.endswith("'"):
                folded = folded[:-1]
            if self._elided:
                before, mark, rest = folded.partition("'")
                folded = rest if mark and before in self._elided else folded
            known = self._known[word] = self._stemmer.stemWord(folded) if self._stemmer else folded
        return known
