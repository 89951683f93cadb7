"""Which figures of a source may be the parts of a total, and how much a sum that comes out proves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from factcheck.comparison.amounts import figure
from factcheck.lexicon.concepts import is_a
from factcheck.lexicon.currencies import same_currency
from factcheck.model import Claim, Dimension, Quantity, Scope

#: Kinds of people or things that, told together, are all there are.
PARTITIONS = (
    {"man", "woman"},
    {"man", "woman", "child"},
    {"male", "female"},
    {"boy", "girl"},
    {"adult", "child"},
    {"passenger", "crew"},
    {"passenger", "member"},
)
#: Nouns for people in general, of whom men and women, passengers and crew are parts.
PEOPLE = frozenset({"person", "people", "individual", "victim", "body", "soul", "human"})
#: Nouns that count voters, or the seats they sit in.
VOTERS = frozenset(
    {"vote", "voter", "seat", "member", "deputy", "lawmaker", "legislator", "senator", "councillor", "mp"}
)
#: A round trillion is two digits of proof, not thirteen: a total under it is met by chance.
LEAST_PROOF = 20
LONGEST_LIST = 6
#: What is told by the day, is a limit or is only asked for is no part of a total.
NO_PART = (Scope.RATE, Scope.THRESHOLD, Scope.DEMAND)


def number(claim: Claim) -> Decimal:
    """The one number of a figure; of a vote, all who voted."""
    assert isinstance(claim.value, Quantity)
    return sum(claim.value.numbers, Decimal(0))


def terms(claim: Claim) -> str:
    """A figure as it stands in a sum: a vote of 61 to 56 is "61 + 56"."""
    assert isinstance(claim.value, Quantity)
    return " + ".join(figure(value) for value in claim.value.numbers)


def is_addend(claim: Claim) -> bool:
    """Tell whether a claim is a figure that sums are made of: a number of things, an amount of money, or a vote."""
    value = claim.value
    if not isinstance(value, Quantity) or value.vague:
        return False
    if value.dimension is Dimension.SCORE:
        return len(value.numbers) == 2 and " to " in claim.text and number(claim) >= LEAST_PROOF
    return value.dimension in (Dimension.COUNT, Dimension.MONEY) and len(value.numbers) == 1 and value.nominal != 0


def is_count(claim: Claim) -> bool:
    """Tell whether a claim is one number of things."""
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension is Dimension.COUNT
        and not value.vague
        and value.bound != "<"
        and len(value.numbers) == 1
    )


def digits(value: Decimal) -> int:
    """How many digits of a number are more than round: 3 of 318, 1 of 20,000."""
    return len(value.normalize().as_tuple().digits)


def are_of_one_sort(total: Claim, part: Claim) -> bool:
    """Tell whether two figures can be added: things, or money of one currency, whose name a list may leave out."""
    here, there = total.value, part.value
    assert isinstance(here, Quantity)
    assert isinstance(there, Quantity)
    if there.bound == "<":
        return False
    if here.dimension is Dimension.MONEY:
        if there.dimension is Dimension.MONEY:
            return same_currency(here.unit, there.unit)
        return there.dimension is Dimension.COUNT and not part.context.noun and not there.unit and number(part) >= 1000
    if there.dimension is Dimension.SCORE:
        return total.context.noun in VOTERS
    return here.dimension is Dimension.COUNT and there.dimension is Dimension.COUNT


def sentences(figures: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The figures of a source by their sentence, each once and in order."""
    ordered = sorted(figures, key=lambda claim: (claim.context.sentence_index, claim.span.start, -claim.span.end))
    kept: list[Claim] = []
    for claim in ordered:
        if not kept or claim.span.start >= kept[-1].span.end:
            kept.append(claim)
    return {index: list(group) for index, group in groupby(kept, key=lambda claim: claim.context.sentence_index)}


def main_figures(listed: Sequence[Claim]) -> list[Claim]:
    """A list without the parts of its parts: "160 fighters, 12 of them women, and 85 soldiers" are 160 and 85."""
    return [
        claim
        for at, claim in enumerate(listed)
        if not (at and claim.context.scope is Scope.PART and "of them" in claim.text)
        and claim.context.scope not in NO_PART
    ]


def runs(listed: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Neighbours in a list, two and more, the longest first."""
    for length in range(min(len(listed), LONGEST_LIST), 1, -1):
        for start in range(len(listed) - length + 1):
            yield tuple(listed[start : start + length])


def is_partition(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether parts are all kinds of people there are: seven men and three women of ten people."""
    return total.context.noun in PEOPLE and {part.context.noun for part in parts} in PARTITIONS


def proves(total: Claim, parts: Sequence[Claim], reach: int) -> bool:
    """Tell whether a sum that comes out is no chance: the rounder its figures, the nearer and the more alike they stand."""
    whole = number(total)
    fine = max(digits(whole), *(digits(number(part)) for part in parts))
    if any(part.context.scope is Scope.REMAINDER for part in parts[1:]):
        return reach <= (12 if whole >= LEAST_PROOF else 3)
    if is_partition(total, parts):
        return reach <= 6
    if any(isinstance(part.value, Quantity) and part.value.dimension is Dimension.SCORE for part in parts):
        return True
    if fine >= 3:
        return reach <= 12
    if whole >= LEAST_PROOF and fine == 2:
        return reach <= 3 and share_noun(total, parts)
    return len(parts) >= 3 and reach == 0 and share_noun(total, parts)


def share_noun(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the total counts what one of its parts counts; money is money."""
    assert isinstance(total.value, Quantity)
    if total.value.dimension is Dimension.MONEY:
        return True
    nouns = {part.context.noun for part in parts}
    if _is_person(total.context.noun) and all(map(_is_person, nouns)):
        return True
    return total.context.noun in nouns and len(nouns - {"", total.context.noun}) <= 1


def _is_person(noun: str) -> bool:
    return noun in PEOPLE or is_a(noun, "person")


def is_whole_list(total: Claim, parts: Sequence[Claim], listed: Sequence[Claim]) -> bool:
    """Tell whether a list must be complete, so that a sum that fails is an error: all the figures of its sentence.

    Three and more amounts of money right behind their total, kinds of people that leave none out, or figures of one
    sentence that are all told as parts ("of whom six ... and 18 ...").
    """
    distance = parts[0].context.sentence_index - total.context.sentence_index
    if [claim for claim in listed if claim is not total] != list(parts) or any(
        part.context.scope in (Scope.CUMULATIVE, Scope.EARLIER) for part in parts
    ):
        return False
    if parts[0].span.start < total.span.start:
        return False
    if is_partition(total, parts):
        states = {claim.context.state for claim in (total, *parts)} - {"", "on-board"}
        return distance <= 2 and len(states) <= 1
    assert isinstance(total.value, Quantity)
    if total.value.dimension is Dimension.MONEY:
        same_kind = len({part.context.noun for part in parts[1:]}) == 1 or distance == 0
        return len(parts) >= 3 and distance in (0, 1) and same_kind
    return distance == 0 and all(part.context.scope is Scope.PART and part.context.whole is not None for part in parts)
