"""Sources: whoever speaks has one canonical name in an article."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsdiff.articles.model import Article
from newsdiff.claims.model import UNSPECIFIED, WRITER
from newsdiff.claims.speakers.antecedents import Antecedents, goes
from newsdiff.claims.speakers.appearances import Appearances
from newsdiff.claims.speakers.descriptions import Descriptions
from newsdiff.claims.speakers.full_names import FullNames
from newsdiff.claims.speakers.known import Known, Memory
from newsdiff.claims.speakers.mentions import Mention, Mentions
from newsdiff.claims.speakers.people import People
from newsdiff.claims.speakers.personhood import Personhood
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.claims.speakers.together import Together
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_TOGETHER = 3
"""Sentences after which "the two" are no longer plainly those who spoke together."""


@dataclass(frozen=True, slots=True)
class Surface:
    """The words that name a source, where they stand."""

    words: str
    start: int
    """Offset into the article's text."""
    sentence: int
    """Index of the sentence of what is said."""
    said: tuple[Span, ...] = ()
    """What is said."""
    inner: bool = False
    """Whether another source tells of it."""
    opening: str = ""
    """The first word of what is said, folded, where that is told in the writer's words."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who the words of a source stand for."""

    name: str
    role: str | None
    named: bool
    candidates: tuple[str, ...] = ()


def resolve(
    article: Article, surfaces: Sequence[Surface | None], quoted: Sequence[Span], lexicon: Lexicon
) -> list[Resolved | None]:
    """Return whom each of the surfaces stands for; None for a None.

    The surfaces come in the order of the text; `quoted` are its quotations. Names fold by surname, given name, acronym
    and expansion; descriptions ("the lawmaker") go to the last source they fit, an indefinite one ("a South Korean
    lawmaker") to the one named source with that role, pronouns to the last source or the person whom the sentence
    before is about. Where several fit as well the candidates are given.
    """
    roster = _Roster(article, surfaces, quoted, lexicon)
    results = [None if surface is None else roster.resolve(surface) for surface in surfaces]
    return [result and replace(result, role=roster.role(result)) for result in results]


