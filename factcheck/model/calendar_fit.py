"""How two intervals stand: whether some moment lies in both, with the slack that reporters' words bear.

Missing comes first: what is not resolved is unknown, never different.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from factcheck.model.interval import Bearing, Granularity, Interval

Days = tuple[date, date]

#: Slack in days of a hedged expression, by how finely it names its time; set by ear, tested in tests/comparison.
_LOOSE = {
    Granularity.MINUTE: 0, Granularity.HOUR: 0, Granularity.PART_OF_DAY: 0, Granularity.DAY: 1, Granularity.WEEK: 3,
    Granularity.MONTH: 5, Granularity.QUARTER: 15, Granularity.SEASON: 31, Granularity.YEAR: 60, Granularity.DECADE: 730,
    Granularity.RANGE: 3,
}  # fmt: skip
#: Minutes between two printed times that are one moment: rounding to five, and a hedge.
EXACT_MINUTES = 5
HEDGED_MINUTES = 30
_DAYLIKE = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY})
_ENDS = frozenset({Bearing.UNTIL, Bearing.BY, Bearing.BEFORE})
#: From this minute on a part of the day runs into the next day: a night.
_NIGHTFALL = 1020
_MINUTES = 1440
#: Before this minute a day may still be called the one before, from this one on the one after.
_DAYBREAK, _NIGHT = 300, 1320


class Fit(NamedTuple):
    """Whether two intervals can be one time (None: cannot be told), and whether they name it alike."""

    fits: bool | None
    equal: bool = False


UNTOLD = Fit(None)


def is_daylike(interval: Interval) -> bool:
    """Tell whether one day, or a time of one day, is named."""
    return interval.granularity in _DAYLIKE


def bearing_class(interval: Interval) -> str:
    """The sort of time that is dated: "start", "end", "after" or "at"."""
    if interval.bearing is Bearing.SINCE:
        return "start"
    if interval.bearing in _ENDS:
        return "end"
    return "after" if interval.bearing is Bearing.AFTER else "at"


def fit(one: Interval, other: Interval) -> Fit:
    """Compare two intervals; symmetric."""
    if Granularity.RANGE in (one.granularity, other.granularity):
        return _stretches(one, other)
    here, there = bearing_class(one), bearing_class(other)
    if here != there:
        return _open_ended(one, other)
    if not (one.is_resolved and other.is_resolved):
        return _unresolved(one, other)
    return _points(one, other)


def _unresolved(one: Interval, other: Interval) -> Fit:
    """Weekdays and clocks may still tell something where the days are not known."""
    if (
        one.clock
        and other.clock
        and one.granularity is other.granularity is Granularity.MINUTE
        and not _name_weekdays(one, other)
    ):
        return Fit(_clocks_fit(one, other), equal=one.clock == other.clock and one.zone == other.zone)
    named, met = _month_day(one), _month_day(other)
    if named and met and not (one.approximate or other.approximate):
        same_day = named[1] == met[1] or 0 in (named[1], met[1])
        return Fit(named[0] == met[0] and same_day, equal=named == met)
    here, there = _weekday(one), _weekday(other)
    if here is None or there is None:
        return UNTOLD
    if here == there:
        return Fit(True, equal=True)
    # Two weekdays are two days, whatever the week; a night or another time zone reaches into the next day.
    near = (here - there) % 7 in (1, 6)
    if near and (_may_run_over(one) or _may_run_over(other)):
        return UNTOLD
    return Fit(False)


def _month_day(interval: Interval) -> tuple[int, int] | None:
    """Month and day without the year; day 0 stands for the whole month."""
    if interval.first is None:
        return interval.month_day
    if is_daylike(interval) and interval.days == 1:
        return interval.first.month, interval.first.day
    whole = interval.granularity is Granularity.MONTH and interval.first.day == 1
    return (interval.first.month, 0) if whole else None


def _weekday(interval: Interval) -> int | None:
    """The weekday that is named, or that of the one day that is known."""
    if interval.weekday is not None and not interval.is_resolved:
        return interval.weekday
    return interval.first.weekday() if interval.first and interval.days == 1 and is_daylike(interval) else None


def _name_weekdays(one: Interval, other: Interval) -> bool:
    return _weekday(one) is not None and _weekday(other) is not None


def _may_run_over(interval: Interval) -> bool:
    """Tell whether the time lies near midnight or is told in a named zone, so that the next day may be meant too."""
    return bool(interval.zone) or (
        interval.clock is not None and (interval.clock[0] < _DAYBREAK or interval.clock[1] >= _NIGHT)
    )


def _points(one: Interval, other: Interval) -> Fit:
    here, there = _widened(one), _widened(other)
    if here[0] > there[1] or there[0] > here[1]:
        if _is_whole_weeks_apart(one, other) or _is_over_midnight(one, other):
            return UNTOLD
        return Fit(False)
    same = (one.first, one.last) == (other.first, other.last)
    if same and one.days == 1 and one.clock and other.clock:
        fits = _clocks_fit(one, other)
        return Fit(fits, equal=fits is True and one.clock == other.clock)
    return Fit(True, equal=same)


def _is_whole_weeks_apart(one: Interval, other: Interval) -> bool:
    """Tell whether both are the same weekday of two weeks and one was told from the day of writing: which week?"""
    if not (one.first and other.first and is_daylike(one) and is_daylike(other)):
        return False
    if not any(interval.anchor and interval.weekday is not None for interval in (one, other)):
        return False
    return abs((one.first - other.first).days) in (7, 14)


def _is_over_midnight(one: Interval, other: Interval) -> bool:
    """Tell whether two neighbouring days are told of a time near midnight, or in a named zone."""
    if (
        not (one.first and other.first and is_daylike(one) and is_daylike(other))
        or abs((one.first - other.first).days) != 1
    ):
        return False
    return bool(one.zone or other.zone) or (_may_run_over(one) and _may_run_over(other))


def _widened(interval: Interval) -> Days:
    assert interval.first is not None
    assert interval.last is not None
    slack = timedelta(days=_LOOSE[interval.granularity] if interval.approximate else 0)
    night = timedelta(days=1 if _runs_over(interval) else 0)
    return interval.first - slack, interval.last + slack + night


def _runs_over(interval: Interval) -> bool:
    """Tell whether a night, or a time about midnight, belongs to the next day too."""
    if interval.clock is None:
        return False
    low, high = interval.clock
    if interval.granularity is Granularity.PART_OF_DAY:
        return low >= _NIGHTFALL and high == _MINUTES - 1
    return low == 0 and high == 0


def _clocks_fit(one: Interval, other: Interval) -> bool | None:
    assert one.clock
    assert other.clock
    if one.zone != other.zone:
        return None
    slack = HEDGED_MINUTES if one.approximate or other.approximate else EXACT_MINUTES
    if Granularity.PART_OF_DAY in (one.granularity, other.granularity):
        slack = HEDGED_MINUTES
    gap = max(one.clock[0] - other.clock[1], other.clock[0] - one.clock[1], 0)
    gap = min(gap, _MINUTES - gap) if one.granularity is other.granularity is Granularity.MINUTE else gap
    if gap > slack and (_runs_over(one) or _runs_over(other)):
        return None  # "Monday night" may be one in the morning
    return gap <= slack


def _stretches(one: Interval, other: Interval) -> Fit:
    """Compare a stretch with a stretch by both ends, with a bearing by one end, with a time by whether it holds it."""
    if not (one.first and one.last and other.first and other.last):
        return UNTOLD
    if one.granularity is other.granularity:
        if (one.first, one.last) == (other.first, other.last):
            return Fit(True, equal=True)
        overlap = one.first <= other.last and other.first <= one.last
        # Two stretches that share an end tell one thing; others may tell two phases.
        shared = one.first == other.first or one.last == other.last
        return Fit(False) if shared or not overlap else UNTOLD
    stretch, point = (one, other) if one.granularity is Granularity.RANGE else (other, one)
    assert stretch.first
    assert stretch.last
    assert point.first
    assert point.last
    kind = bearing_class(point)
    low, high = _widened(point)
    if kind in ("start", "end"):
        end = stretch.first if kind == "start" else stretch.last
        return Fit(low <= end <= high, equal=point.first == end == point.last)
    if kind == "after":
        return UNTOLD
    if (stretch.first, stretch.last) == (point.first, point.last):
        return Fit(True, equal=True)
    return Fit(low <= stretch.last and stretch.first <= high)


def _open_ended(one: Interval, other: Interval) -> Fit:
    """Compare a time with a bound: "on 3 May" lies before "by 31 May"; two kinds of bound cannot be compared."""
    if not (one.first and one.last and other.first and other.last):
        return UNTOLD
    if bearing_class(other) == "at":
        one, other = other, one
    if bearing_class(one) != "at":
        return UNTOLD
    assert one.first
    assert other.last
    assert one.last
    assert other.first
    if other.bearing in (Bearing.BY, Bearing.BEFORE):
        return Fit(one.first <= other.last)
    if other.bearing is Bearing.AFTER:
        return Fit(one.last >= other.first)
    return UNTOLD
