"""Two sources agree on what was done and swap who did it to whom.

Finds: one act between two named participants that have changed places: "Arden bought Brevik", "Brevik bought Arden".
Matters because: it gives an act, a fault or a success to the wrong one.
Wrong when: the act goes both ways (both sued each other) and each report tells one half.
"""

from __future__ import annotations

from factcheck.comparison.happenings import are_one_predicate, both_say, conflict, event_of, in_voices
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Event, Judgement, Kind, Relation, Severity


def relate(one: Claim, other: Claim) -> Judgement:
    """In conflict where both name the same two in changed parts; everything short of that is unknown."""
    here, there = event_of(one), event_of(other)
    if not are_one_predicate(one, other) or not (here.polarity and there.polarity):
        return UNKNOWN
    patients = _names(here.patient), _names(there.patient)
    seconds = _second(here), _second(there)
    if not all((*patients, *seconds)):
        return UNKNOWN
    crosswise = patients[0] & seconds[1] and patients[1] & seconds[0]
    straight = patients[0] & patients[1] or seconds[0] & seconds[1]
    if not crosswise or straight:
        return UNKNOWN
    return in_voices(conflict(both_say(one, other)), one, other)


def _second(event: Event) -> frozenset[str]:
    """The names of the other participant: the agent, or who is named after the predicate."""
    return _names(event.agent or event.complement)


def _names(text: str) -> frozenset[str]:
    words = (word.strip(".,;:()\"'\u201c\u201d").removesuffix("'s").removesuffix("\u2019s") for word in text.split())
    return frozenset(word.lower() for word in words if word[:1].isupper()) - _NO_NAMES


# Capitalised words that name nobody by themselves (own list).
_NO_NAMES = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr", "president", "prime", "minister", "king", "queen", "sir",
                       "city", "united", "university", "bank", "company", "group", "party", "council", "state"})  # fmt: skip

RULE = Rule(
    name="actor-swapped",
    kind=Kind.EVENT,
    severity=Severity.WARNING,
    relate=relate,
    examples=(
        Example("Dana Ruiz beat Mila Horvat in the final.", "Mila Horvat beat Dana Ruiz in the final.", Relation.CONFLICT),
        Example("Arden bought Brevik.", "Brevik was bought by Arden.", Relation.UNKNOWN),
    ),
)  # fmt: skip
