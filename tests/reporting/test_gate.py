"""When a report passes, what counts as a voice, and what a selection leaves."""

from __future__ import annotations

import pytest

from factcheck.model import Report, Severity, Verdict
from factcheck.reporting.gate import FailOn, gate, gated
from factcheck.reporting.selection import selected
from factcheck.reporting.tally import independent_sources, summary_line, why_inconclusive
from tests.reporting.sample_reports import report_by_hand


def with_finding(verdict: Verdict, severity: Severity) -> Report:
    report = report_by_hand()
    only = report.findings[0].model_copy(update={"verdict": verdict, "severity": severity})
    return report.model_copy(update={"findings": (only,)})


GATES = [
    # verdict               severity          fail on          passes  why
    (Verdict.DISCREPANCY,   Severity.ERROR,   FailOn.ERROR,    False,  "an error fails by default"),
    (Verdict.DISCREPANCY,   Severity.WARNING, FailOn.ERROR,    True,   "a warning passes by default"),
    (Verdict.DISCREPANCY,   Severity.WARNING, FailOn.WARNING,  False,  "a warning fails on request"),
    (Verdict.DISCREPANCY,   Severity.NOTE,    FailOn.WARNING,  True,   "a note is less than a warning"),
    (Verdict.DISCREPANCY,   Severity.NOTE,    FailOn.NOTE,     False,  "a note fails on request"),
    (Verdict.DISCREPANCY,   Severity.ERROR,   FailOn.NEVER,    True,   "never is never"),
    (Verdict.UNRESOLVED,    Severity.ERROR,   FailOn.NOTE,     True,   "what cannot be judged never fails"),
    (Verdict.SINGLE_SOURCE, Severity.NOTE,    FailOn.NOTE,     True,   "what stands alone never fails"),
    (Verdict.AGREEMENT,     Severity.WARNING, FailOn.NOTE,     True,   "agreement never fails"),
]  # fmt: skip


@pytest.mark.parametrize("verdict, severity, fail_on, passes, why", GATES, ids=[row[4] for row in GATES])
def test_gate(verdict: Verdict, severity: Severity, fail_on: FailOn, passes: bool, why: str) -> None:
    report = with_finding(verdict, severity)
    assert gate(report, fail_on) is passes
    assert gated(report, fail_on).summary.gate == ("pass" if passes else "fail")


def copying(*pairs: tuple[str, tuple[str, ...]]) -> Report:
    report = report_by_hand()
    like = report.sources[0]
    return report.model_copy(
        update={"sources": tuple(like.model_copy(update={"id": id, "copies": copies}) for id, copies in pairs)}
    )


VOICES = [
    # sources and their copies                                    voices  why
    ([("a", ()), ("b", ())],                                      2,      "two that share nothing"),
    ([("a", ("b",)), ("b", ("a",))],                              1,      "two copies of one wire"),
    ([("a", ("b",)), ("b", ()), ("c", ("b",))],                   1,      "named on one side only, in a chain"),
    ([("a", ("b",)), ("b", ("a",)), ("c", ())],                   2,      "a copied pair and another"),
    ([("a", ("gone",))],                                          1,      "a copy that is no source of the run"),
    ([],                                                          0,      "no source"),
]  # fmt: skip


@pytest.mark.parametrize("sources, voices, why", VOICES, ids=[row[2] for row in VOICES])
def test_copies_count_as_one_voice(sources: list[tuple[str, tuple[str, ...]]], voices: int, why: str) -> None:
    assert independent_sources(copying(*sources)) == voices


def test_selection_keeps_ids_and_counts_anew() -> None:
    whole = report_by_hand()
    some = selected(whole, select={"role-mismatch"})
    assert [finding.rule for finding in some.findings] == ["role-mismatch"]
    assert some.findings[0] in whole.findings
    assert (some.summary.discrepancy, some.summary.agreement, some.summary.single_source) == (1, 0, 0)
    rest = selected(whole, ignore={"role-mismatch"})
    assert {finding.rule for finding in rest.findings} == {"quantity-mismatch", "single-source"}


def test_summary_says_what_is_missing() -> None:
    report = report_by_hand().model_copy(update={"sources": report_by_hand().sources[:1], "unread": ()})
    assert summary_line(report).startswith("1 source (1 independent) · 2 topics")
    assert why_inconclusive(report) == "Inconclusive: only 1 source could be compared."
