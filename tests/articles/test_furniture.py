"""What stands around an article is kept with its role, and what only looks like it stays in the body."""

import pytest

import newsdiff
from newsdiff.articles.model import Article, Role

BODY = "The minister resigned on Monday after a week of protests, her office said in a statement."
HEADLINE = "Minister resigns after protests"
MORE = "She gave no reason for the decision, and a successor was to be named within days."


def roles(article: Article) -> list[tuple[str, str]]:
    return [(str(block.role), article.text[slice(*block.span)]) for block in article.blocks]


def within(line: str) -> list[str]:
    """The roles of a line between two paragraphs of an article."""
    article = newsdiff.read_text(f"{BODY}\n\n{line}\n\n{MORE}", format="markdown")
    return [role for role, text in roles(article) if text not in {BODY, MORE}]


def below(line: str) -> list[str]:
    """The roles of a line after the last paragraph of an article."""
    article = newsdiff.read_text(f"{BODY}\n\n{MORE}\n\n{line}", format="markdown")
    return [role for role, text in roles(article) if text not in {BODY, MORE}]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("**Related article:** [Storm closes two ports](https://example.org/storm)", "related_link"),
        ("Read more: Storm closes two ports", "related_link"),
        ("READ ALSO | Storm closes two ports", "related_link"),
        ("[Storm closes two ports on the coast](https://example.org/storm)", "related_link"),
        ("Lire aussi : La tempête ferme deux ports", "related_link"),
        ("Lesen Sie auch: Sturm schließt zwei Häfen", "related_link"),
        ("Lea también: La tormenta cierra dos puertos", "related_link"),
        ("Sign up for our morning newsletter and never miss a story.", "newsletter"),
        ("Follow us on Twitter and Facebook", "newsletter"),
        ("Facebook Twitter WhatsApp Email", "share_line"),
        ("Share this article", "share_line"),
        ("Photo: Ann Moss / Example Agency", "caption_credit"),
        ("The minister leaves her office on Monday. (AP Photo/Ann Moss)", "caption_credit"),
        ("A ship in the harbour, December 2024. REUTERS/Ann Moss/File Photo", "caption_credit"),
        ("© 2024 Example Media. All rights reserved.", "copyright"),
        ("Original url:", "url_label"),
        ("<https://example.org/2024/12/19/minister>", "url"),
        ("Advertisement", "other"),
        ("4 min read", "metadata"),
    ],
)
def test_furniture_inside_an_article_has_its_role(line: str, role: str) -> None:
    assert within(line) == [role]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("(Reporting by Ann Moss in Lille; Editing by Bo Reed)", "signature"),
        ("Additional reporting by Bo Reed", "signature"),
        ("Bo Reed contributed to this report.", "signature"),
        ("— AFP", "signature"),
        ("(AP)", "signature"),
        ("With inputs from agencies", "signature"),
        ("Copyright 2024 The Example Press. All rights reserved. This may not be redistributed.", "copyright"),
    ],
)
def test_furniture_below_an_article_has_its_role(line: str, role: str) -> None:
    assert below(line) == [role]


@pytest.mark.parametrize(
    "line",
    [
        "Related: that is how the two cases were described by the prosecutor on Monday.",
        "Related problems were reported in three other towns, the ministry said.",
        "Read more slowly, the document says something else, her lawyer said.",
        "Reporting by the agency showed that the fund had been emptied twice.",
        "By Friday, the rebels had taken the town.",
        "Photos of the scene showed a burnt lorry.",
        "Sign up for the draft, the minister told young men.",
        "Follow the money, the investigators were told.",
        "Copyright law protects the pictures, the court said.",
        "AFP reported on Monday that the talks had failed.",
        "On December 19, 2024, the minister resigned.",
        "The address is https://example.org/fund, the ministry said.",
        "Share prices fell after the announcement.",
        "She [apologised](https://example.org/a) and [left](https://example.org/b).",
    ],
)
def test_what_only_looks_like_furniture_stays_in_the_body(line: str) -> None:
    assert within(line) == ["body"]
    assert below(line) == ["body"]


def test_the_entries_under_a_related_heading_are_related_links() -> None:
    text = f"{BODY}\n\n## Related stories\n\n- [Storm closes ports](u)\n- Two held in Lille\n\n{MORE}"
    assert [role for role, _ in roles(newsdiff.read_text(text, format="markdown"))] == [
        "body", "related_link", "related_link", "related_link", "body",
    ]  # fmt: skip


