"""Quantity claims to topics: pairs from blocking keys, scored, vetoed, and grouped so that no group holds a veto."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.alignment.matcher import likelihood, pair_likelihood
from factcheck.alignment.pair_features import features, quantity
from factcheck.alignment.rarity import Rarities
from factcheck.alignment.readings import Readings
from factcheck.alignment.rivals import rival_features
from factcheck.alignment.vetoes import count_other_things, kept_apart, vetoed
from factcheck.lexicon import predicate_class
from factcheck.model import Claim, Dimension, Kind, Topic

#: Least likelihood for a pair whose values can both be true, and for one whose values exclude each other; set on the
#: leave-one-story-out figures of benchmarks/fit_matcher.py.
AGREEING = 0.25
CONFLICTING = 0.4
#: A key that more claims than this share says too little to pair them by.
MOST_PER_KEY = 40

Pair = tuple[int, int]


def align_quantities(claims: Sequence[Claim], readings: Readings) -> Iterator[Topic]:
    """Group the quantity claims of a story into topics."""
    numbers = [claim for claim in claims if claim.kind is Kind.QUANTITY]
    scores = _scores(numbers, Rarities(claims), readings)
    for members in _grouped(numbers, scores):
        chosen = tuple(numbers[index] for index in members)
        strengths = [scores[pair] for pair in combinations(members, 2) if pair in scores]
        yield Topic(
            kind=Kind.QUANTITY,
            label=label_of(chosen),
            claims=chosen,
            confidence=round(sum(strengths) / len(strengths), 3),
            reason="aligned by " + ", ".join(_evidence(chosen)),
        )


def _scores(claims: Sequence[Claim], rarities: Rarities, readings: Readings) -> dict[Pair, float]:
    """The likelihood of each pair that passes its threshold."""
    table = {
        (one, other): features(
            claims[one],
            claims[other],
            rarities.between(claims[one], claims[other]),
            readings.of(claims[one], claims[other]),
        )
        for one, other in candidates(claims, readings)
        if not vetoed(claims[one], claims[other])
    }
    admits = {pair: values["value_admits"] > 0 for pair, values in table.items()}
    rivals = rival_features(claims, {pair: pair_likelihood(values) for pair, values in table.items()}, admits)
    scores = {pair: likelihood(values, rivals[pair]) for pair, values in table.items()}
    return {
        pair: score
        for pair, score in scores.items()
        if score >= (AGREEING if admits[pair] else CONFLICTING)
        and (admits[pair] or not count_other_things(claims[pair[0]], claims[pair[1]]))
    }


def candidates(claims: Sequence[Claim], readings: Readings) -> Iterator[Pair]:
    """Pairs of claims of two sources that share a blocking key or were read, each once, in order."""
    holders: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        for key in _keys(claim):
            holders.setdefault(key, []).append(index)
    places = {claim.key: at for at, claim in enumerate(claims)}
    pairs: set[Pair] = {
        (min(places[one], places[other]), max(places[one], places[other]))
        for one, other in readings.pairs()
        if one in places and other in places
    }
    for key in sorted(holders):
        if len(holders[key]) > MOST_PER_KEY:
            continue
        for one, other in combinations(holders[key], 2):
            if claims[one].source != claims[other].source or are_apart(claims[one], claims[other]):
                pairs.add((one, other))
    return iter(sorted(pairs))


def are_apart(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one source are two speakers' words, so that they can confirm each other."""
    return one.source == other.source and _voice(one) != _voice(other) and "" not in (_voice(one), _voice(other))


def _voice(claim: Claim) -> str:
    return claim.attribution.speaker if claim.attribution else ""


def _keys(claim: Claim) -> Iterable[str]:
    context, value = claim.context, quantity(claim)
    dimension = Dimension.PERCENT if value.dimension is Dimension.RATIO else value.dimension
    if context.state:
        yield f"state {context.state}"
    if dimension is not Dimension.COUNT:
        yield f"dimension {dimension.value}"
    yield f"value {dimension.value} {value.numbers[0].normalize()}"
    for word in {context.noun, context.attribute} - {""}:
        yield f"noun {word}"
    if context.predicate and context.predicate not in ("be", "have", "say"):
        yield f"predicate {predicate_class(context.predicate) or context.predicate}"
    for word in context.clause:
        yield f"word {word}"


def _grouped(claims: Sequence[Claim], scores: dict[Pair, float]) -> Iterator[tuple[int, ...]]:
    """Merge the likeliest pairs first; two groups stay apart where a pair across them is vetoed or mostly unlike.

    Average linkage over the pairs across two sources: one accidental link does not join two matters.
    """
    group_of = {index: index for pair in scores for index in pair}
    members = {index: [index] for index in group_of}
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        here, there = group_of[one], group_of[other]
        if here == there or not _may_join(claims, members[here], members[there], scores):
            continue
        members[here].extend(members.pop(there))
        for index in members[here]:
            group_of[index] = here
    for root in sorted(members):
        if len({(claims[index].source, _voice(claims[index])) for index in members[root]}) > 1:
            yield tuple(sorted(members[root]))


def _may_join(claims: Sequence[Claim], here: list[int], there: list[int], scores: dict[Pair, float]) -> bool:
    linked = crossed = 0
    for one in here:
        for other in there:
            if claims[one].source == claims[other].source and not are_apart(claims[one], claims[other]):
                if kept_apart(claims[one], claims[other]):
                    return False
                continue
            crossed += 1
            linked += (min(one, other), max(one, other)) in scores
            if vetoed(claims[one], claims[other]):
                return False
    return crossed > 0 and linked * 2 >= crossed


def label_of(claims: Sequence[Claim]) -> str:
    """A short human name of what a topic's figures count or measure."""
    for claim in claims:
        context, value = claim.context, quantity(claim)
        if context.state and context.noun:
            return f"{_plural(context.noun)} {context.state.replace('-', ' ')}"
        if context.attribute:
            return f"{context.attribute} ({value.dimension.value})"
        if context.noun:
            return (
                f"number of {_plural(context.noun)}"
                if value.dimension is Dimension.COUNT
                else f"{context.noun} ({value.dimension.value})"
            )
    return quantity(claims[0]).dimension.value


def _plural(noun: str) -> str:
    if noun in ("person",):
        return "people"
    return noun if noun.endswith("s") else noun + "s"


def _evidence(claims: Sequence[Claim]) -> list[str]:
    first = claims[0].context
    evidence = []
    if first.state and all(claim.context.state in (first.state, "") for claim in claims):
        evidence.append(f"state {first.state}")
    nouns = sorted({claim.context.noun for claim in claims} - {""})
    if nouns:
        evidence.append("noun " + "/".join(nouns))
    predicates = sorted({claim.context.predicate for claim in claims} - {"", "be", "have"})
    if predicates:
        evidence.append("predicate " + "/".join(predicates))
    return evidence or ["value"]
