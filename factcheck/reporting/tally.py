"""Counting what a report holds, in the words of its first line."""

from __future__ import annotations

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.reporting.view import View


def independent_sources(report: Report) -> int:
    """How many independent voices there are: sources that are copies of one another count as one."""
    voice = {source.id: source.id for source in report.sources}

    def root(key: str) -> str:
        while voice[key] != key:
            key = voice[key]
        return key

    for source in report.sources:
        for copy in source.copies:
            if copy in voice:
                voice[root(copy)] = root(source.id)
    return len({root(key) for key in voice})


def is_inconclusive(report: Report) -> bool:
    """Tell whether the absence of discrepancies proves little: a source was not read, or fewer than two were."""
    return bool(report.unread) or len(report.sources) < 2


def why_inconclusive(report: Report) -> str:
    """Say why a report is inconclusive; empty where it is not."""
    if not is_inconclusive(report):
        return ""
    missing = counted(len(report.unread), "source") + " could not be read"
    few = f"only {counted(len(report.sources), 'source')} could be compared" if report.sources else "no source was read"
    reasons = [missing] if report.unread else []
    if len(report.sources) < 2:
        reasons.append(few)
    return "Inconclusive: " + "; ".join(reasons) + "."


def summary_line(report: Report, *, dot: str = " · ") -> str:
    """The report's first line: "2 sources (2 independent) · 14 topics · 11 agreements · 1 discrepancy · gate: fail"."""
    topics = {(found.kind, found.topic) for found in report.findings if found.verdict is not Verdict.SINGLE_SOURCE}
    summary = report.summary
    parts = [
        f"{counted(len(report.sources), 'source')} ({independent_sources(report)} independent)",
        *([f"{len(report.unread)} not read"] if report.unread else []),
        counted(len(topics), "topic"),
        counted(summary.agreement, "agreement"),
        counted(summary.discrepancy, "discrepancy", "discrepancies"),
        *([f"{summary.unresolved} unresolved"] if summary.unresolved else []),
        f"gate: {summary.gate}",
    ]
    return dot.join(parts)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 source", "2 sources"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def standing_alone(report: Report, view: View) -> list[Finding]:
    """The single-source findings to list: all where they are asked for, else those that an editor must look at.

    Only the check of a draft makes warnings of them: a figure, name or quotation that no source has.
    """
    alone = [finding for finding in report.findings if finding.verdict is Verdict.SINGLE_SOURCE]
    if view.single_source or view.verbose:
        return alone
    return [finding for finding in alone if finding.severity is not Severity.NOTE]
