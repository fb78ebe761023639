"""Whom a claim belongs to: the plain reading is taken, a doubtful one shown with "?" and its candidates."""

import pytest

import newsdiff
from claims_said import found
from newsdiff.claims.extract import claims
from newsdiff.claims.model import UNSPECIFIED, WRITER
from newsdiff.claims.pairing.tables import speakers as speaker_rows
from newsdiff.claims.speakers.unify import unify_sources

TOLD = [
    "The hall was full.",
    "Rain fell on the bay.",
    "The road was closed.",
    "The power failed.",
    "A band played on the pier.",
]
"""Sentences that name nobody."""


def speakers(*sentences: str) -> list[str]:
    """The sources of what is said, with "?" where they are doubtful."""
    return [claim.source + ("?" if claim.candidates else "") for claim in found(*sentences) if claim.source != WRITER]


def test_he_is_not_the_woman_who_spoke_last() -> None:
    assert speakers("John Smith said yes to it.", "Mary Jones said no to it.", "He added that it rained.") == [
        "John Smith",
        "Mary Jones",
        "John Smith",
    ]


def test_he_is_the_man_where_the_one_who_spoke_last_may_be_either() -> None:
    assert speakers("Kim Smith said yes to it.", "Robin Jones said no to it.", "He added that it rained.")[-1] == (
        "Robin Jones"
    )


@pytest.mark.parametrize("thing", ["book", "report", "ad", "company", "poll"])
def test_he_is_never_a_thing_that_said_something(thing: str) -> None:
    assert speakers("Tom Hill read it twice.", f"The {thing} accuses Hill of theft.", "He said that was a lie.")[
        -1
    ] == ("Tom Hill")


def test_she_is_the_one_woman_named_so_far() -> None:
    assert speakers("Anna Berg and Olaf Brandt met.", *TOLD, "She said it was late.") == ["Anna Berg"]


