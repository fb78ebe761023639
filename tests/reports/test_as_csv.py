"""The CSV report is one table that spreadsheets and scripts read alike."""

import csv
from io import StringIO

import pytest

import newsdiff
from gold_comparison import gold_comparison
from newsdiff.reports.as_csv import COLUMNS

Rows = list[dict[str, str]]


def rows_of(report: str) -> Rows:
    """Return the records of a CSV report."""
    return list(csv.DictReader(StringIO(report, newline=""), strict=True))


@pytest.fixture(scope="module")
def gold() -> Rows:
    return rows_of(newsdiff.report(gold_comparison(), "csv"))


def test_every_record_has_every_column(gold: Rows) -> None:
    assert {tuple(row) for row in gold} == {COLUMNS}
    assert all(value is not None for row in gold for value in row.values())


def test_the_first_records_identify_the_two_articles(gold: Rows) -> None:
    comparison = gold_comparison()
    facts = {row["label"]: (row["text_a"], row["text_b"]) for row in gold if row["record"] == "article"}
    assert facts["title"] == (comparison.a.title or "", comparison.b.title)
    assert facts["name"] == (comparison.a.name, comparison.b.name)
    assert facts["sha256"] == (comparison.a.sha256, comparison.b.sha256)
    assert [row["record"] for row in gold][: len(facts)] == ["article"] * len(facts)


def test_every_sentence_and_every_claim_is_in_a_record(gold: Rows) -> None:
    comparison = gold_comparison()
    sentences = {row[side] for row in gold if row["record"] in {"link", "only"} for side in "ab"} - {""}
    assert sentences == {sentence.id for article in (comparison.a, comparison.b) for sentence in article.sentences}
    claims = [row["a"] if row["text_a"] else row["b"] for row in gold if row["record"] == "claim"]
    assert claims == [claim.id for claim in comparison.claims]


def test_a_link_and_its_differences_follow_each_other(gold: Rows) -> None:
    found = [row for row in gold if row["a"] == "A8" and row["b"] == "B3"]
    assert [row["record"] for row in found][:2] == ["link", "difference"]
    assert found[0]["label"] == "partial"
    assert found[0]["moved"] == "yes"
    assert (found[1]["label"], found[1]["text_a"], found[1]["text_b"]) == (
        "firmer", "is approaching", "is expected to reach",
    )  # fmt: skip


def test_a_claim_names_its_source_its_relation_and_its_partners(gold: Rows) -> None:
    claim = next(row for row in gold if row["record"] == "claim" and row["b"] == "B3.1" and row["text_b"])
    assert (claim["label"], claim["a"], claim["source_b"]) == ("both", "A8.1", "Lee Seong-kweun")


def test_figures_stand_side_by_side(gold: Rows) -> None:
    row = next(row for row in gold if row["record"] == "number" and row["explanation"].endswith("injured"))
    assert (row["text_a"], row["text_b"]) == ("approaching 1,000", "nearly 1,000")


def test_a_cell_that_looks_like_a_formula_is_text_to_a_spreadsheet() -> None:
    article = newsdiff.from_sentences(['=HYPERLINK("http://x.example")', "+1 is", "-1 is", "@SUM"])
    rows = rows_of(newsdiff.report(newsdiff.compare(article, newsdiff.from_sentences(["None of these."])), "csv"))
    assert [row["text_a"][:2] for row in rows if row["record"] == "only" and row["a"]] == ["'=", "'+", "'-", "'@"]


def test_quotes_commas_and_line_ends_stay_inside_their_cells() -> None:
    article = newsdiff.from_sentences(['He said: "No, \n\nno."'])
    rows = rows_of(newsdiff.report(newsdiff.compare(article, article), "csv"))
    assert 'He said: "No, no."' in {row["text_a"] for row in rows}
