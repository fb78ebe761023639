"""Laying out: rows are found by place, and no row is wider than it may be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.reader.layout import Mode, Place, Roll, fit, geometry, wrap

WORDS = st.text(st.sampled_from("ab é字漢\u0301שלם👩🎉- "), max_size=80)


@settings(deadline=None)
@given(WORDS, st.integers(2, 30))
def test_every_row_fits_and_every_word_is_in_one(text: str, width: int) -> None:
    rows = [text[piece.start : piece.end] for piece in wrap(text, width)]
    assert all(cell_len(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_a_word_wider_than_the_row_is_broken() -> None:
    rows = ["see https://example.org/"[piece.start : piece.end] for piece in wrap("see https://example.org/", 8)]
    assert rows == ["see http", "s://exam", "ple.org/"]


@settings(deadline=None)
@given(WORDS, st.integers(1, 20))
def test_fitted_text_has_exactly_the_width(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


def roll(*heights: int) -> Roll:
    return Roll(len(heights), heights.__getitem__)


def test_rows_of_a_window_begin_at_its_top() -> None:
    assert roll(2, 3, 1).rows(Place(0, 1), 3) == [Place(0, 1), Place(1, 0), Place(1, 1)]


def test_a_window_never_leaves_the_last_row_behind() -> None:
    assert roll(2, 3, 1).moved(Place(0, 0), 50, 4) == Place(1, 0)
    assert roll(2, 3, 1).moved(Place(1, 0), -50, 4) == Place(0, 0)
    assert roll(1, 1).moved(Place(0, 0), 5, 10) == Place(0, 0)


@settings(deadline=None)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=30), st.data())
def test_what_is_revealed_is_in_the_window(heights: list[int], data: st.DataObject) -> None:
    item = data.draw(st.integers(0, len(heights) - 1))
    top = data.draw(st.integers(0, len(heights) - 1))
    view = data.draw(st.integers(6, 20))
    rolled = roll(*heights)
    found = rolled.rows(rolled.revealing(Place(top, 0), item, view, margin=2), view)
    assert [place.row for place in found if place.item == item] == list(range(heights[item]))


def test_a_long_roll_is_measured_only_where_it_is_seen() -> None:
    measured = []

    def height(item: int) -> int:
        measured.append(item)
        return 2

    rolled = Roll(1_000_000, height)
    rolled.rows(rolled.revealing(Place(10, 0), 900_000, 40), 40)
    assert len(measured) < 500


@pytest.mark.parametrize(("width", "height"), [(60, 20), (80, 24), (200, 60), (300, 100), (20, 5)])
@pytest.mark.parametrize("mode", Mode)
def test_the_panes_fill_the_cells_they_are_given(width: int, height: int, mode: Mode) -> None:
    found = geometry(width, height, mode)
    assert found.a is not None
    assert found.b is not None
    if mode is Mode.STACKED:
        assert found.a.height + found.b.height == height
    else:
        assert found.a.width + found.gutter + found.b.width == width
