"""Passages: stretches of an article as a report shows them, with the marked words told apart."""

from collections.abc import Iterable
from typing import NamedTuple

from newsdiff.articles.display import shown
from newsdiff.articles.model import Article
from newsdiff.language.spans import Span


class Run(NamedTuple):
    """A piece of shown text and whether it is marked."""

    text: str
    marked: bool


def passage(article: Article, span: Span, marked: Iterable[Span] = ()) -> tuple[Run, ...]:
    """Return what is shown of `span` as runs, those inside `marked` spans told apart; no run is empty.

    Marked spans may overlap, touch, reach beyond the passage or be empty. The space at either end of a marked run
    is left to its neighbours.
    """
    whole = shown(article, span)
    runs: list[Run] = []
    position = 0
    for start, end in _merged(whole.range(one) for one in marked):
        while start < end and whole.text[start] == " ":
            start += 1
        while start < end and whole.text[end - 1] == " ":
            end -= 1
        runs += [Run(whole.text[position:start], False), Run(whole.text[start:end], True)]
        position = end
    runs.append(Run(whole.text[position:], False))
    return tuple(run for run in runs if run.text)


def passage_text(article: Article, span: Span) -> str:
    """Return what is shown of `span`."""
    return shown(article, span).text


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(one for one in ranges if one[0] < one[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
