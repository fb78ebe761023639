"""Clauses: the stretches of a sentence that can each report something of their own."""

import re
from collections.abc import Iterator
from functools import cache

from newsdiff.language.spans import Span
from newsdiff.language.terms import load_terms

_LEAST_WORDS = 3
_MARKS = r'[;()"—–]+\s*|[,:]+(?!\d)"?\s*|\s-\s'


def clauses(text: str, sentence: Span, language: str) -> Iterator[Span]:
    """Yield the clauses of a sentence, in order; one of fewer than three words stays with the one before it.

    `text` has its marks folded; the spans are offsets into it. Clauses are parted at marks, and before the words of
    `language` that open one, where these are listed.
    """
    start = end = sentence.start
    for match in _boundary(language).finditer(text, *sentence):
        if len(text[match.end() : sentence.end].split()) < _LEAST_WORDS:
            break
        if len(text[start : match.start()].split()) >= _LEAST_WORDS:
            yield Span(start, match.start())
            start = match.end()
        end = match.end()
    if end < sentence.end:
        yield Span(start, sentence.end)


@cache
def _boundary(language: str) -> re.Pattern[str]:
    """Return what stands where a clause may begin: a mark, or the space before a word that opens one."""
    starts = sorted(load_terms(language).words("clause_starts"))
    return re.compile(rf"{_MARKS}|\s(?=(?:{'|'.join(map(re.escape, starts))})\s)" if starts else _MARKS)
