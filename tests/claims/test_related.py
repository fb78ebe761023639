"""Claims that both articles may report are neither called told by both nor only here; a headline repeats its story."""

import pytest

import newsdiff
from claims_said import DAY
from newsdiff.claims.extract import claims
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.claims.pairing.pairs import pair_claims
from newsdiff.claims.speakers.unify import unify_sources
from newsdiff.reports.contents import Contents

BESIDES = [
    "The senate will vote on the budget in the spring.",
    "Farmers in the north have sold their grain to Norland.",
    "A storm destroyed the bridge near the village of Tarn.",
]


def pairs(
    a: list[str], b: list[str], linked: dict[tuple[str, str], float]
) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """How the claims of two made-up articles stand to each other, each article with other things besides."""
    one = newsdiff.from_sentences([*a, *BESIDES], published=DAY)
    other = newsdiff.from_sentences([*b, *BESIDES], published=DAY).on_side("B")
    claims_a, claims_b = unify_sources(one, claims(one), other, claims(other))
    likeness = Likeness(one, claims_a, other, claims_b)
    return [(pair.relation, pair.a, pair.b) for pair in pair_claims(one, claims_a, other, claims_b, linked, likeness)]


IN_OTHER_WORDS = (
    "The mayor stepped down over the affair.",
    "After the scandal, Ines Moor gave up her office.",
)


def test_claims_of_linked_sentences_that_share_no_words_may_be_one() -> None:
    a, b = IN_OTHER_WORDS
    assert pairs([a], [b], {("A1", "B1"): 0.8}) == [("related", ("A1.1",), ("B1.1",))]


def test_claims_of_sentences_that_nothing_links_are_told_by_one_only() -> None:
    a, b = IN_OTHER_WORDS
    assert pairs([a], [b], {}) == []


def test_claims_that_share_little_are_one_only_where_their_sentences_are_surely_linked() -> None:
    a, b = "The board sacked the coach of the club.", "Nobody had expected the coach to be sacked this week, fans say."
    (sure,) = pairs([a], [b], {("A1", "B1"): 0.95})
    (weak,) = pairs([a], [b], {("A1", "B1"): 0.36})
    assert (sure[0], weak[0]) == ("both", "related")


def test_what_a_linked_sentence_says_besides_what_both_tell_is_told_by_one_only() -> None:
    a = "The stolen painting was found in a barn, Lund said, adding that the owner gave his neighbours a barbecue."
    b = "The stolen painting was found in a barn."
    ((relation, in_a, in_b),) = pairs([a], [b], {("A1", "B1"): 0.9})
    assert (relation, len(in_a), len(in_b)) == ("both", 1, 1)


def test_two_claims_of_a_sentence_can_be_told_by_one_claim_of_the_other_article() -> None:
    a = "The museum closed its doors in May, Lund said, adding that the museum closed its doors for good in May."
    b = "The museum closed its doors for good in May."
    found = pairs([a], [b], {("A1", "B1"): 0.9})
    assert found == [("both", ("A1.1", "A1.2"), ("B1.1",))]


def test_a_report_that_is_denied_in_the_same_sentence_is_no_rival_of_the_denial() -> None:
    a = "Some say the bank sold the harbour to Norland, but the chairman said the bank never sold the harbour."
    b = "A spokesman said the bank never sold the harbour to Norland."
    assert "rival" not in [relation for relation, *_ in pairs([a], [b], {("A1", "B1"): 0.9})]
    alone = "Some say the bank sold the harbour to Norland."
    assert [relation for relation, *_ in pairs([alone], [b], {("A1", "B1"): 0.9})] == ["rival"]


def read(title: str, *sentences: str) -> newsdiff.Article:
    return newsdiff.from_sentences(list(sentences), title=title, published=DAY)


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Moor quits as mayor of Tarn", "Ines Moor quits as mayor of Tarn after nine years, the town said on Monday."),
        ("Storm wrecks bridge near Tarn", "A storm that came from the sea wrecks a bridge in the hills near Tarn."),
    ],
)
def test_a_headline_is_no_claim_of_its_own_where_the_story_tells_it(title: str, lead: str) -> None:
    a, b = read(title, lead, *BESIDES[:1]), read("Grain is dear", "Farmers in the north have sold their grain.")
    contents = Contents(newsdiff.compare(a, b))
    (first,) = [claim for claim in contents.claim_groups().only_a if claim.sentence in ("AT", "A1")]
    assert first.sentence == "A1"
    assert [claim.sentence for claim in contents.repeated(first)] == ["AT"]


def test_a_headline_that_tells_something_else_stays_a_claim() -> None:
    a = read("Voters punish the governor", "Farmers in the north have sold their grain.", BESIDES[2])
    contents = Contents(newsdiff.compare(a, read("Grain is dear", BESIDES[0])))
    assert "AT" in [claim.sentence for claim in contents.claim_groups().only_a]
