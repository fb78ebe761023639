"""The text report reads in 80 columns and lets nothing of an article steer the terminal."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

import newsdiff
from gold_comparison import gold_comparison, made_up_comparison
from newsdiff.reports.as_text import terminal_report, text_report


@pytest.fixture(scope="module")
def gold() -> str:
    return newsdiff.report(gold_comparison(), "text")


def test_both_articles_are_named_with_what_is_needed_to_cite_them(gold: str) -> None:
    assert "A  (no title)\n   north-korea-casualties-rewrite.txt · no byline, no date · 24 sentences\n" in gold
    assert "B  At Least 100 North Korean Soldiers Killed Fighting for Russia, Seoul Says" in gold
    assert "AFP · The Moscow Times · 2024-12-19 · 9 sentences" in gold
    assert "SHA-256    025e6492184867ee4e6de1acc2b759b281747e5b9e6c3649709ca1cd41eb9675" in gold


def test_what_matters_stands_on_the_first_screen() -> None:
    screen = "\n".join(newsdiff.report(made_up_comparison(), "text").splitlines()[:24])
    for words in (
        "In both         17 of 23 sentences of A and 16 of 22 sentences of B",
        "Only in A       6 sentences; claims: Helga Storm 1, no source 5",
        "Contradicting   A9↔B8: ",
        "passengers: 312 (A2) / 321 (B3)",
        'Quotations      A4↔B5: the quoted words differ: "grinding" / "scraping"',
    ):
        assert words in screen


def test_sentences_with_the_same_partners_are_told_together() -> None:
    report = newsdiff.report(made_up_comparison(), "text")
    assert (
        "= A7, A8 ↔ B7  merged\n"
        "  A7 Divers searched the flooded car deck through the night.\n"
        "  A8 By dawn {they} had found no more victims.\n"
        "  B7 Divers searched the flooded car deck through the night {but} by dawn had\n"
        "     found no more victims.\n"
        "    - B7 brings A7 and A8 together\n"
    ) in report


def test_a_linked_pair_shows_both_sentences_with_their_differences_and_reasons(gold: str) -> None:
    assert (
        "~ A8 ↔ B3  source dropped, firmer, quotation paraphrased, framing, moved\n"
        "  A8 {The NIS} also indicated that {the number of injured North Korean soldiers\n"
        "     is approaching 1,000}, {further underscoring the high casualty rate}.\n"
    ) in gold
    assert "    - projection reported as present state" in gold


def test_sentences_of_one_article_only_are_listed_under_it(gold: str) -> None:
    only_a, only_b = gold.split("ONLY IN A\n")[1].split("NUMBERS")[0].split("ONLY IN B\n")
    assert "+ A12  Russia, for its part, has neither confirmed nor denied" in only_a
    assert "+ B9  His remarks came after" in only_b
    assert "BT" not in only_b


def test_a_headline_is_listed_with_its_story_and_counted_nowhere(gold: str) -> None:
    headlines = gold.split("HEADLINES\n")[1].split("IN BOTH")[0]
    assert headlines.startswith("≈ BT  At Least 100")
    assert "(its story: A1)" in " ".join(headlines.split())


def test_as_many_sentences_and_groups_are_listed_as_are_counted(gold: str) -> None:
    both, only = gold.split("IN BOTH\n")[1].split("NUMBERS")[0].split("ONLY IN A\n")
    only_a, only_b = only.split("ONLY IN B\n")
    assert (only_a.count("\n+ ") + 1, only_b.count("\n+ ") + 1) == (15, 1)
    assert "In both         9 of 24 sentences of A and 8 of 9 sentences of B\n" in gold
    groups = both.count("\n= ") + both.count("\n~ ")
    labels = [link.label for link in gold_comparison().links]
    same, partial = labels.count("same"), labels.count("partial")
    assert f"{len(labels)} links in {groups} groups: = same {same}, ~ partial {partial}\n" in gold


def test_the_folders_of_this_machine_are_not_told() -> None:
    comparison = replace(gold_comparison(), a=replace(gold_comparison().a, name="/home/me/secret/a.txt"))
    for form in ("text", "markdown", "html"):
        assert "a.txt" in newsdiff.report(comparison, form)
        assert "secret" not in newsdiff.report(comparison, form)


def test_numbers_speakers_and_kinds_of_difference_are_tables(gold: str) -> None:
    assert "10,000 (A4)" in gold.split("NUMBERS")[1].split("SPEAKERS")[0]
    assert "Volodymyr Zelenskyy" in gold.split("SPEAKERS")[1].split("CLAIMS")[0]
    assert "quotation paraphrased" in gold.split("DIFFERENCES BY KIND")[1]


def test_figures_that_may_be_one_are_told_from_equal_ones() -> None:
    a = newsdiff.from_sentences(["About 300 supporters of the mayor gathered outside the court.", "Two cars burned."])
    b = newsdiff.from_sentences(["Outside the court, several hundred supporters gathered.", "Two cars burned."])
    report = newsdiff.report(newsdiff.compare(a, b), "text")
    rows = [line.split("  ") for line in report.split("NUMBERS")[1].split("SPEAKERS")[0].splitlines()]
    told = {row[0]: next(filter(None, row[1:])).strip() for row in rows if len(row) > 1}
    assert (told["supporters"], told["cars"]) == ("may be one", "same")


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    assert max(map(cell_len, text_report(gold_comparison(), width=width).splitlines())) <= width


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_what_the_output_cannot_encode_is_spelled_with_what_it_can(encoding: str) -> None:
    article = newsdiff.from_sentences(["“Zoë” left Łódź – for good …", "漢字。"])
    report = text_report(newsdiff.compare(article, article), encoding=encoding)
    assert report.encode(encoding).decode(encoding) == report
    assert "= A1 <-> B1" in report
    assert {"ascii": '"Zoe" left ?odz - for good ...', "latin-1": '"Zoë" left ?ódz - for good ...'}[encoding] in report
    assert max(map(cell_len, report.splitlines())) <= 80


def test_wide_characters_count_as_two_columns() -> None:
    article = newsdiff.from_sentences(["漢字" * 60 + "。"], title="見出し" * 20)
    report = newsdiff.report(newsdiff.compare(article, article), "text")
    assert max(map(cell_len, report.splitlines())) <= 80


def test_a_plain_report_holds_no_escape_and_no_trailing_space(gold: str) -> None:
    assert "\x1b" not in gold
    assert [line for line in gold.splitlines() if line != line.rstrip()] == []


def test_escapes_controls_and_overrides_of_an_article_never_reach_the_output() -> None:
    article = newsdiff.from_sentences(["Red \x1b[31m al\u200bert\x9b2J\x07 \u202etxet\ud800."], title="T\x1b]0;x\x07")
    report = newsdiff.report(newsdiff.compare(article, article), "text")
    assert [character for character in report if not character.isprintable() and character != "\n"] == []
    assert "Red ␛[31m alert�2J␇ �txet�." in report


def test_brackets_and_markup_like_words_are_shown_as_they_are() -> None:
    article = newsdiff.from_sentences(["He [the mayor] said [bold]no[/bold] :smile: [/]."])
    report = newsdiff.report(newsdiff.compare(article, article), "text")
    assert "He [the mayor] said [bold]no[/bold] :smile: [/]." in report


def test_notes_on_the_articles_and_the_comparison_are_shown() -> None:
    article = newsdiff.from_sentences(["Rain fell."])
    assert "Note: Both sides are the same text." in newsdiff.report(newsdiff.compare(article, article), "text")


def test_a_terminal_gets_colours_and_underlines_in_place_of_braces(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "90"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    report = terminal_report(gold_comparison())
    assert "\x1b[1;4mThe NIS\x1b[0m" in report
    assert "{The NIS}" not in report


def test_without_colours_a_terminal_still_gets_underlines(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "90"}.items():
        monkeypatch.setenv(name, value)
    report = terminal_report(gold_comparison())
    assert "\x1b[1;4mThe NIS\x1b[0m" in report
    assert "\x1b[1;32m" not in report


def test_a_claim_says_with_which_words_it_is_made_and_how_firmly_where_not_plainly_asserted() -> None:
    a = newsdiff.from_sentences([
        "The ferry may have struck a rock, the coast guard said.",
        "The mayor claimed that the pier was old.",
        "The company denied that the crew was drunk.",
        "Police confirmed that three boats sank.",
        "The harbor is closed, the mayor said.",
        "The minister declined to say how many were saved.",
        "The old pier burned down in May.",
    ])  # fmt: skip
    report = newsdiff.report(newsdiff.compare(a, newsdiff.from_sentences(["Nobody reads poems any more."])), "text")
    lines = report.partition("\nCLAIMS\n")[2]
    assert "coast guard “said” (hedged: “may”): " in lines
    assert "mayor “claimed” (unverified): " in lines
    assert "company “denied” (denied): " in lines
    assert "police “confirmed” (endorsed): " in lines.casefold()
    assert "mayor “said”: The harbor is closed" in lines
    assert "minister “declined” (left open): to say how many" in lines
    assert "no source: The old pier burned down" in lines


def test_words_that_only_one_claim_of_both_reports_has_stand_in_braces() -> None:
    a = newsdiff.from_sentences([
        "Senator Helga Storm, a farmer from the north, resigned from the assembly on Friday.", "Nobody was surprised.",
    ])  # fmt: skip
    b = newsdiff.from_sentences(["Senator Helga Storm resigned from the assembly.", "A storm sank three boats."])
    lines = (
        newsdiff.report(
            newsdiff.compare(a, b),
            "text",
        )
        .partition("Claims both report")[2]
        .split()
    )
    said = " ".join(lines)
    assert "no source: Senator Helga Storm, {a farmer from the north}, resigned from the assembly {on Friday}" in said
    assert "B1.1 no source: Senator Helga Storm resigned from the assembly Claims" in said
