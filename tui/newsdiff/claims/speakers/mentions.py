"""Mentions: the words that name a source, taken apart into a proper name, a role and an owner."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.claims.speakers.heads import WORD, Heads, singular, unpossessed
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.claims.speakers.proper_names import ProperNames
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon

UPPER = "A-ZÀ-ÖØ-ÞŁŒŠŽ"
"""The capitals of Latin letters, for a pattern."""
_FULL_NAME = re.compile(r"[A-Z][^\W\d_]+(?:[ .'-]+(?:[ae]l-)?[A-Z][^\W\d_]*)+\.?")
_PARENTHESIS = re.compile(r"\([^)]*\)")


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
    bare: bool = False
    """Whether no determiner stands before it: "officials"."""


class Mentions:
    """Takes the names of one language's sources apart; it remembers the kinds of words it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pronouns = lexicon.words("subject_pronouns") | lexicon.words("object_pronouns")
        joined, others = "|".join(lexicon.words("and")), "|".join(lexicon.words("other"))
        self._and_others = re.compile(rf"\s(?:{joined})\s(?:{others})\b" if others else r"(?!)")
        self._known_bodies = lexicon.table("known_bodies")
        self._enclitics = lexicon.words("enclitics")
        self._singular_pronouns = lexicon.words("singular_pronouns")
        self._plural_pronouns = lexicon.words("plural_pronouns")
        self._determiners = lexicon.words("determiners")
        self._relatives = lexicon.words("relatives")
        self._indefinite = lexicon.words("indefinite")
        self._reflexives = lexicon.words("reflexives")
        self._counting = lexicon.words("counting_determiners")
        self._told_apart = self._counting | lexicon.words("both")
        """Determiners without which two sources may be taken for one: "another official", "three officials"."""
        self._honorifics = lexicon.words("honorifics")
        self._roles = lexicon.words("role_nouns")
        self._role_suffixes = tuple(lexicon.words("role_suffixes"))
        self._role_words = self._roles | self._honorifics | frozenset(lexicon.table("title_pronouns"))
        for kind in ("persons", "person_nouns", "organisations", "generic_organisations"):
            self._role_words |= lexicon.words(kind)
        self._short_titles = lexicon.table("short_titles")
        self._courtesy = lexicon.words("courtesy_titles")
        self._plain_titles = lexicon.words("plain_titles")
        self._persons = lexicon.words("persons")
        self._prepositions = lexicon.words("prepositions")
        self._and = lexicon.words("and")
        self._elision = re.compile(rf"^(?:{'|'.join(lexicon.words('elisions')) or '(?!)'})'(?=\w)", re.IGNORECASE)
        self._nicknames = lexicon.table("nicknames")
        self._of, self._suffixes = lexicon.words("of"), lexicon.words("name_suffixes")
        self._particles = lexicon.words("name_particles")
        self._titles_before = self._plain_titles | self._courtesy | self._honorifics
        self._titles_before |= frozenset(lexicon.table("title_pronouns")) | frozenset(lexicon.table("short_titles"))
        self._full_name = _FULL_NAME
        if lexicon.words("names_follow"):
            particles = "|".join(self._particles)
            self._full_name = re.compile(rf"[{UPPER}]\w+(?:[ .'-]+(?:(?:{particles})\s)*[{UPPER}]\w*)+\.?")
        self.heads = Heads(lexicon)
        self._person_pronouns = Pronouns(lexicon)
        self._headline_adverbs = lexicon.words("headline_adverbs")
        self._proper = ProperNames(lexicon, self.heads)
        self.organisations = self.heads.organisations
        self.compounds = self.heads.compounds

    def mention(self, surface: str) -> Mention:
        """Take the words that name a source apart."""
        surface = re.sub(r"\s+", " ", fold_marks(surface)).strip(" ,\"'")
        folded = fold(surface)
        if folded in self._enclitics:
            folded = folded.rpartition("-")[2]
        if folded in self._pronouns or folded in self._singular_pronouns:
            return Mention(pronoun=folded, plural=folded in self._plural_pronouns)
        if surface in self._known_bodies:
            return Mention(name=surface)  # "No 10"
        if self._and_others.search(folded):
            return Mention(role=surface, head=folded.rpartition(" ")[2], plural=True)
        core, _, apposition = surface.partition(",")
        tokens = WORD.findall(_PARENTHESIS.sub(" ", core))
        elided = [(self._elision.sub("", token), token) for token in tokens]
        tokens = [token for token, _ in elided]
        definite = bool(tokens) and fold(tokens[0]) not in self._indefinite | self._counting
        described_by = bool(tokens) and fold(tokens[0]) in self._determiners
        governing = self._of | self._prepositions
        number = ""
        while (
            tokens and fold(tokens[0]) in self._determiners and fold(tokens[1] if tokens[1:] else "") not in governing
        ):
            if fold(tokens[0]) in self._told_apart:
                number = f"{fold(tokens[0])} "
            tokens = tokens[1:]
        while len(tokens) > 1 and fold(tokens[-1]) in self._reflexives:
            tokens.pop()
        behind = self._named_behind(apposition)
        if not tokens and behind:
            return Mention(name=behind)  # "Another, Roy Dean"
        if not tokens:
            return Mention(head=number.strip() or None, definite=definite, plural=bool(number))
        tokens[-1] = unpossessed(tokens[-1])
        owned = max((at for at, token in enumerate(tokens[:-1]) if token.endswith(("'s", "s'"))), default=-1)
        owner = fold(unpossessed(" ".join(tokens[: owned + 1]))) if owned >= 0 else None
        first, end = self._proper.first(tokens, 0)
        if first == end:
            first, end = self._proper.find(tokens, owned + 1, described=described_by)
        else:
            owned, owner = -1, None
        partitive = len(tokens) > 2 and fold(tokens[0]) in self._determiners and fold(tokens[1]) in governing
        whole = {token: shown for token, shown in elided if token != shown}
        named = self._whole(tokens[first:end], whole).split()
        name = None if partitive else self._without_initials(self._without_place(named))
        if name is None:
            described = tokens
        elif end < len(tokens):
            described = [*tokens[: owned + 1], *tokens[end:]]
        else:
            described = tokens[:first] if first > owned + 1 else []
        while described and name and fold(described[0]) in self._prepositions | self._determiners:
            described = described[1:]
        role = self._whole(described, whole) or None
        if name and role:
            role = self._of_person(role)
        if name and apposition.strip():
            said = [part.strip() for part in apposition.split(",") if part.strip() and not part.strip().isdigit()]
            role = self._apposition(", ".join(said).split()) or role
        if (name is None or fold(tokens[0]) in self._roles) and behind:
            name, role = behind, self._whole(tokens, whole)
        if role and name and (fold(role) == fold(name) or fold(role).rstrip(".") in self._plain_titles):
            role = None
        head = self.heads.of(role) if role else None
        if role:
            role = " ".join(str(self._short_titles.get(fold(word), word)) for word in role.split(" "))
        if number and name is None and role:
            role = number + role
        title = next((fold(token.rstrip(".")) for token in tokens[:first] if token[0].isupper()), None)
        plural = name is None and self.heads.is_plural(role or "")
        return Mention(name, role, head, owner, None, definite, plural, title, not described_by)

    def _whole(self, tokens: Sequence[str], elided: Mapping[str, str]) -> str:
        """Return words with what was elided before them ("l'Économie"), but for the first."""
        return " ".join([*tokens[:1], *(elided.get(token, token) for token in tokens[1:])])

    def _named_behind(self, apposition: str) -> str | None:
        """Return the full name that follows a comma: "Ann Karua" of "…, Rep. Ann Karua of Maine"."""
        words = apposition.strip().split()
        while words and fold(words[0].rstrip(".")) in self._titles_before:
            words = words[1:]
        of = next((at for at, word in enumerate(words) if word in self._of), len(words))
        written = " ".join(words[:of])
        if of < 2 or not self._full_name.fullmatch(written):
            return None
        named = WORD.findall(written)
        return self._without_initials(named[self._proper.find(named, 0)[0] :] or named)

    def _without_place(self, tokens: list[str]) -> list[str]:
        """Return "Angus King" of "Angus King of Maine", and "Berg" of "Berg Finally", a headline's."""
        of = next((at for at, token in enumerate(tokens) if token in self._of), 0)
        if of > 1 and self._person_pronouns.of_name(" ".join(tokens)):
            tokens = tokens[:of]
        while len(tokens) > 1 and fold(tokens[-1]) in self._headline_adverbs:
            tokens = tokens[:-1]
        return tokens

    def _without_initials(self, tokens: Sequence[str]) -> str | None:
        """Return a name without its middle initials and its "Jr."; None where there is none."""
        kept = [
            token
            for at, token in enumerate(tokens)
            if len(token) > 1 or token.islower() or token == "&" or at in (0, len(tokens) - 1)
        ]
        while len(kept) > 1 and fold(kept[-1]) in self._suffixes:
            kept.pop()
        return " ".join(kept) or None

    def _of_person(self, role: str) -> str | None:
        """Return the role that words before a name tell; None for "An emotional Mr." and "In a CNN interview"."""
        dropped = self._plain_titles | self._particles | self._courtesy
        words = [word for word in role.split() if fold(word).rstrip(".") not in dropped]
        last = singular(fold(words[-1].rpartition("-")[2])) if words else ""
        told = last in self._role_words or last.endswith(self._role_suffixes) if self._role_suffixes else bool(words)
        return " ".join(words) if told else None

    def _apposition(self, words: list[str]) -> str | None:
        """Return the role that an apposition tells, without its relative clause; None for "armed with a chalkboard"."""
        definite = bool(words) and fold(words[0]) in self._determiners
        words = words[1:] if definite else words
        end = next((at for at, word in enumerate(words) if fold(word).strip(",") in self._relatives), len(words))
        said = [fold(word).strip(",") for word in words[:end]]
        known = any(singular(word) in self._roles or word in self._persons for word in said)
        return " ".join(words[:end]).strip(" ,") or None if definite or known else None

    def same_person(self, one: str, other: str) -> bool:
        """Say whether two full names can be one person's: "Chuck Schumer", "Charles Schumer"; "Ruth Bader Ginsburg"."""
        mine, others = one.split(), other.split()
        if self.joins(one) or self.joins(other):
            return False
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
        several = singular(words[-1]) != words[-1]
        if self.joins(name):
            return several or words[-1] not in self.organisations  # not "Food and Drug Administration"
        return several and singular(words[-1]) in self.heads.demonyms

    def is_organisation(self, name: str) -> bool:
        """Say whether a name has a word for an organisation in it, or is an acronym."""
        return self.heads.is_organisation(name)

    def kinds(self, words: str) -> frozenset[str]:
        """Return the words of a description or a name, folded, in the singular and with synonyms made one."""
        return self.heads.kinds(words)
