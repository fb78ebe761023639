"""Where an article's sentences and quotations begin and end, counted in tokens."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article
from newsdiff.claims.quotations import Quotation
from newsdiff.claims.tags import CAPITAL, CUE, PUNCTUATION, SUBJECT
from newsdiff.claims.tokens import Tokens

_LIST_MARK = re.compile(r"\s*(?:[•‣⁃◦▪●*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s*")
_LONGEST_MARK = 12
"""Characters that a list mark has at most, with the space around it."""


@dataclass(frozen=True, slots=True)
class Structure:
    """The sentences and quotations of one article as ranges [first, end) of its tokens."""

    sentences: Sequence[tuple[int, int]]
    paragraphs: Sequence[int]
    """The paragraph of every sentence."""
    quotations: Sequence[tuple[int, int]]
    quotation_at: Sequence[int]
    """For every token the index of the quotation it is in, marks included; -1 for none."""
    sentence_ends: frozenset[int]
    listed: frozenset[int]
    """The sentences that a list mark stands before."""

    def opens_quotation(self, token: int) -> bool:
        """Say whether a quotation begins with this token; behind the last one none does."""
        inside = self.quotation_at[token] if token < len(self.quotation_at) else -1
        return inside >= 0 and self.quotations[inside][0] == token

    def closed_before(self, token: int) -> tuple[int, int] | None:
        """Return the quotation that ends right before this token."""
        inside = self.quotation_at[token - 1] if token > 0 else -1
        return self.quotations[inside] if inside >= 0 and self.quotations[inside][1] == token else None


def structure(article: Article, quotations: Sequence[Quotation], tokens: Tokens) -> Structure:
    """Return where the article's sentences and the given quotations stand in its tokens."""
    starts = tokens.starts
    sentences = [
        (bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end))
        for sentence in article.sentences
    ]
    ranges = []
    inside = [-1] * len(starts)
    for index, quotation in enumerate(quotations):
        first, end = bisect_left(starts, quotation.span.start), bisect_left(starts, quotation.span.end)
        carried_on = index + 1 < len(quotations) and quotations[index + 1].continues
        end = end if quotation.closed or carried_on else _before_speaker(tokens, first, end)
        ranges.append((first, end))
        inside[first:end] = [index] * (end - first)
    paragraphs = [sentence.paragraph for sentence in article.sentences]
    listed = frozenset(
        index for index, sentence in enumerate(article.sentences)
        if _LIST_MARK.fullmatch(_line(article.text, sentence.span.start))
    )  # fmt: skip
    return Structure(sentences, paragraphs, ranges, inside, frozenset(end for _, end in sentences), listed)


def _before_speaker(tokens: Tokens, first: int, end: int) -> int:
    """Return where a quotation whose mark is never closed ends: before ", said Lee" or ", Lee said", else at `end`."""
    words, tags = tokens.words, tokens.tags
    for comma in range(first + 1, end - 2):
        one, two = tags[comma + 1], tags[comma + 2]
        if words[comma] == "," and not (one | two) & SUBJECT:
            inverted = one & CUE and not one & CAPITAL and two & CAPITAL
            ends = comma + 3 >= end or tags[comma + 3] & PUNCTUATION
            if inverted or (one & CAPITAL and two & CUE and not two & CAPITAL and ends):
                return comma + 1
    return end


def _line(text: str, offset: int) -> str:
    """Return what stands before an offset on its line, as far as a list mark reaches."""
    return text[max(0, offset - _LONGEST_MARK) : offset].rpartition("\n")[2]
