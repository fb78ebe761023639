"""Plain text becomes an Outline: one paragraph a line, paragraphs by blank lines, or lines wrapped by hand."""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsdiff.articles.outline import Form, Outline, Piece
from newsdiff.language.spans import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ITEM = re.compile(r"\s*(?:[-*•‣◦·–]|\d{1,3}[.)])\s+")
_ENDS_A_SENTENCE = re.compile(r"""[.!?…:;]["'”’»)\]]*\s*$""")
_WIDEST_WRAP = 100
"""Lines longer than this were not wrapped by hand."""
_MANY, _MOST = 0.3, 0.6


def outline(text: str) -> Outline:
    """Return the outline of a plain text; its pieces are its paragraphs."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text) if not match.group().isspace()]
    width = _wrapped_at(text, lines)
    pieces: list[Piece] = []
    previous: Span | None = None
    for line in lines:
        span = _stripped(text, line)
        item = _ITEM.match(text, line.start, line.end)
        if previous is not None and pieces and width and not item and _continues(text, previous, line, width):
            pieces[-1] = Piece(Span(pieces[-1].span.start, span.end), pieces[-1].form)
        else:
            pieces.append(Piece(span, Form.ITEM if item else Form.PARAGRAPH))
        previous = line
    hidden = tuple(
        Span(piece.span.start, match.end())
        for piece in pieces
        if piece.form is Form.ITEM and (match := _ITEM.match(text, *piece.span)) and match.end() < piece.span.end
    )
    return Outline(text, tuple(pieces), hidden)


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _neighbours(text: str, one: Span, other: Span) -> bool:
    """Say whether `other` is the very next line, with no blank one between."""
    between = text[one.end : other.start].replace("\r\n", "\n")
    return len(between) <= 1


def _wrapped_at(text: str, lines: Sequence[Span]) -> int | None:
    """Return the column at which the lines were wrapped by hand, or None where they were not.

    They were if no line is longer than a page is wide, many lines break off inside a sentence, and most of those are
    so full that the first word of the next one would not have fitted.
    """
    lengths = [len(text[line.start : line.end].rstrip()) for line in lines]
    if len(lengths) < 3 or max(lengths) > _WIDEST_WRAP:
        return None
    width = max(lengths)
    pairs = [(one, other) for one, other in pairwise(lines) if _neighbours(text, one, other)]
    broken = [(one, other) for one, other in pairs if _breaks_off(text, one, other)]
    full = sum(_is_full(text, one, other, width) for one, other in broken)
    many = len(broken) > 1 and len(broken) >= _MANY * len(pairs)
    return width if many and full >= _MOST * len(broken) else None


def _breaks_off(text: str, line: Span, following: Span) -> bool:
    """Say whether a sentence runs from a line into the next."""
    begins = text[following.start : following.end].lstrip()[0]
    return begins.isalnum() and not begins.isupper() and not _ENDS_A_SENTENCE.search(text, *line)


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    length = len(text[line.start : line.end].rstrip())
    first_word = text[following.start : following.end].split(maxsplit=1)[0]
    return length + 1 + len(first_word) > width


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    """Say whether, in a text wrapped at `width`, `following` belongs to the paragraph of `line`."""
    if not _neighbours(text, line, following):
        return False
    if text[following.start].isspace() and not text[line.start].isspace():
        return False
    return _is_full(text, line, following, width) or _breaks_off(text, line, following)
