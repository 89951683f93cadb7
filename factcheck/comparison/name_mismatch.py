"""Two sources give one person two given names.

Finds: one surname in one and the same part (age, office, what happened) under given names that are no forms of one name.
Matters because: a wrong name names somebody else.
Wrong when: two relatives had the same part and each source names one of them.
"""

from __future__ import annotations

from factcheck.comparison.name_forms import given_names_differ, same_surname
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Judgement, Kind, NameKind, PersonName, Relation, Severity


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare two names that alignment put into one part."""
    here, there = one.value, other.value
    if not isinstance(here, PersonName) or not isinstance(there, PersonName):
        return UNKNOWN
    if here.kind is not NameKind.PERSON or there.kind is not NameKind.PERSON or not same_surname(here, there):
        return UNKNOWN
    if not given_names_differ(here, there):
        return UNKNOWN
    shared = sorted(set(one.context.modifiers) & set(other.context.modifiers))
    alike = f" (both: {', '.join(shared)})" if shared else ""
    reason = f"{here.full} in one report, {there.full} in the other, in the same part of the story{alike}"
    return Judgement(relation=Relation.CONFLICT, reason=reason)


RULE = Rule(
    name="name-mismatch",
    kind=Kind.NAME,
    severity=Severity.ERROR,
    relate=relate,
    examples=(
        Example(
            "Among the victims was Edith Marlow, 79, a retired teacher from Hale.",
            "Another victim, Joan Marlow, 79, a retired teacher, lost her savings.",
            Relation.CONFLICT,
        ),
        Example(
            "Peter Hale, 34, a bus driver, was hurt.",
            "Susan Hale, 29, a nurse, was hurt.",
            Relation.UNKNOWN,
        ),
    ),
)
