"""Exporting: the comparison that is read becomes a report in a file."""

from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.errors import NewsdiffError

if TYPE_CHECKING:
    from newsdiff.comparison.model import Comparison


class ExportError(NewsdiffError):
    """A report that cannot be written where it was asked for: the message says why and what to do."""


def offered_name() -> str:
    """Return a name that no file of the working folder has yet."""
    names = ("newsdiff-report.html" if number == 1 else f"newsdiff-report-{number}.html" for number in count(1))
    return next(name for name in names if not Path(name).exists())


def export(comparison: "Comparison", name: str) -> Path:
    """Write the report that the ending of `name` stands for, and return where it is.

    Nothing is overwritten. Raises ExportError or OutputError where it cannot be written.
    """
    from newsdiff.reports import ENDINGS, report
    from newsdiff.reports.writing import check_destination, write

    path = Path(name.strip()).expanduser()
    form = ENDINGS.get(path.suffix.lower())
    if form is None:
        raise ExportError(f"{path}: its ending names no report; use {', '.join(ENDINGS)}")
    check_destination(str(path), ())
    if path.exists():
        raise ExportError(f"{path}: there is a file of that name; name another")
    write(str(path), report(comparison, form, made=date.today()).encode("utf-8", "replace"))
    return path.resolve()
