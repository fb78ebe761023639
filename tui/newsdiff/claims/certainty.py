"""Certainty: how firmly a claim is made, from its cue's stance and the hedges of its content."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.main_clauses import main_clause
from newsdiff.claims.model import Certainty, Polarity, Stance
from newsdiff.claims.tags import Tag
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_UNSOURCED = 2
"""How firmly something is said at most that "is expected" or "was reported", by nobody knows whom."""
_ADVERB, _TIME, _CAPITAL = int(Tag.ADVERB), int(Tag.TIME), int(Tag.CAPITAL)
_NUMBER, _NEGATION = int(Tag.NUMBER), int(Tag.NEGATION)
_DATING = int(Tag.PREPOSITION | Tag.DETERMINER | Tag.NUMBER | Tag.TIME)
"""What stands before a month, but not before an auxiliary: "in May", "this May"."""
_CUE = int(Tag.CUE)
_ACT = 2
"""Words that what is refused has at least: "to leave"."""
_ADJUNCT = int(Tag.PREPOSITION | Tag.SUBORDINATOR)


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly something is said."""

    stance: Stance
    certainty: Certainty
    strength: int
    polarity: Polarity
    hedges: tuple[Span, ...]


def firmness(
    attribution: Attribution | None, tokens: Tokens, content: Sequence[tuple[int, int]], evidence: tuple[Span, ...],
    lexicon: Lexicon,
) -> Firmness:  # fmt: skip
    """Return how firmly the content, given as token ranges, is said under its cue; None is the writer's own voice.

    `evidence` is what the source says it has instead of knowing ("signs").
    """
    hedges, strength, certainty = _hedges(tokens, content, lexicon)
    if evidence:
        hedges = (*evidence, *hedges)
        if certainty == "asserted":
            strength, certainty = 2, "hedged"
    if attribution is None:
        if certainty == "unverified":
            return Firmness("none", "unverified", 0, "+", hedges)
        return Firmness("none", certainty, min(4, strength), "+", hedges)
    cue = attribution.cue
    if attribution.negated and cue.lemma in lexicon.words("holding"):
        return Firmness("denying", "denied", 3, "-", hedges)
    if cue.lemma in lexicon.words("refusing") and not attribution.negated and _is_act(tokens, content, lexicon):
        return Firmness("denying", "denied", 3, "-", hedges)
    if attribution.noncommittal or attribution.negated or cue.stance == "noncommittal":
        return Firmness("noncommittal", "unverified", 0, "u", hedges)
    if cue.stance == "denying":
        return Firmness("denying", "denied", 3, "-", hedges)
    if cue.stance == "distancing":
        level = 1 if attribution.frame == "adverb" else min(2, strength)
        return Firmness("distancing", "unverified", level, "+", hedges)
    if attribution.frame.startswith("passive") and strength > _UNSOURCED:
        strength, certainty = _UNSOURCED, "hedged"
    if certainty == "asserted":
        return Firmness(cue.stance, "asserted", cue.strength, "+", hedges)
    return Firmness(cue.stance, certainty, min(cue.strength, strength), "+", hedges)


def _is_act(tokens: Tokens, content: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Say whether what is refused is to do something, not to say it: "to step down", not "to comment"."""
    first, end = content[0]
    if end - first < _ACT or tokens.words[first] not in lexicon.words("infinitive_markers"):
        return False
    verb = tokens.words[first + 1]
    return not tokens.tags[first + 1] & (_CUE | _ADVERB) and verb not in lexicon.words("answering")


def _hedges(
    tokens: Tokens, content: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[tuple[Span, ...], int, Certainty]:
    """Return the hedges, the strength they leave (4 for none) and the certainty."""
    hedges, weak, strong = lexicon.words("hedges"), lexicon.words("weak_hedges"), lexicon.words("strong_hedges")
    unverified, markers = lexicon.words("unverified"), lexicon.words("infinitive_markers")
    telling = hedges | unverified
    if not any(tokens.words[at] in telling for span in content for at in range(*span)):
        return (), 4, "asserted"
    main = main_clause(tokens, content, lexicon)
    found: list[Span] = []
    strength = 4
    certainty: Certainty = "asserted"
    for first, end in content:
        for at in range(first, end):
            word = tokens.words[at]
            if word not in hedges and word not in unverified:
                continue
            before, after = tokens.words[at - 1] if at > first else "", tokens.tags[at + 1] if at + 1 < end else 0
            if word in lexicon.words("able") and after & _NEGATION:
                continue  # "could not be reached": so it was
            dated = after & _NUMBER or (at > first and tokens.tags[at - 1] & _DATING)
            if dated and tokens.tags[at] & _TIME and tokens.tags[at] & _CAPITAL:
                continue
            found.append(tokens.span(at, at + 1))
            if at not in main or before in markers or (tokens.tags[at] & _ADVERB and after & _ADJUNCT):
                continue
            if word in unverified:
                return tuple(found), 0, "unverified"
            if word in weak:
                strength, certainty = min(strength, 1), "hedged"
            elif word in strong:
                strength, certainty = min(strength, 2), "hedged"
    return tuple(found), strength, certainty
