"""With which words a claim is shown to be made."""

import pytest

import newsdiff
from newsdiff.claims.attributions.introductions import in_own_words, introduction
from newsdiff.claims.extract import claims


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


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "Police did not say whether the man was armed.", "did not say whether the man was armed"),
        ("en", "The bank has not publicly said when it opens.", "has not publicly said when it opens"),
        ("en", "The company does not plan to close the mill.", "does not plan to close the mill"),
        (
            "en",
            "A spokesman did not respond to inquiries about the ferry.",
            "did not respond to inquiries about the ferry",
        ),
        ("en", "The ministry denied that the ship was lost.", "denied that the ship was lost"),
        ("en", "Mr. Berg will not say who paid.", "will not say who paid"),
        ("en", "Anna Berg declined to say who paid.", "declined to say who paid"),
        ("fr", "La police n'a pas dit si l'homme était armé.", "n'a pas dit si l'homme était armé"),
        ("es", "La policía no dijo si el hombre estaba armado.", "no dijo si el hombre estaba armado"),
        ("en", "Anna Berg said that the bridge was closed.", "the bridge was closed"),
    ],
)
def test_what_is_denied_or_left_open_is_shown_from_its_cue_on(language: str, sentence: str, words: str) -> None:
    article = newsdiff.from_sentences([sentence], language=language)
    (claim,) = claims(article)
    assert [article.text[slice(*span)] for span in in_own_words(article, claim)] == [words]


def test_a_negation_is_shown_with_the_cue_that_it_stands_before() -> None:
    article = newsdiff.from_sentences(["Investigators do not believe it was arson, a police source told the Courier."])
    (claim,) = claims(article)
    assert [article.text[slice(*span)] for span in introduction(article, claim)] == ["do not believe", "told"]


def test_what_a_comma_parts_from_its_cue_is_shown_alone() -> None:
    article = newsdiff.from_sentences(["“The ship is lost,” Anna Berg denied."])
    (claim,) = claims(article)
    assert claim.stance == "denying"
    assert in_own_words(article, claim) == claim.content
