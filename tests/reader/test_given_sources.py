"""What is typed, dropped or pasted for an article, and what was read lately."""

from pathlib import Path

import pytest

from newsdiff.articles.read import read, read_text
from newsdiff.reader.recent import MOST_KEPT, load, remember
from newsdiff.reader.sources import completions, is_text, source_in


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("  story.md ", "story.md"),
        ("'/tmp/two words.md'", "/tmp/two words.md"),
        ("/tmp/two\\ words.md", "/tmp/two words.md"),
        ("file:///tmp/two%20words.md", "/tmp/two words.md"),
        ("https://example.org/story", "https://example.org/story"),
    ],
)
def test_dropped_files_are_taken_as_terminals_paste_them(typed: str, source: str) -> None:
    assert source_in(typed) == source


def test_a_home_is_spelled_out() -> None:
    assert source_in("~/story.md") == str(Path.home() / "story.md")


def test_several_lines_are_a_text() -> None:
    assert is_text("First line.\nSecond line.")
    assert not is_text("/tmp/story.md\n")


def test_paths_are_completed(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "story.md").touch()
    (tmp_path / ".hidden").touch()
    assert completions(f"{tmp_path}/sto") == (f"{tmp_path}/stories/", f"{tmp_path}/story.md")
    assert completions(f"{tmp_path}/") == (f"{tmp_path}/stories/", f"{tmp_path}/story.md")
    assert completions("https://example.org/") == ()
    assert completions("/no/such/folder/x") == ()


def test_the_latest_pair_comes_first_and_only_once(tmp_path: Path) -> None:
    kept = tmp_path / "state" / "recent.json"
    stories = []
    for number in range(MOST_KEPT + 3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Story {number} begins here. It goes on.")
        stories.append(read(path))
    for story in stories[1:]:
        remember(kept, stories[0], story)
    remember(kept, stories[0], stories[1])
    found = load(kept)
    assert found[0] == (str(tmp_path / "0.txt"), str(tmp_path / "1.txt"))
    assert len(found) == len(set(found)) == MOST_KEPT


def test_a_pasted_text_is_not_kept(tmp_path: Path) -> None:
    text = read_text("A story. It goes on.")
    remember(tmp_path / "recent.json", text, text)
    assert load(tmp_path / "recent.json") == ()


@pytest.mark.parametrize("content", ["{}", "[1, [2]]", "no json", '[["a"]]'])
def test_a_broken_file_of_recent_pairs_is_no_trouble(tmp_path: Path, content: str) -> None:
    path = tmp_path / "recent.json"
    path.write_text(content)
    assert load(path) == ()
