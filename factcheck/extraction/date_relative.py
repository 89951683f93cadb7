"""The grammar of relative expressions, weekdays, clock times and parts of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extraction.date_grammar import Pattern, is_capital
from factcheck.extraction.date_words import any_of, date_words
from factcheck.extraction.date_writing import Form, Written

_PART = (
    r"early morning|mid-morning|late morning|morning|lunchtime|early afternoon|mid-afternoon|late afternoon|afternoon|"
    r"early evening|late evening|evening|late night|night"
)
_UNITS = "day|week|fortnight|month|year|decade"
# After a dotted time without "a.m." only these go on: anything else makes the digits a measure.
_CLOCK_END = (
    r"(?=[,.;:)]|$| (?:on|in|local|yesterday|today|tomorrow|this|last|when|and|as|after|but|to|until|GMT|UTC|hours|hrs|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the)\b)"
)


@cache
def relative_patterns() -> tuple[Pattern, ...]:
    """The patterns of what is told from the day of writing, or from a day named before."""
    words = date_words()
    number = rf"(?P<number>\d{{1,3}}|{any_of(words.numbers)})"
    weekday = any_of(words.weekdays)
    edge = r"(?:(?P<edge>early|late|earlier|later|the end of|the start of|the beginning of|the middle of|the rest of|mid)(?: in)? )?"
    return (
        (_of(rf"(?:(?P<lead>early|late|earlier|later)(?: on)? )?(?<!\w)(?:(?P<which>last|this|next|this coming|this past|the previous|"
             rf"the following|the preceding) )?(?P<weekday>{weekday})\b(?:(?<=Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.)?(?:['’]s)?(?: (?P<part>{_PART}))?(?![\w-])"), _weekday),
        (_of(rf"\b(?:(?P<lead>early|late|earlier|later) )?(?P<near>the day before yesterday|the day after tomorrow|yesterday|today|"
             rf"tomorrow|tonight|last night|overnight|this (?:{_PART}))(?:['’]s)?(?: (?P<part>{_PART}))?\b"), _near),
        (_of(rf"\b{edge}(?P<which>last|this|next|the coming) (?P<unit>week|weekend|month|year|decade)(?:['’]s)?\b"), _unit),
        (_of(r"\b(?P<edge>earlier|later|early|late) in the (?P<unit>week|month|year)\b"), _unit),
        (_of(r"\b(?:over|at|during|on) (?P<unit>the weekend)\b"), _unit),
        (_of(r"\b(?:the )?(?P<edge>end|start|beginning|middle) of the (?P<unit>week|month|year)\b|\b(?P<end>year-?end)\b"), _unit),
        (_of(rf"\b{number} (?P<unit>{_UNITS})s? ago\b"), _ago),
        (_of(rf"\b{number} (?P<unit>{_UNITS})s? (?P<way>later|earlier|afterwards)\b"), _shift),
        (_of(r"\bthe (?P<way>previous|preceding|next|following|same) (?P<unit>day|night|morning|afternoon|evening|week|month|year)\b"), _step),
        (_of(r"\bthe (?P<unit>day|night|morning|week|month|year) (?P<way>before|after|earlier)(?=[,.;)]|$)"), _step),
        (_of(r"\bthat (?P<unit>day|same day|night|morning|afternoon|evening)\b(?=[,.;)]|$)"), _step),
        (_of(rf"\b(?:the )?(?P<part>(?:small|wee|early) hours|dawn|daybreak|sunrise|midday|lunchtime|dusk|{_PART})\b"), _part),
    )  # fmt: skip


@cache
def clock_patterns() -> tuple[Pattern, ...]:
    """The patterns of times of day."""
    words = date_words()
    hour = r"(?<![\w.:,$£€/-])(?P<hour>[01]?\d|2[0-4])"
    half = r" ?(?P<half>[ap])\.? ?m\b\.?"
    zone = rf"(?: \(?(?:(?P<zone>{any_of(words.zones)})\b|local time|(?:hours|hrs)\b)\)?)?"
    lead = (
        r"(?:\b(?P<lead>(?:shortly|just|soon|a little|minutes|moments) (?:before|after|past)|at (?:around|about|approximately|"
        r"roughly)|around|about|at|by|from|until|till|since|before|after|between|and|to) )"
    )
    word = any_of(word for word, value in words.numbers.items() if value <= 12 and len(word) > 2 and " " not in word)
    part = r"(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))"
    return (
        (_of(rf"{hour}[:.](?P<minute>[0-5]\d){half}{zone}"), _clock),
        (_of(rf"{hour}{half}{zone}"), _clock),
        (_of(rf"{lead}(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:.-]){zone}"), _clock),
        (_of(rf"{lead}(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\d%:-]|\.\d){zone}{_CLOCK_END}"), _dotted),
        (_of(rf"{hour}:(?P<minute>[0-5]\d) (?:(?P<zone>{any_of(words.zones)})\b|local time|hours\b|hrs\b)"), _clock),
        (_of(rf"(?<![\w.:,$£€/-])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) ?(?:(?P<zone>{any_of(words.zones)})\b|hours\b|hrs\b)"), _clock),
        (_of(rf"\b(?P<hour>\d\d?|{word}) ?o['’]clock{part}?"), _clock),
        (_of(rf"\b(?P<shift>half past|half|(?:a )?quarter past|(?:a )?quarter to) (?P<hour>{word}|\d\d?)\b(?! years| hours| minutes)"
             rf"{part}?"), _quarter_hour),
        (_of(rf"{lead}(?P<hour>{word}|\d\d?){part}"), _clock),
        (_of(rf"{lead}(?P<name>noon|midnight)\b"), _named_clock),
    )  # fmt: skip


def _of(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _weekday(match: re.Match[str]) -> Written | None:
    """Read "Friday", "last Friday", "early on Monday", "Friday night"; short forms stand beside a date only."""
    if not is_capital(match, "weekday") or (match["weekday"].isupper() and len(match["weekday"]) == 3):
        return None
    which = {"this coming": "next", "this past": "last"}.get(
        (match["which"] or "").lower(), (match["which"] or "").lower()
    )
    before = match.string[max(0, match.start() - 16) : match.start()]
    # "5 March, a Tuesday" names the day of a date; "a Tuesday" elsewhere names none.
    if re.search(rf"\b{any_of(date_words().habits)} $", before, re.I) and not re.search(r"\w, a $", before):
        return None
    lead = (match["lead"] or "").lower().removesuffix("r").replace("earlie", "early")
    part = (match["part"] or "").lower()
    return Written(
        match.start(), match.end(), Form.WEEKDAY, weekday=date_words().weekdays[match["weekday"].lower()], which=which,
        part=f"{lead} {part}".strip() if f"{lead} {part}".strip() in date_words().parts else part or lead,
        cued=len(match["weekday"]) > 5,
    )  # fmt: skip


def _near(match: re.Match[str]) -> Written | None:
    near = match["near"].lower()
    part = (match["part"] or "").lower()
    lead = (match["lead"] or "").lower().removesuffix("r").replace("earlie", "early")
    days = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(near, 0)
    if near in ("last night", "overnight"):
        days, part = -1, near
    elif near == "tonight":
        part = "night"
    elif near.startswith("this "):
        part = near.removeprefix("this ")
    elif lead and not part and days:
        part = lead
    return Written(match.start(), match.end(), Form.NEAR, number=days, part=part)


def _unit(match: re.Match[str]) -> Written | None:
    """Read "last week", "earlier this year", "over the weekend", "the end of the month"."""
    groups = match.groupdict()
    if groups.get("end"):
        return Written(match.start(), match.end(), Form.UNIT, unit="year", which="this", edge="late")
    unit = match["unit"].lower()
    start = match.start("unit") if unit == "the weekend" else match.start()
    which = {"the coming": "next"}.get((groups.get("which") or "this").lower(), (groups.get("which") or "this").lower())
    edge = (groups.get("edge") or "").lower()
    edge = {
        "earlier": "so far", "later": "rest", "the rest of": "rest", "end": "late", "the end of": "late", "start": "early",
        "beginning": "early", "the start of": "early", "the beginning of": "early", "middle": "mid", "the middle of": "mid",
    }.get(edge, edge)  # fmt: skip
    if edge in ("so far", "rest") and which != "this":
        edge = {"so far": "early", "rest": "late"}[edge]
    return Written(start, match.end(), Form.UNIT, unit=unit.removeprefix("the "), which=which, edge=edge)


def _ago(match: re.Match[str]) -> Written | None:
    unit, number = match["unit"].lower(), _number(match["number"])
    return Written(match.start(), match.end(), Form.AGO, unit=unit, number=number)


def _shift(match: re.Match[str]) -> Written | None:
    sign = -1 if match["way"].lower() == "earlier" else 1
    return Written(
        match.start(), match.end(), Form.SHIFT, unit=match["unit"].lower(), number=sign * _number(match["number"])
    )


def _step(match: re.Match[str]) -> Written | None:
    unit = match["unit"].lower().removeprefix("same ")
    way = (match.groupdict().get("way") or "same").lower()
    number = {"previous": -1, "preceding": -1, "before": -1, "earlier": -1, "same": 0}.get(way, 1)
    part = unit if unit in date_words().parts else ""
    return Written(match.start(), match.end(), Form.SHIFT, unit="day" if part else unit, number=number, part=part)


def _part(match: re.Match[str]) -> Written | None:
    return Written(match.start(), match.end(), Form.PART, part=match["part"].lower())


def _number(words: str) -> int:
    return int(words) if words.isdigit() else date_words().numbers[words.lower()]


def _clock(match: re.Match[str]) -> Written | None:
    """Read a time by its hour, minute and half of the day; 12 a.m. is midnight."""
    groups = match.groupdict()
    hour = _number(match["hour"])
    minute = int(groups.get("minute") or 0)
    half = _half(groups)
    if hour > 24 or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    at = hour * 60 + minute
    # Without a half of the day an hour in words stays open: "at nine o'clock" may be the morning or the evening.
    loose = not half and not groups.get("minute") and hour <= 12
    start = match.start() if _hedged(groups) else match.start("hour")
    return Written(
        start, match.end(), Form.CLOCK, clock=None if loose else (at % 1440, at % 1440), zone=(groups.get("zone") or "").upper(),
        hedge=_hedged(groups),
    )  # fmt: skip


def _dotted(match: re.Match[str]) -> Written | None:
    """Read "at 08.12"; where money or measures are about, the digits are theirs."""
    if re.search(
        r"[$£€%¥]|\b(?:shares?|index|points?|percent|yield|stake|odds|euros?|litres?|average|magnitude)\b",
        match.string,
        re.I,
    ):
        return None
    return _clock(match)


def _quarter_hour(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    half = _half(groups)
    hour = _number(match["hour"])
    if hour > 12:
        return None
    shift = {"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15}[
        match["shift"].lower().removeprefix("a ")
    ]
    at = (hour % 12 + (12 if half == "p" else 0)) * 60 + shift
    return Written(match.start(), match.end(), Form.CLOCK, clock=(at % 1440, at % 1440) if half else None)


def _named_clock(match: re.Match[str]) -> Written | None:
    at = date_words().clocks[match["name"].lower()]
    start = match.start() if _hedged(match.groupdict()) else match.start("name")
    return Written(start, match.end(), Form.CLOCK, clock=(at, at), hedge=_hedged(match.groupdict()))


def _half(groups: dict[str, str | None]) -> str:
    if groups.get("half"):
        return (groups["half"] or "").lower()
    part = (groups.get("part") or "").lower()
    return "a" if part == "morning" else "p" if part or groups.get("night") else ""


def _hedged(groups: dict[str, str | None]) -> str:
    """The words before a time that loosen it; "at", "by", "until" do not."""
    lead = (groups.get("lead") or "").lower()
    plain = ("at", "by", "from", "until", "till", "since", "before", "after", "between", "and", "to")
    return "" if lead in plain else lead


def find_relative(text: str) -> Iterator[Written]:
    """Give all readings of all relative and clock patterns, overlapping ones too."""
    for pattern, build in (*relative_patterns(), *clock_patterns()):
        for match in pattern.finditer(text):
            if (written := build(match)) is not None:
                yield written
