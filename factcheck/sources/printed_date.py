"""Dates and times as outlets print them in publication lines and datelines.

Reads calendar days ("Tuesday, 10 June 2025", "Nov. 6", "22/11/24", "2024-03-04", "20240303T1840Z") with the weekday and
the time of day that stand beside them. It does not read dates inside sentences ("last Friday"): those are claims.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from factcheck.sources.calendar_words import any_of, calendar_words

#: Two-digit years below this belong to 2000-2068, as in POSIX strptime.
PIVOT_YEAR = 69

_BLANK = r"[ \t\u00a0\u202f\r\n]"


@dataclass(frozen=True)
class PrintedDate:
    """A day at `[start, end)` of a line, with what stands beside it.

    `year` is None where none is printed. `clock` is "hh:mm" or empty; `offset` is "+hh:mm" where the outlet printed an
    offset, GMT, UTC or Z, else empty. `swappable`: day and month could change places ("3/4/2024").
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    clock: str = ""
    offset: str = ""
    swappable: bool = False
    american: bool = False

    @property
    def calendar_day(self) -> date | None:
        """The day; None without a year or where that year has no such day."""
        return _day(self.year, self.month, self.day) if self.year else None

    @property
    def iso(self) -> str:
        """ISO 8601, to the minute where a time is printed; empty without a year."""
        day = self.calendar_day
        if day is None:
            return ""
        return day.isoformat() + (f"T{self.clock}{self.offset}" if self.clock else "")

    @property
    def fits_weekday(self) -> bool:
        """Tell whether the printed weekday is that of the day; true where one of them is missing."""
        day = self.calendar_day
        return day is None or self.weekday is None or day.isoweekday() == self.weekday

    def swapped(self) -> PrintedDate:
        """The other reading of an all-digit date: month first."""
        return replace(self, month=self.day, day=self.month)


def find_dates(line: str) -> list[PrintedDate]:
    """Find the dates of a line, left to right; where two patterns overlap the earlier, then the longer, wins."""
    found = [
        printed
        for pattern in _patterns()
        for match in pattern.finditer(line)
        if (printed := _from_match(match)) is not None
    ]
    found.sort(key=lambda printed: (printed.start, -printed.end))
    kept: list[PrintedDate] = []
    for printed in found:
        if not kept or printed.start >= kept[-1].end:
            floor = kept[-1].end if kept else 0
            kept.append(_with_clock(_with_weekday(printed, line, floor), line, floor))
    return kept


def parse_date(words: str) -> PrintedDate | None:
    """Read words that are one date and nothing else, as in front matter; None where they are not."""
    found = find_dates(words)
    if len(found) != 1 or words[: found[0].start].strip() or words[found[0].end :].strip(" \t.)"):
        return None
    return found[0]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{any_of(calendar_words().months)})\b\.?"
    day = r"(?<![\d.:/])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    four = r"(?P<year>(?:1[89]|20)\d\d)"
    year = rf"{four}(?!\d)"
    short_year = r"(?P<short>(?<=-)\d\d|['\u2019]\d\d)(?!\d)"
    texts = (
        rf"(?<![\d-]){four}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=T\d{4}|(?![\d\w]))",
        rf"{day}(?:{_BLANK}+of)?(?:{_BLANK}+|-|/|\.{_BLANK}*)?{month}(?:{_BLANK}*[,/-]?{_BLANK}*(?:{year}|{short_year}))?",
        rf"\b{month}{_BLANK}*(?<!\d)(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])(?:{_BLANK}*,?{_BLANK}*{year})?",
        r"(?<![\d/.:-])(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)"
        r"(?:(?P<year>(?:1[89]|20)\d\d)|(?P<short>\d\d))(?!\d|[/.-]\d)",
    )
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)


def _from_match(match: re.Match[str]) -> PrintedDate | None:
    parts = match.groupdict()
    year = _year(parts)
    if "first" in parts:
        return _from_digits(match, year)
    name = parts["month"].lower()
    month = int(name) if name.isdigit() else calendar_words().months[name]
    # A leap year stands in for an unprinted one, so that "Feb 29" is a day.
    if _day(year or 2000, month, int(parts["day"])) is None:
        return None
    return PrintedDate(start=match.start(), end=match.end(), year=year, month=month, day=int(parts["day"]))


def _from_digits(match: re.Match[str], year: int | None) -> PrintedDate | None:
    """Read "a/b/year" day first where that is a day, else month first; dots never put the month first."""
    first, second = int(match["first"]), int(match["second"])
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    dotted = match["sep"] == "."
    if day_first is None and (month_first is None or dotted):
        return None
    both = day_first is not None and month_first is not None and first != second and not dotted
    chosen = day_first or month_first
    assert chosen is not None
    return PrintedDate(
        start=match.start(), end=match.end(), year=year, month=chosen.month, day=chosen.day, swappable=both,
        american=day_first is None,
    )  # fmt: skip


