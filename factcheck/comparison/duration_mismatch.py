"""A stated duration does not fit the two dates that it lies between, or just fits them.

Finds: "the 10-day strike, which began on 3 March and ended on 19 March"; across sources, a duration that is exactly
the distance of dates that another source gives ("a 28-day cruise", "from 3 to 30 June").
Matters because: readers rarely count, so a wrong length or a wrong end survives every editing.
Wrong when: the dates are of another phase; so only durations of the very noun that the dates are told of are judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.comparison.stretches import Stretch, counts_to, days_told, durations, fills, stretches
from factcheck.model import Bearing, Claim, DateValue, Granularity, Kind, Quantity, Relation, Severity, Topic, Verdict

#: Fewer days, or years, are equal by chance too often to count as agreement.
LEAST_DAYS = 5
LEAST_YEARS = 4
_YEAR = Decimal("365.25")


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Count the days between the ends that each source gives, and hold them against the durations told of them."""
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    for source in sorted(by_source):
        lengths = durations(by_source[source])
        for stretch in stretches(by_source[source]):
            for length in lengths:
                if fills(length, stretch) and not counts_to(length, stretch.days):
                    yield _draft(length, stretch.claims, _counted(length, stretch), Verdict.DISCREPANCY)
        yield from _nights(lengths, by_source[source])
        for other in sorted(by_source):
            yield from _tenures(lengths, by_source[other])
            if other != source:
                yield from _agreements(lengths, by_source[other])


def _nights(lengths: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Draft]:
    """Nights told of somebody between the only two days of a sentence, both told of the same: "out on 1 May, back on 6 May"."""
    for length in lengths:
        if not isinstance(length.value, Quantity) or length.value.unit != "night":
            continue
        days = [claim for claim in claims if _is_day_beside(claim, length)]
        if len(days) != 2 or not _have_one_name(length, *days):
            continue
        first, last = (claim.value.interval.first for claim in days if isinstance(claim.value, DateValue))
        if first and last and first < last and not counts_to(length, (last - first).days):
            stretch = Stretch(first, last, tuple(days), frozenset())
            yield _draft(length, stretch.claims, _counted(length, stretch), Verdict.DISCREPANCY)


def _is_day_beside(claim: Claim, length: Claim) -> bool:
    return (
        isinstance(claim.value, DateValue)
        and claim.context.sentence_index == length.context.sentence_index
        and claim.value.interval.days == 1
        and claim.value.interval.bearing in (Bearing.AT, Bearing.SINCE, Bearing.UNTIL)
    )


def _have_one_name(*claims: Claim) -> bool:
    return bool(frozenset.intersection(*(frozenset(claim.context.participants) for claim in claims)))


def _tenures(lengths: Sequence[Claim], there: Sequence[Claim]) -> Iterator[Draft]:
    """Years in office of one person, held against the year since when: "in office since 2016", "held office for five years"."""
    for length in lengths:
        if not isinstance(length.value, Quantity) or length.value.unit != "a" or not _is_tenure(length):
            continue
        if length.value.bound != "=" or length.context.published is None:
            continue
        for claim in there:
            if not isinstance(claim.value, DateValue) or not _is_tenure(claim) or not _have_one_name(length, claim):
                continue
            since = claim.value.interval
            if since.bearing is not Bearing.SINCE or since.granularity is not Granularity.YEAR or since.first is None:
                continue
            years = int(length.context.published[:4]) - since.first.year
            if not years - 1 <= length.value.numbers[0] <= years + 1:
                reason = (
                    f'{since.first.year} to {length.context.published[:4]} is {years} years; given is "{length.text}"'
                )
                yield _draft(length, (claim,), reason, Verdict.DISCREPANCY)


def _is_tenure(claim: Claim) -> bool:
    """Tell whether a claim times the holding of an office: its clause names one, and its verb is one of holding."""
    return claim.context.predicate in _HOLDING and bool(_TENURE & {*claim.context.clause})


#: Words for the time in an office, and verbs of being in it (own lists).
_TENURE = frozenset({"office", "power", "post", "throne", "helm"})
_HOLDING = frozenset({"be", "hold", "spend", "stay", "remain", "serve"})


def _agreements(lengths: Sequence[Claim], there: Sequence[Claim]) -> Iterator[Draft]:
    """Durations of one source that are exactly the distance of dates of another one."""
    for length in lengths:
        for stretch in stretches(there):
            if stretch.days >= LEAST_DAYS and _is_exactly(length, stretch) and _is_about(length, stretch.claims):
                yield _draft(length, stretch.claims, _counted(length, stretch), Verdict.AGREEMENT)
        for claim in there:
            if reason := _bound_fits(length, claim):
                yield _draft(length, (claim,), reason, Verdict.AGREEMENT)


