"""Clauses: the stretches of a sentence that can each report something of their own."""

import re
from collections.abc import Iterator

from newsdiff.language.spans import Span

_LEAST_WORDS = 3
# Where a clause may begin: after a mark that parts, or before a word that opens a subordinate or coordinate clause.
_BOUNDARY = re.compile(
    r'[;()"—–]+\s*|[,:]+(?!\d)"?\s*|\s-\s|\s(?=(?:that|who|which|where|when|while|after|before|because|since|although|though|if|unless|'
    r"whether|but|and|adding|saying)\s)"
)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, in order; one of fewer than three words stays with the one before it.

    `text` has its marks folded; the spans are offsets into it. English conjunctions; a sentence of another language is
    parted at its marks only.
    """
    start = end = sentence.start
    for match in _BOUNDARY.finditer(text, *sentence):
        if len(text[match.end() : sentence.end].split()) < _LEAST_WORDS:
            break
        if len(text[start : match.start()].split()) >= _LEAST_WORDS:
            yield Span(start, match.start())
            start = match.end()
        end = match.end()
    if end < sentence.end:
        yield Span(start, sentence.end)
