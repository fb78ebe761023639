"""The numbers and the speakers of two articles, as tables made from their claims."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter

from newsdiff.articles.model import Side
from newsdiff.claims.facts import TITLE, same_figure
from newsdiff.claims.model import (
    AGE,
    UNSPECIFIED,
    WRITER,
    Claim,
    ClaimPair,
    NumberRelation,
    NumberRow,
    Quantity,
    Speaker,
)
from newsdiff.claims.numbers.measures import are_one_measure
from newsdiff.claims.pairing.likeness import LIKE, Likeness
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span

_EQUAL = LIKE / 2
"""So alike claims are at least that give one figure of one thing for it to be the same one; by eye."""
_SMALL = 12
"""A figure up to this is equal by chance: six months are often no others' six months."""
_TELLING = 3
"""Digits, without noughts at the ends, from which on a whole number that both give of one thing is one figure."""
_SUMS = ("money", "percent")
_COUNT = "count"
"""What may be called by another noun: "31 customers", "31 victims"."""
_WITHIN = 50
"""A figure is held against so many others of its thing at most, and so many claims of each."""
_Figure = tuple[Quantity, dict[str, Span]]
"""A figure as it is first given, and where it stands in each claim that gives it."""


def number_rows(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], pairs: Sequence[ClaimPair], likeness: Likeness,
    told: Sequence[tuple[Span, Span, NumberRelation]] = (),
) -> tuple[NumberRow, ...]:  # fmt: skip
    """Return one row for every figure given of a counted thing, in the order in which things are first counted.

    Claims of an article that give one figure of one thing are one row. Against the other article the row is the same
    figure, changed (by the same source, or by claims paired as one report), rival (by other sources), or only there;
    figures meet where claims that give them are paired or alike. `told` holds what is known of two figures from the
    difference between their sentences, where they stand in A and in B; it goes before.
    """
    whats: dict[str, None] = {}
    figures_a, figures_b = _figures(claims_a, whats), _figures(claims_b, whats)
    meeting = _Meeting((*claims_a, *claims_b), pairs, likeness, told)
    rows: list[NumberRow] = []
    alone: list[tuple[int, _Figure]] = []
    for what in whats:
        left, right = list(figures_a.get(what, ())), list(figures_b.get(what, ()))
        for related in (meeting.are_same, meeting.are_told, meeting.differ):
            for one in list(left):
                found = ((other, relation) for other in right[:_WITHIN] if (relation := related(one, other)))
                other, relation = next(found, (None, None))
                if other is not None and relation is not None:
                    rows.append(_row(_called(one[0], other[0]), relation, one, other))
                    left.remove(one)
                    right.remove(other)
        alone.extend(enumerate((*left, *right), len(rows)))
        rows.extend(_row(_called(one[0]), "only_a", one, None) for one in left)
        rows.extend(_row(_called(other[0]), "only_b", None, other) for other in right)
    return tuple(_in_other_units(rows, alone, meeting))


def _in_other_units(
    rows: Sequence[NumberRow], alone: Sequence[tuple[int, _Figure]], meeting: "_Meeting"
) -> Sequence[NumberRow]:
    """Return the rows, those together that give one measure in two units; `alone` are figures of one article only, each
    with the index of its row."""
    by_dimension: dict[str, list[tuple[int, _Figure]]] = defaultdict(list)
    for index, figure in alone:
        dimension = meeting.dimension(figure[0])
        if dimension is not None:
            by_dimension[dimension].append((index, figure))
    found: list[NumberRow | None] = list(rows)
    for group in by_dimension.values():
        of_b = [(index, figure) for index, figure in group if rows[index].relation == "only_b"]
        for index, one in group:
            if rows[index].relation != "only_a":
                continue
            met = (
                (there, other, relation)
                for there, other in islice(meeting.likely(one, of_b), _WITHIN)
                if found[there] and (relation := meeting.converted(one, other))
            )
            there, other, relation = next(met, (index, one, None))
            if relation is not None:
                whats = dict.fromkeys((_called(one[0]), _called(other[0])))
                found[index], found[there] = _row(" / ".join(whats), relation, one, other), None
    return [row for row in found if row is not None]


