"""The text report: the comparison in lines to read, coloured on a terminal and plain everywhere else.

Only this report imports rich. Without styles the words of only one side stand in {braces}, with them they are
underlined.
"""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from newsdiff.comparison.model import Comparison
from newsdiff.reports.contents import Contents
from newsdiff.reports.document import (
    Document,
    Entry,
    Facing,
    Group,
    Head,
    Item,
    Line,
    Listing,
    Paragraph,
    Points,
    Table,
    Words,
    line,
)
from newsdiff.reports.sections import document
from newsdiff.reports.wording import LINK_MARKS

PLAIN_WIDTH = 80
WIDEST = 100
"""Columns beyond which lines no longer get easier to read."""

_HEADING = Style(bold=True)
_FAINT = Style(dim=True)
_STRONG = Style(italic=True)
_DIFFERENT = Style(underline=True, bold=True)
_MARKS = {
    "=": Style(color="green", bold=True),
    "~": Style(color="yellow", bold=True),
    "!": Style(color="red", bold=True),
    "+": Style(color="cyan", bold=True),
    "≈": Style(color="cyan", bold=True),
}
_PLAINER = {
    "↔": "<->", "≈": "*", "·": "-", "─": "-", "…": "...", "–": "-", "—": "--", "‘": "'", "’": "'", "“": '"', "”": '"',
    "«": '"', "»": '"', "€": "EUR",
}  # fmt: skip
"""What stands for a character that the encoding of the output does not have."""


def text_report(
    comparison: Comparison, made: date | None = None, *, width: int = PLAIN_WIDTH, encoding: str = "utf-8"
) -> str:
    """Return the report without colours, no line wider than `width` columns (at least 40).

    `made` is the day to cite it by; characters that `encoding` does not have are spelled with others.
    """
    console = Console(
        file=StringIO(),
        width=max(width, 40),
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        _environ={},
    )
    return _rendered(comparison, made, console, encoding)


def terminal_report(comparison: Comparison, made: date | None = None, *, encoding: str = "utf-8") -> str:
    """Return the report for the terminal on standard output: its width, and its colours where it has them."""
    console = Console(highlight=False)
    console.width = max(40, min(console.width, WIDEST))
    return _rendered(comparison, made, console, encoding)


def _rendered(comparison: Comparison, made: date | None, console: Console, encoding: str) -> str:
    page = _Page(console, lambda text: spelled(text, encoding))
    with console.capture() as capture:
        for drawn in page.lines(document(Contents(comparison), made)):
            console.print(drawn, highlight=False, overflow="fold")
    lines = (drawn.rstrip(" ") for drawn in capture.get().splitlines())
    return spelled("\n".join(lines) + "\n", encoding)


def spelled(text: str, encoding: str) -> str:
    """Return text whose every character `encoding` has: another sign or letter, or "?", stands for one it has not."""
    return text.translate({ord(one): _plainer(one, encoding) for one in set(text) if not _has(encoding, one)})


def _plainer(character: str, encoding: str) -> str:
    base = _PLAINER.get(character) or unicodedata.normalize("NFKD", character)[0]
    return base if _has(encoding, base) else "?"


def _has(encoding: str, text: str) -> bool:
    return text.encode(encoding, "replace").decode(encoding) == text


