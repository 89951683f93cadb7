"""WordNet as one graph of kept synsets, with the hand-kept supplement merged in; used only by the build."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from factcheck.lexicon.wordnet_files import PARTS, SynsetKey, SynsetRecord, read_senses, read_synsets, read_tag_counts

#: Relations that lead to a more general synset: hypernym of nouns and verbs, head of an adjective's cluster.
_UPWARD = {"n": "@", "v": "@", "a": "&", "r": ""}
_SPECIES_FILES = {5, 20}  # noun.animal, noun.plant: their Latin names and names of several words are left out
_NEW_OFFSET = 900_000_000  # where synsets of the supplement are numbered, past every offset of WordNet

Senses = list[tuple[SynsetKey, float]]


class Graph(NamedTuple):
    """What the build needs of WordNet; keys are synsets, words lower-case with spaces."""

    senses: dict[tuple[str, str], Senses]  # (pos, word) -> synsets with their weight, most frequent first
    kept: set[SynsetKey]
    parents: dict[SynsetKey, list[SynsetKey]]
    children: dict[SynsetKey, int]
    files: dict[SynsetKey, int]
    antonyms: set[tuple[str, str, str]]
    opposites: dict[SynsetKey, list[SynsetKey]]
    derived: dict[
        tuple[str, SynsetKey], list[tuple[str, SynsetKey]]
    ]  # (noun, its synset) -> verbs made of the same stem


def read_graph(wordnet: Path, *, supplement: Path, senses_kept: int) -> Graph:
    """Read the four parts of speech, merge the supplement and drop what no kept word needs."""
    records = {record.key: record for pos in PARTS for record in read_synsets(wordnet, pos)}
    dropped = {key for key, record in records.items() if _is_left_out(record)}
    ordered = {
        (pos, word): [key for key in keys if key not in dropped]
        for pos in PARTS
        for word, keys in read_senses(wordnet, pos)
    }
    weights = _weigh(wordnet, {pos: dict(read_senses(wordnet, pos)) for pos in PARTS})
    parents = {key: _parents(record) for key, record in records.items() if key not in dropped}
    files = {key: record.file_number for key, record in records.items()}
    _merge_supplement(supplement, ordered=ordered, parents=parents, files=files, weights=weights)
    senses = {
        (pos, word): [(key, weights.get((pos, word, key), 0.3)) for key in keys[:senses_kept]]
        for (pos, word), keys in ordered.items()
        if keys and not (" " in word and files[keys[0]] in _SPECIES_FILES)
    }
    kept = _with_ancestors({key for found in senses.values() for key, _ in found}, parents)
    parents = {key: ups for key, ups in parents.items() if key in kept}
    children: dict[SynsetKey, int] = {}
    for ups in parents.values():
        for up in ups:
            children[up] = children.get(up, 0) + 1
    antonyms, opposites = _antonyms(records, senses)
    return Graph(senses, kept, parents, children, files, antonyms, opposites, _derived(records))


def _is_left_out(record: SynsetRecord) -> bool:
    """Tell whether it is an individual (a city, a person) or a Latin name of animals or plants."""
    if any(pointer.symbol == "@i" for pointer in record.pointers):
        return True
    return record.file_number in _SPECIES_FILES and all(word[0].isupper() for word in record.words)


def _parents(record: SynsetRecord) -> list[SynsetKey]:
    symbol = _UPWARD[record.key.pos]
    found = [pointer.synset for pointer in record.pointers if pointer.symbol == symbol]
    # of two similar adjectives only the satellite, which names one head, stands under the other
    return found if record.key.pos != "a" or len(found) == 1 else []


def _weigh(
    wordnet: Path, senses: dict[str, dict[str, tuple[SynsetKey, ...]]]
) -> dict[tuple[str, str, SynsetKey], float]:
    """Weigh each sense by its tag count; an unseen one falls with its rank, so that order still counts."""
    counts = read_tag_counts(wordnet)
    return {
        (pos, word, key): counts.get((word, pos, rank), 0) + 0.5 / rank
        for pos, words in senses.items()
        for word, keys in words.items()
        for rank, key in enumerate(keys, start=1)
    }


def _merge_supplement(
    path: Path,
    *,
    ordered: dict[tuple[str, str], list[SynsetKey]],
    parents: dict[SynsetKey, list[SynsetKey]],
    files: dict[SynsetKey, int],
    weights: dict[tuple[str, str, SynsetKey], float],
) -> None:
    """Apply the rows in order; senses are numbered as WordNet numbers them. A row that names no sense is an error."""
    numbered = {entry: list(keys) for entry, keys in ordered.items()}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for count, (word, pos, relation, target, number, _reason) in enumerate(rows):
        aim = numbered[pos, target][int(number) - 1]
        senses = ordered.setdefault((pos, word), [])
        if relation == "under":
            parents[senses[0]] = [*parents[senses[0]], aim]
            continue
        if relation == "is-a":
            new = SynsetKey(pos, _NEW_OFFSET + count)
            parents[new], files[new], aim = [aim], files[aim], new
        elif relation not in {"same", "first"}:
            raise ValueError(f"{path}: unknown relation {relation!r} of {word!r}")
        ordered[pos, word] = [aim, *(key for key in senses if key != aim)]
        numbered.setdefault((pos, word), ordered[pos, word])
        weights[pos, word, aim] = 1 + max((weights.get((pos, word, key), 0.0) for key in senses), default=0.0)


def _with_ancestors(keys: set[SynsetKey], parents: dict[SynsetKey, list[SynsetKey]]) -> set[SynsetKey]:
    found, level = set(keys), list(keys)
    while level:
        level = [up for key in level for up in parents.get(key, ()) if up not in found]
        found.update(level)
    return found


def _antonyms(
    records: dict[SynsetKey, SynsetRecord], senses: dict[tuple[str, str], Senses]
) -> tuple[set[tuple[str, str, str]], dict[SynsetKey, list[SynsetKey]]]:
    """Give the pairs of opposite words and, for the step over synonyms, of the synsets they stand in."""
    words: set[tuple[str, str, str]] = set()
    synsets: dict[SynsetKey, list[SynsetKey]] = {}
    for key, record in records.items():
        for pointer in record.pointers:
            if pointer.symbol != "!":
                continue
            word = record.words[pointer.source - 1].lower()
            other = records[pointer.synset].words[pointer.target - 1].lower()
            if (key.pos, word) in senses and (key.pos, other) in senses:
                words.add((key.pos, word, other))
                synsets.setdefault(key, []).append(pointer.synset)
    return words, synsets


def _derived(records: dict[SynsetKey, SynsetRecord]) -> dict[tuple[str, SynsetKey], list[tuple[str, SynsetKey]]]:
    """Give for each noun in its synset the verbs that the database calls derivationally related."""
    found: dict[tuple[str, SynsetKey], list[tuple[str, SynsetKey]]] = {}
    for key, record in records.items():
        if key.pos != "n":
            continue
        for pointer in record.pointers:
            if pointer.symbol == "+" and pointer.synset.pos == "v":
                noun = record.words[pointer.source - 1].lower()
                verb = records[pointer.synset].words[pointer.target - 1].lower()
                found.setdefault((noun, key), []).append((verb, pointer.synset))
    return found
