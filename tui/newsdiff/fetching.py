"""One line on a terminal tells how much of the pages has arrived, and is gone when they are read."""

import shutil
from collections.abc import Iterable
from threading import Lock
from types import TracebackType
from typing import Self, TextIO

from newsdiff.articles.display import spelled_out


class Fetching:
    """Shows the progress of some addresses for as long as its context is open; it is called as they arrive."""

    def __init__(self, addresses: Iterable[str], terminal: TextIO) -> None:
        """Take the addresses that are fetched and the terminal to tell it on."""
        self._sizes = dict.fromkeys(addresses, 0)
        self._terminal = terminal
        self._lock = Lock()
        self._drawn = 0
        self._open = True

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            self._open = False
            self._terminal.write(f"\r{' ' * self._drawn}\r")
            self._terminal.flush()

    def __call__(self, address: str, size: int) -> None:
        """Tell that `size` bytes of `address` are here; other threads may call this."""
        with self._lock:
            before = self._sizes.get(address, 0)
            self._sizes[address] = size
            if self._open and before // 1024 != size // 1024:
                self._draw()

    def _draw(self) -> None:
        width = shutil.get_terminal_size().columns - 1
        room = max(10, width // max(1, len(self._sizes)) - 20)
        parts = [f"{_short(address, room)} {size // 1024:,} kB" for address, size in self._sizes.items()]
        line = f"fetching {', '.join(parts)}"[:width]
        self._terminal.write(f"\r{line.ljust(self._drawn)}")
        self._terminal.flush()
        self._drawn = len(line)


def _short(address: str, room: int) -> str:
    shown = spelled_out(address.partition("://")[2])
    return shown if len(shown) <= room else f"{shown[: room - 1]}…"
