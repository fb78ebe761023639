"""Drafts: which stretches of an article are claims, and in whose words, before their sources are resolved."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.draft import Draft
from newsdiff.claims.speakers.carried import Carried
from newsdiff.claims.statements import Statements
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import ADVERB, AUXILIARY, NP_PREPOSITION, PREPOSITION, QUOTE, RELATIVE, SUBJECT
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_EVIDENCE_WITHIN = 6
"""Words after a pronoun among which "had detected signs" ends."""
_REST = 3
"""Characters behind an inner quotation that may be marks."""
_MAIN_WITHIN = 6
"""Characters of an outer content before an inner source, for the inner to be what the outer says."""
_SHORTEST = 3
"""Words that make a claim of their own."""


def drafts(attributions: Sequence[Attribution], tokens: Tokens, structure: Structure, lexicon: Lexicon) -> list[Draft]:
    """Return the drafts of every sentence, in the order of the text."""
    carried = Carried(tokens, lexicon)
    drafter = _Drafter(tokens, structure, lexicon, carried)
    statements = Statements(tokens, structure, lexicon, carried)
    covered = drafter.covered([one for one in attributions if one.quotation is None])
    by_sentence = {index: list(group) for index, group in groupby(attributions, key=lambda one: one.sentence)}
    found: list[Draft] = []
    for index in range(len(structure.sentences)):
        here = by_sentence.get(index, [])
        if any(one.quotation is None for one in here):
            made = [*drafter.attributed(here), *statements.around(index, here)]
            found.extend(sorted(made, key=lambda draft: draft.content[0].start))
        elif not covered[index]:
            found.extend(statements.unattributed(index, found[-1] if found else None))
    return found


class _Drafter:
    """Makes drafts of what is attributed."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon, carried: Carried) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._evidence = lexicon.words("evidence_nouns")
        self._complementizers = lexicon.words("complementizers")
        self._carried = carried
        self._absolute = lexicon.words("absolute")
        self._second_person = lexicon.words("second_person")

    def covered(self, attributions: Sequence[Attribution]) -> list[bool]:
        """Say of every sentence whether the content of an attribution reaches into it."""
        sentences = self._structure.sentences
        covered = [False] * len(sentences)
        starts = [first for first, _ in sentences]
        last = len(self._tokens.starts)
        for one in attributions:
            for span in one.content:
                first = bisect_left(self._tokens.starts, span.start)
                at = max(0, bisect_left(starts, first + 1) - 1)
                while at < len(starts) and starts[at] < last and self._tokens.starts[starts[at]] < span.end:
                    covered[at] = True
                    at += 1
        return covered

    def attributed(self, here: Sequence[Attribution]) -> Iterator[Draft]:
        """Yield the drafts of a sentence's attributions, those inside another's content as its inner chain."""
        outer = [
            one for one in here
            if one.quotation is None and not any(_is_below(one, other) for other in here if other is not one)
        ]  # fmt: skip
        speaking = [one for one in outer if one.frame != "adverb"]
        for one in speaking or outer:
            inner = [other for other in here if other is not one and _is_below(other, one)]
            main = next((other for other in inner if _is_main(other, one) and not self._is_addressed(other)), None)
            chain = (one, main) if main else (one,)
            content, quoted = self._told_and_quoted(one)
            if main and _ends_with(main, one):
                content = main.content
            elif main and not self._is_quoted(content) and not _goes_on_behind(main, content):
                content = tuple(_within(main.content, one.content)) or main.content
            if one.noncommittal and one.source and one.source.end <= content[0].start:
                content = (Span(one.source.start, content[-1].end),)
            cues = tuple(sorted(link.cue_span for link in chain))
            own = [span for span in content if self._paragraph(span) <= self._structure.paragraphs[one.sentence]]
            if not own and not self._is_quoted(content):
                own = [content[0]]  # an item of a list is a claim of its own
            yield from self._split(Draft(one.sentence, tuple(own or content), chain, cues))
            for span in content if own else ():
                if span not in own:
                    yield Draft(self._sentence(span), (span,), self._carried.chain(chain, own, span), carried=True)
            for span in quoted:
                yield Draft(self._sentence(span), (span,), (one,), carried=True)

    def _sentence(self, span: Span) -> int:
        """Return the index of the sentence in which a span begins."""
        at = bisect_left(self._tokens.starts, span.start)
        return bisect_right(self._structure.sentences, at, key=lambda sentence: sentence[0]) - 1

    def _paragraph(self, span: Span) -> int:
        return self._structure.paragraphs[self._sentence(span)]

    def _told_and_quoted(self, one: Attribution) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Return a content and, apart, the quotation by which the next sentence goes on with a clause."""
        told = tuple(span for span in one.content if self._sentence(span) <= one.sentence)
        if not told or self._is_quoted(told[-1:]):
            return one.content, ()
        here = self._structure.paragraphs[one.sentence]
        quoted = tuple(span for span in one.content[len(told) :] if self._paragraph(span) == here)
        return tuple(span for span in one.content if span not in quoted), quoted

    def _is_addressed(self, one: Attribution) -> bool:
        """Say whether "you" is the source: what somebody says of whom they speak to."""
        at = -1 if one.source is None else bisect_left(self._tokens.starts, one.source.start)
        return at >= 0 and self._words[at] in self._second_person

    def _is_quoted(self, content: Sequence[Span]) -> bool:
        text = self._tokens.text
        return all(text[span.start] in "\"'" and text[span.end - 1] in "\"'" for span in content)

    def _split(self, draft: Draft) -> Iterator[Draft]:
        """Yield a draft with its evidence made a cue, and its aside and its absolute tail as drafts of their own."""
        if len(draft.content) > 1:
            yield draft
            return
        first = bisect_left(self._tokens.starts, draft.content[0].start)
        end = bisect_left(self._tokens.starts, draft.content[0].end)
        draft, first = self._without_evidence(draft, first, end)
        aside = self._aside(first, end)
        if aside:
            yield replace(draft, content=(self._tokens.span(first, aside[0]), self._tokens.span(aside[1], end)))
            yield replace(draft, content=(self._tokens.span(aside[0] + 1, aside[1] - 1),))
            return
        tail = self._absolute_tail(first, end)
        if tail:
            yield replace(draft, content=(self._tokens.span(first, tail - 1),))
            yield replace(draft, content=(self._tokens.span(tail, end),))
            return
        yield draft

    def _without_evidence(self, draft: Draft, first: int, end: int) -> tuple[Draft, int]:
        """Take "it had detected signs" off a content and make "detected signs" a cue."""
        if not self._tags[first] & SUBJECT or not draft.chain:
            return draft, first
        for at in range(first + 1, min(end - 2, first + _EVIDENCE_WITHIN)):
            if self._words[at] in self._evidence:
                verb = first + 1
                while verb < at and self._tags[verb] & (AUXILIARY | ADVERB):
                    verb += 1
                if verb == at or self._tags[at + 1] & NP_PREPOSITION:
                    return draft, first
                start = at + 2 if self._words[at + 1] in self._complementizers else at + 1
                cues = tuple(sorted({*draft.cues, self._tokens.span(verb, at + 1)}))
                return replace(
                    draft,
                    content=(self._tokens.span(start, end),),
                    cues=cues,
                    evidence=(self._tokens.span(at, at + 1),),
                ), start
        return draft, first

    def _aside(self, first: int, end: int) -> tuple[int, int] | None:
        """Return the tokens of "— from which … —", dashes included."""
        dashes = [at for at in range(first + 1, end - 1) if self._words[at] in ("—", "–", "-")]
        if len(dashes) != 2 or dashes[1] - dashes[0] <= _SHORTEST:
            return None
        opens = dashes[0] + 1
        relative = self._tags[opens] & RELATIVE or (
            self._tags[opens] & PREPOSITION and self._tags[opens + 1] & RELATIVE
        )
        return (dashes[0], dashes[1] + 1) if relative else None

    def _absolute_tail(self, first: int, end: int) -> int | None:
        """Return where ", with the highest … “…”" begins: a tail that quotes on its own."""
        for at in range(end - _SHORTEST, first + _SHORTEST, -1):
            if self._words[at] in self._absolute and self._words[at - 1] == ",":
                own = any(self._tags[k] & QUOTE for k in range(at, end))
                return at if own and self._structure.quotation_at[at] < 0 else None
        return None


def _is_inside(one: Attribution, other: Attribution) -> bool:
    return any(span.covers(one.cue_span) for span in other.content)


def _goes_on_behind(inner: Attribution, content: Sequence[Span]) -> bool:
    """Say whether an inner quotation is only a part of what is said: "inspectors found “flaws” at the plant"."""
    return inner.frame == "quote" and inner.content[-1].end + _REST < content[-1].end


def _within(content: Sequence[Span], outer: Sequence[Span]) -> Iterator[Span]:
    """Yield what an inner attribution's content has of the outer one's: "…, Lee said" behind it is not in it."""
    for span in content:
        for other in outer:
            if span.overlaps(other):
                yield Span(max(span.start, other.start), min(span.end, other.end))


def _is_below(one: Attribution, other: Attribution) -> bool:
    """Say whether one is told inside the other; of two that reach round each other, the one that ends it tells all."""
    if not _is_inside(one, other):
        return False
    return not _is_inside(other, one) or one.cue_span.start < other.cue_span.start


def _ends_with(inner: Attribution, outer: Attribution) -> bool:
    """Say whether "“…,” Lee said" is all of an outer content: "“…,” Lee said, according to the Courier"."""
    behind = inner.content[-1].end <= inner.cue_span.start and inner.content[-1].end > outer.content[0].start
    return behind and outer.frame == "according" and inner.content[0].start <= outer.content[0].start + _MAIN_WITHIN


def _is_main(inner: Attribution, outer: Attribution) -> bool:
    """Say whether the inner attribution is what the outer content says first, not an aside in it."""
    if inner.frame not in ("that", "bare", "according", "tail", "quote"):
        return False
    if _ends_with(inner, outer):
        return True
    start = min(inner.cue_span.start, inner.source.start if inner.source else inner.cue_span.start)
    return abs(start - outer.content[0].start) <= _MAIN_WITHIN
