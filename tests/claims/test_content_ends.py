"""Where what somebody says begins and ends, and the near misses of every end."""

import pytest

import newsdiff
from claims_said import told
from newsdiff.claims.model import UNSPECIFIED


def contents(*sentences: str) -> list[str]:
    return [words for _, _, words in told(*sentences)]


@pytest.mark.parametrize(
    "content",
    [
        "the council had not yet determined who paid",
        "the dam had so far warned nobody",
        "they were going to the mill and will announce a plan",
        "the firm has the report and has no plans to sell",
    ],
)
def test_no_content_ends_in_an_auxiliary_that_a_verb_follows(content: str) -> None:
    assert contents(f"Berg says {content}.") == [content]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg says he met the miller and asked him to leave.", "he met the miller and asked him to leave"),
        (
            "Berg said he began calling farmers and telling them to go.",
            "he began calling farmers and telling them to go",
        ),
        (
            "Berg said the town had lost faces and voices in the capital.",
            "the town had lost faces and voices in the capital",
        ),
    ],
)
def test_a_verb_of_another_form_than_the_cue_goes_on_with_the_content(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the dam had failed and asked for help.", "the dam had failed"),
        ("Berg says the dam is old and asks for help.", "the dam is old"),
        ("Berg left, saying the dam was old and asking for help.", "the dam was old"),
        ("Berg left, stressing the role of farmers and making a promise.", "the role of farmers"),
        ("Berg said the dam had failed but did not say why.", "the dam had failed"),
        ("Berg has said the dam is old and has asked for help.", "the dam is old"),
    ],
)
def test_a_verb_of_the_same_form_as_the_cue_is_the_sources_next(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said that the dam was old, but that it would hold.", "the dam was old, but that it would hold"),
        ("Berg said the dam was old, but the council did not listen.", "the dam was old"),
        ("Berg denied the rumor, but that rumor was new.", "the rumor"),
    ],
)
def test_a_contrast_goes_on_where_it_repeats_that(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg pledged that the toll would fall — a goal that was met in May.", "the toll would fall"),
        ("Berg promised to build a bridge — though none was needed.", "to build a bridge"),
        ("Berg said the toll would fall - even as costs rose.", "the toll would fall"),
        ("Berg said the toll — a burden for farmers — would fall.", "the toll — a burden for farmers — would fall"),
        ("Berg said two mills closed — including the oldest.", "two mills closed — including the oldest"),
        ("Berg said the toll would fall — or go.", "the toll would fall — or go"),
    ],
)
def test_a_remark_behind_a_single_dash_is_the_writers(sentence: str, content: str) -> None:
    assert any(content == " ".join(words.split(" / ")) for words in contents(sentence))


