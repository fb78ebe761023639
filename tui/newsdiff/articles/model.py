"""An Article: one source text, its metadata, its blocks and its sentences."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from newsdiff.language.spans import Span

Kind = Literal["file", "url", "stdin", "text"]
Side = Literal["A", "B"]


class Role(StrEnum):
    """What a block is in its article. Only TITLE and BODY hold sentences; the others are kept and shown dimmed."""

    TITLE = "title"
    BODY = "body"
    BYLINE = "byline"
    DATE = "date"
    CAPTION_CREDIT = "caption_credit"
    RELATED_LINK = "related_link"
    URL_LABEL = "url_label"
    URL = "url"
    METADATA = "metadata"
    SHARE_LINE = "share_line"
    NEWSLETTER = "newsletter"
    COPYRIGHT = "copyright"
    SIGNATURE = "signature"
    FOOTNOTE = "footnote"
    CODE = "code"
    HEADING = "heading"
    TABLE = "table"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text with its role."""

    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the title or the body."""

    id: str
    """`A1`, `A2`, …; the title's is `AT`."""
    role: Role
    """`Role.TITLE` or `Role.BODY`."""
    paragraph: int
    """1 for the first paragraph of the body; 0 for the title."""
    span: Span
    """Where it stands in the article's text, without the white space around it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One source text with what is known about it.

    All spans are half-open code-point offsets into `text`.
    """

    name: str
    """What the user called it: a path, a URL, `-`, or a title given for a text."""
    kind: Kind
    text: str
    """The decoded file or stream, or what was extracted from a page."""
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    sha256: str
    """Of the bytes that were read; of the UTF-8 text where a text was given."""
    text_of: Literal["file", "extraction"] = "file"
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    """ISO 639-1."""
    language_of: Literal["text", "metadata", "assumed"] = "assumed"
    """What the language was told by; English is assumed where nothing tells it."""
    hidden: tuple[Span, ...] = ()
    """Markup inside blocks (emphasis marks, link targets) that is part of the text but not of what is read."""
    notes: tuple[str, ...] = ()
    """What a reader should know of how the text was read, such as a replaced byte; one sentence each."""
    side: Side = "A"
    plain: str = field(init=False, repr=False, compare=False)
    """The text as the engine reads it, equally long: markup, line ends and control characters are spaces.

    Quotation marks and dashes stay as they are.
    """

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", _plain(self.text, self.hidden))

    def on_side(self, side: Side) -> "Article":
        """Return this article as A or B, its sentences' ids renamed to match."""
        if side == self.side:
            return self
        sentences = tuple(replace(sentence, id=side + sentence.id[1:]) for sentence in self.sentences)
        return replace(self, side=side, sentences=sentences)


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _plain(text: str, hidden: tuple[Span, ...]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end in hidden:
        pieces.append(text[position:start])
        pieces.append(" " * (end - start))
        position = end
    pieces.append(text[position:])
    return _CONTROLS.sub(" ", "".join(pieces))
