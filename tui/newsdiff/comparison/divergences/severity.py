"""Terms: words of one scale that a writer chooses between, such as killed and injured, said and accused."""

from collections.abc import Iterator

from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, early, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.terms import Found, Severity

_SUBJECT = 5
"""The subject of a verb of speaking stands within so many words before it."""
_HEAD = 8
"""That of a participle stands among so many words at the head of its sentence."""
_NEAR = 4
"""Two terms stand in one slot where the words within so many places of them are shared."""


def term_changes(link: Linked) -> Iterator[Divergence]:
    """Yield each term of a scale for which the other side has another one of that scale: in the same slot, or as
    the verb that lets the same person speak."""
    if link.a.speech and link.b.speech:
        yield from _spoken(link)
    if link.a.severity and link.b.severity:
        yield from _exchanged(link)
        for pair in both(link):
            yield from _narrowed(pair)


def _spoken(link: Linked) -> Iterator[Divergence]:
    """Yield the first pair of verbs that let the same person speak in another way, at least one with a judgement."""
    ways_a = {_way(found) for found in link.a.speech}
    ways_b = {_way(found) for found in link.b.speech}
    pairs = [
        (one, other)
        for one in link.a.speech
        for other in link.b.speech
        if _way(one) not in ways_b
        and _way(other) not in ways_a
        and one.first not in link.a.inside
        and other.first not in link.b.inside
        and _one_scale(one, other)
        and _speakers(one, link.a) & _speakers(other, link.b)
    ]
    if pairs:
        one, other = min(pairs, key=lambda pair: early(pair[0].first, pair[1].first))
        here, there = link.a.span(one.first, one.last), link.b.span(other.first, other.last)
        yield Divergence("term_changed", f"{shown(link.a, here)} in A, {shown(link.b, there)} in B", (here,), (there,))


def _one_scale(one: Found[str], other: Found[str]) -> bool:
    """Say whether two verbs are on one scale: a plain one and any, or two grades of blame."""
    ways = {_way(one), _way(other)}
    return "plain" in ways or ways <= _BLAME


_BLAME = frozenset({"criticising", "attacking", "accusing"})


def _way(cue: Found[str]) -> str:
    return "plain" if cue.entry == "other" else cue.entry


def _speakers(cue: Found[str], side: Side) -> set[str]:
    """Return the names in the subject of a cue: before it, at the head of a participle's sentence, or after it."""
    words = side.words
    participle = words.forms[cue.first].endswith("ing")
    before = range(min(cue.first, _HEAD)) if participle else range(max(0, cue.first - _SUBJECT), cue.first)
    after = range(cue.last, min(len(words.keys), cue.last + 2)) if cue.last - 1 not in side.ends else range(0)
    names = {words.keys[index] for index in before if capital(index, side) and index in side.content}
    for claim in side.claims:
        if any(span.overlaps(side.span(cue.first, cue.last)) for span in claim.cues) and claim.source_span:
            spans = words.spans
            names |= {words.keys[i] for i in side.content if claim.source_span.covers(spans[i]) and capital(i, side)}
    return names or {words.keys[index] for index in after if capital(index, side)}


def _grades(side: Side, scale: str) -> set[str]:
    return {found.entry.grade for found in side.severity if found.entry.scale == scale}


def _exchanged(link: Linked) -> Iterator[Divergence]:
    pair = link.from_a
    said_by_b = {found.entry for side in pair.others for found in side.severity}
    said_by_a = {found.entry for side in link.from_b.others for found in side.severity}
    seen: set[tuple[Severity, Severity]] = set()
    for one in link.a.severity:
        if one.entry in said_by_b:
            continue
        for other in link.b.severity:
            if other.entry.scale != one.entry.scale or other.entry in said_by_a:
                continue
            if (one.entry, other.entry) in seen or not _same_slot(one, other, pair):
                continue
            seen.add((one.entry, other.entry))
            here, there = link.a.span(one.first, one.last), link.b.span(other.first, other.last)
            reason = f"{shown(link.a, here)} in A, {shown(link.b, there)} in B"
            yield Divergence("term_changed", reason, (here,), (there,))


def _same_slot(one: Found[Severity], other: Found[Severity], pair: Pair) -> bool:
    if any(pair.slots.get(index) in range(other.first, other.last) for index in range(one.first, one.last)):
        return True
    near = range(other.first - _NEAR, other.last + _NEAR)
    return any(
        pair.to_other.get(index) in near and index in pair.one.content
        for index in range(one.first - _NEAR, one.last + _NEAR)
    )


def _narrowed(pair: Pair) -> Iterator[Divergence]:
    """Yield a term of a class that the other side's umbrella term covers but does not say."""
    for found in pair.one.severity:
        scale, grade = found.entry
        umbrella = pair.terms.umbrellas.get(scale)
        if umbrella is None or grade == umbrella:
            continue
        here = _grades(pair.one, scale)
        there = {known for side in pair.others for known in _grades(side, scale)}
        if there != {umbrella} or here - {umbrella} != {grade} or umbrella not in here:
            continue
        covering = next((item for item in pair.other.severity if item.entry == Severity(scale, umbrella)), None)
        if covering is None:
            continue
        span, over = pair.one.span(found.first, found.last), pair.other.span(covering.first, covering.last)
        reason = f"{shown(pair.one, span)} only in {pair.name}; {pair.other_name} says {shown(pair.other, over)}"
        yield pair.divergence("term_changed", reason, [span], [over])
        return
