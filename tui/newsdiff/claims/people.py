"""People: who an article names in its running text, with title and role, whether or not they speak."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newsdiff.claims.mentions import Mention, Mentions
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon

_NAME = re.compile(r"[A-Z][^\W\d_]+(?:[-'][^\W\d_]+)*(?: (?:[A-Z]\.|[A-Z][^\W\d_]+(?:[-'][^\W\d_]+)*)){1,3}")
_BEFORE = 60
"""Characters before a name in which the words of a role stand."""
_LONGEST_ROLE = 5
_OFTEN = 3
"""Mentions of a surname from which its bearer is whom an article is about."""


class People:
    """The full names of one article's text in order."""

    def __init__(self, plain: str, mentions: Mentions, lexicon: Lexicon) -> None:
        self._roles = lexicon.words("role_nouns")
        self._honorifics = lexicon.words("honorifics")
        self._closed = lexicon.words("determiners") | lexicon.words("prepositions") | lexicon.words("conjunctions")
        self._no_names = lexicon.words("not_sentence_initial_names") | lexicon.words("determiners")
        self._no_names |= lexicon.words("prepositions") | frozenset(lexicon.prepositions)
        self._mentions = mentions
        self.titled: dict[str, Mention] = {}
        """Who is named with a title or a role, by name."""
        known: dict[str, Mention] = {}
        text = fold_marks(plain)
        for match in _NAME.finditer(text):
            words = self._named(match.group())
            if " " not in words:
                continue
            before = self._role_before(text, match.start())
            key = f"{before} {words}".strip()
            one = known.get(key)
            if one is None:
                one = known[key] = mentions.mention(key)
            if one.name is None:
                continue
            if one.head:
                self.titled.setdefault(one.name, one)
        self._names = dict.fromkeys(match.group() for match in _NAME.finditer(text))
        self.protagonist = self._most_named(text, known.values())
        """The person the article names most, where one is named often."""

    def _most_named(self, text: str, known: Iterable[Mention]) -> str | None:
        persons = {one.name.split()[-1]: one.name for one in known if one.name and " " in one.name}
        for surname, name in list(persons.items()):
            if self._mentions.is_organisation(name):
                del persons[surname]
        named = Counter(word for word in re.findall(r"[^\W\d_]+", text) if word in persons)
        most = named.most_common(1)
        return persons[most[0][0]] if most and most[0][1] >= _OFTEN else None

    def _named(self, words: str) -> str:
        """Return a run of capitals without the closed class words that begin a sentence."""
        parts = words.split()
        while parts and fold(parts[0]) in self._no_names:
            parts = parts[1:]
        return " ".join(parts)

    def _role_before(self, text: str, at: int) -> str:
        """Return "conservative talk show host" before a name; nothing where no role stands right before it."""
        words = re.split(r"[^\w\s'-]", text[max(0, at - _BEFORE) : at])[-1].split()
        if not words or fold(words[-1]) not in self._roles or not text[at - 1].isspace():
            return ""
        role: list[str] = []
        for word in reversed(words[-_LONGEST_ROLE:]):
            if fold(word) in self._closed:
                break
            role.insert(0, word)
        return " ".join(role)

    def full_names(self, surnames: set[str]) -> Iterator[str]:
        """Yield the full names of the text that end in one of the given surnames."""
        for name in self._names:
            words = self._named(name)
            if " " in words and words.rsplit(" ", 1)[1] in surnames:
                long = self._mentions.mention(words).name
                if long and " " in long:
                    yield long
