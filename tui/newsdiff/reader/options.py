"""A list of options that heeds no key before it is laid out."""

from textual.widgets import OptionList


class Options(OptionList):
    """An option list; Textual's own (8.2) fails when a page key reaches it before it has a height."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the page keys alone while there are no pages."""
        return not action.startswith("page_") or self.size.height > 0
