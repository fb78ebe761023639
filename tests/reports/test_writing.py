"""A report is written whole or not at all."""

import os
from pathlib import Path

import pytest

from newsdiff.reports.writing import OutputError, check_destination, write


def test_what_a_file_held_is_replaced_and_its_permissions_stay(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("before")
    target.chmod(0o640)
    write(str(target), b"after")
    assert target.read_text() == "after"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_gets_the_permissions_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write(str(tmp_path / "report"), b"x")
    assert (tmp_path / "report").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_failure_leaves_the_file_as_it_was_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report"
    target.write_text("before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"report: it cannot be written \(no space left on device\); name another"):
        write(str(target), b"after")
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("before")
    (tmp_path / "link").symlink_to("real")
    write(str(tmp_path / "link"), b"after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "after"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write("/dev/null", b"x")
    assert not Path("/dev/null").is_file()


def test_a_folder_a_missing_folder_and_an_article_itself_are_refused(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Rain fell.")
    (tmp_path / "same").symlink_to(article)
    with pytest.raises(OutputError, match="it is a folder; name a file in it"):
        check_destination(str(tmp_path), [])
    with pytest.raises(OutputError, match=r"there is no folder .*missing; make it first"):
        check_destination(str(tmp_path / "missing" / "report"), [])
    with pytest.raises(OutputError, match="it is one of the articles; name another file"):
        check_destination(str(tmp_path / "same"), [str(article), "-", "https://example.org/a"])
