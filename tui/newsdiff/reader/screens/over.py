"""Screens that lie over the articles until they are closed."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, ScreenResultType


class OverScreen(ModalScreen[ScreenResultType]):
    """A modal screen that is closed once: keys typed ahead may ask for it again while it goes away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "app.suspend_process", "Suspend", show=False)]

    def close(self, result: ScreenResultType | None = None) -> None:
        """Go away and give back `result`."""
        if self.is_current:
            self.dismiss(result)

    def action_close(self) -> None:
        """Go away without a result."""
        self.close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Heed no key that was typed ahead and comes before there is anything to move in."""
        return bool(self.children) and super().check_action(action, parameters)
