"""The grammar of days, months and years: character patterns over a sentence, without nested repetition.

Each pattern has one builder that reads its match or refuses it. Capitals count: "march" and "may" are verbs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from factcheck.extraction.date_words import any_of, date_words
from factcheck.extraction.date_writing import Form, Written

Builder = Callable[[re.Match[str]], Written | None]
Pattern = tuple[re.Pattern[str], Builder]

_FOUR = r"(?:1[5-9]|20)\d\d"
_YEAR = rf"(?<![\d.,$£€#/-])(?P<year>{_FOUR})(?![\w%:]|[.,]\d|-\d{{3}}|['’]s\b)"
_CUES = (
    "in|since|until|till|by|before|after|from|during|throughout|through|of|to|between|for|over|circa|around|about|late|"
    "early|mid|last|next|this|than|back in|into|and|or"
)
# Words that narrow a month, a year or a week, and what they make of it.
_EDGES = {
    "early": "early", "early in": "early", "the beginning of": "early", "the start of": "early", "beginning of": "early",
    "start of": "early", "the first week of": "early", "the first days of": "early", "the opening days of": "early",
    "mid": "mid", "mid-": "mid", "the middle of": "mid", "midway through": "mid", "late": "late", "late in": "late",
    "the end of": "late", "end of": "late", "the close of": "late", "the last week of": "late", "the last days of": "late",
    "the final week of": "late", "towards the end of": "late", "toward the end of": "late",
    "the first half of": "first half", "first half of": "first half", "the second half of": "second half",
    "second half of": "second half", "the latter half of": "second half",
    "earlier": "so far", "earlier in": "so far", "later": "rest", "later in": "rest", "the rest of": "rest",
}  # fmt: skip
_EDGE = rf"(?:(?<![\w-])(?P<edge>{any_of(_EDGES)}) ?)?(?:(?<= )the )?"


@cache
def calendar_patterns() -> tuple[Pattern, ...]:
    """The patterns of printed days, months, quarters, seasons, years and decades."""
    words = date_words()
    month = rf"(?P<month>{any_of(words.months)})\b(?:(?<=Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.|(?<=Sept)\.)?"
    day = r"(?<![\w.:,/$£€-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = rf"(?:,? (?P<year>{_FOUR})(?![\d:%]|[.,]\d))?"
    to = r"(?: ?[-–—] ?| to | until | through | till | and )"
    season = any_of(words.seasons)
    quarter = r"(?P<nth>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[ -]quarter\b|\bQ(?P<q>[1-4])\b"
    return (
        (_of(rf"(?<![\d/.-])(?P<year>{_FOUR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"), _numeric),
        (_of(rf"(?<![\w/.$£€-])(?P<day>\d\d?)(?P<sep>[/.])(?P<month>\d\d?)(?P=sep)(?P<year>{_FOUR})(?![\d/])"), _numeric),
        (_of(rf"{day}(?:{to}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?(?: of |[ -]){month}(?:-(?={_FOUR}))?{year}"), _named_day),
        (_of(rf"(?<![\w-]){month} ?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%:]|[.,/]\d|[a-z])"
             rf"(?:{to}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%:]|[.,]\d))?{year}"), _named_day),
        (_of(rf"{_EDGE}(?<!\w)(?:(?P<which>last|this|next|this coming|this past) )?{month}"
             rf"(?:(?:,| of)? (?P<year>{_FOUR})(?![\d%:]|[.,]\d))?(?!-?\w)"), _month),
        (_of(rf"(?:(?P<edge>early|late|mid|mid-|the end of|the start of|the beginning of) ?)?(?:the )?(?<!\w)"
             rf"(?:(?P<which>last|this|next|this coming|this past|the previous|the following) )?(?P<season>{season})"
             rf"(?:(?: of)? (?P<year>{_FOUR}))?(?!-?\w)(?!['’]s)"), _season),
        (_of(rf"\b(?:the )?(?:(?P<which>last|this|next) )?(?:{quarter})"
             rf"(?: (?:of )?(?P<year>{_FOUR}))?(?!\w)"), _quarter),
        (_of(rf"(?<![\w$£€.,/-])(?P<year>{_FOUR})[-–/](?P<last>\d\d|{_FOUR})(?![\w%/-]|[.,]\d)"), _years),
        (_of(r"\b(?:the )?(?:(?P<edge>early|mid|late|mid-|early-|late-) ?)?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"), _decade),
        (_of(rf"{_EDGE}(?:\b(?P<cue>{_CUES}) )?{_YEAR}"), _year),
    )  # fmt: skip


def _of(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def is_capital(match: re.Match[str], group: str) -> bool:
    """Tell whether a group's match begins with a capital; a word in small letters names no month or weekday."""
    return match[group][0].isupper()