def test_an_agency_after_the_last_full_stop_is_cut_off_the_body() -> None:
    article = newsdiff.read_text(f"{BODY}\n\n{MORE} (AFP)")
    assert roles(article)[-2:] == [("body", MORE), ("signature", "(AFP)")]
    assert article.text[slice(*article.sentences[-1].span)] == MORE


def test_headline_byline_and_date_on_top_of_a_plain_text_are_found() -> None:
    article = newsdiff.read_text(
        f"Minister resigns after protests\nBy Ann Moss\n19 December 2024\n\n{BODY}\n\n{MORE}\n"
    )
    assert [role for role, _ in roles(article)] == ["title", "byline", "date", "body", "body"]
    assert (article.title, article.byline) == ("Minister resigns after protests", "Ann Moss")
    assert str(article.published) == "2024-12-19"


def test_what_a_copied_page_has_above_its_first_paragraph_is_no_body() -> None:
    top = "Home\nPolitics\n\nMinister resigns after protests\nPublished\n3 hours ago\nThe crowd in Lille stays on\n"
    under = "Share\nBy Ann Moss\nPolitical correspondent\nImage caption, The minister on Monday\n\n"
    article = newsdiff.read_text(f"{top}{under}{BODY}\n\n{MORE}\n")
    assert (article.title, article.byline) == ("Minister resigns after protests", "Ann Moss")
    assert [role for role, _ in roles(article)] == [
        "other", "other", "title", "metadata", "metadata", "heading", "share_line", "byline", "other", "caption_credit",
        "body", "body",
    ]  # fmt: skip


def test_lines_without_any_prose_below_stay_in_the_body() -> None:
    article = newsdiff.read_text("One came\nTwo left\nThree stayed\n")
    assert [role for role, _ in roles(article)] == ["body", "body", "body"]


@pytest.mark.parametrize("headline", ["Mayor quits", "Why did the minister go?", "“We were not heard”"])
def test_a_short_line_on_top_of_a_plain_text_is_its_headline(headline: str) -> None:
    article = newsdiff.read_text(f"{headline}\n\n{BODY}\n\n{MORE}\n")
    assert roles(article) == [("title", headline), ("body", BODY), ("body", MORE)]


def test_a_short_sentence_on_top_of_a_plain_text_is_no_headline() -> None:
    assert roles(newsdiff.read_text(f"She is gone.\n\n{BODY}\n"))[0] == ("body", "She is gone.")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published on Thursday, 19 December 2024 at 9:30 am GMT", "2024-12-19"),
        ("Dec. 19, 2024", "2024-12-19"),
        ("2024-12-19", "2024-12-19"),
        ("19/12/2024", "2024-12-19"),
        ("Publié le 19 décembre 2024 à 9h30", "2024-12-19"),
        ("Veröffentlicht am 19. Dezember 2024", "2024-12-19"),
        ("Publicado el 19 de diciembre de 2024", "2024-12-19"),
    ],
)
def test_a_line_that_holds_only_a_date_dates_the_article(line: str, published: str) -> None:
    article = newsdiff.read_text(f"# Minister resigns after protests\n\n{line}\n\n{BODY}", format="markdown")
    assert Role.DATE in {block.role for block in article.blocks}
    assert str(article.published) == published


def test_a_date_that_can_be_read_two_ways_is_not_guessed() -> None:
    assert newsdiff.read_text(f"# Minister resigns\n\n03/04/2024\n\n{BODY}", format="markdown").published is None


@pytest.mark.parametrize(
    "again", ["Minister resigns after protests", "Minister resigns after protests.", "MINISTER RESIGNS AFTER PROTESTS"]
)
def test_a_headline_that_stands_twice_is_a_title_once_and_then_a_heading(again: str) -> None:
    article = newsdiff.read_text(f"{HEADLINE}\n\nBy Ann Moss\n\n{again}\n\n{BODY}\n\n{MORE}")
    assert [role for role, _ in roles(article)] == ["title", "byline", "heading", "body", "body"]
    assert roles(article)[2][1] == again


def test_a_headline_said_again_inside_the_article_is_part_of_it() -> None:
    article = newsdiff.read_text(
        f"Minister resigns after protests\n\n{BODY}\n\nMinister resigns after protests.\n\n{MORE}"
    )
    assert [role for role, _ in roles(article)] == ["title", "body", "body", "body"]
