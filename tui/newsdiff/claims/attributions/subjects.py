"""Subjects: who speaks, where a verbal cue stands behind whoever says it."""

from dataclasses import dataclass

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.coordination import Coordination
from newsdiff.claims.attributions.going_on import GoingOn
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.relatives import Relatives
from newsdiff.claims.attributions.speaking import Speaking
from newsdiff.claims.attributions.verb_groups import Group, Groups
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    DETERMINER,
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
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_DASHES = ("-", "—", "–")
_LONGEST_SPEAKER = 12
"""Tokens between a quotation and the verb."""
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

    def __init__(self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._groups = Groups(tokens, lexicon)
        self._starts = starts
        self._complementizers = lexicon.words("complementizers")
        self._who, self._parties = lexicon.words("who"), lexicon.words("parties")
        self._coordination = Coordination(tokens, lexicon, phrases)
        self._directions = lexicon.words("directions")
        self._statements, self._issuing = lexicon.words("statement_nouns"), lexicon.words("issuing_verbs")
        self._directed = lexicon.words("infinitive_markers")
        """Before whom a gerund behind is not theirs: "wrote to the ministry asking for help"."""
        self._speaking = Speaking(tokens, lexicon, phrases, starts)
        self._relatives = Relatives(tokens, lexicon, phrases, starts, self._speaking)
        self._going_on = GoingOn(tokens, lexicon, phrases, starts, self._speaking)

    def of(self, group: Group, place: Place, last: Attribution | None) -> Subject | None:
        """Return who speaks: the words before the cue, or the last source where the cue goes on with it."""
        if group.infinitive:
            words = self._told_to(place.low, group) or self._starts.subject(place.low, group.first)
            return Subject(words) if words else None
        if self._going_on.governed(place.low, group):
            words = self._going_on.subject_of_governing(place.low, group)
            return Subject(words) if words else None
        edge = self._going_on.edge(place.low, group)
        if edge is not None:
            found = self._going_on.subject(edge, group, place, last)
            return Subject(found) if found else None
        words = (
            self._behind_quotation(place.low, group.first)
            or self._before_dashes(place.low, group.first)
            or self.with_aside(place.low, group.first)
            or self._relatives.who(place.low, group)
            or self._phrases.before(group.first, place.low)
        )
        words = None if words is None else self._coordination.with_adjectives(words, place.low)
        if words is not None and self._speaking.owns(words, group.first):
            return None
        if words is not None and self._words[words[0]][:2] in self._parties:
            words = self._relatives.behind_aside(place.low, group)
        if words is not None and self._speaking.is_bare_singular(words):
            words = self._coordinated(words, place.low)
        if words is None or self._speaking.is_bare_singular(words) or not self._groups.agree(words, group):
            within = words is not None and words[0] > place.low and self._is_no_subject(words[0])
            whole = self._whole(words, place.low, group) if within and words is not None else None
            words = whole or self._relatives.whose(place.low, group)
        if words is None:
            words = self._relatives.quoting(place.low, group)
        if words is not None and group.gerund and self._words[words[0] - 1] in self._directed:
            words = self._starts.subject(place.low, group.first) or words
        elif words is not None and words[0] > place.low and self._is_no_subject(words[0]):
            words = self._whole(words, place.low, group) or (None if self._tags[words[0] - 1] & AUXILIARY else words)
        if words is None or self._speaking.is_adverbial(words):
            return None
        words = (self._issuer(words, place.low) if group.gerund else None) or words
        asked = words[0] > place.low and self._words[words[0] - 1] in self._who
        named = self._tags[words[0]] & SUBJECT and self._tags[words[0] - 2] & PUNCTUATION
        if asked and not named and not self._tags[words[0]] & CAPITAL:
            return None
        words = self._coordinated(words, place.low)
        pronoun = self._tags[words[0]] & RELATIVE or self._words[words[0]] in self._complementizers
        antecedent = self._relatives.antecedent(words[0], place.low) if pronoun and words[1] == words[0] + 1 else None
        return Subject(words, None if group.gerund else words[0], antecedent)

    def _issuer(self, words: Range, low: int) -> Range | None:
        """Return "Berg" of "Berg issued a statement calling …": who made the statement that a gerund tells of."""
        end = next((at for at in range(*words) if self._words[at] in self._statements), None)
        verb = words[0] - 1
        if end is None or verb <= low or self._words[verb] not in self._issuing:
            return None
        while verb > low and (self._tags[verb - 1] & (AUXILIARY | ADVERB) or self._words[verb - 1] in self._issuing):
            verb -= 1
        found = self._phrases.before(verb, low) or self._starts.subject(low, verb)
        return found if found is not None and self._speaking.can_speak(found) else None

    def _told_to(self, low: int, group: Group) -> Range | None:
        """Return "Berg" of "that led Berg to announce", None in "Berg used the day to announce"."""
        words = self._phrases.before(group.first, low)
        if words is None or words[0] <= low or self._is_no_subject(words[0]) or not self._speaking.can_speak(words):
            return None
        return None if self._words[words[1] - 1] in self._statements else words  # "used his speech to announce"

    def _behind_quotation(self, low: int, end: int) -> Range | None:
        """Return all that stands between "…," and the verb: "the senator and former governor", "CBS This Morning"."""
        at = end
        while at > low and end - at < _LONGEST_SPEAKER and not self._tags[at - 1] & (PUNCTUATION | SUBORDINATOR):
            at -= 1
        if at - 2 < low or end - at < 3 or not self._tags[at - 1] & QUOTE or self._words[at - 2] not in (",", "?", "!"):
            return None
        whole = not any(self._tags[k] & (AUXILIARY | SUBJECT | CUE) for k in range(at, end))
        return (
            (at, end)
            if whole and self._tags[at] & (CAPITAL | DETERMINER) and not self._tags[end - 1] & (TIME | ADVERB)
            else None
        )

    def _coordinated(self, words: Range, low: int) -> Range:
        """Return "Democrats and some Republicans", which begin their clause, where a phrase is the last of them."""
        whole = None if self._tags[words[0]] & SUBJECT else self._coordination.before(words, low)
        exemplified = self._coordination.exemplified(whole or words, low)
        if exemplified is not None and self._speaking.can_speak(exemplified):
            return exemplified
        if (
            whole is None
            or not self._speaking.can_speak((whole[0], words[0] - 1))
            or self._speaking.is_adverbial(whole)
        ):
            return words
        return whole if self._coordination.begins(whole[0], low) else words

    def _is_no_subject(self, at: int) -> bool:
        """Say whether a noun phrase that begins here goes with the preposition or auxiliary before it."""
        tag = self._tags[at - 1]
        directed = at > 1 and self._words[at - 2] in self._directions
        return (directed or bool(tag & (PREPOSITION | AUXILIARY))) and not self._tags[at] & SUBJECT

    def _whole(self, words: Range, low: int, group: Group) -> Range | None:
        """Return the clause's subject that a phrase is only the end of: "proponents of a path to legal status"."""
        opening = self._starts.subject(low, group.first)
        if opening is None or opening[1] > words[0] or not self._groups.agree(opening, group):
            return None
        start = opening[1] + 1 if self._starts.is_participle(opening[1]) else opening[1]  # "Images posted on X showed"
        verbless = not any(self._tags[at] & (AUXILIARY | VERB | CUE | PUNCTUATION) for at in range(start, words[0]))
        relative = self._tags[opening[1]] & RELATIVE
        return (opening[0], words[1]) if verbless or relative else None

    def _before_dashes(self, low: int, end: int) -> Range | None:
        """Return the subject that an aside between dashes follows: "One of the mayors – where … – said"."""
        if end - low < _SHORTEST_ASIDE or self._words[end - 1] not in _DASHES:
            return None
        dash = next((at for at in range(end - 2, low, -1) if self._words[at] in _DASHES), None)
        if dash is not None and self._words[dash - 1] in _DASHES:
            dash -= 1
        words = None if dash is None else self._starts.subject(low, dash)
        return words if words is not None and words[1] <= (dash or 0) and self._speaking.can_speak(words) else None

    def with_aside(self, low: int, end: int) -> Range | None:
        """Return "Berg, the mayor of Halden, a port," or, where what the commas set off is an aside, "Berg"."""
        quoted = self._going_on.behind_quotation(end)  # "Berg, citing “the costs,” said"
        end -= quoted
        if end - low < _SHORTEST_ASIDE or self._words[end - 1] != ",":
            return None
        words = self._starts.subject(self._behind_first_quotation(low, end), end - 1)
        if words is None or words[1] + 2 >= end or self._words[words[1]] != ",":
            return None
        first = words[1] + 1
        if self._phrases.appositions.begins(first, end - 1):
            return words[0], end + 1 if quoted else end - 1
        aside = self._tags[first] & (PREPOSITION | ADVERB) or self._starts.is_participle(first)
        return words if aside else None

    def _behind_first_quotation(self, low: int, end: int) -> int:
        """Return the token after the quotation that a clause begins with, where a comma or an outcry ends that."""
        if not self._tags[low] & QUOTE:
            return low
        closing = next((at for at in range(low + 2, end) if self._tags[at] & QUOTE), None)
        return low if closing is None or self._words[closing - 1] not in (",", "?", "!") else closing + 1

    def can_speak(self, subject: Subject) -> bool:
        """Say whether a subject is a name or has a word for a person, an organisation or a document."""
        return isinstance(subject.words, Span) or self._speaking.can_speak(subject.words)

    def is_bare_singular(self, words: Range) -> bool:
        """Say whether one lower-case word without a determiner precedes the cue: hardly its subject."""
        return self._speaking.is_bare_singular(words)
