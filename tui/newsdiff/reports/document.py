"""A Document: what a report for people says, in sections, before it is drawn as text, Markdown or HTML.

Its words are fit to be shown: of an article there is only what `newsdiff.articles.display` lets through.
"""

from dataclasses import dataclass

from newsdiff.articles.model import Side
from newsdiff.comparison.model import LinkLabel


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a line."""

    text: str
    side: Side | None = None
    """The article whose own words they are; None where the report speaks."""
    marked: bool = False
    """Only one side of a group of linked sentences has them."""
    strong: bool = False
    to: str | None = None
    """The id of the sentence or the group that they name."""
    address: bool = False
    """They are an address of the web."""


Line = tuple[Words, ...]


def line(*parts: str | Words) -> Line:
    """Return a line of these parts; strings are the report's own words."""
    return tuple(Words(part) if isinstance(part, str) else part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence or a claim: its id, which leads to the sentence, and what it says."""

    id: Words
    line: Line
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that stands alone."""

    line: Line


@dataclass(frozen=True, slots=True)
class Points:
    """Lines under names, such as "Only in A"."""

    rows: tuple[tuple[str, tuple[Line, ...]], ...]
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Sentences or claims of one article, one below the other."""

    rows: tuple[Entry, ...]
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Facing:
    """Claims of A, facing those of B about the same, in each row."""

    rows: tuple[tuple[tuple[Entry, ...], tuple[Entry, ...]], ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that links hold together, those of A first, and how the two sides differ."""

    id: str
    label: LinkLabel
    name: Line
    summary: str
    sentences: tuple[Entry, ...]
    remarks: tuple[Line, ...]
    why: tuple[Line, ...]
    """What the links were made from."""


Item = Paragraph | Points | Listing | Facing | Table | Group


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under a heading; `name` is what leads to it."""

    name: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What an article is known by."""

    side: Side
    title: Words
    facts: Line
    """Byline, outlet, date and length, in one line."""
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    heads: tuple[Head, Head]
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    about: tuple[Paragraph, ...]
    """What made the report, and what it cannot tell."""
