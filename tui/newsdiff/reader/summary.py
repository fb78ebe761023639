"""The summary: what is asked first of two articles, answered from the comparison."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsdiff.articles.display import safe, shown
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.language.spans import Span
from newsdiff.reader.claim_groups import (
    NO_SOURCE,
    Entry,
    Group,
    attributions,
    entries,
    gist,
    places,
    source_words,
    teller,
    told,
)
from newsdiff.reader.index import Index, label_words, reason_words


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of an answer, and the sentence that it can be looked up at."""

    text: str
    sentence: str | None = None
    where: str = ""
    """Where it stands, and who says it where the text does not."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the lines that answer it."""

    words: str
    answers: tuple[Answer, ...]


_WORDING = ("firmer", "softer", "term_changed", "negation", "framing", "source_", "detail_")
"""The labels of what is told with other words, or as somebody else's."""


_CONFLICTS = (Group.CONTRADICTS, Group.RIVAL, Group.FIGURE)


def summary(index: Index) -> tuple[Question, ...]:
    """Return the questions and their answers; empty while the articles are not compared."""
    if index.comparison is None:
        return ()
    found = entries(index.comparison)
    both, related = ([entry for entry in found if entry.group is group] for group in (Group.BOTH, Group.RELATED))
    conflicts = [entry for entry in found if entry.group in _CONFLICTS]
    return (
        Question("What do both say?", tuple(_entry(index, entry) for entry in both)),
        Question(
            "Where do they contradict or rival each other?", tuple(_conflict(index, entry) for entry in conflicts)
        ),
        Question("What may both say?", tuple(_entry(index, entry) for entry in related)),
        Question("What does only A say, by source?", tuple(_by_source(index, found, Group.ONLY_A))),
        Question("What does only B say, by source?", tuple(_by_source(index, found, Group.ONLY_B))),
        Question("Who says it?", tuple(_speakers(index))),
        Question(
            "Which numbers and times, and which differ?",
            (*_differences(index, "time_changed", "comparator_changed"), *_numbers(index)),
        ),
        Question("What of the quotations?", tuple(_differences(index, "quote_"))),
        Question("Where do words or sources differ, where is one firmer?", tuple(_differences(index, *_WORDING))),
        Question("What stands there without a source?", tuple(_unsourced(index))),
    )


def _entry(index: Index, entry: Entry) -> Answer:
    where = f"{places(entry)}; {attributions(index, entry)}"
    return Answer(told(index, entry), entry.claims[0].sentence, where)


def _conflict(index: Index, entry: Entry) -> Answer:
    sign = "!" if entry.group is Group.CONTRADICTS else "≠"
    sides = [
        f"{side}: " + "; ".join(dict.fromkeys(f"{gist(index, claim)} – {teller(index, claim)}" for claim in claims))
        for side, claims in (("A", entry.a), ("B", entry.b))
    ]
    return Answer(f"{sign} {' / '.join(sides)}", entry.claims[0].sentence, places(entry))


def _by_source(index: Index, found: Iterable[Entry], group: Group) -> Iterable[Answer]:
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for entry in found:
        if entry.group is group:
            by_source[source_words(entry.claims[0])].append(entry.claims[0])
    for _, claims in sorted(by_source.items(), key=lambda item: (item[0] == NO_SOURCE, -len(item[1]))):
        for claim in claims:
            yield Answer(f"{teller(index, claim)}: {gist(index, claim)}", claim.sentence, claim.sentence)


def _speakers(index: Index) -> Iterable[Answer]:
    assert index.comparison is not None
    for speaker in index.comparison.speakers:
        if speaker.source in (WRITER, UNSPECIFIED):
            continue
        role = f", {speaker.role}" if speaker.role else ""
        quoted = f"; quoted in {' and '.join(speaker.quoted)}" if speaker.quoted else ""
        first = next((claim.sentence for claim in index.claims.values() if claim.source == speaker.source), None)
        counts = f"{_claims(speaker.claims_a)} in A, {_claims(speaker.claims_b)} in B"
        yield Answer(safe(f"{speaker.source}{role}: {counts}{quoted}"), first)


def _claims(number: int) -> str:
    return f"{number or 'no'} {'claim' if number == 1 else 'claims'}"


def _numbers(index: Index) -> Iterable[Answer]:
    assert index.comparison is not None
    # What differs is asked for, so it comes first.
    relations = {"changed": "another figure", "rival": "rival figures", "only_a": "only A", "only_b": "only B",
                 "same": "the same value"}  # fmt: skip
    order = list(relations)
    for row in sorted(index.comparison.numbers, key=lambda row: order.index(row.relation)):
        sides = []
        for side, ids, spans in (("A", row.a, row.figures_a), ("B", row.b, row.figures_b)):
            figures = [_words(index, index.claims[id_], span) for id_, span in zip(ids, spans, strict=True)]
            if figures:
                sides.append(f"{side} {', '.join(dict.fromkeys(figures))}")
        first = index.claims[(row.a or row.b)[0]].sentence
        yield Answer(safe(f"{row.what}: {relations[row.relation]}: {'; '.join(sides)}"), first)


def _differences(index: Index, *labels: str) -> Iterable[Answer]:
    assert index.comparison is not None
    for link in index.comparison.links:
        for divergence in link.divergences:
            if divergence.label.startswith(labels):
                text = f"{label_words(divergence.label)}: {reason_words(divergence)}"
                yield Answer(safe(text), link.a, f"{link.a} ↔ {link.b}")


def _unsourced(index: Index) -> Iterable[Answer]:
    for claim in index.claims.values():
        if claim.source == WRITER:
            yield Answer(f"{claim.article}: {gist(index, claim)}", claim.sentence, claim.sentence)


def _words(index: Index, claim: Claim, span: Span) -> str:
    return shown(index.article(claim.article), span).text
