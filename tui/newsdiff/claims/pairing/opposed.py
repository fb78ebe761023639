"""Opposed: whether of two claims about one thing one denies what the other asserts."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newsdiff.articles.model import Article
from newsdiff.claims.attributions.introductions import introduction
from newsdiff.claims.model import Claim
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon, load
from newsdiff.language.relations import relations
from newsdiff.language.spans import Span
from newsdiff.language.terms import Phrases, Terms, load_terms
from newsdiff.language.words import forms, words

_REACH = 6
"""A negation turns round the first content word after it, at most so many words on …"""
_NEXT = 3
"""… and of so many content words after it the other content has more than half."""
_BEFORE, _AFTER = 10, 5
"""A word is under a negation at most so many words before it, or beside one at most so many words after it."""
_AIMED = 3
"""What is negated so few words after an aim is only wished for ("make sure they do not …")."""
_OPENING = 4
"""Among so many first words of a content stands the noun that says it is a statement ("the claims that …"), or the
"to" of what is asked for."""
_TURNED = 0.45
"""So alike two contents are at least where a negation in one is of what the other says; by eye, on the 24 pairs that
`newsdiff.claims.pairing.likeness.LIKE` was found on."""


class _Content(NamedTuple):
    """The words of a content and where its negations stand."""

    forms: Sequence[str]
    stems: Sequence[str]
    negations: Sequence[tuple[int, int]]
    """Half-open ranges of words."""


class Opposition:
    """Says of two claims about one thing whether one denies what the other asserts."""

    def __init__(self, a: Article, b: Article, likeness: Likeness) -> None:
        """Take both articles, which are in one language, and how alike their claims are."""
        self._articles = {"A": a, "B": b}
        self._likeness = likeness
        self._language = a.language
        self._terms = load_terms(a.language)
        self._lexicon = load(a.language)
        self._negating = frozenset(map(likeness.stemmer.stem, self._terms.negations.first_words()))

    def between(self, one: Claim, other: Claim) -> bool:
        """Say whether one claim denies what the other asserts, by its cue or by a negation in its content.

        A negation that is denied opposes nothing, and no more does what is left open ("neither confirmed nor denied")
        or refused ("rejected the offer").
        """
        lexicon = self._lexicon
        if lexicon is None or "u" in (one.polarity, other.polarity):
            return False
        if any(claim.polarity == "-" and not self._is_statement(claim, lexicon) for claim in (one, other)):
            return False
        denied = one.polarity != other.polarity
        if not (self._negates(one) or self._negates(other)) or self._likeness.of(one, other) < _TURNED:
            return denied
        first, second = self._read(one), self._read(other)
        return denied != (self._turns(first, second) or self._turns(second, first))

    def wished_apart(self, one: Claim, other: Claim) -> bool:
        """Say whether one source only asks for what the other one tells: "called on the firm to pay" / "the firm paid".

        A claim that foretells is no fact yet either.
        """
        wished = self._is_wished(one)
        if wished == self._is_wished(other):
            return False
        return (other if wished else one).kind != "prediction"

    def _is_wished(self, claim: Claim) -> bool:
        """Say whether a claim is made with "urged", or with "called" and "for" or "on" between it and the content."""
        if self._lexicon is None or not claim.cues:
            return False
        text = self._articles[claim.article].plain
        said = introduction(self._articles[claim.article], claim)[-1], Span(*claim.content[0])
        cue, *between = (fold(text[slice(*word)]) for span in said for word in islice(words(text, *span), _OPENING))
        verbs = {form.cue.lemma for form in self._lexicon.verbs.get(cue, ())}
        asking = not self._lexicon.words("asking_particles").isdisjoint(between)
        return not verbs.isdisjoint(self._lexicon.words("wishing")) or (
            asking and not verbs.isdisjoint(self._lexicon.words("calling"))
        )

    def _is_statement(self, claim: Claim, lexicon: Lexicon) -> bool:
        """Say whether what is denied can be true or false: what a verb of speech denies, else "claims", "that …"."""
        text = self._articles[claim.article].plain
        cues = {fold(text[start:end]) for span in claim.cues for start, end in words(text, *span)}
        verbs = [form.cue for cue in cues for form in lexicon.verbs.get(cue, ())]
        if any(verb.stance == "denying" and "tail" in verb.frames for verb in verbs):
            return True
        if any(verb.lemma in lexicon.words("holding") for verb in verbs):
            return True  # "does not believe that"
        said = [fold(text[start:end]) for start, end in islice(words(text, *claim.content[0]), _OPENING)]
        return any(word in lexicon.nouns or word in lexicon.words("complementizers") for word in said)

    def _negates(self, claim: Claim) -> bool:
        """Say whether a content may hold a negation, without looking at it word by word."""
        stems = self._likeness.words(claim.id)
        return not self._negating.isdisjoint(stems) or any(stem.endswith("n't") for stem in stems)

    def _read(self, claim: Claim) -> _Content:
        text = self._articles[claim.article].plain
        said = [fold(word) for span in claim.content for word in forms(text, *span)]
        return _Content(said, self._likeness.stems[claim.id], list(_negations(said, self._terms)))

    def _turns(self, one: _Content, other: _Content) -> bool:
        """Say whether the first content negates what the second one says without a negation."""
        return any(self._is_turned(first, last, one, other) for first, last in one.negations)

    def _is_turned(self, first: int, last: int, one: _Content, other: _Content) -> bool:
        after = [at for at in range(last, len(one.stems)) if one.stems[at] not in self._terms.function_words][:_NEXT]
        if not after or after[0] >= last + _REACH:
            return False
        negated, *further = (one.stems[at] for at in after)
        if negated not in other.stems or 2 * (1 + sum(self._has(stem, other) for stem in further)) <= len(after):
            return False
        counterpart = other.stems.index(negated)
        if first > self._open(one) or counterpart > self._open(other):
            return False
        if any(0 <= first - aim <= _AIMED for _, aim in _only_of(self._terms.aims, one.forms, other.forms)):
            return False  # but "would not appeal" turns "would appeal"
        turned = {start for start, _ in other.negations}
        turned |= {start for start, _ in _only_of(self._terms.near_negations, other.forms, one.forms)}
        return turned.isdisjoint(range(counterpart - _BEFORE, counterpart + _AFTER))

    def _open(self, content: _Content) -> int:
        """Return where the first word stands that leaves open what follows ("whether"); the end where there is none."""
        leaving_open = self._terms.words("leaving_open")
        return next((at for at, form in enumerate(content.forms) if form in leaving_open), len(content.forms))

    def _has(self, stem: str, other: _Content) -> bool:
        """Say whether the other content has a word or one related to it."""
        stems = set(other.stems)
        return stem in stems or not stems.isdisjoint(relations(self._language, {stem, *stems}).get(stem, ()))


def _only_of(phrases: Phrases[bool], forms: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the phrases among words that the others do not have too, as half-open ranges of words."""
    shared = {tuple(others[found.first : found.last]) for found in phrases.find(others)}
    for found in phrases.find(forms):
        if tuple(forms[found.first : found.last]) not in shared:
            yield found.first, found.last


def _negations(forms: Sequence[str], terms: Terms) -> Iterator[tuple[int, int]]:
    """Yield the negations as half-open ranges of words; "not until" is none."""
    for found in terms.negations.find(forms):
        if found.entry and not terms.undone.intersection(forms[found.last : found.last + 1]):
            yield found.first, found.last
    for at, form in enumerate(forms):
        if form.endswith("n't"):
            yield at, at + 1
