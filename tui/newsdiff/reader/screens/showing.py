"""Showing two articles: the one current sentence and link, and what every part of the screen shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article
from newsdiff.errors import NewsdiffError
from newsdiff.reader import navigation
from newsdiff.reader.claim_groups import Entry, tally
from newsdiff.reader.commands import COMMANDS, KEY_BARS, PINNED, Place, key_of, keys_of
from newsdiff.reader.inspection import remarks
from newsdiff.reader.layout import SIDEBAR_BESIDE, inspector_height, sidebar_width
from newsdiff.reader.navigation import Current
from newsdiff.reader.palette import Palette, palette
from newsdiff.reader.session import Session
from newsdiff.reader.status import Here, status
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.key_bar import KeyBar, KeyHint
from newsdiff.reader.widgets.spread import Shows, Spread
from newsdiff.reader.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from newsdiff.comparison.model import Comparison


class ShowingScreen(Screen[None]):
    """Shows two articles and the sentence that is being read, and compares them meanwhile."""

    AUTO_FOCUS = "Spread"

    class Compared(Message):
        """The comparison is shown."""

    current: reactive[Current | None] = reactive(None, repaint=False)
    """The sentence that is being read and its link: the one state that panes, sidebar and inspector watch."""
    palette: reactive[Palette | None] = reactive(None, repaint=False)
    """The styles of the theme that is chosen."""

    def __init__(
        self, a: Article, b: Article, comparison: Comparison | None = None, keymap: Mapping[str, str] | None = None
    ) -> None:
        """Take the articles that are shown left and right, their comparison if it is made, and the user's keys."""
        super().__init__()
        self.session = Session(a, b)
        self.keymap = dict(keymap or {})
        self._comparison = comparison
        self.count = ""
        self.sidebar: bool | None = None
        self.whole_inspector = False
        self._filled = False
        self._told = False

    def compose(self) -> ComposeResult:
        """Lay out the screen from the top down."""
        yield StatusLine(id="status").data_bind(ShowingScreen.palette)
        with Horizontal(id="desk"):
            yield Spread(id="spread").data_bind(ShowingScreen.current, ShowingScreen.palette)
            yield ClaimList(id="claims").data_bind(ShowingScreen.current, ShowingScreen.palette)
        yield Inspector(id="inspector").data_bind(ShowingScreen.palette)
        yield KeyBar(id="keys").data_bind(ShowingScreen.palette)

    def on_mount(self) -> None:
        """Show the articles; they are compared once they can be read."""
        self._filled = True
        self.query_one(Inspector).key = key_of("inspect", self.keymap)
        self.palette = palette(self.app.current_theme)
        self.app.theme_changed_signal.subscribe(self, lambda theme: setattr(self, "palette", palette(theme)))
        self.hint()
        self.place_parts()
        self.start(None, self._comparison)

    def start(self, sentence: str | None, comparison: Comparison | None = None) -> None:
        """Read the session's articles from `sentence` on; without a comparison one is made."""
        index = self.session.index
        first = navigation.start(index)
        self.current = navigation.arrive(index, sentence) if sentence in index.sentences and sentence else first
        self.show()
        if comparison is not None:
            self.compared(comparison)
        else:
            self.list_claims()
            # Only once the articles are on the terminal: the engine would keep the thread that writes them waiting.
            self.call_after_refresh(self.set_timer, 0.03, self._start_comparing)

    def compared(self, comparison: Comparison) -> None:
        """Take the comparison; the reader stays at the sentence it is at."""
        session = self.session
        session.compared(comparison)
        if self.current is not None:
            self.current = navigation.arrive(session.index, self.current.sentence)
        self.query_one(Inspector).explains = True
        self.show()
        self.list_claims()
        self.post_message(self.Compared())
        if comparison.notes:
            self.tell(safe("\n".join(comparison.notes)), 10)

    def _start_comparing(self) -> None:
        compare = partial(_compare, self.session.index.a, self.session.index.b)
        self.run_worker(compare, name="compare", thread=True, exclusive=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the comparison once it is made, and say what became of a report."""
        if event.worker.name == "compare" and event.state is WorkerState.SUCCESS:
            made = event.worker.result
            if isinstance(made, NewsdiffError):
                self.session.problem = safe(str(made))
                self.tell(f"Not compared: {self.session.problem}", 15)
                self.say()
            elif made is not None:
                self.compared(made)

        if event.worker.name == "export" and event.state is WorkerState.SUCCESS:
            done = event.worker.result
            self.tell(safe(str(done) if isinstance(done, NewsdiffError) else f"The report is in {done}"), 10)

    def export(self, name: str) -> None:
        """Write the report to a file, and say where it is or why it is not there."""
        comparison = self.session.index.comparison
        if comparison is not None:
            self.run_worker(partial(_export, comparison, name), name="export", thread=True)

    def watch_current(self) -> None:
        """Say what there is to say of the current sentence."""
        self.say()

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the parts for the new size."""
        self.place_parts()

    def place_parts(self) -> None:
        """Show or hide the sidebar and give it and the inspector their cells."""
        width = self.size.width
        claims = self.query_one(ClaimList)
        beside = self.sidebar if self.sidebar is not None else width >= SIDEBAR_BESIDE or self.in_claims
        room = sidebar_width(width)
        claims.display = beside
        claims.styles.width = room
        spread = self.query_one(Spread)
        spread.display = not (beside and room >= width)
        self._fit_inspector()
        left = width - room if beside else width
        if spread.shows is not None and spread.display and spread.shows.mode is not self.session.layout(left):
            # The layout that suits the width to come is there with it: the old one is not squeezed into it first.
            self.show(left)

    def _fit_inspector(self) -> None:
        inspector = self.query_one(Inspector)
        wanted = inspector.rows_wanted(self.size.width) if self.whole_inspector else None
        inspector.styles.height = inspector_height(self.size.height, wanted)

    def show(self, width: int = 0) -> None:
        """Give the spread what it is to show, in `width` cells where those are not what it has, and say so."""
        session = self.session
        spread = self.query_one(Spread)
        spread.related = session.related
        mode = session.layout(width or spread.size.width or self.size.width)
        spread.shows = Shows(session.index, session.units, session.bands, mode, session.only(self.current, spread.size))
        self.say()

    def list_claims(self) -> None:
        """Give the claims their entries."""
        session = self.session
        only = f" {session.claim_filter.words}:" if session.claim_filter else ""
        read = session.index.comparison is not None or session.problem
        title = f"Claims {only} {tally(session.shown_entries)}" if read else "Claims  comparing…"
        self.query_one(ClaimList).show(session.index, session.shown_entries, title)

    def say(self) -> None:
        if self._filled:
            session = self.session
            self.query_one(Inspector).remarks = remarks(
                session.index, self.current, session.related, self.keymap, session.problem
            )
            if self.whole_inspector:
                self._fit_inspector()
            here = Here(self.current, self._claim, self.query_one(ClaimList).display, self.count)
            self.query_one(StatusLine).wordings = status(session, here)

    def tell(self, words: str, seconds: float = 2.5) -> None:
        """Say something in passing, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(words, timeout=seconds, markup=False)
        self._told = True

    def be_quiet(self) -> None:
        """Take back what was said in passing."""
        if self._told:
            self.app.clear_notifications()
            self._told = False

    def on_screen_suspend(self) -> None:
        """Leave nothing said in passing over the next screen."""
        self.be_quiet()

    def is_compared(self) -> bool:
        """Say whether the articles are compared; where they are not, tell the reader why."""
        if self.session.index.comparison is None:
            self.tell(self.session.problem or "The articles are still being compared.")
        return self.session.index.comparison is not None

    def hint(self) -> None:
        """Show the keys that matter where the reader is."""
        place: Place = "claims" if self.in_claims else "articles"
        matches = KEY_BARS["matches"] if self.session.found.query else ()
        self.query_one(KeyBar).hints = tuple(
            KeyHint(keys_of(command, self.keymap)[0], title, command.action, pinned=(id_, title) in PINNED)
            for id_, title in (*matches, *KEY_BARS[place], *PINNED)
            for command in COMMANDS
            if command.id == id_
        )

    @property
    def in_claims(self) -> bool:
        """Whether the claims have the keys: known at once, while the widgets are told by messages."""
        return isinstance(self.focused, ClaimList)

    @property
    def _claim(self) -> Entry | None:
        """The claim that the cursor is on, while it is the claims that are walked through."""
        return self.query_one(ClaimList).entry if self.in_claims else None


def _export(comparison: Comparison, name: str) -> Path | NewsdiffError:
    from newsdiff.reader.exporting import export

    try:
        return export(comparison, name)
    except NewsdiffError as error:
        return error


def _compare(a: Article, b: Article) -> Comparison | NewsdiffError:
    # The engine is imported here, so that nothing of it stands between the user and the articles.
    from newsdiff.comparison.compare import compare

    try:
        return compare(a, b)
    except NewsdiffError as error:
        return error
