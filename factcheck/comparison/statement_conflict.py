"""Two sources tell one matter in ways that exclude each other.

Finds: two statements about one matter, read side by side, of which only one can hold: who did it, whether it happened,
how it ended, why, where. It sees what the closed rules on events, roles and places have no words for.
Matters because: what happened is the story; a reader who compares two reports stops here.
Wrong when: the two are of two moments or two parts of one matter that both reports leave unnamed.
"""

from __future__ import annotations

from factcheck.comparison.happenings import both_say, in_voices
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Judgement, Kind, Reading, Relation, Severity

#: How sure the reader must be of a conflict, and of the matter being one with nothing in conflict.
CONFLICTING = 0.6
ALIKE = 0.6


def read(one: Claim, other: Claim, reading: Reading) -> Judgement:
    """Judge two event claims by their reading."""
    if reading.conflict >= CONFLICTING:
        return in_voices(Judgement(relation=Relation.CONFLICT, reason=both_say(one, other)), one, other)
    if reading.same >= ALIKE:
        return Judgement(relation=Relation.COMPATIBLE, reason="both tell the same event")
    return UNKNOWN


RULE = Rule(
    name="statement-conflict",
    kind=Kind.EVENT,
    severity=Severity.WARNING,
    read=read,
    examples=(
        Example("The robber was felled by the owner's wife.", "A customer knocked the robber down.", Relation.CONFLICT),
    ),
)
