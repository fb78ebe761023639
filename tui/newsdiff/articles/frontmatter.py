"""Front matter: the lines of metadata between two lines of dashes on top of a Markdown text.

Read is the part of YAML that such lines use: `key: value`, quoted values, and lists of names, in one line or below.
"""

import re
from dataclasses import dataclass

from newsdiff.articles.dates import find_date
from newsdiff.articles.outline import Metadata
from newsdiff.language.spans import Span

_FRONT = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST = 20_000
_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(\S[^\r\n]*?)?[ \t]*\r?$", re.MULTILINE)
_ENTRY = re.compile(r"[ \t]*-[ \t]+(\S[^\r\n]*?)[ \t]*\r?(?:\n|\Z)")
_KEYS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "by", "creator"),
    "outlet": ("outlet", "publisher", "publication", "site", "sitename", "site_name", "website", "newspaper", "source"),
    "published": ("date", "published", "publish_date", "pubdate", "publication_date", "date_published", "created"),
    "url": ("url", "link", "source_url", "canonical", "canonical_url", "permalink", "original", "source"),
    "language": ("language", "lang", "locale"),
}
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the front matter stands and what it says."""

    span: Span
    """With its lines of dashes."""
    metadata: Metadata
    title: Span | None
    """Where the title's words stand, without quotation marks."""


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter on top of `text`, None where there is none."""
    found = _FRONT.match(text, 0, _LONGEST)
    if found is None or not _LINE.search(text, found.start(2), found.end(2)):
        return None
    values: dict[str, tuple[str, Span]] = {}
    for line in _LINE.finditer(text, found.start(2), found.end(2)):
        value = _entries(text, line.end() + 1, found.end(2)) if line.group(2) is None else line.group(2)
        start = line.start(2) if line.group(2) is not None else line.end()
        values.setdefault(line.group(1).lower().replace(" ", "_"), (value, Span(start, start + len(value))))

    def first(what: str) -> str | None:
        for key in _KEYS[what]:
            value = _unquoted(values[key][0]) if key in values else ""
            if value and bool(_ADDRESS.match(value)) == (what == "url"):
                return value
        return None

    date = find_date(first("published") or "")
    title = next((values[key][1] for key in _KEYS["title"] if key in values), None)
    return FrontMatter(
        span=Span(found.start(1), len(text[: found.end()].rstrip())),
        metadata=Metadata(
            title=first("title"),
            byline=first("byline"),
            outlet=first("outlet"),
            published=date[0] if date else None,
            url=first("url"),
            language=first("language"),
        ),
        title=_inside_quotes(text, title) if title else None,
    )


def _entries(text: str, start: int, end: int) -> str:
    """Return the entries of the list that begins at `start`, joined by commas."""
    entries = []
    while entry := _ENTRY.match(text, start, end):
        entries.append(_unquoted(entry.group(1)))
        start = entry.end()
    return ", ".join(entries)


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(filter(None, map(_unquoted, value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inside = value[1:-1]
        return inside.replace('\\"', '"') if value[0] == '"' else inside.replace("''", "'")
    return value


def _inside_quotes(text: str, span: Span) -> Span | None:
    value = text[span.start : span.end]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        span = Span(span.start + 1, span.end - 1)
    return span if text[span.start : span.end].strip() else None
