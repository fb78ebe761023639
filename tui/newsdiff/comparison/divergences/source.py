"""Sources: who is said to know it, through whom, and whether they are named."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.claims.facts import same_figure
from newsdiff.claims.model import Claim
from newsdiff.comparison.divergences.one_source import are_named_apart, can_be_one, is_bare_name
from newsdiff.comparison.divergences.polarity import negations
from newsdiff.comparison.divergences.sides import Linked, Side, both, early, shown
from newsdiff.comparison.divergences.voice import acts, attributed, content_of, missing_sources
from newsdiff.comparison.model import Divergence
from newsdiff.language.folding import fold
from newsdiff.language.spans import Span
from newsdiff.language.terms import Terms

_SHARED = 2
"""Two claims report one thing when their contents share so many content words …"""
_OVERLAP = 0.25
"""… and this share of the shorter one's."""
_LONG = 90
"""A source longer than so many characters is no evidence a person reads."""


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
            yield from missing_sources(pair)


def _paired(link: Linked) -> list[_Paired]:
    """Return the claims that report one thing, the surest pair first, each claim at most once."""
    contents_b = [(claim, content_of(claim, link.b)) for claim in link.b.claims]
    scored = []
    for one in link.a.claims:
        words_a = content_of(one, link.a)
        for other, words_b in contents_b:
            shared = sum(link.from_a.to_other.get(index) in words_b for index in words_a)
            smaller = min(len(words_a), len(words_b))
            if shared >= _SHARED and shared >= _OVERLAP * smaller:
                scored.append(_Paired(one, other, shared / smaller))
    found: list[_Paired] = []
    starts = link.a.sentence.span.start, link.b.sentence.span.start

    def surest(item: _Paired) -> tuple[float, int, int]:
        places = (claim.content[0].start - start for claim, start in zip((item.a, item.b), starts, strict=True))
        return -item.overlap, *early(*places)

    for paired in sorted(scored, key=surest):
        if all(paired.a is not done.a and paired.b is not done.b for done in found):
            found.append(paired)
    return found


