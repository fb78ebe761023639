"""The glance tells first what is asked first, in counts that add up."""

import re
from dataclasses import replace
from typing import get_args

import newsdiff
from gold_comparison import gold_comparison, made_up_comparison
from newsdiff.comparison.model import Comparison, Divergence, DivergenceLabel, Link
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.glance import glance


def told(comparison: Comparison) -> dict[str, list[str]]:
    """Return the lines of every point in words."""
    points = glance(Contents(comparison))
    return {name: ["".join(words.text for words in said) for said in lines] for name, lines in points.rows}


def test_every_sentence_is_counted_in_both_or_in_one() -> None:
    for comparison in (gold_comparison(), made_up_comparison()):
        points = told(comparison)
        numbers = re.findall(r"(\d+) of (\d+) sentences", points["In both"][0])
        alone = [re.match(r"\d+", points[f"Only in {side}"][0]) for side in "AB"]
        assert [int(some) + int(match.group()) for (some, _), match in zip(numbers, alone, strict=True) if match] == [
            int(every) for _, every in numbers
        ]


def test_the_claims_of_the_sentences_only_in_one_article_are_all_counted_by_source() -> None:
    for comparison in (gold_comparison(), made_up_comparison()):
        groups, linked = Contents(comparison).claim_groups(), Contents(comparison).told_by
        for side, claims in (("A", groups.only_a), ("B", groups.only_b)):
            counted = told(comparison)[f"Only in {side}"][0].partition("; claims: ")[2]
            alone = [claim for claim in claims if not linked(claim.sentence)]
            assert sum(int(one.rpartition(" ")[2]) for one in counted.split(", ") if one) == len(alone)
            assert alone or side == "B"


def test_the_links_are_counted_as_in_the_reader_and_the_groups_as_they_are_told() -> None:
    contents = Contents(made_up_comparison())
    shared = told(made_up_comparison())["In both"][1]
    by_label = re.findall(r"[=~!] \w+ (\d+)", shared)
    assert sum(map(int, by_label)) == len(made_up_comparison().links)
    assert shared.startswith(f"{len(made_up_comparison().links)} links in {len(contents.groups)} groups: ")


def test_numbers_and_times_that_differ_are_told_with_their_places_and_rival_ones_with_their_sources() -> None:
    lines = told(made_up_comparison())["Numbers, times"]
    assert "passengers: 312 (A2) / 321 (B3)" in lines
    assert "injured: 23 (A16, Lindhaven General Hospital) / 31 (B15, Red Cross)" in lines
    assert 'A1↔B1: another time: "on Tuesday" (2025-05-13) / "on Monday" (2025-05-12)' in lines
    assert lines[-1] == "other figures: same 7, only in A 1, only in B 2"


def test_contradictions_negations_and_altered_quotations_are_told_where_they_stand() -> None:
    points = told(made_up_comparison())
    assert [one.partition(":")[0] for one in points["Contradicting"]] == ["A9↔B8"]
    assert [one.partition(":")[0] for one in points["Negations"]] == ["A14↔B13", "A15↔B14"]
    assert points["Quotations"][0] == 'A4↔B5: the quoted words differ: "grinding" / "scraping"'


def test_a_long_list_is_cut_and_says_where_the_rest_is() -> None:
    altered = Divergence("quote_altered", "the quoted words differ", (Span(0, 1),), (Span(0, 1),))
    links = tuple(Link(f"A{number}", f"B{number}", "partial", 0.9, divergences=(altered,)) for number in range(1, 8))
    lines = told(replace(gold_comparison(), links=links))["Quotations"]
    assert [one for one in lines if "more" in one] == ["and 3 more under “In both”"]
    assert lines[-1] == "altered 7"


def test_what_was_not_found_is_no_point() -> None:
    points = told(replace(gold_comparison(), links=(), numbers=()))
    assert list(points) == ["In both", "Only in A", "Only in B", "Only A says", "Only B says"]


def test_every_label_of_a_difference_has_its_place() -> None:
    alike: set[DivergenceLabel] = {"identical", "reworded", "split", "merged"}
    for label in set(get_args(DivergenceLabel)) - alike:
        divergence = Divergence(label, "the two differ so", (Span(0, 1),), (Span(0, 1),))
        link = Link(
            "A1", "B1", "contradicts" if label == "contradiction" else "partial", 0.9, divergences=(divergence,)
        )
        lines = [one for told_lines in told(replace(gold_comparison(), links=(link,))).values() for one in told_lines]
        place = label.removeprefix("quote_").replace("_", " ")
        assert any("the two differ so" in one or place in one for one in lines), label


def test_what_both_say_and_what_only_one_says_is_told_in_words() -> None:
    points = told(made_up_comparison())
    assert any("Divers searched the flooded car deck" in one for one in points["Both say"])
    assert any(one.startswith("A13: Helga Storm “") for one in points["Only A says"])
    assert points["Only B says"][-1].startswith("and ")
    assert points["Only B says"][-1].endswith("more under “Claims”")


def test_what_several_links_say_alike_is_told_once() -> None:
    firmer = Divergence("firmer", "firmer in A", (Span(0, 1),), (Span(0, 1),))
    links = tuple(Link(f"A{number}", "B1", "partial", 0.9, divergences=(firmer,)) for number in (1, 2))
    assert told(replace(gold_comparison(), links=links))["Wording"] == ["A1↔B1: firmer in A"]


def test_what_is_told_says_how_firm_it_is() -> None:
    a = newsdiff.from_sentences(["The company denied that the ferry was overloaded.", "The harbor may close, he said."])
    lines = told(newsdiff.compare(a, newsdiff.from_sentences(["Farmers sold their grain."])))["Only A says"]
    assert any(one.endswith("“denied” (denied): the ferry was overloaded") for one in lines)
    assert any("(hedged: “may”): The harbor may close" in one for one in lines)


def test_the_claims_of_a_linked_sentence_are_not_among_what_only_one_says() -> None:
    a = newsdiff.from_sentences([
        "Rescuers worked through the night to free 18 people from the train, the fire chief said.",
        "The mayor of Halden said that a new bridge would be built.",
    ])  # fmt: skip
    b = newsdiff.from_sentences(["Eighteen people had to be cut free of the train by rescuers during the night."])
    comparison = newsdiff.compare(a, b)
    bare = replace(comparison, claim_pairs=(), links=(Link("A1", "B1", "partial", 0.9),), only_a=("A2",), only_b=())
    points = told(bare)
    assert [one[:3] for one in points["Only A says"]] == ["A2:"]
    assert "Only B says" not in points
    assert "claims: mayor of Halden 1" in points["Only in A"][0]
    listed = newsdiff.report(bare, "text").partition("Claims only in A")[2].partition("DIFFERENCES")[0]
    assert "(its sentence is linked to B1)" in " ".join(listed.split())
