"""The algebra of quantities: sets of admitted values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.model import Dimension, Quantity

NUMBERS = st.integers(min_value=-10_000, max_value=10_000).map(Decimal)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Any quantity that is no empty set: both ends, one end or none."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    has_low, has_high = draw(st.booleans()), draw(st.booleans())
    wide = low < high
    return Quantity(
        nominal=low,
        low=low if has_low else None,
        high=high if has_high else None,
        low_open=has_low and wide and draw(st.booleans()),
        high_open=has_high and wide and draw(st.booleans()),
    )


def between(low: int | None, high: int | None, *, low_open: bool = False, high_open: bool = False) -> Quantity:
    """A quantity from its ends."""
    return Quantity(
        nominal=Decimal(low or high or 0),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        low_open=low_open,
        high_open=high_open,
    )


PAIRS = [
    # one                                   other                                     admits  why this line is here
    (between(12, 12), between(12, 12), True, "the same number"),
    (between(12, 12), between(14, 14), False, "two numbers"),
    (between(100, None, low_open=True), between(123, 123), True, "more than 100 and 123"),
    (between(100, None, low_open=True), between(100, 100), False, "more than 100 and 100"),
    (between(100, None), between(100, 100), True, "at least 100 and 100"),
    (between(None, 50, high_open=True), between(50, None), False, "fewer than 50 and at least 50"),
    (between(None, 50), between(50, None), True, "at most 50 and at least 50"),
    (between(None, 50), between(None, 3), True, "two without a bottom"),
    (between(120, 140), between(140, 150), True, "ranges that touch"),
    (between(120, 140, high_open=True), between(140, 150), False, "ranges that touch at an open end"),
]  # fmt: skip


@pytest.mark.parametrize("one, other, expected", [row[:3] for row in PAIRS], ids=[row[3] for row in PAIRS])
def test_pairs(one: Quantity, other: Quantity, expected: bool) -> None:
    assert one.admits(other) is expected
    assert other.admits(one) is expected


@given(quantities(), quantities())
def test_admits_is_symmetric(one: Quantity, other: Quantity) -> None:
    assert one.admits(other) == other.admits(one)


@given(quantities())
def test_admits_is_reflexive(one: Quantity) -> None:
    assert one.admits(one)


@given(quantities(), quantities(), NUMBERS)
def test_what_two_sets_share_makes_them_admit_each_other(one: Quantity, other: Quantity, value: Decimal) -> None:
    point = Quantity(nominal=value, low=value, high=value)
    if one.admits(point) and other.admits(point):
        assert one.admits(other)


@given(quantities())
def test_what_has_no_end_admits_everything(one: Quantity) -> None:
    assert one.admits(Quantity(nominal=Decimal(0)))


@given(quantities())
def test_exact_and_open_exclude_each_other(one: Quantity) -> None:
    assert not (one.is_exact and one.is_open)
    assert one.is_open == (one.low is None or one.high is None)


@given(quantities())
def test_json_round_trip(one: Quantity) -> None:
    assert Quantity.model_validate_json(one.model_dump_json()) == one


def test_numbers_are_one_or_several() -> None:
    assert between(3, 3).numbers == (Decimal(3),)
    score = Quantity(nominal=(Decimal(3), Decimal(1)), dimension=Dimension.SCORE)
    assert score.numbers == (Decimal(3), Decimal(1))


def test_top_under_bottom_is_refused() -> None:
    with pytest.raises(ValidationError, match="top lies under its bottom"):
        between(5, 4)


def test_frozen_and_closed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        between(1, 2).low = Decimal(0)
    with pytest.raises(ValidationError, match="Extra inputs"):
        Quantity.model_validate({"nominal": 1, "colour": "red"})
