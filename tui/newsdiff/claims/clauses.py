"""Clauses: how far a statement runs behind the words that attribute it."""

from newsdiff.claims.attribution import Place
from newsdiff.claims.phrases import Phrases
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NEGATION,
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

_LONGEST_SPEAKER = 5
"""Words before and with the cue that "Lee said" may have."""
_LONGEST_ASIDE = 8
"""Words that ", Lee added on Monday," may have."""
VERB_WITHIN = 14
"""Words after a cue among which a clause has its verb."""


def has_verb(tokens: Tokens, first: int, end: int, suffixes: tuple[str, ...]) -> bool:
    """Say whether a clause's verb stands among tokens [first, end), as far as closed classes and its suffix tell."""
    tags, words = tokens.tags, tokens.words
    return any(
        tags[at] & (AUXILIARY | VERB)
        or (tags[at] & CUE and at > first and not tags[at] & CAPITAL)
        or words[at].endswith(suffixes)
        for at in range(first, min(end, first + VERB_WITHIN))
    )


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
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._turning = self._framing | self._contrasts
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._fronting = lexicon.words("fronting")
        self._adverbials = lexicon.words("adverbial_openers")
        self._indefinite = lexicon.words("articles")
        self._enders = lexicon.words("clause_enders")
        self._complementizers = lexicon.words("complementizers")
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
        if start >= place.high:
            return []
        words, tags, inside = self._words, self._tags, place.inside
        if not inside and self._structure.opens_quotation(start):
            first, closing = self._structure.quotations[self._inside[start]]
            if closing < place.high and self._closes_with_comma(closing - 1, first) and not tags[closing] & CONJUNCTION:
                return [self._tokens.span(first, closing)]
        end = self._trimmed(start, place.high)
        behind = start
        fronted = self._is_fronted(place.low, start)
        for at in range(start + 1, end - 1):
            if self._inside[at] >= 0 and not inside:
                goes_on = tags[at + 1] & CONJUNCTION and at + 2 < end and tags[at + 2] & QUOTE
                ends = self._closes_with_comma(at, start) and (
                    (fronted and not goes_on) or self._ends_clause(at + 1, end) or self._is_apposition(at + 1, end)
                )
                if ends:
                    end = at + 1
                    break
                continue
            if at < behind:
                continue
            if words[at] == "," and tags[at + 1] & RELATIVE and not self.has_verb(start + 1, at):
                comma = next((comma for comma in range(at + 2, end - 1) if words[comma] == ","), end)
                if comma + 1 < end and self._is_predicate(comma + 1):
                    behind = comma + 1
                    continue
            if (
                (
                    words[at] == ","
                    and (self._is_remark(start, at + 1, end) or fronted or self._ends_clause(at + 1, end))
                )
                or (tags[at] & CONJUNCTION and self._is_coordinate_cue(at + 1, end))
                or (tags[at] & CONJUNCTION and tags[at - 1] & QUOTE and self._is_new_clause(at + 1, end))
                or words[at] == ";"
                or (words[at] in ("—", "-", "–") and self._is_remark_behind_dash(start, at, end))
                or (words[at] in ("-", "—", "–", "(") and tags[at - 1] & QUOTE and self.has_verb(start, at))
            ):
                end = at
                break
        end = self._without_tail(start, end)
        end = self._without_adverbial(start, end)
        if self._splits_clauses:
            end = self._trimmed(start, end)
        if end <= start:
            return []
        if not inside and self._inside[end - 1] >= 0:
            closing = self._structure.quotations[self._inside[end - 1]][1]
            end = closing if tags[closing - 1] & QUOTE else end
        return [self._tokens.span(start, end)]

    def _is_remark(self, start: int, at: int, end: int) -> bool:
        """Say whether ", a charge that aides deny" ends a content of which words are quoted: the writer's remark."""
        if self._words[at] not in self._indefinite or any(self._words[k] == "," for k in range(at, end)):
            return False
        return self._is_quoted(start, at) and not self._is_quoted(at, end)

    def _is_remark_behind_dash(self, start: int, dash: int, end: int) -> bool:
        """Say whether the writer's remark on words that are quoted stands behind a dash."""
        apart = self._tokens.starts[dash] > self._tokens.ends[dash - 1]
        alone = not any(self._words[k] in ("—", "-", "–") for k in range(dash + 2, end))
        return apart and alone and self._is_quoted(start, dash) and not self._is_quoted(dash, end)

    def _is_apposition(self, at: int, end: int) -> bool:
        """Say whether ", a port in the north" follows a quotation, up to the end of the clause."""
        rest = range(at + 1, end)
        opens = self._tags[at] & DETERMINER and not self._tags[at + 1] & (PREPOSITION | SUBORDINATOR)  # "such as"
        return bool(opens) and not any(self._tags[k] & AUXILIARY and k < at + 4 for k in rest)

    def relative_end(self, start: int, place: Place) -> int:
        """Return where a relative clause ends that goes on at `start`: "Berg, who denied it, left" ends at the comma.

        Between two commas with a verb behind each, a participle is an aside: "the bridge, built in 1990, was old".
        """
        outside = (at for at in range(start, place.high - 2) if self._inside[at] < 0 or place.inside)
        commas = [at for at in outside if self._words[at] == ","]
        aside = -1
        for number, at in enumerate(commas):
            if at == aside or not self._is_predicate(at + 1):
                continue
            following = commas[number + 1] if number + 1 < len(commas) else None
            if self._tags[at + 1] & AUXILIARY or following is None or not self._is_predicate(following + 1):
                return at
            aside = following
        return place.high

    def _is_predicate(self, at: int) -> bool:
        """Say whether the verb of a subject that a relative clause follows stands here: "the port, which …, is"."""
        verbal = self._tags[at] & (AUXILIARY | VERB) or self._words[at].endswith(self._verb_suffixes)
        return bool(verbal) and not self._tags[at] & CAPITAL

    def _is_fronted(self, low: int, start: int) -> bool:
        """Say whether a content stands in "While Lee said …,", so that a comma ends it."""
        while low < start and self._tags[low] & (CONJUNCTION | QUOTE):
            low += 1
        return self._words[low] in self._fronting and all(self._words[at] != "," for at in range(low, start))

    def _closes_with_comma(self, at: int, start: int) -> bool:
        """Say whether a quotation ends with token `at` and the comma of the sentence stands before its mark."""
        return (
            bool(self._tags[at] & QUOTE)
            and at - 1 > start
            and self._words[at - 1] == ","
            and (self._structure.closed_before(at + 1) is not None)
        )

    def _is_quoted(self, at: int, end: int) -> bool:
        """Say whether words of what follows are quoted, without a cue of their own: they are the same speaker's."""
        for quoted in range(at, end):
            if self._structure.opens_quotation(quoted):
                return True
            if self._tags[quoted] & CUE and not self._tags[quoted] & CAPITAL:
                return False
        return False

    def _ends_clause(self, at: int, end: int) -> bool:
        """Say whether what follows a comma no longer belongs to the content."""
        word = self._words[at]
        if not self._is_gerund(word) and self._is_quoted(at, end):
            return False
        return (
            self._is_gerund(word)
            or (word in self._contrasts and at + 1 < end and self._words[at + 1] != "," and not self._goes_on(at))
            or word in self._framing
            or word in self._enders
            or bool(self._tags[at] & ADVERB and at + 1 < end and self._words[at + 1] in self._turning)
            or self._is_aside(at, end)
            or self._is_speaker(at, end)
            or self._is_spoken(at, end)
        )

    def _goes_on(self, at: int) -> bool:
        """Say whether a contrast goes on: "dijo que no hay acuerdo, pero que seguirán", "but rather move people"."""
        tags = self._tags
        joins = self._verb_first and tags[at] & CONJUNCTION and self._words[at + 1] in self._complementizers
        opens = tags[at + 2] if at + 2 < len(tags) else PUNCTUATION
        rather = tags[at + 1] & (ADVERB | NEGATION) and not opens & (SUBJECT | DETERMINER | CAPITAL | PUNCTUATION)
        return bool(joins or rather)

    def _is_spoken(self, at: int, end: int) -> bool:
        """Say whether ", said he was …" begins here, which goes on with whoever the clause before was about."""
        if not self._tags[at] & CUE:
            return False
        form = self._lexicon.verbs[self._words[at]][0]
        speaks = "tail" in form.cue.frames and "finite" in form.forms and "infinitive" not in form.forms
        return speaks and not (at + 1 < end and self._tags[at + 1] & (PREPOSITION | TIME))

    def _is_gerund(self, word: str) -> bool:
        return any("gerund" in form.forms for form in self._lexicon.verbs.get(word, ()))

    def _is_coordinate_cue(self, at: int, end: int) -> bool:
        """Say whether "Lee said …", "said …" or "has added …" begins here, so that "and" opened a clause of its own."""
        verb = at
        while verb < end and self._tags[verb] & (ADVERB | AUXILIARY | NEGATION):
            verb += 1
        if verb < end and self._tags[verb] & CUE:
            form = self._lexicon.verbs[self._words[verb]][0]
            return verb > at or "gerund" in form.forms or self._is_finite(verb)
        return self._is_speaker(at, end)

    def _is_new_clause(self, at: int, end: int) -> bool:
        """Say whether what "and" joins to a quotation is a clause of its own: "and he left", "and left the hall"."""
        tag = self._tags[at]
        verbal = tag & VERB or self._words[at].endswith(self._verb_suffixes)
        return at + 1 < end and bool(verbal or (tag & SUBJECT and not tag & DETERMINER))

    def _is_finite(self, cue: int) -> bool:
        """Say whether a cue has a form that only a finite verb or a participle has."""
        return "infinitive" not in self._lexicon.verbs[self._words[cue]][0].forms

    def _is_speaker(self, at: int, end: int) -> bool:
        """Say whether "Lee said …" begins here."""
        for cue in range(at + 1, min(end, at + _LONGEST_SPEAKER)):
            if self._tags[cue] & CUE:
                form = self._lexicon.verbs[self._words[cue]][0]
                speaks = "tail" in form.cue.frames and "finite" in form.forms
                return speaks and bool(self._tags[at] & (SUBJECT | CAPITAL))
            if self._tags[cue] & (PUNCTUATION | SUBORDINATOR | PREPOSITION):
                return False
        return False

    def _is_aside(self, at: int, end: int) -> bool:
        """Say whether ", Lee added, " begins here."""
        for cue in range(at, min(end, at + _LONGEST_ASIDE)):
            if self._tags[cue] & CUE and cue > at:
                frames = self._lexicon.verbs[self._words[cue]][0].cue.frames
                return "tail" in frames and cue + 1 < end and self._words[cue + 1] == ","
            if self._tags[cue] & (PUNCTUATION | AUXILIARY | SUBORDINATOR):
                return False
        return False

    def _without_adverbial(self, start: int, end: int) -> int:
        """Cut "after the vote" or "on his show" off a content that is all quoted before it."""
        if not self._structure.opens_quotation(start):
            return end
        closing = self._structure.quotations[self._inside[start]][1]
        adverbial = closing < end and self._words[closing] in self._adverbials
        return closing if adverbial and not self._is_quoted(closing, end) else end

    def _without_tail(self, start: int, end: int) -> int:
        """Cut ", said Lee" or ", Lee said" off the end of a content: the outer cue's own words."""
        words, tags = self._words, self._tags
        for at in range(end - 1, max(start, end - _LONGEST_ASIDE), -1):
            named = at + 1 < end and tags[self._behind_auxiliaries(at + 1, end)] & (CUE | CAPITAL | SUBJECT)
            quoted = tags[at] & QUOTE and words[at - 1] in (",", "?", "!")
            if not named or not (quoted or words[at] == ","):
                continue
            for cue in (self._behind_auxiliaries(at + 1, end), end - 1):
                if tags[cue] & CUE and "tail" in self._lexicon.verbs[words[cue]][0].cue.frames:
                    return at + 1 if tags[at] & QUOTE else at
        return end

    def _behind_auxiliaries(self, at: int, end: int) -> int:
        """Return the token after "ha" or "s'est", where the language puts them before the source."""
        while self._verb_first and at + 1 < end and self._tags[at] & (AUXILIARY | OBJECT) and not self._tags[at] & CUE:
            at += 1
        return at

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._words[end - 1] in (".", ",", ";", ":", "!", "?", "—", "-"):
            end -= 1
        return end
