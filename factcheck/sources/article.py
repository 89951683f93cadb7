"""From a text to a Source: blocks, title, outlet and dates, where they are not given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model import Source, SourceRole
from factcheck.sources.appearance import appearance_of
from factcheck.sources.paragraphs import paragraphs_of
from factcheck.sources.structure import Piece, structure_of


@dataclass(frozen=True)
class Facts:
    """What is known about an article from elsewhere than its prose; None and empty where it is not."""

    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str | None = None
    modified: str | None = None
    role: SourceRole = SourceRole.SOURCE
    notes: tuple[str, ...] = field(default=())

    def over(self, other: Facts) -> Facts:
        """These facts, and where one is not known here the other's."""
        return Facts(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=self.published or other.published,
            modified=self.modified or other.modified,
            role=self.role,
            notes=self.notes + other.notes,
        )


def source_from_text(text: str, *, id: str, published: str | None = None, title: str = "", outlet: str = "") -> Source:
    """Read an article from plain text: what is not given comes from its headline and publication lines."""
    facts = Facts(title=title, outlet=outlet, published=published)
    return make_source(text, plain_pieces(text), facts=facts, id=id)


def plain_pieces(text: str) -> list[Piece]:
    """The paragraphs of a plain text."""
    return [Piece(paragraph) for paragraph in paragraphs_of(text)]


def make_source(
    text: str,
    pieces: Sequence[Piece],
    *,
    facts: Facts,
    id: str,
    path: str = "",
    sha256: str = "",
    encoding: str = "utf-8",
) -> Source:
    """Put a Source together; facts that are given win over what the text prints."""
    found = structure_of(text, pieces)
    days = [wire.date for wire in found.datelines if wire.date is not None]
    appearance = appearance_of(found.stamps, days)
    agencies = [wire.agency for wire in found.datelines if wire.agency]
    notes = facts.notes + (appearance.notes if facts.published is None else ())
    return Source(
        id=id,
        path=path,
        title=facts.title or found.title,
        outlet=facts.outlet or next(iter(found.outlets + agencies), ""),
        published=facts.published or appearance.published,
        modified=facts.modified or appearance.modified,
        url=facts.url,
        role=facts.role,
        text=text,
        sha256=sha256,
        encoding=encoding,
        blocks=tuple(found.blocks),
        notes=notes,
    )
