"""Links: which sentences of two articles report the same thing."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Role, Sentence
from newsdiff.claims.model import Claim
from newsdiff.comparison.model import Link, Related
from newsdiff.language.words import Stems, words


@dataclass(frozen=True, slots=True)
class FoundLinks:
    """What was found between two articles; neither tier holds a title."""

    links: tuple[Link, ...]
    related: tuple[Related, ...]
    headlines: tuple[Related, ...]


def find_links(a: Article, b: Article, claims_a: Sequence[Claim] = (), claims_b: Sequence[Claim] = ()) -> FoundLinks:
    """Return the links between the body sentences of `a` and `b`, in the order of A's, then of B's.

    The claims tell who speaks in a sentence.
    """
    left, right = _weighed(a), _weighed(b)
    found = Counter(stem for _, stems in (*left, *right) for stem in stems)
    total = len(left) + len(right)
    weight = {stem: math.log(1 + total / count) ** 2 for stem, count in found.items()}
    links = []
    for one, stems in left:
        for other, others in right:
            shared = sum(weight[stem] for stem in stems & others)
            if not shared:
                continue
            mass = sum(weight[stem] for stem in stems) + 20
            score = shared / math.sqrt(mass * (sum(weight[stem] for stem in others) + 20))
            if score > 0.27:
                links.append(Link(one.id, other.id, "partial", round(score, 4)))
    return FoundLinks(tuple(links), (), ())


def _weighed(article: Article) -> list[tuple[Sentence, frozenset[str]]]:
    stems = Stems(article.language)
    return [
        (
            sentence,
            frozenset(
                stems.stem(article.plain[word.start : word.end])
                for word in words(article.plain, *sentence.span)
                if len(word_text := article.plain[word.start : word.end]) > 3 or word_text.isdigit()
            ),
        )
        for sentence in article.sentences
        if sentence.role is Role.BODY
    ]
