"""The words that count when a change of a copied sentence is judged (rewording.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factcheck.comparison.utterance_words import lists, stem


@dataclass(frozen=True)
class WordLists:
    """The lists of rewording.toml."""

    negations: frozenset[str]
    idle: tuple[str, ...]
    reach: frozenset[str]
    ahead: frozenset[str]
    behind: frozenset[str]
    over: tuple[str, ...]
    under: tuple[str, ...]
    ordinals: frozenset[str]
    loose: frozenset[str]
    telling: frozenset[str]
    ranks: frozenset[str]
    departments: frozenset[str]


@cache
def word_lists() -> WordLists:
    """Read the lists, once a process."""
    table = tomllib.loads(files(__package__).joinpath("rewording.toml").read_text(encoding="utf-8"))
    return WordLists(
        negations=frozenset(table["negations"]) | lists().negations,
        idle=tuple(table["idle"]),
        reach=frozenset(stem(word) for word in table["reach"]),
        ahead=frozenset(table["ahead"]),
        behind=frozenset(table["behind"]),
        over=tuple(table["over"]),
        under=tuple(table["under"]),
        ordinals=frozenset(table["ordinals"]),
        loose=frozenset(table["loose"]),
        telling=frozenset(table["telling"]),
        ranks=frozenset(table["ranks"]),
        departments=frozenset(stem(word) for word in table["departments"]),
    )
