"""Sentences of news end where their readers say they do, and their offsets are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff

BITS = st.sampled_from(
    [". ", "! ", "? ", "... ", ". . . ", "\n\n", "\n", " ", '"', "“", "”", "‘", "’", "'", "(", ")",
     "[...] ", "Mr. ", "p.m. ", "1. ", "2. ", "a) ", "•", "。", "Smith", "said", "the", "5", "U.S.", "—"]
)  # fmt: skip
RUNNING = st.lists(st.one_of(BITS, st.text(max_size=6))).map("".join)


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in newsdiff.split(text, language)]


@settings(deadline=None)
@given(RUNNING, st.sampled_from(["en", "de", "fr", "ru", "ja", "xx"]))
def test_every_character_but_white_space_is_in_exactly_one_sentence(text: str, language: str) -> None:
    position = 0
    for start, end in newsdiff.split(text, language):
        assert position <= start < end
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        "The polls close at 8 p.m. Monday in Lille.|The count begins at 9.",
        "He left at 9 a.m. EST on Friday.|It was 5 p.m. Kyiv time.",
        "The talks ended at 5 p.m.|The minister left.",
        "Voters backed Prop. 22 in November.|The firms won.",
        "The shell weighs approx. 3 tons.|It was ranked No. 1 in Jan. 2024.",
        "J. K. Moreau and George W. Reed met J.D. Lund.|They talked.",
        "Sen. Ann Moss met Gov. Bo Reed and Lt. Col. Cy Lund.|Maj. Gen. Di Hart spoke.",
        "Rep. Ann Moss, D-Minn., spoke first.|Then came Lt. Gov. Bo Reed.",
        "She has a Ph.D. from there.|He lives on Main St. in town.",
        "The U.S. Navy said so.|He lives in the U.S.|She does not.",
        "The firm, Acme Inc., fell 3.5 percent.|Acme Inc. said it would appeal.",
        "Yahoo! is in talks.|So are others.",
    ],
)
def test_a_full_stop_that_abbreviates_ends_no_sentence(text: str) -> None:
    wanted = text.split("|")
    assert sentences(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "“We won!” President Moss told reporters.|He smiled.",
        '"Will he go?" Mr. Lund asked.|No one knew.',
        '"This is over." she said.|He left.',
        '"This is over."|She held the letter up.',
        "He said: “I do not know.|We will see.”|Then he left.",
        '"We came ... and went," she said.|Nothing happened.',
        "He paused...|Then he spoke.",
        "The yield fell [...]|The harvest was poor.",
        "The court ruled.|(He did not appear.)|The case is closed.",
        "The court ruled (see p. 5).|He lost.",
        "“It is a long game.” — Ann Moss",
        "Lund said it was late.|''We have to go,'' she told them.|''It is late.''",
        "He called the plan ''too slow.''|The council met.",
        "She named her favorite.|“’The Mill,’” she said.",
    ],
)
def test_quotations_and_brackets_end_with_the_sentence_they_close(text: str) -> None:
    wanted = text.split("|")
    assert sentences(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "PARIS (AFP) — The minister resigned on Monday.|He gave no reason.",
        "LONDON, Dec. 19 (Reuters) - The bank kept rates.|Shares fell.",
        "WASHINGTON, D.C. (AP) -- The president spoke.|He left.",
    ],
)
def test_a_dateline_belongs_to_the_first_sentence(text: str) -> None:
    wanted = text.split("|")
    assert sentences(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    "text",
    ["1. The roof|2. The walls. They are thin.|3. The floor", "a) Go home|b) Stay", "⁃9. One thing|⁃10. Another"],
)
def test_a_list_in_running_text_is_split_at_its_numbers(text: str) -> None:
    wanted = text.replace(". They", ".|They").split("|")
    assert sentences(" ".join(wanted)) == wanted


def test_a_number_with_a_full_stop_is_no_list_where_ordinals_have_one() -> None:
    text = "1. Mai in Berlin, 2. Mai in Bonn."
    assert sentences(text, "de") == [text]


def test_a_line_end_ends_no_sentence_and_a_blank_line_does() -> None:
    assert sentences("One\ntwo\n\nthree") == ["One\ntwo", "three"]


def test_a_long_paragraph_is_split_like_a_short_one() -> None:
    paragraph = "The ministry said that “nobody was hurt. Everyone was safe.” It gave no names. "
    once = sentences(paragraph)
    assert sentences(paragraph * 300) == once * 300


def test_sentences_that_touch_are_told_apart_but_names_with_dots_are_not() -> None:
    assert sentences("He signed it.The next day he left.") == ["He signed it.", "The next day he left."]
    assert sentences("The files a.B and c.D are lost.") == ["The files a.B and c.D are lost."]


def test_a_paragraph_without_ends_is_one_sentence_however_long() -> None:
    assert len(sentences("word " * 20_000)) == 1
    assert len(sentences("word" * 20_000)) == 1
