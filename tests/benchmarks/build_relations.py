"""Writes the shipped table of related words from WordNet's database files (Debian: `apt-get install wordnet-base`).

    python tests/benchmarks/build_relations.py /usr/share/wordnet

Two stems are related where a lemma of one is derived from, a synonym of, similar to or the hypernym of a lemma of the
other, in one of the first senses, and their vectors (`build_vectors.py`) point somewhat the same way: that leaves out
senses that hardly occur. Only stems of the table of word frequencies are kept: rarer ones hardly meet.
"""

import math
import sys
from collections import defaultdict
from operator import mul
from pathlib import Path

from newsdiff.language.background import rarity
from newsdiff.language.vectors import vectors
from newsdiff.language.words import Stems

PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
SYNONYM_SENSES, SIMILAR_SENSES, DERIVATION_SENSES, HYPERNYM_SENSES = 4, 2, 4, 1
RAREST = 0.85
"""The rarity (0 to 1) past which a stem is left out: about two in a million words."""
LEAST_COSINE = 0.2
"""Of two related stems that have vectors; .35 does as well for the links, .5 worse."""
HEADER = """\
# Related stems (Snowball) of English words, from Princeton WordNet 3.0, copyright 2006 by Princeton University; its
# licence is in NOTICE. Each line: a stem, then those related to it that come later in the alphabet.
# Written by tests/benchmarks/build_relations.py.
"""


def main(folder: Path) -> None:
    """Read the database files and write `language/related/en.txt`."""
    synsets: dict[tuple[str, str], tuple[list[str], list[tuple[str, str, str, str]]]] = {}
    for part in ("noun", "verb", "adj", "adv"):
        for fields in entries(folder / f"data.{part}"):
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            first = 5 + 2 * count
            pointers = [
                (fields[at], fields[at + 1], fields[at + 2], fields[at + 3])
                for at in range(first, first + 4 * int(fields[first - 1]), 4)
            ]
            synsets[part, fields[0]] = words, pointers
    stems, known = Stems("en"), rarity("en")
    related: dict[str, set[str]] = defaultdict(set)

    def relate(one: str, other: str) -> None:
        first, second = sorted((stems.stem(one), stems.stem(other)))
        rarest = max(known.get(first, 1.0), known.get(second, 1.0))
        if first != second and rarest <= RAREST and cosine(first, second) >= LEAST_COSINE:
            related[first].add(second)

    for part in ("noun", "verb", "adj", "adv"):
        for fields in entries(folder / f"index.{part}"):
            lemma, senses = fields[0], fields[6 + int(fields[3]) :]
            if "_" in lemma:
                continue
            for rank, offset in enumerate(senses):
                words, pointers = synsets[part, offset]
                if rank < SYNONYM_SENSES:
                    for word in words:
                        relate(lemma, word)
                for symbol, target, target_part, lemmas in pointers:
                    others = synsets[PARTS[target_part], target][0]
                    source = int(lemmas[:2], 16)
                    if symbol in "+\\<" and source and words[source - 1] == lemma and rank < DERIVATION_SENSES:
                        relate(lemma, others[int(lemmas[2:4], 16) - 1])
                    elif (symbol == "@" and rank < HYPERNYM_SENSES) or (symbol == "&" and rank < SIMILAR_SENSES):
                        for other in others:
                            relate(lemma, other)
    out = Path(__file__).parents[2] / "tui/newsdiff/language/related/en.txt"
    out.parent.mkdir(exist_ok=True)
    with out.open("w", encoding="utf-8") as table:
        table.write(HEADER)
        for stem in sorted(related):
            print(stem, *sorted(related[stem]), file=table)


def cosine(one: str, other: str) -> float:
    """Return how alike the vectors of two stems are, 1 where one of them has none."""
    table = vectors("en")
    if one not in table or other not in table:
        return 1.0
    a, b = table[one].tolist(), table[other].tolist()
    return math.fsum(map(mul, a, b)) / math.hypot(*a) / math.hypot(*b)


def entries(file: Path) -> list[list[str]]:
    """Return the fields of every entry of a database file, without its gloss; the licence at its head is left out."""
    text = file.read_text(encoding="utf-8")
    return [line.split(" | ")[0].split() for line in text.splitlines() if not line.startswith("  ")]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
