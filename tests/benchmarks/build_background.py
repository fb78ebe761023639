"""Writes the shipped table of word frequencies from the wordfreq package's data: the words of one language as stems.

    pip download --no-deps wordfreq==3.1.1 && unzip wordfreq-*.whl -d wordfreq
    python tests/benchmarks/build_background.py wordfreq/wordfreq/data/large_en.msgpack.gz en

needs `msgpack`. A word list is `[header, [words of 0 centibels], [words of -1 centibel], …]`; the table keeps one
line for each tenth of a power of ten, so that a reader of it needs no arithmetic for single words.
"""

import gzip
import math
import sys
from collections import defaultdict
from pathlib import Path

import msgpack  # type: ignore[import-not-found]

from newsdiff.language.words import Stems, words

RAREST = 2.5
"""Words rarer than 10^(2.5 - 9) are left out: a reader of the table takes a missing word to be that rare."""
HEADER = """\
# Stems (Snowball) of {language} words and how often they stand in running text. Each line: tenths of the Zipf scale
# (log10 of occurrences in a billion words), then the stems. Derived from wordfreq 3.1.1 (Robyn Speer), whose data
# may be redistributed under CC BY-SA 4.0; this table is under the same licence.
# Written by tests/benchmarks/build_background.py.
"""


def main(source: Path, language: str) -> None:
    """Read wordfreq's list and write `language/backgrounds/LANGUAGE.txt`."""
    lists = msgpack.unpackb(gzip.decompress(source.read_bytes()), raw=False)
    stems = Stems(language)
    frequency: dict[str, float] = defaultdict(float)
    for centibels, entries in enumerate(lists[1:]):
        for word in entries:
            spans = list(words(word))
            if len(spans) == 1 and spans[0] == (0, len(word)) and not word[0].isdigit():
                frequency[stems.stem(word)] += 10 ** (-centibels / 100)
    tenths: dict[int, list[str]] = defaultdict(list)
    for stem, value in frequency.items():
        zipf = math.log10(value) + 9
        if zipf >= RAREST:
            tenths[round(zipf * 10)].append(stem)
    target = Path(__file__).parents[2] / "tui/newsdiff/language/backgrounds" / f"{language}.txt"
    with target.open("w", encoding="utf-8") as out:
        out.write(HEADER.format(language=language))
        for tenth in sorted(tenths, reverse=True):
            print(tenth, *sorted(tenths[tenth]), file=out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
