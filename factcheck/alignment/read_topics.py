"""Topics of what was read as one matter: dates, places and events that share few words and are told of one thing.

The word-based aligners of these kinds are sure and miss what two desks word differently; this one adds what they leave.
It joins only what can both be true: of conflicts between such claims too few are real (measured: one in seven at best,
see benchmarks/README.md), so those stay with the closed rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.alignment.linkage import linked_groups
from factcheck.alignment.matcher import told_likelihood, told_likelihood_beside
from factcheck.alignment.rarity import Rarities
from factcheck.alignment.readings import Readings
from factcheck.alignment.rivals import rival_features
from factcheck.alignment.telling import telling_features, values_fit
from factcheck.model import Claim, Event, Kind, Topic

Pair = tuple[int, int]
#: Least likelihood that two claims are about one matter, by kind; set on stories that the reader was not trained on,
#: see benchmarks/README.md.
LEAST: Mapping[Kind, float] = {Kind.DATE: 0.1, Kind.PLACE: 0.3, Kind.EVENT: 0.1}


def read_topics(claims: Sequence[Claim], readings: Readings, topics: Sequence[Topic]) -> Iterator[Topic]:
    """Give the topics that reading adds to those of the other aligners: no pair that already shares one."""
    together = {
        frozenset((one.key, other.key))
        for topic in topics
        if topic.kind in LEAST
        for one, other in combinations(topic.claims, 2)
    }
    rarities = Rarities(claims)
    for kind in LEAST:
        told = sorted((claim for claim in claims if claim.kind is kind), key=lambda claim: claim.key)
        scores = {
            pair: score
            for pair, score in told_scores(kind, told, readings, rarities).items()
            if score >= LEAST[kind] and frozenset((told[pair[0]].key, told[pair[1]].key)) not in together
        }
        yield from _topics(kind, told, scores)


def told_scores(kind: Kind, told: Sequence[Claim], readings: Readings, rarities: Rarities) -> dict[Pair, float]:
    """The likelihood of each pair that was read and whose values fit, its rivals considered."""
    table: dict[Pair, dict[str, float]] = {}
    fits: dict[Pair, bool] = {}
    for one, other in combinations(range(len(told)), 2):
        reading = readings.of(told[one], told[other])
        if reading is not None:
            rarity = rarities.between(told[one], told[other])
            table[one, other] = telling_features(told[one], told[other], rarity, reading)
            fits[one, other] = values_fit(told[one], told[other], reading) is not False
    alone = {pair: told_likelihood(kind, values) for pair, values in table.items()}
    rivals = rival_features(told, alone, fits)
    return {pair: told_likelihood_beside(kind, values, rivals[pair]) for pair, values in table.items() if fits[pair]}


def _topics(kind: Kind, told: Sequence[Claim], scores: Mapping[Pair, float]) -> Iterator[Topic]:
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
            is_loose=True,
        )


def _label(kind: Kind, claims: Sequence[Claim]) -> str:
    first = claims[0]
    if isinstance(first.value, Event):
        who = first.value.patient or first.value.agent
        return f"{first.value.predicate}: {who}" if who else first.value.predicate
    about = first.context.noun or first.context.predicate
    return f"{kind.value}: {about}" if about else kind.value
