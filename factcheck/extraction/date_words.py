"""The words of date expressions, as tables and as pieces of patterns. The data is date_words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factcheck.model import Bearing


@dataclass(frozen=True)
class DateWords:
    """Tables by lower-case word. Weekday 0 is Monday; parts of the day are minutes since midnight, both ends in."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, tuple[int, int]]
    clocks: Mapping[str, int]
    bearings: Mapping[str, Bearing]
    hedges: tuple[str, ...]
    zones: tuple[str, ...]
    names: tuple[str, ...]
    habits: tuple[str, ...]
    measures: tuple[str, ...]
    games: tuple[str, ...]
    moving: tuple[str, ...]
    ahead: frozenset[str]


@cache
def date_words() -> DateWords:
    """Read the tables, once a process."""
    table = tomllib.loads(files(__package__).joinpath("date_words.toml").read_text(encoding="utf-8"))
    return DateWords(
        months=_lowered(table["months"]),
        weekdays=_lowered(table["weekdays"]),
        numbers=_lowered(table["numbers"]),
        ordinals=_lowered(table["ordinals"]),
        seasons=_lowered(table["seasons"]),
        parts={name: (ends[0], ends[1]) for name, ends in table["parts"].items()},
        clocks=_lowered(table["clocks"]),
        bearings={words: Bearing(name) for words, name in table["bearings"].items()},
        hedges=tuple(table["hedges"]["words"]),
        zones=tuple(table["zones"]["words"]),
        names=tuple(table["names"]["words"]),
        habits=tuple(table["habits"]["words"]),
        measures=tuple(table["measures"]["words"]),
        games=tuple(table["games"]["words"]),
        moving=tuple(table["moving"]["words"]),
        ahead=frozenset(table["ahead"]["words"]),
    )


def any_of(words: Iterable[str]) -> str:
    """Give a pattern that matches one of the words, the longest first; a space matches one blank."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


def _lowered(table: Mapping[str, int]) -> dict[str, int]:
    return {name.lower(): number for name, number in table.items()}
