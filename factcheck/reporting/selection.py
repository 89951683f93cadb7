"""Showing the findings of some rules only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from factcheck.model import Report, Summary, Verdict


def selected(report: Report, *, select: Collection[str] = (), ignore: Collection[str] = ()) -> Report:
    """Give the report with the findings of the selected rules (all where none is named), less the ignored ones.

    Findings are left out after the comparison, not rules before it: a claim whose rule did not run would otherwise
    look as if no other source stated it. The counts follow, the gate stands as it was.
    """
    kept = tuple(
        finding for finding in report.findings if (not select or finding.rule in select) and finding.rule not in ignore
    )
    counts = Counter(finding.verdict for finding in kept)
    summary = Summary.model_validate(
        {**{verdict.value: counts[verdict] for verdict in Verdict}, "gate": report.summary.gate}
    )
    return report.model_copy(update={"findings": kept, "summary": summary})
