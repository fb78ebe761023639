"""Words are put in nobody's mouth who did not say them: in doubt a claim has no source rather than a wrong one."""

import pytest

from claims_said import found, told
from newsdiff.claims.model import UNSPECIFIED, WRITER


def told_by(*sentences: str, paragraphs: list[int] | None = None) -> list[tuple[str, str]]:
    """Source and content of every claim that is not the writer's."""
    return [(who, what) for who, _, what in told(*sentences, paragraphs=paragraphs) if who != WRITER]


def test_an_attack_in_a_paragraph_of_its_own_is_not_the_attacked_ones() -> None:
    claims = told_by(
        '"I was tired and it was late," Anna Berg said.',
        '"Her behavior is a shame for the whole town and the council."',
        paragraphs=[0, 1],
    )
    assert claims[-1] == (UNSPECIFIED, '"Her behavior is a shame for the whole town and the council."')


def test_a_quotation_about_somebody_else_goes_on_with_its_speaker() -> None:
    claims = told_by(
        '"I never trusted Tom Hill in that office," Anna Berg said.',
        '"His behavior is a shame for the whole town and the council."',
        paragraphs=[0, 1],
    )
    assert [who for who, _ in claims] == ["Anna Berg", "Anna Berg"]


def test_the_subject_of_a_subordinate_clause_is_who_asks_in_it() -> None:
    claims = told_by(
        "Berg, a mayor, was filmed after a student walked up to the mayor and asked if she liked the plan."
    )
    assert claims == [("student", "if she liked the plan")]


def test_a_pronoun_is_whom_the_sentence_before_begins_with_not_an_earlier_source() -> None:
    claims = told_by(
        "Mayor Tom Berg arrived on Monday.",
        "A witness said it was late.",
        "Berg brought the matter up in June.",
        "But he refused to give details.",
    )
    assert claims[-1] == ("Tom Berg", "to give details")


def test_a_pronoun_is_the_subjects_not_a_nameless_speakers_within_its_clause() -> None:
    claims = told_by(
        "Mayor Tom Berg was filmed after a student walked up to the mayor and asked if he liked the plan.",
        '"That is no excuse for what I did," he added.',
    )
    assert claims[-1][0] == "Tom Berg"


def test_a_pronoun_is_the_nameless_speakers_whose_sentence_it_was() -> None:
    claims = told_by("Tom Berg has read the plan and likes it, a lawyer said.", "He added that it was late.")
    assert claims[-1][0] == "lawyer"


def test_when_something_happened_is_nobody_who_speaks() -> None:
    claims = told_by("Two days after a recording appeared showing Berg in a quarrel, the mayor said it was over.")
    assert claims == [("mayor", "it was over")]


def test_a_participle_is_nobody_who_speaks() -> None:
    assert told_by("But instead of emerging from the hall complaining about each other, both sides were silent.") == []


def test_a_visit_is_nobody_who_threatens() -> None:
    assert told_by("His visit to Halden, though, threatens to muddy the waters.") == []


def test_who_says_it_begins_with_its_head_not_with_a_preposition() -> None:
    (claim,) = told_by("Berg is part of a group of voters who say the town will have to pay for it.")
    assert claim[0] == "group of voters"
    (claim,) = told_by("Opponents of a road to rapid success argued that the price was too high.")
    assert claim[0] == "opponents of a road to rapid success"


def test_a_coordinated_subject_is_whole() -> None:
    (claim,) = told_by("Farmers and some fishermen have said it is hardly unusual.")
    assert claim[0] == "farmers and some fishermen"


def test_one_of_two_groups_is_not_both() -> None:
    claims = told_by("Greens and Liberals said it was late.", "Liberals contend that it was cold.")
    assert [who for who, _ in claims] == ["Greens and Liberals", "Liberals"]


def test_a_president_somebody_would_be_is_not_the_president() -> None:
    claim = found("Anna Berg said it was late.", "What a President Berg would do about it is open.")[0]
    assert (claim.source, claim.role) == ("Anna Berg", None)


def test_what_a_video_shows_is_not_said_by_whom_it_shows() -> None:
    claims = told_by("The video, posted to the web on Friday, shows the man, who is in his thirties, at the door.")
    assert [who for who, _ in claims] == ["video"]


def test_whoever_ends_a_long_sentence_tells_all_of_it() -> None:
    claims = told_by(
        "The dam is expected to hold for a week, and then for as long as it is dry in the hills, the engineers said."
    )
    assert [who for who, _ in claims] == ["engineers"]
    claims = told_by(
        "Tom Berg was offered a post in the town if he declined to enter the race, a source with knowledge of the "
        "matter said during a briefing on Friday morning."
    )
    assert [who for who, _ in claims] == ["source with knowledge of the matter"]


def test_an_aside_between_dashes_does_not_hide_who_speaks() -> None:
    (claim,) = told_by("One of the mayors in the valley – where the dam will be built this year – said she agrees.")
    assert claim[1] == "she agrees"


def test_a_memo_is_quoted_with_what_it_details() -> None:
    (claim,) = told_by(
        '"By virtue of her career she was the best for a range of posts," a memo detailing the findings reads.'
    )
    assert claim == ("memo detailing the findings", '"By virtue of her career she was the best for a range of posts,"')


def test_no_is_no_claim_and_a_time_is_no_content() -> None:
    assert told_by("Berg said no and went on to win the race.") == []
    (claim,) = told_by('Just hours before the meeting, Tom Berg said on "The Morning Hour" that it was late.')
    assert claim == ("Tom Berg", "it was late")


def test_a_quotation_ends_the_clause_it_is_fronted_in() -> None:
    (claim,) = told_by('When the man asks Berg to "please let go of my coat," the mayor then leaves the hall.')
    assert claim[1] == 'to "please let go of my coat,"'


def test_a_coordinated_subject_behind_a_fronted_phrase_is_whole() -> None:
    (claim,) = told_by("On Monday, farmers and some drivers said it is hardly unusual.")
    assert claim[0] == "farmers and some drivers"


def test_one_of_a_group_is_not_the_group() -> None:
    (claim,) = found("One of the leading Liberals said it was late.")
    assert (claim.source, claim.named) == ("one of the leading Liberals", False)


def test_whoever_has_a_clause_with_who_is_a_person_a_pronoun_can_be() -> None:
    claims = told_by("Kim Berg, who is third in the council, made a trip to the hills.", "He said it was late.")
    assert claims[-1] == ("Kim Berg", "it was late")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Lund called on Berg to quit, as the mayor held his ground and vowed to stay in office.", "mayor"),
        ("Berg said the plan died after Lund left and vowed to stay in office.", "Berg"),
    ],
)
def test_a_cue_goes_on_with_the_clause_that_tells_what_happens_meanwhile(sentence: str, source: str) -> None:
    assert [claim.source for claim in found(sentence)][-1] == source


def test_a_pronoun_in_a_phrase_before_a_name_is_that_name() -> None:
    claims = told_by("Lund said he would vote.", "For his part, Mr. Berg made clear on Monday that he wanted a delay.")
    assert {who for who, what in claims if "delay" in what} == {"Berg"}


def test_what_cannot_speak_leaves_it_to_who_acts_in_the_clause_before() -> None:
    claims = told_by("An earlier version failed in May after the mayor blocked it, arguing that it was too dear.")
    assert claims == [("mayor", "it was too dear")]
