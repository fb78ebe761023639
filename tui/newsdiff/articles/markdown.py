"""Markdown becomes an Outline: markdown-it-py finds the structure, and every piece keeps its place in the source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import Any

from markdown_it.token import Token

from newsdiff.articles import plaintext
from newsdiff.articles.frontmatter import find_front_matter
from newsdiff.articles.inline_markup import FOOTNOTE, is_emphasised, linked_share, make_parser, merged, read_inline
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Metadata, Outline, Piece
from newsdiff.language.spans import Span

_LINE_END = re.compile(r"\r\n?|\n")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKUP_CHARACTERS = "&<>*_[]()`|\\#~!-+"
_BUT_LINE_ENDS = re.compile(r"[^\r\n]")
_LONGEST = 2_000_000
"""markdown-it needs about a second for a million characters."""
_LONGEST_HEADING = 200
"""A longer text over a line of dashes is a paragraph before a thematic break."""


def outline(text: str) -> Outline:
    """Return the outline of a Markdown text; its pieces are its headings, paragraphs, list items, tables, code.

    Front matter becomes metadata. Entities ("&rsquo;") are replaced first; the text is then no longer the file's.
    """
    if len(text) > _LONGEST:
        notes = ("The text is too long to be read as Markdown; its markup is shown.",)
        return replace(plaintext.outline(text), notes=notes)
    decoded = _ENTITY.sub(_decoded, text)
    front = find_front_matter(decoded)
    pieces: list[Piece] = []
    hidden: list[Span] = []
    body = decoded
    if front is not None:
        body = _BUT_LINE_ENDS.sub(" ", decoded[: front.span.end]) + decoded[front.span.end :]
    found, hidden = _pieces(body)
    if front is not None:
        has_title = any(piece.form is Form.HEADING and piece.level == 1 for piece in found)
        pieces.extend(_front_pieces(front.span, None if has_title else front.title))
    return Outline(
        decoded,
        (*pieces, *found),
        _merged(hidden),
        front.metadata if front is not None else Metadata(),
        "file" if decoded == text else "extraction",
        () if decoded == text else ("Character entities such as &rsquo; were replaced by their characters.",),
    )


def _front_pieces(span: Span, title: Span | None) -> Iterator[Piece]:
    if title is None:
        yield Piece(span, Form.OTHER, role=Role.METADATA)
        return
    yield Piece(Span(span.start, title.start), Form.OTHER, role=Role.METADATA)
    yield Piece(title, Form.HEADING, level=1, role=Role.TITLE)
    yield Piece(Span(title.end, span.end), Form.OTHER, role=Role.METADATA)


def _decoded(entity: re.Match[str]) -> str:
    character = unescape(entity.group())
    return entity.group() if character in _MARKUP_CHARACTERS or not character.isprintable() else character


def _pieces(text: str) -> tuple[list[Piece], list[Span]]:
    """Return the pieces of a Markdown text and the spans of its markup."""
    parser = make_parser()
    lines = _lines(text)
    pieces: list[Piece] = []
    hidden: list[Span] = []
    references: dict[str, Any] = {}
    tokens = parser.parse(text, references)
    item_at = -1
    for index, token in enumerate(tokens):
        if token.type == "list_item_open" and token.map:
            item_at = token.map[0]
        elif token.type in {"fence", "html_block", "hr", "table_open"} and token.map:
            role = {"fence": Role.CODE, "table_open": Role.TABLE}.get(token.type)
            pieces.append(Piece(_span_of(lines, text, token.map), Form.OTHER, role=role))
        elif token.type == "inline" and token.map and tokens[index - 1].type in {"paragraph_open", "heading_open"}:
            opening = tokens[index - 1]
            found = _Located(text, lines, token)
            first, last = opening.map or token.map
            span = _span_of(lines, text, (first, last))
            heading = opening.type == "heading_open" and len(token.content) <= _LONGEST_HEADING
            state = read_inline(parser, token.content, references)
            linked = linked_share(state)
            hidden.extend(found.around(span))
            hidden.extend(found.spans(state.markup))
            note = FOOTNOTE.match(token.content)
            pieces.append(
                Piece(
                    span,
                    Form.HEADING if heading else Form.ITEM if item_at == first else Form.PARAGRAPH,
                    level=int(opening.tag[1]) if heading else 0,
                    emphasised=is_emphasised(state),
                    linked=linked > 0.5,
                    only_link=linked == 1,
                    role=Role.FOOTNOTE if note and note.group(1) else Role.CAPTION_CREDIT if state.pictured else None,
                )
            )
    return pieces, hidden


class _Located:
    """Where an inline text, stripped line by line of its block's indentation and markers, stands in the source."""

    def __init__(self, text: str, lines: Sequence[Span], token: Token) -> None:
        self._text = text
        first, _ = token.map or (0, 0)
        self._starts: list[tuple[int, int, int]] = []
        position = 0
        for number, content in enumerate(token.content.split("\n"), start=first):
            line = lines[min(number, len(lines) - 1)]
            column = text.rfind(content, line.start, line.end)
            self._starts.append((position, column if column >= 0 else line.start, len(content)))
            position += len(content) + 1

    def around(self, span: Span) -> Iterator[Span]:
        """Yield what of the block's `span` is not inline text: hashes, quotation markers, bullets, underlines."""
        position = span.start
        for _, start, length in (*self._starts, (0, span.end, 0)):
            words = self._text[position:start]
            if words.strip():
                first = position + len(words) - len(words.lstrip())
                yield Span(first, first + len(words.strip()))
            position = max(position, start + length)

    def spans(self, ranges: Sequence[tuple[int, int]]) -> Iterator[Span]:
        """Yield the source spans of ranges of the inline text; a range over several lines becomes several."""
        for start, end in ranges:
            for position, at, length in self._starts:
                first, last = max(start, position), min(end, position + length)
                if first < last:
                    yield Span(at + first - position, at + last - position)


def _lines(text: str) -> list[Span]:
    """Return the span of every line as markdown-it counts them, without its line end."""
    lines = []
    position = 0
    for match in _LINE_END.finditer(text):
        lines.append(Span(position, match.start()))
        position = match.end()
    lines.append(Span(position, len(text)))
    return lines


def _span_of(lines: Sequence[Span], text: str, line_range: Sequence[int]) -> Span:
    """Return the span of the lines `[first, end)` without the white space around it."""
    start, end = lines[line_range[0]].start, lines[min(line_range[1], len(lines)) - 1].end
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in merged(spans))
