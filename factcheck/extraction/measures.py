"""What unit a printed number has: money, measures, percent, ages; read from the characters around it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.extraction.number_forms import Form, Number
from factcheck.model import Dimension


@dataclass(frozen=True)
class Measure:
    """A number's unit: where number and unit together begin and end, and how to get to the canonical unit."""

    start: int
    end: int
    dimension: Dimension
    unit: str
    factor: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)  # added before the factor: degree Fahrenheit
    scale: Decimal = Decimal(
        1
    )  # what the printed number is still to be multiplied by: 1/1000000 for "5,000m" as metres


@cache
def _units() -> tuple[re.Pattern[str], dict[str, tuple[Dimension, str, Decimal]]]:
    table = tomllib.loads(files("factcheck.extraction").joinpath("units.toml").read_text(encoding="utf-8"))
    forms: dict[str, tuple[Dimension, str, Decimal]] = {}
    for dimension, units in table.items():
        for symbol, (factor, *printed) in units.items():
            for form in printed:
                forms[form] = (Dimension(dimension), symbol, Decimal(str(factor)))
                if form.islower() and len(form) >= 3 and not form.endswith("s"):
                    forms[form + "s"] = forms[form]
    long = sorted((form for form in forms if len(form) > 2), key=lambda form: (-len(form), form))
    short = sorted((form for form in forms if len(form) <= 2), key=lambda form: (-len(form), form))
    pattern = re.compile(
        rf"[ -]?(?:(?P<long>(?i:{'|'.join(map(re.escape, long))}))|(?P<short>{'|'.join(map(re.escape, short))}))(?![\w²³])"
    )
    return pattern, {**{form.lower(): entry for form, entry in forms.items() if len(form) > 2},
                     **{form: entry for form, entry in forms.items() if len(form) <= 2}}  # fmt: skip


