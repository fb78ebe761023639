"""Times, resolved against the article's own dateline, or not at all."""

from datetime import date

import pytest

import newsdiff
from claims_said import DAY, found
from newsdiff.claims.extract import claims
from newsdiff.claims.speakers.unify import unify_sources


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Thursday", "2024-12-19"),
        ("on Monday", "2024-12-16"),
        ("last Thursday", "2024-12-12"),
        ("yesterday", "2024-12-18"),
        ("this month", "2024-12"),
        ("last month", "2024-11"),
        ("in December", "2024-12"),
        ("in March", "2024-03"),
        ("since December", "2024-12-01/.."),
        ("since the start of December", "2024-12-01/.."),
        ("earlier this year", "2024"),
        ("last year", "2023"),
        ("on December 3", "2024-12-03"),
        ("on 3 May 2021", "2021-05-03"),
        ("on May 3, 2021", "2021-05-03"),
        ("in 2019", "2019"),
        ("since 2019", "2019-01-01/.."),
        ("last week", "2024-W50"),
        ("last night", "2024-12-18"),
        ("on March 3-5", "2024-03-03/2024-03-05"),
        ("on March 3-5, 2023", "2023-03-03/2023-03-05"),
    ],
)
def test_a_time_is_resolved_against_the_dateline(words: str, value: str) -> None:
    (claim,) = found(f"The bridge was closed {words}.")
    assert [time.value for time in claim.times] == [value]


@pytest.mark.parametrize(("words", "value"), [("in May", "2025-05"), ("on Monday", "2024-12-23")])
def test_what_is_still_to_come_is_after_the_dateline(words: str, value: str) -> None:
    (claim,) = found(f"The bridge will reopen {words}.")
    assert [time.value for time in claim.times] == [value]


def test_without_a_dateline_a_time_stays_open() -> None:
    (claim,) = claims(newsdiff.from_sentences(["The bridge was closed on Monday, a year after May 3, 2021."]))
    assert [(time.value, time.basis) for time in claim.times] == [(None, "unresolved"), ("2021-05-03", "explicit")]


def test_an_article_without_a_dateline_borrows_the_other_ones_and_says_so() -> None:
    open_ended = newsdiff.from_sentences(["The bridge was closed on Monday."])
    dated = newsdiff.from_sentences(["The bridge was closed on Monday."], published=DAY).on_side("B")
    borrowed, own = unify_sources(open_ended, claims(open_ended), dated, claims(dated))
    assert [(time.value, time.basis) for claim in borrowed for time in claim.times] == [("2024-12-16", "borrowed")]
    assert [(time.value, time.basis) for claim in own for time in claim.times] == [("2024-12-16", "dateline")]


def test_two_articles_without_a_dateline_lend_nothing() -> None:
    one = newsdiff.from_sentences(["The bridge was closed on Monday."])
    other = newsdiff.from_sentences(["The bridge was closed on Monday."]).on_side("B")
    borrowed, _ = unify_sources(one, claims(one), other, claims(other))
    assert [time.basis for claim in borrowed for time in claim.times] == ["unresolved"]


@pytest.mark.parametrize(
    "sentence", ["It may rain.", "Thousands march.", "It took 2000 people.", "On April 31 it fell."]
)
def test_what_only_looks_like_a_time_has_no_value(sentence: str) -> None:
    assert all(time.value is None for claim in found(sentence) for time in claim.times)


def test_the_year_of_a_month_is_the_last_one_up_to_the_dateline() -> None:
    article = newsdiff.from_sentences(["The bridge was closed in December."], published=date(2025, 1, 5))
    assert [time.value for claim in claims(article) for time in claim.times] == ["2024-12"]


def test_a_day_that_is_a_name_is_no_time() -> None:
    assert [time.value for claim in found("The Sept. 11 attacks changed the law.") for time in claim.times] == []
    assert [
        time.value for claim in found("Fifteen of the 19 Sept. 11 hijackers were named.") for time in claim.times
    ] == []


