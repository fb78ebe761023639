"""Who says what: every construction that news attributes in, and its near misses."""

import pytest

from claims_said import found, told
from newsdiff.claims.model import UNSPECIFIED, WRITER


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("“We will rebuild,” Anna Berg said.", "Anna Berg", "said", "“We will rebuild,”"),
        ("“We will rebuild,” said Anna Berg, the mayor of Halden.", "Anna Berg", "said", "“We will rebuild,”"),
        ('Anna Berg told reporters: "We will rebuild."', "Anna Berg", "told", '"We will rebuild."'),
        ("In an interview, Anna Berg said, “We will rebuild.”", "Anna Berg", "said", "“We will rebuild.”"),
        ("‘We will rebuild,’ Anna Berg said.", "Anna Berg", "said", "‘We will rebuild,’"),
        ("Anna Berg resisted: “We will rebuild it all.”", "Anna Berg", "resisted", "“We will rebuild it all.”"),
        ("“We will rebuild the town,” Anna Berg thundered.", "Anna Berg", "thundered", "“We will rebuild the town,”"),
    ],
)  # fmt: skip
def test_a_quotation_goes_to_who_stands_beside_it(sentence: str, source: str, cue: str, content: str) -> None:
    assert told(sentence) == [(source, cue, content)]


def test_a_split_quotation_is_one_claim() -> None:
    assert told("“We lost everything,” Berg said, “but we are alive.”") == [
        ("Berg", "said", "“We lost everything,” / “but we are alive.”")
    ]


def test_a_quotation_that_the_next_sentence_goes_on_with_is_one_claim() -> None:
    sentences = "“We lost everything,” Berg told local radio on Monday.", "“But we are alive.”"
    assert told(*sentences) == [("Berg", "told", "“We lost everything,” / “But we are alive.”")]
    assert found(*sentences)[0].sentences == ("A1", "A2")


def test_a_quotation_that_the_next_paragraph_goes_on_with_keeps_its_speaker() -> None:
    claims = told("“We lost everything,” Berg said, “and it rains.", "“But we are alive.”", paragraphs=[0, 1])
    assert claims[-1][:2] == ("Berg", "")


def test_the_next_quotation_with_a_speaker_of_its_own_is_a_claim_of_its_own() -> None:
    assert told("“It rains,” Berg said.", "“It snows,” Ruiz said.") == [
        ("Berg", "said", "“It rains,”"),
        ("Ruiz", "said", "“It snows,”"),
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("The ministry said that the bridge was closed.", "ministry", "said", "the bridge was closed"),
        ("The ministry said the bridge was closed.", "ministry", "said", "the bridge was closed"),
        ("The bridge was closed, the ministry said.", "ministry", "said", "The bridge was closed"),
        ("The bridge was closed, said Anna Berg.", "Anna Berg", "said", "The bridge was closed"),
        ("The bridge, Berg said, was closed.", "Berg", "said", "The bridge / was closed"),
        ("The bridge was closed, Lee told reporters on Thursday.", "Lee", "told", "The bridge was closed"),
        ("Lee told reporters on Thursday the bridge was closed.", "Lee", "told", "the bridge was closed"),
        ("Marsh & Co., the largest maker, said it had cut its price.", "Marsh & Co", "said", "it had cut its price"),
        ("Berg Inc. said it had cut its price.", "Berg Inc", "said", "it had cut its price"),
        ("According to Berg, the bridge was closed.", "Berg", "According to", "the bridge was closed"),
        ("The bridge was closed, according to Berg.", "Berg", "according to", "The bridge was closed"),
        ("The bridge fell, according to several local reports.", "local reports", "according to", "The bridge fell"),
        ("Organisers said at least 200 people came.", "organisers", "said", "at least 200 people came"),
        ("Bob Ray, who leads the union, said the strike was over.", "Bob Ray", "said", "the strike was over"),
        ("The minister, speaking in Paris, said talks had failed.", "minister", "said", "talks had failed"),
        ("Police accused the group of setting the fire.", "police", "accused", "setting the fire"),
        ("Officials asked whether the dam was safe.", "officials", "asked", "whether the dam was safe"),
        ("The WHO warned of a second wave.", "WHO", "warned", "a second wave"),
    ],
)
def test_a_clause_goes_to_its_source(sentence: str, source: str, cue: str, content: str) -> None:
    assert told(sentence) == [(source, cue, content)]


