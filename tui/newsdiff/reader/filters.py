"""Filters: by what the sentences, and the claims, that are shown can be chosen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsdiff.articles.model import Role
from newsdiff.claims.model import WRITER
from newsdiff.reader.claim_groups import Entry, Group, source_words
from newsdiff.reader.index import MARK_MEANINGS, Index, Mark, label_words, weight

Named = TypeVar("Named", bound=str)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to filter by."""

    key: str
    """Names it: "mark:+", "label:number_changed", "source:Lee"."""
    words: str
    """What it is called on the screen."""
    count: int
    """How many sentences or entries it leaves."""


def sentence_choices(index: Index) -> tuple[Choice, ...]:
    """Return what the sentences of both articles can be filtered by, with how many each leaves."""
    body = [id_ for id_, sentence in index.sentences.items() if sentence.role is Role.BODY]
    labels = Counter(label for id_ in body for label in index.labels(id_))
    return (
        Choice("differs", "every difference", sum(index.differs(id_) for id_ in body)),
        *(
            Choice(f"mark:{mark}", f"{mark}  {MARK_MEANINGS[mark]}", number)
            for mark in (Mark.SAME, Mark.PARTIAL, Mark.CONTRADICTS, Mark.ONLY)
            if (number := sum(shows_sentence(index, f"mark:{mark}", id_) for id_ in body))
        ),
        *(Choice(f"label:{label}", label_words(label), labels[label]) for label in sorted(labels, key=weight)),
    )


def shows_sentence(index: Index, key: str, sentence: str) -> bool:
    """Say whether a filter leaves a sentence; titles always stay."""
    if index.sentences[sentence].role is Role.TITLE:
        return True
    kind, _, value = key.partition(":")
    if kind == "mark":
        labels = {"=": "same", "~": "partial", "!": "contradicts"}
        return index.marks[sentence] == value or any(link.label == labels.get(value) for link in index.links(sentence))
    if kind == "label":
        return value in index.labels(sentence)
    return index.differs(sentence)


def claim_choices(index: Index, entries: Sequence[Entry]) -> tuple[Choice, ...]:
    """Return what the entries of the claims can be filtered by: group, number, kind, certainty, label, source."""
    groups = Counter(entry.group for entry in entries)
    sources = Counter(
        source
        for entry in entries
        for source in {source_words(claim) for claim in entry.claims if claim.source != WRITER}
    )
    kinds = Counter(kind for entry in entries for kind in {claim.kind for claim in entry.claims})
    labels = Counter(label for entry in entries for label in _labels(index, entry))
    named = (
        Choice("numbers", "with numbers", 0),
        Choice("hedged", "hedged, denied or unverified", 0),
        Choice("quoted", "with a quotation", 0),
        Choice("unsourced", "without a source on one side or both", 0),
    )
    return (
        *(Choice(f"group:{group.name}", group.value, groups[group]) for group in Group if groups[group]),
        *(
            Choice(choice.key, choice.words, number)
            for choice in named
            if (number := sum(shows_entry(index, choice.key, entry) for entry in entries))
        ),
        *(Choice(f"kind:{kind}", f"{kind}s", count) for kind, count in _most_first(kinds)),
        *(Choice(f"label:{label}", label_words(label), labels[label]) for label in sorted(labels, key=weight)),
        *(Choice(f"source:{source}", source, count) for source, count in _most_first(sources)),
    )


def shows_entry(index: Index, key: str, entry: Entry) -> bool:
    """Say whether a filter leaves an entry of the claims."""
    kind, _, value = key.partition(":")
    if kind == "group":
        return entry.group.name == value
    if kind == "source":
        return any(source_words(claim) == value for claim in entry.claims)
    if kind == "kind":
        return any(claim.kind == value for claim in entry.claims)
    if kind == "label":
        return value in _labels(index, entry)
    if kind == "numbers":
        return any(claim.quantities for claim in entry.claims)
    if kind == "quoted":
        return any(claim.quotations for claim in entry.claims)
    if kind == "unsourced":
        return any(claim.source == WRITER for claim in entry.claims)
    return any(claim.certainty != "asserted" for claim in entry.claims)


def _most_first(counts: Mapping[Named, int]) -> list[tuple[Named, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _labels(index: Index, entry: Entry) -> frozenset[str]:
    """Return the labels of the links between the sentences of an entry."""
    return frozenset(
        divergence.label
        for claim in entry.a
        for link in index.links(claim.sentence)
        if link.b in entry.sentences
        for divergence in link.divergences
    )
