"""Prints labels drawn at random from the annotated news, to be judged by reading: precision has no other measure.

`python tests/benchmarks/sample_divergences.py path/to/data [how many] [seed]`. Links are those of the data's readers;
"reworded", "split" and "merged" tell of the link as a whole and are left out.
"""

import random
import sys
from pathlib import Path

from quality import annotated, load_scorer

from newsdiff.comparison.divergences import diverge
from newsdiff.comparison.model import Divergence, Link

STRUCTURE = ("reworded", "split", "merged")


def main(arguments: list[str]) -> None:
    """Take the data folder and, optionally, how many labels to draw and the seed."""
    data = Path(arguments[0])
    count, seed = (int(argument) for argument in (*arguments[1:], *("60", "77")[len(arguments) - 1 :]))
    score = load_scorer(data)
    found: list[tuple[str, str, str, Link, Divergence]] = []
    for name in ("dev", "train"):
        for row in score.rows(data / "alignment" / f"news_pairs_{name}.jsonl"):
            for link in diverge(*annotated(row)):
                a, b = row["a"][int(link.a[1:]) - 1], row["b"][int(link.b[1:]) - 1]
                found += [(row["id"], a, b, link, item) for item in link.divergences if item.label not in STRUCTURE]
    for pair, a, b, link, item in sorted(random.Random(seed).sample(found, count), key=lambda case: case[4].label):
        print(f"{item.label} | {pair} {link.a} {link.b} | {item.reason}\n  A {a}\n  B {b}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
