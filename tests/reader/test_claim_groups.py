"""The claims are grouped as the comparison pairs them, in the reader as in the reports."""

from gold_comparison import gold_comparison, made_up_comparison
from newsdiff.comparison.model import Comparison
from newsdiff.reader.claim_groups import Group, entries
from newsdiff.reports.contents import Contents

RELATIONS = {"contradicts": Group.CONTRADICTS, "rival": Group.RIVAL, "both": Group.BOTH}


def in_groups(comparison: Comparison) -> dict[Group, set[str]]:
    """Return the claims of every group of the reader."""
    found: dict[Group, set[str]] = {group: set() for group in Group}
    for entry in entries(comparison):
        found[entry.group] |= {claim.id for claim in entry.claims}
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


def test_the_made_up_pair_has_claims_of_every_group() -> None:
    assert all(in_groups(made_up_comparison()).values())
