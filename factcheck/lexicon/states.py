"""States of counted people and things ("35 dead", "a dozen hurt"), see states.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.data_files import read_toml


class StateTable(NamedTuple):
    """states.toml turned round: (part of speech, lemma) -> state, phrase -> state, and how states stand to another."""

    words: Mapping[tuple[str, str], str]
    phrases: Mapping[str, str]
    within: Mapping[str, str]
    exclusions: frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def state_table() -> StateTable:
    """Read states.toml; at the first question, once per process."""
    data = read_toml("states.toml")
    keys = (("v", "verbs"), ("a", "adjectives"), ("n", "nouns"))
    return StateTable(
        words={(pos, word): name for name, state in data.items() for pos, key in keys for word in state.get(key, ())},
        phrases={phrase: name for name, state in data.items() for phrase in state.get("phrases", ())},
        within={name: state["within"] for name, state in data.items() if "within" in state},
        exclusions=frozenset(
            pair
            for name, state in data.items()
            for other in state.get("excludes", ())
            for pair in ((name, other), (other, name))
        ),
    )


def state_of(lemma: str, pos: str) -> str | None:
    """Give the state that a lemma tells; None for others.

    `pos` is "v", "n" or "a", or a universal tag whose first letter says so (VERB, NOUN, PROPN as noun, ADJ, ADV, ADP).
    A participle may be tagged as verb ("injure") or adjective ("injured"): both are listed. Phrases count in any part
    of speech: state_of("in custody", "a").
    """
    table = state_table()
    letter = "n" if pos.upper() == "PROPN" else pos[:1].lower()
    return table.words.get((letter, lemma.lower())) or table.phrases.get(lemma.lower())


def state_in(text: str) -> str | None:
    """Give the state of the longest listed phrase among some words ("was taken to hospital"); None where none is."""
    match = _phrase_pattern().search(text.lower())
    return state_table().phrases[match.group()] if match else None


@lru_cache(maxsize=1)
def _phrase_pattern() -> re.Pattern[str]:
    longest_first = sorted(state_table().phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


def states_over(state: str) -> tuple[str, ...]:
    """Give a state and those that count it too, nearest first: seriously-injured, injured."""
    within = state_table().within
    found = [state]
    while found[-1] in within:
        found.append(within[found[-1]])
    return tuple(found)


def state_contains(outer: str, inner: str) -> bool:
    """Tell whether everybody in the inner state is counted in the outer one; a state contains itself."""
    return outer in states_over(inner)


def states_exclude(one: str, other: str) -> bool:
    """Tell whether nobody can be in both states at once, so that figures of the two are never one figure."""
    exclusions = state_table().exclusions
    return any((here, there) in exclusions for here in states_over(one) for there in states_over(other))
