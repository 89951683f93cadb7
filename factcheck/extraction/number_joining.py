"""Two printed numbers that are one: the ends of a range, the figures of a score; and a scale word that both share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.number_forms import Form, Number

_PLAIN = (Form.DIGITS, Form.WORDS)
_TO = re.compile(r" ?(?:-|–|—| to | and | or ) ?", re.IGNORECASE)
_HELD_OVER = re.compile(r"-[ -]?(to|and|or)[ -]", re.IGNORECASE)  # "20- to 30-minute", "10-to-12-year"
_VOTES = re.compile(r" (?:votes?|seats?|points?|goals?|ballots?)?(?: in favou?r)?,? ?(?:to|against) ", re.IGNORECASE)


def joined(text: str, numbers: list[Number]) -> Iterator[Number]:
    """Join the two ends of ranges and the two figures of scores."""
    numbers = _with_shared_scale(text, numbers)
    index = 0
    while index < len(numbers):
        one = numbers[index]
        other = numbers[index + 1] if index + 1 < len(numbers) else None
        merged = _merged(text, one, other) if other is not None else None
        yield merged or one
        index += 2 if merged else 1


def _with_shared_scale(text: str, numbers: list[Number]) -> list[Number]:
    """Give the first of two ends the scale word of the second: "from 24.2 to 33 billion", "$89 to $93 million"."""
    scaled = list(numbers)
    for index in range(len(scaled) - 2, -1, -1):
        one, other = scaled[index], scaled[index + 1]
        if one.form not in _PLAIN or other.form not in _PLAIN or one.scaled or not other.scaled or one.value >= 1000:
            continue
        between = text[one.end : other.start]
        if not _TO.fullmatch(_without_sign(text, one, between)):
            continue
        if between.strip() == "and" and not text[: one.start].lower().rstrip(" $£€").endswith("between"):
            continue
        scale = _scale_in(other)
        value = one.value * scale
        if value < other.value or _is_change(text, one.start, other.end):
            scaled[index] = replace(one, values=(value,), resolution=one.resolution * scale, scaled=True)
    return scaled


def _without_sign(text: str, one: Number, between: str) -> str:
    """What stands between two amounts of one currency, without the second currency sign."""
    sign = re.search(r"(?:US ?|A|C|NZ|HK)?[$£€¥]$", between)
    return between[: sign.start()] if sign and text[: one.start].endswith(sign.group()[-1]) else between


def _merged(text: str, one: Number, other: Number) -> Number | None:
    if one.form not in _PLAIN or other.form not in _PLAIN or len(one.values) > 1:
        return None
    between = _HELD_OVER.sub(r" \1 ", text[one.end : other.start])
    low, high = one.value, other.value
    before = text[: one.start].lower().rstrip()
    resolution = min(one.resolution, other.resolution)
    if _VOTES.fullmatch(between) and between.strip() not in ("to", "-", "–"):
        return Number(one.start, other.end, (one.value, other.value), Form.SCORE)
    if between.strip() in ("-", "–", "—", "‑") and one.form is Form.DIGITS:
        after = text[other.end : other.end + 1]
        if after == "-" and text[other.end + 1 : other.end + 2].isdigit():
            return None
        if low < high and (one.scaled or other.scaled or high > 30 or _unit_follows(text, other.end)):
            return Number(one.start, other.end, (low, high), Form.RANGE, resolution, other.suffixed, other.scaled)
        if high <= 200 and low <= 200 and not one.scaled:
            return Number(one.start, other.end, (one.value, other.value), Form.SCORE)
    word = between.strip().lower()
    if (word == "and" and before.endswith("between")) or (word == "to" and re.search(r"(?:between|from)$", before)):
        if low <= high and not (word == "to" and _is_change(text, one.start, other.end)):
            return Number(one.start, other.end, (low, high), Form.RANGE, resolution, other.suffixed, other.scaled)
    if word in ("to", "or") and low < high and high <= low * 10 and not _is_change(text, one.start, other.end):
        if between in (" to ", " or "):
            if word == "to" or high - low <= 2 or high <= low * 2:
                return Number(one.start, other.end, (low, high), Form.RANGE, resolution, other.suffixed, other.scaled)
    if (
        word == "to"
        and low >= high
        and re.search(
            r"\b(?:vote[ds]?|by|score|beat|won|lost|defeat\w*|victory|win|loss|of)(?: \w+){0,6}$|\b(?:final score|scoreline|ballot|majority)\b",
            before,
        )
    ):
        return Number(one.start, other.end, (one.value, other.value), Form.SCORE)
    return None


def _scale_in(number: Number) -> Decimal:
    for scale in (Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6, Decimal(10) ** 3):
        if number.value >= scale:
            return scale
    return Decimal(1)


def _unit_follows(text: str, end: int) -> bool:
    return bool(
        re.match(
            r" ?(?:%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|miles?|met|mpg|mph|kph|kg|lbs?\b|pounds?|tons?|tonnes|f(?:oo|ee)?t\b|inch|yards?|acres|dollars|euros|°|degrees?|people|mm|cm|points?|basis|cents?)",
            text[end:],
        )
    )


_CHANGE = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fall\w*|grow\w*|plung\w*|plummet\w*|surg\w*|soar\w*|shrink\w*|slow\w*|tumbl\w*|gain\w*|expand\w*|rebound\w*|weaken\w*|strengthen\w*|dropp\w*|dip\w*|drop\w*|cut|lower\w*|rais\w*|increas\w*|decreas\w*|declin\w*|slip\w*|grew|grown|climb\w*|jump\w*|widen\w*|narrow\w*|up|down|went|gone|moved?|shrank|doubled|halved)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def _is_change(text: str, start: int, end: int) -> bool:
    """Tell whether "from 64 to 66" is a change of level, not a range; "fell by 2 to 3 degrees" is a range."""
    before = text[max(0, start - 60) : start]
    return bool(_CHANGE.search(before)) and not (before.lower().endswith(" by ") and _unit_follows(text, end))