def test_what_is_said_ends_with_its_sentence_before_two_apostrophes() -> None:
    article = newsdiff.read_text("Berg said the dam was old. ''It will hold,'' a spokesman said. ''We looked at it.''")
    assert [
        (claim.source, [article.text[start:end] for start, end in claim.content]) for claim in newsdiff.claims(article)
    ] == [
        ("Berg", ["the dam was old"]),
        ("spokesman", ["''It will hold,''", "''We looked at it.''"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("It angered farmers (“We want it back,” wrote Anna Berg, a miller) a lot.", "Anna Berg", "“We want it back,”"),
        ("The toll is high (it is 5 euros, according to Berg) and rising.", "Berg", "it is 5 euros"),
        ("(Berg said the toll would fall.)", "Berg", "the toll would fall"),
        ("Ruiz (who called the toll “absurd”) has left the town for good.", "Ruiz", "the toll “absurd”"),
    ],
)  # fmt: skip
def test_what_is_said_in_parentheses_stays_in_them(sentence: str, source: str, content: str) -> None:
    assert (source, content) in [(who, words) for who, _, words in told(sentence)]


def test_what_is_said_around_parentheses_runs_over_them() -> None:
    assert contents("Berg said the toll (5 euros) would fall.") == ["the toll (5 euros) would fall"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Berg said the toll, which was set in May, would fall.",
            "the toll, which was set in May, would fall",
        ),
        (
            "Berg said he met the council, which had asked him, to talk about the dam.",
            "he met the council, which had asked him, to talk about the dam",
        ),
        ("Berg said he met the council, which was set up in May.", "he met the council"),
    ],
)
def test_a_relative_clause_between_two_commas_ends_no_content(sentence: str, content: str) -> None:
    assert contents(sentence)[0] == content


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the plan was “rotten,” a “sham” and a “trick.”", "the plan was “rotten,” a “sham” and a “trick.”"),
        ("Berg said the vote was “rigged,” a charge that aides denied.", "the vote was “rigged,”"),
        (
            "Berg said the vote was “rigged” by farmers, a charge that aides denied, noting that it was watched.",
            "the vote was “rigged” by farmers",
        ),
        ("Berg, who called the plan “rotten,” praised the council.", "the plan “rotten,”"),
        ("Berg said “a toll on bread” on bridges would cost jobs.", "“a toll on bread” on bridges would cost jobs"),
        ("Berg chanted “no more tolls” on the bridge.", "“no more tolls”"),
        ("Berg calls the toll “a trick” while Ruiz says it helps.", "the toll “a trick”"),
    ],
)
def test_words_behind_a_quotation_are_the_speakers_where_they_belong_to_its_clause(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["It is “a trap for all of us here.”", "But “we will pay it as we must.”", "Instead, “they could have asked us.”"],
)
def test_a_sentence_that_is_quoted_but_for_its_first_words_goes_on(sentence: str) -> None:
    assert told("“The toll is absurd,” Berg said.", sentence) == [
        ("Berg", "said", f"“The toll is absurd,” / {sentence}")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council called it “a trap for all of us here.”",
        "Then Ruiz rose: “It is a trap for all of us.”",
        "It is a “trap.”",
    ],
)
def test_a_sentence_with_a_speaker_or_a_word_in_marks_does_not_go_on(sentence: str) -> None:
    assert told("“The toll is absurd,” Berg said.", sentence)[0] == ("Berg", "said", "“The toll is absurd,”")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "“He is grumpy,” Berg said, but to our surprise, “He will do it,” said Ruiz.",
            [("Berg", "“He is grumpy,”"), ("Ruiz", "“He will do it,”")],
        ),
        ("Holding signs that called it “a trap,” farmers chanted “No more tolls.”", [("farmers", "“No more tolls.”")]),
        ("The mayor asked: “Is it time?” … “Is it wise?”", [("mayor", "“Is it time?” … “Is it wise?”")]),
        (
            "Asked about it, Berg said “I know it,” he said. “I saw it.”",
            [("Berg", "“I know it,”")],
        ),
        ("''They say, 'You have to go,''' said Anna Berg.", [("Anna Berg", "''They say, 'You have to go,'''")]),
    ],
)
def test_a_quotation_is_whoevers_words_stand_beside_it(sentence: str, wanted: list[tuple[str, str]]) -> None:
    said = [(who, words) for who, _, words in told(sentence)]
    assert [one for one in wanted if one not in said] == []


def rows(text: str) -> list[tuple[str, str]]:
    """Source and content of every claim of a text as it stands in a file."""
    article = newsdiff.read_text(text)
    return [
        (claim.source, " / ".join(article.text[start:end] for start, end in claim.content))
        for claim in newsdiff.claims(article)
    ]


@pytest.mark.parametrize(
    "opening",
    ["The report argued that:", "The report said:", "The report said in part:", "The report said the following:"],
)
def test_every_item_of_a_list_is_whoevers_words_announce_it(opening: str) -> None:
    text = f"{opening}\n\n• The dam was never safe.\n• The council knew of it in May.\n\nThe council did not answer."
    assert rows(text) == [
        ("report", "The dam was never safe"),
        ("report", "The council knew of it in May"),
        ("writer", "The council did not answer"),
    ]


def test_a_numbered_list_is_whoevers_words_announce_it() -> None:
    text = "Anna Berg said:\n\n1. The dam was never safe.\n\n2. The council knew of it.\n\nRuiz left the town."
    assert rows(text)[:2] == [("Anna Berg", "The dam was never safe"), ("Anna Berg", "The council knew of it")]


