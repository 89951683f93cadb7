"""Which event claims are about one event: participants, names, rounds, days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.alignment.event_parties import match, party
from factcheck.alignment.events import align_events
from factcheck.model import (
    Claim,
    Context,
    DateValue,
    Event,
    Granularity,
    Happening,
    Interval,
    Kind,
    Source,
    Span,
    Topic,
)

PARTIES = [
    # one as printed, its head, the other, its head, score (None: contradicts), why this line is here
    ("Viktar Babaryka", "babaryka", "Babaryka", "babaryka", 1.0, "full name and surname"),
    ("Maria Kalesnikava", "kalesnikava", "Kolesnikova", "kolesnikova", 1.0, "two transliterations"),
    ("Željko Pavlović", "pavlović", "Pavlovic", "pavlovic", 1.0, "diacritics"),
    ("Belarus", "belarus", "The Belarusian government", "government", 1.0, "a country and its adjective"),
    ("The United States", "states", "Washington", "washington", 1.0, "a country and its capital"),
    ("Organic Food Board", "board", "the OFB", "ofb", 1.0, "initials of a name"),
    ("Ana Prell", "prell", "Nils Prell", "prell", None, "one surname, two given names"),
    ("Belarusian leader Pavel Rudko", "rudko", "Rudko", "rudko", 1.0, "a demonym is no given name"),
    ("Belarusian envoy Rudko", "rudko", "Pavel Rudko", "rudko", 1.0, "nor against a given name"),
    ("Norvik shares", "share", "Norvik's stock", "stock", 1.0, "one name, two words for shares"),
    ("Norvik shares", "share", "Norvik workers", "worker", None, "one name, two things"),
    ("Kestrel", "kestrel", "Brisling", "brisling", None, "two names"),
    ("the pay offer", "offer", "an offer on pay", "offer", 0.8, "one noun described alike"),
    ("the amendment", "amendment", "the amendment", "amendment", 0.6, "one noun"),
    ("three bids", "bid", "the proposal", "proposal", 0.6, "synonyms of news"),
    ("27 prisoners", "prisoner", "114 prisoners", "prisoner", 0.0, "numbers apart are for other rules"),
    ("the bridge", "bridge", "the amendment", "amendment", None, "two things"),
    ("the man", "man", "the man", "man", 0.3, "a general noun proves little"),
    ("", "", "Ana Prell", "prell", 0.0, "unsaid"),
    ("he", "he", "Ana Prell", "prell", 0.0, "a pronoun"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "head", "other", "other_head", "score", "why"), PARTIES, ids=[row[-1] for row in PARTIES]
)
def test_participants_compare(one: str, head: str, other: str, other_head: str, score: float | None, why: str) -> None:
    for found in (match(party(one, head), party(other, other_head)), match(party(other, other_head), party(one, head))):
        assert (None if found.contradicts else found.score) == score


def told(
    source: str,
    predicate: str,
    patient: str,
    *,
    head: str,
    agent: str = "",
    label: str = "",
    polarity: bool = True,
    start: int = 0,
    words: tuple[str, ...] = (),
) -> Claim:
    """An event claim built by hand."""
    text = f"{agent} {predicate} {patient}".strip()
    span = Span(start=start, end=start + len(text))
    return Claim(
        kind=Kind.EVENT,
        source=source,
        span=span,
        text=text,
        sentence=span,
        value=Event(predicate=predicate, agent=agent, patient=patient, polarity=polarity, status=Happening.DONE),
        context=Context(
            predicate=label or predicate, noun=head, words=words, sentence_index=start, clause=(source, str(start))
        ),
    )


def dated(claim: Claim, day: date) -> Claim:
    """A date claim in the clause of an event claim."""
    value = DateValue(interval=Interval(first=day, last=day, granularity=Granularity.DAY), expression=day.isoformat())
    return claim.model_copy(update={"kind": Kind.DATE, "value": value, "text": day.isoformat()})


def topics_of(*claims: Claim) -> list[Topic]:
    sources = [Source(id=key, text="x") for key in sorted({claim.source for claim in claims})]
    return list(align_events(claims, sources))


BILL = {"head": "bill", "label": "decide+", "words": ("water", "bill")}
NO_BILL = {"head": "bill", "label": "decide-", "words": ("water", "bill")}


def test_same_act_on_the_same_thing_is_one_topic() -> None:
    (topic,) = topics_of(told("a", "approve", "the water bill", **BILL), told("b", "pass", "the water bill", **BILL))  # type: ignore[arg-type]
    assert [claim.source for claim in topic.claims] == ["a", "b"]


def test_opposite_acts_on_one_thing_are_one_topic() -> None:
    found = topics_of(told("a", "approve", "the water bill", **BILL), told("b", "reject", "the water bill", **NO_BILL))  # type: ignore[arg-type]
    assert len(found) == 1


def test_another_round_is_another_matter() -> None:
    first = told("a", "reject", "the first water bill", **NO_BILL)  # type: ignore[arg-type]
    assert topics_of(first, told("b", "approve", "the revised water bill", **BILL)) == []  # type: ignore[arg-type]


def test_claims_of_one_source_make_no_topic() -> None:
    one = told("a", "approve", "the water bill", **BILL)  # type: ignore[arg-type]
    assert topics_of(one, told("a", "reject", "the water bill", start=50, **NO_BILL)) == []  # type: ignore[arg-type]


def test_source_that_tells_both_opposes_nobody() -> None:
    both = (told("a", "reject", "the water bill", **NO_BILL), told("a", "approve", "the water bill", start=50, **BILL))  # type: ignore[arg-type]
    other = told("b", "approve", "the water bill", **BILL)  # type: ignore[arg-type]
    (topic,) = topics_of(*both, other)
    assert {claim.context.predicate for claim in topic.claims} == {"decide+"}


def test_swapped_participants_are_one_topic() -> None:
    here = told("a", "sue", "Larsen", head="larsen", agent="Kenwick")
    there = told("b", "sue", "Kenwick", head="kenwick", agent="Larsen")
    assert len(topics_of(here, there)) == 1


def test_mutual_act_has_no_swap() -> None:
    here = told("a", "meet", "Larsen", head="larsen", agent="Kenwick")
    there = told("b", "meet", "Kenwick", head="kenwick", agent="Larsen")
    assert topics_of(here, there) == []


@given(st.integers(min_value=-400, max_value=400))
def test_another_day_is_another_event(days: int) -> None:
    here = told("a", "approve", "the water bill", **BILL)  # type: ignore[arg-type]
    there = told("b", "reject", "the water bill", **NO_BILL)  # type: ignore[arg-type]
    day = date(2024, 3, 6)
    found = topics_of(here, there, dated(here, day), dated(there, day + timedelta(days=days)))
    assert bool(found) == (days == 0)


@given(st.permutations(["a", "b", "c"]))
def test_order_of_claims_changes_nothing(order: list[str]) -> None:
    made = {key: told(key, "approve", "the Halcyon bill", **BILL) for key in order}  # type: ignore[arg-type]
    assert topics_of(*(made[key] for key in order)) == topics_of(*(made[key] for key in sorted(order)))
