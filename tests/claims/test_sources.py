"""One name for one source, in an article and across two; an ambiguous one is never guessed silently."""

import pytest

import newsdiff
from claims_said import found, told
from newsdiff.claims.extract import claims
from newsdiff.claims.model import UNSPECIFIED, WRITER
from newsdiff.claims.speakers.unify import unify_sources


def sources(*sentences: str) -> list[str]:
    return [claim.source for claim in found(*sentences) if claim.source != WRITER]


def test_a_surname_is_the_full_name_wherever_the_article_gives_it() -> None:
    assert sources("Berg said yes to it.", "The plan is good, mayor Anna Berg said.") == ["Anna Berg", "Anna Berg"]
    assert sources("President Maria Lopez arrived.", "Lopez said it was late.") == ["Maria Lopez"]


def test_a_role_is_folded_into_the_one_who_has_it() -> None:
    assert (
        sources(
            "At least ten died, a South Korean lawmaker said.",
            "The lawmaker Lee Seong-kweun said it was cold.",
            "The lawmaker said it would snow.",
        )
        == ["Lee Seong-kweun"] * 3
    )


def test_an_acronym_is_its_expansion() -> None:
    assert (
        sources(
            "The World Health Organization (WHO) said cases rose.",
            "The WHO said it was late.",
            "The agency said it needs money.",
        )
        == ["World Health Organization"] * 3
    )


def test_a_pronoun_goes_to_the_last_source_it_fits() -> None:
    assert sources("Mr. John Smith said yes to it.", "Mrs. Ann Brown said no to it.", "He added that it rained.") == [
        "John Smith",
        "Ann Brown",
        "John Smith",
    ]


def test_a_pronoun_that_fits_two_is_shown_with_both() -> None:
    claim = found(
        "Kim Smith said that the plan was good, but Robin Jones said that it was bad.", "He added that it rained."
    )[-1]
    assert set(claim.candidates) == {"Kim Smith", "Robin Jones"}


def test_a_role_that_two_have_is_shown_with_both() -> None:
    claim = found("Senator John Smith met Senator Ann Brown.", "The senator said it was over.")[-1]
    assert set(claim.candidates) == {"John Smith", "Ann Brown"}


def test_a_surname_that_two_have_is_shown_with_both() -> None:
    claim = found("Bill Clinton said yes to it.", "Hillary Clinton said no to it.", "Clinton said it was late.")[-1]
    assert set(claim.candidates) == {"Bill Clinton", "Hillary Clinton"}


def test_a_pronoun_that_fits_nobody_stays_a_pronoun() -> None:
    (claim,) = found("She said it rained.")
    assert (claim.source, claim.named) == ("she", False)


def test_a_plain_noun_that_begins_a_sentence_is_nobodys_name() -> None:
    claims = found("Officials said it rained.", "Prosecutors said it snowed.", "Reuters said it was cold.")
    assert [(claim.source, claim.named) for claim in claims] == [
        ("officials", False),
        ("prosecutors", False),
        ("Reuters", True),
    ]


def test_who_is_the_name_before_it() -> None:
    claims = found("The fire was seen by Anna Berg, who said it was small.")
    assert claims[-1].source == "Anna Berg"


def test_a_role_and_an_age_beside_a_name_are_kept_apart() -> None:
    (claim,) = found("“It was late,” said Ana Ruiz, 41, a nurse from Halden.")
    assert (claim.source, claim.role, claim.named) == ("Ana Ruiz", "nurse from Halden", True)


def test_one_source_has_one_name_in_both_articles() -> None:
    a = newsdiff.from_sentences(["Berg said it rained.", "The NIS said it was cold."])
    b = newsdiff.from_sentences(
        ["Mayor Anna Berg said it rained.", "South Korea's National Intelligence Service (NIS) said it was cold."]
    ).on_side("B")
    one, other = unify_sources(a, claims(a), b, claims(b))
    assert (
        [claim.source for claim in one]
        == [claim.source for claim in other]
        == [
            "Anna Berg",
            "National Intelligence Service",
        ]
    )


