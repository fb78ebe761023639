"""A list to choose one thing from."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.reader.filters import Choice
from newsdiff.reader.options import Options
from newsdiff.reader.screens.over import OverScreen


class ChoiceScreen(OverScreen[Choice | None]):
    """Lets the user choose a filter; gives back the choice, or None where all is to be shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close"),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], chosen: Choice | None) -> None:
        """Take the line above the list, what can be chosen, and what is chosen now."""
        super().__init__()
        self._title, self._choices, self._chosen = title, tuple(choices), chosen

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        options = [Option(Text("show everything"))]
        options += [Option(Text(f"{choice.words}  {choice.count}")) for choice in self._choices]
        found = Options(*options, id="choices")
        found.border_title = self._title
        found.border_subtitle = "Enter chooses, Esc closes"
        yield found

    def on_mount(self) -> None:
        """Begin at what is chosen now."""
        keys = [choice.key for choice in self._choices]
        if self._chosen is not None and self._chosen.key in keys:
            self.query_one(OptionList).highlighted = keys.index(self._chosen.key) + 1

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give the choice back."""
        number = message.option_index
        self.close(self._choices[number - 1] if number else None)
