"""What was made last is kept up to a number."""

from newsdiff.reader.kept import Kept


def test_what_is_kept_is_found_again() -> None:
    kept: Kept[str, int] = Kept(2)
    assert kept.keep("one", 1) == 1
    assert kept.get("one") == 1


def test_where_there_is_no_room_the_oldest_is_forgotten() -> None:
    kept: Kept[str, int] = Kept(2)
    for number, name in enumerate(("one", "two", "three")):
        kept.keep(name, number)
    assert list(kept) == ["two", "three"]


def test_a_value_that_is_replaced_takes_the_place_it_had() -> None:
    kept: Kept[str, int] = Kept(2)
    for number, name in enumerate(("one", "two", "one")):
        kept.keep(name, number)
    assert kept == {"one": 2, "two": 1}
