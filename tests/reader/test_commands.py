"""What every other command of the reader does."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from opening import gold, opened, until
from rich.padding import Padding
from textual.events import MouseScrollDown
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input, OptionList

import newsdiff
from gold_comparison import made_up_comparison
from newsdiff.claims.model import WRITER
from newsdiff.comparison.model import DivergenceLabel
from newsdiff.reader.commands import COMMANDS
from newsdiff.reader.filters import claim_choices
from newsdiff.reader.index import Index, Mark, label_words
from newsdiff.reader.layout import STACKED_BELOW, Mode
from newsdiff.reader.screens.choice import ChoiceScreen
from newsdiff.reader.screens.help import TERMS
from newsdiff.reader.screens.palette import CommandProvider
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.screens.summary import MOST_LISTED, SummaryScreen
from newsdiff.reader.session import Folding, Session
from newsdiff.reader.summary import Answer, Question, summary
from newsdiff.reader.units import Kind, units_of
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.key_bar import KeyBar
from newsdiff.reader.widgets.spread import Spread


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def mode(screen: ReadingScreen) -> Mode:
    shows = screen.query_one(Spread).shows
    assert shows is not None
    return shows.mode


def at(screen: ReadingScreen) -> str:
    assert screen.current is not None
    return screen.current.sentence


def visible(screen: ReadingScreen) -> str:
    spread = screen.query_one(Spread)
    return "\n".join(spread.render_line(y).text for y in range(spread.size.height))


def sides(screen: ReadingScreen) -> str:
    view = screen.query_one(Spread).view
    return "".join(view.sides) if view else ""


def option(options: OptionList, words: str) -> int:
    """Return the number of the first option with these words."""
    prompts = [str(options.get_option_at_index(number).prompt) for number in range(options.option_count)]
    return next(number for number, prompt in enumerate(prompts) if words in prompt)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_of_the_table_has_its_action(command: object) -> None:
    assert hasattr(ReadingScreen, f"action_{getattr(command, 'action', '')}")


async def test_v_goes_through_the_layouts() -> None:
    async with opened() as (pilot, screen):
        seen = [mode(screen)]
        for _ in range(3):
            await pilot.press("v")
            seen.append(mode(screen))
        assert seen == [Mode.READING, Mode.ALIGNED, Mode.STACKED, Mode.READING]


async def test_aligned_sentences_begin_in_one_row() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("v", "7", "g")
        row = next(line for line in visible(screen).splitlines() if "Despite the heavy losses" in line)
        assert "Despite those losses" in row


async def test_z_folds_and_unfolds() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("z")
        assert screen.session.folding is Folding.ONLY
        assert "⋯ 3 sentences + (A4–A6)" in visible(screen)
        await pilot.press("3", "g", "j")
        assert at(screen) == "A7"
        await pilot.press("k", "enter")
        assert at(screen) == "A4"
        assert "⋯ 3 sentences + (A4–A6)" not in visible(screen)
        await pilot.press("z")
        assert not screen.session.hidden


async def test_a_click_on_a_fold_opens_it() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("z")
        row = next(y for y, line in enumerate(visible(screen).splitlines()) if "(A4–A6)" in line)
        await pilot.click(Spread, offset=(8, row))
        assert at(screen) == "A4"


async def test_x_swaps_the_articles_and_stays_at_the_sentence() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("8", "g", "x")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert at(screen) == "B8"
        assert screen.session.index.a.text == gold().b.text
        assert screen.session.index.comparison is not None


async def test_w_shows_one_article_alone_and_tab_the_other() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("w")
        assert sides(screen) == "A"
        await pilot.press("tab")
        assert sides(screen) == "B"
        await pilot.press("w")
        assert sides(screen) == "AB"


async def test_r_names_what_is_perhaps_related_and_counts_it_nowhere() -> None:
    async with opened() as (pilot, screen):
        before = screen.session.index.count(Mark.ONLY, "A")
        await pilot.press("9", "g", "r")
        assert "perhaps related" in [remark.head for remark in screen.query_one(Inspector).remarks]
        assert screen.session.index.count(Mark.ONLY, "A") == before
        await pilot.press("r")
        assert "perhaps related" not in [remark.head for remark in screen.query_one(Inspector).remarks]


async def test_r_says_so_where_nothing_is_perhaps_related() -> None:
    async with opened(comparison=replace(gold(), related=())) as (pilot, _):
        await pilot.press("r")
        assert [notice.message for notice in pilot.app._notifications] == ["No two sentences are perhaps related."]


async def test_the_list_of_claims_says_that_the_articles_are_being_compared() -> None:
    async with opened(compared=False) as (_, screen):
        assert "comparing…" in screen.query_one(ClaimList).render_line(0).text


async def test_i_gives_the_inspector_more_room() -> None:
    async with opened(80, 24) as (pilot, screen):
        before = screen.query_one(Inspector).size.height
        await pilot.press("i")
        assert screen.query_one(Inspector).size.height > before


async def test_f_filters_sentences_and_differences_and_escape_shows_all() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("f")
        chooser = pilot.app.screen_stack[-1]
        assert isinstance(chooser, ChoiceScreen)
        options = chooser.query_one(OptionList)
        wanted = next(
            number
            for number in range(options.option_count)
            if "firmer" in str(options.get_option_at_index(number).prompt)
        )
        options.highlighted = wanted
        await pilot.press("enter")
        shown = [id_ for id_ in screen.session.index.ids["A"] if id_ not in screen.session.hidden]
        assert shown == ["A7", "A8", "A19"]
        await pilot.press("g", "right_square_bracket")
        assert at(screen) == "A8"
        await pilot.press("escape")
        assert not screen.session.hidden


def test_a_filter_of_the_claims_counts_what_has_no_source_once() -> None:
    session = Session(gold().a, gold().b)
    session.compared(gold())
    offered = {choice.words: choice for choice in claim_choices(session.index, session.entries)}
    assert "no source" not in offered
    assert "Only A" in offered
    unsourced = offered["without a source on one side or both"]
    told = [entry for entry in session.entries if any(claim.source == WRITER for claim in entry.claims)]
    assert unsourced.count == len(told)


async def test_f_in_the_claims_filters_the_claims() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("c", "f")
        options = pilot.app.screen_stack[-1].query_one(OptionList)
        wanted = next(
            number
            for number in range(options.option_count)
            if "with numbers" in str(options.get_option_at_index(number).prompt)
        )
        options.highlighted = wanted
        await pilot.press("enter")
        entries = screen.session.shown_entries
        assert entries
        assert all(any(claim.quantities for claim in entry.claims) for entry in entries)
        assert screen.query_one(ClaimList).has_focus


async def test_s_answers_the_questions_and_leads_to_the_place() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("s")
        assert isinstance(pilot.app.screen_stack[-1], SummaryScreen)
        options = pilot.app.screen_stack[-1].query_one(OptionList)
        prompts = [options.get_option_at_index(number).prompt for number in range(options.option_count)]
        said = [str(prompt.renderable if isinstance(prompt, Padding) else prompt) for prompt in prompts]
        assert sum("?" in str(prompt) for prompt in prompts if not isinstance(prompt, Padding)) >= 7
        assert any("Zelenskyy" in line for line in said)
        await pilot.press("4", "enter")
        assert at(screen).startswith("A")
        assert screen.session.index.marks[at(screen)] is Mark.ONLY


async def test_brackets_and_digits_go_from_question_to_question() -> None:
    async with opened() as (pilot, _):
        await pilot.press("s")
        options = pilot.app.screen_stack[-1].query_one(OptionList)
        prompts = [options.get_option_at_index(number).prompt for number in range(options.option_count)]
        firsts = [number + 1 for number, prompt in enumerate(prompts) if not isinstance(prompt, Padding)]
        seen = [options.highlighted]
        for _ in firsts:
            await pilot.press("right_square_bracket")
            seen.append(options.highlighted)
        assert seen == [*firsts, firsts[-1]]
        await pilot.press("4", "j", "left_square_bracket")
        assert options.highlighted == firsts[3]
        await pilot.press("left_square_bracket")
        assert options.highlighted == firsts[2]


async def test_the_answers_of_the_summary_can_be_searched() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("s", "slash", *"storm corps", "enter")
        shown: object = pilot.app.screen
        assert isinstance(shown, SummaryScreen)
        answers = shown.query_one(OptionList)
        holding = [number for number, answer in enumerate(shown._answers) if answer and "Storm Corps" in answer.text]
        assert answers.highlighted in holding
        assert f"“storm corps” 1/{len(holding)}" in str(answers.border_subtitle)
        for number in (*holding[1:], holding[0]):
            await pilot.press("n")
            assert answers.highlighted == number
        await pilot.press("N")
        assert answers.highlighted == holding[-1]
        await pilot.press("escape")
        assert "storm" not in str(answers.border_subtitle)
        assert len(pilot.app.screen_stack) == 2
        await pilot.press("escape")
        assert pilot.app.screen_stack == [screen]


async def test_the_palette_names_the_keys_of_the_commands() -> None:
    async with opened(keys={"last": "e"}) as (pilot, screen):
        provider = CommandProvider(screen)
        offered = [str(hit.text) async for hit in provider.discover()]
        assert "summary  s" in offered
        assert "last sentence  e" in offered
        assert pilot.app.is_running


async def test_help_on_a_narrow_terminal_begins_with_the_marks() -> None:
    async with opened(80, 24) as (pilot, _):
        await pilot.press("question_mark")
        await pilot.pause()
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "only here" in shown
        assert "Go to the next sentence" in shown


async def test_the_layout_for_a_new_width_is_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[int, Mode | None]] = []
    render_lines = Spread.render_lines

    def noted(spread: Spread, crop: Region) -> list[Strip]:
        lines = render_lines(spread, crop)
        drawn.append((spread.size.width, spread.view.mode if spread.view else None))
        return lines

    async with opened(80, 24) as (pilot, _):
        monkeypatch.setattr(Spread, "render_lines", noted)
        for _ in range(2):
            await pilot.press("c")
            await pilot.pause()
    assert {width for width, _ in drawn} == {42, 80}
    assert all(mode is (Mode.STACKED if width < STACKED_BELOW else Mode.READING) for width, mode in drawn)


async def test_a_summary_of_very_long_articles_lists_the_first_answers_and_counts_all() -> None:
    many = tuple(Answer(f"claim {number}", "A1") for number in range(MOST_LISTED + 700))
    async with opened() as (pilot, _):
        await pilot.app.push_screen(SummaryScreen([Question("What do both say?", many)]))
        options = pilot.app.screen.query_one(OptionList)
        assert options.option_count == MOST_LISTED + 2
        assert str(options.get_option_at_index(0).prompt) == "1  What do both say?  1,000"
        last = options.get_option_at_index(MOST_LISTED + 1).prompt
        assert isinstance(last, Padding)
        assert str(last.renderable).startswith("… 700 more")


async def test_what_a_copy_said_does_not_stay_over_the_next_screen() -> None:
    async with opened() as (pilot, _):
        await pilot.press("y")
        assert pilot.app._notifications
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SummaryScreen)
        assert not pilot.app._notifications


def test_the_summary_tells_the_times_the_terms_and_the_sources_that_differ() -> None:
    comparison = made_up_comparison()
    told = [
        answer.text
        for question in summary(Index(comparison.a, comparison.b, comparison))
        for answer in question.answers
    ]
    for words in (
        "time changed: another time",
        '"detained" in A, "arrested" in B',
        "source changed:",
        "source dropped:",
    ):
        assert [text for text in told if words in text], words


def test_the_help_explains_every_label_of_a_difference() -> None:
    explained = {name for names, _ in TERMS for name in names.split(", ")}
    assert {label_words(label) for label in get_args(DivergenceLabel)} <= explained


async def test_t_goes_through_the_themes() -> None:
    async with opened(80, 24) as (pilot, _):
        seen = {pilot.app.theme}
        for _ in range(4):
            await pilot.press("t")
            seen.add(pilot.app.theme)
        assert len(seen) == 5


async def test_y_copies_the_pair_and_keeps_it_in_a_file(tmp_path: Path) -> None:
    async with opened() as (pilot, _):
        await pilot.press("8", "g", "y")
        copied = pilot.app.clipboard
        assert "[A8]" in copied
        assert "[B3]" in copied
        assert "firmer" in copied
        assert (tmp_path / "newsdiff" / "copied.txt").read_text().strip() == copied


async def test_y_in_the_claims_copies_the_claim_with_its_source() -> None:
    async with opened() as (pilot, _):
        await pilot.press("c", "y")
        assert "Lee Seong-kweun “according to” [A1]" in pilot.app.clipboard


async def test_o_opens_the_url_or_says_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as (pilot, _):
        went: list[str] = []
        monkeypatch.setattr(pilot.app, "open_url", lambda url, new_tab=True: went.append(url))
        await pilot.press("o")
        assert not went
        await pilot.press("tab", "o")
        assert went == [gold().b.url]


async def test_the_palette_runs_commands_and_goes_to_sentences() -> None:
    async with opened() as (pilot, screen):
        await pilot.press("colon")
        await pilot.press(*"A17")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert at(screen) == "A17"


async def test_the_keys_in_the_bar_can_be_clicked() -> None:
    async with opened(200, 60) as (pilot, screen):
        await pilot.click(KeyBar, offset=(2, 0))
        await pilot.pause()
        assert at(screen) == "A2"


async def test_a_click_on_a_heading_of_the_claims_closes_its_group() -> None:
    async with opened() as (pilot, screen):
        claims = screen.query_one(ClaimList)
        assert claims.render_line(1).text[1] == "▾"
        await pilot.click(ClaimList, offset=(3, 1))
        assert claims.render_line(1).text[1] == "▸"


async def test_folding_skips_what_is_not_there_and_says_when_there_is_nothing() -> None:
    only = newsdiff.compare(newsdiff.read_text("Rain fell. Roads closed. Trains stopped. It grew late."),
                            newsdiff.read_text("A cat slept. Dogs barked. Birds sang. All was well."))  # fmt: skip
    async with opened(comparison=only) as (pilot, screen):
        await pilot.press("z")
        assert screen.session.folding is Folding.ONLY
        assert screen.session.hidden
        await pilot.press("z")
        assert not screen.session.hidden
        assert "Nothing to fold" not in "".join(one.message for one in pilot.app._notifications)
    short = newsdiff.compare(newsdiff.read_text("Rain fell."), newsdiff.read_text("A cat slept."))
    async with opened(comparison=short) as (pilot, screen):
        await pilot.press("z")
        assert screen.session.folding is Folding.NOTHING
        assert [one.message.split(":")[0] for one in pilot.app._notifications] == ["Nothing to fold"]


async def test_e_writes_the_report_that_the_ending_names_and_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as (pilot, screen):

        def said() -> str:
            return "".join(one.message for one in pilot.app._notifications)

        await pilot.press("e")
        assert screen.query_one("#prompt Input", Input).value == "newsdiff-report.html"
        await pilot.press("enter")
        await until(pilot, lambda: "The report is in " in said(), "the report")
        assert (tmp_path / "newsdiff-report.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert screen.query_one(Spread).has_focus
        await pilot.press("e")
        assert screen.query_one("#prompt Input", Input).value == "newsdiff-report-2.html"
        await pilot.press(*"a.csv", "enter")
        await until(pilot, lambda: (tmp_path / "a.csv").is_file(), "the table")
        for name, problem in (
            ("a.csv", "there is a file of that name"),
            ("a.doc", "names no report"),
            ("no/a.md", "no folder"),
        ):
            await pilot.press("e", "ctrl+u", *name, "enter")
            await until(pilot, partial(lambda words: words in said(), problem), problem)
        await pilot.press("e", "escape", "j")
        assert at(screen) == "A2"
        assert len(list(tmp_path.iterdir())) == 2


def test_front_matter_is_told_in_one_line_below_the_title() -> None:
    article = newsdiff.read_text(
        '---\ntitle: "A storm"\npublisher: Courier\ndate: 2024-02-01\n---\n\nRain fell on Monday. Roads closed.\n',
        format="markdown",
    )
    units = units_of(article)
    assert [unit.kind for unit in units[:3]] == [Kind.TITLE, Kind.META, Kind.SENTENCE]
    assert units[1].label == "publisher: Courier · date: 2024-02-01"


async def test_a_click_on_the_overview_goes_there() -> None:
    async with opened() as (pilot, screen):
        await pilot.click(Spread, offset=(0, screen.query_one(Spread).size.height - 2))
        assert screen.session.index.position[at(screen)] > 18


async def test_stacked_articles_have_one_margin_and_a_click_on_either_overview_goes_there() -> None:
    async with opened(80, 24) as (pilot, screen):
        await pilot.press("v", "v")
        spread = screen.query_one(Spread)
        view = spread.view
        assert view is not None
        assert view.geometry.b is not None
        heads = [
            spread.render_line(y).text
            for y in range(spread.size.height)
            if "At least 100 North K" in spread.render_line(y).text
        ]
        assert len({head.index("At least") for head in heads}) == 1
        await pilot.click(Spread, offset=(0, view.geometry.b.y + view.geometry.b.height - 1))
        assert at(screen) == screen.session.index.ids["B"][-1]


async def test_a_click_on_a_line_in_the_gutter_looks_at_that_link() -> None:
    async with opened() as (pilot, screen):
        spread = screen.query_one(Spread)
        assert spread.view is not None
        assert spread.view.geometry.a is not None
        start = spread.view.geometry.a.width
        row = spread.view.row_of("A2")
        assert row is not None
        await pilot.click(Spread, offset=(start, row + 1))
        assert screen.current is not None
        assert screen.current.link is not None
        assert screen.current.link.a == "A2"


async def test_the_pointer_lights_up_every_partner_of_a_sentence() -> None:
    async with opened() as (pilot, screen):
        spread = screen.query_one(Spread)
        await pilot.press("5", "g")
        row = next(y for y in range(45) if "Following a briefing" in spread.render_line(y).text)
        before = visible(screen)
        await pilot.hover(Spread, offset=(70, row))
        assert spread.hovered == "B2"
        lit = [line for line in visible(screen).splitlines() if line not in before.splitlines()]
        assert any("Lee shared the figures" in line for line in lit)
        assert any("In December, they" in line for line in lit)


async def test_help_and_quit_stand_in_the_key_bar_of_the_narrowest_terminal() -> None:
    async with opened(60, 20) as (pilot, screen):
        bar = screen.query_one(KeyBar)
        assert bar.render_line(0).text.endswith(" ? help  q quit ")
        assert bar.render_line(0).cell_length == 60
        await pilot.click(KeyBar, offset=(58, 0))
        assert pilot.app.return_code == 0


async def test_the_key_bar_shows_the_keys_of_the_place() -> None:
    async with opened() as (pilot, screen):
        bar = screen.query_one(KeyBar)
        await pilot.press("c")
        assert "Enter read it" in bar.render_line(0).text
        await pilot.press("slash", *"lee", "enter")
        assert "n next match" in bar.render_line(0).text
        assert "Enter read it" in bar.render_line(0).text
        await pilot.press("escape", "escape")
        assert "n next match" not in bar.render_line(0).text
        assert "] difference" in bar.render_line(0).text


async def test_the_wheel_scrolls_the_pane_under_the_pointer() -> None:
    async with opened(100, 24) as (pilot, screen):
        before = visible(screen)
        await pilot._post_mouse_events([MouseScrollDown], Spread, (5, 5))
        await pilot.pause()
        assert visible(screen) != before
        assert at(screen) == "A1"


async def test_a_remapped_key_works_and_is_shown() -> None:
    async with opened(keys={"next-sentence": "ctrl+n"}) as (pilot, screen):
        await pilot.press("ctrl+n")
        assert at(screen) == "A2"
        await pilot.press("j")
        assert at(screen) == "A2"
        assert screen.query_one(KeyBar).hints[0].key == "^n"


async def test_before_the_comparison_the_articles_can_be_read() -> None:
    async with opened(compared=False) as (pilot, screen):
        assert screen.session.index.comparison is None
        await pilot.press("j", "j", "tab", "right_square_bracket", "s", "f", "z", "slash")
        await pilot.press(*"lee", "enter", "n")
        assert not pilot.app.query(Input)
        assert "At least 100 North Korean" in visible(screen)
