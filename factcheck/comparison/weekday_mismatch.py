"""A source prints a weekday beside a date that does not fall on it.

Finds: a weekday and a calendar day printed together ("on Thursday, 12 June 2024") of which one must be wrong.
Matters because: the calendar settles it without any other source, and readers plan by such lines.
Wrong when: the year is not printed and another one is meant; so only dates near the day of publication are judged then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, DateValue, Interval, Kind, Relation, Severity, Topic, Verdict

#: Days from publication within which an unprinted year is certain.
NEAR = 150
#: Days by which a misdated day and the day of its weekday may lie apart.
BESIDE = 2
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Hold every printed weekday against the calendar; what other sources say of the same day is quoted beside it."""
    topic_of = {claim.key: topic for topic in topics if topic.kind is Kind.DATE for claim in topic.claims}
    for claim in claims:
        if not isinstance(claim.value, DateValue):
            continue
        interval = claim.value.interval
        if interval.weekday is None or interval.first is None or interval.days != 1:
            continue
        if interval.first.weekday() == interval.weekday or not _year_is_sure(claim, interval):
            continue
        named, true = _WEEKDAYS[interval.weekday], _WEEKDAYS[interval.first.weekday()]
        beside = _beside(claim, topic_of[claim.key].claims if claim.key in topic_of else (claim,), claims)
        rest = tuple(at for at, other in enumerate(beside) if other.key != claim.key)
        yield Draft(
            claims=beside,
            positions=((beside.index(claim),), *((rest,) if rest else ())),
            verdict=Verdict.DISCREPANCY,
            relation=Relation.CONFLICT,
            topic=f"weekday of {claim.value.expression}",
            explanation=f'"{claim.value.expression}" names a {named}, but {interval.first.isoformat()} is a {true}',
            severity=Severity.WARNING if interval.anchor else Severity.ERROR,
            confidence=0.9 if interval.anchor else 1.0,
        )


def _beside(claim: Claim, topic: Sequence[Claim], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims quoted beside a misdated day: those of the weekday that it names, next to it, told elsewhere, else its topic."""
    assert isinstance(claim.value, DateValue)
    told = claim.value.interval
    same = {other.key: other for other in claims if other.source != claim.source and _is_next(claim, other)}
    if not same:
        return tuple(topic)
    for other in topic:
        if isinstance(other.value, DateValue) and other.value.interval.weekday in (None, told.weekday):
            same[other.key] = other
    return (*(same[key] for key in sorted(same) if key != claim.key), claim)


def _is_next(claim: Claim, other: Claim) -> bool:
    """Tell whether another claim names the same weekday, on a day beside the misdated one, of a thing of the same name."""
    if not (isinstance(claim.value, DateValue) and isinstance(other.value, DateValue)):
        return False
    here, there = claim.value.interval, other.value.interval
    if here.weekday != there.weekday or here.first is None or there.first is None or there.days != 1:
        return False
    shared = {*claim.context.clause} & {*other.context.clause} - {_WEEKDAYS[here.weekday or 0].lower()}
    return 0 < abs((here.first - there.first).days) <= BESIDE and any(word.isalpha() for word in shared)


def _year_is_sure(claim: Claim, interval: Interval) -> bool:
    """Tell whether the year is printed, or the day lies so near the day of publication that no other is meant."""
    if not interval.anchor:
        return True
    if claim.context.published is None or interval.first is None:
        return False
    return abs((date.fromisoformat(claim.context.published[:10]) - interval.first).days) <= NEAR


RULE = Rule(
    name="weekday-mismatch",
    kind=Kind.DATE,
    severity=Severity.ERROR,
    inspect=inspect,
    examples=(
        Example("The talks open on Thursday, 12 June 2024.", "The talks open in June.", Relation.CONFLICT),
        Example("The talks open on Wednesday, 12 June 2024.", "The talks open in June.", Relation.UNKNOWN),
        Example("The talks opened on Monday, March 5.", "The talks opened this week.", Relation.CONFLICT),
    ),
)
