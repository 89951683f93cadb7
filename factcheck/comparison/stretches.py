"""Stretches of time told by both ends, and durations told in numbers: what the calendar rules hold side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import predicate_class
from factcheck.model import Bearing, Claim, DateValue, Dimension, Granularity, Kind, Quantity, Scope
from factcheck.model.calendar_fit import is_daylike

DAY = Decimal(86400)
#: Days by which a duration may miss its ends: first and last day counted or not, a part of a day.
COUNTING = Decimal(1)
#: Verbs whose subject fills the stretch beside them, and verbs that end one (own lists).
_LASTING = frozenset(
    {"last", "run", "continue", "go", "span", "stretch", "extend", "drag", "wage", "take", "stay", "remain", "hold"}
)
_ENDING = frozenset(
    {
        "end",
        "finish",
        "suspend",
        "stop",
        "conclude",
        "expire",
        "close",
        "cease",
        "call",
        "halt",
        "wind",
        "over",
        "complete",
    }
)
_BEGINNING = frozenset({"begin", "start", "open", "commence", "launch", "kick"})
_CALENDAR_GRAIN = (Granularity.RANGE,)


class Stretch(NamedTuple):
    """A first and a last day with the claims that name them and the words of their clauses."""

    first: date
    last: date
    claims: tuple[Claim, ...]
    words: frozenset[str]

    @property
    def days(self) -> int:
        """Days from first to last, the first one not counted."""
        return (self.last - self.first).days


def stretches(claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The stretches of days of one source: "from 3 to 19 March", or a beginning and an end in one sentence."""
    dates = [claim for claim in claims if isinstance(claim.value, DateValue)]
    for claim in dates:
        interval = _value(claim).interval
        if interval.granularity is Granularity.RANGE and interval.first and interval.last and _is_in_days(claim):
            words = frozenset({*claim.context.clause, claim.context.noun, claim.context.predicate})
            yield Stretch(interval.first, interval.last, (claim,), words)
    for begun in dates:
        for ended in dates:
            if begun.context.sentence_index != ended.context.sentence_index or not _are_ends(begun, ended):
                continue
            first, last = _value(begun).interval.first, _value(ended).interval.first
            if first and last and first < last:
                shared = frozenset(begun.context.clause) & frozenset(ended.context.clause)
                yield Stretch(first, last, (begun, ended), shared)


def durations(claims: Sequence[Claim]) -> list[Claim]:
    """The durations among some claims that can be held against a calendar: numbers of days and more, no rates."""
    return [claim for claim in claims if _is_duration(claim)]


def _is_duration(claim: Claim) -> bool:
    value = claim.value
    if claim.kind is not Kind.QUANTITY or not isinstance(value, Quantity) or value.dimension is not Dimension.DURATION:
        return False
    return (
        value.low is not None
        and value.low >= 2 * DAY
        and not value.vague
        and claim.context.scope in (Scope.TOTAL, Scope.PART)
    )


def days_told(claim: Claim) -> tuple[Decimal, Decimal | None]:
    """Least and most days that a duration admits."""
    assert isinstance(claim.value, Quantity)
    assert claim.value.low is not None
    return claim.value.low / DAY, None if claim.value.high is None else claim.value.high / DAY


def counts_to(claim: Claim, days: int) -> bool:
    """Tell whether a duration admits so many days, the first one counted or not."""
    low, high = days_told(claim)
    return low - COUNTING <= days + 1 and (high is None or days <= high + COUNTING)


def fills(claim: Claim, stretch: Stretch) -> bool:
    """Tell whether a duration is told of what the stretch is told of: "the 10-day strike, which began on 3 March"."""
    noun = claim.context.noun
    if claim.context.sentence_index != stretch.claims[0].context.sentence_index:
        return False
    if noun:
        verbs = {each.context.predicate.partition(" ")[0] for each in stretch.claims}
        return noun in stretch.words and (
            len(stretch.claims) == 2 or bool(verbs & (_LASTING | {claim.context.predicate}))
        )
    return claim.context.predicate in _LASTING and claim.context.clause == stretch.claims[0].context.clause


def _are_ends(begun: Claim, ended: Claim) -> bool:
    """Tell whether one claim dates the beginning and the other the end of the same thing."""
    here, there = _value(begun).interval, _value(ended).interval
    if not (is_daylike(here) and is_daylike(there) and here.bearing is there.bearing is Bearing.AT):
        return False
    if not _is_deed(begun.context.predicate, _BEGINNING, "begin") or not _is_deed(
        ended.context.predicate, _ENDING, "end"
    ):
        return False
    return bool(frozenset(begun.context.clause) & frozenset(ended.context.clause))


def _is_deed(verb: str, verbs: frozenset[str], kind: str) -> bool:
    return verb.partition(" ")[0] in verbs or predicate_class(verb) == kind


def _is_in_days(claim: Claim) -> bool:
    """Tell whether a stretch is told by days: those of months or years begin and end where their months do."""
    interval = _value(claim).interval
    assert interval.first
    assert interval.last
    expression = _value(claim).expression
    return sum(character.isdigit() for character in expression) >= 2 and not (
        interval.first.day == 1 and (interval.last.month, interval.last.day) == (12, 31)
    )


def _value(claim: Claim) -> DateValue:
    assert isinstance(claim.value, DateValue)
    return claim.value