@pytest.mark.parametrize(
    ("between", "source", "candidates"), [(1, "Harbor Trust", ()), (4, "company", ("Harbor Trust",))]
)
def test_the_company_is_the_last_to_speak_only_where_that_is_near(
    between: int, source: str, candidates: tuple[str, ...]
) -> None:
    told = ["Rain fell on the bay.", "Two roads were closed.", "Nobody was hurt.", "The ferry ran late."][:between]
    *_, claim = found("Harbor Trust said the pier was safe.", *told, "The company denied that the pier was old.")
    assert (claim.source, claim.candidates) == (source, candidates)


def test_a_description_is_an_organisation_only_of_the_same_owner() -> None:
    named = newsdiff.from_sentences(["South Korea's National Intelligence Service said it was cold."])
    for owner, expected in (("South Korea", "National Intelligence Service"), ("Japan", "Japan's spy agency")):
        other = newsdiff.from_sentences([f"{owner}'s spy agency said it was cold."]).on_side("B")
        _, unified = unify_sources(named, claims(named), other, claims(other))
        assert [claim.source for claim in unified] == [expected]


def test_unifying_an_article_with_itself_changes_no_source() -> None:
    article = newsdiff.from_sentences(["Anna Berg said it rained.", "She said it snowed."])
    found_here = claims(article)
    assert unify_sources(article, found_here, article.on_side("B"), found_here)[0] == found_here


