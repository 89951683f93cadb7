"""An age does not fit the year of birth, or of building, that stands beside it or in another source, or just fits it.

Finds: "born in 1961 ... the 54-year-old" in a report of 2024; a year of birth in one source and an age at death in
another; the age of a bridge and the year in which it was built.
Matters because: ages are copied from old cuttings and go stale, and an age tells namesakes apart.
Wrong when: two people of one surname are meant; so the given name must fit, or both stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.lexicon import noun_similarity, predicate_class, same_given_name
from factcheck.model import Claim, DateValue, Dimension, Kind, Quantity, Relation, Severity, Topic, Verdict

#: Years that an age may miss before it is called: a birthday, and a report written about the turn of the year.
SLACK = 1
#: An age of a thing below this is equal to a year of building by chance too often.
LEAST_THING = 10
_BUILDING = frozenset({"build", "construct", "erect", "raise", "found", "establish", "launch", "complete"})
_DYING = frozenset({"die", "kill", "perish", "death"})


class Birth(NamedTuple):
    """The year in which somebody was born or something was built."""

    claim: Claim
    first: date
    last: date
    of_thing: bool


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Hold every age against every year of birth of the same person, and ages of things against years of building."""
    births = list(_births(claims))
    deaths = [claim for claim in claims if isinstance(claim.value, DateValue) and claim.context.predicate in _DYING]
    for age in claims:
        if not _is_age(age):
            continue
        for birth in births:
            if birth.of_thing:
                if _are_one_thing(age, birth):
                    yield from _judge_thing(age, birth)
            elif _are_one_person(age, birth.claim, deaths):
                yield from _judge(age, birth, deaths)


def _births(claims: Sequence[Claim]) -> Iterator[Birth]:
    for claim in claims:
        if not isinstance(claim.value, DateValue):
            continue
        interval, verb = claim.value.interval, claim.context.predicate
        if interval.first is None or interval.last is None or (interval.days or 999) > 366 or interval.approximate:
            continue
        # A person's year is told by "born"; a relative date ("born last year") tells no age worth checking.
        if verb == "bear" and not interval.anchor:
            yield Birth(claim, interval.first, interval.last, of_thing=False)
        elif not interval.anchor and (verb in _BUILDING or predicate_class(verb) == "build"):
            yield Birth(claim, interval.first, interval.last, of_thing=True)


