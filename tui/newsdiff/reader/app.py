"""The Reader: two articles come in, a person reads them against each other."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsdiff import garbage
from newsdiff.articles.model import Article
from newsdiff.reader.config import Config, config_path, load
from newsdiff.reader.escape import tell_apart
from newsdiff.reader.recent import recent_path, remember
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.themes import FIRST, THEMES
from newsdiff.reader.type_ahead import TypeAhead

if TYPE_CHECKING:
    from textual.worker import Worker

    from newsdiff.comparison.model import Comparison
    from newsdiff.reader.screens.opening import OpenScreen


class Reader(TypeAhead):
    """Shows two articles at once and compares them meanwhile; without articles it asks for them."""

    TITLE = "newsdiff"
    CSS_PATH = Path(__file__).with_name("styles.tcss")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        a: Article | None = None,
        b: Article | None = None,
        comparison: Comparison | None = None,
        config: Config | None = None,
    ) -> None:
        """Take the articles that are shown left and right, their comparison if it is made, and what the user set."""
        super().__init__()
        self._config = config or Config()
        for theme in THEMES:
            self.register_theme(theme)
        wanted = self._config.theme
        self.theme = wanted if wanted in self.available_themes else FIRST
        if self._config.keys:
            self.set_keymap(self._config.keys)
        self._articles = (a, b)
        self._comparison = comparison

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that the reader opens with."""
        a, b = self._articles
        if a is None or b is None:
            from newsdiff.reader.screens import opening

            return opening.OpenScreen()
        return ReadingScreen(a, b, self._comparison, self._config.keys)

    async def on_open_screen_opened(self, message: OpenScreen.Opened) -> None:
        """Read the two articles that were chosen; their screen has the keys before the next one is read."""
        remember(recent_path(), message.a, message.b)
        screen = ReadingScreen(message.a, message.b, keymap=self._config.keys)
        if len(self.screen_stack) > 1:
            await self.pop_screen()
        # The screen that the app began with cannot be replaced (Textual 8.2): it stays below.
        await (self.switch_screen(screen) if len(self.screen_stack) > 1 else self.push_screen(screen))
        screen.set_focus(next(iter(screen.focus_chain), None))

    def on_open_screen_refused(self) -> None:
        """Forget what was typed ahead for articles that are not there."""
        self.forget_keys()

    def awaited(self) -> Worker[object] | None:
        """Return the worker that reads the articles of the open screen, or finds what Enter picks in the palette."""
        names = ("read", "_gather_commands") if self.next_key == "enter" else ("read",)
        return next((worker for worker in self.workers if worker.name in names and not worker.is_finished), None)

    def on_showing_screen_compared(self) -> None:
        """Keep the comparison for good."""
        garbage.settle()

    def on_mount(self) -> None:
        """Heed the signals that end a program, and say what is wrong with the configuration."""
        # Some systems have no such handlers, and only a main thread may set them; a signal then ends the process.
        for number in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, ValueError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(garbage.settle)
        for problem in self._config.problems:
            self.notify(problem, title="config.toml", severity="warning", timeout=15, markup=False)
        if self._config.theme and self._config.theme not in self.available_themes:
            self.notify(f"There is no theme {self._config.theme}.", severity="warning", timeout=15, markup=False)

    def _end(self, number: int) -> None:
        """Leave as the shell expects of a program that a signal ended, with the terminal as it was."""
        self.exit(return_code=128 + number)


def run_reader(a: Article | None, b: Article | None) -> int:
    """Open the reader on two articles, or on its open screen; return the exit status when it is left."""
    if a is not None and b is not None:
        remember(recent_path(), a, b)
    app = Reader(a, b, config=load(config_path()))
    tell_apart()
    app.run()
    return app.return_code or 0
