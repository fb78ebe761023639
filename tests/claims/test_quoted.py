"""Words in quotation marks and whose they are: the constructions in which news quotes, and their near misses."""

import pytest

from claims_said import found, told
from newsdiff.claims.model import UNSPECIFIED


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Manning says Berg “talked and walked away.”", "Manning", "says", "Berg “talked and walked away.”"),
        ("Berg wrote they may have held “secret papers.”", "Berg", "wrote", "they may have held “secret papers.”"),
        (
            "Berg claimed that he had made “a lot of gifts,” such as books.", "Berg", "claimed",
            "he had made “a lot of gifts,” such as books",
        ),
        (
            "Critics say the town would not “close” the camp, but rather move it.", "critics", "say",
            "the town would not “close” the camp, but rather move it",
        ),
        ("Berg promises to “end” the toll.", "Berg", "promises", "to “end” the toll"),
        ("Berg vowed to “take our fight” to the council.", "Berg", "vowed", "to “take our fight” to the council"),
        ("“Never!” the audience screamed back.", "audience", "screamed back", "“Never!”"),
        ("Said Anna Berg, who grew up in Halden, “We were all proud.”", "Anna Berg", "Said", "“We were all proud.”"),
        ("But, said Berg, “we are all still proud of it.”", "Berg", "said", "“we are all still proud of it.”"),
        ("Another tweeted, “The dam will never hold.”", UNSPECIFIED, "tweeted", "“The dam will never hold.”"),
        ("Several said they would leave.", UNSPECIFIED, "said", "they would leave"),
        ("“The dam is old,” press secretary Olaf Brandt said Tuesday.", "Olaf Brandt", "said", "“The dam is old,”"),
        ("“The dam is old,” the editorial said.", "editorial", "said", "“The dam is old,”"),
        ("“It’s fine,” Berg says of the dam.", "Berg", "says", "“It’s fine,”"),
        ("“This is fantastic!” beamed Anna Berg.", "Anna Berg", "beamed", "“This is fantastic!”"),
        ("In 2008, Berg said, the fund was closed.", "Berg", "said", "the fund was closed"),
        ("Perhaps, Berg said, the town has grown too fast.", "Berg", "said", "the town has grown too fast"),
        ("But as Berg noted on Monday, the dam held.", "Berg", "noted", "the dam held"),
        ("As Berg puts it, the dam is “a poor old thing.”", "Berg", "puts it", "the dam is “a poor old thing.”"),
        ("The council, which he described as “very slow,” met.", "he", "described", "“very slow,”"),
        ("Berg began talking about what to do “if we lose.”", "Berg", "talking", "what to do “if we lose.”"),
        ("Citing “other plans,” Anna Berg left.", "Anna Berg", "Citing", "“other plans,”"),
        ("It led Anna Berg to announce, “There goes the dam.”", "Anna Berg", "announce", "“There goes the dam.”"),
        ("Berg, a critic of it, welcomed “the will to act.”", "Berg", "welcomed", "“the will to act.”"),
        ("Fans of the club, however, say it would “never work.”", "fans of the club", "say", "it would “never work.”"),
    ],
)  # fmt: skip
def test_what_is_quoted_goes_to_whoever_says_it(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg told a crowd in Halden, a port, on Monday that the dam held.", "the dam held"),
        ("Berg told customers at a busy Halden, Norway, cafe that “I need you.”", "“I need you.”"),
        ("She said, without evidence, that the dam held.", "the dam held"),
        ("Berg said in a talk before the vote that the council had failed.", "the council had failed"),
        ("Berg said on the radio, in reference to her term, “We did it all too late.”", "“We did it all too late.”"),
    ],
)  # fmt: skip
def test_a_content_is_found_far_behind_its_cue(sentence: str, content: str) -> None:
    assert content in [row[2] for row in told(sentence)]


