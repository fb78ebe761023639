"""A web address becomes an Article: fetched, or read from the copy that was kept, and kept."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from newsdiff.articles.cache import Page, keep, kept
from newsdiff.articles.display import safe
from newsdiff.articles.fetch import Progress, fetch
from newsdiff.articles.model import Article, Role
from newsdiff.articles.read import Format, read_bytes_as
from newsdiff.errors import InputError

_FORMATS: dict[str, Format | None] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": None,
    "application/octet-stream": None,
}
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]|\w+")  # a character counts where words are not spaced
_FEWEST_WORDS = 50
"""A page with fewer is more likely a paywall, a consent page or an error than an article."""


def read_address(address: str, *, refresh: bool = False, progress: Progress | None = None) -> Article:
    """Return the Article at an http or https address; raises InputError where there is none to be had."""
    scheme = address.partition(":")[0].lower()
    if scheme not in {"http", "https"}:
        raise InputError(address, f"is no address newsdiff reads ({scheme})", "give an http(s) address or a path")
    page = None if refresh else kept(address)
    if page is not None:
        return _article(page, f"A kept copy, fetched on {_time(page)}.")
    page = fetch(address, progress)
    article = _article(page, f"Fetched on {_time(page)}.")
    if not keep(page):
        article = replace(article, notes=(*article.notes, "No copy of the page could be kept."))
    return article


def _article(page: Page, note: str) -> Article:
    if page.content_type not in _FORMATS:
        raise InputError(
            page.address, f"holds no page but {safe(page.content_type)[:40]}", "give the address of an article"
        )
    form = _FORMATS[page.content_type]
    if form is None and urlsplit(page.final_address).path.lower().endswith((".md", ".markdown")):
        form = "markdown"
    try:
        article = read_bytes_as(
            page.content,
            page.address,
            form,
            "url",
            address=page.final_address,
            charset=page.charset,
            notes=(note,),
        )
    except InputError as error:
        raise InputError(page.address, f"the page {error.problem}", "save the page or paste the text") from error
    body = [block for block in article.blocks if block.role is Role.BODY]
    words = sum(len(_WORD.findall(article.plain, *block.span)) for block in body)
    if form == "html" and words < _FEWEST_WORDS:
        held = "1 word" if words == 1 else f"{words} words"
        problem = f"the page holds {held}: a paywall or a consent page?"
        raise InputError(page.address, problem, "save the page or paste the text")
    return article if article.url else replace(article, url=page.final_address)


def _time(page: Page) -> str:
    return page.fetched.strftime("%Y-%m-%d at %H:%M UTC")
