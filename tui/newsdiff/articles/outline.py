"""An Outline: what a reader of one format found in a text, before roles are named and sentences are split."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from newsdiff.articles.model import Role
from newsdiff.language.spans import Span


class Form(StrEnum):
    """What a piece looks like in its source."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """Of a list."""
    OTHER = "other"
    """Neither: a table, code, markup."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that its source sets apart."""

    span: Span
    form: Form
    level: int = 0
    """Of a heading, 1 to 6."""
    emphasised: bool = False
    """All its words are bold or italic."""
    linked: bool = False
    """A link holds most of its words."""
    only_link: bool = False
    """A link holds all of them."""
    role: Role | None = None
    """Where the source itself says what the piece is."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of its article."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A text in pieces. Spans are half-open code-point offsets into `text`; pieces stand in order and never overlap."""

    text: str
    pieces: tuple[Piece, ...]
    hidden: tuple[Span, ...] = ()
    """Markup that is not read, in order, none overlapping."""
    metadata: Metadata = field(default_factory=Metadata)
    text_of: Literal["file", "extraction"] = "file"
    notes: tuple[str, ...] = ()
