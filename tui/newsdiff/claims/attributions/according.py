"""Sources that a preposition names: "according to Lee", "laut Polizei", "der Polizei zufolge", "…, so Berg"."""

from dataclasses import replace

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.subjects import Subject, Subjects
from newsdiff.claims.tags import ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, CUE, PREPOSITION, PUNCTUATION, QUOTE, RELATIVE
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span

_LONGEST_PARTICIPLE = 12
"""Words that "publié dimanche par l'institut" may have."""


class According:
    """Finds what such cues attribute; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, subjects: Subjects, clauses: Clauses,
        contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._lexicon = lexicon
        self._phrases = phrases
        self._subjects = subjects
        self._clauses = clauses
        self._contents = contents
        self._of, self._apart = lexicon.words("of"), lexicon.words("apart")
        self._and = lexicon.words("and")
        self._verb_second = bool(lexicon.words("splits_verbs"))
        self._splits_clauses = bool(lexicon.words("splits_clauses"))
        self._participle_suffixes = tuple(lexicon.words("participle_suffixes"))
        self._depending = lexicon.words("depending")
        """What something else depends on: "según la zona"."""

    def find(self, at: int, place: Place) -> Attribution | None:
        """Return what the cue at token `at` attributes before, around or after its source."""
        word = self._words[at]
        for cue in self._lexicon.prepositions.get(word, ()):
            end = self._end(cue, at, place.high)
            found = None if end is None else self._preposed(cue, at, end, place)
            if found is not None:
                return found
        if word in self._lexicon.postpositions:
            return self._postposed(self._lexicon.postpositions[word], at, place)
        if word in self._lexicon.closers:
            return self._closing(self._lexicon.closers[word], at, place)
        return None

    def _end(self, cue: Cue, at: int, high: int) -> int | None:
        """Return the token after the cue; None where another word follows the first one."""
        rest = cue.particle.split() if cue.particle else []
        end = at + 1 + len(rest)
        return end if end <= high and list(self._words[at + 1 : end]) == rest else None

    def _preposed(self, cue: Cue, at: int, end: int, place: Place) -> Attribution | None:
        contents, low, high = self._contents, place.low, place.high
        fronted = self._opens(at, low)
        if self._words[at] in self._apart and not fronted and self._words[at - 1] != ",":
            return None
        begins = end + 1 if cue.particle and end < high and self._words[end] in self._of else end
        source = self._phrases.after(begins, high, appositions=not fronted)
        if source is None or (self._splits_clauses and self._is_measure(at, source, fronted=fronted)):
            return None
        source = self._with_noun(source, high)
        if fronted:
            source = source[0], self._fronted_end(source[1], high)
            comma = self._comma(source[1], high)
            participle = comma is not None and comma > source[1] and not self._tags[source[1]] & RELATIVE
            if comma is not None and participle and not self._splits_clauses:
                source = source[0], comma
            start = source[1] if comma is None else self._behind_relative(comma, high)
            content = self._clauses.clause(start, place) if start < high else []
        else:
            content = contents.before(at, self._behind_another(at, place))
            if self._words[at - 1] == "," or not content:
                content += contents.going_on(content, source[1], place)
            content += self._rest(content, source[1], place)
        return place.attribution(self._tokens, cue, (at, end), source, content, "according")

    def _with_noun(self, source: Range, high: int) -> Range:
        """Return "several reports" for a phrase that ended before a noun that could have been a cue."""
        first, end = source
        if end >= high or self._words[end] not in self._lexicon.nouns:
            return source
        closed = end + 1 >= high or self._tags[end + 1] & (PUNCTUATION | PREPOSITION | CONJUNCTION | QUOTE)
        return (first, end + 1) if closed else source

    def _comma(self, end: int, high: int) -> int | None:
        """Return the comma behind a fronted source, with its participles and its relative clause."""
        if end >= high or self._words[end] == ",":
            return end if end < high else None
        plain = not self._splits_clauses or self._verb_second
        if plain and not (self._tags[end] & RELATIVE or self._words[end].endswith(self._participle_suffixes)):
            return None
        return next((at for at in range(end, min(high, end + _LONGEST_PARTICIPLE)) if self._words[at] == ","), None)

    def _behind_another(self, at: int, place: Place) -> Place:
        """Return the place behind "…, selon la police," where "plus de 100 selon les syndicats" follows."""
        if not self._splits_clauses:
            return place
        for before in range(at - 1, place.low, -1):
            if self._words[before] == self._words[at]:
                comma = next(
                    (k for k in range(before, at) if self._words[k] == "," or self._words[k] in self._and), None
                )
                return place if comma is None or comma + 1 >= at else replace(place, low=comma + 1)
        return place

    def _opens(self, at: int, low: int) -> bool:
        """Say whether nothing but a conjunction, an adverb or a mark stands before token `at`."""
        return all(self._tags[before] & (CONJUNCTION | ADVERB | PUNCTUATION) for before in range(low, at))

    def _is_measure(self, at: int, source: Range, *, fronted: bool) -> bool:
        """Say whether nobody speaks here: "varies según el tamaño", "según explicó"."""
        first, end = source
        if self._tags[first] & (CUE | AUXILIARY) and not self._tags[first] & CAPITAL:
            return True
        if any(self._words[k] in self._depending for k in range(first, min(end, first + 3))):
            return True
        apart = fronted or bool(self._tags[at - 1] & PUNCTUATION)
        return not apart and not self._subjects.can_speak(Subject(source))

    def _rest(self, content: list[Span], end: int, place: Place) -> list[Span]:
        """Return how a clause goes on that its attribution splits, in languages that split it anywhere."""
        if not self._splits_clauses or len(content) != 1 or place.inside or end >= place.high - 1:
            return []
        tag = self._tags[end]
        if self._words[end] == ",":
            return self._clauses.clause(end + 1, place) if self._tags[end + 1] & PREPOSITION else []
        ends = tag & (PUNCTUATION | CONJUNCTION | QUOTE) or not self._verb_second
        return [] if ends else self._clauses.clause(end, place)

    def _fronted_end(self, end: int, high: int) -> int:
        """Return where the source of "According to Berg, the mayor, it rains" ends: behind a verbless apposition."""
        if end >= high or self._words[end] != "," or not self._phrases.appositions.begins(end + 1, high):
            return end
        comma = next((at for at in range(end + 1, high) if self._words[at] == ","), None)
        return end if comma is None or self._clauses.has_verb(end + 2, comma) else comma

    def _behind_relative(self, comma: int, high: int) -> int:
        """Return the token behind a source's comma, or behind ", which was published on Monday," that follows it."""
        if comma + 1 >= high or not self._tags[comma + 1] & RELATIVE:
            return comma + 1
        return next((at + 1 for at in range(comma + 2, high - 1) if self._words[at] == ","), comma + 1)

    def _postposed(self, cue: Cue, at: int, place: Place) -> Attribution | None:
        """Find "dem Bericht zufolge" before or inside what it attributes."""
        source = self._phrases.before(at, place.low)
        if source is None:
            return None
        if self._opens(source[0], place.low):
            start = at + 2 if at + 1 < place.high and self._words[at + 1] == "," else at + 1
            content = self._clauses.clause(start, place) if start < place.high else []
        else:
            content = self._contents.before(source[0], place)
            content += self._rest(content, at + 1, place)
        return place.attribution(self._tokens, cue, (at, at + 1), source, content, "according")

    def _closing(self, cue: Cue, at: int, place: Place) -> Attribution | None:
        """Find "…, so Berg": a source that ends the clause, behind a comma or a quotation."""
        if not self._contents.ends_before(at, place.low):
            return None
        source = self._phrases.after(at + 1, place.high, appositions=True)
        if source is None or not any(self._tags[k] & CAPITAL for k in range(*source)):
            return None
        if not self._contents.at_boundary(source[1], place.high):
            return None
        content = self._contents.before(at, place)
        content += self._contents.going_on(content, source[1], place)
        return place.attribution(self._tokens, cue, (at, at + 1), source, content, "according")
