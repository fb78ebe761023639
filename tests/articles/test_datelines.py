"""The line over an article that names its day, and the dateline that opens its first paragraph."""

import pytest

import newsdiff

BODY = (
    "The minister resigned on Monday after protests in Lille, her office said.\n\n"
    "Crowds stayed in the streets until the morning, the police said."
)


@pytest.mark.parametrize(
    ("line", "role", "byline", "outlet"),
    [
        ("LILLE, December 19, 2024", "date", None, None),
        ("Lille · 19 December 2024", "date", None, None),
        ("Thursday 19 December 2024 – Lille, France", "date", None, None),
        ("The Lille Courier — Thursday 19 December 2024 — by Ann Moss", "byline", "Ann Moss", "The Lille Courier"),
        ("By Ann Moss | The Lille Courier | 19.12.2024 09:30", "byline", "Ann Moss", "The Lille Courier"),
        ("By Ann Moss, December 19, 2024", "byline", "Ann Moss", None),
        ("Von Ann Moss · 19. Dezember 2024", "byline", "Ann Moss", None),
    ],
)
def test_a_line_with_a_day_and_names_tells_what_it_names(
    line: str, role: str, byline: str | None, outlet: str | None
) -> None:
    article = newsdiff.read_text(f"# Minister resigns after protests\n\n*{line}*\n\n{BODY}", format="markdown")
    assert [block.role.value for block in article.blocks] == ["title", role, "body", "body"]
    assert (str(article.published), article.byline, article.outlet) == ("2024-12-19", byline, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "What we know since 19 December 2024",
        "The crowd on 19 December 2024 in Lille",
        "A night of protests — 19 December 2024 — and what comes next",
    ],
)
def test_a_heading_with_a_day_in_it_is_no_dateline(line: str) -> None:
    article = newsdiff.read_text(f"# Minister resigns after protests\n\n*{line}*\n\n{BODY}", format="markdown")
    assert article.blocks[1].role.value == "heading"
    assert (article.published, article.byline, article.outlet) == (None, None, None)


def test_a_headline_that_ends_in_a_day_stays_the_headline() -> None:
    article = newsdiff.read_text(f"Campaign Assessment, December 19, 2024\n\n{BODY}")
    assert article.title == "Campaign Assessment, December 19, 2024"


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("LILLE, 19 December 2024 (AFP) – ", "2024-12-19"),
        ("PARIS, Dec. 19, 2024 — ", "2024-12-19"),
        ("Lille, 19 December 2024 (Reuters) - ", "2024-12-19"),
        ("LILLE, Dec 19 (Reuters) - ", "None"),
        ("LILLE (AP) — On 19 December 2024, ", "None"),
        ("On 19 December 2024 – a Thursday – ", "None"),
        ("Lille has waited since 19 December 2024 - ", "None"),
    ],
)
def test_a_dateline_with_its_year_that_opens_the_story_is_its_day(opening: str, published: str) -> None:
    article = newsdiff.read_text(f"Minister resigns after protests\n\n{opening}{BODY}")
    assert str(article.published) == published


@pytest.mark.parametrize(
    "opening",
    [
        "LILLE —",
        "LILLE, France, Feb. 3, 2025 (AFP) –",
        "ST. LOUIS, Mo. (AP) --",
        "MOSCOW/KYIV (Reuters) -",
        "Paris (AFP) –",
        "BERLIN, 19. Dezember 2024 (dpa) -",
        "ÎLE-DE-FRANCE —",
        "Madrid, 14 mar (EFE).-",
        "Madrid, 14 mar 2025 (EFE).-",
    ],
)
def test_a_dateline_that_opens_the_story_is_no_part_of_its_first_sentence(opening: str) -> None:
    article = newsdiff.read_text(f"Minister resigns after protests\n\n{opening} {BODY}")
    assert [(block.role.value, article.text[slice(*block.span)]) for block in article.blocks][1] == ("date", opening)
    first = article.text[slice(*article.sentences[1].span)]
    assert first == "The minister resigned on Monday after protests in Lille, her office said."


@pytest.mark.parametrize(
    "opening",
    ["NATO — the old alliance — agreed.", "IT — The next industry.", "U.S. — Mexico talks.", "Berlin – Die Welt."],
)
def test_what_only_looks_like_a_dateline_stays_in_the_first_sentence(opening: str) -> None:
    article = newsdiff.read_text(f"Minister resigns after protests\n\n{opening} {BODY}")
    assert [block.role.value for block in article.blocks] == ["title", "body", "body"]
