"""Acronyms: what the short names of an article stand for."""

import re

_ACRONYM = re.compile(r"\s\((?:the\s+)?([A-Z][A-Za-z.&]{1,7})\)")
_EXPANSION = re.compile(r"(?<![\w'&-])((?:[A-Z][\w'&-]*\s+(?:(?:of|for|and|the|on|to)\s+)*){1,7})\Z")
_LONGEST_EXPANSION = 120
"""Characters before an acronym in which its expansion begins."""


def acronyms(text: str) -> dict[str, str]:
    """Return the acronyms a text explains, as in "National Intelligence Service (NIS)", to their expansions."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        before = text[max(0, match.start() - _LONGEST_EXPANSION) : match.start() + 1]
        expansion = _EXPANSION.search(before)
        if expansion is None:
            continue
        short = match.group(1).replace(".", "")
        long = expansion.group(1).split()
        for start in range(len(long)):
            initials = "".join(word[0] for word in long[start:] if word[0].isupper())
            if initials.upper() == short.upper():
                found.setdefault(short, " ".join(long[start:]))
                break
    return found
