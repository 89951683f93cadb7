"""How rare a word is in a story: what lets a shared word count as evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from factcheck.model import Claim


class Rarity:
    """Inverse sentence frequency of content words over all sentences of a story that hold a claim.

    A word of one sentence in fifty weighs ln(50 / 1) = 3.9, one of every sentence about 0.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        sentences: dict[tuple[str, int], frozenset[str]] = {}
        for claim in claims:
            sentences[claim.source, claim.context.sentence_index] = frozenset(claim.context.words)
        self._count = max(len(sentences), 1)
        frequency: dict[str, int] = {}
        for words in sentences.values():
            for word in words:
                frequency[word] = frequency.get(word, 0) + 1
        self._frequency: Mapping[str, int] = frequency

    def weight(self, word: str) -> float:
        """Weight of a word, at least 0.1; words that were never seen weigh most."""
        return max(log((self._count + 1) / (self._frequency.get(word, 0) + 0.5)), 0.1)

    def overlap(self, one: Iterable[str], other: Iterable[str]) -> float:
        """Cosine of two bags of words under these weights, 0 to 1."""
        here, there = frozenset(one), frozenset(other)
        if not here or not there:
            return 0.0
        shared = sum(self.weight(word) ** 2 for word in sorted(here & there))
        size = sqrt(self._mass(here)) * sqrt(self._mass(there))
        return shared / size if size else 0.0

    def _mass(self, words: frozenset[str]) -> float:
        return sum(self.weight(word) ** 2 for word in sorted(words))


class Rarities:
    """The rarity of words in any two sources of a story, so that what a third one says changes no pair of claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims: dict[str, list[Claim]] = {}
        for claim in claims:
            self._claims.setdefault(claim.source, []).append(claim)
        self._known: dict[tuple[str, ...], Rarity] = {}

    def between(self, one: Claim, other: Claim) -> Rarity:
        """Give the rarity over the sentences of the two claims' sources."""
        key = tuple(sorted({one.source, other.source}))
        if key not in self._known:
            self._known[key] = Rarity([claim for source in key for claim in self._claims[source]])
        return self._known[key]
