"""The Reader: two articles come in, a person reads them against each other."""

from typing import ClassVar

from textual.app import App
from textual.worker import Worker, WorkerState

from newsdiff.articles.model import Article
from newsdiff.comparison.model import Comparison
from newsdiff.errors import InputError
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.themes import DEFAULTS, FIRST, THEMES


class Reader(App[None]):
    """Shows two articles at once and compares them meanwhile."""

    TITLE = "newsdiff"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS: ClassVar[str | None] = None

    def __init__(self, a: Article, b: Article, comparison: Comparison | None = None) -> None:
        """Take the articles that are shown left and right, and their comparison where it is made already."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = FIRST
        self._articles = (a, b)
        self._comparison = comparison

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what the style sheet asks of any theme."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Show the articles, and compare them once they can be read."""
        self.push_screen(ReadingScreen(*self._articles))
        self.call_after_refresh(self._start_comparing)

    def _start_comparing(self) -> None:
        self.run_worker(self._compare, name="compare", thread=True)

    def _compare(self) -> Comparison:
        # The engine is imported here, so that nothing of it stands between the user and the articles.
        if self._comparison is not None:
            return self._comparison
        from newsdiff.comparison.compare import compare

        return compare(*self._articles)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Give the comparison to the screen once it is made."""
        if event.worker.name == "compare" and event.state is WorkerState.SUCCESS:
            comparison = event.worker.result
            assert isinstance(comparison, Comparison)
            for screen in self.screen_stack:
                if isinstance(screen, ReadingScreen):
                    screen.compared(comparison)


def run_reader(a: Article | None, b: Article | None) -> int:
    """Open the reader on two articles; return the exit status when it is left."""
    if a is None or b is None:
        raise InputError("reader", "no articles were named", "give two files or URLs")
    app = Reader(a, b)
    app.run()
    return app.return_code or 0
