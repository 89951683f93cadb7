"""The names of months, weekdays and time zones, as patterns and as tables."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class CalendarWords:
    """Month and weekday numbers by lower-case name (weekday 1 is Monday), and the zones by what they tell."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    zero_zones: frozenset[str]
    american_zones: frozenset[str]
    zones: tuple[str, ...]


@cache
def calendar_words() -> CalendarWords:
    """Read the tables, once a process."""
    table = tomllib.loads(files(__package__).joinpath("calendar_words.toml").read_text(encoding="utf-8"))
    zones = table["zones"]
    return CalendarWords(
        months=_numbers(table["months"]),
        weekdays=_numbers(table["weekdays"]),
        zero_zones=frozenset(name.lower() for name in zones["zero"]),
        american_zones=frozenset(name.lower() for name in zones["american"]),
        zones=(*zones["zero"], *zones["american"], *zones["other"]),
    )


def any_of(words: Iterable[str]) -> str:
    """Give a pattern that matches one of the words, the longest first; a space matches any run of blanks."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[ \t\u00a0]+") for word in ordered) + ")"


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {name.lower(): int(number) for number, names in table.items() for name in names}
