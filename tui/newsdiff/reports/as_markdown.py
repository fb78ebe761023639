"""The Markdown report: the comparison for notes, wikis, tickets and chat, in GitHub's Markdown with tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from newsdiff.comparison.model import Comparison
from newsdiff.reports.contents import Contents
from newsdiff.reports.document import (
    Document,
    Entry,
    Facing,
    Group,
    Item,
    Line,
    Listing,
    Paragraph,
    Points,
    Table,
)
from newsdiff.reports.sections import document
from newsdiff.reports.wording import LINK_MARKS

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&$]")
_OPENS_A_BLOCK = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+=]))")


def markdown_report(comparison: Comparison, made: date | None = None) -> str:
    """Return the comparison as Markdown; `made` is the day to cite it by, left out where None."""
    return "\n".join(_lines(document(Contents(comparison), made))) + "\n"


def escaped(text: str) -> str:
    """Return one line of text so that Markdown shows it as it is, wherever in a line it stands."""
    text = _SPECIAL.sub(lambda match: {"&": "&amp;", "<": "&lt;"}.get(match[0], f"\\{match[0]}"), text)
    return _OPENS_A_BLOCK.sub(r"\1\\", text)


def markdown_line(line: Line) -> str:
    """Return a line as Markdown, its marked and strong words in bold."""
    return "".join(_shown(line))


def _shown(line: Line) -> Iterator[str]:
    for number, words in enumerate(line):
        if words.text and (words.marked or words.strong):
            before = line[number - 1].text[-1:] if number else " "
            after = line[number + 1].text[:1] if number + 1 < len(line) else " "
            yield _bold(words.text, before, after)
        else:
            yield escaped(words.text)


def _bold(words: str, before: str, after: str) -> str:
    """Return words in bold; asterisks between a letter and a punctuation mark would not open or close it."""
    opens = words[0].isalnum() or not before.isalnum()
    closes = words[-1].isalnum() or not after.isalnum()
    return f"**{escaped(words)}**" if opens and closes else f"<b>{escaped(words)}</b>"


def _lines(whole: Document) -> Iterator[str]:
    yield "# Two articles, read against each other"
    for head in whole.heads:
        yield from ("", f"{head.side}: {markdown_line((replace(head.title, strong=True),))}")
        yield from ("", markdown_line(head.facts))
        for note in head.notes:
            yield from ("", f"Note on {head.side}: {escaped(note)}")
    for note in whole.notes:
        yield from ("", f"Note: {escaped(note)}")
    for section in whole.sections:
        yield from ("", f"## {section.heading}")
        for item in section.items:
            yield ""
            yield from _item(item)
    for paragraph in whole.about:
        yield from ("", markdown_line(paragraph.line))


def _item(item: Item) -> Iterator[str]:
    match item:
        case Paragraph():
            yield markdown_line(item.line)
        case Points():
            yield from _caption(item.caption)
            for name, lines in item.rows:
                first, *others = map(markdown_line, lines)
                yield f"- **{name}:** {first}"
                yield from (f"  - {said}" for said in others)
        case Listing():
            yield from _caption(item.caption)
            yield from (f"- {_entry(entry)}" for entry in item.rows)
        case Facing():
            yield from _caption(item.caption)
            yield from _table(("A", "B"), (tuple(map(_entries, row)) for row in item.rows))
        case Table():
            yield from _table(item.columns, (tuple(map(markdown_line, row)) for row in item.rows))
        case Group():
            yield from _group(item)


def _caption(caption: str | None) -> Iterator[str]:
    if caption:
        yield from (f"### {caption}", "")


def _entry(entry: Entry) -> str:
    return f"{entry.id.text}: {markdown_line(entry.line)}"


def _entries(entries: Iterable[Entry]) -> str:
    return "<br>".join(map(_entry, entries))


def _group(group: Group) -> Iterator[str]:
    yield f"### {escaped(LINK_MARKS[group.label])} {markdown_line(group.name)}: {group.summary}"
    for number, entry in enumerate(group.sentences):
        yield ">" if number else ""
        yield f"> {_entry(entry)}"
    if group.remarks:
        yield ""
    yield from (f"- {markdown_line(remark)}" for remark in group.remarks)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
