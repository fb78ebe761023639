"""Word differences: which words of two linked sentences have no counterpart in the other one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from newsdiff.comparison.model import WordDifferences
from newsdiff.language.folding import fold
from newsdiff.language.spans import Span
from newsdiff.language.words import Stems, words

_ALIKE = 4
"""Two words in the same gap that share this many first letters are counterparts ("evidence" / "evidences")."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one stretch of text: where each stands, and what it is compared by."""

    spans: tuple[Span, ...]
    forms: tuple[str, ...]
    """Each word, folded."""
    keys: tuple[str, ...]
    """The stem of each word; hyphenated compounds, numbers and "U.S." are one word each."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The counterparts among two sequences of words, as pairs of indices, each index at most once a side."""

    placed: tuple[tuple[int, int], ...]
    """Equal words in the same order on both sides."""
    moved: tuple[tuple[int, int], ...]
    """Equal words that stand elsewhere in the other sequence."""
    replaced: tuple[tuple[int, int], ...]
    """Different words in the same slot."""


def wording(text: str, span: Span, stems: Stems) -> Wording:
    """Return the words of `text[span]`; their spans are offsets into `text`."""
    spans = tuple(words(text, *span))
    folded = fold(text[span.start : span.end])
    forms = tuple([folded[start - span.start : end - span.start] for start, end in spans])
    return Wording(spans, forms, tuple([stems.stem(form) for form in forms]))


def match_words(
    a: Sequence[str],
    b: Sequence[str],
    function_words: frozenset[str],
    related: Mapping[str, Sequence[str]] | None = None,
) -> Matched:
    """Return the counterparts of two sequences of word keys; swapping the two swaps every pair, nothing else.

    Equal words in the same order are found by difflib without its junk heuristic. What it leaves over is matched
    where a run of it that holds a content word recurs elsewhere (moved). In a gap between matched words, words
    that begin alike, words that are `related` to each other (a stem and those it is related to, in both directions),
    and what remains where it is one word on each side, are replaced by each other.
    """
    if _later(a, b):
        swapped = match_words(b, a, function_words, related)
        return Matched(_swap(swapped.placed), _swap(swapped.moved), _swap(swapped.replaced))
    placed = _telling([list(_placed(a, b)), sorted((i, j) for j, i in _placed(b, a))], a, function_words)
    free_a, free_b = [True] * len(a), [True] * len(b)
    for i, j in placed:
        free_a[i] = free_b[j] = False
    moved = _moved(a, b, free_a, free_b, function_words)
    return Matched(tuple(placed), tuple(sorted(moved)), tuple(_replaced(a, b, placed, free_a, free_b, related or {})))


def _telling(
    found: list[list[tuple[int, int]]], a: Sequence[str], function_words: frozenset[str]
) -> list[tuple[int, int]]:
    """Return the first of several matches that matches most content words, then most words."""
    return max(found, key=lambda pairs: (sum(a[i] not in function_words for i, _ in pairs), len(pairs)))


def _later(a: Sequence[str], b: Sequence[str]) -> bool:
    """Say which of two sequences is matched second: the longer one, then the one that is later in the alphabet."""
    return (len(a), tuple(a)) > (len(b), tuple(b))


def _swap(pairs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((j, i) for i, j in pairs))


