"""Links on the sample articles, as the gold has them, by the one shipped set of parameters."""

import json
from pathlib import Path

import pytest

import newsdiff
from newsdiff.articles.model import Article
from newsdiff.comparison.links.find import FoundLinks, find_links

GOLD = json.loads((Path(__file__).parents[1] / "gold" / "north-korea-casualties.json").read_text(encoding="utf-8"))
REQUIRED = {(link["a"], link["b"]) for link in GOLD["links"] if link["required"]}
OPTIONAL = {(link["a"], link["b"]) for link in GOLD["links"] if not link["required"]}


def sample(side: str) -> Article:
    entries = [entry for entry in GOLD["sentences"] if entry["article"] == side and entry["paragraph"]]
    return newsdiff.from_sentences(
        [entry["text"] for entry in entries],
        [entry["paragraph"] for entry in entries],
        title=GOLD["articles"][side]["title"],
    ).on_side("A" if side == "A" else "B")


@pytest.fixture(scope="module")
def found() -> FoundLinks:
    return find_links(sample("A"), sample("B"))


def test_every_required_link_of_the_samples_is_found(found: FoundLinks) -> None:
    assert {(link.a, link.b) for link in found.links} >= REQUIRED


def test_the_samples_the_other_way_round_have_the_same_links(found: FoundLinks) -> None:
    turned = find_links(sample("B").on_side("A"), sample("A").on_side("B"))
    links = {(link.a[1:], link.b[1:]): link.score for link in found.links}
    assert {(link.b[1:], link.a[1:]): link.score for link in turned.links} == links


def test_at_most_one_link_of_the_samples_is_neither_required_nor_optional(found: FoundLinks) -> None:
    assert len({(link.a, link.b) for link in found.links} - REQUIRED - OPTIONAL) <= 1


def test_the_required_links_that_moved_are_those_of_the_gold(found: FoundLinks) -> None:
    moved = {f"{link.a}-{link.b}" for link in found.links if link.moved and (link.a, link.b) in REQUIRED}
    assert moved == set(GOLD["expect"]["moved"])


def test_a_title_is_with_the_sentence_that_reports_it_and_in_no_link(found: FoundLinks) -> None:
    assert [(headline.a, headline.b) for headline in found.headlines] == [("A1", "BT")]
    assert not any("T" in link.a + link.b for link in found.links)


def test_the_two_tiers_are_kept_apart(found: FoundLinks) -> None:
    links = {(link.a, link.b): link.score for link in found.links}
    related = {(pair.a, pair.b): pair.score for pair in found.related}
    assert related
    assert not links.keys() & related.keys()
    assert min(related.values()) < min(links.values())


def test_a_link_says_which_words_carried_it(found: FoundLinks) -> None:
    a, b = sample("A").plain, sample("B").plain
    link = next(link for link in found.links if (link.a, link.b) == ("A8", "B3"))
    why = {evidence.kind: evidence for evidence in link.why}
    assert [a[slice(*span)] for span in why["number"].a] == ["1,000"]
    assert [b[slice(*span)] for span in why["number"].b] == ["1,000"]
    assert [a[slice(*span)] for span in why["name"].a] == ["NIS"]
    assert [b[slice(*span)] for span in why["name"].b] == ["National Intelligence Service"]
