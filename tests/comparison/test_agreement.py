"""What both report is only what no divergence of their sentences opposes."""

import newsdiff
from claims_said import DAY


def relations(one: str, other: str) -> list[str]:
    a = newsdiff.from_sentences([one], published=DAY)
    b = newsdiff.from_sentences([other], published=DAY)
    return [pair.relation for pair in newsdiff.compare(a, b).claim_pairs]


def test_what_both_tell_alike_both_report() -> None:
    sentence = "The harbor of Lindhaven will stay closed until Friday, Mayor Tomas Reiter said."
    assert relations(sentence, sentence) == ["both"]


def test_an_alarm_that_sounded_and_one_that_did_not_contradict_each_other() -> None:
    assert relations(
        "The ferry's evacuation alarm did not sound before the impact, the coast guard said.",
        "The ferry's evacuation alarm sounded before the impact, the coast guard said.",
    ) == ["contradicts"]


def test_what_one_source_denies_and_another_tells_are_rival_accounts() -> None:
    assert relations(
        "The company said that it had not replaced the steering pump of the ferry after a failed test in March.",
        "An inspector said that it had replaced the steering pump of the ferry after a failed test in March.",
    ) == ["rival"]