class _Meeting:
    """Says whether two figures of one thing, one of each article, are to be held against each other, and how."""

    def __init__(
        self, claims: Sequence[Claim], pairs: Sequence[ClaimPair], likeness: Likeness,
        told: Sequence[tuple[Span, Span, NumberRelation]],
    ) -> None:  # fmt: skip
        self._by_id = {claim.id: claim for claim in claims}
        self._amounts = Counter((claim.id, quantity.what) for claim in claims for quantity in claim.quantities)
        ends = [(one, other, pair.relation) for pair in pairs for one in pair.a for other in pair.b]
        self._paired = {(one, other): relation for one, other, relation in ends if relation != "related"}
        self._related = {(one, other) for one, other, relation in ends if relation == "related"}
        self._likeness = likeness
        self._lexicon = lexicon = load(likeness.language)
        tables = [lexicon.table(name) for name in ("numbers", "magnitudes", "vague")] if lexicon else []
        self._numbers = {likeness.stemmer.stem(word) for table in tables for phrase in table for word in phrase.split()}
        self._open: frozenset[str | None] = frozenset({None, *(lexicon.words("sum_words") if lexicon else ())})
        """What tells of a sum ("rose") and not of what."""
        self._told: dict[Span, list[tuple[Span, NumberRelation]]] = defaultdict(list)
        spans = sorted({quantity.span for claim in claims if claim.article == "A" for quantity in claim.quantities})
        for here, there, relation in told:
            for span in spans[max(0, bisect_right(spans, here.start, key=itemgetter(0)) - 1) :]:
                if span.start >= here.end:
                    break
                if span.overlaps(here):
                    self._told[span].append((there, relation))

    def are_same(self, one: _Figure, other: _Figure) -> NumberRelation | None:
        if not same_figure(one[0], other[0]):
            return None
        measured = {one[0].measured, other[0].measured}
        if _is_telling(one[0]) and (len(measured) == 1 or not self._open.isdisjoint(measured)):
            return "same"
        if one[0].what == "money" and len(measured) == 1 and None not in measured:
            return "same"  # "a loss of £47m", "lost £47 million"
        least = _EQUAL if (one[0].value or 0.0) > _SMALL else LIKE
        alike = one[0].measured == other[0].measured and self._are_alike(one, other, least)
        related = least == _EQUAL and self._are_related(one, other)
        return "same" if alike or related or self._relations(one, other) else None

    def are_told(self, one: _Figure, other: _Figure) -> NumberRelation | None:
        """Return what the difference between their sentences says of two figures."""
        for here in one[1].values():
            for there, relation in self._told.get(here, ()):
                if any(there.overlaps(span) for span in other[1].values()):
                    return relation
        return None

    def differ(self, one: _Figure, other: _Figure) -> NumberRelation | None:
        """Return how two figures differ: one source, or one report, changes a figure; two sources are rivals."""
        if one[0].unit != other[0].unit:
            return None
        relations = self._relations(one, other)
        measured = one[0].measured == other[0].measured
        if relations == {"both"} and one[0].what == AGE and measured and one[0].measured:
            return "changed"
        only = measured or all(
            self._amounts[claim, figure[0].what] == 1 for figure in (one, other) for claim in figure[1]
        )
        sources = [{self._by_id[id_].source for id_ in figure[1]} - {WRITER, UNSPECIFIED} for figure in (one, other)]
        one_source = bool(sources[0] & sources[1])
        if relations == {"both"}:
            return "same" if only and _may_be_one(one[0], other[0]) else None
        if relations:
            return None if not only else "rival" if "rival" in relations and not one_source else "changed"
        if not (measured and sources[0] and sources[1] and self._are_alike(one, other)):
            return None
        if one[0].what not in _SUMS and not self._are_of_one_predicate(one, other):
            return None
        return "changed" if one_source else "rival"

    def likely(self, one: _Figure, others: Sequence[tuple[int, _Figure]]) -> Iterator[tuple[int, _Figure]]:
        """Yield the figures that one can meet: of counts, only equal ones."""
        count = self.dimension(one[0]) == _COUNT
        return (item for item in others if not count or item[1][0].value == one[0].value)

    def dimension(self, quantity: Quantity) -> str | None:
        """Return what a figure can be told in other units of, or as a count of; None for ages and shares."""
        if quantity.what == "money":
            return "money"
        table = self._lexicon.table("measures") if self._lexicon else {}
        if quantity.what in table:
            return str(table[quantity.what]).split()[0]
        return None if quantity.what in (AGE, "percent") else _COUNT

    def converted(self, one: _Figure, other: _Figure) -> NumberRelation | None:
        """Return how two figures in different units meet: one measure, or another one in a report of one thing."""
        if self.dimension(one[0]) == _COUNT:
            equal_count = one[0].value == other[0].value and (one[0].value or 0.0) > _SMALL
            return "same" if equal_count and (self._relations(one, other) or self._are_related(one, other)) else None
        equal = are_one_measure(one[0], other[0], self._lexicon) if self._lexicon else None
        if equal is None:
            return None
        relations = self._relations(one, other)
        if equal:
            return "same" if relations or self._are_related(one, other) or self._are_alike(one, other) else None
        single = all(self._amounts[claim, figure[0].what] == 1 for figure in (one, other) for claim in figure[1])
        return "changed" if relations and single and one[0].what != "money" else None

    def _relations(self, one: _Figure, other: _Figure) -> set[str]:
        """Return how the claims that give two figures are paired."""
        return {self._paired[a, b] for a in one[1] for b in other[1] if (a, b) in self._paired}

    def _are_related(self, one: _Figure, other: _Figure) -> bool:
        return any((a, b) in self._related for a in one[1] for b in other[1])

    def _are_of_one_predicate(self, one: _Figure, other: _Figure) -> bool:
        claims = islice(((self._by_id[a], self._by_id[b]) for a in one[1] for b in other[1]), _WITHIN)
        return any(self._likeness.of_one_predicate((a, one[0]), (b, other[0])) for a, b in claims)

    def _are_alike(self, one: _Figure, other: _Figure, least: float = LIKE) -> bool:
        by_id = self._by_id
        claims = islice(((by_id[a], by_id[b]) for a in one[1] for b in other[1]), _WITHIN)
        counted = {self._likeness.stemmer.stem(one[0].what), *self._numbers}
        return any(self._likeness.share_besides(a, b, counted) and self._likeness.of(a, b) >= least for a, b in claims)


