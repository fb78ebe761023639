"""Sentences: where they begin and end.

sentencex knows the abbreviations of many languages. It never looks inside quotation marks, though, where news has
whole sentences, and it breaks where news writes "at 8 p.m. Monday" or "“Stop!” Smith said". So it is given the text
without its quotation marks, and what it finds is corrected by the rules of sentences.toml.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from sentencex import get_sentence_boundaries

from newsdiff.language.spans import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\Z")
_ONE_SENTENCE = re.compile(r"[\w ,’'“”\"–—-]*[.!?]?\s*")
# Where no white space stands between two sentences: "it.The" after a word, and wherever none is written.
_TOUCHING = re.compile(r"[^\W\d_A-Z]{2}[.!?][^\W\d_a-z]|.{1,2}[^\x00-\u2fff]", re.DOTALL)
_SPACE = re.compile(r"\s*")
_OPENING_MARKS, _CLOSING_MARKS = "“„‟«", "”»"
# A single mark is an apostrophe unless it opens before a word or closes after a full stop, a comma and the like; two
# apostrophes are one mark, as typewriters and old archives write it.
# Half a surrogate pair, which sentencex does not take, goes the way of the marks.
_MARK = re.compile(r"[\"“”„‟«»\ud800-\udfff]|''|(?<!\w)['‘](?=\w)|(?<=[.!?,…])['’](?=\s|$)|(?<=[\"“])’(?=\w)")
_LIST_MARK = re.compile(r"(?:(?<=\s)|^)([•‣⁃◦▪*–-]\s?)?(\d{1,3}|[a-z])([.)]{1,2})\s+(?=\S)")
_ENDS_CLOSED = re.compile(r"[.!?…][\"”»'’)\]]+$")
_ENDS_CALLING = re.compile(r"[!?][\"”»'’]+$")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘«]+$")
_FIRST_WORD = re.compile(r"[\"“‘'«(\[]*([^\W_][\w’'.-]*)")
_ENDS_A_WORD = re.compile(r"^(?:\w*[aeiouy]\w*|\w{5,})\.$", re.IGNORECASE)
_DOTS = re.compile(r"(?:\.|…)(?:\s?(?:\.|…))*[\"”'’)\]]*(?=\s|$)")
_INITIALS = re.compile(r"(?:^|\s)(?:[^\W\d_]\.\s?){1,3}$")
_OMISSION = re.compile(r"\[(?:\.\.\.|…)\](?=\s+[\"“‘«]?[^\W\d_a-z])")
_PARENTHESIS = re.compile(r"(?:^|(?<=[.!?…]\s))\([^()]*[.!?…][\"”]?\)(?=\s+[\"“‘«]?[^\W\d_a-z])")
_CREDIT = re.compile(r"[-–—]\s*[^\W\d_a-z][^.!?]{0,60}$")
_SURE_END = re.compile(r"[^\W\d_A-Z]{5}[.!?](?=\s)|.{5}[。！？](?![”」』’])", re.DOTALL)
_SHORTEST_END = 6
_WINDOW = 2_000
_LONGEST_QUOTATION = 4000
_MOST_WORDS_BEFORE_SPEECH = 6


@dataclass(frozen=True, slots=True)
class _Language:
    """One table of sentences.toml."""

    open: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    after_clock: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    speech: frozenset[str] = field(default_factory=frozenset)
    lists: bool = False


def split(text: str, language: str = "en") -> list[Span]:
    """Return the span of every sentence of `text`, in order, without the white space around it.

    `language` is an ISO 639-1 code. A blank line ends a sentence; other line ends are spaces. Every character but
    white space is in a sentence.
    """
    if _ONE_SENTENCE.fullmatch(text):
        span = _stripped(text, 0, len(text))
        return [span] if span.start < span.end else []
    rules = _rules().get(language, _Language())
    spans: list[Span] = []
    begin = 0
    for blank_line in _BLANK_LINE.finditer(text):
        paragraph = _stripped(text, begin, blank_line.start())
        for start, end in _items(text[paragraph.start : paragraph.end], rules):
            spans.extend(_sentences(text, paragraph.start + start, paragraph.start + end, language, rules))
        begin = blank_line.end()
    return spans


def _items(paragraph: str, rules: _Language) -> list[tuple[int, int]]:
    """Return the ranges of the items of a list in running text ("1. … 2. …"), or the whole paragraph."""
    first = _LIST_MARK.match(paragraph) if rules.lists else None
    if first is None:
        return [(0, len(paragraph))]
    bullet, mark, close = first.groups()
    starts = [0]
    for match in _LIST_MARK.finditer(paragraph, first.end()):
        expected = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
        if match.groups() == (bullet, expected, close):
            mark = expected
            starts.append(match.start())
    if len(starts) == 1:
        return [(0, len(paragraph))]
    return list(zip(starts, [*starts[1:], len(paragraph)], strict=True))


def _sentences(text: str, start: int, end: int, language: str, rules: _Language) -> Iterator[Span]:
    """Yield the sentences of one paragraph or list item, `text[start:end]`."""
    mark = _LIST_MARK.match(text[start:end]) if rules.lists else None
    read_from = start + mark.end() if mark else start
    begin = start
    for left, right in _cuts(text, read_from, end, language):
        if left > begin and not _continues(text, begin, left, right, end, rules):
            yield _stripped(text, begin, left)
            begin = right
    last = _stripped(text, begin, end)
    if last.start < last.end:
        yield last


def _cuts(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Return, for every break sentencex finds, where the sentence before it ends and the one after it begins."""
    raw = text[start:end]
    bare = _MARK.sub(lambda mark: " " * len(mark[0]), raw)
    cuts: set[tuple[int, int]] = set()
    before: int | None = None
    for first, last in _windows(bare):
        for begins, ends in _found(bare, first, last, language):
            if before is not None and (before < begins or _TOUCHING.match(raw, max(0, before - 3))):
                cuts.add(_cut(raw, before, begins))
            before = ends
        if not _SURE_END.match(bare, last - _SHORTEST_END):
            before = None  # the window was full: what follows continues the sentence
    cuts.update((match.end(), _past_space(raw, match.end())) for match in _OMISSION.finditer(raw))
    cuts.update((match.end(), _past_space(raw, match.end())) for match in _PARENTHESIS.finditer(raw))
    moved = {_after_dots(raw, left, right) for left, right in cuts}
    return [(start + left, start + right) for left, right in sorted(moved) if right < len(raw)]


