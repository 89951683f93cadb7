"""One checkable statement of one source."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from factcheck.model.base import Model
from factcheck.model.interval import Interval
from factcheck.model.source import BlockKind, Span
from factcheck.model.values import Value


class Kind(StrEnum):
    """The kinds of claim."""

    QUANTITY = "quantity"
    DATE = "date"
    ROLE = "role"
    NAME = "name"
    PLACE = "place"
    EVENT = "event"
    QUOTE = "quote"


class Scope(StrEnum):
    """How much of its matter a figure covers."""

    TOTAL = "total"  # the figure for the matter as a whole, as far as the words say
    PART = "part"  # "including five ...", "five of them", "another 12"
    REMAINDER = "remainder"  # "the remaining nine", "the other three"
    RATE = "rate"  # "900 passengers a day"
    THRESHOLD = "threshold"  # a limit, a minimum, a capacity
    CUMULATIVE = "cumulative"  # "since the war began", "so far this year"
    EARLIER = "earlier"  # another round, year or event of the same kind
    FORECAST = "forecast"
    DEMAND = "demand"


class Modality(StrEnum):
    """How firmly the clause states its matter."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"


class Attribution(Model):
    """Who is said to have said it."""

    speaker: str = Field(description="the fullest name or description of the speaker in this source")
    cue: str = Field(default="", description='"said", "according to"')
    span: Span | None = Field(default=None, description="where the speaker is named")
    quoted: bool = Field(default=False, description="the claim stands inside quotation marks")


class Context(Model):
    """What a claim's value is about, read from its clause; words are lower-case lemmas."""

    noun: str = Field(default="", description="head noun of what is counted, dated or placed")
    modifiers: tuple[str, ...] = ()
    attribute: str = Field(default="", description="what is measured: price, depth, sentence, age of whom")
    predicate: str = Field(default="", description="governing predicate: verb, or verb behind a nominalisation")
    function: str = Field(default="", description="place in the predicate: subject, object, passive-subject, oblique")
    state: str = Field(default="", description="state of the counted read from near words: dead, injured, missing ...")
    participants: tuple[str, ...] = Field(default=(), description="names in the clause, as printed")
    places: tuple[str, ...] = Field(default=(), description="places in the clause, as printed")
    time: Interval | None = None
    clause: tuple[str, ...] = Field(default=(), description="content words of the clause, in order")
    words: tuple[str, ...] = Field(default=(), description="content words of the sentence, in order")
    polarity: bool = True
    modality: Modality = Modality.ASSERTED
    scope: Scope = Scope.TOTAL
    whole: int | None = Field(default=None, description="start offset of the claim that this one is a part of")
    block: BlockKind = BlockKind.BODY
    published: str | None = Field(default=None, description="when the claim's source was published, ISO 8601")
    sentence_index: int = Field(default=0, description="number of the sentence in the source, headline first")


class Claim(Model):
    """One checkable statement of one source: `source.text[span.start:span.end] == text`, inside its sentence."""

    kind: Kind
    source: str = Field(description="id of the source")
    span: Span
    text: str
    sentence: Span
    value: Value
    hedge: str | None = None
    attribution: Attribution | None = None
    context: Context = Context()

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What orders and identifies a claim among all claims of a run."""
        return (self.source, self.span.start, self.span.end, self.kind.value)
