"""Quotations: the stretches of an article that stand in quotation marks."""

import re
from dataclasses import dataclass
from itertools import groupby

from newsdiff.articles.model import Article
from newsdiff.language.spans import Span

_CLOSING = "”»"
_ENDS = {"„": "“", "«": "“", "»": "«"}
"""What else ends a quotation, by the mark that opens it: „…“ and »…« in German."""
_DOUBLED = ('"', "''")
"""Marks that open as well as close; two apostrophes are how typewriters and old archives write one mark."""
_MARK = re.compile(
    r"[“„«‟”»\"'`‘‚’]"  # the first of the pattern, and nothing but characters: it is looked for eight times as quickly
    r"(?:(?<=[“„«‟”»\"])|(?<=')'(?!'(?!\w))|(?<=`)`|(?<![\w’'][‘‚])(?<=[‘‚])(?=\S)|(?<=[\w.,!?…]’)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks, marks included; it never leaves its paragraph."""

    span: Span
    continues: bool
    """Whether it carries on a quotation that the paragraph before left open."""
    closed: bool


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of the title and the body in order, not overlapping.

    A mark opens where it is an opening one or, straight, where none is open; a paragraph ends what is still open. By
    the convention of print a paragraph that begins with a mark then carries the same quotation on.
    """
    found: list[Quotation] = []
    open_before = False
    for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        paragraph = Span(sentences[0].span.start, sentences[-1].span.end)
        inside = _in_paragraph(article.plain, paragraph, open_before)
        found.extend(inside)
        open_before = bool(inside) and not inside[-1].closed
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span, open_before: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    single = nested = False
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        at, end, mark = match.start(), match.end(), match.group()
        if opened is None:
            if mark == "’" or (mark in (*_DOUBLED, "”") and not _opens(text, at, end, mark)):
                continue
            opened, single, nested = at, mark in "‘‚", False
        elif single:
            if mark == "’":
                found.append(Quotation(Span(opened, end), False, True))
                opened = None
        elif mark in "’‘‚" or (mark == text[opened] == '"' and at == opened + 1):
            continue
        elif _is_nested(text, text[opened], mark, at, end):
            nested = not nested
        elif nested and mark == ("”" if text[opened] == '"' else '"'):
            nested = False
        elif mark in _CLOSING or mark in _DOUBLED or mark == _ENDS.get(text[opened]) or _closes(text, at, end):
            continues = open_before and not found and opened == paragraph.start
            found.append(Quotation(Span(opened, end), continues, True))
            opened = None
    if opened is not None and not single:
        continues = open_before and not found and opened == paragraph.start
        found.append(Quotation(Span(opened, paragraph.end), continues, False))
    return found


def _opens(text: str, at: int, end: int, mark: str) -> bool:
    """Say whether a mark that opens as well as closes, or is typed the wrong way round, can open a quotation.

    Something must follow it, and before one that is made to close there must be a space.
    """
    follows = end < len(text) and not text[end].isspace()
    return follows and (mark != "”" or at == 0 or text[at - 1].isspace())


def _closes(text: str, at: int, end: int) -> bool:
    """Say whether a mark made to open stands where only a closing one can: "…,“ he said"."""
    return not text[at - 1].isspace() and (end >= len(text) or text[end].isspace())


def _is_nested(text: str, opening: str, mark: str, at: int, end: int) -> bool:
    """Say whether a mark of another shape opens a quotation within one: "It is “new” to us"."""
    other = (opening == '"' and mark == "“") or (opening == "“" and mark == '"')
    return other and text[at - 1].isspace() and end < len(text) and not text[end].isspace()
