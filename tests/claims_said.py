"""What the tests of patterns ask of a text: its claims, in words."""

from collections.abc import Iterable
from datetime import date

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.model import Claim
from newsdiff.language.spans import Span

DAY = date(2024, 12, 19)
"""A Thursday."""


def found(*sentences: str, language: str = "en", paragraphs: list[int] | None = None) -> tuple[Claim, ...]:
    """The claims of these sentences, by default one paragraph."""
    numbers = paragraphs or [0] * len(sentences)
    return claims(newsdiff.from_sentences(sentences, numbers, published=DAY, language=language))


def told(*sentences: str, language: str = "en", paragraphs: list[int] | None = None) -> list[tuple[str, str, str]]:
    """Source, cue and content of every claim, in words; pieces are joined by " / "."""
    numbers = paragraphs or [0] * len(sentences)
    article = newsdiff.from_sentences(sentences, numbers, published=DAY, language=language)

    def words(spans: Iterable[Span]) -> str:
        return " / ".join(article.text[start:end] for start, end in spans)

    return [(claim.source, words(claim.cues), words(claim.content)) for claim in claims(article)]
