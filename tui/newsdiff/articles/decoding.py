"""Bytes become text: the encoding is the one they declare, UTF-8, or the likeliest other."""

import codecs
import re

from newsdiff.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENOUGH_TO_GUESS = 64 * 1024
_HEAD_OF_A_PAGE = 4096
_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# What the web calls these is read as their supersets: https://encoding.spec.whatwg.org/#names-and-labels
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


def decode(content: bytes, name: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of `content` without its byte order mark, and notes on what had to be guessed or replaced.

    `declared` is the encoding that came with the content, such as the charset of an HTTP answer; a page's own
    declaration is looked for. Raises InputError where the content is not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _replacing(content[len(mark) :], encoding)
    unmarked = _utf_16(content)
    if unmarked is not None:
        text, replaced = _replacing(content, unmarked)
        return text, ("The text has no byte order mark; it was read as UTF-16.", *replaced)
    if b"\0" in content:
        raise InputError(name, "is a binary file", "give a text, Markdown or HTML file")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        text, notes = _replacing(content, "utf-8")
    named = _known(declared) or _declared_by(content)
    if named is not None and named != "utf-8":
        return _replacing(content, named)
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(character > "\x7f" for character in text) - wrong
    if right > wrong:
        return text, notes
    guessed = _guess(content)
    if guessed is None:
        return text, notes
    text, replaced = _replacing(content, guessed)
    return text, (f"The text is not UTF-8; it was read as {guessed}.", *replaced)


def _utf_16(content: bytes) -> str | None:
    """Return the order of UTF-16 without a byte order mark, told by the zeros of its ASCII characters, or None."""
    first, second = content[:_HEAD_OF_A_PAGE:2], content[1:_HEAD_OF_A_PAGE:2]
    zeros = first.count(0), second.count(0)
    if not min(zeros) and max(zeros) > len(second) / 2:
        return "utf-16-be" if zeros[0] else "utf-16-le"
    return None


def _declared_by(content: bytes) -> str | None:
    found = _DECLARED.search(content, 0, _HEAD_OF_A_PAGE)
    return _known(found.group(1).decode("ascii", "replace")) if found else None


def _known(encoding: str | None) -> str | None:
    """Return Python's name of a text encoding, None where it knows none."""
    try:
        found = codecs.lookup(encoding or "")
    except (LookupError, ValueError):
        return None
    is_for_text = getattr(found, "_is_text_encoding", True)  # not base64 or rot13
    return _SUPERSETS.get(found.name, found.name) if is_for_text else None


def _replacing(content: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
    replaced = text.count("\N{REPLACEMENT CHARACTER}")
    characters = "character was" if replaced == 1 else "characters were"
    return text, (f"{replaced} unreadable {characters} replaced by �.",)


def _guess(content: bytes) -> str | None:
    from newsdiff.articles.encodings import latin_encoding  # imported here: few files need them

    sample = content[:_ENOUGH_TO_GUESS]
    latin = latin_encoding(sample)
    if latin is not None:
        return latin
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else None
