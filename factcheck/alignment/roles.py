"""Topics of roles: what the sources say of one person's standing to one office, and of exclusive posts of one body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.alignment.entities import EntityTable, link_entities
from factcheck.alignment.readings import Readings
from factcheck.lexicon.offices import is_general_office, office_group
from factcheck.model import Attribution, Claim, Kind, Role, Source, Status, Topic

#: A role told beside a date this long before publication is told of that time, not of now.
LONG_AGO = timedelta(days=200)


_BESIDE = frozenset({"title", "apposition", "affiliation"})


def align_roles(claims: Sequence[Claim], sources: Sequence[Source], readings: Readings) -> Iterator[Topic]:
    """Give for each person a topic per office that two sources name, and one for the posts that only one names each."""
    table = link_entities(claims, sources)
    told = _by_person(table, [claim for claim in claims if _is_of_now(claim, sources)])
    for person, mine in sorted(told.items()):
        name = _name(table, person)
        shared: set[str] = set()
        for office, held in sorted(_by_office(mine).items()):
            if len({claim.source for claim in held}) > 1:
                shared.add(office)
                yield Topic(
                    kind=Kind.ROLE,
                    label=f"{name}: {_words(office)}",
                    claims=tuple(held),
                    reason="one person, one office",
                )
        rest = [claim for claim in mine if office_key(claim) not in shared]
        # A source whose office the others name too has had its say; what is left must come from two sources.
        if len({claim.source for claim in rest}) > 1:
            yield Topic(
                kind=Kind.ROLE,
                label=f"{name}: office",
                claims=tuple(rest),
                confidence=0.8,
                reason="one person, two offices",
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


def _by_office(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[office_key(claim)].append(claim)
    # "leader" of one source and "president" of the other: the general one goes with the special one it covers.
    return {
        office: held
        for office, held in groups.items()
        if not (is_general_office(office) and len(groups) > 1 and len(held) < 2)
    }


def _words(office: str) -> str:
    return office.replace("-", " ")
