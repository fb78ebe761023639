"""The installed command in a real terminal: what a person sees from launch to quit, and what it leaves behind."""

import json
import os
import select
import signal
import subprocess
import sysconfig
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import ptyprocess
import pyte
import pytest

from web_pages import page

COMMAND = str(Path(sysconfig.get_path("scripts")) / "newsdiff")
SAMPLES = Path(__file__).parents[1] / "sample_articles"
A, B = (str(SAMPLES / f"north-korea-casualties-{name}") for name in ("rewrite.txt", "afp.md"))

PATIENCE = 30.0
"""Seconds to wait for what must come; nothing takes a tenth of it on an idle machine."""


class Terminal:
    """A terminal of so many rows and columns in which one command runs."""

    def __init__(self, *arguments: str, rows: int = 45, columns: int = 140, **environment: str) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.written = b""
        self._ended = False
        self._stream = pyte.ByteStream(self.screen)
        surroundings = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", "LINES"}}
        surroundings |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **environment}
        self.process = ptyprocess.PtyProcess.spawn(list(arguments), dimensions=(rows, columns), env=surroundings)

    @property
    def text(self) -> str:
        """Return what the screen shows, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def type(self, keys: str) -> None:
        """Type these characters."""
        self.process.write(keys.encode())

    def wait_for(self, *words: str) -> None:
        """Read what the command writes until the screen shows all these words; fail when they do not come."""
        self.wait_until(lambda: all(word in self.text for word in words), " and ".join(words))

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Read what the command writes until the condition holds; fail when it does not come to hold."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited for {what}; the screen shows\n{self.text}"
            self.read(0.05)

    def leave(self) -> int:
        """Read to the end and return the exit status, minus the number of the signal that ended the command."""
        end = time.monotonic() + PATIENCE
        while not self._ended:
            assert time.monotonic() < end, f"the command does not end; the screen shows\n{self.text}"
            self.read(0.05)
        self.process.wait()
        return -self.process.signalstatus if self.process.signalstatus else int(self.process.exitstatus)

    def is_as_it_was(self) -> bool:
        """Say whether every mode that was set is reset: other screen, hidden cursor, mouse, pasted brackets."""
        modes = {b"1049", b"25", b"1000", b"1002", b"1003", b"1006", b"1015", b"2004", b"1004"}
        return all(self._last(mode) != self._changed(mode) for mode in modes)

    def _changed(self, mode: bytes) -> bytes:
        return b"l" if mode == b"25" else b"h"

    def _last(self, mode: bytes) -> bytes | None:
        found = [(self.written.rfind(b"\x1b[?" + mode + end), end) for end in (b"h", b"l")]
        position, end = max(found)
        return end if position >= 0 else None

    def read(self, seconds: float) -> None:
        """Take in what the command writes within so many seconds."""
        ready, _, _ = select.select([self.process.fd], [], [], seconds)
        if not ready:
            return
        try:
            data = self.process.read(65536)
        except EOFError:
            self._ended = True
            return
        self.written += data
        self._stream.feed(data)


@pytest.fixture
def terminals(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Open terminals that keep what they keep in a folder of the test, and end what still runs in them."""
    opened: list[Terminal] = []
    homes = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}

    def open_terminal(*arguments: str, rows: int = 45, columns: int = 140) -> Terminal:
        opened.append(Terminal(*arguments, rows=rows, columns=columns, **homes))
        return opened[-1]

    yield open_terminal
    for terminal in opened:
        terminal.process.close(force=True)


def test_two_articles_are_read_from_launch_to_quit(terminals: Callable[..., Terminal]) -> None:
    terminal = terminals(COMMAND, A, B)
    terminal.wait_for(
        "deployed to support Russia’s war effort", "Following a briefing by South Korea's spy", "Both report"
    )
    terminal.type("]")
    terminal.wait_for("A1")
    terminal.type("?")
    terminal.wait_for("Go to the next sentence")
    terminal.type("\x1b")
    terminal.wait_until(lambda: "Go to the next sentence" not in terminal.text, "help to close")
    terminal.type("q")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_without_articles_the_reader_asks_for_them_and_offers_the_samples(terminals: Callable[..., Terminal]) -> None:
    terminal = terminals(COMMAND)
    terminal.wait_for("A ", "B ", "path, URL, or paste", "North Korean casualties")
    terminal.type("\x11")
    assert terminal.leave() == 0
    assert terminal.is_as_it_was()


