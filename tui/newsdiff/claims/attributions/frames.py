"""Frames: in which of its constructions a verbal cue stands, by what is before its source and after its own words."""

from newsdiff.claims.attributions.adverbials import Adverbials
from newsdiff.claims.attributions.attribution import Place
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.subjects import Subject
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NEGATION,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon

_VALUED = "valued"
"""The frame of a verb that a count and its number follow: "put the toll at 320"."""
_TITLE = 6
"""Marks included, a quotation of so few words may be the title of something."""
_LONGEST_ASIDE = 3
"""Words that ", however," may have."""
_ACCUSED = 20
"""Words that whoever is accused may take before "of"."""


class Frames:
    """Finds frames; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, clauses: Clauses, contents: Contents, adverbials: Adverbials
    ) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._clauses = clauses
        self._contents = contents
        self._adverbials = adverbials
        self._fused = lexicon.words("fused_relatives")
        self._interrogatives = lexicon.words("interrogatives")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._complementizers = lexicon.words("complementizers")
        self._as, self._of = lexicon.words("as"), lexicon.words("of")
        self._verb_first = bool(lexicon.words("verb_first"))
        self._comma_clauses = bool(lexicon.words("comma_clauses"))
        self._clause_openers = lexicon.words("clause_prepositions")
        self._accusing, self._valuing = lexicon.words("accusing"), lexicon.words("valuing")
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._hours = frozenset(lexicon.table("ages_and_times"))

    def before(self, left: int, cue: Cue, place: Place, skipped: int, opening: int | None) -> str | None:
        """Return the frame of "…," Lee said, whose content stands before its source; None where it does not."""
        contents = self._contents
        if left == place.low and contents.is_left_behind(left, skipped, place) and "quote" in cue.frames:
            return "quote"
        if not contents.ends_before(left, place.low) or self._tags[left] & SUBORDINATOR:
            return None
        ends = contents.at_boundary(skipped, place.high)
        of = skipped < place.high and self._words[skipped] in self._of
        quoted = None if place.inside else contents.quotation_before(left)
        if quoted and opening is not None and (self._begins_sentence(left) or contents.is_lead(quoted[0], place.low)):
            return None
        if (
            quoted
            and {"quote", "tail"} & cue.frames
            and (
                ends
                or (
                    (quoted[1] - quoted[0] > _TITLE or of)
                    and (quoted[0] <= place.low or not contents.is_fronted(place.low))
                )
            )
        ):
            return "quote"
        if not quoted and contents.is_fragment(place.low, left):
            return None
        if "tail" in cue.frames and ends and (opening is None or not contents.is_fronted(place.low)):
            return "tail"
        return None

    def _begins_sentence(self, left: int) -> bool:
        """Say whether "He" follows a quotation that ends a sentence: "“…?” He answered, “…”"."""
        ends = self._words[left - 2] in (".", "?", "!")
        return ends and bool(self._tags[left] & SUBJECT) and bool(self._tags[left] & CAPITAL)

    def behind_fragment(self, left: int, at: int, cue: Cue, place: Place) -> int | None:
        """Return where the statement begins in "In 2008, Berg said, …", whose first words are only a phrase."""
        aside = "tail" in cue.frames and left > place.low + 1 and self._words[left - 1] == ","
        if not aside or at + 2 >= place.high or self._words[at] != "," or self._tags[at + 1] & QUOTE:
            return None
        short = left - place.low == 2 and self._tags[place.low] & ADVERB
        return at + 1 if short or self._contents.is_fragment(place.low, left) else None

    def is_as(self, left: int, at: int, cue: Cue, place: Place) -> bool:
        """Say whether this is "As Berg noted, …"."""
        low = place.low + 1 if self._tags[place.low] & CONJUNCTION else place.low
        fronted = left == low + 1 and self._words[low] in self._as and "tail" in cue.frames
        return fronted and at + 1 < place.high and self._words[at] == ","

    def has_fronted_object(self, subject: Subject, low: int) -> bool:
        """Say whether "which" or "what" stands before "he described as": what is described so."""
        return subject.left is not None and subject.left > low and bool(self._tags[subject.left - 1] & SUBORDINATOR)

    def has_relative_object(self, subject: Subject, low: int) -> bool:
        """Say whether "which" or "what" stands before "he called", not "when", "that" or "while"."""
        fronted = self.has_fronted_object(subject, low)
        before = subject.left - 1 if subject.left is not None else 0
        return fronted and (bool(self._tags[before] & RELATIVE) or self._words[before] in self._fused)

    def introduced(self, frames: frozenset[str], at: int, right: int, high: int) -> tuple[str | None, int]:
        """Return the frame of what stands at token `at`, None where there is none, and where the content begins."""
        if at >= high:
            return None, at
        words, tags = self._words, self._tags
        word, tag = words[at], tags[at]
        if "accuse" in frames:
            of = next((k for k in range(right, min(high, right + _ACCUSED)) if words[k] in self._accusing), None)
            return (None, at) if of is None or of + 1 >= high else ("accuse", of + 1)
        if _VALUED in frames:
            return (_VALUED, at) if self._is_valued(right, high) else (None, at)
        frame: str | None
        behind = self._behind_aside(at, high)
        if behind < high and words[behind] in self._complementizers:
            at, word = behind, words[behind]
        elif word == "," and self._comma_clauses and "bare" in frames and at + 1 < high:
            behind = tags[at + 1]
            opens = at == right or not behind & (SUBORDINATOR | CONJUNCTION | PREPOSITION)
            told = behind & CUE and not behind & CAPITAL  # ", sagte Berg": another's verb, not what is said
            return ("bare", at + 1) if opens and not told else (None, at)
        elif word in self._clause_openers and at + 1 < high and words[at + 1] in self._complementizers:
            at, word = at + 1, words[at + 1]
        if (
            word in self._complementizers
            and at + 1 < high
            and (tags[at + 1] & QUOTE or words[at + 1] == "," or not tags[at + 1] & PUNCTUATION)
        ):
            if at > right and tags[at + 1] & (AUXILIARY | VERB) and not self._verb_first:
                return None, at
            subject = tags[at + 1] & AUXILIARY and not words[at + 1].endswith(self._gerund_suffixes)
            if at == right and subject and "bare" in frames and not self._verb_first:
                return "bare", at  # "say that is too many": "that" is the subject
            frame, at = "that", at + (2 if words[at + 1] == "," else 1)
        elif word in self._interrogatives:
            frame = "wh"
        elif word in self._infinitive_markers or self._is_negated_infinitive(at, high):
            frame = "to"
        elif word in self._as and not self._adverbials.opens_comparator(at, high):
            frame, at = "as", at + 1
        elif tag & PREPOSITION and not self._adverbials.opens_number(at, high):
            frame, at = word, at + 1
        elif (
            (tag & PUNCTUATION and not tag & QUOTE and word not in "[($")
            or (high - at < 2 and (high >= len(words) or words[high] != ","))
            or (tag & (CONJUNCTION | SUBORDINATOR) and not tag & DETERMINER and word not in self._as)
        ):
            frame = None
        elif tag & AUXILIARY and not tag & SUBJECT and "tail" not in frames:
            frame = None  # "the plan rejected on Monday was": the verb of what was rejected
        else:
            frame = "bare" if tag & SUBJECT or self._clauses.has_verb(at + 1, self._joined(at, high)) else "object"
        if frame == "bare" and frame not in frames and tag & SUBJECT and not tag & OBJECT:
            frame = "that"
        quoting = frame == "to" and "quote" in frames and at + 1 < high and tags[at + 1] & QUOTE
        return (frame, at) if frame in frames or quoting else (None, at)

    def _is_valued(self, at: int, high: int) -> bool:
        """Say whether "the toll at 320" stands here, what is counted and its number."""
        for near in range(at, min(high - 1, at + _ACCUSED)):
            if self._words[near] in self._valuing:
                number = next((k for k in range(near + 1, min(high, near + 4)) if self._tags[k] & NUMBER), None)
                return number is not None and not (
                    number + 1 < high and self._words[number + 1].removesuffix(".") in self._hours
                )
            if self._tags[near] & PUNCTUATION:
                return False
        return False

    def _joined(self, at: int, high: int) -> int:
        """Return where ", but …" or ", and …" begins behind token `at`, a clause of its own."""
        marks = (k for k in range(at + 1, high - 1) if self._words[k] == "," and self._tags[k + 1] & CONJUNCTION)
        return next(marks, high)

    def _is_negated_infinitive(self, at: int, high: int) -> bool:
        """Say whether "not to" stands here."""
        negated = self._tags[at] & NEGATION and not self._tags[at] & DETERMINER and at + 1 < high
        return bool(negated) and self._adverbials.opens_infinitive(at + 1, high)

    def _behind_aside(self, at: int, high: int) -> int:
        """Return the token after ", though," or a lone comma; `at` where there is neither."""
        if at >= high or self._words[at] != ",":
            return at
        aside = at + 1
        while (
            aside < high and self._tags[aside] & (ADVERB | SUBORDINATOR | CONJUNCTION) and aside <= at + _LONGEST_ASIDE
        ):
            aside += 1
        return aside + 1 if aside > at + 1 and aside < high and self._words[aside] == "," else at + 1
