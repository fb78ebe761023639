"""Agreement: what a pair of claims is to a reader is what the divergences of their sentences say of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from newsdiff.claims.model import WRITER, Claim, ClaimPair, Differ, NumberRelation
from newsdiff.claims.pairing.told import figures_apart
from newsdiff.comparison.model import Divergence, Link
from newsdiff.language.spans import Span

_OTHER_FIGURES: Mapping[str, NumberRelation] = {"number_changed": "changed", "rival_figure": "rival"}
_TOLLS = frozenset({"killed", "injured", "casualties", "missing", "arrested", "detained", "displaced"})
"""What is counted again and again while it grows."""
_OPPOSED = _OTHER_FIGURES.keys() | {"contradiction", "negation"}


def weigh_agreement(
    pairs: Sequence[ClaimPair], claims: Iterable[Claim], links: Iterable[Link]
) -> tuple[ClaimPair, ...]:
    """Return the pairs, each related as the divergences of its linked sentences say.

    Claims of linked sentences that no divergence opposes are what both report. Opposed ones contradict each other where
    their link does and one source, or nobody, is behind both; otherwise they are rival accounts. A divergence opposes a
    pair where its evidence stands in the contents of both sides. Where no link joins the claims, nothing shows that the
    two cannot both hold, and other figures are rival accounts. A claim that denies the other one is its rival even
    where their sentences say more than the two claims and so do not oppose each other. Related claims are opposed by
    other figures only, which show what they are both about. Where an article gives the other one's figure as well, of
    a toll that rose, the two are related only.
    """
    by_id = {claim.id: claim for claim in claims}
    given = {(claim.article, one.what, one.value) for claim in by_id.values() for one in claim.quantities}
    by_ends = {(link.a, link.b): link for link in links}
    weighed = (_weighed(pair, by_id, by_ends) for pair in pairs)
    return tuple(
        ClaimPair("related", pair.a, pair.b) if _is_told_by_both(pair, by_id, given) else pair for pair in weighed
    )


def figures_told(links: Iterable[Link]) -> tuple[tuple[Span, Span, NumberRelation], ...]:
    """Return the figures that divergences call changed or rival: where they stand in A and in B, and which."""
    return tuple(
        (here, there, _OTHER_FIGURES[divergence.label])
        for link in links
        for divergence in link.divergences
        if divergence.label in _OTHER_FIGURES
        for here in divergence.a
        for there in divergence.b
    )


def _weighed(pair: ClaimPair, by_id: dict[str, Claim], links: dict[tuple[str, str], Link]) -> ClaimPair:
    joined = [
        (one, other, link)
        for one in (by_id[identifier] for identifier in pair.a)
        for other in (by_id[identifier] for identifier in pair.b)
        if (link := links.get((one.sentence, other.sentence)))
    ]
    if not joined:
        return replace(pair, relation="rival") if pair.relation == "contradicts" else pair
    opposing = {found.label for one, other, link in joined for found in link.divergences if _opposes(found, one, other)}
    if pair.relation == "related":
        opposing &= _OTHER_FIGURES.keys()
    if not opposing:
        kept = pair.relation == "related" or pair.differ == "denial"
        return pair if kept else replace(pair, relation="both", differ=None)
    contradict = "contradiction" in opposing and _are_of_one_source(pair, by_id)
    differ: Differ = "denial" if opposing.isdisjoint(_OTHER_FIGURES.keys()) else "figure"
    return replace(pair, relation="contradicts" if contradict else "rival", differ=differ)


def _is_told_by_both(
    pair: ClaimPair, by_id: Mapping[str, Claim], given: Collection[tuple[str, str, float | None]]
) -> bool:
    """Say whether of the figures that two claims differ in one article gives both, elsewhere."""
    apart = figures_apart(map(by_id.__getitem__, pair.a), map(by_id.__getitem__, pair.b))
    if pair.differ != "figure" or apart is None:
        return False
    (_, one), (_, other) = apart
    if one.what not in _TOLLS or None in (one.value, other.value) or not _are_of_one_source(pair, by_id):
        return False
    return ("A", other.what, other.value) in given or ("B", one.what, one.value) in given


def _opposes(divergence: Divergence, one: Claim, other: Claim) -> bool:
    return divergence.label in _OPPOSED and _touches(divergence.a, one) and _touches(divergence.b, other)


def _touches(evidence: tuple[Span, ...], claim: Claim) -> bool:
    """Say whether the evidence stands in a claim; a side without evidence, as of a negation, opposes any."""
    stretches = (*claim.content, *claim.cues)
    return not evidence or any(span.overlaps(stretch) for span in evidence for stretch in stretches)


def _are_of_one_source(pair: ClaimPair, by_id: Mapping[str, Claim]) -> bool:
    left = {by_id[identifier].source for identifier in pair.a}
    right = {by_id[identifier].source for identifier in pair.b}
    return bool(left & right) or WRITER in left | right
