"""The open screen: which two articles are to be read."""

from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
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
from newsdiff.reader.options import Options
from newsdiff.reader.recent import Pair, load, recent_path
from newsdiff.reader.sources import article_from, completions, is_text


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

    def _on_paste(self, event: events.Paste) -> None:
        if is_text(event.text):
            self.pasted = event.text
            self.value = f"pasted text, {len(event.text.split())} words"
            event.prevent_default()
            event.stop()
            return
        super()._on_paste(event)

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
        Binding("escape,ctrl+q", "app.quit", "Quit"),
        Binding("ctrl+r", "read", "Read"),
    ]

    class Opened(Message):
        """Two articles were read."""

        def __init__(self, a: Article, b: Article) -> None:
            """Take the articles."""
            super().__init__()
            self.a, self.b = a, b

    class Refused(Message):
        """One of the two articles cannot be read; the screen says why."""

    def __init__(self) -> None:
        """Look up what there is to choose."""
        super().__init__()
        self._pairs: list[Pair] = []

    def compose(self) -> ComposeResult:
        """Lay out the two inputs and the list below them."""
        with Vertical(id="open"):
            yield Static("newsdiff reads two articles against each other", id="open-title", markup=False)
            for side in ("a", "b"):
                yield Label(f"Article {side.upper()}: a path, a URL, or paste its text here", markup=False)
                yield SourceInput(id=f"source-{side}", suggester=PathSuggester(), placeholder="→ completes a path")
                yield Static("", id=f"problem-{side}", classes="problem", markup=False)
            yield Button("Read them", id="read", variant="primary")
            yield Label("or choose a pair", id="or", markup=False)
            yield Options(*self._options(), id="pairs")

    def on_mount(self) -> None:
        """Take the keys where most begin."""
        self.query_one("#source-a").focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go on to the other input, or read both."""
        other = self.query_one("#source-b" if message.input.id == "source-a" else "#source-a", SourceInput)
        if other.given.strip():
            self.action_read()
        else:
            other.focus()

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
            self.query_one(f"#source-{missing[0]}").focus()
            return
        self.query_one("#read", Button).label = "Reading…"
        self.run_worker(partial(_read, given["a"], given["b"]), name="read", thread=True, exclusive=True)

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
            self.query_one(f"#source-{'b' if isinstance(a, Article) else 'a'}").focus()
            self.post_message(self.Refused())

    def _problem(self, side: str, words: str) -> None:
        self.query_one(f"#problem-{side}", Static).update(Text(words))

    def _options(self) -> list[Option]:
        options = []
        for a, b in load(recent_path()):
            self._pairs.append((a, b))
            options.append(Option(Text(f"recent   {safe(_short(a))}  ↔  {safe(_short(b))}")))
        try:
            samples = sample_pairs()
        except InputError:
            samples = ()
        for sample in samples:
            self._pairs.append((str(sample.a), str(sample.b)))
            options.append(Option(Text(f"sample   {sample.title}")))
        return options


def _short(name: str) -> str:
    return name if "://" in name else "/".join(name.split("/")[-2:])


def _said(error: NewsdiffError) -> str:
    return f"{error.problem}; {error.remedy}" if isinstance(error, InputError) else str(error)


def _read(a: str, b: str) -> tuple[Article | NewsdiffError, Article | NewsdiffError]:
    def read_one(given: str, side: str) -> Article | NewsdiffError:
        try:
            return article_from(given, side)
        except NewsdiffError as error:
            return error

    return read_one(a, "A"), read_one(b, "B")
