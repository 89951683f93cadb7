"""Days told from another day, and the arithmetic of months and parts: where the calendar of `date_resolution` is kept."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from factcheck.extraction.date_writing import Written

Outlook = Literal["past", "future", "open"]
Days = tuple[date, date]

# Half the width that a rounded count of units admits, in days: "three weeks ago", "two years ago".
_SLACK = {"day": 0, "week": 4, "fortnight": 7, "month": 20, "year": 185, "decade": 1100}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def narrowed(first: date, last: date, edge: str, published: date | None) -> Days:
    """The part of a stretch that "early", "mid", "late" or a half of it names: thirds with a margin of a tenth."""
    length = (last - first).days + 1
    if edge.endswith("half") and length in (365, 366):
        return (first, date(first.year, 6, 30)) if edge == "first half" else (date(first.year, 7, 1), last)
    if edge in ("so far", "rest") and published is not None and first <= published <= last:
        return (first, published) if edge == "so far" else (published, last)
    low, high = {
        "early": (0.0, 0.43), "mid": (0.23, 0.77), "late": (0.57, 1.0), "first half": (0.0, 0.5), "second half": (0.5, 1.0),
        "so far": (0.0, 0.6), "rest": (0.4, 1.0),
    }.get(edge, (0.0, 1.0))  # fmt: skip
    return first + timedelta(days=int(length * low)), first + timedelta(
        days=max(int(length * high) - 1, int(length * low))
    )


def weekday_day(written: Written, published: date, outlook: Outlook) -> Days | None:
    """The nearest such weekday on the side of the tense; both sides close by and no tense: unresolved."""
    assert written.weekday is not None
    if written.which in ("the previous", "the following", "the preceding"):
        return None
    back = (published.weekday() - written.weekday) % 7
    ahead = (written.weekday - published.weekday()) % 7
    if written.which == "last":
        back = back or 7
    elif written.which == "next":
        outlook, ahead = "future", ahead or 7
    if outlook == "future" and written.which != "last":
        day = published + timedelta(days=ahead)
    elif outlook == "past" or written.which == "last":
        day = published - timedelta(days=back)
    else:
        return None
    return day, day


def unit_days(written: Written, published: date, outlook: Outlook) -> Days:
    step = {"last": -1, "next": 1}.get(written.which, 0)
    if written.unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday())
        if written.unit == "weekend":
            if not step and outlook != "future" and published.weekday() < 4:
                step = -1
            start = monday + timedelta(days=4 + 7 * step)
            return start, start + timedelta(days=3)
        start = monday + timedelta(days=7 * step)
        if written.edge in ("so far", "rest"):
            return (
                (start - timedelta(days=1), published)
                if written.edge == "so far"
                else (published, start + timedelta(days=6))
            )
        # A week begins on Sunday for some outlets.
        return start - timedelta(days=1), start + timedelta(days=6)
    if written.unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        return narrowed(date(year, month + 1, 1), month_end(year, month + 1), written.edge, published)
    if written.unit == "decade":
        decade = published.year // 10 * 10 + 10 * step
        return narrowed(date(decade, 1, 1), date(decade + 9, 12, 31), written.edge, published)
    year = published.year + step
    return narrowed(date(year, 1, 1), date(year, 12, 31), written.edge, published)


def moved(base: date, written: Written) -> Days | None:
    """A day moved by a number of units, as wide as a rounded count of them admits."""
    number, unit = written.number or 0, written.unit
    if unit in _DAYS:
        day = shifted(base, number * _DAYS[unit])
    else:
        day = shifted(base, round(number * {"month": 30.44, "year": 365.25, "decade": 3652.5}[unit]))
    if day is None or not 1 < day.year < 9998:
        return None
    slack = timedelta(days=_SLACK[unit] if number else 0)
    first, last = day - slack, day + slack
    if unit == "year" and number:
        # "two years ago" is also the calendar year before last.
        first, last = min(first, date(day.year, 1, 1)), max(last, date(day.year, 12, 31))
    elif unit == "month" and number:
        first, last = min(first, day.replace(day=1)), max(last, month_end(day.year, day.month))
    return first, last


def month_end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(base: date, days: int) -> date | None:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None
