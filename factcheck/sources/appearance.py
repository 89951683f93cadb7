"""When an article was published and modified, decided among the dates that its lines print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.sources.calendar_words import calendar_words
from factcheck.sources.printed_date import PrintedDate
from factcheck.sources.publication_line import Stamp

#: How many days a wire's dateline may lie before the date of another line and still take its year.
FRESH_DAYS = 60


class Appearance:
    """The publication date and the date of the last change, ISO 8601, with what a reader should know about them."""

    def __init__(self, published: str | None, modified: str | None, notes: tuple[str, ...]) -> None:
        self.published = published
        self.modified = modified
        self.notes = notes


def appearance_of(stamps: list[Stamp], wire_days: list[PrintedDate]) -> Appearance:
    """Decide: a date labelled as published; else one without a label; else the wire's; else the last update's."""
    notes: list[str] = []
    evidence = [stamp.printed for stamp in stamps] + wire_days
    settled = [Stamp(_settle_order(stamp.printed, evidence, notes), stamp.label) for stamp in stamps]
    for stamp in settled:
        _check_weekday(stamp.printed, notes)
    settled = [stamp for stamp in settled if stamp.printed.iso]
    updates = [stamp.printed for stamp in settled if stamp.label == "modified"]
    firsts = [stamp.printed for stamp in settled if stamp.label == "published"]
    plain = [stamp.printed for stamp in settled if stamp.label == "plain"]
    modified = max((printed.iso for printed in updates), default=None)
    chosen = next(iter(firsts + plain), None)
    if chosen is None:
        chosen = _wire_date(wire_days, updates, notes)
    if chosen is None and updates:
        chosen = updates[0]
        notes.append("no publication date is printed; the date of the last update stands for it")
    _note_missing_year(chosen, stamps, wire_days, notes)
    return Appearance(chosen.iso if chosen else None, modified, tuple(dict.fromkeys(notes)))


def _settle_order(printed: PrintedDate, evidence: list[PrintedDate], notes: list[str]) -> PrintedDate:
    """Decide day first or month first: weekday, then another date of the page, then an American zone, else day first."""
    if not printed.swappable:
        return printed
    swapped = printed.swapped()
    if printed.weekday is not None and printed.fits_weekday != swapped.fits_weekday:
        return printed if printed.fits_weekday else swapped
    others = [other for other in evidence if not other.swappable]
    if any(_same_day(other, printed) for other in others):
        return printed
    if any(_same_day(other, swapped) for other in others) or printed.american:
        return swapped
    notes.append(f"the date {printed.day:02}/{printed.month:02} was read day first; month first is possible")
    return printed


def _same_day(one: PrintedDate, other: PrintedDate) -> bool:
    return (one.month, one.day) == (other.month, other.day) and (one.year is None or one.year == other.year)


def _check_weekday(printed: PrintedDate, notes: list[str]) -> None:
    day = printed.calendar_day
    if day is not None and not printed.fits_weekday:
        printed_name = _weekday_name(printed.weekday or 0)
        notes.append(
            f"a {printed_name} is printed beside {day.isoformat()}, which was a {_weekday_name(day.isoweekday())}"
        )


def _weekday_name(number: int) -> str:
    return next(name for name, value in calendar_words().weekdays.items() if value == number).capitalize()


def _wire_date(wire_days: list[PrintedDate], updates: list[PrintedDate], notes: list[str]) -> PrintedDate | None:
    """The wire's day; where it has no year, that of an update not long after it."""
    for printed in wire_days:
        _check_weekday(printed, notes)
        if printed.iso:
            return printed
        for update in updates:
            if (year := _year_before(printed, update.calendar_day)) is not None:
                return replace(printed, year=year)
    return None


def _year_before(printed: PrintedDate, limit: date | None) -> int | None:
    if limit is None:
        return None
    for year in (limit.year, limit.year - 1):
        day = replace(printed, year=year).calendar_day
        if day is not None and 0 <= (limit - day).days <= FRESH_DAYS:
            return year
    return None


def _note_missing_year(
    chosen: PrintedDate | None, stamps: list[Stamp], wire_days: list[PrintedDate], notes: list[str]
) -> None:
    if chosen is not None:
        return
    for printed in [stamp.printed for stamp in stamps] + wire_days:
        if printed.year is None:
            month = next(name for name, value in calendar_words().months.items() if value == printed.month).capitalize()
            notes.append(f"the publication date is printed without a year ({printed.day} {month}); it stays unknown")
            return
