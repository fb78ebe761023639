"""Clauses: how far a statement runs behind the words that attribute it."""

from newsdiff.claims.attributions.attribution import Place
from newsdiff.claims.attributions.clause_ends import LONGEST_ASIDE, ClauseEnds
from newsdiff.claims.attributions.phrases import Phrases
from newsdiff.claims.attributions.predicates import has_verb
from newsdiff.claims.structure import Structure
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
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_LONGEST_TAIL = 12
"""Words that ", two people with knowledge of the matter" may have."""
_TOLD = 4
"""Words that "told the newspaper" may have, and one."""


class Clauses:
    """Finds where clauses end in one article; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon, phrases: Phrases) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._inside = structure.quotation_at
        self._lexicon = lexicon
        self._phrases = phrases
        self._ends = ClauseEnds(tokens, structure, lexicon)
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._fronting = lexicon.words("fronting")
        self._complementizers = lexicon.words("complementizers")
        self._announcing = lexicon.words("announcing")
        self._nonfinite = lexicon.words("nonfinite_auxiliaries")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._adverbials = lexicon.words("adverbial_openers")
        self._verb_first = bool(lexicon.words("verb_first"))
        self._splits_clauses = bool(lexicon.words("splits_clauses"))

    def has_verb(self, first: int, end: int) -> bool:
        """Say whether a clause's verb stands among these tokens, as far as closed classes tell."""
        return has_verb(self._tokens, first, end, self._verb_suffixes)

    def is_statement(self, first: int, end: int) -> bool:
        """Say whether these tokens have a verb of their own, not only a name with an apposition ("Bob Ray, who …")."""
        comma = next((at for at in range(first, end) if self._words[at] == ","), None)
        named_only = comma is not None and not self.has_verb(first + 1, comma)
        if named_only and comma is not None and self._phrases.appositions.begins(comma + 1, end):
            return False
        return self.has_verb(first, end)

    def clause(self, start: int, place: Place) -> list[Span]:
        """Return the content that begins at token `start` and runs to the end of its clause."""
        words, tags, inside = self._words, self._tags, place.inside
        start = self._behind_announcement(start, place.high)
        if start >= place.high:
            return []
        if not inside and self._structure.opens_quotation(start):
            first, closing = self._structure.quotations[self._inside[start]]
            if (
                closing < place.high
                and self._ends.closes_with_comma(closing - 1, first)
                and not tags[closing] & CONJUNCTION
            ):
                return [self._tokens.span(first, closing)]
        end = self._trimmed(start, place.high)
        behind = start
        fronted = self._is_fronted(place.low, start)
        before = range(start - 1, place.low - 1, -1)
        cue = next((at for at in before if tags[at] & CUE and not tags[at] & CAPITAL), None)
        for at in range(start + 1, end - 1):
            if self._inside[at] >= 0 and not inside:
                if self._ends.ends_with_quotation(start, at, end, fronted=fronted):
                    end = at + 1
                    break
                continue
            if at < behind:
                continue
            if words[at] == "," and tags[at + 1] & RELATIVE:
                behind = self._behind_relative(start, at, end)
                if behind > at:
                    continue
            if self._ends.ends(start, at, end, cue=cue, fronted=fronted):
                end = at
                break
        end = self._without_tail(start, end)
        end = self._without_adverbial(start, end)
        end = self._trimmed(start, end) if self._splits_clauses else self._without_joint(start, end)
        if end <= start:
            return []
        if not inside and self._inside[end - 1] >= 0:
            closing = self._structure.quotations[self._inside[end - 1]][1]
            end = closing if tags[closing - 1] & QUOTE else end
        return [self._tokens.span(start, end)]

    def _behind_announcement(self, start: int, high: int) -> int:
        """Return the token behind "the following:"; `start` where no such words and colon begin the clause."""
        at = start
        while at < high and self._words[at] in self._announcing:
            at += 1
        return at + 1 if start < at < high and self._words[at] == ":" else start

    def _behind_relative(self, start: int, at: int, end: int) -> int:
        """Return where "the charge, which is old, is fair" goes on behind the second comma; `start` where it does not.

        Where the content has had a verb, only an auxiliary or an infinitive goes on with it.
        """
        comma = next((comma for comma in range(at + 2, end - 1) if self._words[comma] == ","), end)
        if comma + 1 >= end or not self._is_predicate(comma + 1):
            infinitive = comma + 2 < end and self._words[comma + 1] in self._infinitive_markers
            return comma + 1 if infinitive and not self._tags[comma + 2] & (DETERMINER | CAPITAL) else start
        told = self.has_verb(start + 1, at) and not self._tags[comma + 1] & AUXILIARY
        return start if told else comma + 1

    def relative_end(self, start: int, place: Place) -> int:
        """Return where a relative clause ends that goes on at `start`: "Berg, who denied it, left" ends at the comma.

        Between two commas with a verb behind each, a participle is an aside: "the bridge, built in 1990, was old".
        """
        commas = [
            at for at in range(start, place.high - 2)
            if (self._words[at] == "," and (self._inside[at] < 0 or place.inside))
            or (not place.inside and self._ends.closes_with_comma(at, start))
        ]  # fmt: skip
        second = self._second_verb(start, commas[0] if commas else place.high)
        if second is not None and not place.inside:
            return second
        aside = -1
        for number, at in enumerate(commas):
            if at == aside or not self._is_predicate(at + 1):
                continue
            following = commas[number + 1] if number + 1 < len(commas) else None
            if self._tags[at + 1] & AUXILIARY or following is None or not self._is_predicate(following + 1):
                return at
            aside = following
        return place.high

    def _second_verb(self, start: int, end: int) -> int | None:
        """Return the auxiliary by which a sentence goes on behind a relative clause: "who say it is theirs are wrong".

        Each clause has one finite verb: one more than there are conjunctions and subjects for is the main clause's.
        """
        tags, words = self._tags, self._words
        clauses, finite = 1, 0
        start += start < end and words[start] in self._complementizers
        for at in range(start, end):
            tag = tags[at]
            if tag & (CONJUNCTION | SUBORDINATOR | QUOTE):
                clauses += 1
            elif tag & SUBJECT and not tag & DETERMINER:
                clauses += at > start and not tags[at - 1] & (CONJUNCTION | SUBORDINATOR)
            elif tag & VERB and at + 1 < end and tags[at + 1] & DETERMINER and not tags[at - 1] & AUXILIARY:
                finite += 1
            elif tag & AUXILIARY and not tag & CAPITAL and words[at] not in self._nonfinite:
                group = tags[at - 1] & (AUXILIARY | ADVERB | NEGATION) and at - 1 > start
                finite += not group and words[at - 1] not in self._infinitive_markers
                if finite > clauses:
                    return at
        return None

    def _is_predicate(self, at: int) -> bool:
        """Say whether the verb of a subject that a relative clause follows stands here: "the port, which …, is"."""
        verbal = self._tags[at] & (AUXILIARY | VERB) or self._words[at].endswith(self._verb_suffixes)
        return bool(verbal) and not self._tags[at] & CAPITAL

    def _is_fronted(self, low: int, start: int) -> bool:
        """Say whether a content stands in "While Lee said …,", so that a comma ends it."""
        while low < start and self._tags[low] & (CONJUNCTION | QUOTE):
            low += 1
        return self._words[low] in self._fronting and all(self._words[at] != "," for at in range(low, start))

    def _without_adverbial(self, start: int, end: int) -> int:
        """Cut "after the vote" or "on his show" off a content that is all quoted before it."""
        if not self._structure.opens_quotation(start):
            return end
        closing = self._structure.quotations[self._inside[start]][1]
        adverbial = closing < end and self._words[closing] in self._adverbials
        if not adverbial or self._ends.is_quoted(closing, end):
            return end
        return end if self._has_predicate(closing, end) else closing

    def _has_predicate(self, at: int, end: int) -> bool:
        """Say whether "on bread would cost jobs" stands here: a phrase and the verb of what is quoted before it."""
        verb = next((k for k in range(at + 1, end) if self._tags[k] & (AUXILIARY | VERB | SUBJECT | PUNCTUATION)), end)
        nominal = verb < end and not self._tags[at] & SUBORDINATOR
        return nominal and bool(self._tags[verb] & AUXILIARY) and not self._tags[verb] & (SUBJECT | PUNCTUATION)

    def _without_tail(self, start: int, end: int) -> int:
        """Cut ", said Lee" or ", Lee said" off the end of a content: the outer cue's own words."""
        words, tags = self._words, self._tags
        for at in range(end - 1, max(start, end - LONGEST_ASIDE), -1):
            named = at + 1 < end and tags[self._behind_auxiliaries(at + 1, end)] & (CUE | CAPITAL | SUBJECT)
            quoted = tags[at] & QUOTE and words[at - 1] in (",", "?", "!")
            if not named or not (quoted or words[at] == ","):
                continue
            for cue in (self._behind_auxiliaries(at + 1, end), end - 1):
                reduced = cue + 1 < end and tags[cue + 1] & PREPOSITION  # ", announced in May, would fail"
                if tags[cue] & CUE and not reduced and "tail" in self._lexicon.verbs[words[cue]][0].cue.frames:
                    return at + 1 if tags[at] & QUOTE else at
        return self._without_speaker(start, end)

    def _without_speaker(self, start: int, end: int) -> int:
        """Cut ", the judge noted" or ", two people with knowledge of it told reporters" off the end of a content."""
        words, tags = self._words, self._tags
        cue = next((at for at in range(end - 1, max(start, end - _TOLD), -1) if self._is_told(at, end)), None)
        if cue is None or tags[cue - 1] & (DETERMINER | PREPOSITION | CONJUNCTION | PUNCTUATION):
            return end
        for at in range(cue - 1, max(start, cue - _LONGEST_TAIL), -1):
            if words[at] == "," and self._inside[at] < 0:
                return at if tags[at + 1] & (DETERMINER | NUMBER | CAPITAL) and not tags[at + 1] & TIME else end
            if tags[at] & (PUNCTUATION | AUXILIARY | SUBORDINATOR | VERB | CUE) and not tags[at] & CAPITAL:
                return end
        return end

    def _is_told(self, at: int, end: int) -> bool:
        """Say whether a verb of saying ends a clause here, or is followed only by whom it tells."""
        if not self._tags[at] & CUE or self._tags[at] & CAPITAL or self._words[at] in self._lexicon.nouns:
            return False
        form = self._lexicon.verbs[self._words[at]][0]
        told = at == end - 1 or ("addressee" in form.cue.frames and not self._tags[at + 1] & PUNCTUATION)
        return told and "tail" in form.cue.frames and "gerund" not in form.forms

    def _behind_auxiliaries(self, at: int, end: int) -> int:
        """Return the token after "ha" or "s'est", where the language puts them before the source."""
        while self._verb_first and at + 1 < end and self._tags[at] & (AUXILIARY | OBJECT) and not self._tags[at] & CUE:
            at += 1
        return at

    def _without_joint(self, start: int, end: int) -> int:
        """Cut off the comma or dash before which a content ends."""
        while end - 1 > start and self._words[end - 1] in (",", "—", "-", "–"):
            end -= 1
        return end

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._words[end - 1] in (".", ",", ";", ":", "!", "?", "—", "-"):
            end -= 1
        return end
