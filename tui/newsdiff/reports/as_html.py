"""The HTML report: one page that needs nothing else, to read, print, send and cite.

It loads nothing and runs no script (its policy forbids both). Sentences are anchors: the mark before a sentence leads
to the sentence it is linked to.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.resources import files

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Role
from newsdiff.comparison.model import Comparison, Link, LinkLabel
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.html_articles import article_columns, sentence_marks
from newsdiff.reports.html_tables import claims_table, divergences_table, numbers_table, speakers_table
from newsdiff.reports.passages import passage, passage_text
from newsdiff.reports.tags import Child, Html, element, joined
from newsdiff.reports.wording import (
    LINK_MARKS,
    LINK_MEANINGS,
    ONLY_MARK,
    ONLY_MEANING,
    counted,
    label_words,
    source_name,
)
from newsdiff.version import __version__

_SECTIONS = (
    ("articles", "The two articles"),
    ("both", "In both"),
    ("only-a", "Only in A"),
    ("only-b", "Only in B"),
    ("numbers", "Numbers"),
    ("speakers", "Speakers"),
    ("claims", "Claims"),
    ("differences", "Differences by kind"),
    ("about", "About this report"),
)


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
    page = _Page(comparison, made)
    body = element("body", *(joined("\n", part) for part in page.parts()), "\n")
    document = element("html", element("head", *(joined("\n", part) for part in head)), "\n", body, lang="en")
    return f"<!DOCTYPE html>\n{document}\n"


def _title(article: Article) -> str:
    return safe(article.title or "") or safe(source_name(article)) or "untitled"


class _Page:
    """The parts of one page."""

    def __init__(self, comparison: Comparison, made: date | None) -> None:
        self._comparison = comparison
        self._contents = Contents(comparison)
        self._made = made

    def parts(self) -> Iterator[Html]:
        """Yield what the body of the page holds, in order."""
        contents = self._contents
        yield element("a", "Skip to the articles", href="#articles", class_="skip")
        yield self._header()
        contents_of = {
            "articles": article_columns(contents),
            "both": self._pairs(),
            "only-a": self._alone(contents.only("A")),
            "only-b": self._alone(contents.only("B")),
            "numbers": numbers_table(contents),
            "speakers": speakers_table(contents),
            "claims": claims_table(contents),
            "differences": divergences_table(contents),
            "about": self._about(),
        }
        sections = [
            joined("\n", element("section", element("h2", heading), contents_of[name], id=name, aria_label=heading))
            for name, heading in _SECTIONS
        ]
        yield element("main", *sections)

    def _header(self) -> Html:
        comparison = self._comparison
        links = [element("li", element("a", heading, href=f"#{name}")) for name, heading in _SECTIONS]
        return element(
            "header",
            element("h1", "Two articles, read against each other"),
            element("div", self._card(comparison.a), self._card(comparison.b), class_="two"),
            *(element("p", safe(note), class_="note") for note in comparison.notes),
            self._counts(),
            element("nav", element("ul", *links), aria_label="Contents"),
        )

    def _card(self, article: Article) -> Html:
        bodies = sum(sentence.role is Role.BODY for sentence in article.sentences)
        facts: list[tuple[str, Child]] = [
            ("byline", article.byline and safe(article.byline)),
            ("outlet", article.outlet and safe(article.outlet)),
            ("published", _time(article.published) if article.published else None),
            ("address", article.url and _address(safe(article.url))),
            ("read from", safe(source_name(article)) if article.name != article.url else None),
            ("length", counted(bodies, "sentence")),
            ("SHA-256", article.sha256),
        ]
        rows = [joined(element("dt", name), element("dd", value)) for name, value in facts if value]
        return element(
            "section",
            element("p", element("span", article.side, class_="side"), self._titled(article), class_="title"),
            element("dl", *rows, class_="facts"),
            *(element("p", safe(note), class_="note") for note in article.notes),
            class_="card",
            aria_label=f"Article {article.side}",
        )

    def _titled(self, article: Article) -> Html:
        if not article.title:
            return element("em", "(no title)")
        return element("cite", safe(article.title), lang=article.language, dir="auto")

    def _counts(self) -> Html:
        counts = self._contents.counts()
        shown: list[tuple[str, str, str, str]] = [
            (label, LINK_MARKS[label], f"{count} {label}", LINK_MEANINGS[label])
            for label, count in counts.links.items()
            if count or label != "contradicts"
        ]
        shown += [
            ("only", ONLY_MARK, f"{count} only in {side}", ONLY_MEANING)
            for side, count in (("A", counts.only_a), ("B", counts.only_b))
        ]
        items = [
            element("li", element("b", mark, aria_hidden="true"), f" {words}", class_=kind, title=meaning)
            for kind, mark, words, meaning in shown
        ]
        return element("ul", *items, class_="counts", aria_label="Counts")

    def _pairs(self) -> Html:
        if not self._comparison.links:
            return _nothing("No sentence of one reports what one of the other does.")
        return joined(*map(self._pair, self._comparison.links))

    def _pair(self, link: Link) -> Html:
        labels = [label_words(divergence.label) for divergence in link.divergences] + ["moved"] * link.moved
        heading = element(
            "h3",
            _badge(link.label),
            element("a", link.a, href=f"#{link.a}"),
            " and ",
            element("a", link.b, href=f"#{link.b}"),
            f" · {', '.join(dict.fromkeys(labels)) or LINK_MEANINGS[link.label]}",
        )
        sides = [
            self._marked(self._comparison.a, link.a, link.words.a),
            self._marked(self._comparison.b, link.b, link.words.b),
        ]
        reasons = [element("li", safe(divergence.reason)) for divergence in link.divergences]
        return joined(
            "\n",
            element(
                "article",
                heading,
                element("div", *sides, class_="two"),
                element("ul", *reasons) if reasons else None,
                self._why(link),
                id=f"{link.a}-{link.b}",
                class_=f"card pair {link.label}",
            ),
        )

    def _why(self, link: Link) -> Html | None:
        if not link.why:
            return None
        evidence = "; ".join(f"{each.kind}: {safe(each.text)}" for each in link.why)
        return element("p", f"Linked with a probability of {link.score:.0%} by {evidence}", class_="aside why")

    def _marked(self, article: Article, sentence: str, spans: Iterable[Span]) -> Html:
        runs = passage(article, self._contents.sentence(sentence).span, spans)
        return element(
            "p",
            element("span", sentence, class_="at"),
            " ",
            *(element("mark", run.text) if run.marked else run.text for run in runs),
            lang=article.language,
            dir="auto",
        )

    def _alone(self, sentences: Iterable[str]) -> Html:
        items = [self._lone(sentence) for sentence in sentences]
        return element("ul", *items, class_="alone") if items else _nothing("Nothing: every sentence is linked.")

    def _lone(self, sentence: str) -> Html:
        article, found = self._contents.article(sentence), self._contents.sentence(sentence)
        return joined(
            "\n",
            element(
                "li",
                *sentence_marks(self._contents, sentence),
                element("span", passage_text(article, found.span), lang=article.language, dir="auto"),
                class_="only",
            ),
        )

    def _about(self) -> Html:
        when = f" on {self._made.isoformat()}" if self._made else ""
        return element(
            "footer",
            element(
                "p",
                f"Compared{when} by newsdiff {__version__}. It compares the wording of the two articles and shows its "
                "evidence; it does not judge which of them is right. A sentence that is only in one article may be "
                "told elsewhere in other words.",
            ),
            element("p", "Underlined words stand in only one of the two linked sentences."),
        )


def _badge(label: LinkLabel) -> Html:
    return element("span", element("span", LINK_MARKS[label], aria_hidden="true"), f" {label}", class_=f"tag {label}")


def _nothing(words: str) -> Html:
    return element("p", words, class_="aside")


def _time(day: date) -> Html:
    return element("time", day.isoformat(), datetime=day.isoformat())


def _address(url: str) -> Html:
    """Return a link for a web address; any other address is only shown, never made a link."""
    if url.lower().startswith(("https://", "http://")):
        return element("a", url, href=url, rel="noreferrer noopener nofollow")
    return joined(url)
