"""The pipeline on one page: load, extract, align, compare, report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck import __version__
from factcheck.alignment import align_claims
from factcheck.alignment.copies import find_copies
from factcheck.comparison import RULES, Rule, compare_topics
from factcheck.comparison.assemble import ALONE, assemble
from factcheck.comparison.support import about_draft, checkable, unknown_names, weigh
from factcheck.extraction import extract_claims
from factcheck.model import Claim, Report, Source, Tool, UnreadSource
from factcheck.reporting.gate import FailOn, gated


def extract(source: Source) -> list[Claim]:
    """Give the claims of one source, ordered by their place in the text."""
    return next(iter(extract_claims([source])))[1]


def compare(
    sources: Iterable[Source],
    *,
    rules: Sequence[Rule] = RULES,
    unread: Sequence[UnreadSource] = (),
    fail_on: FailOn = FailOn.ERROR,
) -> Report:
    """Compare the reports of one story: what they agree on, and where they differ.

    `unread` names sources that could not be read, so that the report can say so. `fail_on` is the least severity of a
    discrepancy that makes the report's gate say "fail".
    """
    ordered = sorted(sources, key=lambda source: source.id)
    claims = [claim for _, found in extract_claims(ordered) for claim in found]
    return compare_claims(ordered, claims, rules=rules, unread=unread, fail_on=fail_on)


def compare_claims(
    sources: Sequence[Source],
    claims: Sequence[Claim],
    *,
    rules: Sequence[Rule] = RULES,
    unread: Sequence[UnreadSource] = (),
    fail_on: FailOn = FailOn.ERROR,
) -> Report:
    """Compare claims that were extracted before; `claims` belong to `sources` by their ids."""
    topics = align_claims(claims, sources)
    drafts = compare_topics(topics, claims, rules=rules)
    tool = Tool(version=__version__)
    report = assemble(sources, claims, drafts, copies=find_copies(sources), unread=unread, tool=tool)
    return gated(report, fail_on)


def check(
    draft: Source, *, against: Sequence[Source], rules: Sequence[Rule] = RULES, fail_on: FailOn = FailOn.ERROR
) -> Report:
    """Check a draft against its sources: each of its claims is supported, contradicted or not found.

    What the sources say of one another is left out; figures, quotations and names that no source has are warnings.
    """
    ordered = [draft, *sorted(against, key=lambda source: source.id)]
    claims = [claim for _, found in extract_claims(ordered) for claim in found]
    found = about_draft(compare_topics(align_claims(claims, ordered), claims, rules=rules), draft.id)
    found += [(ALONE, name) for name in unknown_names(claims, draft, against)]
    report = assemble(
        ordered,
        checkable(claims, draft.id),
        found,
        copies=find_copies(ordered),
        unread=(),
        tool=Tool(version=__version__),
    )
    return gated(weigh(report, draft, claims, against), fail_on)
