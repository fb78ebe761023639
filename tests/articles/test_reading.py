"""Files, standard input and given texts become Articles, or one clear error."""

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.articles.model import Article, Role

MARKDOWN_BITS = st.sampled_from(
    [
        "# ", "\n\n", "\n", "\r\n", "**", "_", "[", "](", ")", "`", "> ", "- ", "1. ", "<b>", "&amp;", "\\", "|", "---",
        "~~", "\t", "Some words. ", "By AFP", "December 19, 2024", "Related article: x",
        "https://example.org/", "“Yes,” he said.",
    ]
)  # fmt: skip
MARKED_UP = st.lists(st.one_of(MARKDOWN_BITS, st.text(max_size=12))).map("".join)


def body(article: Article) -> list[str]:
    return [article.text[slice(*one.span)] for one in article.sentences if one.role is Role.BODY]


def assert_offsets_hold(article: Article) -> None:
    position = 0
    for block in article.blocks:
        assert position <= block.span.start < block.span.end <= len(article.text)
        assert article.text[position : block.span.start].strip() == ""
        position = block.span.end
    assert article.text[position:].strip() == ""
    position = 0
    for sentence in article.sentences:
        start, end = sentence.span
        assert position <= start < end
        assert article.plain[start:end] == article.plain[start:end].strip()
        home = [block for block in article.blocks if block.span.covers(sentence.span)]
        assert [block.role for block in home] == [sentence.role]
        position = end
    assert len(article.plain) == len(article.text)
    position = 0
    for start, end in article.hidden:
        assert position <= start < end <= len(article.text)
        position = end


@settings(deadline=None)
@given(MARKED_UP)
def test_any_markdown_is_read_with_exact_offsets_or_refused(text: str) -> None:
    try:
        article = newsdiff.read_text(text, format="markdown")
    except newsdiff.NewsdiffError:
        return
    assert_offsets_hold(article)


@settings(deadline=None)
@given(MARKED_UP)
def test_any_plain_text_is_read_with_exact_offsets_or_refused(text: str) -> None:
    try:
        article = newsdiff.read_text(text)
    except newsdiff.NewsdiffError:
        return
    assert article.text == text
    assert_offsets_hold(article)


@settings(deadline=None)  # the first PDF imports its reader
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes-{os.getpid()}.txt"
    path.write_bytes(content)
    try:
        article = newsdiff.read(path)
    except newsdiff.NewsdiffError:
        return
    assert_offsets_hold(article)


def test_a_sentence_broken_by_a_blank_line_is_one_sentence() -> None:
    article = newsdiff.read_text(
        "The corps — from which the\n\ndeployment was drawn — stayed.\n\nIt left.", format="markdown"
    )
    assert body(article) == ["The corps — from which the\n\ndeployment was drawn — stayed.", "It left."]
    assert [one.paragraph for one in article.sentences] == [1, 2]


def test_a_paragraph_that_begins_with_a_capital_is_never_joined_to_the_one_before() -> None:
    assert len(body(newsdiff.read_text("He named three towns\n\nKyiv was one.\n\nMore came.", format="markdown"))) == 3


def test_markup_inside_a_sentence_is_hidden_from_the_engine_and_kept_in_the_text() -> None:
    article = newsdiff.read_text("He **never** said [so](https://example.org/a_b). It \\*rained\\*.", format="markdown")
    assert [article.plain[slice(*one.span)].split() for one in article.sentences] == [
        ["He", "never", "said", "so", "."],
        ["It", "*rained", "*."],
    ]
    assert body(article)[0] == "He **never** said [so](https://example.org/a_b)."


def test_hard_wrapped_text_is_read_in_paragraphs() -> None:
    text = (
        "The ministry said on Monday that forty people had been taken to\n"
        "hospital after the fire, among them two members of the brigade that\n"
        "had come to put it out. It gave no names.\n"
        "\n"
        "The cause is not known. The mayor, who spoke to reporters outside the\n"
        "town hall, said that an inquiry had been opened.\n"
    )
    article = newsdiff.read_text(text)
    assert [one.paragraph for one in article.sentences] == [1, 1, 2, 2]
    assert body(article)[1] == "It gave no names."


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbfOne came.\r\nTwo left.\r\n")
    article = newsdiff.read(path)
    assert body(article) == ["One came.", "Two left."]
    assert article.text == "One came.\r\nTwo left.\r\n"
    assert not article.notes


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_text_in_a_declared_encoding_is_read_without_a_note(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Zürich wählte.".encode(encoding))
    article = newsdiff.read(path)
    assert (article.text, article.notes) == ("Zürich wählte.", ())


def test_a_text_in_another_encoding_is_read_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    text = "Les élèves sont allés à l'école. La rentrée a été difficile pour beaucoup d'élèves, a déclaré le préfet."
    path.write_bytes(text.encode("cp1252"))
    article = newsdiff.read(path)
    assert article.text == text
    assert "not UTF-8" in article.notes[0]


def test_a_broken_byte_is_replaced_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes("Zürich wählte grün. ".encode() + b"\xff Ende.")
    article = newsdiff.read(path)
    assert article.text == "Zürich wählte grün. � Ende."
    assert article.notes == ("1 unreadable character was replaced by �.",)


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf", b"text\0more", b"\x7fELF\0\0", b"---\n\n***\n"])
def test_a_file_without_an_article_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "nothing.md"
    path.write_bytes(content)
    with pytest.raises(newsdiff.InputError) as error:
        newsdiff.read(path)
    assert error.value.name == str(path)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(newsdiff.InputError, match="no such file"):
        newsdiff.read(tmp_path / "missing.txt")
    with pytest.raises(newsdiff.InputError, match="is a folder"):
        newsdiff.read(tmp_path)
    with pytest.raises(newsdiff.InputError, match="cannot be opened"):
        newsdiff.read("with\0nul.txt")


def test_standard_input_is_read_once_piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# A title here\n\nSome *words*.")))
    article = newsdiff.read("-")
    assert (article.kind, article.title, body(article)) == ("stdin", "A title here", ["Some *words*."])
