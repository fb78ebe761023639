"""Terms: words of one scale that a writer chooses between, such as killed and injured, said and accused."""

from collections.abc import Iterator, Mapping

from newsdiff.comparison.divergences.contradiction import cannot_both_hold
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, early, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.terms import Found, Severity

_SUBJECT = 5
"""The subject of a verb of speaking stands within so many words before it."""
_HEAD = 8
"""That of a participle stands among so many words at the head of its sentence."""
_NEAR = 4
"""Two terms stand in one slot where the words within so many places of them are shared."""
_UNDER = 2
"""So many words at most stand between a negation and the term it turns round ("did not formally approve")."""


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
        and not (_is_passive(one, link.a) or _is_passive(other, link.b))
        and one.first not in link.a.inside
        and other.first not in link.b.inside
        and _one_scale(one, other)
        and (_speakers(one, link.a) & _speakers(other, link.b) or _subject(one, link.a) & _subject(other, link.b))
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


def _is_passive(cue: Found[str], side: Side) -> bool:
    """Say whether somebody "was ordered", so that the subject does not speak."""
    return cue.first > 0 and side.words.forms[cue.first - 1] in side.terms.words("be")


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


def _subject(cue: Found[str], side: Side) -> set[str]:
    """Return the noun or the pronoun right before a cue, adverbs apart."""
    for index in range(cue.first - 1, max(-1, cue.first - 1 - _UNDER), -1):
        form = side.words.forms[index]
        if index in side.ends:
            break
        if (index in side.content or form in side.terms.words("speakers")) and not form.endswith("ly"):
            return {side.words.keys[index]}
    return set()


def _grades(side: Side, scale: str) -> set[str]:
    return {found.entry.grade for found in side.severity if found.entry.scale == scale}


def _exchanged(link: Linked) -> Iterator[Divergence]:
    pair = link.from_a
    said_by_b = {found.entry for side in pair.others for found in side.severity}
    said_by_a = {found.entry for side in link.from_b.others for found in side.severity}
    candidates = (
        (one, other)
        for one in link.a.severity
        for other in link.b.severity
        if one.entry.scale == other.entry.scale and one.entry not in said_by_b and other.entry not in said_by_a
    )
    used: set[tuple[str, int]] = set()
    seen: set[tuple[Severity, Severity]] = set()
    for one, other in sorted(candidates, key=lambda terms: early(terms[0].first, terms[1].first)):
        if (one.entry, other.entry) in seen or used & {("A", one.first), ("B", other.first)}:
            continue
        camps = pair.terms.opposites.get(one.entry.scale)
        same = _same_slot(one, other, pair) if camps is None else _same_statement(one, other, pair)
        if not same:
            continue
        seen.add((one.entry, other.entry))
        used |= {("A", one.first), ("B", other.first)}
        here, there = link.a.span(one.first, one.last), link.b.span(other.first, other.last)
        reason = f"{shown(link.a, here)} in A, {shown(link.b, there)} in B"
        yield Divergence("term_changed", reason, (here,), (there,))
        if camps and _are_opposed(one.entry, other.entry, camps) and cannot_both_hold(pair, here, there):
            reason = f"the two cannot both hold: {shown(link.a, here)} / {shown(link.b, there)}"
            yield Divergence("contradiction", reason, (here,), (there,))


def _same_slot(one: Found[Severity], other: Found[Severity], pair: Pair) -> bool:
    """Say whether two terms stand for each other: in one place between the same words, or with shared ones around."""
    if any(pair.slots.get(index) in range(other.first, other.last) for index in range(one.first, one.last)):
        return True
    near = range(other.first - _NEAR, other.last + _NEAR)
    return any(
        pair.to_other.get(index) in near and index in pair.one.content
        for index in range(one.first - _NEAR, one.last + _NEAR)
    )


def _are_opposed(one: Severity, other: Severity, camps: Mapping[str, int]) -> bool:
    return one.grade in camps and other.grade in camps and camps[one.grade] != camps[other.grade]


def _same_statement(one: Found[Severity], other: Found[Severity], pair: Pair) -> bool:
    """Say whether two terms of opposites are said of one thing, and neither is turned round by a negation: they have
    one subject or one object."""
    if _is_negated(one, pair.one) or _is_negated(other, pair.other):
        return False
    before_a, before_b = _before(one, pair.one), _before(other, pair.other)
    after_a, after_b = _after(one, pair.one), _after(other, pair.other)
    if after_a is not None and after_b is not None and pair.to_other.get(after_a) == after_b:
        return True
    touching = before_a[:1] == [one.first - 1] and before_b[:1] == [other.first - 1]
    if touching and pair.to_other.get(before_a[0]) != before_b[0]:
        return False
    return any(pair.to_other.get(index) in before_b for index in before_a)


def _before(term: Found[Severity], side: Side) -> list[int]:
    """Return the content words that stand before a term and near it, adverbs apart, the nearest first."""
    near = range(term.first - 1, max(-1, term.first - 1 - _NEAR), -1)
    return [index for index in near if index in side.content and not side.words.forms[index].endswith("ly")]


def _after(term: Found[Severity], side: Side) -> int | None:
    """Return the first content word that stands after a term and near it; None where there is none."""
    near = range(term.last, min(len(side.words.keys), term.last + _NEAR))
    return next((index for index in near if index in side.content), None)


def _is_negated(term: Found[Severity], side: Side) -> bool:
    return any(found.last <= term.first <= found.last + _UNDER for found in side.negations)


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
