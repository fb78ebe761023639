"""Descriptions: the source that "the lawmaker", "the company" or "a South Korean official" stands for."""

from collections.abc import Mapping

from newsdiff.articles.model import Article
from newsdiff.claims.speakers.known import Known, Memory
from newsdiff.claims.speakers.mentions import Mention, Mentions
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon

_NEAR = 2
"""Sentences after which "the company" is no longer plainly the last that spoke."""


class Descriptions:
    """Finds what a description stands for among the sources so far and those whom the article names with a role."""

    def __init__(
        self, article: Article, memory: Memory, by_head: Mapping[str, Mapping[str, Mention]], mentions: Mentions,
        pronouns: Pronouns, lexicon: Lexicon,
    ) -> None:  # fmt: skip
        self._article = article
        self._memory = memory
        self._by_head = by_head
        self._mentions = mentions
        self._pronouns = pronouns
        self._generic = lexicon.words("generic_organisations")
        self._generic_persons = lexicon.words("generic_persons")
        self._ever_plural = lexicon.words("collective_persons")
        self._unlike = {
            word: frozenset(str(others).split()) for word, others in lexicon.table("unlike_organisations").items()
        }

    def of(self, one: Mention, sentence: int, at: int) -> tuple[str, tuple[str, ...]]:
        """Return the source that a description at an offset stands for, and the candidates where several fit."""
        role = one.role or ""
        if not one.definite:
            if any(fold(role) == fold(known.name) for known in self._memory.recent()):
                return role, ()
            introduced = self._introduced(one)
            later = introduced is not None and self._first_named(introduced) > at
            return introduced if introduced and later else role, ()
        fitting = [known for known in self._memory.recent() if self._fits(one, known)]
        if not fitting:
            fitting = self._bodies(one)
        generic = fold(role) in self._generic
        if generic and fitting and sentence - fitting[0].sentence > _NEAR:
            named = [known for known in fitting if known.named and self._is_named_since(known, sentence, at)]
            bodies = [known for known in named or fitting if known.named and not known.person]
            if len(bodies) != 1 or not named:
                return role, tuple(known.name for known in bodies)  # others may have been named since
            fitting = bodies
        if not fitting:
            introduced = self._introduced(one)
            perhaps = () if introduced or one.plural or one.bare else tuple(self._by_head.get(one.head or "", ()))
            return introduced or role, perhaps
        near = [known for known in fitting if sentence - known.sentence <= _NEAR] or fitting[:1]
        others = fitting if any(known.named for known in fitting) else near
        names = [known.name for known in others if known.named or not any(other.named for other in others)]
        doubtful = generic and fitting[0].person and not one.plural
        return fitting[0].name, tuple(names) if len(names) > 1 or doubtful else ()

    def _bodies(self, one: Mention) -> list[Known]:
        """Return the organisations that "the agency" or "the group" may be, the latest first.

        "Die CDU-Politikerin" is the last person named.
        """
        if one.head in self._generic_persons:
            return [known for known in self._memory.recent() if known.person and known.named and not known.plural][:1]
        word = fold(one.role or "")
        if word not in self._generic:
            return []
        return [
            known for known in self._memory.recent()
            if (not known.person or not known.sure) and known.named and not known.plural
            and self._unlike.get(word, frozenset()).isdisjoint(self._kinds_of(known))
        ]  # fmt: skip

    def _kinds_of(self, known: Known) -> frozenset[str]:
        return self._mentions.kinds(known.name) | self._mentions.kinds(known.role or "")

    def _is_named_since(self, known: Known, sentence: int, at: int) -> bool:
        """Say whether the last sentences before an offset name a source by its first word."""
        since = self._article.sentences[max(0, sentence - _NEAR)].span.start
        return known.name.split()[0] in self._article.plain[since:at]

    def _introduced(self, one: Mention) -> str | None:
        """Return the one source that the article names with this role, before or after."""
        if one.plural or not one.head:
            return None
        named = self._by_head.get(one.head, {})
        if len(named) != 1:
            return None
        name, other = next(iter(named.items()))
        kinds, others = self._mentions.kinds(one.role or ""), self._mentions.kinds(other.role or "")
        plain = kinds <= others or (others <= kinds and not one.definite)
        return name if plain else None

    def _first_named(self, name: str) -> int:
        """Return the offset at which the article first says a name's last word."""
        return self._article.plain.find(name.split()[-1])

    def _fits(self, one: Mention, known: Known) -> bool:
        role = one.role or ""
        if one.plural != known.plural:
            return False
        if fold(role) == fold(known.role or known.name):
            return True
        if one.plural and one.bare and one.head not in self._ever_plural:
            return False  # "officials" need not be the officials who spoke before
        pronoun = self._pronouns.of(*fold(role).split()[-1:])
        if pronoun and known.pronoun and pronoun != known.pronoun:
            return False  # "the congresswoman" is not he
        kinds = self._mentions.kinds(role)
        described = self._kinds_of(known)
        if known.person and self._mentions.compounds and one.head and kinds == {one.head} and known.head:
            return known.head.endswith(one.head)  # "die Ministerin" after "Innenministerin Petra Sommer"
        if known.person:
            return bool(one.head and one.head == known.head) and kinds <= described
        core = self._mentions.kinds(self._mentions.heads.core(known.role or known.name))
        if not known.named and one.head and one.head not in core:
            return False  # "the board" is no "decision of the board"
        same_owner = one.owner == known.owner or one.owner is None or known.owner is None
        return same_owner and kinds - self._mentions.kinds(one.owner or known.owner or "") <= described
