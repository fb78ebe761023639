"""Nothing that is typed, resized or written in an article brings the reader down."""

import random

import pytest
from opening import opened
from textual.geometry import Region
from textual.strip import Strip

import newsdiff
from newsdiff.comparison.model import Comparison
from newsdiff.reader.app import Reader
from newsdiff.reader.commands import COMMANDS
from newsdiff.reader.painted import Painted
from newsdiff.reader.screens.palette import Palette
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.spread import Spread
from newsdiff.reader.widgets.status_line import StatusLine

KEYS = [key for command in COMMANDS if command.id != "quit" for key in command.key.split(",")]
OUTSIDE = {"o", "ctrl+p", "colon", "O", "ctrl+z", "e"}


async def test_every_key_of_every_command_does_no_harm_at_any_place() -> None:
    chance = random.Random(1)
    keys = [key for key in KEYS if key not in OUTSIDE]
    async with opened(80, 24) as (pilot, _):
        await pilot.press(*chance.sample(keys, len(keys)))
        assert pilot.app.is_running


@pytest.mark.parametrize("seed", range(3))
async def test_what_is_painted_is_what_there_is_to_show_after_any_keys_at_any_size(seed: int) -> None:
    chance = random.Random(seed)
    keys = [key for key in KEYS if key not in OUTSIDE | {"slash", "question_mark", "f1", "s", "f"}] + ["5", "s", "f"]
    async with opened(80, 24) as (pilot, screen):
        for _ in range(40):
            if chance.random() < 0.2:
                await pilot.resize_terminal(*chance.choice([(60, 20), (80, 24), (100, 30), (140, 45)]))
            done = [chance.choice(keys) for _ in range(2)]
            await pilot.press(*done)
            await pilot.pause()
            for painted in screen.query(Painted):
                if painted.display and painted.size and painted.palette is not None:
                    shown = [painted.render_line(y).text for y in range(painted.size.height)]
                    anew = [strip.text for _, strip in painted.frame(*painted.size, painted.palette)]
                    blank = [" " * painted.size.width] * (painted.size.height - len(anew))
                    assert shown == anew + blank, (type(painted).__name__, done)


async def test_the_articles_stand_in_the_first_lines_that_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    render_lines = Spread.render_lines

    def noted(spread: Spread, crop: Region) -> list[Strip]:
        lines = render_lines(spread, crop)
        drawn.append("".join(line.text for line in lines))
        return lines

    monkeypatch.setattr(Spread, "render_lines", noted)
    async with opened() as (_, screen):
        index = screen.session.index
        assert index.a.plain.split()[0] in drawn[0]


async def test_a_storm_of_sizes_does_no_harm() -> None:
    chance = random.Random(3)
    async with opened() as (pilot, screen):
        spread = screen.query_one(Spread)
        for number in range(40):
            await pilot.resize_terminal(chance.randint(8, 300), chance.randint(3, 100))
            await pilot.press(("j", "v", "c", "b", "w", "i", "z")[number % 7])
        await pilot.resize_terminal(140, 45)
        await pilot.pause()
        assert spread.size.width > 0 or screen.session.alone
        assert all(spread.render_line(y).cell_length == spread.size.width for y in range(spread.size.height))


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (30, 8), (300, 100), (3, 2)])
async def test_the_smallest_and_the_largest_terminal_are_filled_and_no_more(size: tuple[int, int]) -> None:
    async with opened(*size) as (pilot, screen):
        for key in ("j", "tab", "c", "j", "c", "v", "i", "slash", "x", "enter", "escape", "s", "escape"):
            await pilot.press(key)
        spread = screen.query_one(Spread)
        assert all(spread.render_line(y).cell_length == spread.size.width for y in range(spread.size.height))
        assert not screen.show_vertical_scrollbar
        assert screen.current is not None
        if size[1] == 5:
            assert f"▌{screen.session.index.marks[screen.current.sentence]}" in spread.render_line(1).text


def comparison(a: str, b: str) -> Comparison:
    return newsdiff.compare(newsdiff.read_text(a), newsdiff.read_text(b))


AWKWARD = (
    "漢字かな混じり文は空白なしで続くので折り返しが難しい。政府は月曜日に発表した。\n\n"
    "שלום עולם: הממשלה הודיעה ביום שני כי מספר הנפגעים עלה ל-100.\n\n"
    "A family 👩‍👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301e\u0301 combine. " + "x" * 400 + " ends.\n\n"
    "[bold]No markup[/bold] \x1b[31mand no escape\x1b[0m \u202eever\u202c."
)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 45)])
async def test_no_writing_breaks_the_columns(size: tuple[int, int]) -> None:
    async with opened(*size, comparison(AWKWARD, "The government said on Monday that 100 were hurt.")) as (
        pilot,
        screen,
    ):
        spread = screen.query_one(Spread)
        for key in ("j", "v", "j", "v", "tab", "k"):
            await pilot.press(key)
            lines = [spread.render_line(y) for y in range(spread.size.height)]
            assert all(line.cell_length == spread.size.width for line in lines)
            assert not any(character in line.text for line in lines for character in "\x1b\u202e\n")


@pytest.mark.parametrize(("a", "b"), [("One sentence only.", "Another one."), ("Same text here.", "Same text here.")])
async def test_tiny_articles_are_read_like_any_other(a: str, b: str) -> None:
    async with opened(80, 24, comparison(a, b)) as (pilot, _):
        await pilot.press(
            *"jkGg", "tab", "right_square_bracket", "left_square_bracket", "c", "enter", "s", "escape", "y"
        )
        assert pilot.app.is_running


async def test_a_palette_that_is_left_twice_by_keys_typed_ahead_is_left_once() -> None:
    async with opened() as (pilot, screen):
        palette = Palette([], placeholder="")
        await pilot.app.push_screen(palette)
        palette.dismiss()
        palette.dismiss()
        await pilot.pause()
        assert pilot.app.screen is screen


async def test_two_languages_are_not_compared_and_the_reader_says_why() -> None:
    a = newsdiff.read_text("Ministerul a anunțat luni o măsură nouă pentru orașe. Premierul a spus că vin banii.")
    b = newsdiff.read_text("The ministry announced a new measure for the cities on Monday. The money comes next year.")
    app = Reader(a, b)
    async with app.run_test(size=(100, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        for _ in range(50):
            if screen.session.problem:
                break
            await pilot.pause(0.05)
        assert "not compared" in "".join(text for _, text in screen.query_one(StatusLine).wordings[0])
        assert "Romanian" in screen.query_one(Inspector).remarks[0].text
        await pilot.press("s", "right_square_bracket", "f", "z", "j")
        assert "not compared" in screen.query_one(Inspector).remarks[0].head


async def test_articles_that_do_not_differ_are_said_not_to() -> None:
    text = "The mayor opened the bridge over the river on Monday. Two ministers came to the ceremony."
    async with opened(100, 24, comparison(text, text)) as (pilot, screen):
        await pilot.press("right_square_bracket")
        said = [notification.message for notification in pilot.app._notifications]
        assert said == ["No difference was found in what is shown."]
        await pilot.press("j")
        assert not pilot.app._notifications
        assert screen.current is not None
        assert screen.current.sentence == "A2"
