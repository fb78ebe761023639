"""Displaced subjects: left out ("También dijo que"), behind the verb or between its parts ("hatte Berg gesagt")."""

from dataclasses import replace

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.inversions import Inversions
from newsdiff.claims.attributions.phrases import Phrases
from newsdiff.claims.attributions.subjects import Subject, Subjects
from newsdiff.claims.attributions.verb_groups import Group
from newsdiff.claims.tags import ADVERB, CONJUNCTION, PREPOSITION, QUOTE, SUBJECT, SUBORDINATOR, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span


class Displaced:
    """Finds who speaks where English would have a subject before the verb; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, subjects: Subjects, inversions: Inversions
    ) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._subjects = subjects
        self._inversions = inversions
        self._starts = ClauseStarts(tokens, lexicon, phrases)
        self._complementizers = lexicon.words("complementizers")
        self._relatives = lexicon.words("relatives")
        self._plural_ends = tuple(lexicon.words("plural_nouns_end"))
        self._splits_verbs = bool(lexicon.words("splits_verbs"))
        self._drops_pronouns = bool(lexicon.words("drops_pronouns"))
        self.known = bool(lexicon.words("verb_first"))
        """Whether the language has such subjects."""

    def is_complementizer(self, subject: Subject) -> bool:
        """Say whether "que" stands here as in "insistió en que había avisado", which is nobody who speaks."""
        if not self._drops_pronouns or isinstance(subject.words, Span):
            return False
        first, end = subject.words
        return end - first == 1 and self._words[first] in self._complementizers and self._words[first - 1] != ","

    def antecedent(self, subject: Subject, last: Attribution | None) -> Subject:
        """Return a relative pronoun with the whole source before it: "Léa Roux, la maire de Lyon, qui"."""
        before = subject.antecedent
        if not self.known or before is None or last is None or last.source is None:
            return subject
        return replace(subject, antecedent=last.source) if last.source.covers(before) else subject

    def dropped(self, group: Group, place: Place, last: Attribution | None) -> Subject | None:
        """Return who speaks where the verb has no subject of its own: ", que ha pedido ayuda", "También dijo que"."""
        if not self.known:
            return None
        before = group.first - 1
        if before > place.low and self._words[before] in self._relatives and self._words[before - 1] == ",":
            antecedent = self._phrases.before(before - 1, place.low)
            if antecedent is not None:
                return Subject((before, before + 1), None, self._tokens.span(*antecedent))
        if not self._drops_pronouns:
            return None
        if before >= place.low and not (
            self._words[before] in ",;" or self._tags[before] & (QUOTE | CONJUNCTION | SUBORDINATOR | ADVERB)
        ):
            return None
        if last is None and before > place.low:
            opening = self._starts.subject(place.low, before)
            if opening is not None and opening[1] < before and self._subjects.can_speak(Subject(opening)):
                whole = self._phrases.after(opening[0], before, appositions=self._phrases.names(opening[0], before))
                return Subject(whole or opening)
        speaker = self._inversions.speaker(place, last)
        return None if speaker is None else Subject(speaker)

    def behind(self, group: Group, place: Place, subject: Subject | None) -> Subject | None:
        """Return who speaks behind the verb: "Am Montag sagte Berg, er gehe", "Además, explicó la ministra que"."""
        if not self.known or place.inside or (subject is not None and isinstance(subject.words, Span)):
            return None
        if subject is not None and not isinstance(subject.words, Span) and not self._is_adverbial(subject.words):
            return None
        bracket = group.auxiliary and group.first + 1 < group.at and self._splits_verbs
        start = self._inversions.skip(group.first + 1 if bracket else group.end, place.high)
        inner = self._phrases.after(start, group.at if bracket else place.high, appositions=False)
        if inner is None:
            return None
        names = self._phrases.names(inner[0], place.high)
        inner = self._phrases.after(inner[0], place.high, appositions=True) or inner if names and not bracket else inner
        follows = self._words[inner[1]] if inner[1] < place.high else ""
        opens = follows in self._complementizers or (self._splits_verbs and (bracket or follows in (",", ":")))
        if self._tags[inner[1] - 1] & PREPOSITION and inner[1] - 1 > inner[0]:
            inner = inner[0], inner[1] - 1  # "advirtió el portavoz de que"
        return Subject(inner) if opens else None

    def _is_adverbial(self, words: tuple[int, int]) -> bool:
        """Say whether what stands before a verb tells when or where, not who: "am Montag", "zuvor"."""
        if not self._splits_verbs:
            return False
        governed = words[0] > 0 and self._tags[words[0] - 1] & PREPOSITION
        return bool(governed) or all(self._tags[at] & (TIME | ADVERB) for at in range(*words))

    def object_first(self, group: Group, cue: Cue, place: Place, subject: Subject) -> Attribution | None:
        """Find "Kündigungen schloss Kolb aus" and "Kolb hat Kündigungen ausgeschlossen".

        What stands before the verb cannot be its subject, and what stands within it is its object.
        """
        if not self._plural_ends or isinstance(subject.words, Span) or not {"object", "bare"} & cue.frames:
            return None
        words, first = self._words, subject.words[0]
        bracket = self._inversions.skip(group.first + 1, group.at)
        if group.auxiliary and first < group.first and bracket < group.at:
            ends = group.end >= place.high or words[group.end] in (".", ";")
            content = [self._tokens.span(bracket, group.at)] if ends else []
            return place.attribution(self._tokens, cue, (group.at, group.end), subject.words, content, "object")
        plural = words[subject.words[1] - 1].endswith(self._plural_ends) and not words[group.at].endswith("en")
        pronoun = group.end < place.high and bool(self._tags[group.end] & SUBJECT)
        source = self._phrases.after(group.end, place.high, appositions=False) if plural or pronoun else None
        if source is None or group.auxiliary:
            return None
        content = [self._tokens.span(first, subject.words[1])]
        return place.attribution(self._tokens, cue, (group.at, group.end), source, content, "object")
