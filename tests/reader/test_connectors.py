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
    rows = drawn([Connector(1, 1), Connector(0, 2, weight=2)], 3)
    assert rows == ["━━━┓   ", "───┃───", "   ┗━━━"]


def test_an_end_out_of_sight_is_an_arrow_that_points_to_it() -> None:
    assert drawn([Connector(0, None, b_below=True)], 1) == ["─↓     "]
    assert drawn([Connector(None, 0)], 1) == ["     ↑─"]


def test_more_links_than_columns_are_still_drawn() -> None:
    rows = drawn([Connector(number, 9 - number) for number in range(10)], 10, 3)
    assert all(row.strip() for row in rows)


def test_the_other_links_of_a_sentence_lie_above_those_of_others() -> None:
    rows = draw([Connector(1, 1), Connector(0, 2, weight=1)], 3, 7)
    assert "".join(cell.glyph for cell in rows[1]) == "───│───"
    assert [cell.weight for cell in rows[1]] == [0, 0, 0, 1, 0, 0, 0]


def test_every_cell_of_a_line_knows_its_link() -> None:
    rows = draw([Connector(0, 0), Connector(1, None, b_below=True)], 3, 7)
    assert {cell.connector for cell in rows[0]} == {0}
    assert [cell.connector for cell in rows[1]] == [1, 1, None, None, None, None, None]
    assert {cell.connector for cell in rows[2]} == {None}
