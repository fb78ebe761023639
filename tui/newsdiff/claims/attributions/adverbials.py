"""Adverbials: whom a cue tells something, when and where, between the cue and what it introduces."""

from collections.abc import Set

from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NEGATION,
    NUMBER,
    OBJECT,
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

_LONGEST_ADDRESSEE = 8
_LONGEST_ADVERBIAL = 10
_FAR = 24
"""Words after a cue among which its "that" stands."""


class Adverbials:
    """Skips what goes with a cue; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._comparators = lexicon.words("comparator_openers")
        self._expletives = lexicon.words("expletives")
        self._comparator_phrases = lexicon.table("comparators")
        self._numbers = lexicon.table("numbers")
        self._of = lexicon.words("of")
        self._complementizers = lexicon.words("complementizers")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._ends = frozenset(",.:;") | lexicon.words("complementizers") | lexicon.words("after_adverbials")

    def opens_number(self, at: int, high: int) -> bool:
        """Say whether a preposition is a number's comparator: "at least 100", "about 20"."""
        return self._words[at] in self._comparators and any(
            self._tags[near] & NUMBER or self._words[near] in self._numbers for near in range(at + 1, min(high, at + 3))
        )

    def _is_expletive(self, at: int, high: int) -> bool:
        """Say whether "there are" stands here, a clause of its own."""
        return self._words[at] in self._expletives and at + 1 < high and bool(self._tags[at + 1] & AUXILIARY)

    def opens_comparator(self, at: int, high: int) -> bool:
        """Say whether "as many as" stands here."""
        return at + 2 < high and " ".join(self._words[at : at + 3]) in self._comparator_phrases

    def opens_infinitive(self, at: int, high: int) -> bool:
        """Say whether "to" and a verb stand here, not "to reporters" as far as its determiner or capital tells."""
        if self._words[at] not in self._infinitive_markers or at + 1 >= high:
            return False
        return not self._tags[at + 1] & (DETERMINER | CAPITAL | NUMBER | OBJECT | POSSESSIVE | PUNCTUATION)

    def skip_addressee(self, at: int, high: int) -> int:
        """Return the token after whoever is told."""
        words, tags = self._words, self._tags
        if at < high and tags[at] & (OBJECT | SUBJECT) and not tags[at] & DETERMINER:
            return at + 1
        start = at
        while at < high and at - start < _LONGEST_ADDRESSEE:
            tag = tags[at]
            if tag & QUOTE and at > start and tags[at - 1] & (POSSESSIVE | DETERMINER):
                close = next((k for k in range(at + 1, min(high, at + _LONGEST_ADDRESSEE)) if tags[k] & QUOTE), None)
                if close is not None:
                    at = close + 1
                    continue
            if tag & (PUNCTUATION | SUBORDINATOR | AUXILIARY | TIME | SUBJECT) and words[at] not in ("&", "-"):
                break
            if tag & NEGATION and at + 1 < high and words[at + 1] in self._infinitive_markers:
                break
            if self._is_expletive(at, high):
                break
            if tag & CONJUNCTION and not (at + 1 < high and tags[at + 1] & CAPITAL and tags[at - 1] & CAPITAL):
                break
            if tag & PREPOSITION and (words[at] not in self._of or at == start):
                break
            if tag & DETERMINER and at > start and not tags[at - 1] & PREPOSITION:
                break
            at += 1
        return at

    def far_complementizer(self, at: int, high: int) -> int | None:
        """Return the "that" that no verb stands before: "told a crowd in Halden, a port, on Monday that it rains"."""
        words, tags = self._words, self._tags
        marked = False
        for that in range(at, min(high - 2, at + _FAR)):
            tag = tags[that]
            if tag & QUOTE:
                marked = not marked
            if marked:
                continue
            if words[that] in self._complementizers:
                opens = tags[that + 1] & (SUBJECT | DETERMINER | CAPITAL | QUOTE)
                clause = any(tags[k] & AUXILIARY for k in range(that + 2, min(high, that + 5)))
                return that if opens or (clause and not tags[that + 1] & (AUXILIARY | VERB)) else None
            noun = tag & CUE and tags[that - 1] & (DETERMINER | POSSESSIVE | NUMBER | CAPITAL)
            verbal = tag & (AUXILIARY | VERB | SUBJECT | SUBORDINATOR | CUE) and not noun
            if verbal and not tag & (CAPITAL | DETERMINER | PREPOSITION):
                return None
            if tag & PUNCTUATION and words[that] not in (",", "-", "'", '"', "&"):
                return None
        return None

    def skip_adverbials(self, at: int, high: int, *, introduced: Set[str] = frozenset()) -> int:
        """Return the token after adverbs, times and prepositional phrases that go with the cue.

        `introduced` are the cue's frames: "asked for help on Monday" has no phrase before what is asked.
        """
        words, tags = self._words, self._tags
        while at < high:
            tag = tags[at]
            if self._is_expletive(at, high):
                break
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
                if words[at] in self._infinitive_markers and end < high and tags[end] & QUOTE:
                    break
                if words[at] in introduced and (
                    words[at] not in self._infinitive_markers or self.opens_infinitive(at, high)
                ):
                    break
                if end < high and tags[end] & QUOTE:
                    end = next(
                        (k + 1 for k in range(end + 1, min(high, end + _LONGEST_ADVERBIAL)) if tags[k] & QUOTE), end
                    )
                while end < high and end - at < _LONGEST_ADVERBIAL:
                    if tags[end] & (PUNCTUATION | SUBORDINATOR | AUXILIARY | SUBJECT) and not tags[end] & DETERMINER:
                        break
                    if words[end] in introduced and words[at] != words[end] and self.opens_infinitive(end, high):
                        return end
                    end += 1
                if end >= high or words[end] in self._ends or tags[end] & SUBJECT:
                    at = end
                    continue
            break
        return at
