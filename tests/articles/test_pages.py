"""Pages give the article in them, with its metadata, and hostile ones do no harm."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.articles.model import Article, Role
from web_pages import PARAGRAPHS, page


def body(article: Article) -> list[str]:
    return [article.text[slice(*block.span)] for block in article.blocks if block.role is Role.BODY]


def test_the_article_is_found_in_a_page_and_its_menus_are_left_out() -> None:
    article = newsdiff.read_text(page(), format="html")
    assert body(article) == list(PARAGRAPHS)
    assert article.title == "Minister resigns after a week of protests"
    assert article.text_of == "extraction"
    assert (article.sentences[0].id, article.sentences[0].role) == ("AT", Role.TITLE)
    assert "Sport" not in article.text


def test_an_articles_own_linked_data_wins_over_the_page() -> None:
    data = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
        {"@type": "NewsArticle", "headline": "Minister quits &amp; leaves", "datePublished": "2024-12-19T08:00:00Z",
         "author": [{"@type": "Person", "name": "Ann Moss"}, {"name": "Bo Reed"}], "inLanguage": "en-GB",
         "publisher": {"name": "The Example Times"}, "isAccessibleForFree": false}]}"""
    article = newsdiff.read_text(page(head=f'<script type="application/ld+json">{data}</script>'), format="html")
    assert article.title == "Minister quits & leaves"
    assert article.byline == "Ann Moss, Bo Reed"
    assert article.outlet == "The Example Times"
    assert article.published == date(2024, 12, 19)
    assert article.language == "en"
    assert any("not free" in note for note in article.notes)


def test_metadata_of_the_page_serve_where_there_is_no_linked_data() -> None:
    head = """<meta property="og:site_name" content="The Example Times"><meta name="author" content="Ann Moss">
        <meta property="article:published_time" content="2024-12-19T08:00:00Z">
        <link rel="canonical" href="https://example.org/minister">"""
    article = newsdiff.read_text(page(head=head), format="html")
    assert (article.outlet, article.byline) == ("The Example Times", "Ann Moss")
    assert (article.published, article.url) == (date(2024, 12, 19), "https://example.org/minister")


def test_a_page_without_a_date_is_given_none() -> None:
    assert newsdiff.read_text(page(), format="html").published is None


def test_furniture_that_the_extraction_leaves_in_is_named() -> None:
    extra = "<p>Read more: Storm closes two ports</p>"
    article = newsdiff.read_text(page(PARAGRAPHS[:2], middle=extra, more=PARAGRAPHS[2:]), format="html")
    assert "Read more: Storm closes two ports" not in body(article)


def test_scripts_and_their_addresses_never_reach_the_text() -> None:
    extra = '<script>alert("x")</script><p>See <a href="javascript:alert(1)">the full list</a> of ministers.</p>'
    article = newsdiff.read_text(page(middle=extra), format="html")
    assert "alert" not in article.text
    assert "javascript" not in article.text


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<p>",
        "<!doctype html><html><body><script>x</script></body></html>",
        "<html>" + "<div>" * 20_000 + "deep",
        "<html><body>" + "<table><tr><td>" * 3_000 + "deep",
        "<html><body>" + "<b><i>" * 30_000,
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;&b;</p></body></html>',
        "<html><body><p>\x00\x1b[31m</p></body></html>",
        '<?xml version="1.0" encoding="utf-16"?><html><body><p>one</p></body></html>',
        "<html lang=" + "x" * 100_000 + ">",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    ],
)
def test_a_page_without_an_article_is_read_or_refused_with_one_line(html: str) -> None:
    try:
        outcome = newsdiff.read_text(html, format="html").sentences[0].id
    except newsdiff.InputError as error:
        outcome = str(error)
    assert "\n" not in outcome


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "<b>", "</b>", "<table><tr><td>", "<ul><li>", "<h1>", "</h1>", "<a href='x'>", "</a>",
     "<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "&#x202e;", "<article>",
     "<time datetime='2024-12-19'>", "A sentence of words. "]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=8))).map("".join))
def test_any_page_is_read_with_exact_offsets_or_refused(html: str) -> None:
    try:
        article = newsdiff.read_text(html, format="html")
    except newsdiff.NewsdiffError:
        return
    covered = {offset for block in article.blocks for offset in range(*block.span)}
    assert all(index in covered or character.isspace() for index, character in enumerate(article.text))
