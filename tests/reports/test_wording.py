"""The reports and the reader use the same marks."""

from newsdiff.reader.index import Mark
from newsdiff.reports.wording import HEADLINE_MARK, LINK_MARKS, ONLY_MARK


def test_a_mark_means_the_same_in_a_report_and_in_the_reader() -> None:
    assert LINK_MARKS == {"same": Mark.SAME, "partial": Mark.PARTIAL, "contradicts": Mark.CONTRADICTS}
    assert (ONLY_MARK, HEADLINE_MARK) == (Mark.ONLY, Mark.HEADLINE)
