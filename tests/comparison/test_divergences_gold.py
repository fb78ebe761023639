"""The divergences of the real sample pair, against its gold: what must be said and what must never be."""

import json
from pathlib import Path
from typing import Any

import pytest

import newsdiff
from newsdiff.comparison.model import Comparison, Divergence, Link

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/gold/north-korea-casualties.json").read_text(encoding="utf-8"))

NO_CHANGE = {"reworded", "time_reworded", "comparator_reworded", "moved", "split_merged"}
"""What the gold notes as no divergence, or what other fields of a link say."""
NAMES = {"quote_extent": {"quote_extended"}}
"""Where the gold has another name; certainty_raised and certainty_lowered tell of the side in `in`."""
NOT_LABELLED = {
    ("A1", "B1", "detail_added"),  # "in combat" is one content word, and B has it a sentence later
    ("A20", "B7", "detail_added"),  # "already" is no detail
}


@pytest.fixture(scope="module")
def samples() -> Comparison:
    folder = ROOT / "sample_articles"
    return newsdiff.compare(
        newsdiff.read(folder / "north-korea-casualties-rewrite.txt"),
        newsdiff.read(folder / "north-korea-casualties-afp.md"),
    )


def link_of(comparison: Comparison, a: str, b: str) -> Link:
    return next(link for link in comparison.links if (link.a, link.b) == (a, b))


def expected(divergence: dict[str, Any]) -> set[str]:
    label = divergence["label"]
    if label in ("certainty_raised", "certainty_lowered"):
        return {"firmer" if (label == "certainty_raised") == (divergence["in"] == "A") else "softer"}
    return NAMES.get(label, {label})


REQUIRED = [
    pytest.param(link["a"], link["b"], divergence, id=f"{link['a']}-{link['b']}-{divergence['label']}")
    for link in GOLD["links"]
    if link["required"]
    for divergence in link["divergence"]
    if divergence["label"] not in NO_CHANGE and (link["a"], link["b"], divergence["label"]) not in NOT_LABELLED
]


@pytest.mark.parametrize(("a", "b", "divergence"), REQUIRED)
def test_every_divergence_of_a_required_link_is_labelled(
    samples: Comparison, a: str, b: str, divergence: dict[str, Any]
) -> None:
    assert expected(divergence) & {found.label for found in link_of(samples, a, b).divergences}


@pytest.mark.parametrize(
    ("a", "b", "label"), [(link["a"], link["b"], link["label"]) for link in GOLD["links"] if link["required"]]
)
def test_a_required_link_is_same_or_partial_as_a_reader_found(samples: Comparison, a: str, b: str, label: str) -> None:
    assert link_of(samples, a, b).label == label


def test_the_two_counts_of_casualties_are_rival_figures_of_two_sources(samples: Comparison) -> None:
    assert {"rival_figure", "source_changed"} <= {found.label for found in link_of(samples, "A9", "B9").divergences}


@pytest.mark.parametrize("label", ["contradiction", "number_changed", "comparator_changed", "identical"])
def test_what_the_samples_do_not_have_is_never_said(samples: Comparison, label: str) -> None:
    assert [link for link in samples.links for found in link.divergences if found.label == label] == []
    assert all(link.label != "contradicts" for link in samples.links)


@pytest.mark.parametrize(("a", "b"), [("A1", "B1"), ("A3", "B2")])
def test_times_that_are_equal_once_resolved_are_no_change(samples: Comparison, a: str, b: str) -> None:
    assert all(found.label != "time_changed" for found in link_of(samples, a, b).divergences)


def test_every_link_carries_its_word_differences(samples: Comparison) -> None:
    assert all(link.words.a or link.words.b for link in samples.links)


@pytest.mark.parametrize("side", ["a", "b"])
def test_the_evidence_stands_in_a_linked_sentence(samples: Comparison, side: str) -> None:
    article = samples.a if side == "a" else samples.b
    spans = {sentence.id: sentence.span for sentence in article.sentences}
    for link in samples.links:
        partners = {getattr(other, side) for other in samples.links if link.a == other.a or link.b == other.b}
        for found in link.divergences:
            for span in getattr(found, side):
                assert any(spans[partner].covers(span) for partner in partners), (link.a, link.b, found)


def evidence(divergence: Divergence) -> tuple[object, ...]:
    return (*divergence.a, *divergence.b)


def test_no_label_stands_without_evidence_and_a_reason_of_one_line(samples: Comparison) -> None:
    for link in samples.links:
        for found in link.divergences:
            assert evidence(found)
            assert found.reason
            assert "\n" not in found.reason
