"""Publication lines: when, by whom and where an article appeared ("Published: 4 March 2024 | By Ana Prell")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.sources.calendar_words import any_of, calendar_words
from factcheck.sources.page_words import page_words
from factcheck.sources.printed_date import PrintedDate, find_dates

#: Longer lines are sentences (characters; the longest publication line among our test wordings has 120).
LONGEST_LINE = 180
#: So many words may stand beside the dates: a byline, an outlet, a section.
MOST_OTHER_WORDS = 12
#: So many of them may be in lower case ("parliamentary correspondent", "online edition").
MOST_LOWER_WORDS = 3

Label = Literal["published", "modified", "plain"]

_SEPARATORS = "|,;:\u2022\u00b7\u2013\u2014/()[]\u2026-."
_SMALL = frozenset(
    (
        "and",
        "of",
        "the",
        "for",
        "in",
        "by",
        "at",
        "on",
        "to",
        "from",
        "with",
        "de",
        "van",
        "von",
        "der",
        "la",
        "le",
        "&",
        "a",
        "an",
    )
)
_WORD = re.compile(r"[^\W\d_][\w'\u2019&.-]*|&")


@dataclass(frozen=True)
class Stamp:
    """A date of a publication line and what the line calls it."""

    printed: PrintedDate
    label: Label


@dataclass(frozen=True)
class PublicationLine:
    """The dates of a line and the other words in it, in the pieces that separators make."""

    stamps: tuple[Stamp, ...]
    others: tuple[str, ...]


def publication_line(line: str) -> PublicationLine | None:
    """Read a line that is nothing but dates, labels, bylines and outlets; None for any other line."""
    if len(line) > LONGEST_LINE:
        return None
    dates = find_dates(line)
    stamps = [Stamp(printed, label_before(line, printed.start)[0]) for printed in dates]
    rest = _without(line, dates)
    if not stamps:
        return PublicationLine((), ()) if _is_bare_label(line) else None
    if not all(_stands_apart(line, stamp) for stamp in stamps):
        return None
    words = _WORD.findall(rest)
    lower = [word for word in words if word[0].islower() and word.lower() not in _SMALL]
    if len(words) > MOST_OTHER_WORDS or len(lower) > MOST_LOWER_WORDS:
        return None
    printed = stamps[0].printed
    # Without a year a day needs company to be a publication date: a label, a weekday or a time of day, and little else.
    if all(stamp.printed.year is None for stamp in stamps):
        marked = stamps[0].label != "plain" or bool(printed.clock) or printed.weekday is not None
        if not marked or len(words) > 4:
            return None
    return PublicationLine(tuple(stamps), _pieces(rest))


def publication_prefix(paragraph: str) -> tuple[int, tuple[Stamp, ...]]:
    """Read the dates with which a paragraph begins before its first sentence; (0, ()) where there are none.

    "13 Oct 2016 At least 17 people were killed" begins with a publication date, "13 October 2016 was a Thursday" and
    "On 13 October 2016 ..." with a sentence.
    """
    end = 0
    stamps: list[Stamp] = []
    for printed in find_dates(paragraph[:LONGEST_LINE]):
        if printed.year is None or not _is_filler(paragraph[end : printed.start], first=not stamps):
            break
        stamps.append(Stamp(printed, label_before(paragraph, printed.start)[0]))
        end = printed.end
    if not stamps:
        return 0, ()
    end += len(_after_date().match(paragraph, end).group())  # type: ignore[union-attr]  # matches the empty string
    rest = paragraph[end:].lstrip(" \t\u00a0\r\n")
    labelled = stamps[0].label != "plain"
    if not rest or not (labelled or _begins_sentence(rest, glued=paragraph[end - 1] == ",")):
        return 0, ()
    return end, tuple(stamps)


def label_before(line: str, at: int) -> tuple[Label, int]:
    """Tell what the words before a date call it, and where they begin (at the date where there is no label)."""
    start = max(0, at - 40)
    for label, match in (
        ("modified", _modified_before().search(line[start:at])),
        ("published", _published_before().search(line[start:at])),
    ):
        if match:
            return ("modified" if label == "modified" else "published"), start + match.start()
    return "plain", at


@cache
def _modified_before() -> re.Pattern[str]:
    return _before(page_words().modified_label)


@cache
def _published_before() -> re.Pattern[str]:
    return _before(page_words().published_label)


def _before(label: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{label.pattern})[ \t\u00a0]*(?:on|at|in|the|:|-|\u2013|[ \t\u00a0(])*$", re.IGNORECASE)


@cache
def _after_date() -> re.Pattern[str]:
    zones = any_of(calendar_words().zones)
    return re.compile(rf"(?:[ \t\u00a0]*(?:{zones}\b|[|:;,.)\]\u2022\u00b7\u2013\u2014-]))*", re.IGNORECASE)


def _is_filler(words: str, *, first: bool) -> bool:
    """Tell whether words before a prefix date are labels and separators only (or, first, one outlet's short name)."""
    bare = page_words().modified_label.sub(" ", words)
    if bare != words:
        # "updated 1838": a time of day without a colon.
        bare = re.sub(r"\b[0-2]\d[0-5]\d\b", " ", bare)
    bare = page_words().published_label.sub(" ", bare)
    left = re.sub(r"\b(?:on|at|in|and|the)\b", " ", bare, flags=re.IGNORECASE).strip(_SEPARATORS + " \t\u00a0\r\n")
    return not left or (first and left in page_words().agencies)


def _begins_sentence(rest: str, *, glued: bool) -> bool:
    start = rest.lstrip("\"'\u201c\u2018\u00ab(")[:1]
    return not glued and (start.isupper() or start.isdigit() or rest[:1] in '"\u201c\u2018')


def _without(line: str, dates: list[PrintedDate]) -> str:
    """The line with its dates replaced by separators, and labels and zones removed."""
    rest, last = "", 0
    for printed in dates:
        rest += line[last : printed.start] + " | "
        last = printed.end
    rest += line[last:]
    for pattern in (page_words().modified_label, page_words().published_label):
        rest = pattern.sub(" ", rest)
    return re.sub(rf"\b{any_of(calendar_words().zones)}\b", " ", rest)


def _stands_apart(line: str, stamp: Stamp) -> bool:
    """Tell whether a date is set off from the words around it by the line's ends, separators or a label."""
    _, start = label_before(line, stamp.printed.start)
    before, after = line[:start].rstrip(), line[stamp.printed.end :].lstrip()
    # In "The report was published on 3 March" the label is a verb: words run into it.
    opened = not before or before[-1] in _SEPARATORS
    closed = not after or after[0] in _SEPARATORS or _is_label(after)
    by = re.match(r"(?:by|in|from|for)\b", after, re.IGNORECASE)
    return (opened and (closed or by is not None)) or (closed and _is_name(before))


def _is_label(words: str) -> bool:
    return bool(page_words().modified_label.match(words) or page_words().published_label.match(words))


def _is_name(words: str) -> bool:
    """Tell whether the words are capitalised throughout and few: an agency or a byline ("AFP", "By Ana Prell")."""
    found = _WORD.findall(words)
    return 0 < len(found) <= 5 and all(word[0].isupper() or word.lower() in _SMALL for word in found) and (
        words.lower().startswith("by ") or words in page_words().agencies
    )  # fmt: skip


def _is_bare_label(line: str) -> bool:
    """Tell whether the line is a label with a time of day or a relative time: "Updated 3 hours ago"."""
    return bool(
        _is_label(line)
        and re.fullmatch(
            r"[A-Za-z ]{4,24}:?\s*(?:(?:\d+|an?) \w+ ago|(?:at )?[\d.:]+ ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?|today|yesterday)",
            line,
        )
    )


def _pieces(rest: str) -> tuple[str, ...]:
    parts = re.split(
        r"\s*[|\u2022\u00b7;]\s*|\s+[\u2013\u2014-]+\s+|,\s+|(?:(?<=[a-z\u00e0-\u00ff])|(?<=[A-Z]{3}))\.\s+|\n", rest
    )
    return tuple(piece for part in parts if (piece := part.strip(_SEPARATORS + " \t\u00a0\r")))
