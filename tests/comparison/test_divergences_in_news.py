"""Differences as news writes them: what one outlet's sentence says against another's, and what is no difference."""

import pytest

import newsdiff
from divergences_given import found_in, link
from newsdiff.claims.extract import claims
from newsdiff.comparison.divergences import diverge
from newsdiff.comparison.model import Link


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "Norvale Foods agreed to buy its rival for $3.6 billion, the companies said Monday.",
            "Norvale Foods will acquire its smaller rival for $3.5 billion, the companies announced Monday.",
            "number_changed",
        ),
        (
            "At least 12 people were killed when the roof collapsed.",
            "More than 12 people were killed when the roof collapsed.",
            "comparator_changed",
        ),
        (
            "About a dozen people were injured in the collapse.",
            "Twelve people were injured in the collapse.",
            "comparator_changed",
        ),
        ("At least 12 people died in the fire.", "At least 14 people died in the fire.", "number_changed"),
        (
            "The mayor did not rule out closing the bridge.",
            "The mayor ruled out closing the bridge.",
            "negation",
        ),
        (
            "Varga accepted at least 1.2 million euros from the builder.",
            "Varga accepted nearly 1.5 million euros from the builder.",
            "number_changed",
        ),
        (
            "Nearly 1,200 homes lost power in the storm.",
            "Some 1,200 homes lost power in the storm.",
            "comparator_changed",
        ),
        (
            "The storm left 1,200 homes without power.",
            "The storm left nearly 1,200 homes without power.",
            "comparator_changed",
        ),
        ("Two people were arrested after the march.", "Three people were arrested after the march.", "number_changed"),
        (
            "No casualties were reported after the quake.",
            "Several casualties were reported after the quake.",
            "negation",
        ),
        (
            "The quake, with a magnitude of 6.1, hit the coast before dawn.",
            "The quake, with a magnitude of 6.3, hit the coast before dawn.",
            "number_changed",
        ),
        ("The measure passed 52-48.", "The measure passed 51-49.", "number_changed"),
        (
            "Hamdan police said 40 people were hurt in the clashes.",
            "Rescue workers said 65 people were hurt in the clashes.",
            "rival_figure",
        ),
        (
            "The court fined the airline 4.5 million euros.",
            "The court fined the airline €5.4 million.",
            "number_changed",
        ),
        (
            "Thousands of people marched through the capital on Saturday.",
            "Hundreds of people marched through the capital on Saturday.",
            "number_changed",
        ),
        (
            "The vessel carried 27 crew members and 110 passengers.",
            "The vessel carried 27 crew members and 112 passengers.",
            "number_changed",
        ),
    ],
)
def test_a_figure_that_differs_is_named_for_how_it_differs(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "Senators are due to vote on the bill on Tuesday.",
            "Senators are due to vote on the bill on Wednesday.",
            "time_changed",
        ),
        (
            "The explosion occurred at about 3 a.m. on Sunday.",
            "The explosion occurred at about 5 a.m. on Sunday.",
            "time_changed",
        ),
        ("The company was founded in 1998.", "The company was founded in 1989.", "time_changed"),
        ("The law takes effect on July 1.", "The law will take effect on August 1.", "time_changed"),
    ],
)
def test_another_day_is_another_time(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The new drug may cut the risk of stroke.", "The new drug will cut the risk of stroke.", "softer"),
        ("The gunman acted alone, police said.", "Police believe the gunman acted alone.", "firmer"),
        ("The minister is expected to resign on Friday.", "The minister will resign on Friday.", "softer"),
        ("The blaze was caused by a faulty heater.", "The blaze was apparently caused by a faulty heater.", "firmer"),
        (
            "The blaze was probably caused by a faulty heater, the fire chief said.",
            "The blaze was caused by a faulty heater, the fire chief said.",
            "softer",
        ),
        (
            "The army confirmed that a soldier had been captured.",
            "The army said that a soldier had been captured.",
            "firmer",
        ),
        (
            "The army claimed that its troops had taken the town.",
            "The army said that its troops had taken the town.",
            "softer",
        ),
        ("The suspect allegedly drove the van into the crowd.", "The suspect drove the van into the crowd.", "softer"),
        ("She said the vaccine appeared to be safe.", "She said the vaccine was safe.", "softer"),
    ],
)
def test_what_is_open_in_one_is_firmer_in_the_other(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The plane ran out of fuel, investigators said.", "The plane ran out of fuel.", "source_dropped"),
        (
            "Iranian officials said the tanker had been seized in the gulf.",
            "The tanker had been seized in the gulf.",
            "source_dropped",
        ),
        (
            "According to the union, 300 drivers walked out on Monday.",
            "Some 300 drivers walked out on Monday.",
            "source_dropped",
        ),
        (
            "Witnesses said the bus was speeding before it overturned.",
            "Police said the bus was speeding before it overturned.",
            "source_changed",
        ),
        (
            "The company denied that it had dumped waste in the river.",
            "The company declined to comment on claims that it had dumped waste in the river.",
            "term_changed",
        ),
        (
            "Reuters reported that the bank would cut 900 jobs.",
            "The bank would cut 900 jobs, the Financial Times reported.",
            "source_changed",
        ),
    ],
)
def test_another_source_or_none_is_named(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("Parliament approved the bill on Thursday.", "Parliament rejected the bill on Thursday.", "term_changed"),
        ("The court accepted the appeal.", "The court refused the appeal.", "contradiction"),
        ("The court accepted the appeal.", "The court refused the appeal.", "term_changed"),
        ("The home side won the final.", "The home side lost the final.", "term_changed"),
        ("Oil prices rose 3 percent on Monday.", "Oil prices fell 3 percent on Monday.", "term_changed"),
        (
            "The airport was closed on Friday after the eruption.",
            "The airport was open on Friday after the eruption.",
            "term_changed",
        ),
        (
            "The firm confirmed that it was in talks with the bidder.",
            "The firm denied that it was in talks with the bidder.",
            "negation",
        ),
        (
            "The firm confirmed that it was in talks with the bidder.",
            "The firm denied that it was in talks with the bidder.",
            "term_changed",
        ),
        ("The minister refused to resign.", "The minister agreed to resign.", "term_changed"),
        ("Ministers extended the truce on Sunday.", "Ministers ended the truce on Sunday.", "term_changed"),
        ("There were no survivors, the airline said.", "There were two survivors, the airline said.", "negation"),
        (
            "The driver was not wearing a seat belt, police said.",
            "The driver was wearing a seat belt, police said.",
            "contradiction",
        ),
        ("Not all of the passengers were rescued.", "All of the passengers were rescued.", "negation"),
        ("The mayor failed to attend the vigil.", "The mayor attended the vigil.", "negation"),
    ],
)
def test_what_is_turned_round_is_named(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The blast killed nine workers.", "The blast injured nine workers.", "term_changed"),
        ("The ambassador was accused of spying.", "The ambassador was charged with spying.", "term_changed"),
        (
            "The former treasurer was convicted of fraud.",
            "The former treasurer was acquitted of fraud.",
            "term_changed",
        ),
        (
            "The former treasurer was charged with fraud.",
            "The former treasurer was convicted of fraud.",
            "term_changed",
        ),
        ("Police detained 40 protesters.", "Police arrested 40 protesters.", "term_changed"),
        (
            "The army launched its invasion in February.",
            "The army launched its special military operation in February.",
            "term_changed",
        ),
        ("Militants attacked the base overnight.", "Terrorists attacked the base overnight.", "term_changed"),
        ("Rebels shelled the town.", "Terrorists shelled the town.", "term_changed"),
        ("Riots broke out in the northern suburbs.", "Protests broke out in the northern suburbs.", "term_changed"),
        (
            "The climate crisis is driving the drought, the report said.",
            "Climate change is driving the drought, the report said.",
            "term_changed",
        ),
        ("Three policemen were murdered in the raid.", "Three policemen were killed in the raid.", "term_changed"),
        ("The chief executive was fired on Friday.", "The chief executive resigned on Friday.", "term_changed"),
        ("The sanctions are a threat, he said.", "The sanctions are a threat, he warned.", "term_changed"),
        ("The ship was damaged in the storm.", "The ship was destroyed in the storm.", "term_changed"),
        ("The senator criticized the bill.", "The senator slammed the bill.", "term_changed"),
    ],
)
def test_a_term_of_another_grade_is_named(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "“We will not leave anyone behind,” the minister said.",
            "The minister said, “We will not leave anyone behind.”",
            "quote_identical",
        ),
        (
            "“It was chaos, people were running everywhere,” said Lena Roth, a nurse.",
            "Lena Roth, a nurse, said people were running everywhere.",
            "quote_paraphrased",
        ),
        (
            "“We were surprised by the offer,” the chairman said.",
            "“We were shocked by the offer,” the chairman said.",
            "quote_altered",
        ),
        (
            "“This is a good day for the town and for every family that lost somebody,” he said.",
            "“This is a good day,” he said.",
            "quote_extended",
        ),
        (
            "The report called the plan “reckless and unlawful.”",
            "The report called the plan reckless and unlawful.",
            "quote_paraphrased",
        ),
    ],
)
def test_a_quotation_is_named_for_what_became_of_it(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "The bridge, built in 1931, was closed after cracks were found.",
            "The bridge was closed after cracks were found.",
            "detail_added",
        ),
        (
            "The senator, a Republican from Ohio, voted against the bill.",
            "The senator voted against the bill.",
            "detail_added",
        ),
        (
            "He was taken to a hospital in Leeds for surgery.",
            "He was taken to a hospital in Bradford for surgery.",
            "detail_changed",
        ),
    ],
)
def test_a_detail_that_only_one_has_is_named(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "Norvale Foods agreed to buy its rival for $3.6 billion, the companies said Monday.",
            "Norvale Foods will acquire its smaller rival for $3.5 billion, the companies announced Monday.",
            ("time_changed",),
        ),
        (
            "The deal is worth $2m, the club said.",
            "The deal is worth $2 million, the club said.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "Inflation rose to 12 per cent in March.",
            "Inflation rose to 12% in March.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "Half of voters oppose the tax, the poll found.",
            "The poll found 50 percent of voters oppose the tax.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "At least 12 people were killed when the roof collapsed.",
            "More than 12 people were killed when the roof collapsed.",
            ("number_changed",),
        ),
        (
            "About a dozen people were injured in the collapse.",
            "Twelve people were injured in the collapse.",
            ("number_changed",),
        ),
        ("At least 12 people died in the fire.", "At least 14 people died in the fire.", ("comparator_changed",)),
        (
            "Nearly 1,200 homes lost power in the storm.",
            "Some 1,200 homes lost power in the storm.",
            ("number_changed",),
        ),
        (
            "The storm left 1,200 homes without power.",
            "The storm left nearly 1,200 homes without power.",
            ("number_changed",),
        ),
        ("Two people were arrested after the march.", "Three people were arrested after the march.", ("term_changed",)),
        (
            "The suspect, 24, was held in custody.",
            "The 24-year-old suspect was held in custody.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "The company will cut 1,500 jobs and close four plants.",
            "The company will close four plants and cut 1,500 jobs.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "The company will cut 1,500 jobs at its four plants.",
            "The company, which employs 12,000 people, will cut 1,500 jobs.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "Shares fell 4.2 percent to $31.10.",
            "Shares dropped 4.2% on Tuesday.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "The fire killed 31 people and injured 45.",
            "The fire killed 31 people and injured more than 40.",
            ("contradiction",),
        ),
        (
            "Turnout was 61.3 percent, the commission said.",
            "Turnout was just over 61 percent, the commission said.",
            ("number_changed",),
        ),
        (
            "The ministry said 210 people had died, while the Red Crescent put the toll at 340.",
            "The ministry said 210 people had died.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
        (
            "Hamdan police said 40 people were hurt in the clashes.",
            "Rescue workers said 65 people were hurt in the clashes.",
            ("number_changed",),
        ),
        (
            "Unemployment fell to 4.1 percent from 4.3 percent.",
            "Unemployment fell from 4.3 percent to 4.1 percent.",
            ("comparator_changed", "number_changed", "rival_figure"),
        ),
    ],
)
def test_one_figure_written_in_two_ways_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "The council voted Tuesday to close the school.",
            "The council voted to close the school on Tuesday night.",
            ("time_changed",),
        ),
        ("The minister resigned on 14 May.", "The minister resigned on May 14.", ("time_changed",)),
        ("The two leaders met last week in Vienna.", "The two leaders met in Vienna on May 7.", ("time_changed",)),
    ],
)
def test_one_day_written_in_two_ways_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        ("The trial could begin in June.", "The trial could begin as early as June.", ("firmer", "softer")),
        (
            "Talks are likely to resume next month, a diplomat said.",
            "Talks will probably resume next month, a diplomat said.",
            ("firmer", "softer"),
        ),
    ],
)
def test_doubt_on_both_sides_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "A senior official said the visit had been cancelled.",
            "Foreign Minister Ana Kolar said the visit had been cancelled.",
            ("source_changed",),
        ),
        (
            "The company denied that it had dumped waste in the river.",
            "The company declined to comment on claims that it had dumped waste in the river.",
            ("contradiction",),
        ),
        (
            "Mr Okoro said the result was a surprise.",
            "The result was a surprise, Okoro told reporters.",
            ("source_changed", "source_dropped"),
        ),
    ],
)
def test_one_speaker_by_two_names_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "The union accepted the offer, but members rejected it.",
            "Union members rejected the offer.",
            ("contradiction", "term_changed"),
        ),
        ("Nobody was hurt in the crash.", "No one was injured in the crash.", ("negation", "term_changed")),
        ("The mayor did not attend the vigil.", "The mayor skipped the vigil.", ("contradiction",)),
        (
            "Prices rose in April but fell in May.",
            "Prices fell in May after rising in April.",
            ("contradiction", "term_changed"),
        ),
    ],
)
def test_what_is_not_turned_round_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        ("An explosion tore through the market.", "A blast tore through the market.", ("term_changed",)),
        ("The chief executive stepped down on Friday.", "The chief executive resigned on Friday.", ("term_changed",)),
        ("The tax hike was approved.", "The tax increase was approved.", ("contradiction",)),
    ],
)
def test_another_word_of_one_grade_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "“We will not leave anyone behind,” the minister said.",
            "The minister said, “We will not leave anyone behind.”",
            ("quote_altered",),
        ),
        (
            "“This is a good day for the town and for every family that lost somebody,” he said.",
            "“This is a good day,” he said.",
            ("quote_altered",),
        ),
    ],
)
def test_the_same_words_are_not_called_altered(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


@pytest.mark.parametrize(
    ("a", "b", "labels"),
    [
        (
            "Firefighters put out the blaze by noon.",
            "The blaze was put out by firefighters by noon.",
            (
                "comparator_changed",
                "contradiction",
                "detail_changed",
                "firmer",
                "negation",
                "number_changed",
                "quote_altered",
                "rival_figure",
                "softer",
                "source_changed",
                "source_dropped",
                "term_changed",
                "time_changed",
            ),
        ),
        (
            "The court in The Hague ruled on Monday that the seizure was illegal.",
            "Judges in The Hague on Monday ruled the seizure illegal.",
            (
                "comparator_changed",
                "contradiction",
                "detail_changed",
                "firmer",
                "negation",
                "number_changed",
                "quote_altered",
                "rival_figure",
                "softer",
                "source_changed",
                "source_dropped",
                "term_changed",
                "time_changed",
            ),
        ),
    ],
)
def test_another_order_of_words_is_no_difference(a: str, b: str, labels: tuple[str, ...]) -> None:
    assert not found_in(a, b) & set(labels)


def test_opposites_in_one_statement_of_one_source_contradict_each_other() -> None:
    assert link("Parliament approved the bill on Thursday.", "Parliament rejected the bill on Thursday.").label == (
        "contradicts"
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Oil prices rose 3 percent on Monday.", "Oil prices fell 3 percent on Tuesday."),
        ("Parliament tried to block the bill on Thursday.", "Parliament passed the bill on Thursday."),
        ("Parliament did not approve the bill.", "Parliament rejected the bill."),
    ],
)
def test_opposites_of_other_days_of_attempts_and_under_a_negation_are_no_contradiction(a: str, b: str) -> None:
    assert "contradiction" not in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“The F.T.C. asked for 40 per cent,” he said.", "“The FTC asked for 40 percent,” he said."),
        ("“We met on Sept. 3 at the harbor,” she said.", "“We met on September 3 at the harbor,” she said."),
        ("“The co-mingling of funds is over,” she said.", "“The comingling of funds is over,” she said."),
    ],
)
def test_a_quotation_that_is_only_spelled_otherwise_is_identical(a: str, b: str) -> None:
    assert "quote_identical" in found_in(a, b)
    assert "quote_altered" not in found_in(a, b)


