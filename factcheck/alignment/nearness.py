"""How near two bags of words are in meaning: the cosine of their mean word vectors.

The vectors (word_vectors.npz, 72,320 single words of WordNet, 64 dimensions, int8) are the embeddings that
all-MiniLM-L6-v2 gives to each word alone, projected on their principal components; see benchmarks/build_word_vectors.py.
They serve to choose what is worth reading closely, never to decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np

from factcheck.alignment.rarity import Rarity

Vector = np.ndarray[Any, np.dtype[np.float32]]
DIMENSIONS = 64


@cache
def _table() -> tuple[dict[str, int], Any]:
    with as_file(files(__package__) / "word_vectors.npz") as path, np.load(path) as stored:
        words = bytes(stored["words"]).decode("ascii").split("\n")
        return {word: row for row, word in enumerate(words)}, stored["vectors"]


def mean_vector(words: Iterable[str], rarity: Rarity) -> Vector:
    """Give the mean of the words' vectors weighted by their rarity, of length 1; zeros where no word is known."""
    rows, vectors = _table()
    total = np.zeros(DIMENSIONS, dtype=np.float32)
    for word in words:
        row = rows.get(word)
        if row is not None:
            total += rarity.weight(word) * vectors[row].astype(np.float32)
    length = float(np.linalg.norm(total))
    return total / length if length else total
