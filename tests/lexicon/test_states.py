"""States of counted people and things."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.lexicon.data_files import read_toml
from factcheck.lexicon.states import state_contains, state_in, state_of, states_exclude

STATES = [
    ("dead", "a", "dead", "adjective"),
    ("dead", "NOUN", "dead", "the dead, universal tag"),
    ("kill", "VERB", "dead", "verb"),
    ("body", "n", "dead", "noun"),
    ("hurt", "ADJ", "injured", "adjective"),
    ("wound", "v", "injured", "verb"),
    ("missing", "a", "missing", "adjective"),
    ("Arrest", "v", "detained", "capital letter"),
    ("evacuate", "v", "evacuated", "verb"),
    ("in custody", "a", "detained", "phrase"),
    ("aboard", "ADV", "on-board", "adverb"),
    ("abstention", "n", "abstained", "vote"),
]
NO_STATE = [("house", "n"), ("miss", "v"), ("dead", "v"), ("person", "n"), ("kill", "n"), ("free", "n")]
PHRASES = [
    ("Three were seriously injured", "seriously-injured"),
    ("homes left without power", "without-power"),
    ("three were rushed to hospital", "hospitalised"),
    ("12 voted against", "against"),
    ("is in a critical condition", "seriously-injured"),
]
EXCLUSIVE = [
    ("dead", "injured"),
    ("dead", "seriously-injured"),
    ("dead", "unhurt"),
    ("in-favour", "against"),
    ("detained", "freed"),
]
NOT_EXCLUSIVE = [
    ("injured", "hospitalised"),
    ("injured", "seriously-injured"),
    ("dead", "dead"),
    ("displaced", "injured"),
]


@pytest.mark.parametrize(("lemma", "pos", "state", "why"), STATES, ids=[f"{row[0]}: {row[-1]}" for row in STATES])
def test_state(lemma: str, pos: str, state: str, why: str) -> None:
    assert state_of(lemma, pos) == state


@pytest.mark.parametrize(("lemma", "pos"), NO_STATE)
def test_no_state(lemma: str, pos: str) -> None:
    assert state_of(lemma, pos) is None


@pytest.mark.parametrize(("text", "state"), PHRASES)
def test_state_in_words(text: str, state: str) -> None:
    assert state_in(text) == state


def test_no_state_in_plain_words_or_inside_a_word() -> None:
    assert state_in("three walked home") is None
    assert state_in("chaboarded") is None


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_exclusive(one: str, other: str) -> None:
    assert states_exclude(one, other)
    assert states_exclude(other, one)


@pytest.mark.parametrize(("one", "other"), NOT_EXCLUSIVE)
def test_not_exclusive(one: str, other: str) -> None:
    assert not states_exclude(one, other)


def test_containment_has_a_direction() -> None:
    assert state_contains("injured", "seriously-injured")
    assert not state_contains("seriously-injured", "injured")
    assert state_contains("missing", "missing")


def test_lists_name_known_states_and_each_lemma_once() -> None:
    data = read_toml("states.toml")
    for name, state in data.items():
        named = [*state.get("excludes", ()), *([state["within"]] if "within" in state else [])]
        assert [other for other in named if other not in data or other == name] == []
        assert not states_exclude(name, name)
    for key in ("verbs", "adjectives", "nouns", "phrases"):
        counts = Counter(word for state in data.values() for word in state.get(key, ()))
        assert [word for word, count in counts.items() if count > 1] == []
