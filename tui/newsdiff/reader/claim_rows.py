"""The rows of the claims sidebar: headings that count, and three lines for every entry."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsdiff.reader.claim_groups import Entry, Group, attributions, gist, places
from newsdiff.reader.index import Index, Mark
from newsdiff.reader.layout import fit, wrap


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line of a group: its name, how many entries it holds, whether it is open."""

    group: Group
    count: int
    open: bool


Item = Heading | Entry
GIST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sidebar: its text, one cell narrower than the sidebar, and what it is."""

    text: str
    kind: str
    """"heading", "gist", "source" or "blank"."""


def items_of(entries: Sequence[Entry], closed: Collection[Group]) -> tuple[Item, ...]:
    """Return headings and entries from the top down; a closed group shows its heading alone, an empty one nothing."""
    found: list[Item] = []
    for group in Group:
        members = [entry for entry in entries if entry.group is group]
        if members:
            found.append(Heading(group, len(members), group not in closed))
            found.extend(members if group not in closed else ())
    return tuple(found)


def lines_of(index: Index, item: Item, width: int) -> tuple[Line, ...]:
    """Return the lines of an item in `width` cells."""
    if isinstance(item, Heading):
        arrow = "▾" if item.open else "▸"
        return (Line(fit(f"{arrow} {item.group.value}  {item.count}", width - 1), "heading"),)
    text = gist(index, item.claims[0])
    pieces = wrap(text, width - 3)
    rows = [text[piece.start : piece.end] for piece in pieces[:GIST_ROWS]]
    if len(pieces) > GIST_ROWS:
        rows[-1] = fit(rows[-1] + " " + text[pieces[GIST_ROWS].start :], width - 3).rstrip()
    where = places(item)
    room = max(0, width - 3 - len(where))
    source = fit("  " + attributions(index, item), room)
    glyphs = [sign_of(index, item), *" " * len(rows)]
    lines = [Line(fit(f"{glyph} {row}", width - 1), "gist") for glyph, row in zip(glyphs, rows, strict=False)]
    return (*lines, Line(fit(f"{source} {where}", width - 1), "source"))


def sign_of(index: Index, entry: Entry) -> str:
    """Return the glyph of an entry: the mark of the link that its claims stand in, or of what is only on one side."""
    if entry.group in (Group.ONLY_A, Group.ONLY_B):
        return Mark.ONLY.value
    if entry.group is Group.CONTRADICTS:
        return Mark.CONTRADICTS.value
    labels = {link.label for claim in entry.a for link in index.links(claim.sentence) if link.b in entry.sentences}
    if "contradicts" in labels:
        return Mark.CONTRADICTS.value
    return Mark.SAME.value if "same" in labels else Mark.PARTIAL.value if labels else "≠"