def test_that_behind_a_noun_it_belongs_to_opens_no_content() -> None:
    assert told("Berg told a man in a coat that was torn about the dam.")[0][0] == "writer"


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Berg embraced a “shared interest in water.”", "Berg", "embraced", "a “shared interest in water.”"),
        ("Berg assumed a “harbour” firm is rich.", "Berg", "assumed", "a “harbour” firm is rich"),
        ("Berg sniped, smiling, “The dam was never any good.”", "Berg", "sniped", "“The dam was never any good.”"),
        ("“We will rebuild the dam,” mocks Olaf Brandt.", "Olaf Brandt", "mocks", "“We will rebuild the dam,”"),
    ],
)  # fmt: skip
def test_a_verb_of_no_construction_attributes_words_that_are_quoted(
    sentence: str, source: str, cue: str, content: str
) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg published “The Old Dam at Halden” in May.",
        "Anna Berg hosted “Good Morning Halden” for years.",
        "Anna Berg landed in Halden for a “policy address” on dams.",
        "Officials searched their records for “dam” and “river” and “mud”.",
        "The fund backed “super PACs” in May.",
    ],
)
def test_a_title_or_a_word_or_two_in_marks_is_nobodys_claim(sentence: str) -> None:
    assert [row[0] for row in told(sentence)] == ["writer"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Mayor Berg: Harbour Is ‘Closed For Good.’", "Berg", "Harbour Is ‘Closed For Good.’"),
        ("Olaf Brandt: ‘No Idea’ If The Dam Holds.", "Olaf Brandt", "‘No Idea’ If The Dam Holds"),
    ],
)
def test_a_heading_that_names_its_speaker_is_the_speakers(sentence: str, source: str, content: str) -> None:
    assert told(sentence) == [(source, ":", content)]


@pytest.mark.parametrize(
    "sentence", ["The Latest: Council hears of ‘New Halden values.’", "Halden in May: it rained and rained."]
)
def test_a_heading_that_names_nobody_is_the_writers(sentence: str) -> None:
    assert [row[0] for row in told(sentence)] == ["writer"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Fans broke into chants of “Feel the rain!”", "fans", "“Feel the rain!”"),
        ("Berg’s slogan in that race was “We stay dry.”", "Berg", "“We stay dry.”"),
        ("The town heard Berg’s promise of “free boats” for pupils.", "Berg", "“free boats” for pupils"),
        ("The town heard Berg’s pledge to be “neutral” in the race.", "Berg", "to be “neutral” in the race"),
        ("He held up a sign that read “Dams for Berg” and left.", "sign", "“Dams for Berg”"),
        ("He held up the sign — which read “Dams for Berg” — and left.", "sign", "“Dams for Berg”"),
    ],
)
def test_a_chant_a_slogan_and_a_sign_say_what_is_quoted(sentence: str, source: str, content: str) -> None:
    assert (source, content) in [(row[0], row[2]) for row in told(sentence)]


def test_a_slogan_without_an_owner_is_no_cue() -> None:
    assert [row[0] for row in told("Slogans of the day were long forgotten.")] == ["writer"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg says he is “happy,” but also hungry for “answers.”", "he is “happy,” but also hungry for “answers.”"),
        ("Berg said the dam is “safe” - a claim that aides deny.", "the dam is “safe”"),
        ("Berg called the council “rigged,” a charge that members deny.", "the council “rigged,”"),
        ("Berg complained that it was “rigged” against him, a charge they deny.", "it was “rigged” against him"),
        ("They chanted “no contract, no peace” after the talks failed.", "“no contract, no peace”"),
        ("They chanted “no more dams” and “no more floods.”", "“no more dams” and “no more floods.”"),
        ("He argued the dam, which is old, is “in decay.”", "the dam, which is old, is “in decay.”"),
        ("The dam, Berg said, now has a “golden chance” to hold.", "The dam / now has a “golden chance” to hold"),
        ("He lamented the “sorry” state of the dam.", "the “sorry” state of the dam"),
    ],
)  # fmt: skip
def test_a_content_with_marks_ends_where_the_writer_goes_on(sentence: str, content: str) -> None:
    assert content in [row[2] for row in told(sentence)]


def test_a_quotation_behind_a_later_cue_is_the_later_cues() -> None:
    rows = told("“It rains,” Berg said before adding: “It pours.”", "“It snows,” Ruiz said.")
    assert rows[:2] == [("Berg", "said", "“It rains,”"), ("Berg", "adding", "“It pours.”")]


