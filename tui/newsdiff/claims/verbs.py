"""Verbal cues: said, told, accused … in the constructions that news attributes in."""

from newsdiff.claims.adverbials import Adverbials
from newsdiff.claims.attribution import Attribution, Place
from newsdiff.claims.clauses import Clauses
from newsdiff.claims.contents import Contents
from newsdiff.claims.inversions import Inversions
from newsdiff.claims.phrases import Phrases, Range
from newsdiff.claims.structure import Structure
from newsdiff.claims.subjects import Subjects
from newsdiff.claims.tags import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    NEGATION,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.claims.verb_groups import Group, Groups
from newsdiff.language.lexicon import Cue, CueForm, Lexicon
from newsdiff.language.spans import Span

_TITLE = 6
"""Marks included, a quotation of so few words may be the title of something."""
_LONGEST_ASIDE = 3
"""Words that ", however," may have."""
_SPEECH = frozenset(("quote", "tail"))
"""Frames that only verbs of saying have; what others are said of ("threatens to") may be a thing."""
_DOCUMENT = "document"
"""The frame of a verb that a document's findings follow as an object: "the poll shows a lead"."""
_OBJECTS = frozenset(("bare", "object"))
_CLAUSAL = frozenset(("that", "bare"))
"""Frames whose content is a clause: "said no" tells what was answered, not what was claimed."""
_ACCUSED = 12
"""Words that whoever is accused may take before "of"."""


