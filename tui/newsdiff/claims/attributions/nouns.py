"""Nouns that are cues: "the claim that …", "Lee's promise that …", "chants of “…”"."""

from bisect import bisect_left

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.tags import (
    AUXILIARY,
    BE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_CLOSED = PREPOSITION | DETERMINER | AUXILIARY | PUNCTUATION | CONJUNCTION | SUBORDINATOR | SUBJECT | VERB | CUE
_ADJECTIVES = 3
"""Words between whoever owns a claim and the claim."""
_LONGEST_OWNER = 5
_LONGEST_DENIER = 4
"""Words of a name before the verb of "an assertion that Anna Berg disputes", at most."""
_BE_WITHIN = 8
"""Words after "slogan" among which "is" stands."""


class Nouns:
    """Finds what nouns attribute; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts, clauses: Clauses,
        contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._cues = lexicon.nouns
        self._phrases = phrases
        self._starts = starts
        self._clauses = clauses
        self._contents = contents
        self._spoken, self._of = lexicon.words("spoken_nouns"), lexicon.words("of")
        self._wordings = lexicon.words("wordings")
        self._views, self._view_openers = lexicon.words("view_nouns"), lexicon.words("view_openers")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._governed = lexicon.words("noun_frames")
        self._by = lexicon.words("by")
        self._complementizers = lexicon.words("complementizers")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))

    def find(self, at: int, place: Place, last: Attribution | None) -> Attribution | None:
        """Return what the noun at token `at` attributes.

        `last` is the sentence's attribution before it: "said in a statement that" is one attribution.
        """
        if at + 1 >= place.high:
            return None
        viewed = self._viewed(at, place) if self._words[at] in self._views else None
        if viewed is not None:
            return viewed
        spoken = self._words[at] in self._spoken
        quoting = self._quoting(at, place) if spoken else None
        return quoting or self._introducing(at, place, last) or self._governing(at, place, last)

    def _governing(self, at: int, place: Place, last: Attribution | None) -> Attribution | None:
        """Find "Lee's promise of “free schools”" and "Lee's pledge to be “neutral”", words of which are quoted."""
        owner = self._owner(at, place.low)
        start = at + 1
        if owner is None or place.inside or start + 1 >= place.high or self._words[start] not in self._governed:
            return None
        if self._words[start] not in self._infinitive_markers:
            start += 1
        content = self._clauses.clause(start, place)
        known = last is not None and content and any(span.overlaps(content[0]) for span in last.content)
        if not content or known or not self._contents.quotes(content[0]):
            return None
        return place.attribution(self._tokens, self._cues[self._words[at]], (at, at + 1), owner, content, "noun")

    def _viewed(self, at: int, place: Place) -> Attribution | None:
        """Find "In Lee's view, …" and "…, in the report's words, …"."""
        owner = self._owner(at, place.low)
        opener = owner[0] - 1 if owner else -1
        end = at + 1
        if owner is None or opener < place.low or self._words[opener] not in self._view_openers:
            return None
        fronted = all(self._tags[before] & CONJUNCTION for before in range(place.low, opener))
        contents = self._contents
        quoted = end + 1 < place.high and self._words[end] == "," and self._contents.opens(end + 1)
        if quoted:
            content = contents.quotation_from(end + 1, place)
        elif fronted:
            content = self._clauses.clause(end + 1, place) if self._words[end] == "," else []
        elif contents.ends_before(opener, place.low) and contents.at_boundary(end, place.high):
            content = contents.before(opener, place)
            content += contents.going_on(content, end, place)
        else:
            content = []
        return place.attribution(self._tokens, self._cues[self._words[at]], (at, end), owner, content, "noun")

    def _introducing(self, at: int, place: Place, last: Attribution | None) -> Attribution | None:
        """Find "the claim that …", "reports from Western analysts that …", "Lee's recent claim that …"."""
        words, high = self._words, place.high
        if words[at] in self._wordings:
            return None
        source: Range | None = None
        that = at + 1
        if words[that] in self._by or (words[that] in self._of and self._owner(at, place.low) is None):
            source = self._phrases.after(that + 1, high, appositions=False)
            if source is None:
                return None
            that = source[1]
        else:
            source = self._owner(at, place.low)
        if that + 1 >= high or words[that] not in self._complementizers or self._is_verb(that + 1):
            return None
        if source is None and not self._is_determined(at, place.low):
            return None
        content = self._clauses.clause(that + 1, place)
        plain = at > place.low and self._tags[at - 1] & DETERMINER
        if source is None and not plain and not (content and self._contents.quotes(content[0])):
            return None
        if content and self._is_relative(that + 1, content[0].end):
            return None
        if content and last is not None and any(span.overlaps(content[0]) for span in last.content):
            return None
        return place.attribution(self._tokens, self._cues[words[at]], (at, at + 1), source, content, "noun")

    def _quoting(self, at: int, place: Place) -> Attribution | None:
        """Find "the crowd broke into chants of “…”", "her message of “…”" and "Lee's slogan in May was “…”"."""
        owner = self._owner(at, place.low)
        opening: int | None = None
        if self._words[at + 1] in self._of:
            opening = at + 2
            subject = None if owner else self._starts.subject(place.low, at)
            owner = subject if subject and subject[1] < at else owner
        elif owner is not None:
            within = range(at + 1, min(place.high - 1, at + 1 + _BE_WITHIN))
            be = next((near for near in within if self._tags[near] & (BE | PUNCTUATION)), None)
            opening = None if be is None else be + 1
        if owner is None or opening is None or opening >= place.high or not self._contents.opens(opening):
            return None
        content = self._contents.quotation_from(opening, place)
        return place.attribution(self._tokens, self._cues[self._words[at]], (at, at + 1), owner, content, "quote")

    def _is_determined(self, at: int, low: int) -> bool:
        """Say whether "the" stands before a noun and its adjectives: "the 1999 admission"."""
        before = at - 1
        while before > low and at - before < _ADJECTIVES and not self._tags[before] & (_CLOSED | POSSESSIVE):
            before -= 1
        return before >= low and bool(self._tags[before] & DETERMINER)

    def _is_relative(self, at: int, end: int) -> bool:
        """Say whether "Berg disputes" is all that follows "an assertion that": what is disputed, not what is said."""
        last = bisect_left(self._tokens.starts, end) - 1
        verbal = self._tags[last] & CUE and not self._tags[last] & CAPITAL
        return bool(verbal) and 0 < last - at < _LONGEST_DENIER and not self._clauses.has_verb(at, last)

    def _is_verb(self, at: int) -> bool:
        """Say whether "that" is the subject of the verb that follows it, not what opens a content."""
        tag = self._tags[at]
        verbal = tag & (AUXILIARY | VERB | PUNCTUATION) or self._words[at].endswith(self._verb_suffixes)
        return bool(verbal) and not tag & QUOTE

    def _owner(self, noun: int, low: int) -> Range | None:
        """Return "Anna Berg's" before a noun and its adjectives; None where nobody owns it."""
        tags = self._tags
        end = noun
        while end > low and noun - end < _ADJECTIVES and not tags[end - 1] & (POSSESSIVE | _CLOSED):
            end -= 1
        if end <= low or not tags[end - 1] & POSSESSIVE:
            return None
        start = end - 1
        if tags[start] & DETERMINER:
            return start, end
        named = tags[start] & CAPITAL
        while start > low and end - start < _LONGEST_OWNER and not tags[start - 1] & _CLOSED:
            if named and not tags[start - 1] & CAPITAL:
                break
            if self._starts.is_participle(start - 1):
                break  # "belying budget hawks' warnings"
            start -= 1
        if not named and start > low and tags[start - 1] & DETERMINER:
            start -= 1
        return start, end
