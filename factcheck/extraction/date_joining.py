"""From single readings to whole expressions: the longest reading of each place, joined with its neighbours.

"at 02:50" and "yesterday" are one time, "Thursday" and "June 12, 2024" one day, "from 3 May" and "28 August" one
stretch; the words right before give the bearing ("since", "until") and the hedge ("around").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extraction.date_grammar import find_calendar
from factcheck.extraction.date_relative import find_relative
from factcheck.extraction.date_words import any_of, date_words
from factcheck.extraction.date_writing import Form, Written

#: Characters before an expression that are searched for its bearing, hedge and stretch words.
_BACK = 40
_TO = re.compile(r"\s*(?:to|until|till|through|up to|–|—|-)\s*(?:the |on |at )?", re.IGNORECASE)
_AND = re.compile(r"\s*and\s*(?:the |on )?", re.IGNORECASE)
_BESIDE = re.compile(r",? \(?(?:the )?|,? ", re.IGNORECASE)
_CLOCK_FIRST = re.compile(r",? ?(?:local time|on time)?,? ?(?:on |of |the |that )*", re.IGNORECASE)
_DAY_FIRST = re.compile(r",? ?(?:\(|at |in |during )?(?:the )?", re.IGNORECASE)
_POINTS = frozenset({Form.DAY, Form.WEEKDAY, Form.NEAR, Form.MONTH, Form.YEAR, Form.CLOCK})


def find_written(text: str) -> list[Written]:
    """Give the date expressions of a text, left to right, none overlapping another."""
    barred = [match.span() for match in _names().finditer(text)]
    found = sorted((*find_calendar(text), *find_relative(text)), key=lambda written: (written.start, -written.end))
    kept: list[Written] = []
    for written in found:
        if any(start < written.end and written.start < end for start, end in barred):
            continue
        if kept and written.start < kept[-1].end:
            # A reading that begins later wins only where it is of a day and the earlier one of a time alone.
            if kept[-1].form is not Form.PART or written.end <= kept[-1].end:
                continue
            kept.pop()
        kept.append(written)
    return [_with_words_before(written, text) for written in _join(kept, text)]


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(date_words().names)}\b")


def _join(atoms: Sequence[Written], text: str) -> list[Written]:
    joined: list[Written] = []
    for atom in atoms:
        current = atom
        while joined and (one := _joined(joined[-1], current, text)) is not None:
            joined.pop()
            current = one
        joined.append(current)
    return joined


def _joined(one: Written, other: Written, text: str) -> Written | None:
    """Give the one expression that two neighbours make; None where they are two."""
    gap = text[one.end : other.start]
    if len(gap) > 16 or one.end > other.start:
        return None
    return (
        _weekday_and_day(one, other, gap)
        or _with_year_of(one, other, gap)
        or _day_and_time(one, other, gap)
        or _stretch(one, other, gap, text)
    )


def _weekday_and_day(one: Written, other: Written, gap: str) -> Written | None:
    if {one.form, other.form} != {Form.WEEKDAY, Form.DAY} or one.to or other.to:
        return None
    weekday, day = (one, other) if one.form is Form.WEEKDAY else (other, one)
    if day.weekday is not None or weekday.which:
        return None
    first = _BESIDE.fullmatch(gap) if one is weekday else re.fullmatch(r", (?:a )?| \(| ", gap)
    if first is None:
        return None
    part, clock = weekday.part or day.part, day.clock or weekday.clock
    return replace(
        day, start=one.start, end=other.end, weekday=weekday.weekday, part=part, clock=clock, zone=day.zone or weekday.zone,
        hedge=weekday.hedge or day.hedge, cued=True,
    )  # fmt: skip


def _with_year_of(one: Written, other: Written, gap: str) -> Written | None:
    """Join "3 June" or "the spring" with "last year", "of this year"."""
    if one.form not in (Form.DAY, Form.MONTH, Form.SEASON, Form.QUARTER) or one.year or one.which:
        return None
    if other.form is Form.UNIT and other.unit == "year" and not other.edge and re.fullmatch(r",? (?:of )?", gap):
        return replace(one, end=other.end, which=f"{other.which} year", cued=True)
    return None


def _day_and_time(one: Written, other: Written, gap: str) -> Written | None:
    """Join a day with the time of day or the part of the day before or after it."""
    for day, time, pattern in ((other, one, _CLOCK_FIRST), (one, other, _DAY_FIRST)):
        if not day.names_a_day or day.clock or day.to or time.to or time.form not in (Form.CLOCK, Form.PART):
            continue
        if pattern.fullmatch(gap) is None or (time is one and time.form is Form.PART and not gap.strip()):
            continue
        if time.form is Form.PART and (day.part or (day is one and gap.strip() not in ("in the", "at", ""))):
            continue
        return replace(
            day, start=one.start, end=other.end, clock=time.clock, zone=time.zone, part=time.part or day.part,
            hedge=time.hedge or day.hedge, cued=True,
        )  # fmt: skip
    if one.form is Form.PART and other.form is Form.CLOCK and re.fullmatch(r",? at ?", gap):
        return replace(other, start=one.start)
    return None


def _stretch(one: Written, other: Written, gap: str, text: str) -> Written | None:
    """Join both ends of a stretch: "from A to B", "between A and B", "A-B"; not what is moved from A to B."""
    if one.form not in _POINTS or other.form not in _POINTS or one.to or other.to:
        return None
    if (one.form is Form.CLOCK) != (other.form is Form.CLOCK) or one.form is Form.CLOCK:
        return None
    before = text[max(0, one.start - _BACK) : one.start].lower()
    between = re.search(r"\bbetween (?:the )?$", before) is not None
    if not (_AND.fullmatch(gap) if between else _TO.fullmatch(gap)):
        return None
    if re.search(rf"\b{any_of(date_words().moving)}\b", before):
        return None
    if {one.form, other.form} & {Form.MONTH, Form.YEAR} and one.form is not other.form and not (one.year or other.year):
        return None
    return replace(one, end=other.end, to=other, cued=one.cued or other.cued or between)


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = date_words()
    hedge = rf"(?<!\w)(?P<hedge>{any_of(words.hedges)}) (?:the |on |in )?$"
    bearing = rf"(?<!\w)(?P<bearing>{any_of(words.bearings)}) (?:the |on |at least |around |about )?$"
    return re.compile(hedge, re.IGNORECASE), re.compile(bearing, re.IGNORECASE)


def _with_words_before(written: Written, text: str) -> Written:
    """Take in the hedge and the bearing that stand before; a stretch keeps its own ends."""
    hedge_before, bearing_before = _before()
    back = max(0, written.start - _BACK)
    start, hedge = written.start, written.hedge
    if match := hedge_before.search(text[back:start]):
        start, hedge = back + match.start(), hedge or match["hedge"].lower()
    match = bearing_before.search(text[back:start])
    if match is None:
        return replace(written, start=start, hedge=hedge)
    word = match["bearing"].lower()
    bearing = date_words().bearings[word]
    start = back + match.start()
    if written.to is not None:
        # "from A to B": the word opens the stretch and adds nothing.
        return replace(written, start=start if word == "from" else written.start, hedge=hedge)
    return replace(written, start=start, hedge=hedge, bearing=bearing, cued=True)
