"""Sources that are copies of one text: counted as one voice.

Two sources are copies where most of the word 5-grams of the shorter stand in the longer (containment of shingles;
Nicholls 2019, International Journal of Communication, separates agency copy from incidental overlap so).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import TELLING, Source

SHINGLE = 5  # words
#: Least share of the shorter text's shingles: independent reports of one event share under 0.1, edited copies over 0.5.
CONTAINMENT = 0.5
#: Texts of fewer words than this are too short to tell a copy from a coincidence.
LEAST_WORDS = 40
_WORD = re.compile(r"\w+")


def shingles(source: Source) -> frozenset[tuple[str, ...]]:
    """Give the word 5-grams of the telling blocks of a source, in lower case."""
    words: list[str] = []
    for block in source.blocks:
        if block.kind in TELLING:
            words.extend(_WORD.findall(source.text[block.span.start : block.span.end].lower()))
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def find_copies(sources: Sequence[Source]) -> dict[str, tuple[str, ...]]:
    """Give for each source the ids of the sources that carry the same text, nearest relatives of copies included."""
    marks = {source.id: shingles(source) for source in sources}
    holders: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(marks):
        for shingle in marks[name]:
            holders.setdefault(shingle, []).append(name)
    shared: dict[tuple[str, str], int] = {}
    for names in holders.values():
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                shared[one, other] = shared.get((one, other), 0) + 1
    group = {name: name for name in marks}

    def root(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    for (one, other), count in sorted(shared.items()):
        if count >= CONTAINMENT * min(len(marks[one]), len(marks[other])):
            group[max(root(one), root(other))] = min(root(one), root(other))
    return {
        name: tuple(other for other in sorted(marks) if other != name and root(other) == root(name))
        for name in sorted(marks)
    }