def test_a_long_marked_cut_in_the_middle_of_a_sentence_is_a_quote_altered() -> None:
    cut = "who have been patching the old wooden gate by hand for more than twenty years"
    a = f"“We owe the people of the valley, {cut}, a new dam,” she said."
    altered = list(link(a, "“We owe the people of the valley ... a new dam,” she said.").divergences)
    assert [found.label for found in altered] == ["quote_altered"]
    assert altered[0].reason.startswith("only A has in its quotation")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Acme said profits rose.", "The investment bank said profits rose."),
        ("The IAEA said the plant was shut.", "The International Atomic Energy Agency said the plant was shut."),
        ("Rosa Jiménez said the plant was shut.", "Jimenez said the plant was shut."),
        ("A navy official on the scene said the hull was breached.", "A navy official said the hull was breached."),
    ],
)
def test_sources_that_can_be_one_are_no_source_changed(a: str, b: str) -> None:
    assert "source_changed" not in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The clerk is charged with stealing the funds.", "The clerk allegedly stole the funds."),
        ("Police are examining whether the captain slept.", "Police are examining possible sleep of the captain."),
        ("Officials had no evidence to suggest the fires were linked.", "There was no sign the fires were linked."),
        ("The device sells at the suggested price of $40.", "The device sells at the price of $40."),
        ("The mayor suggested that Ruiz leave the board.", "The mayor said Ruiz should leave the board."),
        ("The clerk wrote it in response to the report.", "The clerk wrote it, apparently in anger."),
    ],
)
def test_what_is_open_or_charged_on_both_sides_or_no_doubt_at_all_is_neither_firmer_nor_softer(a: str, b: str) -> None:
    assert not found_in(a, b) & {"firmer", "softer"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The vote isn't until March 9.", "The vote will be on March 9."),
        ("The state has no death penalty.", "The state is without the death penalty."),
        ("Make sure they do not tolerate the racism in the party.", "They tolerate the racism in the party."),
        ("The clerk denied to reporters that he had stolen it.", "The clerk denied he had stolen it."),
    ],
)
def test_what_negates_the_same_or_only_wishes_is_no_negation(a: str, b: str) -> None:
    assert "negation" not in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The quake hit about 40 miles from the coast.", "The quake hit about 64 kilometers from the coast."),
        ("Sales rose to $39.3 billion last year.", "Sales rose to $39.3bn last year."),
        ("Turnout rose to 9 percent from 8 percent.", "Turnout rose to 8.76 percent."),
        ("Fees will rise to $2,800 from $2,500.", "Fees will rise by $300 to $2,800."),
    ],
)
def test_one_measure_in_other_units_and_another_sum_beside_it_are_no_number_changed(a: str, b: str) -> None:
    assert "number_changed" not in found_in(a, b)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("“But the answer from the town is clear,” he said.", "“The answer from the town is clear,” he said.", "same"),
        (
            "“It was a terrible noise in the dark,” he said.",
            "“It was a terrible smell in the dark,” he said.",
            "partial",
        ),
        ("Guess what the mayor wants?", "Guess again.", "partial"),
        ("Two barges sank near the dam on Monday.", "Two barges sank on Monday near the dam.", "same"),
    ],
)
def test_a_link_is_the_same_only_where_enough_is_in_both_and_no_word_of_content_changed(
    a: str, b: str, label: str
) -> None:
    assert link(a, b).label == label


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "Fire chief Karin Dahl said the cause of the fire was not known.",
            "Karin Dahl, the fire chief, said a short circuit was the cause of the fire.",
            "partial",
        ),
        (
            "The union leader called on prosecutors to open a criminal inquiry.",
            "Prosecutors opened a criminal inquiry, the union leader said.",
            "partial",
        ),
        (
            "The union leader called on prosecutors to open a criminal inquiry.",
            "The union leader urged prosecutors to open a criminal inquiry.",
            "same",
        ),
        (
            "Karin Dahl said the cause of the fire was not known.",
            "Karin Dahl did not know the cause of the fire.",
            "same",
        ),
    ],
)
def test_what_only_one_side_negates_hedges_or_wishes_for_is_not_the_same(a: str, b: str, label: str) -> None:
    assert link(a, b).label == label


