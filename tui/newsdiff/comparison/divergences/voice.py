"""Voice: what one article gives with its source and the other one says in its writer's own voice."""

from collections.abc import Iterator

from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.comparison.divergences.sides import Pair, Side, around, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.folding import fold
from newsdiff.language.spans import Span

_SHARED = 2
"""The other sentence reports what a source answers for where it has so many of its content words …"""
_PLAIN = 2
"""… so many of them no names, or …"""
_SHARE = 0.3
"""… this share of them all."""
_NEAR = 4
"""A negation bears on words at most so many places after it."""
_INSERTED = 16
"""What is put in between commas ends so many characters after its cue ("officials said Sunday, and")."""
_REACH = 20
"""It answers for so many words on each side of it at most."""
_LONG = 90
"""A source longer than so many characters is no evidence a person reads."""
_NEXT = 3
"""Sentences so many characters apart follow each other."""


def attributed(claim: Claim) -> bool:
    """Say whether a claim has a source that is not the writer."""
    return claim.source not in (WRITER, UNSPECIFIED)


def content_of(claim: Claim, side: Side) -> set[int]:
    """Return the content words of a claim's content."""
    return {
        index
        for index in side.content
        if any(span.start <= side.words.spans[index].start < span.end for span in claim.content)
    }


def missing_sources(pair: Pair) -> Iterator[Divergence]:
    """Yield the source of `pair.one` for what `pair.other` says in its writer's own voice."""
    one, other = pair.one, pair.other
    if not one.speech or any(_reports(side) for side in pair.others if _follow(side, other)):
        return
    voices = [(found.first, found.last) for found in other.speech if found.first not in other.inside]
    voices += [(found.first, found.last) for found in other.strength if found.entry.cue]
    for first, last in _reports(one):
        claim = _claim_with(one.span(first, last), one)
        if claim is None or claim.source_span is None or acts(claim.source, other):
            continue
        if _is_subject(claim.source_span, pair):
            continue
        evidence = _joined(claim.source_span, one.span(first, last))
        image = _image(evidence, claim, pair)
        if not image or any(index in other.inside for index in image):
            continue
        before = [(found.first, found.last) for found in other.voiced if found.last <= image[-1]]
        if any(not _turned_away(voice, image, other) for voice in voices + before):
            continue
        reason = f"only {pair.name} gives a source: {shown(one, evidence)}"
        yield pair.divergence("source_dropped", reason, [evidence], [other.span(image[0], image[-1] + 1)])
        return


def _reports(side: Side) -> list[tuple[int, int]]:
    """Return the words outside quotation marks that say that somebody says it."""
    return [
        (found.first, found.last)
        for found in side.speech
        if found.entry in _REPORTING
        and side.words.forms[found.first] not in side.terms.words("loose_speech")
        and found.first not in side.inside
        and (found.first == 0 or side.words.forms[found.first - 1] not in side.terms.words("noun_openers"))
    ]


_REPORTING = frozenset({"plain", "claiming", "warning", "admitting"})
"""These are often nouns, or go on with what somebody does."""


def _follow(side: Side, other: Side) -> bool:
    """Say whether a sentence of the same paragraph comes before or after another one and can carry its source."""
    return (
        side is not other
        and side.sentence.paragraph == other.sentence.paragraph
        and min(
            abs(side.sentence.span.start - other.sentence.span.end),
            abs(other.sentence.span.start - side.sentence.span.end),
        )
        < _NEXT
    )


def _claim_with(cue: Span, side: Side) -> Claim | None:
    """Return the claim with this cue whose source stands there in words of its own, no pronoun, and in few of them."""
    for claim in side.claims:
        if not attributed(claim) or claim.source_span is None or not any(span.overlaps(cue) for span in claim.cues):
            continue
        long = claim.source_span.end - claim.source_span.start > _LONG
        if not long and fold(side.text(claim.source_span)) not in side.terms.words("no_sources"):
            return claim
    return None


def acts(source: str, other: Side) -> bool:
    """Say whether a named source is in the other sentence as somebody who acts: what it does needs no source."""
    parts = source.split()
    return parts[-1][0].isupper() and any(part[0].isupper() and fold(part) in other.words.forms for part in parts)


def _is_subject(source: Span, pair: Pair) -> bool:
    """Say whether the other sentence is about the source itself, as a bill or an indictment."""
    named = [index for index in pair.one.content if source.covers(pair.one.words.spans[index])]
    return bool(named) and pair.one.words.keys[max(named)] in pair.other.keys


def _joined(source: Span, cue: Span) -> Span:
    """Return a source with its cue as evidence, or the source alone where the two stand apart."""
    joined = Span(min(cue.start, source.start), max(cue.end, source.end))
    return joined if joined.end - joined.start <= _LONG else source


def _image(evidence: Span, claim: Claim, pair: Pair) -> list[int]:
    """Return where the other sentence has what a source answers for; empty where it has too little of it."""
    one = pair.one
    whole = _inserted(evidence, one)
    matter = one.content & set(around(evidence, one, _REACH)) if whole else content_of(claim, one)
    matter = {index for index in matter if not evidence.covers(one.words.spans[index])}
    shared = [index for index in sorted(matter) if index in pair.to_other]
    plain = [index for index in shared if not (capital(index, one) and capital(pair.to_other[index], pair.other))]
    enough = whole or len(plain) >= _PLAIN or len(shared) >= _SHARE * len(matter)
    if len(shared) < _SHARED or not plain or not enough:
        return []
    image = sorted(pair.to_other[index] for index in shared)
    return image if _negated(shared, one) == _negated(image, pair.other) else []


def _inserted(evidence: Span, side: Side) -> bool:
    """Say whether a source is put in between commas or at the end, so that it answers for the whole sentence."""
    before = side.article.plain[max(0, evidence.start - 2) : evidence.start].rstrip()
    after = side.article.plain[evidence.end : min(evidence.end + _INSERTED, side.sentence.span.end)]
    last = evidence.end + _INSERTED >= side.sentence.span.end
    return before.endswith(",") and (last or "," in after)


def _negated(indices: list[int], side: Side) -> bool:
    return any(indices[0] - _NEAR <= found.first <= indices[-1] for found in side.negations)


def _turned_away(voice: tuple[int, int], image: list[int], side: Side) -> bool:
    """Say whether a cue ends before what is asked about, at a clause that sets something against it."""
    between = side.words.forms[voice[1] : image[0]]
    return voice[1] <= image[0] and any(form in side.terms.words("contrasts") for form in between)
