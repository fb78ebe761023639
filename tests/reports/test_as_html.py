"""The HTML report is one well-formed page that needs nothing else and shows articles as text, never as markup."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from gold_comparison import gold_comparison, made_up_comparison
from newsdiff.comparison.model import Comparison

_EMPTY = {"meta", "br"}
_HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'too' <img src=x onerror=alert(1)> ]]> --> </style></title> &lt;b&gt;"
)


class Page(HTMLParser):
    """What a parser finds in a page; it fails where an element is closed that was not open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append((self.open[-1] if self.open else "", data))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of this name."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        """What a person reads, spaces in a row made one."""
        return " ".join("".join(data for tag, data in self.words if tag not in {"style", "title"}).split())


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(newsdiff.report(gold_comparison(), "html", made=date(2026, 11, 22)))


def hostile_page() -> str:
    article = newsdiff.from_sentences(
        [_HOSTILE, "javascript:alert(1) \x1b[31m \u202e."], title=_HOSTILE, byline=_HOSTILE
    )
    other = replace(article, url="javascript:alert(1)", name="<b>name</b>", notes=(_HOSTILE,))
    return newsdiff.report(newsdiff.compare(article, other), "html")


def test_every_element_is_closed_in_order(page: Page) -> None:
    assert page.open == []


@pytest.mark.parametrize("comparison", [gold_comparison, made_up_comparison])
def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(comparison: Callable[[], Comparison]) -> None:
    page = Page(newsdiff.report(comparison(), "html"))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    inner = {href for attributes in page.named("a") if (href := attributes["href"] or "").startswith("#")}
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in inner} <= set(ids)
    assert len(inner) > 40


def test_every_sentence_of_both_articles_is_an_anchor(page: Page) -> None:
    comparison = gold_comparison()
    ids = {attributes.get("id") for attributes in page.named("span")}
    assert {sentence.id for article in (comparison.a, comparison.b) for sentence in article.sentences} <= ids


def test_a_linked_sentence_leads_to_its_partners(page: Page) -> None:
    tags = {(attributes["class"], attributes["href"]) for attributes in page.named("a") if "class" in attributes}
    assert {("tag same", "#B2"), ("tag same", "#A2"), ("tag same", "#A3"), ("tag partial", "#B3")} <= tags


def test_every_block_of_the_sources_is_there(page: Page) -> None:
    for words in (
        "December 19, 2024",
        "KCNA",
        "Related article:",
        "Original url:",
        "from which the initial deployment",
    ):
        assert words in page.text


def test_what_is_needed_to_cite_the_report_is_there(page: Page) -> None:
    comparison = gold_comparison()
    assert f"SHA-256{comparison.a.sha256}" in page.text
    assert f"SHA-256{comparison.b.sha256}" in page.text
    assert f"Compared on 2026-11-22 by newsdiff {newsdiff.__version__}." in page.text
    assert "published2024-12-19" in page.text


def test_words_that_differ_are_marked_in_the_pairs(page: Page) -> None:
    marked = {data for tag, data in page.words if tag == "mark"}
    assert {"is approaching", "The NIS"} & marked
    assert "~ partial" in page.text


def test_tables_have_captions_and_heads_with_scopes(page: Page) -> None:
    assert len(page.named("table")) == len(page.named("caption")) == len(page.named("thead"))
    assert {attributes["scope"] for attributes in page.named("th")} == {"col", "row"}


def test_what_scrolls_can_be_reached_by_keyboard_and_says_what_it_is(page: Page) -> None:
    scrolling = [attributes for attributes in page.named("div") if attributes.get("class") == "wide"]
    assert len(scrolling) == len(page.named("table"))
    assert {attributes["tabindex"] for attributes in scrolling} == {"0"}
    assert all(attributes["aria-label"] for attributes in scrolling)


def test_nothing_is_loaded_and_no_script_can_run(page: Page) -> None:
    policy = next(meta["content"] for meta in page.named("meta") if "http-equiv" in meta)
    assert policy is not None
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='", policy)
    assert not {name for name, _ in page.elements} & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert not [
        key for _, attributes in page.elements for key in attributes if key in {"src", "style"} or key[:2] == "on"
    ]
    style = "".join(data for tag, data in page.words if tag == "style")
    assert not re.search(r"url\(|@import|https?:", style)


def test_the_only_outer_addresses_are_the_articles_own(page: Page) -> None:
    outer = {attributes["href"] for attributes in page.named("a") if not (attributes["href"] or "").startswith("#")}
    assert outer == {gold_comparison().b.url}


def test_an_address_that_is_none_of_the_webs_is_shown_and_no_link() -> None:
    page = Page(hostile_page())
    assert {(attributes["href"] or "")[0] for attributes in page.named("a")} == {"#"}
    assert "javascript:alert(1)" in page.text


def test_markup_in_an_article_is_shown_as_text() -> None:
    page = Page(hostile_page())
    assert page.open == []
    assert not {name for name, _ in page.elements} & {"script", "img", "b>"}
    assert " ".join(_HOSTILE.split()) in page.text
    assert [character for character in hostile_page() if not character.isprintable() and character != "\n"] == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=4), st.text(), st.text())
def test_any_text_becomes_a_well_formed_page(sentences: list[str], title: str, name: str) -> None:
    a = newsdiff.from_sentences(sentences, title=title if title.strip() else None, name=name)
    b = newsdiff.from_sentences(sentences[::-1], byline=title, outlet=name, url=name)
    page = Page(newsdiff.report(newsdiff.compare(a, b), "html"))
    assert page.open == []
    assert not [attributes for attributes in page.named("a") if "javascript" in (attributes["href"] or "")]


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium on this machine")
def test_a_browser_builds_the_same_page_and_runs_nothing_of_an_article(tmp_path: Path) -> None:
    source = tmp_path / "report.html"
    source.write_text(hostile_page(), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={tmp_path / 'profile'}"]
    ended = subprocess.run(
        ["chromium", *options, source.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    built, written = Page(ended.stdout), Page(source.read_text(encoding="utf-8"))
    assert [name for name, _ in built.elements] == [name for name, _ in written.elements]
    assert built.text == written.text


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" or "#rgb" (WCAG 2.2)."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_all_text_has_the_contrast_that_can_be_read_on_screen_in_the_dark_and_in_print() -> None:
    style = "".join(data for tag, data in Page(hostile_page()).words if tag == "style")
    themes = [
        dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    ]
    assert len(themes) == 3
    for theme in themes:
        pairs = [(name, f"{name}-wash") for name in ("same", "partial", "contradicts", "only")]
        pairs += [(ink, ground) for ink in ("ink", "faint", "partial") for ground in ("page", "card")]
        pairs += [("ink", "differ"), ("ink", "only-wash"), ("focus", "page"), ("only", "page")]
        colours = themes[0] | theme
        low = {pair: round(contrast(*(colours[name] for name in pair)), 2) for pair in pairs}
        assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}
