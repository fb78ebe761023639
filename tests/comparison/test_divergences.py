"""Every label on sentences made for it, and on near misses that must not get it. Links are given, none is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergences_given import link, links
from newsdiff.comparison.model import Divergence


def found(a: str, b: str, label: str) -> list[Divergence]:
    return [divergence for divergence in link(a, b).divergences if divergence.label == label]


def words(text: str, divergence: Divergence, side: str) -> list[str]:
    return [text[start:end] for start, end in getattr(divergence, side)]


@pytest.mark.parametrize(
    ("a", "b", "in_a", "in_b"),
    [
        (
            "The bank agreed to buy its rival for $3.6 billion in cash.",
            "The bank will buy its smaller rival for $3.5 billion.",
            "$3.6 billion",
            "$3.5 billion",
        ),
        (
            "At least 17 people died when a bus fell into a ravine.",
            "Nineteen people were killed when a bus fell into a ravine.",
            "At least 17",
            "Nineteen",
        ),
        (
            "The miller agreed on Monday to buy its rival for $3.6 billion in stock.",
            "The miller will buy its smaller rival for $3.5 billion, the companies said.",
            "$3.6 billion",
            "$3.5 billion",
        ),
        ("The council passed the plan 31-12.", "The council passed the plan 30-13.", "31-12", "30-13"),
        (
            "The death toll from the flood climbed to 1,200.",
            "The death toll from the flood has risen to 1,350.",
            "1,200",
            "1,350",
        ),
        ("Shares of the mill fell 5 percent.", "Shares of the mill fell 15 percent.", "5 percent", "15 percent"),
        ("The driver, 34, was hurt twice.", "The driver, 43, was hurt twice.", "34", "43"),
    ],
)
def test_another_figure_for_the_same_thing_is_a_number_changed(a: str, b: str, in_a: str, in_b: str) -> None:
    (divergence,) = found(a, b, "number_changed")
    assert (words(a, divergence, "a"), words(b, divergence, "b")) == ([in_a], [in_b])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The storm cut power to 14,032 homes.", "The storm cut power to 14,000 homes."),
        ("About 300 miners were trapped.", "Some 310 miners were trapped."),
        ("Two ships and nine boats sank.", "Nine boats and two ships sank."),
        ("Twelve people were hurt.", "A total of 12 people were hurt."),
    ],
)
def test_a_rounded_or_approximate_figure_is_no_number_changed(a: str, b: str) -> None:
    assert found(a, b, "number_changed") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("At least 40 sailors were hurt.", "More than 40 sailors were hurt."),
        ("The bridge will cost nearly $2 billion.", "The bridge will cost more than $2 billion."),
        ("He raised $200,000 for the campaign.", "He raised just over $200,000 for the campaign."),
    ],
)
def test_the_same_figure_in_another_class_is_a_comparator_changed(a: str, b: str) -> None:
    assert found(a, b, "comparator_changed")
    assert not found(a, b, "number_changed")


def test_approaching_and_nearly_are_one_class() -> None:
    a, b = "The number of injured is approaching 1,000.", "The number of injured is nearly 1,000."
    assert found(a, b, "comparator_changed") == []


def test_figures_of_different_sources_are_rival_figures() -> None:
    a = "The Red Cross said 31 injured passengers were in hospital."
    b = "Harbor Police said 23 injured passengers were in hospital."
    assert found(a, b, "rival_figure")
    assert not found(a, b, "number_changed")
    assert link(a, b).label == "partial"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lawmakers will vote on the budget on Tuesday.", "Lawmakers will vote on the budget on Wednesday."),
        ("The trial begins in June.", "The trial begins in July."),
        ("The mill opened in 1987.", "The mill opened in 1978."),
        ("She spoke before the minister's resignation.", "She spoke after the minister's resignation."),
    ],
)
def test_one_event_at_another_time_is_a_time_changed(a: str, b: str) -> None:
    assert found(a, b, "time_changed")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge has been closed since May.", "The bridge has been closed since the start of May."),
        ("The ferry sank on Monday.", "The ferry sank on Monday."),
        (
            "The clerk resigned Monday after a post on the town's page.",
            "The clerk on Friday apologized for a post on the town's page.",
        ),
    ],
)
def test_equal_times_and_times_of_other_events_are_no_time_changed(a: str, b: str) -> None:
    assert found(a, b, "time_changed") == []


def test_the_same_words_in_marks_are_a_quote_identical_whatever_the_marks() -> None:
    a, b = "“We will rebuild the pier,” she said.", 'She said: "We will rebuild the pier".'
    assert found(a, b, "quote_identical")


def test_editorial_brackets_and_an_ellipsis_that_cuts_nothing_are_no_quoted_words() -> None:
    a = "“They [the crews] will rebuild the pier,” she said."
    b = '"They will … rebuild the pier," she said.'
    assert found(a, b, "quote_identical")


@pytest.mark.parametrize("ellipsis", ["...", "…", ". . .", "[...]", "[…]"])
def test_words_cut_by_a_marked_ellipsis_are_a_quote_extended_where_they_stand(ellipsis: str) -> None:
    a = "“We heard the gate break, which nobody in the village had checked, and the water came,” she said."
    b = f'"We heard the gate break {ellipsis} and the water came," she said.'
    assert {divergence.label for divergence in link(a, b).divergences} == {"quote_extended"}
    assert found(a, b, "quote_extended")[0].reason.startswith("A quotes more")


def test_other_words_beside_a_marked_ellipsis_are_a_quote_altered() -> None:
    a = "“We heard the old gate break in the night and the water came,” she said."
    b = '"We heard the iron gate break ... and the water came," she said.'
    assert found(a, b, "quote_altered")
    assert not found(a, b, "quote_extended")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“What is this the circus?” he asked.", "“What is this? A circus?” he asked."),
        ("“What is this the circus?” he asked.", "“What is this? The circus?” he asked."),
        ("“We held the gate, nobody slept,” he said.", "“We held the gate. Nobody slept,” he said."),
    ],
)
def test_two_quoted_sentences_made_one_are_a_quote_altered(a: str, b: str) -> None:
    assert found(a, b, "quote_altered")


def test_a_remark_is_not_altered_where_a_third_quotation_has_it_better() -> None:
    a = ["“The mayor has said that she is determined to keep the pier open,” he said."]
    b = [
        "“The mayor has said that she's determined to keep the pier open,” he said.",
        "“If you are determined to keep the pier open, it means you will repair it.”",
    ]
    first, second = links(a, b, [(0, 0), (0, 1)])
    assert "quote_altered" in {divergence.label for divergence in first.divergences}
    assert "quote_altered" not in {divergence.label for divergence in second.divergences}


def test_two_quoted_sentences_made_one_are_a_quote_altered_where_only_one_of_them_is_linked() -> None:
    a = ["He shouted, “What is this the circus?”"]
    b = ["“What is this?", "A circus?” he shouted."]
    (labelled,) = links(a, b, [(0, 0)], one_paragraph=True)
    assert "quote_altered" in {divergence.label for divergence in labelled.divergences}


def test_a_capitalised_title_ends_no_quoted_sentence() -> None:
    a, b = "“We met Gen. Ruiz at the gate,” she said.", "“We met Gen Ruiz at the gate,” she said."
    assert found(a, b, "quote_identical")


def test_two_quotations_of_one_remark_get_one_label() -> None:
    a = "“Several dam workers have been taken to clinics in Arlen and Poros,” she said."
    b = 'She said "several dam workers" had been taken to clinics in Arlen and Poros.'
    assert [divergence.label for divergence in link(a, b).divergences] == ["quote_extended"]


def test_the_weightiest_difference_comes_first() -> None:
    a = "The council did not cut the rent by 5 percent on Monday, the mayor said, a heavy blow."
    b = "The council cut the rent by 15 percent on Tuesday, the mayor said."
    labels = [divergence.label for divergence in link(a, b).divergences]
    assert labels[:3] == ["negation", "number_changed", "time_changed"]
    assert labels[-1] == "framing"


def test_a_quotation_inside_the_other_is_a_quote_extended() -> None:
    a = "“We lost the engine and then we lost the light,” the pilot said."
    b = 'The pilot said they had trouble and "then we lost the light."'
    assert found(a, b, "quote_extended")
    assert not found(a, b, "quote_altered")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“I’d like to know who opened the gate,” he said.", '"I would like to know who opened the gate," he said.'),
        ("“The gate was wide open all night,” he said.", '"The gate was open all night," he said.'),
        ("“We will not pay any single cent,” she said.", '"We will not pay a single cent," she said.'),
        ("“The answer from the town is clear,” he said.", '"But the answer from the town is clear," he said.'),
    ],
)
def test_other_words_inside_the_marks_are_a_quote_altered(a: str, b: str) -> None:
    assert found(a, b, "quote_altered")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“I apologize to everyone who lost a home,” the mayor wrote.", "The mayor apologized in a written statement."),
        (
            "The inspector called the dam a “grave danger” to the valley.",
            "The inspector called the dam a grave danger to the valley.",
        ),
    ],
)
def test_quoted_words_that_the_other_side_says_without_marks_are_a_quote_paraphrased(a: str, b: str) -> None:
    assert found(a, b, "quote_paraphrased")


def test_a_title_in_marks_is_no_quotation() -> None:
    a, b = "She spoke on “Morning Harbor Report” about the dam.", "She spoke on Morning Harbor Report about the dam."
    assert found(a, b, "quote_paraphrased") == []


def test_a_quotation_spread_over_linked_neighbours_is_judged_on_their_union() -> None:
    a = ["“The dam held through the night,” the engineer said. “Nobody in the valley slept.”"]
    b = ['"The dam held through the night," the engineer said.', '"Nobody in the valley slept," she added.']
    labelled = links(a, b, [(0, 0), (0, 1)])
    assert {divergence.label for one in labelled for divergence in one.divergences} & {"quote_altered"} == set()


def test_a_sentence_told_by_several_is_split_or_merged_once_and_after_every_difference() -> None:
    a = ["Divers searched the flooded hold through the night and the harbor office closed both locks at noon."]
    b = ["Divers searched the flooded hold through the night.", "The harbor office closed both locks at noon."]
    first, second = links(a, b, [(0, 0), (0, 1)])
    assert [divergence.label for divergence in first.divergences] == ["split", "reworded"]
    assert [divergence.label for divergence in second.divergences] == ["reworded"]
    first, second = links(b, a, [(0, 0), (1, 0)])
    assert [divergence.label for divergence in first.divergences] == ["merged", "reworded"]
    assert [divergence.label for divergence in second.divergences] == ["reworded"]


def test_sentences_that_each_tell_the_same_core_split_nothing() -> None:
    a = ["A barge sank near the dam on Monday and nine sailors drowned."]
    b = ["Nine sailors drowned when a barge sank near the dam.", "Nine drowned on Monday when the barge sank."]
    labels = {divergence.label for one in links(a, b, [(0, 0), (0, 1)]) for divergence in one.divergences}
    assert not labels & {"split", "merged"}


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("A broken valve caused the fire.", "A broken valve may have caused the fire.", "firmer"),
        ("The mine could close in the spring.", "The mine will close in the spring.", "softer"),
        (
            "The clerk’s lawyer said the clerk will plead guilty.",
            "The clerk's lawyer confirmed the clerk will plead guilty.",
            "softer",
        ),
        ("The chief moved the money abroad.", "The chief allegedly moved the money abroad.", "firmer"),
    ],
)
def test_a_hedge_on_one_side_makes_the_other_one_firmer(a: str, b: str, label: str) -> None:
    assert found(a, b, label)
    (divergence,) = found(a, b, label)
    assert divergence.a
    assert divergence.b


@pytest.mark.parametrize(
    ("a", "b", "in_a", "in_b"),
    [
        ("A valve caused the fire.", "A valve may have caused the fire.", ["caused"], ["may have caused"]),
        ("The mine could close in spring.", "The mine will close in spring.", ["could close"], ["will close"]),
        (
            "The losses of the upper valley farms have been heavy.",
            "The ruin could be blamed on upper valley farms.",
            ["have been heavy"],
            ["could be blamed"],
        ),
        (
            "Wheat prices in every town rose.",
            "The flood could have raised wheat prices in every town.",
            ["Wheat prices in every town"],
            ["could have raised"],
        ),
    ],
)
def test_a_hedge_is_shown_with_its_verb_against_the_verb_that_has_none_or_what_both_say(
    a: str, b: str, in_a: list[str], in_b: list[str]
) -> None:
    (divergence,) = [*found(a, b, "firmer"), *found(a, b, "softer")]
    assert (words(a, divergence, "a"), words(b, divergence, "b")) == (in_a, in_b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mine may close in May.", "The mine might close in May."),
        ("The plan was agreed in May.", "The plan was agreed in the spring."),
        ("Hydro Corp said the dam is safe.", "The dam is safe, Hydro Corp said."),
    ],
)
def test_equal_firmness_and_the_month_of_may_are_no_difference(a: str, b: str) -> None:
    assert not found(a, b, "firmer")
    assert not found(a, b, "softer")


def test_a_source_on_one_side_only_is_a_source_dropped() -> None:
    a = "The dam was built in 1961 and raised twice, according to the water board."
    b = "The dam was built in 1961 and raised twice."
    (divergence,) = found(a, b, "source_dropped")
    assert "water board" in words(a, divergence, "a")[0]


def test_another_speaker_of_the_same_claim_is_a_source_changed() -> None:
    a = "Mayor Ruth Ansel said the dam was never inspected in winter."
    b = "Engineer Paul Dorn said the dam was never inspected in winter."
    assert found(a, b, "source_changed")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "An audit seen by The Post says that Harbor Lines had not repaired the brake after a failed test.",
            "Harbor Lines said that it had repaired the brake after a failed test.",
        ),
        ("The company denied that the barge was overloaded.", "Two sailors told The Post the barge was overloaded."),
    ],
)
def test_another_source_is_named_where_it_says_the_opposite(a: str, b: str) -> None:
    assert {"negation", "source_changed"} <= {divergence.label for divergence in link(a, b).divergences}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor denied that the dam was unsafe.", "Ruth Ansel said the dam was unsafe."),
        ("He denied that the dam was unsafe.", "Two sailors said the dam was unsafe."),
    ],
)
def test_who_denies_it_may_be_who_says_it_where_one_is_not_spelled_out(a: str, b: str) -> None:
    assert found(a, b, "source_changed") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mayor Ruth Ansel said the dam is old.", "The dam is old, Ms. Ansel said."),
        ("The dam is old, she said.", "The mayor said the dam is old."),
    ],
)
def test_the_same_speaker_by_another_name_is_no_source_changed(a: str, b: str) -> None:
    assert found(a, b, "source_changed") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police detained the captain of the barge.", "Police arrested the captain of the barge."),
        ("The blast injured nine workers.", "The blast killed nine workers."),
        ("Mr. Dorn told reporters the dam was old.", "Mr. Dorn admitted the dam was old."),
        ("The council approved the budget on Monday.", "The council rejected the budget on Monday."),
        ("Unemployment in the valley rose in May.", "Unemployment in the valley fell in May."),
    ],
)
def test_another_term_of_one_scale_is_a_term_changed(a: str, b: str) -> None:
    assert found(a, b, "term_changed")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nine workers were killed in the blast.", "The blast left nine workers dead."),
        ("Nine workers died and six were wounded.", "Six workers were injured and nine were killed."),
        ("Mr. Dorn said the dam was old.", "Mr. Dorn added the dam was old."),
    ],
)
def test_another_word_for_the_same_class_is_no_term_changed(a: str, b: str) -> None:
    assert found(a, b, "term_changed") == []


def test_a_statement_and_its_negation_by_one_source_contradict_each_other() -> None:
    a, b = "The alarm did not sound before the crash, police said.", "The alarm sounded before the crash, police said."
    assert found(a, b, "negation")
    assert link(a, b).label == "contradicts"


def test_a_statement_and_its_negation_by_two_sources_are_no_contradiction() -> None:
    a = "Inspector Paul Dorn said the yard had not replaced the pump after the test."
    b = "Harbor Works said the yard had replaced the pump after the test."
    assert found(a, b, "negation")
    assert link(a, b).label == "partial"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The army neither confirmed nor denied the raid on the port.",
            "The army did not comment on the raid on the port.",
        ),
        ("The mayor did not close the bridge.", "The mayor never closed the bridge."),
        ("Not only the bridge but the dam was closed.", "The bridge and the dam were closed."),
    ],
)
def test_what_negates_nothing_or_negates_on_both_sides_is_no_negation(a: str, b: str) -> None:
    assert found(a, b, "negation") == []


def test_a_phrase_that_was_put_in_is_a_detail_added() -> None:
    a = "The barge, which had failed two inspections, sank near the dam."
    (divergence,) = found(a, "The barge sank near the dam.", "detail_added")
    assert words(a, divergence, "a") == ["which had failed two inspections"]
    assert divergence.b == ()


def test_a_tail_that_says_what_it_means_is_framing() -> None:
    a = "The barge sank near the dam, underscoring the decay of the river fleet."
    assert found(a, "The barge sank near the dam.", "framing")


def test_a_loaded_word_on_one_side_is_framing() -> None:
    assert found("The embattled mayor closed the dam.", "The mayor closed the dam.", "framing")
    assert not found("The embattled mayor closed the dam.", "The embattled mayor shut the dam.", "framing")


def test_equal_sentences_are_identical_whatever_their_marks_and_case() -> None:
    one = link("The mayor’s plan – all of it – failed.", "The Mayor's plan - all of it - failed.")
    assert [divergence.label for divergence in one.divergences] == ["identical"]
    assert one.label == "same"


def test_sentences_that_say_the_same_in_other_words_are_reworded() -> None:
    one = link("The barge sank near the dam.", "Near the dam, the barge went down.")
    assert [divergence.label for divergence in one.divergences] == ["reworded"]
    assert one.label == "same"


@settings(deadline=None)
@given(st.text(min_size=1, max_size=120), st.text(min_size=1, max_size=120))
def test_evidence_lies_in_the_sentences_whatever_they_hold(a: str, b: str) -> None:
    if not a.strip() or not b.strip():
        return
    one = link(a, b)
    for text, side in ((a, "a"), (b, "b")):
        for divergence in one.divergences:
            assert all(0 <= start < end <= len(text) for start, end in getattr(divergence, side))


JUMBLE = (
    '“ ” " said told police mayor 12 15 at least more than 14 on Monday Friday killed hurt injured dead not never may '
    "could , . the a dam sank Ruth Ansel Paul Dorn according to reportedly"
)


@settings(deadline=None)
@given(*[st.lists(st.sampled_from(JUMBLE.split()), min_size=1, max_size=24)] * 2)
def test_no_jumble_of_news_words_breaks_a_test(a: list[str], b: list[str]) -> None:
    one = link(" ".join(a), " ".join(b))
    assert all(divergence.a or divergence.b for divergence in one.divergences)
