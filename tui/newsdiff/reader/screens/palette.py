"""The palette: any command, sentence, claim or speaker by a few of its letters."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import OptionList

from newsdiff.articles.display import shown
from newsdiff.reader.claim_groups import gist, teller
from newsdiff.reader.commands import COMMANDS, Command, keys_of
from newsdiff.reader.index import Index, side_of

if TYPE_CHECKING:
    from newsdiff.reader.screens.reading import ReadingScreen

MOST_FOUND = 40
"""So many hits are more than anybody reads."""


class CommandProvider(Provider):
    """Finds commands."""

    async def discover(self) -> Hits:
        """Offer every command."""
        for command in COMMANDS:
            run = partial(self.screen.run_action, command.action)
            yield DiscoveryHit(self._named(command), run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Offer the commands whose title or help match."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = max(matcher.match(command.title), 0.3 * (query.casefold() in command.help.casefold()))
            if score > 0:
                run = partial(self.screen.run_action, command.action)
                yield Hit(score, Content(self._named(command)), run, help=command.help)

    def _named(self, command: Command) -> str:
        """Return a command with its keys, so that the palette teaches them."""
        keymap = cast("ReadingScreen", self.screen).keymap
        return f"{command.title}  {' '.join(keys_of(command, keymap))}"


class PlaceProvider(Provider):
    """Finds sentences, claims and speakers, and goes there."""

    async def search(self, query: str) -> Hits:
        """Offer the places whose id or words hold every word of the query."""
        screen = cast("ReadingScreen", self.screen)
        words = query.casefold().split()
        found = 0
        for place, text, sentence in places(screen.session.index):
            folded = f"{place} {text}".casefold()
            if words and all(word in folded for word in words):
                score = 1.0 if place.casefold() == query.casefold() else 0.5
                go: Callable[[], None] = partial(screen.jump, sentence)
                yield Hit(score, Content(f"{place}  {text}"), go, text=f"{place} {text}")
                found += 1
                if found == MOST_FOUND:
                    return


def places(index: Index) -> Iterable[tuple[str, str, str]]:
    """Yield everything one can go to: what it is, its words, the sentence it stands in."""
    if index.comparison is not None:
        for speaker in index.comparison.speakers:
            first = next((claim.sentence for claim in index.claims.values() if claim.source == speaker.source), None)
            if first is not None:
                yield "speaker", str(Text(speaker.source)), first
    for id_, sentence in index.sentences.items():
        yield id_, shown(index.article(side_of(id_)), sentence.span).text, id_
    for claim in index.claims.values():
        yield f"claim {claim.id}", f"{teller(index, claim)}: {gist(index, claim)}", claim.sentence


class Palette(CommandPalette):
    """Textual's palette; its list (8.2) fails when a page key reaches it before it has a height."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the list's keys alone while it is not laid out."""
        return action != "command_list" or any(commands.size.height for commands in self.query(OptionList))

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave once: Textual pops whatever is on top when a key that was typed ahead asks to leave again."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


def open_palette(screen: "ReadingScreen") -> None:
    """Show the palette over a screen."""
    screen.app.push_screen(Palette([CommandProvider, PlaceProvider], placeholder="command, A8, claim, speaker …"))
