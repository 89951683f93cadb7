"""Two sources carry one sentence, and a few changed words turn what it says.

Finds: in sentences that are copies of one another, a negation put in or dropped, a word changed for its opposite, another
name, unit, direction or relation, a "former" or "deputy" more or less, parties that changed places, done for planned.
Matters because: an edit that slips into copied text is seen by nobody who reads one version alone.
Wrong when: the sources mean two matters in the same words, or the changed words name one thing by two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.comparison.rewording import Sense, read_change
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Change, Claim, Kind, Relation, Severity, Topic, Verdict


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Judge the changed words of every copied sentence."""
    for topic in topics:
        if topic.change is None:
            continue
        reading = read_change(topic.change)
        if reading.sense is Sense.OTHER:
            yield Draft(
                claims=topic.claims,
                positions=tuple((at,) for at in range(len(topic.claims))),
                verdict=Verdict.DISCREPANCY,
                relation=Relation.CONFLICT,
                topic=topic.label,
                explanation=_told(topic.change),
                severity=Severity.ERROR if reading.certain else Severity.WARNING,
                confidence=topic.confidence,
                tags=("copy-differs",),
                change=topic.change,
            )


def _told(change: Change) -> str:
    if change.between:
        return (
            f'"{change.one.text}" and "{change.other.text}" have changed places about "{change.between}", '
            "in a passage otherwise the same"
        )
    if change.one.text and change.other.text:
        return f'"{change.one.text}" in one report, "{change.other.text}" in the other, in a passage otherwise the same'
    return f'"{change.one.text or change.other.text}" in one report alone, in a passage otherwise the same'


RULE = Rule(
    name="passage-altered",
    kind=Kind.EVENT,
    severity=Severity.WARNING,
    inspect=inspect,
    examples=(
        Example(
            "The council of Marby has permanently closed the footbridge over the river Lune to all heavy vehicles.",
            "The council of Marby has temporarily closed the footbridge over the river Lune to all heavy vehicles.",
            Relation.CONFLICT,
        ),
        Example(
            "The pilot of the second ferry was on duty when the storm broke over the harbour of Velden.",
            "The pilot of the second ferry was not on duty when the storm broke over the harbour of Velden.",
            Relation.CONFLICT,
        ),
        Example(
            "The judge said that the ship's captain blamed the harbour master for the collision off Velden.",
            "The judge said that the harbour master blamed the ship's captain for the collision off Velden.",
            Relation.CONFLICT,
        ),
        Example(
            "The council of Marby has closed the footbridge over the river Lune to all heavy vehicles.",
            "The council of Marby has shut the footbridge over the river Lune to all heavy vehicles.",
            Relation.UNKNOWN,
        ),
        Example(
            "The engineers bought the old foundry at Velden in spring, the regional planning office said.",
            "In spring the engineers purchased the old foundry at Velden, the regional planning office said.",
            Relation.UNKNOWN,
        ),
    ),
)
