"""Prints how fast the reader is in a real terminal: `make bench`.

The installed command runs in a pseudo-terminal that answers a terminal's questions. Measured are the time from start
to the first painted articles, beside a bare two-pane Textual application in the same run; the time from a key to the
last byte of its repaint with 10,000 sentences a side, beside `less`; the time to repaint after a resize; and memory.
"""

import compileall
import fcntl
import os
import random
import re
import select
import signal
import statistics
import struct
import sys
import sysconfig
import tempfile
import termios
import time
from pathlib import Path

from ptyprocess import PtyProcess

import newsdiff

COMMAND = str(Path(sysconfig.get_path("scripts")) / "newsdiff")
SAMPLES = Path(__file__).parents[2] / "sample_articles"
A, B = (str(SAMPLES / f"north-korea-casualties-{name}") for name in ("rewrite.txt", "afp.md"))
SIZE = (45, 140)

_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-Za-z]|[=>78cDEHM])")
_ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}

BARE = """
import sys
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, OptionList, Static
class Bare(App):
    CSS = "VerticalScroll { width: 2fr } OptionList { width: 1fr }"
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        with Horizontal():
            for path in sys.argv[1:3]:
                with VerticalScroll():
                    yield Static(open(path).read(), markup=False)
            yield OptionList(*[f"claim {number}" for number in range(25)])
        yield Footer()
Bare().run()
"""


class Terminal:
    """A pseudo-terminal in which one command runs."""

    def __init__(self, *arguments: str) -> None:
        self.began = time.perf_counter()
        environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self.process = PtyProcess.spawn(list(arguments), dimensions=SIZE, env=environment)
        self.written = bytearray()

    def read(self, seconds: float) -> bool:
        """Take in what is written within so many seconds; say whether anything was."""
        ready, _, _ = select.select([self.process.fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.process.fd, 65536)
        except OSError:
            return False
        self.written += data
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self.process.fd, answer)
        return bool(data)

    def wait_for(self, words: str, patience: float = 120.0) -> float:
        """Return the milliseconds from the start until the words were written."""
        while words.encode() not in _ESCAPES.sub(b"", bytes(self.written)):
            if time.perf_counter() - self.began > patience:
                raise SystemExit(f"{words!r} did not come")
            self.read(0.05)
        return (time.perf_counter() - self.began) * 1000

    def quiet(self, seconds: float) -> float:
        """Read until nothing comes for so many seconds; return when the last byte came."""
        last = time.perf_counter()
        while self.read(seconds):
            last = time.perf_counter()
        return last

    def latency(self, key: bytes, times: int) -> list[float]:
        """Return the milliseconds from each of so many key presses to the last byte of what they change."""
        found = []
        for _ in range(times):
            began = time.perf_counter()
            os.write(self.process.fd, key)
            if self.read(2.0):
                found.append((max(self.quiet(0.008), time.perf_counter() - 0.008) - began) * 1000)
        return found

    def resize(self, rows: int, columns: int) -> float:
        """Return the milliseconds from a new size to the last byte of the repaint."""
        began = time.perf_counter()
        fcntl.ioctl(self.process.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.process.pid, signal.SIGWINCH)
        self.read(5.0)
        return (self.quiet(0.15) - began) * 1000

    def memory(self) -> float:
        """Return the most megabytes that were resident so far."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return float("nan")
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text())
        return int(found[1]) / 1024 if found else float("nan")

    def close(self) -> None:
        """End the command."""
        self.process.terminate(force=True)


def start(times: int) -> None:
    """Print the time to the first painted articles, beside the bare application, in turns."""
    # As installers do; where Python writes no bytecode, newsdiff would be compiled at every start and Textual not.
    compileall.compile_dir(Path(newsdiff.__file__).parent, quiet=1)
    seen: dict[str, list[float]] = {"newsdiff": [], "bare Textual": []}
    memory: list[float] = []
    commands = {
        "newsdiff": (COMMAND, A, B),
        "bare Textual": (sys.executable, "-c", BARE, A, B),
    }
    for _ in range(times):
        for name, command in commands.items():
            terminal = Terminal(*command)
            seen[name].append(terminal.wait_for("South Korean lawmaker"))
            if name == "newsdiff":
                memory.append(terminal.memory())
            terminal.close()
    ours, bare = (statistics.median(times_) for times_ in seen.values())
    print(f"start        {ours:7.0f} ms, bare Textual {bare:.0f} ms: {ours / bare:.2f} times (bar 1.25)")
    print(f"memory       {statistics.median(memory):7.1f} MB at the first painted articles (bar 70)")


def made_up(path: Path, seed: int, sentences: int) -> None:
    """Write an article of so many made-up sentences, four to a paragraph."""
    chance = random.Random(seed)
    words = Path(A).read_text(encoding="utf-8").replace(".", "").replace(",", "").lower().split()
    lines = (" ".join(chance.choices(words, k=chance.randint(8, 24))) for _ in range(sentences))
    said = [f"{line} {number}.".capitalize() for number, line in enumerate(lines)]
    path.write_text("\n\n".join(" ".join(said[i : i + 4]) for i in range(0, sentences, 4)), encoding="utf-8")


def keys(times: int, sentences: int) -> None:
    """Print the time from a key to its repaint with so many sentences a side, compared, and beside `less`."""
    with tempfile.TemporaryDirectory() as folder:
        a, b = Path(folder) / "a.txt", Path(folder) / "b.txt"
        made_up(a, 1, sentences)
        made_up(b, 2, sentences)
        terminal = Terminal(COMMAND, str(a), str(b))
        terminal.wait_for("only A", 300)
        terminal.quiet(1.0)
        terminal.latency(b"j", 5)
        for key in (b"j", b"]", b" "):
            _print(f"key {key.decode()!r}", terminal.latency(key, times), "(bar 20, 40)")
        resized = [terminal.resize(rows, columns) for rows, columns in ((50, 180), (24, 80), (60, 200), SIZE)]
        print(f"resize       {statistics.median(resized):7.0f} ms, worst {max(resized):.0f} (bar 500)")
        print(f"memory       {terminal.memory():7.1f} MB with {sentences:,} sentences a side, compared (bar 300)")
        terminal.close()
        less = Terminal("less", str(a))
        less.quiet(0.5)
        _print("less 'j'", less.latency(b"j", times), "")
        less.close()


def _print(name: str, found: list[float], bar: str) -> None:
    ordered = sorted(found)
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{name:12} {middle:7.1f} ms p50, {late:.1f} p95, {len(found)} keys {bar}", flush=True)


if __name__ == "__main__":
    start(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
    keys(150, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
