"""Order: which links leave the order that the two articles otherwise tell things in."""

from bisect import bisect_left
from collections.abc import Mapping

Pair = tuple[int, int]


def moved(weights: Mapping[Pair, float]) -> set[Pair]:
    """Return the links that cross the weighted longest increasing run of links.

    `weights` gives each link, as indices of its sentences in A and B, its weight. A run never goes back on either
    side; links that share a sentence may stand in one run. A link both of whose sentences are in the run by other
    links has not moved: it repeats what is told there in order. Time grows with n log n.
    """
    links = sorted(weights)
    columns = sorted({j for _, j in links})
    best: list[tuple[float, Pair | None]] = [(0.0, None)] * (len(columns) + 1)  # a Fenwick tree of the heaviest runs
    before: dict[Pair, Pair | None] = {}
    heaviest: tuple[float, Pair | None] = (0.0, None)
    for link in links:
        column = bisect_left(columns, link[1]) + 1
        weight, last = 0.0, None
        position = column
        while position:
            if best[position][0] > weight:
                weight, last = best[position]
            position -= position & -position
        before[link] = last
        weight += weights[link]
        if weight > heaviest[0]:
            heaviest = (weight, link)
        position = column
        while position < len(best):
            if weight > best[position][0]:
                best[position] = (weight, link)
            position += position & -position
    run = set()
    step = heaviest[1]
    while step is not None:
        run.add(step)
        step = before[step]
    in_order_a, in_order_b = {i for i, _ in run}, {j for _, j in run}
    return {(i, j) for i, j in links if (i, j) not in run and not (i in in_order_a and j in in_order_b)}
