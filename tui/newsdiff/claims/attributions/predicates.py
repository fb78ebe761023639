"""Predicates: whether a stretch of a sentence has a verb of its own, as far as closed classes and endings tell."""

from newsdiff.claims.tags import AUXILIARY, CAPITAL, CUE, VERB
from newsdiff.claims.tokens import Tokens

VERB_WITHIN = 14
"""Words after a cue among which a clause has its verb."""


def has_verb(tokens: Tokens, first: int, end: int, suffixes: tuple[str, ...]) -> bool:
    """Say whether a clause's verb stands among tokens [first, end), as far as closed classes and its suffix tell."""
    tags, words = tokens.tags, tokens.words
    return any(
        tags[at] & (AUXILIARY | VERB)
        or (tags[at] & CUE and at > first and not tags[at] & CAPITAL)
        or words[at].endswith(suffixes)
        for at in range(first, min(end, first + VERB_WITHIN))
    )
