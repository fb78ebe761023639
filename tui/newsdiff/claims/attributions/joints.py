"""Joints: what holds a noun phrase together, from one of its words to the next."""

from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NP_PREPOSITION,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_LONGEST_PARENTHESIS = 12
_COMMON = ("role_nouns", "persons", "organisations", "mass_nouns", "documents")
"""Classes of common nouns."""
_COMPOUND = 3
"""Letters that a noun has more than for a compound to end in it."""


class Joints:
    """Judges single words of noun phrases; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._starts, self._ends = tokens.starts, tokens.ends
        self._roles = lexicon.words("role_nouns") - lexicon.words("mass_nouns")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._participle_suffixes = tuple(lexicon.words("participle_suffixes"))
        self._directions, self._directed = lexicon.words("directions"), lexicon.words("directed")
        self._genitives = lexicon.words("genitives")
        self._owned = frozenset().union(*(lexicon.words(name) for name in _COMMON)) if self._genitives else frozenset()
        self._compounds = tuple(word for word in self._owned if len(word) > _COMPOUND)

    def is_genitive(self, at: int, low: int) -> bool:
        """Say whether a determiner goes on with a noun phrase: "Sprecher der Reederei"."""
        noun = at > low and self._tags[at - 1] & CAPITAL and not self._tags[at - 1] & (TIME | DETERMINER)
        return bool(noun) and self._words[at] in self._genitives

    def closing(self, opening: int, high: int) -> int | None:
        """Return the mark that closes a title of capitals: "die „Süddeutsche Zeitung“"."""
        for at in range(opening + 1, min(high, opening + _LONGEST_PARENTHESIS)):
            if self._tags[at] & QUOTE:
                return at if at > opening + 1 else None
            if not self._tags[at] & CAPITAL:
                return None
        return None

    def has_genitive(self, at: int) -> bool:
        """Say whether a noun can have a genitive: not a name, whose "der Zeitung" is whom it told."""
        return self._words[at] in self._owned or self._words[at].endswith(self._compounds)

    def joins(self, at: int) -> bool:
        """Say whether a mark goes on with a name: "A & B", "A/B", but no dash with spaces around it."""
        tight = at > 0 and self._starts[at] == self._ends[at - 1]
        return self._words[at] == "&" or (self._words[at] in ("-", "/", "'") and tight)

    def attaches(self, at: int) -> bool:
        """Say whether a preposition can go on with a noun phrase: "head of", "aide to"."""
        directed = self._words[at] in self._directions and at > 0 and self._words[at - 1] in self._directed
        return bool(self._tags[at] & NP_PREPOSITION) or directed

    def is_reduced(self, participle: int, low: int) -> bool:
        """Say whether "report seen by" stands here: a participle that goes with the noun before it, not with "was"."""
        if participle <= low or not self._words[participle].endswith(self._participle_suffixes):
            return False
        return not self._tags[participle - 1] & (AUXILIARY | PUNCTUATION | ADVERB | SUBJECT)

    def opening(self, closing: int, low: int) -> int | None:
        for at in range(closing - 1, max(low, closing - _LONGEST_PARENTHESIS) - 1, -1):
            if self._words[at] == "(":
                return at
        return None

    def can_end_noun(self, at: int) -> bool:
        tag = self._tags[at]
        if tag & (PUNCTUATION | AUXILIARY | ADVERB | SUBORDINATOR | PREPOSITION | TIME | CONJUNCTION | SUBJECT | VERB):
            return bool(self._words[at] == ")")
        return not tag & CUE or bool(tag & CAPITAL) or self.is_modifier(at)

    def is_modifier(self, at: int) -> bool:
        """Say whether a cue form stands as a noun or adjective in a noun phrase: "the report", "press secretary"."""
        if at > 0 and self._tags[at - 1] & (DETERMINER | POSSESSIVE | NUMBER):
            return True
        past = self._words[at].endswith(self._verb_suffixes)
        return not past and at + 1 < len(self._words) and self._words[at + 1] in self._roles

    def has_object(self, at: int, high: int) -> bool:
        """Say whether a word is a verb for the determiner that follows it: "underscores the message"."""
        plain = not self._tags[at] & (CAPITAL | POSSESSIVE | PREPOSITION | CONJUNCTION | DETERMINER | NUMBER | TIME)
        if not plain or at + 2 >= high or self._tags[at - 1] & (DETERMINER | POSSESSIVE):
            return False
        follows = self._tags[at + 1] & DETERMINER and not self._tags[at + 1] & PREPOSITION
        return bool(follows) and not self._tags[at + 2] & TIME
