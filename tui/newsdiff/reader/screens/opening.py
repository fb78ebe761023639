"""The open screen: which two articles are to be read."""

from datetime import date
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.suggester import Suggester
from textual.widgets import Button, Input, Label, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article
from newsdiff.articles.samples import sample_pairs
from newsdiff.errors import InputError, NewsdiffError
from newsdiff.reader.layout import fit
from newsdiff.reader.options import Options
from newsdiff.reader.palette import palette
from newsdiff.reader.recent import day_words, load, recent_path
from newsdiff.reader.sources import article_from, completions, is_text, sources_in
from newsdiff.reader.widgets.key_bar import KeyBar, KeyHint


class PathSuggester(Suggester):
    """Suggests the first path that begins as typed."""

    def __init__(self) -> None:
        """Keep no suggestions: the files may change."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the path, or None where there is none."""
        return next(iter(completions(value)), None)


class SourceInput(Input):
    """Takes a path or URL in one line; a pasted text of several lines is kept whole and told by its length."""

    pasted = ""

    class Named(Message):
        """One or several paths or URLs were pasted or dropped."""

        def __init__(self, given: "SourceInput", sources: tuple[str, ...], entered: bool) -> None:
            """Take where they were pasted, and whether a line end followed them, as after Enter."""
            super().__init__()
            self.given, self.sources, self.entered = given, sources, entered

    def _on_paste(self, event: events.Paste) -> None:
        sources = sources_in(event.text)
        if len(sources) > 1 or (sources and not self.value):
            self.post_message(self.Named(self, sources, event.text.endswith(("\n", "\r"))))
        elif is_text(event.text):
            self.pasted = event.text
            self.value = f"pasted text, {len(event.text.split())} words"
        else:
            super()._on_paste(event)
            return
        event.prevent_default()
        event.stop()

    @property
    def given(self) -> str:
        """What was typed or pasted."""
        return self.pasted or self.value

    def on_input_changed(self) -> None:
        """Forget a pasted text once its line is edited."""
        if self.pasted and self.value != f"pasted text, {len(self.pasted.split())} words":
            self.pasted = ""


