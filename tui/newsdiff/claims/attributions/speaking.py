"""Speaking: whether the words before a cue can be somebody who speaks."""

from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.tags import (
    ADVERB,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_SPEAKERS = (
    "persons", "mass_nouns", "role_nouns", "organisations", "documents", "statement_nouns", "demonyms", "peoples",
)  # fmt: skip
"""Classes whose words are persons, organisations and documents."""
_HEADLINED = ("role_nouns", "documents", "hearers")
"""Classes whose words stand without an article in a heading."""
_LONGEST_HEADLINED = 2


class Speaking:
    """Judges phrases before a cue; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._starts = starts
        self._persons, self._mass = lexicon.words("persons"), lexicon.words("mass_nouns")
        self._adjective_suffixes = tuple(lexicon.words("adjective_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._fronting = lexicon.words("fronting")
        self._nouns = lexicon.words("measures") | frozenset(lexicon.nouns)
        self._plural_nouns = lexicon.words("plural_noun_cues")
        self._headlined = frozenset().union(*(lexicon.words(name) for name in _HEADLINED))
        self._speakers = frozenset().union(*(lexicon.words(name) for name in _SPEAKERS))

    def can_speak(self, words: Range) -> bool:
        """Say whether a phrase is a name or has a word for a person, an organisation or a document."""
        first, end = words
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

    def is_adverbial(self, words: Range) -> bool:
        """Say whether "days after a video surfaced" or "emerging from the talks" stands here: nobody who speaks."""
        first, end = words
        if self._tags[first] & SUBJECT or not self._gerund_suffixes:
            return False
        inside = next((at for at in range(first + 1, end) if self._words[at] == ","), end)
        when = any(self._words[at] in self._fronting for at in range(first + 1, inside))
        plain = not self._tags[first] & CAPITAL and self._words[first].endswith(self._gerund_suffixes)
        if self._ends_in_adverb(words):
            return True
        return when or (plain and end - first > 1 and bool(self._tags[first + 1] & PREPOSITION))

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

    def _is_plural(self, word: str) -> bool:
        """Say whether a word for persons or documents is a plural: "sources close to the deal"."""
        return word in self._persons or (word.endswith("s") and word[:-1] in self._speakers)

    def _is_headlined(self, first: int, end: int) -> bool:
        """Say whether ", study" of "Ice melts faster, study finds" stands here, a speaker without an article."""
        tag = self._tags[first - 1] if first else PUNCTUATION
        begins = tag & (PUNCTUATION | CONJUNCTION) and not tag & QUOTE
        return bool(begins) and self._words[end - 1] in self._headlined and end - first <= _LONGEST_HEADLINED

    def _ends_in_adverb(self, words: Range) -> bool:
        """Say whether "most recently" stands here."""
        last = self._tags[words[1] - 1]
        return bool(last & ADVERB) and not last & CAPITAL and self._words[words[1] - 1] not in self._speakers

    def is_speaker(self, at: int) -> bool:
        """Say whether a word is one for a person, an organisation or a document."""
        return self._words[at] in self._speakers or self._words[at].removesuffix("s") in self._speakers

    def owns(self, words: Range, cue: int) -> bool:
        """Say whether a cue's form is a noun of the words before it: "his recent remarks", "insulting remarks"."""
        first, end = words
        told = self._words[end - 1].endswith((*self._gerund_suffixes, *self._adjective_suffixes))
        if self._words[cue] in self._plural_nouns and told and not self._tags[end - 1] & CAPITAL:
            return True
        if self._words[cue] not in self._plural_nouns or not self._tags[first] & POSSESSIVE or end - first > 2:
            return False
        noun = self._words[end - 1] in self._nouns or self.can_speak((end - 1, end))
        return bool(self._tags[first] & DETERMINER) and (end - first == 1 or not noun)
