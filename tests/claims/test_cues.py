"""Which words and constructions attribute, in news of any beat, and which only look like it."""

import pytest

from claims_said import found, told


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Police appealed for witnesses on Monday.", "police", "appealed", "witnesses on Monday"),
        ("Reid appealed for residents to keep windows shut.", "Reid", "appealed", "residents to keep windows shut"),
        ("The rail firm advised passengers not to travel.", "rail firm", "advised", "not to travel"),
        ("The judge warned jurors not to discuss the case.", "judge", "warned", "not to discuss the case"),
        ("Berg promised on Monday to end the toll.", "Berg", "promised", "to end the toll"),
        ("The mayor asked staff to come back with a plan.", "mayor", "asked", "to come back with a plan"),
        ("The Red Cross said as many as 5,000 people fled.", "Red Cross", "said", "as many as 5,000 people fled"),
        ("The bank had forecast $90 a barrel.", "bank", "forecast", "$90 a barrel"),
        ("An inspection found no faults in the dam.", "inspection", "found", "no faults in the dam"),
        ("One fumed: “We told them.”", "unspecified", "fumed", "“We told them.”"),
        ("Asked about jobs, 47% say the town should lend more.", "47", "say", "the town should lend more"),
        ("Dam may not hold, engineer says", "engineer", "says", "Dam may not hold"),
        ("Town is safe but expert says dam is old", "expert", "says", "dam is old"),
        ("Anna Berg confessed that she had lied.", "Anna Berg", "confessed", "she had lied"),
        ("The board refuted the report.", "board", "refuted", "the report"),
    ],
)
def test_news_attributes_with_these_words(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


def test_a_person_who_is_heard_is_no_cue_of_the_one_who_says_so() -> None:
    rows = told("A neighbour said she heard someone shout: “Leave me alone!”")
    assert rows == [("neighbour", "said", "she heard someone shout: “Leave me alone!”")]
    rows = told("Ivar Moe said he had “heard two explosions” before the lights went out.")
    assert rows == [("Ivar Moe", "said", "he had “heard two explosions” before the lights went out")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg led by 300 pledged delegates.",
        "The plan rejected on Monday was similar to the first.",
        "He did well after a strong showing in Halden.",
        "Berg's second-best showing came in Halden.",
        "She won in two states that border the sea.",
        "It was one of only 10 states he won.",
        "The rain stopped, meaning that the dam held.",
    ],
)
def test_a_noun_or_an_adjective_that_looks_like_a_verb_is_no_cue(sentence: str) -> None:
    assert {claim.source for claim in found(sentence)} == {"writer"}


def test_what_follows_a_fronted_clause_is_not_what_the_clause_says() -> None:
    assert told("Eight months later, when Berg won the vote, the club agreed to meet her.") == [
        ("club", "agreed", "to meet her")
    ]


def test_an_order_to_somebody_does_not_quote_the_sentence_before() -> None:
    rows = told("Berg called the plan “penny-wise and dull.”", "He asked staff to come back with a list.")
    assert rows[1] == ("Berg", "asked", "to come back with a list")


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("The firm will be sold, sources close to the deal told Reuters.", "sources close to the deal", "told",
         "The firm will be sold"),
        ("People close to Berg say she will run.", "people close to Berg", "say", "she will run"),
        ("Economists polled by Holm expect the bank to hold rates.", "economists polled by Holm", "expect",
         "the bank to hold rates"),
        ("Images posted on social media showed a church in ruins.", "Images posted on social media", "showed",
         "a church in ruins"),
        ("The former mayor and current head of the board said the dam held.",
         "former mayor and current head of the board", "said", "the dam held"),
        ("When he returned he began by saying, “I do not think it is over.”", "he", "saying / think",
         "“I do not think it is over.”"),
        ("The ad, titled “Unifier?”, concludes that Berg is “reckless.”", "ad", "concludes", "Berg is “reckless.”"),
        ("Berg, citing “rising costs,” said the toll would stay.", "Berg", "said", "the toll would stay"),
        ("Beck, who Berg on Wednesday called “a horrible man,” left.", "Berg", "called", "“a horrible man,”"),
    ],
)  # fmt: skip
def test_who_speaks_may_have_words_of_their_own_behind_them(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("In Berg’s view, the dam is old.", "Berg", "view", "the dam is old"),
        ("The dam is old, in Berg's opinion.", "Berg", "opinion", "The dam is old"),
        ("The town failed because, in Berg’s words, “nobody cared.”", "Berg", "words", "“nobody cared.”"),
        ("As first reported by Holm, the firm will go.", "Holm", "As first reported by", "the firm will go"),
        ("Few share the contention of Berg that the dam is safe.", "Berg", "contention", "the dam is safe"),
        ("It led to the 2009 admission that it was “too late.”", "unspecified", "admission", "it was “too late.”"),
        ("The minister put the number of injured at 320.", "minister", "put", "the number of injured at 320"),
        ("The ministry disputed that on its website.", "ministry", "disputed", "that"),
        ("Scientists have long suspected that wind plays a role.", "scientists", "suspected", "wind plays a role"),
        ("In other words, explained host Ann Lee: “It is late.”", "Ann Lee", "explained", "“It is late.”"),
        ("The flaw, says Anna Berg, is that the dam is old.", "Anna Berg", "says", "The flaw / is that the dam is old"),
        ("Berg misjudged the town, having called it a “village.”", "Berg", "called", "it a “village.”"),
        ("The mayor heralded the deal as a “breakthrough.”", "mayor", "heralded", "the deal as a “breakthrough.”"),
    ],
)  # fmt: skip
def test_news_attributes_in_these_constructions(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A judge on Wednesday denied the firm’s motion to move the case.",
        "The suspect was in court, and the judge denied bail.",
        "Berg put the keys on the table at 3 p.m.",
        "There are words that nobody likes.",
        "Council backs plan to close two libraries",
        "Officials searched records for terms such as “dam.”",
        "Berg served as the town's “sherpa.”",
    ],
)
def test_what_is_done_or_refused_is_not_said(sentence: str) -> None:
    assert {claim.source for claim in found(sentence)} == {"writer"}


