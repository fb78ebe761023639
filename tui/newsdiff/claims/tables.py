"""The numbers and the speakers of two articles, as tables made from their claims."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from newsdiff.articles.model import Side
from newsdiff.claims.facts import same_figure
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, ClaimPair, NumberRelation, NumberRow, Quantity, Speaker
from newsdiff.language.spans import Span


def number_rows(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], pairs: Sequence[ClaimPair]
) -> tuple[NumberRow, ...]:
    """Return one row for every figure given of a counted thing, in the order in which things are first counted.

    Claims of an article that give one figure of one thing are one row. Against the other article the row is the same
    figure, changed (by the same source, or by claims paired as one report), rival (by other sources), or only there.
    """
    whats: dict[str, None] = {}
    figures_a, figures_b = _figures(claims_a, whats), _figures(claims_b, whats)
    amounts = Counter((claim.id, quantity.what) for claim in (*claims_a, *claims_b) for quantity in claim.quantities)
    sources = {claim.id: claim.source for claim in (*claims_a, *claims_b)}
    together = {(one, other) for pair in pairs if pair.relation != "rival" for one in pair.a for other in pair.b}
    rows: list[NumberRow] = []
    for what in whats:
        left, right = list(figures_a.get(what, ())), list(figures_b.get(what, ()))
        for one in list(left):
            match = next((o for o in right if same_figure(one[0], o[0]) and _alike(one, o, together)), None)
            if match:
                rows.append(_row(_called(one[0], match[0]), "same", one, match))
                left.remove(one)
                right.remove(match)
        for one in left:
            match = next((other for other in right if _reported_together(one, other, together, sources, amounts)), None)
            if match:
                rows.append(_row(_called(one[0], match[0]), "changed", one, match))
                right.remove(match)
            elif match := next((other for other in right if one[0].measured == other[0].measured), None):
                right.remove(match)
                rows.append(_row(_called(one[0]), "rival", one, match))
            else:
                rows.append(_row(_called(one[0]), "only_a", one, None))
        rows.extend(_row(_called(other[0]), "only_b", None, other) for other in right)
    return tuple(rows)


_Figure = tuple[Quantity, dict[str, Span]]
"""A figure as it is first given, and where it stands in each claim that gives it."""


def _row(what: str, relation: NumberRelation, one: _Figure | None, other: _Figure | None) -> NumberRow:
    a, b = (figure[1] if figure else {} for figure in (one, other))
    return NumberRow(what, relation, tuple(a), tuple(b), tuple(a.values()), tuple(b.values()))


def _figures(claims: Sequence[Claim], whats: dict[str, None]) -> dict[str, list[_Figure]]:
    """Return the figures of every counted thing with the claims that give them, and note the things in `whats`."""
    found: dict[str, list[_Figure]] = defaultdict(list)
    index: dict[tuple[object, ...], _Figure] = {}
    for claim in claims:
        for quantity in claim.quantities:
            whats.setdefault(quantity.what)
            bounds = (quantity.low, quantity.high) if quantity.value is None else ()
            key = (quantity.what, quantity.measured, quantity.value, *bounds)
            if key not in index:
                index[key] = (quantity, {})
                found[quantity.what].append(index[key])
            index[key][1].setdefault(claim.id, quantity.span)
    return found


def _called(one: Quantity, other: Quantity | None = None) -> str:
    """Return what a row is called: "killed", "money: raised", "money" where the two sides measure it by other words."""
    alike = other is None or other.measured == one.measured
    told = one.measured not in (None, one.what)
    return f"{one.what}: {one.measured}" if told and alike else one.what


def _alike(one: _Figure, other: _Figure, together: set[tuple[str, str]]) -> bool:
    """Say whether two figures are of one thing: amounts and shares of two things are no more one than their words."""
    return one[0].measured == other[0].measured or any((a, b) in together for a in one[1] for b in other[1])


def _reported_together(
    one: _Figure, other: _Figure, together: set[tuple[str, str]], sources: dict[str, str],
    amounts: Counter[tuple[str, str]],
) -> bool:  # fmt: skip
    """Say whether claims that are paired, or one source, give both figures."""
    named = {sources[claim] for claim in one[1]} - {WRITER, UNSPECIFIED}
    same_source = bool(named & {sources[claim] for claim in other[1]}) and one[0].measured == other[0].measured
    if same_source:
        return True
    only = one[0].measured == other[0].measured or all(
        amounts[claim, figure[0].what] == 1 for figure in (one, other) for claim in figure[1]
    )
    return only and any((a, b) in together for a in one[1] for b in other[1])


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
