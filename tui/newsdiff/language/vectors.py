"""Word vectors: rows of numbers that are alike for words that are used alike, from a shipped table."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vectors:
    """The vectors of a language's stems."""

    size: int
    """How many numbers a vector has; 0 where the language has no table."""
    _rows: memoryview
    _places: Mapping[str, int]

    def __contains__(self, stem: str) -> bool:
        return stem in self._places

    def __getitem__(self, stem: str) -> memoryview:
        """Return the vector of a stem, integers from -127 to 127; raise KeyError where it has none."""
        place = self._places[stem] * self.size
        return self._rows[place : place + self.size]


@cache
def vectors(language: str) -> Vectors:
    """Return the vectors of `language`; a language without a table has none.

    The source of the tables is named at their head and in NOTICE; `tests/benchmarks/build_vectors.py` writes them.
    """
    folder = files("newsdiff.language") / "embeddings"
    table = folder / f"{language}.txt"
    if not table.is_file():
        return Vectors(0, memoryview(b""), {})
    stems = table.read_text(encoding="utf-8").rpartition("# ")[2].splitlines()[1:]
    places = dict(zip(stems, range(len(stems)), strict=True))
    rows = memoryview((folder / f"{language}.int8").read_bytes()).cast("b")
    return Vectors(len(rows) // len(stems), rows, places)
