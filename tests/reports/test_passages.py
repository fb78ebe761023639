"""Passages show an article's words safely, with the marked ones told apart."""

from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.language.spans import Span
from newsdiff.reports.passages import Run, passage, passage_text


def test_marked_spans_are_told_apart_and_spaces_in_a_row_are_one() -> None:
    article = newsdiff.from_sentences(["Two  men\n\nwere killed."])
    assert passage(article, Span(0, 22), [Span(5, 8)]) == (
        Run("Two ", False),
        Run("men", True),
        Run(" were killed.", False),
    )


def test_spans_that_overlap_touch_or_reach_beyond_the_passage_mark_what_they_cover_once() -> None:
    article = newsdiff.from_sentences(["Two men died."])
    marked = [Span(4, 6), Span(5, 8), Span(8, 99), Span(0, 0)]
    assert passage(article, Span(0, 13), marked) == (Run("Two ", False), Run("men died.", True))


@settings(deadline=None)
@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_marks_change_nothing_of_what_is_shown(text: str, marks: list[tuple[int, int]]) -> None:
    article = newsdiff.from_sentences([f"x{text}x"])
    runs = passage(article, Span(0, len(article.text)), [Span(*mark) for mark in marks])
    whole = "".join(run.text for run in runs)
    assert whole == passage_text(article, Span(0, len(article.text)))
    assert all(run.text for run in runs)
