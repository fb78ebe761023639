"""The quoted words of a sentence, with editorial brackets folded away and marked cuts kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsdiff.comparison.words import Wording
from newsdiff.language.folding import fold
from newsdiff.language.spans import Span
from newsdiff.language.words import Stems, words

_BRACKETS = re.compile(r"\[(?P<letters>[^\W\d_]{1,2})\](?=[^\W\d_])|\[[^\]]*\]")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
"""Compounds are quoted with and without one ("year-end", "year end")."""
_ELLIPSIS = re.compile(r"…|\.(?:\s?\.){2,}")
_SENTENCE_END = re.compile(r"[.?!](?!\s?\.)")
_SHORT = 3
"""Longer words are capitalised in a title."""
_NEXT = 6
"""So many words tell whether a quotation that goes on in the next sentence goes on like another one."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of one quotation stands in one sentence."""

    span: Span
    """In the article's text, marks included."""
    first: int
    """Index of its first word among the sentence's words."""
    last: int
    """Index past its last word."""
    forms: tuple[str, ...]
    """Its words as quoted, folded; what stands in brackets is an editor's and is left out."""
    keys: tuple[str, ...]
    """Their stems."""
    spans: tuple[Span, ...]
    """Where each of them stands."""
    begins: bool
    """Whether it is given as beginning a sentence: its first word is capitalised."""
    cuts: frozenset[int]
    """Before which of its words, or after the last one, an ellipsis says that words were cut."""
    stops: frozenset[int]
    """Before which of its words a sentence inside the quotation ends."""
    goes_on: tuple[str, ...]
    """The next words of the quotation, folded, where the sentence ends before it does."""
    title: bool
    """Whether it looks like the title of a work or the name of a programme, which nobody says."""


def quoted_in(
    text: str, sentence: Span, wording: Wording, quotations: Iterable[Span], stems: Stems
) -> Iterator[Quoted]:
    """Yield what of quotations that overlap a sentence stands in it, where that is at least a word."""
    for quotation in quotations:
        span = Span(max(quotation.start, sentence.start), min(quotation.end, sentence.end))
        indices = [index for index, word in enumerate(wording.spans) if span.covers(word)]
        if not indices:
            continue
        bare = text[span.start : span.end]
        inner = _HYPHEN.sub(" ", _BRACKETS.sub(_unbracketed, bare))
        spans = tuple(Span(span.start + start, span.start + end) for start, end in words(inner))
        forms = tuple(fold(inner[start - span.start : end - span.start]) for start, end in spans)
        if forms:
            yield Quoted(
                span=span,
                first=indices[0],
                last=indices[-1] + 1,
                forms=forms,
                spans=spans,
                keys=tuple(stems.stem(form) for form in forms),
                begins=text[spans[0].start].isupper(),
                cuts=frozenset(_before(match.start() + span.start, spans) for match in _ELLIPSIS.finditer(bare)),
                stops=frozenset(_stops(text, spans)),
                goes_on=_folded(text[span.end : quotation.end])[:_NEXT],
                title=_is_title([text[start:end] for start, end in spans]),
            )


def _before(place: int, spans: Sequence[Span]) -> int:
    """Return which word follows a place; their number where none does."""
    return sum(span.start < place for span in spans)


def _stops(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Yield before which words a sentence ends; "Gen. Ruiz" ends none, for an abbreviated title is capitalised."""
    for index, (before, after) in enumerate(pairwise(spans), start=1):
        mark = _SENTENCE_END.search(text, before.end, after.start)
        if mark and text[after.start].isupper() and (mark.group() != "." or text[before.start].islower()):
            yield index


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text[start:end]) for start, end in words(text))


def _unbracketed(match: re.Match[str]) -> str:
    """Return as many characters: a changed letter without its brackets ("[W]e"), or spaces for an insertion."""
    letters = match["letters"]
    return f"  {letters}" if letters else " " * len(match.group())


def _is_title(spoken: list[str]) -> bool:
    long = [word for word in spoken if len(word) > _SHORT]
    return len(long) > 1 and spoken[0][0].isupper() and all(word[0].isupper() for word in long)