class Verbs:
    """Finds what verbal cues attribute; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, structure: Structure, lexicon: Lexicon, phrases: Phrases, subjects: Subjects,
        clauses: Clauses, contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._adverbials = Adverbials(tokens, lexicon)
        self._groups = Groups(tokens, lexicon)
        self._inversions = Inversions(tokens, structure, lexicon, phrases, subjects, clauses, contents)
        self._clause_openers = lexicon.words("clause_prepositions")
        self._subjects = subjects
        self._clauses = clauses
        self._contents = contents
        self._interrogatives = lexicon.words("interrogatives")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._complementizers = lexicon.words("complementizers")
        self._documents, self._as = lexicon.words("documents"), lexicon.words("as")
        self._evidential = lexicon.words("evidential_verbs")
        self._comma_clauses = bool(lexicon.words("comma_clauses"))
        self._accusing = lexicon.words("accusing")

    def find(self, at: int, form: CueForm, place: Place, last: Attribution | None) -> Attribution | None:
        """Return what the cue at token `at` attributes; `last` is the sentence's attribution before it."""
        group = self._groups.find(at, form, place)
        if group is None or self._is_in_source(group, place):
            return None
        if group.passive:
            return self._passive(group, form.cue, place)
        if self._inversions.known:
            inverted = self._inversions.find(group, form.cue, place, last)
        else:
            inverted = self._inverted(group, form.cue, place)
        return inverted or self._active(group, form.cue, place, last)

    def _is_in_source(self, group: Group, place: Place) -> bool:
        """Say whether a gerund only tells which memo "“…,” a memo detailing the findings reads" means."""
        if not group.gerund or place.inside or self._words[group.first - 1] == ",":
            return False
        words = self._phrases.before(group.first, place.low)
        return words is not None and self._contents.quotation_before(words[0]) is not None

    def _made(
        self, group: Group, cue: Cue, source: Range | Span | None, content: list[Span], frame: str, place: Place,
        antecedent: Span | None = None,
    ) -> Attribution | None:  # fmt: skip
        first = group.at
        while group.noncommittal and first > group.first and self._tags[first - 1] & NEGATION:
            first -= 1
        negated = group.negated and not group.noncommittal
        return place.attribution(
            self._tokens, cue, (first, group.end), source, content, frame,
            negated=negated, noncommittal=group.noncommittal, antecedent=antecedent,
        )  # fmt: skip

    def _inverted(self, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Find "…," said Lee."""
        if group.gerund or group.infinitive or group.first != group.at or "tail" not in cue.frames:
            return None
        if self._words[group.at] in self._evidential and not self._contents.quotation_before(group.first):
            return None
        if not self._contents.ends_before(group.first, place.low):
            return None
        source = self._phrases.after(group.end, place.high, appositions=True)
        if source is None or self._goes_on(source, place.high):
            return None
        if place.inside or self._contents.quotation_before(group.first) is None:
            ends = self._contents.at_boundary(source[1], place.high)
            if not ends or not self._clauses.is_statement(place.low, group.first - 1):
                return None
            if self._subjects.is_bare_singular(source):
                return None
        content = self._contents.before(group.first, place)
        content += self._contents.going_on(content, source[1], place)
        return self._made(group, cue, source, content, "tail", place)

    def _goes_on(self, source: Range, high: int) -> bool:
        """Say whether "he" in "said he “…”" begins what is said: a quotation or a conjunction follows the pronoun."""
        pronoun = self._tags[source[0]] & SUBJECT and not self._tags[source[0]] & DETERMINER
        return bool(pronoun) and source[1] < high and bool(self._tags[source[1]] & (QUOTE | CONJUNCTION))

    def _active(self, group: Group, cue: Cue, place: Place, last: Attribution | None) -> Attribution | None:
        subject = self._subjects.of(group, place, last) or self._inversions.dropped(group, place, last)
        if subject is None:
            return None
        speaks = bool(cue.frames & _SPEECH) and self._words[group.at] not in self._evidential
        if not speaks and not self._subjects.can_speak(subject):
            return None
        contents, high = self._contents, place.high
        told = self._adverbials.skip_addressee(group.end, high) if "addressee" in cue.frames else group.end
        within = self._adverbials.skip_adverbials(told, high)
        skipped = within if group.apart is None else self._adverbials.skip_adverbials(group.apart + 1, high)
        opening = contents.opening_after(group.end, skipped, high) if "quote" in cue.frames else None
        frame = self._frame_before(subject.left, cue, place, skipped, opening) if subject.left is not None else None
        if frame and subject.left is not None:
            content = contents.before(subject.left, place)
            content += contents.going_on(content, skipped, place)
            return self._made(group, cue, subject.words, content, frame, place, subject.antecedent)
        if opening is not None:
            content = contents.quotation_from(opening, place)
            return self._made(group, cue, subject.words, content, "quote", place, subject.antecedent)
        if not place.inside and "quote" in cue.frames and contents.ends_sentence(skipped, high) and not group.apart:
            content = contents.next_quotation(place.index)
            return self._made(group, cue, subject.words, content, "quote", place, subject.antecedent)
        if subject.left is not None and self._is_as(subject.left, skipped, cue, place):
            content = self._clauses.clause(skipped + 1, place)
            return self._made(group, cue, subject.words, content, "tail", place)
        document = _DOCUMENT in cue.frames and self._is_document(subject.words)
        frames = cue.frames | _OBJECTS if document else cue.frames
        for start in dict.fromkeys((skipped, within, told, group.end) if document else (skipped, within, told)):
            frame, begins = self._introduced(frames, start, group.end, high)
            if frame == "to" and subject.antecedent is not None:
                return None
            if frame is not None:
                content = self._without_particle(self._clauses.clause(begins, place), group)
                if frame in _CLAUSAL and self._contents.is_one_word(content):
                    return None
                return self._made(group, cue, subject.words, content, frame, place, subject.antecedent)
        return None

    def _without_particle(self, content: list[Span], group: Group) -> list[Span]:
        """Cut "zurück" and what follows it off "wies die Vorwürfe zurück": it is the verb's."""
        if group.apart is None or not content or content[0].start > self._tokens.starts[group.apart]:
            return content
        end = min(content[0].end, self._tokens.ends[group.apart - 1])
        return [Span(content[0].start, end)] if end > content[0].start else []

    def _frame_before(self, left: int, cue: Cue, place: Place, skipped: int, opening: int | None) -> str | None:
        """Return the frame of "…," Lee said, whose content stands before its source; None where it does not."""
        contents = self._contents
        if not contents.ends_before(left, place.low) or self._tags[left] & SUBORDINATOR:
            return None
        ends = contents.at_boundary(skipped, place.high)
        quoted = None if place.inside else contents.quotation_before(left)
        if (
            quoted
            and {"quote", "tail"} & cue.frames
            and (
                ends
                or (quoted[1] - quoted[0] > _TITLE and (quoted[0] <= place.low or not contents.is_fronted(place.low)))
            )
        ):
            return "quote"
        if not quoted and contents.is_fragment(place.low, left):
            return None
        if "tail" in cue.frames and ends and (opening is None or not contents.is_fronted(place.low)):
            return "tail"
        return None

    def _is_as(self, left: int, at: int, cue: Cue, place: Place) -> bool:
        """Say whether this is "As Berg noted, …"."""
        fronted = left == place.low + 1 and self._words[place.low] in self._as and "tail" in cue.frames
        return fronted and at + 1 < place.high and self._words[at] == ","

    def _is_document(self, words: Range | Span) -> bool:
        """Say whether a report, a poll or a record is the subject, not a person: it shows what it says."""
        return not isinstance(words, Span) and any(self._words[at] in self._documents for at in range(*words))

    def _introduced(self, frames: frozenset[str], at: int, right: int, high: int) -> tuple[str | None, int]:
        """Return the frame of what stands at token `at`, None where there is none, and where the content begins."""
        if at >= high:
            return None, at
        words, tags = self._words, self._tags
        word, tag = words[at], tags[at]
        if "accuse" in frames:
            of = next((k for k in range(right, min(high, right + _ACCUSED)) if words[k] in self._accusing), None)
            return (None, at) if of is None or of + 1 >= high else ("accuse", of + 1)
        frame: str | None
        behind = self._behind_aside(at, high)
        if behind < high and words[behind] in self._complementizers:
            at, word = behind, words[behind]
        elif word == "," and self._comma_clauses and "bare" in frames and at + 1 < high:
            opens = not tags[at + 1] & (SUBORDINATOR | CONJUNCTION | PREPOSITION)
            return ("bare", at + 1) if opens or at == right else (None, at)
        elif word in self._clause_openers and at + 1 < high and words[at + 1] in self._complementizers:
            at, word = at + 1, words[at + 1]
        if (
            word in self._complementizers
            and at + 1 < high
            and (tags[at + 1] & QUOTE or words[at + 1] == "," or not tags[at + 1] & PUNCTUATION)
        ):
            frame, at = "that", at + (2 if words[at + 1] == "," else 1)
        elif word in self._interrogatives:
            frame = "wh"
        elif word in self._infinitive_markers:
            frame = "to"
        elif tag & PREPOSITION and not self._adverbials.opens_number(at, high):
            frame, at = word, at + 1
        elif (
            (tag & PUNCTUATION and not tag & QUOTE and word not in "[($")
            or high - at < 2
            or (tag & (CONJUNCTION | SUBORDINATOR) and not tag & DETERMINER)
        ):
            frame = None
        else:
            frame = "bare" if tag & SUBJECT or self._clauses.has_verb(at + 1, high) else "object"
        return (frame, at) if frame in frames else (None, at)

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

    def _passive(self, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Find "X is expected to …", "X was accused of …": all of it is the content, nobody is named."""
        subject = self._phrases.before(group.first, place.low)
        at = group.end
        while at < place.high and self._tags[at] & ADVERB:
            at += 1
        if subject is None or at + 1 >= place.high:
            return None
        word = self._words[at]
        frame = f"passive-{word}"
        if frame not in cue.frames:
            return None
        start = at if word in self._infinitive_markers else at + 1
        content = self._clauses.clause(start, place)
        if content and word not in self._complementizers:
            content = [Span(self._tokens.starts[subject[0]], content[0].end)]
        return self._made(group, cue, None, content, frame, place)
