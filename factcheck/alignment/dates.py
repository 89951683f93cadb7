"""Date claims to topics: which dates of different sources tell when one and the same happening was.

Dates that fit need a shared deed or shared rare words; dates that exclude each other need more: the deed, names or
several words in common, and no sign of another happening of the same kind. What is unclear stays out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.alignment.date_match import Dated, dated, is_vetoed, likeness
from factcheck.alignment.rarity import Rarities
from factcheck.model import Claim, DateValue, Granularity, Kind, Source, Topic
from factcheck.model.calendar_fit import Fit, fit, is_daylike

#: Least likeness (0 to 1) of two claims that name the same day, of two whose dates can both be true, and of two whose
#: dates exclude each other.
#: Set on the eleven dev stories and on own wordings in tests/alignment/test_dates.py.
SAME_DAY = 0.3
AGREEING = 0.42
CONFLICTING = 0.5
#: A source's date claims beyond this many are not paired: a guard against quadratic work.
MOST_CLAIMS = 80

Pair = tuple[int, int]


def align_dates(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Group the date claims of a story into topics, one for each happening that two sources date."""
    rarities = Rarities(claims)
    chosen = list(_limited(claims))
    often = Counter(_days(claim) for claim in chosen)
    told = [dated(claim, is_only=often[_days(claim)] == 1) for claim in chosen]
    scores, fitting = _scores(told, rarities)
    for members in _grouped(told, scores, fitting):
        joined = [told[index] for index in members]
        strengths = [scores[pair] for pair in combinations(members, 2) if pair in scores]
        yield Topic(
            kind=Kind.DATE,
            label=_label(joined),
            claims=tuple(member.claim for member in joined),
            confidence=round(min(sum(strengths) / len(strengths), 1.0), 3),
            reason="the same deed with the same participants or rare words",
        )


def _days(claim: Claim) -> tuple[object, ...]:
    assert isinstance(claim.value, DateValue)
    return claim.source, claim.value.interval.first, claim.value.interval.last


def _limited(claims: Sequence[Claim]) -> Iterator[Claim]:
    count: dict[str, int] = {}
    for claim in sorted((claim for claim in claims if claim.kind is Kind.DATE), key=lambda claim: claim.key):
        count[claim.source] = count.get(claim.source, 0) + 1
        if count[claim.source] <= MOST_CLAIMS:
            yield claim


def _scores(told: Sequence[Dated], rarities: Rarities) -> tuple[dict[Pair, float], set[Pair]]:
    """The likeness of each pair of claims of two sources that is like enough, and the pairs whose dates fit."""
    fitting: set[Pair] = set()
    scores: dict[Pair, float] = {}
    for (here, one), (there, other) in combinations(enumerate(told), 2):
        if one.claim.source == other.claim.source or is_vetoed(one, other):
            continue
        verdict = fit(one.interval, other.interval)
        if verdict.fits is None or not (verdict.equal or one.sentence & other.sentence or _are_stretches(one, other)):
            continue
        score = likeness(
            one, other, rarities.between(one.claim, other.claim), equal=verdict.equal, conflict=not verdict.fits
        )
        least = (
            CONFLICTING if not verdict.fits else SAME_DAY if verdict.equal and is_daylike(one.interval) else AGREEING
        )
        if score >= least:
            scores[here, there] = score
            if verdict.fits:
                fitting.add((here, there))
    return _unrivalled(told, scores, fitting), fitting


def _are_stretches(one: Dated, other: Dated) -> bool:
    return one.interval.granularity is other.interval.granularity is Granularity.RANGE


def _least(one: Dated, other: Dated, verdict: Fit) -> float:
    """The likeness that a pair needs: least where both name the same day or stretch, most where the dates fight."""
    if not verdict.fits:
        return CONFLICTING
    fine = all(is_daylike(each.interval) or each.interval.granularity is Granularity.RANGE for each in (one, other))
    stretch = any(each.interval.granularity is Granularity.RANGE for each in (one, other))
    return SAME_DAY if verdict.equal and (fine or stretch) else AGREEING


