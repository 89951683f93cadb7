"""The claims of one source as a file (`schema: "factcheck/claims@1"`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from factcheck.model import Claim, Source, SourceRole, Tool
from factcheck.model.base import Model
from factcheck.reporting.as_json import escaped


class ClaimedSource(Model):
    """What is known of a source, less its text; `sha256` is of the file that holds it."""

    id: str
    path: str = ""
    title: str = ""
    outlet: str = ""
    published: str | None = None
    modified: str | None = None
    url: str = ""
    role: SourceRole = SourceRole.SOURCE
    sha256: str = ""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()


class PlacedClaim(Claim):
    """A claim with the line and column of its first character, both counted from 1."""

    line: int
    column: int


class ClaimsFile(Model):
    """The claims of one source, ordered by their place in its text."""

    file_schema: Literal["factcheck/claims@1"] = Field(
        default="factcheck/claims@1", serialization_alias="schema", validation_alias="schema"
    )
    tool: Tool
    source: ClaimedSource
    claims: tuple[PlacedClaim, ...]


def claims_file(source: Source, claims: Sequence[Claim], *, tool: Tool) -> ClaimsFile:
    """Gather the claims of a source for its file."""
    placed = []
    for claim in claims:
        line, column = source.place(claim.span.start)
        placed.append(PlacedClaim(**dict(claim), line=line, column=column))
    known = {name: getattr(source, name) for name in ClaimedSource.model_fields}
    return ClaimsFile(tool=tool, source=ClaimedSource(**known), claims=tuple(placed))


def as_json(files: ClaimsFile | Sequence[ClaimsFile]) -> str:
    """Write one claims file, or several as a list."""
    data = _dumped(files) if isinstance(files, ClaimsFile) else [_dumped(file) for file in files]
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _dumped(file: ClaimsFile) -> dict[str, object]:
    return file.model_dump(mode="json", by_alias=True)
