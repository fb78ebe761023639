"""Full names: whom a short name stands for, and whom else of that name it may stand for."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsdiff.articles.model import Article
from newsdiff.claims.speakers.bodies import Bodies
from newsdiff.claims.speakers.mentions import Mention, Mentions
from newsdiff.claims.speakers.people import People
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.lexicon import Lexicon

_CLAUSE = 3
"""Spaces in a run of capitals from which it may be a heading's clause: "Anna Berg Blasts Ferry Boss"."""
_NEAR = 2
"""Sentences back in which a namesake named in full makes a surname ambiguous."""


class FullNames:
    """The full names of one article; it keeps no state between calls."""

    def __init__(
        self, article: Article, sources: Sequence[Mention], people: People, mentions: Mentions, pronouns: Pronouns,
        lexicon: Lexicon,
    ) -> None:  # fmt: skip
        self._article = article
        self._mentions = mentions
        self._people = people
        self._pronouns = pronouns
        self._bodies = Bodies((article.plain,), lexicon)
        self._heads = {one.name: one.head for one in (*people.titled.values(), *sources) if one.name and one.head}
        self._full = self._full_names([one.name for one in sources if one.name])
        self._named_after = lexicon.words("named_after")
        self._owners: dict[str, str | None] = {}

    def _full_names(self, names: Sequence[str]) -> dict[str, dict[str, None]]:
        """Return the full names that a surname, or a person's given name, may be short for."""
        full: dict[str, dict[str, None]] = defaultdict(dict)
        for name in names:
            parts = name.split()
            if len(parts) > 1 and not self._mentions.joins(name):
                if self._begins_with_its_name(name):
                    full[parts[0]][name] = None
                if not (self._mentions.is_organisation(name) or self._mentions.is_group(name)):
                    full[parts[-1]][name] = None
        short = {name for name in names if " " not in name}
        for name in self._people.full_names({name for name in short if not full.get(name)}):
            full[name.split()[-1]][name] = None
        for _, name in self._people.named:
            given, surname = name.split()[0], name.split()[-1]
            if surname in full or surname in short:
                full[surname][name] = None
            if given in short:
                full[given][name] = None
        return full

    def _begins_with_its_name(self, name: str) -> bool:
        """Say whether a name's first word can stand for it: not "Berg" for "Berg campaign" or "Berg Foundation"."""
        first, _, rest = name.partition(" ")
        if not self._mentions.is_organisation(name):
            return True
        return rest[0].isupper() and first not in self._people.surnames

    def full(self, name: str) -> str:
        """Return a full name or an acronym as the article writes it first."""
        name = self._bodies.full(name)
        if name.count(" ") >= _CLAUSE and not (self._mentions.joins(name) or self._mentions.is_organisation(name)):
            name = next((one for _, one in self._people.named if name.startswith(f"{one} ")), name)
        others = self._full.get(name.split()[-1], ()) if " " in name else ()
        return next((other for other in others if self._mentions.same_person(name, other)), name)

    def denoted(
        self, one: Mention, at: int, sentence: int, opening: str | None = None
    ) -> tuple[str, tuple[str, ...]]:  # fmt: skip
        """Return the name that a mention's name at offset `at` is short for, and all it may be short for as well.

        `opening` is the pronoun that what is said begins with: "Berg said she …" is hardly of Olaf Berg.
        """
        name = self.full(one.name or "")
        if self._mentions.is_group(name):
            return name, ()
        persons = () if " " in name else self._persons(name, personal=self._pronouns.of(one.title) is not None)
        wanted = self._pronouns.of(one.title)
        another = self._another(name, persons[0]) if len(persons) == 1 else None
        if another is not None:
            return another, ()
        if len(persons) == 1 and wanted and self._pronouns.of_name(persons[0]) not in (None, wanted):
            return name, ()  # "Mr. Berg" where only Ida Berg is named in full
        if len(persons) == 1 and one.head and self._is_other(one.head, persons[0], opening):
            return f"{one.head.capitalize()} {name}", ()
        if len(persons) < 2:
            return (persons[0] if persons else name), ()
        fitting = self._fitting(one, persons)
        if len(fitting) == 1:
            return fitting[0], ()
        since = self._article.sentences[max(0, sentence - _NEAR)].span.start
        events = list(self._events(fitting))
        near = list(dict.fromkeys(name for offset, name in events if since <= offset < at))
        owner = self._owner(name, fitting)
        likely = owner or next((other for offset, other in reversed(events) if offset < at), fitting[0])
        doubtful = opening is not None and self._pronouns.of_name(likely) not in (None, opening)
        alike = [other for other in fitting if self._pronouns.of_name(other) in (None, opening)]
        plain = opening is not None and alike == [likely]
        if owner is not None:
            near = [] if plain else near
            others = tuple(other for other in fitting if other != owner and (other in near or doubtful))
            return owner, (owner, *others) if others else ()
        if not events or events[0][0] >= at:
            return fitting[0], tuple(fitting)
        if doubtful:
            alike = [other for other in fitting if self._pronouns.of_name(other) == opening]
            return alike[0] if len(alike) == 1 else likely, tuple(fitting)
        return likely, () if plain else tuple(fitting)

    def _another(self, surname: str, person: str) -> str | None:
        """Return "President Berg" where he came before Ida Berg, who has no office, or is "Mr. Berg": two persons."""
        at, head = self._people.offices.get(surname, (0, None))
        told = self._people.addressed.get(surname, set())
        she = self._pronouns.of_name(person)
        if (
            head is None
            or self._heads.get(person) == head
            or she is None
            or she not in self._named_after
            or she in told
        ):
            return None
        first = next((offset for offset, _ in self._events((person,))), at)
        return f"{head.capitalize()} {surname}" if at < first or told else None

    def _is_other(self, head: str, person: str, opening: str | None) -> bool:
        """Say whether "President Berg said he" is not whom the article names in full: Ida Berg, of no office."""
        she = self._pronouns.of_name(person)
        return opening is not None and head != self._heads.get(person) and she not in (None, opening)

    def _fitting(self, one: Mention, persons: Sequence[str]) -> Sequence[str]:
        """Return those of several persons whom a title or a role before their common surname fits."""
        wanted = self._pronouns.of(one.title)
        if wanted:
            persons = [name for name in persons if self._pronouns.of_name(name) in (None, wanted)] or persons
            sure = [name for name in persons if self._pronouns.of_name(name) == wanted]
            persons = sure if len(sure) == 1 else persons
        alike = [name for name in persons if one.head and self._heads.get(name) == one.head]
        return alike if len(alike) == 1 else persons

    def _persons(self, name: str, *, personal: bool) -> tuple[str, ...]:
        """Return the full names that `name` may be short for, one for each person; with `personal` no organisation."""
        found: list[str] = []
        for other in self._full.get(name, ()):
            if personal and self._mentions.is_organisation(other):
                continue
            if not any(self._mentions.same_person(other, known) for known in found):
                found.append(other)
        return tuple(found)

    def _events(self, persons: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Yield where the article names one of several namesakes in full, in the order of the text."""
        for at, name in self._people.named:
            for person in persons:
                if name == person or self._mentions.same_person(name, person):
                    yield at, person
                    break

    def _owner(self, surname: str, persons: Sequence[str]) -> str | None:
        """Return whom the article calls by the surname alone before it names another who has it."""
        if surname not in self._owners:
            first: dict[str, int] = {}
            for at, name in self._events(persons):
                first.setdefault(name, at)
            owner = None
            if first:
                owner, at = next(iter(first.items()))
                end = min((offset for name, offset in first.items() if name != owner), default=len(self._article.plain))
                alone = [m.start() for m in re.finditer(rf"\b{re.escape(surname)}\b", self._article.plain)]
                until = bisect_left(alone, end)
                own = sum(1 for offset in alone[:until] if offset > at + len(owner))
                owner = owner if own else None
            self._owners[surname] = owner
        return self._owners[surname]