def _is_age(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.dimension is Dimension.AGE and value.is_exact and not value.vague


def _age(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Quantity)
    return claim.value.numbers[0]


def _are_one_person(age: Claim, birth: Claim, deaths: Sequence[Claim]) -> bool:
    """Tell whether both name one person, in full or by a surname that fits, or share a sentence with nobody else in it."""
    here, there = age.context.participants, birth.context.participants
    if not here:
        # "died in 1957 aged 66": the name stands with the dying.
        here = next((death.context.participants for death in deaths if _shares_sentence(death, age)), ())
    if _shares_sentence(age, birth):
        return len({*here, *there}) <= 1
    return len(here) == 1 and len(there) == 1 and _is_same_name(here[0], there[0])


def _shares_sentence(one: Claim, other: Claim) -> bool:
    return one.source == other.source and one.context.sentence_index == other.context.sentence_index


def _is_same_name(one: str, other: str) -> bool:
    here, there = one.split(), other.split()
    if here[-1].lower() != there[-1].lower():
        return False
    if len(here) == 1 or len(there) == 1:
        return True
    return same_given_name(here[0], there[0])


def _are_one_thing(age: Claim, birth: Birth) -> bool:
    """Tell whether a thing's age and a year of building are told of things of one sort: "dam", "embankment"."""
    if age.context.participants and birth.claim.context.participants:
        return bool(set(age.context.participants) & set(birth.claim.context.participants))
    nouns = [age.context.noun, *age.context.clause]
    return any(
        noun_similarity(noun, other) >= 0.4
        for noun in nouns
        for other in birth.claim.context.clause
        if noun and not noun[:1].isdigit() and noun not in _TIME and other not in _TIME and not other[:1].isdigit()
    )


_TIME = frozenset({"year", "old", "age", "month", "day"})


def _judge(age: Claim, birth: Birth, deaths: Sequence[Claim]) -> Iterator[Draft]:
    """Hold a person's age against a birth: at death where the age is told of it, else on the day of publication."""
    moment = _moment(age, deaths)
    if moment is None or moment[0] < birth.last:
        return
    low = _years(birth.last, moment[0])
    high = _years(birth.first, moment[1])
    told = _age(age)
    born = str(birth.first.year) if birth.first != birth.last else birth.first.isoformat()
    reason = (
        f"born in {born}, the age in {moment[1].year} is {low if low == high else f'{low} or {high}'}; given is {told}"
    )
    if low - SLACK <= told <= high + SLACK:
        if low <= told <= high and age.source != birth.claim.source:
            yield _draft(age, birth.claim, reason, Verdict.AGREEMENT)
    else:
        yield _draft(age, birth.claim, reason, Verdict.DISCREPANCY)


def _moment(age: Claim, deaths: Sequence[Claim]) -> tuple[date, date] | None:
    """The days, first and last, at which an age holds: of death where both stand in one sentence, of publication else; None: not known."""
    for death in deaths:
        if _shares_sentence(death, age) and isinstance(death.value, DateValue):
            died = death.value.interval
            return (died.first, died.last) if died.first and died.last else None
    time = age.context.time
    if age.context.published is None:
        return None
    written = date.fromisoformat(age.context.published[:10])
    # "at 17 he left home in 1978": an age told of another year holds then, and whose year it is stays open.
    if (
        time is not None
        and time.last is not None
        and (time.first or time.last).year != written.year
        and age.text[-1:].isdigit()
    ):
        return None
    return None if age.context.predicate in _YOUTH else (written, written)


#: Verbs of a life's course: an age beside them is the age at that time (own list).
_YOUTH = frozenset(
    {"leave", "marry", "join", "become", "emigrate", "move", "win", "enter", "debut", "retire", "age", "turn", "lose"}
)


def _judge_thing(age: Claim, birth: Birth) -> Iterator[Draft]:
    if age.context.published is None or age.source == birth.claim.source or _age(age) < LEAST_THING:
        return
    written = date.fromisoformat(age.context.published[:10])
    if written.year - birth.first.year == _age(age) and birth.first.year == birth.last.year:
        reason = f"{birth.first.year} and {_age(age)} years make {written.year}"
        yield _draft(age, birth.claim, reason, Verdict.AGREEMENT)


def _years(since: date, until: date) -> int:
    """Whole years between two days."""
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def _draft(age: Claim, birth: Claim, reason: str, verdict: Verdict) -> Draft:
    fits = verdict is Verdict.AGREEMENT
    claims = tuple(sorted((age, birth), key=lambda claim: claim.key))
    return Draft(
        claims=claims,
        positions=((0, 1),) if fits else ((0,), (1,)),
        verdict=verdict,
        relation=Relation.COMPATIBLE if fits else Relation.CONFLICT,
        topic="age" + (f" of {age.context.participants[0]}" if age.context.participants else ""),
        explanation=reason,
        severity=Severity.NOTE if fits else Severity.WARNING,
        confidence=0.8,
    )


RULE = Rule(
    name="age-mismatch",
    kind=Kind.DATE,
    severity=Severity.WARNING,
    inspect=inspect,
    examples=(
        Example("Ivo Marsh, 44, was jailed on Monday.", "Ivo Marsh was born in Leeds in 1961.", Relation.CONFLICT),
        Example("Ivo Marsh, 62, was jailed on Monday.", "Ivo Marsh was born in Leeds in 1961.", Relation.COMPATIBLE),
        Example(
            "The painter Anna Dorn died in 1957 aged 66.", "Anna Dorn was born in Bruges in 1891.", Relation.COMPATIBLE
        ),
        Example("Ivo Marsh, 44, was jailed on Monday.", "Sian Marsh was born in Leeds in 1961.", Relation.UNKNOWN),
    ),
)
