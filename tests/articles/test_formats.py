"""Markdown, plain text, mails and documents: what people have is read as they wrote it."""

import io
import sys
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.articles import documents
from newsdiff.articles.display import shown
from newsdiff.articles.model import Article, Role
from newsdiff.articles.read import Format, read_bytes_as
from web_pages import PARAGRAPHS, page

NOTES = """---
title: "Minister resigns: what we know"
author: [Ann Moss, "Bo Reed"]
date: 2024-12-19T08:00:00Z
source: The Example Times
url: https://example.org/minister
lang: en
---

![A minister leaves her office](pic.jpg)

The minister&rsquo;s office said *it* was **over**.[^1] She left ![icon](i.png) home.

> “We were not heard,” said
> one of the organisers.

- First the *law* was passed.
- Then it was withdrawn.

| town | people |
|---|---|
| Lille | 30 |

What comes next
---------------

A new one will be named; see [the list][1] &amp; more.

[^1]: A note about the office.

[1]: https://example.org/list
"""


def read(text: str, form: str = "markdown") -> Article:
    return read_bytes_as(text.encode(), "notes", "markdown" if form == "markdown" else "text")


def blocks(article: Article, role: Role) -> list[str]:
    return [shown(article, block.span).text for block in article.blocks if block.role is role]


def test_front_matter_gives_the_metadata_and_the_headline() -> None:
    article = read(NOTES)
    assert article.title == "Minister resigns: what we know"
    assert article.byline == "Ann Moss, Bo Reed"
    assert (article.outlet, article.published) == ("The Example Times", date(2024, 12, 19))
    assert (article.url, article.language) == ("https://example.org/minister", "en")
    assert shown(article, article.sentences[0].span).text == article.title


def test_a_heading_of_the_first_level_is_the_headline_before_the_front_matters_title() -> None:
    article = read("---\ntitle: File name\n---\n\n# Minister resigns after protests\n\nShe left on Monday.\n")
    assert blocks(article, Role.TITLE) == ["Minister resigns after protests"]


def test_a_line_of_dashes_on_top_is_no_front_matter_without_keys() -> None:
    assert blocks(read("---\n\nShe left on Monday.\n\n---\n\nHe stayed."), Role.BODY) == [
        "She left on Monday.",
        "He stayed.",
    ]


def test_quotations_and_lists_are_body_and_their_marks_are_hidden() -> None:
    assert blocks(read(NOTES), Role.BODY) == [
        "The minister’s office said it was over. She left home.",
        "“We were not heard,” said one of the organisers.",
        "First the law was passed.",
        "Then it was withdrawn.",
        "A new one will be named; see the list & more.",
    ]


def test_headings_tables_captions_and_footnotes_are_no_body() -> None:
    article = read(NOTES)
    assert blocks(article, Role.HEADING) == ["What comes next"]
    assert blocks(article, Role.TABLE) == ["| town | people | |---|---| | Lille | 30 |"]
    assert blocks(article, Role.CAPTION_CREDIT) == ["A minister leaves her office"]
    assert blocks(article, Role.FOOTNOTE) == ["[^1]: A note about the office."]


def test_an_indented_paragraph_is_no_code() -> None:
    assert blocks(read("    She left on Monday, he said.\n\n    It was late."), Role.BODY) == [
        "She left on Monday, he said.",
        "It was late.",
    ]


WRAPPED = """Minister resigns after a week of protests
By Ann Moss
19 December 2024

    The minister resigned on Monday after a week of protests in the
capital, her office said in a short statement that was put on the wall
of the ministry.
    She gave no reason for the decision, and the prime minister said
that a successor would be named within days, perhaps sooner than most
people in the capital had thought.
"""


def test_wrapped_paragraphs_are_told_by_their_indentation() -> None:
    article = read(WRAPPED, "text")
    assert (article.title, article.byline) == ("Minister resigns after a week of protests", "Ann Moss")
    assert [text[:12] for text in blocks(article, Role.BODY)] == ["The minister", "She gave no "]


def test_wrapped_paragraphs_without_blank_lines_are_told_by_their_short_last_lines() -> None:
    article = read(WRAPPED.replace("    ", ""), "text")
    assert [text[:12] for text in blocks(article, Role.BODY)] == ["The minister", "She gave no "]


