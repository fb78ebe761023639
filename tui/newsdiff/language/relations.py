"""Which words of a language are related: synonyms, derivations and broader terms, from a shipped table."""

from collections.abc import Collection
from functools import cache, lru_cache
from importlib.resources import files


def relations(language: str, stems: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return, for those of `stems` that are related to others of them, which these are; in both directions.

    A language without a table has no relations. The source of the tables is named at their head and in NOTICE.
    """
    among = frozenset(stems)
    found: dict[str, list[str]] = {}
    for stem in stems:
        later = _later(language, stem)
        for other in () if among.isdisjoint(later) else sorted(later & among):
            found.setdefault(stem, []).append(other)
            found.setdefault(other, []).append(stem)
    return {stem: tuple(others) for stem, others in found.items()}


@lru_cache(maxsize=4096)
def _later(language: str, stem: str) -> frozenset[str]:
    """Return what is related to a stem and comes later in the alphabet; most stems are asked for again and again."""
    return frozenset(_table(language).get(stem, "").split())


@cache
def _table(language: str) -> dict[str, str]:
    """Return the table as stored: a stem and the line of those related to it that come later in the alphabet."""
    table = files("newsdiff.language") / "related" / f"{language}.txt"
    if not table.is_file():
        return {}
    entries = (line.partition(" ") for line in table.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return {stem: others for stem, _, others in entries}
