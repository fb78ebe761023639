"""The reading screen: it holds the one current sentence and link, and routes what its widgets tell it."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive, var
from textual.screen import Screen

from newsdiff.articles.model import Article, Side
from newsdiff.comparison.model import Comparison
from newsdiff.reader import navigation
from newsdiff.reader.claim_groups import entries
from newsdiff.reader.commands import COMMANDS, bindings, keys_of
from newsdiff.reader.index import Index, Mark, side_of
from newsdiff.reader.inspection import remarks
from newsdiff.reader.layout import SIDEBAR_BESIDE, STACKED_BELOW, Band, Mode, sidebar_width
from newsdiff.reader.navigation import Current
from newsdiff.reader.search import Found, find
from newsdiff.reader.units import Unit, units_of
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.inspector import Inspector
from newsdiff.reader.widgets.key_bar import KeyBar, KeyHint
from newsdiff.reader.widgets.prompt import Prompt
from newsdiff.reader.widgets.spread import Shows, Spread
from newsdiff.reader.widgets.status_line import StatusLine


class ReadingScreen(Screen[None]):
    """Shows two articles, compared or not yet."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    AUTO_FOCUS = "Spread"

    current: reactive[Current | None] = reactive(None)
    """The sentence that is being read and its link: the one state that panes, sidebar and inspector watch."""
    count: var[str] = var("")
    """The digits typed before a command."""

    def __init__(self, a: Article, b: Article) -> None:
        """Take the articles that are shown left and right."""
        super().__init__()
        self._index = Index(a, b)
        self._units: tuple[tuple[Unit, ...], tuple[Unit, ...]] = (units_of(self._index.a), units_of(self._index.b))
        self._bands: tuple[Band, ...] = ()
        self._found = Found("")
        self._sidebar: bool | None = None
        self._mode: Mode | None = None

    # What is shown

    def compose(self) -> ComposeResult:
        """Lay out the screen from the top down."""
        yield StatusLine(id="status")
        with Horizontal(id="desk"):
            yield Spread(id="spread").data_bind(ReadingScreen.current)
            yield ClaimList(id="claims").data_bind(ReadingScreen.current)
        yield Inspector(id="inspector")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Fill the widgets with the articles; they are readable from here on."""
        self.current = navigation.start(self._index)
        self._arrange()
        self._show()
        self.query_one(KeyBar).hints = [
            KeyHint(keys_of(command, {})[0], command.title, command.action)
            for command in sorted(COMMANDS, key=lambda command: command.bar)
            if command.bar
        ]

    def compared(self, comparison: Comparison) -> None:
        """Take the comparison; the reader stays at the sentence it is at."""
        self._index = Index(comparison.a, comparison.b, comparison)
        self._units = (units_of(self._index.a), units_of(self._index.b))
        self._bands = navigation.bands_of(self._index, self._units)
        if self.current is not None and self.current.sentence in self._index.sentences:
            self.current = navigation.arrive(self._index, self.current.sentence)
        else:
            self.current = navigation.start(self._index)
        self.query_one(ClaimList).show(self._index, entries(comparison))
        self._show()

    def watch_current(self) -> None:
        """Say what there is to say of the current sentence."""
        if self.is_mounted:
            self.query_one(Inspector).remarks = remarks(self._index, self.current)

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the parts for the new size."""
        self._arrange()

    def _arrange(self) -> None:
        """Show or hide the sidebar, give the inspector its rows, and choose a layout that suits the width."""
        width, height = self.size
        claims = self.query_one(ClaimList)
        beside = self._sidebar if self._sidebar is not None else width >= SIDEBAR_BESIDE
        claims.display = beside
        claims.styles.width = sidebar_width(width)
        self.query_one(Spread).display = not (beside and sidebar_width(width) >= width)
        self.query_one(Inspector).styles.height = 3 if height < 30 else 5 if height < 45 else 7

    def _show(self) -> None:
        spread = self.query_one(Spread)
        spread.shows = Shows(self._index, self._units, self._bands, self._layout())
        self.query_one(Inspector).remarks = remarks(self._index, self.current)
        self.query_one(StatusLine).pieces = tuple(self._status())

    def _layout(self) -> Mode:
        width = self.query_one(Spread).size.width or self.size.width
        if width < STACKED_BELOW:
            return Mode.STACKED
        return self._mode or Mode.READING

    def _status(self) -> Iterable[tuple[str, str]]:
        index = self._index
        yield "name", " newsdiff "
        if index.comparison is None:
            yield "notice", " comparing…"
        else:
            links = index.comparison.links
            for label, style, glyph in (
                ("same", "same", "="),
                ("partial", "partial", "~"),
                ("contradicts", "contradicts", "!"),
            ):
                number = sum(link.label == label for link in links)
                if number or label != "contradicts":
                    yield style, f" {glyph} {number} {label}"
            yield "only", f"  + {index.count(Mark.ONLY, 'A')} only A  + {index.count(Mark.ONLY, 'B')} only B"
        if self._found.query:
            here = (
                str(self._found.sentences.index(self.current.sentence) + 1)
                if self._at_match() and self.current
                else "–"
            )
            yield "notice", f"  “{self._found.query}” {self._found.count} matches, {here}/{len(self._found.sentences)}"
        if self.count:
            yield "notice", f"  {self.count}"
        notes = (*index.a.notes, *index.b.notes, *(index.comparison.notes if index.comparison else ()))
        if notes:
            yield "notice", "  " + " ".join(notes)

    def _at_match(self) -> bool:
        return self.current is not None and self.current.sentence in self._found.spans

    # Messages

    def on_spread_chosen(self, message: Spread.Chosen) -> None:
        """Go to the sentence that was clicked."""
        self.query_one(Spread).focus()
        self._arrive(message.sentence)

    def on_spread_resized(self, message: Spread.Resized) -> None:
        """Choose the layout that suits the new width."""
        shows = self.query_one(Spread).shows
        if shows is not None and shows.mode is not self._layout():
            self._show()

    def on_claim_list_chosen(self, message: ClaimList.Chosen) -> None:
        """Go to the sentence of the claim; a second time to the other one that reports it."""
        places = list(dict.fromkeys(claim.sentence for claim in message.entry.claims))
        here = self.current.sentence if self.current else None
        if not self.query_one(Spread).display:
            self._sidebar = False
            self._arrange()
        if self.current is not None and here == places[0] and len(places) > 1:
            self._arrive(places[1])
            return
        links = self._index.links(places[0])
        link = next((link for link in links if {link.a, link.b} <= set(places)), None)
        self.current = navigation.arrive(self._index, places[0], link)

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what the clicked hint names."""
        self.run_worker(self.run_action(message.action))

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Search as the words are typed."""
        self._search(message.text)

    def on_prompt_done(self, message: Prompt.Done) -> None:
        """Stay with the matches, or drop them."""
        self.query_one(Spread).focus()
        self._search(message.text or "")
        if message.text and not self._at_match():
            self.action_next_match()

    def on_key(self, event: events.Key) -> None:
        """Collect the digits of a count."""
        if event.character and event.character.isdigit() and (self.count or event.character != "0"):
            self.count = (self.count + event.character)[-4:]
            event.stop()
            self.query_one(StatusLine).pieces = tuple(self._status())

    # Commands

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
        number = self._counted(0)
        if self.current is not None:
            ids = [id_ for id_ in self._index.ids[self.current.side] if not number or not id_.endswith("T")]
            self._arrive(ids[min(max(number - 1, 0), len(ids) - 1)])

    def action_last(self) -> None:
        """Go to the last sentence."""
        self._counted()
        if self.current is not None:
            self._arrive(self._index.ids[self.current.side][-1])

    def action_other_article(self) -> None:
        """Go to the linked sentence in the other article, or to the nearest beside."""
        self._counted()
        if self.current is not None:
            bands = self._bands or navigation.bands_of(self._index, self._units)
            sentence = navigation.across(self._index, self.current, bands, self._units)
            self.current = navigation.arrive(self._index, sentence, self.current.link)

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
            self.current = navigation.next_link(self._index, self.current)

    def action_claims(self) -> None:
        """Go to the claims, or back to the articles."""
        claims = self.query_one(ClaimList)
        if claims.has_focus:
            self.action_back()
            return
        if not claims.display:
            self._sidebar = True
            self._arrange()
        claims.focus()

    def action_sidebar(self) -> None:
        """Show or hide the claims."""
        claims = self.query_one(ClaimList)
        self._sidebar = not claims.display
        if claims.has_focus:
            self.query_one(Spread).display = True
            self.query_one(Spread).focus()
        self._arrange()

    def action_go_to(self) -> None:
        """Go to the claim that the cursor is on."""
        if self.query_one(ClaimList).has_focus:
            self.query_one(ClaimList).choose()

    def action_search(self) -> None:
        """Ask for words to find."""
        self.mount(Prompt("/", "find in both articles", self._found.query), before="#keys")

    def action_next_match(self) -> None:
        """Go to the next sentence with a match."""
        self._match(self._counted())

    def action_previous_match(self) -> None:
        """Go to the previous sentence with a match."""
        self._match(-self._counted())

    def action_back(self) -> None:
        """Leave the claims; where the articles are read already, clear the search."""
        self.count = ""
        if self.query_one(ClaimList).has_focus:
            self.query_one(Spread).display = True
            self.query_one(Spread).focus()
            if self.size.width < STACKED_BELOW:
                self._sidebar = False
                self._arrange()
        else:
            self._search("")

    def action_help(self) -> None:
        """Show what the marks mean and what every key does."""
        from newsdiff.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen({}))

    def action_quit(self) -> None:
        """Leave the reader."""
        self.app.exit()

    def _counted(self, otherwise: int = 1) -> int:
        number = int(self.count or otherwise)
        self.count = ""
        return number

    def _arrive(self, sentence: str) -> None:
        self.current = navigation.arrive(self._index, sentence)
        self.query_one(StatusLine).pieces = tuple(self._status())

    def _step(self, count: int) -> None:
        if self.query_one(ClaimList).has_focus:
            self.query_one(ClaimList).move(count)
        elif self.current is not None:
            self.current = navigation.step(self._index, self.current, count)

    def _page(self, pages: int) -> None:
        if self.query_one(ClaimList).has_focus:
            self.query_one(ClaimList).page(pages)
            return
        spread = self.query_one(Spread)
        if spread.view is None or self.current is None:
            return
        side: Side = self.current.side
        spread.scroll_rows(pages * max(1, spread.view.rows_in_sight(side) - 2), side)
        sentence = spread.view.first_sentence(side, 1) if pages > 0 else spread.view.first_sentence(side, 0)
        if sentence == self.current.sentence or sentence is None:
            sentence = self._index.ids[side][-1 if pages > 0 else 0]
        self._arrive(sentence)

    def _difference(self, count: int) -> None:
        if self.current is None:
            return
        sentence = navigation.difference(self._index, self.current, self._bands, self._units, count)
        if sentence is None:
            self.notify("No difference further on." if count > 0 else "No difference before this.")
        else:
            self._arrive(sentence)

    def _search(self, query: str) -> None:
        self._found = find(self._index, query)
        self.query_one(Spread).matches = self._found.spans
        self.query_one(StatusLine).pieces = tuple(self._status())

    def _match(self, count: int) -> None:
        found = self._found.sentences
        if not found or self.current is None:
            self.notify(f"Nothing matches “{self._found.query}”." if self._found.query else "Nothing searched yet: /")
            return
        if self.current.sentence in self._found.spans:
            position = found.index(self.current.sentence) + count
        else:
            place = (side_of(self.current.sentence), self._index.position[self.current.sentence])
            after = sum((side_of(id_), self._index.position[id_]) < place for id_ in found)
            position = after + count - 1 if count > 0 else after + count
        self._arrive(found[position % len(found)])