def test_a_description_that_only_one_person_of_the_article_fits_is_shown_with_that_person() -> None:
    claim = found("The radio show host Glenn Moss spoke for an hour.", "The Channel Two host said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("Channel Two host", ("Glenn Moss",))


def test_a_pronoun_without_a_source_before_it_is_shown_with_whom_the_article_names_most() -> None:
    told = ["The hall was full.", "Rain fell.", "The road was closed.", "The power failed.", "The band played."]
    claim = found("Robin Moss spoke.", "Moss left.", "Nobody saw Moss.", *told, "He said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("he", ("Robin Moss",))


def test_a_name_is_not_cut_out_of_an_institution_or_a_place() -> None:
    assert sources("Lindhaven General Hospital said it was full.") == ["Lindhaven General Hospital"]
    assert sources("A man running for office in Iowa said it was late.") == ["man running for office in Iowa"]
    (claim,) = found("“It was late,” said Olaf Brandt of the seafarers' union.")
    assert (claim.source, claim.role) == ("Olaf Brandt", "seafarers' union")


def test_an_apposition_that_tells_no_role_is_none() -> None:
    (claim,) = found("Glenn Moss, armed with a chalkboard, said it was late.")
    assert (claim.source, claim.role) == ("Glenn Moss", None)


def test_the_day_between_a_source_and_its_cue_is_no_part_of_the_source() -> None:
    assert sources("Moss on Saturday said it was late.", "The ministry this week said it was cold.") == [
        "Moss",
        "ministry",
    ]


def test_a_court_in_a_title_does_not_make_its_judge_an_institution() -> None:
    assert sources("Supreme Court Justice Ruth Moss said it was late.") == ["Ruth Moss"]
    (claim,) = found("Mr. Glenn Moss said it was late.")
    assert (claim.source, claim.role) == ("Glenn Moss", None)


def test_a_middle_initial_makes_no_other_person() -> None:
    a = newsdiff.from_sentences(["Glenn J. Moss said it rained."])
    b = newsdiff.from_sentences(["Glenn Moss said it rained."]).on_side("B")
    one, other = unify_sources(a, claims(a), b, claims(b))
    assert one[0].source == other[0].source == "Glenn Moss"


def test_who_made_a_video_is_behind_what_it_shows() -> None:
    claims = found(
        "In a video shared on Friday, Anna Berg claimed that the dam had burst.", "The video shows water on the road."
    )
    assert claims[1].chain == (WRITER, "Anna Berg", "video")
    assert claims[1].source == "video"


def test_a_video_that_nobody_made_known_stands_alone() -> None:
    claims = found("Anna Berg claimed that the dam had burst.", "A video shows water on the road.")
    assert claims[1].chain == (WRITER, "video")


def test_complaints_within_a_group_are_the_groups() -> None:
    first, second = found(
        "Within the harbor union, complaints have reportedly emerged about the ferry.",
        "“The ferries are seen as a burden,” Anna Berg noted.",
    )
    assert first.chain == (WRITER, UNSPECIFIED, "harbor union")
    assert second.chain == (WRITER, "Anna Berg", "harbor union")


def test_whoever_is_named_as_seeing_something_so_is_not_replaced_by_a_group() -> None:
    claims = found(
        "Within the harbor union, complaints have reportedly emerged about the ferry.",
        "“The ferries are seen as a burden by commuters,” Anna Berg noted.",
    )
    assert claims[1].chain == (WRITER, "Anna Berg")


def test_a_nickname_is_the_name_it_is_short_for() -> None:
    assert sources("Joe Sands said yes.", "Joseph Sands said no.", "Sands said it again.") == ["Joe Sands"] * 3


def test_nicknames_and_initials_fold_across_both_articles() -> None:
    a = newsdiff.from_sentences(["Chuck Berg said the dam held."], [0])
    b = newsdiff.from_sentences(["Charles E. Berg said the dam broke."], [0]).on_side("B")
    one, other = unify_sources(a, claims(a), b, claims(b))
    assert one[0].source == other[0].source == "Chuck Berg"


def test_two_with_one_surname_stay_two() -> None:
    assert sources("Anna Berg said yes.", "Olaf Berg said no.") == ["Anna Berg", "Olaf Berg"]


def test_one_letter_that_joins_two_names_is_kept() -> None:
    told = ["La subida es justa, dijeron CCOO y UGT el martes."]
    assert [claim.source for claim in claims(newsdiff.from_sentences(told, language="es"))] == ["CCOO y UGT"]


def test_a_middle_initial_is_no_part_of_a_name() -> None:
    assert sources("Anna K. Berg said yes.", "Anna Berg said no.") == ["Anna Berg", "Anna Berg"]


def test_some_of_a_group_are_described_in_full() -> None:
    assert sources("A few of his colleagues said it was over.") == ["few of his colleagues"]


def test_who_is_named_after_what_they_are_is_called_by_name() -> None:
    assert sources("One of its members, Olaf Brandt, said it was over.") == ["Olaf Brandt"]


def test_who_is_named_between_party_and_office_is_called_by_name() -> None:
    assert sources("Sen. Anna Berg, R-TX, who leads the group, said it was over.") == ["Anna Berg"]


def test_a_verb_before_a_name_in_a_headline_is_no_name() -> None:
    article = newsdiff.from_sentences(
        ["Ask Sands About The Ferry Deal", "Joe Sands did not ask about it.", "Sands said it was over."], [0, 1, 2]
    )
    assert claims(article)[-1].source == "Joe Sands"


def test_what_a_dateline_stands_before_is_called_without_it() -> None:
    assert sources("HALDEN — Leading engineers said the dam was safe.") == ["Leading engineers"]


def test_she_is_never_a_bill() -> None:
    rows = told(
        "The bill says that schools are exempt.", "The owner, Anna Berg, mocks what she called “a great fear of rain.”"
    )
    assert "bill" not in [source for source, _, content in rows if "fear" in content]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Another, Roy Dean, said he had lost it all.", "Roy Dean"),
        ("Another Republican, Rep. Justin Amash of Michigan, tweeted that the order was void.", "Justin Amash"),
        ("His running mate, Ann Karua, went further, calling the ruling a betrayal.", "Ann Karua"),
        ("An army adviser, Ezzeddin al-Safi, said the group was ready.", "Ezzeddin al-Safi"),
        ("Deputy minister Ezzeddin al-Safi said the group was ready.", "Ezzeddin al-Safi"),
        ("Labour MP Ann Lund said it was ready.", "Ann Lund"),
        ("Five current and former officials said it was ready.", "five current and former officials"),
        ("NATO Secretary-General Jan Berg said it was ready.", "Jan Berg"),
        ("Then-mayor Jan Berg said it was ready.", "Jan Berg"),
        ("Mother-of-two Ann Lund said it was ready.", "Ann Lund"),
        ("AT&T said it was ready.", "AT&T"),
        ("Johnson & Johnson said it was ready.", "Johnson & Johnson"),
        ("The bank, Norway's largest, said it was ready.", "bank"),
    ],
)
def test_a_name_behind_a_description_is_who_speaks(sentence: str, source: str) -> None:
    assert sources(sentence) == [source]


def test_whom_somebody_speaks_to_is_no_source() -> None:
    (claim,) = found("“You have shown not a shred of remorse,” Judge Ruth Calder told him.")
    assert claim.chain[1:] == ("Ruth Calder",)
