"""Swapping the articles mirrors what is found: the same evidence, firmer where it was softer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.articles.model import Article
from newsdiff.articles.samples import SamplePair, sample_pairs
from newsdiff.claims.extract import claims
from newsdiff.claims.speakers.unify import unify_sources
from newsdiff.comparison.divergences import diverge
from newsdiff.comparison.model import Link
from newsdiff.language.spans import Span

OPPOSITES = {"firmer": "softer", "softer": "firmer", "split": "merged", "merged": "split"}
JUMBLE = (
    "“ ” \" ' said told police mayor 12 15 at least more than 14 on Monday Friday killed hurt injured dead not never "
    "may could , . the a for to which dam barge sank near Ruth Ansel Paul Dorn according to reportedly confirmed "
    "rose fell approved rejected denied that suggested about nearly $3.6 $3.5 million percent p.m. accused of he in"
)
Found = tuple[str, tuple[Span, ...], tuple[Span, ...]]


def labelled(a: Article, b: Article, pairs: list[tuple[int, int]]) -> dict[tuple[int, int], tuple[str, list[Found]]]:
    a, b = a.on_side("A"), b.on_side("B")
    claims_a, claims_b = unify_sources(a, claims(a), b, claims(b))
    given_links = [Link(f"A{i}", f"B{j}", "partial", 1.0) for i, j in pairs]
    return {
        (int(link.a[1:]), int(link.b[1:])): (
            link.label,
            sorted((item.label, tuple(sorted(item.a)), tuple(sorted(item.b))) for item in link.divergences),
        )
        for link in diverge(a, b, given_links, claims_a, claims_b)
    }


def mirrored(
    found: dict[tuple[int, int], tuple[str, list[Found]]],
) -> dict[tuple[int, int], tuple[str, list[Found]]]:
    return {
        (j, i): (label, sorted((OPPOSITES.get(kind, kind), b, a) for kind, a, b in divergences))
        for (i, j), (label, divergences) in found.items()
    }


@pytest.mark.parametrize("pair", sample_pairs(), ids=lambda pair: pair.a.stem)
def test_the_samples_the_other_way_round_have_the_same_differences(pair: SamplePair) -> None:
    a, b = newsdiff.read(pair.a), newsdiff.read(pair.b)
    pairs = [(int(link.a[1:]), int(link.b[1:])) for link in newsdiff.compare(a, b).links]
    swapped = [(j, i) for i, j in pairs]
    assert mirrored(labelled(a, b, pairs)) == labelled(b, a, swapped)


@settings(deadline=None)
@given(*[st.lists(st.sampled_from(JUMBLE.split()), min_size=1, max_size=20)] * 2)
def test_any_two_sentences_the_other_way_round_have_the_same_differences(a: list[str], b: list[str]) -> None:
    one, other = newsdiff.from_sentences([" ".join(a)]), newsdiff.from_sentences([" ".join(b)])
    assert mirrored(labelled(one, other, [(1, 1)])) == labelled(other, one, [(1, 1)])
