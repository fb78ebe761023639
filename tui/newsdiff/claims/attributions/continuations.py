"""Continuations: the quotations by which a speaker goes on, and those that are another's."""

from newsdiff.claims.attributions.predicates import has_verb
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    OTHER_CUE,
    POSSESSIVE,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

SHORTEST_STATEMENT = 6
"""Tokens, marks included, of a quotation that needs no comma before it."""
_LONGEST_LEAD = 8
"""Words outside the marks that a sentence may begin with which goes on with a quotation."""
STOPS = frozenset((",", ".", ";", ":", "?", "!", ")", "—", "-"))


class Continuations:
    """Finds quotations that go on with what was said; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._inside = structure.quotation_at
        self._lexicon = lexicon
        self._indefinite = lexicon.words("articles")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._announcing = lexicon.words("announcing")
        self._first_person = lexicon.words("first_person")

    def announced(self, at: int, high: int, index: int) -> list[Span]:
        """Return the list or the excerpt that a sentence announces which ends in "said:", "argued that:" or the like.

        `at` is the token behind the cue and what goes with it. A paragraph without marks is only what somebody says
        where it says "I" or "we"; the items of a list are always.
        """
        if (
            at >= high
            or self._words[high - 1] != ":"
            or any(self._words[k] not in self._announcing for k in range(at, high - 1))
        ):
            return []
        return self._items(index + 1) or self._excerpt(index + 1)

    def _items(self, first: int) -> list[Span]:
        """Return the items of a list that begins with a sentence, each a paragraph of its own."""
        found: list[Span] = []
        paragraphs = self._structure.paragraphs
        at = first
        while (
            at < len(paragraphs)
            and paragraphs[at] == paragraphs[first - 1] + len(found) + 1
            and at in self._structure.listed
        ):
            found.append(self._tokens.span(*self._range(at)))
            at += 1
            while at < len(paragraphs) and paragraphs[at] == paragraphs[at - 1]:
                at += 1
        return found

    def _excerpt(self, first: int) -> list[Span]:
        """Return the paragraph that a sentence begins, where it says "I" or "we" outside any quotation."""
        paragraphs = self._structure.paragraphs
        if first >= len(paragraphs) or paragraphs[first] != paragraphs[first - 1] + 1:
            return []
        start, end = self._range(first)
        personal = any(self._words[at] in self._first_person and self._inside[at] < 0 for at in range(start, end))
        return [self._tokens.span(start, end)] if personal else []

    def _range(self, first: int) -> tuple[int, int]:
        """Return the tokens of the paragraph that a sentence begins, without its last mark."""
        paragraphs, sentences = self._structure.paragraphs, self._structure.sentences
        last = first
        while last + 1 < len(paragraphs) and paragraphs[last + 1] == paragraphs[first]:
            last += 1
        start, end = sentences[first][0], sentences[last][1]
        while end - 1 > start and self._words[end - 1] in (".", ";", ","):
            end -= 1
        return start, end

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
        if start >= stop:
            return []
        if not self._structure.opens_quotation(start):
            return [] if introduced else self._quoted_from_within(start, stop)
        first, end = self._structure.quotations[self._inside[start]]
        if end in self._structure.sentence_ends:
            return [self._tokens.span(first, end)]
        rest = range(end, stop)
        short = len(rest) * 2 < end - first and not any(self._tags[at] & (CUE | SUBJECT) for at in rest)
        return [self._tokens.span(first, stop)] if short and self._words[end - 2] not in STOPS else []

    def _quoted_from_within(self, start: int, stop: int) -> list[Span]:
        """Return a sentence of which all but the first words are quoted: "It is “a trap for all of us.”"."""
        opening = next((at for at in range(start, min(stop, start + _LONGEST_LEAD)) if self._inside[at] >= 0), None)
        if opening is None or not self._structure.opens_quotation(opening):
            return []
        end = self._structure.quotations[self._inside[opening]][1]
        named = any(self._tags[at] & CAPITAL for at in range(start + 1, opening))
        if end < stop - 1 or end - opening < max(SHORTEST_STATEMENT, 2 * (opening - start)) or named:
            return []
        cue_or_mark = CUE | OTHER_CUE | RELATIVE | PUNCTUATION
        cued = any(self._tags[at] & cue_or_mark and self._words[at] != "," for at in range(start, opening))
        return [] if cued else [self._tokens.span(start, end)]

    def is_interrupted(self, at: int, high: int) -> bool:
        """Say whether somebody else does something behind a cue: "“…,” Lee said, and her husband cut in"."""
        joint = next((k for k in range(at, high - 3) if self._words[k] == "," or self._tags[k] & QUOTE), None)
        if joint is None or self._words[joint] != "," or not self._tags[joint + 1] & CONJUNCTION:
            return False
        opens = self._tags[joint + 2]
        named = opens & (DETERMINER | CAPITAL) and not opens & (SUBORDINATOR | TIME)
        if not named or self._words[joint + 2] in self._indefinite:
            return False
        return bool(opens & POSSESSIVE) or has_verb(self._tokens, joint + 3, high, self._verb_suffixes)

    def is_anothers(self, end: int, high: int) -> bool:
        """Say whether a speaker of its own follows a quotation: "“…,” she said, but “…,” said Lee"."""
        if end + 1 >= high or self._words[end - 2] not in (",", "?", "!"):
            return False
        inverted = self._tags[end] & CUE and self.speaks(end) and self._tags[end + 1] & (CAPITAL | SUBJECT | DETERMINER)
        return bool(inverted) or (bool(self._tags[end] & (CAPITAL | SUBJECT)) and self.speaks(end + 1))

    def speaks(self, at: int) -> bool:
        """Say whether a cue of its own stands here that a quotation can follow: "…, adding: “…”"."""
        if not self._tags[at] & CUE or self._inside[at] >= 0:
            return False
        return any(
            "quote" in form.cue.frames and not form.cue.particle for form in self._lexicon.verbs[self._words[at]]
        )
