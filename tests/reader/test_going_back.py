"""One step back: what was opened closes again, and the reader is where it was."""

import pytest
from opening import opened, until
from textual.widgets import OptionList

from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.session import Folding
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.spread import Spread

SIZES = [(60, 20), (80, 24), (100, 30), (140, 45)]


def where(screen: ReadingScreen) -> tuple[object, ...]:
    """Return all that going to the claims changes."""
    claims, spread = screen.query_one(ClaimList), screen.query_one(Spread)
    return screen.current, claims.display, spread.display, spread.size, screen.focused, screen.sidebar


def marked(screen: ReadingScreen) -> str:
    """Return the first words beside the bar of the current sentence, as they are painted."""
    spread = screen.query_one(Spread)
    row = next(text for y in range(spread.size.height) if "▌" in (text := spread.render_line(y).text))
    return row.partition("▌")[2][2:22]


def shown_start(screen: ReadingScreen) -> str:
    """Return the first words of the current sentence."""
    assert screen.current is not None
    sentence = screen.session.index.sentences[screen.current.sentence]
    return screen.session.index.article(screen.current.side).text[sentence.span.start :][:20]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["c", "escape"])
async def test_the_claims_are_left_for_the_very_place_they_were_come_to_from(size: tuple[int, int], key: str) -> None:
    async with opened(*size) as (pilot, screen):
        await pilot.press("8", "g", "tab")
        before = where(screen)
        await pilot.press("c", "j", "j", "j")
        assert screen.query_one(ClaimList).has_focus
        await pilot.press(key)
        await pilot.pause()
        assert where(screen) == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_the_sentence_of_a_claim_is_gone_to_and_what_c_opened_closes(size: tuple[int, int], key: str) -> None:
    async with opened(*size) as (pilot, screen):
        shown = screen.query_one(ClaimList).display
        await pilot.press("c", "j", "j")
        entry = screen.query_one(ClaimList).entry
        assert entry is not None
        await pilot.press(key)
        await pilot.pause()
        assert screen.query_one(Spread).has_focus
        assert screen.current is not None
        assert screen.current.sentence in entry.sentences
        assert screen.query_one(ClaimList).display is shown
        assert marked(screen) == shown_start(screen)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_claims_that_b_keeps_in_sight_stay_until_b(size: tuple[int, int]) -> None:
    async with opened(*size) as (pilot, screen):
        claims = screen.query_one(ClaimList)
        await pilot.press("b")
        for keys in (("c", "escape"), ("c", "c"), ("c", "j", "enter")):
            await pilot.press(*keys)
            assert claims.display
            assert screen.query_one(Spread).has_focus
        await pilot.press("b")
        assert not claims.display


async def test_escape_undoes_one_thing_after_the_other() -> None:
    async with opened(80, 24) as (pilot, screen):
        session = screen.session
        await pilot.press("w", "z", "f", "j", "enter", "slash", *"lee", "enter", "i", "c", "4")
        left = (
            lambda: screen.count,
            lambda: screen.in_claims,
            lambda: screen.whole_inspector,
            lambda: session.found.query,
            lambda: session.filter,
            lambda: session.folding is not Folding.NOTHING,
            lambda: session.alone,
        )
        for undone in range(len(left)):
            assert all(one() for one in left[undone:])
            await pilot.press("escape")
            assert not any(one() for one in left[: undone + 1])
        await pilot.press("escape")
        assert [one.message for one in pilot.app._notifications] == ["Nothing to go back from; q quits."]


async def test_the_claims_stay_while_they_have_the_keys_however_small_the_terminal_becomes() -> None:
    async with opened(140, 45) as (pilot, screen):
        claims = screen.query_one(ClaimList)
        await pilot.press("2", "g", "c", "j", "j")
        for size in ((80, 24), (60, 20), (100, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert claims.display
            assert claims.has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert not claims.display
        assert screen.query_one(Spread).has_focus
        assert screen.current is not None
        assert screen.current.sentence == "A2"


async def test_a_search_from_the_claims_comes_back_to_them_on_a_terminal_that_became_small() -> None:
    async with opened(140, 45) as (pilot, screen):
        await pilot.press("c", "j", "slash", *"hur")
        await pilot.resize_terminal(80, 24)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.query_one(ClaimList).display
        assert screen.query_one(ClaimList).has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert screen.query_one(Spread).size.width == 80


async def test_a_click_on_a_sentence_leaves_the_claims_for_it() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("c", "j")
        await pilot.click(Spread, offset=(10, 3))
        await pilot.pause()
        assert not screen.query_one(ClaimList).display
        at = screen.current
        await pilot.press("c", "j", "j", "escape")
        assert screen.current == at


async def test_swapping_in_the_claims_leaves_no_place_of_the_old_articles_behind() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("2", "4", "g", "c", "x", "c", "escape")
        assert screen.current is not None
        assert screen.current.sentence in screen.session.index.sentences


def at(screen: ReadingScreen) -> str:
    assert screen.current is not None
    return screen.current.sentence


async def test_u_goes_back_from_every_kind_of_jump() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("j", "j")
        been = [at(screen)]
        for jump in (
            ("G",),
            ("7", "g"),
            ("s", "enter"),
            ("colon", *"B5"),
            ("slash", *"hur", "enter"),
            ("c", "G", "enter"),
        ):
            await pilot.press(*jump)
            if jump[0] == "colon":
                await until(
                    pilot,
                    lambda: any(
                        "B5 " in str(option.prompt)
                        for one in pilot.app.screen.query(OptionList)
                        for option in one.options
                    ),
                    "B5",
                )
                await pilot.press("enter")
                await until(pilot, lambda: pilot.app.screen is screen, "the palette to close")
            assert at(screen) != been[-1], jump
            been.append(at(screen))
        for place in reversed(been[:-1]):
            await pilot.press("u")
            assert at(screen) == place
        await pilot.press("u")
        assert at(screen) == been[0]
        assert [one.message for one in pilot.app._notifications] == ["No jump to go back from."]


async def test_u_takes_a_count_and_leaves_the_claims() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("2", "g", "4", "g", "8", "g", "c", "j", "2", "u")
        assert at(screen) == "A2"
        assert screen.query_one(Spread).has_focus


async def test_a_walked_step_is_no_jump() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("8", "g", "j", "j", "right_square_bracket", "tab", "space", "u")
        assert at(screen) == "A1"
