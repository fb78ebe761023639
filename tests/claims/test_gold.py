"""The claims of the two sample articles are those of their gold, claim by claim."""

from typing import Any

import pytest

import newsdiff
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.language.spans import Span

SOURCES = {
    "lee": "Lee Seong-kweun",
    "nis": "National Intelligence Service",
    "nis_officials": "South Korean intelligence officials",
    "hur": "HUR",
    "zelenskyy": "Volodymyr Zelenskyy",
    "ryder": "Pat Ryder",
    "seoul": "Seoul",
    "russia": "Russia",
    "western_analysts": "Western analysts",
    "russian_military": "Russian military",
    "us_official": "senior U.S. military official",
    "video": "video",
    "unspecified": UNSPECIFIED,
    "writer": WRITER,
}
WHATS = {
    "North Korean soldiers killed": "killed",
    "North Korean soldiers injured": "injured",
    "North Korean casualties (killed+wounded)": "casualties",
    "North Korean casualties by missile, drone, training accident": "casualties",
    "North Korean soldiers recruited by Russia": "recruited",
    "villages with clashes": "villages",
}
CLAIMS = [
    "A1.1",
    "A2.1",
    "A2.2",
    "A3.1",
    "A4.1",
    "A5.1",
    "A6.1",
    "A7.1",
    "A8.1",
    "A8.2",
    "A9.1",
    "A10.1",
    "A11.1",
    "A11.2",
    "A12.1",
    "A13.1",
    "A14.1",
    "A15.1",
    "A16.1",
    "A16.2",
    "A17.1",
    "A18.1",
    "A19.1",
    "A20.1",
    "A20.2",
    "A21.1",
    "A22.1",
    "A23.1",
    "A24.1",
    "BT.1",
    "B1.1",
    "B2.1",
    "B2.2",
    "B3.1",
    "B4.1",
    "B5.1",
    "B5.2",
    "B6.1",
    "B7.1",
    "B7.2",
    "B8.1",
    "B9.1",
]
CONTENT = 0.9
"""Overlap of characters from which a content is the gold's."""

Gold = dict[str, Any]
Found = dict[str, Claim]


def characters(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def pieces(gold_spans: list[dict[str, Any]]) -> list[Span]:
    return [Span(piece["start"], piece["end"]) for piece in gold_spans]


@pytest.fixture(scope="module")
def found(gold: Gold, sample_claims: dict[str, tuple[Claim, ...]]) -> Found:
    """The claim found for every claim of the gold, by the gold's id."""
    matches: Found = {}
    for wanted in gold["claims"]:
        content = characters(pieces(wanted["content"]))
        for claim in sample_claims[wanted["article"]]:
            other = characters(claim.content)
            if len(content & other) / len(content | other) >= CONTENT:
                matches[wanted["id"]] = claim
    return matches


def of_gold(gold: Gold, identifier: str) -> dict[str, Any]:
    claim: dict[str, Any] = next(claim for claim in gold["claims"] if claim["id"] == identifier)
    return claim


def test_the_list_of_claims_below_is_the_whole_gold(gold: Gold) -> None:
    assert sorted(CLAIMS) == sorted(claim["id"] for claim in gold["claims"])


def test_every_claim_found_is_one_of_the_gold(found: Found, sample_claims: dict[str, tuple[Claim, ...]]) -> None:
    known = {claim.id for claim in found.values()}
    assert [claim.id for side in ("A", "B") for claim in sample_claims[side] if claim.id not in known] == []


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_has_the_source_of_the_gold(identifier: str, gold: Gold, found: Found) -> None:
    wanted = of_gold(gold, identifier)
    assert found[identifier].source == SOURCES[wanted["source"]]
    surface = wanted["source_surface"]
    span = found[identifier].source_span
    assert (span and (span.start, span.end)) == (surface and (surface["start"], surface["end"]))


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_has_the_cues_of_the_gold(
    identifier: str, gold: Gold, found: Found, samples: dict[str, newsdiff.Article]
) -> None:
    wanted = of_gold(gold, identifier)
    plain = samples[wanted["article"]].plain
    assert sorted(plain[slice(*cue)] for cue in found[identifier].cues) == sorted(cue["text"] for cue in wanted["cues"])


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_is_as_firm_as_the_gold_says(identifier: str, gold: Gold, found: Found) -> None:
    wanted = of_gold(gold, identifier)
    claim = found[identifier]
    assert claim.form == wanted["form"]
    # The gold's "tentative" (indicated, suggested) is no stance of DESIGN.md: such a cue is neutral.
    stance = wanted["cue_stance"].replace("tentative", "neutral")
    assert claim.stance == stance
    assert (claim.certainty, claim.strength, claim.polarity) == (
        wanted["certainty"],
        wanted["strength"],
        wanted["polarity"],
    )


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_is_of_the_kind_of_the_gold(identifier: str, gold: Gold, found: Found) -> None:
    assert found[identifier].kind == of_gold(gold, identifier)["kind"]


@pytest.mark.parametrize("identifier", CLAIMS)
def test_who_relays_whom_is_the_chain_of_the_gold(identifier: str, gold: Gold, found: Found) -> None:
    wanted = of_gold(gold, identifier)["source_chain"]
    assert list(found[identifier].chain) == [SOURCES[source] for source in wanted]


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_has_the_quantities_of_the_gold(identifier: str, gold: Gold, found: Found) -> None:
    wanted = of_gold(gold, identifier)
    assert [
        (one.value, one.comparator, one.low, one.high, one.unit, one.what, one.status)
        for one in found[identifier].quantities
    ] == [
        (one["value"], one["comparator"], one["low"], one["high"], one["unit"], WHATS[one["what"]], one["status"])
        for one in wanted["quantities"]
    ]


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_claim_has_the_times_of_the_gold(identifier: str, gold: Gold, found: Found) -> None:
    wanted = of_gold(gold, identifier)
    times = {(one.span.start, one.value) for one in found[identifier].times}
    for one in wanted["times"]:
        # The gold writes "since December" in two ways; its table of times gives the day on which December begins.
        assert (one["start"], one["value"].replace("2024-12/..", "2024-12-01/..")) in times


def test_captions_credits_related_links_and_addresses_hold_no_claim(
    gold: Gold, sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    for side, claims in sample_claims.items():
        silent = [
            Span(block["start"], block["end"])
            for block in gold["blocks"]
            if block["article"] == side and block["role"] not in ("title", "body")
        ]
        for claim in claims:
            assert not any(span.overlaps(other) for span in claim.content for other in silent)


def test_times_of_the_article_without_a_dateline_are_borrowed_and_say_so(found: Found) -> None:
    assert {time.basis for time in found["A1.1"].times} == {"borrowed"}
    assert {time.basis for time in found["B1.1"].times} == {"dateline"}
