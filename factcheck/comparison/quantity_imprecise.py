"""Two figures can both hold, but one says much less than the other.

Finds: "at least 3" in one source where the other has 7; "more than 100" where the other has 340.
Matters because: a reader of the looser figure is told less than is known, and an early count may have been left standing.
Wrong when: the looser figure is of an earlier hour; number-updated judges those where both times are known.
"""

from __future__ import annotations

from factcheck.comparison.amounts import standing
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Judgement, Kind, Relation, Severity


def relate(one: Claim, other: Claim) -> Judgement:
    """Compatible with the tag "imprecise" where one side says much less; a remark where nothing firmer joins the sources."""
    found = standing(one, other)
    if not found.imprecise:
        return UNKNOWN
    return Judgement(relation=Relation.COMPATIBLE, reason=found.reason, severity=Severity.NOTE, tags=("imprecise",))


RULE = Rule(
    name="quantity-imprecise",
    kind=Kind.QUANTITY,
    severity=Severity.NOTE,
    relate=relate,
    examples=(
        Example("At least three people were killed in the blast.", "Seven people were killed in the blast.", Relation.COMPATIBLE),
        Example("Seven people were killed in the blast.", "Seven people were killed in the blast.", Relation.UNKNOWN),
    ),
)  # fmt: skip
