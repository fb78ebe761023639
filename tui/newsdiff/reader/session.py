"""The session: what is set while two articles are read, apart from where the reader stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newsdiff.articles.model import Article, Side
from newsdiff.reader import navigation
from newsdiff.reader.claim_groups import Entry, attributions, entries, told
from newsdiff.reader.index import Index, Mark, side_of
from newsdiff.reader.layout import ALONE_BELOW, STACKED_BELOW, Band, Mode
from newsdiff.reader.navigation import Current
from newsdiff.reader.search import Found, find, finder
from newsdiff.reader.units import Unit, fold, units_of
from newsdiff.reader.view import SIDES

if TYPE_CHECKING:
    from newsdiff.comparison.model import Comparison, Link
    from newsdiff.reader.filters import Choice

LONG_RUN = 3
"""So many sentences without a link in a row are a long run."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a search goes on."""

    at: str | Entry
    """A sentence, or an entry of the claims."""
    round: bool
    """Whether it was reached round the end, or round the beginning when going back."""
    of: int
    """How many sentences and entries there are to go through."""


class Folding(Enum):
    """What is folded away."""

    NOTHING = "nothing is folded"
    SAME = "folded: what is told the same"
    ONLY = "folded: runs without a link"


class Session:
    """Two articles, their comparison once it is made, and what of them is shown in which layout."""

    def __init__(self, a: Article, b: Article) -> None:
        """Take the articles that are shown left and right."""
        self.index = Index(a, b)
        self.problem = ""
        """Why the two cannot be compared; empty where they can."""
        self.mode: Mode | None = None
        """The layout that was asked for; None leaves it to the width."""
        self.alone = False
        """Whether the pane of the current sentence has the whole width."""
        self.related = False
        """Whether sentences that are perhaps related are shown."""
        self.folding = Folding.NOTHING
        self.filter: Choice | None = None
        self.claim_filter: Choice | None = None
        self.found = Found("")
        self.entries: tuple[Entry, ...] = ()
        self.found_entries: tuple[Entry, ...] = ()
        """The entries of the claims with a match, of those that the filter leaves."""
        self._entry_words: dict[int, str] = {}
        self.labels: Counter[str] = Counter()
        """How many links have each label."""
        self._unfolded: set[str] = set()
        self._whole = (units_of(self.index.a), units_of(self.index.b))
        self._fold()

    def compared(self, comparison: Comparison) -> None:
        """Take the comparison of the two articles."""
        self.index = Index(comparison.a, comparison.b, comparison)
        self.entries = entries(comparison)
        self._entry_words.clear()
        self.labels = Counter(link.label for link in comparison.links)
        self._whole = (units_of(self.index.a), units_of(self.index.b))
        self.search(self.found.query)
        self._fold()

    @property
    def shown_entries(self) -> tuple[Entry, ...]:
        """The entries of the claims that the filter leaves."""
        if self.claim_filter is None:
            return self.entries
        from newsdiff.reader.filters import shows_entry

        key = self.claim_filter.key
        return tuple(entry for entry in self.entries if shows_entry(self.index, key, entry))

    def layout(self, width: int) -> Mode:
        """Return the layout for panes that are this many cells wide together."""
        if width < STACKED_BELOW:
            return Mode.STACKED
        return self.mode or Mode.READING

    def next_layout(self, width: int) -> None:
        """Ask for the layout after the one that is shown."""
        order = list(Mode)
        self.mode = order[(order.index(self.layout(width)) + 1) % len(order)]

    def next_folding(self) -> None:
        """Fold the next thing away that there is; nothing after the last."""
        order = list(Folding)
        self._unfolded.clear()
        while True:
            self.folding = order[(order.index(self.folding) + 1) % len(order)]
            self._fold()
            if self.folding is Folding.NOTHING or self._folded() - self._filtered():
                return

    def unfold_all(self) -> None:
        """Fold nothing away any more."""
        self.folding = Folding.NOTHING
        self._fold()

    def set_filter(self, choice: Choice | None) -> None:
        """Show only the sentences that `choice` leaves; all of them with None."""
        self.filter = choice
        self._unfolded.clear()
        self._fold()

    def search(self, query: str) -> None:
        """Look for words, in both articles and in what the list of claims shows."""
        self.found = find(self.index, query)
        find_in = finder(query)
        self.found_entries = tuple(
            entry for entry in self.shown_entries if find_in is not None and find_in(self._words_of(entry))
        )

    def filter_claims(self, choice: Choice | None) -> None:
        """Show only the claims that `choice` leaves; all of them with None."""
        self.claim_filter = choice
        self.search(self.found.query)

    def _words_of(self, entry: Entry) -> str:
        words = self._entry_words.get(id(entry))
        if words is None:
            words = f"{told(self.index, entry)}\n{attributions(self.index, entry)}"
            self._entry_words[id(entry)] = words
        return words

    def unfold(self, sentence: str) -> bool:
        """Show a sentence that is folded away, with the run it stands in; say whether it was."""
        if sentence not in self.hidden:
            return False
        for unit in self.units[SIDES.index(side_of(sentence))]:
            if sentence in unit.folded:
                self._unfolded.update(unit.folded)
        self._fold()
        return True

    def folded_after(self, current: Current) -> str | None:
        """Return the first sentence of the next run that is folded away in the current article."""
        position = self.index.position[current.sentence]
        following = self.index.ids[current.side][position:]
        return next((id_ for id_ in following if id_ in self.hidden), None)

    @property
    def differs(self) -> bool:
        """Whether anything differs in what the two articles tell."""
        return bool(self._differences)

    def difference(self, current: Current, count: int) -> str | None:
        """Return the sentence of the difference `count` further on in both articles; None where there is none."""
        here = self._band_of.get(current.sentence, -1)
        ahead = (
            [ends for number, ends in self._differences if number > here]
            if count > 0
            else [ends for number, ends in reversed(self._differences) if number < here]
        )
        if not ahead:
            return None
        ends = ahead[min(abs(count), len(ahead)) - 1]
        return next((end for end in ends if side_of(end) == current.side), ends[0])

    def match(self, current: Current, entry: Entry | None, count: int, claims: bool) -> Match | None:
        """Return the sentence or the entry of the claims with a match `count` further on, round the end.

        It is counted from `entry`, or where that is None from the current sentence. Without `claims` only sentences
        are gone through. None where nothing matches.
        """
        stops: list[str | Entry] = [*self.found.sentences, *(self.found_entries if claims else ())]
        if not stops:
            return None
        here = entry or current.sentence
        if here in stops:
            number = stops.index(here) + count
        elif entry is not None:
            order = {id(one): number for number, one in enumerate(self.shown_entries)}
            at = order.get(id(entry), 0)
            number = len(self.found.sentences) + sum(order[id(one)] < at for one in self.found_entries)
            number += count - (count > 0)
        else:
            position = (current.side, self.index.position[current.sentence])
            number = sum((side_of(id_), self.index.position[id_]) < position for id_ in self.found.sentences)
            number += count - (count > 0)
        return Match(stops[number % len(stops)], not 0 <= number < len(stops), len(stops))

    def only(self, current: Current | None, size: tuple[int, int]) -> Side | None:
        """Return the side that is shown alone in cells (width, height): as was asked for, or for want of room."""
        crowded = self.layout(size[0]) is Mode.STACKED and 0 < size[1] < ALONE_BELOW
        return current.side if current and (self.alone or crowded) else None

    def _fold(self) -> None:
        self.hidden = frozenset(self._hidden() - self._unfolded)
        left, right = (fold(units, self.hidden, self._say) for units in self._whole)
        self.units: tuple[tuple[Unit, ...], tuple[Unit, ...]] = (left, right)
        self.bands: tuple[Band, ...] = navigation.bands_of(self.index, self.units)
        self._band_of: dict[str, int] = {}
        self._differences: list[tuple[int, tuple[str, ...]]] = []
        for number, band in enumerate(self.bands):
            items = [units[item] for item, units in zip(band, self.units, strict=True) if item is not None]
            ends = tuple(unit.sentence for unit in items if unit.sentence is not None)
            self._band_of.update(dict.fromkeys(ends, number))
            if differing := tuple(end for end in ends if self.index.differs(end)):
                self._differences.append((number, differing))

    def _hidden(self) -> set[str]:
        return self._filtered() | self._folded() if self.index.comparison is not None else set()

    def _filtered(self) -> set[str]:
        """Return the sentences that the filter leaves out."""
        if self.filter is None:
            return set()
        from newsdiff.reader.filters import shows_sentence

        return {id_ for id_ in self.index.sentences if not shows_sentence(self.index, self.filter.key, id_)}

    def _folded(self) -> set[str]:
        """Return the sentences that are folded away."""
        index = self.index
        hidden: set[str] = set()
        if self.folding is Folding.SAME:
            same = {id_ for id_, mark in index.marks.items() if mark is Mark.SAME and not index.differs(id_)}
            hidden |= _with_their_partners(same, index.comparison.links if index.comparison else ())
        elif self.folding is Folding.ONLY:
            for side in SIDES:
                run: list[str] = []
                for id_ in (*index.ids[side], None):
                    if id_ is not None and index.marks[id_] is Mark.ONLY:
                        run.append(id_)
                        continue
                    if len(run) >= LONG_RUN:
                        hidden.update(run)
                    run = []
        return hidden

    def _say(self, ids: tuple[str, ...]) -> str:
        marks = {self.index.marks[id_] for id_ in ids}
        what = "".join(f" {mark}" for mark in Mark if mark in marks).strip()
        span = ids[0] if len(ids) == 1 else f"{ids[0]}–{ids[-1]}"
        return f"⋯ {len(ids)} {'sentence' if len(ids) == 1 else 'sentences'} {what} ({span})"


def _with_their_partners(sentences: set[str], links: Sequence[Link]) -> set[str]:
    """Return those of the sentences whose partners are all among them, and so on."""
    kept = set(sentences)
    parted = kept
    while parted:
        parted = {end for link in links if (link.a in kept) != (link.b in kept) for end in (link.a, link.b)} & kept
        kept -= parted
    return kept
