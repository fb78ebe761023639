"""Statements: what the writer says, in a sentence without attributions and around those of another."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsdiff.claims.attribution import Attribution
from newsdiff.claims.carried import Carried
from newsdiff.claims.draft import Draft
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION, PUNCTUATION, QUOTE
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_SHORTEST = 3
"""Words that make a claim of the writer's."""


class Statements:
    """Finds the writer's statements in one article; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon, carried: Carried) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._carried = carried
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._provenance = lexicon.words("provenance_nouns")
        self._openers = lexicon.words("provenance_openers")
        self._report_verbs = lexicon.words("report_verbs")
        self._report_nouns = lexicon.words("report_nouns")

    def around(self, index: int, here: Sequence[Attribution]) -> Iterator[Draft]:
        """Yield what the writer says before and after a sentence's attributions."""
        low, high = self._structure.sentences[index]
        last = max((span.end for one in here for span in (*one.content, one.cue_span)), default=0)
        rest = bisect_left(self._tokens.starts, last)
        if rest + 1 < high and self._words[rest] == ",":
            yield from self._tail(index, rest + 1, high)
        first = min(here, key=lambda one: one.cue_span.start)
        if first.source is None or first.content[0].start < first.cue_span.start or first.frame == "according":
            return
        source = bisect_left(self._tokens.starts, first.source.start)
        told = any(self._words[at] in self._provenance for at in range(low, source))
        fronted = self._words[low] in self._openers and self._words[source - 1] == ","
        if source - low > _SHORTEST and fronted and told:
            content = Span(self._tokens.starts[low], first.cue_span.end)
            yield Draft(index, (content,), cues=(first.cue_span,))

    def _tail(self, index: int, at: int, high: int) -> Iterator[Draft]:
        """Yield ", further underscoring …" and ", though the figures remain unverified"."""
        end = self._trimmed(at, high)
        verb = at + 1 if self._tags[at] & ADVERB else at
        if end - at < _SHORTEST:
            return
        if verb < end and self._words[verb] in self._framing:
            yield Draft(index, (self._tokens.span(at, end),), framing=True)
        elif self._words[at] in self._contrasts and not self._tags[at + 1] & (AUXILIARY | PREPOSITION | PUNCTUATION):
            yield Draft(index, (self._tokens.span(at + 1, end),))

    def unattributed(self, index: int, last: Draft | None) -> Iterator[Draft]:
        """Yield what a sentence without an attribution says: the quotation it carries on, or the writer's statement."""
        low, high = self._structure.sentences[index]
        if high <= low:
            return
        inside = self._structure.quotation_at[low]
        if last and last.chain and inside >= 0 and self._structure.quotations[inside][1] >= high - 1:
            span = self._tokens.span(low, high)
            same = self._structure.paragraphs[last.sentence] == self._structure.paragraphs[index]
            chain = last.chain if same else self._carried.chain(last.chain, last.content, span)
            yield Draft(index, (span,), chain, carried=True)
            return
        if "?" in self._words[max(low, high - 2) : high]:
            return
        start, end = low, self._trimmed(low, high)
        while start < end and (self._tags[start] & CONJUNCTION or self._is_linking(start)):
            start += 1
        if end - start < _SHORTEST:
            return
        tail = next(
            (at for at in range(start + _SHORTEST, end - 1) if self._words[at] == "," and self._frames(at + 1, end)),
            None,
        )
        yield Draft(index, (self._tokens.span(start, tail or end),), cues=self._reporting(start, tail or end))
        if tail:
            yield from self._tail(index, tail + 1, high)

    def _frames(self, at: int, end: int) -> bool:
        verb = at + 1 if self._tags[at] & ADVERB else at
        return verb < end and self._words[verb] in self._framing

    def _is_linking(self, at: int) -> bool:
        """Say whether "However," begins here, or is the comma after it."""
        if self._words[at] == ",":
            return True
        return bool(self._tags[at] & ADVERB) and at + 1 < len(self._words) and self._words[at + 1] == ","

    def _reporting(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the verb of "shared the figures", which tells where a report came from."""
        for at in range(start + 1, end - 2):
            reports = self._words[at] in self._report_verbs and self._tags[at + 1] & DETERMINER
            if reports and self._words[at + 2] in self._report_nouns:
                return (self._tokens.span(at, at + 1),)
        return ()

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._tags[end - 1] & PUNCTUATION and not self._tags[end - 1] & QUOTE:
            if self._words[end - 1] in (")", "%", "]"):
                break
            end -= 1
        return end
