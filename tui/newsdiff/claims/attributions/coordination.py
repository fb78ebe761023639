"""Coordination: the whole of several speakers, where a phrase is only the last of them."""

from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.tags import CAPITAL, CONJUNCTION, DETERMINER, NUMBER, PUNCTUATION, SUBJECT, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_MEMBERS = 5
"""Speakers whom a list names at most."""
_OPENS = (",", ";", ":", "-", "—", "–", '"')


class Coordination:
    """Finds "Democrats and some Republicans" and "Berg, Brandt and Hill"; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._others, self._paired = lexicon.words("other"), lexicon.words("paired_adjectives")
        self._such, self._as = lexicon.words("such"), lexicon.words("as")
        self._and, self._both = lexicon.words("and"), lexicon.words("both")

    def before(self, words: Range, low: int) -> Range | None:
        """Return all that an "and" joins to the phrase at `words`, that phrase included; None where none does."""
        if not self._and.isdisjoint(self._words[words[0] : words[1]]):
            first = self._first_of_list(words[0], low) if self._is_name(words[0]) else words[0]
            return (first, words[1]) if first < words[0] else None
        conjunction = words[0] - 1
        others = self._words[words[0]] in self._others
        if conjunction <= low or self._words[conjunction] not in self._and:
            return None
        end = conjunction - 1 if self._words[conjunction - 1] == "," else conjunction
        if end < conjunction and not (others or self._is_name(words[0])):
            return None
        found = self._phrases.before(end, low)
        if found is None or (end < conjunction and found[0] == low):
            return None
        named = (others or self._is_name(words[0])) and self._is_name(found[0])
        first = self._first_of_list(found[0], low) if named else found[0]
        if end < conjunction and first == found[0]:
            told = self._phrases.before(conjunction, low)  # "Berg, a baker, and Hill"
            return (told[0], words[1]) if told is not None and self._is_name(told[0]) else None
        return first, words[1]

    def with_adjectives(self, words: Range, low: int) -> Range:
        """Return "several current and former officials" for "former officials" behind "and"; else the phrase itself."""
        first = words[0]
        if first - 2 < low or self._words[first] not in self._paired or self._words[first - 1] not in self._and:
            return words
        if self._words[first - 2] not in self._paired:
            return words
        first -= 2
        while first > low and self._tags[first - 1] & (DETERMINER | NUMBER):
            first -= 1
        return first, words[1]

    def exemplified(self, words: Range, low: int) -> Range | None:
        """Return "members, such as Berg and Hill," of which "Berg and Hill" is at `words`; None for no examples."""
        end = words[0] - 1
        if end - 1 <= low or self._words[end] not in self._as or self._words[end - 1] not in self._such:
            return None
        end -= 1
        end = end - 1 if self._words[end - 1] == "," else end
        whole = self._phrases.before(end, low) if end > low else None
        return (whole[0], words[1]) if whole is not None else None

    def _first_of_list(self, first: int, low: int) -> int:
        """Return where a list of names begins whose last but one begins at `first`."""
        for _ in range(_MEMBERS):
            if first - 2 < low or self._words[first - 1] != ",":
                break
            item = self._phrases.before(first - 1, low)
            if item is None or not self._is_name(item[0]) or self._tags[item[1] - 1] & TIME:
                break
            if any(self._tags[at] & PUNCTUATION and self._words[at] == "," for at in range(*item)):
                break
            first = item[0]
        return first

    def begins(self, first: int, low: int) -> bool:
        """Say whether a clause begins at token `first`, behind "both" too."""
        if first == low:
            return True
        before = self._words[first - 1]
        if before in self._both:
            return first - 1 == low or self._words[first - 2] in _OPENS
        return before in _OPENS or bool(self._tags[first - 1] & CONJUNCTION)

    def _is_name(self, at: int) -> bool:
        return bool(self._tags[at] & CAPITAL) and not self._tags[at] & (DETERMINER | SUBJECT | TIME)
