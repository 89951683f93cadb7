"""Offices and descriptions of people, grouped by what they mean; see offices.toml.

A group's name is a string such as "chief-executive"; a lower rank of it is "deputy " and the group.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.data_files import read_toml

_DEPUTY = "deputy "
_BODY = re.compile(r" (?:of|for|at|in|to|with|from|on)\b.*| and .*|,.*")  # what the office belongs to


class OfficeTable(NamedTuple):
    """offices.toml turned round."""

    groups: Mapping[str, str]  # wording -> group
    under: Mapping[str, tuple[str, ...]]
    general: frozenset[str]
    sole: frozenset[str]
    status: Mapping[str, str]
    ranks: frozenset[str]


@lru_cache(maxsize=1)
def office_table() -> OfficeTable:
    """Read offices.toml; at the first question, once per process."""
    data = read_toml("offices.toml")
    offices = data["offices"]
    return OfficeTable(
        groups={word: name for name, office in offices.items() for word in office["words"]},
        under={name: tuple(office.get("under", ())) for name, office in offices.items()},
        general=frozenset(name for name, office in offices.items() if office.get("general", False)),
        sole=frozenset(name for name, office in offices.items() if office.get("sole", False)),
        status={word.strip("-"): status for status, words in data["status"].items() for word in words},
        ranks=frozenset(data["ranks"]["words"]),
    )


def status_word(word: str) -> str | None:
    """Give what a word says of an office: former, acting, elect, candidate or current; None for other words."""
    return office_table().status.get(word.lower().strip("-"))


def office_status(words: str) -> str | None:
    """Give the status that an office's own words tell ("then-president", "mayor-elect"); None where they tell none."""
    return _split_status(words)[0]


@lru_cache(maxsize=8192)
def office_group(words: str) -> str | None:
    """Give the group of an office, status words and the body it belongs to aside; None where it is in no group.

    "former finance minister" is finance-minister; "deputy mayor of the town" is deputy-mayor; an office that is listed only
    by its last word takes that word's group ("housing minister": minister, "tax lawyer": lawyer).
    """
    _, office = _split_status(words)
    table = office_table()
    if office in table.groups:
        return table.groups[office]
    first, _, rest = office.replace("-", " ", 1).partition(" ") if office else ("", "", "")
    if first in table.ranks and rest:
        group = office_group(rest)
        return None if group is None else _lower_rank(group)
    shorter = _BODY.sub("", office, count=1)
    if shorter and shorter != office:
        return office_group(shorter)
    return next((table.groups[tail] for tail in _tails(office) if tail in table.groups), None)


def _lower_rank(group: str) -> str:
    listed = f"deputy-{group}"
    return listed if listed in office_table().under else _DEPUTY + group.removeprefix(_DEPUTY)


def _tails(office: str) -> list[str]:
    """Give the office without its first word, without its first two ...: "opposition party leader" ends in "leader"."""
    words = office.split()
    return [" ".join(words[at:]) for at in range(1, len(words))]


def _split_status(words: str) -> tuple[str | None, str]:
    """Take the status words off both ends; the first one found decides."""
    office = " ".join(words.lower().replace("’", "'").split()).removeprefix("the ")
    found: str | None = None
    status = office_table().status
    while office not in office_table().groups:
        head, separator, rest = re.match(r"([^\s-]*)([\s-]?)(.*)", office).groups()  # type: ignore[union-attr]  # matches ""
        first, gap, tail = re.match(r"(.*?)([\s-]?)([^\s-]*)$", office).groups()  # type: ignore[union-attr]
        if separator and head in status:
            found, office = found or status[head], rest
        elif gap and tail in status and status[tail] in {"elect", "former"}:
            found, office = found or status[tail], first
        else:
            break
    return found, office


def is_general_office(words: str) -> bool:
    """Tell whether an office says so little that it contradicts no other of its field ("official", "leader")."""
    return office_group(words) in office_table().general


def is_sole_office(group: str) -> bool:
    """Tell whether a body has one holder of this office at a time; of a deputy it may have several."""
    return group in office_table().sole


@lru_cache(maxsize=8192)
def is_more_general(one: str, other: str) -> bool:
    """Tell whether the first group also fits every holder of the second: leader over president over nobody else."""
    level = list(_under(other))
    seen = set(level)
    while level:
        level = [up for group in level for up in _under(group) if up not in seen]
        seen.update(level)
    return one in seen and one != other


def _under(group: str) -> tuple[str, ...]:
    # a deputy is an official and a politician as the holder is, but leads nothing
    above = office_table().under.get(group.removeprefix(_DEPUTY), ())
    return tuple(up for up in above if up != "leader") if group.startswith(_DEPUTY) else above


def offices_fit(one: str, other: str) -> bool:
    """Tell whether two wordings can name one office of one person: one group, or one more general than the other."""
    here, there = office_group(one), office_group(other)
    if here is None or there is None:
        return False
    return here == there or is_more_general(here, there) or is_more_general(there, here)