def test_a_paragraph_without_marks_behind_a_colon_is_the_speakers_where_it_says_we() -> None:
    letter = "The dam was never safe. We knew it in May and nobody came"
    text = f"In a letter Anna Berg wrote:\n\n{letter}.\n\nThe council did not answer."
    assert rows(text) == [("Anna Berg", letter), ("writer", "The council did not answer")]


def test_a_paragraph_behind_a_colon_whose_post_is_missing_stays_the_writers() -> None:
    text = "On Monday Anna Berg tweeted:\n\nThe council met in the evening to discuss the dam.\n\nIt did not vote."
    assert ("writer", "The council met in the evening to discuss the dam") in rows(text)


def test_a_list_that_nobody_says_stays_the_writers() -> None:
    text = "The storm did damage in two towns:\n\n• Halden lost its bridge.\n• Moss lost its mill."
    assert {source for source, _ in rows(text)} == {"writer"}


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the following: the dam was old; the council knew.", "the dam was old; the council knew"),
        ("Berg praised two things: the dam was safe; the mill ran.", "two things: the dam was safe; the mill ran"),
        ("Berg said the dam was old; the council met again.", "the dam was old"),
    ],
)
def test_a_semicolon_ends_a_content_but_not_a_list_behind_a_colon(sentence: str, content: str) -> None:
    assert content in contents(sentence)


def test_an_excerpt_behind_a_colon_is_the_documents() -> None:
    assert rows("From the report: “The dam was never safe. The council knew.”") == [
        ("report", "“The dam was never safe. The council knew.”")
    ]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the toll would fall, and called it a trick.", "the toll would fall"),
        ("Berg said the toll would fall — and called it a trick.", "the toll would fall"),
        ("Berg praised the mill, called the toll a trick and left.", "the mill"),
        ("Berg denied the toll was old, and he left the hall.", "the toll was old"),
        ("Berg is warning that the dam is old, and the council has asked for help.", "the dam is old"),
        ("Berg says the dam is “as old as the town is” as he leaves the hall.", "the dam is “as old as the town is”"),
        ("Berg vowed to “close the dam for good” before leaving the hall.", "to “close the dam for good”"),
    ],
)
def test_no_content_runs_on_into_what_its_source_does_next(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the dam, the mill, and the bridge were old.", "the dam, the mill, and the bridge were old"),
        ("Berg said the plan, announced in May, would fail.", "the plan, announced in May, would fail"),
        ("Berg left, saying the dam is old, and that it leaks.", "the dam is old, and that it leaks"),
        ("Berg calls the dam “as old as the town is” as a joke.", "the dam “as old as the town is” as a joke"),
    ],
)
def test_a_content_runs_on_over_a_list_and_an_aside(sentence: str, content: str) -> None:
    assert content in contents(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Farmers who say the toll is a trick were asked to leave.", "the toll is a trick"),
        ("Farmers who say what they have heard is true were asked to leave.", "what they have heard is true"),
        ("Farmers who say that it was cold while it was wet were asked to leave.", "it was cold while it was wet"),
        ("Farmers who say that the mill was closed in May left.", "the mill was closed in May left"),
    ],
)
def test_a_relative_clause_ends_before_the_second_verb(sentence: str, content: str) -> None:
    assert content in contents(sentence)


def test_a_title_before_a_subject_is_not_what_the_subject_says() -> None:
    assert "“Face the Town,”" not in contents("On the show “Face the Town,” Berg was asked about the dam.")


def test_a_quotation_behind_somebody_elses_act_is_not_the_last_speakers() -> None:
    said = told("“I am here,” Anna Berg said, and her husband cut in.", "“Don’t forget the miller of Halden.”")
    assert said == [
        ("Anna Berg", "said", "“I am here,”"),
        (UNSPECIFIED, "", "“Don’t forget the miller of Halden.”"),
    ]