def test_a_participle_goes_on_with_the_source_of_its_sentence() -> None:
    assert told("Berg said the bridge was closed, adding that it would reopen.") == [
        ("Berg", "said", "the bridge was closed"),
        ("Berg", "adding", "it would reopen"),
    ]


def test_a_coordinated_cue_opens_a_claim_of_its_own() -> None:
    assert told("Berg said the bridge was closed but added that it would reopen.") == [
        ("Berg", "said", "the bridge was closed"),
        ("Berg", "added", "it would reopen"),
    ]


def test_a_noun_can_be_a_cue() -> None:
    assert told("The deployment follows reports from Western analysts that fuel is short.") == [
        ("Western analysts", "reports", "fuel is short")
    ]
    assert told("Berg's claim that the dam held surprised nobody.")[0][:2] == ("Berg", "claim")


def test_what_is_said_by_nobody_knows_whom_is_unspecified() -> None:
    for sentence in ("The minister reportedly resigned on Monday.", "It was reported that the minister resigned."):
        assert [claim.source for claim in found(sentence)] == [UNSPECIFIED]
    assert told("The general is expected to resign.") == [
        (UNSPECIFIED, "expected", "The general is expected to resign")
    ]


def test_who_relays_whom_is_a_chain_from_the_writer_inwards() -> None:
    (claim,) = found("Berg said intelligence officials reported that the base was empty.")
    assert claim.chain == (WRITER, "Berg", "intelligence officials")
    assert claim.source == "Berg"


@pytest.mark.parametrize(
    "sentence",
    [
        "The reports were long.",
        "Her plans for the bridge won a prize.",
        "The United States has a long coast.",
        "The exact figures remain unknown to all.",
        "The claims office opened in May.",
    ],
)
def test_a_noun_or_a_name_that_looks_like_a_cue_is_none(sentence: str) -> None:
    assert [claim.source for claim in found(sentence)] == [WRITER]


def test_a_question_is_no_claim() -> None:
    assert found("Why did the dam break?") == ()


def test_a_tail_that_frames_is_a_claim_of_the_writer() -> None:
    assert told("The ministry said the bridge was closed, underscoring the high cost.") == [
        ("ministry", "said", "the bridge was closed"),
        (WRITER, "", "underscoring the high cost"),
    ]


def test_a_contrast_outside_the_content_is_a_claim_of_the_writer() -> None:
    assert told("Berg vowed to open up the libel laws, even though those are in fact state laws.")[0] == (
        "Berg", "vowed", "to open up the libel laws",
    )  # fmt: skip
    assert told("Berg confirmed that the bridge was closed, though the exact cost is unknown.") == [
        ("Berg", "confirmed", "the bridge was closed"),
        (WRITER, "", "the exact cost is unknown"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The show host rocked the hall.",
        "The town is raising new questions about how the ferry was run.",
        "A talk show opened the conference.",
    ],
)
def test_a_bare_form_after_a_singular_is_no_verb(sentence: str) -> None:
    assert [claim.source for claim in found(sentence)] == [WRITER]


def test_what_somebody_saw_in_a_report_is_the_reports() -> None:
    ((source, cue, _),) = told("An inspection report seen by The Courier says that the pump had failed.")
    assert (source.startswith("inspection report"), cue) == (True, "says")


def test_no_content_begins_with_a_comma() -> None:
    for sentence in (
        "He said Berg, though, would likely stay.",
        "The plan, Berg said, would fail.",
        "Berg, he said, left.",
    ):
        assert all(not content.startswith(",") for _, _, content in told(sentence))


