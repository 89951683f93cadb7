"""Event claims to topics: one topic holds what all sources say of one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.alignment.event_match import Told, are_opposed, confidence, differ, same_matter, told
from factcheck.alignment.rarity import Rarities
from factcheck.model import Claim, DateValue, Event, Interval, Kind, Source, Topic

#: How often a class may stand in one source and still be rare there.
RARE = 2


def align_events(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Group the event claims of a story: equal, or opposed, predicates with the same participants."""
    events = [claim for claim in claims if claim.kind is Kind.EVENT and not _is_first_person(claim)]
    dates = _dates(claims)
    often = Counter((claim.source, claim.context.predicate) for claim in events)
    all_told = [
        told(claim, time=_time_of(claim, dates), is_rare=often[claim.source, claim.context.predicate] <= RARE)
        for claim in sorted(events, key=lambda claim: claim.key)
    ]
    pairs = sorted(_pairs(all_told, Rarities(claims)), key=lambda pair: (-pair[2], pair[0], pair[1]))
    for group, sure in _grouped(pairs, all_told):
        members = [all_told[index] for index in sorted(group)]
        yield Topic(
            kind=Kind.EVENT,
            label=_label(members[0]),
            claims=tuple(member.claim for member in members),
            confidence=sure,
            reason="same kind of event with the same participants",
        )


_Place = tuple[str, int, tuple[str, ...]]  # source, sentence, clause


def _dates(claims: Sequence[Claim]) -> dict[_Place, Interval]:
    """The date of each clause that holds one; the first of several."""
    found: dict[_Place, Interval] = {}
    for claim in claims:
        if isinstance(claim.value, DateValue):
            found.setdefault((claim.source, claim.context.sentence_index, claim.context.clause), claim.value.interval)
    return found


def _time_of(claim: Claim, dates: Mapping[_Place, Interval]) -> Interval | None:
    """When an event took place: by a date of its own clause. One of another clause dates another event."""
    return dates.get((claim.source, claim.context.sentence_index, claim.context.clause))


def _is_first_person(claim: Claim) -> bool:
    """Tell whether a speaker tells of himself in his own words; the quotation is compared as such."""
    event = claim.value
    assert isinstance(event, Event)
    quoted = claim.attribution is not None and claim.attribution.quoted
    return quoted or {event.agent.lower(), event.patient.lower()} & {"i", "we", "you", "me", "us"} != set()


def _pairs(all_told: Sequence[Told], rarities: Rarities) -> Iterator[tuple[int, int, float]]:
    """The pairs of claims of two sources that tell one event, with how sure it is."""
    for (here, one), (there, other) in combinations(enumerate(all_told), 2):
        if one.claim.source == other.claim.source or not same_matter(one, other):
            continue
        sure = confidence(one, other, rarities.between(one.claim, other.claim))
        if sure and not (are_opposed(one, other) and _is_told_by_both(one, other, all_told)):
            yield here, there, sure


def _is_told_by_both(one: Told, other: Told, all_told: Sequence[Told]) -> bool:
    """Tell whether one of the two sources also tells what the other one tells: it is not contradicted then."""
    for mine, theirs in ((one, other), (other, one)):
        for third in all_told:
            if third.claim.source != mine.claim.source or third.claim.key == mine.claim.key:
                continue
            if same_matter(third, theirs) and not are_opposed(third, theirs) and not differ(third, theirs):
                return True
    return False


def _grouped(pairs: Sequence[tuple[int, int, float]], all_told: Sequence[Told]) -> Iterator[tuple[set[int], float]]:
    """Join pairs, surest first, where no two claims of the joined groups contradict one another in who or whom."""
    home: dict[int, int] = {}
    groups: dict[int, set[int]] = {}
    sure: dict[int, float] = {}
    for here, there, score in pairs:
        one, other = home.get(here, here), home.get(there, there)
        if one == other:
            continue
        left, right = groups.get(one, {here}), groups.get(other, {there})
        if any(differ(all_told[a], all_told[b]) for a in left for b in right if {a, b} != {here, there}):
            continue
        joined = left | right
        groups.pop(other, None)
        groups[one] = joined
        sure[one] = min(score, sure.get(one, 1.0), sure.get(other, 1.0))
        for index in joined:
            home[index] = one
    for key in sorted(groups, key=lambda key: min(groups[key])):
        yield groups[key], sure[key]


def _label(first: Told) -> str:
    event = first.claim.value
    assert isinstance(event, Event)
    who = event.patient or event.agent
    return f"{event.predicate}: {who}" if who else event.predicate
