"""Printed numbers: where they stand in a text and what they come to, before anything is known of what they count.

"twenty-seven", "4.2 billion", "half a million", "3-1", "120 to 140", "two-thirds", "nine in ten", "tens of thousands".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class Form(StrEnum):
    """How a number is printed."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"
    RANGE = "range"
    SCORE = "score"
    ORDINAL = "ordinal"


@dataclass(frozen=True)
class Number:
    """A printed number: its place in the text, its value or values, and half of what its last digit leaves open."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: Form
    resolution: Decimal = Decimal(1)  # the unit of the last printed digit: 0.1 billion for "4.2 billion"
    suffixed: bool = False  # a letter stuck to the figure gave the scale: "14m" may also be metres
    scaled: bool = False  # a scale word or letter was applied

    @property
    def value(self) -> Decimal:
        """The first of its values."""
        return self.values[0]


@cache
def number_words() -> dict[str, Any]:
    """The number words of number_words.toml."""
    return tomllib.loads(files("factcheck.extraction").joinpath("number_words.toml").read_text(encoding="utf-8"))


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅛": "0.125"}
# What may not stand right before a figure: a letter, or a letter and a hyphen ("F-16", "COVID-19", "Q3").
_CLEAN_BEFORE = r"(?:(?<![\w.,:/#])(?<![A-Za-z]-)|(?<=\b(?:USD|EUR|GBP|NOK|SEK|DKK|CHF|PLN|CZK|INR|CAD|AUD|HKD))|(?<=\bRM)|(?<=\bRs)|(?<=\bPS)|(?<=\bUS)(?=\d)|(?<=\bto-))"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = number_words()
    cardinals = "|".join(sorted(words["cardinals"], key=len, reverse=True))
    scales = "|".join(words["scales"])
    suffix = "|".join(sorted(words["suffixes"], key=len, reverse=True))
    denominators = "|".join(sorted(words["denominators"], key=len, reverse=True))
    vague = "|".join(re.escape(phrase) for phrase in sorted(words["vague"], key=len, reverse=True))
    word = rf"(?:{cardinals}|{scales})"
    flags = re.IGNORECASE
    return {
        "vague": re.compile(rf"(?<![\w-])(?:{vague})(?![\w-])", flags),
        "fraction": re.compile(
            rf"(?<![\w-])(?P<top>a|one|two|three|four|five|seven|nine|\d+)[ -](?P<bottom>{denominators})(?![\w])"
            r"(?!-)(?! (?:of )?(?:a |an )?(?:day|week|month|place|time|quarter of \d{4}|century)s?\b)",
            flags,
        ),
        "half": re.compile(r"(?<![\w-])half(?= (?:of|the|its|their|his|her|our|all|a (?:million|billion|dozen|century))\b)", flags),
        "out_of": re.compile(
            rf"(?<![\w-])(?P<top>{cardinals}|\d{{1,3}}) (?:in|out of)(?: every)? (?P<bottom>{cardinals}|\d{{1,4}})(?![\w-])(?! (?:the|years|days|months|weeks|hours|games|matches))",
            flags,
        ),
        "words": re.compile(rf"(?<![\w-])(?:an? (?={scales}))?{word}(?:(?:[ -]|,? and ){word})*(?![\w])(?!-(?!\w+)|'s\b)", flags),
        "digits": re.compile(rf"{_CLEAN_BEFORE}(?P<figure>{_DIGITS})(?P<glyph>[½¼¾⅓⅔⅕⅛])?(?P<suffix>(?:{suffix})(?![\w]))?", flags),
        "glyph": re.compile(r"(?<!\w)[½¼¾⅓⅔⅕⅛]"),
        "scale": re.compile(rf"[ -](?P<scale>{scales}|mln|bn|mn|tn)(?:s(?= of))?(?![\w])", flags),
        "joined_scale": re.compile(rf"(?P<half> and a half)?[ -](?P<scale>{scales})(?![\w])", flags),
    }  # fmt: skip


def find_numbers(text: str) -> list[Number]:
    """Give the numbers of a text, in order; ranges and scores are one number each, nothing overlaps."""
    taken: list[tuple[int, int]] = []
    found: list[Number] = []
    for finder in (_find_vague, _find_fractions, _find_digits, _find_words):
        for number in finder(text):
            if all(number.end <= start or end <= number.start for start, end in taken):
                taken.append((number.start, number.end))
                found.append(number)
    return list(_joined(text, sorted(found, key=lambda number: number.start)))


def _find_vague(text: str) -> Iterator[Number]:
    table = number_words()["vague"]
    for match in _patterns()["vague"].finditer(text):
        low, high = table[re.sub(r"\s+", " ", match.group().lower())]
        yield Number(match.start(), match.end(), (Decimal(low), Decimal(high)), Form.VAGUE)


def _find_fractions(text: str) -> Iterator[Number]:
    words = number_words()
    for match in _patterns()["fraction"].finditer(text):
        if match["bottom"].lower() in ("second", "fourth", "fifth") and match["top"].lower() == "a":
            if not re.match(r" of\b", text[match.end() :]):
                continue
        top = Decimal(1) if match["top"].lower() in ("a", "one") else _small(match["top"])
        bottom = Decimal(words["denominators"][match["bottom"].lower()])
        if text[: match.start()].endswith(" and ") and match["bottom"].lower() == "half":
            continue  # "six and a half" is one number
        if not re.match(r"[ ,.;:)]|$|-?\w*$", text[match.end() : match.end() + 1]):
            continue
        yield Number(match.start(), match.end(), (top / bottom,), Form.FRACTION)
    for match in _patterns()["half"].finditer(text):
        after = text[match.end() :].lower()
        if scale := re.match(r" a (million|billion|dozen)\b", after):
            value = Decimal(words["scales"][scale[1]]) / 2
            yield Number(match.start(), match.end() + scale.end(), (value,), Form.WORDS, value, scaled=True)
        elif not after.startswith(" a century"):
            yield Number(match.start(), match.end(), (Decimal("0.5"),), Form.FRACTION)
    for match in _patterns()["out_of"].finditer(text):
        top, bottom = _small(match["top"]), _small(match["bottom"])
        if top < bottom and bottom in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000):
            yield Number(match.start(), match.end(), (top / bottom,), Form.FRACTION)


def _small(text: str) -> Decimal:
    return Decimal(number_words()["cardinals"].get(text.lower(), text) if not text.isdigit() else text)


def _find_digits(text: str) -> Iterator[Number]:
    words = number_words()
    for match in _patterns()["digits"].finditer(text):
        end = match.end()
        after = text[end : end + 2]
        if re.match(r"[:/]\d", after) or re.match(r"(?:st|nd|rd|th)\b", text[end : end + 3], re.IGNORECASE):
            continue
        figure = match["figure"]
        value = Decimal(figure.replace(",", ""))
        resolution = Decimal(1).scaleb(-len(figure.partition(".")[2]))
        if match["glyph"]:
            value, resolution = value + Decimal(_GLYPHS[match["glyph"]]), Decimal("0.1")
        elif fraction := re.match(r"[ -](1/2|1/4|3/4|1/3|2/3)(?!\d)", text[end:]):
            top, _, bottom = fraction[1].partition("/")
            value, end, resolution = value + Decimal(top) / Decimal(bottom), end + fraction.end(), Decimal("0.1")
        scale, suffixed = Decimal(1), False
        if match["suffix"]:
            scale, suffixed = Decimal(words["suffixes"][match["suffix"].lower()]), True
        else:
            while more := _patterns()["scale"].match(text, end):
                scale, end = scale * _scale_of(more["scale"]), more.end()
        if re.search(r"(?:\bminus[ -]|(?<=[ (])-[$£€]?)$", text[max(0, match.start() - 8) : match.start()]):
            value = -value
        yield Number(match.start(), end, (value * scale,), Form.DIGITS, resolution * scale, suffixed, scale != 1)
    for match in _patterns()["glyph"].finditer(text):
        yield Number(match.start(), match.end(), (Decimal(_GLYPHS[match.group()]),), Form.FRACTION)


def _scale_of(word: str) -> Decimal:
    words = number_words()
    return Decimal(words["scales"].get(word.lower(), 0) or words["suffixes"][word.lower()])


def _find_words(text: str) -> Iterator[Number]:
    for match in _patterns()["words"].finditer(text):
        parts = re.findall(r"[a-z]+", match.group().lower())
        value = _spelled([part for part in parts if part != "and"])
        if value is None:
            yield from _apart(match.group(), match.start())
            continue
        end = match.end()
        scaled = parts[-1] in number_words()["scales"]
        if half := re.match(r" and a half(?: (million|billion|thousand|trillion|dozen)\b)?", text[end:], re.IGNORECASE):
            value += Decimal("0.5")
            end += half.end()
            if half[1]:
                value, scaled = value * _scale_of(half[1]), True
        yield Number(match.start(), end, (value,), Form.WORDS, _last_digit(value), scaled=scaled)


def _apart(text: str, offset: int) -> Iterator[Number]:
    """The numbers of a run of number words that make no one number: "six and nine"."""
    for match in re.finditer(r"[a-z]+(?:-[a-z]+)?", text, re.IGNORECASE):
        value = None if match.group().lower() in ("a", "an", "and") else _spelled(match.group().lower().split("-"))
        if value is not None:
            yield Number(offset + match.start(), offset + match.end(), (value,), Form.WORDS)


def _spelled(parts: list[str]) -> Decimal | None:
    """The value of spelled number words: "two hundred seven" is 207; None where they make no number."""
    words = number_words()
    if parts and parts[0] in ("a", "an"):
        parts = ["one", *parts[1:]]
    total = current = 0
    previous = 10**18
    for part in parts:
        if part in words["cardinals"]:
            value = words["cardinals"][part]
            if current % 100 and (current % 10 or value >= 10 or value == 0):
                return None
            current += value
        else:
            scale = words["scales"][part]
            if scale in (100, 12):
                current = (current or 1) * scale
            else:
                if scale >= previous:
                    return None
                total, current, previous = total + (current or 1) * scale, 0, scale
    return Decimal(total + current)


def _last_digit(value: Decimal) -> Decimal:
    """The unit of the last digit that a value needs, at most one."""
    return Decimal("0.1") if value != value.to_integral_value() else Decimal(1)


_TO = re.compile(r" ?(?:-|–|—| to | and | or ) ?", re.IGNORECASE)
_VOTES = re.compile(r" (?:votes?|seats?|points?|goals?|ballots?)?(?: in favou?r)?,? ?(?:to|against) ", re.IGNORECASE)


def _joined(text: str, numbers: list[Number]) -> Iterator[Number]:
    """Join the two ends of ranges and the two figures of scores."""
    index = 0
    while index < len(numbers):
        one = numbers[index]
        other = numbers[index + 1] if index + 1 < len(numbers) else None
        merged = _merged(text, one, other) if other is not None else None
        yield merged or one
        index += 2 if merged else 1


def _merged(text: str, one: Number, other: Number) -> Number | None:
    plain = (Form.DIGITS, Form.WORDS)
    if one.form not in plain or other.form not in plain or len(one.values) > 1:
        return None
    between = text[one.end : other.start]
    low, high = one.value, other.value
    if other.scaled and not one.scaled and low < 1000 <= high:
        low *= _scale_in(other)
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
        if one.end + len(between) == other.start and between in (" to ", " or "):
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
            r" ?(?:%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|miles?|met|°|people|mm|cm)",
            text[end:],
        )
    )


_CHANGE = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|drop\w*|cut|lower\w*|rais\w*|increas\w*|decreas\w*|declin\w*|slip\w*|grew|grown|climb\w*|jump\w*|widen\w*|narrow\w*|up|down|went|gone|moved?|shrank|doubled|halved)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def _is_change(text: str, start: int, end: int) -> bool:
    """Tell whether "from 64 to 66" is a change of level, not a range."""
    return bool(_CHANGE.search(text[max(0, start - 60) : start]))
