"""Findings over copied passages made to fit: the typed rule speaks for changed words, and no agreement lies over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.comparison.rewording import Sense, read_change
from factcheck.comparison.rule import Draft, Rule
from factcheck.model import Change, Claim, Kind, Span, Stretch, Topic, Verdict

Found = tuple[Rule, Draft]
#: Kinds whose value is the words themselves, or hangs on all of them: no agreement where some say something else.
_WHOLE = frozenset({Kind.EVENT, Kind.QUOTE, Kind.ROLE})
TAG = "copy-differs"


def settle(found: Sequence[Found], topics: Sequence[Topic]) -> list[Found]:
    """Drop what another finding over the same changed words contradicts, and mark figures that differ between copies."""
    changes = [topic.change for topic in topics if topic.change is not None]
    if not changes:
        return list(found)
    typed = [draft for _, draft in found if draft.change is None]
    kept = [(rule, draft) for rule, draft in found if draft.change is None or not _is_covered(draft.change, typed)]
    turned = [change for change in changes if read_change(change).sense is not Sense.SAME]
    turned = [change for change in turned if not _is_agreed(change, typed)]
    fought = [draft for _, draft in kept if draft.verdict is Verdict.DISCREPANCY]
    slots = {claim.key for topic in topics if topic.in_one_slot for claim in topic.claims}
    return list(_settled(kept, turned, fought, slots))


def _settled(
    found: Sequence[Found], turned: Sequence[Change], fought: Sequence[Draft], slots: set[tuple[str, int, int, str]]
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
        (draft.verdict is Verdict.DISCREPANCY or draft.claims[0].kind not in _WHOLE)
        and draft.verdict in (Verdict.DISCREPANCY, Verdict.AGREEMENT)
        and _holds_both(draft, change)
        for draft in typed
    )


def _is_agreed(change: Change, typed: Sequence[Draft]) -> bool:
    """Tell whether the changed words print one value in two ways: 40 percent, two-fifths."""
    return any(
        draft.verdict is Verdict.AGREEMENT and draft.claims[0].kind not in _WHOLE and _holds_both(draft, change)
        for draft in typed
    )


def _holds_both(draft: Draft, change: Change) -> bool:
    return all(any(_covers(claim, side) for claim in draft.claims) for side in (change.one, change.other))


def _covers(claim: Claim, side: Stretch) -> bool:
    """Tell whether a claim holds the words, or most of them."""
    if claim.source != side.source:
        return False
    shared = min(claim.span.end, side.span.end) - max(claim.span.start, side.span.start)
    return shared >= 0 if side.span.start == side.span.end else shared * 2 > side.span.end - side.span.start


def _is_over(draft: Draft, turned: Sequence[Change], fought: Sequence[Draft]) -> bool:
    """Tell whether an agreement's words hold words that turn the sentence, or a pair of claims in conflict."""
    if any(_lies_over(draft, change.one.source, change.one.span, change.other.source, change.other.span) for change in turned):
        return True
    if draft.claims[0].kind not in _WHOLE:
        return False
    return any(
        one.source != other.source and TAG and _lies_over(draft, one.source, one.span, other.source, other.span)
        for other_draft in fought
        for one in other_draft.claims
        for other in other_draft.claims
        if one.key < other.key
    )


def _lies_over(draft: Draft, source: str, span: Span, other_source: str, other_span: Span) -> bool:
    return any(c.source == source and _is_in(span, c.span) for c in draft.claims) and any(
        c.source == other_source and _is_in(other_span, c.span) for c in draft.claims
    )


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.contains(inner) or (inner.start < inner.end and inner.overlaps(outer))