def test_she_is_in_doubt_where_two_women_were_named() -> None:
    claim = found("Rain fell on Anna Berg and on Ida Hill.", "She said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("Anna Berg", ("Anna Berg", "Ida Hill"))


def test_whoever_a_sentence_is_about_may_have_no_name() -> None:
    assert speakers("Tom Hill said it was dark.", "The driver was taken to hospital.", "He said he was fine.") == [
        "Tom Hill",
        "driver",
    ]


def test_a_name_behind_a_fronted_phrase_begins_its_sentence() -> None:
    assert speakers("Filling in for Olaf Brandt, Tom Hill took the stage.", "He said it was late.") == ["Tom Hill"]


def test_a_pronoun_goes_on_over_sentences_that_only_say_he() -> None:
    assert speakers(
        "Tom Hill took the stage.", "He was hoarse.", "He smiled.", "He bowed.", "He said it was late."
    ) == ["Tom Hill"]


def test_a_pronoun_stands_for_whom_its_own_sentence_is_about() -> None:
    assert speakers(
        "Olaf Brandt left.",
        "But one baker, the noted chef Tom Hill, disagrees and lets it be known that he believes it is wrong.",
    ) == ["Tom Hill"]


def test_whoever_is_named_in_what_is_said_does_not_say_it() -> None:
    assert speakers("Anna Berg took the stage.", "Ida Hill is a liar, she said.") == ["Anna Berg"]


@pytest.mark.parametrize(
    ("surname", "source"), [("Mr. Reyes", "David Reyes"), ("Mrs. Reyes", "Maria Reyes"), ("Reyes", "David Reyes?")]
)
def test_a_couples_surname_is_whose_title_of_address_it_has(surname: str, source: str) -> None:
    assert speakers("Maria Reyes and David Reyes came home.", f"{surname} said it was late.") == [source]


def test_a_surname_is_whose_it_was_before_a_namesake_came_up() -> None:
    assert speakers("Mayor Anna Hill spoke.", "Hill smiled.", "Tom Hill left.", *TOLD, "Hill said it was late.") == [
        "Anna Hill"
    ]


def test_a_surname_is_in_doubt_right_after_a_namesake() -> None:
    claim = found("Mayor Anna Hill spoke.", "Hill smiled.", "Tom Hill left.", "Hill said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("Anna Hill", ("Anna Hill", "Tom Hill"))


def test_a_surname_is_in_doubt_where_what_is_said_is_of_him_and_not_of_her() -> None:
    claim = found("Mayor Anna Hill spoke.", "Hill smiled.", "Tom Hill left.", *TOLD, "Hill said he was late.")[-1]
    assert claim.candidates == ("Anna Hill", "Tom Hill")


def test_a_campaign_is_not_the_person_it_is_named_for() -> None:
    assert speakers("The Berg campaign said yes.", "Mr. Berg said no.", "Berg said it was late.") == [
        "Berg campaign",
        "Berg",
        "Berg",
    ]


def test_several_speakers_are_one_source_with_the_names_of_all() -> None:
    assert speakers(
        "Mayor Anna Berg (D-Halden) and Sen. Tom Hill said it was late.",
        "Berg said it was cold.",
        "Hill and Berg said it was dark.",
        "The two said they would meet.",
    ) == ["Anna Berg and Tom Hill", "Anna Berg", "Tom Hill and Anna Berg", "Tom Hill and Anna Berg"]


def test_a_body_with_and_in_its_name_is_one_source() -> None:
    assert speakers("The Food and Drug Administration said it was late.") == ["Food and Drug Administration"]


def test_the_two_are_nobody_where_nobody_spoke_together() -> None:
    assert speakers("Anna Berg said it was cold.", "The two said it was late.") == ["Anna Berg", UNSPECIFIED]


def test_officials_are_told_apart_by_their_number() -> None:
    assert speakers(
        "Three harbor officials said it was late.",
        "Two other officials said it was early.",
        "Another official said it was neither.",
    ) == ["three harbor officials", "two other officials", "another official"]


def test_the_officials_are_in_doubt_where_two_groups_of_them_spoke() -> None:
    claim = found("Three harbor officials said yes.", "Two other officials said no.", "The officials said maybe.")[-1]
    assert set(claim.candidates) == {"three harbor officials", "two other officials"}


def test_officials_without_an_article_need_not_be_those_who_spoke_before() -> None:
    assert speakers("White House officials said it was late.", "Officials said it was cold.") == [
        "White House officials",
        "officials",
    ]


def test_people_familiar_with_a_matter_are_no_he() -> None:
    assert speakers(
        "Tom Hill was there.", "Hill will not run, two people familiar with the matter said.", "He declined to comment."
    )[-1] == ("Tom Hill")


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Chief Constable Simon Bailey", "Simon Bailey"),
        ("PC Tom Hill", "Tom Hill"),
        ("Lt. Gov. Ned Bray", "Ned Bray"),
        ("Her deputy, Sir Alan Price", "Alan Price"),
        ("House Minority Whip Steve Lane", "Steve Lane"),
    ],
)
def test_a_title_is_no_part_of_a_name(words: str, source: str) -> None:
    assert speakers(f"{words} said it was late.") == [source]


@pytest.mark.parametrize(("title", "later"), [("Sen.", "senator"), ("Gov.", "governor"), ("Rep.", "congresswoman")])
def test_a_short_title_is_the_office_it_is_short_for(title: str, later: str) -> None:
    assert speakers(f"{title} Ann Cole said yes.", *TOLD, f"The {later} said it was late.")[-1] == "Ann Cole"


def test_the_congresswoman_is_not_the_congressman_who_spoke_last() -> None:
    assert (
        speakers("Rep. Ann Cole said yes.", "Rep. Joe Park said no.", "The congresswoman said maybe.")[-1] == "Ann Cole"
    )


def test_the_group_is_not_the_party_that_spoke_last() -> None:
    assert speakers("The Harbor Alliance said yes.", "The Labour Party said no.", "The group said it would stay.")[
        -1
    ] == ("Harbor Alliance")


def test_the_company_is_the_firm_and_not_the_ministry() -> None:
    assert speakers(
        "The oil firm Norsk Petro said yes.", "The Energy Ministry said no.", "The company said it would pay."
    )[-1] == ("Norsk Petro")


def test_a_name_that_may_be_a_persons_is_in_doubt_as_the_company() -> None:
    assert speakers("Xanto Peel said yes.", "The company said it would pay.")[-1] == "Xanto Peel?"
    assert speakers("Boldt said it would pay.", "The company said it was late.")[-1] == "Boldt"


