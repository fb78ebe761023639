"""A report becomes a file, whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from newsdiff.errors import NewsdiffError


class OutputError(NewsdiffError):
    """A file that the report cannot be written to: the message names it, what is wrong and what to do."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        """Take the file's name as the user gave it, what is wrong with it, and what to do, as phrases."""
        super().__init__(f"{name}: {problem}; {remedy}")


def check_destination(name: str, sources: Iterable[str]) -> None:
    """Raise OutputError where a report could not be written to `name`, or would overwrite one of its sources.

    What this sees is told before the articles are fetched and compared; `write` still tells of what it cannot see.
    """
    path = Path(name)
    if path.is_dir():
        raise OutputError(name, "it is a folder", "name a file in it")
    if not path.parent.is_dir():
        raise OutputError(name, f"there is no folder {path.parent}", "make it first")
    if path.exists() and any(path.samefile(source) for source in sources if Path(source).exists()):
        raise OutputError(name, "it is one of the articles", "name another file")


def write(name: str, content: bytes) -> None:
    """Write `content` to the file `name`, which holds either all of it or what it held before.

    What is no ordinary file (a pipe, a device) is written to as it is. Raises OutputError where that fails.
    """
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise OutputError(name, f"it cannot be written ({reason})", "name another file") from error


def _replace(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or those a new file would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
