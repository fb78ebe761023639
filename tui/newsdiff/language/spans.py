"""Spans: half-open ranges of Unicode code-point offsets into an article's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range [start, end) of code points; `text[span.start:span.end]` is what it covers."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
