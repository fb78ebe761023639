"""The one table of commands: bindings, key bar, palette and help are all made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

Group = Literal["Move", "Links and differences", "Claims", "Search and filter", "Layout", "Take away", "Program"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can be told to do."""

    id: str
    """Names it in the keymap of `config.toml`; with underscores it is the name of its action."""
    key: str
    """Its keys as Textual names them, separated by commas; the first is the one that is shown."""
    title: str
    """A few words, as the palette shows it."""
    help: str
    """One sentence, as help and palette show it."""
    group: Group

    @property
    def action(self) -> str:
        """The name of the action that carries it out."""
        return self.id.replace("-", "_")

    def binding(self) -> Binding:
        """Return the binding of its keys.

        It has priority, so that keys typed ahead are heeded in order: what opens has the keys before the next is read.
        """
        return Binding(self.key, self.action, self.title, show=False, id=self.id, priority=True)


COMMANDS: tuple[Command, ...] = (
    Command("next-sentence", "j,down", "next sentence", "Go to the next sentence; 5j goes five down.", "Move"),
    Command("previous-sentence", "k,up", "previous sentence", "Go to the previous sentence.", "Move"),
    Command("page-down", "space,pagedown,ctrl+d", "page down", "Go a screen further down.", "Move"),
    Command("page-up", "pageup,ctrl+u", "page up", "Go a screen back up.", "Move"),
    Command("first", "g,home", "first sentence", "Go to the first sentence; 5g goes to the fifth.", "Move"),
    Command("last", "G,end", "last sentence", "Go to the last sentence; 12G goes to the twelfth.", "Move"),
    Command("jump-back", "u", "back from the jump",
            "Go back to where you were before a jump: to a claim, an answer, a match, a click, the end.", "Move"),
    Command("other-article", "tab", "other article", "Go to the linked sentence in the other article.", "Move"),
    Command("next-difference", "right_square_bracket", "next difference",
            "Go to the next pair that differs or sentence that only one has, in the order of both together.",
            "Links and differences"),
    Command("previous-difference", "left_square_bracket", "previous difference",
            "Go back to the one before.", "Links and differences"),
    Command("next-link", "l", "next link", "Look at the next link of a sentence that has several, and round again.",
            "Links and differences"),
    Command("related", "r", "perhaps related", "Show or hide what is perhaps related; it is never counted.",
            "Links and differences"),
    Command("inspect", "i", "inspect the pair", "Show all that is known of this pair, or less.",
            "Links and differences"),
    Command("summary", "s", "summary", "What both say, who says it, and how they differ, at a glance.", "Claims"),
    Command("claims", "c", "claims", "Go to the claims, and back to where you were.", "Claims"),
    Command("go-to", "enter", "go to the claim",
            "In the claims: go to the sentence of the claim, and read on there.", "Claims"),
    Command("sidebar", "b", "keep the claims in sight", "Keep the claims in sight, or hide them.", "Claims"),
    Command("search", "slash", "search", "Find words in both articles and the claims; a capital letter makes it exact.",
            "Search and filter"),
    Command("next-match", "n", "next match", "Go to the next match.", "Search and filter"),
    Command("previous-match", "N", "previous match", "Go to the previous match.", "Search and filter"),
    Command("filter", "f", "filter", "Show only some sentences, by mark or difference, or only some claims.",
            "Search and filter"),
    Command("back", "escape", "back",
            "Go back one step: from claims, inspector, search, filter, folds or one article.", "Search and filter"),
    Command("layout", "v", "layout", "Change between side by side, aligned and stacked.", "Layout"),
    Command("fold", "z", "fold", "Fold away what is told the same, then long runs without a link, then nothing.",
            "Layout"),
    Command("swap", "x", "swap the articles", "Swap the two articles.", "Layout"),
    Command("maximise", "w", "one article", "Give this article the whole width, or share it again.", "Layout"),
    Command("theme", "t", "theme", "Change the colours.", "Layout"),
    Command("copy", "y", "copy",
            "Copy the sentence, the linked pair or the claim, with where it stands.", "Take away"),
    Command("export", "e", "write a report",
            "Write a report to a file; its ending names the kind: .html, .md, .txt, .csv or .json.", "Take away"),
    Command("open-url", "o", "open URL", "Open the article in the web browser.", "Take away"),
    Command("open-pair", "O", "open other articles", "Open two other articles; Esc there comes back to these.",
            "Program"),
    Command("palette", "colon,ctrl+p", "palette", "Go to a sentence, claim or speaker, or run a command.", "Program"),
    Command("help", "question_mark,f1", "help", "Show what the marks mean and what every key does.", "Program"),
    Command("suspend", "ctrl+z", "suspend", "Go back to the shell for a while; fg there comes back.", "Program"),
    Command("quit", "q,ctrl+q", "quit", "Leave newsdiff.", "Program"),
)  # fmt: skip

Place = Literal["articles", "claims", "matches"]

KEY_BARS: Mapping[Place, tuple[tuple[str, str], ...]] = {
    "articles": (
        ("next-sentence", "next"), ("next-difference", "difference"), ("other-article", "other"),
        ("claims", "claims"), ("summary", "summary"), ("search", "search"), ("filter", "filter"), ("layout", "layout"),
        ("copy", "copy"), ("export", "report"), ("fold", "fold"), ("open-pair", "open"), ("palette", "go to"),
    ),
    "claims": (
        ("next-sentence", "next"), ("go-to", "read it"), ("claims", "articles"), ("filter", "filter"),
        ("copy", "copy"), ("summary", "summary"), ("search", "search"), ("sidebar", "hide"),
    ),
    "matches": (
        ("next-match", "next match"), ("previous-match", "previous"), ("back", "back"),
    ),
}  # fmt: skip
"""What the key bar shows in each place, the most useful first: command ids and the words for them.

What goes through matches comes before what the place has while there is a search.
"""

PINNED = (("help", "help"), ("quit", "quit"))
"""What the key bar shows in every place, however narrow it is."""

_SHOWN = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "slash": "/",
    "colon": ":",
    "question_mark": "?",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "tab": "Tab",
    "f1": "F1",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """Return one key as people read it: "]" for `right_square_bracket`, "^d" for `ctrl+d`."""
    if key.startswith("ctrl+"):
        return "^" + key_name(key.removeprefix("ctrl+"))
    return _SHOWN.get(key, key)


def keys_of(command: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command as people read them, under the user's keymap."""
    return tuple(key_name(key.strip()) for key in keymap.get(command.id, command.key).split(","))


def key_of(command_id: str, keymap: Mapping[str, str]) -> str:
    """Return the key of a command that is shown for it."""
    return next(keys_of(command, keymap)[0] for command in COMMANDS if command.id == command_id)


def bindings(commands: Iterable[Command] = COMMANDS) -> list[Binding]:
    """Return the bindings of the commands, and of the digits of a count."""
    digits = [Binding(digit, f"digit({digit})", show=False, priority=True) for digit in "0123456789"]
    return [*digits, *(command.binding() for command in commands)]
