"""The claims are grouped as the comparison pairs them, in the reader as in the reports."""

from dataclasses import replace

import newsdiff
from gold_comparison import gold_comparison, made_up_comparison
from newsdiff.articles.samples import sample_pairs
from newsdiff.claims.model import ClaimPair
from newsdiff.comparison.model import Comparison
from newsdiff.reader.claim_groups import Group, entries, told
from newsdiff.reader.claim_rows import lines_of
from newsdiff.reader.index import Index
from newsdiff.reports.contents import Contents

SAMPLE = next(pair for pair in sample_pairs() if "ferry" in pair.a.name)

RELATIONS = {
    "contradicts": Group.CONTRADICTS, "rival": Group.RIVAL, "both": Group.BOTH, "related": Group.RELATED,
}  # fmt: skip


def in_groups(comparison: Comparison) -> dict[Group, set[str]]:
    """Return the claims of every group of the reader."""
    found: dict[Group, set[str]] = {group: set() for group in Group}
    for entry in entries(comparison):
        group = Group.RIVAL if entry.group is Group.FIGURE else entry.group
        found[group] |= {claim.id for claim in entry.claims}
    return found


def test_reader_and_reports_say_the_same_of_every_claim() -> None:
    for comparison in (gold_comparison(), made_up_comparison()):
        groups = Contents(comparison).claim_groups()
        reported = {RELATIONS[pair.relation]: set[str]() for pair in groups.paired}
        for pair in groups.paired:
            reported[RELATIONS[pair.relation]] |= {*pair.a, *pair.b}
        reported[Group.ONLY_A] = {claim.id for claim in groups.only_a}
        reported[Group.ONLY_B] = {claim.id for claim in groups.only_b}
        assert {group: claims for group, claims in in_groups(comparison).items() if claims} == reported


def test_the_made_up_pair_has_claims_of_every_group_that_is_sure() -> None:
    assert [group for group, claims in in_groups(made_up_comparison()).items() if not claims] == [
        Group.FIGURE,
        Group.RELATED,
    ]


def test_another_figure_is_a_rival_account_only_where_each_has_a_source_of_its_own() -> None:
    two = "Police said 40 people were hurt.", "Doctors said 60 people were hurt."
    none = "Police said 40 people were hurt.", "In all, 60 people were hurt."
    for sentences, group in ((two, Group.RIVAL), (none, Group.FIGURE)):
        a, b = (newsdiff.from_sentences([sentence]) for sentence in sentences)
        pair = ClaimPair("rival", ("A1.1",), ("B1.1",), "figure")
        comparison = replace(newsdiff.compare(a, b), claim_pairs=(pair,), related_claims=())
        assert [entry.group for entry in entries(comparison)] == [group]


def test_claims_that_may_be_one_show_what_each_side_says_and_are_not_only_there() -> None:
    a, b = (
        newsdiff.from_sentences([told, other])
        for told, other in (
            ("The mayor stepped down over the affair on Monday.", "Farmers sold their grain to Norland."),
            ("The mayor of Tarn gave up his office on Monday.", "The senate will vote on the budget."),
        )
    )
    comparison = replace(
        newsdiff.compare(a, b),
        claim_pairs=(),
        related_claims=(ClaimPair("related", ("A1.1",), ("B1.1",)),),
    )
    index = Index(comparison.a, comparison.b, comparison)
    found = entries(comparison)
    assert [entry.group for entry in found] == [Group.RELATED, Group.ONLY_A, Group.ONLY_B]
    shown = [line.text.rstrip() for line in lines_of(index, found[0], 60)]
    assert [text[2:] for text in shown[:-1]] == [
        "A: The mayor stepped down over the affair on Monday",
        "B: The mayor of Tarn gave up his office on Monday",
    ]


def test_an_entry_tells_what_both_say_or_what_differs() -> None:
    comparison = newsdiff.compare(newsdiff.read(SAMPLE.a), newsdiff.read(SAMPLE.b))
    index = Index(comparison.a, comparison.b, comparison)
    lines = {(entry.group, entry.claims[0].id): told(index, entry) for entry in entries(comparison)}
    assert lines[Group.FIGURE, "A2.1"].startswith("passengers: 312 / 321 · The Maren was carrying 312 passengers")
    assert lines[Group.RIVAL, "A15.1"] == "denied that the ferry was overloaded / the ferry was overloaded"
    assert lines[Group.BOTH, "A10.1"] == (
        "Police … the captain of the Maren, a 58-year-old man who has worked on the route for two decades"
    )
    assert lines[Group.ONLY_B, "B18.1"] == '"Nobody should be afraid to take a boat to work,"'


def test_what_is_denied_or_left_open_is_never_told_as_if_it_were_said() -> None:
    a = newsdiff.from_sentences([
        "The company denied that its equipment was at fault.",
        "The minister declined to say whether the line would reopen.",
        "The ministry neither confirmed nor denied that the signals had failed.",
    ])  # fmt: skip
    b = newsdiff.from_sentences(["The firm denied that its equipment was at fault."])
    comparison = newsdiff.compare(a, b)
    index = Index(comparison.a, comparison.b, comparison)
    lines = [told(index, entry) for entry in entries(comparison)]
    assert "denied: its equipment was at fault" in lines
    assert "declined to say whether the line would reopen" in lines
    assert any(line.startswith("The ministry neither confirmed nor denied") for line in lines)


def test_what_an_article_states_twice_is_one_entry() -> None:
    fact = "The harbor tunnel flooded twice in autumn, Ana Silva said."
    a = newsdiff.from_sentences([fact, "Nobody was hurt.", fact])
    comparison = newsdiff.compare(a, newsdiff.from_sentences(["A storm sank three boats in Norland."]))
    assert [[claim.sentence for claim in entry.a] for entry in entries(comparison) if entry.a] == [["A1", "A3"], ["A2"]]
