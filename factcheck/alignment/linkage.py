"""Grouping of scored pairs: average linkage, surest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

Pair = tuple[int, int]


def linked_groups(scores: Mapping[Pair, float], may_meet: Callable[[int, int], bool]) -> Iterator[tuple[int, ...]]:
    """Merge the likeliest pairs first; two groups stay apart where less than half of the pairs across them are linked.

    `may_meet` tells which members can be compared at all (two sources); the others do not count.
    """
    group_of = {index: index for pair in scores for index in pair}
    members = {index: [index] for index in group_of}
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        here, there = group_of[one], group_of[other]
        if here == there:
            continue
        crossed = [(min(a, b), max(a, b)) for a, b in product(members[here], members[there]) if may_meet(a, b)]
        if not crossed or 2 * sum(pair in scores for pair in crossed) < len(crossed):
            continue
        members[here].extend(members.pop(there))
        for index in members[here]:
            group_of[index] = here
    for root in sorted(members):
        if len(members[root]) > 1:
            yield tuple(sorted(members[root]))