def equal_runs(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs that two sequences have in common, in order: where each begins in both, and its length.

    difflib's answer depends on which sequence comes first; here swapping the two swaps the places, nothing else.
    """
    if _later(a, b):
        return [(i, j, size) for j, i, size in _blocks(b, a)]
    return _blocks(a, b)


def _blocks(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return [(i, j, size) for i, j, size in blocks if size]


def word_differences(a: Wording, b: Wording, matched: Matched, function_words: frozenset[str]) -> WordDifferences:
    """Return the stretches of words that are only in one of two sentences, as spans from first to last word.

    Neighbouring words are one stretch, and a matched function word alone between two stretches joins them, so
    that no ragged one-word islands are left; moved words are in both sentences and so in no stretch.
    """
    kept_a = {i for i, _ in matched.placed} | {i for i, _ in matched.moved}
    kept_b = {j for _, j in matched.placed} | {j for _, j in matched.moved}
    return WordDifferences(tuple(_stretches(a, kept_a, function_words)), tuple(_stretches(b, kept_b, function_words)))


def _placed(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int]]:
    start, shortest = 0, min(len(a), len(b))
    while start < shortest and a[start] == b[start]:
        yield start, start
        start += 1
    tail = 0
    while tail < shortest - start and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    middle_a, middle_b = a[start : len(a) - tail], b[start : len(b) - tail]
    if middle_a and middle_b:
        for i, j, size in _blocks(middle_a, middle_b):
            for offset in range(size):
                yield start + i + offset, start + j + offset
    for offset in range(tail, 0, -1):
        yield len(a) - offset, len(b) - offset


def _moved(
    a: Sequence[str], b: Sequence[str], free_a: list[bool], free_b: list[bool], function_words: frozenset[str]
) -> list[tuple[int, int]]:
    """Match runs of free words that recur among the other side's free words, the longest first; marks them used."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, key in enumerate(b):
        if free_b[j] and key not in function_words:
            places[key].append(j)
    runs = []
    for i, key in enumerate(a):
        if not free_a[i] or key not in places:
            continue
        for j in places[key]:
            before = after = 0
            while _equal(a, b, free_a, free_b, i - before - 1, j - before - 1):
                before += 1
            while _equal(a, b, free_a, free_b, i + after + 1, j + after + 1):
                after += 1
            runs.append((-(before + 1 + after), abs(i - j), i - before, j - before))
    moved = []
    for size, _, i, j in sorted(set(runs)):
        run = [(i + offset, j + offset) for offset in range(-size)]
        if all(free_a[one] and free_b[other] for one, other in run):
            moved.extend(run)
            for one, other in run:
                free_a[one] = free_b[other] = False
    return moved


def _equal(a: Sequence[str], b: Sequence[str], free_a: list[bool], free_b: list[bool], i: int, j: int) -> bool:
    return 0 <= i < len(a) and 0 <= j < len(b) and free_a[i] and free_b[j] and a[i] == b[j]


def _replaced(
    a: Sequence[str],
    b: Sequence[str],
    placed: list[tuple[int, int]],
    free_a: list[bool],
    free_b: list[bool],
    related: Mapping[str, Sequence[str]],
) -> Iterator[tuple[int, int]]:
    last_i = last_j = -1
    for i, j in [*placed, (len(a), len(b))]:
        gap_a = [one for one in range(last_i + 1, i) if free_a[one]]
        gap_b = [other for other in range(last_j + 1, j) if free_b[other]]
        last_i, last_j = i, j
        if not gap_a or not gap_b:
            continue
        heads = {b[other][:_ALIKE] for other in gap_b}
        begun = [one for one in gap_a if len(a[one]) >= _ALIKE and a[one][:_ALIKE] in heads]
        alike = [(one, other) for one in begun for other in gap_b if a[one][:_ALIKE] == b[other][:_ALIKE]]
        kin = [(one, other) for one in gap_a if a[one] in related for other in gap_b if b[other] in related[a[one]]]
        for one, other in alike + kin:
            if one in gap_a and other in gap_b:
                yield one, other
                gap_a.remove(one)
                gap_b.remove(other)
        if len(gap_a) == len(gap_b) == 1:
            yield gap_a[0], gap_b[0]


def _stretches(words: Wording, kept: set[int], function_words: frozenset[str]) -> Iterator[Span]:
    begin: int | None = None
    last = -1
    for index, key in enumerate(words.keys):
        if index not in kept:
            if begin is None:
                begin = index
            last = index
        elif begin is not None and not (index == last + 1 and key in function_words and index + 1 not in kept):
            yield Span(words.spans[begin].start, words.spans[last].end)
            begin = None
    if begin is not None:
        yield Span(words.spans[begin].start, words.spans[last].end)
