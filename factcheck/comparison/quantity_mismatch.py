"""Two sources print different numbers for the same thing.

Finds: claims on one topic whose quantities share a unit and no value.
Matters because: a number is the part of a story that a reader can check.
Wrong when: a toll grows over the day; number-updated judges those.
"""

from __future__ import annotations

from factcheck.comparison.amounts import standing
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.comparison.voices import are_two_voices
from factcheck.model import Claim, Judgement, Kind, Relation, Severity


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare the two sets of values; a missing side is unknown, not different."""
    found = standing(one, other)
    if found.relation is Relation.UNKNOWN:
        return UNKNOWN
    if found.relation is not Relation.CONFLICT:
        return Judgement(relation=found.relation, reason=found.reason, tags=("imprecise",) if found.imprecise else ())
    if are_two_voices(one, other):
        return Judgement(
            relation=Relation.CONFLICT,
            reason=f"{found.reason}, each by its own authority",
            severity=Severity.WARNING,
            tags=("disputed",),
        )
    return Judgement(
        relation=Relation.CONFLICT, reason=found.reason, severity=Severity.WARNING if found.round_figure else None
    )


RULE = Rule(
    name="quantity-mismatch",
    kind=Kind.QUANTITY,
    severity=Severity.ERROR,
    relate=relate,
    examples=(
        Example("12 people died in the fire.", "14 people died in the fire.", Relation.CONFLICT),
        Example("The company paid 4.2 billion euros for the port.", "The port cost the company 4.6 billion euros.", Relation.CONFLICT),
        Example("At least 12 people died in the fire.", "13 people died in the fire.", Relation.COMPATIBLE),
        Example("The tunnel is 10 km long.", "The tunnel is six miles long.", Relation.COMPATIBLE),
        Example("12 people died in the fire.", "12 cars burned.", Relation.UNKNOWN),
    ),
)  # fmt: skip
