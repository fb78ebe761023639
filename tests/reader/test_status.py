"""The status line and the inspector say what matters in the room they have."""

from dataclasses import replace

import pytest
from opening import gold, opened
from rich.cells import cell_len

import newsdiff
from newsdiff.comparison.model import Divergence, WordDifferences
from newsdiff.language.spans import Span
from newsdiff.reader.claim_groups import NO_SOURCE
from newsdiff.reader.index import Index
from newsdiff.reader.inspection import Remark, remarks
from newsdiff.reader.navigation import Current
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.status_line import StatusLine


def line(screen: ReadingScreen) -> str:
    return screen.query_one(StatusLine).render_line(0).text


def lines(screen: ReadingScreen) -> list[str]:
    inspector = screen.query_one(Inspector)
    return [inspector.render_line(y).text for y in range(inspector.size.height)]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)])
async def test_what_is_searched_for_is_counted_on_every_width_and_nothing_is_cut(size: tuple[int, int]) -> None:
    async with opened(*size) as (pilot, screen):
        await pilot.press("slash", *"north", "enter", "z", "v")
        assert "“north” " in line(screen)
        assert f"1/{len(screen.session.found.sentences)}" in line(screen)
        assert "folded" in line(screen)
        assert "…" not in line(screen)
        assert cell_len(line(screen)) == size[0]


async def test_the_counts_are_told_in_words_where_there_is_room_and_in_signs_where_not() -> None:
    async with opened(140, 45) as (pilot, screen):
        same, partial = (screen.session.labels[label] for label in ("same", "partial"))
        assert f" newsdiff  = {same} same  ~ {partial} partial links  + " in line(screen)
        await pilot.resize_terminal(80, 24)
        await pilot.press("slash", *"north korean soldiers", "enter")
        assert line(screen).startswith(f" ={same} ~{partial} ")


async def test_claims_that_are_not_in_sight_are_not_counted_as_matches() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("slash", *"hur", "enter")
        assert "claim" not in line(screen)
        await pilot.press("b")
        assert f"{len(screen.session.found_entries)} claims" in line(screen)


async def test_going_round_the_end_of_the_matches_is_said() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("slash", *"storm corps", "enter", "n")
        assert not pilot.app._notifications
        await pilot.press("n")
        assert [one.message for one in pilot.app._notifications] == ["Round from the last match to the first."]
        await pilot.press("N")
        assert [one.message for one in pilot.app._notifications] == ["Round from the first match to the last."]
        await pilot.press("slash", *"initial deployment", "enter", "n")
        assert [one.message for one in pilot.app._notifications] == ["The only match."]
        assert screen.session.found.count == 1


async def test_a_search_from_the_claims_goes_on_in_the_claims() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("c", "g", "slash", *"hur", "enter")
        found = screen.session.found_entries
        assert screen.in_claims
        assert f"claim 1/{len(found)}" in line(screen)
        await pilot.press("n")
        assert f"claim 2/{len(found)}" in line(screen)


REWORDED = (
    "The mayor of the town solemnly opened the new bridge over the river on Monday morning.",
    "The proud mayor of the town opened the new bridge over the river on Monday.",
)


async def test_the_words_that_only_one_sentence_has_stand_one_below_the_other_at_80_columns() -> None:
    async with opened(80, 24, newsdiff.compare(*map(newsdiff.read_text, REWORDED))) as (_, screen):
        said = lines(screen)
        assert said[0].startswith(" A1 = B1")
        assert next(row for row in said if row.startswith(" words only in A1")).split("A1")[1].split() == [
            "solemnly", "·", "morning"
        ]  # fmt: skip
        assert "proud" in next(row for row in said if row.startswith(" words only in B1"))


def test_what_changes_the_story_most_comes_first_then_the_words_and_what_changes_nothing_last() -> None:
    added = Divergence("detail_added", "only A adds it", (Span(0, 1),), ())
    altered = Divergence("quote_altered", "the quoted words differ", (Span(0, 1),), (Span(0, 1),))
    reworded = Divergence("reworded", "said in other words", (), ())
    link = replace(
        gold().links[0],
        words=WordDifferences((Span(0, 5),), (Span(0, 5),)),
        divergences=(reworded, added, altered),
        moved=True,
    )
    index = Index(gold().a, gold().b, gold())
    heads = [remark.head for remark in remarks(index, Current(link.a, link))]
    assert heads[1:6] == [
        "quotation altered", f"words only in {link.a}", f"words only in {link.b}", "detail added", "moved"
    ]  # fmt: skip
    assert heads[6] != "reworded"
    assert "reworded" in heads[7:]


async def test_the_inspector_says_at_the_end_of_its_last_line_what_it_leaves_out() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("8", "g")
        inspector = screen.query_one(Inspector)
        left = len(inspector.remarks) - inspector.size.height
        assert lines(screen)[-1].endswith(f"{left} more: i ")
        assert all(cell_len(row) == 80 for row in lines(screen))


async def test_neither_side_is_cut_off_by_the_other() -> None:
    async with opened(80, 24) as (pilot, screen):
        inspector = screen.query_one(Inspector)
        long = "somebody with a very long name “said” " * 3
        inspector.remarks = (
            tuple(
                Remark("who says it", f"A: {a}", beside=f"B: {b}")
                for a, b in ((long, long), ("Lee “said”", long), (long, "Lee"))
            )
            * 2
        )
        await pilot.pause()
        assert all("A: " in row and "B: " in row for row in lines(screen))
        assert "A: Lee “said”   B: somebody" in lines(screen)[1]
        assert "B: Lee" in lines(screen)[2]


async def test_a_line_that_is_left_over_says_what_the_signs_mean() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("4", "g")
        inspector = screen.query_one(Inspector)
        assert len(inspector.remarks) < inspector.size.height
        assert lines(screen)[-1].startswith(" ▌ you are here  ▎ its link  » told elsewhere  bold: words only there ")
        await pilot.press("8", "g")
        assert "you are here" not in "".join(lines(screen))


async def test_a_headline_names_the_sentences_that_tell_it_with_their_words() -> None:
    told = "ferry struck a pier on Tuesday, killing 12 people, police said."
    a = f"# Ferry strikes pier, killing 12\n\nA passenger {told}\n"
    b = f"# Ferry crash kills 12\n\nA {told} Rain fell.\n"
    made = newsdiff.compare(newsdiff.read_text(a, format="markdown"), newsdiff.read_text(b, format="markdown"))
    assert made.headlines
    index = Index(made.a, made.b, made)
    title = next(one.a for one in made.headlines if one.a == "AT")
    said = remarks(index, Current(title))
    heads = {remark.head: remark.text for remark in said}
    assert heads["told in B1"] == f"A {told}"
    assert heads.get("who says it") != NO_SOURCE


async def test_lines_that_are_left_over_go_to_the_first_remarks_that_need_them() -> None:
    async with opened(80, 24) as (pilot, screen):
        inspector = screen.query_one(Inspector)
        long = "word " * 20
        inspector.remarks = (Remark("first", "short"), Remark("second", long), Remark("third", long))
        await pilot.pause()
        said = lines(screen)
        assert " ".join((said[1].removeprefix(" second  ") + said[2]).split()) == long.strip()
        assert said[3].startswith(" third  word")
        assert "…" in said[3]
        inspector.remarks = (Remark("who says it", "A: Lee", beside="B: Kim"),)
        await pilot.pause()
        assert lines(screen)[0].strip() == "who says it  A: Lee   B: Kim"
