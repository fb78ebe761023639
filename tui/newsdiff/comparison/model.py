"""A Comparison: the whole immutable result for two Articles."""

from dataclasses import dataclass
from typing import Literal

from newsdiff.articles.model import Article, Sentence
from newsdiff.claims.model import Claim, ClaimPair, NumberRow, Speaker
from newsdiff.language.spans import Span

LinkLabel = Literal["same", "partial", "contradicts"]

DivergenceLabel = Literal[
    "identical", "reworded", "number_changed", "comparator_changed", "rival_figure", "time_changed",
    "source_changed", "source_dropped", "source_relabelled", "firmer", "softer", "quote_identical",
    "quote_extended", "quote_altered", "quote_paraphrased", "detail_added", "detail_changed", "term_changed",
    "negation", "contradiction", "framing", "split", "merged",
]  # fmt: skip
WEIGHTIEST_FIRST: tuple[DivergenceLabel, ...] = (
    "contradiction", "negation", "number_changed", "rival_figure", "time_changed",
    "source_changed", "source_dropped", "source_relabelled", "firmer", "softer",
    "quote_altered", "quote_paraphrased", "quote_extended", "term_changed", "comparator_changed",
    "detail_changed", "detail_added", "framing", "quote_identical", "split", "merged", "reworded", "identical",
)  # fmt: skip
"""What weighs most for a reader comes first."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """One labelled difference inside a link; its direction tells of A relative to B."""

    label: DivergenceLabel
    reason: str
    """One line a person can read: firmer in A: "is approaching" / "is expected to reach"."""
    a: tuple[Span, ...]
    b: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class WordDifferences:
    """The words of a linked pair that are only in one of the two sentences."""

    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason a link was made: its kind, what carried it in words, and where that stands."""

    kind: Literal["clause", "words", "related", "quotation", "number", "speaker", "name"]
    text: str
    """A's words; of related words B's too: "scholars – professors"."""
    a: tuple[Span, ...]
    b: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence of A and one of B that report the same thing."""

    a: str
    b: str
    label: LinkLabel
    score: float
    """The probability that a careful reader would link the two."""
    moved: bool = False
    """Whether the link crosses the weighted longest increasing run of links."""
    divergences: tuple[Divergence, ...] = ()
    words: WordDifferences = WordDifferences()
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """The weaker tier: perhaps related, shown on demand and never counted."""

    a: str
    b: str
    score: float
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything found about two Articles; `a.side` is "A" and `b.side` is "B"."""

    a: Article
    b: Article
    links: tuple[Link, ...]
    """In the order of A's sentences, then of B's."""
    related: tuple[Related, ...]
    only_a: tuple[str, ...]
    """Ids of A's sentences in no link, in order, a title included."""
    only_b: tuple[str, ...]
    claims: tuple[Claim, ...]
    """A's, then B's, each in the order of the text."""
    claim_pairs: tuple[ClaimPair, ...]
    """What both report, rival accounts and contradictions."""
    numbers: tuple[NumberRow, ...]
    speakers: tuple[Speaker, ...]
    headlines: tuple[Related, ...] = ()
    """A title and the sentences of the other article that report it. Titles are never in `links`, and they stand in
    `only_a` and `only_b`, because a link holds two sentences of the running text."""
    related_claims: tuple[ClaimPair, ...] = ()
    """Claims of linked sentences that may report one thing, the relation "related": neither told by both for sure nor
    by one article only. One side of each is in no pair of `claim_pairs`."""
    notes: tuple[str, ...] = ()
    """What a reader should know of the comparison as a whole ("the two are the same file"); one sentence each."""

    def article_of(self, sentence: str) -> Article:
        """Return the article that the sentence with this id belongs to."""
        return self.a if sentence.startswith("A") else self.b

    def sentence(self, sentence: str) -> Sentence:
        """Return the sentence with this id; raises KeyError where there is none."""
        for candidate in self.article_of(sentence).sentences:
            if candidate.id == sentence:
                return candidate
        raise KeyError(sentence)
