"""At a glance: what is asked first of two articles, as points with a few lines each."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from textwrap import shorten

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Side
from newsdiff.claims.model import WRITER, Claim, NumberRow, Quantity
from newsdiff.comparison.model import Divergence, DivergenceLabel, Link
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.document import Line, Points, Words, line
from newsdiff.reports.firmness import firmness
from newsdiff.reports.passages import passage_text
from newsdiff.reports.wording import (
    LINK_MARKS,
    attribution,
    claim_source,
    counted,
    label_words,
    link_name,
    number_words,
    source_words,
)

_MOST = 4
"""So many contradictions, numbers, quotations or sources are told; the rest is counted."""
_NUMBERS: frozenset[DivergenceLabel] = frozenset({
    "number_changed", "comparator_changed", "rival_figure", "time_changed",
})  # fmt: skip
_WORDING: frozenset[DivergenceLabel] = frozenset({"firmer", "softer", "term_changed", "framing"})
_SOURCES: frozenset[DivergenceLabel] = frozenset({"source_changed", "source_dropped", "source_relabelled"})
_DETAILS: frozenset[DivergenceLabel] = frozenset({"detail_added", "detail_changed"})
_LONGEST = 100
"""So many characters of a claim are told."""


def glance(contents: Contents) -> Points:
    """Return how much is shared or only in one, the first of it in words, what contradicts and what else differs."""
    points = {
        "In both": _shared(contents),
        "Only in A": _only(contents, "A"),
        "Only in B": _only(contents, "B"),
        "Contradicting": _contradictions(contents),
        "Numbers, times": _numbers(contents),
        "Quotations": _quotations(contents),
        "Negations": _negations(contents),
        "Denied": _denied(contents),
        "Sources": _told(contents, _SOURCES),
        "Wording": _told(contents, _WORDING),
        "Details": _told(contents, _DETAILS),
        "Both say": _both_say(contents),
        "Only A says": _one_says(contents, "A"),
        "Only B says": _one_says(contents, "B"),
    }
    told = ((name, tuple(lines)) for name, lines in points.items())
    return Points(tuple((name, lines) for name, lines in told if lines))


def _shared(contents: Contents) -> Iterator[Line]:
    sides = []
    for side in (contents.comparison.a.side, contents.comparison.b.side):
        every = contents.body(side)
        sides.append(f"{len(every) - len(contents.only(side))} of {counted(len(every), 'sentence')} of {side}")
    yield line(" and ".join(sides))
    links = contents.comparison.links
    labels = Counter(link.label for link in links)
    marks = [f"{mark} {label} {labels[label]}" for label, mark in LINK_MARKS.items() if labels[label]]
    if marks:
        yield line(f"{counted(len(links), 'link')} in {counted(len(contents.groups), 'group')}: {', '.join(marks)}")


def _only(contents: Contents, side: Side) -> Iterator[Line]:
    claims = _alone(contents, side)
    sources = Counter(claim.source for claim in claims)
    writer = sources.pop(WRITER, 0)
    told = [f"{source_words(source)} {count}" for source, count in sources.most_common(_MOST)]
    others = sources.most_common()[_MOST:]
    if others:
        told.append(f"{counted(len(others), 'other source')} {sum(count for _, count in others)}")
    if writer:
        told.append(f"{source_words(WRITER)} {writer}")
    sentences = counted(len(contents.only(side)), "sentence")
    yield line(f"{sentences}; claims: {', '.join(told)}" if told else sentences)


def _alone(contents: Contents, side: Side) -> list[Claim]:
    """Return the claims that only one article makes, without those of sentences that the other one reports too."""
    groups = contents.claim_groups()
    return [
        claim for claim in (groups.only_a if side == "A" else groups.only_b) if not contents.told_by(claim.sentence)
    ]


def _both_say(contents: Contents) -> Iterator[Line]:
    """Yield what both report, what they repeat most first."""
    pairs = [(pair, told) for pair in contents.comparison.claim_pairs if (told := contents.told(pair))]
    pairs.sort(key=lambda item: (-len(item[0].a) - len(item[0].b), len(item[1][1])))
    for pair, (claim, spans) in pairs[:_MOST]:
        a, b = (contents.claim(ids[0]).sentence for ids in (pair.a, pair.b))
        yield line(
            Words(a, to=a),
            "↔",
            Words(b, to=b),
            firmness(contents, claim),
            ": ",
            _cut(contents.article(claim.id), spans),
        )
    yield from _more(pairs, "Claims")


def _one_says(contents: Contents, side: Side) -> Iterator[Line]:
    """Yield what only one says, that of named sources first."""
    claims = sorted(_alone(contents, side), key=lambda claim: not claim.named)
    for claim in claims[:_MOST]:
        yield line(*_said_by(contents, claim))
    yield from _more(claims, "Claims")


def _cut(article: Article, spans: Sequence[Span]) -> Words:
    """Return stretches of an article, cut where they are long."""
    said = " … ".join(passage_text(article, span) for span in spans)
    return Words(shorten(said, _LONGEST, placeholder=" …"), article.side)


def _contradictions(contents: Contents) -> Iterator[Line]:
    found = [link for link in contents.comparison.links if link.label == "contradicts"]
    for link in found[:_MOST]:
        reasons = [safe(divergence.reason) for divergence in link.divergences[:1]]
        yield line(_place(contents, link), *(f": {reason}" for reason in reasons))
    yield from _more(found, "In both")


def _denied(contents: Contents) -> Iterator[Line]:
    """Yield what one article has somebody deny and the other has somebody assert."""
    pairs = [pair for pair in contents.comparison.claim_pairs if pair.differ == "denial"]
    for pair in pairs[:_MOST]:
        a, b = (contents.claim(ids[0]) for ids in (pair.a, pair.b))
        yield line(*_said_by(contents, a), " / ", *_said_by(contents, b))
    yield from _more(pairs, "Claims")


def _said_by(contents: Contents, claim: Claim) -> Iterator[Words | str]:
    article = contents.article(claim.id)
    yield Words(claim.sentence, to=claim.sentence)
    yield f": {attribution(article, claim)}{firmness(contents, claim)}: "
    yield _cut(article, claim.content)


def _numbers(contents: Contents) -> Iterator[Line]:
    rows = contents.comparison.numbers
    differing = [row for row in rows if row.relation in ("changed", "rival")]
    told = [_row(contents, row) for row in differing]
    told += [
        line(_place(contents, link), f": {safe(divergence.reason)}")
        for link, divergence in _found(contents, _NUMBERS)
        if not any(_covers(row, divergence) for row in differing)
    ]
    yield from told[:_MOST]
    yield from _more(told, "Numbers" if len(differing) > _MOST else "In both")
    relations = Counter(number_words(row.relation, contents.equal(row)) for row in rows if row not in differing)
    if relations:
        counts = ", ".join(f"{words} {count}" for words, count in relations.items())
        yield line(f"other figures: {counts}" if told else counts)


def _row(contents: Contents, row: NumberRow) -> Line:
    a, b = (_figure(contents, figures, row.relation == "rival") for figures in contents.figures(row))
    return line(f"{safe(row.what)}: ", *a, " / ", *b)


def _figure(contents: Contents, figures: Sequence[tuple[Claim, Quantity]], with_source: bool) -> Iterator[Words | str]:
    """Yield a figure in the words in which a side first gives it, and where, and for rival ones who gives it."""
    claim, quantity = figures[0]
    yield Words(passage_text(contents.article(claim.id), quantity.span), claim.article)
    yield " ("
    yield Words(claim.sentence, to=claim.sentence)
    yield f", {claim_source(claim)})" if with_source else ")"


def _covers(row: NumberRow, divergence: Divergence) -> bool:
    """Say whether a row of numbers tells what a divergence does."""

    def touch(figures: Sequence[Span], evidence: Sequence[Span]) -> bool:
        return any(figure.overlaps(span) for figure in figures for span in evidence)

    return touch(row.figures_a, divergence.a) and touch(row.figures_b, divergence.b)


def _quotations(contents: Contents) -> Iterator[Line]:
    yield from _reasons(contents, _found(contents, {"quote_altered"}))
    counts = [
        f"{label_words(label).removeprefix('quotation ')} {len(links)}"
        for label, links in contents.divergence_kinds()
        if label.startswith("quote_")
    ]
    if counts:
        yield line(", ".join(counts))


def _negations(contents: Contents) -> Iterator[Line]:
    found = [(link, one) for link, one in _found(contents, {"negation"}) if link.label != "contradicts"]
    yield from _reasons(contents, found)


def _told(contents: Contents, labels: Collection[DivergenceLabel]) -> Iterator[Line]:
    """Yield differences with where they stand; what several links say alike stands once."""
    found = {(one.label, one.reason): (link, one) for link, one in reversed(_found(contents, labels))}
    yield from _reasons(contents, list(reversed(found.values())))


def _found(contents: Contents, labels: Collection[DivergenceLabel]) -> list[tuple[Link, Divergence]]:
    return [
        (link, divergence)
        for link in contents.comparison.links
        for divergence in link.divergences
        if divergence.label in labels
    ]


def _reasons(contents: Contents, found: Sequence[tuple[Link, Divergence]]) -> Iterator[Line]:
    for link, divergence in found[:_MOST]:
        yield line(_place(contents, link), f": {safe(divergence.reason)}")
    yield from _more(found, "In both")


def _place(contents: Contents, link: Link) -> Words:
    return Words(link_name(link), to=contents.group(link).id)


def _more(found: Sequence[object], section: str) -> Iterator[Line]:
    if len(found) > _MOST:
        yield line(f"and {len(found) - _MOST} more under “{section}”")
