"""Values in words that an editor reads: "more than 100", "9 June 2025", "former president"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from factcheck.model import (
    Bearing,
    DateValue,
    Dimension,
    Event,
    Granularity,
    Interval,
    PersonName,
    Quantity,
    Quote,
    ReportedClaim,
    Role,
    Site,
    Status,
)

#: Characters of a quotation that stand for its whole in a column of values.
_QUOTE = 90
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "dollar": "$"}


def value_words(claim: ReportedClaim) -> str:
    """Say a claim's value in words; a vague or unwordable one in the claim's own."""
    value = claim.value
    if isinstance(value, Quantity):
        return _quantity(value, claim.text)
    return _WORDINGS[value.type](value) or " ".join(claim.text.split())


def _quantity(value: Quantity, text: str) -> str:
    printed = " ".join(text.split())
    if value.vague or value.dimension is Dimension.RATIO:
        return printed
    if value.dimension is Dimension.SCORE:
        number = "–".join(_number(part) for part in value.numbers)
    else:
        number = " to ".join(_number(part) for part in value.numbers)
    return " ".join(part for part in (value.direction or "", _bound(value, printed), _with_unit(number, value)) if part)


def _bound(value: Quantity, printed: str) -> str:
    """The hedge as printed where it stands before the number, else plain words for the bound."""
    if value.bound == "=" and not value.hedge:
        return ""
    if value.hedge and printed.casefold().startswith(value.hedge.casefold()):
        return value.hedge.casefold()
    if value.bound == ">":
        return "more than" if value.low_open else "at least"
    if value.bound == "<":
        return ("fewer than" if value.dimension is Dimension.COUNT else "less than") if value.high_open else "at most"
    return "around" if value.bound == "~" else ""


def _number(number: Decimal) -> str:
    for size, word in _SCALES:
        scaled = number / size
        if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.01")):
            return f"{_plain(scaled)} {word}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    """Digits with separators of thousands, without needless zeros and never with an exponent."""
    whole = f"{number:,f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


#: Units of time are stored by symbol and read as words.
_TIMES = {
    "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year", "ms": "millisecond",
}  # fmt: skip


def _with_unit(number: str, value: Quantity) -> str:
    unit, dimension = value.unit, value.dimension
    if dimension is Dimension.DURATION:
        unit = _TIMES.get(unit, unit)
    if dimension is Dimension.MONEY:
        return f"{_SYMBOLS[unit]}{number}" if unit in _SYMBOLS else f"{unit} {number}".strip()
    if dimension is Dimension.PERCENT:
        return f"{number} percent"
    if dimension is Dimension.PERCENTAGE_POINT:
        return f"{number} percentage point" + ("" if number == "1" else "s")
    if dimension is Dimension.AGE:
        return f"aged {number}"
    if dimension is Dimension.ORDINAL:
        return f"{number}{_ordinal_ending(number)}"
    if dimension is Dimension.DURATION:
        return f"{number} {unit}".strip() + ("" if number == "1" or not unit else "s")
    if dimension in (Dimension.COUNT, Dimension.SCORE, Dimension.NUMBER):
        return number
    return f"{number} {unit}".strip()


def _ordinal_ending(number: str) -> str:
    if number[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _date(value: DateValue) -> str:
    interval = value.interval
    if interval.first is None or interval.last is None:
        return f"{value.expression} (day unknown)" if value.expression else ""
    words = interval_words(interval)
    if interval.clock is not None:
        words += ", " + " to ".join(dict.fromkeys(f"{at // 60 % 24:02d}:{at % 60:02d}" for at in interval.clock))
    if interval.approximate:
        words = f"around {words}"
    return words if interval.bearing is Bearing.AT else f"{interval.bearing.value} {words}"


def interval_words(interval: Interval) -> str:
    """Say a resolved interval: "9 June 2025", "June 2025", "3 to 9 June 2025", "the 2020s"."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        return ""
    if interval.granularity is Granularity.DECADE:
        return f"the {first.year}s"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if interval.granularity is Granularity.MONTH and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _role(value: Role) -> str:
    office = value.office
    if value.status is Status.ELECT:
        return f"{office}-elect"
    if value.status is Status.CANDIDATE:
        return office if "candidate" in office or "nominee" in office else f"candidate for {office}"
    if value.status in (Status.FORMER, Status.ACTING):
        return f"{value.status.value} {office}"
    return office


def _name(value: PersonName) -> str:
    return value.full


def _site(value: Site) -> str:
    where = ", ".join((value.name, *value.within))
    return where if value.relation == "in" else f"{value.relation.replace('based', 'based in')} {where}"


def _event(value: Event) -> str:
    did = " ".join(part for part in ("" if value.polarity else "not", value.predicate, value.patient) if part)
    return (f"{value.agent}: " if value.agent else "") + f"{did} ({value.status.value})"


def _quote(value: Quote) -> str:
    words = value.words
    if len(words) > _QUOTE:
        words = words[:_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


_WORDINGS: Mapping[str, Callable[..., str]] = {
    "date": _date,
    "role": _role,
    "name": _name,
    "place": _site,
    "event": _event,
    "quote": _quote,
}
