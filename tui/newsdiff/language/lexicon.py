"""Lexicons: what a language's news says things with, read from one TOML file per language.

A lexicon holds closed word classes, cues of attribution with their stance, hedges, number and time words. Nothing here
decides anything: the rooms that use a lexicon say what they look for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Stance = Literal["neutral", "endorsing", "distancing", "noncommittal", "denying", "none"]
_FOLDER = Path(__file__).parent / "lexicons"
Form = Literal["finite", "participle", "gerund", "infinitive"]
_FORMS: tuple[Form, ...] = ("infinitive", "finite", "participle", "gerund")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, and the constructions it attributes in."""

    lemma: str
    stance: Stance
    strength: int
    """How firmly what it introduces is said, 0 to 4, as in `Claim.strength`."""
    frames: frozenset[str]
    """`that`, `bare`, `wh`, `to`, `quote`, `tail`, `object`, a preposition …: what its content may look like."""
    particle: str | None = None
    """The word or words that must follow, as in "point out"."""


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form of a verbal cue."""

    cue: Cue
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words, all keys folded to lower case with plain apostrophes; equal to nothing but itself."""

    language: str
    classes: Mapping[str, frozenset[str]]
    """Class name to its words: "determiners", "prepositions", "auxiliaries" …"""
    verbs: Mapping[str, tuple[CueForm, ...]]
    """An inflected form to the cues it can be; those with a particle come first."""
    nouns: Mapping[str, Cue]
    """A cue that is a noun: "claim" in "the claim that"."""
    adverbs: Mapping[str, Cue]
    """A cue that names no source: "reportedly"."""
    prepositions: Mapping[str, tuple[Cue, ...]]
    """The first word of a cue whose source follows it ("according to") to the cues it can be."""
    postpositions: Mapping[str, Cue]
    """A cue whose source stands before it: "zufolge" in German."""
    closers: Mapping[str, Cue]
    """A cue that attributes what ends before it to the source after it: ", so Berg" in German."""
    tables: Mapping[str, Mapping[str, str | float]]
    """Everything that maps a word to a value: number words, comparators, units, months …"""

    def words(self, name: str) -> frozenset[str]:
        """Return the words of a class; none where the language's file has no such class."""
        return self.classes.get(name, frozenset())

    def table(self, name: str) -> Mapping[str, str | float]:
        """Return a table; an empty one where the language's file has none."""
        return self.tables.get(name, {})


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon, sorted."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml") if file.stem.isalpha()))


@cache
def load(language: str) -> Lexicon | None:
    """Return the lexicon of a language (ISO 639-1), None where it has none."""
    import tomllib

    file = _FOLDER / f"{language}.toml"
    if not language.isalpha() or not file.is_file():
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    classes = {name: frozenset(_entries(words)) for name, words in data["classes"].items()}
    verbs: dict[str, list[CueForm]] = {}
    for stance in get_args(Stance):
        for line in data["verbs"].get(stance, "").strip().splitlines():
            _add_verb(verbs, line, stance)
    return Lexicon(
        language=language,
        classes=classes,
        verbs={word: tuple(sorted(cues, key=lambda form: form.cue.particle is None)) for word, cues in verbs.items()},
        nouns=_plain_cues(data["nouns"]),
        adverbs=_plain_cues(data["adverbs"]),
        prepositions=_prepositional_cues(data["prepositions"]),
        postpositions=_plain_cues(data.get("postpositions", {})),
        closers=_plain_cues(data.get("closers", {})),
        tables=data["tables"],
    )


def _entries(words: str) -> list[str]:
    """One entry a line where any has a space in it, else one a word."""
    return [line.strip() for line in words.strip().splitlines()] if "\n" in words and "|" in words else words.split()


_STRENGTH = {"endorsing": 4, "neutral": 3, "distancing": 2, "denying": 3, "noncommittal": 0, "none": 3}


def _add_verb(verbs: dict[str, list[CueForm]], line: str, stance: Stance) -> None:
    """Read "infinitive finite … / participle … / gerund … +particle : frames"; the particle may be missing."""
    inflected, _, frames = line.partition(":")
    inflected, _, particle = inflected.partition("+")
    groups = [group.split() for group in inflected.split("/")]
    infinitive, *finite = groups[0]
    cue = Cue(infinitive, stance, _STRENGTH[stance], frozenset(frames.split()), particle.strip() or None)
    found: dict[str, set[Form]] = {infinitive: {"infinitive"}}
    for form, words in zip(_FORMS[1:], (finite, *groups[1:]), strict=False):
        for word in words:
            found.setdefault(word, set()).add(form)
    for word, forms in found.items():
        verbs.setdefault(word, []).append(CueForm(cue, frozenset(forms)))


def _prepositional_cues(by_stance: Mapping[str, list[str]]) -> dict[str, tuple[Cue, ...]]:
    """Read "according to": what follows the first word must follow it in the text."""
    cues: dict[str, tuple[Cue, ...]] = {}
    for stance in get_args(Stance):
        for phrase in by_stance.get(stance, ()):
            word, _, particle = phrase.partition(" ")
            cue = Cue(phrase, stance, _STRENGTH[stance], frozenset(), particle or None)
            cues[word] = (*cues.get(word, ()), cue)
    return cues


def _plain_cues(by_stance: Mapping[str, str]) -> dict[str, Cue]:
    cues = {}
    for stance in get_args(Stance):
        for word in by_stance.get(stance, "").split():
            cues[word] = Cue(word, stance, _STRENGTH[stance], frozenset())
    return cues
