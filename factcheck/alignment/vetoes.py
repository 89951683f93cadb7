"""What keeps two quantity claims apart, whatever else they share."""

from __future__ import annotations

from factcheck.alignment.pair_features import (
    is_other_round,
    is_tight,
    names_differ,
    noun_match,
    quantity,
    same_dimension,
    scopes_differ,
)
from factcheck.model import Claim, Dimension, Modality


def vetoed(one: Claim, other: Claim) -> str:
    """Give the reason why two claims cannot be about one matter; "" where there is none."""
    here, there = one.context, other.context
    if not same_dimension(quantity(one), quantity(other)):
        return "another dimension"
    if here.state and there.state and here.state != there.state:
        return "another state"
    if {here.modality, there.modality} == {Modality.DEMANDED, Modality.ASSERTED}:
        return "demanded against stated"
    if quantity(one).dimension is Dimension.AGE and names_differ(one, other):
        return "the age of another person"
    return ""


#: Likeness of two counted nouns under which different numbers of them say nothing of one another.
UNLIKE = 0.2


def count_other_things(one: Claim, other: Claim) -> bool:
    """Tell whether two counts are of things that no word brings together: storeys and satellites."""
    if quantity(one).dimension is not Dimension.COUNT or not one.context.noun or not other.context.noun:
        return False
    return noun_match(one.context.noun, other.context.noun) < UNLIKE and not one.context.state


def kept_apart(one: Claim, other: Claim) -> str:
    """Give the reason why two claims of one source are of two matters; across sources these are signs, weighed as features."""
    here, there = one.context, other.context
    value, partner = quantity(one), quantity(other)
    if reason := vetoed(one, other):
        return reason
    if scopes_differ(one, other):
        return "another scope"
    if (value.direction is None) != (partner.direction is None):
        return "change against level"
    if is_other_round(one) != is_other_round(other) and not is_tight(value, partner):
        return "another round"
    if here.polarity != there.polarity:
        return "denied against stated"
    return ""