@cache
def _money() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Any]]:
    text = files("factcheck.lexicon").joinpath("currencies.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    symbols = sorted(table["symbols"], key=len, reverse=True)
    names = sorted(table["names"], key=len, reverse=True)
    before = re.compile(
        rf"(?<![\w])(?:{'|'.join(map(re.escape, symbols))}) ?-?$|(?<=[\w=])[$£€¥]-?$|[$](?:US|A|NZ|C|HK)$|\bPS$|\b(?:US|HK) [$]$"
    )
    codes = [symbol for symbol in symbols if len(symbol) == 3 and symbol.isupper()]
    after = re.compile(
        rf"[ -]?(?:(?P<name>(?i:{'|'.join(map(re.escape, names))})(?i:s|es)?)|(?P<code>{'|'.join(codes)}|[$£€¥]))(?![\w])"
    )
    return before, after, table


_PERCENT = re.compile(r"[ -]?(?:%|percent(?!age)|per ?cent(?!age)|pc\b|pct\b)", re.IGNORECASE)
_POINTS = re.compile(r"[ -]?(?:percentage[ -]points?|basis[ -]points?|pp\b|% points?)", re.IGNORECASE)
_YEAR_OLD = re.compile(
    r"[ -]years?[ -]old\b|(?<=\d)yo\b|[ -]years? of age\b|[ -](?:month|week|day)s?[ -]old\b", re.IGNORECASE
)
_AGED = re.compile(
    r"\b(?:aged?|ages|age of|aged between|aged from)(?: (?:just|only|about|around|over|under|at least|between|from|up to))? ?$",
    re.IGNORECASE,
)
# "Milagros Ccori, who is nine,"
_WHO_IS = re.compile(
    r"\bwho (?:is|was|turn(?:s|ed)|has turned|had turned)(?: (?:just|only|now|about|around))? $", re.IGNORECASE
)
# "Doreen Pike, 86," and "Doreen Pike (86)": a bare figure after a name of two words.
_AFTER_NAME = re.compile(r"[A-Z][\w'-]+ (?:[a-z]{1,3} )?[A-Z][\w'-]+(?:, | \()$")
_STUCK_METRES = re.compile(
    r"[ -]?(?:high|deep|long|wide|tall|below|above|down|away|race|sprint|relay|freestyle|hurdles|from|of water)\b|[.,;)]|$| in \d+[.:]\d| ?\(\d+ ?(?:ft|feet|miles?|yards?)\b"
)


def measure_of(text: str, number: Number) -> Measure | None:
    """Give the unit of a number in its text; None where it counts things or stands bare."""
    if number.form is Form.SCORE:
        return Measure(number.start, number.end, Dimension.SCORE, "")
    if found := _age(text, number):
        return found
    if found := _of_money(text, number):
        return found
    if match := _POINTS.match(text, number.end):
        basis = "basis" in match.group().lower()
        return Measure(number.start, match.end(), Dimension.PERCENTAGE_POINT, "percentage point",
                       Decimal("0.01") if basis else Decimal(1))  # fmt: skip
    if number.form is not Form.FRACTION and (match := _PERCENT.match(text, number.end)):
        if re.match(r"[ -]points?\b", text[match.end() :]):
            return Measure(number.start, match.end() + 6, Dimension.PERCENTAGE_POINT, "percentage point")
        return Measure(number.start, match.end(), Dimension.PERCENT, "%")
    return _of_unit(text, number)


def _age(text: str, number: Number) -> Measure | None:
    if match := _YEAR_OLD.match(text, number.end):
        unit = "year"
        factor = Decimal(1)
        for name, value in (("month", 12), ("week", 52), ("day", 365)):
            if name in match.group().lower():
                unit, factor = name, Decimal(1) / value
        return Measure(number.start, match.end(), Dimension.AGE, unit, factor)
    before = text[: number.start]
    if (
        number.form is Form.DIGITS
        and 0 < number.value < 115
        and _AFTER_NAME.search(before)
        and re.match(r"[,.;)]|$", text[number.end :])
    ):
        return Measure(number.start, number.end, Dimension.AGE, "year")
    if number.value < 130 and number.form in (Form.DIGITS, Form.WORDS, Form.RANGE):
        if _WHO_IS.search(before) and re.match(r"[,.;)]|$| and\b", text[number.end :]):
            return Measure(number.start, number.end, Dimension.AGE, "year")
        if _AGED.search(before) or _AGED.search(re.sub(r"\w+ (?:and|to|or) $", "", before)):
            return Measure(number.start, number.end, Dimension.AGE, "year")
    return None


def _of_money(text: str, number: Number) -> Measure | None:
    before, after, table = _money()
    if number.form in (Form.FRACTION,):
        return None
    if match := before.search(text, max(0, number.start - 6), number.start):
        symbol = match.group().strip().rstrip("-").replace(" ", "")
        symbol = symbol[1:] + "$" if len(symbol) > 1 and symbol[0] == "$" else symbol
        end = number.end
        unit = table["symbols"].get(symbol, "dollar" if symbol == "$" else symbol)
        if more := after.match(text, end):
            named = _currency(more, table)
            if named and unit in (named, "dollar"):
                unit, end = named, more.end()
        return Measure(match.start(), end, Dimension.MONEY, unit)
    if match := re.compile(
        r"(?<=\d)p\b(?! (?:video|resolution|display|screen|webcam|camera|panel|stream|HD)\w*)"
    ).match(text, number.end):
        return Measure(number.start, match.end(), Dimension.MONEY, "penny", Decimal("0.01"))
    if match := after.match(text, number.end):
        unit = _currency(match, table)
        if unit is None or unit == "pound" or (match["name"] or "").lower() == "real":
            return None
        if unit in ("cent", "penny", "sen"):
            return Measure(number.start, match.end(), Dimension.MONEY, unit, Decimal("0.01"))
        return Measure(number.start, match.end(), Dimension.MONEY, unit)
    return None


def _currency(match: re.Match[str], table: dict[str, Any]) -> str | None:
    if match["code"]:
        unit = table["symbols"].get(match["code"])
        return str(unit) if unit else None
    name = match["name"].lower()
    for form in (name, name.removesuffix("s"), name.removesuffix("es")):
        if form in table["names"]:
            return str(table["names"][form])
    return None


def _of_unit(text: str, number: Number) -> Measure | None:
    pattern, table = _units()
    if number.form is Form.FRACTION:
        # "a quarter of an hour", "half a mile"
        match = re.match(
            r" of an? (hour|mile|century|day|year|kilometre|kilometer|metre|meter|acre|tonne|ton)\b", text[number.end :]
        )
        if match:
            dimension, unit, factor = table[match[1]]
            return Measure(number.start, number.end + match.end(), dimension, unit, factor)
        return None
    if number.suffixed and text[number.end - 1] in "mM" and _STUCK_METRES.match(text, number.end):
        return Measure(number.start, number.end, Dimension.LENGTH, "m", scale=Decimal("0.000001"))
    match = pattern.match(text, number.end)
    if match is None:
        return None
    form = match["short"] or match["long"].lower()
    dimension, unit, factor = table[form]
    if match["short"] and match.group()[0] == "-":
        return None
    if (
        match["short"] in ("in", "C", "F", "l", "t", "g", "s", "h", "j", "J")
        and text[number.end : number.end + 1] == " "
    ):
        return None  # "5 in", "12 C": too little to tell a unit from a word
    if unit == "°F":
        return Measure(number.start, match.end(), dimension, unit, Decimal(5) / 9, Decimal(-32))
    if unit == "min" and form == "min" and text[match.end() : match.end() + 1] == "u":
        return None
    if dimension is Dimension.MASS and unit == "lb" and number.value >= 1_000_000:
        return Measure(number.start, match.end(), Dimension.MONEY, "GBP")
    return Measure(number.start, match.end(), dimension, unit, factor)
