"""The markup inside a Markdown paragraph: markdown-it-py's inline rules, watched for where their markup stands."""

import re
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_MARKUP = re.compile(r"[*_\[\]<\\`!&~]")
_MOST_MARKS = 400
"""A paragraph with more is read as it stands: on runs of brackets or stars a parser needs time without end."""
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\](:?)")
"""A mark that refers to a footnote, or, with a colon, begins one."""

Rule = Callable[[StateInline, bool], bool]


class Inline(StateInline):
    """The state of one inline text, which also notes where its markup stands. Offsets are into `src`."""

    def __init__(self, source: str, parser: MarkdownIt, references: MutableMapping[str, Any]) -> None:
        super().__init__(source, parser, references, [])
        self.markup: list[tuple[int, int]] = []
        self.links: list[tuple[int, int]] = []
        """The texts of the links."""
        self.images: list[tuple[int, int, int]] = []
        """Where each begins, where the text that stands for it ends, where it ends."""
        self.pictured = False
        """It holds nothing but images."""
        self.delimiters_at: list[tuple[Token, int, int]] = []


def merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return half-open ranges in order, those that touch or overlap made one and empty ones left out."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    return merged


def make_parser() -> MarkdownIt:
    """Return a parser of CommonMark with tables whose inline rules note their markup; it leaves inline text unread."""
    # Indented lines are code in Markdown; in articles they are paragraphs somebody indented.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["code", "inline", "fragments_join"])
    for name, note in _NOTES.items():
        _watch(parser, name, note)
    return parser


def _watch(parser: MarkdownIt, name: str, note: Callable[[Inline, int], None]) -> None:
    """Have `note(state, start)` called wherever the inline rule `name` has matched."""
    rules = parser.inline.ruler
    rule: Rule = next(rule.fn for rule in rules.__rules__ if rule.name == name)

    def noting(state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = rule(state, silent)
        if matched and not silent and isinstance(state, Inline):
            note(state, start)
        return matched

    rules.at(name, noting)


def _note_delimiters(state: Inline, start: int) -> None:
    position = state.pos
    for token in reversed(state.tokens):
        if position <= start:
            break
        state.delimiters_at.append((token, position - len(token.content), position))
        position -= len(token.content)


def _note_escape(state: Inline, start: int) -> None:
    if state.tokens[-1].type == "hardbreak" or state.tokens[-1].content != state.tokens[-1].markup:
        state.markup.append((start, start + 1))


def _note_code(state: Inline, start: int) -> None:
    if state.tokens and state.tokens[-1].type == "code_inline":
        width = len(state.tokens[-1].markup)
        state.markup.extend(((start, start + width), (state.pos - width, state.pos)))


def _note_link(state: Inline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    state.markup.extend(((start, start + 1), (label_end, state.pos)))
    state.links.append((start + 1, label_end))


def _note_autolink(state: Inline, start: int) -> None:
    state.markup.extend(((start, start + 1), (state.pos - 1, state.pos)))
    state.links.append((start + 1, state.pos - 1))


def _note_whole(state: Inline, start: int) -> None:
    state.markup.append((start, state.pos))


def _note_image(state: Inline, start: int) -> None:
    state.images.append((start, state.md.helpers.parseLinkLabel(state, start + 1, False), state.pos))


def _note_entity(state: Inline, start: int) -> None:
    if state.src.startswith("&amp;", start):
        state.markup.append((start + 1, state.pos))


_NOTES: dict[str, Callable[[Inline, int], None]] = {
    "escape": _note_escape,
    "backticks": _note_code,
    "strikethrough": _note_delimiters,
    "emphasis": _note_delimiters,
    "link": _note_link,
    "image": _note_image,
    "autolink": _note_autolink,
    "html_inline": _note_whole,
    "entity": _note_entity,
}


def read_inline(parser: MarkdownIt, content: str, references: MutableMapping[str, Any]) -> Inline:
    """Return the state of an inline text that was read; `references` is the environment its blocks were parsed in."""
    state = Inline(content, parser, references)
    if 0 < len(_MARKUP.findall(content)) <= _MOST_MARKS:
        parser.inline.tokenize(state)
        for rule in parser.inline.ruler2.getRules(""):
            rule(state)
        state.markup.extend((start, end) for token, start, end in state.delimiters_at if not token.content)
        state.markup.extend(match.span() for match in FOOTNOTE.finditer(content) if not match.group(1))
        _hide_images(state)
    return state


def _hide_images(state: Inline) -> None:
    """Hide the images; where a block holds nothing else, what stands for them is shown as their caption."""
    whole = [(start, end) for start, _, end in state.images]
    markup = set().union(*(range(start, end) for start, end in (*state.markup, *whole))) if state.images else set()
    state.pictured = bool(state.images) and all(
        character.isspace() or index in markup for index, character in enumerate(state.src)
    )
    for start, label_end, end in state.images:
        if state.pictured and label_end > start + 2:
            state.markup.extend(((start, start + 2), (label_end, end)))
        else:
            state.markup.append((start, end))


def is_emphasised(state: Inline) -> bool:
    """Say whether all the words of an inline text are bold or italic."""
    depth = 0
    for token in state.tokens:
        if token.type in {"strong_open", "em_open"}:
            depth += 1
        elif token.type in {"strong_close", "em_close"}:
            depth -= 1
        elif not depth and token.content.strip():
            return False
    return any(token.type in {"strong_open", "em_open"} for token in state.tokens)


def linked_share(state: Inline) -> float:
    """Return how much of the shown text links hold, 0 to 1."""
    if not state.links:
        return 0.0
    markup = set().union(*(range(start, end) for start, end in state.markup))
    in_links = set().union(*(range(start, end) for start, end in state.links))
    shown = [index for index, character in enumerate(state.src) if not character.isspace() and index not in markup]
    return sum(index in in_links for index in shown) / len(shown) if shown else 0.0
