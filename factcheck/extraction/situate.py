"""Placing claims in time and space by the date and place claims that share their clause or sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Claim, Interval, Kind

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading


def situate(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Give the claims with `context.time` filled from the nearest date of the same sentence, where one stands."""
    dates: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind is Kind.DATE:
            dates.setdefault(claim.context.sentence_index, []).append(claim)
    return [_in_time(claim, dates.get(claim.context.sentence_index, [])) for claim in claims]


def _in_time(claim: Claim, dates: list[Claim]) -> Claim:
    if claim.kind is Kind.DATE or claim.context.time is not None or not dates:
        return claim
    same_clause = [date for date in dates if date.context.clause == claim.context.clause]
    nearest = min(same_clause or dates, key=lambda date: (_distance(claim, date), date.span.start))
    if not same_clause and _distance(claim, nearest) > 120:
        return claim
    return claim.model_copy(update={"context": claim.context.model_copy(update={"time": _interval(nearest)})})


def _interval(date: Claim) -> Interval | None:
    return date.value.interval if date.value.type == "date" else None


def _distance(one: Claim, other: Claim) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)
