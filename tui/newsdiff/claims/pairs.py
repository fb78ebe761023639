"""Pairs: which claims of two articles are about one thing, and whether they agree."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from newsdiff.articles.model import Article
from newsdiff.claims.model import WRITER, Claim, ClaimPair, Quantity
from newsdiff.language.words import Stems, words

_SHARED = 0.2
"""Share of the smaller content's stems that two claims of linked sentences must have in common to be a pair."""
_RIVAL_STEMS = 2
"""Stems, numbers aside, that claims of unlinked sentences must share to be rival accounts of one count."""


def pair_claims(
    a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim], linked: Sequence[tuple[str, str]]
) -> tuple[ClaimPair, ...]:
    """Return the pairs of claims, in the order of A's: both report it, rival accounts, or they contradict.

    `linked` holds the ids of linked sentences, A's first. Claims of linked sentences pair by what their contents share;
    claims that count the same thing by other sources and with other figures are rival accounts wherever they stand.
    """
    stems_a, stems_b = _content_stems(a, claims_a), _content_stems(b, claims_b)
    by_sentence_a, by_sentence_b = _by_sentence(claims_a), _by_sentence(claims_b)
    pairs: dict[tuple[str, str], ClaimPair] = {}
    for sentence_a, sentence_b in linked:
        scored = sorted(
            (
                (_overlap(stems_a[one.id], stems_b[other.id]) + _agreement(one, other), one, other)
                for one in by_sentence_a.get(sentence_a, ())
                for other in by_sentence_b.get(sentence_b, ())
            ),
            key=lambda entry: -entry[0],
        )
        used: set[str] = set()
        for score, one, other in scored:
            if score < _SHARED:
                break
            if one.id in used or other.id in used:
                continue
            used.update((one.id, other.id))
            pairs[one.id, other.id] = ClaimPair(_relation(one, other), (one.id,), (other.id,))
    settled = {identifier for pair in pairs.values() if pair.relation == "both" for identifier in (*pair.a, *pair.b)}
    for one, other in _rivals(claims_a, claims_b):
        if (
            settled.isdisjoint((one.id, other.id))
            and (one.id, other.id) not in pairs
            and len(stems_a[one.id] & stems_b[other.id]) >= _RIVAL_STEMS
        ):
            pairs[one.id, other.id] = ClaimPair("rival", (one.id,), (other.id,))
    place = {claim.id: position for position, claim in enumerate((*claims_a, *claims_b))}
    return tuple(sorted(pairs.values(), key=lambda pair: (place[pair.a[0]], place[pair.b[0]])))


def _by_sentence(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.sentence].append(claim)
    return found


def _content_stems(article: Article, claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    stems = Stems(article.language)
    return {
        claim.id: frozenset(
            stems.stem(text)
            for span in claim.content
            for word in words(article.plain, *span)
            if len(text := article.plain[word.start : word.end]) > 3
        )
        for claim in claims
    }


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _agreement(one: Claim, other: Claim) -> float:
    """What a shared source and a shared count add to the overlap of two contents."""
    same_source = one.source == other.source and one.source != WRITER
    return 0.1 * same_source + 0.2 * bool(
        {count.what for count in one.quantities} & {count.what for count in other.quantities}
    )


def _relation(one: Claim, other: Claim) -> Literal["both", "rival", "contradicts"]:
    """Say how the claims of two linked sentences stand to each other."""
    counts = [
        (quantity, other_quantity)
        for quantity in one.quantities
        for other_quantity in other.quantities
        if quantity.what == other_quantity.what
    ]
    if any(same_figure(*count) for count in counts):
        return "both"
    if any(_contradict(one, quantity, other, other_quantity) for quantity, other_quantity in counts):
        return "contradicts"
    if any(are_rival(one, quantity, other, other_quantity) for quantity, other_quantity in counts):
        return "rival"
    return "both"


def _contradict(one: Claim, quantity: Quantity, other: Claim, other_quantity: Quantity) -> bool:
    """Say whether two counts of linked sentences cannot both be true.

    The five conditions: the same what, one event (the sentences are linked), one period, intervals without a common
    point, and both asserted of what is observed.
    """
    values = {time.value for time in one.times}, {time.value for time in other.times}
    same_period = not values[0] or not values[1] or bool(values[0] & values[1] - {None})
    firm = one.certainty == other.certainty == "asserted" and quantity.status == other_quantity.status == "observed"
    return firm and same_period and _disjoint(quantity, other_quantity) and one.source == other.source


def _disjoint(one: Quantity, other: Quantity) -> bool:
    low, high = (
        max(one.low or 0.0, other.low or 0.0),
        min(math.inf if one.high is None else one.high, math.inf if other.high is None else other.high),
    )
    return low > high


def _rivals(claims_a: Sequence[Claim], claims_b: Sequence[Claim]) -> Iterable[tuple[Claim, Claim]]:
    counted: dict[str, list[tuple[Claim, Quantity]]] = defaultdict(list)
    for claim in claims_b:
        for quantity in claim.quantities:
            counted[quantity.what].append((claim, quantity))
    for claim in claims_a:
        for quantity in claim.quantities:
            for other, other_quantity in counted.get(quantity.what, ()):
                if are_rival(claim, quantity, other, other_quantity):
                    yield claim, other


def are_rival(one: Claim, quantity: Quantity, other: Claim, other_quantity: Quantity) -> bool:
    """Say whether two counts of one thing come from different sources and name different figures."""
    return (
        one.source != other.source
        and WRITER not in (one.source, other.source)
        and not same_figure(quantity, other_quantity)
    )


def same_figure(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities give one figure, whatever their comparators."""
    if one.value is None or other.value is None:
        return one.value is other.value and (one.low, one.high) == (other.low, other.high)
    return one.value == other.value
