"""With which words a claim is shown to be made."""

import pytest

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.introductions import introduction


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The union accused the company of hiding two reports.", "accused the company of"),
        ("Anna Berg hinted at a further hike in May.", "hinted at"),
        ("Anna Berg said that the bridge was closed.", "said"),
        ("The repair follows reports from two engineers that the bridge was unsafe.", "reports"),
        ("Anna Berg said the bridge was closed.", "said"),
        ("Anna Berg told reporters on Monday that the bridge was closed.", "told reporters on Monday that"),
        ("Anna Berg said, “The bridge was closed.”", "said"),
        ("“The bridge was closed,” Anna Berg said.", "said"),
        (
            "Anna Berg told a crowd of supporters in the old town hall of Halden that the bridge was closed.",
            "told",
        ),
    ],
)
def test_a_cue_is_shown_with_the_few_words_up_to_its_content(sentence: str, words: str) -> None:
    article = newsdiff.from_sentences([sentence])
    (claim,) = claims(article)
    assert [article.text[slice(*span)] for span in introduction(article, claim)] == [words]


def test_what_the_writer_says_has_no_introduction() -> None:
    article = newsdiff.from_sentences(["The bridge was closed on Monday."])
    assert [introduction(article, claim) for claim in claims(article)] == [()]