def test_a_quotation_goes_on_with_whoever_spoke_not_with_what_an_aside_cites() -> None:
    rows = told("“It rains,” said Anna Berg, asking for calm.", "“It will pour.”")
    assert rows == [("Anna Berg", "said", "“It rains,” / “It will pour.”"), ("Anna Berg", "asking", "calm")]


def test_what_somebody_was_asked_is_no_part_of_the_answer() -> None:
    rows = told("But asked if the dam should go, Mr. Berg said, “That’s above my pay grade.”")
    assert rows == [("Berg", "said", "“That’s above my pay grade.”")]


def test_whoever_is_quoted_in_a_clause_with_who_is_its_subject() -> None:
    rows = told("The mayor took aim at Anna Berg, who he said “was right in her first year.”")
    assert ("“was right in her first year.”") in [row[2] for row in rows]


def test_an_attack_in_the_next_paragraph_is_not_whoever_spoke_before_it() -> None:
    first = "“I’ve been spat at,” he added, saying that it was a “long day.”"
    rows = told(first, "“His conduct is unbecoming of a member.”", paragraphs=[0, 1])
    assert rows[-1] == (UNSPECIFIED, "", "“His conduct is unbecoming of a member.”")


def test_an_answer_is_not_the_question_before_it() -> None:
    rows = told("Berg was asked, “Does the dam leak?” He answered, “I have no idea.”")
    assert rows[-1][1:] == ("answered", "“I have no idea.”")


def test_a_quotation_right_after_a_clause_is_a_row_of_the_same_speaker() -> None:
    rows = told("Anna Berg says people should stay away.", "“It is their life, and it is not a game.”")
    assert rows == [
        ("Anna Berg", "says", "people should stay away"),
        ("Anna Berg", "", "“It is their life, and it is not a game.”"),
    ]
    claims = found("Anna Berg says people should stay away.", "“It is their life, and it is not a game.”")
    assert [claim.form for claim in claims] == ["indirect", "direct"]


def test_a_quotation_right_after_a_clause_with_a_speaker_of_its_own_stays_that_speakers() -> None:
    rows = told("Anna Berg says people should stay away.", "“It is their life,” Ruiz said.")
    assert rows[1] == ("Ruiz", "said", "“It is their life,”")


def test_paragraphs_that_each_open_a_mark_are_one_quotation_with_quotations_of_another_shape_in_it() -> None:
    sentences = (
        "Dr. Ruiz stated:",
        '"It isn’t about “Equal Water” anymore.',
        '"The “River Bill” is next.',
        '"Let it rain."',
    )
    rows = told(*sentences, paragraphs=[0, 1, 2, 3])
    assert {row[0] for row in rows} == {"Ruiz"}
    assert rows[-1][2].endswith('"Let it rain."')


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("“Apparently not,“ Berg said.", "“Apparently not,“"),
        ("”This is why it has to go,” said Berg.", "”This is why it has to go,”"),
        ("“He said \"no\" to all of us,” Berg said.", "“He said \"no\" to all of us,”"),
        ("“She asked, ‘What can I do?’” Berg said.", "“She asked, ‘What can I do?’”"),
    ],
)  # fmt: skip
def test_marks_the_wrong_way_round_and_marks_within_marks_are_read(sentence: str, content: str) -> None:
    assert ("Berg", "said", content) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("“We are late,” Anna Berg, an engineer from Halden, told the Post.", "Anna Berg"),
        ("“We are late,” aide Olaf Brandt, wearing a hat and “Berg” pins, said calmly.", "Olaf Brandt"),
        ("“We are late,” the senator and former governor said.", "senator and former governor"),
        ("On the other side, Anna Berg, a critic of the dam, tweeted a warning.", "Anna Berg"),
        ("“We are late,” says a voice over the din.", "voice"),
    ],
)
def test_a_speaker_between_a_quotation_and_its_verb_is_whole(sentence: str, source: str) -> None:
    assert source in [row[0] for row in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members of the conservative press accused the council of delay.",
        "The strong jobs report has cleared the way.",
    ],
)
def test_a_noun_before_a_verb_of_its_own_is_no_cue(sentence: str) -> None:
    assert {row[1] for row in told(sentence)} <= {"", "accused"}
