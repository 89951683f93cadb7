"""Which unit a printed number has, read from the characters around it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.measures import Measure, measure_of
from factcheck.extraction.printed_numbers import find_numbers

WORDINGS = [
    # text                                    number with unit            dimension           unit     why this line is here
    ("cost $40 each", "$40", "money", "dollar", "bare dollar stays open"),
    ("cost US$40 million", "US$40 million", "money", "USD", "country before the sign"),
    ("cost A$40 million", "A$40 million", "money", "AUD", "Australian"),
    ("cost C$40 million", "C$40 million", "money", "CAD", "Canadian"),
    ("cost HK$40 million", "HK$40 million", "money", "HKD", "Hong Kong"),
    ("cost €3.5bn", "€3.5bn", "money", "EUR", "euro sign"),
    ("cost £14m", "£14m", "money", "GBP", "pound sign with m"),
    ("cost ¥900 billion", "¥900 billion", "money", "yen", "yen or yuan stays open"),
    ("cost ₹500 crore", "₹500 crore", "money", "INR", "rupee sign with crore"),
    ("cost Rs 500 crore", "Rs 500 crore", "money", "rupee", "Rs of which country stays open"),
    ("cost 3.5 billion euros", "3.5 billion euros", "money", "EUR", "euros after"),
    ("cost 40 million dollars", "40 million dollars", "money", "dollar", "dollars after"),
    ("cost 200 million Swiss francs", "200 million Swiss francs", "money", "CHF", "Swiss francs"),
    ("cost 9 million zlotys", "9 million zlotys", "money", "PLN", "zlotys"),
    ("cost EUR 3 million", "EUR 3 million", "money", "EUR", "code before"),
    ("cost 3 million NOK", "3 million NOK", "money", "NOK", "code after"),
    ("rose 4 percent", "4 percent", "percent", "%", "percent"),
    ("rose 4 per cent", "4 per cent", "percent", "%", "per cent"),
    ("rose 4%", "4%", "percent", "%", "percent sign"),
    ("rose four percent", "four percent", "percent", "%", "percent after a word"),
    ("rose 2 percentage points", "2 percentage points", "percentage-point", "percentage point", "points are no percent"),
    ("rose 25 basis points", "25 basis points", "percentage-point", "percentage point", "basis points"),
    ("ran 10 km", "10 km", "length", "km", "km"),
    ("ran 10 kilometres", "10 kilometres", "length", "km", "kilometres"),
    ("ran 10 kilometers", "10 kilometers", "length", "km", "American spelling"),
    ("ran six miles", "six miles", "length", "mi", "miles"),
    ("a 90-metre mast", "90-metre", "length", "m", "hyphen before the unit"),
    ("20 hectares burned", "20 hectares", "area", "ha", "hectares"),
    ("3,000 acres burned", "3,000 acres", "area", "acre", "acres"),
    ("40 square kilometres burned", "40 square kilometres", "area", "km2", "square"),
    ("spilled 500 litres", "500 litres", "volume", "l", "litres"),
    ("seized 12 kg", "12 kg", "mass", "kg", "kg"),
    ("seized 3 tonnes", "3 tonnes", "mass", "t", "tonnes"),
    ("gusts of 140 km/h", "140 km/h", "speed", "km/h", "km/h"),
    ("gusts of 90 mph", "90 mph", "speed", "mph", "mph"),
    ("reached 41°C", "41°C", "temperature", "°C", "degree sign"),
    ("reached 41 degrees Celsius", "41 degrees Celsius", "temperature", "°C", "degrees in words"),
    ("reached 104 degrees Fahrenheit", "104 degrees Fahrenheit", "temperature", "°F", "Fahrenheit"),
    ("jailed for 11 years", "11 years", "duration", "a", "years"),
    ("an 11-year term", "11-year", "duration", "a", "hyphened years"),
    ("lasted 40 minutes", "40 minutes", "duration", "min", "minutes"),
    ("lasted three weeks", "three weeks", "duration", "wk", "weeks"),
    ("a 34-year-old man", "34-year-old", "age", "year", "age before the noun"),
    ("is 34 years old", "34 years old", "age", "year", "age after the verb"),
    ("a woman aged 34", "34", "age", "year", "aged"),
    ("Tomas Beck, 34, was held", "34", "age", "year", "age after a name"),
    ("a 6-month-old calf", "6-month-old", "age", "month", "age in months"),
    ("rose 4 pct", "4 pct", "percent", "%", "pct"),
    ("a 13in plate", "13in", "length", "in", "inches without a space"),
    ("cost Y=400 each", "Y=400", "money", "yen", "yen sign of the wires"),
    ("beat them 3-1", "3-1", "score", "", "score"),
]  # fmt: skip

CONVERSIONS = [
    # text                            one printed unit in the canonical one     why this line is here
    ("ran 10 km", "10000", "kilometres in metres"),
    ("seized 3 tonnes", "3000", "tonnes in kilograms"),
    ("reached 104 degrees Fahrenheit", "40", "Fahrenheit in Celsius"),
    ("rose 25 basis points", "0.25", "basis points in points"),
    ("lasted 40 minutes", "2400", "minutes in seconds"),
    ("waited 90 cents", "0.9", "cents in dollars"),
]  # fmt: skip

BARE = [
    "27 people were hurt",
    "3 of them left",
    "12 cars burned",
    "61 seats changed hands",
    "4 in every town",
    "5 in all",
]


def only(text: str) -> tuple[Decimal, Measure | None]:
    """The one number of a text, and its unit."""
    (number,) = find_numbers(text)
    return number.value, measure_of(text, number)


@pytest.mark.parametrize(
    "text, words, dimension, unit", [row[:4] for row in WORDINGS], ids=[row[4] for row in WORDINGS]
)
def test_unit(text: str, words: str, dimension: str, unit: str) -> None:
    _, measure = only(text)
    assert measure is not None
    assert (text[measure.start : measure.end], measure.dimension.value, measure.unit) == (words, dimension, unit)


@pytest.mark.parametrize("text, canonical", [row[:2] for row in CONVERSIONS], ids=[row[2] for row in CONVERSIONS])
def test_conversion(text: str, canonical: str) -> None:
    value, measure = only(text)
    assert measure is not None
    assert round((value + measure.shift) * measure.factor, 6) == Decimal(canonical)


@pytest.mark.parametrize("text", BARE)
def test_a_count_has_no_unit(text: str) -> None:
    assert only(text)[1] is None