def _year(parts: dict[str, str | None]) -> int | None:
    if parts.get("year"):
        return int(parts["year"] or 0)
    if parts.get("short"):
        short = int((parts["short"] or "").strip("'\u2019"))
        return short + (2000 if short < PIVOT_YEAR else 1900)
    return None


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 2000, month, day)
    except ValueError:
        return None


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for what stands beside a date: weekday before, weekday after, time before, time after."""
    weekday = rf"\b(?P<weekday>{any_of(calendar_words().weekdays)})\b"
    zone = (
        rf"(?:{_BLANK}*\(?(?:\b|(?<=\d))(?P<zone>{any_of(calendar_words().zones)})\b\)?)?"
        rf"(?:{_BLANK}*(?P<offset>[+\u2212-]\d\d?(?::?[0-5]\d)?)(?![\d/.-]))?"
    )
    half = r"(?P<half>[ap])\.?m\b\.?"
    named = any_of([*calendar_words().zones, "hrs", "hours", "h"])
    clock = (
        rf"(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?!\d)(?:{_BLANK}*{half})?"
        rf"|(?P<hour2>1[0-2]|0?[1-9]){_BLANK}*{half.replace('half', 'half2')}"
        rf"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?:[0-5]\d)?(?={_BLANK}*{named}\b|{_BLANK}*[+]\d\d))"
        rf"(?:{_BLANK}*(?:hrs|hours)\b)?"
    )
    update = r"(?:last[ ]+)?(?:updated|modified)"
    joint = (
        rf"(?:T|{_BLANK}*[,;|@/\u2022\u00b7\u2013\u2014(-]*{_BLANK}*(?:{update}{_BLANK}+)?(?:at{_BLANK}+|@{_BLANK}*)?)"
    )
    return (
        re.compile(rf"{weekday}\.?{_BLANK}*[,|]?{_BLANK}*(?:the{_BLANK}+)?$", re.IGNORECASE),
        re.compile(rf"{_BLANK}*(?:\({_BLANK}*|,{_BLANK}*)?{weekday}\.?\)?", re.IGNORECASE),
        re.compile(
            rf"(?<![\d.:]){clock}{zone}{_BLANK}*(?:[,|\u2022\u00b7\u2013\u2014-]|\bon\b)?{_BLANK}*$", re.IGNORECASE
        ),
        re.compile(rf"{joint}{clock}{zone}", re.IGNORECASE),
    )


def _with_weekday(printed: PrintedDate, line: str, floor: int) -> PrintedDate:
    before, after, _, _ = _beside()
    # A weekday name is short: looking a few words back is enough and keeps this linear.
    back = max(floor, printed.start - 24)
    if match := before.search(line[back : printed.start]):
        start = back + match.start()
        return replace(printed, start=start, weekday=calendar_words().weekdays[match["weekday"].lower()])
    match = after.match(line, printed.end)
    # Without a comma or brackets a weekday after a date may begin the next words ("5 May 2024 Sun shines").
    if match and match.group().lstrip()[:1] in {",", "("}:
        return replace(printed, end=match.end(), weekday=calendar_words().weekdays[match["weekday"].lower()])
    return printed


def _with_clock(printed: PrintedDate, line: str, floor: int) -> PrintedDate:
    _, _, before, after = _beside()
    if match := after.match(line, printed.end):
        return replace(_clocked(printed, match), end=match.end())
    back = max(floor, printed.start - 40)
    if match := before.search(line[back : printed.start]):
        return replace(_clocked(printed, match), start=back + match.start())
    return printed


def _clocked(printed: PrintedDate, match: re.Match[str]) -> PrintedDate:
    hour = int(match["hour"] or match["hour2"] or match["hour3"])
    half = (match["half"] or match["half2"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    clock = f"{hour:02}:{match['minute'] or match['minute3'] or '00'}"
    zone = (match["zone"] or "").lower()
    american = printed.american or zone in calendar_words().american_zones
    return replace(printed, clock=clock, offset=_offset(zone, match["offset"] or ""), american=american)


def _offset(zone: str, digits: str) -> str:
    """Give "+hh:mm" for a printed offset or GMT, UTC, Z; empty where only a zone's name is printed."""
    if zone and zone not in calendar_words().zero_zones:
        return ""
    if not digits:
        return "+00:00" if zone else ""
    sign = "+" if digits[0] == "+" else "-"
    bare = digits[1:].replace(":", "")
    hours, minutes = (bare[:-2], bare[-2:]) if len(bare) > 2 else (bare, "00")
    return f"{sign}{int(hours):02}:{minutes}" if int(hours) <= 14 else ""
