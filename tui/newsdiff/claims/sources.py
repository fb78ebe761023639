"""Sources: whoever speaks has one canonical name in an article."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from newsdiff.articles.model import Article
from newsdiff.claims.acronyms import acronyms
from newsdiff.claims.mentions import Mention, Mentions
from newsdiff.claims.model import UNSPECIFIED, WRITER
from newsdiff.claims.openers import Openers
from newsdiff.claims.people import People
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon

_RECENT = 40
"""How many sources back a pronoun or a description may reach."""
_NEAR = 2
"""Sentences back in which two fitting persons make a pronoun ambiguous."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who the words of a source stand for."""

    name: str
    role: str | None
    named: bool
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Known:
    """One source as known so far."""

    name: str
    role: str | None
    head: str | None
    owner: str | None
    named: bool
    plural: bool
    person: bool
    pronoun: str | None
    sentence: int


def resolve(article: Article, surfaces: Sequence[tuple[str, int] | None], lexicon: Lexicon) -> list[Resolved | None]:
    """Return whom each of the surfaces stands for; None for a None.

    A surface is the words that name a source and the index of their sentence; they come in the order of the text.
    Names fold by surname, given name, acronym and expansion; descriptions ("the lawmaker") and pronouns go to the last
    source they fit, an indefinite one ("a South Korean lawmaker") to the one named source with that role.
    """
    roster = _Roster(article, surfaces, lexicon)
    results = [None if surface is None else roster.resolve(*surface) for surface in surfaces]
    return [result and replace(result, role=roster.role(result)) for result in results]


