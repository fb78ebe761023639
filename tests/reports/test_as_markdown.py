"""The Markdown report shows articles as text, whatever characters they hold."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import newsdiff
from gold_comparison import gold_comparison
from newsdiff.articles.display import safe
from newsdiff.language.spans import Span
from newsdiff.reports.as_markdown import escaped, markdown_line
from newsdiff.reports.document import Words
from newsdiff.reports.passages import passage

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.fixture(scope="module")
def gold() -> str:
    return newsdiff.report(gold_comparison(), "markdown", made=date(2026, 11, 22))


def texts(markdown: str) -> Iterator[str]:
    """Yield the shown text of every inline piece, and HTML as it is written."""
    for token in _PARSER.parse(markdown):
        if token.type == "inline":
            yield "".join(_shown(child) for child in token.children or [])
        elif token.type == "html_block":
            yield f"HTML {token.content}"


def _shown(token: Token) -> str:
    return token.content if token.type in {"text", "html_inline", "text_special"} else ""


def test_both_articles_are_cited(gold: str) -> None:
    a, b = gold.split("### Article A\n")[1].split("### Article B\n")
    assert "- **SHA-256:** ab81ba045242d992be5e099a55dc19eb0a608b2c1158985e6b7fc6c62c242dcc" in a
    assert "- **published:** 2024-12-19" in b
    assert f"Compared on 2026-11-22 by newsdiff {newsdiff.__version__}. It compares" in gold


def test_a_pair_shows_its_sentences_its_labels_and_its_reasons(gold: str) -> None:
    assert "### \\~ A8 ↔ B3: source dropped, firmer, quotation paraphrased, framing, moved" in gold
    assert "> A8: **The NIS** also indicated that" in gold
    assert "\n- projection reported as present state\n" in gold


def test_what_only_one_article_says_is_listed_with_the_tables_after_it(gold: str) -> None:
    headings = [line.removeprefix("## ") for line in gold.splitlines() if line.startswith("## ")]
    assert headings[:5] == ["At a glance", "Headlines", "In both", "Only in A", "Only in B"]
    assert headings[5:] == ["Numbers", "Speakers", "Claims", "Differences by kind", "The two articles"]
    assert "- BT: At Least 100 North Korean Soldiers Killed Fighting for Russia, Seoul Says (its story: A1)" in gold
    assert "| North Korean soldiers recruited by Russia | only in A | approximately 10,000 (A4) |  |" in gold


def test_every_sentence_reads_as_it_was_written(gold: str) -> None:
    comparison = gold_comparison()
    shown = " ".join(texts(gold))
    for article in (comparison.a, comparison.b):
        for sentence in article.sentences:
            assert " ".join(article.plain[slice(*sentence.span)].split()) in shown


def test_markup_in_an_article_is_shown_as_text() -> None:
    hostile = "<script>x</script> [a](javascript:b) *c* _d_ `e` | f # g ~~h~~ &amp; \\ ![i](j) <https://k.example>"
    article = newsdiff.from_sentences([hostile, "1. one", "- two", "+ three", "=== four", "# five", "> six"])
    markdown = newsdiff.report(newsdiff.compare(article, article), "markdown")
    shown = list(texts(markdown))
    for sentence in (hostile, "1. one", "- two", "+ three", "=== four", "# five", "> six"):
        assert any(text.endswith(f": {sentence}") for text in shown), sentence
    assert not any("HTML" in text for text in shown)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 .-+*_`~[]()<>|#&;\\!=$:@/\"'"), min_size=1, max_size=30))
def test_any_line_is_shown_as_it_is_where_a_line_begins_and_in_a_table(text: str) -> None:
    line = safe(text)
    if line:
        assert list(texts(f"- {escaped(line)}")) == [line]
        assert list(texts(f"| a |\n| --- |\n| x {escaped(line)} |"))[1] == f"x {line}"


@settings(deadline=None)
@given(
    st.text(alphabet=st.sampled_from("ab “,”.-*\\"), min_size=1, max_size=12), st.integers(0, 12), st.integers(0, 12)
)
def test_marked_words_are_bold_whatever_stands_around_them(text: str, start: int, end: int) -> None:
    article = newsdiff.from_sentences([f"x{text}x"])
    runs = passage(article, Span(0, len(text) + 2), [Span(start, end)])
    shown = _PARSER.renderInline(markdown_line(tuple(Words(run.text, marked=run.marked) for run in runs)))
    expected = "".join(f"<b>{run.text}</b>" if run.marked else run.text for run in runs)
    assert shown.replace("<strong>", "<b>").replace("</strong>", "</b>") == expected
