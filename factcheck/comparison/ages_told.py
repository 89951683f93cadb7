"""Whose age a source tells: which age goes with which birth and death, by names and by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import same_given_name
from factcheck.model import Claim, Dimension, NameKind, PersonName, Quantity

#: Characters between a name and the age behind it: a comma and a blank.
BESIDE = 2


class Told(NamedTuple):
    """The ages and the names of persons of a story."""

    ages: list[Claim]
    names: list[Claim]


def is_age(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.dimension is Dimension.AGE and value.is_exact and not value.vague


def age_of(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Quantity)
    return claim.value.numbers[0]


def is_person(claim: Claim) -> bool:
    return isinstance(claim.value, PersonName) and claim.value.kind is NameKind.PERSON


def are_one_person(age: Claim, birth: Claim, deaths: Sequence[Claim], told: Told) -> bool:
    """Tell whether both name one person, in full or by a surname that fits, or share a sentence with nobody else in it."""
    here, there = age.context.participants, birth.context.participants
    if not here:
        # "died in 1957 aged 66": the name stands with the dying.
        here = next((death.context.participants for death in deaths if shares_sentence(death, age)), ())
    if shares_sentence(age, birth):
        if len({*here, *there}) <= 1:
            return True
        ages = [other for other in told.ages if shares_sentence(other, age)]
        return len(ages) == 1 and (name := named(age, told)) in there and len(name.split()) > 1
    if not there and leads_to(age, birth, told):
        return True
    if len(here) != 1 and (name := named(age, told)):
        here = (name,)
    return len(here) == 1 and len(there) == 1 and is_same_name(here[0], there[0])


def named(age: Claim, told: Told) -> str:
    """The name that an age stands right behind: "Ivo Marsh, 44"; "" where none does."""
    for name in told.names:
        gap = age.span.start - name.span.end
        if name.source == age.source and 0 < gap <= BESIDE and isinstance(name.value, PersonName):
            return name.value.full
    return ""


def leads_to(age: Claim, birth: Claim, told: Told) -> bool:
    """Tell whether a birth without a name opens the sentence behind an age: "Ivo Marsh, 34. Born in 1979, he"."""
    before, after = age.context.sentence_index, birth.context.sentence_index
    if not follows(birth, age) or birth.context.words[:1] != ("bear",):
        return False
    ages = [
        other for other in told.ages if other.source == age.source and before <= other.context.sentence_index <= after
    ]
    names = {
        name.value.full for name in told.names if isinstance(name.value, PersonName) and shares_sentence(name, age)
    }
    return len(ages) == 1 and len(names) == 1


def follows(birth: Claim, age: Claim) -> bool:
    return birth.source == age.source and birth.context.sentence_index == age.context.sentence_index + 1


def shares_sentence(one: Claim, other: Claim) -> bool:
    return one.source == other.source and one.context.sentence_index == other.context.sentence_index


def is_same_name(one: str, other: str) -> bool:
    here, there = one.split(), other.split()
    if here[-1].lower() != there[-1].lower():
        return False
    if len(here) == 1 or len(there) == 1:
        return True
    return same_given_name(here[0], there[0])
