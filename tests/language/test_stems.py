"""What words are compared by."""

import pytest

from newsdiff.language.words import Stems


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("en", "London's", "London"),
        ("fr", "l’incendie", "incendie"),
        ("fr", "L'Assemblée", "assemblée"),
        ("fr", "qu'Anne", "Anne"),
        ("it", "dell'incendio", "incendio"),
    ],
)
def test_a_word_is_compared_without_what_is_written_on_to_it(language: str, word: str, other: str) -> None:
    stems = Stems(language)
    assert stems.stem(word) == stems.stem(other)


@pytest.mark.parametrize(("language", "word"), [("en", "o'clock"), ("fr", "aujourd'hui"), ("de", "geht's")])
def test_an_apostrophe_within_a_word_cuts_nothing_else_off(language: str, word: str) -> None:
    stems = Stems(language)
    assert stems.stem(word) not in (stems.stem(word.partition("'")[2]), "")
