"""What every report for people tells of a comparison."""

from dataclasses import replace

import newsdiff
from gold_comparison import gold_comparison
from newsdiff.claims.model import ClaimPair
from newsdiff.comparison.model import Link, Related, WordDifferences
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents


def test_only_body_sentences_are_only_in_an_article() -> None:
    contents = Contents(gold_comparison())
    assert (len(contents.only("A")), contents.only("B")) == (15, ("B9",))
    assert contents.body("B") == tuple(f"B{number}" for number in range(1, 10))


def test_words_that_one_of_several_partners_has_are_not_marked() -> None:
    links = (
        Link("A1", "B1", "partial", 0.9, words=WordDifferences(a=(Span(0, 10), Span(20, 30)))),
        Link("A1", "B2", "partial", 0.9, words=WordDifferences(a=(Span(5, 25),))),
    )
    assert Contents(replace(gold_comparison(), links=links)).words("A1") == (Span(5, 10), Span(20, 25))


def test_pairs_that_share_a_claim_are_one_group_and_relations_stay_apart() -> None:
    pairs = (
        ClaimPair("both", ("A1.1",), ("B1.1",)),
        ClaimPair("both", ("A8.1",), ("B3.1",)),
        ClaimPair("both", ("A3.1",), ("B1.1", "B2.1")),
        ClaimPair("rival", ("A3.1",), ("B9.1",)),
    )
    groups = Contents(replace(gold_comparison(), claim_pairs=pairs)).claim_groups()
    assert groups.paired == (
        ClaimPair("both", ("A1.1", "A3.1"), ("B1.1", "B2.1")),
        ClaimPair("both", ("A8.1",), ("B3.1",)),
        ClaimPair("rival", ("A3.1",), ("B9.1",)),
    )


def test_every_claim_is_in_a_group_or_only_in_its_article() -> None:
    comparison = gold_comparison()
    groups = Contents(comparison).claim_groups()
    grouped = {claim for pair in groups.paired for claim in (*pair.a, *pair.b)}
    alone = {claim.id for claim in (*groups.only_a, *groups.only_b)}
    assert grouped | alone == {claim.id for claim in comparison.claims}
    assert not grouped & alone


def test_kinds_of_difference_come_with_the_most_frequent_first() -> None:
    kinds = Contents(gold_comparison()).divergence_kinds()
    assert [len(links) for _, links in kinds] == sorted((len(links) for _, links in kinds), reverse=True)
    assert kinds[0][0] == "quote_paraphrased"


def test_a_headline_knows_the_sentences_that_report_it() -> None:
    contents = Contents(gold_comparison())
    assert contents.stories("BT") == ["A1"]
    assert contents.stories("A1") == ()


def test_what_an_article_states_twice_is_told_once_with_its_places() -> None:
    fact = "The harbor tunnel flooded twice in autumn, Ana Silva said."
    a = newsdiff.from_sentences([fact, "Nobody was hurt.", fact])
    contents = Contents(newsdiff.compare(a, newsdiff.from_sentences(["A storm sank three boats in Norland."])))
    first, other = contents.claim_groups().only_a
    assert (first.sentence, other.sentence) == ("A1", "A2")
    assert [claim.sentence for claim in contents.repeated(first)] == ["A3"]
    assert contents.repeated(other) == ()


def test_a_sentence_without_a_partner_names_what_it_is_perhaps_related_to() -> None:
    comparison = replace(
        gold_comparison(),
        related=tuple(Related("A4", partner, score) for partner, score in (("B9", 0.2), ("B1", 0.3), ("B2", 0.1))),
    )
    contents = Contents(comparison)
    assert contents.perhaps("A4") == ("B1", "B9")
    assert contents.perhaps("B9") == ("A4",)
    linked = comparison.links[0].a
    assert Contents(replace(comparison, related=(Related(linked, "B9", 0.3),))).perhaps(linked) == ()
