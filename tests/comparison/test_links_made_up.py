"""What the link finder promises, on sentences made up for it."""

import random

import pytest

import newsdiff
from newsdiff.articles.model import Article
from newsdiff.comparison.links.candidates import LIMITS, Limits, candidates
from newsdiff.comparison.links.clauses import clauses
from newsdiff.comparison.links.find import find_links
from newsdiff.comparison.links.order import moved
from newsdiff.comparison.links.probability import strangers
from newsdiff.comparison.links.terms import terms_of
from newsdiff.language.spans import Span

COUNCIL = [
    "The city council of Harlow voted on Monday to close the old swimming pool.",
    "Repairs would have cost 2.4 million pounds, treasurer Ann Pell said.",
    "Swimmers will be sent to the new pool in Easton until a decision on the site is made.",
    "A petition against the closure has gathered 900 signatures.",
]
VOLCANO = [
    "A volcano in the south of the island erupted early on Friday.",
    "Ash fell on three villages, and the airport was shut for six hours.",
    "Nobody was hurt, the civil protection agency said.",
    "Scientists had measured swarms of small earthquakes for a week.",
]


def pair(a: list[str], b: list[str]) -> tuple[Article, Article]:
    return newsdiff.from_sentences(a), newsdiff.from_sentences(b).on_side("B")


def links(a: list[str], b: list[str]) -> list[tuple[str, str]]:
    return [(link.a, link.b) for link in find_links(*pair(a, b)).links]


def test_articles_on_different_events_have_no_links() -> None:
    assert links(COUNCIL, VOLCANO) == []


def test_the_comparison_says_so_where_two_articles_share_next_to_nothing() -> None:
    notes = newsdiff.compare(*pair(COUNCIL, VOLCANO)).notes
    assert any("share next to nothing" in note for note in notes)
    assert not any("share next to nothing" in note for note in newsdiff.compare(*pair(COUNCIL, COUNCIL)).notes)


def test_one_shared_sentence_between_two_short_texts_is_a_link() -> None:
    assert links([COUNCIL[0]], [COUNCIL[0]]) == [("A1", "B1")]


def test_an_article_without_sentences_has_no_links() -> None:
    assert links([], COUNCIL) == []
    assert links(COUNCIL, []) == []
    assert links([], []) == []


def test_an_acronym_is_linked_through_its_full_name() -> None:
    a = [*COUNCIL, "The NRA opposes the bill."]
    b = [*COUNCIL, "The bill is opposed by the National Rowing Association (NRA)."]
    other = [*COUNCIL, "The bill is opposed by the National Rowing Association."]
    assert ("A5", "B5") in links(a, b)
    why = next(link.why for link in find_links(*pair(b, other)).links if (link.a, link.b) == ("A5", "B5"))
    assert any("National Rowing Association" in evidence.text for evidence in why if evidence.kind == "name")


def test_links_do_not_depend_on_which_article_is_a() -> None:
    b = ["Harlow will close its old swimming pool, the council decided.", *VOLCANO[:2], COUNCIL[3]]
    there = {(link.a[1:], link.b[1:]) for link in find_links(*pair(COUNCIL, b)).links}
    back = {(link.b[1:], link.a[1:]) for link in find_links(*pair(b, COUNCIL)).links}
    assert there == back != set()


def test_words_of_one_sentence_related_to_words_of_the_other_are_shown_once() -> None:
    one, other = "The mayor of Harlow resigned, two doctors said.", "Harlow's mayor quit, two physicians said."
    a, b = pair([*COUNCIL, one], [*COUNCIL, other])
    why = next(link.why for link in find_links(a, b).links if (link.a, link.b) == ("A5", "B5"))
    related = [evidence for evidence in why if evidence.kind == "related"]
    assert [evidence.text for evidence in related] == ["resigned – quit", "doctors – physicians"]
    for evidence in related:
        (mine,), (theirs,) = evidence.a, evidence.b
        assert f"{a.text[slice(*mine)]} – {b.text[slice(*theirs)]}" == evidence.text


def test_a_word_is_shown_with_the_first_of_the_words_that_it_is_related_to() -> None:
    one = "The mayor of Harlow brought a physician, the council said."
    other = "A surgeon, a veterinarian, a doctor and a repairman came with Harlow's mayor, the council said."
    why = next(link.why for link in find_links(*pair([*COUNCIL, one], [*COUNCIL, other])).links if link.a == "A5")
    assert [evidence.text for evidence in why if evidence.kind == "related"] == ["physician – surgeon"]


def test_a_sentence_that_tells_the_same_in_other_words_is_linked() -> None:
    one, other = "Two doctors who were hurt in the blast died.", "The blast killed a pair of wounded physicians."
    assert ("A5", "B5") in links([*COUNCIL, one], [*COUNCIL, other])
    assert ("A5", "B5") not in links([*COUNCIL, one], [*COUNCIL, VOLCANO[1]])


