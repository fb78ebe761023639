"""What every key of the reader does."""

import pytest
from opening import opened
from textual.widgets import Input

import newsdiff
from newsdiff.reader.screens.help import HelpScreen
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.spread import Spread
from newsdiff.reader.widgets.status_line import StatusLine

PAIR = (
    "The mayor of the town opened the new bridge over the river on Monday.",
    "On Monday the new bridge over the river was opened by the mayor of the town.",
)


def at(screen: ReadingScreen) -> str:
    assert screen.current is not None
    return screen.current.sentence


def linked(screen: ReadingScreen) -> str | None:
    assert screen.current is not None
    return screen.current.partner


def status(screen: ReadingScreen) -> str:
    return "".join(text for _, text in screen.query_one(StatusLine).wordings[0])


def visible(screen: ReadingScreen) -> str:
    """Return what the spread shows, as plain text."""
    spread = screen.query_one(Spread)
    return "\n".join(spread.render_line(y).text for y in range(spread.size.height))


async def test_reading_begins_at_the_first_sentence_of_a() -> None:
    async with opened() as (_, screen):
        assert at(screen) == "A1"
        assert linked(screen) == "B1"


@pytest.mark.parametrize("key", ["j", "down"])
async def test_j_and_down_go_to_the_next_sentence(key: str) -> None:
    async with opened() as (pilot, screen):
        await pilot.press(key)
        assert at(screen) == "A2"


@pytest.mark.parametrize("key", ["k", "up"])
async def test_k_and_up_go_to_the_previous_sentence_and_stop_at_the_first(key: str) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("j", key, key)
        assert at(screen) == "A1"


async def test_a_count_repeats_a_step() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("1", "2", "j")
        assert at(screen) == "A13"
        await pilot.press("5", "k")
        assert at(screen) == "A8"


async def test_g_goes_to_the_first_sentence_or_the_counted_one_and_capital_g_to_the_last() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("G")
        assert at(screen) == "A24"
        await pilot.press("7", "g")
        assert at(screen) == "A7"
        await pilot.press("1", "2", "G")
        assert at(screen) == "A12"
        await pilot.press("9", "9", "G")
        assert at(screen) == "A24"
        await pilot.press("g")
        assert at(screen) == "A1"


async def test_tab_goes_to_the_linked_sentence_and_back() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("8", "g", "tab")
        assert at(screen) == "B3"
        await pilot.press("tab")
        assert at(screen) == "A8"


async def test_tab_from_a_sentence_without_a_link_goes_to_one_beside_it() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("4", "g", "tab")
        assert at(screen).startswith("B")


async def test_the_other_pane_follows_the_link() -> None:
    async with opened(100, 24) as (pilot, screen):
        await pilot.press("1", "9", "g")
        assert linked(screen) == "B8"
        assert "South Korean intelligence" in visible(screen)


async def test_next_difference_meets_every_difference_of_both_articles_once() -> None:
    async with opened() as (pilot, screen):
        met = [at(screen)]
        for _ in range(40):
            await pilot.press("right_square_bracket")
            if at(screen) == met[-1]:
                break
            met.append(at(screen))
        assert len(met) == len(set(met))
        assert "B9" in met
        assert {"A4", "A8", "A12", "A24"} <= set(met)


async def test_previous_difference_goes_back() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("right_square_bracket", "right_square_bracket")
        there = at(screen)
        await pilot.press("right_square_bracket", "left_square_bracket")
        assert at(screen) == there


async def test_c_goes_to_the_claims_and_back() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("c")
        assert screen.query_one(ClaimList).has_focus
        await pilot.press("c")
        assert screen.query_one(Spread).has_focus


async def test_enter_on_a_claim_goes_to_its_sentence_in_the_pane() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("c")
        entry = screen.query_one(ClaimList).entry
        while entry is None or {claim.sentence for claim in entry.claims} != {"A17", "B5"}:
            await pilot.press("j")
            entry = screen.query_one(ClaimList).entry
        await pilot.press("enter")
        assert at(screen) == "A17"
        assert screen.query_one(Spread).has_focus
        await pilot.press("tab")
        assert at(screen) == "B5"


