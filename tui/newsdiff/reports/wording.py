"""The words and marks by which a report names what the comparison found; it compares and never judges."""

from collections.abc import Mapping
from pathlib import PurePath

from newsdiff.articles.model import Article
from newsdiff.claims.model import UNSPECIFIED, WRITER, NumberRow
from newsdiff.comparison.model import DivergenceLabel, Link, LinkLabel

LINK_MARKS: Mapping[LinkLabel, str] = {"same": "=", "partial": "~", "contradicts": "!"}
ONLY_MARK = "+"
HEADLINE_MARK = "≈"

LINK_MEANINGS: Mapping[LinkLabel, str] = {
    "same": "both report it",
    "partial": "both report a part of it",
    "contradicts": "the two cannot both hold",
}
ONLY_MEANING = "only here"
HEADLINE_MEANING = "a headline whose story the other article tells"

_NUMBERS: Mapping[str, str] = {
    "same": "same",
    "changed": "changed",
    "rival": "rival figures",
    "only_a": "only in A",
    "only_b": "only in B",
}

_SOURCES: Mapping[str, str] = {WRITER: "the article itself", UNSPECIFIED: "a source it does not name"}


def label_words(label: DivergenceLabel) -> str:
    """Return a divergence label in words: "number changed"."""
    return label.replace("_", " ")


def link_name(link: Link) -> str:
    """Return what a link is called by: "A8↔B3"."""
    return f"{link.a}↔{link.b}"


def number_words(row: NumberRow) -> str:
    """Return how the figures of a row relate, in words."""
    return _NUMBERS[row.relation]


def source_name(article: Article) -> str:
    """Return what an article was called, without the folders of this machine: a report is sent to others."""
    return PurePath(article.name).name or article.name if article.kind == "file" else article.name


def source_words(source: str) -> str:
    """Return a claim's source as a person would name it."""
    return _SOURCES.get(source, source)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: "1 sentence", "2 sentences"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
