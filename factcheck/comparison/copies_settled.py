"""Findings over copied passages made to fit: the typed rule speaks for changed words, and no agreement lies over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.comparison.rewording import Sense, read_change
from factcheck.comparison.rule import Draft, Rule
from factcheck.comparison.utterance_words import words_of
from factcheck.model import Change, Claim, Kind, Span, Stretch, Topic, Verdict

Found = tuple[Rule, Draft]
#: Kinds whose value is the words themselves, or hangs on all of them: no agreement where some say something else.
_WHOLE = frozenset({Kind.EVENT, Kind.QUOTE, Kind.ROLE})
#: Kinds whose values are compared, in whatever words they are written.
_VALUES = frozenset({Kind.QUANTITY, Kind.DATE, Kind.PLACE})
TAG = "copy-differs"


def settle(found: Sequence[Found], topics: Sequence[Topic]) -> list[Found]:
    """Drop what another finding over the same changed words contradicts, and mark figures that differ between copies."""
    changes = [topic.change for topic in topics if topic.change is not None]
    if not changes:
        return list(found)
    typed = [draft for _, draft in found if draft.change is None]
    figures = [topic.claims for topic in topics if topic.kind in _VALUES and topic.change is None]
    kept = [
        (rule, draft)
        for rule, draft in found
        if draft.change is None or not (_is_covered(draft.change, typed) or _is_figure(draft.change, figures))
    ]
    turned = [(change, read_change(change).sense) for change in changes if not _is_agreed(change, typed)]
    turned = [(change, sense) for change, sense in turned if sense is not Sense.SAME]
    fought = [draft for _, draft in kept if draft.verdict is Verdict.DISCREPANCY]
    slots = {claim.key for topic in topics if topic.in_one_slot for claim in topic.claims}
    return list(_settled(kept, turned, fought, slots))


def _settled(
    found: Sequence[Found],
    turned: Sequence[tuple[Change, Sense]],
    fought: Sequence[Draft],
    slots: set[tuple[str, int, int, str]],
) -> Iterator[Found]:
    for rule, draft in found:
        if draft.verdict is Verdict.AGREEMENT and _is_over(draft, turned, fought):
            continue
        if draft.verdict is Verdict.DISCREPANCY and TAG not in draft.tags:
            if len(draft.claims) > 1 and all(claim.key in slots for claim in draft.claims):
                yield rule, replace(draft, tags=(*draft.tags, TAG))
                continue
        yield rule, draft


def _is_covered(change: Change, typed: Sequence[Draft]) -> bool:
    """Tell whether a typed rule has judged the changed words: a figure, date, name or place by its value, or a conflict."""
    return any(
        (draft.verdict is Verdict.DISCREPANCY or _is_by_value(draft, change)) and _holds_both(draft.claims, change)
        for draft in typed
    )


def _is_by_value(draft: Draft, change: Change) -> bool:
    """Tell whether a draft agrees on a value that can be written in several ways, and the change is in how it is written:
    a number agrees whatever it counts, and names are written in one way."""
    if draft.verdict is not Verdict.AGREEMENT or draft.claims[0].kind not in _VALUES:
        return False
    if draft.claims[0].kind is not Kind.QUANTITY:
        # One plain word beside a date or a place, "after" or "from", is no part of its name.
        return not all(side.text.isalpha() and side.text.islower() for side in (change.one, change.other))
    return change.between != "" or _hold_number(change, any)


def _hold_number(change: Change, how: Callable[[Iterable[bool]], bool]) -> bool:
    """Tell whether all, or any, of the changed stretches hold a number."""
    return how(any(word.kind == "number" for word in words_of(side.text)) for side in (change.one, change.other))


def _is_figure(change: Change, figures: Sequence[Sequence[Claim]]) -> bool:
    """Tell whether the changed words are numbers that alignment put into one topic: its rules had the say."""
    return _hold_number(change, all) and not change.between and any(_holds_both(claims, change) for claims in figures)


def _is_agreed(change: Change, typed: Sequence[Draft]) -> bool:
    """Tell whether the changed words print one value in two ways: 40 percent, two-fifths."""
    return any(_is_by_value(draft, change) and _holds_both(draft.claims, change) for draft in typed)


def _holds_both(claims: Sequence[Claim], change: Change) -> bool:
    return all(any(_covers(claim, side) for claim in claims) for side in (change.one, change.other))


def _covers(claim: Claim, side: Stretch) -> bool:
    """Tell whether a claim holds the words, or most of them."""
    if claim.source != side.source:
        return False
    shared = min(claim.span.end, side.span.end) - max(claim.span.start, side.span.start)
    return shared >= 0 if side.span.start == side.span.end else shared * 2 > side.span.end - side.span.start


def _is_over(draft: Draft, turned: Sequence[tuple[Change, Sense]], fought: Sequence[Draft]) -> bool:
    """Tell whether an agreement's words hold words that turn the sentence, or a pair of claims in conflict.

    A value stays agreed beside words whose bearing is not known; what hangs on all words does not.
    """
    whole = draft.claims[0].kind in _WHOLE
    for change, sense in turned:
        if (whole or sense is Sense.OTHER) and _lies_over(draft, change.one, change.other):
            return True
        if change.between and sense is Sense.OTHER and _stands_between(draft, change):
            return True
    if not whole:
        return False
    return any(
        one.source != other.source and _lies_over(draft, one, other)
        for conflict in fought
        for one, other in combinations(conflict.claims, 2)
    )


def _stands_between(draft: Draft, change: Change) -> bool:
    """Tell whether an agreement is on what stands between parties that changed places, and so is said of two."""
    regions = [
        (side.source, Span(start=side.span.start, end=last.span.end))
        for side, last in zip((change.one, change.other), change.last, strict=True)
    ]
    return all(
        any(claim.source == source and region.contains(claim.span) for claim in draft.claims)
        for source, region in regions
    )


def _lies_over(draft: Draft, one: Stretch | Claim, other: Stretch | Claim) -> bool:
    return all(
        any(claim.source == side.source and _is_in(side.span, claim.span) for claim in draft.claims)
        for side in (one, other)
    )


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.contains(inner) or (inner.start < inner.end and inner.overlaps(outer))
