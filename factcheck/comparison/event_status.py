"""One source tells as done what another still awaits.

Finds: the same act of the same people told as done ("have accepted the offer") and as still to come ("will vote on the
offer next week", "has yet to sign").
Matters because: a reader acts on what is settled; a plan told as a fact cannot be taken back.
Wrong when: time passed between the reports. Where the one that looks ahead was published first it is an update, a note.
"""

from __future__ import annotations

from factcheck.comparison.happenings import (
    both_say,
    class_of,
    conflict,
    event_of,
    in_voices,
    is_not_yet,
    published_before,
    side_of,
)
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Happening, Judgement, Kind, Relation, Severity


def relate(one: Claim, other: Claim) -> Judgement:
    """In conflict where one is done and the other ahead; a note where the times of publication explain it."""
    for ahead, done in ((one, other), (other, one)):
        if not (_is_ahead(ahead) and _is_done(done) and _is_one_matter(ahead, done)):
            continue
        if published_before(ahead, done):
            reason = f"{both_say(ahead, done)}; the one that looks ahead was published first"
            return conflict(reason, severity=Severity.NOTE, tags=("update",))
        return in_voices(conflict(both_say(ahead, done)), ahead, done)
    return UNKNOWN


# Classes whose acts come again and again, so that one is done while the next is awaited: prices, attacks, matches.
_REPEATED = frozenset({"move", "attack", "shell", "life", "injury", "beat", "contest", "score", "sample", "meet", "talk",
                       "visit", "travel", "play", "marry", "attend", "discover", "arrest", "strike-work"})  # fmt: skip


def _is_ahead(claim: Claim) -> bool:
    event = event_of(claim)
    return event.status is Happening.PLANNED and (event.polarity or is_not_yet(claim))


def _is_done(claim: Claim) -> bool:
    event = event_of(claim)
    return event.status is Happening.DONE and event.polarity and side_of(claim) != "?"


def _is_one_matter(ahead: Claim, done: Claim) -> bool:
    """Tell whether what is awaited is what was done: the same act, or the vote that decides on it."""
    if class_of(ahead) != class_of(done) or class_of(done) in _REPEATED:
        return False
    return side_of(ahead) in ("?", side_of(done))


RULE = Rule(
    name="event-status",
    kind=Kind.EVENT,
    severity=Severity.WARNING,
    relate=relate,
    examples=(
        Example("Members of the drivers' union have accepted the pay offer.", "Members of the drivers' union will vote on the pay offer next week.", Relation.CONFLICT),
        Example("Arden Rail will replace the Halcyon trains.", "Arden Rail has replaced the Halcyon trains.", Relation.CONFLICT, other_published="2024-03-20"),
        Example("Arden Rail will replace the Halcyon trains.", "Arden Rail plans to replace the Halcyon trains.", Relation.UNKNOWN),
    ),
)  # fmt: skip
