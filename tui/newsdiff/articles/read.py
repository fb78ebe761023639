"""A path, URL or stream, or a given text, becomes an Article."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from newsdiff import garbage
from newsdiff.articles import plaintext
from newsdiff.articles.assembly import article_of
from newsdiff.articles.decoding import decode
from newsdiff.articles.files import read_bytes, read_stdin
from newsdiff.articles.model import Article, Kind, digest
from newsdiff.articles.outline import Outline
from newsdiff.articles.signatures import foreign_kind
from newsdiff.errors import InputError

Format = Literal["text", "markdown", "html"]
Progress = Callable[[str, int], None]

_FORMATS: dict[str, Format] = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".txt": "text", ".text": "text",
}  # fmt: skip
_DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub"})
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]*://")
_HEAD = 2000
_LOOKS_LIKE_HTML = re.compile(
    r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.DOTALL
)
_LOOKS_LIKE_MARKDOWN = re.compile(r"(?m)^#{1,6} \S|\]\([^()\s]*\)|^\*\*[^*\n]+\*\*$")


def read(source: str | Path, *, refresh: bool = False, progress: Progress | None = None) -> Article:
    """Return the Article in a file, at an http or https address, or, for "-", on standard input.

    A page that was fetched before is read from the copy that was kept, unless `refresh` asks for it anew.
    `progress` is called while a page arrives, with its address and the number of bytes so far, from another thread.
    Raises InputError where the source cannot be used.
    """
    name = str(source)
    if name == "-":
        return read_bytes_as(read_stdin(), name, None, "stdin")
    if is_address(name):
        from newsdiff.articles import addresses  # imported here: the network is for those who ask for it

        return addresses.read_address(name, refresh=refresh, progress=progress)
    path = Path(source)
    return read_bytes_as(read_bytes(path, name), name, _FORMATS.get(path.suffix.lower()))


def read_both(
    a: str | Path, b: str | Path, *, refresh: bool = False, progress: Progress | None = None
) -> tuple[Article, Article]:
    """Return the Articles of two sources as `read` does; two addresses are fetched at the same time.

    Whoever is interrupted while it waits, or is told that the first cannot be had, does not wait for the second.
    """
    if not (is_address(str(a)) and is_address(str(b))):
        return read(a, refresh=refresh, progress=progress), read(b, refresh=refresh, progress=progress)
    from concurrent.futures import Future  # imported here: only addresses need them
    from threading import Thread

    second: Future[Article] = Future()

    def read_second() -> None:
        try:
            second.set_result(read(b, refresh=refresh, progress=progress))
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
            second.set_exception(error)

    # The threads of an executor are waited for when the program ends; this one is left behind.
    Thread(target=read_second, name="newsdiff-read", daemon=True).start()
    return read(a, refresh=refresh, progress=progress), second.result()


def is_address(source: str) -> bool:
    """Say whether a source is a web address rather than a path; other schemes than http(s) are refused when read."""
    return _ADDRESS.match(source) is not None


@garbage.left_lying()
def read_text(text: str, format: Format = "text", *, name: str = "text") -> Article:  # noqa: A002 - as users say it
    """Return the Article in a text: plain (one paragraph a line, or paragraphs by blank lines), Markdown or HTML.

    Raises InputError where it holds nothing to read.
    """
    sha256 = digest(text.encode("utf-8", "surrogatepass"))
    return _article(_outline(text, format, name, None), name, "text", sha256)


@garbage.left_lying()
def read_bytes_as(
    content: bytes,
    name: str,
    form: Format | None,
    kind: Kind = "file",
    *,
    address: str | None = None,
    charset: str | None = None,
    notes: tuple[str, ...] = (),
) -> Article:
    """Return the Article in bytes that were read from somewhere; without a format it is guessed.

    `address` is where they came from, `charset` the encoding that came with them, `notes` what to say of them.
    """
    outline = _packed(content, name, form)
    if outline is None:
        text, more = decode(content, name, charset)
        outline = _outline(text, form or _guess_format(text), name, address)
        notes = (*notes, *more, *_misnamed(name, kind))
    return _article(outline, name, kind, digest(content), notes)


def _packed(content: bytes, name: str, form: Format | None) -> Outline | None:
    """Return the outline of what is no plain sequence of characters: a document, a mail; None where it is.

    Raises InputError where it is something else that holds no plain text.
    """
    if content.startswith((b"%PDF-", b"PK\x03\x04")):
        from newsdiff.articles import documents  # imported here: few inputs are documents

        kind = documents.document_kind(content)
        if kind is not None:
            return documents.outline(content, kind, name)
    foreign = foreign_kind(content)
    if foreign is not None:
        raise InputError(name, *foreign)
    if form is None and content[:1].isalpha():
        from newsdiff.articles import mail  # imported here: few inputs are mails

        return mail.outline(content, name) if mail.looks_like_mail(content) else None
    return None


def _misnamed(name: str, kind: Kind) -> tuple[str, ...]:
    """Return a note where a file that is text is called a document."""
    ending = Path(name).suffix.lower()
    misnamed = kind == "file" and ending in _DOCUMENTS
    return (f"Its name ends in {ending}, but it is no such document; it was read as text.",) if misnamed else ()


def _article(outline: Outline, name: str, kind: Kind, sha256: str, notes: tuple[str, ...] = ()) -> Article:
    article = article_of(replace(outline, notes=(*notes, *outline.notes)), name=name, kind=kind, sha256=sha256)
    if not article.sentences:
        raise InputError(name, "holds no sentences", "give an article")
    return article


def _outline(text: str, form: Format, name: str, address: str | None) -> Outline:
    if not text.strip():
        raise InputError(name, "is empty", "give an article")
    if form == "markdown":
        from newsdiff.articles import markdown  # imported here: plain text does without a Markdown parser

        return markdown.outline(text)
    if form == "html":
        from newsdiff.articles import pages  # imported here: it takes long, and most texts are no pages

        return pages.outline(text, name, address)
    return plaintext.outline(text)


def _guess_format(text: str) -> Format:
    head = text[:_HEAD]
    if _LOOKS_LIKE_HTML.match(head):
        return "html"
    return "markdown" if _LOOKS_LIKE_MARKDOWN.search(head) else "text"
