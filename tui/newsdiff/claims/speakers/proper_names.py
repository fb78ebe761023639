"""Proper names: which of the words that name a source are its name."""

from collections.abc import Sequence

from newsdiff.claims.speakers.heads import Heads, singular
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon

_LONGEST_FIELD = 2
"""Capitals behind an office's preposition that are no more than its field or a name: "maire de Lyon"."""
_ARTICLES = ("al-", "el-")
"""What Arabic names begin with in small letters."""
_COMPOUND = 3
"""Letters that a role has more than for a compound to end in it."""


def is_capital(token: str) -> bool:
    """Say whether a word is written as a name is: "Ansari", "al-Ansari"."""
    return (
        token[0].isupper() or token == "&" or (token.startswith(_ARTICLES) and token[len(_ARTICLES[0]) :][:1].isupper())
    )


class ProperNames:
    """Finds proper names among the words of a source; it keeps no state between calls."""

    def __init__(self, lexicon: Lexicon, heads: Heads) -> None:
        self._heads = heads
        self._determiners = lexicon.words("determiners")
        self._honorifics = lexicon.words("honorifics")
        self._roles = lexicon.words("role_nouns")
        self._prepositions = lexicon.words("prepositions")
        self._of = lexicon.words("of")
        self._before, self._kin = lexicon.words("former"), lexicon.words("kin")
        self._times = lexicon.words("times")
        self._demonyms = lexicon.words("demonyms")
        self._called = self._demonyms | lexicon.words("person_nouns")
        self._particles = lexicon.words("name_particles")
        self._heads_first = bool(lexicon.words("heads_first"))
        self._common = heads.common

    def find(self, tokens: Sequence[str], start: int, *, described: bool = False) -> tuple[int, int]:
        """Return where the proper name stands: the capitals that end the phrase, or an acronym before "agency".

        `described` says whether an article stands before the phrase.
        """
        end = len(tokens)
        if end > start + 1 and tokens[-2].islower() and fold(tokens[-1]) in self._times:
            return end, end  # "a poll released in August"
        alone = end == start + 1 and fold(tokens[-1]) in self._called
        if described and (alone or (fold(tokens[-1]) in self._demonyms and not self._is_called(tokens[start:-1]))):
            return end, end  # "the Spaniard", "the South Carolina Republican"
        office = fold(tokens[-1]) in self._common or (self._heads.compounds and self._is_title(tokens[-1]))
        if is_capital(tokens[-1]) and not office:
            at = end
            while at > start and (is_capital(tokens[at - 1]) or (at - 1 > start and tokens[at - 1] in self._particles)):
                at -= 1
            while at < end - 1 and (
                tokens[at] in self._particles
                or fold(tokens[at]) in self._common
                or (self._heads.compounds and self._is_title(tokens[at]) and tokens[at + 1] in self._particles)
            ):
                at += 1
            if (
                at > start
                and fold(tokens[at - 1]) in self._prepositions | self._determiners
                and not all(is_capital(t) for t in tokens[:at])
            ):
                if self._heads_first and end - at > _LONGEST_FIELD and self._roles.intersection(map(fold, tokens[:at])):
                    return at + 1, end  # "ministre de l'Économie Luc Morel"
                return self.first(tokens, start)
            if (
                self._common
                and end - at > _LONGEST_FIELD
                and described
                and not self._particles.intersection(tokens[at:end])
            ):
                at += 1  # "die Bäckerin Jutta Reiß": what an article stands before is no given name
            titles = [at for at in range(at, end - 1) if self._is_title(tokens[at])]
            if titles and self._heads.is_organisation(" ".join(tokens[titles[-1] + 1 : end])):
                return at, end
            if (
                titles
                and " ".join(tokens[titles[-1] :]).count(" ")
                and not self._particles.intersection(tokens[titles[-1] : end])
            ):
                return titles[-1] + 1, end
            while at < end - 1 and fold(tokens[at]) in self._honorifics and not self._is_common(tokens[at + 1 : end]):
                at += 1
            while tokens[at] in self._of and end - at > _LONGEST_FIELD + 1:
                at += _LONGEST_FIELD  # "Secretary of State Anna Berg"
            return at, end
        if singular(fold(tokens[-1])) in self._heads.organisations and not self._heads.is_plural(tokens[-1]):
            acronyms = [
                at for at in range(start, end) if tokens[at].isupper() and len(tokens[at]) > 1 and "." not in tokens[at]
            ]
            if acronyms:
                return acronyms[0], acronyms[-1] + 1
            proper = [at for at in range(start, end) if is_capital(tokens[at]) and fold(tokens[at]) not in self._common]
            if proper and all(fold(tokens[at]) not in self._demonyms for at in proper):
                return start, end
        return self.first(tokens, start)

    def _is_called(self, before: Sequence[str]) -> bool:
        """Say whether what stands before the last word makes a name of it."""
        return any(token in self._particles or fold(token) in self._honorifics for token in before)

    def _is_title(self, token: str) -> bool:
        """Say whether a word is a title; in German a compound is ("Gesundheitsminister", "CDU-Chef")."""
        word = fold(token.rstrip("."))
        compound = bool(self._common) and any(word.endswith(role) for role in self._roles if len(role) > _COMPOUND)
        joined = bool(self._common) and word.rpartition("-")[2] in self._roles
        return word in self._honorifics or compound or joined or self._is_hyphened(word)

    def _is_hyphened(self, word: str) -> bool:
        """Say whether "then-mayor", "president-elect", "secretary-general" or "mother-of-two" stands here."""
        first, hyphen, last = word.partition("-")
        titles = self._honorifics | self._roles
        return bool(hyphen) and (first in titles or (last in titles and first in self._before) or first in self._kin)

    def _is_common(self, tokens: Sequence[str]) -> bool:
        """Say whether what would be left of a name names an organisation without it: "News" of "Vice News"."""
        return len(tokens) == 1 and singular(fold(tokens[0])) in self._heads.organisations

    def first(self, tokens: Sequence[str], start: int) -> tuple[int, int]:
        """Return the name in "Olaf Brandt of the union": capitals up to a preposition; nothing where there is none."""
        at = start
        while at < len(tokens) and is_capital(tokens[at]) and fold(tokens[at]) not in self._common:
            at += 1
        after_name = at < len(tokens) and fold(tokens[at]) in self._prepositions
        if at > start and all(self._is_title(token) for token in tokens[start:at]):
            return len(tokens), len(tokens)  # "Former Secretary of State Anna Berg"
        if at - start < 2 or not after_name or self._heads.is_organisation(" ".join(tokens[start:at])):
            return len(tokens), len(tokens)
        titles = [k for k in range(start, at - 1) if fold(tokens[k].rstrip(".")) in self._honorifics]
        return (titles[-1] + 1 if titles else start), at
