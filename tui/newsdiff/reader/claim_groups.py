"""The claims as the sidebar lists them: grouped by who reports them, each with its gist, its source and its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newsdiff.articles.display import safe, shown
from newsdiff.reader.index import Index

if TYPE_CHECKING:
    from newsdiff.articles.model import Side
    from newsdiff.claims.model import Claim, Differ, PairRelation
    from newsdiff.comparison.model import Comparison
    from newsdiff.language.spans import Span


NO_SOURCE = "no source"
"""What stands for the source of what the writer says."""


class Group(Enum):
    """The groups in their order, with their headings."""

    CONTRADICTS = "Contradict each other"
    RIVAL = "Rival accounts"
    FIGURE = "Another figure"
    """By one source, or by none in one article."""
    BOTH = "Both report"
    RELATED = "Both may report"
    ONLY_A = "Only A"
    ONLY_B = "Only B"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of claims: a claim, or the claims of both articles about one thing."""

    group: Group
    a: tuple[Claim, ...]
    b: tuple[Claim, ...]
    shared: tuple[Span, ...] = ()
    """What both say of it, in the words of the claim that says least besides; none where that is hardly anything."""
    shared_in: Side = "A"
    differ: Differ | None = None
    """What the two differ in."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """A's claims, then B's."""
        return self.a + self.b

    @property
    def sentences(self) -> frozenset[str]:
        """The sentences that its claims stand in."""
        return frozenset(claim.sentence for claim in self.claims)


_GROUPS: Mapping[PairRelation, Group] = {
    "both": Group.BOTH, "related": Group.RELATED, "rival": Group.RIVAL, "contradicts": Group.CONTRADICTS,
}  # fmt: skip


def entries(comparison: Comparison) -> tuple[Entry, ...]:
    """Return every claim of the comparison, in the order of the groups and then of the text.

    What an article states several times is one entry. A claim is in one, but for those that others are related to.
    """
    from newsdiff.claims.facts import unpaired_facts
    from newsdiff.claims.pairing.told import are_of_two_sources, told_together

    by_id = {claim.id: claim for claim in comparison.claims}
    found: list[Entry] = []
    pairs = (*comparison.claim_pairs, *comparison.related_claims)
    for pair in pairs:
        a, b = tuple(by_id[id_] for id_ in pair.a), tuple(by_id[id_] for id_ in pair.b)
        claim, shared = told_together(pair, a + b) or (a[0], ())
        group = _GROUPS[pair.relation]
        if group is Group.RIVAL and pair.differ == "figure" and not are_of_two_sources(a, b):
            group = Group.FIGURE
        found.append(Entry(group, a, b, shared, claim.article, pair.differ))
    for claims in unpaired_facts(comparison.claims, pairs):
        in_a = claims[0].article == "A"
        found.append(Entry(Group.ONLY_A, claims, ()) if in_a else Entry(Group.ONLY_B, (), claims))
    order = list(Group)
    return tuple(sorted(found, key=lambda entry: order.index(entry.group)))


def tally(entries: Iterable[Entry]) -> str:
    """Return how many entries each group has, in as few cells as can be: "! 1  ≠ 2  both 9  A 17  B 2"."""
    counts: Counter[Group] = Counter(Group.RIVAL if entry.group is Group.FIGURE else entry.group for entry in entries)
    names = {Group.CONTRADICTS: "!", Group.RIVAL: "≠", Group.BOTH: "both", Group.RELATED: "may", Group.ONLY_A: "A",
             Group.ONLY_B: "B"}  # fmt: skip
    return "  ".join(f"{name} {counts[group]}" for group, name in names.items() if counts[group]) or "none"


def gist(index: Index, claim: Claim) -> str:
    """Return what a claim says, in its article's words; what is not asserted from "did not say" on."""
    from newsdiff.claims.attributions.introductions import in_own_words

    article = index.article(claim.article)
    told = in_own_words(article, claim)
    stance = _stance(claim) if told == claim.content else ""
    return stance + " … ".join(shown(article, span).text for span in told)


