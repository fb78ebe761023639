"""A draft: a stretch of an article that is a claim, before its source is resolved."""

from dataclasses import dataclass

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.language.spans import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its source is resolved."""

    sentence: int
    content: tuple[Span, ...]
    chain: tuple[Attribution, ...] = ()
    """From the outermost attribution inwards; empty for what the writer says."""
    cues: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    """"Signs", "indications": what the source says it has instead of knowing."""
    carried: bool = False
    """Whether it goes on with the last speaker's quotation, without a cue of its own."""
    behind: Attribution | None = None
    """Where another sentence tells who made what is its source (a video), that sentence's attribution."""
    framing: bool = False
    """Whether it is a tail that puts what was said in a light: ", highlighting …"."""
