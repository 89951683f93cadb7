"""One document of one outlet, and places in it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pydantic import Field, field_validator

from factcheck.model.base import Model


class Place(NamedTuple):
    """Where an offset stands: line and column, both counted from 1, in Unicode code points."""

    line: int
    column: int


class Span(Model):
    """`[start, end)` in Unicode code points of a source's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a stretch of an article is for."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"  # bullet points and summary lines under the headline
    DATELINE = "dateline"  # place, date and agency before the first sentence; publication lines
    BYLINE = "byline"  # who wrote or moderated it
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    FOOTER = "footer"  # "Read more", credits, page furniture
    CORRECTION = "correction"  # notices of an earlier version


#: The blocks whose words state claims about the story.
TELLING = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.BODY,
        BlockKind.SUBHEADING,
        BlockKind.CAPTION,
        BlockKind.CORRECTION,
    }
)


class Block(Model):
    """A stretch of a source's text that serves one purpose; blocks are in order and do not overlap."""

    kind: BlockKind
    span: Span


class SourceRole(StrEnum):
    """What part a source plays in a comparison."""

    SOURCE = "source"
    DRAFT = "draft"
    REFERENCE = "reference"  # what contradicts it is an error


class Source(Model):
    """One document of one outlet: its text as decoded, and what is known about it.

    `published` and `modified` are ISO 8601: a day ("2025-12-14") or a moment ("2025-12-14T07:00", with an offset
    where the outlet printed one). `blocks` cover the text's paragraphs in order; text outside blocks is white space.
    """

    id: str
    path: str = ""
    title: str = ""
    outlet: str = ""
    published: str | None = None
    modified: str | None = None
    url: str = ""
    role: SourceRole = SourceRole.SOURCE
    text: str
    sha256: str = ""
    encoding: str = "utf-8"
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = Field(default=(), description="what a reader should know: odd encoding, unclear date")

    @field_validator("published", "modified")
    @classmethod
    def _is_iso(cls, value: str | None) -> str | None:
        if value is not None:
            datetime.fromisoformat(value)
        return value

    @property
    def published_day(self) -> date | None:
        """The calendar day on which it was published, in the outlet's own time zone; None where unknown."""
        return datetime.fromisoformat(self.published).date() if self.published else None

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts.extend(at + 1 for at, char in enumerate(self.text) if char == "\n")
        return starts

    def place(self, offset: int) -> Place:
        """Give the line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return Place(line=line, column=offset - self._line_starts[line - 1] + 1)

    @classmethod
    def from_text(
        cls, text: str, *, id: str = "text", published: str | None = None, title: str = "", outlet: str = ""
    ) -> Source:
        """Read an article from its text: title, outlet and publication date come from the text where not given."""
        from factcheck.sources import source_from_text

        return source_from_text(text, id=id, published=published, title=title, outlet=outlet)

    @classmethod
    def from_path(cls, path: str | Path) -> Source:
        """Read an article from a file.

        Raises SourceError where the file cannot be read or decoded.
        """
        from factcheck.sources import source_from_path

        return source_from_path(Path(path))
