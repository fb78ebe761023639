"""What a link is called after its divergences: same, partial or contradicts."""

from collections.abc import Sequence

from newsdiff.comparison.model import Divergence, DivergenceLabel, LinkLabel

CHANGES: frozenset[DivergenceLabel] = frozenset(
    {
        "number_changed", "comparator_changed", "rival_figure", "time_changed", "source_changed", "source_dropped",
        "firmer", "softer", "quote_altered", "quote_paraphrased", "detail_changed", "term_changed", "negation",
    }
)  # fmt: skip
"""Differences in source, number, time, certainty, meaning or what is quoted; wording, order and detail are none."""


def link_label(divergences: Sequence[Divergence]) -> LinkLabel:
    """Return "contradicts" with a contradiction, "partial" with another change, and otherwise "same"."""
    labels = {divergence.label for divergence in divergences}
    if "contradiction" in labels:
        return "contradicts"
    return "partial" if labels & CHANGES else "same"
