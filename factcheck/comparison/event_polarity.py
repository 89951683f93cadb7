"""One source says that it happened, another that it did not, or that the opposite did.

Finds: the same act of the same people stated and denied ("signed", "did not sign"), and acts that exclude one another:
approved and rejected, rose and fell, won and lost, convicted and acquitted, went ahead and was called off.
Matters because: it turns the story round; no wording covers both.
Wrong when: the two are of different rounds, objects or days that neither report names. What one body says and another
denies is reported as disputed, at lower severity.
"""

from __future__ import annotations

from factcheck.comparison.happenings import (
    OPEN,
    are_one_predicate,
    both_say,
    conflict,
    event_of,
    in_voices,
    is_not_yet,
    side_of,
    take_two_sides,
)
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Happening, Judgement, Kind, Reading, Relation, Severity

#: How sure the reader must be that two statements are alike.
ALIKE = 0.6
_AHEAD = frozenset({Happening.PLANNED, Happening.AGREED})
_BEHIND = frozenset({Happening.DONE, Happening.ONGOING})


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare polarity and side; what is only possible is never set against what is stated."""
    here, there = event_of(one), event_of(other)
    if here.status in OPEN or there.status in OPEN:
        same = are_one_predicate(one, other) and here.polarity == there.polarity and here.status is there.status
        return Judgement(relation=Relation.COMPATIBLE, reason="both call it possible") if same else UNKNOWN
    if take_two_sides(one, other):
        if here.polarity and there.polarity and _is_ahead(here.status) == _is_ahead(there.status):
            return in_voices(conflict(both_say(one, other)), one, other)
        return UNKNOWN
    if not are_one_predicate(one, other):
        same = side_of(one) == side_of(other) == "" and here.polarity == there.polarity
        return _agreement(one, other) if same else UNKNOWN
    if here.polarity == there.polarity:
        return _agreement(one, other)
    if side_of(one) == "" and here.predicate != there.predicate:
        return UNKNOWN  # two verbs of one class are near enough to agree, not to deny one another
    if is_not_yet(one) or is_not_yet(other) or _is_ahead(here.status) != _is_ahead(there.status):
        return UNKNOWN
    return in_voices(conflict(both_say(one, other)), one, other)


def read(one: Claim, other: Claim, reading: Reading) -> Judgement:
    """Join two happenings that share no predicate, where they were read as told alike; what was read as a conflict stays
    open, since few such readings hold."""
    here, there = event_of(one), event_of(other)
    if reading.same < ALIKE or here.polarity != there.polarity or _is_ahead(here.status) != _is_ahead(there.status):
        return UNKNOWN
    return Judgement(relation=Relation.COMPATIBLE, reason="both tell the same event")


def _agreement(one: Claim, other: Claim) -> Judgement:
    here, there = event_of(one).status, event_of(other).status
    if here is there:
        return Judgement(relation=Relation.EQUAL, reason="both tell the same event")
    fits = (
        {here, there} <= _AHEAD
        or {here, there} <= _BEHIND
        or not (event_of(one).polarity or is_not_yet(one) or is_not_yet(other))
    )
    if fits:
        return Judgement(relation=Relation.COMPATIBLE, reason="both tell the same event")
    return UNKNOWN


def _is_ahead(status: Happening) -> bool:
    return status is Happening.PLANNED


RULE = Rule(
    name="event-polarity",
    kind=Kind.EVENT,
    severity=Severity.WARNING,
    relate=relate,
    read=read,
    examples=(
        Example("The senate approved the water bill on Tuesday.", "The senate rejected the water bill on Tuesday.", Relation.CONFLICT),
        Example("Mayor Lena Holt signed the order.", "Mayor Lena Holt did not sign the order.", Relation.CONFLICT),
        Example("The senate approved the water bill.", "The water bill was passed by the senate.", Relation.EQUAL),
        Example("The senate approved the water bill.", "The senate may reject the water bill.", Relation.UNKNOWN),
    ),
)  # fmt: skip