def test_the_demo_opens_on_a_pair_that_shows_every_mark(terminals: Callable[..., Terminal]) -> None:
    terminal = terminals(COMMAND, "--demo", rows=50, columns=160)
    terminal.wait_for("Ferry strikes pier", "Twelve dead", "1 contradict")
    terminal.wait_until(lambda: all(f"{mark} " in terminal.text for mark in "=~!+≈"), "every mark")
    terminal.type("q")
    assert terminal.leave() == 0


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["missing.txt", B], "newsdiff: missing.txt: "),
        ([A, str(SAMPLES)], f"newsdiff: {SAMPLES}: "),
        ([A], f"newsdiff: {A}: one article alone; name the second one too"),
        ([A, B, "--report", "pdf"], "newsdiff: pdf: no such report; use text, json, markdown, html or csv"),
    ],
)
def test_what_cannot_be_used_leaves_the_terminal_as_it_was(
    terminals: Callable[..., Terminal], arguments: list[str], line: str
) -> None:
    terminal = terminals(COMMAND, *arguments, columns=240)
    assert terminal.leave() == 2
    assert b"\x1b" not in terminal.written
    assert terminal.text.strip().startswith(line)
    assert "\n" not in terminal.text.strip()


def test_a_report_on_a_terminal_is_as_wide_as_it_and_coloured(terminals: Callable[..., Terminal]) -> None:
    terminal = terminals(COMMAND, A, B, "--report", "text", columns=64, rows=400)
    assert terminal.leave() == 0
    assert "DIFFERENCES BY KIND" in terminal.text
    assert b"\x1b[1;33m~\x1b[0m" in terminal.written
    assert max(map(len, terminal.text.splitlines())) > 56


def test_an_article_from_standard_input_leaves_the_keyboard_to_the_reader(terminals: Callable[..., Terminal]) -> None:
    terminal = terminals("sh", "-c", 'cat "$1" | "$0" - "$2"', COMMAND, A, B)
    terminal.wait_for("deployed to support Russia’s war effort", "Both report")
    terminal.type("q")
    assert terminal.leave() == 0


def test_an_interruption_while_reading_is_status_130_and_silent() -> None:
    # A worker of pytest-xdist ignores interruptions, and so would what it starts.
    command = ["env", "--default-signal=INT", COMMAND, "-", B]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"Rain fell. " * 20_000)  # more than a pipe holds: once it is written, reading has begun
        process.stdin.flush()
        time.sleep(0.5)  # it now waits for more
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE) == 130
        assert process.stderr.read() == b""


class SlowWeb(BaseHTTPRequestHandler):
    """Gives an article, or never answers."""

    def do_GET(self) -> None:
        if self.path == "/never":
            time.sleep(PATIENCE)
            return
        content = page().encode() + b" " * 8192
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        for start in range(0, len(content), 512):
            self.wfile.write(content[start : start + 512])
            time.sleep(0.02)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def web() -> Iterator[str]:
    """Serve slow pages on this machine and return the address of the server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), SlowWeb)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_pages_are_fetched_with_a_line_of_progress_that_is_gone_afterwards(
    terminals: Callable[..., Terminal], web: str, tmp_path: Path
) -> None:
    report = str(tmp_path / "report.json")
    terminal = terminals(COMMAND, f"{web}/one", f"{web}/two", "-o", report)
    assert terminal.leave() == 0
    assert b"fetching 127.0.0.1:" in terminal.written
    assert b" 1 kB" in terminal.written
    assert terminal.text.strip() == ""
    assert json.loads(Path(report).read_text(encoding="utf-8"))["articles"]["B"]["kind"] == "url"


def test_a_server_that_never_answers_can_be_left(terminals: Callable[..., Terminal], web: str) -> None:
    command = ["env", "--default-signal=INT", COMMAND, f"{web}/never", f"{web}/never"]
    terminal = terminals(*command)
    terminal.wait_for("fetching 127.0.0.1:")
    terminal.type("\x03")
    assert terminal.leave() == 130
    assert b"Traceback" not in terminal.written


def test_a_reader_of_the_report_may_stop_reading() -> None:
    ended = subprocess.run(
        ["sh", "-c", '"$0" "$1" "$2" --report json | head -c 10; "$0" --help | head -n 1', COMMAND, A, B],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.startswith(b'{\n"schema"')
    assert ended.stderr == b""


def test_a_full_device_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([COMMAND, A, B], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("newsdiff: standard output: it cannot be written")
    assert ended.stderr.count(b"\n") == 1


def test_a_report_goes_to_a_device_as_it_is() -> None:
    ended = subprocess.run([COMMAND, A, B, "-o", "/dev/stdout", "--report", "csv"], capture_output=True, check=True)
    assert ended.stdout.startswith(b"record,label,a,b,")


@pytest.mark.parametrize(("closed", "status"), [(">&-", 2), ("2>&-", 0), (">&- 2>&-", 2), ("<&-", 0)])
def test_closed_streams_end_without_a_traceback(closed: str, status: int) -> None:
    command = ["sh", "-c", f'"$0" "$1" "$2" --report csv {closed}', COMMAND, A, B]
    ended = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert ended.returncode == status
    assert b"Traceback" not in ended.stderr
