"""The configuration: keys can be changed, and what cannot be used is said."""

from pathlib import Path

import pytest

from newsdiff.reader.commands import COMMANDS
from newsdiff.reader.config import EXAMPLE, Config, checked, load


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Config()


def test_the_example_is_taken_whole(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(EXAMPLE)
    found = load(path)
    assert found.theme == "newsdiff-light"
    assert found.keys == {"next-sentence": "j,down,ctrl+n", "quit": "ctrl+q"}
    assert not found.problems


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"keys": {"fly": "j"}}, "no command fly"),
        ({"keys": {"quit": 3}}, "key of quit"),
        ({"keys": "q"}, "[keys]"),
        ({"theme": 1}, "theme"),
        ({"keys": {"quit": "j"}}, "j is the key of next-sentence and quit"),
    ],
)
def test_what_cannot_be_used_is_said_and_left_out(settings: dict[str, object], said: str) -> None:
    found = checked(settings)
    assert any(said in problem for problem in found.problems)
    assert "quit" not in found.keys


def test_two_commands_can_trade_their_keys() -> None:
    found = checked({"keys": {"next-sentence": "n", "next-match": "j"}})
    assert not found.problems
    assert found.keys == {"next-sentence": "n", "next-match": "j"}


def test_a_file_that_is_no_toml_is_said(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("keys = [")
    assert "no TOML" in load(path).problems[0]


def test_commands_have_ids_and_keys_of_their_own() -> None:
    ids = [command.id for command in COMMANDS]
    keys = [key for command in COMMANDS for key in command.key.split(",")]
    assert len(ids) == len(set(ids))
    assert len(keys) == len(set(keys))
