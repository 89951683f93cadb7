"""Stretches of the calendar."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from factcheck.model.base import Model


class Granularity(StrEnum):
    """How finely a date expression names its time."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"  # "from 3 to 30 June": both ends are stated


class Bearing(StrEnum):
    """How the dated thing stands to the named time."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


class Interval(Model):
    """The days that a date expression admits, both ends included; "in June 2023" is 2023-06-01 to 2023-06-30.

    `first` and `last` are None where the expression cannot be resolved (a weekday in an undated article): such an
    interval is unknown against any other, unless both name a weekday (see calendar_fit.py).
    `clock` is the admitted time of day in minutes since midnight, both ends included, None where none is stated.
    """

    first: date | None = None
    last: date | None = None
    granularity: Granularity = Granularity.DAY
    bearing: Bearing = Bearing.AT
    clock: tuple[int, int] | None = None
    zone: str = Field(default="", description='the zone printed beside the clock, upper case: "GMT"; "" for local time')
    weekday: int | None = Field(default=None, ge=0, le=6, description="Monday is 0, where a weekday is named")
    month_day: tuple[int, int] | None = Field(
        default=None, description="month and day (0: the whole month), where they are named and the year is not known"
    )
    approximate: bool = Field(default=False, description='"around 3 June", "early October"')
    anchor: str = Field(default="", description='what a relative expression was resolved against, "" for absolute ones')

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if (self.first is None) != (self.last is None):
            raise ValueError("an interval has both ends or neither")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError("an interval ends before it begins")
        return self

    @property
    def is_resolved(self) -> bool:
        """Tell whether the days are known."""
        return self.first is not None

    @property
    def days(self) -> int | None:
        """How many days it admits, both ends counted; None where unknown."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some day lies in both; False where either is unresolved."""
        if not (self.first and self.last and other.first and other.last):
            return False
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: Interval) -> bool:
        """Tell whether every day of the other lies in this one; False where either is unresolved."""
        if not (self.first and self.last and other.first and other.last):
            return False
        return self.first <= other.first and other.last <= self.last
