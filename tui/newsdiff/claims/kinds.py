"""Kinds: whether a claim counts something, foretells, judges or tells of an event."""

from collections.abc import Sequence

from newsdiff.claims.draft import Draft
from newsdiff.claims.model import AGE, Kind, Quantity
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CUE,
    DETERMINER,
    NEGATION,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_FEW = 99
"""Vague counts up to this ("several", "dozens") make no statistic."""
_CLAUSE_MARKS = frozenset(",.;?!")
_PREDICATE = 7
"""Words after "is" among which what it is judged to be stands."""


def kind(
    draft: Draft, counted: Sequence[Quantity], tokens: Tokens, content: Sequence[tuple[int, int]], lexicon: Lexicon
) -> Kind:
    """Return the kind of a claim, whose content is given as token ranges, from what it counts and how it is worded.

    A figure makes it a statistic whatever else it says; a judgement is an opinion where its main clause judges, so that
    an event told with a loaded word is an event.
    """
    if any(quantity.status == "projected" for quantity in counted):
        return "prediction"
    counted = [quantity for quantity in counted if quantity.what != AGE]
    if any(quantity.comparator != "vague" or (quantity.high or 0) > _FEW for quantity in counted):
        return "statistic"
    judgement = _Judgement(tokens, lexicon)
    if judgement.is_opinion(draft, content):
        return "opinion"
    if draft.chain and draft.chain[-1].cue.lemma in lexicon.words("foretelling_cues"):
        return "prediction"
    if any(judgement.projects(at, end) for first, end in content for at in range(first, end)):
        return "prediction"
    return "event"


class _Judgement:
    """What words judge by; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._evaluative, self._judging = lexicon.words("evaluative"), lexicon.words("judging_cues")
        self._evaluating_nouns = lexicon.words("evaluative_nouns")
        self._framing, self._stirring = lexicon.words("judging_verbs"), lexicon.words("stirring_verbs")
        self._stirred = lexicon.words("stirred")
        self._copulas = lexicon.words("copulas")
        self._normative, self._demanding = lexicon.words("normative"), lexicon.words("demanding")
        self._speculative, self._projections = lexicon.words("speculative"), lexicon.words("projections")
        self._able = lexicon.words("able")
        self._explained = lexicon.words("explained")
        self._as = lexicon.words("as")
        self._links = lexicon.words("seen_as") | lexicon.words("of") | lexicon.words("degrees") | self._as
        self._complementizers = lexicon.words("complementizers")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._suffixes = tuple(lexicon.words("verb_suffixes") | lexicon.words("gerund_suffixes"))

    def projects(self, at: int, end: int) -> bool:
        """Say whether a word speaks of what may come; "could be attributed to" and "could not" tell what has been."""
        if self._words[at] not in self._projections:
            return False
        if self._words[at] in self._able and at + 1 < end and self._tags[at + 1] & NEGATION:
            return False
        return self._explained.isdisjoint(self._words[at + 1 : min(end, at + 3)])

    def is_opinion(self, draft: Draft, content: Sequence[tuple[int, int]]) -> bool:
        """Say whether the main clause of a content judges, or the writer foretells what is not on a calendar."""
        said = bool(draft.chain)
        passive = said and draft.chain[0].frame.startswith("passive")
        if said and not passive and draft.chain[0].cue.lemma in self._judging:
            return True
        dated = any(self._tags[at] & TIME and self._tags[at] & CAPITAL for span in content for at in range(*span))
        for first, end in content:
            for at in self._main(first, end):
                if self._judges(at, first, end, said) or (draft.framing and at == first and self._frames(at, end)):
                    return True
                if not said and not dated and self._foretells(at, end):
                    return True
        return False

    def _main(self, first: int, end: int) -> list[int]:
        """Return the tokens of the main clause: those of relative and other subordinate clauses are left out."""
        found: list[int] = []
        subordinate = False
        for at in range(first, end):
            if self._tags[at] & QUOTE or self._words[at] in _CLAUSE_MARKS:
                subordinate = False
            elif self._subordinates(at, first):
                subordinate = True
            if not subordinate:
                found.append(at)
        return found

    def _subordinates(self, at: int, first: int) -> bool:
        """Say whether a subordinate clause begins: "which …", "the role that …", a first "as …", not "fair that …"."""
        word, tag = self._words[at], self._tags[at]
        if word in self._complementizers:
            before = self._words[at - 1] if at > first else ""
            said = self._tags[at - 1] & (CUE | BE | VERB) or before.endswith(self._suffixes)
            return at > first and not said and before not in self._evaluative
        if word in self._as:
            return at == first
        return bool(tag & (RELATIVE | SUBORDINATOR))

    def _judges(self, at: int, first: int, end: int, said: bool) -> bool:
        word, tag = self._words[at], self._tags[at]
        if word in self._framing and at > first and at + 1 < end and self._tags[at + 1] & (DETERMINER | ADVERB):
            return self._words[at - 1] not in self._infinitive_markers
        if word in self._stirring and not self._stirred.isdisjoint(self._words[at + 1 : min(end, at + 4)]):
            return True
        if at > first and word in self._normative and not self._tags[at - 1] & PUNCTUATION:
            return True
        if said and at > first and word in self._demanding:
            return True
        if tag & BE or word in self._copulas:
            return self._is_evaluated(at + 1, end)
        return False

    def _is_evaluated(self, at: int, end: int) -> bool:
        """Say whether what follows a copula is a judgement: "has been significant", "are seen as a burden"."""
        nominal = False
        for near in range(at, min(end, at + _PREDICATE)):
            word, tag = self._words[near], self._tags[near]
            if word in self._evaluative:
                return not tag & PREPOSITION
            if word in self._evaluating_nouns:
                return nominal
            if word in self._links:
                continue
            if tag & (DETERMINER | ADVERB | NEGATION | BE):
                nominal = nominal or bool(tag & DETERMINER)
                continue
            if tag & (PUNCTUATION | PREPOSITION | AUXILIARY | SUBORDINATOR | NUMBER) and not tag & QUOTE:
                return False
            if word.endswith(self._suffixes) or word in self._infinitive_markers:
                return False
            if not nominal and not tag & QUOTE:
                return False
        return False

    def _frames(self, at: int, end: int) -> bool:
        """Say whether a tail judges: "underscoring …" does, "prompting …" only with "questions" or "fears"."""
        verb = at + 1 if self._tags[at] & ADVERB else at
        if verb >= end:
            return False
        stirs = not self._stirred.isdisjoint(self._words[verb + 1 : min(end, verb + 4)])
        return self._words[verb] in self._framing or stirs

    def _foretells(self, at: int, end: int) -> bool:
        """Say whether the writer says what is likely to come: "may spell the end", not "may be used by visitors"."""
        if self._words[at] not in self._speculative or self._tags[at] & CAPITAL or at + 1 >= end:
            return False
        if not self._tags[at] & AUXILIARY and self._words[at + 1] not in self._infinitive_markers:
            return False
        return self._explained.isdisjoint(self._words[at + 1 : min(end, at + 3)])
