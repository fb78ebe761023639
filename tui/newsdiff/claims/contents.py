"""Contents: how far what somebody says runs, before, around and after the words that attribute it."""

from newsdiff.claims.phrases import Phrases
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_STOPS = frozenset((",", ".", ";", ":", "?", "!", ")", "—", "-"))
_LONGEST_ASIDE = 8
"""Words that ", Lee added on Monday," may have."""
_VERB_WITHIN = 14
"""Words after a cue among which a clause has its verb."""


class Contents:
    """Finds contents in one article; it keeps no state between calls."""

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
        self._complementizers = lexicon.words("complementizers")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._fronted = (*lexicon.words("fronted_suffixes"),)
        self._enders = lexicon.words("clause_enders")
        self._openers = lexicon.words("clause_openers")

    # Before the source ---------------------------------------------------------------------------

    def ends_before(self, at: int, low: int) -> bool:
        """Say whether a content can end before token `at`: a comma or a mark that closes stands there."""
        return at - 1 > low and (self._words[at - 1] in (",", "?", "!") or bool(self._tags[at - 1] & QUOTE))

    def quotation_before(self, at: int) -> tuple[int, int] | None:
        """Return the quotation that ends right before token `at`, a comma between them aside."""
        found = self._structure.closed_before(at)
        if found is None and at > 1 and self._words[at - 1] == ",":
            found = self._structure.closed_before(at - 1)
        return found

    def before(self, at: int, low: int, inside: bool) -> list[Span]:
        """Return the content that ends before token `at`: a whole quotation, or what the sentence has said so far."""
        quotation = None if inside else self.quotation_before(at)
        if quotation is not None:
            first, end = quotation
            if first <= low:
                return [self._tokens.span(first, end)]
            start = self._content_start(low, first)
            if self._words[first - 1] in (":", ",") and self._has_cue(start, first):
                start = first
            return [self._tokens.span(start, end)]
        start, end = self._content_start(low, at), at
        while end > start and self._words[end - 1] in (",", "-", "—"):
            end -= 1
        return [self._tokens.span(start, end)] if end - start >= 2 else []

    def _content_start(self, low: int, end: int) -> int:
        while low < end - 1 and self._tags[low] & CONJUNCTION:
            low += 1
        return low

    def _has_cue(self, first: int, end: int) -> bool:
        return any(self._tags[at] & CUE for at in range(first, end))

    def is_fronted(self, low: int) -> bool:
        """Say whether a sentence begins with a phrase that says when, where or why, not with a statement."""
        return bool(self._tags[low] & (PREPOSITION | SUBORDINATOR | ADVERB)) or self._words[low].endswith(self._fronted)

    def ends_sentence(self, at: int, high: int) -> bool:
        """Say whether only the sentence's last mark follows."""
        return at >= high or (at == high - 1 and self._words[at] in (".", ":"))

    def has_verb(self, first: int, end: int) -> bool:
        """Say whether a clause's verb stands among these tokens, as far as closed classes tell."""
        return any(
            self._tags[at] & (AUXILIARY | VERB)
            or (self._tags[at] & CUE and at > first and not self._tags[at] & CAPITAL)
            or self._words[at].endswith(self._verb_suffixes)
            for at in range(first, min(end, first + _VERB_WITHIN))
        )

    def is_statement(self, first: int, end: int) -> bool:
        """Say whether these tokens have a verb of their own, not only a name with an apposition ("Bob Ray, who …")."""
        comma = next((at for at in range(first, end) if self._words[at] == ","), None)
        named_only = comma is not None and not self.has_verb(first + 1, comma)
        if named_only and comma is not None and self._phrases.is_apposition(comma + 1, end):
            return False
        return self.has_verb(first, end)

    # After the cue ---------------------------------------------------------------------------------

    def at_boundary(self, at: int, high: int) -> bool:
        """Say whether nothing that a cue could introduce follows at token `at`."""
        return (
            at >= high
            or self._words[at] in _STOPS
            or bool(self._tags[at] & (QUOTE | CONJUNCTION))
            or self._words[at] in self._openers
        )

    def going_on(self, at: int, high: int, index: int, inside: bool) -> list[Span]:
        """Return what goes on after a cue in the middle: the rest of the sentence, or the next quotation.

        `at` is the token after the cue's own words, `index` the sentence's.
        """
        words, tags = self._words, self._tags
        if inside:
            return []
        for comma in range(at, high - 1):
            if words[comma] in (",", ":", "-", "—", ".") and self._structure.opens_quotation(comma + 1):
                return [self._tokens.span(*self._structure.quotations[self._inside[comma + 1]])]
            if tags[comma] & QUOTE:
                break
        if at < high and words[at] in (",", "-", "—") and at + 1 < high:
            rest = at + 1
            if words[rest] in self._complementizers and rest + 1 < high:
                return self.clause(rest + 1, high, inside)
            if not (
                tags[rest] & (SUBORDINATOR | CONJUNCTION)
                or self._is_gerund(words[rest])
                or words[rest] in self._contrasts
                or words[rest] in self._framing
            ) and (not tags[rest] & (PREPOSITION | ADVERB) or self._phrases_continue(rest)):
                return self.clause(rest, high, inside)
        return self.next_quotation(index)

    def _phrases_continue(self, at: int) -> bool:
        return self._words[at] in self._lexicon.words("continuations")

    def next_quotation(self, index: int) -> list[Span]:
        """Return the quotation that the next sentence of the paragraph is, where nobody else is its speaker."""
        following = index + 1
        sentences, paragraphs = self._structure.sentences, self._structure.paragraphs
        if following >= len(sentences):
            return []
        introduced = self._words[sentences[index][1] - 1] == ":"
        if paragraphs[following] != paragraphs[index] + introduced and paragraphs[following] != paragraphs[index]:
            return []
        start, stop = sentences[following]
        if start >= stop or not self._structure.opens_quotation(start):
            return []
        first, end = self._structure.quotations[self._inside[start]]
        return [self._tokens.span(first, end)] if end in self._structure.sentence_ends else []

    def opening_after(self, right: int, skipped: int, high: int) -> int | None:
        """Return the token that opens a quotation a cue introduces; `skipped` is behind addressee and adverbials."""
        words = self._words
        for start in dict.fromkeys((right, skipped)):
            at = start + 1 if start < high and words[start] in (",", ":") else start
            if at < high and self._structure.opens_quotation(at):
                return at
        for at in range(skipped, min(high - 1, skipped + _VERB_WITHIN)):
            if words[at] == ":" and self._structure.opens_quotation(at + 1):
                return at + 1
            if self._tags[at] & PUNCTUATION:
                return None
        return None

    def quotation_from(self, at: int, high: int, index: int, inside: bool) -> list[Span]:
        """Return the quotation that token `at` opens and its later parts, or the clause that it only begins."""
        first, end = self._structure.quotations[self._inside[at]]
        whole = self._words[end] in _STOPS or self._tags[end] & CONJUNCTION if end < high else True
        if not whole and not (self._tags[end - 1] & QUOTE and self._words[end - 2] in (",", ".", "?", "!")):
            return self.clause(at, high, inside)
        content = [self._tokens.span(first, end)]
        return content + self.next_quotation(index) if end >= high - 1 and not inside else content

    def clause(self, start: int, high: int, inside: bool) -> list[Span]:
        """Return the content that begins at token `start` and runs to the end of its clause."""
        words, tags = self._words, self._tags
        end = self._trimmed(start, high)
        at = start + 1
        while at < end - 1:
            if words[at] == "," and (self._inside[at] < 0 or inside) and self._ends_clause(at + 1, end):
                end = at
                break
            if tags[at] & CONJUNCTION and self._inside[at] < 0 and self._is_coordinate_cue(at + 1, end):
                end = at
                break
            at += 1
        end = self._without_tail(start, end)
        if end <= start:
            return []
        if not inside and end < high and self._inside[end - 1] >= 0:
            closing = self._structure.quotations[self._inside[end - 1]][1]
            if closing > end:
                end = min(closing, high)
        return [self._tokens.span(start, end)]

    def _ends_clause(self, at: int, end: int) -> bool:
        """Say whether what follows a comma no longer belongs to the content."""
        word = self._words[at]
        return (
            self._is_gerund(word)
            or (word in self._contrasts and self._words[at + 1] != ",")
            or word in self._framing
            or word in self._enders
            or bool(self._tags[at] & ADVERB and at + 1 < end and self._words[at + 1] in self._framing)
            or self._is_aside(at, end)
        )

    def _is_gerund(self, word: str) -> bool:
        return any("gerund" in form.forms for form in self._lexicon.verbs.get(word, ()))

    def _is_coordinate_cue(self, at: int, end: int) -> bool:
        """Say whether "Lee said …" or "said …" begins here, so that "and" opened a clause of its own."""
        for cue in range(at, min(end, at + 5)):
            if self._tags[cue] & CUE:
                cues = self._lexicon.verbs[self._words[cue]]
                speaks = "tail" in cues[0].cue.frames and "finite" in cues[0].forms
                return speaks and ((cue > at and bool(self._tags[at] & (SUBJECT | CAPITAL))) or self._is_past(cue))
            if self._tags[cue] & (PUNCTUATION | SUBORDINATOR | PREPOSITION):
                return False
        return False

    def _is_past(self, cue: int) -> bool:
        return "infinitive" not in self._lexicon.verbs[self._words[cue]][0].forms and not self._words[cue].endswith("s")

    def _is_aside(self, at: int, end: int) -> bool:
        """Say whether ", Lee added, " begins here."""
        for cue in range(at, min(end, at + _LONGEST_ASIDE)):
            if self._tags[cue] & CUE and cue > at:
                frames = self._lexicon.verbs[self._words[cue]][0].cue.frames
                return "tail" in frames and cue + 1 < end and self._words[cue + 1] == ","
            if self._tags[cue] & (PUNCTUATION | AUXILIARY | SUBORDINATOR):
                return False
        return False

    def _without_tail(self, start: int, end: int) -> int:
        """Cut ", said Lee" or ", Lee said" off the end of a content: the outer cue's own words."""
        words, tags = self._words, self._tags
        for at in range(end - 1, max(start, end - _LONGEST_ASIDE), -1):
            named = at + 1 < end and tags[at + 1] & (CUE | CAPITAL | SUBJECT)
            if not named or not (tags[at] & QUOTE or words[at] == ","):
                continue
            for cue in (at + 1, end - 1):
                if tags[cue] & CUE and "tail" in self._lexicon.verbs[words[cue]][0].cue.frames:
                    return at + 1 if tags[at] & QUOTE else at
        return end

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._words[end - 1] in (".", ",", ";", ":", "!", "?", "—", "-"):
            end -= 1
        return end
