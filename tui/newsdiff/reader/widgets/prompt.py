"""The prompt: one line that asks for words."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """Asks for words, tells them as they are typed, and goes away when it is done."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]

    @dataclass
    class Changed(Message):
        """The words are others now."""

        sign: str
        text: str

    @dataclass
    class Done(Message):
        """The prompt was left: with its words, or None where it was cancelled."""

        sign: str
        text: str | None

    def __init__(self, sign: str, placeholder: str, text: str = "") -> None:
        """Take the sign in front of the words, what to say while there are none, and the words to begin with."""
        super().__init__(id="prompt")
        self._sign = sign
        self.input = Input(text, placeholder=placeholder, compact=True, select_on_focus=True)
        """Where the words are typed."""

    def compose(self) -> ComposeResult:
        """Lay out sign and input."""
        yield Label(self._sign, markup=False)
        yield self.input

    def on_input_changed(self, message: Input.Changed) -> None:
        """Pass the words on."""
        message.stop()
        self.post_message(self.Changed(self._sign, message.value))

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Be done with the words."""
        message.stop()
        self.post_message(self.Done(self._sign, message.value))
        await self.remove()

    async def action_cancel(self) -> None:
        """Be done without them."""
        self.post_message(self.Done(self._sign, None))
        await self.remove()
