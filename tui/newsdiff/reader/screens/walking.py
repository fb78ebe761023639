"""Walking through two articles: the one current sentence and link, what is shown of it, and where each step leads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
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
from newsdiff.reader.commands import COMMANDS, KEY_BARS, PINNED, Place, keys_of
from newsdiff.reader.inspection import remarks
from newsdiff.reader.layout import SIDEBAR_BESIDE, inspector_height, sidebar_width
from newsdiff.reader.navigation import Current
from newsdiff.reader.palette import Palette, palette
from newsdiff.reader.search import finder
from newsdiff.reader.session import Session
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.key_bar import KeyBar, KeyHint
from newsdiff.reader.widgets.spread import Shows, Spread
from newsdiff.reader.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from newsdiff.comparison.model import Comparison


class WalkingScreen(Screen[None]):
    """Shows two articles, compares them meanwhile, and routes what its widgets tell it."""

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

    # What is shown

    def compose(self) -> ComposeResult:
        """Lay out the screen from the top down."""
        yield StatusLine(id="status").data_bind(WalkingScreen.palette)
        with Horizontal(id="desk"):
            yield Spread(id="spread").data_bind(WalkingScreen.current, WalkingScreen.palette)
            yield ClaimList(id="claims").data_bind(WalkingScreen.current, WalkingScreen.palette)
        yield Inspector(id="inspector").data_bind(WalkingScreen.palette)
        yield KeyBar(id="keys").data_bind(WalkingScreen.palette)

    def on_mount(self) -> None:
        """Show the articles; they are compared once they can be read."""
        self._filled = True
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
        self.show()
        self.list_claims()
        self.post_message(self.Compared())
        for note in comparison.notes:
            self.notify(safe(note), timeout=10, markup=False)

    def _start_comparing(self) -> None:
        compare = partial(_compare, self.session.index.a, self.session.index.b)
        self.run_worker(compare, name="compare", thread=True, exclusive=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the comparison once it is made."""
        if event.worker.name == "compare" and event.state is WorkerState.SUCCESS:
            made = event.worker.result
            if isinstance(made, NewsdiffError):
                self.notify(safe(str(made)), markup=False, title="Not compared", severity="error", timeout=30)
            elif made is not None:
                self.compared(made)

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
        beside = self.sidebar if self.sidebar is not None else width >= SIDEBAR_BESIDE
        room = sidebar_width(width)
        claims.display = beside
        claims.styles.width = room
        self.query_one(Spread).display = not (beside and room >= width)
        self._fit_inspector()

    def _fit_inspector(self) -> None:
        inspector = self.query_one(Inspector)
        wanted = inspector.rows_wanted(self.size.width) if self.whole_inspector else None
        inspector.styles.height = inspector_height(self.size.height, wanted)

    def show(self) -> None:
        """Give the spread what it is to show, and say so."""
        session = self.session
        spread = self.query_one(Spread)
        spread.related = session.related
        mode = session.layout(spread.size.width or self.size.width)
        spread.shows = Shows(session.index, session.units, session.bands, mode, session.only(self.current))
        self.say()

    def list_claims(self) -> None:
        """Give the claims their entries."""
        session = self.session
        only = f" {session.claim_filter.words}:" if session.claim_filter else ""
        title = f"Claims {only} {tally(session.shown_entries)}"
        self.query_one(ClaimList).show(session.index, session.shown_entries, title)

    def say(self) -> None:
        if self._filled:
            session = self.session
            self.query_one(Inspector).remarks = remarks(session.index, self.current, session.related, self.keymap)
            if self.whole_inspector:
                self._fit_inspector()
            pieces = [*session.status(self.current, self._claim)]
            if self.count:
                pieces.append(("line-notice", f"   {self.count}"))
            self.query_one(StatusLine).pieces = tuple(pieces)

    def hint(self) -> None:
        """Show the keys that matter where the reader is."""
        place: Place = "matches" if self.session.found.query else "articles"
        if self.in_claims:
            place = "claims"
        self.query_one(KeyBar).hints = tuple(
            KeyHint(keys_of(command, self.keymap)[0], title, command.action, pinned=(id_, title) in PINNED)
            for id_, title in (*KEY_BARS[place], *PINNED)
            for command in COMMANDS
            if command.id == id_
        )

    # Messages

    def on_descendant_focus(self) -> None:
        """Show the keys of the part that has the focus now, and where one is in it."""
        self.hint()
        self.say()

    def on_spread_chosen(self, message: Spread.Chosen) -> None:
        """Go to the sentence that was clicked."""
        self.set_focus(self.query_one(Spread))
        self.arrive(message.sentence)

    def on_spread_linked(self, message: Spread.Linked) -> None:
        """Look at the link that was clicked, from the current sentence where it is one of its ends."""
        link = message.link
        self.set_focus(self.query_one(Spread))
        here = self.current.sentence if self.current else None
        self.arrive(here if here is not None and here in (link.a, link.b) else link.a, {link.a, link.b})

    def on_spread_unfolded(self, message: Spread.Unfolded) -> None:
        """Show what was folded away."""
        self.arrive(message.sentence)

    def on_spread_resized(self, message: Spread.Resized) -> None:
        """Choose the layout that suits the new width."""
        shows = self.query_one(Spread).shows
        if shows is not None and shows.mode is not self.session.layout(message.width):
            self.show()

    def on_claim_list_chosen(self, message: ClaimList.Chosen) -> None:
        """Go to the sentence of the claim, and into its pane."""
        if not self.query_one(Spread).display:
            self.sidebar = False
            self.place_parts()
        self.set_focus(self.query_one(Spread))
        self.on_claim_list_passed(ClaimList.Passed(message.entry))

    def on_claim_list_passed(self, message: ClaimList.Passed) -> None:
        """Keep panes and inspector in step with the cursor of the claims."""
        entry, sentences = message.entry, message.entry.sentences
        current = self.current
        if current is None or current.sentence not in sentences:
            self.arrive(entry.claims[0].sentence, set(sentences))
        elif entry.a and entry.b and current.partner not in sentences:
            self.arrive(current.sentence, set(sentences))
        self.say()

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what the clicked hint names."""
        self.call_later(self.run_action, message.action)

    def tell(self, words: str) -> None:
        """Say something in passing, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(words, timeout=2.5, markup=False)

    # Going places

    def leave_folds(self) -> None:
        """Go to the nearest sentence that is not folded away."""
        session = self.session
        if self.current is not None and self.current.sentence in session.hidden:
            for count in (-1, 1):
                beside = navigation.step(session.index, self.current, count, session.hidden)
                if beside.sentence not in session.hidden:
                    self.current = beside
                    return
            self.current = navigation.start(session.index, session.hidden)

    def arrive(self, sentence: str, places: set[str] | None = None) -> None:
        """Go to a sentence, unfolding it where it is folded away; with `places` look at the link inside them."""
        index = self.session.index
        if self.session.unfold(sentence):
            self.show()
        links = index.links(sentence)
        through = next((link for link in links if places and {link.a, link.b} <= places), None)
        self._go(navigation.arrive(index, sentence, through))

    def _go(self, current: Current) -> None:
        before, self.current = self.current, current
        if self.session.alone and before is not None and before.side != current.side:
            self.show()

    def _counted(self, otherwise: int = 1) -> int:
        number = int(self.count or otherwise)
        if self.count:
            self.count = ""
            self.say()
        return number

    def _step(self, count: int) -> None:
        if self.in_claims:
            self.query_one(ClaimList).move(count)
        elif self.current is not None:
            self._go(navigation.step(self.session.index, self.current, count, self.session.hidden))

    def _page(self, pages: int) -> None:
        spread = self.query_one(Spread)
        if self.in_claims:
            self.query_one(ClaimList).page(pages)
        elif spread.view is not None and self.current is not None:
            side = self.current.side
            spread.view.scroll(pages * max(1, spread.view.rows_in_sight(side) - 2), side)
            sentence = spread.view.first_sentence(side, 1 if pages > 0 else 0)
            if sentence is None or sentence == self.current.sentence:
                sentence = self._end(-1 if pages > 0 else 0)
            before = self.current
            self.arrive(sentence)
            if self.current == before:
                spread.paint()

    def _end(self, which: int) -> str:
        assert self.current is not None
        ids = [id_ for id_ in self.session.index.ids[self.current.side] if id_ not in self.session.hidden]
        return ids[which] if ids else self.current.sentence

    def _difference(self, count: int) -> None:
        if self.current is None:
            return
        sentence = self.session.difference(self.current, count)
        if sentence is not None:
            self.arrive(sentence)
        else:
            self.tell("No difference further on." if count > 0 else "No difference before this.")

    def search(self, query: str) -> None:
        self.session.search(query)
        self.query_one(Spread).matches = self.session.found.spans
        self.query_one(ClaimList).highlight(finder(query))
        self.hint()
        self.say()

    def _match(self, count: int) -> None:
        if self.current is None:
            return
        claims, spread = self.query_one(ClaimList), self.query_one(Spread)
        at = self._claim
        found = self.session.match(self.current, at, count, claims.display)
        if isinstance(found, str):
            if spread.display:
                self.set_focus(spread)
            self.arrive(found)
        elif found is not None:
            self.set_focus(claims)
            claims.reach(found)
        else:
            query = self.session.found.query
            self.tell(f"Nothing matches “{safe(query)}”." if query else "Press / to search.")
        self.say()

    @property
    def in_claims(self) -> bool:
        """Whether the claims have the keys: known at once, while the widgets are told by messages."""
        return isinstance(self.focused, ClaimList)

    @property
    def _claim(self) -> Entry | None:
        """The claim that the cursor is on, while it is the claims that are walked through."""
        return self.query_one(ClaimList).entry if self.in_claims else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys to the prompt while it is typed into."""
        return not any(node.id == "prompt" for node in (self.focused.ancestors if self.focused else ()))

    def action_digit(self, digit: int) -> None:
        """Take a digit of the count."""
        self.count = (self.count + str(digit)).lstrip("0")[-5:]
        self.say()

    # Commands that move; the others are those of the reading screen

    def action_next_sentence(self) -> None:
        """Go on by one sentence, or by the count."""
        self._step(self._counted())

    def action_previous_sentence(self) -> None:
        """Go back by one sentence, or by the count."""
        self._step(-self._counted())

    def action_page_down(self) -> None:
        """Go a window further down."""
        self._page(self._counted())

    def action_page_up(self) -> None:
        """Go a window back up."""
        self._page(-self._counted())

    def action_first(self) -> None:
        """Go to the first sentence, or to the one the count names."""
        self._go_to_numbered(0)

    def action_last(self) -> None:
        """Go to the last sentence, or to the one the count names."""
        self._go_to_numbered(-1)

    def _go_to_numbered(self, otherwise: int) -> None:
        number = self._counted(0)
        if self.in_claims:
            self.query_one(ClaimList).go_to(number - 1 if number else otherwise)
        elif self.current is not None:
            numbered = f"{self.current.side}{number}"
            known = numbered in self.session.index.sentences
            self.arrive(numbered if known else self._end(-1 if number else otherwise))

    def action_other_article(self) -> None:
        """Go to the linked sentence in the other article, or to the nearest beside."""
        self._counted()
        session = self.session
        if self.in_claims:
            self.set_focus(self.query_one(Spread))
        elif self.current is not None:
            sentence = navigation.across(session.index, self.current, session.bands, session.units)
            self._go(navigation.arrive(session.index, sentence, self.current.link))

    def action_next_difference(self) -> None:
        """Go to the next difference, or as many further as the count says."""
        self._difference(self._counted())

    def action_previous_difference(self) -> None:
        """Go to the previous difference, or as many back as the count says."""
        self._difference(-self._counted())

    def action_next_link(self) -> None:
        """Look at the next link of the current sentence."""
        self._counted()
        if self.current is not None:
            if len(self.session.index.links(self.current.sentence)) < 2:
                self.tell(f"{self.current.sentence} has {'no other' if self.current.link else 'no'} link.")
            self.current = navigation.next_link(self.session.index, self.current)

    def action_next_match(self) -> None:
        """Go to the next sentence with a match."""
        self._match(self._counted())

    def action_previous_match(self) -> None:
        """Go to the previous sentence with a match."""
        self._match(-self._counted())


def _compare(a: Article, b: Article) -> Comparison | NewsdiffError:
    # The engine is imported here, so that nothing of it stands between the user and the articles.
    from newsdiff.comparison.compare import compare

    try:
        return compare(a, b)
    except NewsdiffError as error:
        return error