def test_days_that_no_dateline_resolves_differ_by_what_they_name() -> None:
    a = newsdiff.from_sentences(["Shareholders will vote on the offer on June 17."]).on_side("A")
    for day, differs in (("June 18", True), ("17 June", False), ("Jun. 17", False)):
        b = newsdiff.from_sentences([f"Shareholders are due to vote on the offer on {day}."]).on_side("B")
        (labelled,) = diverge(a, b, [Link("A1", "B1", "partial", 1.0)], claims(a), claims(b))
        assert ("time_changed" in {found.label for found in labelled.divergences}) == differs, day


def test_a_day_that_something_is_due_on_lies_ahead() -> None:
    a = "Shareholders will vote on the offer on June 17."
    (found,) = link(a, "Shareholders are due to vote on the offer on June 18.").divergences
    assert found.reason == 'another time: "on June 17" (2025-06-17) / "on June 18" (2025-06-18)'


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (
            "The company was fined $40,000 last year for safety violations.",
            "The company was fined $45,000 in 2023 for breaching safety rules.",
            "number_changed",
        ),
        (
            "The boat overturned in heavy seas shortly after 6 a.m., with 90 on board.",
            "The boat overturned in heavy waves at about 5 a.m.",
            "time_changed",
        ),
    ],
)
def test_sums_and_hours_are_compared_wherever_they_stand_among_the_same_words(a: str, b: str, label: str) -> None:
    assert label in found_in(a, b)
    assert label in found_in(b, a)
