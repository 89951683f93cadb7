"""Values as an editor reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import (
    Bearing,
    DateValue,
    Dimension,
    Event,
    Granularity,
    Happening,
    Interval,
    PersonName,
    Quantity,
    Quote,
    ReportedClaim,
    Role,
    Site,
    Status,
    Value,
)
from factcheck.reporting.wording import value_words


def day(first: str, last: str = "", **more: object) -> DateValue:
    interval = Interval(first=date.fromisoformat(first), last=date.fromisoformat(last or first), **more)  # type: ignore[arg-type]
    return DateValue(interval=interval, expression="then")


def number(nominal: str, **more: object) -> Quantity:
    return Quantity(nominal=Decimal(nominal), **more)  # type: ignore[arg-type]


VALUES: list[tuple[Value, str, str, str]] = [
    # value                                                               as printed          in words                  why
    (number("123", unit="person"),                                        "123 people",       "123",                    "a count is its number"),
    (number("1234567", unit="person"),                                    "1,234,567",        "1,234,567",              "separators, all digits"),
    (number("4200000000"),                                                "4.2bn",            "4.2 billion",            "scale words for round numbers"),
    (number("1E+6"),                                                      "a million",        "1 million",              "never an exponent"),
    (number("2.50"),                                                      "2.50",             "2.5",                    "no needless zeros"),
    (number("100", bound=">", low=Decimal(100), low_open=True, hedge="more than"), "more than 100", "more than 100",    "an open bottom"),
    (number("100", bound=">", low=Decimal(100)),                          "100 or more",      "at least 100",           "a closed bottom"),
    (number("200", bound="<", high=Decimal(200), high_open=True, hedge="nearly"), "Nearly 200", "nearly 200",            "the hedge as printed before the number"),
    (number("50", bound="<", high=Decimal(50), high_open=True),           "under 50",         "fewer than 50",          "an open top"),
    (number("100", bound="~", hedge="or so"),                             "100 or so",        "around 100",             "a hedge after the number in plain words"),
    (Quantity(nominal=(Decimal(120), Decimal(140))),                      "120-140",          "120 to 140",             "a range"),
    (Quantity(nominal=(Decimal(3), Decimal(1)), dimension=Dimension.SCORE), "3-1",            "3–1",                    "a score"),
    (number("24", vague=True),                                            "dozens of people", "dozens of people",       "no number is made up for a vague one"),
    (number("5", dimension=Dimension.MONEY, unit="EUR"),                  "5 euros",          "€5",                     "money with its sign"),
    (number("5", dimension=Dimension.MONEY, unit="CHF"),                  "5 francs",         "CHF 5",                  "money with its code"),
    (number("12", dimension=Dimension.PERCENT, direction="up"),           "up 12%",           "up 12 percent",          "a change"),
    (number("2", dimension=Dimension.PERCENTAGE_POINT),                   "two points",       "2 percentage points",    "points are not percent"),
    (number("34", dimension=Dimension.AGE),                               "34",               "aged 34",                "an age"),
    (number("22", dimension=Dimension.ORDINAL),                           "22nd",             "22nd",                   "an ordinal"),
    (number("113", dimension=Dimension.ORDINAL),                          "113th",            "113th",                  "a teen ordinal"),
    (number("11", dimension=Dimension.DURATION, unit="year"),             "11-year",          "11 years",               "a duration"),
    (number("10", dimension=Dimension.LENGTH, unit="km"),                 "10 km",            "10 km",                  "a measure keeps its unit"),
    (day("2025-06-09"),                                                   "Monday",           "9 June 2025",            "a day"),
    (day("2025-06-01", "2025-06-30", granularity=Granularity.MONTH),      "in June",          "June 2025",              "a month"),
    (day("2025-01-01", "2025-12-31", granularity=Granularity.YEAR),       "2025",             "2025",                   "a year"),
    (day("2020-01-01", "2029-12-31", granularity=Granularity.DECADE),     "2020s",            "the 2020s",              "a decade"),
    (day("2025-06-03", "2025-06-09", granularity=Granularity.WEEK),       "that week",        "3 to 9 June 2025",       "a stretch in a month"),
    (day("2025-06-28", "2025-07-04", granularity=Granularity.WEEK),       "that week",        "28 June 2025 to 4 July 2025", "a stretch over two"),
    (day("2025-06-09", bearing=Bearing.SINCE),                            "since Monday",     "since 9 June 2025",      "since"),
    (day("2025-06-09", clock=(870, 870)),                                 "2.30 pm",          "9 June 2025, 14:30",     "a time of day"),
    (DateValue(interval=Interval(weekday=4), expression="on Friday"),     "Friday",           "on Friday (day unknown)", "an undated article's weekday"),
    (Role(person="A", office="president", status=Status.FORMER),          "ex-president A",   "former president",       "a former office"),
    (Role(person="A", office="president", status=Status.ELECT),           "A",                "president-elect",        "elect"),
    (Role(person="A", office="mayor", status=Status.CANDIDATE),           "A",                "candidate for mayor",    "a candidate"),
    (PersonName(full="Ana de la Cruz"),                                   "Cruz",             "Ana de la Cruz",         "a name in full"),
    (Site(name="Paris", within=("France",)),                              "Paris",            "Paris, France",          "a place and what holds it"),
    (Site(name="Rome", relation="to"),                                    "to Rome",          "to Rome",                "where to"),
    (Event(predicate="sign", agent="Chad", patient="the pact", polarity=False, status=Happening.REFUSED), "x", "Chad: not sign the pact (refused)", "an event"),
    (Quote(words="We won"),                                               "We won",           "“We won”",               "a quotation"),
]  # fmt: skip


@pytest.mark.parametrize("value, printed, words, why", VALUES, ids=[row[3] for row in VALUES])
def test_words(value: Value, printed: str, words: str, why: str) -> None:
    claim = ReportedClaim(source="a", start=0, end=1, line=1, column=1, text=printed, sentence=printed, value=value)
    assert value_words(claim) == words
