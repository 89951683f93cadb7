"""What two event claims say of one event: the sides of its class that they take, in whose voice, and in what order told."""

from __future__ import annotations

from datetime import datetime, timedelta

from factcheck.comparison.voices import are_two_voices
from factcheck.model import Claim, Event, Happening, Judgement, Relation, Severity

#: Statuses that leave open whether the event is or will be.
OPEN = frozenset({Happening.POSSIBLE, Happening.CONDITIONAL})
#: Reports nearer in time than this are of one moment, where the time of day is known.
LEAST_GAP = timedelta(hours=3)
#: The sides of a class that exclude one another; "?" leaves the matter open.
_SIDES = frozenset("+-~")
_LONGEST = 90  # characters of a claim that an explanation repeats


def event_of(claim: Claim) -> Event:
    """The event of a claim of that kind."""
    assert isinstance(claim.value, Event)
    return claim.value


def class_of(claim: Claim) -> str:
    """The class of a claim's predicate without its side, or its lemma."""
    label = claim.context.predicate
    return label[:-1] if label[-1:] in _SIDES or label[-1:] == "?" else label


def side_of(claim: Claim) -> str:
    """The side of its class that a predicate takes: "+", "-", "~", "?" for open, "" for a predicate without sides."""
    last = claim.context.predicate[-1:]
    return last if last in _SIDES or last == "?" else ""


def take_two_sides(one: Claim, other: Claim) -> bool:
    """Tell whether the predicates exclude one another: approved and rejected."""
    here, there = side_of(one), side_of(other)
    return class_of(one) == class_of(other) and here != there and {here, there} <= _SIDES


def are_one_predicate(one: Claim, other: Claim) -> bool:
    """Tell whether the predicates say the same: one verb, or one side of a class."""
    if event_of(one).predicate == event_of(other).predicate:
        return True
    return class_of(one) == class_of(other) and side_of(one) == side_of(other)


def is_not_yet(claim: Claim) -> bool:
    """Tell whether a claim denies its event only so far: "has yet to sign"."""
    event = event_of(claim)
    return not event.polarity and event.status is Happening.PLANNED and "yet" in claim.text.lower().split()


def in_voices(judgement: Judgement, one: Claim, other: Claim) -> Judgement:
    """Make a conflict a dispute where two speakers differ, or where one denies what the other source states."""
    denied = any(
        claim.attribution is not None and (not event_of(claim).polarity or event_of(claim).status is Happening.DENIED)
        for claim in (one, other)
    )
    one_sided = (one.attribution is None) != (other.attribution is None)
    if are_two_voices(one, other) or (one_sided and denied):
        return judgement.model_copy(update={"severity": Severity.NOTE, "tags": (*judgement.tags, "disputed")})
    return judgement


def both_say(one: Claim, other: Claim) -> str:
    """The words of both, for an explanation."""
    return f'one says "{_short(one)}", the other "{_short(other)}"'


def published_before(one: Claim, other: Claim) -> bool:
    """Tell whether one claim's source appeared clearly before the other's; False where a time is unknown."""
    if one.context.published is None or other.context.published is None:
        return False
    here, there = (datetime.fromisoformat(c.context.published or "").replace(tzinfo=None) for c in (one, other))
    if "T" not in one.context.published or "T" not in other.context.published:
        return here.date() < there.date()
    return there - here >= LEAST_GAP


def conflict(reason: str, *, severity: Severity | None = None, tags: tuple[str, ...] = ()) -> Judgement:
    """A judgement that the two cannot both hold."""
    return Judgement(relation=Relation.CONFLICT, reason=reason, severity=severity, tags=tags)


def _short(claim: Claim) -> str:
    words = " ".join(claim.text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "\u2026"
