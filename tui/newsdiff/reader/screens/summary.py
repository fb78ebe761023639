"""The summary screen: nine questions about two articles, and where each answer stands."""

from collections.abc import Sequence
from typing import ClassVar

from rich.padding import Padding
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.reader.options import Options
from newsdiff.reader.screens.over import OverScreen
from newsdiff.reader.summary import Answer, Question

MOST_LISTED = 300
"""So many answers to one question are listed; laying out 20,000 would take the screen 20 seconds."""


class SummaryScreen(OverScreen[str | None]):
    """Shows the answers; gives back the sentence that was chosen, if any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,s", "close", "Close"),
        Binding("right_square_bracket", "question(1)", "Next question", show=False),
        Binding("left_square_bracket", "question(-1)", "Previous question", show=False),
        *(Binding(str(number), f"numbered({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(self, questions: Sequence[Question]) -> None:
        """Take the questions with their answers."""
        super().__init__()
        self._questions = tuple(questions)
        self._sentences: list[str | None] = []
        self._headings: list[int] = []

    def compose(self) -> ComposeResult:
        """Lay out the questions with their answers below, indented."""
        options: list[Option] = []
        for number, question in enumerate(self._questions):
            self._headings.append(len(options))
            gap = "\n" if number else ""
            words = f"{gap}{number + 1}  {question.words}  {len(question.answers):,}"
            options.append(Option(Text(words, "bold"), disabled=True))
            self._sentences.append(None)
            for answer in _listed(question.answers):
                answered = Text.assemble(answer.text, (f"  {answer.where}" if answer.where else "", "dim"))
                options.append(Option(Padding(answered, (0, 0, 0, 3))))
                self._sentences.append(answer.sentence)
        found = Options(*options, id="summary")
        found.border_title = "Summary"
        found.border_subtitle = f"1–{len(self._questions)} ] [ question   Enter goes there   Esc closes"
        yield found

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give the sentence back."""
        sentence = self._sentences[message.option_index]
        if sentence is not None:
            self.close(sentence)

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


def _listed(answers: Sequence[Answer]) -> Sequence[Answer]:
    """Return the answers that are listed, and what is to be said where there are none or too many."""
    if len(answers) > MOST_LISTED:
        more = f"… {len(answers) - MOST_LISTED:,} more; the claims and the reports list them all"
        return (*answers[:MOST_LISTED], Answer(more))
    return answers or (Answer("nothing found"),)
