"""Topics of roles: what the sources say of one person's standing to one office, and of exclusive posts of one body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.alignment.entities import EntityTable, link_entities
from factcheck.lexicon.offices import office_group
from factcheck.model import Attribution, Claim, Kind, Role, Source, Status, Topic

#: A role told beside a date this long before publication is told of that time, not of now.
LONG_AGO = timedelta(days=200)


_PARTY = "affiliation"
_BESIDE = frozenset({"title", "apposition", "affiliation"})


def align_roles(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Give for each person one topic of all that two sources or more say of the person's standing now, and one of the party.

    Sources that share an office are joined by it when the topic is judged; what a third one says is set against both.
    """
    table = link_entities(claims, sources)
    told = _by_person(table, [claim for claim in claims if _is_of_now(claim, sources)])
    sides = [
        (person, [claim for claim in held if (claim.context.attribute == _PARTY) == is_party])
        for person, held in sorted(told.items())
        for is_party in (False, True)
    ]
    for person, mine in sides:
        if len({claim.source for claim in mine}) < 2:
            continue
        offices = Counter(office_key(claim) for claim in mine)
        office, often = min(offices.items(), key=lambda item: (-item[1], item[0]))
        shared = often > 1 or len(offices) == 1
        yield Topic(
            kind=Kind.ROLE,
            label=f"{_name(table, person)}: {_words(office) if shared else 'office'}",
            claims=tuple(mine),
            confidence=1.0 if shared else 0.8,
            reason="one person, one office" if shared else "one person, two offices",
        )


def _role(claim: Claim) -> Role:
    assert isinstance(claim.value, Role)
    return claim.value


def _is_of_now(claim: Claim, sources: Sequence[Source]) -> bool:
    """Tell whether a role claim states how things stand when the source was written, in the source's own words."""
    if claim.kind is not Kind.ROLE or not isinstance(claim.value, Role):
        return False
    if isinstance(claim.attribution, Attribution) and claim.attribution.quoted:
        return False
    time = claim.context.time
    day = next((source.published_day for source in sources if source.id == claim.source), None)
    past = time is not None and time.last is not None and day is not None and day - time.last > LONG_AGO
    # "In 2011, President X opened it" is of then; "X was appointed in 2011" holds on.
    return not (past and claim.value.status is Status.CURRENT and claim.context.attribute in _BESIDE)


def _by_person(table: EntityTable, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    told: dict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.key):
        person = table.entity_of(claim.source, _role(claim).person)
        if person is not None:
            told[person].append(claim)
    return told


def _name(table: EntityTable, person: int) -> str:
    return max((claim.text for claim in table.members[person]), key=lambda text: (len(text), text)).replace("\n", " ")


def office_key(claim: Claim) -> str:
    """What makes two wordings one office: its group in the lexicon, else its words."""
    office = _role(claim).office
    return office_group(office) or office


def _words(office: str) -> str:
    return office.replace("-", " ")
