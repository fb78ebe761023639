"""The claims sidebar: what both articles report, what only one does, and who says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive

from newsdiff.reader.claim_groups import Entry, Group
from newsdiff.reader.claim_rows import Heading, Item, Line, items_of, lines_of
from newsdiff.reader.drawing import styled
from newsdiff.reader.index import Index
from newsdiff.reader.kept import Kept
from newsdiff.reader.layout import Place, Roll, fit
from newsdiff.reader.navigation import Current
from newsdiff.reader.painted import Frame, Key, Painted, PaintedLine
from newsdiff.reader.palette import Palette
from newsdiff.reader.search import Finder

_LINES = 500
"""Lines that are kept, drawn or only worded: those of ten windows."""


class ClaimList(Painted, can_focus=True):
    """Lists claims in groups; its cursor is on one of them, and those of the current sentence carry a bar."""

    current: reactive[Current | None] = reactive(None, repaint=False)

    @dataclass
    class Chosen(Message):
        """An entry was clicked: the reader wants to see where it stands."""

        entry: Entry

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty list; `show` fills it."""
        super().__init__(id=id)
        self._index: Index | None = None
        self._entries: tuple[Entry, ...] = ()
        self._by_sentence: dict[str, list[Entry]] = {}
        self._find: Finder | None = None
        self._shut: set[Group] = set()
        self._items: tuple[Item, ...] = ()
        self._lines: Kept[int, tuple[Line, ...]] = Kept(_LINES)
        self._strips: Kept[Key, PaintedLine] = Kept(_LINES)
        self._number_of: dict[int, int] = {}
        self._cursor = 0
        self._top = Place(0, 0)
        self._title = "Claims"

    @property
    def entry(self) -> Entry | None:
        """The entry that the cursor is on; None on a heading."""
        item = self._items[self._cursor] if self._items else None
        return item if isinstance(item, Entry) else None

    @property
    def entry_below(self) -> Entry | None:
        """The entry that the cursor is on, or the first one below the heading that it is on."""
        return next((item for item in self._items[self._cursor :] if isinstance(item, Entry)), None)

    def show(self, index: Index, entries: Sequence[Entry], title: str = "Claims") -> None:
        """Take the entries to list and the line above them."""
        self._index, self._entries, self._title = index, tuple(entries), title
        self._by_sentence = {}
        for entry in self._entries:
            for sentence in entry.sentences:
                self._by_sentence.setdefault(sentence, []).append(entry)
        self._cursor, self._top = 0, Place(0, 0)
        self._list()
        self.watch_current(self.current)

    def highlight(self, find: Finder | None) -> None:
        """Make what is searched for stand out."""
        self._find = find
        self._forget()
        self.paint_anew()

    def reach(self, entry: Entry) -> None:
        """Move the cursor to an entry, opening its group."""
        if entry.group in self._shut:
            self._shut.discard(entry.group)
            self._list()
        self.move(self._number_of[id(entry)] - self._cursor)

    def move(self, count: int) -> None:
        """Move the cursor `count` items down, up where negative."""
        if self._items:
            self._go(max(0, min(len(self._items) - 1, self._cursor + count)))

    def go_to(self, number: int) -> None:
        """Move the cursor to an item, from the end where `number` is negative."""
        if self._items:
            wanted = number if number >= 0 else len(self._items) + number
            self.move(min(wanted, len(self._items) - 1) - self._cursor)

    def page(self, pages: int) -> None:
        """Move the cursor by windows."""
        self.move(pages * max(1, (self.size.height - 1) // 4))

    def choose(self) -> Entry | None:
        """Return the claim under the cursor; on a heading open or close its group."""
        item = self._items[self._cursor] if self._items else None
        if isinstance(item, Heading):
            self._shut ^= {item.group}
            self._list()
            return None
        return item

    def watch_current(self, current: Current | None) -> None:
        """Bring the claims of the current sentence into sight, those of its link before the others.

        The cursor stays where it is while it is moved by the reader and on a claim of the sentence.
        """
        at = self.entry
        if current is None or (self.has_focus and at is not None and current.sentence in at.sentences):
            self.paint()
            return
        entries = [entry for entry in self._by_sentence.get(current.sentence, ()) if id(entry) in self._number_of]
        if entries and (at is None or not _tells(at, current)):
            entry = next((entry for entry in entries if _tells(entry, current)), entries[0])
            self._cursor = self._number_of[id(entry)]
            self._reveal()
        self.paint()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show or hide the cursor; it begins at a claim rather than at a heading."""
        super().watch_has_focus(has_focus)
        if has_focus and self._items and isinstance(self._items[self._cursor], Heading):
            self._cursor = min(self._cursor + 1, len(self._items) - 1)
            self._reveal()
        self.paint()

    def fit(self) -> None:
        """Lay out for the new width."""
        self._forget()
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Choose the entry under the pointer."""
        places = self._places()
        if 0 < event.y <= len(places):
            self._go(places[event.y - 1].item)
            entry = self.choose()
            if entry is not None:
                self.post_message(self.Chosen(entry))

    def on_mouse_scroll_down(self) -> None:
        """Scroll three lines down."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll three lines up."""
        self._scroll(-3)

    def frame(self, width: int, height: int, palette: Palette) -> Frame:
        """Return the title, then the items from the top down."""
        focus = self.has_focus
        lines: list[tuple[Key, PaintedLine]] = []
        here = self.current.sentence if self.current else None
        title = ("title", self._title, focus)
        lines.append((title, self._strip(title, width, palette)))
        for place in self._places():
            item = self._items[place.item]
            at = isinstance(item, Entry) and here in item.sentences
            cursor = focus and place.item == self._cursor
            key = ("item", place, at, cursor)
            lines.append((key, self._strip(key, width, palette)))
        lines.extend([(("blank",), self._strip(("blank",), width, palette))] * (height - len(lines)))
        return lines

    def _strip(self, key: Key, width: int, palette: Palette) -> PaintedLine:
        found = self._strips.get(key)
        if found is None:
            found = self._strips.keep(key, self._drawn(key, width, palette))
        return found

    def _drawn(self, key: Key, width: int, palette: Palette) -> PaintedLine:
        if key[0] == "blank":
            return PaintedLine([Segment(" " * width, palette["side"])], width)
        if key[0] == "title":
            style = palette["side-title-active" if key[2] else "side-title"]
            return PaintedLine([Segment(fit(f"{'▶' if key[2] else ' '}{key[1]}", width), style)], width)
        _, place, at, cursor = key
        assert isinstance(place, Place)
        line = self._laid(place.item)[place.row]
        style = palette[line.kind]
        if at:
            style += palette["here"]
        if cursor:
            style += palette["cursor"]
        bar = "▸" if cursor and place.row == 0 else "▌" if at else " "
        over = [(first, last, palette["match"]) for first, last in line.matched]
        if line.sign:
            over.append((0, 1, palette[line.sign]))
        text = fit(line.text, width - 1)
        return PaintedLine([Segment(bar, palette["side-bar"]), *styled(text, 0, len(text), style, over)], width)

    def watch_palette(self) -> None:
        """Draw anew in other colours."""
        self._strips.clear()
        self.paint_anew()

    def _list(self) -> None:
        self._items = items_of(self._entries, self._shut)
        self._cursor = min(self._cursor, max(0, len(self._items) - 1))
        self._number_of = {id(item): number for number, item in enumerate(self._items)}
        self._forget()
        self._reveal()
        self.paint_anew()

    def _forget(self) -> None:
        self._lines.clear()
        self._strips.clear()

    def _laid(self, item: int) -> tuple[Line, ...]:
        found = self._lines.get(item)
        if found is None:
            assert self._index is not None
            lines = lines_of(self._index, self._items[item], self.size.width, self._find)
            found = self._lines.keep(item, lines)
        return found

    def _roll(self) -> Roll:
        return Roll(len(self._items), lambda item: len(self._laid(item)))

    def _places(self) -> list[Place]:
        return self._roll().rows(self._top, max(0, self.size.height - 1))

    def _go(self, item: int) -> None:
        self._cursor = item
        self._reveal()
        self.paint()

    def _reveal(self) -> None:
        if self._items and self.size.height > 1:
            self._top = self._roll().revealing(self._top, self._cursor, self.size.height - 1, margin=1)

    def _scroll(self, rows: int) -> None:
        if self._items:
            self._top = self._roll().moved(self._top, rows, max(1, self.size.height - 1))
            self.paint()


def _tells(entry: Entry, current: Current) -> bool:
    """Say whether an entry stands in the current sentence, and at the other end of its link where it has one."""
    return current.sentence in entry.sentences and (current.partner is None or current.partner in entry.sentences)
