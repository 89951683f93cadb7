"""The vocabulary: frozen models, no I/O. See each module for its part."""

from factcheck.model.change import Change, Stretch
from factcheck.model.claim import Attribution, Claim, Context, Kind, Modality, Scope
from factcheck.model.finding import (
    Finding,
    Judgement,
    Relation,
    Report,
    ReportedClaim,
    ReportedSource,
    ReportedSpeaker,
    Severity,
    Summary,
    Tool,
    Topic,
    UnreadSource,
    Verdict,
)
from factcheck.model.interval import Bearing, Granularity, Interval
from factcheck.model.quantity import Dimension, Quantity
from factcheck.model.source import TELLING, Block, BlockKind, Place, Source, SourceRole, Span
from factcheck.model.values import DateValue, Event, Happening, NameKind, PersonName, Quote, Role, Site, Status, Value

__all__ = [
    "TELLING",
    "Attribution",
    "Bearing",
    "Block",
    "BlockKind",
    "Change",
    "Claim",
    "Context",
    "DateValue",
    "Dimension",
    "Event",
    "Finding",
    "Granularity",
    "Happening",
    "Interval",
    "Judgement",
    "Kind",
    "Modality",
    "NameKind",
    "PersonName",
    "Place",
    "Quantity",
    "Quote",
    "Relation",
    "Report",
    "ReportedClaim",
    "ReportedSource",
    "ReportedSpeaker",
    "Role",
    "Scope",
    "Severity",
    "Site",
    "Source",
    "SourceRole",
    "Span",
    "Status",
    "Stretch",
    "Summary",
    "Tool",
    "Topic",
    "UnreadSource",
    "Value",
    "Verdict",
]
