"""Prints which constructions English cues attribute in: `python tests/benchmarks/fit_cues.py DATA`.

Every cue is tried in every construction on PolNeAR's training articles. A line gives the cue, the construction, how
often it was right of how often it was found, and whether it is to be kept; what the lexicon has otherwise is marked.
What is kept was then checked by hand: left out are verbs that tell of no speech or thought, added are constructions
that the training articles show too rarely.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from quality import load_scorer

import newsdiff
from newsdiff.claims.attributions.cues import find_attributions
from newsdiff.claims.quotations import quotations
from newsdiff.claims.structure import structure
from newsdiff.claims.tokens import tokenize
from newsdiff.language.lexicon import Lexicon, load

KEPT = 0.4
"""Share of right ones from which a construction of a cue is kept; chosen on the training articles for the best F1."""
PRIOR = 3
"""How many findings the construction's own share over all cues weighs, against chance in rare ones."""
MARKERS = ("addressee", "accuse")
"""Frames that say how a cue is built, not what its content looks like: they are never tried."""


class Anything(frozenset[str]):
    """The frames of a cue that is tried in every construction."""

    def __contains__(self, frame: object) -> bool:
        return frame not in MARKERS or frozenset.__contains__(self, frame)

    def __rand__(self, other: Iterable[object]) -> "Anything":
        return Anything(map(str, other))


def permissive(lexicon: Lexicon) -> Lexicon:
    """Return the lexicon with every verb tried in every construction."""
    verbs = {
        word: tuple(replace(form, cue=replace(form.cue, frames=Anything(form.cue.frames))) for form in forms)
        for word, forms in lexicon.verbs.items()
    }
    return replace(lexicon, verbs=verbs)


def count(documents: Iterable[dict[str, Any]], score: Any, lexicon: Lexicon) -> tuple[Counter[Any], Counter[Any]]:
    """Return how often every cue and construction was right, and how often it was found."""
    right: Counter[Any] = Counter()
    found: Counter[Any] = Counter()
    for document in documents:
        article = newsdiff.read_text(document["text"])
        quoted = quotations(article)
        tokens = tokenize(article.plain, lexicon, [quotation.span for quotation in quoted])
        here = find_attributions(tokens, structure(article, quoted, tokens), lexicon)
        outer = [one for one in here if one.quotation is None]
        text = document["text"]
        contents = [score._characters(text, one["content"]) for one in document["attributions"]]
        matches = sorted(
            (
                (score._overlap(content, score._characters(text, one.content)), i, j)
                for i, content in enumerate(contents)
                for j, one in enumerate(outer)
            ),
            reverse=True,
        )
        gold_used: set[int] = set()
        used: set[int] = set()
        for overlap, i, j in matches:
            if overlap >= 0.5 and i not in gold_used and j not in used:
                gold_used.add(i)
                used.add(j)
        for j, one in enumerate(outer):
            key = (one.cue.lemma, one.cue.particle or "", one.frame)
            found[key] += 1
            right[key] += j in used
    return right, found


def main(data: Path) -> None:
    """Print the table for the training articles in the data folder."""
    lexicon = load("en")
    if lexicon is None:
        raise SystemExit("no English lexicon")
    score = load_scorer(data)
    right, found = count(score.rows(data / "attribution" / "polnear_train.jsonl"), score, permissive(lexicon))
    cues = (form.cue for forms in lexicon.verbs.values() for form in forms)
    frames = {(cue.lemma, cue.particle or ""): cue.frames for cue in cues}
    shares = {frame: [0, 0] for _, _, frame in found}
    for key, number in found.items():
        shares[key[2]][0] += number
        shares[key[2]][1] += right[key]
    for key in sorted(found):
        lemma, particle, frame = key
        prior = shares[frame][1] / shares[frame][0]
        kept = (right[key] + PRIOR * prior) / (found[key] + PRIOR) >= KEPT
        has = frame in frames.get((lemma, particle), ())
        differs = "" if kept == has else "the lexicon has it" if has else "the lexicon has it not"
        share = f"{right[key]:5} of {found[key]:5}"
        print(f"{lemma:14} {particle:8} {frame:14} {share} {'keep' if kept else 'drop'} {differs}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
