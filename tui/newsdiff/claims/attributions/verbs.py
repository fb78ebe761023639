"""Verbal cues: said, told, accused … in the constructions that news attributes in."""

from dataclasses import replace

from newsdiff.claims.attributions.adverbials import Adverbials
from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.displaced import Displaced
from newsdiff.claims.attributions.frames import Frames
from newsdiff.claims.attributions.inversions import Inversions
from newsdiff.claims.attributions.objects import Objects
from newsdiff.claims.attributions.passives import Passives
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.subjects import Subject, Subjects
from newsdiff.claims.attributions.verb_groups import Group, Groups
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    NEGATION,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, CueForm, Lexicon
from newsdiff.language.spans import Span

_SPEECH = frozenset(("quote", "tail", "accuse"))
"""Frames that only verbs of saying have; what others are said of ("threatens to") may be a thing."""
_DOCUMENT = "document"
"""The frame of a verb that a document's findings follow as an object: "the poll shows a lead"."""
_HEARING = "hearing"
"""The frame of a verb whose subject was told what it introduces: "the court heard that"."""
_OBJECTS = frozenset(("bare", "object"))
_CLAUSAL = frozenset(("that", "bare"))
"""Frames whose content is a clause: "said no" tells what was answered, not what was claimed."""


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
        self._passives = Passives(tokens, structure, lexicon, phrases, clauses, contents)
        self._inversions = Inversions(tokens, structure, lexicon, phrases, subjects, clauses, contents)
        self._displaced = Displaced(tokens, lexicon, phrases, subjects, self._inversions)
        self._asked = lexicon.words("infinitive_markers") | lexicon.words("noun_openers")
        self._datives = lexicon.words("dative_articles")
        self._subjects = subjects
        self._clauses = clauses
        self._contents = contents
        self._frames = Frames(tokens, lexicon, clauses, contents, self._adverbials)
        self._objects = Objects(tokens, lexicon, contents, self._adverbials)
        self._complementizers = lexicon.words("complementizers")
        self._claims = lexicon.nouns
        self._hearers = lexicon.words("hearers")
        self._documents = lexicon.words("documents")
        self._evidential = lexicon.words("evidential_verbs")

    def find(self, at: int, form: CueForm, place: Place, last: Attribution | None) -> Attribution | None:
        """Return what the cue at token `at` attributes; `last` is the sentence's attribution before it."""
        opening = None if self._inversions.known or "finite" not in form.forms else self._opening(at, form.cue, place)
        if opening is not None:
            return opening
        group = self._groups.find(at, form, place)
        if group is None or self._is_in_source(group, place):
            return None
        if group.passive:
            return self._passives.find(group, form.cue, place)
        if self._inversions.known:
            inverted = self._inversions.find(group, form.cue, place, last)
        else:
            inverted = self._inverted(group, form.cue, place)
        return inverted or self._active(group, form.cue, place, last)

    def _opening(self, at: int, cue: Cue, place: Place) -> Attribution | None:
        """Find "Said Lee, the mayor: “…”" and "But, said Lee, “…”", which begin their sentence with the verb."""
        if place.inside or not {"quote", "tail"} <= cue.frames or "addressee" in cue.frames:
            return None
        if not self._opens_clause(at, place.low):
            return None
        source = self._phrases.after(at + 1, place.high, appositions=True)
        if source is None or source[1] >= place.high:
            return None
        end = source[1] + 1 if self._words[source[1]] in (",", ":") else source[1]
        if end >= place.high:
            content = self._contents.continuations.next_quotation(place.index)
        elif self._contents.opens(end):
            content = self._contents.quotation_from(end, place)
        else:
            return None
        return place.attribution(self._tokens, cue, (at, at + 1), source, content, "quote")

    def _opens_clause(self, at: int, low: int) -> bool:
        """Say whether nothing, or only "But," or "In other words,", stands before the verb."""
        if self._words[at - 1] == "," and self._contents.is_fragment(low, at):
            return True
        return all(self._tags[k] & (CONJUNCTION | PUNCTUATION) and not self._tags[k] & QUOTE for k in range(low, at))

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
        if "addressee" in cue.frames and not self._contents.quotation_before(group.first):
            return None
        if not self._contents.ends_before(group.first, place.low):
            return None
        source = self._phrases.after(group.end, place.high, appositions=True)
        if source is None or self._goes_on(source, place.high):
            return None
        verbal = source[1] < place.high and self._tags[source[1]] & AUXILIARY
        if verbal and self._subjects.with_aside(place.low, group.first):
            return None  # "Berg, citing “costs,” said the toll would stay"
        if _HEARING in cue.frames and not self._hears(Subject(source)):
            return None
        if place.inside or self._contents.quotation_before(group.first) is None:
            ends = self._contents.at_boundary(source[1], place.high)
            stated = self._clauses.is_statement(place.low, group.first - 1) or self._is_split(source[1], place.high)
            if not ends or not stated:
                return None
            if self._subjects.is_bare_singular(source) or self._subjects.with_aside(place.low, group.first):
                return None
        content = self._contents.before(group.first, place)
        content += self._contents.going_on(content, source[1], place)
        return self._made(group, cue, source, content, "tail", place)

    def _is_split(self, at: int, high: int) -> bool:
        """Say whether ", is …" goes on with what "The flaw, says Lee, is …" only began."""
        return at + 2 < high and self._words[at] == "," and bool(self._tags[at + 1] & (AUXILIARY | VERB))

    def _goes_on(self, source: Range, high: int) -> bool:
        """Say whether "he" in "said he “…”" begins what is said: a quotation or a conjunction follows the pronoun."""
        pronoun = self._tags[source[0]] & SUBJECT and not self._tags[source[0]] & DETERMINER
        return bool(pronoun) and source[1] < high and bool(self._tags[source[1]] & (QUOTE | CONJUNCTION))

    def _active(self, group: Group, cue: Cue, place: Place, last: Attribution | None) -> Attribution | None:
        subject = self._subjects.of(group, place, last)
        behind = self._displaced.behind(group, place, subject)
        subject = behind or subject or self._displaced.dropped(group, place, last)
        if subject is None or self._displaced.is_complementizer(subject):
            return None
        if _HEARING in cue.frames and not self._hears(subject):
            return None
        if subject.left is not None and self._is_claim_of(subject.words):
            return None
        subject = self._displaced.antecedent(subject, last)
        turned = self._displaced.object_first(group, cue, place, subject)
        if turned is not None:
            return turned
        speaks = bool(cue.frames & _SPEECH) and self._words[group.at] not in self._evidential
        if not speaks and not self._subjects.can_speak(subject):
            return None
        if subject.antecedent is not None:
            place = replace(place, high=self._clauses.relative_end(group.end, place))
        contents, high = self._contents, place.high
        told = self._adverbials.skip_addressee(group.end, high) if "addressee" in cue.frames else group.end
        if behind is not None and not isinstance(behind.words, Span):
            told = max(told, behind.words[1])
        within = self._adverbials.skip_adverbials(told, high, introduced=cue.frames & self._asked)
        within = self._behind_told(within, high)
        skipped = within if group.apart is None else self._adverbials.skip_adverbials(group.apart + 1, high)
        opening = contents.opening_after(group.end, skipped, high) if "quote" in cue.frames else None
        frame = self._frames.before(subject.left, cue, place, skipped, opening) if subject.left is not None else None
        if frame and subject.left is not None:
            content = contents.before(subject.left, place)
            content += contents.going_on(content, skipped, place)
            return self._made(group, cue, subject.words, content, frame, place, subject.antecedent)
        if opening is not None:
            alone = "object" in cue.frames and self._frames.has_relative_object(subject, place.low)
            content = contents.quotation_from(opening, place, alone=alone)
            return self._made(group, cue, subject.words, content, "quote", place, subject.antecedent)
        if not place.inside and "quote" in cue.frames and contents.ends_sentence(skipped, high) and not group.apart:
            content = contents.continuations.next_quotation(place.index)
            if content:
                return self._made(group, cue, subject.words, content, "quote", place, subject.antecedent)
        says = (speaks or "that" in cue.frames) and not place.inside
        announced = contents.continuations.announced(skipped, high, place.index) if says else []
        if announced:
            return self._made(group, cue, subject.words, announced, "quote", place, subject.antecedent)
        rest = self._frames.behind_fragment(subject.left, skipped, cue, place) if subject.left is not None else None
        if rest is not None:
            content = self._clauses.clause(rest, place)
            return self._made(group, cue, subject.words, content, "tail", place)
        if subject.left is not None and self._frames.is_as(subject.left, skipped, cue, place):
            content = self._clauses.clause(skipped + 1, place)
            return self._made(group, cue, subject.words, content, "tail", place)
        if cue.stance == "denying" and self._objects.points(group.end, high):
            return self._made(group, cue, subject.words, [self._tokens.span(group.end, group.end + 1)], "object", place)
        document = _DOCUMENT in cue.frames and self._is_document(subject.words)
        frames = cue.frames | _OBJECTS if document else cue.frames
        near = self._adverbials.skip_adverbials(told, high, introduced=cue.frames)
        for start in dict.fromkeys((skipped, within, told, near, *((group.end,) if document else ()))):
            right = group.end if group.apart is None or start != skipped else start
            frame, begins = self._frames.introduced(frames, start, right, high)
            if frame == "to" and subject.antecedent is not None:
                return None
            if frame == "as" and not self._frames.has_fronted_object(subject, place.low):
                return None
            if frame is not None:
                content = self._without_particle(self._clauses.clause(begins, place), group)
                refused = frame in _OBJECTS and cue.stance == "denying" and self._objects.is_granted(begins, high)
                if refused or (frame in _CLAUSAL and self._objects.says_nothing(content, frames, begins)):
                    return None
                if speaks and content and not place.inside and self._contents.ends_at(content[-1].end, high):
                    content += self._contents.continuations.next_quotation(place.index)
                return self._made(group, cue, subject.words, content, frame, place, subject.antecedent)
        that = self._adverbials.far_complementizer(group.end, high) if speaks and "that" in cue.frames else None
        if that is not None:
            content = self._clauses.clause(that + 1, place)
            return self._made(group, cue, subject.words, content, "that", place, subject.antecedent)
        opening = contents.far_quotation(group.end, high) if speaks and not place.inside else None
        if opening is not None:
            content = contents.quotation_from(opening, place)
            return self._made(group, cue, subject.words, content, "quote", place, subject.antecedent)
        inside = last is not None and any(self._tokens.starts[group.at] < span.end for span in last.content)
        content = [] if inside or subject.antecedent else self._with_quotation(group, subject, place)
        return self._made(group, cue, subject.words, content, "object", place)

    def _behind_told(self, at: int, high: int) -> int:
        """Return the comma after whoever is told: "bestätigte der „Welt“, dass"; `at` where nobody is."""
        if at >= high or self._words[at] not in self._datives:
            return at
        end = at + 1
        while end < high and self._tags[end] & (CAPITAL | QUOTE) and not self._tags[end] & DETERMINER:
            end += 1
        return end if at + 1 < end < high and self._words[end] == "," else at

    def _without_particle(self, content: list[Span], group: Group) -> list[Span]:
        """Cut "zurück" and what follows it off "wies die Vorwürfe zurück": it is the verb's."""
        if group.apart is None or not content or content[0].start > self._tokens.starts[group.apart]:
            return content
        end = min(content[0].end, self._tokens.ends[group.apart - 1])
        return [Span(content[0].start, end)] if end > content[0].start else []

    def _with_quotation(self, group: Group, subject: Subject, place: Place) -> list[Span]:
        """Return what follows a cue in a construction it is not known for, where words of it are quoted."""
        at, high = group.end, place.high
        while at < high and (self._tags[at] & (PREPOSITION | ADVERB) or self._words[at] in self._complementizers):
            at += 1
        if (
            place.inside
            or at + 1 >= high
            or (self._tags[at] & PUNCTUATION and not self._contents.opens(at))
            or not self._subjects.can_speak(subject)
        ):
            return []
        content = self._clauses.clause(at, place)
        return content if content and self._contents.quotes(content[0]) else []

    def _is_document(self, words: Range | Span) -> bool:
        """Say whether a report, a poll or a record is the subject, not a person: it shows what it says."""
        return not isinstance(words, Span) and any(self._words[at] in self._documents for at in range(*words))

    def _is_claim_of(self, words: Range | Span) -> bool:
        """Say whether "a claim Kyiv" of "…, a claim Kyiv denied" stands here: what is denied and who does."""
        if isinstance(words, Span):
            return False
        claims = (at for at in range(words[0], words[1] - 1) if self._words[at] in self._claims)
        return any(not self._tags[at] & CAPITAL and self._tags[at + 1] & (CAPITAL | SUBJECT) for at in claims)

    def _hears(self, subject: Subject) -> bool:
        """Say whether a court, a jury or an inquiry is the subject."""
        words = subject.words
        return not isinstance(words, Span) and any(self._words[at] in self._hearers for at in range(*words))
