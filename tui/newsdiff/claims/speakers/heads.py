"""Heads: the noun that a description is about, and the kinds of words in it."""

import re

from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\-&][^\W_]+)*'?|(?<=\w )&(?= \w)")
_ADJUNCT = re.compile(r",|\s(?:of|for|from|in|at|with|to|who|on)\s")
_PLURALS = ("people", "men", "women", "police")
"""Plurals without their ending."""


class Heads:
    """Tells what a description is about; it remembers the kinds of words it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._honorifics = lexicon.words("honorifics")
        self._roles = lexicon.words("role_nouns")
        self._synonyms = lexicon.table("role_synonyms")
        nouns = ("role_nouns", "persons", "person_nouns", "organisations", "documents", "statement_nouns")
        self._nouns = frozenset().union(*map(lexicon.words, nouns))
        self.demonyms = lexicon.words("demonyms")
        self.organisations = lexicon.words("organisations")
        self.compounds = bool(lexicon.words("capital_nouns"))
        """Whether an office and its field are one word ("Innenministerin")."""
        self.common: frozenset[str] = frozenset()
        """Common nouns, in languages that write them with a capital."""
        if self.compounds:
            self.common = self._roles | lexicon.words("persons") | self.organisations | lexicon.words("mass_nouns")
        self._heads_first = bool(lexicon.words("heads_first"))
        """Whether a noun's adjectives follow it, and the field of an office stands before its holder's name."""
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._adjunct = _ADJUNCT
        if lexicon.words("names_follow"):
            adjuncts = "|".join(sorted(lexicon.words("name_prepositions") | lexicon.words("genitives")))
            self._adjunct = re.compile(rf",|\s(?:{adjuncts})(?:\s|(?<='))")
        self._surnames = lexicon.words("surnames_too")
        self._pronouns = Pronouns(lexicon)
        self._kinds: dict[str, frozenset[str]] = {}

    def of(self, role: str) -> str | None:
        """Return a description's head noun, folded, in the singular and with synonyms made one."""
        tokens = [fold(token) for token in WORD.findall(self._adjunct.split(role)[0])]
        if self._heads_first:
            tokens = tokens[: next((at + 1 for at, token in enumerate(tokens) if token in self._roles), len(tokens))]
        gerund = next((at for at, token in enumerate(tokens) if at and token.endswith(self._gerund_suffixes)), None)
        if gerund is not None and self._nouns.intersection(map(singular, tokens[:gerund])):
            tokens = tokens[:gerund]  # "attorney representing the campaign"
        while len(tokens) > 1 and tokens[-1] in self._honorifics and tokens[-1] not in self._roles:
            tokens.pop()
        if not tokens:
            return None
        head = singular(tokens[-1].rpartition("-")[2] if self.compounds else self._noun(tokens))
        return str(self._synonyms.get(head, head))

    def _noun(self, tokens: list[str]) -> str:
        """Return "people" of "people familiar", where a known noun stands before what is none."""
        if tokens[-1] in self._nouns or singular(tokens[-1]) in self._nouns:
            return tokens[-1]
        owner = max((at for at, token in enumerate(tokens) if token.endswith(("'s", "s'"))), default=-1)
        if singular(tokens[-1]) != tokens[-1] and owner >= 0:
            return tokens[-1]  # "the president's comments"
        known = (
            token
            for token in reversed(tokens[owner + 1 : -1])
            if token in self._nouns or singular(token) in self._nouns
        )
        return next(known, tokens[-1])

    def core(self, role: str) -> str:
        """Return a description without what its head is of, for or from."""
        return self._adjunct.split(role)[0]

    def is_plural(self, role: str) -> bool:
        """Say whether a description is of several."""
        tokens = fold(self._adjunct.split(role)[0]).split()
        last = self._noun(tokens) if tokens else ""
        return bool(tokens) and (singular(last) != last or last in _PLURALS)

    def kinds(self, words: str) -> frozenset[str]:
        """Return the words of a description or a name, folded, in the singular and with synonyms made one."""
        known = self._kinds.get(words)
        if known is None:
            found = (singular(unpossessed(word)) for word in WORD.findall(fold(words)))
            known = self._kinds[words] = frozenset(str(self._synonyms.get(word, word)) for word in found)
        return known

    def is_organisation(self, name: str) -> bool:
        """Say whether a name has a word for an organisation in it, or is an acronym."""
        *given, surname = name.split()
        if given and fold(surname) in self._surnames and self._pronouns.of_name(name):
            return False  # "Helen Cross"
        return not self.organisations.isdisjoint(self.kinds(name)) or (name.isupper() and len(name) > 1)


def unpossessed(words: str) -> str:
    """Return the words without the possessive at their end."""
    return re.sub(r"'s?$", "", words)


def singular(word: str) -> str:
    """Return a noun without its plural ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "news")) and len(word) > 3
    return word[:-1] if plural else word
