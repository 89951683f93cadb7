"""A stated duration in hours does not fit the two clock times that stand beside it.

Finds: "lasted from 11.40 until 16.15, or five hours and 35 minutes", which is four hours and 35 minutes.
Matters because: subtraction across hours is done in the head, and a reader can check it.
Wrong when: the hours are those of another thing; so all must stand under one verb, and nothing else be timed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import (
    Bearing,
    Claim,
    DateValue,
    Dimension,
    Kind,
    Quantity,
    Relation,
    Scope,
    Severity,
    Topic,
    Verdict,
)

_MINUTE = Decimal(60)
_DAY = 24 * 60
#: Minutes by which hours and minutes in one may miss their ends.
SLACK = 5
#: Characters between the parts of one duration: " and ".
JOIN = 5


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Subtract the clock times of every clause that has two of them, and hold the result against its one duration."""
    groups: dict[tuple[str, int, str, tuple[str, ...]], list[Claim]] = {}
    for claim in claims:
        if _is_clock(claim) or _is_span(claim):
            context = claim.context
            groups.setdefault((claim.source, context.sentence_index, context.predicate, context.clause), []).append(
                claim
            )
    for group in groups.values():
        ends = sorted((claim for claim in group if _is_clock(claim)), key=lambda claim: claim.span.start)
        parts = sorted((claim for claim in group if _is_span(claim)), key=lambda claim: claim.span.start)
        if len(ends) == 2 and parts and _are_from_to(*ends) and _are_parts(parts):
            yield from _judge(ends, parts)


def _judge(ends: Sequence[Claim], parts: Sequence[Claim]) -> Iterator[Draft]:
    (first, first_last), (last, last_last) = (_clock(claim) for claim in ends)
    low, high = _minutes(parts)
    # Neither a clock of twelve hours nor one that passes midnight is taken for a slip.
    for real in ((last - first_last) % _DAY, (last_last - first) % _DAY):
        if any(low - SLACK <= each <= high + SLACK for each in (real, (real + _DAY // 2) % _DAY)):
            return
    real = (last - first) % _DAY
    claims = tuple(sorted((*ends, *parts), key=lambda claim: claim.key))
    told = " and ".join(claim.text for claim in parts)
    yield Draft(
        claims=claims,
        positions=tuple(sorted(tuple(claims.index(claim) for claim in side) for side in (ends, parts))),
        verdict=Verdict.DISCREPANCY,
        relation=Relation.CONFLICT,
        topic=f"duration: {ends[0].text} {ends[1].text}",
        explanation=f'{ends[0].text} {ends[1].text} is {real // 60} h {real % 60} min; the duration given is "{told}"',
        severity=Severity.WARNING,
        confidence=0.9,
    )


def _is_clock(claim: Claim) -> bool:
    return isinstance(claim.value, DateValue) and claim.value.interval.clock is not None


def _is_span(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension is Dimension.DURATION
        and value.unit in ("h", "min")
        and value.bound == "="
        and not value.vague
        and claim.context.scope is Scope.TOTAL
    )


def _are_from_to(begun: Claim, ended: Claim) -> bool:
    """Tell whether two clock times are the ends of one stretch, "from 9 until 11" or "from 9 to 11", of one day or of none."""
    assert isinstance(begun.value, DateValue)
    assert isinstance(ended.value, DateValue)
    here, there = begun.value.interval, ended.value.interval
    if here.bearing is not Bearing.SINCE or here.approximate or there.approximate or here.zone != there.zone:
        return False
    if here.first and there.first and here.first != there.first:
        return False
    close = ended.span.start - begun.span.end <= len(" to ")
    return there.bearing is Bearing.UNTIL or (there.bearing is Bearing.AT and close)


def _are_parts(parts: Sequence[Claim]) -> bool:
    """Tell whether durations are one: a single one, or "five hours and 35 minutes"."""
    if len(parts) == 1:
        return True
    units = [claim.value.unit for claim in parts if isinstance(claim.value, Quantity)]
    return units == ["h", "min"] and parts[1].span.start - parts[0].span.end <= JOIN


def _minutes(parts: Sequence[Claim]) -> tuple[Decimal, Decimal]:
    """Least and most minutes that a duration admits; hours and minutes in one are exact."""
    values = [claim.value for claim in parts if isinstance(claim.value, Quantity)]
    if len(values) == 2:
        told = values[0].numbers[0] * 60 + values[1].numbers[0]
        return told, told
    assert values[0].low is not None
    assert values[0].high is not None
    return values[0].low / _MINUTE, values[0].high / _MINUTE


def _clock(claim: Claim) -> tuple[int, int]:
    assert isinstance(claim.value, DateValue)
    assert claim.value.interval.clock is not None
    return claim.value.interval.clock


RULE = Rule(
    name="clock-duration-mismatch",
    kind=Kind.DATE,
    severity=Severity.WARNING,
    inspect=inspect,
    examples=(
        Example(
            "The outage lasted from 11.40 until 16.15, or five hours and 35 minutes.",
            "Cards failed.",
            Relation.CONFLICT,
        ),
        Example("The outage lasted from 11.40am until 4.15pm, or seven hours.", "Cards failed.", Relation.CONFLICT),
        Example(
            "The outage lasted from 11.40 until 16.15, or four hours and 35 minutes.", "Cards failed.", Relation.UNKNOWN
        ),
    ),
)