@pytest.mark.parametrize(
    "behind", [", and she left", " of the mill, the bridge, and the dam", ", an aide to the mayor"]
)
def test_a_quotation_behind_the_speakers_own_act_is_the_speakers(behind: str) -> None:
    said = told(f"“I am here,” Anna Berg said{behind}.", "“Don’t forget the miller of Halden.”")
    assert said[0] == ("Anna Berg", "said", "“I am here,” / “Don’t forget the miller of Halden.”")


def test_a_quotation_goes_on_behind_an_apposition_and_behind_an_announcement() -> None:
    first, second = told("Berg said the dam was “unsafe,” a word he likes.", "“It leaks at night, and badly.”")[:2]
    assert (first[0], second[0]) == ("Berg", "Berg")
    assert told("Berg tweeted a warning.", "“It leaks at night, and badly.”")[-1][0] == "Berg"


def test_a_show_that_is_told_something_is_no_content() -> None:
    assert contents("Berg told the city’s “Good Morning” that the dam leaks.") == ["the dam leaks"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("It is late because, Berg said, the dam leaks.", "Berg", "the dam leaks"),
        ("Ruiz said that according to the report, the dam was old.", "Ruiz", "the dam was old"),
        ("It will rain because, according to Berg, the wind would turn.", "Berg", "the wind would turn"),
        ("He does not want that, Berg said.", "Berg", "He does not want that"),
    ],
)
def test_a_word_that_only_opens_a_clause_is_no_content(sentence: str, source: str, content: str) -> None:
    assert (source, content) in [(who, words) for who, _, words in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (
            "The plan for the dam, said Anna Berg, a miller at the bridge in Halden, would cost jobs.",
            "Anna Berg",
            "The plan for the dam / would cost jobs",
        ),
        ("It was late, according to Berg, the dam would be shut.", "Berg", "It was late / the dam would be shut"),
        ("It was late, according to Berg, the mayor of Halden.", "Berg", "It was late"),
    ],
)  # fmt: skip
def test_a_source_ends_where_its_clause_goes_on(sentence: str, source: str, content: str) -> None:
    assert (source, content) in [(who, words) for who, _, words in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("According to the report, which came out in May, the cracks have grown.", "the cracks have grown"),
        ("According to Berg, whose town is wet, the rain was heavy.", "the rain was heavy"),
        ("According to the report, in May the cracks have grown.", "in May the cracks have grown"),
    ],
)
def test_a_relative_clause_behind_a_fronted_source_is_no_content(sentence: str, content: str) -> None:
    assert contents(sentence) == [content]


def test_a_list_behind_a_second_verb_that_recommends_is_its_sources() -> None:
    text = (
        "The report calls it old and recommends that:\n\n- the bridge be closed;\n- the dam be drained.\n\nRuiz left."
    )
    assert rows(text)[1:3] == [("report", "the bridge be closed"), ("report", "the dam be drained")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"There was no work here, said Anna Berg. He left the town.', ("Anna Berg", '"There was no work here,')),
        ("“It was late, Berg said.\n\nThe town slept.", ("Berg", "“It was late,")),
    ],
)
def test_a_quotation_that_is_never_closed_ends_before_its_speaker(text: str, wanted: tuple[str, str]) -> None:
    assert rows(text)[0] == wanted
    assert rows(text)[1][0] == "writer"


def test_a_quotation_that_the_next_paragraph_carries_on_does_not_end_before_a_name_and_a_verb() -> None:
    text = "“It was late, Berg said so. We left,” Ruiz said. “It was late, Berg said.\n\n“We came home,” Ruiz said."
    assert "“It was late," not in [content for _, content in rows(text)]


def test_a_headline_in_a_list_of_headlines_is_said_alone() -> None:
    text = "News — What It Costs — Debris Is Found — The Dam Is Old, Berg Says"
    assert ("Berg", "The Dam Is Old") in [(who, words) for who, _, words in told(text)]


def test_a_statement_with_asides_between_dashes_is_said_whole() -> None:
    assert contents("The toll — a burden — would fall — by half or so, Berg said.")[0].startswith("The toll")
