"""What is shown of an article can do no harm, and every shown character knows where it comes from."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.articles.display import safe, shown, spelled_out
from newsdiff.language.spans import Span

ANY_CHARACTER = st.characters(exclude_categories=()) | st.sampled_from("\x1b\x9b\u202e\u2066\u200b\ufeff\n \t*_[]")
ANY_TEXT = st.text(ANY_CHARACTER, min_size=1)


@settings(deadline=None)
@given(ANY_TEXT)
def test_nothing_shown_can_control_a_terminal(text: str) -> None:
    line = safe(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Cf", "Zl", "Zp"} for character in line)
    assert "  " not in line
    assert line == line.strip()


@settings(deadline=None)
@given(ANY_TEXT, st.data())
def test_every_shown_character_comes_from_inside_the_span(text: str, data: st.DataObject) -> None:
    article = newsdiff.from_sentences(["x" + text])
    start = data.draw(st.integers(0, len(article.text) - 1))
    span = Span(start, data.draw(st.integers(start, len(article.text))))
    found = shown(article, span)
    assert len(found.text) == len(found.offsets)
    assert all(span.start <= offset < span.end for offset in found.offsets)
    assert list(found.offsets) == sorted(set(found.offsets))
    assert found.text == safe(article.text[span.start : span.end])
    for index, offset in enumerate(found.offsets):
        assert (found.offset(index), found.index(offset)) == (offset, index)


def test_hidden_markup_is_dropped_and_white_space_is_folded() -> None:
    article = newsdiff.read_text("He **never**\n  said\u00a0 [so](https://example.org/).", format="markdown")
    found = shown(article, article.sentences[0].span)
    assert found.text == "He never said so."
    never = article.text.index("never")
    assert found.range(Span(never, never + 5)) == (3, 8)
    assert found.range(Span(0, len(article.text))) == (0, len(found.text))


def test_an_escape_sequence_is_shown_as_what_it_is() -> None:
    assert safe("\x1b[31mred\x1b[0m \x9b2J") == "␛[31mred␛[0m �2J"


def test_a_bidi_override_is_visible_and_a_zero_width_space_is_dropped() -> None:
    assert safe("ab\u202edc\u200be") == "ab�dce"


def test_square_brackets_and_ordinary_marks_stay() -> None:
    assert (
        safe("“they [North Korean troops]” — 5 % é 漢字 [bold]") == "“they [North Korean troops]” — 5 % é 漢字 [bold]"
    )


@settings(deadline=None)
@given(ANY_TEXT)
def test_what_is_spelled_out_is_printable_and_names_exactly_what_it_was(text: str) -> None:
    line = spelled_out(text)
    assert line.isprintable()
    assert line == text or not text.isprintable()


def test_an_escape_in_a_name_is_spelled_out() -> None:
    assert spelled_out("a\x1b[1m\u202e\n.txt") == r"a\x1b[1m\u202e\n.txt"
