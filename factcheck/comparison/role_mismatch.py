"""Two sources give one person offices that cannot both be held.

Finds: a current office against a former one, an acting holder against a confirmed one, an elected one against one in
office, a deputy against the holder, exclusive posts of one body, one post in two bodies, two parties.
Matters because: an office tells readers whose word they read and who decides; a wrong one wrongs the person.
Wrong when: the office changed between the two reports, or a past office is named without "former" in telling history.
"""

from __future__ import annotations

from factcheck.comparison.posts import (
    are_exclusive,
    are_two_posts,
    bodies_differ,
    is_mandate,
    is_party_seat,
    is_sole,
    may_be_same,
    ranks_differ,
    same_body,
    same_office,
)
from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.model import Claim, Judgement, Kind, Reading, Relation, Role, Severity, Status

# Status pairs that cannot both hold, with how much the plainer wording proves: a title alone is often shortened.
_HARD = frozenset({frozenset({Status.CURRENT, Status.FORMER}), frozenset({Status.CURRENT, Status.ELECT})})
_SOFT = frozenset({frozenset({Status.CURRENT, Status.ACTING})})
#: How sure the reader must be that two offices of one person are told of one matter.
ONE_MATTER = 0.5
#: How a role is told (context.attribute): beside the name or in the present tense it is stated of now.
STATED = frozenset({"title", "apposition", "is"})


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare two roles of one person; unnamed bodies and offices that go together leave it open."""
    if not isinstance(one.value, Role) or not isinstance(other.value, Role):
        return UNKNOWN
    here, there = one.value, other.value
    apart = bodies_differ(here.organisation, there.organisation)
    if is_party_seat(here) and is_party_seat(there) and here.status is there.status is Status.CURRENT:
        return _parties(here, there, apart=bool(apart))
    if same_office(here, there):
        return _same_office(one, other, here, there, apart=apart)
    if here.status is not there.status or apart:
        return UNKNOWN
    if are_exclusive(here, there):
        return _exclusive(here, there)
    if may_be_same(here, there) and here.status is Status.CURRENT:
        reason = f'"{one.text}" and "{other.text}" can be one office'
        return Judgement(relation=Relation.COMPATIBLE, reason=_line(reason))
    return UNKNOWN


def read(one: Claim, other: Claim, reading: Reading) -> Judgement:
    """Judge two posts of one person that no list relates, where the sentences were read as about one matter."""
    if not isinstance(one.value, Role) or not isinstance(other.value, Role):
        return UNKNOWN
    here, there = one.value, other.value
    if (
        reading.matter < ONE_MATTER
        or here.status is not there.status
        or bodies_differ(here.organisation, there.organisation)
    ):
        return UNKNOWN
    if not are_two_posts(here, there) or may_be_same(here, there):
        return UNKNOWN
    reason = f"{_phrase(here)} in one report, {_phrase(there)} in the other"
    return Judgement(relation=Relation.CONFLICT, reason=_line(reason), severity=Severity.WARNING)


def _phrase(role: Role) -> str:
    return f"{role.office} of {role.organisation}" if role.organisation else role.office


def _parties(here: Role, there: Role, *, apart: bool) -> Judgement:
    if apart:
        reason = f"{here.organisation} in one report, {there.organisation} in the other"
        return Judgement(relation=Relation.CONFLICT, reason=_line(reason))
    if same_body(here.organisation, there.organisation):
        return Judgement(relation=Relation.EQUAL, reason=f"both put {here.person} with {here.organisation}")
    return UNKNOWN


def _same_office(one: Claim, other: Claim, here: Role, there: Role, *, apart: bool | None) -> Judgement:
    if apart:
        both_now = here.status is there.status and here.status in (Status.CURRENT, Status.ACTING)
        if both_now and is_sole(here) and _is_company(here) and _is_company(there):
            reason = f"{here.office} of {here.organisation} in one report, {there.office} of {there.organisation} in the other"
            return Judgement(relation=Relation.CONFLICT, reason=_line(reason))
        return UNKNOWN
    if here.status is there.status and ranks_differ(here, there):
        reason = _line(f"{here.office} in one report, {there.office} in the other")
        return Judgement(relation=Relation.CONFLICT, reason=reason, severity=Severity.WARNING)
    if here.status is there.status:
        reason = f'"{one.text}" and "{other.text}" name one office held alike'
        return Judgement(relation=Relation.EQUAL, reason=_line(reason))
    pair = frozenset({here.status, there.status})
    stated = all(
        claim.context.attribute in STATED or role.status is not Status.CURRENT
        for claim, role in ((one, here), (other, there))
    )
    reason = _line(f"{here.office}: {here.status.value} in one report, {there.status.value} in the other")
    if pair in _HARD and stated and is_mandate(here, there):
        return Judgement(relation=Relation.CONFLICT, reason=reason)
    if pair in _SOFT and (is_sole(here) or same_body(here.organisation, there.organisation)):
        severity = Severity.ERROR if _confirmed(one, here) or _confirmed(other, there) else Severity.WARNING
        return Judgement(relation=Relation.CONFLICT, reason=reason, severity=severity)
    if Status.UNKNOWN in pair and Status.CURRENT not in pair:
        return Judgement(relation=Relation.COMPATIBLE, reason=_line(f'"{one.text}" fits "{other.text}"'))
    return UNKNOWN


def _is_company(role: Role) -> bool:
    return any(word[:1].isupper() for word in role.organisation.split())


def _confirmed(claim: Claim, role: Role) -> bool:
    """Tell whether the words say that the office is held for good."""
    words = claim.text.lower()
    return role.status is Status.CURRENT and any(
        word in words for word in ("permanent", "confirmed", "appointed", "full-time")
    )


def _exclusive(here: Role, there: Role) -> Judgement:
    known = same_body(here.organisation, there.organisation)
    described = bool(here.organisation) and bool(there.organisation)
    if not known and not described and (here.organisation or there.organisation):
        severity = Severity.WARNING
    else:
        severity = Severity.ERROR if known else Severity.WARNING
    reason = f"{here.office} in one report, {there.office} in the other; one person rarely is both"
    return Judgement(relation=Relation.CONFLICT, reason=_line(reason), severity=severity)


def _line(text: str) -> str:
    return " ".join(text.split())


RULE = Rule(
    name="role-mismatch",
    kind=Kind.ROLE,
    severity=Severity.ERROR,
    relate=relate,
    read=read,
    examples=(
        Example(
            "The talks were led by President Ivo Marel on Monday.",
            "The talks were led by former President Ivo Marel on Monday.",
            Relation.CONFLICT,
        ),
        Example(
            "Hanna Brandt, the club's treasurer, resigned.",
            "Hanna Brandt, the club's deputy chair, resigned.",
            Relation.CONFLICT,
        ),
        Example(
            "Acting police chief Dana Ruiz spoke to reporters.",
            "Interim police chief Dana Ruiz spoke to reporters.",
            Relation.EQUAL,
        ),
        Example(
            "Prosecutor Lena Falk opened the case.",
            "Lena Falk, a state official, opened the case.",
            Relation.COMPATIBLE,
        ),
        Example(
            "Writer Paul Stern will speak.",
            "Paul Stern, a member of the city council, will speak.",
            Relation.UNKNOWN,
        ),
    ),
)
