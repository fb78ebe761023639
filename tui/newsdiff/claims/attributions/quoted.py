"""Quotations that no listed cue attributes, but punctuation and the clause they stand in do: "…," X thundered."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.headings import NO_CUE
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.subjects import Subject, Subjects
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_CLOSED = CAPITAL | PREPOSITION | DETERMINER | AUXILIARY | PUNCTUATION | CONJUNCTION | SUBORDINATOR | SUBJECT | TIME
LONG_QUOTATION = 4
"""From so many words on, a quotation is a text of its own whose cues are the quoted speaker's."""
_COMPLEMENT = 4
"""Words from "as" on to what is quoted, at most."""


class Quoted:
    """Finds who says what is quoted without a listed cue; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, structure: Structure, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts,
        subjects: Subjects, clauses: Clauses, contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._phrases = phrases
        self._starts = starts
        self._subjects = subjects
        self._clauses = clauses
        self._contents = contents
        self._as = lexicon.words("as")
        self._origins = lexicon.words("origins")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))

    def without_cue(self, index: int, found: Sequence[Attribution]) -> list[Attribution]:
        """Return who says what of a sentence is quoted and in none of the contents `found` so far."""
        low, high = self._structure.sentences[index]
        place = Place(index, low, high)
        made = [one for one in found if one.quotation is None]
        known = len(made)
        for first, end in self._quotations(low, high):
            span = self._tokens.span(first, end)
            if not any(span.overlaps(other) for one in made for other in one.content):
                made += self._attributed(first, end, place)
        if high > low and self._words[high - 1] == ":":
            made += self._heralded(place, made)
        return made[known:]

    def _quotations(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Yield the quotations that begin among these tokens."""
        quotations = self._structure.quotations
        at = bisect_left(quotations, low, key=lambda quotation: quotation[0])
        while at < len(quotations) and quotations[at][0] < high:
            yield quotations[at]
            at += 1

    def _attributed(self, first: int, end: int, place: Place) -> Iterator[Attribution]:
        long = end - first - 2 >= LONG_QUOTATION
        found = self._announced(first, end, place) if long else None
        if found is None and (long or self._is_complement(first, place.low)):
            found = self._in_object(first, place)
        if found is None and (long or first == place.low):
            found = self._followed(first, end, place) or self._followed_by_verb(first, end, place)
        if found is not None:
            yield found

    def _is_complement(self, first: int, low: int) -> bool:
        """Say whether words of what somebody is called are quoted: "heralded the deal as a “breakthrough”"."""
        at = next((at for at in range(first - 1, max(low, first - _COMPLEMENT), -1) if self._words[at] in self._as), -1)
        object_before = at > low + 1 and not self._tags[at - 1] & (CUE | AUXILIARY | PUNCTUATION | DETERMINER)
        return object_before and not self._words[at - 1].endswith(self._verb_suffixes)

    def _heralded(self, place: Place, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Find "To applause, X went further:" with the quotation that the next sentence is."""
        content = self._contents.continuations.next_quotation(place.index)
        if not content or any(content[0].overlaps(span) for one in found for span in one.content):
            return
        source = self._starts.subject(place.low, place.high - 1)
        if source is None or not self._tags[source[0]] & (CAPITAL | SUBJECT | DETERMINER):
            return
        one = place.attribution(self._tokens, NO_CUE, (place.high - 1, place.high), source, content, "quote")
        if one is not None:
            yield one

    def _announced(self, first: int, end: int, place: Place) -> Attribution | None:
        """Find X resisted: "…" and X: "…"."""
        comma = self._words[first - 1] == ","
        if first - 1 <= place.low or not (comma or self._words[first - 1] == ":"):
            return None
        source = self._starts.subject(place.low, first - 1)
        origin = self._from(place.low, first - 1) if source is None and not comma else None
        named = origin is not None or (source is not None and self._tags[source[0]] & CAPITAL)
        source = source or origin
        if source is None or (source[1] == first - 1 and (comma or not named)):
            return None
        if comma and not (self._is_whole(first, end, place) and self._subjects.can_speak(Subject(source))):
            return None
        content = [self._tokens.span(first, end)]
        if end >= place.high:
            content += self._contents.continuations.next_quotation(place.index)
        return place.attribution(self._tokens, NO_CUE, (source[1], source[1] + 1), source, content, "quote")

    def _from(self, low: int, colon: int) -> Range | None:
        """Return "Berg" of "From Berg: “…”" and "More from Berg: “…”"."""
        opener = next((at for at in range(colon - 1, low - 1, -1) if self._words[at] in self._origins), None)
        words = None if opener is None else self._phrases.after(opener + 1, colon, appositions=False)
        return words if words is not None and words[1] == colon else None

    def _is_whole(self, first: int, end: int, place: Place) -> bool:
        """Say whether a quotation is a sentence that ends the one it stands in, no title."""
        capital = bool(self._tags[first + 1] & CAPITAL)
        return capital and self._contents.ends_sentence(end, place.high) and not self._contents.is_title(first, end)

    def _is_reduced(self, at: int, last: int) -> bool:
        """Say whether "detailing the findings" stands before the sentence's last word, its verb."""
        gerund = self._words[at].endswith(self._gerund_suffixes) and not self._tags[at] & CAPITAL
        return gerund and at + 1 < last and not any(self._tags[k] & PUNCTUATION for k in range(at, last + 1))

    def _in_object(self, first: int, place: Place) -> Attribution | None:
        """Find X embraced "a common interest": what a person does in words that are quoted."""
        source = self._starts.subject(place.low, first)
        if source is None or source[1] >= first or not self._subjects.can_speak(Subject(source)):
            return None
        verb = self._behind_aside(source[1], first)
        while verb < first and self._tags[verb] & ADVERB:
            verb += 1
        if not self._words[verb].endswith(self._verb_suffixes) or self._tags[verb] & (_CLOSED | ADVERB):
            return None
        start = verb + 1
        while start < first and self._tags[start] & (PREPOSITION | ADVERB):
            start += 1
        content = self._clauses.clause(start, place)
        if not content or content[0].end <= self._tokens.starts[first] or not self._contents.quotes(content[0]):
            return None
        return place.attribution(self._tokens, NO_CUE, (verb, verb + 1), source, content, "object")

    def _behind_aside(self, at: int, first: int) -> int:
        """Return the token after ", a mayor," or the same where no comma follows."""
        if self._words[at] != ",":
            return at
        comma = next((k for k in range(at + 1, first) if self._words[k] == ","), None)
        return at if comma is None or comma + 1 >= first else comma + 1

    def _followed_by_verb(self, first: int, end: int, place: Place) -> Attribution | None:
        """Find "…," thundered Lee."""
        if end + 1 >= place.high or self._words[end - 2] not in (",", "?", "!"):
            return None
        verbal = self._words[end].endswith(self._verb_suffixes) or self._tags[end] & CUE
        verbal = verbal and not self._tags[end] & _CLOSED
        if not verbal or not self._tags[end + 1] & (CAPITAL | DETERMINER):
            return None
        source = self._phrases.after(end + 1, place.high, appositions=True)
        if source is None or not self._subjects.can_speak(Subject(source)):
            return None
        content = [self._tokens.span(first, end)]
        content += self._contents.going_on(content, source[1], place)
        return place.attribution(self._tokens, NO_CUE, (end, end + 1), source, content, "quote")

    def _followed(self, first: int, end: int, place: Place) -> Attribution | None:
        """Find "…," X thundered."""
        if end >= place.high or self._words[end - 2] not in (",", "?", "!"):
            return None
        source = self._phrases.after(end, place.high, appositions=False)
        if source is None or source[1] >= place.high:
            return None
        last = place.high - 2
        if self._is_reduced(source[1], last):
            source = source[0], last
        elif not (self._clauses.has_verb(source[1], source[1] + 1) or self._tags[source[1]] & CUE):
            return None
        sentence = self._tags[first + 1] & CAPITAL and not self._contents.is_title(first, end)
        if self._tags[source[1]] & AUXILIARY and not sentence:
            return None  # "On “The Late Show,” Berg was asked"
        verb = source[1]
        content = [self._tokens.span(first, end)]
        content += self._contents.going_on(content, verb + 1, place)
        return place.attribution(self._tokens, NO_CUE, (verb, verb + 1), source, content, "quote")
