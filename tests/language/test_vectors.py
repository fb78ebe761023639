"""Words that are used alike have vectors that point the same way."""

import math

import pytest

from newsdiff.language.vectors import vectors
from newsdiff.language.words import Stems


def cosine(one: str, other: str) -> float:
    table, stem = vectors("en"), Stems("en").stem
    a, b = (list(table[stem(word)]) for word in (one, other))
    return sum(x * y for x, y in zip(a, b, strict=True)) / math.hypot(*a) / math.hypot(*b)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("injured", "wounded", "elected"),
        ("resigned", "leave", "flooded"),
        ("ship", "vessel", "lawsuit"),
        ("doctor", "physician", "harbour"),
        ("vote", "ballot", "storm"),
    ],
)
def test_a_word_is_nearer_to_one_used_alike_than_to_another(word: str, near: str, far: str) -> None:
    assert cosine(word, near) > 0.4 > cosine(word, far)


def test_a_stem_without_a_vector_is_told_from_one_with() -> None:
    assert "zzyzx" not in vectors("en")
    with pytest.raises(KeyError):
        vectors("en")["zzyzx"]


def test_every_vector_is_as_long_as_the_table_says() -> None:
    table = vectors("en")
    assert {len(table[stem]) for stem in ("vote", "ship", "doctor")} == {table.size}


def test_a_language_without_a_table_has_no_vectors() -> None:
    assert vectors("xx").size == 0
    assert "vote" not in vectors("xx")
