"""What else a claim can state: roles, names, places, happenings, quotations, dates."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from factcheck.model.base import Model
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity


class DateValue(Model):
    """When something happened or will happen."""

    type: Literal["date"] = "date"
    interval: Interval
    expression: str = Field(description='the words, with runs of white space made one: "last Friday"')


class Status(StrEnum):
    """How a person stands to an office at the time of writing."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    ELECT = "elect"  # chosen, not yet in office; nominees and designates too
    CANDIDATE = "candidate"
    UNKNOWN = "unknown"


class Role(Model):
    """An office or description that a source gives to a person."""

    type: Literal["role"] = "role"
    person: str = Field(description="the name as printed beside the role")
    office: str = Field(description='the office in lower case, without status, rank words kept: "deputy chair"')
    organisation: str = Field(default="", description="what the office belongs to, as printed: company, party, country")
    status: Status = Status.CURRENT
    since: Interval | None = None
    until: Interval | None = None


class NameKind(StrEnum):
    """What sort of thing bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    THING = "thing"  # ships, products, laws, storms
    UNKNOWN = "unknown"


class PersonName(Model):
    """A name as one source spells it, in its fullest form there.

    For a person `given`, `particles` and `surname` are filled; for others `full` alone.
    """

    type: Literal["name"] = "name"
    full: str
    kind: NameKind = NameKind.PERSON
    given: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    surname: str = ""
    titles: tuple[str, ...] = ()
    suffix: str = ""


class Site(Model):
    """Where something happened, or where from, or where to. (The model that design.md calls Place.)"""

    type: Literal["place"] = "place"
    name: str
    relation: Literal["in", "from", "to", "near", "based"] = "in"
    within: tuple[str, ...] = Field(default=(), description='what contains it, as printed: ("Smolyan province",)')


class Happening(StrEnum):
    """How far an event has come, in the words of its source."""

    PLANNED = "planned"  # will, is to, plans to, is expected to
    AGREED = "agreed"
    ONGOING = "ongoing"
    DONE = "done"
    REFUSED = "refused"
    DENIED = "denied"
    POSSIBLE = "possible"  # may, could, is said to
    CONDITIONAL = "conditional"


class Event(Model):
    """Who did what to whom, and whether it took place."""

    type: Literal["event"] = "event"
    predicate: str = Field(description="lemma of the verb, or of the verb behind a nominalisation")
    agent: str = Field(default="", description="who did it, as printed; empty where unsaid")
    patient: str = Field(default="", description="whom or what it was done to, as printed")
    polarity: bool = Field(default=True, description="False: it did not happen")
    status: Happening = Happening.DONE
    complement: str = Field(default="", description="what completes the predicate: of what, for what, how it ended")


class Quote(Model):
    """Words in quotation marks and who is said to have said them."""

    type: Literal["quote"] = "quote"
    words: str = Field(description="the words between the marks, marks and cue removed, parts joined by one space")
    speaker: str = Field(default="", description="the fullest name of the speaker in this source; empty where unsaid")
    verb: str = Field(default="", description="lemma of the reporting verb")


Value = Annotated[
    Quantity | DateValue | Role | PersonName | Site | Event | Quote,
    Field(discriminator="type"),
]
