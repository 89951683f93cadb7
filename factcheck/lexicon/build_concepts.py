"""Build concepts.sqlite, the compact lexicon that `concepts.py` reads, from the files of WordNet 3.0.

Run: python -m factcheck.lexicon.build_concepts [--wordnet /usr/share/wordnet] [--output concepts.sqlite]
The files come with Debian's package wordnet-base (apt-get install wordnet-base). Same input, same bytes.

Kept: nouns, verbs, adjectives and adverbs with their four most frequent senses, hypernym closures, antonyms, the verbs
behind nominalisations. Left out: glosses, names of individual people and places (the text itself says who is meant),
Latin names of animals and plants and their names of several words. Added: the links of concepts_supplement.tsv.
"""

from __future__ import annotations

import argparse
import math
import sqlite3
from array import array
from pathlib import Path

from factcheck.lexicon.nominalisations import verbs_behind
from factcheck.lexicon.wordnet_files import PARTS, SynsetKey
from factcheck.lexicon.wordnet_graph import Graph, read_graph

HERE = Path(__file__).parent
OUTPUT = HERE / "concepts.sqlite"
SUPPLEMENT = HERE / "concepts_supplement.tsv"
NOMINALISATIONS = HERE / "nominalisations.tsv"
SENSES_KEPT = 4  # per lemma and part of speech; what comes later is too rare to say what a word of news means
CLOSURE_DEPTH = 15  # steps up; the deepest noun of WordNet stands 18 under the root
TOO_GENERAL = 0.1  # specificity under which an ancestor joins everything (entity, object); person has .22
MOST_WEIGHT = 255  # a sense's share of its lemma's uses fills one byte

_SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
CREATE TABLE lemma (pos TEXT, word TEXT, senses BLOB, PRIMARY KEY (pos, word)) WITHOUT ROWID;
CREATE TABLE synset (id INTEGER PRIMARY KEY, file INTEGER, ancestors BLOB, steps BLOB, opposites BLOB);
CREATE TABLE antonym (pos TEXT, word TEXT, other TEXT, PRIMARY KEY (pos, word, other)) WITHOUT ROWID;
CREATE TABLE nominalisation (noun TEXT PRIMARY KEY, verbs TEXT) WITHOUT ROWID;
CREATE TABLE fact (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
"""


def build(wordnet: Path, output: Path) -> None:
    """Write the lexicon; an existing file is replaced.

    Raises FileNotFoundError where a WordNet file is missing.
    """
    graph = read_graph(wordnet, supplement=SUPPLEMENT, senses_kept=SENSES_KEPT)
    numbers = _number_synsets(graph)
    specificity = _specificity(graph)
    output.unlink(missing_ok=True)
    connection = sqlite3.connect(output)
    try:
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO lemma VALUES (?, ?, ?)", _lemma_rows(graph, numbers))
        connection.executemany("INSERT INTO synset VALUES (?, ?, ?, ?, ?)", _synset_rows(graph, numbers, specificity))
        connection.executemany("INSERT INTO antonym VALUES (?, ?, ?)", sorted(graph.antonyms))
        connection.executemany("INSERT INTO nominalisation VALUES (?, ?)", _nominalisation_rows(graph))
        rates = bytes(round(255 * specificity[key]) for key in list(numbers)[: len(graph.children)])
        connection.execute("INSERT INTO fact VALUES ('specificity', ?)", (rates,))
        connection.execute("INSERT INTO fact VALUES ('source', 'WordNet 3.0, see LICENSE-WORDNET')")
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _number_synsets(graph: Graph) -> dict[SynsetKey, int]:
    """Number the kept synsets from 0, those with something under them first, so that an ancestor fits in 16 bits."""
    ordered = sorted(graph.kept, key=lambda key: (key not in graph.children, key))
    if len(graph.children) > 0xFFFF:
        raise ValueError("more ancestors than 16 bits can number")
    return {key: number for number, key in enumerate(ordered)}


def _lemma_rows(graph: Graph, numbers: dict[SynsetKey, int]) -> list[tuple[str, str, bytes]]:
    """Give each lemma with its senses, most frequent first, each 32 bits: 24 of synset, 8 of share of its uses."""
    rows = []
    for (pos, word), senses in sorted(graph.senses.items()):
        total = sum(weight for _, weight in senses)
        packed = array("I", (numbers[key] << 8 | round(MOST_WEIGHT * weight / total) for key, weight in senses))
        rows.append((pos, word, _little_endian(packed)))
    return rows


def _synset_rows(
    graph: Graph, numbers: dict[SynsetKey, int], specificity: dict[SynsetKey, float]
) -> list[tuple[int, int, bytes | None, bytes | None, bytes | None]]:
    """Give each synset with its ancestors (16 bits each), how many steps up they stand (8 bits) and its opposites."""
    rows = []
    for key, number in numbers.items():
        closure = [(up, step) for up, step in _closure(graph, key) if specificity[up] >= TOO_GENERAL]
        ancestors = _little_endian(array("H", (numbers[ancestor] for ancestor, _ in closure)))
        steps = bytes(step for _, step in closure)
        opposites = array("I", sorted(numbers[other] for other in graph.opposites.get(key, ()) if other in numbers))
        rows.append((number, graph.files[key], ancestors or None, steps or None, _little_endian(opposites) or None))
    return rows


def _closure(graph: Graph, key: SynsetKey) -> list[tuple[SynsetKey, int]]:
    """Walk up level by level; an ancestor that can be reached on two ways counts with the shorter one."""
    seen: dict[SynsetKey, int] = {key: 0}
    level = [key]
    for step in range(1, CLOSURE_DEPTH + 1):
        level = sorted({parent for child in level for parent in graph.parents.get(child, ()) if parent not in seen})
        seen.update((parent, step) for parent in level)
    del seen[key]
    return list(seen.items())


def _specificity(graph: Graph) -> dict[SynsetKey, float]:
    """Rate each synset from 0 (covers its whole part of speech) to 1 (covers nothing).

    Source: intrinsic information content, N. Seco, T. Veale, J. Hayes, ECAI 2004: 1 - log(covered + 1) / log(all).
    """
    covered = dict.fromkeys(graph.kept, 0)
    sizes = dict.fromkeys(PARTS, 0)
    for key in graph.kept:
        sizes[key.pos] += 1
        for ancestor, _ in _closure(graph, key):
            covered[ancestor] += 1
    return {key: max(0.0, 1 - math.log(count + 1) / math.log(sizes[key.pos])) for key, count in covered.items()}


def _nominalisation_rows(graph: Graph) -> list[tuple[str, str]]:
    """Give each act or event noun with the verbs behind it, the likeliest first, joined by a vertical bar."""
    rows = {noun: "|".join(verbs_behind(graph, noun)) for pos, noun in graph.senses if pos == "n"}
    for line in NOMINALISATIONS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            noun, verbs, _reason = line.split("\t")
            rows[noun] = verbs.strip("-")
    return sorted((noun, verbs) for noun, verbs in rows.items() if verbs)


def _little_endian(numbers: array[int]) -> bytes:
    if array("H", (1,)).tobytes() != b"\x01\x00":
        numbers.byteswap()
    return numbers.tobytes()


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Build concepts.sqlite from the files of WordNet 3.0.")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="folder of data.noun etc.")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="file to write")
    chosen = parser.parse_args()
    build(chosen.wordnet, chosen.output)
    print(f"{chosen.output}: {chosen.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
