"""The closed lists that differences between linked sentences are judged by, one data file per language."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Generic, NamedTuple, TypeVar

from newsdiff.language.folding import fold
from newsdiff.language.words import Stems

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A listed word or phrase in a sequence of words: the half-open range of its indices and what it is listed as."""

    first: int
    last: int
    entry: T


class Phrases(Generic[T]):
    """Words and phrases to look for in a sequence of folded words."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        """Take each phrase, its words in lower case with spaces between, and what it is listed as."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, entry in entries:
            parts = tuple(fold(phrase).split())
            self._by_first.setdefault(parts[0], []).append((parts, entry))
        for listed in self._by_first.values():
            listed.sort(key=lambda item: -len(item[0]))

    def first_words(self) -> frozenset[str]:
        """Return the words that the phrases begin with."""
        return frozenset(self._by_first)

    def find(self, forms: Sequence[str]) -> tuple[Found[T], ...]:
        """Return what of it stands in `forms`, in order; of phrases that begin at one word only the longest."""
        by_first = self._by_first
        if by_first.keys().isdisjoint(forms):
            return ()
        found = []
        position = 0
        while position < len(forms):
            size = 1
            for parts, entry in by_first.get(forms[position], ()):
                if len(parts) == 1 or tuple(forms[position : position + len(parts)]) == parts:
                    size = len(parts)
                    found.append(Found(position, position + size, entry))
                    break
            position += size
        return tuple(found)


class Severity(NamedTuple):
    """Where a term stands: the scale it belongs to and its class on that scale."""

    scale: str
    grade: str


class Strength(NamedTuple):
    """How firmly a word makes the statement it bears on."""

    level: int
    """1 left open, 2 held to be so or alleged, 4 vouched for; what is simply said is 3."""
    cue: bool
    """Whether it bears on the whole statement, as "suggested" does, or on the words after it, as "may" does."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The lists of one language; a language without a file has empty ones."""

    function_words: frozenset[str] = frozenset()
    """Stems of the words that carry grammar, not content."""
    negations: Phrases[bool] = field(default_factory=Phrases)
    """True for a negation, False for what only looks like one."""
    estimates: Phrases[bool] = field(default_factory=Phrases)
    """Words that make a figure near them an estimate."""
    measures: frozenset[str] = frozenset()
    """Units that a measure is converted between."""
    undone: frozenset[str] = frozenset()
    """Words before which a negation turns nothing round ("isn't until May")."""
    near_negations: Phrases[bool] = field(default_factory=Phrases)
    """Words that say without a negation that something is not so."""
    aims: Phrases[bool] = field(default_factory=Phrases)
    """Words for what is aimed at, tried or only supposed."""
    lead_ins: frozenset[str] = frozenset()
    """Words that are often cut in silence before a quotation's first word."""
    strength: Phrases[Strength] = field(default_factory=Phrases)
    """Hedges and cues; what is simply said is not listed."""
    doubts: Phrases[bool] = field(default_factory=Phrases)
    """Words that leave open what follows or only charge it, without being marks of certainty themselves."""
    severity: Phrases[tuple[Severity, ...]] = field(default_factory=Phrases)
    """Each term with its grade on every scale it is on."""
    opposites: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By scale, the grades of two camps that cannot both hold of one thing, each with the number of its camp."""
    umbrellas: Mapping[str, str] = field(default_factory=dict)
    """By scale, the class that covers the others ("casualty" is killed or injured)."""
    speech: Phrases[str] = field(default_factory=Phrases)
    """How a writer lets somebody speak: "plain", "accusing" …"""
    voiced: Phrases[bool] = field(default_factory=Phrases)
    """Words that say in other ways that somebody speaks, such as "letter" and "urged"."""
    loaded: Phrases[bool] = field(default_factory=Phrases)
    """Words that carry the writer's judgement."""
    tails: Phrases[bool] = field(default_factory=Phrases)
    """Participles that open a tail in which the writer says what it means."""
    order: Phrases[str] = field(default_factory=Phrases)
    """Words that put something "before" or "after" what is named next."""
    small: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Small sets of words by name, for `words`."""
    hours: Phrases[str] = field(default_factory=Phrases)
    """What makes a figure before it an hour of the day, listed as what it stands for: "a.m." as "am"."""

    def words(self, name: str) -> frozenset[str]:
        """Return a small set of words by its name; an empty one where the language's file has none."""
        return self.small.get(name, frozenset())


@cache
def load_terms(language: str) -> Terms:
    """Return the lists of a language, given as an ISO 639-1 code."""
    file = files("newsdiff.language") / "lexicons" / f"terms.{language}.toml"
    if not file.is_file():
        return Terms()
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    stems = Stems(language)
    scales = lists["severity"]
    return Terms(
        function_words=frozenset(stems.stem(word) for word in lists["function_words"]),
        negations=Phrases([(word, True) for word in lists["negations"]] + [(w, False) for w in lists["no_negations"]]),
        estimates=Phrases((phrase, True) for phrase in lists["estimates"]),
        measures=frozenset(lists["measures"]),
        undone=frozenset(lists["undone"]),
        near_negations=Phrases((phrase, True) for phrase in lists["near_negations"]),
        aims=Phrases((phrase, True) for phrase in lists["aims"]),
        lead_ins=frozenset(lists["lead_ins"]),
        strength=Phrases(
            (phrase, Strength(int(level), kind == "cues"))
            for kind in ("hedges", "cues")
            for level, phrases in lists[kind].items()
            for phrase in phrases
        ),
        doubts=Phrases((phrase, True) for phrase in lists["doubts"]["words"]),
        severity=Phrases((phrase, tuple(grades)) for phrase, grades in _grades(scales).items()),
        opposites={name: _camps(*scale["opposites"]) for name, scale in scales.items() if "opposites" in scale},
        umbrellas={scale: grades["umbrella"] for scale, grades in scales.items() if "umbrella" in grades},
        speech=Phrases((phrase, way) for way, phrases in lists["speech"].items() for phrase in phrases),
        voiced=Phrases((phrase, True) for phrase in lists["voiced"]["words"]),
        loaded=Phrases((phrase, True) for phrase in lists["framing"]["loaded"]),
        small={name: frozenset(words) for name, words in lists["words"].items()},
        hours=Phrases((phrase, half) for half, phrases in lists["hours"].items() for phrase in phrases),
        order=Phrases((phrase, when) for when, phrases in lists["order"].items() for phrase in phrases),
        tails=Phrases((phrase, True) for phrase in lists["framing"]["tails"]),
    )


_NO_GRADES = ("umbrella", "opposites")
"""What a scale says of its grades."""


def _grades(scales: Mapping[str, Mapping[str, Any]]) -> dict[str, list[Severity]]:
    """Return where each listed phrase stands, on every scale that has it."""
    found: dict[str, list[Severity]] = {}
    for name, scale in scales.items():
        for grade, phrases in scale.items():
            if grade not in _NO_GRADES:
                for phrase in phrases:
                    found.setdefault(phrase, []).append(Severity(name, grade))
    return found


def _camps(one: Iterable[str], other: Iterable[str]) -> dict[str, int]:
    return dict.fromkeys(one, 0) | dict.fromkeys(other, 1)
