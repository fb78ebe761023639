"""Search: where words stand in both articles."""

import re
from collections import defaultdict
from collections.abc import Mapping
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


def find(index: Index, query: str) -> Found:
    """Return the matches of `query` in the sentences of both articles.

    Case matters only where the query has a capital letter. A space matches any white space, and every quotation mark
    and dash matches its plain form.
    """
    words = fold_marks(query).split()
    if not words:
        return Found(query)
    exact = any(character.isupper() for character in query)
    read = fold_marks if exact else fold
    pattern = re.compile(r"\s+".join(re.escape(read(word)) for word in words))
    spans: dict[str, list[Span]] = defaultdict(list)
    for side in SIDES:
        article = index.article(side)
        text = read(article.plain)
        sentences = iter(sorted(article.sentences, key=lambda sentence: sentence.span))
        sentence = next(sentences, None)
        for match in pattern.finditer(text):
            while sentence is not None and sentence.span.end <= match.start():
                sentence = next(sentences, None)
            if sentence is not None and sentence.span.start <= match.start():
                spans[sentence.id].append(Span(match.start(), match.end()))
    return Found(query, tuple(spans), {id_: tuple(found) for id_, found in spans.items()})
