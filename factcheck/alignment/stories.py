"""Which sources report one story: only these are aligned, so that a stranger's figures change nothing between the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcheck.alignment.pair_features import name_words
from factcheck.model import Claim, Kind

#: Words of names that two reports of one story share at least: none of 209 development stories falls apart by it.
SHARED = 1
#: A source with fewer words of names than this is too short to be told from any story.
LEAST = 6


def stories_of(claims: Sequence[Claim]) -> list[frozenset[str]]:
    """Group the ids of the sources that have claims: connected where two share names, in order of id."""
    names: dict[str, set[str]] = {}
    for claim in claims:
        held = names.setdefault(claim.source, set())
        told = (claim.text,) if claim.kind is Kind.NAME else (*claim.context.participants, *claim.context.places)
        held.update(word for name in told for word in name_words(name))
    home = {source: source for source in sorted(names)}
    for one, other in combinations(sorted(names), 2):
        if home[one] != home[other] and _are_related(names[one], names[other]):
            old, new = home[other], home[one]
            home = {source: new if group == old else group for source, group in home.items()}
    return [frozenset(source for source in home if home[source] == group) for group in sorted(set(home.values()))]


def _are_related(one: set[str], other: set[str]) -> bool:
    return min(len(one), len(other)) < LEAST or len(one & other) >= SHARED
