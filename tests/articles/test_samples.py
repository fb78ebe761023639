"""The two sample articles are read as their gold says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import newsdiff
from newsdiff.articles.model import Article, Role

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/gold/north-korea-casualties.json").read_text(encoding="utf-8"))


@pytest.fixture(params=["A", "B"])
def sample(request: pytest.FixtureRequest) -> Article:
    file = GOLD["articles"][request.param]["file"]
    return newsdiff.read(ROOT / "sample_articles" / file).on_side(request.param)


def of(side: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row["article"] == side]


def test_every_block_has_the_role_and_the_span_of_the_gold(sample: Article) -> None:
    gold = [(row["role"], row["start"], row["end"]) for row in of(sample.side, GOLD["blocks"])]
    assert [(block.role, *block.span) for block in sample.blocks] == gold


def test_every_sentence_has_the_id_the_paragraph_and_the_span_of_the_gold(sample: Article) -> None:
    gold = {
        ("BT" if row["role"] == "title" else row["id"], row["role"], row["paragraph"], row["start"], row["end"])
        for row in of(sample.side, GOLD["sentences"])
    }
    assert {(one.id, one.role, one.paragraph, *one.span) for one in sample.sentences} == gold
    assert len([one for one in sample.sentences if one.role is Role.BODY]) == {"A": 24, "B": 9}[sample.side]


def test_the_text_is_the_decoded_file_and_the_hash_is_of_its_bytes(sample: Article) -> None:
    gold = GOLD["articles"][sample.side]
    assert len(sample.text) == gold["chars"]
    assert sample.sha256 == gold["sha256"]
    assert sample.text_of == "file"


def test_the_metadata_of_the_agency_story_is_found() -> None:
    article = newsdiff.read(ROOT / "sample_articles" / GOLD["articles"]["B"]["file"])
    assert article.title == GOLD["articles"]["B"]["title"]
    assert article.byline == "AFP"
    assert article.published == date(2024, 12, 19)
    assert article.url == GOLD["articles"]["B"]["url"]


def test_a_text_without_metadata_claims_none() -> None:
    article = newsdiff.read(ROOT / "sample_articles" / GOLD["articles"]["A"]["file"])
    assert (article.title, article.byline, article.published, article.url) == (None, None, None, None)
