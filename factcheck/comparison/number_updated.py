"""A later report has a higher count of a matter that is still growing.

Finds: tolls and other running counts where the source published later has the higher figure.
Matters because: the later figure supersedes the earlier one, which should not be printed again.
Wrong when: the publication time is that of a rewrite, or the earlier figure was right and the later one a slip.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from factcheck.comparison.amounts import standing
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Judgement, Kind, Quantity, Relation, Severity

#: States whose counts grow while an event goes on.
RUNNING = frozenset(
    {
        "dead",
        "injured",
        "seriously-injured",
        "missing",
        "casualty",
        "displaced",
        "evacuated",
        "infected",
        "detained",
        "rescued",
        "homeless",
        "hospitalised",
        "without-power",
        "destroyed",
        "damaged",
    }
)
#: Two reports nearer in time than this are of one moment.
LEAST_GAP = timedelta(hours=1)


def relate(one: Claim, other: Claim) -> Judgement:
    """In conflict, as a note, where the later source counts more of what is still being counted."""
    early, late = _in_order(one, other)
    if early is None or late is None or (one.context.state or other.context.state) not in RUNNING:
        return UNKNOWN
    found = standing(early, late)
    if found.relation is not Relation.CONFLICT or not _is_more(late, early):
        return UNKNOWN
    return Judgement(
        relation=Relation.CONFLICT,
        reason=f"{found.reason}; the higher count was published later",
        severity=Severity.NOTE,
        tags=("update",),
    )


def _in_order(one: Claim, other: Claim) -> tuple[Claim | None, Claim | None]:
    """The earlier and the later claim by publication; None, None where a time is unknown or they are of one moment."""
    if one.context.published is None or other.context.published is None:
        return None, None
    here, there = _moment(one.context.published), _moment(other.context.published)
    whole_days = "T" not in one.context.published or "T" not in other.context.published
    gap = abs(here.date() - there.date()) if whole_days else abs(here - there)
    if gap < (timedelta(days=1) if whole_days else LEAST_GAP):
        return None, None
    return (one, other) if here < there else (other, one)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _is_more(late: Claim, early: Claim) -> bool:
    value, partner = late.value, early.value
    assert isinstance(value, Quantity)
    assert isinstance(partner, Quantity)
    return value.low is not None and partner.high is not None and value.low >= partner.high


RULE = Rule(
    name="number-updated",
    kind=Kind.QUANTITY,
    severity=Severity.NOTE,
    relate=relate,
    examples=(
        Example("Seven people were killed in the flood.", "Nine people were killed in the flood.", Relation.CONFLICT, other_published="2024-03-08"),
        Example("Seven people were killed in the flood.", "Nine people were killed in the flood.", Relation.UNKNOWN),
    ),
)  # fmt: skip
