"""Given sentences are kept as they are."""

import newsdiff


def test_given_sentences_are_kept_as_they_are() -> None:
    article = newsdiff.from_sentences(["One. Two.", " Three "], paragraphs=[4, 4], title="Title")
    assert [article.text[slice(*sentence.span)] for sentence in article.sentences] == ["Title", "One. Two.", " Three "]
    assert [sentence.id for sentence in article.sentences] == ["AT", "A1", "A2"]
