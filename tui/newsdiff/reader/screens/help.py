"""The help: what every key does and what the marks mean."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, get_args

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from newsdiff.reader.commands import COMMANDS, keys_of
from newsdiff.reader.commands import Group as CommandGroup
from newsdiff.reader.index import MARK_MEANINGS, Mark
from newsdiff.reader.palette import palette
from newsdiff.reader.screens.over import OverScreen

TWO_COLUMNS = 124
"""From this width on keys and signs stand side by side."""


class HelpScreen(OverScreen[None]):
    """Shows the help until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", "Close"),
        Binding("j,down", "down", "Down", show=False),
        Binding("k,up", "up", "Up", show=False),
        Binding("space,pagedown", "page_down", "Page down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("g,home", "top", "Top", show=False),
        Binding("G,end", "bottom", "Bottom", show=False),
    ]

    def __init__(self, keymap: Mapping[str, str]) -> None:
        """Take the user's keymap, so that the keys shown are the keys that work."""
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the text in a box that scrolls."""
        with VerticalScroll(id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = "j k space move   Esc closes"
            yield Static(id="help-first")
            yield Static(id="help-second")

    def on_resize(self) -> None:
        """Put keys and signs side by side where there is room; else what the marks mean comes first of all."""
        wide = self.size.width >= TWO_COLUMNS
        self.set_class(wide, "two-columns")
        first = (self._keys(),) if wide else (self._marks(), self._keys())
        second = (self._marks(), self._signs()) if wide else (self._signs(),)
        self.query_one("#help-first", Static).update(Group(*first))
        self.query_one("#help-second", Static).update(Group(*second))

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

    def action_top(self) -> None:
        """Scroll to the first line."""
        self.query_one("#help").scroll_home(animate=False)

    def action_bottom(self) -> None:
        """Scroll to the last line."""
        self.query_one("#help").scroll_end(animate=False)

    def _keys(self) -> Group:
        """Return what every key does, group by group."""
        groups = (
            (group, [(Text(" ".join(keys_of(one, self._keymap))), one.help) for one in COMMANDS if one.group == group])
            for group in get_args(CommandGroup)
        )
        return Group(*(part for group, rows in groups for part in _section(group, 15, rows)))

    def _marks(self) -> Group:
        """Return what the marks of the sentences mean."""
        styles = palette(self.app.current_theme)
        marks = [(Text(mark.value, styles[mark.name.lower()]), MARK_MEANINGS[mark]) for mark in _MARKS]
        return Group(*_section("Marks", 6, marks))

    def _signs(self) -> Group:
        """Return what the other signs and the names of the differences mean."""
        return Group(
            *_section("Other signs", 6, [(Text(sign), meaning) for sign, meaning in _SIGNS]),
            *_section("Differences, told of A relative to B", 20, [(Text(name), meaning) for name, meaning in TERMS]),
        )


def _section(title: str, width: int, rows: Sequence[tuple[Text, str]]) -> tuple[Text, Table]:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=width, style="bold")
    table.add_column(ratio=1)
    for sign, meaning in rows:
        table.add_row(Text.assemble("  ", sign), meaning)
    table.add_row("", "")
    return Text(title, style="bold underline"), table


_MARKS = (Mark.SAME, Mark.PARTIAL, Mark.ONLY, Mark.CONTRADICTS, Mark.HEADLINE)

_SIGNS = (
    ("»", "beside a mark: the other article tells it at another place"),
    ("▌", "the sentence you are at; in the claims: a claim of that sentence"),
    ("▎", "the sentence it is linked to"),
    ("▏", "where it has other links, or what the pointer is on"),
    ("?", "beside a sentence: perhaps related to the one you are at"),
    ("▶ ▸", "what has the keys: an article or the claims; the claim you are at"),
    ("━ ─", "between the articles: this link and the others; ↑ ↓ their other end is further up or down"),
    ("░▒▓█", "at the edge, the whole article: ░ same, ▒ partial, ▓ only here, █ contradicts; ▐ what you see of it"),
    ("⋯", "sentences that are folded away; Enter or a click shows them"),
    ("≠", "in the claims: rival accounts, one thing told in two ways"),
    ("←", "in the claims: who has it from whom"),
    ("↔", "the sentences of A and of B that tell it"),
    ("at 97%", "how certain a link is; no measure of truth"),
    ("bold", "in a linked pair: words that only this sentence has; underlined: the evidence of a difference"),
)

TERMS = (
    ("identical", "the same words"),
    ("reworded", "the same in other words"),
    ("number changed", "another figure for the same thing"),
    ("comparator changed", "at least, more than, nearly … differ before the same figure"),
    ("rival figure", "another source gives another figure"),
    ("time changed", "another day or period"),
    ("source changed", "another source"),
    ("source dropped", "somebody in the chain of sources is left out"),
    ("source relabelled", "the same source, named on one side only"),
    ("firmer, softer", "said with more or with less certainty"),
    ("quotation identical", "a quotation with the same words"),
    ("quotation extended", "one quotation has more of the words"),
    ("quotation altered", "other words inside the quotation marks"),
    ("quotation paraphrased", "in quotation marks on one side only"),
    ("detail added", "an extra phrase"),
    ("detail changed", "another phrase in its place"),
    ("term changed", "a heavier or lighter word: injured and killed, detained and arrested"),
    ("negation", "one side says it is not so"),
    ("contradiction", "the two cannot both hold"),
    ("framing", "a loaded word, or a conclusion that no source stands for"),
    ("moved", "told at another place in the order of the article"),
    ("split, merged", "one sentence here is several there, or the other way round"),
)
"""Every label of a difference and what it means."""
