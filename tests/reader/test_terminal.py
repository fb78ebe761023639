"""The reader in a real terminal: the samples reviewed as a person would, and how it ends when it is made to."""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from test_installed_command import COMMAND, A, B, Terminal

CRASHING = """
import newsdiff
from newsdiff.comparison import compare
from newsdiff.reader.app import run_reader
def crash(a, b): raise RuntimeError("a fault in the engine")
compare.compare = crash
raise SystemExit(run_reader(newsdiff.read({a!r}), newsdiff.read({b!r})))
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Open the reader on the samples."""
    opened = Terminal(COMMAND, A, B, XDG_STATE_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    opened.wait_for("Both report", "only A")
    yield opened
    opened.process.close(force=True)


def test_the_samples_are_reviewed_from_launch_to_quit(terminal: Terminal) -> None:
    terminal.type("8g")
    terminal.wait_for("A8 ~ B3", "firmer")
    terminal.type("\t")
    terminal.wait_for("▶B")
    terminal.type("/storm corps\r")
    terminal.wait_for("“storm corps” 2 matches", "sentence 2/2")
    terminal.wait_until(lambda: "/ storm corps" not in terminal.text, "the prompt to close")
    terminal.type("n")
    terminal.wait_for("2 sentences, claim 1/1", "▶Claims")
    terminal.type("n")
    terminal.wait_for("sentence 1/2", "▶A")
    terminal.type("\x1b")
    terminal.wait_until(lambda: "2 matches" not in terminal.text, "the search to be cleared")
    terminal.type("f")
    terminal.wait_for("Sentences to show", "every difference")
    terminal.type("jj\r")
    terminal.wait_for("   showing ", "⋯")
    terminal.type("\x1b")
    terminal.wait_until(lambda: "⋯" not in terminal.text, "everything to be shown")
    terminal.type("c")
    terminal.wait_for("▸")
    terminal.type("j\r")
    terminal.wait_until(lambda: "▸" not in terminal.text, "the claims to be left")
    terminal.type("s")
    terminal.wait_for("What do both say?")
    terminal.type("q")
    terminal.wait_until(lambda: "What do both say?" not in terminal.text, "the summary to close")
    terminal.type("gv")
    terminal.wait_for("aligned")
    terminal.type("y")
    terminal.wait_for("copied")
    terminal.type("?")
    terminal.wait_for("only here")
    terminal.type("\x1b")
    terminal.wait_until(lambda: "only here" not in terminal.text, "the help to close")
    terminal.type("q")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_what_is_typed_in_one_instant_goes_where_each_key_was_meant_for(tmp_path: Path) -> None:
    terminal = Terminal(COMMAND, XDG_STATE_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    terminal.wait_for("newsdiff reads two articles", "sample")
    terminal.type(f"{A}\r{B}\r8g")
    terminal.wait_for("At least 100 North Korean", "A8 ~ B3")
    terminal.type("/storm corps\rn")
    terminal.wait_for("“storm corps” 2 matches, sentence 2/2")
    terminal.type("/\x15lee\rn]")
    terminal.wait_for("“lee”")
    terminal.type(":A12\r")
    terminal.wait_for("A12 ")
    terminal.type("sjq8gc\r\tq")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_escape_and_a_key_in_one_write_are_two_keys(terminal: Terminal) -> None:
    terminal.type("/north\r")
    terminal.wait_for("“north”", "sentence 1/")
    terminal.type("\x1b8g")
    terminal.wait_for("A8 ~ B3")
    terminal.wait_until(lambda: "“north”" not in terminal.text, "the search to be cleared")
    terminal.type("?")
    terminal.wait_for("only here")
    terminal.type("\x1b/lee\r")
    terminal.wait_for("“lee”")
    terminal.type("\x1b\x1b[A\x1bq")
    assert terminal.leave() == 0


def test_keys_typed_ahead_for_articles_that_cannot_be_read_are_forgotten(tmp_path: Path) -> None:
    terminal = Terminal(COMMAND, XDG_STATE_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    terminal.wait_for("newsdiff reads two articles", "sample")
    terminal.type(f"/no/such/story\r{B}\rzzzz")
    terminal.wait_for("no such file")
    assert "zzzz" not in terminal.text
    terminal.type("\x11")
    assert terminal.leave() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_reader_with_the_terminal_as_it_was(terminal: Terminal, number: signal.Signals) -> None:
    os.kill(terminal.process.pid, number)
    assert terminal.leave() == 128 + number
    assert terminal.is_as_it_was()


@pytest.mark.parametrize("how", ["key", "signal"])
def test_the_reader_stops_with_the_terminal_as_it_was_and_comes_back(terminal: Terminal, how: str) -> None:
    if how == "key":
        terminal.type("8g\x1a")
    else:
        terminal.type("8g")
        terminal.wait_for("A8 ~ B3")
        os.kill(terminal.process.pid, signal.SIGTSTP)
    terminal.wait_until(lambda: os.waitpid(terminal.process.pid, os.WUNTRACED | os.WNOHANG)[0] != 0, "it to stop")
    terminal.read(0.5)
    assert terminal.is_as_it_was()
    terminal.screen.reset()
    os.kill(terminal.process.pid, signal.SIGCONT)
    terminal.wait_for("A8 ~ B3", "firmer")
    terminal.type("jq")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_a_fault_while_comparing_ends_the_reader_with_the_terminal_as_it_was(tmp_path: Path) -> None:
    program = CRASHING.format(a=A, b=B)
    terminal = Terminal(sys.executable, "-c", program, XDG_STATE_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert terminal.leave() == 1
    assert terminal.is_as_it_was()
    assert "a fault in the engine" in terminal.text


def test_a_thousand_random_keys_do_no_harm(terminal: Terminal) -> None:
    chance = random.Random(20241219)
    keys = [*"jkgGlcbrisfzxwt/nNv?:]5 az", "\t", "\r", "\x1b[A", "\x1b[B", "\x1b[6~", "\x1b[5~", "\x7f"]
    for _ in range(50):
        terminal.type("".join(chance.choice(keys) for _ in range(20)))
        terminal.read(0.02)
    terminal.type("\x11")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_without_colours_every_mark_is_still_there(tmp_path: Path) -> None:
    terminal = Terminal(COMMAND, A, B, NO_COLOR="1", XDG_STATE_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    terminal.wait_for("Both report", "▌= At least 100", "+ The deployment", "▎")
    terminal.type("q")
    assert terminal.leave() == 0


def test_the_size_of_the_terminal_may_change_at_any_time(terminal: Terminal) -> None:
    for rows, columns in ((20, 60), (60, 200), (24, 80), (45, 140)):
        terminal.process.setwinsize(rows, columns)
        terminal.screen.resize(rows, columns)
        time.sleep(0.05)
    terminal.wait_for("At least 100 North Korean", "A1 = B1")
    terminal.type("q")
    assert terminal.leave() == 0