def test_the_words_inside_a_quotation_are_never_the_writers() -> None:
    claims = told("“I think it is late,” Berg said.", "“I believe the harbor will close.”", paragraphs=[0, 1])
    assert all(source == "Berg" for source, _, _ in claims)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("''We will rebuild it,'' Anna Berg said.", "Anna Berg", "said", "''We will rebuild it,''"),
        ("He’s predicting that the dam will hold.", "he", "predicting", "the dam will hold"),
        ("Anna Berg went on to say that the dam held.", "Anna Berg", "say", "the dam held"),
        ("As Anna Berg noted, the dam held.", "Anna Berg", "noted", "the dam held"),
        ("Berg said, though, that the dam held.", "Berg", "said", "the dam held"),
        ("Berg said that, for now, the dam held.", "Berg", "said", "for now, the dam held"),
        ("Just 12 percent said they would leave.", "12 percent", "said", "they would leave"),
        ("The survey shows a narrow lead for the union.", "survey", "shows", "a narrow lead for the union"),
        ("Olaf Brandt: “We will rebuild it all.”", "Olaf Brandt", ":", "“We will rebuild it all.”"),
        ("Berg’s recent claim that the dam held is false.", "Berg", "claim", "the dam held is false"),
        ("Berg said in a statement that the dam held.", "Berg", "said", "the dam held"),
        ("Engineers whose firm was fined said it was late.", "engineers whose firm was fined", "said", "it was late"),
        ("Berg, an engineer from Halden, a port, said it was late.", "Berg", "said", "it was late"),
        ("Speaking in Halden, Berg said it was late.", "Berg", "said", "it was late"),
        ("Olaf Brandt, an aide to the mayor, said it was late.", "Olaf Brandt", "said", "it was late"),
    ],
)  # fmt: skip
def test_a_content_goes_to_whoever_is_told_in_a_roundabout_way(
    sentence: str, source: str, cue: str, content: str
) -> None:
    assert told(sentence) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Berg said the plan was “rotten,” noting that it failed.", "the plan was “rotten,”"),
        ("Berg called the plan “rotten” and he left the hall.", "the plan “rotten”"),
        ("Berg said the plan had failed; the council met again.", "the plan had failed"),
        ("While Berg said the plan had failed, the council met again.", "the plan had failed"),
        ("Berg said the plan had failed but did not say why.", "the plan had failed"),
        ("“The plan has failed,” Berg said, a remark that angered many.", "“The plan has failed,”"),
        ("The plan has failed, Berg said, wiping his face.", "The plan has failed"),
    ],
)
def test_a_content_ends_where_somebody_elses_words_or_deeds_begin(sentence: str, content: str) -> None:
    assert content in [words for _, _, words in told(sentence)]


def test_a_quotation_begun_in_a_clause_runs_to_its_closing_mark() -> None:
    sentences = "Berg said the plan “has failed.", "It will fail again.”"
    assert told(*sentences) == [("Berg", "said", "the plan “has failed. It will fail again.”")]


def test_a_paragraph_of_quotation_is_its_speakers_who_is_named_before_it() -> None:
    sentences = "“We lost it all,” Berg said.", "“But we are alive.”", "The council met."
    claims = told(*sentences, paragraphs=[0, 1, 2])
    assert claims[:2] == [("Berg", "said", "“We lost it all,”"), ("Berg", "", "“But we are alive.”")]
    assert claims[2][0] == WRITER


def test_a_quotation_after_a_colon_and_a_new_paragraph_is_what_the_colon_announces() -> None:
    sentences = "To loud applause, Berg went further:", "“We will rebuild it all.”"
    assert told(*sentences, paragraphs=[0, 1]) == [("Berg", ":", "“We will rebuild it all.”")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia may offer better terms to the union.",
        "The council should seek a new plan.",
        "This area has seen heavy storms this year.",
        "His visit threatens to delay the talks.",
        "The union rebuffed calls to end the strike.",
        "The intensity of the storm showed in the harbor.",
    ],
)
def test_what_may_be_said_and_what_things_do_is_no_attribution(sentence: str) -> None:
    assert [claim.source for claim in found(sentence)] == [WRITER]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("HALDEN — Anna Berg, an engineer, said the dam held.", "Anna Berg"),
        ("Reached by phone, Anna Berg said the dam held.", "Anna Berg"),
        ("Anna Berg rebuffed calls to step down.", WRITER),
        ("The mayor wrote his controversial remarks on Monday.", WRITER),
    ],
)
def test_a_dateline_a_fronted_phrase_or_an_adjective_is_no_source(sentence: str, source: str) -> None:
    assert {claim.source for claim in found(sentence)} == {source}


