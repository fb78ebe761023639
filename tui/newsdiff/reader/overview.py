"""The overview ruler: a whole article in one column, with what was found in each stretch of it."""

from newsdiff.articles.model import Side
from newsdiff.reader.index import Index, Mark

_SEVERITY = {
    Mark.UNKNOWN: 0, Mark.HEADLINE: 0, Mark.SAME: 1, Mark.PARTIAL: 2, Mark.ONLY: 3, Mark.CONTRADICTS: 4,
}  # fmt: skip


class Overview:
    """The marks of both articles by stretch, computed once for a height."""

    def __init__(self, index: Index) -> None:
        """Take the index whose marks are shown."""
        self._index = index
        self._found: dict[tuple[Side, int], tuple[Mark, ...]] = {}

    def marks(self, side: Side, height: int) -> tuple[Mark, ...]:
        """Return for each of `height` stretches of equal length the weightiest mark that stands in it."""
        key = (side, height)
        if key not in self._found:
            self._found[key] = self._marks(side, height)
        return self._found[key]

    def in_sight(self, side: Side, height: int, span: tuple[int, int]) -> range:
        """Return the stretches that lie in a span of the article, at least one of them."""
        length = max(1, len(self._index.article(side).text))
        first = min(height - 1, span[0] * height // length)
        return range(first, max(first + 1, -(-span[1] * height // length)))

    def sentence(self, side: Side, height: int, row: int) -> str | None:
        """Return the first sentence of a stretch, or else the last one before it."""
        length = max(1, len(self._index.article(side).text))
        start = row * length // max(1, height)
        found = None
        for sentence in self._index.article(side).sentences:
            if sentence.span.start > start and found is not None:
                return sentence.id if sentence.span.start < (row + 1) * length // height else found
            found = sentence.id
        return found

    def _marks(self, side: Side, height: int) -> tuple[Mark, ...]:
        length = max(1, len(self._index.article(side).text))
        found = [Mark.UNKNOWN] * height
        for sentence in self._index.article(side).sentences:
            mark = self._index.marks[sentence.id]
            first = sentence.span.start * height // length
            last = max(first, (sentence.span.end - 1) * height // length)
            for row in range(first, min(last, height - 1) + 1):
                if _SEVERITY[mark] > _SEVERITY[found[row]]:
                    found[row] = mark
        return tuple(found)
