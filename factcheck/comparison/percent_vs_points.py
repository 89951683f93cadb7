"""One source prints a percentage, the other the same number of percentage points.

Finds: claims on one topic of which one counts percent, the other percentage points.
Matters because: a rate that rises from 4 to 5 rises by one point and by a quarter; readers decide by such figures.
Wrong when: one source converted the change and both come out at one number.
"""

from __future__ import annotations

from factcheck.comparison.amounts import printed
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Dimension, Judgement, Kind, Quantity, Relation, Severity

_TWO = {Dimension.PERCENT, Dimension.PERCENTAGE_POINT}


def relate(one: Claim, other: Claim) -> Judgement:
    """In conflict where the numbers are the same and what they count is not; two numbers may both be right."""
    here, there = one.value, other.value
    if not isinstance(here, Quantity) or not isinstance(there, Quantity):
        return UNKNOWN
    if {here.dimension, there.dimension} != _TWO or here.numbers != there.numbers:
        return UNKNOWN
    return Judgement(
        relation=Relation.CONFLICT,
        reason=f"{printed(here)} against {printed(there)}: a share is no difference of shares",
    )


RULE = Rule(
    name="percent-vs-points",
    kind=Kind.QUANTITY,
    severity=Severity.ERROR,
    relate=relate,
    examples=(
        Example(
            "The bank of Velden raised its share of the mortgage market by 4 percent last year.",
            "The bank of Velden raised its share of the mortgage market by 4 percentage points last year.",
            Relation.CONFLICT,
        ),
        Example("Turnout rose by 4 percentage points.", "Turnout rose by 4 percentage points.", Relation.UNKNOWN),
    ),
)
