"""Two sources put one happening, or one company's seat, in two places.

Finds: places of one size of which neither lies in the other, in clauses that tell of the same people doing the same.
Matters because: where it happened decides whom it concerns, who is in charge and whether it can be checked.
Wrong when: one place lies in the other and no source says so, or the happening had two stages.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import JaroWinkler

from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.lexicon.countries import same_country
from factcheck.lexicon.given_names import fold
from factcheck.model import BlockKind, Claim, Judgement, Kind, Relation, Severity, Site

#: Two names at least this alike (Jaro-Winkler of the folded forms) may be two spellings: never a conflict.
ALIKE = 0.86
#: A happening told in the headline or this near the top is what the story is about.
LEAD = 2
_SMALL = frozenset(["the", "al", "el", "city", "town", "village", "of"])


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare two places of one happening; what may contain the other stays compatible."""
    here, there = one.value, other.value
    if not isinstance(here, Site) or not isinstance(there, Site):
        return UNKNOWN
    if (here.relation == "based") != (there.relation == "based"):
        return UNKNOWN
    ours, theirs = _bare(here.name), _bare(there.name)
    if ours == theirs or same_country(here.name, there.name):
        return Judgement(relation=Relation.EQUAL, reason=f"both: {here.name}")
    if _contains(here, there) or _contains(there, here):
        reason = f"{here.name} and {there.name}: one lies in the other"
        return Judgement(relation=Relation.COMPATIBLE, reason=reason)
    if set(ours.split()) & set(theirs.split()):
        return UNKNOWN
    if JaroWinkler.similarity(ours, theirs) >= ALIKE:
        return Judgement(relation=Relation.COMPATIBLE, reason=f"{here.name} and {there.name} may be one name")
    if {"from", "to"} == {here.relation, there.relation}:
        return UNKNOWN
    leading = all(
        claim.context.block is BlockKind.HEADLINE or claim.context.sentence_index <= LEAD for claim in (one, other)
    )
    return Judgement(
        relation=Relation.CONFLICT,
        reason=f"{here.name} in one report, {there.name} in the other",
        severity=Severity.ERROR if leading and here.relation != "based" else Severity.WARNING,
    )


def _bare(name: str) -> str:
    words = [word for word in re.sub(r"[^\w ]+", " ", fold(name)).split() if word not in _SMALL]
    return " ".join(words) or fold(name)


def _contains(outer: Site, inner: Site) -> bool:
    name = _bare(outer.name)
    return any(_bare(place) == name or same_country(place, outer.name) for place in inner.within)


RULE = Rule(
    name="place-mismatch",
    kind=Kind.PLACE,
    severity=Severity.WARNING,
    relate=relate,
    examples=(
        Example(
            "Northgate Foods, based in Lund, will cut 300 jobs.",
            "Malmo-based Northgate Foods will cut 300 jobs.",
            Relation.CONFLICT,
        ),
        Example(
            "Ines Valdo signed the treaty with the trade unions in Lisbon on Friday.",
            "Ines Valdo signed the treaty with the trade unions in Geneva on Friday.",
            Relation.CONFLICT,
        ),
        Example(
            "Ines Valdo signed the treaty with the trade unions in Lisbon on Friday.",
            "Ines Valdo signed the treaty with the trade unions in Portugal on Friday.",
            Relation.COMPATIBLE,
        ),
        Example(
            "Ines Valdo signed the treaty in Lisbon on Friday.",
            "Ines Valdo gave a concert in Geneva.",
            Relation.UNKNOWN,
        ),
    ),
)
