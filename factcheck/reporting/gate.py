"""Whether a report lets the story through."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from factcheck.model import Report, Severity, Verdict


class FailOn(StrEnum):
    """The least severity of a discrepancy that fails the gate."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


_FAILING = {
    FailOn.ERROR: frozenset({Severity.ERROR}),
    FailOn.WARNING: frozenset({Severity.ERROR, Severity.WARNING}),
    FailOn.NOTE: frozenset(Severity),
    FailOn.NEVER: frozenset[Severity](),
}


def gate(report: Report, fail_on: FailOn = FailOn.ERROR) -> bool:
    """Tell whether the report passes: no discrepancy is as grave as `fail_on`. Other verdicts never fail."""
    grave = _FAILING[fail_on]
    return not any(found.verdict is Verdict.DISCREPANCY and found.severity in grave for found in report.findings)


def gated(report: Report, fail_on: FailOn = FailOn.ERROR) -> Report:
    """Give the report with its summary saying what the gate says."""
    says: Literal["pass", "fail"] = "pass" if gate(report, fail_on) else "fail"
    return report.model_copy(update={"summary": report.summary.model_copy(update={"gate": says})})
