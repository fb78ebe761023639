"""Clause ends: which commas, conjunctions and dashes end what somebody says, and which it runs on over."""

from newsdiff.claims.attributions.continuations import SHORTEST_STATEMENT
from newsdiff.claims.attributions.predicates import has_verb
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    BE,
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
from newsdiff.language.lexicon import CueForm, Lexicon

_LONGEST_SPEAKER = 5
"""Words before and with the cue that "Lee said" may have."""
_DASHES = ("—", "-", "–")
_LONGEST_GROUP = 4
"""Words that "has also often said" may have before its last."""
LONGEST_ASIDE = 8
"""Words that ", Lee added on Monday," may have."""


class ClauseEnds:
    """Judges marks and conjunctions inside a content; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._lexicon = lexicon
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._turning = self._framing | self._contrasts
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._indefinite = lexicon.words("articles")
        self._and = lexicon.words("and")
        self._as = lexicon.words("as")
        self._gerund_openers = lexicon.words("gerund_openers") & lexicon.words("adverbial_openers")
        self._conceding = lexicon.words("conceding")
        self._including = lexicon.words("continuations")
        self._enders = lexicon.words("clause_enders")
        self._complementizers = lexicon.words("complementizers")
        self._degrees = lexicon.words("adverbial_conjunctions")
        self._present_suffixes = tuple(lexicon.words("present_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))

    def ends(self, start: int, at: int, end: int, *, cue: int | None, fronted: bool) -> bool:
        """Say whether the content that begins at `start` ends before token `at`, of tokens that reach to `end`.

        `cue` is the token of the verb that introduces it; `fronted` says whether it stands in "While Lee said …,", so
        that any comma ends it.
        """
        word, tags = self._words[at], self._tags
        if word == ",":
            if fronted or self._is_remark(start, at + 1, end) or self._ends_clause(start, at + 1, end):
                return True
            return self._is_listed_cue(at + 1, end, cue) or self._is_next_clause(at + 1, end, cue)
        if tags[at] & CONJUNCTION:
            if word in self._degrees:
                return False  # "has not yet said": only behind a comma does "yet" join clauses
            new = bool(tags[at - 1] & QUOTE) and self._is_new_clause(at + 1, end)
            return new or self._is_coordinate_cue(at + 1, end, cue) or self._is_coordinate_gerund(start, at + 1, cue)
        if word in self._contrasts and self._is_speaker(at + 1, end):
            return True  # "… while Lee says …"
        if tags[at - 1] & QUOTE and self._is_meanwhile(at):
            return True
        if word in _DASHES and self._is_remark_behind_dash(start, at, end):
            return True
        quoted = word in (*_DASHES, "(") and tags[at - 1] & QUOTE
        if word == ";":
            return all(self._words[k] != ":" for k in range(max(0, start - 1), at))  # a list behind a colon goes on
        return bool(quoted) and has_verb(self._tokens, start, at, self._verb_suffixes)

    def ends_with_quotation(self, start: int, mark: int, end: int, *, fronted: bool) -> bool:
        """Say whether the content that begins at `start` ends with the closing mark at token `mark`."""
        if not self.closes_with_comma(mark, start):
            return False
        tags = self._tags
        goes_on = tags[mark + 1] & CONJUNCTION and mark + 2 < end and tags[mark + 2] & QUOTE
        if fronted and not goes_on:
            return True
        return self._ends_clause(start, mark + 1, end) or self._is_apposition(mark + 1, end)

    def _is_meanwhile(self, at: int) -> bool:
        """Say whether "as he left" or "before leaving" tells when the statement was quoted that ends before it."""
        quotation = self._structure.closed_before(at)
        if quotation is None or quotation[1] - quotation[0] < SHORTEST_STATEMENT:
            return False
        tag = self._tags[at + 1]
        if self._words[at] in self._as:
            return bool(tag & SUBJECT) and not tag & DETERMINER
        return self._words[at] in self._gerund_openers and self._words[at + 1].endswith(self._gerund_suffixes)

    def _is_listed_cue(self, at: int, end: int, cue: int | None) -> bool:
        """Say whether ", called it a trap" goes on with the source: "praised Lee, called it a trap and left"."""
        verbal = at + 1 < end and self._tags[at] & CUE and not self._tags[at] & CAPITAL
        form = self._form(at) if cue is not None and verbal else None
        if form is None or cue is None or "finite" not in form.forms or "infinitive" in form.forms:
            return False
        tag = self._tags[at + 1]
        governed = (
            tag & (DETERMINER | OBJECT | SUBJECT | QUOTE | CAPITAL) or self._words[at + 1] in self._complementizers
        )
        return bool(governed) and not tag & (PREPOSITION | TIME) and self._agree(cue, at) and not self._is_gerund(cue)

    def _is_next_clause(self, at: int, end: int, cue: int | None) -> bool:
        """Say whether ", and he left" follows a content, or ", and the vote was lost" one that a gerund introduces."""
        if not self._tags[at] & CONJUNCTION or self._words[at] not in self._and or at + 2 >= end:
            return False
        tag = self._tags[at + 1]
        if tag & SUBJECT and not tag & DETERMINER:
            return True
        if tag & (SUBORDINATOR | PREPOSITION) or cue is None or not self._is_gerund(cue):
            return False
        return has_verb(self._tokens, at + 2, end, self._verb_suffixes)

    def _is_remark(self, start: int, at: int, end: int) -> bool:
        """Say whether ", a charge that aides deny" ends a content of which words are quoted: the writer's remark."""
        behind = next((k for k in range(at, end - 1) if self._words[k] == ","), None)
        if self._words[at] not in self._indefinite or (behind is not None and not self._is_gerund(behind + 1)):
            return False
        return (self.is_quoted(start, at) or self._is_claim_of(at, end)) and not self.is_quoted(at, end)

    def _is_claim_of(self, at: int, end: int) -> bool:
        """Say whether "a claim Kyiv denied" or "an allegation that he rejects" begins here."""
        behind = next((k for k in range(at + 1, min(end - 1, at + 4)) if self._words[k] in self._lexicon.nouns), end)
        if behind + 1 >= end:
            return False
        who = behind + 2 if self._words[behind + 1] in self._complementizers else behind + 1
        return who < end and bool(self._tags[who] & (CAPITAL | SUBJECT)) and self._is_speaker_or_denier(who, end)

    def _is_speaker_or_denier(self, at: int, end: int) -> bool:
        """Say whether a name and, within a few words, a verb that attributes stand here."""
        return any(self._tags[k] & CUE and not self._tags[k] & CAPITAL for k in range(at + 1, min(end, at + 5)))

    def _is_remark_behind_dash(self, start: int, dash: int, end: int) -> bool:
        """Say whether the writer's remark stands behind a dash: on words that are quoted, "a figure …", "though …"."""
        apart = self._tokens.starts[dash] > self._tokens.ends[dash - 1]
        at = dash + 2 if self._words[dash + 1] in _DASHES else dash + 1
        alone = at < end and not any(self._words[k] in _DASHES for k in range(at, end))
        aside = any(self._words[k] in _DASHES for k in range(start, dash))
        if not apart or not alone or aside or self.is_quoted(at, end):
            return False
        word = self._words[at]
        gerund = word.endswith(self._gerund_suffixes) and not self._tags[at] & CAPITAL and word not in self._including
        opens = word in self._indefinite or word in self._contrasts or word in self._conceding or gerund
        return opens or self.is_quoted(start, dash)

    def _is_apposition(self, at: int, end: int) -> bool:
        """Say whether ", a port in the north" follows a quotation, up to the end of the clause, none of it quoted."""
        if self.is_quoted(at, end):
            return False
        rest = range(at + 1, end)
        opens = self._tags[at] & DETERMINER and not self._tags[at + 1] & (PREPOSITION | SUBORDINATOR)  # "such as"
        return bool(opens) and not any(self._tags[k] & AUXILIARY and k < at + 4 for k in rest)

    def closes_with_comma(self, at: int, start: int) -> bool:
        """Say whether a quotation ends with token `at` and the comma of the sentence stands before its mark."""
        return (
            bool(self._tags[at] & QUOTE)
            and at - 1 > start
            and self._words[at - 1] == ","
            and (self._structure.closed_before(at + 1) is not None)
        )

    def is_quoted(self, at: int, end: int) -> bool:
        """Say whether words of what follows are quoted, without a cue of their own: they are the same speaker's."""
        for quoted in range(at, end):
            if self._structure.opens_quotation(quoted):
                return True
            if self._tags[quoted] & CUE and not self._tags[quoted] & CAPITAL:
                return False
        return False

    def _ends_clause(self, start: int, at: int, end: int) -> bool:
        """Say whether what follows a comma no longer belongs to the content."""
        word = self._words[at]
        gerund = any("gerund" in form.forms for form in self._lexicon.verbs.get(word, ()))
        if not gerund and self.is_quoted(at, end):
            return False
        return (
            gerund
            or (word in self._contrasts and at + 1 < end and self._turns(start, at))
            or word in self._framing
            or word in self._enders
            or bool(self._tags[at] & ADVERB and at + 1 < end and self._words[at + 1] in self._turning)
            or self._is_aside(at, end)
            or self._is_speaker(at, end)
            or self._is_spoken(at, end)
        )

    def _turns(self, start: int, at: int) -> bool:
        """Say whether a contrast turns away from a content, unlike "but that they would go on", "but rather …"."""
        tags = self._tags
        if self._words[at + 1] == ",":
            return False
        joins = tags[at] & CONJUNCTION and self._words[at + 1] in self._complementizers
        joins = joins and has_verb(self._tokens, start, at - 1, self._verb_suffixes)
        opens = tags[at + 2] if at + 2 < len(tags) else PUNCTUATION
        rather = tags[at + 1] & (ADVERB | NEGATION) and not opens & (SUBJECT | DETERMINER | CAPITAL | PUNCTUATION)
        return not joins and not rather

    def _is_spoken(self, at: int, end: int) -> bool:
        """Say whether ", said he was …" begins here, which goes on with whoever the clause before was about."""
        if not self._tags[at] & CUE:
            return False
        form = self._form(at)
        speaks = form is not None and "tail" in form.cue.frames
        speaks = speaks and form is not None and "finite" in form.forms and "infinitive" not in form.forms
        return speaks and not (at + 1 < end and self._tags[at + 1] & (PREPOSITION | TIME))

    def _form(self, at: int) -> CueForm | None:
        """Return what the word at a token is as a cue, None where the particle that makes it one does not follow."""
        for form in self._lexicon.verbs.get(self._words[at], ()):
            particle = form.cue.particle.split() if form.cue.particle else []
            if list(self._words[at + 1 : at + 1 + len(particle)]) == particle:
                return form
        return None

    def _is_gerund(self, at: int) -> bool:
        form = self._form(at)
        return form is not None and "gerund" in form.forms

    def _is_coordinate_cue(self, at: int, end: int, cue: int | None) -> bool:
        """Say whether "Lee said …", "said …" or "has added …" begins here, so that "and" opened a clause of its own.

        A verb without a subject goes on with what the content's own cue says only in its form: "says he left and asked
        for help" is one clause, "said he left and asked for help" two.
        """
        verb = at
        while verb < end and self._tags[verb] & (ADVERB | AUXILIARY | NEGATION):
            verb += 1
        form = self._form(verb) if verb < end and self._tags[verb] & CUE else None
        if form is None:
            return self._is_speaker(at, end)
        auxiliary = next((k for k in range(at, verb) if self._tags[k] & AUXILIARY), None)
        if auxiliary is not None:
            turns = self._words[at - 2] == "," or self._words[at - 1] in self._contrasts
            apart = turns and not self._tags[auxiliary] & BE
            return cue is None or apart or self._words[auxiliary] in self._words[max(0, cue - _LONGEST_GROUP) : cue]
        finite = "infinitive" not in form.forms or verb > at
        return ("gerund" in form.forms or finite) and self._agree(cue, verb)

    def _is_coordinate_gerund(self, start: int, at: int, cue: int | None) -> bool:
        """Say whether ", stressing its role and making a promise" goes on with a gerund beside the cue's."""
        if cue is None or not self._is_gerund(cue) or not self._words[at].endswith(self._gerund_suffixes):
            return False
        own = has_verb(self._tokens, start, at, (*self._verb_suffixes, *self._gerund_suffixes))
        return not own and not self._tags[at] & CAPITAL

    def _agree(self, cue: int | None, verb: int) -> bool:
        """Say whether two verbs of one clause can go on with each other: "said" and "asked", not "says" and "asked"."""
        if cue is None:
            return True
        if self._is_gerund(verb) or self._is_gerund(cue):
            return self._is_gerund(cue)
        return self._is_present(verb) == self._is_present(cue)

    def _is_present(self, at: int) -> bool:
        """Say whether a form can only be of the present: "says"."""
        form = self._form(at)
        return form is not None and form.forms == {"finite"} and self._words[at].endswith(self._present_suffixes)

    def _is_new_clause(self, at: int, end: int) -> bool:
        """Say whether what "and" joins to a quotation is a clause of its own: "and he left", "and left the hall"."""
        tag = self._tags[at]
        verbal = tag & VERB or self._words[at].endswith(self._verb_suffixes)
        return at + 1 < end and bool(verbal or (tag & SUBJECT and not tag & DETERMINER))

    def _is_speaker(self, at: int, end: int) -> bool:
        """Say whether "Lee said …" begins here."""
        for cue in range(at + 1, min(end, at + _LONGEST_SPEAKER)):
            if self._tags[cue] & CUE:
                form = self._lexicon.verbs[self._words[cue]][0]
                speaks = "tail" in form.cue.frames and "finite" in form.forms and not self._tags[cue - 1] & BE
                return speaks and bool(self._tags[at] & (SUBJECT | CAPITAL))
            if self._tags[cue] & (PUNCTUATION | SUBORDINATOR | PREPOSITION):
                return False
        return False

    def _opens_more(self, last: int) -> bool:
        """Say whether a content cannot end with a word: "because", "of which", "will"."""
        tag = self._tags[last]
        opens = tag & (SUBORDINATOR | RELATIVE | PREPOSITION | CONJUNCTION)
        return bool(opens) and not tag & (DETERMINER | ADVERB | SUBJECT)

    def _is_aside(self, at: int, end: int) -> bool:
        """Say whether ", Lee added, " begins here."""
        if self._opens_more(at - 2):
            return False
        for cue in range(at, min(end, at + LONGEST_ASIDE)):
            if self._tags[cue] & CUE and cue > at:
                frames = self._lexicon.verbs[self._words[cue]][0].cue.frames
                return "tail" in frames and cue + 1 < end and self._words[cue + 1] == ","
            if self._tags[cue] & (PUNCTUATION | AUXILIARY | SUBORDINATOR):
                return False
        return False
