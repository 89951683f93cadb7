"""From a written expression to the days that it admits, told from the day of writing or from a day named before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from factcheck.extraction.date_arithmetic import (
    Days,
    Outlook,
    day_of,
    month_end,
    moved,
    narrowed,
    unit_days,
    weekday_day,
)
from factcheck.extraction.date_words import date_words
from factcheck.extraction.date_writing import Form, Written
from factcheck.model import Granularity, Interval

#: The anchor of what was resolved against the day of publication.
PUBLISHED = "published"
_GRAIN = {
    Form.DAY: Granularity.DAY, Form.MONTH: Granularity.MONTH, Form.YEAR: Granularity.YEAR, Form.YEARS: Granularity.RANGE,
    Form.DECADE: Granularity.DECADE, Form.SEASON: Granularity.SEASON, Form.QUARTER: Granularity.QUARTER,
    Form.WEEKDAY: Granularity.DAY, Form.NEAR: Granularity.DAY, Form.CLOCK: Granularity.MINUTE, Form.PART: Granularity.PART_OF_DAY,
}  # fmt: skip
_UNIT_GRAIN = {
    "day": Granularity.DAY, "week": Granularity.WEEK, "weekend": Granularity.WEEK, "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH, "year": Granularity.YEAR, "decade": Granularity.DECADE,
}  # fmt: skip
# Days that a date may lie on the wrong side of its tense: plans told in the past, reports printed late.
_ASTRAY = 30
# Days on each side of the three months of a season: meteorologists, astronomers and gardeners begin it apart.
_SEASON_MARGIN = 31


def resolve(
    written: Written, *, published: date | None, told_from: date | None = None, outlook: Outlook = "open"
) -> Interval:
    """Give the interval of an expression. `told_from` is the day that "a day later" counts from; None: unresolved."""
    days = _days(written, published, told_from, outlook)
    grain = _GRAIN.get(written.form) or _UNIT_GRAIN[written.unit]
    last_days, weekday = days, written.weekday
    if written.to is not None:
        last_days = _last_end(written, days, published, outlook)
        grain = Granularity.RANGE
        weekday = None
    clock = written.clock or date_words().parts.get(_part_key(written))
    if clock and grain in (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE):
        grain = Granularity.MINUTE if written.clock else Granularity.PART_OF_DAY
    known = days is not None and last_days is not None and days[0] <= last_days[1]
    day = (
        days[0]
        if days and written.form in (Form.WEEKDAY, Form.NEAR) and days[0] == days[1] and written.to is None
        else None
    )
    return Interval(
        first=days[0] if known and days else None,
        last=last_days[1] if known and last_days else None,
        granularity=grain,
        bearing=written.bearing,
        clock=clock if grain in (Granularity.MINUTE, Granularity.PART_OF_DAY) else None,
        zone=written.zone,
        month_day=None if known else _month_day(written),
        weekday=weekday if weekday is not None or day is None else day.weekday(),
        approximate=_is_loose(written),
        anchor=_anchor(written) if known else "",
    )


def _month_day(written: Written) -> tuple[int, int] | None:
    """Month and day of an expression whose year cannot be told; 0 for the day of a whole month."""
    if written.swappable or written.to is not None or written.edge or written.month is None:
        return None
    return written.month, written.day or 0


def _part_key(written: Written) -> str:
    return {"last night": "night", "overnight": ""}.get(written.part, written.part)


def _is_loose(written: Written) -> bool:
    if written.hedge and written.hedge not in ("at least", "as early as", "as late as"):
        return True
    if written.edge in ("early", "mid", "late") or written.form is Form.SEASON:
        return True
    return written.form in (Form.AGO, Form.SHIFT) and written.unit != "day"


def _anchor(written: Written) -> str:
    if written.form is Form.SHIFT:
        return "text"
    absolute = written.year is not None and written.form not in (Form.WEEKDAY, Form.NEAR, Form.UNIT, Form.AGO)
    return "" if absolute else PUBLISHED


def _days(written: Written, published: date | None, told_from: date | None, outlook: Outlook) -> Days | None:
    """The days of the expression, or of the opening end of a stretch."""
    form = written.form
    if form is Form.DAY:
        return _calendar_day(written, published, outlook)
    if form in (Form.MONTH, Form.SEASON, Form.QUARTER):
        return _months(written, published, outlook)
    if form in (Form.YEAR, Form.DECADE, Form.YEARS):
        return _years(written)
    if form is Form.SHIFT:
        return moved(told_from, written) if told_from and written.weekday is None else None
    if published is None:
        return None
    if form is Form.WEEKDAY:
        return weekday_day(written, published, outlook)
    if form is Form.NEAR:
        day = published + timedelta(days=written.number or 0)
        night = timedelta(days=1) if written.part in ("last night", "overnight") else timedelta(0)
        return day, day + night
    if form is Form.UNIT:
        return unit_days(written, published, outlook)
    if form is Form.AGO:
        return moved(published, replace(written, number=-(written.number or 0)))
    return None


def _calendar_day(written: Written, published: date | None, outlook: Outlook) -> Days | None:
    assert written.month is not None
    assert written.day is not None
    if written.swappable:
        return None
    year = written.year or (written.to.year if written.to else None) or _year_of(written, published)
    if year is not None:
        day = day_of(year, written.month, written.day)
        return (day, day) if day else None
    if published is None:
        return None
    near = [day_of(published.year + step, written.month, written.day) for step in (-1, 0, 1)]
    day = _nearest([day for day in near if day], published, outlook)
    return (day, day) if day else None


def _nearest(days: list[date], published: date, outlook: Outlook) -> date | None:
    """The nearest of some days; one too far on the wrong side of the tense gives way to the next."""
    fit = [
        day
        for day in days
        if not (outlook == "past" and (day - published).days > _ASTRAY)
        and not (outlook == "future" and (published - day).days > _ASTRAY)
    ]
    return min(fit or days, key=lambda day: (abs((day - published).days), day), default=None)


def _year_of(written: Written, published: date | None) -> int | None:
    """The year that "last year" beside a date names."""
    if not written.which.endswith(" year") or published is None:
        return None
    return published.year + {"last": -1, "this": 0, "next": 1}[written.which.split()[0]]


def _months(written: Written, published: date | None, outlook: Outlook) -> Days | None:
    """Months, seasons and quarters; seasons are widened by a month on each side, hemispheres are not known."""
    if written.form is Form.MONTH:
        first, count = written.month or 1, 1
    elif written.form is Form.QUARTER:
        first, count = 3 * ((written.quarter or 1) - 1) + 1, 3
    else:
        first, count = date_words().seasons[written.season], 3
    year = written.year or (written.to.year if written.to else None) or _year_of(written, published)
    if year is None:
        if published is None:
            return None
        year = _nearest_year(first, count, published, written, outlook)
    if (
        written.to is not None
        and written.to.year
        and written.year is None
        and written.to.month
        and first > written.to.month
    ):
        year -= 1
    start = date(year, first, 1)
    end = month_end(year, first + count - 1)
    if written.form is Form.SEASON:
        return start - timedelta(days=_SEASON_MARGIN), end + timedelta(days=_SEASON_MARGIN)
    return narrowed(start, end, written.edge, published)


def _nearest_year(first: int, count: int, published: date, written: Written, outlook: Outlook) -> int:
    """The year in which an unnamed month lies, by its "last" or "next", else by the tense, else the nearest."""
    year = published.year
    ended = month_end(year, first + count - 1) < published.replace(day=1)
    begun = date(year, first, 1) <= published
    if written.which == "last":
        return year if ended and begun else year - 1
    if written.which == "next":
        return year if not begun else year + 1
    if written.which == "this":
        return year
    if outlook == "past":
        return year if begun else year - 1
    if outlook == "future":
        return year if month_end(year, first + count - 1) >= published else year + 1
    middles = {step: date(year + step, first, 15) for step in (-1, 0, 1)}
    return year + min(middles, key=lambda step: (abs((middles[step] - published).days), step))


def _years(written: Written) -> Days:
    year = written.year or 1
    if written.form is Form.DECADE:
        return narrowed(date(year, 1, 1), date(year + 9, 12, 31), written.edge, None)
    last = written.number if written.form is Form.YEARS and written.number else year
    return narrowed(date(year, 1, 1), date(last, 12, 31), written.edge, None)


def _last_end(written: Written, days: Days | None, published: date | None, outlook: Outlook) -> Days | None:
    """The closing end of a stretch: it takes its missing year from the opening end and lies after it."""
    assert written.to is not None
    to: dict[str, Any] = {}
    if (
        written.to.form in (Form.DAY, Form.MONTH)
        and written.to.year is None
        and not written.to.which
        and days is not None
    ):
        year = days[0].year
        wraps = (written.to.month or 0, written.to.day or 31) < (days[0].month, days[0].day)
        to = {"year": year + 1 if wraps else year}
    if written.to.form is Form.WEEKDAY and days is not None:
        ahead = ((written.to.weekday or 0) - days[0].weekday()) % 7
        last = days[0] + timedelta(days=ahead)
        return last, last
    return _days(replace(written.to, **to), published, None, outlook)
