"""Names that are also words: Will, May, Per, April."""

import pytest

from claims_said import found, told


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Will Berg said the bridge was closed.", "Will Berg"),
        ("May Berg said the bridge was closed.", "May Berg"),
        ("May said the bridge was closed.", "May"),
        ("The bridge was closed, Per Berg said.", "Per Berg"),
        ("“The bridge is closed,” Per Berg told reporters.", "Per Berg"),
        ("“The bridge is closed,” said union leader April Berg.", "April Berg"),
        ("According to June Berg, the bridge was closed.", "June Berg"),
        ("Mrs. May said the bridge was closed.", "May"),
        ("The bridge was closed, Theresa May said on Monday.", "Theresa May"),
        ("Mayor An Do said the bridge was closed.", "An Do"),
    ],
)
def test_a_name_that_is_also_a_word_can_speak(sentence: str, source: str) -> None:
    (claim,) = found(sentence)
    assert claim.source == source


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("In April, Berg said the bridge was closed.", "Berg", "the bridge was closed"),
        ("The bridge was closed on May 3, Berg said.", "Berg", "The bridge was closed on May 3"),
        ("So Berg said the bridge was closed.", "Berg", "the bridge was closed"),
        ("Berg said the bridge may close.", "Berg", "the bridge may close"),
    ],
)
def test_the_word_itself_is_no_name(sentence: str, source: str, content: str) -> None:
    assert [(who, said) for who, _, said in told(sentence)] == [(source, content)]


def test_a_question_and_a_headline_name_nobody() -> None:
    assert found("Will Berg resign?") == ()
    (claim,) = found("Bridge May Close In April, Mayor Says")
    assert claim.certainty == "hedged"
