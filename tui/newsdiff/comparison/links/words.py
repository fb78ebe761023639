"""Words as the link finder reads them: stemmed, acronyms unfolded, marked where they stand in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from newsdiff.articles.model import Article, Sentence
from newsdiff.language.folding import fold_marks
from newsdiff.language.spans import Span
from newsdiff.language.words import Stems, words

_ACRONYM = re.compile(r"\b(?:(?:[A-Z]\.){2,6}|[A-Z]{2,6}\b)")
KEPT = 1024
"""How many sentences of an article are kept read. Keeping those of a book costs 40 MB and saves next to no time."""
_NAME = re.compile(r"\b[A-Z][\w'-]*(?:(?: (?:of|for|the|and|on|to|in))* [A-Z][\w'-]*){1,8}")


class Word(NamedTuple):
    """One word of a sentence."""

    stems: tuple[str, ...]
    """What it is compared by: its stem, or those of the full name where it is an acronym of one."""
    span: Span
    capital: bool
    """Whether it begins with a capital letter and does not begin its sentence."""
    quoted: bool


@dataclass(frozen=True, slots=True)
class WordReader:
    """Reads the words of one article's sentences."""

    text: str
    """The article's plain text with marks folded."""
    language: str
    stems: Stems
    full_names: dict[str, tuple[str, ...]]
    """The words of an acronym's full name: "nis" → ("National", "Intelligence", "Service")."""
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """What every word met so far is compared by, as it is written."""
    _kept: dict[Span, list[Word]] = field(default_factory=dict, repr=False)
    """The words of the sentences read first."""

    def words(self, sentence: Sentence) -> list[Word]:
        """Return the words of a sentence, in order; their spans are offsets into the article's text."""
        found = self._kept.get(sentence.span)
        if found is None:
            found = self._read(*sentence.span)
            if len(self._kept) < KEPT:
                self._kept[sentence.span] = found
        return found

    def _read(self, begin: int, until: int) -> list[Word]:
        text, known = self.text, self._known
        quoted, mark = False, text.find('"', begin, until)
        found = []
        for span in words(text, begin, until):
            start, end = span
            while 0 <= mark < start:
                quoted, mark = not quoted, text.find('"', mark + 1, until)
            form = text[start:end]
            stems = known.get(form)
            if stems is None:
                stems = known[form] = self._stems(form)
            found.append(Word(stems, span, start > begin and form[0].isupper(), quoted))
        return found

    def _stems(self, word: str) -> tuple[str, ...]:
        if "." in word and not word[0].isdigit():
            word = word.replace(".", "")
        full_name = self.full_names.get(word.lower()) if word.isupper() else None
        return tuple(map(self.stems.stem, full_name)) if full_name else (self.stems.stem(word),)


def word_readers(a: Article, b: Article) -> tuple[WordReader, WordReader]:
    """Return a reader for each article; an acronym may have its full name in either."""
    texts = [fold_marks(article.plain) for article in (a, b)]
    acronyms = {match.group().replace(".", "").lower() for text in texts for match in _ACRONYM.finditer(text)}
    full_names = {
        acronym: full_name for text in texts for acronym, full_name in _full_names(text, acronyms) if acronyms
    }
    stems = Stems(a.language)
    return WordReader(texts[0], a.language, stems, full_names), WordReader(texts[1], b.language, stems, full_names)


def _full_names(text: str, acronyms: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every acronym whose letters begin the capitalised words of a name, with these words."""
    for match in _NAME.finditer(text):
        capitals = [word for word in match.group().split() if word[0].isupper()]
        initials = "".join(word[0] for word in capitals).lower()
        for begin in range(len(capitals) - 1):
            for end in range(begin + 2, len(capitals) + 1):
                if initials[begin:end] in acronyms and not any(word.isupper() for word in capitals[begin:end]):
                    yield initials[begin:end], tuple(capitals[begin:end])
