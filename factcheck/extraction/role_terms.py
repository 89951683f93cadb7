"""A role as told at one place of a source, and the years that bound it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import Granularity, Interval, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc

_YEARS = re.compile(
    r"^\W{0,2}\s*(?:\w+\s+){0,2}?(until|till|since|from|between|to)\s+(?:\w+\s+)?((?:19|20)\d\d)(?:\s*(?:to|until|and|-|\u2013)\s*((?:19|20)\d\d))?"
)


@dataclass(frozen=True, eq=False)
class Told:
    """A role and the tokens [start, end) of the passage that tell it, name and office; `head` is the office noun;
    `manner` is how it is told."""

    value: Role
    start: int
    end: int
    head: int
    manner: str  # "title", "apposition", "affiliation", "is", "was", or the lemma of the verb that tells it


def _year(text: str) -> Interval:
    return Interval(first=date(int(text), 1, 1), last=date(int(text), 12, 31), granularity=Granularity.YEAR)


def read_years(doc: Doc, end: int) -> tuple[Interval | None, Interval | None, bool]:
    """Read "until 2022", "since 2019", "from 2010 to 2015" behind an office: since, until, and whether it has ended."""
    if end >= len(doc):
        return None, None, False
    sentence = doc[end - 1].sent
    text = doc.text[doc[end - 1].idx + len(doc[end - 1]) : sentence.end_char]
    match = _YEARS.match(text)
    if match is None:
        return None, None, False
    word, first, second = match.group(1), _year(match.group(2)), match.group(3)
    if second:
        return first, _year(second), True
    if word in ("until", "till", "to"):
        return None, first, True
    return (first, None, False) if word in ("since", "from") else (None, None, False)
