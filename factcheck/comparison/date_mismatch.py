"""Two sources date the same happening differently.

Finds: claims on one topic whose dates or times of day share no moment.
Matters because: a date is checked by every reader who was there, and the order of events hangs on it.
Wrong when: the happening went on for days, or the two write about two rounds of it.
"""

from __future__ import annotations

from datetime import date

from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.comparison.voices import are_two_voices
from factcheck.model import Claim, DateValue, Granularity, Interval, Judgement, Kind, Relation, Severity
from factcheck.model.calendar_fit import fit, is_daylike

# Not strftime: its names follow the locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare two dates as sets of days and, on one day, as times; what is not resolved is unknown, not different."""
    if not isinstance(one.value, DateValue) or not isinstance(other.value, DateValue):
        return UNKNOWN
    here, there = one.value, other.value
    verdict = fit(here.interval, there.interval)
    said = f'"{here.expression}" is {_told(here.interval)}, "{there.expression}" {_told(there.interval)}'
    if verdict.fits is None:
        return UNKNOWN
    if verdict.fits:
        relation = Relation.EQUAL if verdict.equal else Relation.COMPATIBLE
        return Judgement(relation=relation, reason=said)
    if are_two_voices(one, other):
        return Judgement(relation=Relation.CONFLICT, reason=said, severity=Severity.NOTE, tags=("disputed",))
    severity = Severity.ERROR if _is_firm(here.interval) and _is_firm(there.interval) else Severity.WARNING
    return Judgement(relation=Relation.CONFLICT, reason=said, severity=severity)


def _is_firm(interval: Interval) -> bool:
    """Tell whether a day or a stretch of days is named outright."""
    return (is_daylike(interval) or interval.granularity is Granularity.RANGE) and not interval.approximate


def _told(interval: Interval) -> str:
    """The interval in words an editor can check: "13 December 2025", "June 2023", "02:50 on 9 June 2025"."""
    if interval.first is None or interval.last is None:
        return "not resolved" if interval.clock is None else f"at {_time(interval.clock[0])}"
    days = _day(interval.first)
    if interval.first != interval.last:
        days = f"{days} to {_day(interval.last)}"
    if interval.granularity is Granularity.MINUTE and interval.clock:
        days = f"{_time(interval.clock[0])} on {days}"
    return f"about {days}" if interval.approximate else days


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


RULE = Rule(
    name="date-mismatch",
    kind=Kind.DATE,
    severity=Severity.WARNING,
    relate=relate,
    examples=(
        Example(
            "Police arrested the banker Ivo Marsh on 3 February.",
            "The banker Ivo Marsh was arrested on 5 February.",
            Relation.CONFLICT,
        ),
        Example(
            "Police arrested the banker Ivo Marsh on Monday.",
            "The banker Ivo Marsh was arrested on 4 March.",
            Relation.EQUAL,
        ),
        Example(
            "The mine at Torvik closed in June 2019 after a flood.",
            "After a flood the mine at Torvik closed on 12 June 2019.",
            Relation.COMPATIBLE,
        ),
        Example(
            "Police arrested the banker Ivo Marsh on Monday.",
            "The banker Ivo Marsh will be sentenced on 5 April.",
            Relation.UNKNOWN,
        ),
    ),
)
