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
