"""Which claims of two articles are about one thing, and the numbers and speakers tables."""

from datetime import date
from typing import Any

import pytest

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.model import Claim, ClaimPair, NumberRow
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.claims.pairing.pairs import pair_claims
from newsdiff.claims.pairing.tables import number_rows, speakers
from newsdiff.claims.speakers.unify import unify_sources

Both = tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[ClaimPair, ...], tuple[NumberRow, ...]]


def both(a: list[str], b: list[str], linked: list[tuple[str, str]], day: date | None = date(2024, 12, 19)) -> Both:
    one = newsdiff.from_sentences(a, published=day)
    other = newsdiff.from_sentences(b, published=day).on_side("B")
    claims_a, claims_b = unify_sources(one, claims(one), other, claims(other))
    likeness = Likeness(one, claims_a, other, claims_b)
    pairs = pair_claims(one, claims_a, other, claims_b, dict.fromkeys(linked, 0.9), likeness)
    return claims_a, claims_b, pairs, number_rows(claims_a, claims_b, pairs, likeness)


def sample_pairs(
    samples: dict[str, newsdiff.Article], sample_claims: dict[str, tuple[Claim, ...]], linked: list[tuple[str, str]]
) -> tuple[ClaimPair, ...]:
    a, claims_a, b, claims_b = samples["A"], sample_claims["A"], samples["B"], sample_claims["B"]
    return pair_claims(a, claims_a, b, claims_b, dict.fromkeys(linked, 0.9), Likeness(a, claims_a, b, claims_b))


def by_content(gold: dict[str, Any], claims_of: dict[str, tuple[Claim, ...]]) -> dict[str, str]:
    """The gold's id of every claim found, by the place where its content begins."""
    starts = {(claim["article"], claim["content"][0]["start"]): claim["id"] for claim in gold["claims"]}
    return {
        claim.id: starts[side, claim.content[0].start]
        for side, found in claims_of.items()
        for claim in found
        if (side, claim.content[0].start) in starts
    }


