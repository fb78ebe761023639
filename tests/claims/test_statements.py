"""What the writer says in a sentence that also tells what somebody said, and what is no statement of the writer's."""

import pytest

from claims_said import found, told
from newsdiff.claims.model import WRITER


def written(sentence: str) -> list[str]:
    return [content for source, _, content in told(sentence) if source == WRITER]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "The bank raised its key rate by 50 basis points to 4.25% on Friday, saying prices were rising faster.",
            "The bank raised its key rate by 50 basis points to 4.25% on Friday",
        ),
        (
            "Nearly 90 professors have signed a letter from the rector, calling the plan “fiscally irresponsible.”",
            "Nearly 90 professors have signed a letter from the rector",
        ),
        (
            "The host closed a rally on Saturday by demanding that the party change.",
            "The host closed a rally on Saturday",
        ),
        (
            "More than 2,400 soldiers have died since the invasion, and Berg said the deaths were on his mind.",
            "More than 2,400 soldiers have died since the invasion",
        ),
        (
            "The bank did not publish the vote, but a spokesman said that it was unanimous.",
            "The bank did not publish the vote",
        ),
        (
            "The council met on Sunday as a senior member suggested that the mayor should resign.",
            "The council met on Sunday",
        ),
        (
            "After the meeting, which lasted an hour, the mayor signed the order, insisting that nobody would be hurt.",
            "After the meeting, which lasted an hour, the mayor signed the order",
        ),
        (
            "The ferry had left the port late, with both of its captains saying they had been told to wait.",
            "The ferry had left the port late",
        ),
    ],
)
def test_what_stands_before_an_attribution_is_the_writers(sentence: str, statement: str) -> None:
    assert written(sentence) == [statement]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "The governor said it was too early to declare victory over inflation, which hit 5.8 percent last month.",
            "which hit 5.8 percent last month",
        ),
        (
            "The mayor said the bridge was closed, which surprised the people who live there.",
            "which surprised the people who live there",
        ),
    ],
)
def test_what_follows_a_content_is_the_writers(sentence: str, statement: str) -> None:
    assert written(sentence) == [statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked about the vote in the council, the mayor said that it was unanimous.",
        "On Friday, the agency said that the bridge was closed.",
        "While he waited in the harbour, the captain said that the ferry was late.",
        "Speaking to reporters, Berg said the bridge was closed.",
        "In a letter sent on Monday, Berg warned that the bridge was unsafe.",
        "A young and tired Berg said the bridge was closed.",
        "At that event, which can be watched here, Berg said the bridge was closed.",
        "The mayor, who led the protest, said that the bridge was closed.",
        "Berg issued a statement saying the bridge was closed.",
        "“I will be making a decision,” Berg said, adding that the bridge was closed.",
        "The bridge was closed, according to Berg, saying nothing of the road.",
    ],
)
def test_what_only_leads_up_to_an_attribution_is_no_statement(sentence: str) -> None:
    assert written(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "said", "statement"),
    [
        (
            "Anna Berg, 58, who denied all charges, shook her head as the verdict was read out.",
            ("Anna Berg", "all charges"),
            "Anna Berg / shook her head as the verdict was read out",
        ),
        (
            "The mayor, who said that the bridge, built in 1990, was old, resigned on Monday.",
            ("mayor", "the bridge, built in 1990, was old"),
            "The mayor / resigned on Monday",
        ),
    ],
)
def test_a_relative_clause_with_an_attribution_ends_where_the_statement_around_it_goes_on(
    sentence: str, said: tuple[str, str], statement: str
) -> None:
    rows = {(source, content) for source, _, content in told(sentence)}
    assert rows == {said, (WRITER, statement)}


def test_a_statement_before_an_attribution_keeps_its_figures() -> None:
    claims = found("The bank raised its rate by 50 basis points on Friday, saying that wages rose by 7 percent.")
    assert [[quantity.value for quantity in claim.quantities] for claim in claims] == [[50.0], [7.0]]
    assert [claim.form for claim in claims] == ["none", "indirect"]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "The central bank held interest rates steady on Wednesday but signalled that it could cut them in May.",
            "The central bank held interest rates steady on Wednesday",
        ),
        (
            "The minister announced compensation of 500,000 crowns for the families and ordered an inquiry.",
            "The minister / ordered an inquiry",
        ),
        ("Berg left home at dawn and later told police she had been followed.", "Berg left home at dawn"),
    ],
)
def test_what_a_source_did_beside_saying_something_is_a_statement(sentence: str, statement: str) -> None:
    assert [content for source, _, content in told(sentence) if source == WRITER] == [statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor denied the report and called it a lie.",
        "The bank said it raised its rate and cut 200 jobs.",
        "Berg told reporters the plan was dead and that he would resign.",
    ],
)
def test_what_a_source_said_beside_something_else_is_no_statement(sentence: str) -> None:
    assert all(source != WRITER for source, _, _ in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("The mayor met Anna Berg, who said the bridge was safe.", "The mayor met Anna Berg"),
        (
            "The court upheld the vote, dismissing a petition by his rival, who claims it was rigged.",
            "The court upheld the vote, dismissing a petition by his rival",
        ),
        ("The firm, which employs 340 people, said it would close.", "The firm / employs 340 people"),
    ],
)
def test_what_is_told_of_a_source_that_a_relative_clause_goes_with_is_a_statement(
    sentence: str, statement: str
) -> None:
    assert [content for source, _, content in told(sentence) if source == WRITER] == [statement]


def test_what_a_figure_is_compared_with_is_said_too() -> None:
    (claim,) = found("The firm declared a dividend of 64 cents, compared with 90 cents last year.")
    assert [quantity.value for quantity in claim.quantities] == [64.0, 90.0]
