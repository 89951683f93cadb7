"""Reader of WordNet's own database files, for the build of concepts.sqlite; nothing reads them at run time.

Source of the format: wndb(5WN) and senseidx(5WN) of WordNet 3.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_MARKER = re.compile(r"\((?:p|a|ip)\)$")  # where an adjective may stand: "galore(ip)"
_SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class SynsetKey(NamedTuple):
    """A synset of the database: part of speech (n, v, a, r; satellites are a) and byte offset in its file."""

    pos: str
    offset: int


class Pointer(NamedTuple):
    """A relation; `source` and `target` are word numbers counted from 1, 0 for a relation of the whole synsets."""

    symbol: str
    synset: SynsetKey
    source: int
    target: int


class SynsetRecord(NamedTuple):
    """One line of a data file, gloss left out; words as printed with spaces."""

    key: SynsetKey
    file_number: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def read_synsets(folder: Path, pos: str) -> Iterator[SynsetRecord]:
    """Yield the synsets of one part of speech in file order."""
    for line in _records(folder / f"data.{PARTS[pos]}"):
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(_MARKER.sub("", word).replace("_", " ") for word in fields[4 : 4 + 2 * count : 2])
        at = 4 + 2 * count
        pointers = tuple(
            Pointer(
                symbol=fields[start],
                synset=SynsetKey("a" if fields[start + 2] == "s" else fields[start + 2], int(fields[start + 1])),
                source=int(fields[start + 3][:2], 16),
                target=int(fields[start + 3][2:], 16),
            )
            for start in range(at + 1, at + 1 + 4 * int(fields[at]), 4)
        )
        yield SynsetRecord(SynsetKey(pos, int(fields[0])), int(fields[1]), words, pointers)


def read_senses(folder: Path, pos: str) -> Iterator[tuple[str, tuple[SynsetKey, ...]]]:
    """Yield every lemma of one part of speech, lower-case, with its synsets, most frequent first."""
    for line in _records(folder / f"index.{PARTS[pos]}"):
        fields = line.split()
        offsets = fields[-int(fields[2]) :]
        yield fields[0].replace("_", " "), tuple(SynsetKey(pos, int(offset)) for offset in offsets)


def read_tag_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Give how often each (lemma, part of speech, sense number) was tagged in the semantic concordances."""
    counts: dict[tuple[str, str, int], int] = {}
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        sense = (lemma.replace("_", " "), _SENSE_TYPES[rest[0]], int(number))
        counts[sense] = counts.get(sense, 0) + int(count)
    return counts


def _records(path: Path) -> Iterator[str]:
    """Yield the lines after the licence, which is indented by two spaces."""
    with path.open(encoding="ascii") as lines:
        for line in lines:
            if not line.startswith("  "):
                yield line.rstrip("\n")
