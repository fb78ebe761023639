"""The gutter: a line for every link in sight."""

from collections.abc import Sequence

from newsdiff.reader.connectors import Connector, draw


def drawn(connectors: Sequence[Connector], height: int, width: int = 7) -> list[str]:
    return ["".join(cell.glyph for cell in row) for row in draw(connectors, height, width)]


def test_a_link_between_sentences_side_by_side_is_straight() -> None:
    assert drawn([Connector(0, 0)], 1) == ["───────"]


def test_a_link_further_down_turns_twice() -> None:
    assert drawn([Connector(0, 2)], 3) == ["───┐   ", "   │   ", "   └───"]


def test_links_that_cross_turn_in_columns_of_their_own() -> None:
    assert (
        drawn([Connector(0, 2), Connector(2, 0)], 3) == ["──┬┼───", "  ││   ", "──┼┴───"]
        or drawn([Connector(0, 2), Connector(2, 0)], 3)[1].count("│") == 2
    )


def test_the_current_link_lies_above_the_others() -> None:
    rows = drawn([Connector(1, 1), Connector(0, 2, strong=True)], 3)
    assert rows == ["━━━┓   ", "───┃───", "   ┗━━━"]


def test_an_end_out_of_sight_is_an_arrow_that_points_to_it() -> None:
    assert drawn([Connector(0, None, b_below=True)], 1) == ["─↓     "]
    assert drawn([Connector(None, 0)], 1) == ["     ↑─"]


def test_more_links_than_columns_are_still_drawn() -> None:
    rows = drawn([Connector(number, 9 - number) for number in range(10)], 10, 3)
    assert all(row.strip() for row in rows)
