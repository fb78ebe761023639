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
        ("The death toll rises to six as a man is held.", 6, "exact", 6, 6, "killed"),
        ("Nearly 30 were hurt in the fire.", 30, "nearly", 27, 30, "injured"),
        ("The new tax hurt 300 companies.", 300, "exact", 300, 300, "companies"),
        ("It was lighter than the nine years prosecutors had demanded.", 9, "exact", 9, 9, "years"),
        ("Two arms dealers were held.", 2, "exact", 2, 2, "dealers"),
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


def test_percentage_points_are_no_percent() -> None:
    units = [one.unit for one in counted("The rate rose by 2 percentage points, or 40 percent.")]
    assert units == ["percentage points", "percent"]


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
        "The motion passed 52-48 and the team won 3-2.",
        "It happened on December 19, 2024, at 10:30 a.m.",
        "The second and 3rd floors of the 21st building burned.",
        "One of them came back.",
        "The two leaders met at the harbor.",
        "There is a one-in-three chance, or 2 in 5, of a storm.",
        "Two years ago, or five weeks later, nobody knew.",
        "They met three days after the vote and in the past six months.",
        "He was in his early 20s in the 1990s.",
        "Norland left the Group of Seven.",
        "I support it 100 percent.",
        "It takes a two-thirds majority.",
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
        ("The bank lost hundreds of billions of dollars last year.", 2e11, 999999999999, "money"),
        ("It shut within a few weeks, people said.", 3, 9, "weeks"),
        ("Over a dozen priests signed the letter.", 12, None, "priests"),
    ],
)
def test_large_and_near_vague_numbers_have_their_interval(
    sentence: str, low: float, high: float | None, what: str
) -> None:
    (one,) = [one for claim in found(sentence) for one in claim.quantities]
    assert (one.low, one.high, one.what) == (low, high, what)


@pytest.mark.parametrize(
    ("sentence", "age", "whose"),
    [
        ("Ana Ruiz, 41, led the team.", 41, "Ruiz"),
        ("The 41-year-old driver fled.", 41, "driver"),
        ("A 36-year-old man was arrested.", 36, "man"),
        ("His 11-year-old daughter stayed home.", 11, "daughter"),
        ("The 46-year-old Norland father of five ran.", 46, "father"),
        ("The 49-year-old teaches in Tarn.", 49, None),
        ("The man, aged 36, was arrested.", 36, None),
        ("The driver is 58 years old.", 58, None),
    ],
)
def test_an_age_is_a_figure_of_whoever_it_is_said_of(sentence: str, age: float, whose: str | None) -> None:
    (one,) = counted(sentence)
    assert (one.value, one.what, one.unit, one.measured) == (age, "age", "years", whose)


@pytest.mark.parametrize(
    "sentence", ["The vote was set for Dec. 19, 2024, at noon.", "In Lindhaven, 12, or more, of them fled."]
)
def test_a_number_between_commas_is_no_age_without_a_name_before_it(sentence: str) -> None:
    assert "age" not in [one.what for one in counted(sentence) if one.measured != "Lindhaven"]


def test_an_age_makes_no_statistic() -> None:
    (claim,) = found("The 41-year-old driver fled to the harbor.")
    assert claim.kind == "event"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("He sent 5,200 active-duty troops to the border.", "troops"),
        ("It insulted two pro-Norland singers.", "singers"),
        ("The party has 89 freshmen running for office.", "freshmen"),
        ("They closed two of the access lanes.", "lanes"),
        ("Nobody found the 30,000 emails that are missing.", "emails"),
        ("She attended hundreds of veterans events.", "events"),
        ("He wrote three books.", "books"),
        ("All 42 members of the caucus signed.", "members"),
    ],
)
def test_what_is_counted_is_the_noun_behind_its_adjectives(sentence: str, what: str) -> None:
    assert [one.what for one in counted(sentence)] == [what]


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("He used $84,000 in taxpayer funds.", "funds"),
        ("It spent $5 million on a campaign.", "spent"),
        ("The bank said about $400,000 was gone.", None),
        ("The country has a debt of $16 trillion.", "debt"),
        ("The company launched a $5 million advertising blitz.", "blitz"),
        ("The bank gave away millions of dollars in loans.", "loans"),
        ("He won two terms by 36 percentage points.", None),
        ("The police said 90 percent of them fled.", None),
        ("Nearly 35 percent of voters stayed home.", "voters"),
    ],
)
def test_a_sum_or_share_says_what_it_is_of_only_where_a_word_tells(sentence: str, measured: str | None) -> None:
    assert [one.measured for one in counted(sentence) if one.what in ("money", "percent")] == [measured]


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("He took $250,000 to $300,000 in gifts.", 250_000, 300_000),
        ("The rate is in the range of 2 percent to 3 percent.", 2, 3),
        ("They may win between five and 12 seats.", 5, 12),
        ("It will cost two to three million dollars.", 2e6, 3e6),
    ],
)
def test_a_range_is_one_figure(sentence: str, low: float, high: float) -> None:
    assert [(one.value, one.low, one.high) for one in counted(sentence)] == [(None, low, high)]


def test_two_figures_beside_each_other_are_no_range() -> None:
    assert [one.value for one in counted("Storm leads Reiter, 49 percent to 44 percent.")] == [49, 44]
    assert [one.value for one in counted("He signed chapters 10 and 20 letters.")] == [20]


