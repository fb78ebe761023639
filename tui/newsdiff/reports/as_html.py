"""The HTML report: one page that needs nothing else, to read, print, send and cite.

It loads nothing and runs no script (its policy forbids both). Sentences are anchors: the mark before a sentence leads
to the sentence it is linked to, and what is told of a sentence leads to it.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.resources import files
from itertools import groupby

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article
from newsdiff.comparison.model import Comparison
from newsdiff.reports.contents import Contents
from newsdiff.reports.document import (
    Document,
    Entry,
    Facing,
    Group,
    Head,
    Item,
    Line,
    Listing,
    Paragraph,
    Points,
    Table,
    Words,
)
from newsdiff.reports.html_articles import article_columns
from newsdiff.reports.sections import document
from newsdiff.reports.tags import Html, element, joined
from newsdiff.reports.wording import LINK_MARKS, source_name
from newsdiff.version import __version__

_ARTICLES = ("articles", "Side by side")
"""The section that only a page has room for, and after which of the others it stands."""
_AFTER = "glance"


def html_report(comparison: Comparison, made: date | None = None) -> str:
    """Return the comparison as a page; `made` is the day to cite it by, left out where None."""
    style = files("newsdiff.reports").joinpath("as_html.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    titles = " / ".join(_title(article) for article in (comparison.a, comparison.b))
    head = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"newsdiff {__version__}"),
        element("title", f"{titles} – newsdiff"),
        element("style", Html(style)),
    )
    body = element("body", *(joined("\n", part) for part in _Page(comparison, made).parts()), "\n")
    whole = element("html", element("head", *(joined("\n", part) for part in head)), "\n", body, lang="en")
    return f"<!DOCTYPE html>\n{whole}\n"


def _title(article: Article) -> str:
    return safe(article.title or "") or safe(source_name(article)) or "untitled"


class _Page:
    """Draws a document as the body of a page."""

    def __init__(self, comparison: Comparison, made: date | None) -> None:
        self._contents = Contents(comparison)
        self._document: Document = document(self._contents, made)
        self._languages = {article.side: article.language for article in (comparison.a, comparison.b)}

    def parts(self) -> Iterator[Html]:
        """Yield what the body of the page holds, in order."""
        sections: list[tuple[str, str, Iterable[Html]]] = []
        for section in self._document.sections:
            sections.append((section.name, section.heading, map(self._item, section.items)))
            if section.name == _AFTER:
                sections.append((*_ARTICLES, [article_columns(self._contents)]))
        yield element("a", "Skip to the articles", href=f"#{_ARTICLES[0]}", class_="skip")
        yield self._header([(name, heading) for name, heading, _ in sections])
        yield element("main", *(
            joined("\n", element("section", element("h2", heading), *items, id=name))
            for name, heading, items in sections
        ))  # fmt: skip
        yield element("footer", *(element("p", self._line(paragraph.line)) for paragraph in self._document.about))

    def _header(self, sections: Iterable[tuple[str, str]]) -> Html:
        links = [element("li", element("a", heading, href=f"#{name}")) for name, heading in sections]
        return element(
            "header",
            element("h1", "Two articles, read against each other"),
            element("div", *map(self._head, self._document.heads), class_="two"),
            *map(_note, self._document.notes),
            element("nav", element("ul", *links), aria_label="Contents"),
        )

    def _head(self, head: Head) -> Html:
        title = element("cite", self._words(head.title)) if head.title.side else element("em", head.title.text)
        return element(
            "div",
            element("p", element("span", head.side, class_="side"), title, class_="title"),
            element("p", self._line(head.facts), class_="aside"),
            *map(_note, head.notes),
            class_="card",
        )

    def _item(self, item: Item) -> Html:
        match item:
            case Paragraph():
                return element("p", self._line(item.line), class_="aside")
            case Points():
                return joined(_caption(item.caption), self._points(item))
            case Listing():
                rows = (element("li", self._entry(entry), class_="only") for entry in item.rows)
                return joined(_caption(item.caption), element("ul", *_lines(rows), class_="alone"))
            case Facing():
                rows = (element("tr", *(element("td", *map(self._claim, side)) for side in row)) for row in item.rows)
                return self._table(item.caption, ("A", "B"), rows, class_="halves")
            case Table():
                rows = (
                    element(
                        "tr",
                        element("th", self._line(row[0]), scope="row"),
                        *(element("td", self._line(cell)) for cell in row[1:]),
                    )
                    for row in item.rows
                )
                return self._table(item.caption, item.columns, rows)
            case Group():
                return self._group(item)

    def _points(self, points: Points) -> Html:
        rows = (
            joined(element("dt", name), *(element("dd", self._line(said)) for said in lines))
            for name, lines in points.rows
        )
        return element("dl", *_lines(rows), class_="points")

    def _table(self, caption: str, columns: Iterable[str], rows: Iterable[Html], **attributes: str) -> Html:
        head = element("tr", *(element("th", column, scope="col") for column in columns))
        parts = (element("caption", caption), element("thead", head), element("tbody", *_lines(rows)))
        # A table may be wider than the screen: what scrolls can be reached by keyboard, and says what it is.
        table = element("table", *parts, **attributes)
        return element("div", table, class_="wide", tabindex="0", role="group", aria_label=caption)

    def _group(self, group: Group) -> Html:
        mark = element("span", LINK_MARKS[group.label], aria_hidden="true")
        badge = element("span", mark, f" {group.label}", class_=f"tag {group.label}")
        sides = [
            element("div", *(element("p", self._entry(one)) for one in group.sentences if one.id.text[0] == side))
            for side in self._languages
        ]
        remarks = [element("li", self._line(remark)) for remark in group.remarks]
        reasons = [element("p", self._line(why)) for why in group.why]
        return joined("\n", element(
            "article",
            element("h3", badge, " ", self._line(group.name), f" · {group.summary}"),
            element("div", *sides, class_="two"),
            element("ul", *remarks) if remarks else None,
            element("details", element("summary", "why linked"), *reasons, class_="aside why") if reasons else None,
            id=group.id,
            class_=f"card pair {group.label}",
        ))  # fmt: skip

    def _claim(self, entry: Entry) -> Html:
        return element("p", self._entry(entry))

    def _entry(self, entry: Entry) -> Html:
        mark = joined(element("span", entry.mark, class_="sign", aria_hidden="true"), " ") if entry.mark else None
        return joined(mark, element("span", self._words(entry.id), class_="at"), " ", self._line(entry.line))

    def _line(self, line: Line) -> Html:
        """Return a line; the words of an article that follow each other are one passage in its language."""
        parts: list[Html] = []
        for side, run in groupby(line, key=lambda words: words.side):
            inner = joined(*map(self._words, run))
            parts.append(inner if side is None else element("span", inner, lang=self._languages[side], dir="auto"))
        return joined(*parts)

    def _words(self, words: Words) -> Html:
        shown = element("mark", words.text) if words.marked else joined(words.text)
        shown = element("b", shown) if words.strong else shown
        if words.address:
            return element("a", shown, href=words.text, rel="noreferrer noopener nofollow")
        return element("a", shown, href=f"#{words.to}") if words.to else shown


def _caption(caption: str | None) -> Html | None:
    return element("h3", caption) if caption else None


def _note(words: str) -> Html:
    return element("p", words, class_="note")


def _lines(parts: Iterable[Html]) -> Iterator[Html]:
    """Yield parts, each on a line of the page's source of its own."""
    return (joined("\n", part) for part in parts)
