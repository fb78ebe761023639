"""DOCX and PDF files become Outlines, where their readers are installed (`newsdiff[documents]`)."""

import io
import logging
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from newsdiff.articles import plaintext
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Outline, Piece
from newsdiff.errors import InputError
from newsdiff.language.spans import Span

if TYPE_CHECKING:
    from docx.table import Table

# What pypdf finds odd about a file is not for the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_LARGEST_UNPACKED = 100 * 1024 * 1024
_MOST_PAGES = 200
_PATIENCE = 8.0
"""How many seconds a PDF may take."""
_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_COPY = "copy its text into a file"


def document_kind(content: bytes) -> str | None:
    """Return "pdf" or "docx" where bytes begin like one, else None."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04") and b"word/document.xml" in content:
        return "docx"
    return None


def outline(content: bytes, kind: str, name: str) -> Outline:
    """Return the outline of a PDF or DOCX document.

    Raises InputError where its reader is not installed, and where the document is damaged or holds no text.
    """
    read = _pdf if kind == "pdf" else _docx
    try:
        return read(content, name)
    except ModuleNotFoundError as error:
        kinds = {"pdf": "a PDF", "docx": "a Word document"}
        remedy = f"install newsdiff[documents], or {_COPY}"
        raise InputError(name, f"is {kinds[kind]}, which needs {error.name}", remedy) from error
    except InputError:
        raise
    except Exception as error:  # whatever a damaged document makes its reader raise, it is unreadable
        raise InputError(name, "is a damaged document", _COPY) from error


def _docx(content: bytes, name: str) -> Outline:
    from docx import Document
    from docx.table import Table

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_UNPACKED:
            raise InputError(name, "unpacks to more than 100 MB", _COPY)
    document = Document(io.BytesIO(content))

    def parts() -> Iterator[tuple[str, Form, int, Role | None]]:
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                yield _table(block), Form.OTHER, 0, Role.TABLE
                continue
            style = (block.style.name or "") if block.style is not None else ""
            level = re.fullmatch(r"Heading (\d)", style)
            if style == "Title" or level:
                yield block.text, Form.HEADING, int(level.group(1)) if level else 1, None
            else:
                yield block.text, Form.ITEM if style.startswith("List") else Form.PARAGRAPH, 0, None

    pieces: list[Piece] = []
    texts: list[str] = []
    length = 0
    for words, form, level, role in parts():
        words = words.strip()
        if words:
            pieces.append(Piece(Span(length, length + len(words)), form, level=level, role=role))
            texts.append(words)
            length += len(words) + 2
    return Outline("\n\n".join(texts), tuple(pieces), text_of="extraction")


def _table(table: "Table") -> str:
    return "\n".join(" | ".join(cell.text.strip() for cell in row.cells) for row in table.rows)


def _pdf(content: bytes, name: str) -> Outline:
    pages, every = _pages(content, name)
    text = _HYPHENATED.sub("", "\n\n".join(pages))
    if not text.strip():
        raise InputError(name, "holds pictures of text but no text", "recognise its text first, or paste it")
    notes = ["Paragraphs of a PDF are guessed from its lines."]
    if len(pages) < every:
        notes.append(f"Only the first {len(pages)} of its {every} pages were read.")
    return replace(plaintext.outline(text), text_of="extraction", notes=tuple(notes))


def _pages(content: bytes, name: str) -> tuple[list[str], int]:
    """Return the texts of as many pages as can be read in `_PATIENCE` seconds, and how many pages there are."""
    from pypdf import PdfReader

    pages: list[str] = []
    counted: list[int] = []
    failed: list[Exception] = []
    late = Event()

    def extract() -> None:
        try:
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted and not reader.decrypt(""):
                raise InputError(name, "is locked by a password", _COPY)
            counted.append(len(reader.pages))
            for page in reader.pages[:_MOST_PAGES]:
                if late.is_set():
                    return
                pages.append(page.extract_text())
        except Exception as error:  # noqa: BLE001 - it is raised where the pages are asked for
            failed.append(error)

    # Only another thread can be left behind: a page may be made so that its text takes hours to find.
    thread = Thread(target=extract, name="newsdiff-pdf", daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    late.set()
    if failed:
        raise failed[0]
    if not pages and thread.is_alive():
        raise InputError(name, f"takes longer than {_PATIENCE:.0f} seconds to read", _COPY)
    return pages.copy(), counted[0]
