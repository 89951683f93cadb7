"""What words mean and how near two of them are, read from concepts.sqlite (an extract of WordNet 3.0).

The file is opened read-only at the first question and stays open for the process; every function is pure and cached.
Words are lemmas in lower case, several words joined by spaces; parts of speech are "n", "v", "a", "r".
Measured on two slow cores: opening and the similarity of 190 unseen pairs 5 ms, the first import of the package 27 ms.
"""

from __future__ import annotations

import atexit
import sqlite3
import struct
from contextlib import ExitStack
from functools import lru_cache
from importlib.resources import as_file, files
from typing import NamedTuple

from factcheck.errors import FactcheckError

SENSE_SHARE = 0.12  # share of a lemma's uses from which a sense counts as frequent; the first one always does
_CACHED = 65_536  # words or pairs; a story has some thousands


class Sense(NamedTuple):
    """One sense of a lemma: its synset and its share of the lemma's uses, 0..1."""

    synset: int
    share: float


class Ancestor(NamedTuple):
    """A more general synset, `steps` levels up."""

    synset: int
    steps: int


class _Lexicon(NamedTuple):
    connection: sqlite3.Connection
    specificity: bytes


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    stack = ExitStack()
    atexit.register(stack.close)
    path = stack.enter_context(as_file(files("factcheck.lexicon") / "concepts.sqlite"))
    if not path.is_file():
        raise FactcheckError(
            str(path), "the lexicon is missing", next_step="install the package again or run build_concepts.py"
        )
    # immutable: no lock files, so that it can lie in a read-only folder and be shared by forked workers' threads
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    stack.callback(connection.close)
    (specificity,) = connection.execute("SELECT value FROM fact WHERE name = 'specificity'").fetchone()
    return _Lexicon(connection, specificity)


@lru_cache(maxsize=_CACHED)
def senses(lemma: str, pos: str) -> tuple[Sense, ...]:
    """Give the senses of a lemma, most frequent first; empty where it is unknown."""
    row = (
        _lexicon()
        .connection.execute("SELECT senses FROM lemma WHERE pos = ? AND word = ?", (pos, lemma.lower()))
        .fetchone()
    )
    if row is None:
        return ()
    packed = struct.unpack(f"<{len(row[0]) // 4}I", row[0])
    return tuple(Sense(number >> 8, (number & 0xFF) / 255) for number in packed)


def synsets(lemma: str, pos: str) -> tuple[int, ...]:
    """Give the synsets of a lemma, most frequent first; empty where it is unknown."""
    return tuple(sense.synset for sense in senses(lemma, pos))


def frequent_senses(lemma: str, pos: str) -> tuple[Sense, ...]:
    """Give the first sense and those that make up a fair share of the lemma's uses."""
    found = senses(lemma, pos)
    return found[:1] + tuple(sense for sense in found[1:] if sense.share >= SENSE_SHARE)


@lru_cache(maxsize=_CACHED)
def ancestors(synset: int) -> tuple[Ancestor, ...]:
    """Give the more general synsets of one, nearest first, without those that cover nearly everything."""
    row = _lexicon().connection.execute("SELECT ancestors, steps FROM synset WHERE id = ?", (synset,)).fetchone()
    if row is None or row[0] is None:
        return ()
    return tuple(map(Ancestor, struct.unpack(f"<{len(row[1])}H", row[0]), row[1]))


def specificity(synset: int) -> float:
    """Rate a synset from 0, covers its whole part of speech, to 1, covers nothing (Seco's information content)."""
    rates = _lexicon().specificity
    return rates[synset] / 255 if synset < len(rates) else 1.0


def file_number(synset: int) -> int:
    """Give WordNet's lexicographer file: 4 act, 6 artifact, 11 event, 14 group, 18 person, 28 time, 30 change ..."""
    row = _lexicon().connection.execute("SELECT file FROM synset WHERE id = ?", (synset,)).fetchone()
    return int(row[0])


@lru_cache(maxsize=_CACHED)
def hypernyms(lemma: str, pos: str = "n", *, depth: int = 15) -> frozenset[int]:
    """Give all synsets that the frequent senses of a lemma stand under, up to so many steps."""
    return frozenset(
        up.synset for sense in frequent_senses(lemma, pos) for up in ancestors(sense.synset) if up.steps <= depth
    )


@lru_cache(maxsize=_CACHED)
def is_a(lemma: str, ancestor: str, pos: str = "n") -> bool:
    """Tell whether a frequent sense of the lemma is, or stands under, the first sense of the ancestor."""
    above = senses(ancestor, pos)[:1]
    if not above:
        return False
    goal = above[0].synset
    return goal in hypernyms(lemma, pos) or any(sense.synset == goal for sense in frequent_senses(lemma, pos))


@lru_cache(maxsize=_CACHED)
def are_synonyms(one: str, other: str, pos: str) -> bool:
    """Tell whether two lemmas share a synset that is frequent for both; a word is its own synonym."""
    if one.lower() == other.lower():
        return True
    there = {sense.synset for sense in frequent_senses(other, pos)}
    return any(sense.synset in there for sense in frequent_senses(one, pos))


@lru_cache(maxsize=_CACHED)
def are_antonyms(one: str, other: str, pos: str) -> bool:
    """Tell whether two lemmas are opposites, directly or over a synonym or the head of an adjective's cluster."""
    if are_synonyms(one, other, pos):
        return False
    pair = (pos, one.lower(), other.lower())
    if _lexicon().connection.execute("SELECT 1 FROM antonym WHERE pos = ? AND word = ? AND other = ?", pair).fetchone():
        return True
    return _opposes(one, other, pos) or _opposes(other, one, pos)


def _opposes(one: str, other: str, pos: str) -> bool:
    there = _clusters(other, pos)
    return any(not there.isdisjoint(_opposites(synset)) for synset in _clusters(one, pos))


def _clusters(lemma: str, pos: str) -> frozenset[int]:
    """Give the two first frequent synsets and, for adjectives, the heads that they are similar to."""
    found = {sense.synset for sense in frequent_senses(lemma, pos)[:2]}
    heads = {up.synset for synset in found for up in ancestors(synset)} if pos == "a" else set()
    return frozenset(found | heads)


@lru_cache(maxsize=_CACHED)
def _opposites(synset: int) -> tuple[int, ...]:
    row = _lexicon().connection.execute("SELECT opposites FROM synset WHERE id = ?", (synset,)).fetchone()
    return struct.unpack(f"<{len(row[0]) // 4}I", row[0]) if row and row[0] else ()


@lru_cache(maxsize=_CACHED)
def verbs_of(noun: str) -> tuple[str, ...]:
    """Give the verbs behind an act or event noun, likeliest first; empty for other nouns."""
    row = _lexicon().connection.execute("SELECT verbs FROM nominalisation WHERE noun = ?", (noun.lower(),)).fetchone()
    return tuple(row[0].split("|")) if row else ()


def verb_of(noun: str) -> str | None:
    """Give the verb behind a nominalisation ("decision": "decide"); None for nouns that name no act or event."""
    return next(iter(verbs_of(noun)), None)
