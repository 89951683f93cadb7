"""Which numbers a text prints and what they come to, before anything is known of what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.number_forms import Form
from factcheck.extraction.printed_numbers import find_numbers

WORDINGS = [
    # text                                            the number's words              values                    form             why this line is here
    ("27 people were hurt", "27", "27", "digits", "plain count"),
    ("12,450 homes lost power", "12,450", "12450", "digits", "thousands separator"),
    ("1,204,300 ballots were cast", "1,204,300", "1204300", "digits", "two separators"),
    ("a reading of 3.75 was taken", "3.75", "3.75", "digits", "decimal"),
    ("the pass rate was .5 that year", ".5", "0.5", "digits", "decimal without a zero"),
    ("a loss of 4.2 billion", "4.2 billion", "4200000000", "digits", "scale word"),
    ("some 4.2bn was lost", "4.2bn", "4200000000", "digits", "scale letters"),
    ("sales of 30m were booked", "30m", "30000000", "digits", "scale letter"),
    ("a salary of 85k was offered", "85k", "85000", "digits", "thousands letter"),
    ("spent 3 lakh on it", "3 lakh", "300000", "digits", "Indian hundred thousand"),
    ("spent 12 crore on it", "12 crore", "120000000", "digits", "Indian ten million"),
    ("a 7.5-million settlement", "7.5-million", "7500000", "digits", "scale after a hyphen"),
    ("waited 2½ hours", "2½", "2.5", "digits", "glyph after a figure"),
    ("waited 2 1/2 hours", "2 1/2", "2.5", "digits", "slashed half"),
    ("at minus 14 degrees", "14", "-14", "digits", "minus in words"),
    ("it was -8 degrees", "8", "-8", "digits", "minus sign"),
    ("seven divers surfaced", "seven", "7", "words", "word"),
    ("twenty-seven divers surfaced", "twenty-seven", "27", "words", "hyphened word"),
    ("Forty-two miners surfaced", "Forty-two", "42", "words", "capital at the start"),
    ("two hundred and seven pages", "two hundred and seven", "207", "words", "and within a number"),
    ("two hundred seven pages", "two hundred seven", "207", "words", "American hundreds"),
    ("three thousand four hundred ducks", "three thousand four hundred", "3400", "words", "thousands and hundreds"),
    ("a hundred residents", "a hundred", "100", "words", "a for one"),
    ("a million leaflets", "a million", "1000000", "words", "a million"),
    ("one and a half million leaflets", "one and a half million", "1500000", "words", "and a half with a scale"),
    ("six and a half hours", "six and a half", "6.5", "words", "and a half"),
    ("half a million leaflets", "half a million", "500000", "words", "half a scale word"),
    ("half a dozen leaflets", "half a dozen", "6", "words", "half a dozen"),
    ("a dozen leaflets", "a dozen", "12", "words", "dozen"),
    ("two dozen leaflets", "two dozen", "24", "words", "several dozen"),
    ("two-thirds of the hall", "two-thirds", "0.6667", "fraction", "hyphened fraction"),
    ("two thirds of the hall", "two thirds", "0.6667", "fraction", "fraction without a hyphen"),
    ("a third of the hall", "a third", "0.3333", "fraction", "a for one in a fraction"),
    ("three-quarters of the hall", "three-quarters", "0.75", "fraction", "quarters"),
    ("a quarter of the hall", "a quarter", "0.25", "fraction", "quarter"),
    ("half of the hall", "half", "0.5", "fraction", "half of"),
    ("half the hall", "half", "0.5", "fraction", "half without of"),
    ("nine in ten voters", "nine in ten", "0.9", "fraction", "so many in so many"),
    ("one in five voters", "one in five", "0.2", "fraction", "one in"),
    ("7 out of 10 voters", "7 out of 10", "0.7", "fraction", "out of, digits"),
    ("dozens of voters", "dozens", "24..99", "vague", "dozens"),
    ("hundreds of voters", "hundreds", "200..1999", "vague", "hundreds"),
    ("tens of thousands of voters", "tens of thousands", "20000..99999", "vague", "tens of thousands"),
    ("a handful of voters", "a handful", "3..9", "vague", "handful"),
    ("several voters", "several", "3..12", "vague", "several"),
    ("a couple of voters", "a couple", "2..3", "vague", "couple"),
    ("between 120 and 140 voters", "120 and 140", "120..140", "range", "between"),
    ("120 to 140 voters", "120 to 140", "120..140", "range", "to"),
    ("a crowd of 120-140 people", "120-140", "120..140", "range", "hyphen before a unit"),
    ("from 30 to 45 minutes", "30 to 45", "30..45", "range", "from to"),
    ("two or three voters", "two or three", "2..3", "range", "or"),
    ("5-10 years in prison", "5-10", "5..10", "range", "small range with a unit"),
    ("5 to 7 million litres", "5 to 7 million", "5000000..7000000", "range", "scale of the second end alone"),
    ("beat the visitors 3-1", "3-1", "3..1", "score", "score"),
    ("won 61 votes to 56", "61 votes to 56", "61..56", "score", "votes to"),
    ("lost by 2-4 at home", "2-4", "2..4", "score", "lower figure first"),
    ("a low of minus-14 degrees", "14", "-14", "digits", "minus with a hyphen"),
    ("a low of minus nine degrees", "nine", "-9", "words", "minus before a word"),
    ("a deficit of $-3.5bn", "3.5bn", "-3500000000", "digits", "minus sign after the currency sign"),
    ("sub-6-minute miles", "6", "6", "digits", "figure after sub-"),
    ("her now-19 month-old son", "19", "19", "digits", "figure after now-"),
    ("paid $US4,200 for it", "4,200", "4200", "digits", "currency letters after the sign"),
    ("paid ($A6,100) for it", "6,100", "6100", "digits", "one currency letter after the sign"),
    ("a mass of 6.5×10−4 kg", "6.5×10−4", "0.0006", "digits", "power of ten"),
    ("a mass of 2 x 10^3 kg", "2 x 10^3", "2000", "digits", "power of ten with a caret"),
    ("it is 1/16 of a pint", "1/16", "0.0625", "fraction", "slash before of"),
    ("it is 3⁄8 inch", "3⁄8", "0.375", "fraction", "fraction slash"),
    ("a quarter of a million leaflets", "a quarter of a million", "250000", "words", "fraction of a scale word"),
    ("fell by 2 to 3 degrees", "2 to 3", "2..3", "range", "by a range"),
    ("a 20- to 30-minute wait", "20- to 30", "20..30", "range", "hyphen held over to the second end"),
    ("two-and-a-half hours", "two-and-a-half", "2.5", "words", "and a half with hyphens"),
    ("spending more than half on rent", "half", "0.5", "fraction", "half alone after a hedge"),
    ("plus or minus 3 points", "3", "3", "digits", "plus or minus"),
    ("a group of 6-8 mpg cars", "6-8", "6..8", "range", "hyphen before a unit of cars"),
]  # fmt: skip

TWO_NUMBERS = [
    # text                                      values               why this line is here
    ("rose from 64 to 66", ["64", "66"], "change of level"),
    ("to grow from 3.4 to 5 million", ["3400000", "5000000"], "scale of the second end of a change"),
    ("a range of $40 to $45 billion", ["40000000000", "45000000000"], "scale across a second currency sign"),
    ("two-, three- and four-door cars", ["2", "3", "4"], "hyphens held over to the last"),
    ("six and nine", ["6", "9"], "two counts"),
    ("three dead, 14 hurt", ["3", "14"], "list"),
    ("cut from 4.5 percent to 4.25 percent", ["4.5", "4.25"], "rate before and after"),
]  # fmt: skip

NOT_NUMBERS = [
    "F-16 jets", "COVID-19 wards", "the A320 jet", "Q3 results", "at 10:45", "a 3/4 sleeve", "on the 14th floor",
    "someone waited", "tender words", "the often quoted line", "weight of evidence", "tension rose",
    "about half an hour", "in the second half of the year",
]  # fmt: skip


def told(text: str) -> list[tuple[str, list[Decimal], Form]]:
    """The numbers of a text: words, values to four places, form."""
    return [
        (text[number.start : number.end], [round(value, 4) for value in number.values], number.form)
        for number in find_numbers(text)
    ]


@pytest.mark.parametrize("text, words, values, form", [row[:4] for row in WORDINGS], ids=[row[4] for row in WORDINGS])
def test_wording(text: str, words: str, values: str, form: str) -> None:
    assert told(text) == [(words, [Decimal(value) for value in values.split("..")], Form(form))]


@pytest.mark.parametrize("text, values", [row[:2] for row in TWO_NUMBERS], ids=[row[2] for row in TWO_NUMBERS])
def test_two_numbers_are_not_joined(text: str, values: list[str]) -> None:
    assert [number.values for number in find_numbers(text)] == [(Decimal(value),) for value in values]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_no_number(text: str) -> None:
    assert told(text) == []


@given(st.text(alphabet="0123456789.,-/ ½abtwo$%\n–tenmillionhalfandof", max_size=60))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    numbers = find_numbers(text)
    edges = [edge for number in numbers for edge in (number.start, number.end)]
    assert edges == sorted(edges)
    assert all(0 <= number.start < number.end <= len(text) for number in numbers)


@given(st.integers(min_value=0, max_value=10**9))
def test_a_figure_is_read_with_and_without_separators(value: int) -> None:
    for printed in (f"{value} boats", f"{value:,} boats"):
        assert [number.value for number in find_numbers(printed)] == [value]
