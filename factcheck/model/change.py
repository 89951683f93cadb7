"""A place where two sources that carry one passage word it differently."""

from __future__ import annotations

from pydantic import Field

from factcheck.model.base import Model
from factcheck.model.source import Span


class Stretch(Model):
    """The words of one source at such a place; empty where it has none there: the span then lies between two words."""

    source: str = Field(description="id of the source")
    span: Span
    text: str
    within: Span = Field(description="the whole sentence")
    sentence: str = Field(description="the words of the whole sentence")


class Change(Model):
    """Words of a passage that were replaced, added, left out or exchanged; what it means is for comparison to say."""

    one: Stretch
    other: Stretch
    before: tuple[str, ...] = Field(default=(), description="unchanged words in front, nearest last, lower case")
    after: tuple[str, ...] = Field(default=(), description="unchanged words behind, nearest first, lower case")
    moved: frozenset[str] = Field(
        default=frozenset(), description="words of the stretches that both sentences hold, in other places; lower case"
    )
    between: str = Field(default="", description="the words about which the two stretches have changed places")
    last: tuple[Stretch, ...] = Field(
        default=(), description="of an exchange: what stands behind those words in one and in the other"
    )
    names: float | None = Field(
        default=None, description="where names stand on both sides: how likely they name one thing, 0..1"
    )
    kept_elsewhere: bool = Field(default=False, description="both sources use the words of both stretches")
