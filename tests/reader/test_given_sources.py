"""What is typed, dropped or pasted for an article, and what was read lately."""

from datetime import date, datetime
from pathlib import Path

import pytest

from newsdiff.articles.read import read, read_text
from newsdiff.reader.recent import MOST_KEPT, day_words, load, remember
from newsdiff.reader.sources import completions, is_text, source_in, sources_in


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


def test_dropped_and_pasted_sources_are_told_from_text(tmp_path: Path) -> None:
    one, two = tmp_path / "one.md", tmp_path / "the other.md"
    one.touch()
    two.touch()
    assert sources_in(f"{one}\n{two}\n") == (str(one), str(two))
    assert sources_in(f"{one} '{two}'") == (str(one), str(two))
    assert sources_in(f"{two}") == (str(two),)
    assert sources_in(str(one).replace(" ", "\\ ") + " " + str(two).replace(" ", "\\ ")) == (str(one), str(two))
    assert sources_in("https://example.org/story") == ("https://example.org/story",)
    assert sources_in("/no/such/story.md\n/nor/this.md") == ("/no/such/story.md", "/nor/this.md")
    assert sources_in("It's raining.\nThe road is closed.") == ()
    assert sources_in("It's raining.") == ()
    assert sources_in("Rain fell on Monday") == ()
    assert sources_in(" \n ") == ()


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
    assert (found[0].a, found[0].b) == (str(tmp_path / "0.txt"), str(tmp_path / "1.txt"))
    assert len(found) == len({(one.a, one.b) for one in found}) == MOST_KEPT
    assert found[0].about_a == "0.txt"
    assert day_words(found[0].read, datetime.now().astimezone().date()) == "today"


@pytest.mark.parametrize(
    ("read", "words"),
    [
        ("2024-12-19T23:59+00:00", "today"),
        ("2024-12-18T00:01+00:00", "yesterday"),
        ("2024-11-19T08:00+00:00", "19 Nov"),
        ("2023-11-19T08:00+00:00", "19 Nov 2023"),
        ("some day", ""),
    ],
)
def test_the_day_of_a_comparison_is_told_as_people_say_it(read: str, words: str) -> None:
    assert day_words(read, date(2024, 12, 19)) == words


def test_an_article_that_was_read_is_known_by_its_outlet_and_title(tmp_path: Path) -> None:
    kept, path = tmp_path / "recent.json", tmp_path / "story.md"
    path.write_text("---\ntitle: Rain falls\noutlet: The Courier\n---\n\nRain fell on Monday. It was heavy.\n")
    remember(kept, read(path), read(path))
    assert load(kept)[0].about_a == "The Courier: Rain falls"


def test_a_pasted_text_is_not_kept(tmp_path: Path) -> None:
    text = read_text("A story. It goes on.")
    remember(tmp_path / "recent.json", text, text)
    assert load(tmp_path / "recent.json") == ()


@pytest.mark.parametrize("content", ["{}", "[1, [2]]", "no json", '[["a", "b"]]', '[{"a": 1}]'])
def test_a_broken_file_of_recent_pairs_is_no_trouble(tmp_path: Path, content: str) -> None:
    path = tmp_path / "recent.json"
    path.write_text(content)
    assert load(path) == ()
