"""Sentences: where they begin and end."""

from sentencex import get_sentence_boundaries

from newsdiff.language.spans import Span


def split(text: str, language: str = "en") -> list[Span]:
    """Return the span of every sentence of `text`, in order, without the white space around it."""
    spans = []
    for boundary in get_sentence_boundaries(language, text):
        start, end = boundary["start_index"], boundary["end_index"]
        stripped = text[start:end]
        start += len(stripped) - len(stripped.lstrip())
        end = start + len(stripped.strip())
        if start < end:
            spans.append(Span(start, end))
    return spans