def test_a_senator_after_the_senator_is_named_is_another() -> None:
    assert speakers("A senator said it was late.", "Senator Ann Cole said yes.", "A senator said it was early.") == [
        "Ann Cole",
        "Ann Cole",
        "senator",
    ]


def test_a_senator_of_some_place_need_not_be_the_only_senator_so_called() -> None:
    claim = found("Sen. Tom Hill spoke.", "Ida Berg spoke.", "The Halden senator said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("Halden senator", ("Tom Hill",))


def test_the_candidate_may_be_whom_the_sentence_before_is_about() -> None:
    claim = found("Ida Berg took the stage.", "The candidate said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("candidate", ("Ida Berg",))


def test_the_driver_is_not_somebody_named_where_a_driver_was_met() -> None:
    claim = found("A driver was hurt.", "Ida Berg took the stage.", "The driver said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("driver", ())


def test_her_lawyer_is_not_herself() -> None:
    claim = found("Ida Berg took the stage.", "Her lawyer said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("lawyer", ())


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The man who saw the crash said it was loud.", "man who saw the crash"),
        ("Anna Berg, Olaf Brandt and Tom Hill said it was late.", "Anna Berg, Olaf Brandt and Tom Hill"),
        ("Mayor Anna Berg, Sen. Olaf Brandt, and Tom Hill said it was late.", "Anna Berg, Olaf Brandt and Tom Hill"),
        ("Both the Halden Post and the Moss Courier said it was late.", "Halden Post and the Moss Courier"),
        ("Olaf Brandt, who backed Sen. Tom Hill, R-Texas, and fought Berg, last week said it was late.", "Olaf Brandt"),
    ],
)
def test_who_says_it_is_whole(sentence: str, source: str) -> None:
    assert speakers(sentence) == [source]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Early in the week, Olaf Brandt attacked Hill, calling him a liar.", "Olaf Brandt"),
        ("Shortly after noon, Olaf Brandt left the hall, hoping that the rain would stop.", "Olaf Brandt"),
        ("But a few days later, Olaf Brandt turned back, telling reporters that it was over.", "Olaf Brandt"),
        ("Olaf Brandt met Hill for an hour, at one point calling him a fool.", "Olaf Brandt"),
        ("Most recently, Olaf Brandt changed course after openly mocking Hill.", "Olaf Brandt"),
        ("Brandt spoke on the pier, where fifty dockers had gathered, chanting “no deal.”", "fifty dockers"),
    ],
)
def test_a_time_or_a_place_is_nobody_who_speaks(sentence: str, source: str) -> None:
    assert speakers(sentence)[-1].removeprefix("fifty ") == source.removeprefix("fifty ")


def test_what_goes_on_is_the_nearest_clauses_subjects() -> None:
    assert speakers("Residents say it is harsh, and the Harbor Union has sued the city, saying it is illegal.") == [
        "residents",
        "Harbor Union",
    ]


def test_a_clause_with_who_does_not_go_on_with_its_pronoun() -> None:
    assert speakers("Anna Berg, who has led the council, left the hall, saying it was late.") == ["Anna Berg"]


def test_his_recent_remarks_say_nothing() -> None:
    assert speakers("His recent remarks on the dam were false.") == []


def test_words_that_say_two_things_stand_for_one_speaker() -> None:
    claims = found(
        "Anna Hill spoke in Halden.",
        "Her husband, Olaf Hill, spoke in Moss.",
        "Hill said she liked the plan but argued that he would not pay.",
    )
    said = [claim for claim in claims if claim.source != WRITER]
    assert len(said) == 2
    assert {(claim.source, claim.candidates) for claim in said} == {("Anna Hill", ("Anna Hill", "Olaf Hill"))}


def test_a_given_name_before_a_word_for_a_body_is_a_persons() -> None:
    assert speakers("Judge Helen Cross said it was late.", "The club said it was early.") == ["Helen Cross", "club"]
    assert speakers("The Red Cross said it was late.", "She said it was early.") == ["Red Cross", "she"]


