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


class Appositions:
    """Finds appositions behind a comma; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._who = lexicon.words("who")
        self._parties = lexicon.words("parties")
        self._roles = lexicon.words("role_nouns")

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
            or (tag & POSSESSIVE and tag & CAPITAL)
        ):
            return True
        if tag & (PUNCTUATION | CUE | PREPOSITION | ADVERB | CONJUNCTION | SUBORDINATOR | AUXILIARY | SUBJECT | TIME):
            return False
        return any(
            self._words[near] in self._roles for near in range(at, min(high, at + 4)) if self._words[near] not in ",;"
        )

    def follows(self, comma: int, high: int) -> bool:
        """Say whether an apposition follows a comma, a name behind a role (", John Ferriola") among them."""
        return self.begins(comma + 1, high) or self._is_named(comma, high)

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
        while at < high:
            if tags[at] & QUOTE or words[at] in (";", ":", ".", "—"):
                break
            if words[at] == "," and at + 1 < high:
                tag = tags[at + 1]
                if (
                    tag & (CUE | QUOTE | CONJUNCTION | SUBJECT | ADVERB | PREPOSITION)
                    and words[at + 1] not in self._who
                ):
                    break
            at += 1
        while at > 0 and words[at - 1] in (",", ".", "!", "?"):
            at -= 1
        return at
