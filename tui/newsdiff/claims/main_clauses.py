"""Main clauses: which words of a content say whether it is so, and not what is told beside it."""

from collections.abc import Iterator, Sequence

from newsdiff.claims.tags import (
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_ENDS = (".", "!", "?", ";")
_MARKS = (",", "-", "—", "–")
"""What sets a subordinate clause off on both sides."""


def main_clause(tokens: Tokens, content: Sequence[tuple[int, int]], lexicon: Lexicon) -> frozenset[int]:
    """Return the tokens of a content's first main clause; the content is given as token ranges.

    Left out are relative and other subordinate clauses and whatever follows another main clause's beginning: another
    sentence of a quotation, ", but you may have to wait".
    """
    return frozenset(_main(tokens, content, lexicon.words("complementizers")))


def _main(tokens: Tokens, content: Sequence[tuple[int, int]], plain: frozenset[str]) -> Iterator[int]:
    words, tags = tokens.words, tokens.tags
    said = False
    for first, end in content:
        beside: str | None = None
        for at in range(first, end):
            tag = tags[at]
            if said and (words[at] in _ENDS or _goes_on(tokens, at, end)):
                return
            if beside is not None and words[at] == beside:
                beside = None
            elif beside is None and _subordinates(tokens, at, first, plain):
                beside = _closing(tokens, at, first, end)
                if beside is None and at > first and not tags[at - 1] & QUOTE:
                    break
            if beside is not None:
                continue
            said = said or bool(tag & (AUXILIARY | VERB | CUE) and not tag & CAPITAL)
            yield at


def _goes_on(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether ", and the dam …" begins another main clause here."""
    if tokens.words[at] != "," or at + 2 >= end or not tokens.tags[at + 1] & CONJUNCTION:
        return False
    return bool(tokens.tags[at + 2] & (SUBJECT | DETERMINER | CAPITAL))


def _subordinates(tokens: Tokens, at: int, first: int, plain: frozenset[str]) -> bool:
    """Say whether a subordinate clause begins; "that" may begin the main one."""
    tag = tokens.tags[at]
    if tokens.words[at] in plain and not tag & RELATIVE:
        return False
    if tag & PREPOSITION and not tag & RELATIVE and not _has_verb(tokens, at):
        return False
    return bool(tag & (RELATIVE | SUBORDINATOR)) and (at > first or not tag & RELATIVE)


def _has_verb(tokens: Tokens, at: int) -> bool:
    """Say whether a clause follows what may be a preposition ("before they could"), up to the next mark."""
    for near in range(at + 1, len(tokens.tags)):
        if tokens.tags[near] & PUNCTUATION:
            return False
        if tokens.tags[near] & (AUXILIARY | VERB):
            return True
    return False


def _closing(tokens: Tokens, at: int, first: int, end: int) -> str | None:
    """Return the mark that ends a subordinate clause; None where it runs to the end of its content."""
    before = "," if at == first or tokens.tags[at - 1] & QUOTE else tokens.words[at - 1]
    return before if before in _MARKS and before in tokens.words[at + 1 : end] else None
