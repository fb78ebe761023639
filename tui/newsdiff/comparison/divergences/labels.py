"""What a link is called after its divergences: same, partial or contradicts."""

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital
from newsdiff.comparison.model import Divergence, DivergenceLabel, LinkLabel
from newsdiff.language.spans import Span

CHANGES: frozenset[DivergenceLabel] = frozenset(
    {
        "number_changed", "comparator_changed", "rival_figure", "time_changed", "source_changed", "source_dropped",
        "firmer", "softer", "detail_changed", "term_changed", "negation",
    }
)  # fmt: skip
"""Differences in source, number, time, certainty or meaning; wording, marks, order and detail are none."""


class Shares(NamedTuple):
    """How much two linked sentences have in common: shares of content words, and how many of them."""

    less: float
    """What the other sentence has too, of the one that has less of it."""
    more: float
    """What all sentences linked to it have too, of the one that has more of it."""
    words: int
    """How many are in both that are no names."""


_TOLD = 0.6
"""A sentence of which the other one has so much is one of its parts: that one is then judged on all that tell it."""
_HELD = 2
"""The highest level of what is hedged: held to be so or alleged."""
SAME = Shares(0.3, 0.5, 2)
"""With less in common, only a clause of one is reported by a clause of the other. Fitted on the 497 labelled links of
alignment/news_pairs_train by `make quality DATA=… PARTS=link_labels`, which prints the grid: of what is as good as the
best, this calls fewer links the same that a reader would not."""


def shares(link: Linked) -> Shares:
    """Return how much the two sides of a link have in common."""
    in_pair, in_union = [], []
    for pair in both(link):
        content = pair.one.content
        known = frozenset().union(*(side.keys for side in pair.others))
        size = max(1, len(content))
        in_pair.append(sum(index in pair.to_other for index in content) / size)
        in_union.append(sum(pair.one.words.keys[index] in known for index in content) / size)
    parts = [
        union if told >= _TOLD and len(pair.others) > 1 else own
        for pair, own, union, told in zip(both(link), in_pair, in_union, reversed(in_pair), strict=True)
    ]
    to_b = link.from_a.to_other
    shared = (index for index in link.a.content if index in to_b)
    words = sum(not (capital(index, link.a) and capital(to_b[index], link.b)) for index in shared)
    return Shares(min(parts), max(in_union), words)


def changes(divergences: Sequence[Divergence], link: Linked) -> bool:
    """Say whether a reader would call the divergences a difference in source, number, time, certainty or meaning, or
    the sentences have details of their own on both sides, or only one side negates, hedges or wishes for something."""
    labels = {divergence.label for divergence in divergences}
    added = [divergence for divergence in divergences if divergence.label == "detail_added"]
    own_details = any(divergence.a for divergence in added) and any(divergence.b for divergence in added)
    altered = any(_other_words(found, link) for found in divergences if found.label == "quote_altered")
    return bool(labels & CHANGES) or own_details or altered or _one_sided(link)


def _one_sided(link: Linked) -> bool:
    """Say whether a sentence negates, hedges or wishes for something and no sentence linked to it does.

    Of 126 links that would else be called the same in the 43 annotated pairs this holds for 26, of which readers called
    7 the same.
    """
    return any(
        marked(pair.one) and not any(map(marked, pair.others))
        for pair in both(link)
        for marked in (_negates, _hedges, _wishes)
    )


def _negates(side: Side) -> bool:
    return bool(side.negations)


def _hedges(side: Side) -> bool:
    return any(found.entry.level <= _HELD for found in side.strength)


def _wishes(side: Side) -> bool:
    return bool(side.aims)


def _other_words(altered: Divergence, link: Linked) -> bool:
    """Say whether an altered quotation has a word of content for which the other one has another of no common root."""
    return any(
        _own(here, link.from_a) and _own(there, link.from_b) for here, there in zip(altered.a, altered.b, strict=True)
    )


def _own(span: Span, pair: Pair) -> bool:
    """Say whether a stretch holds a word of content that the other side has in no form."""
    spans = pair.one.words.spans
    return any(span.covers(spans[index]) for index in pair.one.content - pair.echoed)


def link_label(divergences: Sequence[Divergence], changed: bool, shared: Shares, same: Shares = SAME) -> LinkLabel:
    """Return "contradicts" with a contradiction; "partial" where something else is changed or too little is in both;
    and otherwise "same"."""
    labels = {divergence.label for divergence in divergences}
    if "contradiction" in labels:
        return "contradicts"
    if "identical" in labels:
        return "same"
    enough = shared.less >= same.less and shared.more >= same.more and (shared.words >= same.words or shared.less == 1)
    return "partial" if changed or not enough else "same"
