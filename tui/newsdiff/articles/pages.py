"""A web page becomes an Outline: trafilatura finds the article in it, its metadata say who wrote it and when.

The outline's text is what was extracted: the headline and the paragraphs, one blank line apart.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

from lxml.etree import Element, _Element
from trafilatura import bare_extraction
from trafilatura.settings import Document
from trafilatura.utils import load_html

from newsdiff.articles.dates import find_date
from newsdiff.articles.furniture import repeats
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Metadata, Outline, Piece
from newsdiff.errors import InputError
from newsdiff.language.spans import Span

# What these find odd about a page is not for the terminal.
for _library in ("trafilatura", "courlan", "htmldate", "justext", "readability"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

_SCRIPT = re.compile(r"<script\b[^>]*\bapplication/ld\+json\b[^>]*>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_DEEPEST = 12
"""How deep JSON-LD is searched."""
_LONG, _LONGEST = 500_000, 2_000_000
"""The longest page, in characters, that trafilatura takes as it is, and without its scripts, styles and drawings. On
two million characters of links alone it needs seconds and half a gigabyte."""
_WITHOUT_TEXT = re.compile(r"<(script|style|svg|noscript|template)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_SPACES = re.compile(r"\s+")
_INLINE = frozenset({"ref", "lb", "graphic"})
_PARAGRAPHS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "cell", "code", "div"})
_FEWEST_WORDS_OF_PROSE = 12


def outline(html: str, name: str, address: str | None = None) -> Outline:
    """Return the outline of the article in a page; `address` is where the page was found.

    Raises InputError where the page holds no article.
    """
    tree = html if len(html) < _LONG else _WITHOUT_TEXT.sub(" ", html)
    if len(tree) > _LONGEST:
        raise InputError(name, "is too long a page", "paste the article's text into a file")
    document = _extract(tree, name, address)
    linked_data = _linked_data(html)
    metadata = _metadata(document, linked_data, address)
    text = ""
    pieces: list[Piece] = []
    if metadata.title:
        text = metadata.title
        pieces.append(Piece(Span(0, len(text)), Form.HEADING, level=1, role=Role.TITLE))
    parts = [text]
    length = len(text)
    for index, (words, piece) in enumerate(_pieces(document.body)):
        if index < 2 and metadata.title and repeats(words, metadata.title):
            continue
        between = "\n\n" if length else ""
        start = length + len(between)
        length = start + len(words)
        parts.extend((between, words))
        pieces.append(replace(piece, span=Span(start, length)))
    closed = any(one.get("isAccessibleForFree") in {False, "False", "false"} for one in linked_data)
    notes = ("The page says that it is not free to read; some of it may be missing.",) if closed else ()
    return Outline("".join(parts), tuple(pieces), metadata=metadata, text_of="extraction", notes=notes)


def _extract(html: str, name: str, address: str | None) -> Document:
    no_article = InputError(name, "holds no article", "save the page's text, or paste it into a file")
    try:
        tree = load_html(html)
        if tree is None:
            raise no_article
        document = bare_extraction(
            tree,
            url=address,
            favor_precision=True,
            include_comments=False,
            include_links=True,
            include_formatting=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except InputError:
        raise
    except Exception as error:  # whatever a hostile page makes the parsers raise, it is unreadable
        raise InputError(name, "cannot be read as a page", "save the page's text, or paste it into a file") from error
    if not isinstance(document, Document) or document.body is None:
        raise no_article
    return document


def _pieces(container: _Element) -> Iterator[tuple[str, Piece]]:
    """Yield the text of every paragraph, heading, list item and table cell, with what it looks like."""
    running = Element("p")  # text and links that stand in no paragraph of their own
    running.text = container.text
    for element in container:
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if tag in _INLINE:
            running.append(deepcopy(element))
            continue
        yield from _piece(running)
        running = Element("p")
        running.text = element.tail
        if tag in {"list", "row", "table", "div"} or any(child.tag in _PARAGRAPHS for child in element):
            inner = _pieces(element)
            yield from ((words, _table(words, piece)) for words, piece in inner) if tag == "table" else inner
        else:
            yield from _piece(element)
    yield from _piece(running)


def _piece(element: _Element) -> Iterator[tuple[str, Piece]]:
    words = _words(element)
    if words:
        tag = element.tag
        level = re.sub(r"\D", "", str(element.get("rend", "")))
        share = _share(element, "ref")
        piece = Piece(
            Span(0, 0),
            Form.HEADING if tag == "head" else Form.ITEM if tag == "item" else Form.PARAGRAPH,
            level=max(2, int(level)) if level else 2,
            linked=share > 0.5,
            only_link=share == 1,
        )
        yield words, piece


def _table(words: str, piece: Piece) -> Piece:
    """Return a cell as what it is: prose where a page is laid out in a table, otherwise part of a table."""
    prose = words.count(" ") >= _FEWEST_WORDS_OF_PROSE and words.rstrip("\"'”’»)")[-1:] in {".", "!", "?", "…"}
    return piece if prose else Piece(piece.span, piece.form, role=Role.TABLE)


def _words(element: _Element) -> str:
    pieces: list[str] = []
    for child in element.iter():
        if isinstance(child.tag, str):
            pieces.append(" " if child.tag == "lb" else child.text or "")
        if child is not element:
            pieces.append(child.tail or "")
    return _folded("".join(pieces))


def _share(element: _Element, tag: str) -> float:
    whole = len(_words(element).replace(" ", ""))
    inside = sum(len(_words(child).replace(" ", "")) for child in element.iter(tag))
    return min(1.0, inside / whole) if whole else 0.0


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _metadata(document: Document, linked_data: Iterable[Mapping[str, Any]], address: str | None) -> Metadata:
    """Return the page's metadata: the article's own JSON-LD where it says something, else what trafilatura found."""
    own: Mapping[str, Any] = next(iter(linked_data), {})
    published = _date(own.get("datePublished")) or _date(document.date)
    language = own.get("inLanguage") or document.language
    return Metadata(
        title=_one_line(own.get("headline")) or _one_line(document.title),
        byline=_names(own.get("author")) or _one_line((document.author or "").replace(";", ",")),
        outlet=_names(own.get("publisher")) or _one_line(document.sitename),
        published=published,
        url=_one_line(document.url) or address,
        language=language if isinstance(language, str) else None,
    )


def _linked_data(html: str) -> list[Mapping[str, Any]]:
    """Return what the page's JSON-LD says of articles, in order."""
    found: list[Mapping[str, Any]] = []
    for script in _SCRIPT.finditer(html):
        try:
            data = json.loads(script.group(1), strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_articles(data, _DEEPEST))
    return found


def _articles(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth and isinstance(data, list):
        for one in data:
            yield from _articles(one, depth - 1)
    elif depth and isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE_TYPES.search(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield data
        else:
            yield from _articles(data.get("@graph"), depth - 1)
            yield from _articles(data.get("mainEntity"), depth - 1)


def _names(value: object) -> str | None:
    """Return the names in a JSON-LD author or publisher: a text, an object, or a list of them."""
    values = value if isinstance(value, list) else [value]
    named = [_one_line(one.get("name") if isinstance(one, dict) else one) for one in values[:20]]
    return ", ".join(name for name in dict.fromkeys(named) if name and not name.startswith("http")) or None


def _one_line(value: object) -> str | None:
    return _folded(unescape(value)) or None if isinstance(value, str) else None


def _date(value: object) -> date | None:
    found = find_date(value) if isinstance(value, str) else None
    return found[0] if found else None
