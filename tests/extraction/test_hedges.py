"""Which values a number admits together with the hedge before or after it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.hedges import Admitted, admitted, hedge_after, hedge_before, width_about
from factcheck.extraction.printed_numbers import find_numbers

BOUNDS = [
    # text                             hedge                low       high     why this line is here
    ("300 cars", None, "[300", "300]", "no hedge"),
    ("more than 300 cars", "more than", "(300", "oo", "more than"),
    ("over 300 cars", "over", "(300", "oo", "over"),
    ("in excess of 300 cars", "in excess of", "(300", "oo", "in excess of"),
    ("upwards of 300 cars", "upwards of", "(300", "oo", "upwards of"),
    ("at least 300 cars", "at least", "[300", "oo", "at least"),
    ("no fewer than 300 cars", "no fewer than", "[300", "oo", "no fewer than"),
    ("a minimum of 300 cars", "a minimum of", "[300", "oo", "a minimum of"),
    ("fewer than 300 cars", "fewer than", "-oo", "300)", "fewer than"),
    ("less than 300 cars", "less than", "-oo", "300)", "less than"),
    ("under 300 cars", "under", "-oo", "300)", "under"),
    ("no more than 300 cars", "no more than", "-oo", "300]", "no more than"),
    ("at most 300 cars", "at most", "-oo", "300]", "at most"),
    ("a maximum of 300 cars", "a maximum of", "-oo", "300]", "a maximum of"),
    ("up to 300 cars", "up to", "-oo", "300]", "up to"),
    ("as many as 300 cars", "as many as", "-oo", "300]", "as many as"),
    ("300 or more", "or more", "[300", "oo", "after: or more"),
    ("300 or fewer", "or fewer", "-oo", "300]", "after: or fewer"),
    ("300 at least", "at least", "[300", "oo", "after: at least"),
    ("300-plus", "plus", "[300", "oo", "after: plus with a hyphen"),
    ("300+", "+", "[300", "oo", "after: plus sign"),
    ("sub-300 cars", "sub-", "-oo", "300)", "sub-"),
    ("about minus 300", "about", "[-350", "-250]", "hedge before a minus"),
    ("about 40 to 50", "about", "[35", "55]", "hedge before a range"),
    ("dozens", None, "[24", "99]", "vague numeral"),
    ("between 20 and 30", None, "[20", "30]", "range"),
]  # fmt: skip

ADMITS = [
    # text                          admitted  not admitted     why this line is here
    ("around one hundred", "123", "200", "around reaches to 123"),
    ("about 300", "310", "500", "about"),
    ("roughly 2,400", "2440", "2600", "a finer figure reaches less far"),
    ("some 2,400", "2400", "2600", "some"),
    ("approximately 50", "52", "70", "approximately"),
    ("an estimated 5,000", "5200", "8000", "estimated"),
    ("nearly 200", "195", "201", "nearly lies below"),
    ("almost 200", "195", "200", "almost is not it"),
    ("close to 200", "192", "230", "close to"),
    ("just under 200", "198", "200", "just under"),
    ("just over 200", "203", "200", "just over"),
    ("a little more than 200", "203", "400", "a little more than is not without a top"),
    ("30 or so", "31", "60", "after: or so"),
    ("30-odd", "31", "90", "after: odd"),
    ("4.2 billion", "4210000000", "4300000000", "the last printed digit is rounded"),
    ("a third", "0.34", "0.5", "a fraction is loosely meant"),
    ("more than 100", "123", "100", "more than 100 admits 123"),
]  # fmt: skip

NOT_HEDGES = [
    "the 300",
    "we met 300",
    "handsome 300",
    "overall 300",
    "sunder 300",
    "Number 300",
    "over the 300",
    "under a 300",
]


def read(text: str) -> tuple[str | None, Admitted]:
    """The hedge's words and the admitted values of the one number of a text."""
    (number,) = find_numbers(text)
    hedge = hedge_before(text, number.start) or hedge_after(text, number.end)
    return (hedge.words if hedge else None), admitted(number, hedge)


def contains(limits: Admitted, value: Decimal) -> bool:
    above = limits.low is None or value > limits.low or (value == limits.low and not limits.low_open)
    below = limits.high is None or value < limits.high or (value == limits.high and not limits.high_open)
    return above and below


def ends(limits: Admitted) -> tuple[str, str]:
    """Both ends as in mathematics: a round bracket for what is not admitted itself."""
    low = "-oo" if limits.low is None else f"{'(' if limits.low_open else '['}{limits.low}"
    high = "oo" if limits.high is None else f"{limits.high}{')' if limits.high_open else ']'}"
    return low, high


@pytest.mark.parametrize("text, words, low, high", [row[:4] for row in BOUNDS], ids=[row[4] for row in BOUNDS])
def test_bounds(text: str, words: str | None, low: str, high: str) -> None:
    found, limits = read(text)
    assert (found, *ends(limits)) == (words, low, high)


@pytest.mark.parametrize("text, inside, outside", [row[:3] for row in ADMITS], ids=[row[3] for row in ADMITS])
def test_widths(text: str, inside: str, outside: str) -> None:
    _, limits = read(text)
    assert contains(limits, Decimal(inside))
    assert not contains(limits, Decimal(outside))


@pytest.mark.parametrize("text", NOT_HEDGES)
def test_no_hedge(text: str) -> None:
    assert read(text)[0] is None


@given(st.integers(min_value=1, max_value=10**12))
def test_about_admits_the_number_itself_and_never_its_double(value: int) -> None:
    width = width_about(Decimal(value), Decimal(1))
    assert 0 < width < max(value, 2)


@given(
    st.integers(min_value=2, max_value=10**9),
    st.sampled_from(["about", "around", "roughly", "up to", "at least", "at most"]),
)
def test_these_hedges_admit_the_printed_number(value: int, cue: str) -> None:
    _, limits = read(f"{cue} {value}")
    assert contains(limits, Decimal(value))