@pytest.mark.parametrize("words", ["Spaniard", "24-year-old", "mum-of-two"])
def test_whoever_is_called_by_what_they_are_is_shown_with_who_that_may_be(words: str) -> None:
    claim = found("Ida Berg took the stage.", f"The {words} said it was late.")[-1]
    assert (claim.source, claim.candidates) == (words, ("Ida Berg",))


def test_a_source_is_nobody_named() -> None:
    claim = found("Ida Berg took the stage.", "The source said it was late.")[-1]
    assert (claim.source, claim.candidates) == ("source", ())


def test_brothers_are_in_doubt_by_their_surname() -> None:
    claim = found("Paul Hayes and Peter Hayes were held.", *TOLD, "Hayes said it was late.")[-1]
    assert set(claim.candidates) == {"Paul Hayes", "Peter Hayes"}


def test_a_surname_that_is_also_a_word_is_a_name() -> None:
    assert speakers("Ian Banks kept goal.", "Banks said it was late.") == ["Ian Banks"]
    assert speakers("Banks said it was late.") == ["banks"]


def test_a_word_for_a_person_before_a_name_is_no_part_of_it() -> None:
    assert speakers("Ex-girlfriend Tara Knox hit out: “He is a liar,” she said.") == ["Tara Knox"]


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert speakers("Prosecutor Jane Ashby QC said it was late.") == ["Jane Ashby"]


def test_mr_is_not_the_woman_of_that_surname() -> None:
    assert speakers("Ida Berg said it was loud.", "Mr. Berg said it was late.") == ["Ida Berg", "Berg"]


def in_both(a: str, b: str) -> list[tuple[str, int, int]]:
    """The speakers of two articles of one sentence a line, with how much each says in A and in B."""
    one = newsdiff.from_sentences(a.splitlines())
    other = newsdiff.from_sentences(b.splitlines()).on_side("B")
    rows = speaker_rows(*unify_sources(one, claims(one), other, claims(other)))
    return [(row.source, row.claims_a, row.claims_b) for row in rows]


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        ("The F.B.I. said it was late.", "The Federal Bureau of Investigation said it was late.", None),
        ("The UN said it was late.", "The United Nations said it was late.", "United Nations"),
        ("The Fed said it was late.", "The Federal Reserve said it was late.", "Federal Reserve"),
        ("Scotland Yard said it was late.", "The Met Police said it was late.", "Scotland Yard"),
        ("The FBI said it was late.", "The FBI said it was cold.", "FBI"),
        ("Sen. Tom Hill said it was late.", "Mr. Hill said it was late.\nTom Hill said it was cold.", "Tom Hill"),
    ],
)
def test_one_speaker_is_one_row_however_the_articles_call_it(a: str, b: str, name: str | None) -> None:
    ((found_name, _, in_b),) = in_both(a, b)
    assert found_name == (name or "Federal Bureau of Investigation")
    assert in_b > 0


def test_those_who_speak_together_are_neither_of_them() -> None:
    told = "Tom Hill said it was late.\nHill and Ida Berg said it was cold."
    assert in_both(told, "Ida Berg and Hill said it was dark.") == [
        ("Tom Hill", 1, 0),
        ("Tom Hill and Ida Berg", 1, 1),
    ]


def test_a_foundation_is_not_who_bears_its_name_in_the_other_article() -> None:
    assert in_both("Ida Berg left.\nBerg said it was late.", "The Berg Foundation said it would pay.") == [
        ("Ida Berg", 1, 0),
        ("Berg Foundation", 0, 1),
    ]


def test_a_short_title_is_written_out_as_a_role() -> None:
    assert found("Sen. Tom Hill said it was late.")[0].role == "senator"


def test_whoever_is_asked_is_not_who_asks() -> None:
    assert speakers("Asked by Tom Hill if he believed that it was late, Olaf Brandt said it was early.") == [
        "Olaf Brandt",
        "Olaf Brandt",
    ]


def test_whoever_is_told_is_not_who_tells() -> None:
    assert speakers("Olaf Brandt took the stage.", "Tom Hill asked why.", "“It was late,” he told Hill.")[-1] == (
        "Olaf Brandt"
    )


def test_whoever_only_owns_what_a_sentence_is_about_may_be_meant() -> None:
    claim = found("Olaf Brandt said yes.", "All heard Tom Hill's statement.", "He called it late.")[-1]
    assert set(claim.candidates) == {"Olaf Brandt", "Tom Hill"}


