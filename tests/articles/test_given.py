"""Given sentences are kept as they are."""

import newsdiff


def test_given_sentences_are_kept_as_they_are() -> None:
    article = newsdiff.from_sentences(["One. Two.", " Three "], paragraphs=[4, 4], title="Title")
    assert [article.text[slice(*sentence.span)] for sentence in article.sentences] == ["Title", "One. Two.", " Three "]
    assert [sentence.id for sentence in article.sentences] == ["AT", "A1", "A2"]


def test_an_empty_sentence_keeps_its_id_and_is_only_there() -> None:
    a = newsdiff.from_sentences(["The dam broke on Monday.", "", "Nobody was hurt, the mayor said."])
    b = newsdiff.from_sentences(["", "The dam broke on Monday."])
    comparison = newsdiff.compare(a, b)
    assert [(link.a, link.b) for link in comparison.links] == [("A1", "B2")]
    assert comparison.only_a == ("A2", "A3")
    assert comparison.only_b == ("B1",)
    assert all(newsdiff.report(comparison, kind) for kind in ("text", "json", "markdown", "html", "csv"))
