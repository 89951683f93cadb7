"""How two printed names of persons differ: shared by the rules on names."""

from __future__ import annotations

import re

from rapidfuzz.distance import JaroWinkler

from factcheck.lexicon.given_names import fold, same_given_name
from factcheck.model import PersonName

#: Given names less alike than this (Jaro-Winkler of the folded forms) are two names and no two spellings.
ALIKE = 0.78


def given_names_differ(one: PersonName, other: PersonName) -> bool:
    """Tell whether the given names are really two names; initials, pet forms and spellings are one."""
    if not one.given or not other.given:
        return False
    return not any(_may_be_one(here, there) for here in one.given for there in other.given)


def _may_be_one(here: str, there: str) -> bool:
    ours, theirs = re.sub(r"\W", "", fold(here)), re.sub(r"\W", "", fold(there))
    if not ours or not theirs or min(len(ours), len(theirs)) <= 2:
        return ours[:1] == theirs[:1]
    return same_given_name(here, there) or JaroWinkler.similarity(ours, theirs) >= ALIKE


def same_surname(one: PersonName, other: PersonName) -> bool:
    """Tell whether the family names are spelled alike but for case and diacritics."""
    return fold(one.surname) == fold(other.surname)


def difference(one: str, other: str) -> str:
    """Name what sort of difference two spellings show, in words for an editor."""
    if fold(one) == fold(other):
        return "diacritics"
    ours, theirs = fold(one).split(), fold(other).split()
    if set(ours) < set(theirs) or set(theirs) < set(ours):
        return "a part of the name left out"
    given = (
        ours
        and theirs
        and ours[0] != theirs[0]
        and (same_given_name(ours[0], theirs[0]) or "." in (ours[0] + theirs[0]))
    )
    if given and ours[-1] == theirs[-1] and not JaroWinkler.similarity(ours[0], theirs[0]) >= 0.9:
        return "another form of the given name"
    return "spelling"
