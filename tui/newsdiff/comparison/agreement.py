"""Agreement: a pair of claims is no common report where its link says that the two differ in what they report."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from newsdiff.claims.model import WRITER, Claim, ClaimPair
from newsdiff.comparison.model import Divergence, Link
from newsdiff.language.spans import Span

_OPPOSED = frozenset(("contradiction", "negation", "number_changed"))


def weigh_agreement(
    pairs: Sequence[ClaimPair], claims: Iterable[Claim], links: Iterable[Link]
) -> tuple[ClaimPair, ...]:
    """Return the pairs, those that a divergence of their link opposes no longer as what both report.

    Opposed claims contradict each other where one source, or nobody, is behind both; of two sources they are rival
    accounts. A divergence opposes a pair where its evidence stands in the contents of both sides.
    """
    by_id = {claim.id: claim for claim in claims}
    opposed = {(link.a, link.b): link for link in links if link.label == "contradicts" or _opposing(link)}
    return tuple(
        replace(pair, relation=_relation(pair, by_id)) if _is_opposed(pair, by_id, opposed) else pair for pair in pairs
    )


def _opposing(link: Link) -> list[Divergence]:
    return [divergence for divergence in link.divergences if divergence.label in _OPPOSED]


def _is_opposed(pair: ClaimPair, by_id: dict[str, Claim], opposed: dict[tuple[str, str], Link]) -> bool:
    if pair.relation != "both" or not opposed:
        return False
    for one in (by_id[identifier] for identifier in pair.a):
        for other in (by_id[identifier] for identifier in pair.b):
            link = opposed.get((one.sentence, other.sentence))
            if link and (link.label == "contradicts" or any(_is_in(found, one, other) for found in _opposing(link))):
                return True
    return False


def _is_in(divergence: Divergence, one: Claim, other: Claim) -> bool:
    return _touches(divergence.a, one) and _touches(divergence.b, other)


def _touches(evidence: tuple[Span, ...], claim: Claim) -> bool:
    """Say whether the evidence stands in a claim; a side without evidence, as of a negation, opposes any."""
    stretches = (*claim.content, *claim.cues)
    return not evidence or any(span.overlaps(stretch) for span in evidence for stretch in stretches)


def _relation(pair: ClaimPair, by_id: dict[str, Claim]) -> Literal["rival", "contradicts"]:
    left = {by_id[identifier].source for identifier in pair.a}
    right = {by_id[identifier].source for identifier in pair.b}
    return "contradicts" if left & right or WRITER in left | right else "rival"
