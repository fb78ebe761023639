"""The help: what the marks mean and what every key does."""

from collections.abc import Mapping
from typing import ClassVar, get_args

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from newsdiff.reader.commands import COMMANDS, Group, keys_of
from newsdiff.reader.index import MARK_MEANINGS, Mark
from newsdiff.reader.screens.over import OverScreen


class HelpScreen(OverScreen[None]):
    """Shows the help until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", "Close"),
        Binding("j,down", "down", "Down", show=False),
        Binding("k,up", "up", "Up", show=False),
        Binding("space,pagedown", "page_down", "Page down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
    ]

    def __init__(self, keymap: Mapping[str, str]) -> None:
        """Take the user's keymap, so that the keys shown are the keys that work."""
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the text in a box that scrolls."""
        with VerticalScroll(id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = "Esc closes"
            yield Static(self._text(), markup=False)

    def action_down(self) -> None:
        """Scroll a line down."""
        self.query_one("#help").scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll a line up."""
        self.query_one("#help").scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self.query_one("#help").scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.query_one("#help").scroll_page_up(animate=False)

    def _text(self) -> Text:
        text = Text()
        text.append("Marks\n", style="bold")
        for mark in (Mark.SAME, Mark.PARTIAL, Mark.ONLY, Mark.CONTRADICTS, Mark.HEADLINE):
            text.append(f"  {mark.value}  ", style="bold")
            text.append(f"{MARK_MEANINGS[mark]}\n")
        for glyph, meaning in _SIGNS:
            text.append(f"  {glyph}  ", style="bold")
            text.append(f"{meaning}\n")
        text.append("\nDifferences, told of A relative to B\n", style="bold")
        for name, meaning in _TERMS:
            text.append(f"  {name:<18}", style="bold")
            text.append(f" {meaning}\n")
        for group in get_args(Group):
            commands = [command for command in COMMANDS if command.group == group]
            if commands:
                text.append(f"\n{group}\n", style="bold")
            for command in commands:
                keys = " ".join(keys_of(command, self._keymap))
                text.append(f"  {keys:<14}", style="bold")
                text.append(f" {command.help}\n")
        return text


_SIGNS = (
    ("≠", "in the claims: two sources give rival accounts of one thing"),
    ("←", "in the claims: who has it from whom"),
    ("↔", "the sentences of A and of B that tell it"),
    ("97%", "how certain a link is; no measure of truth"),
    ("»", "beside a mark: the other article tells it at another place"),
    ("▌", "the sentence you are at"),
    ("▎", "the sentence it is linked to; ▏ where it has other links"),
    ("__", "underlined: the evidence of a difference; bold: words that only this one of the pair has"),
    ("░▒▓", "the whole article at a glance: ░ same, ▒ partly, ▓ only here, █ contradicts; ▐ what you see"),
)

_TERMS = (
    ("firmer, softer", "said with more or less certainty"),
    ("comparator", "at least, more than, nearly … before the same number"),
    ("rival figure", "another source gives another figure"),
    ("source dropped", "somebody in the chain of sources is left out"),
    ("source relabelled", "the same source, named on one side only"),
    ("quote", "a quotation: identical, extended, altered, or paraphrased without marks"),
    ("framing", "a loaded word, or a conclusion without a source"),
    ("moved", "told at another place in the order of the article"),
    ("split, merged", "one sentence here is several there, or the other way round"),
)
