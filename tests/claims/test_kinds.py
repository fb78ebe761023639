"""Statistic, event, prediction, opinion: what kind of thing a claim says."""

import pytest

from claims_said import found


def kinds(*sentences: str) -> list[str]:
    return [claim.kind for claim in found(*sentences)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“This is a disgrace to the whole town,” Berg said.",
        "Berg said the plan was reckless and would not be forgotten.",
        "Berg said that the plan remains deeply flawed.",
        "The council should resign, Berg said.",
        "“The council must resign,” Berg said.",
        "Berg said the ferry is seen more as a burden than an asset.",
        "Berg condemned the decision of the council.",
        "The delays have been significant.",
        "The closure underscores the widening rift on the coast.",
        "The high costs, however, raise questions about the future of the line.",
        "The new line may spell the end of the old harbor.",
        "The vote is likely to be as bitter as the last one.",
    ],
)
def test_what_judges_in_its_main_clause_is_an_opinion(sentence: str) -> None:
    assert kinds(sentence) == ["opinion"]


@pytest.mark.parametrize(
    "tail", ["underscoring the high cost", "highlighting the growing anger", "raising questions about the cost"]
)
def test_a_tail_that_says_what_it_all_means_is_an_opinion(tail: str) -> None:
    assert kinds(f"The ministry said the bridge was closed, {tail}.") == ["event", "opinion"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm brought a disaster to the coast on Monday.",
        "Rescuers reached the wrong house, which was beautiful, on Monday.",
        "The mayor opened the bridge that critics call ugly.",
        "Berg said the council met to discuss the scandal.",
        "Berg will hold a meeting, should the council agree.",
        "The law passed in May and was signed by the mayor.",
        "The delay could be attributed to the weather, Berg said.",
        "Berg said the ferry was cancelled because the weather was bad.",
        "The mayor was asked to underline his name.",
        "He may have left through the back door.",
        "As the talks remain difficult, the council met on Monday.",
        "The council was criticized by residents on Monday.",
        "The asset manager was fined on Monday.",
    ],
)
def test_an_event_told_with_a_strong_word_is_no_opinion(sentence: str) -> None:
    assert "opinion" not in kinds(sentence)


def test_a_tail_that_goes_on_telling_is_no_opinion() -> None:
    assert kinds("The ministry said the dam broke, prompting the mayor to close the road.")[-1] == "event"


def test_a_figure_makes_a_statistic_whatever_is_thought_of_it() -> None:
    assert kinds("Berg said it was shameful that 40 people were killed.") == ["statistic"]


def test_what_is_said_to_come_is_a_prediction() -> None:
    assert kinds("Berg said the bridge will reopen soon.") == ["prediction"]
    assert kinds("The bridge will reopen on Monday.") == ["prediction"]
    assert kinds("The bridge may reopen on Monday.") == ["prediction"]
