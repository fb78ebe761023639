"""The two sides of a link, read once for every test: words, quotations, claims and what the lists know of them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from typing import cast

from newsdiff.articles.model import Article, Sentence
from newsdiff.claims.model import Claim, Comparator, Quantity
from newsdiff.claims.quantities import quantities
from newsdiff.claims.quotations import quotations
from newsdiff.claims.times import times
from newsdiff.comparison.divergences.quoted import Quoted, quoted_in
from newsdiff.comparison.model import Divergence, DivergenceLabel
from newsdiff.comparison.words import Matched, Wording, wording
from newsdiff.language.lexicon import load
from newsdiff.language.relations import relations
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found, Phrases, Severity, Strength, Terms
from newsdiff.language.words import Stems

ROOT = 5
"""So many letters at the head of a stem are its root."""


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a link with what every test asks of it. Indices count its words."""

    article: Article
    sentence: Sentence
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
    """Where the whole sentence names a time."""
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


_REMEMBERED = 1024
"""How many sentences of an article are kept read: partners are mostly near each other. Those of a book take 90 MB."""


class Reader:
    """Reads the sentences of one article as sides of links; a sentence is read once while it is remembered."""

    def __init__(self, article: Article, claims: Iterable[Claim], terms: Terms) -> None:
        """Take an article, its claims and the lists of its language."""
        self._article = article
        self._terms = terms
        self._stems = Stems(article.language)
        self._lexicon = load(article.language)
        self._comparators = _comparators(article.language)
        self._sentences = {sentence.id: sentence for sentence in article.sentences}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[claim.sentence].append(claim)
        self._quotations = [quotation.span for quotation in quotations(article)]
        self._quotation_ends = [span.end for span in self._quotations]
        self._known: dict[str, Side] = {}

    def side(self, sentence: str) -> Side:
        """Return the sentence with this id as a side; raises KeyError where there is none."""
        known = self._known.get(sentence)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                del self._known[next(iter(self._known))]  # the one read first
            known = self._known[sentence] = self._read(self._sentences[sentence])
        return known

    def _read(self, sentence: Sentence) -> Side:
        terms, text = self._terms, self._article.plain
        words = wording(text, sentence.span, self._stems)
        content = frozenset(index for index, key in enumerate(words.keys) if key not in terms.function_words)
        near = takewhile(
            lambda quotation: quotation.start < sentence.span.end,
            islice(self._quotations, bisect_right(self._quotation_ends, sentence.span.start), None),
        )
        quoted = tuple(quoted_in(text, sentence.span, words, near, self._stems))
        keys = frozenset(words.keys[index] for index in content)
        negated = _negations(words, terms)
        return Side(
            article=self._article,
            sentence=sentence,
            words=words,
            content=content,
            keys=keys,
            roots=frozenset(key[:ROOT] for key in keys),
            quoted=quoted,
            inside=frozenset(index for part in quoted if not part.title for index in range(part.first, part.last)),
            ends=frozenset(_phrase_ends(text, sentence.span, words)),
            claims=tuple(self._claims.get(sentence.id, ())),
            quantities=quantities(text, sentence.span, self._lexicon) if self._lexicon else (),
            times=tuple(time.span for time in times(text, sentence.span, None, self._lexicon)) if self._lexicon else (),
            estimates=terms.estimates.find(words.forms),
            negations=tuple(found for found in negated if found.entry),
            idle_negations=tuple(found for found in negated if not found.entry),
            near_negations=terms.near_negations.find(words.forms),
            aims=terms.aims.find(words.forms),
            strength=tuple(
                found for found in terms.strength.find(words.forms) if not _is_name(found.first, text, words)
            ),
            severity=tuple(
                Found(found.first, found.last, grade)
                for found in terms.severity.find(words.forms)
                for grade in found.entry
            ),
            speech=terms.speech.find(words.forms),
            voiced=terms.voiced.find(words.forms),
            loaded=terms.loaded.find(words.forms),
            tails=terms.tails.find(words.forms),
            comparators=self._comparators.find(words.forms),
            order=terms.order.find(words.forms),
            doubts=terms.doubts.find(words.forms),
            hours=terms.hours.find(words.forms),
        )


@cache
def _comparators(language: str) -> Phrases[Comparator]:
    lexicon = load(language)
    return Phrases(cast(dict[str, Comparator], lexicon.table("comparators")).items() if lexicon else ())


def _negations(words: Wording, terms: Terms) -> tuple[Found[bool], ...]:
    undone = {(word,) for word in terms.undone}
    found = list(terms.negations.find(words.forms))
    found += [Found(index, index + 1, True) for index, form in enumerate(words.forms) if form.endswith("n't")]
    return tuple(sorted(item for item in found if words.forms[item.last : item.last + 1] not in undone))


_ENDS = re.compile(r"[,;:—–\"“”()]|--")


def _phrase_ends(text: str, sentence: Span, words: Wording) -> Iterator[int]:
    if not words.spans:
        return
    ends = [span.start for span in words.spans[1:]] + [sentence.end]
    for index, (span, until) in enumerate(zip(words.spans, ends, strict=True)):
        if until > span.end + 1 and _ENDS.search(text, span.end, until):
            yield index
    if words.spans[-1].end < sentence.end:
        yield len(words.spans) - 1


def _is_name(index: int, text: str, words: Wording) -> bool:
    """Say whether a word is written as a name ("May") where it does not begin the sentence."""
    return index > 0 and text[words.spans[index].start].isupper()


def linked(
    a: Side, b: Side, matched: Matched, others_of_a: Iterable[Side], others_of_b: Iterable[Side], terms: Terms
) -> Linked:
    """Return the link of two sides.

    `others_of_a` are all sides linked to `a` (of article B, `b` among them), `others_of_b` all linked to `b`.
    """
    pairs = matched.placed + matched.moved
    sides_of_b, sides_of_a = tuple(others_of_a), tuple(others_of_b)
    from_a = Pair(
        a, b, True, terms, dict(pairs), dict(matched.replaced), sides_of_b, *_echoes(a, sides_of_b),
    )  # fmt: skip
    from_b = Pair(
        b, a, False, terms, {j: i for i, j in pairs}, {j: i for i, j in matched.replaced}, sides_of_a,
        *_echoes(b, sides_of_a),
    )  # fmt: skip
    return Linked(a, b, matched, from_a, from_b)


def _echoes(one: Side, others: tuple[Side, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """Return which content words of a sentence the others have in any form, and which as a related word."""
    known = frozenset().union(*(side.keys for side in others))
    roots = frozenset().union(*(side.roots for side in others))
    told = {key for key in one.keys if key in known or key[:ROOT] in roots}
    related = relations(one.article.language, one.keys | known)
    kin = {key for key in one.keys - told if not known.isdisjoint(related.get(key, ()))}
    return (
        frozenset(index for index in one.content if one.words.keys[index] in told),
        frozenset(index for index in one.content if one.words.keys[index] in kin),
    )


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
