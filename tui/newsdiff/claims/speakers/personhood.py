"""Personhood: what is known of a source from its name or its noun alone: a person or a body, he or she."""

from collections.abc import Mapping

from newsdiff.claims.speakers.known import Known
from newsdiff.claims.speakers.mentions import Mention, Mentions
from newsdiff.claims.speakers.people import People
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon

_UNSPOKEN = -1
"""The sentence of whoever has not spoken yet."""


class Personhood:
    """Tells persons from bodies; it keeps no state between calls."""

    def __init__(
        self, titled: Mapping[str, Mention], people: People, mentions: Mentions, pronouns: Pronouns, lexicon: Lexicon
    ) -> None:
        self._titled = titled
        """Who is named with a role somewhere in the article, by full name."""
        self._people = people
        self._mentions = mentions
        self._pronouns = pronouns
        self._no_persons = mentions.organisations | lexicon.words("documents") | lexicon.words("statement_nouns")
        self._no_persons |= lexicon.words("measures")
        self._nouns = lexicon.words("role_nouns") | lexicon.words("persons") | lexicon.words("person_nouns")
        self._nouns |= frozenset(lexicon.table("title_pronouns")) - lexicon.words("singular_pronouns")
        self._suffixes = tuple(lexicon.words("person_suffixes"))
        self._institutions = lexicon.words("institution_names")
        self._bodies = mentions.organisations | lexicon.words("generic_organisations")

    def is_personal(self, head: str) -> bool:
        """Say whether a head noun is a person's: "nurse", not "book"."""
        if not self._suffixes:
            return head not in self._no_persons
        if head.endswith(self._suffixes) or head in self._mentions.heads.demonyms:
            return True
        return not self._nouns.isdisjoint((head, head.partition("-")[0]))  # "mum-of-two"

    def is_surely(self, name: str) -> bool:
        """Say whether a name is known to be a person's."""
        return name.split()[-1] in self._people.surnames or name in self._titled

    def named(self, one: Mention, name: str, sentence: int) -> Known:
        """Return what is known of a source by full name, from this mention of it and from where it has a role."""
        told = one if one.role else self._titled.get(name, one)
        body = self._is_body(name) or told.head in self._bodies
        pronoun = self._pronouns.of(one.title) or self._pronoun(name, told)
        sure = self.is_surely(name) or bool(told.head and not body)
        group = self._mentions.is_group(name)
        return Known(name, told.role, told.head, one.owner, True, group, not body, pronoun, sentence, sure)

    def unspoken(self, name: str) -> Known:
        """Return what is known of a person who has not spoken yet."""
        told = self._titled.get(name, Mention(name))
        pronoun = self._pronoun(name, told) or self._pronouns.of(told.title)
        sure = self.is_surely(name)
        return Known(name, told.role, told.head, None, True, False, True, pronoun, _UNSPOKEN, sure)

    def unnamed(self, one: Mention, name: str, sentence: int) -> Known:
        """Return what is known of a source that is only described."""
        pronoun = self._pronouns.of(*reversed(fold(one.role or "").split()))
        plural = one.plural or self._mentions.joins(one.role or "")
        person = self.is_personal(one.head or "")
        return Known(name, one.role, one.head, one.owner, False, plural, person, pronoun, sentence)

    def _is_body(self, name: str) -> bool:
        *before, last = name.split()
        short = any(len(word) > 1 and word.isupper() for word in before)  # "GOP Figure"
        return short or fold(last) in self._institutions or self._mentions.is_organisation(name)

    def _pronoun(self, name: str, told: Mention) -> str | None:
        """Return the pronoun that a given name, a role or "Mr." before the surname tells."""
        addressed = self._people.addressed.get(name.split()[-1], ())
        only = next(iter(addressed)) if len(addressed) == 1 else None
        return self._pronouns.of_name(name) or self._pronouns.of(told.head) or only
