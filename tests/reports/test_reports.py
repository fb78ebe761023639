"""One function makes every report."""

import pytest

import newsdiff
from gold_comparison import gold_comparison
from newsdiff.reports import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_with_a_line_end_and_is_the_same_each_time(name: str) -> None:
    report = newsdiff.report(gold_comparison(), name)
    assert report.endswith("\n")
    assert report == newsdiff.report(gold_comparison(), name)


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(newsdiff.NewsdiffError, match="pdf: no such report; use text"):
        newsdiff.report(gold_comparison(), "pdf")
