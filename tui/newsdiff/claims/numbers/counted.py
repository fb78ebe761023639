"""Counted: what a number counts, and what an amount of money or a share is of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.claims.numbers.figures import Figures

_LEFT, _RIGHT = 120, 220
"""Characters around a number in which what it counts can stand."""
_NOUN_WITHIN, _STATE_WITHIN = 6, 8
"""Words after a number that may hold its noun, and before it that may name a state."""
_TOLL_WITHIN = 16
"""The same where something comes to the number ("the death toll from the crash near Tarn rose to 16")."""
_BREAKS = frozenset(',;:—-–()[]"“”/')
"""Marks behind which no noun of a number stands any more."""
_APART = ","
"""Stands behind a noun as a mark that ends its phrase."""
_ADJECTIVES = 2
"""Adjectives that a number has at most before its noun."""
_ARTICLE = 3
"""Letters of the longest article or preposition that stands between a number and what is no noun of it."""
_PARTS = re.compile(r"[^\W\d_][\w']*(?:-[^\W\d_][\w']*)*|[^\w\s]|\d+")
_SENTENCE_END = re.compile(r"[.;?!]\s")


class Around(NamedTuple):
    """The words and marks on both sides of a number, folded; a compound with hyphens is one word."""

    left: Sequence[str]
    right: Sequence[str]
    left_text: str


def around(folded: str, start: int, end: int, text: str | None = None) -> Around:
    """Return what stands around a number at `folded[start:end]`, within its sentence on the right.

    `text` is given where nouns have capitals: what stands between the number and its noun is then left out, and what
    follows a lower-case word is no noun of it.
    """
    left = folded[max(0, start - _LEFT) : start]
    right = _SENTENCE_END.split(folded[end : end + _RIGHT])[0]
    words = _PARTS.findall(right.lstrip("\"'"))
    if text is not None:
        shown = _PARTS.findall(text[end : end + len(right)].lstrip("\"'"))
        noun = next((at for at, word in enumerate(shown) if word[0].isupper() or not word[0].isalpha()), len(shown))
        stop = next((at for at in range(noun + 1, len(shown)) if shown[at][0].islower()), noun + 1)
        adjectives = all(len(word) > _ARTICLE for word in shown[:noun])
        if noun < len(shown) and shown[noun][0].isupper() and noun <= _ADJECTIVES and adjectives:
            words = [*words[noun : noun + 1], _APART, *words[stop:]]
        else:
            words = [_APART, *words]
    return Around(_PARTS.findall(left), words, left)


def counted(near: Around, figures: Figures, value: float | None) -> tuple[str | None, str | None]:
    """Return what a number counts and its unit: the noun to the right, its state, or "the number of …" to the left.

    Both are None where nothing tells; a singular noun is counted by a fraction only.
    """
    right = near.right
    if right[:1] == ["-"]:
        unit = f"{right[1].split('-')[0]}s" if right[1:] else ""
        return (unit, unit) if unit.removesuffix("s") in figures.words("compound_units") else (None, None)
    head = _head(right, figures, value)
    within = list(right[: _end(right, figures)])
    noun = next((word for word in within[:_NOUN_WITHIN] if word in figures.whats or word in figures.persons), None)
    if head is not None and head not in figures.whats:
        happened = _happened(right, head, figures)
        if happened:
            return _state(happened, figures)
    told = figures.plural_endings or noun is None
    if told and head is not None and head not in figures.persons and head not in figures.whats:
        return head, head
    if noun is not None and noun in figures.whats:
        return _state(noun, figures)
    listed = figures.number_of.search(near.left_text + " ")
    if listed and noun is None:
        state = next((word for word in listed.group(1).split() if word in figures.whats), None)
        if state:
            return _state(state, figures)
        named = listed.group(1).split()
        while named and named[0] in figures.grammar:
            named = named[1:]
        told_left = None if head else _head(named, figures, value)
        if told_left:
            return told_left, told_left
    if noun is not None and _acts(right, noun, figures):
        return noun, "persons"
    if noun is not None:
        clause = next((at for at, word in enumerate(right) if word == ","), len(right))
        beside = (*near.left[-1:], *right[:clause], *reversed(near.left[-3:]), *right[clause:])
        state = next((word for word in beside if word in figures.whats), None)
        return (str(figures.whats[state]), "persons") if state else (noun, "persons")
    within_left = _TOLL_WITHIN if near.left and near.left[-1] in figures.words("reaching") else _STATE_WITHIN
    state = next((word for word in reversed(near.left[-within_left:]) if word in figures.whats), None)
    return _state(state, figures) if state else (None, None)


def measured(near: Around, figures: Figures, what: str) -> str | None:
    """Return what an amount or a share is of: the noun behind it, else the word before it that tells of sums."""
    right = list(near.right)
    while right and right[0] in figures.currencies:
        right = right[1:]
    if right and right[0] in (figures.words("of") if what == "percent" else figures.words("shares")):
        right = right[1:]
        while right and right[0] in figures.words("determiners") | figures.words("possessives"):
            right = right[1:]
    noun = noun_of(right, figures)
    times = figures.words("compound_units") | figures.words("long_units") | frozenset(figures.months)
    timed = noun is not None and noun.removesuffix("s") in times  # "5.8 percent last month"
    if noun not in (None, what) and not timed and not noun.endswith(tuple(figures.words("gerund_suffixes"))):
        return str(figures.sums.get(noun, noun))
    left = [word for word in near.left if word[0].isalpha()]
    telling = figures.words("sum_words")
    return next((str(figures.sums.get(word, word)) for word in reversed(left[-_SUM_WITHIN:]) if word in telling), None)


_SUM_WITHIN = 4
"""Words before a sum among which stands what it is ("raised", "a debt of")."""


def _acts(right: Sequence[str], noun: str, figures: Figures) -> bool:
    """Say whether people do themselves what else is told of people: "ten gunmen killed the mayor"."""
    verb, whom, *_ = (*right[right.index(noun) + 1 :], "", "")
    objects = figures.words("determiners") | figures.words("possessives") | figures.words("object_pronouns")
    return verb in figures.words("person_states") and (whom in objects or whom[:1].isdigit())


def _happened(right: Sequence[str], head: str, figures: Figures) -> str | None:
    """Return the state that is told right behind a noun, of people only; what these do themselves is none.

    "Seven fans were arrested", "20 miners killed in the shaft"; not "20 gunmen killed three guards".
    """
    behind = list(right[right.index(head) + 1 :])
    told = len(behind)
    while behind and behind[0] in figures.words("auxiliaries"):
        behind = behind[1:]
    if not behind or behind[0] not in figures.words("person_states"):
        return None
    passive = len(behind) < told or len(behind) == 1 or behind[1] in figures.words("prepositions") | _BREAKS
    return behind[0] if passive else None


def _state(word: str, figures: Figures) -> tuple[str, str | None]:
    what = str(figures.whats[word])
    return what, str(figures.units.get(what, "")) or None


def _end(right: Sequence[str], figures: Figures) -> int:
    """Return where what a number counts ends: at a mark, another number or a word that opens a clause.

    "Rises to six as man …" counts no man, "the Boeing 737 carried 162 people" no 737 people, but "five of the nine
    judges" five judges.
    """
    opens, parted = figures.words("subordinators"), figures.words("of") | figures.words("determiners")
    for at, word in enumerate(right):
        if word in _BREAKS or word in opens:
            return at
        if (word[0].isdigit() or word in figures.numbers) and not parted.issuperset(right[:at]):
            return at
    return len(right)


def _head(right: Sequence[str], figures: Figures, value: float | None) -> str | None:
    """Return the noun that a number counts: the last of the first plurals before a closed class."""
    right = list(right)
    if right[:1] and right[0] in figures.words("of"):
        right = right[1:]
        while right and right[0] in figures.words("determiners") | figures.words("possessives"):
            right = right[1:]
    if not figures.plural_endings:
        return noun_of(right[: 1 if figures.words("heads_first") else 4], figures)
    plural = last = None
    units = figures.words("compound_units") | figures.words("long_units")
    for word in right[:_NOUN_WITHIN]:
        if not word[0].isalpha() or word in figures.grammar or word in figures.words("parts"):
            break
        if figures.is_plural(word):
            plural = word
            if word.removesuffix("s") in units:
                break  # "the nine years prosecutors had demanded"
        elif plural is not None:
            break
        last = word
    if plural is not None:
        return plural
    return last if value is not None and 0 < value < 2 and value != 1 else None


def noun_of(right: Sequence[str], figures: Figures) -> str | None:
    """Return the noun that words begin with: the first plural, or the last word before a closed class or a verb."""
    head = None
    for word in right[:4]:
        if not word[0].isalpha() or word in figures.grammar or word in figures.months or word in figures.numbers:
            break
        if _is_verb(word, figures):
            break
        head = word
        if figures.plural_endings and figures.is_plural(word):
            break
    return head


def _is_verb(word: str, figures: Figures) -> bool:
    """Say whether a word behind an amount is rather a verb or a pronoun than a noun ("raised", "them")."""
    return (
        (word.endswith(tuple(figures.words("participle_suffixes"))) and word not in figures.persons)
        or word in figures.words("verbs")
        or word in figures.words("no_amounts")
        or word in figures.words("object_pronouns")
        or word in figures.words("subject_pronouns")
        or word in figures.words("relatives")
        or word in figures.words("complementizers")
    )
