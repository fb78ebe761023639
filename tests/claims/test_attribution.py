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
        ("According to Berg, the bridge was closed.", "Berg", "According to", "the bridge was closed"),
        ("The bridge was closed, according to Berg.", "Berg", "according to", "The bridge was closed"),
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