def _changed(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    """Yield two innermost sources that cannot be one."""
    one, other = paired.a, paired.b
    sources_b = {claim.source for side in link.from_a.others for claim in side.claims}
    sources_a = {claim.source for side in link.from_b.others for claim in side.claims}
    if one.source in sources_b or other.source in sources_a or one.source_span is None or other.source_span is None:
        return
    if different_sources(one, other, link) or (_count_differently(one, other) and rival_sources(one, other, link)):
        reason = f"{shown(link.a, one.source_span)} in A, {shown(link.b, other.source_span)} in B"
        yield Divergence("source_changed", reason, (one.source_span,), (other.source_span,))


def _count_differently(a: Claim, b: Claim) -> bool:
    """Say whether two claims give figures of one thing, and none that both give."""
    counts = [(one, other) for one in a.quantities for other in b.quantities if one.what == other.what]
    return bool(counts) and not any(same_figure(one, other) for one, other in counts)


def different_sources(a: Claim, b: Claim, link: Linked) -> bool:
    """Say whether a claim of A and one of B are surely somebody else's: both sources report it, both are spelled out,
    they share no name, neither is in the other's chain or sentence, and none is ambiguous.

    Where one of them negates what the other one says, who is spoken of can well be who speaks on the other side, and
    "the company" and "two deckhands" are told apart too.
    """
    if not _are_told(a, b, link):
        return False
    return not any(can_be_one(here, there, link.a.terms) for here, there in _ways_named(a, b, link))


def rival_sources(a: Claim, b: Claim, link: Linked) -> bool:
    """Say whether two figures come from two sources: surely somebody else's, or at least named apart ("a U.S. military
    official", "Ukraine's HUR military intelligence agency"), since other figures tell them apart too."""
    if not _are_told(a, b, link):
        return False
    return not any(
        can_be_one(here, there, link.a.terms) and not are_named_apart(here, there, link.a.terms)
        for here, there in _ways_named(a, b, link)
    )


def _are_told(a: Claim, b: Claim, link: Linked) -> bool:
    """Say whether both sources report what is told, spelled out and apart from each other's sentence and chain."""
    if not attributed(a) or not attributed(b) or a.candidates or b.candidates:
        return False
    if a.source_span is None or b.source_span is None or set(a.chain[1:]) & set(b.chain[1:]):
        return False
    if not (_is_reported(a, link.a) and _is_reported(b, link.b)):
        return False
    opposed = _are_opposed(a, b, link)
    if not (_spelled_out(a, link.a) and _spelled_out(b, link.b)) and not (opposed and _are_described(a, b, link)):
        return False
    here, there = link.a.text(a.source_span), link.b.text(b.source_span)
    return opposed or not (acts(here, link.b) or acts(there, link.a))


def _ways_named(a: Claim, b: Claim, link: Linked) -> Iterator[tuple[str, str]]:
    """Yield the two sources as they are written, and as their articles call them in full."""
    if a.source_span is None or b.source_span is None:
        return
    here, there = link.a.text(a.source_span), link.b.text(b.source_span)
    terms = link.a.terms
    yield here, there
    yield here if is_bare_name(here, terms) else a.source, there if is_bare_name(there, terms) else b.source


def _are_opposed(a: Claim, b: Claim, link: Linked) -> bool:
    """Say whether a negation on one side turns round what the two claims say."""
    return any(
        _holds(a, divergence.a) and _holds(b, divergence.b)
        for divergence in negations(link)
        if divergence.label == "negation"
    )


def _holds(claim: Claim, evidence: Sequence[Span]) -> bool:
    return any(span.overlaps(part) for span in evidence for part in (*claim.content, *claim.cues))


def _are_described(a: Claim, b: Claim, link: Linked) -> bool:
    """Say whether both sources are nouns without a name: a name and "the mayor" could be one person."""
    if a.source_span is None or b.source_span is None or a.source == b.source:
        return False
    surfaces = [link.a.text(a.source_span).split(), link.b.text(b.source_span).split()]
    return all(len(words) > 1 and all(word.islower() for word in words[1:]) for words in surfaces)


def _shortened(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    """Yield the middleman that one side leaves out of a chain of sources ("Lee, citing the agency" / "the agency")."""
    for pair in both(link):
        longer, shorter = (paired.a, paired.b) if pair.is_a else (paired.b, paired.a)
        if not attributed(shorter) or longer.chain[-1] != shorter.chain[-1] or len(longer.chain) <= len(shorter.chain):
            continue
        missing = next((name for name in longer.chain[1:] if name not in shorter.chain), None)
        span = next(
            (claim.source_span for claim in pair.one.claims if claim.source == missing and claim.source_span), None
        )
        span = span or longer.source_span
        if missing and span and shorter.source_span:
            reason = f"only {pair.name} has it through {missing}"
            yield pair.divergence("source_dropped", reason, [span], [shorter.source_span])


def _relabelled(paired: _Paired, link: Linked) -> Iterator[Divergence]:
    if not attributed(paired.a) or paired.a.source != paired.b.source:
        return
    for pair in both(link):
        one, other = (paired.a, paired.b) if pair.is_a else (paired.b, paired.a)
        if one.source_span is None or other.source_span is None:
            continue
        named, described = pair.one.text(one.source_span), pair.other.text(other.source_span)
        if named != described and _is_name(named, one.source) and _is_description(described, pair.terms):
            spans = f"{shown(pair.one, one.source_span)} / {shown(pair.other, other.source_span)}"
            reason = f"{pair.name} names the source: {spans}"
            yield pair.divergence("source_relabelled", reason, [one.source_span], [other.source_span])


def _is_name(surface: str, source: str) -> bool:
    return any(name in surface for name in source.split() if name[:1].isupper())


def _is_description(surface: str, terms: Terms) -> bool:
    """Say whether a source is described to a reader who has not met it yet ("a lawmaker")."""
    return surface.split()[0].lower() in terms.words("indefinite")


def _is_reported(claim: Claim, side: Side) -> bool:
    """Say whether a claim's cue is a verb of reporting or of denying."""
    if claim.certainty == "denied":
        return True
    cues = [side.span(found.first, found.last) for found in side.speech if found.entry != "other"]
    cues += [side.span(found.first, found.last) for found in side.strength]
    return any(cue.overlaps(span) for cue in cues for span in claim.cues)


def _spelled_out(claim: Claim, side: Side) -> bool:
    """Say whether a source is named or described in full here, by no pronoun and no bare "the lawmaker"."""
    if claim.source_span is None or claim.source_span.end - claim.source_span.start > _LONG:
        return False
    words = side.text(claim.source_span).split(",")[0].split()
    if words[-1][0].isdigit():
        return False
    if not words[0][0].isalpha() or any(fold(word) in ("according", "who") for word in words):
        return False
    opener = words[0].lower() in side.terms.words("source_openers")
    if any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and not opener):
        return True
    return words[0] in side.terms.words("indefinite") or (not opener and words[-1].endswith("s"))
