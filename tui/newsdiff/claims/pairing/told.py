"""Told: what two articles say together of one thing, in the words of one claim."""

import math
from collections.abc import Iterable

from newsdiff.claims.facts import same_figure
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, ClaimPair, Quantity
from newsdiff.language.spans import Span

_PART = 0.5
"""Where less than this of every claim is shared, their words hardly meet; by eye."""
_PIECES = 2
"""In more pieces than this, and than the claim's own, what is shared reads as nobody wrote it."""


def told_together(pair: ClaimPair, claims: Iterable[Claim]) -> tuple[Claim, tuple[Span, ...]] | None:
    """Return what both articles report, as a stretch or more of the claim that says it in most words and least besides.

    `claims` are the pair's. None where they do not both report it, where one is firmer than all of the other article's
    ("caused", "may have caused"), or where they share but a small part of each or nothing but bits.
    """
    if pair.relation != "both":
        return None
    claims = tuple(claims)
    firm = {(claim.article, claim.certainty) for claim in claims}
    best = 0.0
    found: tuple[Claim, tuple[Span, ...]] | None = None
    for claim in claims:
        if not {("A", claim.certainty), ("B", claim.certainty)} <= firm:
            continue
        shared = pair.shared_a if claim.article == "A" else pair.shared_b
        spans = tuple(span for span in shared if any(content.covers(span) for content in claim.content))
        length, whole = _length(spans), _length(claim.content)
        if len(spans) > max(_PIECES, len(claim.content)):
            continue
        if whole and length >= _PART * whole and length / whole * math.sqrt(length) > best:
            best, found = length / whole * math.sqrt(length), (claim, spans)
    return found


Given = tuple[Claim, Quantity]
"""A figure with the claim that gives it."""


def figures_apart(a: Iterable[Claim], b: Iterable[Claim]) -> tuple[Given, Given] | None:
    """Return the first figures of one thing in which claims of A and of B differ; None where there are none."""
    others = [(claim, quantity) for claim in b for quantity in claim.quantities]
    for claim in a:
        for quantity in claim.quantities:
            for other, beside in others:
                if quantity.what == beside.what and not same_figure(quantity, beside):
                    return (claim, quantity), (other, beside)
    return None


def are_of_two_sources(a: Iterable[Claim], b: Iterable[Claim]) -> bool:
    """Say whether claims of A and of B that differ have each a source, and not the same: rival accounts.

    Else what differs is only the figure.
    """
    left, right = ({claim.source for claim in side} for side in (a, b))
    return not left & right and {WRITER, UNSPECIFIED}.isdisjoint(left | right)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
