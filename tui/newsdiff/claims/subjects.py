"""Subjects: who speaks, where a verbal cue stands behind whoever says it."""

from dataclasses import dataclass

from newsdiff.claims.attribution import Attribution, Place
from newsdiff.claims.clause_starts import ClauseStarts
from newsdiff.claims.phrases import Phrases, Range
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NUMBER,
    POSSESSIVE,
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
_HEADLINED = ("role_nouns", "documents", "hearers")
"""Classes whose words stand without an article in a heading."""
_LONGEST_HEADLINED = 2
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
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._groups = Groups(tokens, lexicon)
        self._starts = starts
        self._persons = lexicon.words("persons")
        self._before_gerunds = lexicon.words("gerund_openers") | {",", ""}
        self._adjective_suffixes = tuple(lexicon.words("adjective_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._complementizers = lexicon.words("complementizers")
        self._governing = lexicon.words("governing")
        self._who, self._and = lexicon.words("who"), lexicon.words("and")
        self._directions, self._fronting = lexicon.words("directions"), lexicon.words("fronting")
        self._mass = lexicon.words("mass_nouns")
        self._headlined = frozenset().union(*(lexicon.words(name) for name in _HEADLINED))
        self._speakers = frozenset().union(*(lexicon.words(name) for name in _SPEAKERS))

    def of(self, group: Group, place: Place, last: Attribution | None) -> Subject | None:
        """Return who speaks: the words before the cue, or the last source where the cue goes on with it."""
        if group.infinitive:
            words = self._told_to(place.low, group) or self._starts.subject(place.low, group.first)
            return Subject(words) if words else None
        if group.gerund and group.first > place.low and self._words[group.first - 1] in self._governing:
            words = self._governed(place.low, group.first - 1)
            return Subject(words) if words else None
        before = self._words[group.first - 1] if group.first > place.low else ""
        coordinated = bool(before) and bool(self._tags[group.first - 1] & CONJUNCTION)
        goes_on = coordinated or (group.gerund and (before in self._before_gerunds or self._behind_comma(group.first)))
        if goes_on and last is not None and last.source and (last.quotation == place.quotation or not place.inside):
            return Subject(last.source)
        if goes_on and group.gerund and group.first == place.low:
            words = self._behind_participle(group, place)
            return Subject(words) if words else None
        if goes_on:
            words = self._of_clause(place.low, group) if coordinated else None
            words = words or (self._starts.subject(place.low, group.first - 1) if before else None)
            begun = not coordinated and group.first - 2 > place.low and self._tags[group.first - 2] & VERB
            words = words or (self._governed(place.low, group.first - 1) if begun else None)  # "he began by saying"
            return Subject(words) if words and not self._is_adverbial(words) else None
        words = (
            self._behind_quotation(place.low, group.first)
            or self._before_dashes(place.low, group.first)
            or self.with_aside(place.low, group.first)
            or self._phrases.before(group.first, place.low)
        )
        if words is not None and self.is_bare_singular(words):
            words = self._coordinated(words, place.low, group)
        if words is None or self.is_bare_singular(words) or not self._groups.agree(words, group):
            within = words is not None and words[0] > place.low and self._is_no_subject(words[0])
            whole = self._whole(words, place.low, group) if within and words is not None else None
            words = whole or self._with_relative(place.low, group)
        if words is None:
            words = self._relative(place.low, group)
        if words is not None and words[0] > place.low and self._is_no_subject(words[0]):
            words = self._whole(words, place.low, group) or (None if self._tags[words[0] - 1] & AUXILIARY else words)
        if words is None or self._is_adverbial(words):
            return None
        asked = words[0] > place.low and self._words[words[0] - 1] in self._who
        named = self._tags[words[0]] & SUBJECT and self._tags[words[0] - 2] & PUNCTUATION
        if asked and not named and not self._tags[words[0]] & CAPITAL:
            return None
        words = self._coordinated(words, place.low, group)
        pronoun = self._tags[words[0]] & RELATIVE or self._words[words[0]] in self._complementizers
        antecedent = self._antecedent(words[0], place.low) if pronoun and words[1] == words[0] + 1 else None
        return Subject(words, None if group.gerund else words[0], antecedent)

    def _behind_participle(self, group: Group, place: Place) -> Range | None:
        """Return the subject behind the comma that ends "Citing the costs, …"."""
        comma = next((at for at in range(group.end, place.high) if self._words[at] == ","), None)
        if comma is None:
            return None
        start = comma + 1
        if sum(1 for at in range(group.end, comma) if self._tags[at] & QUOTE) % 2:
            start += 1
        words = self._phrases.after(start, place.high, appositions=False) if start < place.high else None
        return words if words and self.can_speak(Subject(words)) else None

    def _relative(self, low: int, group: Group) -> Range | None:
        """Return "which" of "a sign, which read “…”" and "the firm, which said", "that" of "a sign that read “…”"."""
        at, end = group.first - 1, group.end
        if at <= low + 1 or end + 1 >= len(self._tags) or not self._tags[at] & (RELATIVE | SUBORDINATOR):
            return None
        pronoun = self._tags[at] & RELATIVE or self._words[at] in self._complementizers
        mark = end + 1 if self._words[end] in (",", ":") and end + 1 < len(self._tags) else end
        quoted = self._tags[mark] & QUOTE and not self._tags[at - 1] & (CUE | AUXILIARY)
        if not pronoun or not (quoted or self._is_told_by(at, low)):
            return None
        return at, at + 1

    def _is_told_by(self, relative: int, low: int) -> bool:
        """Say whether "which" follows a comma and who can speak: "the firm, which", not "the talks, which"."""
        if self._words[relative - 1] != "," or self._words[relative] in self._complementizers:
            return False
        behind = self._phrases.before(relative - 1, low)
        return behind is not None and not self._tags[behind[0]] & SUBJECT and self.can_speak(Subject(behind))

    def _told_to(self, low: int, group: Group) -> Range | None:
        """Return "Berg" of "that led Berg to announce", None in "Berg used the day to announce"."""
        words = self._phrases.before(group.first, low)
        if words is None or words[0] <= low or self._is_no_subject(words[0]) or not self.can_speak(Subject(words)):
            return None
        return words

    def _governed(self, low: int, at: int) -> Range | None:
        """Return the subject of "began", "keeps" or "started" before token `at`."""
        while at > low and self._tags[at - 1] & (AUXILIARY | ADVERB | VERB):
            at -= 1
        return self._phrases.before(at, low)

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

    def _of_clause(self, low: int, group: Group) -> Range | None:
        """Return the subject of the subordinate clause that a cue goes on with: "after the man came and asked"."""
        for at in range(group.first - 2, low, -1):
            if self._words[at] == "," or self._tags[at] & QUOTE:
                return None
            if self._words[at] in self._fronting:
                words = self._phrases.after(at + 1, group.first - 1, appositions=False)
                agrees = words is not None and words[1] < group.first - 1 and self._groups.agree(words, group)
                return words if agrees else None
        return None

    def _is_adverbial(self, words: Range) -> bool:
        """Say whether "days after a video surfaced" or "emerging from the talks" stands here: nobody who speaks."""
        first, end = words
        if self._tags[first] & SUBJECT or not self._gerund_suffixes:
            return False
        inside = next((at for at in range(first + 1, end) if self._words[at] == ","), end)
        when = any(self._words[at] in self._fronting for at in range(first + 1, inside))
        plain = not self._tags[first] & CAPITAL and self._words[first].endswith(self._gerund_suffixes)
        return when or (plain and end - first > 1 and bool(self._tags[first + 1] & PREPOSITION))

    def _coordinated(self, words: Range, low: int, group: Group) -> Range:
        """Return "Democrats and some Republicans", which begin their clause, where a phrase is the last of them."""
        conjunction = words[0] - 1
        if conjunction <= low or self._words[conjunction] not in self._and or self._tags[words[0]] & SUBJECT:
            return words
        whole = self._phrases.before(conjunction, low)
        if whole is None or self._words[conjunction - 1] == "," or not self.can_speak(Subject(whole)):
            return words
        if whole[0] - 2 >= low and self._words[whole[0] - 1] == "," and not self._tags[whole[0] - 2] & TIME:
            listed = self._phrases.before(whole[0] - 1, low)
            if listed is not None and listed[0] == low:
                return words
        begins = whole[0] == low or self._words[whole[0] - 1] == "," or bool(self._tags[whole[0] - 1] & CONJUNCTION)
        return (whole[0], words[1]) if begins and not self._is_adverbial(whole) else words

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

    def can_speak(self, subject: Subject) -> bool:
        """Say whether a subject is a name or has a word for a person, an organisation or a document."""
        if isinstance(subject.words, Span):
            return True
        first, end = subject.words
        for at in range(first, end):
            word = self._words[at]
            if at > first and self._tags[at] & PREPOSITION and self._tags[first] & POSSESSIVE:
                return False
            named = self._tags[at] & (CAPITAL | SUBJECT | NUMBER) and not self._tags[at] & DETERMINER
            if named or word in self._speakers:
                return True
            if word.endswith("s") and word[:-1] in self._speakers:
                return True
        return not self._speakers

    def _behind_comma(self, at: int) -> bool:
        """Say whether a quotation that ends with a comma stands right before token `at`."""
        return at > 1 and bool(self._tags[at - 1] & QUOTE) and self._words[at - 2] == ","

    def _before_dashes(self, low: int, end: int) -> Range | None:
        """Return the subject that an aside between dashes follows: "One of the mayors – where … – said"."""
        if end - low < _SHORTEST_ASIDE or self._words[end - 1] not in _DASHES:
            return None
        dash = next((at for at in range(end - 2, low, -1) if self._words[at] in _DASHES), None)
        if dash is not None and self._words[dash - 1] in _DASHES:
            dash -= 1
        words = None if dash is None else self._starts.subject(low, dash)
        return words if words is not None and words[1] <= (dash or 0) and self.can_speak(Subject(words)) else None

    def with_aside(self, low: int, end: int) -> Range | None:
        """Return "Berg, the mayor of Halden, a port," or, where what the commas set off is an aside, "Berg"."""
        quoted = self._behind_comma(end)  # "Berg, citing “the costs,” said"
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

    def _with_relative(self, low: int, group: Group) -> Range | None:
        """Return "the officials whose law was overturned" before a cue; None for any other clause."""
        words = self._starts.subject(low, group.first)
        if words is None or words[1] >= group.first or not self._groups.agree(words, group):
            return None
        relative = self._tags[words[1]] & RELATIVE and not self._tags[words[0]] & SUBJECT
        return (words[0], group.first) if relative and "," not in self._words[words[1] : group.first] else None

    def _antecedent(self, relative: int, low: int) -> Span | None:
        apart = relative > low and self._words[relative - 1] in (",", "(", *_DASHES)
        end = relative - 1 if apart else relative
        if apart and end - 2 > low and self._tags[end - 1] & NUMBER and self._words[end - 2] == ",":
            end -= 2  # "Anna Berg, 58, who denied it"
        found = self._phrases.before(end, low)
        return self._tokens.span(*found) if found else None

    def is_bare_singular(self, words: Range) -> bool:
        """Say whether one lower-case word without a determiner precedes the cue: hardly its subject."""
        first, end = words
        tag = self._tags[first]
        last = self._words[end - 1]
        if last.endswith(self._adjective_suffixes) and not self._tags[end - 1] & CAPITAL and last not in self._speakers:
            return True
        if self._is_headlined(first, end):
            return False
        if end - first == 1 and self._gerund_suffixes and self._starts.is_participle(first) and not tag & SUBJECT:
            return True
        if (
            tag & (SUBJECT | DETERMINER)
            or self._tags[end - 1] & NUMBER
            or any(self._tags[at] & CAPITAL for at in range(first, end))
        ):
            return False
        heads = self._words[first : self._phrases.head_end(words)]
        plural = last.endswith("s") or any(head in self._mass or self._is_plural(head) for head in heads)
        return not plural and last not in self._mass and last not in self._persons

    def _is_headlined(self, first: int, end: int) -> bool:
        """Say whether ", study" of "Ice melts faster, study finds" stands here, a speaker without an article."""
        tag = self._tags[first - 1] if first else PUNCTUATION
        begins = tag & (PUNCTUATION | CONJUNCTION) and not tag & QUOTE
        return bool(begins) and self._words[end - 1] in self._headlined and end - first <= _LONGEST_HEADLINED

    def _is_plural(self, word: str) -> bool:
        """Say whether a word for persons or documents is a plural: "sources close to the deal"."""
        return word in self._persons or (word.endswith("s") and word[:-1] in self._speakers)
