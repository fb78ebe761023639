"""Prints how long each report of two long articles takes: `.venv/bin/python tests/benchmarks/reports.py`.

The articles are made up: 10,000 sentences each, every sentence linked to its twin.
"""

import time

import newsdiff
from newsdiff.comparison.model import Comparison, Link
from newsdiff.reports import FORMATS

SENTENCES = 10_000


def long_comparison() -> Comparison:
    """Return the comparison of two long articles that differ in one word of every sentence."""
    a, b = (
        newsdiff.from_sentences(
            [f"At least {number} people were in the {place}, the mayor said." for number in range(SENTENCES)]
        )
        for place in ("market", "station")
    )
    b = b.on_side("B")
    links = tuple(Link(one.id, other.id, "partial", 0.9) for one, other in zip(a.sentences, b.sentences, strict=True))
    return Comparison(a, b, links, (), (), (), (), (), (), ())


def main() -> None:
    """Make every report once and print the processor time and the size."""
    comparison = long_comparison()
    for name in FORMATS:
        began = time.process_time()
        report = newsdiff.report(comparison, name)
        print(f"{name:10} {time.process_time() - began:6.2f} s {len(report) / 1e6:6.1f} MB")


if __name__ == "__main__":
    main()