def test_whom_what_is_said_begins_with_may_say_it() -> None:
    claim = found("All spoke of Olaf Brandt.", "Tom Hill was for the plan until May, he said.")[-1]
    assert (claim.source, claim.candidates) == ("Tom Hill", ("Tom Hill", "Olaf Brandt"))


def test_a_body_and_its_founder_are_no_she() -> None:
    assert speakers("Ida Berg left.", "The firm and its co-founder said it was late.", "She said no to it.")[-1] == (
        "Ida Berg"
    )


def test_a_long_title_does_not_cut_a_name_short() -> None:
    assert speakers("Senate Minority Whip Richard J. Durban left.", "Durban said it was late.") == ["Richard Durban"]


def test_examples_of_who_says_it_are_not_all_who_say_it() -> None:
    (source,) = speakers("Leading House members, such as Rep. Steve Berg (R-Iowa) and Rep. Ida Hill, said it was late.")
    assert source == "Leading House members"


def test_whoever_says_it_with_others_is_not_alone() -> None:
    assert speakers("Ms. Berg, Mrs. Hill and other donors in the valley said it was late.") == [
        "Ms. Berg, Mrs. Hill and other donors in the valley"
    ]


def test_who_is_told_of_within_what_is_said_did_not_speak_last() -> None:
    assert speakers(
        "Tom Hill arrived.", "“Olaf Brandt has said too many things,” Hill told a reporter.", "He said no to it."
    )[-1] == ("Tom Hill")


def test_a_place_behind_a_name_is_no_part_of_it() -> None:
    assert speakers("Independent Sen. Angus King of Maine said it was late.") == ["Angus King"]


def test_what_somebody_thinks_aloud_is_not_the_writers() -> None:
    claim = found("“I think that the dam will hold,” Olaf Brandt said.")[0]
    assert claim.chain == (WRITER, "Olaf Brandt")


def test_a_wife_is_not_her_husband() -> None:
    assert speakers("Olaf Brandt arrived.", "After blaming Ted Hill's wife, Heidi Hill, he said it was late.")[-1:] == [
        "Olaf Brandt"
    ]


def test_a_group_is_not_a_part_of_it() -> None:
    assert in_both("Catholic Republicans said it was late.", "Republicans said it was early.") == [
        ("Catholic Republicans", 1, 0),
        ("Republicans", 0, 1),
    ]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Gene Sands, an adviser to Mayor Anna Berg and Mayor Tom Hill,", "Gene Sands"),
        ("Gene Sands, an adviser to the town, and Tom Hill", "Gene Sands and Tom Hill"),
        ("former Ohio Gov. and party chairman Gene Sands", "Gene Sands"),
        ("Former Secretary of State Anna Berg", "Anna Berg"),
        ("Gene Sands and many more bakers", "Gene Sands and many more bakers"),
    ],
)
def test_an_and_joins_two_who_speak_only_where_it_stands_between_them(words: str, source: str) -> None:
    assert speakers(f"{words} said it was late.") == [source]


def test_king_is_a_name_without_an_article() -> None:
    assert speakers("King said it was late.") == ["King"]
    assert speakers("The king said it was late.") == ["king"]


def test_a_body_with_and_in_its_name_is_the_agency() -> None:
    assert speakers("The Maritime and Coastguard Agency (MCA) said it was late.", "The agency said it was cold.") == [
        "Maritime and Coastguard Agency",
        "Maritime and Coastguard Agency",
    ]


def test_what_a_relative_clause_tells_of_does_not_speak() -> None:
    assert speakers("The captain of a ferry that sank with the loss of 30 lives said it was late.") == [
        "captain of a ferry that sank with the loss of 30 lives"
    ]
    assert speakers("The firm told the court that the mayor said it was late.") == ["firm"]


@pytest.mark.parametrize(
    ("sentences", "role"),
    [
        (["Mayor Bill de Berg said it was late."], "mayor"),
        (["An emotional Mr. Hill said it was late."], None),
        (["Mayor Anna Hill spoke.", "In a radio interview Hill said it was late."], "Mayor"),
        (["The council passed a bill.", "Bill Hill said it was late."], None),
        (["Harbor boss Tom Hill said it was late."], "Harbor boss"),
        (["Wells Harbor CEO Tom Hill said it was late."], "Wells Harbor CEO"),
    ],
)
def test_a_role_is_what_somebody_is(sentences: list[str], role: str | None) -> None:
    assert found(*sentences)[-1].role == role


