"""Classes of news verbs, their opposites and implicit negatives."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.lexicon.data_files import read_toml
from factcheck.lexicon.predicates import implicit_negatives, opposed, predicate_class

CLASSES = [
    ("free", "", "release", "plain verb"),
    ("Set", "free", "release", "verb with an adjective, capital letter"),
    ("take", "into custody", "detain", "light verb"),
    ("turn", "down", "reject", "phrasal verb"),
    ("step", "down", "resign", "phrasal verb"),
    ("liberation", "", "release", "nominalisation"),
    ("sell", "to", "sell", "a preposition changes nothing"),
    ("die", "", "die", "death"),
    ("vote", "down", "reject", "the particle decides"),
    ("vote", "in", "elect", "the particle decides"),
    ("strike", "", "stop_work", "the noun alone"),
]  # fmt: skip
NO_CLASS = [
    ("turn", ""),
    ("take", ""),
    ("say", ""),
    ("turn", "left"),
    ("close", "off"),
    ("table", ""),
    ("strike", "to"),
]
OPPOSED = [
    ("approve", "reject"),
    ("rise", "fall"),
    ("win", "lose"),
    ("acquit", "convict"),
    ("open", "close"),
    ("confirm", "deny"),
    ("accept", "refuse"),
    ("plead_guilty", "plead_not_guilty"),
    ("hire", "dismiss"),
]
NOT_OPPOSED = [("approve", "approve"), ("approve", "accept"), ("kill", "die"), ("rise", "win"), ("nonsense", "rise")]
NEGATIVES = [
    ("fail", ("not-done",), "did not manage"),
    ("refuse", ("refused",), "would not"),
    ("deny", ("denied",), "says it is not so"),
    ("cancel", ("stopped",), "was due"),
    ("without", ("not-done",), "preposition"),
    ("announce", (), "states"),
]


@pytest.mark.parametrize(
    ("lemma", "particle", "expected", "why"), CLASSES, ids=[f"{r[0]} {r[1]}: {r[3]}" for r in CLASSES]
)
def test_class(lemma: str, particle: str, expected: str, why: str) -> None:
    assert predicate_class(lemma, particle) == expected


@pytest.mark.parametrize(("lemma", "particle"), NO_CLASS)
def test_no_class(lemma: str, particle: str) -> None:
    assert predicate_class(lemma, particle) is None


def test_part_of_speech_decides() -> None:
    assert predicate_class("defeat", pos="v") == "defeat"
    assert predicate_class("defeat", pos="n") == "lose"
    assert predicate_class("liberation", pos="v") is None


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposed_both_ways(one: str, other: str) -> None:
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSED)
def test_not_opposed(one: str, other: str) -> None:
    assert not opposed(one, other)


@pytest.mark.parametrize(("word", "kinds", "why"), NEGATIVES, ids=[row[0] for row in NEGATIVES])
def test_implicit_negatives(word: str, kinds: tuple[str, ...], why: str) -> None:
    assert implicit_negatives(word) == kinds


def test_no_wording_stands_in_two_classes_of_one_part_of_speech() -> None:
    classes = read_toml("predicates.toml")["classes"]
    assert len(classes) >= 60
    for kind in ("verbs", "nouns"):
        counts = Counter(word for group in classes.values() for word in group[kind])
        assert [word for word, count in counts.items() if count > 1] == []


def test_opposites_name_known_classes_once_and_never_one_twice() -> None:
    data = read_toml("predicates.toml")
    pairs = [tuple(sorted(pair)) for pair in data["opposites"]["pairs"]]
    assert len(pairs) == len(set(pairs))
    assert all(one != other and {one, other} <= data["classes"].keys() for one, other in pairs)


def test_every_listed_wording_is_found_by_its_own_words() -> None:
    for name, group in read_toml("predicates.toml")["classes"].items():
        for wording in group["verbs"]:
            assert predicate_class(*wording.split(" ", 1)) == name, wording
        for noun in group["nouns"]:
            assert predicate_class(noun, pos="n") == name, noun
