"""A Claim: one source, its cues and one content, with how firmly and with which numbers and times it is said."""

from dataclasses import dataclass
from typing import Literal

from newsdiff.articles.model import Side
from newsdiff.language.lexicon import Stance
from newsdiff.language.spans import Span

__all__ = [
    "AGE", "UNSPECIFIED", "WRITER", "Basis", "Certainty", "Claim", "ClaimPair", "Comparator", "Differ", "Form", "Kind",
    "NumberRelation", "NumberRow", "PairRelation", "Polarity", "Quantity", "Speaker", "Stance", "Time",
]  # fmt: skip

Form = Literal["direct", "mixed", "indirect", "none"]
Kind = Literal["statistic", "event", "prediction", "opinion"]
Certainty = Literal["asserted", "hedged", "denied", "unverified"]
Polarity = Literal["+", "-", "u"]
Comparator = Literal["at_least", "more_than", "at_most", "less_than", "nearly", "approx", "exact", "vague"]
NumberRelation = Literal["same", "changed", "rival", "only_a", "only_b"]
PairRelation = Literal["both", "rival", "contradicts", "related"]
"""Related claims may report one thing: their sentences are linked, but the two share too little to say so."""
Differ = Literal["figure", "denial"]
"""Another figure is given, or one denies what the other asserts."""
Basis = Literal["explicit", "dateline", "borrowed", "unresolved"]

AGE = "age"
"""What a quantity counts that is somebody's age."""
WRITER = "writer"
"""The canonical source of what the article says in its own voice."""
UNSPECIFIED = "unspecified"
"""The canonical source where the article gives a report but no source ("reportedly")."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, read as an interval."""

    span: Span
    """The number with its comparator ("at least 100")."""
    value: float | None
    """None for a vague one ("several")."""
    comparator: Comparator
    low: float | None
    """The least it can be; None is unbounded."""
    high: float | None
    unit: str | None
    """"persons", "percent", "USD", "villages" …"""
    what: str
    """What is counted, folded so that two mentions of one thing are equal: "injured", "killed", "casualties"."""
    status: Literal["observed", "projected"] = "observed"
    measured: str | None = None
    """What an amount of money or a share is of ("raised", "voters"), as far as a word near it tells."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the period it stands for."""

    span: Span
    value: str | None
    """ISO 8601: "2024-12-19", "2024-12", "2024", an open interval "2024-12-01/.." or one of days,
    "2024-03-03/2024-03-05"; None is shown as "?"."""
    basis: Basis
    """What it was resolved against: itself, its own article's dateline, the other article's, or nothing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One source + its cues + one content. All spans are offsets into the article's text."""

    id: str
    """Its sentence's id and a number: `A8.1`."""
    article: Side
    sentence: str
    content: tuple[Span, ...]
    form: Form
    kind: Kind
    source: str
    """Canonical: one name for one source in both articles; WRITER and UNSPECIFIED where there is none."""
    source_span: Span | None
    """Its surface words here, None where nobody is named."""
    role: str | None
    """What the source is said to be ("South Korean lawmaker"), from anywhere in either article."""
    named: bool
    chain: tuple[str, ...]
    """From the writer inwards; the last is whoever knows: (writer, Ana Silva, Ministry of Health)."""
    cues: tuple[Span, ...]
    stance: Stance
    certainty: Certainty
    strength: int
    """0 unverified, noncommittal; 1 possible; 2 probable, expected, alleged; 3 said; 4 article's voice, confirmed."""
    polarity: Polarity
    hedges: tuple[Span, ...] = ()
    quotations: tuple[Span, ...] = ()
    """The stretches in quotation marks inside the content, marks included."""
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    candidates: tuple[str, ...] = ()
    """Who the source may be where that is ambiguous; it is then shown with "?"."""
    mentions: tuple[Span, ...] = ()
    """Other places of the same article that repeat this fact."""
    sentences: tuple[str, ...] = ()
    """Every sentence its content stands in, in order; more than one where a quotation runs on."""


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Claims of A and of B about one thing."""

    relation: PairRelation
    a: tuple[str, ...]
    """Claim ids."""
    b: tuple[str, ...]
    differ: Differ | None = None
    """What claims that are no common report differ in; None where both report it."""
    shared_a: tuple[Span, ...] = ()
    """The stretches of A's claims that B's have too, in the order of the text; none where the words hardly meet."""
    shared_b: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One counted thing and the claims of both articles that give a figure for it."""

    what: str
    relation: NumberRelation
    a: tuple[str, ...]
    """Claim ids."""
    b: tuple[str, ...]
    figures_a: tuple[Span, ...]
    """Where the figure stands in each claim of `a`, in their order."""
    figures_b: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One source over both articles."""

    source: str
    role: str | None
    named: bool
    quoted: tuple[Side, ...]
    """The articles that put words of theirs in quotation marks."""
    claims_a: int
    claims_b: int
