"""An anniversary is given with the year of what it commemorates, and the two do not make the year of the report.

Finds: "the 20th anniversary of the 1998 flood" in a report of 2024.
Matters because: round numbers are written from memory, and the year beside them shows the slip.
Wrong when: an anniversary of another year is told of; so one that is a year off is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, DateValue, Event, Granularity, Kind, Relation, Severity, Topic, Verdict

#: Years that an anniversary may miss: one of next year, or a report about the turn of the year.
SLACK = 1
_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) anniversary of (?:the |its |their )?(\d{4})\b")


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Add every anniversary to the year that stands behind it, and hold the sum against the year of the report."""
    for told in claims:
        if not isinstance(told.value, Event) or told.context.published is None:
            continue
        match = _ANNIVERSARY.search(f"{told.value.agent}; {told.value.patient}")
        if match is None or (told.context.time is not None and _is_elsewhen(told)):
            continue
        count, year = int(match[1]), int(match[2])
        written = int(told.context.published[:4])
        since = next((claim for claim in claims if _is_year(claim, told, year)), None)
        if since is None or abs(written - year - count) <= SLACK:
            continue
        first, second = sorted((told, since), key=lambda claim: claim.key)
        yield Draft(
            claims=(first, second),
            positions=((0,), (1,)),
            verdict=Verdict.DISCREPANCY,
            relation=Relation.CONFLICT,
            topic=f"anniversary of {year}",
            explanation=f"{year} to {written} is {written - year} years; the anniversary given is number {count}",
            severity=Severity.WARNING,
            confidence=0.8,
        )


def _is_elsewhen(told: Claim) -> bool:
    """Tell whether the keeping of an anniversary is dated to another year than that of the report."""
    time = told.context.time
    assert told.context.published
    written = date.fromisoformat(told.context.published[:10])
    return time is not None and time.first is not None and abs((time.first - written).days) > 366


def _is_year(claim: Claim, told: Claim, year: int) -> bool:
    return (
        isinstance(claim.value, DateValue)
        and claim.source == told.source
        and claim.context.sentence_index == told.context.sentence_index
        and claim.value.interval.granularity is Granularity.YEAR
        and claim.value.interval.first is not None
        and claim.value.interval.first.year == year
    )


RULE = Rule(
    name="anniversary-mismatch",
    kind=Kind.DATE,
    severity=Severity.WARNING,
    inspect=inspect,
    examples=(
        Example(
            "The city marked the 20th anniversary of the 1998 flood on Monday.", "A flood came.", Relation.CONFLICT
        ),
        Example("The city marked the 26th anniversary of the 1998 flood on Monday.", "A flood came.", Relation.UNKNOWN),
    ),
)
