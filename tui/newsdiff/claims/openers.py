"""Openers: the person with whose name a sentence begins, who is its subject and the next pronoun's antecedent."""

import re
from collections.abc import Mapping

from newsdiff.articles.model import Article
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon

_WITHIN = 5
"""Words, a conjunction and titles included, among which a name that begins a sentence ends."""
_OFFICE, _FIELD = 3, 6
"""Words among which an office that begins a sentence stands, and those of its field before its holder's name."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'.][^\W\d_]+)*")


class Openers:
    """The persons with whose names an article's sentences begin; it keeps no state between calls."""

    def __init__(self, article: Article, persons: Mapping[str, str], lexicon: Lexicon) -> None:
        self._article = article
        self._persons = persons
        """Full names by surname."""
        self._roles = lexicon.words("role_nouns") if lexicon.words("names_follow") else frozenset()
        self._linking = lexicon.words("conjunctions") | lexicon.words("adverbs")

    def name(self, sentence: int) -> str | None:
        """Return the name of the person a sentence begins with; None where it begins otherwise."""
        words = _WORD.findall(self._text(sentence))
        office = any(fold(word) in self._roles for word in words[1:_OFFICE])
        for word in words[: _WITHIN + _FIELD if office else _WITHIN]:
            if word in self._persons:
                return self._persons[word]
            if not office and not word[0].isupper() and fold(word) not in self._linking:
                return None
        return None

    def ends(self, sentence: int, words: str) -> bool:
        """Say whether a comma or a quotation stands before these words: "…, a lawyer said" is the sentence's own."""
        before, found, _ = self._text(sentence).rpartition(words)
        clause = before.rstrip().rsplit(" ", 1)[0] if before and not before.rstrip().endswith((",", '"')) else before
        return bool(found) and clause.rstrip().endswith((",", '"'))

    def _text(self, sentence: int) -> str:
        return fold_marks(self._article.plain[slice(*self._article.sentences[sentence].span)])
