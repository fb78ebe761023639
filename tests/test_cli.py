"""The command takes two articles to a report, and tells in one line why it cannot."""

import io
import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff import __version__, cli
from newsdiff.articles.samples import sample_pairs
from newsdiff.reports import FORMATS

FIRST = "Ten people died in the flood, the mayor said on Monday."
SECOND = "At least ten people died in the flood, according to the mayor."


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two readable articles."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(FIRST)
    second.write_text(SECOND)
    return str(first), str(second)


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line with which the command refuses these arguments, having printed nothing else."""
    assert cli.main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("newsdiff: ")
    assert captured.err.count("\n") == 1
    return captured.err.removeprefix("newsdiff: ").rstrip("\n")


def test_without_a_terminal_two_articles_become_the_text_report(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(list(pair)) == 0
    assert "DIFFERENCES BY KIND" in capsys.readouterr().out


def test_a_report_goes_to_standard_output(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*pair, "--report", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"]["A"]["text"] == FIRST


def test_options_may_stand_anywhere(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        [pair[0], "--report", "json", pair[1]],
        ["--report=json", *pair],
        ["--report", "json", "--", *pair],
    ):
        assert cli.main(arguments) == 0
        assert json.loads(capsys.readouterr().out)["articles"]["B"]["name"] == pair[1]


def test_a_report_goes_to_the_file_that_is_named(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report"
    assert cli.main([*pair, "--report", "json", "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "newsdiff/1"
    assert capsys.readouterr().out == ""


def test_the_ending_of_the_file_names_the_report(pair: tuple[str, str], tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    assert cli.main([*pair, "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "newsdiff/1"


def test_one_article_comes_from_standard_input(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SECOND.encode())))
    assert cli.main([pair[0], "-", "--report", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"]["B"]["kind"] == "stdin"


def test_the_demo_reports_a_sample_pair(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--demo", "--report", "json"]) == 0
    name = json.loads(capsys.readouterr().out)["articles"]["A"]["name"]
    assert Path(name).name == sample_pairs()[0].a.name


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "no articles, and no terminal to ask for them; name two files or URLs"),
        (["a.txt"], "a.txt: one article alone; name the second one too"),
        (["a", ""], "a name is empty; name a file or URL"),
        (["a", "b", "-o", ""], "a name is empty; name a file or URL"),
        (["a", "b", "c"], "3 articles; name two (quote names that hold spaces)"),
        (["-", "-"], "-: standard input can be one of the articles; name a file or URL for the other"),
        (["a", "b", "--report", "pdf"], "pdf: no such report; use text"),
        (["a", "b", "--report"], "argument --report: expected one argument; see newsdiff --help"),
        (["a", "b", "--colour"], "unrecognized arguments: --colour; see newsdiff --help"),
        (["a", "b", "-o", "report.pdf"], "-o report.pdf: its ending names no report; add --report FORMAT"),
        (["--demo", "a", "b"], "--demo brings its own articles; leave out A and B, or --demo"),
        (["--report", "json"], "a report needs two articles; name them before --report"),
    ],
)
def test_arguments_that_do_not_go_together_are_told_in_one_line(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(arguments, capsys).startswith(line)


def test_a_missing_file_a_folder_a_binary_and_an_empty_file_are_told_by_name(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "binary").write_bytes(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00" * 40)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n\t\n")
    for name in ("missing.txt", "", "binary", "empty.txt", "blank.txt"):
        bad = str(tmp_path / name)
        for arguments in ([bad, pair[1]], [pair[0], bad]):
            line = refused(arguments, capsys)
            assert line.startswith(f"{bad}: ")
            assert "; " in line


def test_a_refused_destination_is_told_before_the_articles_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(["missing-a", "missing-b", "--report", "json", "-o", str(tmp_path)], capsys)
    assert line == f"{tmp_path}: it is a folder; name a file in it"


def test_an_article_is_never_overwritten_by_its_report(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused([*pair, "-o", pair[0]], capsys)
    assert line == f"{pair[0]}: it is one of the articles; name another file"
    assert Path(pair[0]).read_text() == FIRST


def test_control_characters_of_a_name_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    line = refused(["a\x1b[2J\n\u202eb\udcff", "b"], capsys)
    assert line.startswith(r"a\x1b[2J\n\u202eb\udcff: ")


def test_one_file_given_twice_is_compared_with_a_note(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([pair[0], pair[0]]) == 0
    assert "Note: Both sides are the same text." in capsys.readouterr().out


def test_text_that_is_not_utf_8_is_read_with_a_note(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.txt").write_bytes(
        "Die Bürgermeisterin sagte, zehn Häuser seien zerstört worden.".encode("latin-1")
    )
    assert cli.main([str(tmp_path / "latin.txt"), pair[0], "--report", "json"]) == 0
    (note,) = json.loads(capsys.readouterr().out)["articles"]["A"]["notes"]
    assert "not UTF-8" in note


def test_an_interruption_is_status_130(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsdiff.articles.read.read", interrupted)
    assert cli.main(list(pair)) == 130
    assert capsys.readouterr().err == ""


def test_help_tells_the_uses_the_keys_and_the_exit_statuses_in_80_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for part in ("examples:", "keys in the reader:", "exit status:", "--report FORMAT", "--demo", "--refresh"):
        assert part in text
    assert max(map(len, text.splitlines())) <= 80


def test_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == f"newsdiff {__version__}\n"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(["a.txt", "a.md", "a.html", "a"]),
    st.sampled_from(FORMATS),
)
def test_any_bytes_end_in_a_report_or_in_one_line(
    pair: tuple[str, str], capfd: pytest.CaptureFixture[str], content: bytes, name: str, form: str
) -> None:
    source = Path(pair[0]).with_name(name)
    source.write_bytes(content)
    status = cli.main([str(source), pair[1], "--report", form])
    captured = capfd.readouterr()
    assert status in {0, 2}
    assert captured.err.count("\n") == status // 2
    # JSON holds an article's text as it is, and so the format characters that do not turn the direction of writing.
    harmless = {"Zs", "Co", "Cn", "Cf"} if form == "json" else {"Zs", "Co", "Cn"}
    unprintable = {unicodedata.category(one) for one in captured.out + captured.err if not one.isprintable()}
    assert unprintable - harmless <= {unicodedata.category("\n")}
    assert not {one for one in captured.out + captured.err if unicodedata.category(one) == "Cc"} - {"\n", "\r"}
