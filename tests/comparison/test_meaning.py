"""Sentences that tell the same in other words point the same way."""

import math

import pytest

from newsdiff.comparison.links.meaning import alike, directions
from newsdiff.language.vectors import Vectors, vectors
from newsdiff.language.words import Stems, words

STORY = (
    "The senator quit on Friday after the scandal.",
    "The lawmaker resigned following the affair.",
    "Heavy rain flooded the harbour overnight.",
    "The storm left streets under water.",
    "The orchestra played to a full house.",
)


def pointing(*sentences: str) -> list[list[float]]:
    stem = Stems("en").stem
    bags = [{stem(text[start:end]): 1.0 for start, end in words(text)} for text in sentences]
    return [list(direction) for direction in directions(bags, vectors("en"))]


def test_a_sentence_points_most_towards_the_one_that_tells_the_same() -> None:
    found = pointing(*STORY)
    for one, other in ((0, 1), (2, 3)):
        nearest = max(
            (index for index in range(len(found)) if index != one), key=lambda at: alike(found[one], found[at])
        )
        assert nearest == other


def test_equal_sentences_point_the_same_way_even_where_there_is_no_other() -> None:
    one, other = pointing(STORY[0], STORY[0])
    assert alike(one, other) == pytest.approx(1.0, abs=1e-5)


def test_every_direction_has_length_one() -> None:
    assert all(math.hypot(*direction) == pytest.approx(1.0, abs=1e-5) for direction in pointing(*STORY))


def test_a_sentence_of_unknown_words_points_nowhere() -> None:
    known, unknown = directions([{"vote": 1.0}, {"zzyzx": 1.0}], vectors("en"))
    assert any(known)
    assert not any(unknown)
    assert alike(known, unknown) == 0.0


def test_without_a_table_every_sentence_points_nowhere() -> None:
    nothing = Vectors(0, memoryview(b""), {})
    assert alike(*directions([{"vote": 1.0}, {"vote": 1.0}], nothing)) == 0.0