def _row(what: str, relation: NumberRelation, one: _Figure | None, other: _Figure | None) -> NumberRow:
    a, b = (figure[1] if figure else {} for figure in (one, other))
    return NumberRow(what, relation, tuple(a), tuple(b), tuple(a.values()), tuple(b.values()))


def _figures(claims: Sequence[Claim], whats: dict[str, None]) -> dict[str, list[_Figure]]:
    """Return the figures of every counted thing with the claims that give them, and note the things in `whats`.

    A title's figure is the one that its article gives, whatever either is said to be of.
    """
    found: dict[str, list[_Figure]] = defaultdict(list)
    index: dict[tuple[object, ...], _Figure] = {}
    bare: dict[tuple[object, ...], _Figure] = {}
    for claim in sorted(claims, key=lambda claim: claim.sentence.endswith(TITLE)):
        for quantity in claim.quantities:
            whats.setdefault(quantity.what)
            bounds = (quantity.low, quantity.high) if quantity.value is None else ()
            value = (quantity.what, quantity.unit, quantity.value, *bounds)
            key = (*value, None if _is_telling(quantity) else quantity.measured)
            if claim.sentence.endswith(TITLE) and value in bare:
                index.setdefault(key, bare[value])
            if key not in index:
                index[key] = (quantity, {})
                found[quantity.what].append(index[key])
            bare.setdefault(value, index[key])
            index[key][1].setdefault(claim.id, quantity.span)
    order = {claim.id: number for number, claim in enumerate(claims)}
    return {
        what: [(quantity, dict(sorted(given.items(), key=lambda item: order[item[0]]))) for quantity, given in figures]
        for what, figures in found.items()
    }


def _is_telling(quantity: Quantity) -> bool:
    """Say whether a figure is hardly equal by chance: 5.8 percent, 1,184 euros; not 50 or 2,000."""
    digits = f"{quantity.value or 0.0:.15g}".replace(".", "").strip("0")
    return len(digits) >= _TELLING or (quantity.value is not None and quantity.value % 1 != 0)


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Say whether two figures have a value in common ("more than 40", "45")."""
    low = max(one.low or 0.0, other.low or 0.0)
    return low <= min(math.inf if one.high is None else one.high, math.inf if other.high is None else other.high)


def _called(one: Quantity, other: Quantity | None = None) -> str:
    """Return what a row is called: "killed", "money: raised", "money" where the two sides measure it by other words."""
    alike = other is None or other.measured == one.measured
    told = one.measured not in (None, one.what)
    return f"{one.what}: {one.measured}" if told and alike else one.what


def speakers(claims_a: Sequence[Claim], claims_b: Sequence[Claim]) -> tuple[Speaker, ...]:
    """Return every source but the writer, in the order of first appearance, with what it is quoted and claims."""
    first: dict[str, Claim] = {}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    quoted: dict[str, dict[Side, None]] = defaultdict(dict)
    for claim in (*claims_a, *claims_b):
        if claim.source in (WRITER, UNSPECIFIED):
            continue
        first.setdefault(claim.source, claim)
        counts[claim.source][claim.article == "B"] += 1
        if claim.quotations:
            quoted[claim.source].setdefault(claim.article)
    return tuple(
        Speaker(source, claim.role, claim.named, tuple(quoted[source]), *counts[source])
        for source, claim in first.items()
    )
