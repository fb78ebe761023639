"""Numbers with their comparators and what they count, and the traps."""

import pytest

from claims_said import found
from newsdiff.claims.model import Quantity


def counted(sentence: str) -> tuple[Quantity, ...]:
    return tuple(quantity for claim in found(sentence) for quantity in claim.quantities)


@pytest.mark.parametrize(
    ("sentence", "value", "comparator", "low", "high", "what"),
    [
        ("At least 100 soldiers were killed.", 100, "at_least", 100, None, "killed"),
        ("More than 1,200 people were injured.", 1200, "more_than", 1200, None, "injured"),
        ("Up to 300 people were arrested.", 300, "at_most", None, 300, "arrested"),
        ("Fewer than 40 villages burned.", 40, "less_than", None, 40, "villages"),
        ("Nearly 1,000 people fled.", 1000, "nearly", 900, 1000, "people"),
        ("About 10,000 soldiers came.", 10000, "approx", 9000, 11000, "soldiers"),
        ("Exactly 12 ships sank.", 12, "exact", 12, 12, "ships"),
        ("Several villages burned.", None, "vague", 3, 9, "villages"),
        ("Several hundred people were injured.", None, "vague", 200, 999, "injured"),
        ("Hundreds of people were displaced.", None, "vague", 200, 999, "displaced"),
        ("Between 10 and 20 people died.", None, "approx", 10, 20, "killed"),
        ("Twenty-five hostages were freed.", 25, "exact", 25, 25, "hostages"),
        ("Two thousand five hundred people fled.", 2500, "exact", 2500, 2500, "people"),
        ("Two dozen houses burned.", 24, "exact", 24, 24, "houses"),
        ("The number of injured is approaching 1,000.", 1000, "nearly", 900, 1000, "injured"),
        ("The death toll rose to 41 on Tuesday.", 41, "exact", 41, 41, "killed"),
    ],
)
def test_a_number_is_read_with_its_comparator_and_what_it_counts(
    sentence: str, value: float | None, comparator: str, low: float | None, high: float | None, what: str
) -> None:
    (one,) = counted(sentence)
    assert (one.value, one.comparator, one.low, one.high, one.what) == (value, comparator, low, high, what)


def test_money_and_shares_have_their_units() -> None:
    assert [(one.value, one.unit) for one in counted("It cost $4.5 million, 12 percent more, or 30% of all.")] == [
        (4_500_000, "USD"),
        (12, "percent"),
        (30, "percent"),
    ]


def test_killed_injured_and_casualties_are_three_things() -> None:
    whats = [one.what for one in counted("12 soldiers were killed and 30 wounded, 42 casualties in all.")]
    assert whats == ["killed", "injured", "casualties"]


def test_a_number_that_is_expected_is_projected() -> None:
    assert [one.status for one in counted("The number of injured is expected to reach nearly 1,000.")] == ["projected"]
    assert [one.status for one in counted("The number of injured reached nearly 1,000.")] == ["observed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They knew little about drones.",
        "He was at least at the level of a general.",
        "The video was shared on X on Monday.",
        "The war began in 2022 and went on.",
        "Ana Ruiz, 41, led the team.",
        "The 41-year-old driver fled.",
        "The motion passed 52-48 and the team won 3-2.",
        "It happened on December 19, 2024, at 10:30 a.m.",
        "The second and 3rd floors of the 21st building burned.",
        "One of them came back.",
    ],
)
def test_what_only_looks_like_a_count_is_none(sentence: str) -> None:
    assert counted(sentence) == ()


def test_the_people_killed_and_the_people_injured_in_one_clause_are_told_apart() -> None:
    whats = [
        (one.value, one.what) for one in counted("A ferry struck a pier, killing 12 people and injuring at least 40.")
    ]
    assert whats == [(12, "killed"), (40, "injured")]


def test_a_headline_without_a_noun_counts_whom_its_verb_killed() -> None:
    assert [(one.value, one.what) for one in counted("Ferry strikes pier in Lindhaven, killing 12")] == [(12, "killed")]


def test_a_compound_counts_its_unit() -> None:
    assert [(one.value, one.what) for one in counted("It was a three-day conference.")] == [(3, "days")]
    assert [(one.value, one.comparator) for one in counted("Nearly half a million travelers came.")] == [
        (500_000, "nearly")
    ]


def test_amounts_and_shares_say_what_they_are_of() -> None:
    measured = [one.measured for one in counted("He raised $200,000 and won 56 percent of the vote.")]
    assert measured == ["raised", "vote"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He ran for the No. 2 job in the chamber.",
        "The Sept. 11 victims were remembered in the hall.",
        "The plan for Ground Zero was changed by the council.",
    ],
)
def test_ranks_days_and_places_with_a_number_count_nothing(sentence: str) -> None:
    assert [one for claim in found(sentence) for one in claim.quantities] == []


@pytest.mark.parametrize(
    ("sentence", "low", "high", "what"),
    [
        ("The bank lost hundreds of billions of dollars last year.", 2e11, 999999999999, "dollars"),
        ("It shut within a few weeks, people said.", 3, 9, "weeks"),
        ("Over a dozen priests signed the letter.", 12, None, "priests"),
    ],
)
def test_large_and_near_vague_numbers_have_their_interval(
    sentence: str, low: float, high: float | None, what: str
) -> None:
    (one,) = [one for claim in found(sentence) for one in claim.quantities]
    assert (one.low, one.high, one.what) == (low, high, what)
