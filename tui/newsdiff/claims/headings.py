"""Headings that name who says what follows: "Mayor Berg: Harbour Is ‘Closed’", "Poll: Most voters want a dam"."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from newsdiff.claims.attribution import Attribution, Place
from newsdiff.claims.clause_starts import ClauseStarts
from newsdiff.claims.clauses import Clauses
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import CAPITAL, CUE, DETERMINER, PUNCTUATION, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon

NO_CUE = Cue("", "neutral", 3, frozenset())
"""What stands for a verb that no lexicon lists, before or after a quotation, and for a heading's colon."""
_COLON_WITHIN = 7
"""Tokens among which the colon of a heading stands."""
_SHORTEST = 3
"""Tokens that a heading says at least."""


class Headings:
    """Finds who says what in headings; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, structure: Structure, lexicon: Lexicon, starts: ClauseStarts, clauses: Clauses
    ) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._starts = starts
        self._clauses = clauses
        self._speakers = lexicon.words("role_nouns") | lexicon.words("documents") | lexicon.words("heading_speakers")

    def find(self, index: int, speakers: Set[str]) -> Attribution | None:
        """Return what a heading attributes to whoever stands before its colon.

        `speakers` are the last words of the names that the article attributes something to elsewhere.
        """
        low, high = self._structure.sentences[index]
        colon = next((at for at in range(low, min(high, low + _COLON_WITHIN)) if self._words[at] == ":"), None)
        if colon is None or colon == low or colon + _SHORTEST >= high or self._words[high - 1] == "?":
            return None
        source = self._starts.subject(low, colon)
        if source != (low, colon) or self._tags[low] & (DETERMINER | TIME):
            return None
        quotes = any(self._structure.opens_quotation(at) for at in range(colon, high))
        named = all(self._tags[at] & CAPITAL for at in range(low, colon))
        speaks = self._speaks(low, colon, speakers) and self._clauses.has_verb(colon + 2, high)
        if not (named and quotes) and not speaks:
            return None
        end = high - 1 if self._words[high - 1] == "." else high
        content = [self._tokens.span(colon + 1, end)]
        return Place(index, low, high).attribution(
            self._tokens, NO_CUE, (colon, colon + 1), source, content, "quote"
        )  # fmt: skip

    def _speaks(self, low: int, colon: int, speakers: Set[str]) -> bool:
        """Say whether a role or a document, or a name that the article quotes elsewhere, stands before the colon."""
        last = self._words[colon - 1]
        role = last in self._speakers or last.removesuffix("s") in self._speakers
        return role or (last in speakers and bool(self._tags[colon - 1] & CAPITAL))


def last_names(found: Sequence[Attribution], tokens: Tokens) -> Set[str]:
    """Return the last words of the names in the sources of some attributions."""
    names = set()
    for one in found:
        if one.source is None:
            continue
        at = bisect_left(tokens.starts, one.source.start)
        while at < len(tokens.starts) and tokens.starts[at] < one.source.end and tokens.tags[at] & CAPITAL:
            last = tokens.words[at]
            at += 1
            ends = at >= len(tokens.starts) or tokens.starts[at] >= one.source.end
            if ends or not tokens.tags[at] & (CAPITAL | CUE) or tokens.tags[at] & PUNCTUATION:
                names.add(last)
    return names