async def test_panes_and_inspector_keep_in_step_with_the_cursor_of_the_claims() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("c", "j", "j")
        entry = screen.query_one(ClaimList).entry
        assert entry is not None
        assert at(screen) in entry.sentences
        assert at(screen) in screen.query_one(Inspector).remarks[0].head
        await pilot.press("right_square_bracket", "right_square_bracket")
        entry = screen.query_one(ClaimList).entry
        assert entry is not None
        assert at(screen) in entry.sentences


async def test_the_claims_of_a_link_are_reached_link_by_link() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("c")
        for _ in range(40):
            entry = screen.query_one(ClaimList).entry
            if entry is not None and entry.a and entry.b:
                assert at(screen) in entry.sentences
                ends = screen.session.index.links(at(screen))
                if any({link.a, link.b} <= entry.sentences for link in ends):
                    assert linked(screen) in entry.sentences
            await pilot.press("j")


async def test_the_heading_of_the_claims_counts_every_group() -> None:
    async with opened() as (_, screen):
        assert screen.query_one(ClaimList).render_line(0).text.split()[1:] == [
            "≠", "1", "both", "9", "A", "17", "B", "1"
        ]  # fmt: skip


async def test_the_claims_are_grouped_and_counted() -> None:
    async with opened(140, 120) as (_, screen):
        claims = screen.query_one(ClaimList)
        lines = "\n".join(claims.render_line(y).text for y in range(claims.size.height))
        assert "▾ Both report  " in lines
        assert "▾ Only A  17" in lines


async def test_enter_on_a_heading_closes_its_group() -> None:
    async with opened() as (pilot, screen):
        claims = screen.query_one(ClaimList)
        await pilot.press("c", "g", "enter")
        assert any("▸" in claims.render_line(y).text for y in range(1, 3))


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (60, 20)])
async def test_b_shows_and_hides_the_claims(size: tuple[int, int]) -> None:
    async with opened(*size) as (pilot, screen):
        before = screen.query_one(ClaimList).display
        await pilot.press("b")
        assert screen.query_one(ClaimList).display is not before
        await pilot.press("b")
        assert screen.query_one(ClaimList).display is before
        assert screen.query_one(Spread).has_focus


async def test_search_counts_matches_and_n_goes_through_them() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"storm corps", "enter")
        assert "2 matches, sentence 1/2" in status(screen)
        assert at(screen) == "A17"
        await pilot.press("n")
        assert at(screen) == "B5"
        await pilot.press("N", "N")
        assert screen.query_one(ClaimList).has_focus
        await pilot.press("n")
        assert at(screen) == "A17"
        assert screen.query_one(Spread).has_focus


async def test_search_goes_on_through_the_claims_and_comes_round_to_the_sentences() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"hur", "enter")
        claims, found = screen.query_one(ClaimList), screen.session.found_entries
        assert found
        await pilot.press(*"n" * (len(screen.session.found.sentences)))
        assert claims.has_focus
        assert claims.entry is found[0]
        assert f"claim 1/{len(found)}" in status(screen)
        assert at(screen) in found[0].sentences
        await pilot.press(*"n" * len(found))
        assert screen.query_one(Spread).has_focus
        assert at(screen) == screen.session.found.sentences[0]


async def test_search_leaves_out_claims_that_are_not_shown() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("slash", *"hur", "enter")
        await pilot.press(*"n" * len(screen.session.found.sentences))
        assert screen.query_one(Spread).has_focus
        assert at(screen) == screen.session.found.sentences[0]


async def test_what_is_searched_for_stands_out_in_the_claims() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"storm corps", "enter")
        claims = screen.query_one(ClaimList)
        assert screen.palette is not None
        ground = screen.palette["match"].bgcolor
        lit = {
            segment.text
            for y in range(claims.size.height)
            for segment in claims.render_line(y)
            if segment.style and segment.style.bgcolor == ground
        }
        assert lit == {"Storm Corps"}