def test_whoever_is_quoted_as_saying_something_says_it() -> None:
    assert told("Anna Berg was quoted by the Post as saying the dam is safe.") == [
        ("Anna Berg", "quoted by the Post as saying", "the dam is safe")
    ]


def test_an_order_is_no_content_and_what_people_maintain_is() -> None:
    assert told("The mayor ordered an inquiry into the dam.", "Engineers maintain the dam is safe.") == [
        ("writer", "", "The mayor ordered an inquiry into the dam"),
        ("engineers", "maintain", "the dam is safe"),
    ]


def test_some_on_a_committee_are_not_the_committee() -> None:
    rows = told("Some on the Foreign Affairs Committee also called for Mr. Berg to go.")
    assert rows[0][0].lower() == "some on the foreign affairs committee"


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        (
            'She said inspectors had found "serious shortcomings", but declined to say whether they were fixed.',
            ["she", "she"],
        ),
        ("Berg said the minister believed the plan would fail, and warned that others would follow.", ["Berg", "Berg"]),
        (
            "Berg said the minister believed the plan would fail and warned that others would follow.",
            ["Berg", "minister"],
        ),
    ],
)
def test_a_comma_leads_back_from_what_a_source_says_to_the_source(sentence: str, sources: list[str]) -> None:
    assert [claim.chain[1] if index == 0 else claim.source for index, claim in enumerate(found(sentence))] == sources


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        (
            "Economists surveyed by the Courier expect two cuts.",
            "economists surveyed by the Courier",
            "expect",
            "two cuts",
        ),
        (
            "Forecasters expect winds to ease by Saturday, but it is still dry.",
            "Forecasters",
            "expect",
            "winds to ease by Saturday",
        ),
        ("Mr. Berg, who denies wrongdoing, left the hall on Monday.", "Berg", "denies", "wrongdoing"),
        ("The firm, which has denied breaking any rules, left.", "firm", "denied", "breaking any rules"),
        ("Berg admitted stealing the car.", "Berg", "admitted", "stealing the car"),
        (
            "According to people briefed on the talks, the deal is dead.",
            "people briefed on the talks",
            "According to",
            "the deal is dead",
        ),
        (
            "According to two aides who asked not to be named, the deal is dead.",
            "two aides",
            "According to",
            "the deal is dead",
        ),
    ],
)
def test_what_tells_more_of_a_source_is_no_content(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The talks, which showed little progress, ended on Monday.", "The bill, which he said was due, was paid."],
)
def test_which_stands_for_nobody_who_can_speak(sentence: str) -> None:
    assert not {source for source, _, _ in told(sentence)} & {"talks", "bill"}


def test_an_inner_quotation_that_is_only_a_part_of_what_is_said_leaves_it_whole() -> None:
    (claim,) = found("Berg said inspectors had found “serious flaws” at the plant last year.")
    assert claim.chain[1:] == ("Berg", "inspectors")
    rows = told("Berg said inspectors had found “serious flaws” at the plant last year.")
    assert rows == [("Berg", "said / found", "inspectors had found “serious flaws” at the plant last year")]


def test_a_report_of_what_somebody_said_has_both_as_its_sources() -> None:
    claims = found('"It is safe. It will hold," Berg told reporters, according to the Courier.')
    assert [claim.chain[1:] for claim in claims] == [("Courier", "Berg")]
    rows = told("“The dam will hold,” said Berg, according to the Courier.")
    assert [content for _, _, content in rows] == ["“The dam will hold,”"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Berg wrote to the ministry asking for help.", "Berg"),
        ("Berg received a letter from the ministry asking for help.", "letter from the ministry"),
    ],
)
def test_whoever_writes_to_somebody_asks(sentence: str, source: str) -> None:
    assert (source, "asking", "help") in told(sentence)
