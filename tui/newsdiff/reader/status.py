"""What the status line says: what was found in the two articles, and what is set; in fewer words where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.articles.display import safe
from newsdiff.reader.index import Mark
from newsdiff.reader.layout import Mode
from newsdiff.reader.session import Folding

if TYPE_CHECKING:
    from newsdiff.reader.claim_groups import Entry
    from newsdiff.reader.navigation import Current
    from newsdiff.reader.session import Session

Pieces = tuple[tuple[str, str], ...]
"""A line: the name of a style and the text in it, from left to right."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where the reader is."""

    current: Current | None
    entry: Entry | None
    """The claim that the cursor is on, while the claims have the keys."""
    claims: bool
    """Whether the claims are in sight; what is not in sight is not gone through."""
    count: str = ""
    """The digits of a count that were typed."""


def status(session: Session, here: Here) -> tuple[Pieces, ...]:
    """Return the line in several lengths, the longest first. What the reader has set outlives what was found."""
    places = _places(session, here)
    found = [tuple(_found(session, brevity)) for brevity in range(4)]
    settings = [tuple(_set(session, here.count, places, brevity)) for brevity in range(3)]
    return tuple((*found[one], *settings[other]) for one, other in ((0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)))


def _found(session: Session, brevity: int) -> Iterator[tuple[str, str]]:
    """Yield what was found: in words with the name of the program, in words, in signs and numbers, or not at all."""
    index = session.index
    if brevity == 0:
        yield "line-name", " newsdiff "
    if index.comparison is None:
        if brevity < 3:
            yield "line-notice", " not compared" if session.problem else " comparing…"
        return
    labels = session.labels
    links = [("same", "=", "same"), ("partial", "~", "partial")]
    if labels["contradicts"]:
        links.append(("contradicts", "!", "contradict"))
    only_a, only_b = index.count(Mark.ONLY, "A"), index.count(Mark.ONLY, "B")
    gap = "  " if brevity == 0 else " "
    if brevity < 2:
        for number, (label, sign, words) in enumerate(links):
            yield label, f"{gap if number else ' '}{sign} {labels[label]} {words}"
        if brevity == 0:
            yield "line-dim", " links"
        yield "only", f"  + {only_a} only A{gap}+ {only_b} only B"
        if brevity == 0:
            yield "line-dim", " sentences"
    elif brevity == 2:
        for label, sign, _ in links:
            yield label, f" {sign}{labels[label]}"
        yield "only", f"  +{only_a} A +{only_b} B"


def _set(session: Session, count: str, places: Sequence[str], brevity: int) -> Iterator[tuple[str, str]]:
    """Yield what is set: whole, in few words, or in as few as can be."""
    gap = "   " if brevity == 0 else "  "
    for words in filter(None, (count, *_settings(session, places, brevity))):
        yield "line-notice", gap + words
    index = session.index
    notes = (*index.a.notes, *index.b.notes, *(index.comparison.notes if index.comparison else ()))
    if notes:
        short = f"{len(notes)} {'note' if len(notes) == 1 else 'notes'}"
        yield "line-dim", gap + (short if brevity else safe(" ".join(notes)))


def _settings(session: Session, places: Sequence[str], brevity: int) -> Iterator[str]:
    if session.found.query:
        yield f"“{safe(session.found.query)}” {_search(session.found.count, places, brevity)}"
    if session.filter is not None:
        name, _, meaning = session.filter.words.partition(":")
        showing = f"showing {name}"
        whole = f"{showing}{meaning and ','}{meaning}: {session.filter.count} sentences"
        yield (whole, showing, "filtered")[brevity]
    if session.folding is not Folding.NOTHING:
        yield session.folding.value if brevity == 0 else "folded"
    if session.mode not in (None, Mode.READING):
        yield str(session.mode)


def _search(count: int, places: Sequence[str], brevity: int) -> str:
    if brevity == 0:
        return ", ".join((f"{count} {'match' if count == 1 else 'matches'}", *places))
    if brevity == 1:
        return ", ".join(places)
    return next((place.rpartition(" ")[2] for place in places if "/" in place), str(count))


def _places(session: Session, here: Here) -> tuple[str, ...]:
    """Return how many sentences hold what is searched for, and how many claims in sight, and which one is at."""
    if not session.found.query:
        return ()
    entry = here.entry if here.claims else None
    sentence = here.current.sentence if here.current is not None and entry is None else None
    sentences = _of("sentence", sentence, session.found.sentences)
    return (sentences, _of("claim", entry, session.found_entries)) if here.claims else (sentences,)


def _of(what: str, one: object, found: Sequence[object]) -> str:
    """Return how many were found and which of them one is at: "sentence 2/5", "3 claims"."""
    if one in found:
        return f"{what} {found.index(one) + 1}/{len(found)}"
    return f"{len(found)} {what}{'' if len(found) == 1 else 's'}"
