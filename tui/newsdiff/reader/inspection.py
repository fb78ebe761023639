"""What the inspector says: why the current pair is linked, and how its two sentences differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.reader.index import MARK_MEANINGS, Index, Mark, label_words, other_end, worst_first
from newsdiff.reader.navigation import Current

if TYPE_CHECKING:
    from newsdiff.comparison.model import Link


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the inspector: a word that stands out, and what is said of it."""

    head: str
    text: str
    kind: str = "plain"
    """"place", "difference", "why" or "plain"."""


def remarks(index: Index, current: Current | None, related: bool = False) -> tuple[Remark, ...]:
    """Return what there is to say of the current sentence, the most telling first.

    With `related` the sentences that are perhaps related are named too.
    """
    if current is None:
        return (Remark("", "Nothing to read: neither article holds a sentence."),)
    if index.comparison is None:
        return (Remark(current.sentence, "comparing…", "place"),)
    found: list[Remark] = []
    if current.link is None:
        mark = index.marks[current.sentence]
        side = "A" if current.side == "A" else "B"
        meanings = {
            Mark.HEADLINE: MARK_MEANINGS[Mark.HEADLINE],
            Mark.UNKNOWN: "a headline; no sentence of the other one's",
        }
        meaning = meanings.get(mark, f"only in {side}")
        found.append(Remark(f"{current.sentence} {mark}", meaning, "place"))
        if mark is Mark.HEADLINE:
            ends = ", ".join(other_end(one, current.sentence) for one in index.related(current.sentence))
            found.append(Remark("story", ends))
    else:
        links = index.links(current.sentence)
        found.append(_place(current.link, links))
        found.extend(
            Remark(label_words(divergence.label), divergence.reason, "difference")
            for divergence in worst_first(current.link.divergences)
        )
        if current.link.moved:
            found.append(Remark("moved", "stands elsewhere in the order of the other article", "difference"))
        if current.link.why:
            words = "; ".join(f"{evidence.kind}: {evidence.text}" for evidence in current.link.why)
            found.append(Remark("why linked", words, "why"))
    if related:
        found.extend(
            Remark(
                "perhaps related",
                f"{other_end(one, current.sentence)}  {one.score:.0%}"
                + "".join(f"  {evidence.kind}: {evidence.text}" for evidence in one.why),
                "why",
            )
            for one in index.related(current.sentence)
        )
    return tuple(found)


def _place(link: Link, links: Sequence[Link]) -> Remark:
    glyph = {"same": "=", "partial": "~", "contradicts": "!"}[link.label]
    words = MARK_MEANINGS[Mark(glyph)]
    which = f"  link {links.index(link) + 1} of {len(links)}, l for the next" if len(links) > 1 else ""
    certainty = f"{min(link.score, 0.99):.0%} certainty"  # no link is beyond doubt
    return Remark(f"{link.a} {glyph} {link.b}", f"{words}  linked with {certainty}{which}", "place")
