"""Times the engine on made-up articles of 40 to 10,000 sentences: `make bench`.

For each size it prints the seconds and the memory that the links and the whole comparison take, with what difflib's
ratio over all pairs of sentences takes beside it as far as that gets. Every size runs in a process of its own, so that
its memory is its own.
"""

import difflib
import random
import resource
import subprocess
import sys
import time

import newsdiff
from newsdiff.articles.model import Article
from newsdiff.comparison.links.find import find_links

SIZES = (40, 100, 400, 1000, 4000, 10000)
DIFFLIB_UP_TO = 100
"""Sentences a side; the time of more grows with their square: a hundred times longer at 1,000."""
VOCABULARY = 30000
"""Words to draw from, drawn as often as Zipf's law has it."""
SENTENCE_LENGTHS = (6, 34)
KEPT = 0.6
"""The share of B's sentences that report one of A's, each of their words kept with this probability as well."""


def articles(sentences: int) -> tuple[Article, Article]:
    """Return two made-up articles, the second of which reports much of the first in about the same order."""
    chance = random.Random(sentences)
    consonants, vowels = "bcdfghklmnprstvz", "aeiou"
    words = ["".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(3)) for _ in range(VOCABULARY)]
    frequency = [1 / (rank + 10) for rank in range(VOCABULARY)]

    def draw(count: int) -> list[str]:
        return chance.choices(words, frequency, k=count)

    a = [draw(chance.randint(*SENTENCE_LENGTHS)) for _ in range(sentences)]
    b = []
    for index in range(sentences):
        told = a[min(sentences - 1, max(0, index + chance.randint(-3, 3)))]
        if chance.random() > KEPT:
            b.append(draw(chance.randint(*SENTENCE_LENGTHS)))
        else:
            b.append([word if chance.random() < KEPT else draw(1)[0] for word in told])
    texts = ([" ".join(sentence).capitalize() + "." for sentence in side] for side in (a, b))
    left, right = (newsdiff.from_sentences(side, [index // 3 for index in range(sentences)]) for side in texts)
    return left, right.on_side("B")


def measure(sentences: int) -> str:
    """Return one line of figures."""
    a, b = articles(sentences)
    before = _megabytes()
    start = time.perf_counter()
    links = find_links(a, b).links
    linked = time.perf_counter() - start
    with_links = _megabytes()
    start = time.perf_counter()
    newsdiff.compare(a, b)
    compared = time.perf_counter() - start
    line = (
        f"{sentences:7,} {linked:9.2f} {with_links:9,} {compared:11.2f} {_megabytes():9,} {len(links):9,} {before:9,}"
    )
    if sentences > DIFFLIB_UP_TO:
        return f"{line} {'–':>9}"
    start = time.perf_counter()
    for one in a.sentences:
        matcher = difflib.SequenceMatcher(autojunk=False, b=a.text[slice(*one.span)])
        for other in b.sentences:
            matcher.set_seq1(b.text[slice(*other.span)])
            matcher.ratio()
    return f"{line} {time.perf_counter() - start:9.2f}"


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(arguments: list[str]) -> None:
    """Take the sizes to measure, or none for all; one size alone is measured in this process."""
    if len(arguments) == 1:
        print(measure(int(arguments[0])), flush=True)
        return
    columns = ("a side", "links s", "links MB", "compare s", "in all MB", "links", "before MB", "difflib s")
    print("{:>7} {:>9} {:>9} {:>11} {:>9} {:>9} {:>9} {:>9}".format(*columns), flush=True)
    for size in arguments or map(str, SIZES):
        subprocess.run([sys.executable, __file__, size], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