def _stance(claim: Claim) -> str:
    """Return what turns the words of a claim round that do not say so themselves."""
    if any(span.covers(cue) for cue in claim.cues for span in claim.content):
        return ""
    return "denied: " if claim.certainty == "denied" else "left open: " if claim.stance == "noncommittal" else ""


def told(index: Index, entry: Entry) -> str:
    """Return what an entry is about: a claim's words; of two what both say, or else the words of both.

    Where two figures differ, "passengers: 312 / 321" goes before the words in which A gives its own.
    """
    from newsdiff.claims.pairing.told import figures_apart

    if entry.shared:
        article = index.article(entry.shared_in)
        turned = {_stance(claim) for claim in entry.claims}
        said = " … ".join(shown(article, span).text for span in entry.shared)
        return (turned.pop() if len(turned) == 1 else "") + said
    apart = figures_apart(entry.a, entry.b) if entry.differ == "figure" else None
    if apart:
        figures = " / ".join(shown(index.article(claim.article), figure.span).text for claim, figure in apart)
        return f"{safe(apart[0][1].what)}: {figures} · {gist(index, apart[0][0])}"
    sides = [gist(index, claims[0]) for claims in (entry.a, entry.b) if claims]
    return " / ".join(dict.fromkeys(sides))


def source_words(claim: Claim) -> str:
    """Return who says it, as the sidebar names them: "Ana Silva", "no source", "Silva ← WHO"."""
    from newsdiff.claims.model import UNSPECIFIED, WRITER

    if claim.source == WRITER:
        return NO_SOURCE
    if claim.source == UNSPECIFIED:
        return "source not given"
    inner = [source for source in claim.chain if source != WRITER]
    if len(inner) > 1:
        return safe(" ← ".join(inner))
    return safe(claim.source) + ("?" if claim.candidates else "")


def cue_words(index: Index, claim: Claim) -> str:
    """Return the words a claim is made with in quotation marks; empty where it has none."""
    from newsdiff.claims.attributions.introductions import introduction

    article = index.article(claim.article)
    words = " … ".join(shown(article, span).text for span in introduction(article, claim))
    return f"“{words}”" if words else ""


def attribution(index: Index, claim: Claim) -> str:
    """Return a claim's source and its cue: `WHO “indicated”`."""
    return " ".join(filter(None, (source_words(claim), cue_words(index, claim))))


def teller(index: Index, claim: Claim) -> str:
    """Return what stands beside a claim's gist: source and cue, or only the source where the gist has the cue."""
    from newsdiff.claims.attributions.introductions import in_own_words

    told_whole = in_own_words(index.article(claim.article), claim) != claim.content
    return source_words(claim) if told_whole else attribution(index, claim)


def places(entry: Entry, short: bool = False) -> str:
    """Return where an entry's claims stand: `A8 ↔ B3`, `A4`, `A1, A2, A7 ↔ B1`, which in short is `A1+2 ↔ B1`."""
    ends = []
    for claims in filter(None, (entry.a, entry.b)):
        sentences = list(dict.fromkeys(claim.sentence for claim in claims))
        more = f"+{len(sentences) - 1}" if len(sentences) > 1 else ""
        ends.append(sentences[0] + more if short else ", ".join(sentences))
    return " ↔ ".join(ends)


def attributions(index: Index, entry: Entry) -> str:
    """Return who says it, for both sides where they differ: `WHO “indicated” / Silva “added”`."""
    beside = attribution if entry.shared else teller
    left = "; ".join(dict.fromkeys(beside(index, claim) for claim in entry.a))
    right = "; ".join(dict.fromkeys(beside(index, claim) for claim in entry.b))
    return " / ".join(dict.fromkeys(filter(None, (left, right))))
