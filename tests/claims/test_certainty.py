"""How firmly something is said."""

import pytest

import newsdiff
from claims_said import found, told
from newsdiff.claims.extract import claims


@pytest.mark.parametrize(
    ("sentence", "stance", "certainty", "strength", "polarity"),
    [
        ("The bridge is closed.", "none", "asserted", 4, "+"),
        ("The ministry said the bridge is closed.", "neutral", "asserted", 3, "+"),
        ("The ministry confirmed that the bridge is closed.", "endorsing", "asserted", 4, "+"),
        ("The ministry claimed that the bridge is closed.", "distancing", "unverified", 2, "+"),
        ("The bridge was reportedly closed on Monday.", "distancing", "unverified", 1, "+"),
        ("The ministry said the bridge may close.", "neutral", "hedged", 1, "+"),
        ("The ministry said the bridge is expected to close.", "neutral", "hedged", 2, "+"),
        ("The ministry denied that the bridge is closed.", "denying", "denied", 3, "-"),
        ("The ministry neither confirmed nor denied that the bridge is closed.", "noncommittal", "unverified", 0, "u"),
        ("The ministry did not confirm that the bridge is closed.", "noncommittal", "unverified", 0, "u"),
        ("The ministry did not deny that the bridge is closed.", "noncommittal", "unverified", 0, "u"),
        ("The minister declined to say whether the bridge is closed.", "noncommittal", "unverified", 0, "u"),
        ("The minister refused to comment on the closure of the bridge.", "noncommittal", "unverified", 0, "u"),
        ("The ministry does not believe that the bridge will close.", "denying", "denied", 3, "-"),
        ("The ministry doesn't plan to close the bridge.", "denying", "denied", 3, "-"),
        ("The ministry did not know that the bridge was closed.", "noncommittal", "unverified", 0, "u"),
        ("The ministry refused to close the bridge.", "denying", "denied", 3, "-"),
        ("The ministry refused to say when the bridge will close.", "noncommittal", "unverified", 0, "u"),
        ("The exact figures remain unverified.", "none", "unverified", 0, "+"),
    ],
)
def test_a_cue_and_its_hedges_say_how_firm_a_claim_is(
    sentence: str, stance: str, certainty: str, strength: int, polarity: str
) -> None:
    (claim,) = found(sentence)
    assert (claim.stance, claim.certainty, claim.strength, claim.polarity) == (stance, certainty, strength, polarity)


def test_a_reported_denial_keeps_who_denies() -> None:
    (claim,) = found("Berg said the ministry denied that the bridge was closed.")
    assert (claim.chain[1:], claim.certainty) == (("Berg", "ministry"), "denied")


def test_a_hedge_of_a_purpose_or_an_adjunct_does_not_weaken_the_claim() -> None:
    (claim,) = found("Berg said the army is training a unit to potentially replace the fallen.")
    assert claim.certainty == "asserted"
    assert len(claim.hedges) == 1


def test_signs_that_somebody_saw_make_what_they_are_signs_of_probable() -> None:
    (claim,) = found("The agency said it had detected signs that the army was leaving.")
    assert (claim.certainty, claim.strength) == ("hedged", 2)
    assert len(claim.cues) == 2


def test_the_month_of_may_is_no_hedge() -> None:
    (claim,) = found("Berg said the bridge was closed in May.")
    assert claim.hedges == ()


@pytest.mark.parametrize(
    ("sentence", "stance", "polarity"),
    [
        ("Der Minister glaubt nicht, dass die Brücke einstürzt.", "denying", "-"),
        ("Die Polizei sagte nicht, ob der Mann bewaffnet war.", "noncommittal", "u"),
    ],
)
def test_a_negation_behind_its_verb_is_heard(sentence: str, stance: str, polarity: str) -> None:
    article = newsdiff.from_sentences([sentence], language="de")
    (claim,) = claims(article)
    assert (claim.stance, claim.polarity) == (stance, polarity)


def test_who_tells_of_a_doubt_is_not_in_what_is_doubted() -> None:
    rows = told("Investigators do not believe it was started deliberately, a police source told the Courier.")
    assert rows == [("police source", "believe / told", "it was started deliberately")]


@pytest.mark.parametrize(
    ("sentence", "certainty", "kind"),
    [
        ("The owner could not be reached for comment.", "asserted", "event"),
        ("The owner could be reached by then.", "hedged", "prediction"),
        ("The bank expects the price of bread to rise.", "asserted", "prediction"),
    ],
)
def test_what_could_not_be_done_was_not_done(sentence: str, certainty: str, kind: str) -> None:
    (claim,) = found(sentence)
    assert (claim.certainty, claim.kind) == (certainty, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "“The bridge is closed. You may have to wait for a week,” Berg said.",
        "“The bridge is closed, and you may have to wait,” Berg said.",
        "Berg said the bridge is closed because it could fall.",
        "Berg said the bridge, which may be mended, is closed.",
        "Berg said the bridge was closed before anyone could cross it.",
        "Berg said that if it could be mended, the bridge would stay.",
    ],
)
def test_a_hedge_beside_the_main_clause_does_not_weaken_the_claim(sentence: str) -> None:
    assert found(sentence)[0].certainty == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "“The bridge may close. You have to wait for a week,” Berg said.",
        "“If it rains, the bridge may close,” Berg said.",
        "Berg said the bridge, which is old, may close.",
        "Berg said that the bridge may close because it is old.",
        "Berg said the ferry, the bridge, and the road may close.",
        "“While it is dear to us, it may not stay,” Berg said.",
    ],
)
def test_a_hedge_of_the_main_clause_weakens_the_claim_wherever_that_stands(sentence: str) -> None:
    assert found(sentence)[0].certainty == "hedged"
