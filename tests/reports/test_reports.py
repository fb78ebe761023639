"""One function makes every report."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsdiff
from gold_comparison import gold_comparison
from newsdiff.reports import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_with_a_line_end_and_is_the_same_each_time(name: str) -> None:
    report = newsdiff.report(gold_comparison(), name)
    assert report.endswith("\n")
    assert report == newsdiff.report(gold_comparison(), name)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=3), st.text(), st.text())
@example(["\u200b", "Rain fell, \u200b said."], "\u200b", "\u200b")
def test_any_text_becomes_a_report_of_every_format(sentences: list[str], title: str, name: str) -> None:
    a = newsdiff.from_sentences(sentences, title=title, byline=title, name=name)
    comparison = newsdiff.compare(a, newsdiff.from_sentences(sentences[::-1], outlet=name, url=name))
    assert all(newsdiff.report(comparison, form).endswith("\n") for form in FORMATS)


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(newsdiff.NewsdiffError, match="pdf: no such report; use text"):
        newsdiff.report(gold_comparison(), "pdf")