def test_who_may_be_meant_is_not_told_to_be_it() -> None:
    claims_here = found("Xanto Peel said yes.", "The company said it would pay.", "Peel said it was late.")
    assert claims_here[-1].role is None


def test_a_headings_clause_is_said_by_whom_it_begins_with() -> None:
    assert speakers("Anna Berg Blasts Harbor Ferry Boss: ‘You Should Go.’", "Sen. Anna Berg spoke.") == ["Anna Berg"]


def test_insulting_remarks_are_made_by_nobody_before_them() -> None:
    assert speakers("Olaf Brandt faced him with insulting remarks he had made about the town.") == []


def test_a_pronoun_before_a_name_goes_on_with_somebody_else() -> None:
    assert speakers(
        "Anna Berg took the stage.", "Nobody liked her meeting with Ida Hill.", "She said it was late."
    ) == ["Anna Berg"]


def test_a_month_at_the_end_of_a_source_is_no_name() -> None:
    assert speakers("A harbor poll released in late August found that it was cold.") == [
        "harbor poll released in late August"
    ]


def test_two_senators_named_in_one_go_are_two_persons() -> None:
    assert speakers("Senators Gene E. Hill and Tom Moss left.", "Hill said it was late.") == ["Gene Hill"]


def test_a_body_may_be_called_by_a_number_or_with_a_preposition() -> None:
    assert speakers("No 10 said it was late.", "Downing Street said it was cold.") == ["Downing Street"] * 2
    assert speakers("Doctors Without Borders said it was late.") == ["Doctors Without Borders"]


def test_the_police_of_two_towns_are_told_apart() -> None:
    claim = found("Halden police said yes to it.", "Moss police said no to it.", "Police said roads were shut.")[-1]
    assert set(claim.candidates) == {"Halden police", "Moss police"}


def test_the_board_is_not_a_decision_of_the_board() -> None:
    assert speakers("A ruling from the Halden Board of Works said yes to it.", "The board said it was late.")[-1] == (
        "board"
    )


def test_a_capital_before_a_given_name_is_no_part_of_it() -> None:
    assert speakers("Entrusting Ida Berg with it was late.", "Berg said it was early.") == ["Ida Berg"]


def test_a_campaign_is_not_its_lawyer() -> None:
    assert speakers(
        "Mark Sheridan, the attorney representing the mayor's campaign, said yes to it.",
        "The governor's campaign said it was late.",
    )[-1] == ("governor's campaign")


def test_the_republican_of_a_state_is_no_name() -> None:
    claim = found("Tom Hill took the stage.", "The South Carolina Republican said it was late.")[-1]
    assert (claim.source, claim.named, claim.candidates) == ("South Carolina Republican", False, ("Tom Hill",))


def test_the_president_is_not_the_relative_named_in_full() -> None:
    assert speakers("President Berg spoke.", "Ida Berg was there.", "Berg said it was late.", "The president left.")[
        -1
    ] == ("President Berg")
    assert speakers("Ida Berg was elected.", "Mayor Berg said it was late.") == ["Ida Berg"]
    assert speakers("Mayor Berg spoke.", "Mayor Ida Berg left.", "Berg said it was late.") == ["Ida Berg"]


def test_a_mayors_comments_are_no_he() -> None:
    assert speakers("The mayor's comments in a radio interview called it late.", "Tom Hill left.", "He said no to it.")[
        -1
    ] == ("Tom Hill")
    (source,) = speakers("President Berg's comments in a radio interview said it was late.")
    assert source == "president Berg's comments in a radio interview"


def test_the_president_is_not_the_one_of_his_name_who_is_named_in_full_before_him() -> None:
    claims = found(
        "Malia Berg, 16, was mocked on Facebook.",
        "President Berg said he was angry.",
        "Mr. Berg later thanked reporters.",
    )
    assert [claim.source for claim in claims if claim.source != WRITER] == ["President Berg", "President Berg"]