class _Page:
    """Draws a document for one console."""

    def __init__(self, console: Console, spell: Callable[[str], str]) -> None:
        self._width = console.width
        self._wrapper = Console(
            file=StringIO(), width=self._width, color_system=None, legacy_windows=False, _environ={}
        )
        self._braces = console.color_system is None
        self._spell = spell

    def lines(self, whole: Document) -> Iterator[RenderableType]:
        """Yield everything that is printed, in order."""
        for head in whole.heads:
            yield from self._head(head)
        for note in whole.notes:
            yield ""
            yield from self._hanging("Note: ", line(note))
        for section in whole.sections:
            yield ""
            yield self._text(line(section.heading.upper()), _HEADING)
            for item in section.items:
                yield from self._item(item)
        for paragraph in whole.about:
            yield ""
            yield from self._hanging("", paragraph.line)

    def _head(self, head: Head) -> Iterator[RenderableType]:
        yield from self._hanging(Text(f"{head.side}  ", _HEADING), (head.title,), _HEADING)
        yield from self._hanging("   ", head.facts)
        for note in head.notes:
            yield from self._hanging("   Note: ", line(note))

    def _item(self, item: Item) -> Iterator[RenderableType]:
        match item:
            case Paragraph():
                yield from self._hanging("", item.line)
            case Points():
                yield from self._points(item)
            case Listing():
                yield from self._caption(item.caption)
                yield from self._entries(item.rows)
            case Facing():
                yield from self._caption(item.caption)
                for number, (a, b) in enumerate(item.rows):
                    if number:
                        yield ""
                    yield from self._entries((*a, *b))
            case Table():
                yield self._table(item)
            case Group():
                yield ""
                yield from self._group(item)

    def _caption(self, caption: str | None) -> Iterator[RenderableType]:
        if caption:
            yield ""
            yield self._text(line(caption), _HEADING)

    def _points(self, points: Points) -> Iterator[RenderableType]:
        yield from self._caption(points.caption)
        width = max(len(name) for name, _ in points.rows) + 2
        for name, lines in points.rows:
            for number, said in enumerate(lines):
                label = name if number == 0 else ""
                yield from self._hanging(Text(label.ljust(width), _FAINT), said)

    def _entries(self, entries: tuple[Entry, ...]) -> Iterator[RenderableType]:
        width = max(len(entry.id.text) for entry in entries) + 2
        for entry in entries:
            lead = self._mark(entry.mark) if entry.mark else Text()
            lead.append(entry.id.text.ljust(width), _HEADING)
            yield from self._hanging(lead, entry.line)

    def _mark(self, mark: str) -> Text:
        return Text.assemble((self._spell(mark), _MARKS[mark]), " ")

    def _group(self, group: Group) -> Iterator[RenderableType]:
        heading = self._mark(LINK_MARKS[group.label])
        heading.append_text(self._text(group.name, _HEADING)).append(f"  {group.summary}")
        yield from self._wrapped(Text(), heading, indent=4)
        width = max(len(entry.id.text) for entry in group.sentences) + 1
        for entry in group.sentences:
            yield from self._hanging(Text(f"  {entry.id.text.ljust(width)}", _FAINT), entry.line)
        for remark in group.remarks:
            yield from self._hanging("    - ", remark)

    def _table(self, table: Table) -> RichTable:
        drawn = RichTable(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False, header_style=_HEADING)
        for column in table.columns:
            drawn.add_column(column, overflow="fold")
        for row in table.rows:
            drawn.add_row(*map(self._text, row))
        return drawn

    def _text(self, said: Line, style: Style | None = None) -> Text:
        drawn = Text(style=style or "")
        for words in said:
            drawn.append(*self._words(words))
        return drawn

    def _words(self, words: Words) -> tuple[str, Style | None]:
        text = self._spell(words.text)
        if words.marked:
            return (f"{{{text}}}", None) if self._braces else (text, _DIFFERENT)
        return text, _STRONG if words.strong else None

    def _hanging(self, lead: Text | str, said: Line, style: Style | None = None) -> Iterator[RenderableType]:
        """Yield what is said wrapped beside `lead`, its later lines indented to where the first begins."""
        first = Text(lead) if isinstance(lead, str) else lead
        return self._wrapped(first, self._text(said, style), indent=first.cell_len)

    def _wrapped(self, lead: Text, body: Text, indent: int) -> Iterator[RenderableType]:
        lines = body.wrap(self._wrapper, max(self._width - indent, 10), overflow="fold")
        for number, drawn in enumerate(lines):
            drawn.rstrip()
            yield Text.assemble(lead if number == 0 else " " * indent, drawn)