def mail(plain: str | None = None, html: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Minister resigns – the évening briefing"
    message["From"] = "The Example Times <news@example.org>"
    message["Date"] = "Thu, 19 Dec 2024 18:00:00 +0100"
    if plain is not None:
        message.set_content(plain, cte="quoted-printable")
    if html is not None:
        message.add_alternative(html, subtype="html") if plain is not None else message.set_content(
            html, subtype="html"
        )
    return message.as_bytes()


@pytest.mark.parametrize(
    "content",
    [
        mail(plain="\n\n".join(PARAGRAPHS)),
        mail(html=page()),
        mail(plain="Open this mail in a browser.", html=page()),
        mail(plain="\n\n".join(PARAGRAPHS), html="<p>pretty</p>"),
    ],
    ids=["plain", "page", "page with a plain excuse", "plain with a page"],
)
def test_a_mail_is_read_with_its_subject_sender_and_date(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "briefing.eml"
    path.write_bytes(content)
    article = newsdiff.read(path)
    assert blocks(article, Role.BODY) == list(PARAGRAPHS)
    assert article.title == "Minister resigns – the évening briefing"
    assert (article.outlet, article.published) == ("The Example Times", date(2024, 12, 19))
    assert article.text_of == "extraction"


def test_a_mail_without_a_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.eml"
    path.write_bytes(b"From: a@example.org\nSubject: nothing\nContent-Type: image/png\n\n")
    with pytest.raises(newsdiff.InputError, match="a mail without a text"):
        newsdiff.read(path)


def test_a_text_that_begins_with_a_name_and_a_colon_is_no_mail() -> None:
    assert blocks(newsdiff.read_text("From: here to there is a long way.\n\nHe left."), Role.BODY)
    article = read_bytes_as(b"Kyiv: a city under fire.\n\nIt was quiet on Monday.\n", "notes", None)
    assert blocks(article, Role.BODY) == ["Kyiv: a city under fire.", "It was quiet on Monday."]


@pytest.fixture
def word_document(tmp_path: Path) -> Path:
    from docx import Document

    document = Document()
    document.add_heading("Minister resigns after a week of protests", 0)
    for words in PARAGRAPHS:
        document.add_paragraph(words)
    document.add_table(rows=1, cols=2).cell(0, 0).text = "Lille"
    path = tmp_path / "story.docx"
    document.save(str(path))
    return path


def test_a_word_document_is_read(word_document: Path) -> None:
    article = newsdiff.read(word_document)
    assert blocks(article, Role.BODY) == list(PARAGRAPHS)
    assert article.title == "Minister resigns after a week of protests"


def test_a_word_document_without_its_reader_tells_what_to_install(
    word_document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(newsdiff.InputError, match=r"install newsdiff\[documents\]"):
        newsdiff.read(word_document)


def pdf(lines: list[str]) -> bytes:
    """A page of text, written out by hand."""
    shown_lines = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 50 750 Td {shown_lines}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def test_a_pdf_is_read_in_paragraphs() -> None:
    lines = [
        "The minister resigned on Monday after a week of protests in the capi-",
        "tal, her office said in a short statement that was put on the wall of",
        "the ministry.",
        "She gave no reason for the decision, and the prime minister said that",
        "a successor would be named within days.",
    ]
    article = read_bytes_as(pdf(lines), "story.pdf", None)
    assert [text[:12] for text in blocks(article, Role.BODY)] == ["The minister", "She gave no "]
    assert "in the capital, her office" in article.plain.replace("\n", " ")
    assert article.notes == ("Paragraphs of a PDF are guessed from its lines.",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pdf([]), "pictures of text"),
        (b"%PDF-1.7 rubbish", "a damaged document"),
        (b"PK\x03\x04 word/document.xml rubbish", "a damaged document"),
        (b"PK\x03\x04 something \0 else", "a packed archive; unpack it first"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text; save it as DOCX"),
        (b"{\\rtf1\\ansi Rain fell.}", "an RTF document; save it as DOCX or plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "an old Word"),
        (b"\x1f\x8b\x08rest", "a packed file; unpack it first"),
        (b"\xff\xd8\xff\xe0rest", "a picture; recognise its text first"),
    ],
    ids=["scan", "broken PDF", "broken DOCX", "archive", "ODT", "RTF", "DOC", "gzip", "JPEG"],
)
def test_a_document_without_text_is_refused_in_one_line(
    content: bytes, problem: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(newsdiff.InputError, match=problem):
        read_bytes_as(content, "document", None)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["story.docx", "story.PDF"])
def test_a_text_that_is_called_a_document_is_read_as_what_it_is_with_a_note(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Rain fell.", encoding="utf-8")
    article = newsdiff.read(path)
    assert blocks(article, Role.BODY) == ["Rain fell."]
    assert article.notes == (
        f"Its name ends in {path.suffix.lower()}, but it is no such document; it was read as text.",
    )


def test_a_pdf_with_more_pages_than_are_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_MOST_PAGES", 1)
    two = pdf(["Rain fell on Monday."]).replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 3 0 R] /Count 2")
    assert "Only the first 1 of its 2 pages were read." in read_bytes_as(two, "long.pdf", None).notes


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    waits = Event()
    monkeypatch.setattr(documents, "_PATIENCE", 0.1)
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda _: waits.wait(30))
    with pytest.raises(newsdiff.InputError, match="takes longer than"):
        read_bytes_as(pdf(["Rain fell."]), "slow.pdf", None)
    waits.set()


FORMATS: tuple[Format | None, ...] = (None, "markdown", "html", "text")
STARTS = st.sampled_from(
    [b"%PDF-1.4\n", b"PK\x03\x04word/document.xml", b"From: a\nSubject: b\n\n", b"---\ntitle: a\n---\n"]
)


@settings(deadline=None)
@given(STARTS, st.binary(max_size=300), st.sampled_from(FORMATS))
def test_any_file_of_any_kind_is_read_or_refused(start: bytes, rest: bytes, form: Format | None) -> None:
    try:
        article = read_bytes_as(start + rest, "anything", form)
    except newsdiff.NewsdiffError:
        return
    covered = {offset for block in article.blocks for offset in range(*block.span)}
    assert all(index in covered or character.isspace() for index, character in enumerate(article.text))
