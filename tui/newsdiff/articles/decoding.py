"""Bytes become text: the encoding is the one they declare, UTF-8, or the likeliest other."""

import codecs

from newsdiff.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENOUGH_TO_GUESS = 64 * 1024


def decode(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of `content` without its byte order mark, and notes on what had to be guessed or replaced.

    Raises InputError where the content is not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _replacing(content[len(mark) :], encoding)
    if b"\0" in content:
        raise InputError(name, "is a binary file", "give a text, Markdown or HTML file")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        text, notes = _replacing(content, "utf-8")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(character > "\x7f" for character in text) - wrong
    if right > wrong:
        return text, notes
    guessed = _guess(content)
    if guessed is None:
        return text, notes
    text, replaced = _replacing(content, guessed)
    return text, (f"The text is not UTF-8; it was read as {guessed}.", *replaced)


def _replacing(content: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
    replaced = text.count("\N{REPLACEMENT CHARACTER}")
    characters = "character was" if replaced == 1 else "characters were"
    return text, (f"{replaced} unreadable {characters} replaced by �.",)


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # imported here: few files need it

    best = from_bytes(content[:_ENOUGH_TO_GUESS]).best()
    return best.encoding if best else None
