"""The two sides of a link, as every test sees them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Sentence
from newsdiff.claims.model import Claim, Comparator, Quantity
from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.comparison.model import Divergence, DivergenceLabel
from newsdiff.comparison.words import Matched, Wording
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found, Severity, Strength, Terms

ROOT = 5
"""So many letters at the head of a stem are its root."""


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a link with what every test asks of it. Indices count its words."""

    article: Article
    sentence: Sentence
    terms: Terms
    """The lists of its language."""
    words: Wording
    content: frozenset[int]
    """Which words are not function words."""
    keys: frozenset[str]
    """The stems of its content words."""
    roots: frozenset[str]
    """How they begin: "Russia" and "Russian" are one."""
    quoted: tuple[Quoted, ...]
    inside: frozenset[int]
    """Which words stand in quotation marks, titles apart."""
    ends: frozenset[int]
    """Which words a mark follows that ends a phrase."""
    claims: tuple[Claim, ...]
    quantities: tuple[Quantity, ...]
    """Those of the whole sentence, of its claims or not."""
    times: tuple[Span, ...]
    """Where the whole sentence names a time, if it holds a figure."""
    estimates: tuple[Found[bool], ...]
    """Words such as "estimated"."""
    negations: tuple[Found[bool], ...]
    idle_negations: tuple[Found[bool], ...]
    """What looks like a negation and turns nothing round, such as "not only"."""
    near_negations: tuple[Found[bool], ...]
    """Words that say without a negation that something is not so."""
    aims: tuple[Found[bool], ...]
    """Words for what is aimed at or tried, not yet so."""
    strength: tuple[Found[Strength], ...]
    severity: tuple[Found[Severity], ...]
    speech: tuple[Found[str], ...]
    voiced: tuple[Found[bool], ...]
    loaded: tuple[Found[bool], ...]
    tails: tuple[Found[bool], ...]
    comparators: tuple[Found[Comparator], ...]
    """Phrases such as "at least"."""
    order: tuple[Found[str], ...]
    """Words for "before" and "after"."""
    doubts: tuple[Found[bool], ...]
    """Words that leave open or charge, such as "whether" and "accused of"."""
    hours: tuple[Found[str], ...]
    """What makes a figure before it an hour of the day: "a.m." is listed as "am"."""

    def span(self, first: int, last: int) -> Span:
        """Return the span of the words in the half-open range of indices."""
        return Span(self.words.spans[first].start, self.words.spans[last - 1].end)

    def text(self, span: Span) -> str:
        """Return what a span covers, on one line."""
        return " ".join(self.article.plain[span.start : span.end].split())


@dataclass(frozen=True, slots=True)
class Pair:
    """A link seen from one of its sentences: `one` and `other`, whichever of A and B they are."""

    one: Side
    other: Side
    is_a: bool
    """Whether `one` is A's."""
    terms: Terms
    to_other: dict[int, int]
    """Equal words, placed or moved: an index of `one` gives that of `other`."""
    slots: dict[int, int]
    """Different words in the same slot."""
    others: tuple[Side, ...]
    """Every sentence linked to `one`, `other` among them: what they say together is not only in `one`."""
    echoed: frozenset[int]
    """Which content words of `one` any of them has too, in the same form or another one."""
    kin: frozenset[int]
    """Which of the rest have a related word there, a synonym or the like."""

    def divergence(
        self, label: DivergenceLabel, reason: str, one: Sequence[Span], other: Sequence[Span] = ()
    ) -> Divergence:
        """Return a divergence with its evidence on the sides where it belongs."""
        return Divergence(label, reason, *((tuple(one), tuple(other)) if self.is_a else (tuple(other), tuple(one))))

    @property
    def name(self) -> str:
        """The side of `one`."""
        return "A" if self.is_a else "B"

    @property
    def other_name(self) -> str:
        """The side of `other`."""
        return "B" if self.is_a else "A"


@dataclass(frozen=True, slots=True)
class Linked:
    """A link, ready for every test."""

    a: Side
    b: Side
    matched: Matched
    from_a: Pair
    from_b: Pair


def linked(
    a: Side,
    b: Side,
    matched: Matched,
    related: Mapping[str, Sequence[str]],
    others_of_a: Iterable[Side],
    others_of_b: Iterable[Side],
    terms: Terms,
) -> Linked:
    """Return the link of two sides.

    `others_of_a` are all sides linked to `a` (of article B, `b` among them), `others_of_b` all linked to `b`; `related`
    holds, of all their stems, those that are related to others of them.
    """
    pairs = matched.placed + matched.moved
    sides_of_b, sides_of_a = tuple(others_of_a), tuple(others_of_b)
    echoes_a, echoes_b = _echoes(a, sides_of_b, related), _echoes(b, sides_of_a, related)
    back = {j: i for i, j in pairs}
    slots_back = {j: i for i, j in matched.replaced}
    return Linked(
        a,
        b,
        matched,
        Pair(a, b, True, terms, dict(pairs), dict(matched.replaced), sides_of_b, *echoes_a),
        Pair(b, a, False, terms, back, slots_back, sides_of_a, *echoes_b),
    )


def _echoes(
    one: Side, others: tuple[Side, ...], related: Mapping[str, Sequence[str]]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return which content words of a sentence the others have in any form, and which as a related word."""
    known = others[0].keys.union(*(side.keys for side in others[1:]))
    roots = others[0].roots.union(*(side.roots for side in others[1:]))
    told, kin = [], []
    for index in one.content:
        key = one.words.keys[index]
        if key in known or key[:ROOT] in roots:
            told.append(index)
        elif key in related and not known.isdisjoint(related[key]):
            kin.append(index)
    return frozenset(told), frozenset(kin)


def both(link: Linked) -> Iterator[Pair]:
    """Yield the link as seen from A, then from B."""
    yield link.from_a
    yield link.from_b


def shown(side: Side, span: Span, width: int = 48) -> str:
    """Return what a span covers as a reason shows it: on one line, in quotation marks, cut at `width` characters."""
    text = side.text(span).strip('“”"')
    return f'"{text if len(text) <= width else text[: width - 1].rstrip() + "…"}"'


def around(span: Span, side: Side, near: int) -> range:
    """Return the indices of the words of a span with `near` words on each side of it."""
    inside = [index for index, word in enumerate(side.words.spans) if span.overlaps(word)]
    if not inside:
        return range(0)
    return range(max(0, inside[0] - near), min(len(side.words.spans), inside[-1] + near + 1))


def capital(index: int, side: Side) -> bool:
    """Say whether a word is written with a capital, as a name is."""
    return side.article.plain[side.words.spans[index].start].isupper()


def early(a: int, b: int) -> tuple[int, int]:
    """Return what to sort pairs of places in A and B by, early ones first, so that swapping the two changes nothing."""
    return a + b, abs(a - b)
