"""Reads the sentences of one article as sides of links: words, quotations, claims and what the lists know of them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, takewhile
from typing import cast

from newsdiff.articles.model import Article, Sentence
from newsdiff.claims.model import Claim, Comparator
from newsdiff.claims.numbers.quantities import quantities
from newsdiff.claims.numbers.times import times
from newsdiff.claims.quotations import quotations
from newsdiff.comparison.divergences.quoted import quoted_in
from newsdiff.comparison.divergences.sides import ROOT, Side
from newsdiff.comparison.words import Wording, wording
from newsdiff.language.lexicon import load
from newsdiff.language.spans import Span
from newsdiff.language.terms import Found, Phrases, Terms
from newsdiff.language.words import Stems

_REMEMBERED = 1024
"""How many sentences of an article are kept read: partners are mostly near each other. Those of a book take 90 MB."""


class Reader:
    """Reads the sentences of one article as sides of links; a sentence is read once while it is remembered."""

    def __init__(self, article: Article, claims: Iterable[Claim], terms: Terms, stems: Stems) -> None:
        """Take an article, its claims, and the lists and the stems of its language."""
        self._article = article
        self._terms = terms
        self._stems = stems
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
            terms=terms,
            words=words,
            content=content,
            keys=keys,
            roots=frozenset(key[:ROOT] for key in keys),
            quoted=quoted,
            inside=frozenset(index for part in quoted if not part.title for index in range(part.first, part.last)),
            ends=frozenset(_phrase_ends(text, sentence.span, words)),
            claims=tuple(self._claims.get(sentence.id, ())),
            quantities=quantities(text, sentence.span, self._lexicon) if self._lexicon else (),
            times=self._times(sentence) if any(form[0].isdigit() for form in words.forms) else (),
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

    def _times(self, sentence: Sentence) -> tuple[Span, ...]:
        if self._lexicon is None:
            return ()
        return tuple(time.span for time in times(self._article.plain, sentence.span, None, self._lexicon))


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
