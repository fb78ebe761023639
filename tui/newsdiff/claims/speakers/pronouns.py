"""Pronouns: which of them can stand for whom, by title, given name and role."""

from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon


class Pronouns:
    """Tells "he" from "she" where the words for a person do; it keeps no state between calls."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.table("title_pronouns")
        self._short = lexicon.table("nicknames")
        self._given = {
            name: pronoun for pronoun, names in lexicon.table("given_names").items() for name in str(names).split()
        }

    def of(self, *words: str | None) -> str | None:
        """Return the subject pronoun that goes with the first of these titles, roles or pronouns that tells one."""
        return next((str(self._words[word]) for word in words if word and word in self._words), None)

    def is_given(self, name: str) -> bool:
        """Say whether a name begins with a given name or with what is short for one."""
        given = fold(name.partition(" ")[0])
        return given in self._given or given in self._short

    def of_name(self, name: str) -> str | None:
        """Return the subject pronoun that goes with a full name, None where its given name is anybody's or unknown."""
        given, _, surname = name.partition(" ")
        return self._given.get(fold(given)) if surname else None
