"""The parts that a report lists do not make the total that it gives, or they do.

Finds: a total, and figures that are told as its parts ("114 to Ukraine, the remaining nine to Lithuania").
Matters because: a sum that fails shows that one of its figures was misheard, mistyped or left out.
Wrong when: the parts overlap, or the list was never meant to be complete; so only lists that say so are called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.amounts import printed
from factcheck.comparison.part_lists import (
    PEOPLE,
    VOTERS,
    are_of_one_sort,
    digits,
    is_addend,
    is_whole_list,
    main_figures,
    number,
    proves,
    runs,
    sentences,
    share_noun,
    terms,
)
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, Dimension, Kind, Quantity, Relation, Scope, Severity, Topic, Verdict

#: A list of parts this far from its total is no list of all its parts.
NEAR = (Decimal("0.75"), Decimal("1.3"))
#: Parts may stand this many sentences from their total: a sum that comes out is proof from afar, one that fails is not.
PROOF_REACH = 12
DOUBT_REACH = 3
#: A list that is not linked to its total must come this near to it.
CLOSE = (Decimal("0.85"), Decimal("1.15"))
#: Up to here two sources have the same small numbers by chance.
DOUBT_WHOLE = 20


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Add up the parts of each total, within one source and across; equal totals of other sources are named too.

    Parts that make one total are no failed list of another.
    """
    totals_of = {claim.key: topic for topic in topics if topic.kind is Kind.QUANTITY for claim in topic.claims}
    figures: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.span.start)):
        if is_addend(claim):
            figures.setdefault(claim.source, []).append(claim)
    drafts = [draft for mine in figures.values() for draft in (*_linked(mine), *_listed(mine))]
    settled = {part.key for draft in drafts if draft.verdict is Verdict.AGREEMENT for part in draft.claims[1:]}
    drafts.extend(_across(figures, settled))
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
    counts = [claim for claim in mine if _is_count(claim)]
    for total in counts:
        for parts in _part_lists(total, counts):
            draft = _judge(total, parts)
            if draft is not None:
                yield draft


def _listed(mine: Sequence[Claim]) -> Iterator[Draft]:
    """Sums of the figures of one sentence, whether their total stands before, among or behind them."""
    by_sentence = sentences(mine)
    for total in mine:
        if not _is_total(total):
            continue
        for index, listed in by_sentence.items():
            reach = abs(index - total.context.sentence_index)
            if reach > PROOF_REACH:
                continue
            fitting = [
                claim
                for claim in main_figures(listed)
                if claim is not total and are_of_one_sort(total, claim) and number(claim) < number(total)
            ]
            whole = [claim for claim in main_figures(listed) if are_of_one_sort(total, claim)]
            for parts in runs(fitting):
                if _added(parts) == number(total) and proves(total, parts, reach):
                    yield _agreement(total, parts)
                elif is_whole_list(total, parts, whole) and _fails(total, parts):
                    yield _failure(total, parts)


def _across(figures: dict[str, list[Claim]], settled: set[object]) -> Iterator[Draft]:
    """Sums of the figures of one sentence that make a total of another source, and differences of two such figures."""
    for source, mine in figures.items():
        others = [claim for name, theirs in figures.items() if name != source for claim in theirs if _is_total(claim)]
        for listed in sentences(mine).values():
            for parts in runs(main_figures(listed)):
                if any(part.key in settled or part.hedge for part in parts):
                    continue
                total = next((claim for claim in others if _makes(claim, parts)), None)
                if total is not None:
                    yield _agreement(total, parts)
                gap = next((claim for claim in others if len(parts) == 2 and _is_gap(claim, parts)), None)
                if gap is not None:
                    high, low = sorted(parts, key=number, reverse=True)
                    text = f"{terms(high)} - {terms(low)} = {terms(gap)}"
                    yield _draft(high, (low, gap), Verdict.AGREEMENT, Relation.EQUAL, text, Severity.NOTE)


def _makes(total: Claim, parts: Sequence[Claim]) -> bool:
    if _added(parts) != number(total) or total.hedge or not all(are_of_one_sort(total, part) for part in parts):
        return False
    assert isinstance(total.value, Quantity)
    fine = max(digits(number(claim)) for claim in (total, *parts))
    if total.value.dimension is Dimension.MONEY:
        return fine >= 2
    if fine >= 3:
        return True
    return fine == 2 and number(total) > DOUBT_WHOLE and share_noun(total, parts)


def _is_gap(gap: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a figure is the difference of two: a lead of 25 votes of 402 to 377."""
    if not all(_is_count(claim) for claim in (gap, *parts)) or gap.hedge:
        return False
    if abs(number(parts[0]) - number(parts[1])) != number(gap) or digits(number(gap)) < 2:
        return False
    if min(digits(number(part)) for part in parts) < 2 or max(digits(number(part)) for part in parts) < 3:
        return False
    nouns = {part.context.noun for part in parts}
    return gap.context.noun in nouns or (gap.context.noun in VOTERS and bool(nouns & (VOTERS | PEOPLE)))


def _is_total(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.dimension is not Dimension.SCORE and number(claim) > 2


def _added(parts: Sequence[Claim]) -> Decimal:
    return sum((number(part) for part in parts), Decimal(0))


def _agreement(total: Claim, parts: Sequence[Claim]) -> Draft:
    text = f"{' + '.join(map(terms, parts))} = {terms(total)}"
    return _draft(total, parts, Verdict.AGREEMENT, Relation.EQUAL, text, Severity.NOTE)


def _fails(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a complete list makes another figure than its total, though near enough to be meant for it."""
    value, added = total.value, _added(parts)
    assert isinstance(value, Quantity)
    if any(part.hedge for part in parts) or total.hedge:
        return False
    close = CLOSE[0] * number(total) <= added <= CLOSE[1] * number(total)
    return close and not (value.low is not None and value.high is not None and value.low <= added <= value.high)


def _failure(total: Claim, parts: Sequence[Claim]) -> Draft:
    assert isinstance(total.value, Quantity)
    added = f"{_added(parts).normalize():,f}"
    text = f"{' + '.join(map(terms, parts))} = {added}, not {printed(total.value)}"
    return _draft(total, parts, Verdict.DISCREPANCY, Relation.CONFLICT, text, Severity.ERROR)


def _is_count(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension is Dimension.COUNT
        and not value.vague
        and len(value.numbers) == 1
    )


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
        if claim.source != total.source and _is_count(claim) and claim.hedge is None and number(claim) == number(total)
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