def test_a_month_whose_election_is_spoken_of_is_the_next_one() -> None:
    assert [time.value for claim in found("The party prepares for the January elections.") for time in claim.times] == [
        "2025-01"
    ]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The elections on Friday would offer them a chance.", "2024-12-20"),
        ("The election is Friday.", "2024-12-20"),
        ("He was expected to announce his choice of a running mate by Friday.", "2024-12-20"),
        ("They made plans for a party in the harbor on Friday.", "2024-12-20"),
        ("On Friday, supporters of the mayor will hold a rally.", "2024-12-20"),
        ("The two are scheduled to be arraigned on Friday.", "2024-12-20"),
        ("It could be on the floor as early as Friday.", "2024-12-20"),
        ("The papers must be returned on Jan. 3.", "2025-01-03"),
        ("It runs through Feb. 5 in the north.", "2025-02-05"),
        ("The harbor stays closed until Friday.", "2024-12-20"),
        ("On Friday, aides who oppose the mayor's plan met in his office.", "2024-12-13"),
        ("The offer was made through a friend in the months of June and July.", None),
        # The near misses: said or done before the dateline.
        ("The bill will become law, the mayor said on Friday.", "2024-12-13"),
        ("He would resign, the radio reported early on Friday.", "2024-12-13"),
        ("The governor jumped into the race on Friday as the one who could win.", "2024-12-13"),
        ("On Friday, the mayor said that he would resign.", "2024-12-13"),
        ("The names that could follow were first told by the paper on Friday.", "2024-12-13"),
    ],
)
def test_a_day_lies_ahead_where_what_happens_on_it_is_projected(sentence: str, value: str) -> None:
    (claim, *_) = found(sentence)
    assert value is None or [time.value for time in claim.times] == [value]
    assert value or all((time.value or "").startswith("2024-") for time in claim.times)


@pytest.mark.parametrize(
    "sentence", ["He attended the 9/12 march in Tarn.", "Anna Berg leads September 11th Advocates."]
)
def test_a_day_in_a_name_or_behind_a_slash_is_no_time(sentence: str) -> None:
    assert [time for claim in found(sentence) for time in claim.times] == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The trial begins on Monday.", "2024-12-23"),
        ("The fair opens Jan. 6.", "2025-01-06"),
        ("The talks run Jan. 6-8.", "2025-01-06/2025-01-08"),
        ("The trial began on Monday.", "2024-12-16"),
        ("He runs a shop that burned in May.", "2024-05"),
    ],
)
def test_what_begins_on_a_day_in_the_present_tense_lies_ahead(sentence: str, value: str) -> None:
    assert [time.value for time in found(sentence)[0].times] == [value]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Moor said in March that he would go in May.", ["2024-03", "2024-05"]),
        ("Moor said in November that he would go in May.", ["2024-11", "2025-05"]),
        ("Moor said in March that he will go in May.", ["2024-03", "2025-05"]),
        ("Moor said he would go in May.", ["2025-05"]),
    ],
)
def test_what_somebody_said_would_be_lies_ahead_of_when_it_was_said(sentence: str, values: list[str]) -> None:
    assert [time.value for time in found(sentence)[0].times] == values


@pytest.mark.parametrize("day", ["Black Friday", "Good Friday", "Super Tuesday", "Easter Sunday"])
def test_a_weekday_that_is_the_name_of_a_feast_is_no_day_of_this_week(day: str) -> None:
    assert found(f"The shops of Tarn were full on {day}.")[0].times == ()


@pytest.mark.parametrize("words", ["on Saturday, May 17", "Saturday, May 17", "on Saturday 17 May"])
def test_a_weekday_with_its_date_is_one_time(words: str) -> None:
    assert [time.value for time in found(f"The bridge will reopen {words}.")[0].times] == ["2025-05-17"]
