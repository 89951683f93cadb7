"""Printed numbers: where they stand in a text and what they come to, before anything is known of what they count.

"twenty-seven", "4.2 billion", "half a million", "3-1", "120 to 140", "two-thirds", "nine in ten", "tens of thousands".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.extraction.number_forms import Form, Number, number_words
from factcheck.extraction.number_joining import joined

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅛": "0.125"}
# What may not stand right before a figure: a letter, or a letter and a hyphen ("F-16", "COVID-19", "Q3"), unless the letters
# are a currency's or a word that goes with any figure ("minus-5", "sub-4-minute", "now-18-month-old").
_GLUED = (
    r"\bRM", r"\bRs", r"\bPS", r"\bRp", r"\bNIS", r"\bAED", r"\bUS", r"[$]US", r"[$]A", r"[$]C", r"[$]NZ", r"[$]HK",
    r"\b(?:USD|EUR|GBP|JPY|CNY|RMB|SGD|NOK|SEK|DKK|CHF|PLN|CZK|HUF|INR|CAD|AUD|NZD|HKD|ZAR|BRL|MXN|TRY|RUB|KRW)",
    r"\bto-", r"\bsub-", r"\bnow-", r"\bthen-", r"\bminus-", r"\bnearly-", r"\balmost-", r"\broughly-",
)  # fmt: skip
_CLEAN_BEFORE = rf"(?:(?<![\w.,:/#])(?<![A-Za-z]-)|{'|'.join(f'(?<={glued})(?=[0-9])' for glued in _GLUED)})"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MINUS = re.compile(r"(?:(?<!\bor )\bminus[ -]|(?<=[ (])[-−][$£€]?|(?<=[ (])[$£€][-−])$", re.IGNORECASE)


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
        "half": re.compile(
            r"(?<![\w-])(?<!first )(?<!second )(?<!latter )half"
            r"(?:(?= (?:of|the|its|their|his|her|our|all|a (?:million|billion|dozen|century))\b)|"
            r"(?<=(?:than|over|bout|arly|most) half)(?![\w-]| (?:an?|time|past|hour|way|term|dozen|century)\b))",
            flags,
        ),
        "out_of": re.compile(
            rf"(?<![\w-])(?P<top>{cardinals}|\d{{1,3}}) (?:in|out of)(?: every)? (?P<bottom>{cardinals}|\d{{1,4}})(?![\w-])(?! (?:the|years|days|months|weeks|hours|games|matches))",
            flags,
        ),
        "words": re.compile(rf"(?<![\w-])(?:an? (?={scales}))?{word}(?:(?:[ -]|,? and ){word})*(?![\w])(?!-(?!\w+|,? (?:(?:and|or|to) )?(?:{word}|\d+)\b)|'s\b)", flags),
        "digits": re.compile(rf"{_CLEAN_BEFORE}(?P<figure>{_DIGITS})(?P<glyph>[½¼¾⅓⅔⅕⅛])?(?P<suffix>(?:{suffix})(?![\w]))?", flags),
        "power": re.compile(r" ?[×x] ?10(?:\^?(?P<plain>[-−–]?\d{1,3})|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))(?!\w)"),
        "slashed": re.compile(
            r"(?<![\w.,/⁄$£€-])(?P<top>\d{1,3})(?:⁄|/(?=\d+(?:st|nd|rd|th)? (?:of an?|of the|inch|mile|cup|teaspoon|tablespoon)\b))"
            r"(?P<bottom>[1-9]\d{0,4})(?![\w⁄/])"
        ),
        "glyph": re.compile(r"(?<!\w)[½¼¾⅓⅔⅕⅛]"),
        "scale": re.compile(rf"(?:[ -]|(?<=\d)(?!dozen|score))(?P<scale>{scales}|mln|bn|mn|tn)(?:s(?= of))?(?![\w])", flags),
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
    return list(joined(text, sorted(found, key=lambda number: number.start)))


def _find_vague(text: str) -> Iterator[Number]:
    table = number_words()["vague"]
    for match in _patterns()["vague"].finditer(text):
        low, high, *named = table[re.sub(r"\s+", " ", match.group().lower())]
        yield Number(
            match.start(), match.end(), (Decimal(low), Decimal(high)), Form.VAGUE, named=tuple(map(Decimal, named))
        )


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
        if scale := re.match(r" of a (million|billion|trillion)\b", text[match.end() :], re.IGNORECASE):
            value = top / bottom * _scale_of(scale[1])
            yield Number(match.start(), match.end() + scale.end(), (value,), Form.WORDS, value, scaled=True)
            continue
        yield Number(match.start(), match.end(), (top / bottom,), Form.FRACTION)
    for match in _patterns()["half"].finditer(text):
        after = text[match.end() :].lower()
        if scale := re.match(r" a (million|billion|dozen)\b", after):
            value = Decimal(words["scales"][scale[1]]) / 2
            yield Number(match.start(), match.end() + scale.end(), (value,), Form.WORDS, value, scaled=True)
        elif not after.startswith(" a century"):
            yield Number(match.start(), match.end(), (Decimal("0.5"),), Form.FRACTION)
    for match in _patterns()["slashed"].finditer(text):
        top, bottom = Decimal(match["top"]), Decimal(match["bottom"])
        if top < bottom:
            yield Number(match.start(), match.end(), (top / bottom,), Form.FRACTION)
    for match in _patterns()["out_of"].finditer(text):
        top, bottom = _small(match["top"]), _small(match["bottom"])
        is_share = bottom in _BOTTOMS or (top == 1 and " in " in match.group().lower())
        if top < bottom and is_share:
            yield Number(match.start(), match.end(), (top / bottom,), Form.FRACTION)


#: What figures are commonly shares of: "nine in ten", "three out of four". One may be one in any number.
_BOTTOMS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)


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
        if power := _patterns()["power"].match(text, end):
            raised = (power["plain"] or power["raised"].translate(_SUPERSCRIPTS)).translate(str.maketrans("−–", "--"))
            value, resolution, end = value.scaleb(int(raised)), resolution.scaleb(int(raised)), power.end()
        elif match["glyph"]:
            value, resolution = value + Decimal(_GLYPHS[match["glyph"]]), _HALF
        elif fraction := re.match(r"[ -](1/2|1/4|3/4|1/3|2/3)(?!\d)", text[end:]):
            top, _, bottom = fraction[1].partition("/")
            value, end, resolution = value + Decimal(top) / Decimal(bottom), end + fraction.end(), Decimal("0.1")
        scale, suffixed = Decimal(1), False
        if match["suffix"]:
            scale, suffixed = Decimal(words["suffixes"][match["suffix"].lower()]), True
        else:
            while more := _patterns()["scale"].match(text, end):
                scale, end = scale * _scale_of(more["scale"]), more.end()
        if _MINUS.search(text[max(0, match.start() - 12) : match.start()]):
            value = -value
        yield Number(match.start(), end, (value * scale,), Form.DIGITS, resolution * scale, suffixed, scale != 1)
    for match in _patterns()["glyph"].finditer(text):
        yield Number(match.start(), match.end(), (Decimal(_GLYPHS[match.group()]),), Form.FRACTION)


def _scale_of(word: str) -> Decimal:
    words = number_words()
    return Decimal(words["scales"].get(word.lower(), 0) or words["suffixes"][word.lower()])


#: A half told in words or by its sign leaves a quarter open on both sides.
_HALF = Decimal("0.5")


def _find_words(text: str) -> Iterator[Number]:
    for match in _patterns()["words"].finditer(text):
        parts = re.findall(r"[a-z]+", match.group().lower())
        value = _spelled([part for part in parts if part != "and"])
        if value is None:
            yield from _apart(match.group(), match.start())
            continue
        end = match.end()
        scaled = parts[-1] in number_words()["scales"]
        resolution = Decimal(12) if parts[-1] == "dozen" and len(parts) > 1 else _last_digit(value)
        if half := re.match(
            r"[ -]and[ -]a[ -]half(?: (million|billion|thousand|trillion|dozen)\b)?", text[end:], re.IGNORECASE
        ):
            value, resolution = value + _HALF, _HALF
            end += half.end()
            if half[1]:
                value, resolution, scaled = value * _scale_of(half[1]), resolution * _scale_of(half[1]), True
        if re.search(r"(?<!\bor )\bminus[ -]$", text[max(0, match.start() - 12) : match.start()], re.IGNORECASE):
            value = -value
        yield Number(match.start(), end, (value,), Form.WORDS, resolution, scaled=scaled)


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