async def test_a_search_over_a_line_end_or_other_quotation_marks_still_finds() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"initial deployment", "enter")
        assert at(screen) == "B5"
        await pilot.press("slash", *"russia's war effort", "enter")
        assert at(screen) == "A1"


async def test_a_capital_letter_makes_the_search_exact() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"X", "enter")
        assert "1 match, " in status(screen)


async def test_escape_leaves_the_search_and_clears_the_matches() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"lee")
        assert screen.query(Input)
        await pilot.press("escape")
        assert not screen.query(Input)
        assert "lee" not in status(screen)


async def test_question_mark_shows_the_help_and_escape_closes_it() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("question_mark")
        shown = [type(one) for one in pilot.app.screen_stack]
        assert shown[-1] is HelpScreen
        await pilot.press("escape")
        assert pilot.app.screen_stack[-1] is screen


async def test_q_quits() -> None:
    async with opened() as (pilot, _):
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_the_inspector_says_how_the_pair_differs() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("8", "g")
        said = [remark.head for remark in screen.query_one(Inspector).remarks]
        assert said[0] == "A8 ~ B3"
        assert {"firmer", "moved", "why linked"} <= set(said)


async def test_words_that_say_the_same_are_not_underlined_as_a_difference() -> None:
    async with opened(comparison=newsdiff.compare(*map(newsdiff.read_text, PAIR))) as (_, screen):
        spread = screen.query_one(Spread)
        link = screen.current.link if screen.current else None
        assert link is not None
        assert {divergence.label for divergence in link.divergences} == {"reworded"}
        segments = [segment for y in range(6) for segment in spread.render_line(y)]
        assert any(segment.style and segment.style.bold for segment in segments)
        assert not any(segment.style and segment.style.underline for segment in segments)


async def test_the_inspector_names_the_next_of_several_links_and_who_says_it() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("tab", "j")
        said = {remark.head: remark.text for remark in screen.query_one(Inspector).remarks}
        place = next(text for head, text in said.items() if head.endswith("B2"))
        assert "; link 1 of 2, l: A" in place
        assert said["who says it"].startswith("A: ")
        await pilot.press("l")
        assert "; link 2 of 2, l: A" in screen.query_one(Inspector).remarks[0].text


async def test_the_part_that_has_the_keys_carries_a_sign() -> None:
    async with opened() as (pilot, screen):
        claims = screen.query_one(ClaimList)
        assert visible(screen).startswith("▶A")
        assert not claims.render_line(0).text.startswith("▶")
        await pilot.press("c")
        assert visible(screen).startswith("▷A")
        assert claims.render_line(0).text.startswith("▶Claims")


async def test_l_looks_at_the_next_link_of_a_sentence() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("tab", "j")
        assert at(screen) == "B2"
        ends = {linked(screen)}
        await pilot.press("l")
        assert ends | {linked(screen)} == {"A2", "A3"}


async def test_page_keys_move_by_windows() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("space")
        after = at(screen)
        assert after not in ("A1", "A24")
        await pilot.press("pageup")
        assert at(screen) == "A1"
        for _ in range(30):
            await pilot.press("pagedown")
        assert at(screen) == "A24"


async def test_a_click_goes_to_the_sentence() -> None:
    async with opened() as (pilot, screen):
        spread = screen.query_one(Spread)
        row = next(y for y in range(45) if "The deployment follows" in spread.render_line(y).text)
        await pilot.click(Spread, offset=(10, row))
        assert at(screen) == "A4"


async def test_the_layout_follows_the_size_of_the_terminal() -> None:
    async with opened(200, 60) as (pilot, screen):
        spread = screen.query_one(Spread)
        for width, height in ((60, 20), (300, 100), (80, 24), (140, 45)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert at(screen) == "A1"
            lines = visible(screen)
            assert "At least 100 North Korean" in lines
            assert all(spread.render_line(y).cell_length == spread.size.width for y in range(spread.size.height))
