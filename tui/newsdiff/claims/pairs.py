"""Pairs: which claims of two articles are about one thing, and whether they agree."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newsdiff.articles.model import Article
from newsdiff.claims.facts import content_stems, same_facts, same_figure
from newsdiff.claims.model import WRITER, Claim, ClaimPair, Quantity

_SHARED = 0.2
"""Share of the smaller content's stems that claims of linked sentences must have in common to be a pair."""
_SAME_SOURCE, _SAME_COUNT = 0.1, 0.2
"""What a shared source and a shared count add to that share. The three are set by hand, on the sample articles."""
_RIVAL_STEMS = 2
"""Stems that claims of unlinked sentences must share to be rival accounts of one count."""
_COMMON = 30
"""A stem in more claims than this of one count tells nothing about which of them are rivals."""

Relation = Literal["both", "rival", "contradicts"]


def pair_claims(
    a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim], linked: Sequence[tuple[str, str]]
) -> tuple[ClaimPair, ...]:
    """Return the pairs of claims, in the order of A's: both report it, rival accounts, or they contradict.

    `linked` holds the ids of linked sentences, A's first. Claims of linked sentences pair by what their contents share;
    claims that count the same thing by other sources and with other figures are rival accounts wherever they stand.
    The repeated mentions of one fact in an article are one side of one pair.
    """
    stems_a, stems_b = content_stems(a, claims_a), content_stems(b, claims_b)
    found = _linked_pairs(claims_a, claims_b, stems_a, stems_b, linked)
    settled = {identifier for pair, relation in found.items() if relation == "both" for identifier in pair}
    for one, other in _rivals(claims_a, claims_b, stems_a, stems_b):
        if one not in settled and other not in settled:
            found.setdefault((one, other), "rival")
    place = {claim.id: position for position, claim in enumerate((*claims_a, *claims_b))}
    facts = same_facts(claims_a, stems_a) | same_facts(claims_b, stems_b)
    rows: list[tuple[Relation, dict[str, None], dict[str, None]]] = []
    row_of: dict[tuple[str, Relation], int] = {}
    for (one, other), relation in sorted(found.items(), key=lambda entry: (place[entry[0][0]], place[entry[0][1]])):
        row = row_of.get((facts[one], relation), row_of.get((facts[other], relation), len(rows)))
        if row == len(rows):
            rows.append((relation, {}, {}))
        row_of[facts[one], relation] = row_of[facts[other], relation] = row
        rows[row][1][one] = rows[row][2][other] = None
    return tuple(
        ClaimPair(relation, tuple(sorted(left, key=place.__getitem__)), tuple(sorted(right, key=place.__getitem__)))
        for relation, left, right in rows
    )


def _linked_pairs(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], stems_a: dict[str, frozenset[str]],
    stems_b: dict[str, frozenset[str]], linked: Sequence[tuple[str, str]],
) -> dict[tuple[str, str], Relation]:  # fmt: skip
    by_sentence_a, by_sentence_b = _by_sentence(claims_a), _by_sentence(claims_b)
    found: dict[tuple[str, str], Relation] = {}
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
            if one.id not in used and other.id not in used:
                used.update((one.id, other.id))
                found[one.id, other.id] = _relation(one, other)
    return found


def _by_sentence(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for sentence in claim.sentences or (claim.sentence,):
            found[sentence].append(claim)
    return found


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _agreement(one: Claim, other: Claim) -> float:
    same_source = one.source == other.source and one.source != WRITER
    same_count = bool({count.what for count in one.quantities} & {count.what for count in other.quantities})
    return _SAME_SOURCE * same_source + _SAME_COUNT * same_count


def _relation(one: Claim, other: Claim) -> Relation:
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
    if any(_are_rival(one, quantity, other, other_quantity) for quantity, other_quantity in counts):
        return "rival"
    return "both"


def _contradict(one: Claim, quantity: Quantity, other: Claim, other_quantity: Quantity) -> bool:
    """Say whether two counts of linked sentences cannot both be true.

    The five conditions: the same what, one event (the sentences are linked), one period, intervals without a common
    point, and both asserted, of what is observed, by one source (other sources make them rival accounts).
    """
    values = {time.value for time in one.times}, {time.value for time in other.times}
    same_period = not values[0] or not values[1] or bool(values[0] & values[1] - {None})
    observed = quantity.status == other_quantity.status == "observed"
    asserted = one.certainty == other.certainty == "asserted"
    return observed and asserted and same_period and one.source == other.source and _disjoint(quantity, other_quantity)


def _disjoint(one: Quantity, other: Quantity) -> bool:
    lows = [0.0 if quantity.low is None else quantity.low for quantity in (one, other)]
    highs = [math.inf if quantity.high is None else quantity.high for quantity in (one, other)]
    return max(lows) > min(highs)


def _are_rival(one: Claim, quantity: Quantity, other: Claim, other_quantity: Quantity) -> bool:
    """Say whether two counts of one thing come from different sources and name different figures."""
    different = one.source != other.source and WRITER not in (one.source, other.source)
    return different and not same_figure(quantity, other_quantity)


def _rivals(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], stems_a: dict[str, frozenset[str]],
    stems_b: dict[str, frozenset[str]],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield the claims of unlinked sentences that give rival figures of one thing and share rare enough words."""
    counted: dict[str, list[tuple[Claim, Quantity]]] = defaultdict(list)
    for claim in claims_b:
        for quantity in claim.quantities:
            counted[quantity.what].append((claim, quantity))
    holders: dict[str, dict[str, list[int]]] = {}
    for what, group in counted.items():
        holders[what] = defaultdict(list)
        for position, (claim, _) in enumerate(group):
            for stem in stems_b[claim.id]:
                holders[what][stem].append(position)
    for claim in claims_a:
        for quantity in claim.quantities:
            if quantity.what not in counted:
                continue
            shared: Counter[int] = Counter()
            for stem in stems_a[claim.id]:
                positions = holders[quantity.what].get(stem, ())
                if len(positions) <= _COMMON:
                    shared.update(positions)
            for position, stems in shared.items():
                other, other_quantity = counted[quantity.what][position]
                if stems >= _RIVAL_STEMS and _are_rival(claim, quantity, other, other_quantity):
                    yield claim.id, other.id
