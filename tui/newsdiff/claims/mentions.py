"""Mentions: the words that name a source, taken apart into a proper name, a role and an owner."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\-][^\W_]+)*'?")
_LONGEST_FIELD = 2
"""Capitals behind an office's preposition that are no more than its field or a name: "maire de Lyon"."""
_COMPOUND = 3
"""Letters that a role has more than for a compound to end in it."""
UPPER = "A-ZÀ-ÖØ-ÞŁŒŠŽ"
"""The capitals of Latin letters, for a pattern."""
_FULL_NAME = re.compile(r"[A-Z][^\W\d_]+(?:[ .'-]+[A-Z][^\W\d_]*)+\.?")
_PARENTHESIS = re.compile(r"\([^)]*\)")
_ADJUNCT = re.compile(r",|\s(?:of|for|from|in|at|with|to|who|on)\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a source, taken apart; a pronoun has neither name nor role."""

    name: str | None = None
    """The proper name in them, None where they only describe."""
    role: str | None = None
    """What they say the source is."""
    head: str | None = None
    """The role's head noun, folded and in the singular."""
    owner: str | None = None
    """Whose: "south korea" in "South Korea's spy agency"."""
    pronoun: str | None = None
    definite: bool = True
    plural: bool = False
    title: str | None = None
    """The first honorific before the name, folded, which may tell he from she."""


class Mentions:
    """Takes the names of one language's sources apart; it remembers the kinds of words it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pronouns = lexicon.words("subject_pronouns") | lexicon.words("object_pronouns")
        self._enclitics = lexicon.words("enclitics")
        self._plural_pronouns = lexicon.words("plural_pronouns")
        self._determiners = lexicon.words("determiners")
        self._relatives = lexicon.words("relatives")
        self._indefinite = lexicon.words("indefinite")
        self._honorifics = lexicon.words("honorifics")
        self._roles = lexicon.words("role_nouns")
        self._plain_titles = lexicon.words("plain_titles")
        self._persons = lexicon.words("persons")
        self._prepositions = lexicon.words("prepositions")
        self._demonyms = lexicon.words("demonyms")
        self._synonyms = lexicon.table("role_synonyms")
        self._common: frozenset[str] = frozenset()
        if lexicon.words("capital_nouns"):
            self._common = self._roles | lexicon.words("persons") | lexicon.words("organisations")
            self._common |= lexicon.words("mass_nouns")
        self._and = lexicon.words("and")
        self._elision = re.compile(rf"^(?:{'|'.join(lexicon.words('elisions')) or '(?!)'})'(?=\w)", re.IGNORECASE)
        self._nicknames = lexicon.table("nicknames")
        self._of, self._suffixes = lexicon.words("of"), lexicon.words("name_suffixes")
        self._particles = lexicon.words("name_particles")
        self._heads_first = bool(lexicon.words("heads_first"))
        """Whether a noun's adjectives follow it, and the field of an office stands before its holder's name."""
        self._full_name = _FULL_NAME
        self._adjunct = _ADJUNCT
        if lexicon.words("names_follow"):
            particles = "|".join(self._particles)
            self._full_name = re.compile(rf"[{UPPER}]\w+(?:[ .'-]+(?:(?:{particles})\s)*[{UPPER}]\w*)+\.?")
            adjuncts = "|".join(sorted(lexicon.words("name_prepositions") | lexicon.words("genitives")))
            self._adjunct = re.compile(rf",|\s(?:{adjuncts})(?:\s|(?<='))")
        self._kinds: dict[str, frozenset[str]] = {}
        self.organisations = lexicon.words("organisations")
        self.compounds = bool(lexicon.words("capital_nouns"))
        """Whether an office and its field are one word ("Innenministerin")."""

    def mention(self, surface: str) -> Mention:
        """Take the words that name a source apart."""
        surface = re.sub(r"\s+", " ", fold_marks(surface)).strip(" ,\"'")
        folded = fold(surface)
        if folded in self._enclitics:
            folded = folded.rpartition("-")[2]
        if folded in self._pronouns:
            return Mention(pronoun=folded, plural=folded in self._plural_pronouns)
        core, _, apposition = surface.partition(",")
        tokens = _WORD.findall(_PARENTHESIS.sub(" ", core))
        elided = [(self._elision.sub("", token), token) for token in tokens]
        tokens = [token for token, _ in elided]
        definite = bool(tokens) and fold(tokens[0]) not in self._indefinite
        described_by = bool(tokens) and fold(tokens[0]) in self._determiners
        governing = self._of | self._prepositions
        while (
            tokens and fold(tokens[0]) in self._determiners and fold(tokens[1] if tokens[1:] else "") not in governing
        ):
            tokens = tokens[1:]
        if not tokens:
            return Mention(definite=definite)
        tokens[-1] = unpossessed(tokens[-1])
        owned = max((at for at, token in enumerate(tokens[:-1]) if token.endswith(("'s", "s'"))), default=-1)
        owner = fold(unpossessed(" ".join(tokens[: owned + 1]))) if owned >= 0 else None
        first, end = self._named_first(tokens, 0)
        if first == end:
            first, end = self._name(tokens, owned + 1, described=described_by)
        else:
            owned, owner = -1, None
        partitive = len(tokens) > 2 and fold(tokens[0]) in self._determiners and fold(tokens[1]) in governing
        whole = {token: shown for token, shown in elided if token != shown}
        named = self._whole(tokens[first:end], whole).split()
        name = None if partitive else self._without_initials(named)
        if name is None:
            described = tokens
        elif end < len(tokens):
            described = [*tokens[: owned + 1], *tokens[end:]]
        else:
            described = tokens[:first] if first > owned + 1 else []
        while described and name and fold(described[0]) in self._prepositions | self._determiners:
            described = described[1:]
        role = self._whole(described, whole) or None
        if name and apposition.strip():
            said = [part.strip() for part in apposition.split(",") if part.strip() and not part.strip().isdigit()]
            role = self._apposition(", ".join(said).split()) or role
        if (name is None or fold(tokens[0]) in self._roles) and self._full_name.fullmatch(apposition.strip()):
            name, role = self._without_initials(_WORD.findall(apposition)), self._whole(tokens, whole)
        if role and name and (fold(role) == fold(name) or fold(role).rstrip(".") in self._plain_titles):
            role = None
        head = self._head(role) if role else None
        title = next((fold(token.rstrip(".")) for token in tokens[:first] if token[0].isupper()), None)
        plural = name is None and _is_plural(role or "", self._adjunct)
        return Mention(name, role, head, owner, None, definite, plural, title)

    def _whole(self, tokens: Sequence[str], elided: Mapping[str, str]) -> str:
        """Return words with what was elided before them ("l'Économie"), but for the first."""
        return " ".join([*tokens[:1], *(elided.get(token, token) for token in tokens[1:])])

    def _without_initials(self, tokens: Sequence[str]) -> str | None:
        """Return a name without its middle initials and its "Jr."; None where there is none."""
        kept = [
            token for at, token in enumerate(tokens) if len(token) > 1 or token.islower() or at in (0, len(tokens) - 1)
        ]
        while len(kept) > 1 and fold(kept[-1]) in self._suffixes:
            kept.pop()
        return " ".join(kept) or None

    def _apposition(self, words: list[str]) -> str | None:
        """Return the role that an apposition tells, without its relative clause; None for "armed with a chalkboard"."""
        definite = bool(words) and fold(words[0]) in self._determiners
        words = words[1:] if definite else words
        end = next((at for at, word in enumerate(words) if fold(word).strip(",") in self._relatives), len(words))
        said = [fold(word).strip(",") for word in words[:end]]
        known = any(_singular(word) in self._roles or word in self._persons for word in said)
        return " ".join(words[:end]).strip(" ,") or None if definite or known else None

    def _name(self, tokens: Sequence[str], start: int, *, described: bool = False) -> tuple[int, int]:
        """Return where the proper name stands: the capitals that end the phrase, or an acronym before "agency".

        `described` says whether an article stands before the phrase.
        """
        end = len(tokens)
        office = fold(tokens[-1]) in self._common or (self.compounds and self._is_title(tokens[-1]))
        if tokens[-1][0].isupper() and not office:
            at = end
            while at > start and (
                tokens[at - 1][0].isupper() or (at - 1 > start and tokens[at - 1] in self._particles)
            ):
                at -= 1
            while at < end - 1 and (
                tokens[at] in self._particles
                or fold(tokens[at]) in self._common
                or (self.compounds and self._is_title(tokens[at]) and tokens[at + 1] in self._particles)
            ):
                at += 1
            if (
                at > start
                and fold(tokens[at - 1]) in self._prepositions | self._determiners
                and not all(t[0].isupper() for t in tokens[:at])
            ):
                if self._heads_first and end - at > _LONGEST_FIELD and self._roles.intersection(map(fold, tokens[:at])):
                    return at + 1, end  # "ministre de l'Économie Luc Morel"
                return self._named_first(tokens, start)
            if (
                self._common
                and end - at > _LONGEST_FIELD
                and described
                and not self._particles.intersection(tokens[at:end])
            ):
                at += 1  # "die Bäckerin Jutta Reiß": what an article stands before is no given name
            titles = [at for at in range(at, end - 1) if self._is_title(tokens[at])]
            if titles and self.is_organisation(" ".join(tokens[titles[-1] + 1 : end])):
                return at, end
            if (
                titles
                and " ".join(tokens[titles[-1] :]).count(" ")
                and not self._particles.intersection(tokens[titles[-1] : end])
            ):
                return titles[-1] + 1, end
            while at < end - 1 and fold(tokens[at]) in self._honorifics and not self._is_common(tokens[at + 1 : end]):
                at += 1
            return at, end
        if _singular(fold(tokens[-1])) in self.organisations and not _is_plural(tokens[-1], self._adjunct):
            acronyms = [
                at for at in range(start, end) if tokens[at].isupper() and len(tokens[at]) > 1 and "." not in tokens[at]
            ]
            if acronyms:
                return acronyms[0], acronyms[-1] + 1
            proper = [
                at for at in range(start, end) if tokens[at][0].isupper() and fold(tokens[at]) not in self._common
            ]
            if proper and all(fold(tokens[at]) not in self._demonyms for at in proper):
                return start, end
        return self._named_first(tokens, start)

    def _is_title(self, token: str) -> bool:
        """Say whether a word is a title; in German a compound is ("Gesundheitsminister", "CDU-Chef")."""
        word = fold(token.rstrip("."))
        compound = bool(self._common) and any(word.endswith(role) for role in self._roles if len(role) > _COMPOUND)
        joined = bool(self._common) and word.rpartition("-")[2] in self._roles
        return word in self._honorifics or compound or joined

    def _is_common(self, tokens: Sequence[str]) -> bool:
        """Say whether what would be left of a name names an organisation without it: "News" of "Vice News"."""
        return len(tokens) == 1 and _singular(fold(tokens[0])) in self.organisations

    def _named_first(self, tokens: Sequence[str], start: int) -> tuple[int, int]:
        """Return the name in "Olaf Brandt of the union": capitals up to a preposition; nothing where there is none."""
        at = start
        while at < len(tokens) and tokens[at][0].isupper() and fold(tokens[at]) not in self._common:
            at += 1
        after_name = at < len(tokens) and fold(tokens[at]) in self._prepositions
        if at - start < 2 or not after_name or self.is_organisation(" ".join(tokens[start:at])):
            return len(tokens), len(tokens)
        titles = [k for k in range(start, at - 1) if fold(tokens[k].rstrip(".")) in self._honorifics]
        return (titles[-1] + 1 if titles else start), at

    def _head(self, role: str) -> str | None:
        tokens = [fold(token) for token in _WORD.findall(self._adjunct.split(role)[0])]
        if self._heads_first:
            tokens = tokens[: next((at + 1 for at, token in enumerate(tokens) if token in self._roles), len(tokens))]
        while len(tokens) > 1 and tokens[-1] in self._honorifics and tokens[-1] not in self._roles:
            tokens.pop()
        if not tokens:
            return None
        head = _singular(tokens[-1].rpartition("-")[2] if self._common else tokens[-1])
        return str(self._synonyms.get(head, head))

    def kinds(self, words: str) -> frozenset[str]:
        """Return the words of a description or a name, folded, in the singular and with synonyms made one."""
        known = self._kinds.get(words)
        if known is None:
            found = (_singular(unpossessed(word)) for word in _WORD.findall(fold(words)))
            known = self._kinds[words] = frozenset(str(self._synonyms.get(word, word)) for word in found)
        return known

    def same_person(self, one: str, other: str) -> bool:
        """Say whether two full names can be one person's: "Chuck Schumer", "Charles Schumer"; "Ruth Bader Ginsburg"."""
        mine, others = one.split(), other.split()
        if mine[-1] != others[-1] or self.is_organisation(one) or self.is_organisation(other):
            return False
        if set(mine) <= set(others) or set(others) <= set(mine):
            return True
        return self._given(mine[0]) == self._given(others[0])

    def _given(self, name: str) -> str:
        """Return the given name that a nickname is short for."""
        return str(self._nicknames.get(fold(name), fold(name)))

    def joins(self, name: str) -> bool:
        """Say whether a name joins several: "Republicans and Democrats"."""
        return not self._and.isdisjoint(fold(name).split())

    def is_group(self, name: str) -> bool:
        """Say whether a name is of several: "Vicente Fox and Felipe Calderón", "Democrats"."""
        words = fold(name).split()
        return self.joins(name) or (_singular(words[-1]) != words[-1] and _singular(words[-1]) in self._demonyms)

    def is_organisation(self, name: str) -> bool:
        """Say whether a name has a word for an organisation in it, or is an acronym."""
        return not self.organisations.isdisjoint(self.kinds(name)) or (name.isupper() and len(name) > 1)


def unpossessed(words: str) -> str:
    """Return the words without the possessive at their end."""
    return re.sub(r"'s?$", "", words)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "news")) and len(word) > 3
    return word[:-1] if plural else word


def _is_plural(role: str, adjunct: re.Pattern[str]) -> bool:
    last = fold(adjunct.split(role)[0]).split()[-1:]
    return bool(last) and (_singular(last[0]) != last[0] or last[0] in ("people", "men", "women", "police"))
