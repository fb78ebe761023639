"""Facts: which claims of one article repeat each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim, Quantity
from newsdiff.language.words import Stems, forms

_REPEATED = 0.25
"""Share of the smaller content's stems that two claims with the same figure must share to state one fact."""
_SHORTEST_STEM = 4
"""Characters of a word that says something about a content."""
_FEWEST = 3
"""So many longer words two contents are at least the same by."""
_WITHIN = 12
"""Claims with the same figure that one claim is compared with at most."""


def content_stems(article: Article, claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """Return the stems of the longer words of every claim's content, by claim id."""
    stems = Stems(article.language)
    return {
        claim.id: frozenset(
            [
                stems.stem(word)
                for span in claim.content
                for word in forms(article.plain, *span)
                if len(word) >= _SHORTEST_STEM
            ]
        )
        for claim in claims
    }


def same_figure(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities give one figure, whatever their comparators."""
    if one.value is None or other.value is None:
        return one.value is other.value and (one.low, one.high) == (other.low, other.high)
    return one.value == other.value


def same_facts(claims: Sequence[Claim], stems: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return for every claim the id of the first that states its fact: itself where none does.

    Two claims state one fact where their contents have the same longer words, or where they give the same figure of the
    same thing and their contents share words.
    """
    first = {claim.id: claim.id for claim in claims}
    by_words: dict[frozenset[str], str] = {}
    by_figure: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        mine = stems[claim.id]
        if len(mine) >= _FEWEST:
            first[claim.id] = first[by_words.setdefault(mine, claim.id)]
        for quantity in claim.quantities:
            bounds = () if quantity.value is not None else (quantity.low, quantity.high)
            others = by_figure[(quantity.what, quantity.value, *bounds)]
            for other in others[:_WITHIN]:
                smaller = min(len(mine), len(stems[other.id]))
                if smaller and len(mine & stems[other.id]) / smaller >= _REPEATED:
                    first[claim.id] = first[other.id]
                    break
            others.append(claim)
    return first


def first_mentions(claims: Sequence[Claim]) -> dict[str, str]:
    """Return for every claim the id of the first that states its fact, by the mentions that `with_mentions` found."""
    by_place = {span: claim.id for claim in reversed(claims) for span in claim.content}
    position = {claim.id: number for number, claim in enumerate(claims)}
    return {
        claim.id: min((claim.id, *(by_place[span] for span in claim.mentions)), key=position.__getitem__)
        for claim in claims
    }


def with_mentions(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, each with the places of the article that repeat its fact."""
    facts = same_facts(claims, content_stems(article, claims))
    members: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        members[facts[claim.id]].append(claim)
    return tuple(
        replace(
            claim,
            mentions=tuple(span for other in group if other.id != claim.id for span in other.content),
        )
        if len(group := members[facts[claim.id]]) > 1
        else claim
        for claim in claims
    )
