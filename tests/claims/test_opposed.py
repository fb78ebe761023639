"""What one article denies and the other asserts is no report of both."""

import pytest

import newsdiff


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor did not rule out closing the bridge.", "The mayor ruled out closing the bridge."),
        ("The council had not rejected the plan for the harbor.", "The council had rejected the plan for the harbor."),
    ],
)
def test_a_negation_of_a_word_that_denies_turns_it_round(a: str, b: str) -> None:
    comparison = newsdiff.compare(newsdiff.from_sentences([a]), newsdiff.from_sentences([b]))
    assert [pair.relation for pair in comparison.claim_pairs] != ["both"]
    assert "negation" in {divergence.label for link in comparison.links for divergence in link.divergences}


@pytest.mark.parametrize(
    ("a", "b", "relations"),
    [
        ("Ministers asked the bank to cut its key rate.", "The bank cut its key rate.", []),
        ("Ministers urged the bank to cut its key rate.", "Ministers asked the bank to cut its key rate.", ["both"]),
        (
            "Police do not believe the fire at the mill was started deliberately.",
            "Police believe the fire at the mill was started deliberately.",
            ["rival"],
        ),
    ],
)
def test_what_is_only_asked_for_or_not_believed_is_not_reported_by_both(a: str, b: str, relations: list[str]) -> None:
    comparison = newsdiff.compare(newsdiff.from_sentences([a]), newsdiff.from_sentences([b]))
    assert [pair.relation for pair in comparison.claim_pairs] == relations
