"""The two articles of the HTML report, side by side; every sentence is an anchor, its marks lead to its partners."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from newsdiff.articles.model import Article, Block, Role, Sentence
from newsdiff.comparison.model import Link
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import passage_text
from newsdiff.reports.tags import Html, element, joined
from newsdiff.reports.wording import (
    HEADLINE_MARK,
    HEADLINE_MEANING,
    LINK_MARKS,
    LINK_MEANINGS,
    ONLY_MARK,
    ONLY_MEANING,
)


def article_columns(contents: Contents) -> Html:
    """Return both articles whole, every block of them in the order of its text."""
    columns = [
        element(
            "article",
            *(joined("\n", part) for part in _text(contents, article)),
            class_="card text",
            lang=article.language,
            aria_label=f"Article {article.side}",
        )
        for article in (contents.comparison.a, contents.comparison.b)
    ]
    return element("div", *columns, class_="two")


def _marks(contents: Contents, sentence: str) -> list[Html]:
    """Return the marks of a sentence, the first with its id; each leads to the partner it names."""
    found: list[tuple[str, str, str, str]] = [
        (LINK_MARKS[link.label], link.label, LINK_MEANINGS[link.label], _partner(link, sentence))
        for link in contents.links(sentence)
    ]
    found += [(HEADLINE_MARK, "only", HEADLINE_MEANING, story) for story in contents.stories(sentence)]
    if not found:
        return [
            element(
                "span",
                f"{sentence} ",
                element("span", ONLY_MARK, aria_hidden="true"),
                element("span", ONLY_MEANING, class_="unseen"),
                class_="tag only",
                title=ONLY_MEANING,
            )
        ]
    return [
        element(
            "a",
            f"{sentence} " if number == 0 else None,
            element("span", mark, aria_hidden="true"),
            element("span", f"{meaning}, see ", class_="unseen"),
            f" {partner}",
            href=f"#{partner}",
            class_=f"tag {kind}",
            title=meaning,
        )
        for number, (mark, kind, meaning, partner) in enumerate(found)
    ]


def _partner(link: Link, sentence: str) -> str:
    return link.b if sentence == link.a else link.a


def _text(contents: Contents, article: Article) -> Iterator[Html]:
    """Yield an article's paragraphs and what stands between them, in the order of its text."""
    parts: list[tuple[int, Html]] = []
    for (role, _), group in groupby(article.sentences, key=lambda sentence: (sentence.role, sentence.paragraph)):
        sentences = list(group)
        inner = joined(*(_anchored(contents, article, sentence) for sentence in sentences), separator=" ")
        name = "h3" if role is Role.TITLE else "p"
        parts.append((sentences[0].span.start, element(name, inner, dir="auto")))
    parts += [(block.span.start, _aside(article, block)) for block in _without_sentences(article)]
    for _, part in sorted(parts, key=lambda item: item[0]):
        yield part


def _anchored(contents: Contents, article: Article, sentence: Sentence) -> Html:
    marks = _marks(contents, sentence.id)
    return element("span", *marks, passage_text(article, sentence.span), id=sentence.id, class_="s")


def _without_sentences(article: Article) -> Iterator[Block]:
    """Yield the blocks that no sentence overlaps, which are shown beside the running text."""
    ends = [sentence.span.end for sentence in article.sentences]
    for block in article.blocks:
        following = bisect_right(ends, block.span.start)
        if following == len(ends) or article.sentences[following].span.start >= block.span.end:
            yield block


def _aside(article: Article, block: Block) -> Html:
    role = element("span", block.role.value.replace("_", " "), class_="role")
    return element("p", role, passage_text(article, block.span), class_="aside", dir="auto")
