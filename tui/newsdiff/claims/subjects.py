"""Subjects: who speaks, where a verbal cue stands behind whoever says it."""

from dataclasses import dataclass

from newsdiff.claims.attribution import Attribution, Place
from newsdiff.claims.phrases import Phrases, Range
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.claims.verb_groups import Group, Groups
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_SPEAKERS = ("persons", "mass_nouns", "role_nouns", "organisations", "documents", "demonyms", "peoples")
"""Classes whose words are persons, organisations and documents."""
_DATELINE = 7
"""Tokens that "ST. LOUIS, Mo. —" has at most."""
_SHORTEST_ASIDE = 4
"""Words that "Berg, a mayor," has at least, marks included."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: tokens, or the span of an earlier source of the sentence."""

    words: Range | Span
    left: int | None = None
    """The token it begins with, where it stands right before the cue."""
    antecedent: Span | None = None


class Subjects:
    """Finds subjects; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._groups = Groups(tokens, lexicon)
        self._persons = lexicon.words("persons")
        self._before_gerunds = lexicon.words("gerund_openers") | {",", ""}
        self._comparators = lexicon.table("comparators")
        self._participle_suffixes = tuple(lexicon.words("verb_suffixes")) if lexicon.words("gerund_suffixes") else ()
        self._adjective_suffixes = tuple(lexicon.words("adjective_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._who = lexicon.words("who")
        self._mass = lexicon.words("mass_nouns")
        self._speakers = frozenset().union(*(lexicon.words(name) for name in _SPEAKERS))

    def of(self, group: Group, place: Place, last: Attribution | None) -> Subject | None:
        """Return who speaks: the words before the cue, or the last source where the cue goes on with it."""
        if group.infinitive:
            words = self.opening(place.low, group.first)
            return Subject(words) if words else None
        before = self._words[group.first - 1] if group.first > place.low else ""
        coordinated = bool(before) and bool(self._tags[group.first - 1] & CONJUNCTION)
        goes_on = coordinated or (group.gerund and (before in self._before_gerunds or self._behind_comma(group.first)))
        if goes_on and last is not None and last.source and (last.quotation == place.quotation or not place.inside):
            return Subject(last.source)
        if goes_on:
            words = self.opening(place.low, group.first - 1) if before else None
            return Subject(words) if words else None
        words = self._with_aside(place.low, group.first) or self._phrases.before(group.first, place.low)
        if words is None or self.is_bare_singular(words) or not self._groups.agree(words, group):
            words = self._with_relative(place.low, group)
        if words is not None and words[0] > place.low and self._is_no_subject(words[0]):
            words = self._whole(words, place.low, group) or (words if self._tags[words[0] - 1] & PREPOSITION else None)
        if words is None:
            return None
        if words[0] > place.low and self._words[words[0] - 1] in self._who:
            return None
        antecedent = self._antecedent(words[0], place.low) if self._tags[words[0]] & RELATIVE else None
        return Subject(words, None if group.gerund else words[0], antecedent)

    def _is_no_subject(self, at: int) -> bool:
        """Say whether a noun phrase that begins here goes with the preposition or auxiliary before it."""
        tag = self._tags[at - 1]
        return bool(tag & (PREPOSITION | AUXILIARY)) and not self._tags[at] & SUBJECT

    def _whole(self, words: Range, low: int, group: Group) -> Range | None:
        """Return the clause's subject that a phrase is only the end of: "proponents of a path to legal status"."""
        opening = self.opening(low, group.first)
        if opening is None or opening[1] > words[0] or not self._groups.agree(opening, group):
            return None
        between = range(opening[1], words[0])
        verbless = not any(self._tags[at] & (AUXILIARY | VERB | CUE | PUNCTUATION) for at in between)
        relative = self._tags[opening[1]] & RELATIVE
        return (opening[0], words[1]) if verbless or relative else None

    def can_speak(self, subject: Subject) -> bool:
        """Say whether a subject is a name or has a word for a person, an organisation or a document."""
        if isinstance(subject.words, Span):
            return True
        for at in range(*subject.words):
            word = self._words[at]
            named = self._tags[at] & (CAPITAL | SUBJECT | NUMBER) and not self._tags[at] & DETERMINER
            if named or word in self._speakers:
                return True
            if word.endswith("s") and word[:-1] in self._speakers:
                return True
        return not self._speakers

    def _behind_comma(self, at: int) -> bool:
        """Say whether a quotation that ends with a comma stands right before token `at`."""
        return at > 1 and bool(self._tags[at - 1] & QUOTE) and self._words[at - 2] == ","

    def _with_aside(self, low: int, end: int) -> Range | None:
        """Return "Berg, the mayor of Halden, a port," or, where what the commas set off is an aside, "Berg"."""
        if end - low < _SHORTEST_ASIDE or self._words[end - 1] != ",":
            return None
        words = self.opening(low, end - 1)
        if words is None or words[1] + 2 >= end or self._words[words[1]] != ",":
            return None
        if self._phrases.appositions.begins(words[1] + 1, end - 1):
            return words[0], end - 1
        return words if self._tags[words[1] + 1] & (PREPOSITION | ADVERB) else None

    def _with_relative(self, low: int, group: Group) -> Range | None:
        """Return "the officials whose law was overturned" before a cue; None for any other clause."""
        words = self.opening(low, group.first)
        if words is None or words[1] >= group.first or not self._groups.agree(words, group):
            return None
        relative = self._tags[words[1]] & RELATIVE and not self._tags[words[0]] & SUBJECT
        return (words[0], group.first) if relative and "," not in self._words[words[1] : group.first] else None

    def _antecedent(self, relative: int, low: int) -> Span | None:
        end = relative - 1 if relative > low and self._words[relative - 1] == "," else relative
        found = self._phrases.before(end, low)
        return self._tokens.span(*found) if found else None

    def is_bare_singular(self, words: Range) -> bool:
        """Say whether one lower-case word without a determiner precedes the cue: hardly its subject."""
        first, end = words
        word, tag = self._words[first], self._tags[first]
        last = self._words[end - 1]
        if last.endswith(self._adjective_suffixes) and not self._tags[end - 1] & CAPITAL and last not in self._speakers:
            return True
        if end - first == 1 and self._gerund_suffixes and self._is_gerund(first) and not tag & SUBJECT:
            return True
        if (
            tag & (SUBJECT | DETERMINER)
            or self._tags[end - 1] & NUMBER
            or any(self._tags[at] & CAPITAL for at in range(first, end))
        ):
            return False
        return (
            not last.endswith("s") and last not in self._mass and word not in self._mass and last not in self._persons
        )

    def _is_gerund(self, at: int) -> bool:
        """Say whether "Speaking in Paris" or "Reached by phone" begins here, not "Sterling Brown"."""
        following = self._tags[at + 1] if at + 1 < len(self._tags) else 0
        if self._words[at].endswith(self._gerund_suffixes):
            return bool(self._tags[at] & CUE) or not following & CAPITAL
        return self._words[at].endswith(self._participle_suffixes) and bool(following & PREPOSITION)

    def _behind_dateline(self, low: int, end: int) -> int:
        """Return the token after "WASHINGTON —"; the first one where no place and dash begin the clause."""
        at = low
        while at < end and at - low < _DATELINE and self._tags[at] & (CAPITAL | PUNCTUATION):
            if self._words[at] in ("-", "—", "–") and at > low:
                return at + 1
            at += 1
        return low

    def opening(self, low: int, end: int) -> Range | None:
        """Return the subject of a clause that begins at token `low`, behind a fronted phrase and its comma."""
        words, tags = self._words, self._tags
        start = self._behind_dateline(low, end)
        while start < end and tags[start] & (CONJUNCTION | ADVERB | QUOTE) and not tags[start] & DETERMINER:
            start += 1
        if start + 2 < end and f"{words[start]} {words[start + 1]}" in self._comparators:
            start += 2
        while start < end and (
            tags[start] & (PREPOSITION | SUBORDINATOR | TIME) or words[start] == "," or self._is_gerund(start)
        ):
            comma = next((k for k in range(start, end) if words[k] == ","), None)
            if comma is None:
                return None
            start = comma + 1
        return self._phrases.after(start, end, appositions=False) if start < end else None
