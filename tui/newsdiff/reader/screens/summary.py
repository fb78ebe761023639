"""The summary screen: ten questions about two articles, and where each answer stands."""

from collections.abc import Sequence
from typing import ClassVar

from rich.padding import Padding
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.articles.display import safe
from newsdiff.language.spans import Span
from newsdiff.reader.options import Options
from newsdiff.reader.palette import palette
from newsdiff.reader.screens.over import OverScreen
from newsdiff.reader.search import finder
from newsdiff.reader.summary import Answer, Question
from newsdiff.reader.widgets.prompt import Prompt

MOST_LISTED = 300
"""So many answers to one question are listed; laying out 20,000 would take the screen 20 seconds."""


class SummaryScreen(OverScreen[str | None]):
    """Shows the answers; gives back the sentence that was chosen, if any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("q,s", "close", "Close"),
        Binding("slash", "search", "Search", show=False),
        Binding("n", "match(1)", "Next match", show=False),
        Binding("N", "match(-1)", "Previous match", show=False),
        Binding("right_square_bracket", "question(1)", "Next question", show=False),
        Binding("left_square_bracket", "question(-1)", "Previous question", show=False),
        *(Binding(str(number), f"numbered({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(self, questions: Sequence[Question]) -> None:
        """Take the questions with their answers."""
        super().__init__()
        self._questions = tuple(questions)
        self._answers: list[Answer | None] = []
        """What each line of the list answers; None for a question."""
        self._headings: list[int] = []
        self._query = ""
        self._found: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the questions with their answers below, indented."""
        options: list[Option] = []
        for number, question in enumerate(self._questions):
            self._headings.append(len(options))
            gap = "\n" if number else ""
            words = f"{gap}{number + 1}  {question.words}  {len(question.answers):,}"
            options.append(Option(Text(words, "bold"), disabled=True))
            self._answers.append(None)
            for answer in _listed(question.answers):
                options.append(Option(self._written(answer)))
                self._answers.append(answer)
        found = Options(*options, id="summary")
        found.border_title = "Summary"
        yield found

    def on_mount(self) -> None:
        """Name the keys."""
        self._say()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give the sentence back."""
        answer = self._answers[message.option_index]
        if answer is not None and answer.sentence is not None:
            self.close(answer.sentence)

    def action_back(self) -> None:
        """Drop the search; without one go away."""
        if self._query:
            self._search("")
        else:
            self.close()

    def action_numbered(self, number: int) -> None:
        """Go to the first answer of a question, with the question above it."""
        if number <= len(self._headings):
            answers = self.query_one(OptionList)
            answers.highlighted = self._headings[number - 1] + 1
            answers.scroll_to_highlight(top=True)
            answers.scroll_relative(y=-1, animate=False)

    def action_question(self, step: int) -> None:
        """Go to the first answer of the next or previous question."""
        here = self.query_one(OptionList).highlighted or 0
        at = sum(heading < here for heading in self._headings)
        before = step < 0 and here > self._headings[at - 1] + 1
        self.action_numbered(max(1, at + (0 if before else step)))

    async def action_search(self) -> None:
        """Ask for words to find in the answers."""
        if not self.query("#prompt"):
            prompt = Prompt("/", "find in the summary", self._query)
            await self.mount(prompt)
            self.set_focus(prompt.input)

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Search as the words are typed."""
        self._search(message.text)

    def on_prompt_done(self, message: Prompt.Done) -> None:
        """Go to the first match from here on, or drop the search."""
        self.set_focus(self.query_one(OptionList))
        self._search(message.text or "")
        if self.query_one(OptionList).highlighted not in self._found:
            self.action_match(1)

    def action_match(self, step: int) -> None:
        """Go to the next or previous answer with a match, round the end."""
        if self._found:
            answers = self.query_one(OptionList)
            here = answers.highlighted or 0
            ahead = [one for one in self._found[::step] if (one - here) * step > 0]
            answers.highlighted = ahead[0] if ahead else self._found[::step][0]
            answers.scroll_to_highlight()
        self._say()

    def _search(self, query: str) -> None:
        """Mark what matches in every answer."""
        answers, find = self.query_one(OptionList), finder(query)
        marked, found = set(self._found), []
        for number, answer in enumerate(self._answers):
            spans = find(_words(answer)) if find is not None and answer is not None else ()
            if spans:
                found.append(number)
            if answer is not None and (spans or number in marked):
                answers.replace_option_prompt_at_index(number, self._written(answer, spans))
        self._query, self._found = query, tuple(found)
        self._say()

    def _say(self) -> None:
        answers = self.query_one(OptionList)
        words = f"1–{len(self._questions)} ] [ question   / search   Enter goes there   Esc closes"
        if self._query:
            at = answers.highlighted
            place = f"{self._found.index(at) + 1}/" if at in self._found else ""
            words = f"“{safe(self._query)}” {place}{len(self._found)}   n N next, previous   Esc clears"
        answers.border_subtitle = Text(words)

    def _written(self, answer: Answer, matches: Sequence[Span] = ()) -> Padding:
        text = Text(_words(answer))
        text.stylize("dim", len(answer.text))
        for match in matches:
            text.stylize(palette(self.app.current_theme)["match"], match.start, match.end)
        return Padding(text, (0, 0, 0, 3))


def _words(answer: Answer) -> str:
    return f"{answer.text}  {answer.where}" if answer.where else answer.text


def _listed(answers: Sequence[Answer]) -> Sequence[Answer]:
    """Return the answers that are listed, and what is to be said where there are none or too many."""
    if len(answers) > MOST_LISTED:
        more = f"… {len(answers) - MOST_LISTED:,} more; the claims and the reports list them all"
        return (*answers[:MOST_LISTED], Answer(more))
    return answers or (Answer("nothing found"),)
