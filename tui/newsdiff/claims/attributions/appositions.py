"""Appositions: what stands between commas behind a name and says who that is."""

from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_COMPOUND = 3
"""Letters that a role has more than for a compound to end in it."""
_SHORTEST_NAME = 2
"""Words that a given name and a surname have at least."""


class Appositions:
    """Finds appositions behind a comma; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._who = lexicon.words("who")
        self._parties = lexicon.words("parties")
        self._roles = lexicon.words("role_nouns")
        self._compounds = tuple(role for role in self._roles if len(role) > _COMPOUND)
        self._capital_nouns = bool(lexicon.words("capital_nouns"))
        self._names_follow = bool(lexicon.words("names_follow"))
        self._particles = lexicon.words("name_particles")

    def begins(self, at: int, high: int) -> bool:
        """Say whether what follows a comma says who the one named before it is."""
        if at >= high:
            return False
        tag, word = self._tags[at], self._words[at]
        if (
            word in self._who
            or word in self._parties
            or word[:2] in self._parties
            or self._is_age(at, high)
            or (tag & DETERMINER and not tag & SUBORDINATOR)
            or (tag & POSSESSIVE and tag & CAPITAL and not tag & TIME)
        ):
            return True
        if tag & (PUNCTUATION | CUE | PREPOSITION | ADVERB | CONJUNCTION | SUBORDINATOR | AUXILIARY | SUBJECT | TIME):
            return False
        return any(
            self._words[near] in self._roles for near in range(at, min(high, at + 4)) if self._words[near] not in ",;"
        )

    def follows(self, comma: int, high: int) -> bool:
        """Say whether an apposition follows a comma, a name behind a role (", John Ferriola") among them."""
        named = self.begins(comma + 1, high) or self._is_named(comma, high)
        return named and not self._is_clause(comma + 1, high)

    def _is_clause(self, at: int, high: int) -> bool:
        """Say whether a subject and its auxiliary stand here, no apposition: "according to Lee, the port is open"."""
        for near in range(at, high):
            tag = self._tags[near]
            if tag & AUXILIARY and not tag & CAPITAL:
                return near > at
            if tag & (PUNCTUATION | SUBORDINATOR | SUBJECT) or self._words[near] in self._who:
                return False
        return False

    def name_end(self, start: int, comma: int, high: int) -> int | None:
        """Return where the name ends that follows a role and its field: "la ministra de Trabajo, Laura Benítez"."""
        if not self._names_follow or not any(self._is_role(self._words[at]) for at in range(start, comma)):
            return None
        at = comma + 1
        while at < high and (self._tags[at] & CAPITAL or (at > comma + 1 and self._words[at] in self._particles)):
            at += 1
        first = self._tags[comma + 1] if comma + 1 < high else 0
        return at if at - comma > _SHORTEST_NAME and not first & (DETERMINER | SUBJECT | PREPOSITION) else None

    def _is_role(self, word: str) -> bool:
        return word in self._roles or (self._capital_nouns and word.endswith(self._compounds))

    def _is_named(self, comma: int, high: int) -> bool:
        """Say whether ", John Ferriola" follows a role."""
        return comma + 1 < high and bool(self._tags[comma + 1] & CAPITAL) and self._words[comma - 1] in self._roles

    def _is_age(self, at: int, high: int) -> bool:
        """Say whether ", 55, of Brigantine" begins here."""
        ends = at + 1 >= high or self._words[at + 1] in (",", ".", ";")
        return bool(self._tags[at] & NUMBER) and self._words[at].isdigit() and ends

    def end(self, at: int, high: int) -> int:
        """Return where an apposition ends: before a mark other than a comma, or a comma that a clause follows."""
        words, tags = self._words, self._tags
        first = at
        while at < high:
            if tags[at] & QUOTE or words[at] in (";", ":", ".", "—"):
                break
            if words[at] == "," and at + 1 < high:
                tag = tags[at + 1]
                if tag & AUXILIARY and words[first] not in self._who:
                    break
                if (
                    tag & (CUE | QUOTE | CONJUNCTION | SUBJECT | ADVERB | PREPOSITION)
                    and words[at + 1] not in self._who
                ):
                    break
            at += 1
        while at > 0 and words[at - 1] in (",", ".", "!", "?"):
            at -= 1
        return at
