"""The reading screen: every command of the table, on two articles that are walked through."""

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import BindingType

from newsdiff.articles.display import safe
from newsdiff.reader.commands import bindings, key_of
from newsdiff.reader.layout import STACKED_BELOW
from newsdiff.reader.screens.walking import WalkingScreen
from newsdiff.reader.session import Folding, Session
from newsdiff.reader.themes import THEMES
from newsdiff.reader.widgets.claim_list import ClaimList
from newsdiff.reader.widgets.spread import Spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import ModalScreen

    from newsdiff.reader.filters import Choice
    from newsdiff.reader.widgets.prompt import Prompt

Given = TypeVar("Given")


class ReadingScreen(WalkingScreen):
    """Reads two articles against each other. The screens that a command opens are imported when it is used."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    # Claims

    def action_claims(self) -> None:
        """Go to the claims, or back to where the reader was."""
        if self.in_claims:
            self.leave_claims(back=True)
        else:
            self.enter_claims()

    def action_sidebar(self) -> None:
        """Show or hide the claims; they are kept in sight until then."""
        shown = self.query_one(ClaimList).display
        self.leave_claims(back=True)
        self.sidebar = not shown
        self.place_parts()

    def action_go_to(self) -> None:
        """Go to the claim that the cursor is on, or unfold what is folded away below the current sentence."""
        if self.in_claims:
            entry = self.query_one(ClaimList).choose()
            if entry is not None:
                self.read_claim(entry)
        elif self.current is not None and (sentence := self.session.folded_after(self.current)):
            self.arrive(sentence)

    async def action_summary(self) -> None:
        """Show the summary."""
        from newsdiff.reader.screens.summary import SummaryScreen
        from newsdiff.reader.summary import summary

        if self.is_compared():
            await self._open(SummaryScreen(summary(self.session.index)), self._arrive_at)

    # Search and filter

    async def action_search(self) -> None:
        """Ask for words to find; the prompt has the keys before the next one is read."""
        await self._ask("/", "find in both articles and the claims", self.session.found.query)

    async def _ask(self, sign: str, placeholder: str, text: str) -> None:
        from newsdiff.reader.widgets.prompt import Prompt

        if not self.query("#prompt"):
            self._asked_from = self.focused
            prompt = Prompt(sign, placeholder, text)
            await self.mount(prompt, before="#keys")
            self.set_focus(prompt.input)

    def on_prompt_changed(self, message: "Prompt.Changed") -> None:
        """Search as the words are typed."""
        if message.sign == "/":
            self.search(message.text)

    def on_prompt_done(self, message: "Prompt.Done") -> None:
        """Stay with the matches, or drop them; or write the report that was named."""
        if isinstance(self._asked_from, ClaimList):
            self.enter_claims()
        else:
            self.set_focus(self.query_one(Spread))
        if message.sign != "/":
            if message.text and self.is_compared():
                self.export(message.text)
            return
        self.search(message.text or "")
        if message.text and not self.is_at_match:
            self.remember(self.current)
            self.action_next_match()

    async def action_filter(self) -> None:
        """Ask for what is to be shown: of the claims while they have the keys, else of the sentences."""
        from newsdiff.reader.filters import claim_choices, sentence_choices
        from newsdiff.reader.screens.choice import ChoiceScreen

        session = self.session
        if not self.is_compared():
            return
        if self.in_claims:
            choices, chosen = claim_choices(session.index, session.entries), session.claim_filter
            await self._open(ChoiceScreen("Claims to show", choices, chosen), self._filter_claims)
        else:
            choices, chosen = sentence_choices(session.index), session.filter
            await self._open(ChoiceScreen("Sentences to show", choices, chosen), self._filter_sentences)

    def _filter_claims(self, choice: "Choice | None") -> None:
        self.session.filter_claims(choice)
        self.list_claims()
        self.say()

    def _filter_sentences(self, choice: "Choice | None") -> None:
        self.session.set_filter(choice)
        self.leave_folds()
        self.show()

    def action_back(self) -> None:
        """Undo one thing: what was opened or set aside last of all comes first."""
        session = self.session
        if self.count:
            self.count = ""
        elif self.in_claims:
            self.leave_claims(back=True)
        elif self.whole_inspector:
            self.action_inspect()
        elif session.found.query:
            self.search("")
        elif session.filter is not None:
            self._filter_sentences(None)
        elif session.claim_filter is not None:
            self._filter_claims(None)
        elif session.folding is not Folding.NOTHING:
            session.unfold_all()
            self.show()
        elif session.alone:
            self.action_maximise()
        else:
            self.tell(f"Nothing to go back from; {key_of('quit', self.keymap)} quits.")
        self.say()

    # Layout

    def action_layout(self) -> None:
        """Change to the next layout."""
        width = self.query_one(Spread).size.width
        if width < STACKED_BELOW:
            self.tell("Too narrow for two articles side by side; w shows one alone.")
            return
        self.session.next_layout(width)
        self.show()

    def action_fold(self) -> None:
        """Fold the next thing away."""
        if self.is_compared():
            before = self.session.folding
            self.session.next_folding()
            self.leave_folds()
            self.show()
            if self.session.folding is before:
                self.tell("Nothing to fold: nothing is told quite the same, and no long run is without a link.")

    def action_swap(self) -> None:
        """Swap the two articles; they are compared anew, because every difference tells of A relative to B."""
        self.leave_claims()
        self._trail = ()
        before, index = self.session, self.session.index
        self.session = Session(index.b, index.a)
        self.session.mode, self.session.related = before.mode, before.related
        here = self.current.sentence if self.current else None
        self.start(None if here is None else ("B" if here.startswith("A") else "A") + here[1:])

    def action_maximise(self) -> None:
        """Give the current article the whole width, or share it again."""
        self.session.alone = not self.session.alone
        self.show()

    def action_related(self) -> None:
        """Show or hide what is perhaps related."""
        if not self.is_compared():
            return
        self.session.related = not self.session.related
        self.show()
        comparison = self.session.index.comparison
        if self.session.related and comparison is not None and not comparison.related:
            self.tell("No two sentences are perhaps related.")

    def action_inspect(self) -> None:
        """Show all that is known of this pair, or less."""
        self.whole_inspector = not self.whole_inspector
        self.place_parts()

    def action_theme(self) -> None:
        """Change to the next theme."""
        names = [theme.name for theme in THEMES]
        here = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(here + 1) % len(names)]
        self.tell(self.app.theme)

    # Take away

    def action_copy(self) -> None:
        """Copy the claim, the linked pair or the sentence, with where it stands."""
        from newsdiff.reader import citation
        from newsdiff.reader.clipboard import keep

        index, entry = self.session.index, self.query_one(ClaimList).entry
        if self.in_claims and entry is not None:
            text, what = citation.entry_cited(index, entry), "The claim"
        elif self.current is not None:
            text = citation.current_cited(index, self.current)
            what = "The pair" if self.current.link else "The sentence"
        else:
            return
        self.app.copy_to_clipboard(text)
        words = f"{what} is copied; where the terminal keeps no clipboard, see {keep(text)}"
        self.tell(words)

    async def action_export(self) -> None:
        """Ask for the file that the report goes to."""
        from newsdiff.reader.exporting import offered_name

        if self.is_compared():
            await self._ask("report to", "a file that ends in .html, .md, .txt, .csv or .json", offered_name())

    def action_open_url(self) -> None:
        """Open the current article in the web browser."""
        if self.current is None:
            return
        article = self.session.index.article(self.current.side)
        if article.url and article.url.startswith(("https://", "http://")):
            self.app.open_url(article.url)
            self.tell(f"Opening {safe(article.url)}")
        else:
            self.tell(f"{safe(article.name)} names no URL.")

    # Program

    async def action_open_pair(self) -> None:
        """Ask for two other articles; these are kept until those are read."""
        from newsdiff.reader.screens.opening import OpenScreen

        screen = OpenScreen(over=True)
        await self.app.push_screen(screen)
        screen.set_focus(screen.query_one("#source-a"))

    def action_palette(self) -> None:
        """Show the palette."""
        from newsdiff.reader.screens.palette import open_palette

        open_palette(self)

    async def action_help(self) -> None:
        """Show what the marks mean and what every key does."""
        from newsdiff.reader.screens.help import HelpScreen

        await self._open(HelpScreen(self.keymap))

    def action_suspend(self) -> None:
        """Go back to the shell for a while."""
        self.app.action_suspend_process()

    def action_quit(self) -> None:
        """Leave the reader."""
        self.app.exit()

    async def _open(self, screen: "ModalScreen[Given]", then: "Callable[[Given | None], None] | None" = None) -> None:
        """Show a screen over this one; it has the keys before the next one is read."""
        await self.app.push_screen(screen, then)
        screen.set_focus(next(iter(screen.focus_chain), None))

    def _arrive_at(self, sentence: str | None) -> None:
        if sentence is not None:
            self.jump(sentence)
