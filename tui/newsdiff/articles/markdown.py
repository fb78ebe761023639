"""Markdown becomes an Outline: markdown-it-py finds the structure, and every piece keeps its place in the source."""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newsdiff.articles.outline import Form, Outline, Piece
from newsdiff.language.spans import Span

_LINE_END = re.compile(r"\r\n?|\n")
_INLINE_MARKUP = re.compile(r"[*_\[\]<\\`!&~]")
_LONGEST_HEADING = 200
"""A longer text over a line of dashes is a paragraph before a thematic break."""

Rule = Callable[[StateInline, bool], bool]


class _Inline(StateInline):
    """The state of one inline text, which also notes where its markup stands. Offsets are into `src`."""

    def __init__(self, source: str, parser: MarkdownIt) -> None:
        super().__init__(source, parser, {}, [])
        self.markup: list[tuple[int, int]] = []
        self.links: list[tuple[int, int]] = []
        """The texts of the links."""
        self.delimiters_at: list[tuple[Token, int, int]] = []


def outline(text: str) -> Outline:
    """Return the outline of a Markdown text; its pieces are its headings, paragraphs, list items, tables, code."""
    parser = _parser()
    lines = _lines(text)
    pieces: list[Piece] = []
    hidden: list[Span] = []
    tokens = parser.parse(text)
    item_at = -1
    for index, token in enumerate(tokens):
        if token.type == "list_item_open" and token.map:
            item_at = token.map[0]
        elif token.type in {"fence", "html_block", "hr", "table_open"} and token.map:
            pieces.append(Piece(_span_of(lines, text, token.map), Form.OTHER))
        elif token.type == "inline" and token.map and tokens[index - 1].type in {"paragraph_open", "heading_open"}:
            opening = tokens[index - 1]
            found = _Located(text, lines, token)
            first, last = opening.map or token.map
            span = _span_of(lines, text, (first, last))
            heading = opening.type == "heading_open" and len(token.content) <= _LONGEST_HEADING
            state = _inline(parser, token.content)
            linked = _linked(state)
            hidden.extend(found.around(span))
            hidden.extend(found.spans(state.markup))
            pieces.append(
                Piece(
                    span,
                    Form.HEADING if heading else Form.ITEM if item_at == first else Form.PARAGRAPH,
                    level=int(opening.tag[1]) if heading else 0,
                    emphasised=_is_emphasised(state),
                    linked=linked > 0.5,
                    only_link=linked == 1,
                )
            )
    return Outline(text, tuple(pieces), _merged(hidden))


def _parser() -> MarkdownIt:
    # Indented lines are code in Markdown; in articles they are paragraphs somebody indented.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["code", "inline", "fragments_join"])
    for name, note in _NOTES.items():
        _watch(parser, name, note)
    return parser


def _watch(parser: MarkdownIt, name: str, note: Callable[[_Inline, int], None]) -> None:
    """Have `note(state, start)` called wherever the inline rule `name` has matched."""
    rules = parser.inline.ruler
    rule: Rule = next(rule.fn for rule in rules.__rules__ if rule.name == name)

    def noting(state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = rule(state, silent)
        if matched and not silent and isinstance(state, _Inline):
            note(state, start)
        return matched

    rules.at(name, noting)


def _note_delimiters(state: _Inline, start: int) -> None:
    position = state.pos
    for token in reversed(state.tokens):
        if position <= start:
            break
        state.delimiters_at.append((token, position - len(token.content), position))
        position -= len(token.content)


def _note_escape(state: _Inline, start: int) -> None:
    if state.tokens[-1].type == "hardbreak" or state.tokens[-1].content != state.tokens[-1].markup:
        state.markup.append((start, start + 1))


def _note_code(state: _Inline, start: int) -> None:
    if state.tokens and state.tokens[-1].type == "code_inline":
        width = len(state.tokens[-1].markup)
        state.markup.extend(((start, start + width), (state.pos - width, state.pos)))


def _note_link(state: _Inline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    state.markup.extend(((start, start + 1), (label_end, state.pos)))
    state.links.append((start + 1, label_end))


def _note_autolink(state: _Inline, start: int) -> None:
    state.markup.extend(((start, start + 1), (state.pos - 1, state.pos)))
    state.links.append((start + 1, state.pos - 1))


def _note_whole(state: _Inline, start: int) -> None:
    state.markup.append((start, state.pos))


_NOTES: dict[str, Callable[[_Inline, int], None]] = {
    "escape": _note_escape,
    "backticks": _note_code,
    "strikethrough": _note_delimiters,
    "emphasis": _note_delimiters,
    "link": _note_link,
    "image": _note_whole,
    "autolink": _note_autolink,
    "html_inline": _note_whole,
}


def _inline(parser: MarkdownIt, content: str) -> _Inline:
    state = _Inline(content, parser)
    if _INLINE_MARKUP.search(content):
        parser.inline.tokenize(state)
        for rule in parser.inline.ruler2.getRules(""):
            rule(state)
        for token, start, end in state.delimiters_at:
            if not token.content:
                state.markup.append((start, end))
    return state


def _is_emphasised(state: _Inline) -> bool:
    depth = 0
    for token in state.tokens:
        if token.type in {"strong_open", "em_open"}:
            depth += 1
        elif token.type in {"strong_close", "em_close"}:
            depth -= 1
        elif not depth and token.content.strip():
            return False
    return any(token.type in {"strong_open", "em_open"} for token in state.tokens)


def _linked(state: _Inline) -> float:
    """Return how much of the shown text links hold, 0 to 1."""
    markup = set().union(*(range(start, end) for start, end in state.markup))
    in_links = set().union(*(range(start, end) for start, end in state.links))
    shown = [index for index, character in enumerate(state.src) if not character.isspace() and index not in markup]
    return sum(index in in_links for index in shown) / len(shown) if state.links and shown else 0.0


class _Located:
    """Where an inline text, stripped line by line of its block's indentation and markers, stands in the source."""

    def __init__(self, text: str, lines: Sequence[Span], token: Token) -> None:
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
        for _, start, length in self._starts:
            if start > position:
                yield Span(position, start)
            position = max(position, start + length)
        if span.end > position:
            yield Span(position, span.end)

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


def _merged_pairs(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    return merged


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in _merged_pairs(spans))
