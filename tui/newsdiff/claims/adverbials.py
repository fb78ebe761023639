"""Adverbials: whom a cue tells something, when and where, between the cue and what it introduces."""

from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    NEGATION,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_LONGEST_ADDRESSEE = 8
_LONGEST_ADVERBIAL = 10


class Adverbials:
    """Skips what goes with a cue; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._comparators = lexicon.words("comparator_openers")
        self._numbers = lexicon.table("numbers")
        self._of = lexicon.words("of")
        self._ends = frozenset(",.:;") | lexicon.words("complementizers") | lexicon.words("after_adverbials")

    def opens_number(self, at: int, high: int) -> bool:
        """Say whether a preposition is a number's comparator: "at least 100", "about 20"."""
        return self._words[at] in self._comparators and any(
            self._tags[near] & NUMBER or self._words[near] in self._numbers for near in range(at + 1, min(high, at + 3))
        )

    def skip_addressee(self, at: int, high: int) -> int:
        """Return the token after whoever is told."""
        words, tags = self._words, self._tags
        if at < high and tags[at] & (OBJECT | SUBJECT) and not tags[at] & DETERMINER:
            return at + 1
        start = at
        while at < high and at - start < _LONGEST_ADDRESSEE:
            tag = tags[at]
            if tag & (PUNCTUATION | SUBORDINATOR | AUXILIARY | TIME | SUBJECT) and words[at] not in ("&", "-"):
                break
            if tag & CONJUNCTION and not (at + 1 < high and tags[at + 1] & CAPITAL and tags[at - 1] & CAPITAL):
                break
            if tag & PREPOSITION and (words[at] not in self._of or at == start):
                break
            if tag & DETERMINER and at > start and not tags[at - 1] & PREPOSITION:
                break
            at += 1
        return at

    def skip_adverbials(self, at: int, high: int) -> int:
        """Return the token after adverbs, times and prepositional phrases that go with the cue."""
        words, tags = self._words, self._tags
        while at < high:
            tag = tags[at]
            if tag & (ADVERB | TIME) and not tag & (SUBJECT | NEGATION | AUXILIARY):
                at += 1
                continue
            if tag & NUMBER and at > 0 and tags[at - 1] & TIME:
                at += 1
                continue
            if tag & DETERMINER and at + 1 < high and tags[at + 1] & TIME:
                at += 2
                continue
            if tag & PREPOSITION and at + 1 < high and tags[at + 1] & TIME and not tags[at + 1] & DETERMINER:
                at += 2
                continue
            if tag & PREPOSITION and words[at] not in self._of and not self.opens_number(at, high):
                end = at + 1
                if end < high and tags[end] & QUOTE:
                    end = next(
                        (k + 1 for k in range(end + 1, min(high, end + _LONGEST_ADVERBIAL)) if tags[k] & QUOTE), end
                    )
                while end < high and end - at < _LONGEST_ADVERBIAL:
                    if tags[end] & (PUNCTUATION | SUBORDINATOR | AUXILIARY | SUBJECT) and not tags[end] & DETERMINER:
                        break
                    end += 1
                if end >= high or words[end] in self._ends or tags[end] & SUBJECT:
                    at = end
                    continue
            break
        return at
