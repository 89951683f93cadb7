"""An age does not fit the year of birth, or of building, that stands beside it or in another source, or just fits it.

Finds: "born in 1961 ... the 54-year-old" in a report of 2024; a year of birth in one source and an age at death in
another; the age of a bridge and the year in which it was built.
Matters because: ages are copied from old cuttings and go stale, and an age tells namesakes apart.
Wrong when: two people of one surname are meant; so the given name must fit, or both stand in one sentence, or "Born in
1979, he" follows a sentence that gives one person and one age.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.comparison.ages_told import (
    Told,
    age_of,
    are_one_person,
    follows,
    is_age,
    is_person,
    is_same_name,
    shares_sentence,
)
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.lexicon import noun_similarity, predicate_class
from factcheck.model import (
    Claim,
    DateValue,
    Kind,
    Relation,
    Severity,
    Topic,
    Verdict,
)

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
    told = Told([claim for claim in claims if is_age(claim)], [claim for claim in claims if is_person(claim)])
    deaths = [claim for claim in claims if isinstance(claim.value, DateValue) and claim.context.predicate in _DYING]
    for age in told.ages:
        for birth in births:
            if birth.of_thing:
                if _are_one_thing(age, birth):
                    yield from _judge_thing(age, birth)
            elif are_one_person(age, birth.claim, deaths, told):
                yield from (_with_echoes(draft, age, topics) for draft in _judge(age, birth, deaths))


def _with_echoes(draft: Draft, age: Claim, topics: Sequence[Topic]) -> Draft:
    """The same finding with the like ages that other sources give of the same person: they do not fit the birth either."""
    if draft.verdict is not Verdict.DISCREPANCY:
        return draft
    echoes = {
        claim.key: claim
        for topic in topics
        if any(claim.key == age.key for claim in topic.claims)
        for claim in topic.claims
        if claim.source != age.source and is_age(claim) and age_of(claim) == age_of(age)
    }
    ages = {age.key, *echoes}
    claims = tuple(
        sorted({**{claim.key: claim for claim in draft.claims}, **echoes}.values(), key=lambda claim: claim.key)
    )
    sides = (
        tuple(at for at, claim in enumerate(claims) if claim.key in ages),
        tuple(at for at, claim in enumerate(claims) if claim.key not in ages),
    )
    return replace(draft, claims=claims, positions=tuple(sorted(sides)))


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
    death = _death(age, birth.claim, deaths)
    moment = _day(death) if death else _moment(age, birth.claim, deaths)
    if moment is None or moment[0] < birth.last:
        return
    low = _years(birth.last, moment[0])
    high = _years(birth.first, moment[1])
    told = age_of(age)
    born = str(birth.first.year) if birth.first != birth.last else birth.first.isoformat()
    when = f"at death on {moment[1].isoformat()}" if death and moment[0] == moment[1] else f"in {moment[1].year}"
    reason = f"born in {born}, the age {when} is {low if low == high else f'{low} or {high}'}; given is {told}"
    slack = 0 if death else SLACK
    if low - slack <= told <= high + slack:
        if low <= told <= high and age.source != birth.claim.source:
            yield _draft(age, (birth.claim,), reason, Verdict.AGREEMENT)
    else:
        yield _draft(age, (birth.claim, death) if death else (birth.claim,), reason, Verdict.DISCREPANCY)


def _death(age: Claim, birth: Claim, deaths: Sequence[Claim]) -> Claim | None:
    """The dated death of the very person, by name, where the age is told of the dying and not dated beside it."""
    here = age.context.participants
    if age.context.predicate not in _DYING or len(here) != 1:
        return None
    if any(shares_sentence(death, age) for death in deaths):
        return None
    dated = [
        death
        for death in deaths
        if death.source in (age.source, birth.source)
        and len(death.context.participants) == 1
        and is_same_name(here[0], death.context.participants[0])
        and _day(death) is not None
    ]
    return dated[0] if len(dated) == 1 else None


def _day(death: Claim) -> tuple[date, date] | None:
    """The first and the last day of a dated death."""
    assert isinstance(death.value, DateValue)
    died = death.value.interval
    return (died.first, died.last) if died.first and died.last and not died.approximate else None


def _moment(age: Claim, birth: Claim, deaths: Sequence[Claim]) -> tuple[date, date] | None:
    """The days, first and last, at which an age holds: of death where both stand in one sentence, of publication else; None: not known."""
    for death in deaths:
        if shares_sentence(death, age):
            return _day(death)
    time = age.context.time
    if age.context.published is None:
        return None
    written = date.fromisoformat(age.context.published[:10])
    # "at 17 he left home in 1978": an age told of another year holds then, and whose year it is stays open.
    if (
        time is not None
        and not (isinstance(birth.value, DateValue) and time == birth.value.interval)
        and time.last is not None
        and (time.first or time.last).year != written.year
        and age.text[-1:].isdigit()
    ):
        return None
    if age.context.predicate == "age" and time is None and follows(birth, age):
        return written, written
    return None if age.context.predicate in _YOUTH else (written, written)


#: Verbs of a life's course: an age beside them is the age at that time (own list).
_YOUTH = frozenset(
    {"leave", "marry", "join", "become", "emigrate", "move", "win", "enter", "debut", "retire", "age", "turn", "lose"}
)


def _judge_thing(age: Claim, birth: Birth) -> Iterator[Draft]:
    if age.context.published is None or age.source == birth.claim.source or age_of(age) < LEAST_THING:
        return
    written = date.fromisoformat(age.context.published[:10])
    if written.year - birth.first.year == age_of(age) and birth.first.year == birth.last.year:
        reason = f"{birth.first.year} and {age_of(age)} years make {written.year}"
        yield _draft(age, (birth.claim,), reason, Verdict.AGREEMENT)


def _years(since: date, until: date) -> int:
    """Whole years between two days."""
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def _draft(age: Claim, dates: Sequence[Claim], reason: str, verdict: Verdict) -> Draft:
    fits = verdict is Verdict.AGREEMENT
    claims = tuple(sorted((age, *dates), key=lambda claim: claim.key))
    at = claims.index(age)
    rest = tuple(index for index in range(len(claims)) if index != at)
    return Draft(
        claims=claims,
        positions=(tuple(range(len(claims))),) if fits else tuple(sorted(((at,), rest))),
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
        Example(
            "Among the dead was Ivo Marsh, a porter aged 34. Born in Leeds in 1979, he had two sons.",
            "A porter was killed.",
            Relation.CONFLICT,
        ),
        Example(
            "Ivo Marsh, 34, was hurt by Omar Rashid. Born in Leeds in 1979, he has two sons.",
            "A porter was hurt.",
            Relation.UNKNOWN,
        ),
        Example(
            "Anna Dorn, who has died aged 93, was a painter. Anna Dorn was born on 14 March 1931. Dorn died on 4 March.",
            "A painter has died.",
            Relation.CONFLICT,
        ),
        Example(
            "Anna Dorn, who has died aged 92, was a painter. Anna Dorn was born on 14 March 1931. Dorn died on 4 March.",
            "A painter has died.",
            Relation.UNKNOWN,
        ),
        Example("Ivo Marsh, 44, was jailed on Monday.", "Sian Marsh was born in Leeds in 1961.", Relation.UNKNOWN),
    ),
)