@pytest.mark.parametrize(
    ("sentence", "low", "high", "of"),
    [
        ("Half of the houses in Tarn were damaged.", 50, 50, "houses"),
        ("The bank owns half the shares.", 50, 50, "shares"),
        ("About half of the voters agreed.", 45, 55, "voters"),
        ("Two-thirds of voters backed the plan.", 66, 67, "voters"),
        ("A third of the soldiers fell ill.", 33, 34, "soldiers"),
        ("A quarter of its workers were laid off.", 25, 25, "workers"),
        ("One in five children lives in poverty.", 20, 20, "children"),
        ("One in three women said so.", 33, 34, "women"),
        ("Four out of five doctors agreed.", 80, 80, "doctors"),
    ],
)
def test_a_share_told_in_words_is_read_in_percent(sentence: str, low: float, high: float, of: str) -> None:
    (one,) = counted(sentence)
    assert (one.low, one.high, one.unit, one.what, one.measured) == (low, high, "percent", "percent", of)


@pytest.mark.parametrize(
    "sentence",
    [
        "The second half of the season begins today.",
        "He came half of the way.",
        "Half the country was dark.",
        "There is a one in three chance of rain.",
        "There is a 1-in-3 chance voters stay home.",
        "They left half an hour before.",
        "The storm hit in the third quarter of the game.",
    ],
)
def test_what_is_no_share_of_people_or_of_things_that_are_counted_is_no_figure(sentence: str) -> None:
    assert counted(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("No one was injured in the fire.", "injured"),
        ("Nobody has been arrested.", "arrested"),
        ("There were no casualties.", "casualties"),
        ("There were no injuries or delays.", "injured"),
        ("The fire was put out without any deaths.", "killed"),
    ],
)
def test_nobody_is_a_figure_of_zero(sentence: str, what: str) -> None:
    (one,) = counted(sentence)
    assert (one.value, one.low, one.high, one.what, one.unit) == (0, 0, 0, what, "persons")


@pytest.mark.parametrize(
    "sentence",
    [
        "No one else was injured in the fire.",
        "No injuries were life-threatening.",
        "No one killed the king.",
        "None of the 30 passengers was hurt.",
        "The inquiry found no fault.",
    ],
)
def test_near_misses_of_nobody_are_no_figure(sentence: str) -> None:
    assert counted(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The death toll has risen from 12 to 16.", [12, 16]),
        ("Unemployment rose from 4.1 percent to 4.4 percent.", [4.1, 4.4]),
        ("The rate rose by 0.25 percentage points to 4.5 percent.", [0.25, 4.5]),
        ("The price fell by $2 to $30.", [2, 30]),
        ("Costs will rise by between 3% and 5% this year.", [None]),
        ("The price rose by £2.3million to £47million.", [2_300_000, 47_000_000]),
        ("The wait rose to two and a half hours.", [2.5]),
        ("He was jailed for seven years and six months.", [7.5]),
        ("The flight took 2 hours, 30 minutes.", [2.5]),
        ("He served two years and paid a fine of 600 crowns.", [2, 600]),
        ("Profit fell to 3½ million euros.", [3_500_000]),
    ],
)
def test_what_something_changes_from_and_to_are_two_figures(sentence: str, values: list[float]) -> None:
    assert [one.value for one in counted(sentence)] == values


@pytest.mark.parametrize(
    "sentence", ["Prices rose 10 to 15 percent.", "From 10 to 20 people come.", "Seats cost $20 to $300."]
)
def test_a_range_beside_a_change_stays_one_figure(sentence: str) -> None:
    (one,) = counted(sentence)
    assert one.value is None


def test_the_number_in_a_name_counts_nothing_behind_the_next_number() -> None:
    assert [one.value for one in counted("The Boeing 737 carried 162 people.")] == [162]
    assert [one.value for one in counted("Five of the nine judges agreed.")] == [5, 9]


def test_over_a_number_of_years_is_how_long_a_sum_is_spread() -> None:
    spread = counted("The bill cuts $4 trillion over 10 years.")[1]
    assert (spread.value, spread.comparator) == (10, "exact")
    assert counted("It took over 10 years.")[0].comparator == "more_than"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Police said seven fans were arrested.", "arrested"),
        ("Three supporters have been injured in Tarn.", "injured"),
        ("The 20 miners killed in the shaft were young.", "killed"),
        ("Ten gunmen killed the mayor of Tarn.", "gunmen"),
        ("Three ships were captured in May.", "ships"),
        ("The number of its investigators doubled to 60.", "investigators"),
    ],
)
def test_people_are_counted_by_what_happened_to_them(sentence: str, what: str) -> None:
    assert counted(sentence)[0].what == what


def test_the_magnitude_of_a_quake_counts_nobody() -> None:
    (one,) = counted("More than 1,500 people were injured when a magnitude 6.8 earthquake struck Tarn.")
    assert (one.value, one.what) == (1500, "injured")


@pytest.mark.parametrize(
    ("sentence", "age"), [("They saved a girl of seven.", 7), ("A man of 45 was held in Tarn.", 45)]
)
def test_a_girl_of_seven_is_seven_years_old(sentence: str, age: int) -> None:
    (one,) = counted(sentence)
    assert (one.what, one.value) == ("age", age)


def test_a_group_of_girls_has_no_age() -> None:
    assert [one.what for one in counted("A child of seven brothers was saved.")] == ["brothers"]
