"""Who is who across sources: the name claims of a story grouped by what they name.

Each source has settled its own names (one claim per bearer), so two claims of one source are two entities. Claims are
compared within blocks of a rough key only, the surest pairs are joined first, and a group never holds two bearers of
one source: namesakes stay apart, and the order of claims and sources is no matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeGuard

from factcheck.alignment.name_likeness import name_likeness
from factcheck.alignment.spelling import folded, skeleton
from factcheck.lexicon.countries import country_of
from factcheck.model import Claim, Kind, NameKind, PersonName, Source

#: From this likeness on two names of two sources are one entity (set on own pairs, tests/alignment/test_entities.py).
SAME = 0.75
#: A block beyond this many names is compared only where the printed forms are equal: a guard against quadratic work.
LARGEST_BLOCK = 80

NameKey = tuple[str, str]  # id of source, name folded


@dataclass(frozen=True)
class EntityTable:
    """The entities of a story. `members` lists the name claims of each, ordered; an entity's number is its index."""

    members: tuple[tuple[Claim, ...], ...]
    _by_name: dict[NameKey, int] = field(default_factory=dict, repr=False)
    _short: dict[NameKey, int | None] = field(default_factory=dict, repr=False)

    def entity_of(self, source: str, name: str) -> int | None:
        """Give the entity that a source means by a name, in full or short; None where unknown or where two fit."""
        key = (source, folded(name))
        found = self._by_name.get(key)
        return found if found is not None else self._short.get(key)

    def are_one(self, one: tuple[str, str], other: tuple[str, str]) -> bool | None:
        """Tell whether two (source, name) pairs name one entity; None where one of them is not known."""
        here, there = self.entity_of(*one), self.entity_of(*other)
        return None if here is None or there is None else here == there


def names_of(claims: Iterable[Claim]) -> list[Claim]:
    """Give the name claims, ordered by key."""
    return sorted((claim for claim in claims if claim.kind is Kind.NAME), key=lambda claim: claim.key)


def is_name(value: object) -> TypeGuard[PersonName]:
    """Tell whether a claim's value is a name."""
    return isinstance(value, PersonName)


def link_entities(claims: Iterable[Claim], sources: Sequence[Source] = ()) -> EntityTable:
    """Group the name claims of a story's sources by what they name."""
    names = names_of(claims)
    groups = _Groups(names)
    edges = sorted(_edges(names), key=lambda edge: (-edge[0], *sorted((names[edge[1]].key, names[edge[2]].key))))
    for _, one, other in edges:
        groups.join(one, other)
    members = groups.members()
    by_name: dict[NameKey, int] = {}
    short: dict[NameKey, int | None] = {}
    for number, group in enumerate(members):
        for claim in group:
            if not is_name(claim.value):
                continue
            by_name.setdefault((claim.source, folded(claim.value.full)), number)
            for form in _short_forms(claim.value):
                key = (claim.source, form)
                short[key] = number if short.get(key, number) == number else None
    return EntityTable(members=members, _by_name=by_name, _short=short)


def _short_forms(name: PersonName) -> Iterator[str]:
    if name.kind is NameKind.PERSON and name.given:
        yield folded(name.surname)
        yield folded(" ".join((*name.particles, name.surname)))
    elif name.kind is NameKind.ORGANISATION and " " in name.full:
        yield initials(name.full)


def initials(name: str) -> str:
    """Give the acronym that a name could have: "World Health Organization" is "who"."""
    return "".join(word[0] for word in folded(name).split() if word not in ("of", "the", "for", "and", "on", "in"))


class _Groups:
    """Disjoint groups of names, no two of one source in one."""

    def __init__(self, names: Sequence[Claim]) -> None:
        self.names = names
        self.home = list(range(len(names)))
        self.held = {number: [number] for number in range(len(names))}

    def join(self, one: int, other: int) -> None:
        here, there = self.home[one], self.home[other]
        if here == there:
            return
        sources = {self.names[number].source for number in self.held[here]}
        if any(self.names[number].source in sources for number in self.held[there]):
            return
        # Everybody in the joint group must be able to be everybody else: "J. Carr" is not both John and Jane.
        if any(likeness(self.names[a], self.names[b]) == 0 for a in self.held[here] for b in self.held[there]):
            return
        keep, drop = min(here, there), max(here, there)
        for number in self.held[drop]:
            self.home[number] = keep
        self.held[keep] += self.held.pop(drop)

    def members(self) -> tuple[tuple[Claim, ...], ...]:
        return tuple(tuple(self.names[number] for number in sorted(self.held[home])) for home in sorted(self.held))


def likeness(one: Claim, other: Claim) -> float:
    """Rate that two name claims name one entity, from the names and what is told beside them."""
    if not is_name(one.value) or not is_name(other.value):
        return 0.0
    return name_likeness(one.value, other.value, told=(one.context.modifiers, other.context.modifiers))


def _edges(names: Sequence[Claim]) -> Iterator[tuple[float, int, int]]:
    seen: set[tuple[int, int]] = set()
    for block in _blocks(names):
        exact = len(block) > LARGEST_BLOCK
        for one, other in combinations(block, 2):
            if names[one].source == names[other].source or (one, other) in seen:
                continue
            if exact and folded(_full(names[one])) != folded(_full(names[other])):
                continue
            seen.add((one, other))
            rated = likeness(names[one], names[other])
            if rated >= SAME:
                yield rated, one, other


def _full(claim: Claim) -> str:
    return claim.value.full if is_name(claim.value) else claim.text


def _blocks(names: Sequence[Claim]) -> list[list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(names):
        if is_name(claim.value):
            for key in block_keys(claim.value):
                blocks[key].append(number)
    return [block for _, block in sorted(blocks.items()) if len(block) > 1]


def block_keys(name: PersonName) -> frozenset[str]:
    """Give the rough keys under which a name is compared: the first consonants of its words, its acronym."""
    keys: set[str] = set()
    words = folded(name.full).split()
    if name.kind is NameKind.PERSON and name.surname:
        words = folded(name.surname).split()
        keys |= {"p" + skeleton("".join(words))[:2], "p" + skeleton(words[-1])[:2] if words else ""}
        # One of two spellings may lack the first sound ("Tsikhanouskaya"): the ending with the given name's first letter.
        keys.add("e" + folded(name.surname)[-4:])
        # Names in the other order, or with a second surname, share a part as it is spelled.
        keys |= {"g" + part for part in folded(name.full).split() if len(part) > 2}
    elif words:
        keys |= {"w" + skeleton(word)[:2] for word in words if len(word) > 2 and word not in ("the", "and", "for")}
        keys.add("w" + skeleton("".join(words))[:2])
        keys.add("a" + (initials(name.full) if len(words) > 2 else "".join(words)))
        country = country_of(name.full)
        if country:
            keys.add("c" + country)
        if name.kind is not NameKind.PLACE:
            keys.add("p" + skeleton(words[-1])[:2])
    return frozenset(key for key in keys if len(key) > 1)
