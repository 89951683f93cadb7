"""The parts that a report lists do not make the total that it gives, or they do.

Finds: a total, and figures that are told as its parts ("114 to Ukraine, the remaining nine to Lithuania").
Matters because: a sum that fails shows that one of its figures was misheard, mistyped or left out.
Wrong when: the parts overlap, or the list was never meant to be complete; so only lists that say so are called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.amounts import printed
from factcheck.comparison.part_lists import is_addend, is_count, main_figures, number
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.comparison.sums_told import (
    drafted,
    net_gains,
    sums_across,
    sums_in_sentences,
    sums_of_remainders,
    sums_of_tolls,
)
from factcheck.model import Claim, Kind, Quantity, Relation, Scope, Severity, Topic, Verdict

#: A list of parts this far from its total is no list of all its parts.
NEAR = (Decimal("0.75"), Decimal("1.3"))
#: Parts may stand this many sentences from their total: a sum that comes out is proof from afar, one that fails is not.
PROOF_REACH = 12
DOUBT_REACH = 3


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Add up the parts of each total, within one source and across; equal totals of other sources are named too.

    Parts that make one total are no failed list of another.
    """
    totals_of = {claim.key: topic for topic in topics if topic.kind is Kind.QUANTITY for claim in topic.claims}
    figures: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.span.start)):
        if is_addend(claim):
            figures.setdefault(claim.source, []).append(claim)
    drafts = [
        draft
        for mine in figures.values()
        for draft in (*_linked(mine), *sums_in_sentences(mine), *sums_of_tolls(mine), *net_gains(mine))
    ]
    settled = {part.key for draft in drafts if draft.verdict is Verdict.AGREEMENT for part in draft.claims[1:]}
    drafts.extend(sums_of_remainders(figures))
    drafts.extend(sums_across(figures, settled))
    told: set[frozenset[tuple[str, int, int, Kind]]] = set()
    for draft in sorted(drafts, key=lambda draft: draft.verdict is not Verdict.AGREEMENT):
        parts = draft.claims[1:]
        key = frozenset((part.source, part.span.start, part.span.end, part.kind) for part in parts)
        failed = draft.verdict is Verdict.DISCREPANCY
        if key in told or (failed and sum(part.key in settled for part in parts) >= 2):
            continue
        told.add(key)
        yield _with_equals(draft, draft.claims[0], totals_of.get(draft.claims[0].key))


def _linked(mine: Sequence[Claim]) -> Iterator[Draft]:
    """Sums of counts that name their total, or stand beside one another."""
    counts = [claim for claim in mine if is_count(claim)]
    for total in counts:
        for parts in _part_lists(total, counts):
            draft = _judge(total, parts)
            if draft is not None:
                yield draft


def _part_lists(total: Claim, mine: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Lists of figures that may be the parts of a total, the surest first: those that name it, those beside one another."""
    start = total.context.sentence_index
    near = [
        claim
        for claim in mine
        if claim is not total and start <= claim.context.sentence_index <= start + PROOF_REACH and claim.span.start > total.span.start
        and number(claim) < number(total)
    ]  # fmt: skip
    near = main_figures(near)
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
    added = sum((number(part) for part in parts), Decimal(0))
    whole = number(total)
    sum_text = " + ".join(f"{number(part):,}" for part in parts)
    if not _are_alike(total, parts):
        return None
    if added == whole:
        return drafted(total, parts, Verdict.AGREEMENT, Relation.EQUAL, f"{sum_text} = {added:,}", Severity.NOTE)
    if any(part.hedge for part in parts) or value.is_open:
        return None
    if value.low is not None and value.high is not None and value.low <= added <= value.high:
        return None
    if parts[-1].context.sentence_index - total.context.sentence_index > DOUBT_REACH:
        return None
    if not _is_complete(total, parts) or not NEAR[0] * whole <= added <= NEAR[1] * whole:
        return None
    text = f"{sum_text} = {added:,}, not {printed(value)}"
    return drafted(
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


def _with_equals(draft: Draft, total: Claim, topic: Topic | None) -> Draft:
    """Add the same total as other sources state it, so that the sum is proof for them as well."""
    if draft.verdict is not Verdict.AGREEMENT or topic is None:
        return draft
    same = [
        claim
        for claim in topic.claims
        if claim.source != total.source and is_count(claim) and claim.hedge is None and number(claim) == number(total)
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
        Example("A joint fund of $120 million was created. Guatemala will pay $40 million, Costa Rica $30 million, Honduras $25 million and El Salvador $20 million.", "The fund was created on Monday.", Relation.CONFLICT),
        Example("The debt is $740 million, made up of a $455 million loan, a $190 million credit and $95 million owed to landlords.", "The debt is $740 million.", Relation.EQUAL),
        Example("The ferry carried 231 people. On board were 209 passengers and 26 crew.", "The ferry sank on Monday.", Relation.CONFLICT),
        Example("Of the 62 captured soldiers, 35 were home by Tuesday. The other 27 are promised by Friday.", "The group freed 62 soldiers.", Relation.EQUAL),
        Example("The bill passed by 61 votes to 56, with three abstentions, in the 120-seat house.", "The house has 120 seats.", Relation.EQUAL),
        Example("The fund holds $120 million. Peru will pay $40 million and Chile $30 million.", "The fund holds $120 million.", Relation.UNKNOWN),
    ),
)  # fmt: skip
