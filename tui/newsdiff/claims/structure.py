"""Where an article's sentences and quotations begin and end, counted in tokens."""

from bisect import bisect_left
from collections.abc import Sequence

from newsdiff.articles.model import Article
from newsdiff.claims.attribution import Sentences
from newsdiff.claims.quotations import Quotation
from newsdiff.claims.tokens import Tokens


def in_tokens(article: Article, quotations: Sequence[Quotation], tokens: Tokens) -> Sentences:
    """Return the token ranges of the article's sentences, in order, and of its quotations."""
    starts = tokens.starts
    bounds = [
        (bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end))
        for sentence in article.sentences
    ]
    ranges = []
    inside = [-1] * len(starts)
    for index, quotation in enumerate(quotations):
        first, end = bisect_left(starts, quotation.span.start), bisect_left(starts, quotation.span.end)
        ranges.append((first, end))
        inside[first:end] = [index] * (end - first)
    return Sentences(bounds, [sentence.paragraph for sentence in article.sentences], ranges, inside)
