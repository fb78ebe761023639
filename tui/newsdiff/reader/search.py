"""Search: where words stand in both articles, and in any other text that is shown."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.spans import Span
from newsdiff.reader.index import Index
from newsdiff.reader.view import SIDES


@dataclass(frozen=True, slots=True)
class Found:
    """The matches of one search."""

    query: str
    sentences: tuple[str, ...] = ()
    """Every sentence with a match, A's first, in the order of the text."""
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Where the matches stand in their article, by sentence."""

    @property
    def count(self) -> int:
        """How many matches there are."""
        return sum(map(len, self.spans.values()))


Finder = Callable[[str], tuple[Span, ...]]
"""Takes a text and returns where the words stand in it, as half-open code-point offsets."""


def finder(query: str) -> Finder | None:
    """Return what finds the words of `query` in a text; None where it has no words.

    Case matters only where the query has a capital letter. A space matches any white space, and every quotation mark
    and dash matches its plain form.
    """
    words = fold_marks(query).split()
    if not words:
        return None
    exact = any(character.isupper() for character in query)
    read = fold_marks if exact else fold
    pattern = re.compile(r"\s+".join(re.escape(read(word)) for word in words))
    return lambda text: tuple(Span(*match.span()) for match in pattern.finditer(read(text)))


def find(index: Index, query: str) -> Found:
    """Return the matches of `query` in the sentences of both articles."""
    matches = finder(query)
    if matches is None:
        return Found(query)
    spans: dict[str, list[Span]] = defaultdict(list)
    for side in SIDES:
        article = index.article(side)
        sentences = iter(sorted(article.sentences, key=lambda sentence: sentence.span))
        sentence = next(sentences, None)
        for match in matches(article.plain):
            while sentence is not None and sentence.span.end <= match.start:
                sentence = next(sentences, None)
            if sentence is not None and sentence.span.start <= match.start:
                spans[sentence.id].append(match)
    return Found(query, tuple(spans), {id_: tuple(found) for id_, found in spans.items()})
