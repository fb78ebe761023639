"""Sources: who is said to know it, through whom, and whether they are named."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.comparison.divergences.sides import Linked, Pair, Side, both, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.folding import fold
from newsdiff.language.spans import Span

_SHARED = 2
"""Two claims report one thing when their contents share so many content words …"""
_OVERLAP = 0.3
"""… and this share of the shorter one's."""


class _Paired(NamedTuple):
    """Claims of A and of B with one content."""

    a: Claim
    b: Claim
    overlap: float


def source_differences(link: Linked) -> Iterator[Divergence]:
    """Yield sources that are others, missing, or named on one side only, for what both sentences report."""
    paired = _paired(link)
    given: set[str] = set()
    for item in paired:
        for divergence in (*_changed(item, link), *_shortened(item, link), *_relabelled(item, link)):
            if divergence.label not in given:
                given.add(divergence.label)
                yield divergence
    if "source_dropped" not in given:
        for pair in both(link):
            yield from _unattributed(pair)


def _paired(link: Linked) -> list[_Paired]:
    """Return the claims that report one thing, the surest pair first, each claim at most once."""
    contents_b = [(claim, _content(claim, link.b)) for claim in link.b.claims]
    scored = []
    for one in link.a.claims:
        words_a = _content(one, link.a)
        for other, words_b in contents_b:
            shared = sum(link.from_a.to_other.get(index) in words_b for index in words_a)
            smaller = min(len(words_a), len(words_b))
            if shared >= _SHARED and shared >= _OVERLAP * smaller:
                scored.append(_Paired(one, other, shared / smaller))
    found: list[_Paired] = []
    for paired in sorted(scored, key=lambda item: -item.overlap):
        if all(paired.a is not done.a and paired.b is not done.b for done in found):
            found.append(paired)
    return found


def _content(claim: Claim, side: Side) -> set[int]:
    return {
        index
        for index in side.content
        if any(span.start <= side.words.spans[index].start < span.end for span in claim.content)
    }


def _attributed(claim: Claim) -> bool:
    return claim.source not in (WRITER, UNSPECIFIED)


def _changed(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    """Yield two innermost sources that cannot be one: both spelled out, neither in the other's chain."""
    one, other = paired.a, paired.b
    if not _attributed(one) or not _attributed(other) or one.candidates or other.candidates:
        return
    if one.source_span is None or other.source_span is None:
        return
    if not _spelled_out(one, link.a) or not _spelled_out(other, link.b):
        return
    if not _is_reported(one, link.a) or not _is_reported(other, link.b):
        return
    here, there = link.a.text(one.source_span), link.b.text(other.source_span)
    if _names(here) & _names(there) or _names(one.source) & _names(other.source):
        return
    if set(one.chain[1:]) & set(other.chain[1:]):
        return
    partners = {claim.source for side in link.from_a.others for claim in side.claims}
    if one.source in partners:
        return
    reason = f"{shown(link.a, one.source_span)} in A, {shown(link.b, other.source_span)} in B"
    yield Divergence("source_changed", reason, (one.source_span,), (other.source_span,))


def _shortened(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    """Yield the middleman that one side leaves out of a chain of sources ("Lee, citing the agency" / "the agency")."""
    for pair in both(link):
        longer, shorter = (paired.a, paired.b) if pair.is_a else (paired.b, paired.a)
        if not _attributed(shorter) or longer.chain[-1] != shorter.chain[-1] or len(longer.chain) <= len(shorter.chain):
            continue
        missing = next((name for name in longer.chain[1:] if name not in shorter.chain), None)
        span = next(
            (claim.source_span for claim in pair.one.claims if claim.source == missing and claim.source_span), None
        )
        span = span or longer.source_span
        if missing and span and shorter.source_span:
            reason = f"only {pair.name} has it through {missing}"
            yield pair.divergence("source_dropped", reason, [span], [shorter.source_span])


def _unattributed(pair: Pair) -> Iterator[Divergence]:
    """Yield the source of what the other sentence says in its writer's own voice."""
    one, other = pair.one, pair.other
    if any(not quoted.title for quoted in other.quoted):
        return
    cues = _attributions(other) + [(found.first, found.last) for found in other.strength if found.entry.cue]
    nearby = [side for side in pair.others if _continues(side, other)]
    if any(_attributions(side) for side in nearby):
        return
    for first, last in _attributions(one):
        cue = one.span(first, last)
        claim = next((claim for claim in one.claims if _attributed(claim) and _cued(claim, cue)), None)
        if claim is None or claim.source_span is None or not _is_somebody(claim.source_span, one):
            continue
        if _acts(claim.source, other):
            continue
        shared = [index for index in sorted(_matter(cue, claim, one)) if index in pair.to_other]
        if len(shared) < _SHARED or all(capital(index, one) for index in shared):
            continue
        image = sorted(pair.to_other[index] for index in shared)
        if any(not _turned_away(there, image, other) for there in cues):
            continue
        if any(there.stance == "denying" and _content(there, other) & set(image) for there in other.claims):
            continue
        evidence = _joined(claim.source_span, cue)
        reason = f"only {pair.name} gives a source: {shown(one, evidence)}"
        yield pair.divergence("source_dropped", reason, [evidence], [other.span(image[0], image[-1] + 1)])
        return


def _acts(source: str, other: Side) -> bool:
    """Say whether a named source is in the other sentence as somebody who acts: what it does needs no source."""
    parts = source.split()
    return parts[-1][0].isupper() and any(part[0].isupper() and fold(part) in other.words.forms for part in parts)


def _matter(cue: Span, claim: Claim, side: Side) -> set[int]:
    """Return the content words a source answers for: the whole sentence where it is only put in between commas."""
    begin = min(cue.start, claim.source_span.start) if claim.source_span else cue.start
    if not side.article.plain[:begin].rstrip().endswith(","):
        return _content(claim, side)
    return {
        index
        for index in side.content
        if not any(span.covers(side.words.spans[index]) for span in (cue, claim.source_span) if span)
    }


def _joined(source: Span, cue: Span) -> Span:
    """Return a source with its cue as evidence, or the source alone where the two stand apart."""
    joined = Span(min(cue.start, source.start), max(cue.end, source.end))
    return joined if joined.end - joined.start <= _LONG else source


def _is_somebody(source: Span, side: Side) -> bool:
    """Say whether a source is given in words of its own, not by a pronoun, and in few enough of them to be one."""
    surface = side.text(source).lower()
    return surface not in _PRONOUNS and source.end - source.start <= _LONG


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "others", "some", "many"})


