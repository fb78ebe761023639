"""The made-up sample pair: every label the real one lacks, with its evidence, and nothing said of what agrees."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import newsdiff
from newsdiff.articles.samples import sample_pairs
from newsdiff.comparison.model import Comparison, DivergenceLabel, Link

GOLD: dict[str, Any] = json.loads((Path(__file__).parents[1] / "gold/lindhaven-ferry.json").read_text(encoding="utf-8"))
LINKS = [(link["a"], link["b"]) for link in GOLD["links"]]
LABELS = [
    pytest.param(link["a"], link["b"], divergence, id=f"{link['a']}-{link['b']}-{divergence['label']}")
    for link in GOLD["links"]
    for divergence in link["divergences"]
]


@pytest.fixture(scope="module")
def ferry() -> Comparison:
    pair = next(pair for pair in sample_pairs() if pair.a.name == GOLD["articles"]["A"])
    assert pair.b.name == GOLD["articles"]["B"]
    return newsdiff.compare(newsdiff.read(pair.a), newsdiff.read(pair.b))


def link_of(comparison: Comparison, a: str, b: str) -> Link:
    return next(link for link in comparison.links if (link.a, link.b) == (a, b))


def test_its_links_are_found_and_no_others(ferry: Comparison) -> None:
    assert [(link.a, link.b) for link in ferry.links] == LINKS
    assert (list(ferry.only_a), list(ferry.only_b)) == (GOLD["only_a"], GOLD["only_b"])


@pytest.mark.parametrize(("a", "b", "divergence"), LABELS)
def test_every_difference_is_labelled_with_its_evidence(
    ferry: Comparison, a: str, b: str, divergence: dict[str, str]
) -> None:
    found = [item for item in link_of(ferry, a, b).divergences if item.label == divergence["label"]]
    assert found
    for side, article in (("a", ferry.a), ("b", ferry.b)):
        wanted = set(re.findall(r"\w+", divergence.get(side, "")))
        said = {
            word
            for item in found
            for span in getattr(item, side)
            for word in re.findall(r"\w+", article.text[slice(*span)])
        }
        assert not wanted or wanted & said


@pytest.mark.parametrize("link", GOLD["links"], ids=lambda link: f"{link['a']}-{link['b']}")
def test_a_link_is_same_partial_or_contradicts_and_in_order_or_moved(ferry: Comparison, link: dict[str, Any]) -> None:
    found = link_of(ferry, link["a"], link["b"])
    assert (found.label, found.moved) == (link["label"], link["moved"])


@pytest.mark.parametrize(("pair", "labels"), GOLD["never"].items())
def test_what_is_another_kind_of_difference_is_not_said(ferry: Comparison, pair: str, labels: list[str]) -> None:
    link = link_of(ferry, *pair.split("-"))
    assert not {item.label for item in link.divergences} & set(labels)


@pytest.mark.parametrize("sentence", GOLD["denials"])
def test_a_denial_is_a_denied_claim(ferry: Comparison, sentence: str) -> None:
    assert [claim.certainty for claim in ferry.claims if claim.sentence == sentence] == ["denied"]


def test_the_samples_together_show_every_label(ferry: Comparison) -> None:
    shown = {item.label for link in ferry.links for item in link.divergences}
    for pair in sample_pairs():
        links = newsdiff.compare(newsdiff.read(pair.a), newsdiff.read(pair.b)).links
        shown |= {item.label for link in links for item in link.divergences}
    assert shown == set(get_args(DivergenceLabel))