def _windows(bare: str) -> Iterator[tuple[int, int]]:
    """Yield ranges that end where a sentence surely does, for sentencex slows down with the length of a paragraph.

    Where no sentence ends for long, a range ends at a space or anywhere.
    """
    begin = 0
    while len(bare) - begin > 2 * _WINDOW:
        sure = _SURE_END.search(bare, begin + _WINDOW, begin + 2 * _WINDOW)
        space = bare.rfind(" ", begin + _WINDOW, begin + 2 * _WINDOW)
        end = sure.end() if sure else space if space > 0 else begin + 2 * _WINDOW
        yield begin, end
        begin = end
    yield begin, len(bare)


def _found(bare: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    for found in get_sentence_boundaries(language, bare[start:end]):
        first, last = _stripped(bare, start + found["start_index"], start + found["end_index"])
        if first < last:
            yield first, last


def _cut(raw: str, left: int, right: int) -> tuple[int, int]:
    """Return where to cut between two sentences whose quotation marks were taken away.

    Marks next to the words before stay with them, so do those next to the words after; where the words touch, or a
    mark stands alone, it opens or closes by its shape, a straight one by how many came before it.
    """
    between = raw[left:right]
    if between.split() and not between[0].isspace() and any(map(str.isspace, between)):
        left += len(between.split(maxsplit=1)[0])
    between = raw[left:right]
    stands = between.strip()
    mark = "''" if stands.startswith("''") else stands[:1]
    if mark and (mark in _CLOSING_MARKS or (mark in ('"', "''") and _is_open(raw, left, mark))):
        left += between.index(mark) + len(mark)
    rest = raw[left:right]
    return left, right - len(rest.lstrip())


def _is_open(raw: str, position: int, mark: str) -> bool:
    """Say whether a quotation in marks of one shape is open at `position`, by the words before that one may span."""
    return raw.count(mark, max(0, position - _LONGEST_QUOTATION), position) % 2 == 1


def _after_dots(raw: str, left: int, right: int) -> tuple[int, int]:
    """Return the cut behind the dots of an ellipsis that sentencex left to the next sentence."""
    dots = _DOTS.match(raw, right)
    if dots is None:
        return left, right
    return dots.end(), _past_space(raw, dots.end())


def _past_space(raw: str, position: int) -> int:
    space = _SPACE.match(raw, position)
    return space.end() if space else position


def _continues(text: str, begin: int, left: int, right: int, end: int, rules: _Language) -> bool:
    """Say whether the words from `right` on belong to the sentence of `text[begin:left]` after all."""
    before, after = text[max(begin, left - 60) : left], text[right : min(end, right + 90)]
    first = _FIRST_WORD.match(after)
    word = first.group(1) if first else ""
    last = _LAST_WORD.search(before)
    ending = last.group() if last else ""
    if word.islower() and not _ENDS_A_WORD.search(ending):
        return True
    if ending in rules.open or (_INITIALS.search(before) and ending not in {"I.", "i."} and len(ending) == 2):
        return bool(word)
    if ending in rules.before_number and word[:1].isdigit():
        return True
    if ending in rules.clock and (word in rules.after_clock or f"{word}." in rules.after_clock or _is_time_zone(after)):
        return True
    if before.endswith(rules.names):
        return False
    if _ENDS_CALLING.search(before) and _speaks(after, rules):
        return True
    return bool(_ENDS_CLOSED.search(before) and _CREDIT.match(text, right, end))


def _is_time_zone(after: str) -> bool:
    return re.match(r"[^\W\d_a-z]\w+ time\b", after) is not None


def _speaks(after: str, rules: _Language) -> bool:
    """Say whether a speaker and a verb of speech come next: "Smith said", "Mr. Lee of the ministry asked"."""
    words = re.findall(r"[\w.’'-]+", after)[:_MOST_WORDS_BEFORE_SPEECH]
    for position, word in enumerate(words):
        if word.strip(".") in rules.speech:
            return position > 0
    return False


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


@cache
def _rules() -> dict[str, _Language]:
    tables = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
    return {
        language: _Language(
            open=frozenset(table.get("open", ())),
            before_number=frozenset(table.get("before_number", ())),
            clock=frozenset(table.get("clock", ())),
            after_clock=frozenset(table.get("after_clock", ())),
            names=tuple(table.get("names", ())),
            speech=frozenset(table.get("speech", ())),
            lists=table.get("lists", False),
        )
        for language, table in tables.items()
    }
