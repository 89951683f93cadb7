"""Topics to drafts: relations between the claims of a topic, positions, verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.comparison.rule import UNKNOWN, Draft, Rule
from factcheck.model import BlockKind, Claim, Judgement, Reading, Relation, Severity, Topic, Verdict

#: Each source's statements beyond this many are left out of one topic's pairs: a guard against quadratic work.
MOST_CLAIMS = 60
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def judge_topic(topic: Topic, rules: Sequence[Rule]) -> Iterator[tuple[Rule, Draft]]:
    """Compare the claims of a topic by the rules of its kind, the first rule that sees a conflict naming it.

    Gives a discrepancy for each group of sources whose statements cannot be joined, and an agreement for each
    position that two sources share. Pairs that no rule can judge stay unknown and say nothing.
    """
    asked = [rule for rule in rules if rule.inspect is None and rule.kind is topic.kind]
    claims = topic.claims[:MOST_CLAIMS]
    if not asked or len({_voice(claim) for claim in claims}) < 2:
        return
    table: dict[tuple[int, int], tuple[Rule, Judgement]] = {}
    for one, other in combinations(range(len(claims)), 2):
        table[one, other] = _first_verdict(asked, claims[one], claims[other], topic.readings.get((one, other)))
    if not topic.is_loose:
        yield from _discrepancies(topic, claims, table)
    yield from _agreements(topic, claims, table)


def _first_verdict(rules: Sequence[Rule], one: Claim, other: Claim, reading: Reading | None) -> tuple[Rule, Judgement]:
    """The judgement of the first rule that sees a conflict; else of the first that sees anything."""
    seen: tuple[Rule, Judgement] = (rules[0], UNKNOWN)
    for rule in rules:
        judgement = rule.relate(one, other) if rule.relate is not None else UNKNOWN
        if judgement.relation is Relation.UNKNOWN and rule.read is not None and reading is not None:
            judgement = rule.read(one, other, reading)
        if judgement.relation is Relation.CONFLICT:
            return rule, judgement
        if judgement.relation is not Relation.UNKNOWN and seen[1].relation is Relation.UNKNOWN:
            seen = (rule, judgement)
    return seen


Table = Mapping[tuple[int, int], tuple[Rule, Judgement]]


def _joins(table: Table, pair: tuple[int, int]) -> bool:
    """Tell whether two claims agree well enough to join their sources."""
    relation = _pair(table, *pair)[1].relation
    return relation in (Relation.EQUAL, Relation.COMPATIBLE) and not _is_imprecise(table, pair)


def _is_imprecise(table: Table, pair: tuple[int, int]) -> bool:
    """Tell whether two claims can both hold, but one says so much less that it does not confirm the other."""
    return "imprecise" in _pair(table, *pair)[1].tags


def _pair(table: Table, one: int, other: int) -> tuple[Rule, Judgement]:
    return table[min(one, other), max(one, other)]


def _discrepancies(topic: Topic, claims: Sequence[Claim], table: Table) -> Iterator[tuple[Rule, Draft]]:
    """One draft for all sources that differ: two sources differ where no statement of one fits one of the other."""
    sources = sorted({claim.source for claim in claims})
    mine = {source: [i for i, claim in enumerate(claims) if claim.source == source] for source in sources}
    fighting: list[tuple[int, int]] = []
    for one, other in combinations(sources, 2):
        pairs = [(i, j) for i in mine[one] for j in mine[other]]
        relations = {pair: _pair(table, *pair)[1].relation for pair in pairs}
        if any(_joins(table, pair) for pair in pairs):
            continue
        fighting.extend(
            pair for pair, relation in relations.items() if relation is Relation.CONFLICT or _is_imprecise(table, pair)
        )
    fighting.extend(
        pair
        for pair, (_, judgement) in table.items()
        if judgement.relation is Relation.CONFLICT and "same-speaker" in judgement.tags
    )
    if not fighting:
        return
    worst = min(fighting, key=lambda pair: _weight(table, pair, claims))
    rule, judgement = _pair(table, *worst)
    involved = sorted({index for pair in fighting for index in pair})
    # Claims elsewhere that share a position with a fighting one belong to the picture.
    for index in range(len(claims)):
        if index not in involved and any(_pair(table, index, at)[1].relation is Relation.EQUAL for at in involved):
            involved.append(index)
    involved.sort()
    yield (
        rule,
        _draft(topic, claims, involved, table, Verdict.DISCREPANCY, judgement, judgement.severity or rule.severity),
    )


def _weight(table: Table, pair: tuple[int, int], claims: Sequence[Claim]) -> tuple[int, int, int, tuple[int, int]]:
    rule, judgement = _pair(table, *pair)
    prominent = sum(claims[index].context.block is not BlockKind.HEADLINE for index in pair)
    clear = judgement.relation is not Relation.CONFLICT
    return (int(clear), _RANK[judgement.severity or rule.severity], prominent, pair)


def _voice(claim: Claim) -> tuple[str, str]:
    return claim.source, claim.attribution.speaker if claim.attribution else ""


def _are_apart(one: Claim, other: Claim) -> bool:
    """Tell whether two claims come from two sources, or from two speakers that one source quotes."""
    return one.source != other.source or bool(one.attribution and other.attribution and _voice(one) != _voice(other))


def _agreements(topic: Topic, claims: Sequence[Claim], table: Table) -> Iterator[tuple[Rule, Draft]]:
    """A draft for each position that at least two sources hold."""
    for members in positions_of(range(len(claims)), table):
        if len({_voice(claims[index]) for index in members}) < 2:
            continue
        pairs = [
            (one, other)
            for one, other in combinations(members, 2)
            if _are_apart(claims[one], claims[other]) and _joins(table, (one, other))
        ]
        if not pairs:
            continue
        best = min(pairs, key=lambda pair: (_pair(table, *pair)[1].relation is not Relation.EQUAL, pair))
        rule, judgement = _pair(table, *best)
        severity = judgement.severity or Severity.NOTE
        yield rule, _draft(topic, claims, list(members), table, Verdict.AGREEMENT, judgement, severity)


def positions_of(indices: Iterable[int], table: Table) -> tuple[tuple[int, ...], ...]:
    """Group claims so that no two of a group conflict: each joins the first group that it fits and shares a value with.

    Equal claims are grouped before merely compatible ones, exact values before wide ones: order of input is no matter
    but for ties.
    """
    order = list(indices)
    groups: list[list[int]] = []
    for relation in (Relation.EQUAL, Relation.COMPATIBLE):
        for index in order:
            if any(index in group for group in groups):
                continue
            home = next((group for group in groups if _fits(index, group, table, relation)), None)
            if home is not None:
                home.append(index)
            elif (
                relation is Relation.EQUAL
                and any(_pair(table, index, at)[1].relation is Relation.EQUAL for at in order if at != index)
            ) or relation is Relation.COMPATIBLE:
                groups.append([index])
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _fits(index: int, group: Sequence[int], table: Table, relation: Relation) -> bool:
    relations = {_pair(table, index, member)[1].relation for member in group}
    if Relation.CONFLICT in relations:
        return False
    return relation in relations or Relation.EQUAL in relations


def _draft(
    topic: Topic,
    claims: Sequence[Claim],
    members: list[int],
    table: Table,
    verdict: Verdict,
    judgement: Judgement,
    severity: Severity,
) -> Draft:
    place = {index: number for number, index in enumerate(members)}
    groups = positions_of(members, table) if verdict is Verdict.DISCREPANCY else (tuple(members),)
    return Draft(
        claims=tuple(claims[index] for index in members),
        positions=tuple(tuple(place[index] for index in group) for group in groups),
        verdict=verdict,
        relation=judgement.relation,
        topic=topic.label,
        explanation=judgement.reason,
        severity=severity,
        confidence=topic.confidence,
        tags=judgement.tags,
    )
