"""Sums that reports tell: of the figures of a sentence, across sources, of what remains, and net of what was lost."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.amounts import figure, printed
from factcheck.comparison.part_lists import (
    LEAST_PROOF,
    LONGEST_LIST,
    PEOPLE,
    VOTERS,
    are_of_one_sort,
    digits,
    is_count,
    is_whole_list,
    main_figures,
    number,
    proves,
    runs,
    sentences,
    share_noun,
    terms,
)
from factcheck.comparison.rule import Draft
from factcheck.model import Claim, Dimension, Quantity, Relation, Scope, Severity, Verdict

#: A sum that comes out is proof up to this many sentences from its total.
PROOF_REACH = 12
#: A list that is not linked to its total must come this near to it.
CLOSE = (Decimal("0.85"), Decimal("1.15"))
#: Smaller parts make the total of another source by chance.
LEAST_PART = 5
#: So many digits of a difference are no chance, whatever its words.
SURE_DIGITS = 4
#: States of people whose numbers are told place by place.
TOLLS = frozenset({"dead", "injured", "missing", "detained", "freed"})
OTHERS = frozenset({"other", ""})
TOLL_REACH = 5
LEAST_TOLL = 5
NET_WORDS = frozenset({"gain", "lose", "loss", "increase", "rise", "fall"})


def sums_in_sentences(mine: Sequence[Claim]) -> Iterator[Draft]:
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


def sums_across(figures: Mapping[str, Sequence[Claim]], settled: Container[object]) -> Iterator[Draft]:
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
        for parts in pairwise(main_figures(mine)):
            if parts[1].context.sentence_index - parts[0].context.sentence_index > 1:
                continue
            if any(part.key in settled or part.hedge for part in parts):
                continue
            gap = next((claim for claim in others if _is_gap(claim, parts)), None)
            if gap is not None:
                high, low = sorted(parts, key=number, reverse=True)
                text = f"{terms(high)} - {terms(low)} = {terms(gap)}"
                yield drafted(high, (low, gap), Verdict.AGREEMENT, Relation.EQUAL, text, Severity.NOTE)


def _makes(total: Claim, parts: Sequence[Claim]) -> bool:
    if _added(parts) != number(total) or total.hedge or not all(are_of_one_sort(total, part) for part in parts):
        return False
    assert isinstance(total.value, Quantity)
    fine = max(digits(number(claim)) for claim in (total, *parts))
    if total.value.dimension is Dimension.MONEY:
        return fine >= 2
    if total.context.noun not in PEOPLE and total.context.noun not in {part.context.noun for part in parts}:
        return False
    if not share_noun(total, parts) or min(map(number, parts)) < LEAST_PART:
        return False
    one_kind = len({part.context.noun for part in parts} - PEOPLE - {"", total.context.noun}) == 0
    return (fine >= 3 or number(total) > LEAST_PROOF) and fine >= 2 and one_kind


def _is_gap(gap: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a figure is the difference of two: a lead of 25 votes of 402 to 377."""
    if not all(is_count(claim) for claim in (gap, *parts)) or gap.hedge:
        return False
    if abs(number(parts[0]) - number(parts[1])) != number(gap) or digits(number(gap)) < 2:
        return False
    if min(digits(number(part)) for part in parts) < 2 or max(digits(number(part)) for part in parts) < 3:
        return False
    nouns = {part.context.noun for part in parts}
    if digits(number(gap)) >= SURE_DIGITS:
        return True
    if len(nouns - {""}) > 1 and not nouns <= VOTERS | PEOPLE:
        return False
    return gap.context.noun in nouns or (gap.context.noun in VOTERS and bool(nouns & (VOTERS | PEOPLE)))


