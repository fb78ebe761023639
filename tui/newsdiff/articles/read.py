"""A path, URL or stream, or a given text, becomes an Article."""

import re
from pathlib import Path
from typing import Literal

from newsdiff.articles import plaintext
from newsdiff.articles.assembly import article_of
from newsdiff.articles.decoding import decode
from newsdiff.articles.files import read_bytes, read_stdin
from newsdiff.articles.model import Article, Kind, digest
from newsdiff.articles.outline import Outline
from newsdiff.errors import InputError

Format = Literal["text", "markdown", "html"]

_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_URL = re.compile(r"(?i)[a-z][a-z0-9+.-]*://")


def read(source: str | Path) -> Article:
    """Return the Article in a file, at a URL, or, for "-", on standard input.

    Raises InputError where it cannot be used.
    """
    name = str(source)
    if name == "-":
        return _article(read_stdin(), name, "stdin", None)
    if _URL.match(name):
        raise InputError(name, "addresses cannot be read yet", "save the page's text and give the file")
    content = read_bytes(Path(source), name)
    return _article(content, name, "file", "markdown" if Path(source).suffix.lower() in _MARKDOWN_NAMES else "text")


def read_text(text: str, format: Format = "text", *, name: str = "text") -> Article:  # noqa: A002 - as users say it
    """Return the Article in a text: plain (one paragraph a line, or paragraphs by blank lines) or Markdown.

    Raises InputError where it holds nothing to read.
    """
    return _from_text(text, format, name, "text", digest(text.encode("utf-8", "surrogatepass")), ())


def _article(content: bytes, name: str, kind: Kind, format: Format | None) -> Article:  # noqa: A002
    text, notes = decode(content, name)
    return _from_text(text, format or _guess_format(text), name, kind, digest(content), notes)


def _from_text(
    text: str,
    format: Format,  # noqa: A002
    name: str,
    kind: Kind,
    sha256: str,
    notes: tuple[str, ...],
) -> Article:
    if not text.strip():
        raise InputError(name, "is empty", "give an article")
    article = article_of(_outline(text, format, notes), name=name, kind=kind, sha256=sha256)
    if not article.sentences:
        raise InputError(name, "holds no sentences", "give an article")
    return article


def _outline(text: str, format: Format, notes: tuple[str, ...]) -> Outline:  # noqa: A002
    if format == "markdown":
        from newsdiff.articles import markdown  # imported here: plain text does without a Markdown parser

        found = markdown.outline(text)
    else:
        found = plaintext.outline(text)
    return Outline(found.text, found.pieces, found.hidden, found.metadata, found.text_of, (*notes, *found.notes))


def _guess_format(text: str) -> Format:
    return "markdown" if re.search(r"(?m)^#{1,6} \S|\]\(\S*\)|^\*\*[^*\n]+\*\*$", text[:20000]) else "text"
