"""The lexicons are data: every one that ships can be read, and a language without one is said to have none."""

import pytest

import newsdiff
from newsdiff.language.lexicon import languages, load


@pytest.mark.parametrize("language", languages())
def test_every_lexicon_has_cues_that_quote_and_cues_that_introduce_a_clause(language: str) -> None:
    lexicon = load(language)
    assert lexicon is not None
    frames = {frame for forms in lexicon.verbs.values() for form in forms for frame in form.cue.frames}
    assert {"quote", "that", "tail"} <= frames
    assert lexicon.words("determiners")
    assert lexicon.table("months")


def test_an_unknown_language_has_no_lexicon() -> None:
    assert load("xx") is None
    assert load("../en") is None


def test_a_comparison_says_that_it_looked_for_no_claims() -> None:
    article = newsdiff.from_sentences(["Sanoi poliisi."], language="fi")
    comparison = newsdiff.compare(article, newsdiff.from_sentences(["Poliisi sanoi niin."], language="fi"))
    assert comparison.claims == ()
    assert any("'fi'" in note for note in comparison.notes)
