"""Divergences of sentences that are given, linked as told, for the tests of what is said of them."""

from collections.abc import Sequence
from datetime import date

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.speakers.unify import unify_sources
from newsdiff.comparison.divergences import diverge
from newsdiff.comparison.model import Link

A_DAY, B_DAY = date(2025, 5, 14), date(2025, 5, 15)


def links(
    a: Sequence[str],
    b: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    one_paragraph: bool = False,
    language: str = "en",
) -> tuple[Link, ...]:
    """Return the given links of two articles' sentences with what is found of them."""

    def paragraphs(sentences: Sequence[str]) -> list[int] | None:
        return [0] * len(sentences) if one_paragraph else None

    left = newsdiff.from_sentences(a, paragraphs(a), published=A_DAY, language=language).on_side("A")
    right = newsdiff.from_sentences(b, paragraphs(b), published=B_DAY, language=language).on_side("B")
    claims_a, claims_b = unify_sources(left, claims(left), right, claims(right))
    given_links = [Link(f"A{i + 1}", f"B{j + 1}", "partial", 1.0) for i, j in pairs]
    return diverge(left, right, given_links, claims_a, claims_b)


def link(a: str, b: str, language: str = "en") -> Link:
    """Return the link of two sentences."""
    return links([a], [b], [(0, 0)], language=language)[0]


def found_in(a: str, b: str, language: str = "en") -> set[str]:
    """Return the labels of two linked sentences."""
    return {divergence.label for divergence in link(a, b, language).divergences}
