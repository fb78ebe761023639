"""Carried quotations: whose words a quotation is that stands in a paragraph of its own without a cue."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.tags import CAPITAL, PUNCTUATION, SUBJECT
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span


class Carried:
    """Judges whether the last speaker goes on; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._singular = lexicon.words("singular_pronouns")

    def chain(self, chain: tuple[Attribution, ...], before: Sequence[Span], span: Span) -> tuple[Attribution, ...]:
        """Return the chain of the quotation at `span`, without its source where that is in doubt.

        "His conduct is unbecoming" may be about the last speaker, unless what was said `before` is about somebody else.
        """
        if not chain or not self._is_about_one(span) or any(self._is_about_another(one) for one in before):
            return chain
        return (replace(chain[0], source=None, antecedent=None), *chain[1:])

    def _is_about_one(self, span: Span) -> bool:
        """Say whether a quotation says "he" or "his" before any name."""
        first, end = self._range(span)
        for at in range(first, end):
            if self._words[at] in self._singular:
                return True
            if self._is_name(at, first):
                return False
        return False

    def _is_about_another(self, span: Span) -> bool:
        """Say whether what was said before has a name or a "he" in it."""
        first, end = self._range(span)
        return any(self._words[at] in self._singular or self._is_name(at, first) for at in range(first, end))

    def _is_name(self, at: int, first: int) -> bool:
        """Say whether a capital stands within a sentence."""
        inner = at > first + 1 and not self._tags[at - 1] & PUNCTUATION
        return inner and bool(self._tags[at] & CAPITAL) and not self._tags[at] & SUBJECT

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self._tokens.starts, span.start), bisect_left(self._tokens.starts, span.end)
