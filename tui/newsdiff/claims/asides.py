"""Asides: what the writer tells of a source in the sentence that says what it said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.draft import Draft
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_SHORTEST_PREDICATE = 2
"""Words that "shook her head" has at least, but one."""
_STATEMENT = 4
"""Words that make a statement beside an attribution."""


class Asides:
    """Finds them in one article; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))

    def find(self, index: int, here: Sequence[Attribution]) -> Iterator[Draft]:
        """Yield what is told of the sources of a sentence's attributions: around, behind and before what they said."""
        _, high = self._structure.sentences[index]
        last = max((span.end for one in here for span in (*one.content, one.cue_span)), default=0)
        rest = bisect_left(self._tokens.starts, last)
        behind = max(here, key=lambda one: one.cue_span.start)
        if rest + 1 < high and self._words[rest] == ",":
            yield from self._around_relative(index, behind, rest + 1, high)
        yield from self._next_predicate(index, behind, rest, high)
        yield from self._relative(index, min(here, key=lambda one: one.cue_span.start))

    def _around_relative(self, index: int, behind: Attribution, at: int, high: int) -> Iterator[Draft]:
        """Yield "Berg left early" of "Berg, who denied the report, left early", whose predicate begins at a token."""
        end = trimmed(self._tokens, at, high)
        opens = self._tags[at] & (RELATIVE | CONJUNCTION | PREPOSITION | SUBORDINATOR | PUNCTUATION)
        if behind.antecedent is None or opens or end - at < _SHORTEST_PREDICATE:
            return
        yield Draft(index, (behind.antecedent, self._tokens.span(at, end)))

    def _next_predicate(self, index: int, behind: Attribution, at: int, high: int) -> Iterator[Draft]:
        """Yield "The mayor ordered an inquiry" of "The mayor announced a fund and ordered an inquiry"."""
        end = trimmed(self._tokens, at, high)
        if behind.source is None or behind.source.start > behind.cue_span.start or behind.frame == "according":
            return
        if end - at < _STATEMENT or not self._tags[at] & CONJUNCTION or behind.antecedent is not None:
            return
        verb = at + 1
        while verb < end and self._tags[verb] & ADVERB:
            verb += 1
        if self._tags[verb] & (VERB | AUXILIARY) or self._words[verb].endswith(self._verb_suffixes):
            yield Draft(index, (behind.source, self._tokens.span(at + 1, end)))

    def _relative(self, index: int, first: Attribution) -> Iterator[Draft]:
        """Yield "The firm / employs 340 people" of "The firm, which employs 340 people, said that …"."""
        if first.source is None or first.antecedent is not None or first.source.end > first.cue_span.start:
            return
        at, cue = (
            bisect_left(self._tokens.starts, first.source.start),
            bisect_left(self._tokens.starts, first.cue_span.start),
        )
        comma = next((k for k in range(at, cue) if self._words[k] == "," and self._tags[k + 1] & RELATIVE), None)
        if comma is None:
            return
        end = next((k for k in range(cue - 1, comma, -1) if self._words[k] == ","), cue)
        if any(self._tags[k] & NUMBER for k in range(comma + 2, end)) and end - comma > _STATEMENT:
            yield Draft(index, (self._tokens.span(at, comma), self._tokens.span(comma + 2, end)))


def trimmed(tokens: Tokens, start: int, end: int) -> int:
    """Return the end of tokens without the marks they end with, closing quotation marks and brackets apart."""
    while end > start and tokens.tags[end - 1] & PUNCTUATION and not tokens.tags[end - 1] & QUOTE:
        if tokens.words[end - 1] in (")", "%", "]"):
            break
        end -= 1
    return end
