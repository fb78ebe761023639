"""Prints labels drawn at random from the annotated news, to be judged by reading: precision has no other measure.

`python tests/benchmarks/sample_divergences.py path/to/data [how many] [seed]`. Links are those of the data's readers;
"reworded", "split" and "merged" tell of the link as a whole and are left out. Labels of which too few are drawn are
topped up, for a rare one is else never read.
"""

import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from quality import annotated, load_scorer

from newsdiff.comparison.divergences import diverge

STRUCTURE = ("reworded", "split", "merged")
LEAST = 8
"""So many of each label are printed, as far as there are."""


class Case(NamedTuple):
    """A label with what it is judged by."""

    label: str
    pair: str
    link: str
    reason: str
    a: str
    b: str


def cases(data: Path) -> list[Case]:
    """Return every label on the links of the annotated news, sorted."""
    score = load_scorer(data)
    found = []
    for name in ("dev", "train"):
        for row in score.rows(data / "alignment" / f"news_pairs_{name}.jsonl"):
            for link in diverge(*annotated(row)):
                a, b = row["a"][int(link.a[1:]) - 1], row["b"][int(link.b[1:]) - 1]
                found += [
                    Case(item.label, row["id"], f"{link.a} {link.b}", item.reason, a, b)
                    for item in link.divergences
                    if item.label not in STRUCTURE
                ]
    return sorted(found)


def drawn(found: list[Case], count: int, seed: int) -> list[Case]:
    """Return so many of the cases, and more of the labels that are rare among them."""
    chance = random.Random(seed)
    sample = chance.sample(found, count)
    by_label: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        by_label[case.label].append(case)
    for label, same in sorted(by_label.items()):
        rest = [case for case in same if case not in sample]
        missing = LEAST - sum(case.label == label for case in sample)
        sample += chance.sample(rest, max(0, min(missing, len(rest))))
    return sorted(sample)


def main(arguments: list[str]) -> None:
    """Take the data folder and, optionally, how many labels to draw and the seed."""
    data = Path(arguments[0])
    count, seed = (int(argument) for argument in (*arguments[1:], *("60", "4711")[len(arguments) - 1 :]))
    for case in drawn(cases(data), count, seed):
        print(f"{case.label} | {case.pair} {case.link} | {case.reason}\n  A {case.a}\n  B {case.b}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