def _is_total(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.dimension is not Dimension.SCORE and number(claim) > 2


def _added(parts: Sequence[Claim]) -> Decimal:
    return sum((number(part) for part in parts), Decimal(0))


def _agreement(total: Claim, parts: Sequence[Claim]) -> Draft:
    text = f"{' + '.join(map(terms, parts))} = {terms(total)}"
    return drafted(total, parts, Verdict.AGREEMENT, Relation.EQUAL, text, Severity.NOTE)


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
    added = figure(_added(parts))
    text = f"{' + '.join(map(terms, parts))} = {added}, not {printed(total.value)}"
    return drafted(total, parts, Verdict.DISCREPANCY, Relation.CONFLICT, text, Severity.ERROR)


def sums_of_remainders(figures: Mapping[str, Sequence[Claim]]) -> Iterator[Draft]:
    """What is left, and what it is left of: "35 were home. The other 27 ..." of 62, "62 stores close. That leaves 152"."""
    every = [claim for mine in figures.values() for claim in mine if is_count(claim)]
    for source, mine in figures.items():
        counts = [claim for claim in mine if is_count(claim)]
        for rest in counts:
            leaves = rest.context.predicate == "leave"
            if not leaves and rest.context.scope is not Scope.REMAINDER:
                continue
            for part in counts:
                whole = number(part) + number(rest)
                if part is rest or whole < LEAST_PROOF:
                    continue
                told_of = rest.context.whole == part.span.start
                beside = 0 <= rest.context.sentence_index - part.context.sentence_index <= 1
                totals = [claim for claim in every if number(claim) == whole and not claim.hedge]
                mine_first = sorted(totals, key=lambda claim: claim.source != source)
                for total in mine_first:
                    alike = total.context.noun == part.context.noun and (
                        beside or rest.context.whole == total.span.start
                    )
                    near = total.source == source or digits(whole) >= 3
                    if near and (alike or told_of) and _agree_in_noun(total, part):
                        yield _agreement(total, (part, rest))
                        break


def _agree_in_noun(total: Claim, part: Claim) -> bool:
    here, there = total.context, part.context
    return here.noun == there.noun or (bool(here.state) and here.state == there.state)


def sums_of_tolls(mine: Sequence[Claim]) -> Iterator[Draft]:
    """A toll, and the tolls of single attacks told behind it: 84 dead, of whom 13 on one day and 71 on others.

    Only the first figures of its state behind it count. A sum that fails proves nothing: a report may leave tolls out.
    """
    by_state: dict[str, list[Claim]] = {}
    for claim in mine:
        if is_count(claim) and claim.context.state in TOLLS:
            by_state.setdefault(claim.context.state, []).append(claim)
    for tolls in by_state.values():
        for at, total in enumerate(tolls):
            behind = [
                claim
                for claim in tolls[at + 1 :]
                if 0 < claim.context.sentence_index - total.context.sentence_index <= TOLL_REACH
                and claim.context.scope is not Scope.PART
            ]
            for length in range(2, min(len(behind), LONGEST_LIST) + 1):
                parts = behind[:length]
                if not share_noun(total, parts) and total.context.noun not in OTHERS:
                    continue
                if _added(parts) == number(total) > LEAST_TOLL:
                    yield _agreement(total, parts)


def net_gains(mine: Sequence[Claim]) -> Iterator[Draft]:
    """Openings less closures against the net gain told of them in one sentence."""
    for listed in sentences(mine).values():
        for first, second, net in zip(listed, listed[1:], listed[2:], strict=False):
            told = net.context.predicate in NET_WORDS and "net" in net.context.words
            if not told or not all(is_count(claim) and not claim.hedge for claim in (first, second, net)):
                continue
            gap = abs(number(first) - number(second))
            high, low = sorted((first, second), key=number, reverse=True)
            text = f"{terms(high)} - {terms(low)} = {figure(gap)}"
            if gap == number(net):
                yield drafted(high, (low, net), Verdict.AGREEMENT, Relation.EQUAL, text, Severity.NOTE)
            elif first.context.noun == second.context.noun == net.context.noun:
                text = f"{text}, not {terms(net)}"
                yield drafted(high, (low, net), Verdict.DISCREPANCY, Relation.CONFLICT, text, Severity.ERROR)


def drafted(
    total: Claim, parts: Sequence[Claim], verdict: Verdict, relation: Relation, text: str, severity: Severity
) -> Draft:
    """A finding on a total and its parts."""
    return Draft(
        claims=(total, *parts), positions=((0,), tuple(range(1, len(parts) + 1))), verdict=verdict, relation=relation,
        topic=f"parts of {total.text}", explanation=text, severity=severity,
    )  # fmt: skip