class _Roster:
    """The sources of one article met so far, the latest last."""

    def __init__(self, article: Article, surfaces: Sequence[tuple[str, int] | None], lexicon: Lexicon) -> None:
        self._known: dict[str, _Known] = {}
        self._mentions = Mentions(lexicon)
        self._lexicon = lexicon
        self._taken_apart = {surface[0]: self._mentions.mention(surface[0]) for surface in surfaces if surface}
        self._explained = acronyms(article.plain)
        self._no_persons = self._mentions.organisations | lexicon.words("documents") | lexicon.words("statement_nouns")
        self._no_persons |= lexicon.words("measures")
        self._people = People(article, self._mentions, lexicon)
        self._full = self._full_names()
        self._openers = Openers(article, self._persons_named(), lexicon)
        self._titled: dict[str, Mention] = {}
        self._by_head: dict[str, dict[str, Mention]] = defaultdict(dict)
        for one in (*self._taken_apart.values(), *self._people.titled.values()):
            if one.name and one.head:
                name = self._canonical(one.name)[0]
                self._by_head[one.head][name] = one
                self._titled.setdefault(name, one)

    def _persons_named(self) -> dict[str, str]:
        """Return the persons who speak, have a title or are whom the article is about, by surname."""
        names = [one.name for one in (*self._taken_apart.values(), *self._people.titled.values()) if one.name]
        names += self._people.persons
        names += [self._people.protagonist] if self._people.protagonist else []
        persons = {name.split()[-1]: name for name in reversed(names) if not self._mentions.is_group(name)}
        return {
            surname: self._canonical(name)[0] for surname, name in persons.items()
            if not self._mentions.is_organisation(name) and fold(surname) not in self._lexicon.words("honorifics")
        }  # fmt: skip

    def _full_names(self) -> dict[str, dict[str, None]]:
        """Return the full names that a surname, or a source's first name, may be short for."""
        full: dict[str, dict[str, None]] = defaultdict(dict)
        names = [one.name for one in self._taken_apart.values() if one.name]
        for name in names:
            parts = name.split()
            if len(parts) > 1 and not self._mentions.joins(name):
                full[parts[0]][name] = None
                full[parts[-1]][name] = None
        wanted = {name for name in names if " " not in name and not full.get(name)}
        for name in self._people.full_names(wanted) if wanted else ():
            full[name.split()[-1]][name] = None
        return full

    def _canonical(self, name: str) -> tuple[str, tuple[str, ...]]:
        """Return the name that `name` is short for, and all where several fit."""
        name = self._explained.get(name.replace(".", ""), name)
        if " " in name:
            others = self._full.get(name.split()[-1], ())
            return next((other for other in others if self._mentions.same_person(name, other)), name), ()
        if " " not in name:
            names = self._persons(name)
            if len(names) == 1:
                return names[0], ()
            if names:
                latest = next((known for known in reversed(self._known) if known in names), names[0])
                return latest, names
        return name, ()

    def _persons(self, name: str) -> tuple[str, ...]:
        """Return the full names that `name` may be short for, one for each person."""
        found: list[str] = []
        for other in self._full.get(name, ()):
            if not any(self._mentions.same_person(other, known) for known in found):
                found.append(other)
        return tuple(found)

    def resolve(self, surface: str, sentence: int) -> Resolved:
        one = self._taken_apart[surface]
        candidates: tuple[str, ...] = ()
        if one.name:
            name, candidates = self._canonical(one.name)
            person = not self._mentions.is_organisation(name)
            pronoun = self._pronoun(one.title)
            told = one if one.role else self._titled.get(name, one)
            entry = _Known(
                name, told.role, told.head, one.owner, True, self._mentions.is_group(name), person, pronoun, sentence
            )
        elif one.pronoun:
            found, candidates = self._antecedent(one, sentence)
            if found is None:
                return self._unknown(one.pronoun)
            entry = found
            if one.pronoun in self._lexicon.words("singular_pronouns") and not candidates:
                entry.pronoun = self._pronoun(one.pronoun)
        elif one.role:
            name, candidates = self._described(one, sentence)
            organisation = bool(one.head and one.head in self._no_persons)
            entry = _Known(name, one.role, one.head, one.owner, False, one.plural, not organisation, None, sentence)
        else:
            return Resolved(UNSPECIFIED, None, False)
        entry = self._remember(entry, sentence)
        return Resolved(entry.name, entry.role, entry.named, candidates)

    def _pronoun(self, word: str | None) -> str | None:
        """Return the subject pronoun that goes with a title or a pronoun, None where any can."""
        found = self._lexicon.table("title_pronouns").get(word or "")
        return None if found is None else str(found)

    def _unknown(self, pronoun: str) -> Resolved:
        """Return who a pronoun may be that fits no source so far: whom the article names most, as uncertain."""
        if pronoun in self._lexicon.words("first_person"):
            return Resolved(WRITER, None, False)
        personal = pronoun in self._lexicon.words("singular_pronouns")
        name = self._people.protagonist if personal else None
        return Resolved(pronoun, None, False, (name,) if name else ())

    def _remember(self, entry: _Known, sentence: int) -> _Known:
        old = self._known.pop(entry.name, None)
        if old is not None and old is not entry:
            old.role, old.head, old.owner = old.role or entry.role, old.head or entry.head, old.owner or entry.owner
            old.pronoun, old.named = old.pronoun or entry.pronoun, old.named or entry.named
            entry = old
        entry.sentence = sentence
        self._known[entry.name] = entry
        return entry

    def role(self, result: Resolved) -> str | None:
        """Return what the whole article says the source is."""
        known = self._known.get(result.name)
        role = known.role if known else result.role
        return None if role is None or fold(role) == fold(result.name) else role

    def _recent(self) -> Iterable[_Known]:
        return (self._known[name] for name in islice(reversed(self._known), _RECENT))

    def _antecedent(self, one: Mention, sentence: int) -> tuple[_Known | None, tuple[str, ...]]:
        """Return the last source that a pronoun fits, and all that fit as well and as near."""
        personal = one.pronoun in self._lexicon.words("singular_pronouns")
        wanted = self._pronoun(one.pronoun)
        if one.pronoun in self._lexicon.words("first_person"):
            return None, ()
        fitting = [
            known for known in self._recent()
            if (known.person and not known.plural and known.pronoun in (None, wanted) if personal
                else known.plural or not known.person if one.plural
                else not known.person and not known.plural)
        ]  # fmt: skip
        opener = self._opener(fitting[0] if fitting else None, wanted, sentence) if personal else None
        if opener is not None:
            return opener, ()
        if not fitting:
            return None, ()
        recent = [known for known in fitting if sentence - known.sentence <= _NEAR]
        near = [known.name for known in recent if known.named] or [known.name for known in recent]
        return fitting[0], tuple(near) if personal and len(near) > 1 and fitting[0].sentence < sentence else ()

    def _opener(self, last: _Known | None, wanted: str | None, sentence: int) -> _Known | None:
        """Return the person with whose name the sentence before begins, where no source has spoken since.

        A source that speaks in that sentence itself is the pronoun's, but for one without a name within a clause.
        """
        before = sentence - 1
        name = self._openers.name(before) if before >= 0 else None
        if name is None or (last is not None and last.sentence > before):
            return None
        if last is not None and last.sentence == before and (last.named or self._openers.ends(before, last.name)):
            return None
        told = self._titled.get(name)
        role, head = (told.role, told.head) if told else (None, None)
        known = self._known.get(name) or _Known(name, role, head, None, True, False, True, None, before)
        return known if known.pronoun in (None, wanted) else None

    def _described(self, one: Mention, sentence: int) -> tuple[str, tuple[str, ...]]:
        """Return the source a description stands for, and the candidates where several persons fit."""
        role = one.role or ""
        if not one.definite:
            if fold(role) in (fold(known.name) for known in self._recent()):
                return role, ()
            return self._introduced(one) or role, ()
        fitting = [known for known in self._recent() if self._fits(one, known)]
        if not fitting:
            fitting = self._generic(one)
        generic = fold(one.role or "") in self._lexicon.words("generic_organisations")
        if generic and fitting and sentence - fitting[0].sentence > _NEAR:
            return role, tuple(known.name for known in fitting if known.named)  # others may have been named since
        if not fitting:
            introduced = self._introduced(one)
            perhaps = () if introduced or one.plural else tuple(self._by_head.get(one.head or "", ()))
            return introduced or role, perhaps
        named = [known.name for known in fitting if known.named]
        return fitting[0].name, tuple(named) if len(named) > 1 else ()

    def _generic(self, one: Mention) -> list[_Known]:
        """Return the organisations that "the agency" or "the group" may be, the latest first.

        "Die CDU-Politikerin" is the last person named.
        """
        if one.head in self._lexicon.words("generic_persons"):
            return [known for known in self._recent() if known.person and known.named and not known.plural][:1]
        if fold(one.role or "") not in self._lexicon.words("generic_organisations"):
            return []
        return [known for known in self._recent() if not known.person and known.named]

    def _introduced(self, one: Mention) -> str | None:
        """Return the one source that the article names with this role, before or after."""
        if one.plural or not one.head:
            return None
        named = self._by_head.get(one.head, {})
        if len(named) != 1:
            return None
        name, other = next(iter(named.items()))
        kinds, others = self._mentions.kinds(one.role or ""), self._mentions.kinds(other.role or "")
        return name if kinds <= others or others <= kinds else None

    def _fits(self, one: Mention, known: _Known) -> bool:
        role = one.role or ""
        if one.plural != known.plural:
            return False
        if fold(role) == fold(known.role or known.name):
            return True
        kinds = self._mentions.kinds(role)
        described = self._mentions.kinds(known.role or "") | self._mentions.kinds(known.name)
        if known.person and self._mentions.compounds and one.head and kinds == {one.head} and known.head:
            return known.head.endswith(one.head)  # "die Ministerin" after "Innenministerin Petra Sommer"
        if known.person:
            return bool(one.head and one.head == known.head) and kinds <= described
        same_owner = one.owner == known.owner or one.owner is None or known.owner is None
        return same_owner and kinds - self._mentions.kinds(one.owner or known.owner or "") <= described