class OpenScreen(Screen[None]):
    """Asks for two articles: recent ones, samples, paths, URLs or pasted texts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "read", "Read"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+q", "app.quit", "Quit"),
        Binding("ctrl+z", "app.suspend_process", "Suspend"),
    ]

    class Opened(Message):
        """Two articles were read."""

        def __init__(self, a: Article, b: Article) -> None:
            """Take the articles."""
            super().__init__()
            self.a, self.b = a, b

    class Refused(Message):
        """One of the two articles cannot be read; the screen says why."""

    def __init__(self, over: bool = False) -> None:
        """Look up what there is to choose; `over` says that there are articles to go back to."""
        super().__init__()
        self._over = over
        self._pairs: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """Lay out the two inputs and the list below them."""
        with Vertical(id="open"):
            yield Static("newsdiff reads two articles against each other", id="open-title", markup=False)
            for side in ("a", "b"):
                with Horizontal(classes="source"):
                    yield Label(f"{side.upper()} ", markup=False)
                    yield SourceInput(
                        id=f"source-{side}",
                        suggester=PathSuggester(),
                        placeholder="path, URL, or paste the text here",
                        compact=True,
                    )
                yield Static("", id=f"problem-{side}", classes="problem", markup=False)
            yield Button("Read them", id="read", variant="primary", compact=True)
            yield Label("or choose a pair", id="or", markup=False)
            yield Options(*self._options(), id="pairs", compact=True)
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Take the keys where most begin."""
        bar = self.query_one(KeyBar)
        bar.palette = palette(self.app.current_theme)
        bar.hints = (
            KeyHint("Enter", "read", "read"),
            KeyHint("Esc", "back" if self._over else "quit", "leave", pinned=True),
            KeyHint("Tab", "next", "app.focus_next"),
            KeyHint("→", "complete the path", "complete"),
        )
        self.set_focus(self.query_one("#source-a"))

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what the clicked hint names."""
        self.call_later(self.run_action, message.action)

    def on_source_input_named(self, message: SourceInput.Named) -> None:
        """Put one path where it was pasted, and two or more into both inputs; read both once they are entered."""
        fields = [self.query_one(f"#source-{side}", SourceInput) for side in ("a", "b")]
        if len(message.sources) > 1:
            for given, source in zip(fields, message.sources, strict=False):
                given.value = source
        else:
            message.given.value = message.sources[0]
        if message.entered:
            self._go_on(fields[-1] if len(message.sources) > 1 else message.given)
        elif len(message.sources) > 1:
            self.set_focus(fields[-1])

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go on to the other input, or read both."""
        self._go_on(message.input)

    def _go_on(self, given: Input) -> None:
        other = self.query_one("#source-b" if given.id == "source-a" else "#source-a", SourceInput)
        if other.given.strip():
            self.action_read()
        else:
            self.set_focus(other)

    def on_button_pressed(self) -> None:
        """Read both."""
        self.action_read()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Read the pair that was chosen."""
        a, b = self._pairs[message.option_index]
        self.query_one("#source-a", SourceInput).value = a
        self.query_one("#source-b", SourceInput).value = b
        self.action_read()

    def action_read(self) -> None:
        """Read what was given; what cannot be used is said where it stands."""
        given = {side: self.query_one(f"#source-{side}", SourceInput).given for side in ("a", "b")}
        missing = [side for side, words in given.items() if not words.strip()]
        for side in ("a", "b"):
            self._problem(side, "name an article" if side in missing else "")
        if missing:
            self.set_focus(self.query_one(f"#source-{missing[0]}"))
            return
        self.query_one("#read", Button).label = "Reading…"
        self.run_worker(partial(_read, given["a"], given["b"]), name="read", thread=True, exclusive=True)

    def action_complete(self) -> None:
        """Take the path that is suggested."""
        if isinstance(self.focused, SourceInput):
            self.focused.action_cursor_right()

    def action_leave(self) -> None:
        """Go back to the articles, or leave where there are none."""
        if self._over:
            self.dismiss()
        else:
            self.app.exit()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Open the reader on what was read, or say what is wrong with it."""
        if event.worker.name != "read" or event.state is not WorkerState.SUCCESS or event.worker.result is None:
            return
        self.query_one("#read", Button).label = "Read them"
        found = dict(zip(("a", "b"), event.worker.result, strict=True))
        for side, result in found.items():
            self._problem(side, _said(result) if isinstance(result, NewsdiffError) else "")
        a, b = found["a"], found["b"]
        if isinstance(a, Article) and isinstance(b, Article):
            self.post_message(self.Opened(a, b))
        else:
            self.set_focus(self.query_one(f"#source-{'b' if isinstance(a, Article) else 'a'}"))
            self.post_message(self.Refused())

    def _problem(self, side: str, words: str) -> None:
        problem = self.query_one(f"#problem-{side}", Static)
        problem.update(Text(words))
        problem.display = bool(words)

    def _options(self) -> list[Option]:
        room = min(104, self.app.size.width) - 6
        half = (room - _DAY - len(_BETWEEN)) // 2
        options = []
        for recent in load(recent_path()):
            self._pairs.append((recent.a, recent.b))
            about = _BETWEEN.join(fit(safe(one), half).rstrip() for one in (recent.about_a, recent.about_b))
            options.append(Option(_row(day_words(recent.read, date.today()), about)))
        try:
            samples = sample_pairs()
        except InputError:
            samples = ()
        for sample in samples:
            self._pairs.append((str(sample.a), str(sample.b)))
            options.append(Option(_row("sample", fit(sample.title, room - _DAY).rstrip())))
        return options


_DAY = 12
_BETWEEN = "  ↔  "


def _row(when: str, words: str) -> Text:
    return Text.assemble((fit(when, _DAY), "dim"), words)


def _said(error: NewsdiffError) -> str:
    return f"{error.problem}; {error.remedy}" if isinstance(error, InputError) else str(error)


def _read(a: str, b: str) -> tuple[Article | NewsdiffError, Article | NewsdiffError]:
    def read_one(given: str, side: str) -> Article | NewsdiffError:
        try:
            return article_from(given, side)
        except NewsdiffError as error:
            return error

    return read_one(a, "A"), read_one(b, "B")
