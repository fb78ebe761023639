"""Introductions: the words a claim is made with, as a reader is shown them."""

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span

_LONGEST = 48
"""Characters between a cue and its content that are shown with the cue."""
_APART = frozenset(',;:."“”«»„()[]–—')
"""Marks that part a cue from its content."""


def introduction(article: Article, claim: Claim) -> tuple[Span, ...]:
    """Return the cues of a claim, the one right before its content with what stands between: "accused the firm of".

    A lone "that" between them tells nothing and is left out.
    """
    if not claim.cues or not claim.content:
        return claim.cues
    *before, last = claim.cues
    gap = Span(last.end, claim.content[0].start)
    between = article.plain[slice(*gap)]
    if claim.source_span is not None and claim.source_span.overlaps(gap):
        return claim.cues  # "reports from analysts that": who they are stands beside it
    lexicon = load(article.language)
    told = fold(between).split()
    tells = bool(told) and not (lexicon and lexicon.words("complementizers").issuperset(told))
    near = 0 < len(between) <= _LONGEST and _APART.isdisjoint(between) and "\n" not in between
    return (*before, Span(last.start, last.end + len(between.rstrip()))) if tells and near else claim.cues