class _Roster:
    """The sources of one article, resolved one after the other."""

    def __init__(
        self, article: Article, surfaces: Sequence[Surface | None], quoted: Sequence[Span], lexicon: Lexicon
    ) -> None:
        self._lexicon = lexicon
        self._resolved: dict[int, Resolved] = {}
        self._text = fold(article.plain)
        self._starts = [one.span.start for one in article.sentences]
        self._mentions = Mentions(lexicon)
        self._pronouns = Pronouns(lexicon)
        self._memory = Memory()
        self._together = Together(self._mentions, lexicon)
        self._parts = {surface.words: self._together.parts(surface.words) for surface in surfaces if surface}
        each = (words for whole, parts in self._parts.items() for words in (whole, *parts))
        self._taken_apart = {words: self._mentions.mention(words) for words in each}
        sources = [self._taken_apart[words] for whole, parts in self._parts.items() for words in parts or (whole,)]
        self._people = People(article, self._mentions, self._pronouns, lexicon)
        self._full_names = FullNames(article, sources, self._people, self._mentions, self._pronouns, lexicon)
        self._titled: dict[str, Mention] = {}
        by_head: dict[str, dict[str, Mention]] = defaultdict(dict)
        for one in (*sources, *self._people.titled.values()):
            if one.name and one.head:
                name = self._full_names.denoted(one, 0, 0)[0]
                by_head[one.head][name] = one
                self._titled.setdefault(name, one)
        self._descriptions = Descriptions(article, self._memory, by_head, self._mentions, self._pronouns, lexicon)
        self._personhood = Personhood(self._titled, self._people, self._mentions, self._pronouns, lexicon)
        self._persons = self._persons_named(sources)
        self._appearances = Appearances(article, self._persons, self._named, quoted, lexicon)
        named = [(at, self._full_names.full(name)) for at, name in self._people.named]
        self._antecedents = Antecedents(
            self._memory, self._appearances, self._pronouns, self._person, self._somebody, named, lexicon
        )
        self._impersonal = lexicon.words("impersonal_pronouns")

    def _persons_named(self, sources: Sequence[Mention]) -> Mapping[str, str]:
        """Return who speaks, has a title or a person's name or is whom the article is about, by surname."""
        names = [one.name for one in (*sources, *self._people.titled.values()) if one.name]
        names += self._people.persons
        names += [name for _, name in self._people.named]
        names += [self._people.protagonist] if self._people.protagonist else []
        names += sorted(self._people.addressed)
        names = [name for name in names if self._people.can_be_name(name) and not self._mentions.is_group(name)]
        persons = {name.split()[-1]: name for name in reversed(names)}
        return {
            surname: self._full_names.denoted(Mention(name), 0, 0)[0] for surname, name in persons.items()
            if not self._mentions.is_organisation(name) and fold(surname) not in self._lexicon.words("honorifics")
        }  # fmt: skip

    def _named(self, words: str, at: int, sentence: int) -> str:
        """Return whom a name in the running text stands for."""
        one = self._mentions.mention(words)
        name = self._full_names.denoted(one, at, sentence)[0] if one.name else ""
        surname = words.split()[-1]
        known = self._persons[surname]
        if " " in name and " " in known and name.split()[-1] == surname and self._people.can_be_name(name):
            return known if self._mentions.same_person(name, known) else name  # "Heidi Berg" is not Ted
        return name if name in self._persons.values() or name in self._titled else self._persons[surname]

    def _person(self, name: str) -> Known:
        """Return what is known of a person by full name, who may not have spoken yet."""
        return self._memory.get(name) or self._personhood.unspoken(name)

    def _somebody(self, words: str, sentence: int) -> tuple[Known | None, tuple[str, ...]]:
        """Return whom the words for somebody without a name stand for, who may not have spoken yet."""
        one = self._mentions.mention(words)
        if one.name or not one.role:
            return None, ()
        name, candidates = self._descriptions.of(one, sentence, self._starts[sentence])
        known = self._memory.get(name)
        if candidates and not (known and known.named):
            return self._person(candidates[0]), candidates
        known = known or (self._person(name) if name in self._titled else self._personhood.unnamed(one, name, sentence))
        return known, candidates

    def _described(self, one: Mention, surface: Surface) -> tuple[str, tuple[str, ...]]:
        """Return the source a description stands for and the candidates; who "the candidate" may be is in doubt."""
        name, candidates = self._descriptions.of(one, surface.sentence, surface.start)
        if name != one.role or not self._is_of_one_person(one, surface):
            return name, candidates
        wanted = self._pronouns.of(*reversed(fold(one.role or "").split()))
        found, others = self._antecedents.personal(wanted, surface.start, surface.sentence, surface.said)
        near = dict.fromkeys([*([found.name] if found and found.named else ()), *others])
        if candidates:
            named = self._antecedents.named_near(surface.sentence)
            return name, tuple(other for other in candidates if other in named) or candidates
        near |= dict.fromkeys([self._people.protagonist] if self._people.protagonist else [])
        office = one.head in self._lexicon.words("role_nouns")
        open_ = (
            other for other in near
            if goes(self._person(other), wanted) and not (office and self._person(other).head)
        )  # fmt: skip
        return name, tuple(open_) if self._is_plain(one) else ()

    def _is_plain(self, one: Mention) -> bool:
        """Say whether a description is of one word, or of what somebody is and where: "the Ohio Republican"."""
        words = (one.role or "").split()
        return fold(one.role or "") == one.head or all(word[0].isupper() for word in words)

    def _is_of_one_person(self, one: Mention, surface: Surface) -> bool:
        """Say whether "the candidate" is somebody named, not "his aide", "the head of …" or a driver met before."""
        first, _, rest = fold(surface.words).partition(" ")
        if not one.definite or one.plural or one.bare or one.owner or not self._personhood.is_personal(one.head or ""):
            return False
        if one.head in self._lexicon.words("anonymous_nouns"):
            return False
        if first in self._lexicon.words("possessives") or not rest.endswith(one.head or "?"):
            return False
        met = "|".join(self._lexicon.words("indefinite") | self._lexicon.words("possessives"))
        before = self._text[: surface.start]
        return re.search(rf"\b(?:{met}|\w+'s)\s(?:[\w'-]+\s){{0,3}}{re.escape(one.head or '')}\b", before) is None

    def resolve(self, surface: Surface) -> Resolved:
        """Return whom a surface stands for; words that say several things stand for the same one each time."""
        if surface.start not in self._resolved:
            self._resolved[surface.start] = self._resolve(surface)
        return self._resolved[surface.start]

    def _resolve(self, surface: Surface) -> Resolved:
        parts = self._parts[surface.words]
        if parts:
            together = self._speaking_together(parts, surface)
            if together is not None:
                return self._noted(together, surface, ())
        one = self._taken_apart[surface.words]
        candidates: tuple[str, ...] = ()
        if one.name:
            name, candidates = self._full_names.denoted(
                one, surface.start, surface.sentence, self._pronouns.of(surface.opening)
            )
            entry = self._personhood.named(one, name, surface.sentence)
            if not entry.sure and surface.opening in self._impersonal:
                entry.person = False  # "Berg said it would pay"
        elif one.pronoun:
            found, candidates = self._antecedents.of(one, surface.start, surface.sentence, surface.said)
            if found is None:
                return self._unknown(one.pronoun, candidates)
            entry = found
            if one.pronoun in self._lexicon.words("singular_pronouns") and not candidates:
                entry.pronoun = entry.pronoun or self._pronouns.of(one.pronoun)
        elif one.role or one.head:
            pair = self._pair(one, surface.sentence)
            if pair is None and one.role is None:
                return Resolved(UNSPECIFIED, None, False)
            name, candidates = (pair.name, ()) if pair else self._described(one, surface)
            entry = pair or self._personhood.unnamed(one, name, surface.sentence)
        else:
            return Resolved(UNSPECIFIED, None, False)
        return self._noted(entry, surface, candidates)

    def _noted(self, entry: Known, surface: Surface, candidates: tuple[str, ...]) -> Resolved:
        one = self._taken_apart[surface.words]
        if candidates and one.role and one.name is None and entry.name != one.role:
            entry = self._memory.get(entry.name) or entry  # what is in doubt tells no role
        entry = self._memory.note(entry, surface.sentence, inner=surface.inner)
        return Resolved(entry.name, entry.role, entry.named, candidates)

    def _speaking_together(self, parts: Sequence[str], surface: Surface) -> Known | None:
        """Return several persons as one source; None where the words join no persons."""
        members: list[str] = []
        for words in parts:
            one = self._taken_apart[words]
            name, _ = self._full_names.denoted(one, surface.start, surface.sentence)
            if self._mentions.is_organisation(name) or not (self._personhood.is_surely(name) or one.head or one.title):
                return None
            members.append(name)
            self._memory.note(self._personhood.named(one, name, surface.sentence), surface.sentence)
        joined = f"{', '.join(members[:-1])} {self._joining(surface.words)} {members[-1]}"
        return Known(joined, None, None, None, True, True, True, None, surface.sentence, members=tuple(members))

    def _joining(self, words: str) -> str:
        return next(word for word in reversed(fold(words).split()) if word in self._lexicon.words("and"))

    def _pair(self, one: Mention, sentence: int) -> Known | None:
        """Return who spoke together just before "the two" or "both men"."""
        words = self._lexicon.words("pair_words")
        if not one.definite or one.owner or words.isdisjoint((one.head, fold(one.role or "").partition(" ")[0])):
            return None
        return next(
            (known for known in self._memory.recent() if known.members and sentence - known.sentence <= _TOGETHER), None
        )

    def _unknown(self, pronoun: str, candidates: tuple[str, ...]) -> Resolved:
        """Return who a pronoun may be that fits no source so far: whom the article names most, as uncertain."""
        if pronoun in self._lexicon.words("first_person"):
            return Resolved(WRITER, None, False)
        personal = pronoun in self._lexicon.words("singular_pronouns")
        name = self._people.protagonist if personal else None
        fits = name is not None and self._person(name).pronoun in (None, self._pronouns.of(pronoun))
        return Resolved(pronoun, None, False, candidates or ((name,) if name and fits else ()))

    def role(self, result: Resolved) -> str | None:
        """Return what the whole article says the source is."""
        known = self._memory.get(result.name)
        role = known.role if known else result.role
        return None if role is None or fold(role) == fold(result.name) else role
