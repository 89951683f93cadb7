"""What a comparison found, and the report that holds it: the report contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple

from pydantic import Field

from factcheck.model.base import Model
from factcheck.model.change import Change
from factcheck.model.claim import Claim, Kind
from factcheck.model.values import Value


class Relation(StrEnum):
    """How two claims of a topic stand to each other."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What a finding says about its topic."""

    AGREEMENT = "agreement"
    DISCREPANCY = "discrepancy"
    UNRESOLVED = "unresolved"
    SINGLE_SOURCE = "single-source"


class Severity(StrEnum):
    """error: both cannot be true; warning: an editor should look; note: information."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Judgement(Model):
    """The relation of two claims with its reason, a clause that an editor can read: '"more than 100" admits 123'."""

    relation: Relation
    reason: str = ""
    severity: Severity | None = Field(default=None, description="where this pair weighs less or more than its rule")
    tags: tuple[str, ...] = ()


class Reading(NamedTuple):
    """How sure a reader of two sentences is, 0..1, that the claims marked in them tell one matter alike, and that they
    tell one matter so that both cannot hold; what is left is that they are about two matters."""

    same: float
    conflict: float

    @property
    def matter(self) -> float:
        """How sure it is that both are about one matter."""
        return self.same + self.conflict


class Topic(Model):
    """The claims, from one or more sources, about one and the same matter."""

    kind: Kind
    label: str = Field(description='short and human: "people killed"')
    claims: tuple[Claim, ...]
    confidence: float = Field(default=1.0, ge=0.0, le=1.0, description="that the claims are about one matter")
    reason: str = Field(default="", description="why the claims were aligned")
    readings: dict[tuple[int, int], Reading] = Field(
        default_factory=dict,
        description="of pairs of claims by their positions, the smaller first, where they were read",
    )
    is_loose: bool = Field(
        default=False, description="joined by reading alone: it can bear out an agreement, and no discrepancy"
    )
    in_one_slot: bool = Field(default=False, description="the claims stand in one place of a sentence that was copied")
    change: Change | None = Field(default=None, description="the changed words that the claims hold, nothing else")


class ReportedSource(Model):
    """A source as the report names it."""

    id: str
    path: str
    title: str
    outlet: str
    published: str | None
    sha256: str
    copies: tuple[str, ...] = Field(default=(), description="ids of near-identical sources")
    role: str = "source"
    notes: tuple[str, ...] = ()


class UnreadSource(Model):
    """A source that was named and could not be read."""

    path: str
    reason: str


class ReportedSpeaker(Model):
    """Attribution as the report shows it."""

    speaker: str
    cue: str


class ReportedClaim(Model):
    """A claim as the report quotes it; `start` and `end` are offsets in the source's text as decoded."""

    source: str
    start: int
    end: int
    line: int
    column: int
    text: str
    sentence: str
    value: Value
    hedge: str | None = None
    attribution: ReportedSpeaker | None = None


class Finding(Model):
    """Rule, topic, verdict, severity, explanation and claims, grouped in positions."""

    id: str = Field(description="fingerprint that survives edits elsewhere in the text")
    rule: str
    verdict: Verdict
    relation: Relation
    kind: Kind
    severity: Severity
    topic: str
    explanation: str
    confidence: float = Field(ge=0.0, le=1.0)
    positions: tuple[tuple[int, ...], ...] = Field(description="indices of claims that go together")
    claims: tuple[ReportedClaim, ...]
    tags: tuple[str, ...] = Field(default=(), description='"update", "disputed", "copy-differs" ...')


class Summary(Model):
    """Counts of findings by verdict, and what the gate says."""

    agreement: int = 0
    discrepancy: int = 0
    unresolved: int = 0
    single_source: int = Field(default=0, serialization_alias="single-source", validation_alias="single-source")
    gate: Literal["pass", "fail"] = "pass"


class Tool(Model):
    """Who wrote the report."""

    name: Literal["factcheck"] = "factcheck"
    version: str


class Report(Model):
    """The whole result: sorted, without clock, randomness or absolute paths."""

    report_schema: Literal["factcheck/report@1"] = Field(
        default="factcheck/report@1", serialization_alias="schema", validation_alias="schema"
    )
    tool: Tool
    sources: tuple[ReportedSource, ...]
    unread: tuple[UnreadSource, ...] = ()
    findings: tuple[Finding, ...]
    summary: Summary
