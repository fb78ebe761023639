"""Word differences: what a reader sees marked inside two linked sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.comparison.model import WordDifferences
from newsdiff.comparison.words import Wording, match_words, word_differences, wording
from newsdiff.language.spans import Span
from newsdiff.language.terms import load_terms
from newsdiff.language.words import Stems

LIGHT = load_terms("en").function_words


def words_of(text: str) -> Wording:
    return wording(text, Span(0, len(text)), Stems("en"))


def compared(a: str, b: str) -> WordDifferences:
    one, other = words_of(a), words_of(b)
    return word_differences(one, other, match_words(one.keys, other.keys, LIGHT), LIGHT)


def differences(a: str, b: str) -> tuple[list[str], list[str]]:
    found = compared(a, b)
    return [a[start:end] for start, end in found.a], [b[start:end] for start, end in found.b]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor said “no” – twice.", 'The mayor said "no" - twice.'),
        ("THE MAYOR SAID NO", "the mayor said no"),
        ("The city’s budget", "The city's budget"),
        ("The budget of the city council", "The budgets of the city’s council"),
    ],
)
def test_marks_case_and_endings_make_no_difference(a: str, b: str) -> None:
    assert differences(a, b) == ([], [])


def test_replaced_words_that_touch_are_one_stretch() -> None:
    assert differences("The ferry sank near the old harbour wall.", "The ferry sank off a northern beach.") == (
        ["near the old harbour wall"],
        ["off a northern beach"],
    )


def test_a_matched_function_word_alone_leaves_no_island() -> None:
    a = "Rescuers pulled nine sailors from the water on Friday."
    b = "Rescuers lifted twelve tourists from cold mud on Friday."
    assert differences(a, b) == (["pulled nine sailors from the water"], ["lifted twelve tourists from cold mud"])


@pytest.mark.parametrize("whole", ["U.S.", "3.5", "1,000", "anti-drone", "mid-2024"])
def test_compounds_numbers_and_abbreviations_are_whole(whole: str) -> None:
    assert differences(f"The report counts {whole} cases.", "The report counts odd cases.") == ([whole], ["odd"])


def test_a_moved_phrase_is_no_difference() -> None:
    a = "On Tuesday evening the council approved the plan."
    b = "The council approved the plan on Tuesday evening."
    assert differences(a, b) == ([], [])


def test_a_long_sentence_is_matched_like_a_short_one() -> None:
    """difflib's junk heuristic, which begins at 200 words, would drop the frequent ones."""
    a = " ".join(["wave"] * 150 + [f"word{n}" for n in range(100)])
    assert differences(a + " one", a + " two") == (["one"], ["two"])


def test_words_in_the_same_slot_are_counterparts() -> None:
    a, b = words_of("The board rejected the offer."), words_of("The board accepted the offer.")
    assert match_words(a.keys, b.keys, LIGHT).replaced == ((2, 2),)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["the", "of", "a", "sea", "ship", "port", "crew", "storm"]), max_size=25), st.data())
def test_every_word_is_matched_at_most_once(a: list[str], data: st.DataObject) -> None:
    b = data.draw(st.lists(st.sampled_from(["the", "of", "a", "sea", "ship", "port", "crew", "storm"]), max_size=25))
    matched = match_words(a, b, LIGHT)
    pairs = matched.placed + matched.moved + matched.replaced
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(a[i] == b[j] for i, j in matched.placed + matched.moved)


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_differences_stand_inside_their_texts_in_order(a: str, b: str) -> None:
    found = compared(a, b)
    for text, spans in ((a, found.a), (b, found.b)):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= start < end <= len(text) for start, end in spans)
