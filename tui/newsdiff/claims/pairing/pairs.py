"""Pairs: which claims of two articles are about one thing, and whether they agree."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsdiff.articles.model import Article
from newsdiff.claims.facts import TITLE, first_mentions, same_figure
from newsdiff.claims.model import WRITER, Claim, ClaimPair, Differ, PairRelation, Quantity
from newsdiff.claims.pairing.likeness import LIKE, Likeness
from newsdiff.claims.pairing.opposed import Opposition
from newsdiff.claims.pairing.related import by_sentence, left_over
from newsdiff.claims.pairing.shared import shared_stretches

_RIVAL_STEMS = 2
"""Stems that claims of unlinked sentences must share to be looked at as rival accounts of one count."""
_COMMON = 30
"""A stem in more claims than this of one count tells nothing about which of them are rivals."""
_SURE = 1.0
"""So much the likeness of two claims and the probability of their sentences' link make together where both report one
thing; claims for which they make less are related.

By the links of the readers of the train pairs, `make quality DATA=… PARTS=claim_pairs`: 34 of 55 pairs of claims below
it stand in sentences that a reader linked, 121 of 140 above it; on the dev pairs 7 of 11 and 20 of 25.
"""


class _Found(NamedTuple):
    """How two claims stand to each other, and what they differ in."""

    relation: PairRelation
    differ: Differ | None = None


_BOTH, _RELATED = _Found("both"), _Found("related")
_DENIED = _Found("rival", "denial")


def pair_claims(
    a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim],
    linked: Mapping[tuple[str, str], float], likeness: Likeness,
) -> tuple[ClaimPair, ...]:  # fmt: skip
    """Return the pairs of claims, in the order of A's: both report it, rival accounts, they contradict, or related.

    `linked` holds the ids of linked sentences, A's first, with the probability of the link. Claims of linked sentences
    pair where their contents are alike; claims that count the same thing by other sources and with other figures are
    rival accounts wherever they stand. Related are claims of linked sentences that may report one thing, with less to
    show for it; one of the two at least is in no other pair. The repeated mentions of one fact in an article are one
    side of one pair.
    """
    scores: dict[tuple[str, str], float] = {}
    found = _linked_pairs(claims_a, claims_b, linked, likeness, Opposition(a, b, likeness), scores)
    settled = {identifier for pair, how in found.items() if how.relation == "both" for identifier in pair}
    for one, other in _rivals(claims_a, claims_b, likeness):
        if one not in settled and other not in settled:
            found.setdefault((one, other), _Found("rival", "figure"))
    order = {claim.id: position for position, claim in enumerate((*claims_a, *claims_b))}
    by_id = {claim.id: claim for claim in (*claims_a, *claims_b)}
    facts = first_mentions(claims_a) | first_mentions(claims_b)
    sure = {facts[end] for pair, how in found.items() if how != _RELATED for end in pair}
    found = {pair: how for pair, how in found.items() if how != _RELATED or not sure.issuperset(map(facts.get, pair))}
    known = {facts[end] for pair in found for end in pair}
    left = {claim for claim, fact in facts.items() if fact not in known}
    found |= dict.fromkeys(left_over(claims_a, claims_b, left, linked, found, scores), _RELATED)
    mentions: dict[str, list[str]] = defaultdict(list)
    for claim, fact in facts.items():
        mentions[fact].append(claim)
    taken = {end for pair in found for end in pair}
    pairs = []
    for row in _rows(sorted(found, key=lambda ends: (order[ends[0]], order[ends[1]])), found, facts, sure):
        how = found[row[0]]
        told = sure if how == _RELATED else ()
        sides = []
        for side in zip(*row, strict=True):
            stated = [facts[end] for end in side if facts[end] not in told]
            repeated = [other for fact in stated for other in mentions[fact] if other not in taken]
            sides.append([by_id[id_] for id_ in sorted({*side, *repeated}, key=order.__getitem__)])
        of_a, of_b = sides
        ids_a, ids_b = (tuple(claim.id for claim in side) for side in (of_a, of_b))
        shared_a = tuple(span for claim in of_a for span in shared_stretches(a, claim, of_b, likeness))
        shared_b = tuple(span for claim in of_b for span in shared_stretches(b, claim, of_a, likeness))
        pairs.append(ClaimPair(how.relation, ids_a, ids_b, how.differ, shared_a, shared_b))
    return tuple(pairs)


def _rows(
    ends: Sequence[tuple[str, str]], found: Mapping[tuple[str, str], _Found], facts: Mapping[str, str],
    sure: Collection[str],
) -> Iterator[list[tuple[str, str]]]:  # fmt: skip
    """Yield the pairs of claims that stand to each other alike and share a fact, a row where its first pair stands.

    What is related to a fact that is paired for sure need not be related to what else is.
    """
    holding: dict[tuple[str, _Found], list[tuple[str, str]]] = defaultdict(list)
    for pair in ends:
        for end in pair:
            if found[pair] != _RELATED or facts[end] not in sure:
                holding[facts[end], found[pair]].append(pair)
    seen: set[tuple[str, str]] = set()
    for first in ends:
        if first in seen:
            continue
        seen.add(first)
        row = [first]
        for pair in row:  # grows while it is walked
            for end in pair:
                further = [other for other in holding.pop((facts[end], found[pair]), ()) if other not in seen]
                seen.update(further)
                row += further
        yield row


def _linked_pairs(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], linked: Mapping[tuple[str, str], float], likeness: Likeness,
    opposition: Opposition, scores: dict[tuple[str, str], float],
) -> dict[tuple[str, str], _Found]:  # fmt: skip
    """Return how alike claims of linked sentences stand to each other, and how alike all are in `scores`."""
    by_sentence_a, by_sentence_b = by_sentence(claims_a), by_sentence(claims_b)
    alike: dict[tuple[str, str], tuple[Claim, Claim]] = {}
    beside: dict[tuple[str, str], bool] = {}
    likely: dict[tuple[str, str], float] = defaultdict(float)
    best: dict[tuple[str, bool], float] = defaultdict(float)  # beside titles and beside running text
    for (sentence_a, sentence_b), probability in linked.items():
        in_title = sentence_a.endswith(TITLE) or sentence_b.endswith(TITLE)
        for one in by_sentence_a.get(sentence_a, ()):
            for other in by_sentence_b.get(sentence_b, ()):
                pair = one.id, other.id
                if pair not in scores:
                    scores[pair] = likeness.of(one, other)
                score = scores[pair]
                if score < LIKE:
                    continue
                alike[pair], likely[pair] = (one, other), max(likely[pair], probability)
                beside[pair] = in_title
                for end in pair:
                    best[end, in_title] = max(best[end, in_title], score)
    found = {}
    for pair, claims in alike.items():
        if scores[pair] >= min(best[end, beside[pair]] for end in pair):
            how = _how(*claims, opposition)
            unsure = scores[pair] + likely[pair] < _SURE or opposition.wished_apart(*claims)
            found[pair] = _RELATED if how == _BOTH and unsure else how
    agreeing = {(alike[one, other][0].sentence, other) for (one, other), how in found.items() if how != _DENIED}
    agreeing |= {(alike[one, other][1].sentence, one) for (one, other), how in found.items() if how != _DENIED}
    for pair in [pair for pair, how in found.items() if how == _DENIED]:
        one, other = alike[pair]
        if (one.sentence, other.id) in agreeing or (other.sentence, one.id) in agreeing:
            found[pair] = _RELATED  # "they say it was sold, which she denied" against "she denied that it was sold"
    return found


def _how(one: Claim, other: Claim, opposition: Opposition) -> _Found:
    """Return how the claims of two linked sentences stand to each other."""
    if opposition.between(one, other):
        return _DENIED
    counts = [
        (quantity, other_quantity)
        for quantity in one.quantities
        for other_quantity in other.quantities
        if (quantity.what, quantity.unit) == (other_quantity.what, other_quantity.unit)
    ]
    if any(same_figure(*count) for count in counts):
        return _BOTH
    if any(_contradict(one, quantity, other, other_quantity) for quantity, other_quantity in counts):
        return _Found("contradicts", "figure")
    if any(_are_rival(one, quantity, other, other_quantity) for quantity, other_quantity in counts):
        return _Found("rival", "figure")
    return _BOTH


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
    """Say whether two counts of one thing come from different sources and name different figures, in one unit."""
    if quantity.unit != other_quantity.unit:
        return False
    different = one.source != other.source and WRITER not in (one.source, other.source)
    return different and not same_figure(quantity, other_quantity)


def _rivals(claims_a: Sequence[Claim], claims_b: Sequence[Claim], likeness: Likeness) -> Iterator[tuple[str, str]]:
    """Yield the claims of unlinked sentences that give rival figures of one thing and are alike."""
    counted: dict[str, list[tuple[Claim, Quantity]]] = defaultdict(list)
    for claim in claims_b:
        for quantity in claim.quantities:
            counted[quantity.what].append((claim, quantity))
    holders: dict[str, dict[str, list[int]]] = {}
    for what, group in counted.items():
        holders[what] = defaultdict(list)
        for position, (claim, _) in enumerate(group):
            for stem in likeness.words(claim.id):
                holders[what][stem].append(position)
    for claim in claims_a:
        for quantity in claim.quantities:
            if quantity.what not in counted:
                continue
            shared: Counter[int] = Counter()
            for stem in likeness.words(claim.id):
                positions = holders[quantity.what].get(stem, ())
                if len(positions) <= _COMMON:
                    shared.update(positions)
            for position, stems in shared.items():
                other, other_quantity = counted[quantity.what][position]
                rival = stems >= _RIVAL_STEMS and _are_rival(claim, quantity, other, other_quantity)
                if not (rival and likeness.of(claim, other) >= LIKE):
                    continue
                if likeness.of_one_predicate((claim, quantity), (other, other_quantity)):
                    yield claim.id, other.id
