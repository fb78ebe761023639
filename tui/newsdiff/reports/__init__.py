"""A Comparison becomes text, JSON, Markdown, HTML or CSV."""

from typing import TYPE_CHECKING

from newsdiff.errors import NewsdiffError

if TYPE_CHECKING:
    from datetime import date

    from newsdiff.comparison.model import Comparison

FORMATS = ("text", "json", "markdown", "html", "csv")
ENDINGS = {".txt": "text", ".json": "json", ".md": "markdown", ".html": "html", ".htm": "html", ".csv": "csv"}
"""The format that the ending of a file's name stands for."""


class UnknownFormatError(NewsdiffError):
    """A report was asked for in a format there is none of."""

    def __init__(self, name: str) -> None:
        """Take the format as it was asked for."""
        super().__init__(f"{name}: no such report; use {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")


def report(comparison: "Comparison", format: str, *, made: "date | None" = None) -> str:  # noqa: A002 - as users say it
    """Return the comparison as "text" (80 columns, no colours), "json", "markdown", "html" or "csv".

    `made` is the day by which the text, Markdown and HTML reports can be cited. Every report ends with a line end and
    is the same for the same comparison and day. Raises UnknownFormatError for any other format. Each format is
    imported when it is asked for: only the text report needs rich.
    """
    match format:
        case "json":
            from newsdiff.reports.as_json import json_report

            return json_report(comparison)
        case "text":
            from newsdiff.reports.as_text import text_report

            return text_report(comparison, made)
        case "markdown":
            from newsdiff.reports.as_markdown import markdown_report

            return markdown_report(comparison, made)
        case "html":
            from newsdiff.reports.as_html import html_report

            return html_report(comparison, made)
        case "csv":
            from newsdiff.reports.as_csv import csv_report

            return csv_report(comparison)
        case _:
            raise UnknownFormatError(format)
