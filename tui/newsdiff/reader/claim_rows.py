"""The rows of the claims sidebar: headings that count, and a few lines for every entry."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from newsdiff.language.spans import Span
from newsdiff.reader.claim_groups import Entry, Group, attributions, gist, places, told
from newsdiff.reader.index import Index, Mark
from newsdiff.reader.layout import fit, wrap
from newsdiff.reader.search import Finder


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line of a group: its name, how many entries it holds, whether it is open."""

    group: Group
    count: int
    open: bool


Item = Heading | Entry
GIST_ROWS = 2
RIVAL = "≠"
"""The sign of rival accounts of one thing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sidebar: its text, one cell narrower than the sidebar, and what it is."""

    text: str
    kind: str
    """"heading", "gist" or "source"."""
    sign: str = ""
    """The style of its first character, where that is the mark of an entry."""
    matched: tuple[tuple[int, int], ...] = ()
    """Where the words that are searched for stand in the text."""


def items_of(entries: Sequence[Entry], closed: Collection[Group]) -> tuple[Item, ...]:
    """Return headings and entries from the top down; a closed group shows its heading alone, an empty one nothing."""
    found: list[Item] = []
    for group in Group:
        members = [entry for entry in entries if entry.group is group]
        if members:
            found.append(Heading(group, len(members), group not in closed))
            found.extend(members if group not in closed else ())
    return tuple(found)


def lines_of(index: Index, item: Item, width: int, find: Finder | None = None) -> tuple[Line, ...]:
    """Return the lines of an item in `width` cells, with what `find` finds in them."""
    if isinstance(item, Heading):
        arrow = "▾" if item.open else "▸"
        return (Line(fit(f"{arrow} {item.group.value}  {item.count}", width - 1), "heading"),)
    sign = sign_of(index, item)
    lines: list[Line] = []
    for text in _sides(index, item):
        matches = find(text) if find else ()
        pieces = wrap(text, width - 3)
        for number, piece in enumerate(pieces[:GIST_ROWS]):
            whole = number < GIST_ROWS - 1 or len(pieces) <= GIST_ROWS
            row = text[piece.start : piece.end] if whole else fit(text[piece.start :], width - 3).rstrip()
            glyph, style = (" ", "") if lines else (sign, _STYLES[sign])
            within = _within(matches, piece.start, len(row) - (not whole))
            lines.append(Line(fit(f"{glyph} {row}", width - 1), "gist", style, within))
    where = places(item)
    if item.group in (Group.ONLY_A, Group.ONLY_B):
        where += "".join(f" ?{sentence}" for sentence in _perhaps(index, item))
    if len(where) > width // 2:
        where = places(item, short=True)
    who = fit("  " + attributions(index, item), max(0, width - 3 - len(where)))
    found = _within(find(who) if find else (), 0, len(who), 0)
    return (*lines, Line(fit(f"{who} {where}", width - 1), "source", matched=found))


def _perhaps(index: Index, entry: Entry) -> Iterator[str]:
    """Yield the sentence that is likeliest related to that of a claim which is only there."""
    sentence = entry.claims[0].sentence
    for related in index.related(sentence)[:1]:
        if not index.links(sentence):
            yield related.b if related.a == sentence else related.a


def _sides(index: Index, entry: Entry) -> Sequence[str]:
    """Return what an entry is about; of claims that may be one what each side says, for the reader to judge."""
    if entry.group is not Group.RELATED:
        return (told(index, entry),)
    return f"A: {gist(index, entry.a[0])}", f"B: {gist(index, entry.b[0])}"


_STYLES = {"=": "same", "~": "partial", "≈": "partial", "!": "contradicts", "≠": "contradicts", "+": "only"}


def _within(matches: Sequence[Span], start: int, length: int, at: int = 2) -> tuple[tuple[int, int], ...]:
    """Return the parts of `matches` in `length` characters from `start` on, in a line where those begin at `at`."""
    parts = ((max(one.start - start, 0), min(one.end - start, length)) for one in matches)
    return tuple((first + at, last + at) for first, last in parts if first < last)


def sign_of(index: Index, entry: Entry) -> str:
    """Return the glyph of an entry: the mark of the link that its claims stand in, or of what is only on one side."""
    if entry.group in (Group.ONLY_A, Group.ONLY_B):
        return Mark.ONLY.value
    if entry.group is Group.CONTRADICTS:
        return Mark.CONTRADICTS.value
    if entry.group in (Group.RIVAL, Group.FIGURE):
        return RIVAL
    labels = {link.label for claim in entry.a for link in index.links(claim.sentence) if link.b in entry.sentences}
    if entry.group is Group.RELATED:
        return Mark.PARTIAL.value if labels else Mark.HEADLINE.value
    if "contradicts" in labels:
        return Mark.CONTRADICTS.value
    return Mark.SAME.value if "same" in labels else Mark.PARTIAL.value
