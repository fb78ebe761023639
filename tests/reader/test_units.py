"""What stands in a pane: every sentence and block once, and over them what no line of the article tells."""

from dataclasses import replace
from datetime import date

import pytest

from newsdiff.articles.read import read_text
from newsdiff.reader.units import Kind, units_of

STORY = "The minister resigned on Monday after protests in Lille, her office said.\n\nCrowds stayed, the police said."


@pytest.mark.parametrize(
    ("top", "told"),
    [
        ("", "Ann Moss · The Lille Courier · 19 Dec 2024"),
        ("By Ann Moss\n\n", "The Lille Courier · 19 Dec 2024"),
        ("LILLE — ", "Ann Moss · The Lille Courier · 19 Dec 2024"),
        ("LILLE, Dec. 19, 2024 (The Lille Courier) — ", "Ann Moss"),
        ("The Lille Courier — 19 December 2024 — by Ann Moss\n\n", ""),
    ],
)
def test_what_is_known_of_an_article_is_told_once(top: str, told: str) -> None:
    article = replace(
        read_text(f"# Minister resigns after protests\n\n{top}{STORY}", format="markdown"),
        byline="Ann Moss",
        outlet="The Lille Courier",
        published=date(2024, 12, 19),
    )
    assert "".join(unit.label for unit in units_of(article) if unit.kind is Kind.META) == told