def charged(name: str, town: str, court: str) -> list[str]:
    return [
        f"A grand jury in {town} indicted {name} on Tuesday on charges of fraud and of false statements.",
        f"Prosecutors said that {name} had spent campaign money on holidays, school fees and a rabbit.",
        f"{name} denies the charges, a lawyer of {name} said outside the {court} courthouse.",
        f"The trial of {name} at the {court} court will begin in the spring, the judge said.",
        f"{name} was first elected in {town} six years ago and will not give up the seat.",
        f"Voters in {town} said that they had not expected this of {name}.",
    ]


def test_two_events_of_one_kind_are_told_apart_by_whom_they_name() -> None:
    one, other = charged("Duncan Hale", "San Mira", "Westfield"), charged("Marta Kroll", "Oldport", "Bay County")
    assert strangers(terms_of(*pair(one, one))) == 0
    assert strangers(terms_of(*pair(one, other))) < -1
    certain = {(link.a, link.b): link.score for link in find_links(*pair(one, one)).links}
    doubtful = {(link.a, link.b): link.score for link in find_links(*pair(one, other)).links}
    assert all(score < certain[pair] for pair, score in doubtful.items())
    assert len(doubtful) < len(certain)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The city will spend $3.6 billion on the new bridge.", "The city will spend $3.5 billion on the new bridge."),
        ("The Senate will vote on the bill on Tuesday.", "The Senate will vote on the bill on Wednesday."),
        (
            "The Senate approved the bill to repair the dam on Tuesday, 52 to 48, Ann Pell said.",
            "Lawmakers voted 52 to 48 on Wednesday to approve the bill to repair the dam in Harlow.",
        ),
    ],
)
def test_two_sentences_that_report_the_same_are_linked_where_there_is_no_other(one: str, other: str) -> None:
    assert links([one], [other]) == [("A1", "B1")]


def test_a_language_without_tables_has_links_too() -> None:
    a = [
        "El ayuntamiento de Jarlo votó el lunes a favor de cerrar la vieja piscina municipal.",
        "La tesorera, Ana Pelayo, dijo que las obras habrían costado 2,4 millones de euros.",
        "Una petición contra el cierre ha reunido 900 firmas.",
    ]
    b = [
        "Unas 900 firmas ha reunido hasta ahora la petición contra el cierre.",
        "Los nadadores tendrán que ir a la piscina de Estona.",
        "La vieja piscina municipal de Jarlo cerrará, según votó el ayuntamiento el lunes.",
    ]
    one = newsdiff.from_sentences(a, language="es")
    other = newsdiff.from_sentences(b, language="es").on_side("B")
    assert [(link.a, link.b) for link in find_links(one, other).links] == [("A1", "B3"), ("A3", "B1")]


def test_every_link_says_why_with_spans_inside_its_sentences() -> None:
    a, b = pair(COUNCIL, ["Harlow will close its old swimming pool, the council decided.", *VOLCANO[:2], COUNCIL[3]])
    found = find_links(a, b).links
    assert found
    spans = {sentence.id: sentence.span for side in (a, b) for sentence in side.sentences}
    for link in found:
        assert link.why
        assert all(spans[link.a].covers(span) for evidence in link.why for span in evidence.a)
        assert all(spans[link.b].covers(span) for evidence in link.why for span in evidence.b)


def test_a_link_that_crosses_the_heaviest_run_has_moved() -> None:
    assert moved({(0, 0): 1.0, (1, 3): 0.4, (2, 1): 0.9, (3, 2): 0.9}) == {(1, 3)}


def test_a_repetition_of_what_is_linked_in_order_has_not_moved() -> None:
    assert moved({(0, 0): 1.0, (0, 1): 0.5, (1, 0): 0.5, (1, 1): 1.0}) == set()


def test_the_heaviest_run_counts_and_not_the_longest() -> None:
    assert moved({(0, 1): 0.3, (1, 2): 0.3, (2, 0): 0.9}) == {(0, 1), (1, 2)}


@pytest.mark.parametrize(("lines", "limits"), [(300, LIMITS[0]), (401, LIMITS[1])])
def test_candidates_grow_with_the_sentences_and_not_with_their_product(lines: int, limits: Limits) -> None:
    chance = random.Random(1)
    vocabulary = [f"word{number}" for number in range(400)]
    sides = [[" ".join(chance.choices(vocabulary, k=12)) for _ in range(lines)] for _ in range(2)]
    left, right = terms_of(*pair(*sides)).bodies
    found = candidates(left, right)
    assert lines <= len(found) <= 2 * limits.partners * lines
    assert found == sorted(set(found))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The number of injured is approaching 1,000, the agency said, adding that more are expected.",
            ["The number of injured is approaching 1,000", "the agency said", "adding that more are expected."],
        ),
        ("Nobody was hurt.", ["Nobody was hurt."]),
        (
            "He said that the bridge was closed because the river had risen.",
            ["He said that the bridge was closed", "because the river had risen."],
        ),
    ],
)
def test_a_sentence_is_parted_into_clauses_of_three_words_or_more(sentence: str, expected: list[str]) -> None:
    found = [sentence[slice(*span)].rstrip(", ") for span in clauses(sentence, Span(0, len(sentence)), "en")]
    assert found == expected
