"""The reports and the reader use the same marks and the same words."""

from typing import get_args

from newsdiff.comparison.model import DivergenceLabel
from newsdiff.reader import index
from newsdiff.reader.index import MARK_MEANINGS, Mark
from newsdiff.reports.wording import (
    HEADLINE_MARK,
    HEADLINE_MEANING,
    LINK_MARKS,
    LINK_MEANINGS,
    ONLY_MARK,
    ONLY_MEANING,
    label_words,
)


def test_a_mark_means_the_same_in_a_report_and_in_the_reader() -> None:
    assert LINK_MARKS == {"same": Mark.SAME, "partial": Mark.PARTIAL, "contradicts": Mark.CONTRADICTS}
    assert (ONLY_MARK, HEADLINE_MARK) == (Mark.ONLY, Mark.HEADLINE)
    meanings = {Mark(LINK_MARKS[label]): f"{label}: {meaning}" for label, meaning in LINK_MEANINGS.items()}
    meanings |= {Mark.ONLY: ONLY_MEANING, Mark.HEADLINE: HEADLINE_MEANING}
    assert meanings == {mark: meaning for mark, meaning in MARK_MEANINGS.items() if mark is not Mark.UNKNOWN}


def test_a_difference_is_called_the_same_in_a_report_and_in_the_reader() -> None:
    labels = get_args(DivergenceLabel)
    assert [label_words(label) for label in labels] == [index.label_words(label) for label in labels]
