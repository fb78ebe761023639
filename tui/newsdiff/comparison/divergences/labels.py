"""What a link is called after its divergences: same, partial or contradicts."""

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.comparison.divergences.sides import Linked, both
from newsdiff.comparison.model import Divergence, DivergenceLabel, LinkLabel

CHANGES: frozenset[DivergenceLabel] = frozenset(
    {
        "number_changed", "comparator_changed", "rival_figure", "time_changed", "source_changed", "source_dropped",
        "firmer", "softer", "quote_altered", "detail_changed", "term_changed", "negation",
    }
)  # fmt: skip
"""Differences in source, number, time, certainty, meaning or quoted words; wording, marks, order, detail are none."""


class Shares(NamedTuple):
    """How much of two linked sentences is in both: the share of the content words of the side that has less."""

    pair: float
    """In the other sentence itself, as equal words."""
    union: float
    """In all sentences that are linked to it."""


SAME = Shares(0.25, 0.35)
"""With less in both, only a clause of one is reported by a clause of the other. Fitted on the 497 labelled links of
alignment/news_pairs_train (balanced accuracy .66, on the 91 of news_pairs_dev .67) by
`make quality DATA=… PARTS=link_labels`, which prints the grid."""


def shares(link: Linked) -> Shares:
    """Return how much the two sides of a link have in common."""
    in_pair, in_union = [], []
    for pair in both(link):
        content = pair.one.content
        known = frozenset().union(*(side.keys for side in pair.others))
        size = max(1, len(content))
        in_pair.append(sum(index in pair.to_other for index in content) / size)
        in_union.append(sum(pair.one.words.keys[index] in known for index in content) / size)
    return Shares(min(in_pair), min(in_union))


def link_label(divergences: Sequence[Divergence], shared: Shares, same: Shares = SAME) -> LinkLabel:
    """Return "contradicts" with a contradiction; "partial" with another change, with details of their own on both
    sides, or where too little is in both; and otherwise "same"."""
    labels = {divergence.label for divergence in divergences}
    if "contradiction" in labels:
        return "contradicts"
    if "identical" in labels:
        return "same"
    added = [divergence for divergence in divergences if divergence.label == "detail_added"]
    own_details = any(divergence.a for divergence in added) and any(divergence.b for divergence in added)
    enough = shared.pair >= same.pair and shared.union >= same.union
    return "partial" if labels & CHANGES or own_details or not enough else "same"
