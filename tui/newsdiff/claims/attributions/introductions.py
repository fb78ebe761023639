"""Introductions: the words a claim is made with, as a reader is shown them."""

import re

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span

_LONGEST = 48
"""Characters between a cue and its content that are shown with the cue."""
_APART = frozenset(',;:."“”«»„()[]–—')
"""Marks that part a cue from its content."""
_WORD = re.compile(r"[\w'’-]+ ?\Z")
"""The last word of a stretch of text."""
_ELISION = re.compile(r"(?<=')")
"""Where two words are written as one: "n'a"."""
_LONGEST_WORD = 24
"""Characters a word of a verb group has at most."""


def introduction(article: Article, claim: Claim) -> tuple[Span, ...]:
    """Return the cues of a claim, the one right before its content with what stands between: "accused the firm of".

    A negation goes with its cue ("would not say"). A lone "that" between cue and content tells nothing and is left out.
    """
    if not claim.cues or not claim.content:
        return claim.cues
    *before, last = (_negated(article, claim, cue) for cue in claim.cues)
    gap = Span(last.end, claim.content[0].start)
    between = article.plain[slice(*gap)]
    if claim.source_span is not None and claim.source_span.overlaps(gap):
        return (*before, last)  # "reports from analysts that": who they are stands beside it
    lexicon = load(article.language)
    told = fold(between).split()
    tells = bool(told) and not (lexicon and lexicon.words("complementizers").issuperset(told))
    near = 0 < len(between) <= _LONGEST and _APART.isdisjoint(between) and "\n" not in between
    return (*before, Span(last.start, last.end + len(between.rstrip()))) if tells and near else (*before, last)


def in_own_words(article: Article, claim: Claim) -> tuple[Span, ...]:
    """Return the content of a claim; of one that is not asserted, from its cue on: "did not rule out a recall".

    What stands elsewhere than right before the content cannot turn it round in one stretch of the article, and is left
    to `introduction`.
    """
    if claim.stance not in ("noncommittal", "denying") or not claim.content:
        return claim.content
    first, *others = claim.content
    words = introduction(article, claim)
    if not words or words[-1].end > first.start:
        return claim.content
    between = fold(article.plain[slice(words[-1].end, first.start)]).split()
    lexicon = load(article.language)
    if between and not (lexicon and lexicon.words("complementizers").issuperset(between)):
        return claim.content
    return (Span(words[-1].start, first.end), *others)


def is_negated(article: Article, claim: Claim) -> bool:
    """Say whether a claim is shown with a negation before its cue: "did not expect"."""
    return any(_negated(article, claim, cue) != cue for cue in claim.cues)


def _negated(article: Article, claim: Claim, cue: Span) -> Span:
    """Return a cue with the auxiliaries and adverbs before it where a negation is among them: "has not yet said"."""
    lexicon = load(article.language)
    if lexicon is None or claim.stance not in ("noncommittal", "denying"):
        return cue
    negations = lexicon.words("negations")
    group = negations | lexicon.words("auxiliaries") | lexicon.words("adverbs")
    start, found = cue.start, False
    while word := _WORD.search(article.plain, max(0, start - _LONGEST_WORD), start):
        whole = fold(word[0].strip())
        parts = set(_ELISION.split(whole))
        if whole not in group and not parts <= group and not whole.endswith("ly"):
            break
        start, found = word.start(), found or whole in negations or not parts.isdisjoint(negations)
    return Span(start, cue.end) if found else cue
