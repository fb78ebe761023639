"""The claims of the two sample articles are those of their gold."""

from typing import Any

import pytest

import newsdiff
from newsdiff.claims.model import Claim
from newsdiff.language.spans import Span

SPEAKERS = {
    "lee": "Lee Seong-kweun",
    "nis": "National Intelligence Service",
    "hur": "HUR",
    "zelenskyy": "Volodymyr Zelenskyy",
    "ryder": "Pat Ryder",
    "seoul": "Seoul",
    "russia": "Russia",
    "western_analysts": "Western analysts",
    "us_official": "senior U.S. military official",
}


def overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def letters(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def found_for(gold_claim: dict[str, Any], claims: tuple[Claim, ...]) -> Claim:
    """The claim with the content of a gold claim."""
    wanted = letters([Span(piece["start"], piece["end"]) for piece in gold_claim["content"]])
    best = max(claims, key=lambda claim: overlap(wanted, letters(claim.content)))
    assert overlap(wanted, letters(best.content)) >= 0.5, gold_claim["id"]
    return best


def named_claims() -> list[str]:
    return [
        "A1.1", "A3.1", "A4.1", "A7.1", "A8.1", "A9.1", "A11.1", "A12.1", "A13.1", "A14.1", "A16.1", "A16.2", "A17.1",
        "A18.1", "A20.1", "A20.2", "A22.1", "BT.1", "B1.1", "B2.1", "B3.1", "B4.1", "B5.1", "B6.1", "B7.1", "B8.1",
        "B9.1",
    ]  # fmt: skip


@pytest.mark.parametrize("identifier", named_claims())
def test_a_claim_of_the_gold_is_found_with_its_source_and_certainty(
    identifier: str, gold: dict[str, Any], sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    wanted = next(claim for claim in gold["claims"] if claim["id"] == identifier)
    claim = found_for(wanted, sample_claims[identifier[0]])
    assert claim.source == SPEAKERS[wanted["source"]]
    assert claim.form == wanted["form"]
    assert (claim.certainty, claim.strength, claim.polarity) == (
        wanted["certainty"],
        wanted["strength"],
        wanted["polarity"],
    )


def test_captions_credits_related_links_and_addresses_hold_no_claim(
    gold: dict[str, Any], samples: dict[str, newsdiff.Article], sample_claims: dict[str, tuple[Claim, ...]]
) -> None:
    for side, claims in sample_claims.items():
        silent = [
            Span(block["start"], block["end"])
            for block in gold["blocks"]
            if block["article"] == side and block["role"] not in ("title", "body")
        ]
        for claim in claims:
            assert not any(span.overlaps(other) for span in claim.content for other in silent)
