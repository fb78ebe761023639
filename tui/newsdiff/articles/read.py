"""A path, URL or stream, or a given text, becomes an Article."""

from pathlib import Path
from typing import Literal

from newsdiff.articles.given import from_sentences
from newsdiff.articles.model import Article
from newsdiff.errors import InputError
from newsdiff.language.sentences import split

Format = Literal["text", "markdown", "html"]


def read(source: str | Path) -> Article:
    """Return the Article in a file; raises InputError where it cannot be used."""
    path = Path(source)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise InputError(str(source), "no such file", "check the path") from error
    return read_text(text, name=str(source))


def read_text(text: str, format: Format = "text", *, name: str = "text") -> Article:  # noqa: A002
    """Return the Article in a text, one paragraph a line."""
    lines = [line for line in text.split("\n") if line.strip()]
    sentences = [(number, line[start:end]) for number, line in enumerate(lines) for start, end in split(line)]
    return from_sentences([text for _, text in sentences], [number for number, _ in sentences], name=name)
