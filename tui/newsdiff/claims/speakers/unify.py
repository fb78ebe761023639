"""One name for one source in both articles, and the other article's dateline for one that has none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsdiff.articles.model import Article
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.claims.numbers.times import borrow
from newsdiff.claims.speakers.bodies import Bodies
from newsdiff.claims.speakers.mentions import Mentions
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon, load

_OWNED = re.compile(r"'s\s+((?:[A-Z][\w-]*(?:\s(?=[A-Z])|\b))+)")
_OWNER = re.compile(r"(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*\Z")
_LONGEST_OWNER = 80
"""Characters before a possessive in which the owner's name begins."""


def unify_sources(
    a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims of both articles with one canonical name for one source in both.

    A surname in one article is the full name in the other where only one fits, an acronym its expansion, and a
    description ("South Korea's spy agency") the one organisation whose name and owner it describes. An article without
    a dateline borrows the other's for its times.
    """
    lexicon = load(a.language)
    if lexicon is None or a.language != b.language:
        return tuple(claims_a), tuple(claims_b)
    names = _Names(a, b, (*claims_a, *claims_b), lexicon)
    return (
        tuple(_lend_times(a, map(names.unified, claims_a), b, lexicon)),
        tuple(_lend_times(b, map(names.unified, claims_b), a, lexicon)),
    )


class _Names:
    """The names of both articles' sources and what each is called in both."""

    def __init__(self, a: Article, b: Article, claims: Sequence[Claim], lexicon: Lexicon) -> None:
        self._mentions = Mentions(lexicon)
        self._pronouns = Pronouns(lexicon)
        self._and = re.compile(rf" (?:{'|'.join(lexicon.words('and')) or '(?!)'}) |, ")
        self._bodies = Bodies((b.plain, a.plain), lexicon)
        self._texts = fold_marks(a.plain), fold_marks(b.plain)
        self._owners = self._owned(a.plain) | self._owned(b.plain)
        pool = dict.fromkeys(name for claim in claims for name in (claim.source, *claim.chain, *claim.candidates))
        pool |= dict.fromkeys(self._bodies.explained.values())
        self._together: dict[tuple[str, ...], str] = {}
        self._by_part: dict[str, list[str]] = defaultdict(list)
        self._by_kind: dict[str, list[str]] = defaultdict(list)
        for name in pool:
            parts = name.split()
            if self._mentions.joins(name) or self._mentions.is_group(name):
                continue
            if len(parts) > 1 and name[0].isupper() and parts[-1][0].isupper():
                for part in {parts[0], parts[-1]}:
                    self._by_part[part].append(name)
                kinds = self._mentions.kinds(name)
                for kind in kinds if not self._mentions.organisations.isdisjoint(kinds) else ():
                    self._by_kind[kind].append(name)
        found = {name: self._shared(name) for name in pool if name not in (WRITER, UNSPECIFIED)}
        self._shared_names = {name: found.get(target, target) for name, target in found.items()}
        self._roles: dict[str, str] = {}
        self._named = set(self._bodies.explained.values())
        for claim in claims:
            name = self._shared_names.get(claim.source, claim.source)
            if claim.named:
                self._named.add(name)
            if claim.role:
                self._roles.setdefault(name, claim.role)
            elif name != claim.source and not claim.source[0].isupper():
                self._roles.setdefault(name, claim.source)

    def _owned(self, text: str) -> dict[str, str]:
        """Return whose an organisation is, as the text says it: "South Korea's National Intelligence Service"."""
        found: dict[str, str] = {}
        folded = fold_marks(text)
        for match in _OWNED.finditer(folded):
            name = match.group(1).strip()
            owner = _OWNER.search(folded[max(0, match.start() - _LONGEST_OWNER) : match.start()])
            if owner and not self._mentions.organisations.isdisjoint(self._mentions.kinds(name)):
                found.setdefault(name, fold(owner.group()))
        return found

    def _shared(self, name: str) -> str:
        full = self._bodies.full(name)
        if full != name:
            return full
        if self._mentions.joins(name):
            return self._shared_by_all(name)
        if " " not in name:
            fitting = [other for other in self._by_part.get(name, ()) if self._stands_for(name, other)]
            one_person = all(self._mentions.same_person(fitting[0], other) for other in fitting)
            return fitting[0] if fitting and one_person else name
        alike = [other for other in self._by_part.get(name.split()[-1], ()) if self._mentions.same_person(name, other)]
        if alike and all(self._mentions.same_person(alike[0], other) for other in alike):
            return alike[0]
        one = self._mentions.mention(name)
        if one.name or not one.role or one.plural:
            return name
        kinds = self._mentions.kinds(one.role) - self._mentions.kinds(one.owner or "")
        if not kinds or self._mentions.organisations.isdisjoint(kinds):
            return name
        fitting = [
            other for other in self._by_kind.get(min(kinds, key=lambda kind: len(self._by_kind.get(kind, ()))), ())
            if kinds <= self._mentions.kinds(other)
            and (one.owner is None or self._owners.get(other) in (None, one.owner))
        ]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else name

    def _shared_by_all(self, name: str) -> str:
        """Return the name of several who speak together, in whichever order the articles first give it."""
        parts = self._and.split(name)
        if len(parts) == 1:
            return name  # "and other supporters": a list whose first names are left out
        members = tuple(sorted(map(self._shared, parts)))
        return self._together.setdefault(members, name)

    def _stands_for(self, name: str, full: str) -> bool:
        """Say whether one word can be short for a full name; an organisation's last word ("News") is not."""
        if not self._mentions.is_organisation(full):
            return True
        return full.startswith(f"{name} ") and not self._is_surname(name)

    def _is_surname(self, name: str) -> bool:
        """Say whether the texts name a person who has this name: "Ida Berg", which "Berg Foundation" is not."""
        given = re.compile(rf"([A-Z][^\W\d_]+)\.? {re.escape(name)}\b")
        found = (match[1] for text in self._texts for match in given.finditer(text))
        return any(self._pronouns.of_name(f"{word} {name}") or self._pronouns.of(fold(word)) for word in found)

    def unified(self, claim: Claim) -> Claim:
        name = self._shared_names.get(claim.source, claim.source)
        if name in (WRITER, UNSPECIFIED):
            return claim
        chain = tuple(self._shared_names.get(link, link) for link in claim.chain)
        others = dict.fromkeys(self._shared_names.get(other, other) for other in claim.candidates)
        candidates = tuple(others) if len(others) > 1 or name not in others else ()
        named = name in self._named
        return replace(claim, source=name, chain=chain, role=self._roles.get(name), named=named, candidates=candidates)


def _lend_times(article: Article, claims: Iterable[Claim], other: Article, lexicon: Lexicon) -> Iterator[Claim]:
    """Resolve what an article without a dateline leaves open against the other's, marked as borrowed."""
    anchor = other.published if article.published is None else None
    spans = {sentence.id: sentence.span for sentence in article.sentences} if anchor else {}
    for claim in claims:
        if anchor is None or not claim.times:
            yield claim
        else:
            sentence = spans[claim.sentence]
            lent = (borrow(article.plain, time, sentence, anchor, lexicon) for time in claim.times)
            yield replace(claim, times=tuple(lent))
