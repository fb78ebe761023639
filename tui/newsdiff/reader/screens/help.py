"""The help: what the marks mean and what every key does."""

from collections.abc import Mapping
from typing import ClassVar, get_args

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from newsdiff.reader.commands import COMMANDS, Group, keys_of
from newsdiff.reader.index import MARK_MEANINGS, Mark


class HelpScreen(ModalScreen[None]):
    """Shows the help until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close"),
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
    ("»", "beside a mark: the other article tells it at another place"),
    ("▌", "the sentence you are at"),
    ("▎", "the sentence it is linked to; ▏ where it has other links"),
    ("__", "underlined: the evidence of a difference; bold: words that only this one of the pair has"),
    ("░▒▓", "the whole article at a glance: ░ same, ▒ partly, ▓ only here, █ contradicts; ▐ what you see"),
)
