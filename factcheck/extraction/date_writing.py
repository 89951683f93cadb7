"""A date expression as it is written, before it is resolved: what its words say and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Bearing


class Form(StrEnum):
    """What sort of expression it is."""

    DAY = "day"  # "December 13, 2025", "13 June": month and day, the year may be missing
    MONTH = "month"  # "June 2023", "last June"
    YEAR = "year"
    YEARS = "years"  # "2026-31"
    DECADE = "decade"
    SEASON = "season"
    QUARTER = "quarter"
    WEEKDAY = "weekday"
    NEAR = "near"  # "yesterday", "tonight": a number of days from the day of writing
    UNIT = "unit"  # "last week", "earlier this year", "the weekend"
    AGO = "ago"  # "three days ago"
    SHIFT = "shift"  # "a day later", "the previous day": counted from a day named before
    CLOCK = "clock"  # a time of day alone
    PART = "part"  # a part of the day alone


@dataclass(frozen=True)
class Written:
    """An expression at `[start, end)` of a text. What its words do not say is None or empty.

    `number` counts units: days from the day of writing for NEAR, units back for AGO, units on (negative: back) for
    SHIFT. `which` is "last", "this" or "next". `edge` narrows a month, year or week: "early", "mid", "late", "first
    half", "second half", "so far" (its part until the day of writing), "rest". `part` is a key of the parts of the day.
    `to` is the closing end of a stretch. `cued`: words around it show that it is a date, so nobody need ask the parse.
    """

    start: int
    end: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    which: str = ""
    unit: str = ""
    number: int | None = None
    edge: str = ""
    part: str = ""
    clock: tuple[int, int] | None = None
    zone: str = ""
    hedge: str = ""
    swappable: bool = False  # an all-digit date whose day and month could change places
    cued: bool = True
    bearing: Bearing = Bearing.AT
    to: Written | None = None

    @property
    def names_a_day(self) -> bool:
        """Tell whether it can take a time of day."""
        return self.form in (Form.DAY, Form.WEEKDAY, Form.NEAR) or (self.form is Form.SHIFT and self.unit == "day")
