"""The parts that a report lists do not make the total that it gives, or they do.

Finds: a total, and figures that are told as its parts ("114 to Ukraine, the remaining nine to Lithuania").
Matters because: a sum that fails shows that one of its figures was misheard, mistyped or left out.
Wrong when: the parts overlap, or the list was never meant to be complete; so only lists that say so are called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.amounts import printed
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, Dimension, Kind, Quantity, Relation, Scope, Severity, Topic, Verdict

#: A list of parts this far from its total is no list of all its parts.
NEAR = (Decimal("0.75"), Decimal("1.3"))
#: Parts may stand this many sentences from their total: a sum that comes out is proof from afar, one that fails is not.
PROOF_REACH = 12
DOUBT_REACH = 3


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Add up the parts of each total within one source; figures equal to the total in other sources are named too."""
    totals_of = {claim.key: topic for topic in topics if topic.kind is Kind.QUANTITY for claim in topic.claims}
    for source in sorted({claim.source for claim in claims}):
        mine = [claim for claim in claims if claim.source == source and _is_count(claim)]
        told: set[tuple[int, ...]] = set()
        for total in sorted(mine, key=lambda claim: claim.span.start):
            for parts in _part_lists(total, mine):
                key = tuple(sorted(part.span.start for part in parts))
                draft = _judge(total, parts)
                if draft is not None and key not in told:
                    told.add(key)
                    yield _with_equals(draft, total, totals_of.get(total.key))


def _is_count(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension is Dimension.COUNT
        and not value.vague
        and len(value.numbers) == 1
    )


def _number(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Quantity)
    return claim.value.numbers[0]


def _part_lists(total: Claim, mine: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Lists of figures that may be the parts of a total, the surest first: those that name it, those beside one another."""
    start = total.context.sentence_index
    near = [
        claim
        for claim in mine
        if claim is not total and start <= claim.context.sentence_index <= start + PROOF_REACH and claim.span.start > total.span.start
        and _number(claim) < _number(total)
    ]  # fmt: skip
    named = [claim for claim in near if claim.context.whole == total.span.start]
    if len(named) >= 2:
        yield named
        remainder = next((at for at, claim in enumerate(named) if claim.context.scope is Scope.REMAINDER), None)
        if remainder:
            yield named[remainder - 1 : remainder + 1]
    rest = next((claim for claim in near if claim.context.scope is Scope.REMAINDER), None)
    if rest is not None:
        before = [
            claim
            for claim in near
            if claim.context.sentence_index == rest.context.sentence_index and claim.span.start < rest.span.start
        ]
        if before:
            yield [*before, rest]
            yield [before[-1], rest]
    for index in range(start, start + DOUBT_REACH + 1):
        listed = [
            claim for claim in near if claim.context.sentence_index == index and claim.context.scope is not Scope.RATE
        ]
        if len(listed) >= 2:
            yield listed


def _judge(total: Claim, parts: list[Claim]) -> Draft | None:
    """A draft where the parts make the total, or where a complete list of them does not; None where nothing can be said."""
    value = total.value
    assert isinstance(value, Quantity)
    added = sum((_number(part) for part in parts), Decimal(0))
    whole = _number(total)
    sum_text = " + ".join(f"{_number(part):,}" for part in parts)
    if not _are_alike(total, parts):
        return None
    if added == whole:
        return _draft(total, parts, Verdict.AGREEMENT, Relation.EQUAL, f"{sum_text} = {added:,}", Severity.NOTE)
    if any(part.hedge for part in parts) or value.is_open:
        return None
    if value.low is not None and value.high is not None and value.low <= added <= value.high:
        return None
    if parts[-1].context.sentence_index - total.context.sentence_index > DOUBT_REACH:
        return None
    if not _is_complete(total, parts) or not NEAR[0] * whole <= added <= NEAR[1] * whole:
        return None
    text = f"{sum_text} = {added:,}, not {printed(value)}"
    return _draft(
        total,
        parts,
        Verdict.DISCREPANCY,
        Relation.CONFLICT,
        text,
        Severity.ERROR if value.is_exact else Severity.WARNING,
    )


def _are_alike(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the parts can be of the total: its noun, its state, or told as parts of it."""
    for part in parts:
        here, there = part.context, total.context
        if (
            here.state
            and there.state
            and here.state != there.state
            and here.whole != total.span.start
            and here.noun != there.noun
        ):
            return False
        if (
            here.whole == total.span.start
            or here.noun in ("", there.noun)
            or here.scope in (Scope.PART, Scope.REMAINDER)
        ):
            continue
        if here.state and here.state == there.state:
            continue
        return False
    return True


def _is_complete(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a list is told as all there is: it ends in a remainder, or three and more stand in one sentence."""
    if parts[-1].context.scope is Scope.REMAINDER and len(parts) >= 2:
        return True
    sentences = {part.context.sentence_index for part in parts}
    if len(sentences) > 1:
        return False
    named = sum(part.context.whole == total.span.start for part in parts)
    return len(parts) >= 3 or (len(parts) == 2 and named == 2 and sentences == {total.context.sentence_index})


def _draft(
    total: Claim, parts: Sequence[Claim], verdict: Verdict, relation: Relation, text: str, severity: Severity
) -> Draft:
    return Draft(
        claims=(total, *parts), positions=((0,), tuple(range(1, len(parts) + 1))), verdict=verdict, relation=relation,
        topic=f"parts of {total.text}", explanation=text, severity=severity,
    )  # fmt: skip


def _with_equals(draft: Draft, total: Claim, topic: Topic | None) -> Draft:
    """Add the same total as other sources state it, so that the sum is proof for them as well."""
    if draft.verdict is not Verdict.AGREEMENT or topic is None:
        return draft
    same = [
        claim
        for claim in topic.claims
        if claim.source != total.source
        and _is_count(claim)
        and claim.hedge is None
        and _number(claim) == _number(total)
    ]
    if not same:
        return draft
    first = len(draft.claims)
    return Draft(
        claims=(*draft.claims, *same), positions=((0, *range(first, first + len(same))), draft.positions[1]), verdict=draft.verdict,
        relation=draft.relation, topic=draft.topic, explanation=draft.explanation, severity=draft.severity,
    )  # fmt: skip


RULE = Rule(
    name="parts-do-not-add-up",
    kind=Kind.QUANTITY,
    severity=Severity.ERROR,
    inspect=inspect,
    examples=(
        Example("The ferry carried 90 people. Sixty of them were rescued and the remaining 20 are missing.", "The ferry carried 90 people.", Relation.CONFLICT),
        Example("The ferry carried 90 people. Sixty of them were rescued and the remaining 30 are missing.", "The ferry carried 90 people.", Relation.EQUAL),
        Example("The ferry carried 90 people. Sixty of them were children.", "The ferry carried 90 people.", Relation.UNKNOWN),
    ),
)  # fmt: skip