def _is_exactly(length: Claim, stretch: Stretch) -> bool:
    assert isinstance(length.value, Quantity)
    number = length.value.numbers[0]
    return length.value.unit == "d" and number in (stretch.days, stretch.days + 1) and length.value.bound == "="


def _bound_fits(length: Claim, claim: Claim) -> str:
    """Why "until 3 December" or "since 2013" is what a duration from the day of writing comes to; "" where it is not."""
    if not isinstance(claim.value, DateValue) or length.context.published is None or not _is_about(length, (claim,)):
        return ""
    interval, written = claim.value.interval, date.fromisoformat(length.context.published[:10])
    low, high = days_told(length)
    if interval.first is None or interval.last is None:
        return ""
    if interval.bearing is Bearing.UNTIL and interval.days == 1 and low >= LEAST_DAYS and interval.first > written:
        assert isinstance(length.value, Quantity)
        middle = low if high is None else (low + high) / 2
        ends = written + timedelta(days=int(middle))
        if abs((interval.first - ends).days) <= 1 and length.value.unit in ("d", "wk"):
            return f'{written.isoformat()} and "{length.text}" make {interval.first.isoformat()}'
    if interval.bearing is Bearing.SINCE and interval.granularity is Granularity.YEAR and high is not None:
        assert isinstance(length.value, Quantity)
        years = length.value.numbers[0]
        if length.value.unit == "a" and years >= LEAST_YEARS and written.year - interval.first.year == years:
            return f"{interval.first.year} to {written.year} is {years} years"
    return ""


def _is_about(length: Claim, dates: Sequence[Claim]) -> bool:
    """Tell whether a duration and dates of another source share a content word of their sentences, numbers apart."""
    here = frozenset(length.context.words)
    return any(
        not word[:1].isdigit() and len(word) > 3 and word not in _CALENDAR
        for claim in dates
        for word in here & frozenset(claim.context.words)
    )


_CALENDAR = frozenset(
    {"week", "month", "year", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "time", "people", "early", "late"}
)  # fmt: skip


def _counted(length: Claim, stretch: Stretch) -> str:
    return (
        f"{stretch.first.isoformat()} to {stretch.last.isoformat()} is {stretch.days} days, {stretch.days + 1} with both ends; "
        f'the duration given is "{" ".join(length.text.split())}"'
    )


def _draft(length: Claim, dates: Sequence[Claim], reason: str, verdict: Verdict) -> Draft:
    fits = verdict is Verdict.AGREEMENT
    claims = tuple(sorted((length, *dates), key=lambda claim: claim.key))
    at = claims.index(length)
    rest = tuple(index for index in range(len(claims)) if index != at)
    return Draft(
        claims=claims,
        positions=(tuple(range(len(claims))),) if fits else tuple(sorted(((at,), rest))),
        verdict=verdict,
        relation=Relation.COMPATIBLE if fits else Relation.CONFLICT,
        topic=f"duration: {length.context.noun or 'days told'}",
        explanation=reason,
        severity=Severity.NOTE if fits else Severity.WARNING,
        confidence=0.8,
    )


RULE = Rule(
    name="duration-mismatch",
    kind=Kind.DATE,
    severity=Severity.WARNING,
    inspect=inspect,
    examples=(
        Example(
            "The 10-day strike, which began on 3 February and ended on 22 February, was the longest.",
            "The strike was long.",
            Relation.CONFLICT,
        ),
        Example(
            "The 10-day strike, which began on 3 February and ended on 12 February, was the longest.",
            "The strike was long.",
            Relation.UNKNOWN,
        ),
        Example(
            "Freya broke out on Friday, 1 March, and Freya was back on Wednesday, 6 March, after eight nights.",
            "A lynx is back.",
            Relation.CONFLICT,
        ),
        Example(
            "Mayor Ana Torres has been in office since 2016.",
            "Ana Torres has held office for five years.",
            Relation.CONFLICT,
        ),
        Example(
            "Mayor Ana Torres has been in office since 2016.",
            "Ana Torres has held office for eight years.",
            Relation.COMPATIBLE,
        ),
        Example(
            "The research ship left Bergen on a 28-day cruise.",
            "The research ship surveyed the ridge from 3 to 30 June 2023.",
            Relation.COMPATIBLE,
        ),
    ),
)
