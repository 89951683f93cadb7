"""A draft against its sources: which of its claims no source states, and which of these an editor must look at.

A figure, a quotation or a name that no source has is a warning; a date, role or happening that was not found is a note,
since sources word these in many ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.comparison.rule import Draft, Rule
from factcheck.model import (
    Claim,
    Finding,
    Kind,
    NameKind,
    PersonName,
    Quantity,
    Relation,
    Report,
    Severity,
    Source,
    Verdict,
)

_WORD = re.compile(r"[^\W_]+")


def about_draft(drafts: Sequence[tuple[Rule, Draft]], draft: str) -> list[tuple[Rule, Draft]]:
    """Keep what touches the draft: what its sources say of one another is left out."""
    return [(rule, found) for rule, found in drafts if any(claim.source == draft for claim in found.claims)]


def checkable(claims: Sequence[Claim], draft: str) -> list[Claim]:
    """The claims of a draft that its sources must bear out."""
    return [claim for claim in claims if claim.source == draft]


def weigh(report: Report, draft: Source, claims: Sequence[Claim], sources: Sequence[Source]) -> Report:
    """Give the report with its single-source findings weighed: unsupported figures, quotations and names are warnings.

    A figure that a source states of anything comparable, and a name or quotation whose words a source has, is no
    warning: it was found, though what it is about could not be matched.
    """
    texts = [" ".join(_WORD.findall(source.text.lower())) for source in sources]
    figures = [claim.value for claim in claims if claim.source != draft.id and isinstance(claim.value, Quantity)]
    findings = [
        _weighed(finding, texts, figures) if finding.verdict is Verdict.SINGLE_SOURCE else finding
        for finding in report.findings
    ]
    return report.model_copy(update={"findings": tuple(findings)})


def unknown_names(claims: Sequence[Claim], draft: Source, sources: Sequence[Source]) -> list[Draft]:
    """A draft finding for each person of the draft whose surname no source has."""
    texts = [set(_WORD.findall(source.text.lower())) for source in sources]
    found = []
    for claim in claims:
        value = claim.value
        if claim.source != draft.id or not isinstance(value, PersonName) or value.kind is not NameKind.PERSON:
            continue
        words = _WORD.findall(value.surname.lower())
        if words and not any(set(words) <= text for text in texts):
            found.append(
                Draft(
                    claims=(claim,), positions=((0,),), verdict=Verdict.SINGLE_SOURCE, relation=Relation.UNKNOWN, topic=value.full,
                    explanation="No source has this name.", severity=Severity.WARNING,
                )
            )  # fmt: skip
    return found


def _weighed(finding: Finding, texts: Sequence[str], figures: Sequence[Quantity]) -> Finding:
    claim = finding.claims[0]
    value = claim.value
    if isinstance(value, Quantity):
        if any(_is_stated(value, other) for other in figures):
            return finding
        return finding.model_copy(update={"severity": Severity.WARNING, "explanation": "No source has this figure."})
    if finding.kind is Kind.QUOTE:
        words = " ".join(_WORD.findall(claim.text.lower()))
        if any(words in text for text in texts):
            return finding
        return finding.model_copy(update={"severity": Severity.WARNING, "explanation": "No source has these words."})
    return finding


def _is_stated(value: Quantity, other: Quantity) -> bool:
    """Tell whether a source prints a figure that this one can be: the same dimension, and one value in both."""
    if value.numbers == other.numbers:
        return True
    if value.dimension is not other.dimension or value.vague or other.vague or value.is_open or other.is_open:
        return value.dimension is other.dimension and value.is_open and not other.is_open and value.admits(other)
    return value.admits(other)
