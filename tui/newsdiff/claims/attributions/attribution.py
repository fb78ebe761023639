"""Attribution: one cue with its source and its content."""

from dataclasses import dataclass

from newsdiff.claims.attributions.phrases import Range
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue
from newsdiff.language.spans import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content; spans are offsets into the article's text."""

    cue: Cue
    cue_span: Span
    source: Span | None
    content: tuple[Span, ...]
    frame: str
    """The construction it was found in, one of its cue's `frames`, or "according", "adverb", "noun"."""
    sentence: int
    """Index of the sentence the cue stands in."""
    negated: bool = False
    noncommittal: bool = False
    quotation: int | None = None
    """Index of the quotation that the cue itself stands in."""
    antecedent: Span | None = None
    """Who "who" is, where that is the source."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cue stands: its sentence, and the tokens [low, high) that its construction may reach."""

    index: int
    low: int
    high: int
    quotation: int | None = None
    """Index of the quotation the cue stands in, where that is a text of its own."""
    speaker: Span | None = None
    """Who spoke last in a sentence before, for a language that leaves pronouns out."""

    @property
    def inside(self) -> bool:
        """Say whether the cue is a quoted speaker's."""
        return self.quotation is not None

    def attribution(
        self, tokens: Tokens, cue: Cue, words: Range, source: Range | Span | None, content: list[Span], frame: str, *,
        negated: bool = False, noncommittal: bool = False, antecedent: Span | None = None,
    ) -> Attribution | None:  # fmt: skip
        """Return the attribution of a content to a source, given as tokens or as a span; None where it says nothing."""
        if not content:
            return None
        named = source if source is None or isinstance(source, Span) else tokens.span(*source)
        return Attribution(
            cue, tokens.span(*words), named, tuple(content), frame, self.index, negated, noncommittal, self.quotation,
            antecedent,
        )  # fmt: skip
