"""The claims sidebar: what both articles report, what only one does, and who says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.claim_groups import Entry, Group
from newsdiff.reader.claim_rows import Heading, Item, Line, items_of, lines_of
from newsdiff.reader.index import Index
from newsdiff.reader.layout import Place, Roll, fit
from newsdiff.reader.navigation import Current


class ClaimList(Widget, can_focus=True):
    """Lists claims in groups; its cursor is on one of them, and those of the current sentence carry a bar."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"claim-list--{name}" for name in ("title", "heading", "gist", "source", "cursor", "here", "bar")
    }

    current: reactive[Current | None] = reactive(None, repaint=False)

    @dataclass
    class Chosen(Message):
        """An entry was chosen: the reader wants to see where it stands."""

        entry: Entry

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty list; `show` fills it."""
        super().__init__(id=id)
        self._index: Index | None = None
        self._entries: tuple[Entry, ...] = ()
        self._by_sentence: dict[str, Entry] = {}
        self._shut: set[Group] = set()
        self._items: tuple[Item, ...] = ()
        self._lines: dict[tuple[int, int], tuple[Line, ...]] = {}
        self._cursor = 0
        self._top = Place(0, 0)
        self._title = "Claims"

    @property
    def entry(self) -> Entry | None:
        """The entry that the cursor is on; None on a heading."""
        item = self._items[self._cursor] if self._items else None
        return item if isinstance(item, Entry) else None

    def show(self, index: Index, entries: Sequence[Entry], title: str = "Claims") -> None:
        """Take the entries to list and the line above them."""
        self._index, self._entries, self._title = index, tuple(entries), title
        self._by_sentence = {sentence: entry for entry in reversed(self._entries) for sentence in entry.sentences}
        self._cursor, self._top = 0, Place(0, 0)
        self._list()
        self.watch_current(self.current)

    def move(self, count: int) -> None:
        """Move the cursor `count` items down, up where negative."""
        if self._items:
            self._go(max(0, min(len(self._items) - 1, self._cursor + count)))

    def page(self, pages: int) -> None:
        """Move the cursor by windows."""
        self.move(pages * max(1, (self.size.height - 1) // 4))

    def choose(self) -> None:
        """Go to the claim under the cursor; on a heading open or close its group."""
        item = self._items[self._cursor] if self._items else None
        if isinstance(item, Heading):
            self._shut ^= {item.group}
            self._list()
        elif item is not None:
            self.post_message(self.Chosen(item))

    def watch_current(self, current: Current | None) -> None:
        """Bring the claims of the current sentence into sight, unless the list itself is being walked."""
        if current is not None and self._items and not self.has_focus:
            entry = self._by_sentence.get(current.sentence)
            if entry is not None and entry in self._items:
                self._cursor = self._items.index(entry)
                self._reveal()
        self.refresh()

    def on_focus(self) -> None:
        """Show the cursor."""
        if self._items and isinstance(self._items[self._cursor], Heading) and len(self._items) > self._cursor + 1:
            self._go(self._cursor + 1)
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self._lines.clear()
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Choose the entry under the pointer."""
        places = self._places()
        if 0 < event.y <= len(places):
            self._go(places[event.y - 1].item)
            self.choose()

    def on_mouse_scroll_down(self) -> None:
        """Scroll three lines down."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll three lines up."""
        self._scroll(-3)

    def render_line(self, y: int) -> Strip:
        """Return one line: the title first, then the items from the top down."""
        width = self.size.width
        base = self.rich_style
        if y == 0:
            style = base + self.get_component_rich_style("claim-list--title", partial=True)
            return Strip([Segment(fit(f" {self._title}", width), style)], width)
        places = self._places()
        if y - 1 >= len(places):
            return Strip.blank(width, base)
        place = places[y - 1]
        item = self._items[place.item]
        line = self._laid(place.item)[place.row]
        style = base + self.get_component_rich_style(f"claim-list--{line.kind}", partial=True)
        here = isinstance(item, Entry) and self.current is not None and self.current.sentence in item.sentences
        if here:
            style += self.get_component_rich_style("claim-list--here", partial=True)
        if self.has_focus and place.item == self._cursor:
            style += self.get_component_rich_style("claim-list--cursor", partial=True)
        bar = "▌" if here else "▸" if self.has_focus and place.item == self._cursor and place.row == 0 else " "
        bar_style = base + self.get_component_rich_style("claim-list--bar", partial=True)
        return Strip([Segment(bar, bar_style), Segment(fit(line.text, width - 1), style)], width)

    def _list(self) -> None:
        self._items = items_of(self._entries, self._shut)
        self._cursor = min(self._cursor, max(0, len(self._items) - 1))
        self._lines.clear()
        self._reveal()
        self.refresh()

    def _laid(self, item: int) -> tuple[Line, ...]:
        key = (item, self.size.width)
        if key not in self._lines:
            assert self._index is not None
            self._lines[key] = lines_of(self._index, self._items[item], self.size.width)
        return self._lines[key]

    def _roll(self) -> Roll:
        return Roll(len(self._items), lambda item: len(self._laid(item)))

    def _places(self) -> list[Place]:
        return self._roll().rows(self._top, max(0, self.size.height - 1))

    def _go(self, item: int) -> None:
        self._cursor = item
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        if self._items and self.size.height > 1:
            self._top = self._roll().revealing(self._top, self._cursor, self.size.height - 1, margin=1)

    def _scroll(self, rows: int) -> None:
        if self._items:
            self._top = self._roll().moved(self._top, rows, max(1, self.size.height - 1))
            self.refresh()
