"""The aligned layout: every unit once, linked ones side by side."""

from opening import gold

import newsdiff
from newsdiff.reader.index import Index
from newsdiff.reader.navigation import bands_of
from newsdiff.reader.session import Session
from newsdiff.reader.units import Kind, units_of


def test_every_unit_of_both_articles_stands_in_one_band() -> None:
    index = Index(gold().a, gold().b, gold())
    units = units_of(index.a), units_of(index.b)
    bands = bands_of(index, units)
    assert [band.a for band in bands if band.a is not None] == list(range(len(units[0])))
    assert sorted(band.b for band in bands if band.b is not None) == list(range(len(units[1])))


def test_linked_sentences_stand_side_by_side() -> None:
    index = Index(gold().a, gold().b, gold())
    units = units_of(index.a), units_of(index.b)
    beside = {
        (units[0][band.a].sentence, units[1][band.b].sentence)
        for band in bands_of(index, units)
        if band.a is not None and band.b is not None
    }
    assert {("A1", "B1"), ("A7", "B4"), ("A8", "B3"), ("A17", "B5")} <= beside


def test_of_several_partners_the_first_stands_beside_and_the_others_follow() -> None:
    a = newsdiff.read_text(
        "The mayor opened the bridge over the river on Monday and two ministers thanked the builders."
    )
    b = newsdiff.read_text(
        "Two ministers thanked the builders. The mayor opened the bridge over the river on Monday. Rain fell."
    )
    comparison = newsdiff.compare(a, b)
    index = Index(comparison.a, comparison.b, comparison)
    assert len(index.links("A1")) == 2
    assert bands_of(index, (units_of(index.a), units_of(index.b))) == ((0, 0), (None, 1), (None, 2))


def test_every_block_of_the_source_is_shown() -> None:
    article = gold().b
    shown = {unit.span for unit in units_of(article)}
    assert {block.span for block in article.blocks if block.role not in ("title", "body")} <= shown
    assert {sentence.span for sentence in article.sentences} <= shown


def test_a_fold_says_what_is_in_it_and_can_be_opened() -> None:
    session = Session(gold().a, gold().b)
    session.compared(gold())
    session.next_folding()
    folds = [unit for unit in session.units[0] if unit.kind is Kind.FOLD]
    assert folds
    assert folds[0].label == "⋯ 3 sentences + (A4–A6)"
    assert session.unfold("A5")
    assert not {"A4", "A5", "A6"} & session.hidden
    assert not session.unfold("A5")


def test_what_is_told_the_same_is_folded_only_together_with_all_its_partners() -> None:
    a = newsdiff.read_text(
        "The mayor opened the bridge over the river on Monday, and two ministers thanked the builders.\n\n"
        "The old bridge will be taken down in March.\n\nRain fell on the guests all morning."
    )
    b = newsdiff.read_text(
        "The mayor opened the bridge over the river on Tuesday.\n\nTwo ministers thanked the builders.\n\n"
        "The old bridge will be taken down in March.\n\nRain fell on the guests all morning."
    )
    comparison = newsdiff.compare(a, b)
    session = Session(comparison.a, comparison.b)
    session.compared(comparison)
    session.next_folding()
    links = [(link.a, link.b) for link in comparison.links]
    assert ("A2", "B3") in links
    assert {"A2", "B3"} <= session.hidden
    assert all((one in session.hidden) == (other in session.hidden) for one, other in links)
