"""Word vectors: rows of numbers that are alike for words that are used alike, from a shipped table."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SCALE = 1 << 16
"""Weights are counted in parts of this."""
_BIAS = 128
"""What is added to every number of a packed vector, so that none is negative."""


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

    def weighted_sums(self, bags: Iterable[Mapping[str, float]]) -> Iterator[list[float]]:
        """Yield for every bag of weighted stems the sum of their vectors; a stem without a vector adds nothing.

        Weights are not negative and are rounded to parts of 1/65,536; those of a bag come to less than a billion.
        Each row is one integer with a field of 64 bits for every number, so that all of them are added at once: four
        times as quick as number by number.
        """
        rows: dict[str, int] = {}
        for bag in bags:
            total = shares = 0
            for stem, weight in bag.items():
                if stem not in self._places:
                    continue
                row = rows.get(stem)
                if row is None:
                    fields = array("Q", [number + _BIAS for number in self[stem]])
                    row = rows[stem] = int.from_bytes(fields.tobytes(), sys.byteorder)
                share = round(weight * _SCALE)
                shares += share
                total += share * row
            bias = shares * _BIAS
            numbers = array("Q", total.to_bytes(self.size * 8, sys.byteorder))
            yield [(number - bias) / _SCALE for number in numbers]


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