def _unrivalled(told: Sequence[Dated], scores: dict[Pair, float], fitting: set[Pair]) -> dict[Pair, float]:
    """Drop conflicts with a claim that fits another claim of the same source, told as finely: there are two happenings."""
    partners: dict[tuple[int, str], int] = {}
    for one, other in fitting & scores.keys():
        for mine, theirs in ((one, other), (other, one)):
            key = (mine, told[theirs].claim.source)
            partners[key] = min(partners.get(key, _COARSEST), _coarseness(told[theirs]))

    def is_rivalled(mine: int, theirs: int) -> bool:
        return partners.get((mine, told[theirs].claim.source), _COARSEST) <= _coarseness(told[theirs])

    return {
        pair: score
        for pair, score in scores.items()
        if pair in fitting or not (is_rivalled(*pair) or is_rivalled(pair[1], pair[0]))
    }


#: Granularities from fine to coarse; a stretch is as fine as a day.
_FINENESS = (
    (Granularity.MINUTE,), (Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY, Granularity.RANGE), (Granularity.WEEK,),
    (Granularity.MONTH,), (Granularity.QUARTER, Granularity.SEASON), (Granularity.YEAR,), (Granularity.DECADE,),
)  # fmt: skip
_COARSEST = len(_FINENESS)


def _coarseness(one: Dated) -> int:
    return next(rank for rank, names in enumerate(_FINENESS) if one.interval.granularity in names)


def _grouped(told: Sequence[Dated], scores: dict[Pair, float], fitting: set[Pair]) -> Iterator[tuple[int, ...]]:
    """Merge the likeliest pairs first; groups stay apart where a pair across them is vetoed or mostly unlike."""
    group_of = {index: index for pair in scores for index in pair}
    members = {index: [index] for index in group_of}
    # Conflicts first: a coarser date that fits both sides ("early on Thursday") must not hide that they differ.
    for one, other in sorted(scores, key=lambda pair: (pair in fitting, -scores[pair], pair)):
        here, there = group_of[one], group_of[other]
        if here == there or not _may_join(told, members[here], members[there], scores):
            continue
        members[here].extend(members.pop(there))
        for index in members[here]:
            group_of[index] = here
    for root in sorted(members):
        if len({told[index].claim.source for index in members[root]}) > 1:
            yield tuple(sorted(members[root]))


def _may_join(told: Sequence[Dated], here: Sequence[int], there: Sequence[int], scores: dict[Pair, float]) -> bool:
    linked = crossed = 0
    for one in here:
        for other in there:
            if told[one].claim.source == told[other].claim.source:
                if fit(told[one].interval, told[other].interval).fits is False:
                    return False  # a source that gives two dates tells of two happenings
                continue
            if (
                is_vetoed(told[one], told[other])
                or _would_hide(told, one, here, there)
                or _would_hide(told, other, there, here)
            ):
                return False
            crossed += 1
            linked += (min(one, other), max(one, other)) in scores
    return crossed > 0 and linked * 2 >= crossed


def _would_hide(told: Sequence[Dated], coarse: int, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    """Tell whether a claim fits both sides of a conflict among the others only because it is coarser than they are."""
    if len(mine) > 1 or len(theirs) < 2:
        return False
    rank = _coarseness(told[coarse])
    fighting = [
        pair for pair in combinations(theirs, 2) if fit(told[pair[0]].interval, told[pair[1]].interval).fits is False
    ]
    return any(all(rank > _coarseness(told[index]) for index in pair) for pair in fighting)


def _label(members: Sequence[Dated]) -> str:
    """A short human name: "when: release of 123 prisoners" would need a summary; deed and shared words will do."""
    shared = members[0].content
    for member in members[1:]:
        shared = shared & member.content or shared
    lead = members[0].deed or members[0].noun or "happening"
    words = [word for word in members[0].claim.context.clause if word in shared and word != lead][:3]
    return "date: " + " ".join([lead, *words]) if words else f"date: {lead}"
