"""Facts: which claims of one article repeat each other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from newsdiff.articles.model import Article, Role
from newsdiff.claims.model import Claim, ClaimPair, Quantity
from newsdiff.language.words import Stems, forms

_REPEATED = 0.25
"""Share of the smaller content's stems that two claims with the same figure must share to state one fact."""
_SHORTEST_STEM = 4
"""Characters of a word that says something about a content."""
_FEWEST = 3
"""So many longer words two contents are at least the same by."""
_WITHIN = 12
"""Claims with the same figure that one claim is compared with at most."""
TITLE = "T"
"""The id of a title ends so: "AT"."""
_HEADLINE, _FEWEST_OF_HEADLINE = 0.5, 2
"""A title tells the fact of the claim of its article that has so much of its stems, and so many."""


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
    """Say whether two quantities give one figure in one unit, whatever their comparators."""
    if one.unit != other.unit and one.what == other.what:
        return False  # percent and percentage points, dollars and pounds
    if one.value is None or other.value is None:
        return one.value is other.value and (one.low, one.high) == (other.low, other.high)
    return one.value == other.value


def same_facts(
    claims: Sequence[Claim], stems: Mapping[str, frozenset[str]], titles: Collection[str] = ()
) -> dict[str, str]:
    """Return for every claim the id of the first that states its fact: itself where none does.

    Two claims state one fact where their contents have the same longer words, or where they give the same figure of the
    same thing and their contents share words. The claims of `titles`, ids of sentences, state what the running text
    tells in most of their words.
    """
    headlines = [claim for claim in claims if claim.sentence in titles]
    claims = [claim for claim in claims if claim.sentence not in titles]
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
    for claim in headlines:
        mine = stems[claim.id]
        least = max(_FEWEST_OF_HEADLINE, _HEADLINE * len(mine))
        shared = [(len(mine & stems[other.id]), other.id) for other in claims]
        most, likest = max(shared, key=lambda entry: entry[0], default=(0, claim.id))
        first[claim.id] = first[likest] if most >= least else claim.id
    return first


def first_mentions(claims: Sequence[Claim]) -> dict[str, str]:
    """Return for every claim the id of the first that states its fact, by the mentions that `with_mentions` found.

    A title's claim is the first only where none of the running text states its fact.
    """
    by_place = {span: claim.id for claim in reversed(claims) for span in claim.content}
    position = {claim.id: (claim.sentence.endswith(TITLE), number) for number, claim in enumerate(claims)}
    return {
        claim.id: min((claim.id, *(by_place[span] for span in claim.mentions)), key=position.__getitem__)
        for claim in claims
    }


def unpaired_facts(claims: Sequence[Claim], pairs: Iterable[ClaimPair]) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims that are in no pair, those that state one fact together, a title's behind the others."""
    paired = {claim for pair in pairs for claim in (*pair.a, *pair.b)}
    first = first_mentions(claims)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.sentence.endswith(TITLE)):
        if claim.id not in paired:
            found[first[claim.id]].append(claim)
    position = {claim.id: number for number, claim in enumerate(claims)}
    return tuple(sorted(map(tuple, found.values()), key=lambda stating: position[stating[0].id]))


def with_mentions(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, each with the places of the article that repeat its fact."""
    titles = {sentence.id for sentence in article.sentences if sentence.role is Role.TITLE}
    facts = same_facts(claims, content_stems(article, claims), titles)
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
