"""What both report is only what no divergence of their sentences opposes."""

from pathlib import Path

import pytest

import newsdiff
from claims_said import DAY
from newsdiff.comparison.model import Comparison

SAMPLES = Path(__file__).parents[2] / "sample_articles"
SAMPLE_PAIRS = [
    ("north-korea-casualties-afp.md", "north-korea-casualties-rewrite.txt"),
    ("lindhaven-ferry-courier.md", "lindhaven-ferry-northline.md"),
]
OPPOSING = {"contradiction", "negation", "number_changed", "rival_figure"}
TWO_COUNTS = (
    'A senior Norland military official said that the rebels had suffered "several hundred" casualties at Tarn.',
    "Sudland's ZOR military intelligence agency reported that the rebels had suffered at least 30 casualties at Tarn.",
)


def compared(one: str, other: str) -> Comparison:
    a = newsdiff.from_sentences([one], published=DAY)
    b = newsdiff.from_sentences([other], published=DAY)
    return newsdiff.compare(a, b)


def relations(one: str, other: str) -> list[str]:
    return [pair.relation for pair in compared(one, other).claim_pairs]


def assert_links_and_claims_agree(comparison: Comparison) -> None:
    sentences = {claim.id: claim.sentence for claim in comparison.claims}
    links = {(link.a, link.b): link for link in comparison.links}
    for pair in comparison.claim_pairs:
        ends = [(sentences[one], sentences[other]) for one in pair.a for other in pair.b]
        joined = [links[end] for end in ends if end in links]
        labels = {divergence.label for link in joined for divergence in link.divergences}
        if pair.relation == "contradicts":
            assert "contradicts" in {link.label for link in joined}, pair
        if pair.relation == "rival" and joined:
            assert labels & OPPOSING, pair


def test_what_both_tell_alike_both_report() -> None:
    sentence = "The harbor of Lindhaven will stay closed until Friday, Mayor Tomas Reiter said."
    assert relations(sentence, sentence) == ["both"]


def test_an_alarm_that_sounded_and_one_that_did_not_contradict_each_other() -> None:
    assert relations(
        "The ferry's evacuation alarm did not sound before the impact, the coast guard said.",
        "The ferry's evacuation alarm sounded before the impact, the coast guard said.",
    ) == ["contradicts"]


def test_a_word_that_is_nearly_a_negation_on_both_sides_hides_no_negation() -> None:
    assert relations(
        "Simon Tate said that Roe would appeal against the sentence.",
        "Simon Tate said that Roe would not appeal against the sentence.",
    ) == ["rival"]


def test_what_one_source_denies_and_another_tells_are_rival_accounts() -> None:
    assert relations(
        "The company said that it had not replaced the steering pump of the ferry after a failed test in March.",
        "An inspector said that it had replaced the steering pump of the ferry after a failed test in March.",
    ) == ["rival"]


@pytest.mark.parametrize("names", SAMPLE_PAIRS, ids=["casualties", "ferry"])
@pytest.mark.parametrize("turned", [False, True], ids=["A B", "B A"])
def test_claims_are_rival_or_contradict_only_where_their_link_says_so_too(names: tuple[str, str], turned: bool) -> None:
    one, other = (newsdiff.read(SAMPLES / name) for name in names)
    comparison = newsdiff.compare(other, one) if turned else newsdiff.compare(one, other)
    assert "rival" in {pair.relation for pair in comparison.claim_pairs}
    assert_links_and_claims_agree(comparison)


def test_a_toll_that_one_article_tells_at_two_times_is_no_rival_of_the_later_one() -> None:
    a = newsdiff.from_sentences(
        ["Police said 14 people had died in the crash near Tarn.",
         "The death toll from the crash near Tarn rose to 16 on Tuesday, police said."],
        published=DAY,
    )  # fmt: skip
    b = newsdiff.from_sentences(["Police said 16 people had died in the crash near Tarn."], published=DAY)
    comparison = newsdiff.compare(a, b)
    assert "rival" not in {pair.relation for pair in comparison.claim_pairs}
    assert [(row.relation, row.a, row.b) for row in comparison.numbers] == [
        ("same", ("A2.1",), ("B1.1",)),
        ("only_a", ("A1.1",), ()),
    ]


@pytest.mark.parametrize("turned", [False, True], ids=["A B", "B A"])
def test_a_vague_figure_of_another_source_is_rival_in_the_claims_and_in_the_link(turned: bool) -> None:
    comparison = compared(*(reversed(TWO_COUNTS) if turned else TWO_COUNTS))
    (link,) = comparison.links
    assert [pair.relation for pair in comparison.claim_pairs] == ["rival"]
    assert "rival_figure" in {divergence.label for divergence in link.divergences}


def test_a_vague_figure_of_the_same_source_that_can_be_the_same_number_is_no_rival() -> None:
    comparison = compared(
        'The ZOR agency said on Monday that the rebels had suffered "several hundred" casualties at Tarn.',
        "The ZOR agency said on Monday that the rebels had suffered at least 30 casualties at Tarn.",
    )
    assert [pair.relation for pair in comparison.claim_pairs] == ["both"]


def test_two_counts_that_nobody_is_given_for_are_rival_accounts_and_contradict_only_where_the_link_does() -> None:
    comparison = compared(
        "The ferry carried 312 passengers and 14 crew members when it struck the pier of Lindhaven.",
        "The ferry carried 321 passengers and 14 crew members when it struck the pier of Lindhaven.",
    )
    assert [link.label for link in comparison.links] == ["partial"]
    assert [pair.relation for pair in comparison.claim_pairs] == ["rival"]
    assert_links_and_claims_agree(comparison)


def test_a_figure_is_called_the_same_in_numbers_claims_and_differences() -> None:
    for pair in SAMPLE_PAIRS:
        comparison = newsdiff.compare(*(newsdiff.read(SAMPLES / name) for name in pair))
        relations = {
            (one, other): found.relation for found in comparison.claim_pairs for one in found.a for other in found.b
        }
        for row in comparison.numbers:
            told = {relations[one, other] for one in row.a for other in row.b if (one, other) in relations}
            if row.relation in ("changed", "rival"):
                assert "both" not in told, row
