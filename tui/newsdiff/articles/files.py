"""The bytes of a file or of standard input, or one clear error."""

import os
import select
import stat
import sys
import time
from pathlib import Path

from newsdiff.errors import InputError

LARGEST = 20 * 1024 * 1024
"""The most bytes an input may have."""
_PATIENCE = 8.0
"""How many seconds a pipe given as a file may stay silent."""
_STEP = 1024 * 1024


def read_bytes(path: Path, name: str) -> bytes:
    """Return the content of the file at `path`, called `name` in errors; raises InputError where there is none."""
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait forever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise InputError(name, "there is no such file", "check the path") from error
    except PermissionError as error:
        raise InputError(name, "may not be read", "change its permissions or copy it to where you may") from error
    except IsADirectoryError as error:
        raise _is_a_folder(name) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(name, f"cannot be opened ({reason})", "check the path") from error
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise _is_a_folder(name)
        if stat.S_ISREG(mode):
            content = _read(descriptor, name)
        elif stat.S_ISFIFO(mode):
            content = _read_pipe(descriptor, name)
        else:
            raise InputError(name, "is a device, not a file", "give a file")
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror})", "check the file") from error
    finally:
        os.close(descriptor)
    return content


def read_stdin() -> bytes:
    """Return what standard input holds; raises InputError where it is closed, a terminal or too long."""
    name = "-"
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(name, "standard input is closed", "pipe a text into newsdiff")
    if sys.stdin.isatty():
        raise InputError(name, "standard input is the keyboard", "pipe a text into newsdiff")
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _too_large(name)
    return content


def _is_a_folder(name: str) -> InputError:
    return InputError(name, "is a folder", "name a file in it")


def _too_large(name: str) -> InputError:
    return InputError(name, f"is larger than {LARGEST // 1024 // 1024} MB", "give only the article")


def _read(descriptor: int, name: str) -> bytes:
    pieces = []
    size = 0
    while piece := os.read(descriptor, _STEP):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise _too_large(name)
    return b"".join(pieces)


def _read_pipe(descriptor: int, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    deadline = time.monotonic() + _PATIENCE
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            raise InputError(name, "is a pipe that stays silent", "write to it first, or give a file")
        try:
            piece = os.read(descriptor, _STEP)
        except BlockingIOError:
            continue
        if not piece and (size or not _waits_for_writer(deadline)):
            return b"".join(pieces)
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise _too_large(name)


def _waits_for_writer(deadline: float) -> bool:
    # A pipe that nobody has opened for writing yet reads as ended.
    time.sleep(0.02)
    return time.monotonic() < deadline