@pytest.mark.parametrize(
    ("heading", "source", "content"),
    [
        ("Poll: The dam must go by May", "Poll", "The dam must go by May"),
        ("Berg: The dam will go", "Anna Berg", "The dam will go"),
        ("Police: Man was shot in Halden", "police", "Man was shot in Halden"),
    ],
)
def test_a_heading_says_what_stands_behind_its_colon(heading: str, source: str, content: str) -> None:
    rows = told(heading, "Anna Berg said it was late.", paragraphs=[0, 1])
    assert (source, ":", content) in rows


@pytest.mark.parametrize(
    "heading", ["Storm Bert: Thousands are without power", "Berg: Who is she?", "Holm: The dam will go"]
)
def test_a_heading_that_names_a_topic_attributes_nothing(heading: str) -> None:
    assert ":" not in [row[1] for row in told(heading, "Anna Berg said it was late.", paragraphs=[0, 1])]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Campaigners say that is too many.", "that is too many"),
        ("Figures show there have been 14 crashes.", "there have been 14 crashes"),
        ("Prosecutors say he lied, the judge noted.", "he lied"),
        ("Police believe it was arson, two people close to the case told the Post.", "it was arson"),
    ],
)  # fmt: skip
def test_what_is_said_has_its_own_subject_and_not_who_else_says_it(sentence: str, content: str) -> None:
    assert content in [row[2] for row in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("Dr. Holm urged caution, saying that it was late.", "urged", "caution"),
        ("The governor declared a state of emergency.", "declared", "a state of emergency"),
        ("She demanded an apology.", "demanded", "an apology"),
        ("Neighbours pleaded for help.", "pleaded", "help"),
        ("The trial showed a 34% cut in strokes.", "showed", "a 34% cut in strokes"),
    ],
)
def test_what_is_asked_for_or_declared_is_told_without_a_clause(sentence: str, cue: str, content: str) -> None:
    assert (cue, content) in [row[1:] for row in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Berg and Holm issued a statement calling it “a start.”", "Berg and Holm", "calling", "it “a start.”"),
        ("The museum put out a report saying the dam was old.", "museum", "saying", "the dam was old"),
        ("Berg used her speech to offer “a deep apology” to Holm.", "Berg", "offer", "“a deep apology” to Holm"),
        ("The article calls him “a fraud.”", "article", "calls", "him “a fraud.”"),
    ],
)  # fmt: skip
def test_a_statement_is_told_by_whoever_issued_it(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


def test_a_line_below_a_quotation_says_whose_it_is() -> None:
    rows = told("“The dam is old.”", "Anna Berg, mayor of Halden", "It rained.", paragraphs=[0, 1, 2])
    assert ("Anna Berg", "“The dam is old.”") in [(row[0], row[2]) for row in rows]


@pytest.mark.parametrize("line", ["Breaking News", "Anna Berg arrived at noon.", "The mayor, who is new, left."])
def test_a_line_that_is_no_name_signs_no_quotation(line: str) -> None:
    rows = told("“The dam is old.”", line, "It rained.", paragraphs=[0, 1, 2])
    assert ("writer", "“The dam is old.”") in [(row[0], row[2]) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("The ministry said its forces won, a claim Kyiv denied.", [("ministry", "said", "its forces won")]),
        ("The firm said it had paid, an assertion that Berg disputes.", [("firm", "said", "it had paid")]),
    ],
)
def test_a_claim_that_others_deny_is_not_what_they_say(sentence: str, rows: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == rows


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Ministers were urged by Labour to “get a grip”.", "Labour", "urged", "Ministers / to “get a grip”"),
        ("Holm was accused by prosecutors of lying.", "prosecutors", "accused", "Holm / lying"),
        ("Residents were told by police that it was safe.", "police", "told", "it was safe"),
        ("Per the police report, the car was stolen.", "police report", "Per", "the car was stolen"),
        ("The court ruled 6-3 on Friday that towns may ban it.", "court", "ruled", "towns may ban it"),
        ("The records must be released, a judge ruled.", "judge", "ruled", "The records must be released"),
        ("Its army claims to have shot down 14 drones.", "army", "claims", "to have shot down 14 drones"),
        ("The firm forecast sales of $3 billion.", "firm", "forecast", "sales of $3 billion"),
    ],
)
def test_courts_agents_and_forecasts_attribute(sentence: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in told(sentence)


def test_a_price_per_person_names_no_source() -> None:
    assert [row[0] for row in told("It costs $5 per person in May.")] == ["writer"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("What he called “a trap” has lasted two years.", "“a trap”"),
        ("When it was over, the crowd reportedly left the hall.", "the crowd reportedly left the hall"),
        ("The court heard how Holm lured her victims.", "how Holm lured her victims"),
        ("Investigators have ruled out arson and a fault.", "arson and a fault"),
        ("The storm is forecast to reach Cuba.", "The storm is forecast to reach Cuba"),
    ],
)
def test_a_content_is_all_and_only_what_is_said(sentence: str, content: str) -> None:
    assert content in [row[2] for row in told(sentence)]