def fits(year: int | None, month: int, day: int) -> bool:
    """Tell whether a month has such a day; without a year 29 February is one."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _numeric(match: re.Match[str]) -> Written | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    swappable = "sep" in match.re.groupindex and match["sep"] == "/" and month <= 12 and day <= 12 and month != day
    if month > 12 and day <= 12 and "sep" in match.re.groupindex:
        month, day = day, month
    if not fits(year, month, day):
        return None
    return Written(match.start(), match.end(), Form.DAY, year=year, month=month, day=day, swappable=swappable)


def _named_day(match: re.Match[str]) -> Written | None:
    """Read "13 June", "June 13, 2024", "3 to 30 June"; not "in May 15 people", "May 3 million", "11 May win"."""
    if not is_capital(match, "month"):
        return None
    month, day = date_words().months[match["month"].lower()], int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not fits(year, month, day) or _is_measured(match):
        return None
    end, to = match.end(), None
    if match["last"]:
        last = int(match["last"])
        # "12 and 14 June" is kept as a stretch too: what is told of its days cannot then be taken for a contradiction.
        if fits(year, month, last) and last > day:
            to = Written(match.start("last"), match.end(), Form.DAY, year=year, month=month, day=last)
    return Written(match.start(), end, Form.DAY, year=year, month=month, day=day, to=to)


def _is_measured(match: re.Match[str]) -> bool:
    """Tell whether the number belongs to what follows: "in May 15 people", "April 5 percent"."""
    if match["year"] or match.end("day") < match.end("month"):
        return False
    after = match.string[match.end() : match.end() + 24].lower().lstrip(" -")
    if re.match(rf"{any_of(date_words().measures)}\b", after):
        return True
    return match.string[: match.start()].lower().endswith((" in", "in ", "during ")) and after[:1].isalpha()


def _month(match: re.Match[str]) -> Written | None:
    name = match["month"].lower()
    month = date_words().months[name]
    if not is_capital(match, "month") or (len(name) < 4 and name != "may" and not match["year"]):
        return None
    if match["month"].isupper() and len(name) == 3 and not match["year"]:
        return None
    edge = _EDGES.get((match["edge"] or "").lower(), "")
    which = {"this coming": "next", "this past": "last"}.get(
        (match["which"] or "").lower(), (match["which"] or "").lower()
    )
    start = _trimmed(match) if edge else match.start("which") if which else match.start("month")
    year = int(match["year"]) if match["year"] else None
    cued = bool(year or which or edge)
    return Written(start, match.end(), Form.MONTH, year=year, month=month, which=which, edge=edge, cued=cued)


def _season(match: re.Match[str]) -> Written | None:
    """Read "the spring of 2022", "last autumn", "in the summer"; "fall" and "spring" need more than a preposition."""
    season, year = match["season"].lower(), match["year"]
    which = (match["which"] or "").lower()
    if not (which or year):
        before = match.string[: match.start()].lower()
        named = match.group().lower().startswith("the ")
        followed = match.string[match.end() : match.end() + 1]
        if (
            not re.search(r"\b(?:in|during|since|until|by|before|after|over|throughout) $", before)
            or followed not in ",.;)'"
        ):
            return None
        if season in ("fall", "spring") and not named:
            return None
    if which.startswith("the ") or (season == "fall" and not which and not re.search(r"(?:of )?\d{4}$", match.group())):
        return None
    which = {"this coming": "next", "this past": "last"}.get(which, which)
    edge = _EDGES.get((match["edge"] or "").lower(), "")
    season = "autumn" if season == "fall" else season
    return Written(
        _trimmed(match),
        match.end(),
        Form.SEASON,
        season=season,
        year=int(year) if year else None,
        which=which,
        edge=edge,
    )


def _quarter(match: re.Match[str]) -> Written | None:
    nth = (match["nth"] or match["q"]).lower()
    number = 4 if nth == "final" else int(nth) if nth.isdigit() else date_words().ordinals[nth]
    year = int(match["year"]) if match["year"] else None
    which = (match["which"] or "").lower()
    return Written(_trimmed(match), match.end(), Form.QUARTER, quarter=number, year=year, which=which, cued=bool(year))


def _years(match: re.Match[str]) -> Written | None:
    """Read "2026-31" and "2014-2018": the second year follows the first."""
    first, last = int(match["year"]), match["last"]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not 0 < second - first <= 60:
        return None
    return Written(match.start(), match.end(), Form.YEARS, year=first, number=second, cued=False)


def _decade(match: re.Match[str]) -> Written | None:
    edge = (match["edge"] or "").lower().rstrip("- ")
    return Written(_trimmed(match), match.end(), Form.DECADE, year=int(match["decade"]), edge=edge)


def _year(match: re.Match[str]) -> Written | None:
    edge = _EDGES.get((match["edge"] or "").lower(), "")
    cue = (match["cue"] or "").lower()
    start = _trimmed(match) if edge else match.start("year")
    return Written(start, match.end(), Form.YEAR, year=int(match["year"]), edge=edge, cued=bool(cue or edge))


def _trimmed(match: re.Match[str]) -> int:
    """Where the expression begins, without leading blanks."""
    return match.start() + len(match.group()) - len(match.group().lstrip())


def find_calendar(text: str) -> Iterator[Written]:
    """Give all readings of all calendar patterns, overlapping ones too."""
    for pattern, build in calendar_patterns():
        for match in pattern.finditer(text):
            if (written := build(match)) is not None:
                yield written
