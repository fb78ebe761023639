"""Structure: sentences that are the same, only reworded, or spread over several."""

from collections.abc import Iterator

from newsdiff.comparison.divergences.sides import Linked, both
from newsdiff.comparison.model import Divergence
from newsdiff.language.folding import fold


def identical(link: Linked) -> Iterator[Divergence]:
    """Yield one divergence where the two are equal after folding quotes, dashes, spaces and case."""
    a, b = link.a, link.b
    if fold(a.text(a.sentence.span)) == fold(b.text(b.sentence.span)):
        yield Divergence("identical", "the same words in both", (a.sentence.span,), (b.sentence.span,))


def spread(link: Linked) -> Iterator[Divergence]:
    """Yield where one sentence is linked to several: split where it is A's, merged where it is B's."""
    for pair in both(link):
        if len(pair.others) < 2:
            continue
        ids = " and ".join(side.sentence.id for side in pair.others)
        spans = [side.sentence.span for side in pair.others]
        if pair.is_a:
            reason = f"{pair.one.sentence.id} is spread over {ids}"
            yield pair.divergence("split", reason, [pair.one.sentence.span], spans)
        else:
            reason = f"{pair.one.sentence.id} brings {ids} together"
            yield pair.divergence("merged", reason, [pair.one.sentence.span], spans)


def reworded(link: Linked) -> Iterator[Divergence]:
    """Yield that the two say it in other words, for a caller who found no other difference."""
    a, b = link.a.sentence.span, link.b.sentence.span
    yield Divergence("reworded", "said in other words", (a,), (b,))