def test_the_pairs_of_the_samples_are_the_clusters_of_the_gold(
    gold: dict[str, Any], samples: dict[str, newsdiff.Article], sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    linked = [(link["a"], link["b"]) for link in (*gold["links"], *gold["headline"]) if link.get("required", True)]
    pairs = sample_pairs(samples, sample_claims, linked)
    name = by_content(gold, sample_claims)
    found = {frozenset(name[one] for one in (*pair.a, *pair.b)): pair.relation for pair in pairs}
    clusters = {frozenset(cluster["claims"]) for cluster in gold["clusters"] if cluster["id"] != "K10"}
    assert {members for members, relation in found.items() if relation == "both"} == clusters
    rival = {members for members, relation in found.items() if relation == "rival"}
    # K10 are the outside casualty figures; A11.1 in it gives no figure.
    assert rival == {frozenset({"A9.1", "B9.1"})}
    assert "contradicts" not in found.values()


def test_the_numbers_of_the_samples_are_those_of_the_gold(
    gold: dict[str, Any], samples: dict[str, newsdiff.Article], sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    linked = [(link["a"], link["b"]) for link in gold["links"]] + [(link["a"], link["b"]) for link in gold["headline"]]
    pairs = sample_pairs(samples, sample_claims, linked)
    likeness = Likeness(samples["A"], sample_claims["A"], samples["B"], sample_claims["B"])
    rows = number_rows(sample_claims["A"], sample_claims["B"], pairs, likeness)
    name = by_content(gold, sample_claims)
    found = {(frozenset(name[one] for one in (*row.a, *row.b)), row.relation) for row in rows}
    relations = {"same_number_status_differs": "same", "rival_figures": "rival", "only_in_A": "only_a"}
    assert found == {
        (frozenset(row["claim"] for row in number["rows"]), relations.get(number["relation"], number["relation"]))
        for number in gold["numbers"]
    }


def test_the_speakers_of_the_samples_are_those_of_the_gold(
    gold: dict[str, Any], sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    names = {"us_official": "senior U.S. military official", "nis": "National Intelligence Service"}
    wanted = {
        names.get(row["source"], gold["sources"][row["source"]]["name"]): (
            len(row["A"]),
            len(row["B"]),
            tuple(row["quoted_in"]),
        )
        for row in gold["speakers"]
        if row["source"] not in ("writer", "unspecified", "video")
    }
    found = speakers(sample_claims["A"], sample_claims["B"])
    assert {one.source: (one.claims_a, one.claims_b, one.quoted) for one in found if one.source != "video"} == wanted


def test_one_source_with_another_figure_is_a_changed_number() -> None:
    *_, numbers = both(
        ["The mayor said 20 people were injured."],
        ["The mayor said 35 people were injured."],
        [("A1", "B1")],
    )
    assert [(row.what, row.relation) for row in numbers] == [("injured", "changed")]


def test_a_row_of_numbers_names_its_own_figure_of_a_claim_that_gives_two_sums() -> None:
    text = "The charity raised $3 million and spent $2 million."
    _, _, _, numbers = both([text], ["The charity raised $3 million."], [("A1", "B1")])
    found = {text[slice(*row.figures_a[0])]: row.relation for row in numbers}
    assert found == {"$3 million": "same", "$2 million": "only_a"}


def test_two_sources_with_two_figures_are_rival_accounts_even_where_nothing_links_them() -> None:
    _, _, pairs, numbers = both(
        ["Police said 20 protesters were arrested near the harbour bridge."],
        ["Organisers said at least 200 protesters were arrested near the harbour bridge."],
        [],
    )
    assert [pair.relation for pair in pairs] == ["rival"]
    assert [row.relation for row in numbers] == ["rival"]


def test_an_asserted_figure_of_the_same_source_and_period_that_cannot_be_is_a_contradiction() -> None:
    _, _, pairs, _ = both(
        ["The ministry said exactly 20 people were killed on Tuesday."],
        ["The ministry said 35 people were killed on Tuesday."],
        [("A1", "B1")],
    )
    assert [pair.relation for pair in pairs] == ["contradicts"]


def test_figures_of_different_days_or_with_room_between_them_contradict_nothing() -> None:
    for other in (
        "The ministry said 35 people were killed on Monday.",
        "The ministry said 35 people could be killed on Tuesday.",
        "The ministry said at least 15 people were killed on Tuesday.",
        "The ministry said 35 people were injured on Tuesday.",
    ):
        _, _, pairs, _ = both(["The ministry said 20 people were killed on Tuesday."], [other], [("A1", "B1")])
        assert [pair.relation for pair in pairs] == ["both"]


def test_the_repeated_mentions_of_a_fact_are_one_side_of_one_pair() -> None:
    claims_a, _, pairs, numbers = both(
        [
            "Officials said 20 miners were killed in the shaft.",
            "The 20 miners killed in the shaft were young, they said.",
        ],
        ["At least 20 miners were killed in the shaft, officials said."],
        [("A1", "B1"), ("A2", "B1")],
    )
    assert [(pair.a, pair.b) for pair in pairs] == [(("A1.1", "A2.1"), ("B1.1",))]
    assert [(row.relation, row.a) for row in numbers] == [("same", ("A1.1", "A2.1"))]
    assert [claim.mentions for claim in claims_a] == [claims_a[1].content, claims_a[0].content]


def test_a_claim_that_two_of_the_other_article_report_is_one_row() -> None:
    _, _, pairs, _ = both(
        ["Minister Helga Storm announced an independent inquiry and grounded the three other ferries of the company."],
        [
            "Minister Helga Storm announced an independent inquiry.",
            "She also grounded the three other ferries of the company.",
        ],
        [("A1", "B1"), ("A1", "B2")],
    )
    assert [(pair.relation, pair.a, pair.b) for pair in pairs] == [("both", ("A1.1",), ("B1.1", "B2.1"))]


def test_two_figures_meet_only_where_what_is_said_of_them_is_alike() -> None:
    *_, numbers = both(
        ["Anna Berg has worked for the mayor for 19 years, she said.", "The old tunnel was closed for six months."],
        ["Olaf Brandt ran the largest bank of Norland for 12 years.", "A court sent him to prison for six months."],
        [],
    )
    assert sorted((row.what, row.relation) for row in numbers) == [
        ("months", "only_a"), ("months", "only_b"), ("years", "only_a"), ("years", "only_b"),
    ]  # fmt: skip


def test_an_equal_figure_of_one_thing_needs_less_to_be_the_same() -> None:
    *_, numbers = both(
        ["The agreement that 33 senators voted to advance was panned."],
        ["With support from 33 senators, the agreement survived a revolt of the party."],
        [],
    )
    assert [(row.what, row.relation) for row in numbers] == [("senators", "same")]


def test_the_rows_of_numbers_are_mirrored_where_the_articles_are() -> None:
    a = ["Police said 20 protesters were arrested near the harbour bridge, and 3 boats sank."]
    b = ["Organisers said at least 200 protesters were arrested near the harbour bridge.", "It cost $5 million."]
    mirror = {"only_a": "only_b", "only_b": "only_a"}
    *_, there = both(a, b, [("A1", "B1")])
    *_, back = both(b, a, [("A1", "B1")])
    assert {(row.what, row.relation) for row in there} == {
        (row.what, mirror.get(row.relation, row.relation)) for row in back
    }


def test_a_fact_stands_in_one_row_with_every_claim_that_repeats_it() -> None:
    fact = "The harbor tunnel flooded twice in autumn, Ana Silva said."
    _, _, pairs, _ = both([fact, "Nobody was hurt.", fact], [fact], [("A1", "B1")])
    assert [(pair.a, pair.b) for pair in pairs] == [(("A1.1", "A3.1"), ("B1.1",))]


def test_a_claim_is_in_one_row_of_what_both_report() -> None:
    _, _, pairs, _ = both(
        ["Fire destroyed the old opera house of Tarn.", "The opera house of Tarn burned in a fire on Monday."],
        ["The opera house of Tarn was destroyed by fire.", "A fire burned the old opera house on Monday."],
        [("A1", "B1"), ("A1", "B2"), ("A2", "B1"), ("A2", "B2")],
    )
    rows = [claim for pair in pairs for claim in (*pair.a, *pair.b)]
    assert len(rows) == len(set(rows))


def test_pairs_are_mirrored_where_the_articles_are() -> None:
    a = [
        "Police said 20 protesters were arrested near the harbour bridge.",
        "The company denied that the ferry was overloaded.",
        "The court convicted the banker Olaf Sorel of fraud.",
    ]
    b = [
        "Organisers said at least 200 protesters were arrested near the harbour bridge.",
        "Two deckhands said that the ferry was overloaded.",
        "The conviction of Olaf Sorel, a banker, for fraud surprised nobody.",
    ]
    linked = [("A1", "B1"), ("A2", "B2"), ("A3", "B3")]
    _, _, there, _ = both(a, b, linked)
    _, _, back, _ = both(b, a, linked)
    sides = {(pair.relation, pair.differ, pair.a, pair.b) for pair in there}
    swapped = str.maketrans("AB", "BA")
    assert len(sides) == 3
    assert sides == {
        (pair.relation, pair.differ, tuple(id_.translate(swapped) for id_ in pair.b),
         tuple(id_.translate(swapped) for id_ in pair.a))
        for pair in back
    }  # fmt: skip


def test_a_figure_that_is_hardly_equal_by_chance_is_one_figure_whatever_is_said_of_it() -> None:
    *_, numbers = both(
        ["Annual inflation was 5.8% in February."],
        ["The governor spoke of prices, which climbed 5.8 percent last month."],
        [],
    )
    assert [(row.what, row.relation) for row in numbers] == [("percent", "same")]


def test_one_sum_that_is_told_with_other_words_for_one_thing_is_one_figure() -> None:
    *_, numbers = both(
        ["Tarn Steel reported a pretax loss of 47 million pounds on Tuesday."],
        ["Hundreds of jobs will go.", "The plant lost £47million in three months."],
        [],
    )
    assert ("money: loss", "same") in [(row.what, row.relation) for row in numbers]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The company cut 50 jobs in May.", "The storm damaged 50 jobs sites, officials found."),
        ("Turnout was 61.5 percent of voters.", "The firm has 61.5 percent of the market."),
    ],
)
def test_a_round_figure_or_one_of_another_thing_is_not_one_figure_without_more(a: str, b: str) -> None:
    *_, numbers = both([a], [b], [])
    assert "same" not in {row.relation for row in numbers}


@pytest.mark.parametrize(
    ("a", "b", "what"),
    [
        ("The fire at Tarn burned 1,200 acres.", "The fire at Tarn burned about 490 hectares.", "acres / hectares"),
        ("It fell 20 miles from Tarn.", "It fell 32 kilometres from Tarn.", "miles / kilometres"),
        ("It lay at a depth of 100 feet.", "It lay at a depth of 30 metres.", "feet / metres"),
        ("The wreck lay two miles off.", "The wreck lay three kilometres off.", "miles / kilometres"),
        (
            "It reached 104 degrees Fahrenheit at Tarn.", "It reached 40 degrees Celsius at Tarn.",
            "degrees fahrenheit / degrees celsius",
        ),
    ],
)  # fmt: skip
def test_one_measure_in_two_units_is_one_row(a: str, b: str, what: str) -> None:
    for one, other, named in ((a, b, what), (b, a, " / ".join(reversed(what.split(" / "))))):
        *_, numbers = both([one], [other], [("A1", "B1")])
        assert [(row.what, row.relation) for row in numbers] == [(named, "same")]


def test_another_measure_in_another_unit_is_a_changed_number() -> None:
    *_, numbers = both(["It fell 20 miles from Tarn."], ["It fell 50 kilometres from Tarn."], [("A1", "B1")])
    assert [(row.what, row.relation) for row in numbers] == [("miles / kilometres", "changed")]


def test_measures_of_things_that_are_not_alike_stay_apart() -> None:
    *_, numbers = both(["The town is 20 miles away."], ["A runner covered 32 kilometres barefoot."], [])
    assert [row.relation for row in numbers] == ["only_a", "only_b"]


def test_percentage_points_and_percent_are_two_figures() -> None:
    *_, numbers = both(
        ["The rate in Tarn rose by 2 percentage points."], ["The rate in Tarn rose by 2 percent."], [("A1", "B1")]
    )
    assert [row.relation for row in numbers] == ["only_a", "only_b"]


def test_a_sum_in_another_currency_is_no_other_figure() -> None:
    *_, numbers = both(
        ["The bank paid $1.2bn for the shops."], ["The bank paid £950 million for the shops."], [("A1", "B1")]
    )
    assert [row.relation for row in numbers] == ["same"]


def test_counts_of_one_thing_that_nothing_else_joins_are_rivals_only_by_one_predicate() -> None:
    _, _, pairs, numbers = both(
        ["Police said 40,000 people marched through Tarn against the tax."],
        ["Organisers said 200,000 people had marched against the tax."],
        [],
    )
    assert [pair.relation for pair in pairs] == [row.relation for row in numbers] == ["rival"]
    _, _, pairs, numbers = both(
        ["The company said the ferry had 230 people aboard when it sank."],
        ["The navy said divers freed 18 people from the ferry that sank."],
        [],
    )
    assert pairs == ()
    assert [row.relation for row in numbers] == ["only_a", "only_b"]


def test_another_age_of_one_person_is_a_changed_number() -> None:
    *_, numbers = both(
        ["Ann Pell, 81, lost her savings."], ["Among them was Ann Pell, 82, whose savings vanished."], [("A1", "B1")]
    )
    assert [(row.what, row.relation) for row in numbers] == [("age: Pell", "changed")]


def test_one_count_by_two_nouns_is_one_row_where_the_claims_meet() -> None:
    a, b = "The bank has repaid 31 customers in Tarn.", "The bank has repaid 31 victims in Tarn."
    assert [(row.what, row.relation) for row in both([a], [b], [("A1", "B1")])[3]] == [("customers / victims", "same")]
    assert [row.relation for row in both([a], ["A poll asked 31 victims."], [])[3]] == ["only_a", "only_b"]


def test_headlines_and_the_stories_below_them_are_one_row() -> None:
    besides = ["The senate will vote on the budget in the spring.", "Farmers in the north have sold their grain."]
    a = newsdiff.from_sentences(
        ["A clerk of the bank was sentenced to 15 years in prison on Friday for robbing pensioners.", besides[0]],
        title="Bank clerk jailed for 15 years",
        published=date(2024, 12, 19),
    )
    b = newsdiff.from_sentences(
        ["A bank clerk who robbed pensioners was sentenced to 14 years in prison on Friday.", besides[1]],
        title="Clerk who robbed pensioners gets 14 years",
        published=date(2024, 12, 19),
    ).on_side("B")
    claims_a, claims_b = unify_sources(a, claims(a), b, claims(b))
    linked = dict.fromkeys((("A1", "B1"), ("AT", "B1"), ("A1", "BT"), ("AT", "BT")), 0.9)
    found = pair_claims(a, claims_a, b, claims_b, linked, Likeness(a, claims_a, b, claims_b))
    assert [(pair.a, pair.b) for pair in found] == [(("AT.1", "A1.1"), ("BT.1", "B1.1"))]


def test_a_figure_of_a_headline_is_the_one_of_its_story() -> None:
    a = newsdiff.from_sentences(["Ines Moor won, taking 52 percent of the vote."], title="Moor wins with 52 percent")
    b = newsdiff.from_sentences(["Farmers sold 90 percent of their grain."]).on_side("B")
    claims_a, claims_b = unify_sources(a, claims(a), b, claims(b))
    rows = number_rows(claims_a, claims_b, (), Likeness(a, claims_a, b, claims_b))
    assert [(row.what, row.a, row.b) for row in rows] == [
        ("percent: vote", ("AT.1", "A1.1"), ()),
        ("percent: grain", (), ("B1.1",)),
    ]
