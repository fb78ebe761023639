"""Prints newsdiff's scores on annotated data in one table: `make quality DATA=path/to/data`.

The data is not part of the project. Beside it lies `scorers/score.py`, which reads and scores it; each part below
gives that scorer the program's own functions.
"""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

Table = dict[str, object]
Part = Callable[[Path, ModuleType], Table]


def load_scorer(data: Path) -> ModuleType:
    """Return the scorer module that lies beside the data folder."""
    spec = importlib.util.spec_from_file_location("score", data.parent / "scorers" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{data}: no scorers/score.py beside it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sentences(data: Path, score: ModuleType) -> Table:
    """Boundary F1 on GUM news and EWT, and the Golden Rules."""
    import newsdiff

    folder = data / "segmentation"
    news = [
        row
        for name in ("gum_train", "gum_dev")
        for row in score.rows(folder / f"{name}.jsonl")
        if row["genre"] == "news"
    ]
    return {
        "GUM news": score.segmentation(newsdiff.split, news),
        "Golden Rules": score.golden_rules(newsdiff.split, score.rows(folder / "golden_rules.jsonl")),
    }


def words(data: Path, score: ModuleType) -> Table:
    """Corresponding words against human word alignments (MTRef and wiki of MultiMWA)."""
    from collections.abc import Iterator

    from newsdiff.comparison.words import match_words
    from newsdiff.language.terms import load_terms
    from newsdiff.language.words import Stems

    stems, function_words = Stems("en"), load_terms("en").function_words

    def match(a: list[str], b: list[str]) -> Iterator[tuple[int, int]]:
        matched = match_words([stems.stem(word) for word in a], [stems.stem(word) for word in b], function_words)
        yield from matched.placed + matched.moved + matched.replaced

    return {name: score.words(match, score.rows(data / "words" / f"{name}_dev.jsonl")) for name in ("mtref", "wiki")}


PARTS: dict[str, Part] = {"sentences": sentences, "words": words}


def main(arguments: list[str]) -> None:
    """Take the data folder and, optionally, the names of the parts to run."""
    data = Path(arguments[0])
    score = load_scorer(data)
    for name in arguments[1:] or list(PARTS):
        for what, figures in PARTS[name](data, score).items():
            print(f"{name:14} {what:28} {figures}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
