"""Which words and constructions attribute, in news of any beat, and which only look like it."""

import pytest

from claims_said import found, told


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Police appealed for witnesses on Monday.", "police", "appealed", "witnesses on Monday"),
        ("Reid appealed for residents to keep windows shut.", "Reid", "appealed", "residents to keep windows shut"),
        ("The rail firm advised passengers not to travel.", "rail firm", "advised", "not to travel"),
        ("The judge warned jurors not to discuss the case.", "judge", "warned", "not to discuss the case"),
        ("Berg promised on Monday to end the toll.", "Berg", "promised", "to end the toll"),
        ("The mayor asked staff to come back with a plan.", "mayor", "asked", "to come back with a plan"),
        ("The Red Cross said as many as 5,000 people fled.", "Red Cross", "said", "as many as 5,000 people fled"),
        ("The bank had forecast $90 a barrel.", "bank", "forecast", "$90 a barrel"),
        ("An inspection found no faults in the dam.", "inspection", "found", "no faults in the dam"),
        ("One fumed: “We told them.”", "unspecified", "fumed", "“We told them.”"),
        ("Asked about jobs, 47% say the town should lend more.", "47", "say", "the town should lend more"),
        ("Dam may not hold, engineer says", "engineer", "says", "Dam may not hold"),
        ("Town is safe but expert says dam is old", "expert", "says", "dam is old"),
        ("Anna Berg confessed that she had lied.", "Anna Berg", "confessed", "she had lied"),
        ("The board refuted the report.", "board", "refuted", "the report"),
    ],
)
def test_news_attributes_with_these_words(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


def test_a_person_who_is_heard_is_no_cue_of_the_one_who_says_so() -> None:
    rows = told("A neighbour said she heard someone shout: “Leave me alone!”")
    assert rows == [("neighbour", "said", "she heard someone shout: “Leave me alone!”")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg led by 300 pledged delegates.",
        "The plan rejected on Monday was similar to the first.",
        "He did well after a strong showing in Halden.",
        "Berg's second-best showing came in Halden.",
        "She won in two states that border the sea.",
        "It was one of only 10 states he won.",
        "The rain stopped, meaning that the dam held.",
    ],
)
def test_a_noun_or_an_adjective_that_looks_like_a_verb_is_no_cue(sentence: str) -> None:
    assert {claim.source for claim in found(sentence)} == {"writer"}


def test_what_follows_a_fronted_clause_is_not_what_the_clause_says() -> None:
    assert told("Eight months later, when Berg won the vote, the club agreed to meet her.") == [
        ("club", "agreed", "to meet her")
    ]


def test_an_order_to_somebody_does_not_quote_the_sentence_before() -> None:
    rows = told("Berg called the plan “penny-wise and dull.”", "He asked staff to come back with a list.")
    assert rows[1] == ("Berg", "asked", "to come back with a list")
