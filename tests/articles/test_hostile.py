"""Hostile files and texts end in a readable article or one clear line, in bounded time and memory."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import newsdiff
from newsdiff.articles import files
from newsdiff.articles.display import safe, shown

SENTENCE = "The ministry said on Monday that “nobody” was hurt in the *fire* near the [old] harbour. "


def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(newsdiff.InputError, match="is a device"):
        newsdiff.read("/dev/zero")


def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(newsdiff.InputError, match="cannot be opened"):
        newsdiff.read(tmp_path / "a.txt")


def test_a_file_without_permission_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(newsdiff.InputError, match="may not be read"):
        newsdiff.read(tmp_path)


def test_a_file_larger_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (tmp_path / "large.txt").write_text(SENTENCE * 20, encoding="utf-8")
    with pytest.raises(newsdiff.InputError, match="is larger than"):
        newsdiff.read(tmp_path / "large.txt")


def test_a_file_that_vanishes_while_it_is_read_is_read_or_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    real = os.read

    def vanish(descriptor: int, length: int) -> bytes:
        path.unlink(missing_ok=True)
        return real(descriptor, length)

    monkeypatch.setattr(os, "read", vanish)
    assert newsdiff.read(path).text == SENTENCE


def test_a_disk_that_fails_while_it_is_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    (tmp_path / "bad.txt").write_text(SENTENCE, encoding="utf-8")
    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(newsdiff.InputError, match="cannot be read"):
        newsdiff.read(tmp_path / "bad.txt")


def test_a_pipe_is_read_once_somebody_writes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(SENTENCE, "utf-8"))
    writer.start()
    assert newsdiff.read(pipe).text == SENTENCE
    writer.join()


def test_a_pipe_that_nobody_writes_to_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(newsdiff.InputError, match="stays silent"):
        newsdiff.read(pipe)


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "\x1b]0;owned\x07\x1b[2J The ministry\x1b[31m said so.",
        "The \u202eministry\u202c said \u2066so\u2069.",
        "The mi\u200bnis\ufefftry said\u00ad so.",
        "A\u0301" * 500 + " said so.",
        "\ud800 said so.",
        "𝒯𝒽𝑒 ministry\u2028said\u0085so.",
    ],
)
def test_nothing_in_a_text_steers_the_terminal(text: str, form: str) -> None:
    article = newsdiff.read_text(text, format="markdown" if form == "markdown" else "text")
    for sentence in article.sentences:
        line = shown(article, sentence.span).text
        assert line == safe(line)
        assert not any(ord(character) < 32 or character in "\x7f\x9b\u202e\u2066\u200b" for character in line)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000 + "a",
        "![a](" * 5_000,
        "*a " * 10_000,
        "`a``b" * 5_000,
        "> " * 5_000 + "a",
        "<a " * 10_000,
        "&amp;" * 10_000,
        "# a\n" * 3_000,
        "".join("  " * depth + "- a\n" for depth in range(300)),
        "|a|b|\n|---|---|\n" + "|1|2|\n" * 3_000,
        "---\n" + "a: b\n" * 5_000,
        "[^1]: " * 3_000,
    ],
    ids=lambda text: text[:12],
)
def test_runs_of_markup_are_read_or_refused(text: str) -> None:
    try:
        article = newsdiff.read_text(text, format="markdown")
    except newsdiff.InputError:
        return
    assert article.blocks[-1].span.end <= len(article.text)


MEASURED = """
import resource, sys, newsdiff
article = newsdiff.read_text(sys.argv[1] * (10_000_000 // len(sys.argv[1])))
print(len(article.sentences) > 100_000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 < 500)
"""


def test_one_line_of_ten_megabytes_is_read_in_half_a_gigabyte() -> None:
    done = subprocess.run([sys.executable, "-c", MEASURED, SENTENCE], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("True True\n", "")


def test_a_text_too_long_for_markdown_is_read_as_plain_text_with_a_note() -> None:
    article = newsdiff.read_text(SENTENCE * 25_000, format="markdown")
    assert article.notes == ("The text is too long to be read as Markdown; its markup is shown.",)


def test_reading_plain_text_and_markdown_imports_nothing_heavy() -> None:
    code = (
        "import sys, newsdiff; newsdiff.read_text('One. Two.'); newsdiff.read_text('# A title\\n\\nOne.', 'markdown');"
        "heavy = ('trafilatura', 'lxml', 'charset_normalizer', 'urllib.request', 'email', 'pypdf', 'platformdirs');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
