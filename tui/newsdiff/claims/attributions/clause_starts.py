"""Clause starts: the subject that a clause begins with, behind a dateline or a fronted phrase."""

from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_DATELINE = 7
"""Tokens that "ST. LOUIS, Mo. —" has at most."""


class ClauseStarts:
    """Finds the subjects that clauses begin with; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._times_of_day = lexicon.words("time_adverbs")
        self._comparators = lexicon.table("comparators")
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._participle_suffixes = tuple(lexicon.words("verb_suffixes")) if self._gerund_suffixes else ()

    def subject(self, low: int, end: int) -> Range | None:
        """Return the subject of a clause that begins at token `low`, behind a fronted phrase and its comma."""
        words, tags = self._words, self._tags
        start = self._behind_dateline(low, end)
        while start < end and tags[start] & (CONJUNCTION | ADVERB | QUOTE) and not tags[start] & DETERMINER:
            start += 1
        if start + 2 < end and f"{words[start]} {words[start + 1]}" in self._comparators:
            start += 2
        while start < end and (
            tags[start] & (PREPOSITION | SUBORDINATOR | TIME) or words[start] == "," or self.is_participle(start)
        ):
            comma = next((k for k in range(start, end) if words[k] == ","), None)
            if comma is None:
                return None
            start = comma + 1
        return self._behind_adverbial(start, end)

    def _behind_adverbial(self, start: int, end: int) -> Range | None:
        """Return the phrase that begins here, or behind "most recently," or "a few days later," or "early in May,"."""
        words, tags = self._words, self._tags
        found = self._phrases.after(start, end, appositions=False) if start < end else None
        if found is None or tags[start] & SUBJECT:
            return found
        at = found[1]
        while at < end and tags[at] & (ADVERB | TIME):
            at += 1
        timed = at > found[1] or tags[at - 1] & ADVERB or words[start] in self._times_of_day
        comma = next((k for k in range(at, end) if words[k] == ","), None) if words[start] in self._times_of_day else at
        if not timed or comma is None or comma + 1 >= end or words[comma] != ",":
            return found
        return self._phrases.after(comma + 1, end, appositions=False)

    def _behind_dateline(self, low: int, end: int) -> int:
        """Return the token after "WASHINGTON —"; the first one where no place and dash begin the clause."""
        at = low
        while at < end and at - low < _DATELINE and self._tags[at] & (CAPITAL | PUNCTUATION):
            if self._words[at] in ("-", "—", "–") and at > low:
                return at + 1
            at += 1
        return low

    def is_participle(self, at: int) -> bool:
        """Say whether "Speaking in Paris" or "Reached by phone" begins here, not "Sterling Brown"."""
        following = self._tags[at + 1] if at + 1 < len(self._tags) else 0
        if self._words[at].endswith(self._gerund_suffixes):
            return bool(self._tags[at] & CUE) or not following & (CAPITAL | CUE | AUXILIARY)
        return self._words[at].endswith(self._participle_suffixes) and bool(following & (PREPOSITION | QUOTE))
