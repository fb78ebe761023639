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
    assert list(vectors("xx").weighted_sums([{"vote": 1.0}])) == [[]]


def test_weighted_sums_add_the_vectors_of_the_stems_that_have_one() -> None:
    table = vectors("en")
    bags: list[dict[str, float]] = [{"vote": 0.75, "ship": 1.5, "zzyzx": 9.0}, {}, {"doctor": 0.3}, {"vote": 0.0}]
    for bag, found in zip(bags, table.weighted_sums(bags), strict=True):
        expected = [0.0] * table.size
        for stem in bag.keys() - {"zzyzx"}:
            expected = [total + bag[stem] * number for total, number in zip(expected, table[stem], strict=True)]
        assert found == pytest.approx(expected, abs=0.01)


def test_a_sum_of_heavy_stems_overflows_nothing() -> None:
    table = vectors("en")
    stems = [stem for stem in ("vote", "ship", "doctor", "leav", "ballot") if stem in table]
    bag = dict.fromkeys(stems, 1_000_000.0)
    (found,) = table.weighted_sums([bag])
    assert found == [1_000_000.0 * sum(column) for column in zip(*(table[stem] for stem in stems), strict=True)]
