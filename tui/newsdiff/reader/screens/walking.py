"""Walking through two articles: what the widgets tell, and where each step leads."""

from __future__ import annotations

from dataclasses import dataclass

from textual.widget import Widget

from newsdiff.articles.display import safe
from newsdiff.reader import navigation
from newsdiff.reader.claim_groups import Entry
from newsdiff.reader.commands import key_of
from newsdiff.reader.navigation import Current
from newsdiff.reader.screens.showing import ShowingScreen
from newsdiff.reader.search import finder
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.key_bar import KeyBar
from newsdiff.reader.widgets.spread import Spread

MOST_REMEMBERED = 100
"""Places that are kept to go back to."""


@dataclass(frozen=True, slots=True)
class BeforeClaims:
    """Where the reader was when the claims got the keys, and what was set for the sidebar."""

    current: Current | None
    sidebar: bool | None


class WalkingScreen(ShowingScreen):
    """Shows two articles, goes where keys and widgets ask to go, and says what there is."""

    _before_claims: BeforeClaims | None = None
    _trail: tuple[Current, ...] = ()
    """Where the reader jumped away from, the last place last."""
    _asked_from: Widget | None = None
    """What had the keys before the prompt."""

    # Messages

    def on_descendant_focus(self) -> None:
        """Show the keys of the part that has the focus now, and where one is in it."""
        self.hint()
        self.say()

    def on_spread_chosen(self, message: Spread.Chosen) -> None:
        """Go to the sentence that was clicked."""
        self.leave_claims()
        self.set_focus(self.query_one(Spread))
        self.jump(message.sentence)

    def on_spread_linked(self, message: Spread.Linked) -> None:
        """Look at the link that was clicked, from the current sentence where it is one of its ends."""
        link = message.link
        self.leave_claims()
        self.set_focus(self.query_one(Spread))
        here = self.current.sentence if self.current else None
        self.jump(here if here is not None and here in (link.a, link.b) else link.a, {link.a, link.b})

    def on_spread_unfolded(self, message: Spread.Unfolded) -> None:
        """Show what was folded away."""
        self.arrive(message.sentence)

    def on_spread_resized(self, message: Spread.Resized) -> None:
        """Choose the layout that suits the new width."""
        shows = self.query_one(Spread).shows
        only = self.session.only(self.current, (message.width, message.height))
        if shows is not None and (shows.mode, shows.only) != (self.session.layout(message.width), only):
            self.show()

    def on_claim_list_chosen(self, message: ClaimList.Chosen) -> None:
        """Go to the sentence of the claim that was clicked."""
        self.read_claim(message.entry)

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what the clicked hint names."""
        self.call_later(self.run_action, message.action)

    # Going places

    def read_claim(self, entry: Entry) -> None:
        """Go to the sentence of a claim, and into its pane."""
        self.remember(self._before_claims.current if self._before_claims else self.current)
        self.leave_claims()
        self.set_focus(self.query_one(Spread))
        self._look_at(entry)

    def enter_claims(self) -> None:
        """Give the claims the keys, showing them for as long as they have those."""
        if self.in_claims:
            return
        self._before_claims = self._before_claims or BeforeClaims(self.current, self.sidebar)
        claims = self.query_one(ClaimList)
        if not claims.display:
            self.sidebar = True
            self.place_parts()
        self.set_focus(claims)

    def leave_claims(self, back: bool = False) -> None:
        """Give the keys to the articles again, at the claim's sentence, or `back` where the reader came from."""
        before, self._before_claims = self._before_claims, None
        if before is not None:
            self.sidebar = before.sidebar
        if not self.in_claims:
            self.place_parts()
            return
        spread = self.query_one(Spread)
        spread.display = True
        self.set_focus(spread)
        self.place_parts()
        if back and before is not None and before.current is not None and before.current != self.current:
            link = before.current.link
            self.arrive(before.current.sentence, {link.a, link.b} if link else None)

    def _follow_claims(self) -> None:
        """Keep panes and inspector in step with the cursor of the claims."""
        entry = self.query_one(ClaimList).entry
        if entry is not None:
            self._look_at(entry)

    def _look_at(self, entry: Entry) -> None:
        sentences, current = entry.sentences, self.current
        if current is None or current.sentence not in sentences:
            self.arrive(entry.claims[0].sentence, set(sentences))
        elif entry.a and entry.b and current.partner not in sentences:
            self.arrive(current.sentence, set(sentences))
        self.say()

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

    def remember(self, place: Current | None) -> None:
        """Keep a place that is jumped away from."""
        if place is not None:
            self._trail = (*self._trail[1 - MOST_REMEMBERED :], place)

    def jump(self, sentence: str, places: set[str] | None = None) -> None:
        """Go to a sentence, from which there is a way back."""
        if self.current is None or self.current.sentence != sentence:
            self.remember(self.current)
        self.arrive(sentence, places)

    def _go(self, current: Current) -> None:
        self.current = current
        self.be_quiet()
        shows = self.query_one(Spread).shows
        if shows is not None and shows.only not in (None, current.side):
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
            self._follow_claims()
        elif self.current is not None:
            self._go(navigation.step(self.session.index, self.current, count, self.session.hidden))

    def _page(self, pages: int) -> None:
        spread = self.query_one(Spread)
        if self.in_claims:
            self.query_one(ClaimList).page(pages)
            self._follow_claims()
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
        if self.current is None or not self.is_compared():
            return
        sentence = self.session.difference(self.current, count)
        if sentence is not None:
            self.arrive(sentence)
        elif not self.session.differs:
            self.tell("No difference was found in what is shown.")
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
        claims = self.query_one(ClaimList)
        at = claims.entry_below if self.in_claims else None
        if at is not self._claim and at in self.session.found_entries and count > 0:
            count -= 1  # from a heading, the entry below it is the first step
        found = self.session.match(self.current, at, count, claims.display)
        if found is None:
            query = self.session.found.query
            key = key_of("search", self.keymap)
            self.tell(f"Nothing matches “{safe(query)}”." if query else f"Press {key} to search.")
            return
        if isinstance(found.at, str):
            self.leave_claims()
            self.arrive(found.at)
        else:
            self.enter_claims()
            claims.reach(found.at)
            self._look_at(found.at)
        self.say()
        if found.round:
            ends = ("last", "first") if count > 0 else ("first", "last")
            self.tell(f"Round from the {ends[0]} match to the {ends[1]}." if found.of > 1 else "The only match.")

    @property
    def is_at_match(self) -> bool:
        """Whether what one is at, a claim or a sentence, holds what is searched for."""
        if self.in_claims:
            return self._claim in self.session.found_entries
        return self.current is not None and self.current.sentence in self.session.found.spans

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
            self._follow_claims()
        elif self.current is not None:
            numbered = f"{self.current.side}{number}"
            known = numbered in self.session.index.sentences
            self.jump(numbered if known else self._end(-1 if number else otherwise))

    def action_jump_back(self) -> None:
        """Go back to where the reader was before the last jump, or as many jumps back as the count says."""
        for _ in range(self._counted()):
            if not self._trail:
                self.tell("No jump to go back from.")
                return
            *before, place = self._trail
            self._trail = tuple(before)
            self.leave_claims()
            self.arrive(place.sentence, {place.link.a, place.link.b} if place.link else None)

    def action_other_article(self) -> None:
        """Go to the linked sentence in the other article, or to the nearest beside."""
        self._counted()
        session = self.session
        if self.in_claims:
            self.leave_claims()
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