def _turned_away(cue: tuple[int, int], image: list[int], side: Side) -> bool:
    """Say whether a cue ends before what is asked about, at a clause that sets something against it."""
    between = side.words.forms[cue[1] : image[0]]
    return cue[1] <= image[0] and any(form in _CONTRASTS for form in between)


_CONTRASTS = frozenset({"but", "though", "although", "while", "however", "yet"})
_ALIKE = 4
_INSERTED = 20
"""What is put in ends with a comma so many characters after the cue ("officials said Sunday, and")."""
_LONG = 90
"""A source longer than so many characters is no evidence a person reads."""


def _attributions(side: Side) -> list[tuple[int, int]]:
    """Return the words outside quotation marks that say that somebody says it."""
    return [
        (found.first, found.last)
        for found in side.speech
        if found.entry in _REPORTING
        and found.first not in side.inside
        and (found.first == 0 or side.words.forms[found.first - 1] not in _DETERMINERS)
    ]


_REPORTING = frozenset({"plain", "claiming", "warning", "accusing", "admitting"})


def _continues(side: Side, other: Side) -> bool:
    """Say whether a sentence of the same paragraph stands next to another one and can carry its source."""
    return (
        side is not other
        and side.sentence.paragraph == other.sentence.paragraph
        and abs(side.sentence.span.start - other.sentence.span.end) < _NEXT
    )


_NEXT = 3
_DETERMINERS = frozenset({"a", "the", "his", "her", "its", "their", "no", "any"})


def _cued(claim: Claim, cue: Span) -> bool:
    return any(span.overlaps(cue) for span in claim.cues)


def _relabelled(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    if not _attributed(paired.a) or paired.a.source != paired.b.source:
        return
    for pair in both(link):
        one, other = (paired.a, paired.b) if pair.is_a else (paired.b, paired.a)
        if one.source_span is None or other.source_span is None:
            continue
        named, described = pair.one.text(one.source_span), pair.other.text(other.source_span)
        if _is_name(named, one.source) and _is_description(described):
            spans = f"{shown(pair.one, one.source_span)} / {shown(pair.other, other.source_span)}"
            reason = f"{pair.name} names the source: {spans}"
            yield pair.divergence("source_relabelled", reason, [one.source_span], [other.source_span])


def _is_name(surface: str, source: str) -> bool:
    return any(name in surface for name in source.split() if name[:1].isupper())


def _is_description(surface: str) -> bool:
    """Say whether a source is described to a reader who has not met it yet ("a lawmaker")."""
    return surface.split()[0].lower() in _INDEFINITE


_INDEFINITE = frozenset({"a", "an", "one"})


def _is_reported(claim: Claim, side: Side) -> bool:
    """Say whether a claim's cue is a verb of reporting."""
    cues = [side.span(found.first, found.last) for found in side.speech]
    cues += [side.span(found.first, found.last) for found in side.strength]
    return any(cue.overlaps(span) for cue in cues for span in claim.cues)


def _spelled_out(claim: Claim, side: Side) -> bool:
    """Say whether a source is named or described in full here, by no pronoun and no bare "the lawmaker"."""
    if claim.source_span is None or claim.source_span.end - claim.source_span.start > _LONG:
        return False
    words = side.text(claim.source_span).split()
    if not words[0][0].isalpha() or any(fold(word) in ("according", "who") for word in words):
        return False
    return any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and words[0] not in _OPENERS)


_OPENERS = frozenset(
    {
        "The", "A", "An", "He", "She", "They", "It", "We", "I", "His", "Her", "Their", "Its", "One", "Some", "Many",
        "Others", "This", "That", "These", "Those",
    }
)  # fmt: skip


def _names(source: str) -> set[str]:
    """Return how the names in a source begin: "Senate" and "Senators" are one."""
    names = (name.strip(".,").removesuffix("'s").removesuffix("’s") for name in source.split())
    return {fold(name)[:_ALIKE] for name in names if len(name) > 2 and name[0].isupper() and name not in _OPENERS}
