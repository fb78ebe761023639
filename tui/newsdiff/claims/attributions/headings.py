"""Headings that name who says what follows, "Berg: Harbour Is ‘Closed’", and lines that sign a quotation, "– Berg"."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import CAPITAL, CUE, DETERMINER, PUNCTUATION, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon

NO_CUE = Cue("", "neutral", 3, frozenset())
"""What stands for a verb that no lexicon lists, before or after a quotation, and for a heading's colon."""
_COLON_WITHIN = 7
"""Tokens among which the colon of a heading stands."""
_DASHES = ("-", "–", "—")
_LONGEST_SIGNATURE = 16
"""Words that "– Anna Berg, mayor of Halden" has at most."""
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
        speaks = self._speaks(colon, speakers) and self._clauses.has_verb(colon + 2, high)
        if not (named and quotes) and not speaks:
            return None
        end = high - 1 if self._words[high - 1] == "." else high
        content = [self._tokens.span(colon + 1, end)]
        return Place(index, low, high).attribution(
            self._tokens, NO_CUE, (colon, colon + 1), source, content, "quote"
        )  # fmt: skip

    def signed(self, index: int, speakers: Set[str]) -> Attribution | None:
        """Return the quotation that ends before a sentence which is only "– Anna Berg, mayor of Halden".

        Where a list's mark was cut off, what stands there must be a name with a role, or one of `speakers`.
        """
        low, high = self._structure.sentences[index]
        name = low
        while name < high and self._words[name] in _DASHES:
            name += 1
        while low and self._words[low - 1] in _DASHES:
            low -= 1
        before = self._structure.closed_before(low) if low else None
        if before is None or name >= high or high - name > _LONGEST_SIGNATURE:
            return None
        source = self._starts.subject(name, high)
        if source is None or source[0] != name or not self._tags[source[1] - 1] & CAPITAL:
            return None
        rest = self._words[source[1]] if source[1] < high else "."
        if rest not in (",", ".") or self._clauses.has_verb(name, high):
            return None
        known = self._words[source[1] - 1] in speakers or (rest == "," and source[1] - source[0] > 1)
        if name == low and not (known and self._is_paragraph(before, index)):
            return None
        ends = index - 1  # the closing mark stands for the cue, a list's mark may be cut off
        cue = before[1] - 1, before[1]
        content = [self._tokens.span(*before)]
        return Place(ends, *self._structure.sentences[ends]).attribution(
            self._tokens, NO_CUE, cue, source, content, "quote"
        )  # fmt: skip

    def _is_paragraph(self, quotation: tuple[int, int], index: int) -> bool:
        """Say whether a quotation is all of its paragraph, which another follows."""
        paragraphs, sentences = self._structure.paragraphs, self._structure.sentences
        first = next((at for at, sentence in enumerate(sentences) if sentence[0] == quotation[0]), None)
        if first is None or paragraphs[index] == paragraphs[first]:
            return False
        return first == 0 or paragraphs[first - 1] != paragraphs[first]

    def _speaks(self, colon: int, speakers: Set[str]) -> bool:
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
