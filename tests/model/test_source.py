"""Places and spans in a source."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.model import Source, Span

TEXTS = st.text(alphabet=st.sampled_from("ab \n\r\té字😀\u2028"), max_size=80)
EDGES = st.tuples(st.integers(min_value=0, max_value=60), st.integers(min_value=0, max_value=60)).map(sorted)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span that holds at least one character."""
    start, last = draw(EDGES)
    return Span(start=start, end=last + 1)


@given(TEXTS)
def test_places_round_trip(text: str) -> None:
    source = Source(id="one", text=text)
    lines = text.split("\n")
    for offset in range(len(text) + 1):
        line, column = source.place(offset)
        assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset
        assert 1 <= column <= len(lines[line - 1]) + 1


@given(TEXTS)
def test_places_go_forward(text: str) -> None:
    source = Source(id="one", text=text)
    places = [source.place(offset) for offset in range(len(text) + 1)]
    assert places == sorted(set(places))


@given(spans(), spans())
def test_overlaps_is_symmetric_and_follows_from_contains(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


@given(spans(), spans())
def test_overlaps_says_whether_a_character_is_shared(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared)
    assert one.contains(other) == (shared == set(range(other.start, other.end)))


@given(spans())
def test_a_span_contains_itself(one: Span) -> None:
    assert one.contains(one)


PUBLISHED = [
    # published                      day                  why this line is here
    (None, None, "unknown"),
    ("2025-12-14", date(2025, 12, 14), "a day"),
    ("2025-12-14T07:00", date(2025, 12, 14), "a moment"),
    ("2025-12-14T23:30-08:00", date(2025, 12, 14), "the outlet's own day, not UTC's"),
]  # fmt: skip


@pytest.mark.parametrize("published, day", [row[:2] for row in PUBLISHED], ids=[row[2] for row in PUBLISHED])
def test_day_of_publication(published: str | None, day: date | None) -> None:
    assert Source(id="one", text="", published=published).published_day == day


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError, match="published"):
        Source(id="one", text="", published="yesterday")


def test_frozen_and_closed() -> None:
    source = Source(id="one", text="")
    with pytest.raises(ValidationError, match="frozen"):
        source.text = "other"
    with pytest.raises(ValidationError, match="Extra inputs"):
        Source.model_validate({"id": "one", "text": "", "colour": "red"})
    with pytest.raises(ValidationError, match="greater than or equal to 0"):
        Span(start=-1, end=2)
