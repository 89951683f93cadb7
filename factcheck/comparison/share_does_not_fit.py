"""The percentage that a report gives is not the share that its two figures make, or it is.

Finds: a percentage beside a part and its total: "640 of the 1,150 workers, or 56 per cent", "75 per cent of the 46,000".
Matters because: a share that cannot be computed from its figures shows that one of the three is wrong.
Wrong when: the percentage is of something else; so only one right behind "640 of the 1,150" is called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.amounts import figure, printed
from factcheck.comparison.part_lists import are_of_one_sort, digits, is_addend, number
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.comparison.sums_told import drafted
from factcheck.model import Claim, Dimension, Kind, Quantity, Relation, Scope, Severity, Topic, Verdict

#: A part, its total and its percentage have this many digits together, or the share comes out by chance.
LEAST_DIGITS = 5
#: A percentage stands this near behind the figures that it is of.
BEHIND = 25
#: It is called wrong where it is off by more than rounding and less than another measure would be.
WRONG_BY = (Decimal(1), Decimal(15))


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Compare each percentage of a source with the shares that the figures in its sentence and the one before make."""
    for source in sorted({claim.source for claim in claims}):
        mine = sorted((claim for claim in claims if claim.source == source), key=lambda claim: claim.span.start)
        counts = [claim for claim in mine if is_addend(claim) and _is_plain(claim)]
        for share in mine:
            if _is_share(share):
                draft = _fitting(share, counts) or _failing(share, counts)
                if draft is not None:
                    yield draft


def _is_share(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension is Dimension.PERCENT
        and len(value.numbers) == 1
        and not value.is_open
        and value.direction is None
        and 0 < value.numbers[0] < 100
    )


def _is_plain(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.dimension is not Dimension.SCORE and not value.is_open


def _fitting(share: Claim, counts: Sequence[Claim]) -> Draft | None:
    """The figures that make a percentage, to the last digit that it gives."""
    here = share.context.sentence_index
    near = [claim for claim in counts if here - 1 <= claim.context.sentence_index <= here + 1]
    told = number(share)
    for total in near:
        for part in near:
            if not _can_be_part(part, total) or here not in (part.context.sentence_index, total.context.sentence_index):
                continue
            exact = number(part) * 100 / number(total)
            places = max(0, -_exponent(told))
            if round(exact, places) != told:
                continue
            if digits(number(part)) + digits(number(total)) + digits(told) < LEAST_DIGITS and exact != told:
                continue
            if digits(number(part)) < 2 or digits(number(total)) < 2 or (digits(told) < 2 and exact != told):
                continue
            return _share(total, part, share, Verdict.AGREEMENT)
    return None


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _can_be_part(part: Claim, total: Claim) -> bool:
    if part is total or number(part) >= number(total):
        return False
    here, there = part.context, total.context
    named = here.noun == there.noun or not here.noun or not there.noun or here.whole == total.span.start
    money = isinstance(total.value, Quantity) and total.value.dimension is Dimension.MONEY
    return (named or money) and are_of_one_sort(total, part)


def _failing(share: Claim, counts: Sequence[Claim]) -> Draft | None:
    """A percentage right behind "640 of the 1,150" that is not their share."""
    if share.hedge:
        return None
    for part in counts:
        behind = share.span.start - part.span.end
        if (
            not 0 < behind <= BEHIND
            or part.context.scope is not Scope.PART
            or part.hedge
            or share.sentence != part.sentence
        ):
            continue
        totals = [claim for claim in counts if claim is not part and part.span.start < claim.span.start < part.span.end]
        if len(totals) != 1 or totals[0].hedge or number(totals[0]) <= number(part):
            continue
        exact = number(part) * 100 / number(totals[0])
        if WRONG_BY[0] < abs(exact - number(share)) < WRONG_BY[1]:
            return _share(totals[0], part, share, Verdict.DISCREPANCY)
    return None


def _share(total: Claim, part: Claim, share: Claim, verdict: Verdict) -> Draft:
    assert isinstance(share.value, Quantity)
    exact = number(part) * 100 / number(total)
    text = f"{figure(number(part))} of {figure(number(total))} is {figure(round(exact, 1))}%"
    if verdict is Verdict.AGREEMENT:
        return drafted(total, (part, share), verdict, Relation.EQUAL, text, Severity.NOTE)
    text = f"{text}, not {printed(share.value)}"
    return drafted(total, (part, share), verdict, Relation.CONFLICT, text, Severity.ERROR)


RULE = Rule(
    name="share-does-not-fit",
    kind=Kind.QUANTITY,
    severity=Severity.ERROR,
    inspect=inspect,
    examples=(
        Example("Of the staff, 640 of the 1,150 workers, or 56 percent, are on strike.", "The plant has 1,150 workers.", Relation.EQUAL),
        Example("Of the staff, 640 of the 1,150 workers, or 65 percent, are on strike.", "The plant has 1,150 workers.", Relation.CONFLICT),
        Example("Of the staff, 640 of the 1,150 workers are on strike. Pay rose 65 percent.", "The plant has 1,150 workers.", Relation.UNKNOWN),
    ),
)  # fmt: skip
