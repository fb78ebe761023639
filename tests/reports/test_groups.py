"""Linked sentences with the same partners are one group; every link is in one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.comparison.model import Divergence, Link, LinkLabel
from newsdiff.language.spans import Span
from newsdiff.reports.groups import LinkGroup, connected, link_groups, shared


def links(*pairs: str, label: LinkLabel = "partial") -> list[Link]:
    """Return links of these pairs: "1-2" is A1 and B2."""
    return [Link(f"A{one}", f"B{other}", label, 0.9) for one, other in (pair.split("-") for pair in pairs)]


def names(groups: tuple[LinkGroup, ...]) -> list[str]:
    """Return what each group holds: "A1 A2 - B1"."""
    return [f"{' '.join(group.a)} - {' '.join(group.b)}" for group in groups]


def test_a_sentence_with_several_partners_is_one_group() -> None:
    assert names(link_groups(links("1-1", "2-2", "2-3", "3-4", "4-4"))) == ["A1 - B1", "A2 - B2 B3", "A3 A4 - B4"]


def test_sentences_that_all_link_to_each_other_are_one_group() -> None:
    assert names(link_groups(links("1-1", "1-2", "2-1", "2-2"))) == ["A1 A2 - B1 B2"]


def test_a_chain_of_links_is_told_in_as_few_groups_as_keep_partners_together() -> None:
    assert names(link_groups(links("1-1", "1-2", "2-2", "3-2"))) == ["A1 - B1 B2", "A2 A3 - B2"]
    assert names(link_groups(links("1-1", "2-2", "3-1", "3-2"))) == ["A1 A3 - B1", "A2 A3 - B2"]


@settings(deadline=None)
@given(st.sets(st.tuples(st.integers(1, 6), st.integers(1, 6))))
def test_every_link_is_in_one_group_in_which_each_of_a_is_linked_to_each_of_b(pairs: set[tuple[int, int]]) -> None:
    given_links = links(*(f"{one}-{other}" for one, other in sorted(pairs)))
    groups = link_groups(given_links)
    assert sorted(link.a + link.b for group in groups for link in group.links) == sorted(
        link.a + link.b for link in given_links
    )
    for group in groups:
        assert {(link.a, link.b) for link in group.links} == {(a, b) for a in group.a for b in group.b}
        assert list(group.b) == sorted(group.b)
    assert [group.links[0] for group in groups] == sorted(
        (group.links[0] for group in groups), key=lambda link: (link.a, link.b)
    )


def test_a_group_is_the_same_only_where_every_sentence_has_a_partner_that_is() -> None:
    (split,) = link_groups([*links("1-1", label="same"), *links("1-2")])
    assert split.label == "partial"
    (crossed,) = link_groups([
        *links("1-1", label="same"), *links("1-2"), *links("2-1"), *links("2-2", label="same"),
    ])  # fmt: skip
    assert crossed.label == "same"
    (opposed,) = link_groups([*links("1-1", label="same"), *links("1-2", label="contradicts")])
    assert opposed.label == "contradicts"


def test_what_several_links_say_alike_is_said_once_and_the_weightiest_first() -> None:
    framing = Divergence("framing", "only A says it", (Span(0, 1),), ())
    negation = Divergence("negation", "only A negates", (Span(0, 1),), ())
    one = Link("A1", "B1", "partial", 0.9, divergences=(framing,))
    other = Link("A1", "B2", "partial", 0.9, divergences=(negation, framing))
    (group,) = link_groups([one, other])
    assert group.divergences == ((negation, (other,)), (framing, (one, other)))


def test_edges_that_share_an_end_are_connected() -> None:
    assert list(connected(["ab", "cd", "be", "f", "ef"])) == [[0, 2, 3, 4], [1]]


def test_shared_stretches_lie_in_both() -> None:
    assert shared([Span(0, 5), Span(8, 12)], [Span(3, 9), Span(11, 20)]) == (Span(3, 5), Span(8, 9), Span(11, 12))
