"""What the inspector says: why the current pair is linked, and how its two sentences differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.articles.display import safe, shown
from newsdiff.articles.model import Role
from newsdiff.reader import navigation
from newsdiff.reader.claim_groups import NO_SOURCE, attribution
from newsdiff.reader.commands import key_of
from newsdiff.reader.index import (
    MARK_MEANINGS,
    UNCHANGED,
    Index,
    Mark,
    label_words,
    other_end,
    reason_words,
    side_of,
    worst_first,
)  # fmt: skip
from newsdiff.reader.navigation import Current

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdiff.comparison.model import Link


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the inspector: a word that stands out, and what is said of it."""

    head: str
    text: str
    kind: str = "plain"
    """"place", "difference", "why" or "plain"."""
    beside: str = ""
    """What is said of B, where `text` is said of A: both are to be read on one line."""


REWORDED = label_words("reworded")

LEGEND = (
    ("bar", "▌", "you are here"),
    ("bar", "▎", "its link"),
    ("place", "»", "told elsewhere"),
    ("difference", "bold:", "words only there"),
    ("evidence", "underlined:", "the evidence"),
)
"""What the signs mean that stand on the screen without a word: the style of each, the sign, its meaning."""


def remarks(
    index: Index,
    current: Current | None,
    related: bool = False,
    keymap: Mapping[str, str] | None = None,
    problem: str = "",
) -> tuple[Remark, ...]:
    """Return what there is to say of the current sentence, the most telling first.

    With `related` the sentences that are perhaps related are named too. Keys are named as `keymap` has them. `problem`
    says why the articles are not compared.
    """
    keys = keymap or {}
    if current is None:
        return (Remark("", "Nothing to read: neither article holds a sentence."),)
    if index.comparison is None:
        return (Remark("not compared" if problem else current.sentence, problem or "comparing…", "place"),)
    found: list[Remark] = []
    if current.link is None:
        mark = index.marks[current.sentence]
        side = "A" if current.side == "A" else "B"
        meanings = {
            Mark.HEADLINE: MARK_MEANINGS[Mark.HEADLINE],
            Mark.UNKNOWN: f"a headline; no sentence of {'B' if side == 'A' else 'A'} tells it",
        }
        meaning = meanings.get(mark, f"only in {side}")
        found.append(Remark(f"{current.sentence} {mark}", meaning, "place"))
        if mark is Mark.HEADLINE:
            for one in index.related(current.sentence):
                end = other_end(one, current.sentence)
                told = shown(index.article(side_of(end)), index.sentences[end].span).text
                found.append(Remark(f"told in {end}", told))
        sources = _sources(index, current.sentence)
        if sources and not (sources == NO_SOURCE and index.sentences[current.sentence].role is Role.TITLE):
            found.append(Remark("who says it", sources))
    else:
        found.append(_place(index, current, current.link, key_of("next-link", keys)))
        differences = list(_differences(index, current.link))
        found.extend(one for one in differences if one.head != REWORDED)
        said = [_sources(index, end) for end in (current.link.a, current.link.b)]
        if said[0] == said[1] != "":
            found.append(Remark("who says it", f"both: {said[0]}"))
        elif any(said):
            found.append(Remark("who says it", f"A: {said[0] or 'no claim'}", beside=f"B: {said[1] or 'no claim'}"))
        # That it is said in other words is seen from the words; who says it is not. In part only part of it is.
        found.extend(one for one in differences if one.head == REWORDED and current.link.label == "same")
        if current.link.why:
            words = "; ".join(f"{evidence.kind}: {evidence.text}" for evidence in current.link.why)
            found.append(Remark("why linked", words, "why"))
    near = index.related(current.sentence) if index.marks[current.sentence] is not Mark.HEADLINE else ()
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
    elif near and current.link is None:
        words = f"shows {len(near)} of the other article's sentences that may be related"
        found.append(Remark(key_of("related", keys), words, "why"))
    notes = (*index.a.notes, *index.b.notes, *index.comparison.notes)
    found.extend(Remark("note", safe(note), "why") for note in notes)
    return tuple(found)


def _differences(index: Index, link: Link) -> Iterator[Remark]:
    """Yield how a pair differs: what changes the story most, the words that only one has, the rest by its weight.

    The words of both sides come early, so that they are seen on a terminal of 24 lines.
    """
    ordered = worst_first(link.divergences)
    named = [Remark(label_words(one.label), reason_words(one), "difference") for one in ordered]
    telling = sum(one.label not in UNCHANGED for one in ordered)
    yield from named[:telling][:1]
    for end, spans in ((link.a, link.words.a), (link.b, link.words.b)):
        if spans:
            article = index.article(side_of(end))
            words = " · ".join(shown(article, span).text for span in spans)
            yield Remark(f"words only in {end}", words, "difference")
    yield from named[1:telling]
    if link.moved:
        yield Remark("moved", "stands elsewhere in the order of the other article", "difference")
    yield from named[telling:]


def _sources(index: Index, sentence: str) -> str:
    """Return who says what a sentence claims, each source once."""
    return "; ".join(dict.fromkeys(attribution(index, claim) for claim in index.claims_in(sentence)))


def _place(index: Index, current: Current, link: Link, key: str) -> Remark:
    glyph = {"same": "=", "partial": "~", "contradicts": "!"}[link.label]
    links = index.links(current.sentence)
    words = f"{MARK_MEANINGS[Mark(glyph)]}, linked at {min(link.score, 0.99):.0%}"  # no link is beyond doubt
    if len(links) > 1:
        following = navigation.next_link(index, current).partner
        words += f"; link {links.index(link) + 1} of {len(links)}, {key}: {following}"
    return Remark(f"{link.a} {glyph} {link.b}", words, "place")
