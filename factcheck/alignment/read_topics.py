"""Topics of what was read as one matter: dates, roles, places and events that share few words and are told of one thing.

The word-based aligners of these kinds are sure and miss what two desks word differently; this one adds what they leave.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.alignment.linkage import linked_groups
from factcheck.alignment.readings import Readings
from factcheck.model import Claim, Event, Kind, Reading, Topic

Pair = tuple[int, int]
#: Least certainty of the reader that two claims are about one matter, by kind; set on stories that the reader was not
#: trained on, see benchmarks/README.md.
LEAST: Mapping[Kind, float] = {Kind.DATE: 0.5, Kind.ROLE: 0.5, Kind.PLACE: 0.5, Kind.EVENT: 0.5}
#: Certainty from which another claim of the source tells the matter alike, so that its source is not in conflict.
TOLD_TOO = 0.5


def read_topics(claims: Sequence[Claim], readings: Readings, topics: Sequence[Topic]) -> Iterator[Topic]:
    """Give the topics that reading adds to those of the other aligners: no pair that already shares one."""
    together = {
        frozenset((one.key, other.key))
        for topic in topics
        if topic.kind in LEAST
        for one, other in combinations(topic.claims, 2)
    }
    for kind in LEAST:
        told = sorted((claim for claim in claims if claim.kind is kind), key=lambda claim: claim.key)
        read = {
            (one, other): reading
            for one, other in combinations(range(len(told)), 2)
            if (reading := readings.of(told[one], told[other])) is not None
            and frozenset((told[one].key, told[other].key)) not in together
        }
        yield from _topics(kind, told, read)


def _topics(kind: Kind, told: Sequence[Claim], read: Mapping[Pair, Reading]) -> Iterator[Topic]:
    scores = {
        pair: reading.matter
        for pair, reading in read.items()
        if reading.matter >= LEAST[kind] and not _is_told_too(pair, told, read)
    }

    def are_of_two_sources(one: int, other: int) -> bool:
        return told[one].source != told[other].source

    for members in linked_groups(scores, are_of_two_sources):
        chosen = tuple(told[at] for at in members)
        surely = [scores[pair] for pair in combinations(members, 2) if pair in scores]
        yield Topic(
            kind=kind,
            label=_label(kind, chosen),
            claims=chosen,
            confidence=round(sum(surely) / len(surely), 3),
            reason="read as one matter",
        )


def _is_told_too(pair: Pair, told: Sequence[Claim], read: Mapping[Pair, Reading]) -> bool:
    """Tell whether two claims are read as in conflict though one's source tells the other's matter alike elsewhere."""
    if read[pair].conflict <= read[pair].same:
        return False
    for mine, theirs in (pair, pair[::-1]):
        for partner, reading in read.items():
            if theirs not in partner or partner == pair or reading.same < TOLD_TOO:
                continue
            other = partner[0] if partner[1] == theirs else partner[1]
            if told[other].source == told[mine].source:
                return True
    return False


def _label(kind: Kind, claims: Sequence[Claim]) -> str:
    first = claims[0]
    if isinstance(first.value, Event):
        who = first.value.patient or first.value.agent
        return f"{first.value.predicate}: {who}" if who else first.value.predicate
    about = first.context.noun or first.context.predicate
    return f"{kind.value}: {about}" if about else kind.value
