"""Units: what stands in a pane, one below the other, before anything is known of its width."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from newsdiff.articles.display import Shown, safe, shown
from newsdiff.articles.model import Article, Role
from newsdiff.language.spans import Span


class Kind(Enum):
    """How a unit is read."""

    TITLE = "title"
    SENTENCE = "sentence"
    FURNITURE = "furniture"
    """A block that holds no sentences: a byline, a caption, a related link."""
    META = "meta"
    """Byline and date that are known of the article and stand in none of its blocks."""
    FOLD = "fold"
    """A run of sentences that are folded away."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A title, a sentence, a block of furniture, or a run of folded sentences."""

    kind: Kind
    span: Span
    sentence: str | None = None
    gap: bool = False
    """Whether a blank row stands above it, as between paragraphs."""
    role: Role = Role.BODY
    label: str = ""
    """What a META or FOLD unit says."""
    folded: tuple[str, ...] = ()


def units_of(article: Article) -> tuple[Unit, ...]:
    """Return the units of an article in the order of its text: every sentence and every other block, once."""
    pieces: list[tuple[int, int, Unit]] = []
    for sentence in article.sentences:
        kind = Kind.TITLE if sentence.role is Role.TITLE else Kind.SENTENCE
        unit = Unit(kind, sentence.span, sentence.id, role=sentence.role)
        pieces.append((sentence.span.start, sentence.paragraph, unit))
    pieces.extend(
        (block.span.start, -1, Unit(Kind.FURNITURE, block.span, role=block.role))
        for block in article.blocks
        if block.role not in (Role.TITLE, Role.BODY, Role.METADATA)
    )
    pieces.sort(key=lambda piece: piece[0])
    found: list[Unit] = []
    meta = _front_matter(article) or _meta(article)
    before: tuple[int, Kind] | None = None
    for _, paragraph, unit in pieces:
        here = (paragraph, unit.kind)
        if meta and unit.kind is not Kind.TITLE:
            found.append(Unit(Kind.META, Span(0, 0), label=meta))
            before, meta = (-1, Kind.META), ""
        if before is not None and here != before:
            unit = Unit(unit.kind, unit.span, unit.sentence, gap=True, role=unit.role)
        found.append(unit)
        before = here
    return tuple(found)


def fold(units: Sequence[Unit], hidden: Collection[str], say: Callable[[tuple[str, ...]], str]) -> tuple[Unit, ...]:
    """Return `units` with every run of hidden sentences as one FOLD unit; `say` words it from the ids of the run.

    Furniture between two hidden sentences is folded with them.
    """
    if not hidden:
        return tuple(units)
    found: list[Unit] = []
    run: list[Unit] = []

    def close() -> None:
        furniture: list[Unit] = []
        while run and run[-1].sentence is None:
            furniture.append(run.pop())
        if run:
            ids = tuple(unit.sentence for unit in run if unit.sentence is not None)
            span = Span(run[0].span.start, run[-1].span.end)
            found.append(Unit(Kind.FOLD, span, gap=run[0].gap, label=say(ids), folded=ids))
        found.extend(reversed(furniture))
        run.clear()

    for unit in units:
        if unit.sentence in hidden or (run and unit.kind is Kind.FURNITURE):
            run.append(unit)
        else:
            close()
            found.append(unit)
    close()
    return tuple(found)


def shown_of(article: Article, unit: Unit) -> Shown:
    """Return what is shown of `unit`."""
    if unit.kind in (Kind.META, Kind.FOLD):
        text = safe(unit.label)
        return Shown(text, (unit.span.start,) * len(text))
    return shown(article, unit.span)


_FENCE = re.compile(r"[-+=\"' ]*")
_OF_TITLE = re.compile(r"[\w -]+[:=]\s*[\"']?")
"""What is left of the line of the title, which is a block of its own."""


def _front_matter(article: Article) -> str:
    """Return the lines of metadata on top of the source, in one line and without their fences."""
    spans = [block.span for block in article.blocks if block.role is Role.METADATA]
    lines = [safe(line) for span in spans for line in article.text[span.start : span.end].splitlines()]
    return " · ".join(line for line in lines if not _FENCE.fullmatch(line) and not _OF_TITLE.fullmatch(line))


def _meta(article: Article) -> str:
    """Return what is known of the article and does not stand in a line over or under it."""
    lines = " ".join(
        article.plain[slice(*block.span)] for block in article.blocks if block.role in (Role.BYLINE, Role.DATE)
    )
    parts = []
    if article.byline and article.byline not in lines:
        parts.append(article.byline)
    if article.outlet and article.outlet != article.byline and article.outlet not in lines:
        parts.append(article.outlet)
    if article.published and str(article.published.year) not in lines:
        parts.append(day(article))
    return " · ".join(parts)


def day(article: Article) -> str:
    """Return the article's date as people write it ("19 Dec 2024"); empty where none is known."""
    if article.published is None:
        return ""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{article.published.day} {months[article.published.month - 1]} {article.published.year}"
