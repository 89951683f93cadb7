"""The algebra of stretches of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.model import Interval

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))
UNKNOWN = Interval()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """A resolved interval."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Interval(first=first, last=last)


@given(intervals(), intervals())
def test_overlaps_is_symmetric(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(intervals())
def test_an_interval_overlaps_and_contains_itself(one: Interval) -> None:
    assert one.overlaps(one)
    assert one.contains(one)


@given(intervals(), intervals())
def test_what_contains_overlaps(one: Interval, other: Interval) -> None:
    if one.contains(other):
        assert one.overlaps(other)


@given(intervals(), intervals())
def test_two_that_contain_each_other_are_one(one: Interval, other: Interval) -> None:
    assert (one.contains(other) and other.contains(one)) == ((one.first, one.last) == (other.first, other.last))


@given(DAYS, *[st.integers(min_value=0, max_value=40)] * 4)
def test_containing_is_transitive(day: date, one: int, two: int, three: int, four: int) -> None:
    def widened(before: int, after: int) -> Interval:
        return Interval(first=day - timedelta(days=before), last=day + timedelta(days=after))

    inner, middle = widened(one, two), widened(one + three, two + four)
    outer = widened(one + three + four, two + four + three)
    assert outer.contains(middle)
    assert middle.contains(inner)
    assert outer.contains(inner)


@given(intervals(), DAYS)
def test_days_are_counted_with_both_ends(one: Interval, day: date) -> None:
    assert one.first is not None
    assert one.last is not None
    assert one.days == (one.last - one.first).days + 1
    assert Interval(first=day, last=day).days == 1
    assert one.contains(Interval(first=day, last=day)) == (one.first <= day <= one.last)


@given(intervals())
def test_the_unknown_overlaps_and_contains_nothing(one: Interval) -> None:
    assert not UNKNOWN.overlaps(one)
    assert not one.overlaps(UNKNOWN)
    assert not UNKNOWN.contains(one)
    assert not one.contains(UNKNOWN)
    assert UNKNOWN.days is None
    assert not UNKNOWN.is_resolved


@given(intervals())
def test_json_round_trip(one: Interval) -> None:
    assert Interval.model_validate_json(one.model_dump_json()) == one


def test_half_an_interval_is_refused() -> None:
    with pytest.raises(ValidationError, match="both ends or neither"):
        Interval(first=date(2024, 3, 6))


def test_the_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(ValidationError, match="ends before it begins"):
        Interval(first=date(2024, 3, 6), last=date(2024, 3, 5))


def test_frozen_and_closed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        UNKNOWN.weekday = 3
    with pytest.raises(ValidationError, match="Extra inputs"):
        Interval.model_validate({"colour": "red"})
