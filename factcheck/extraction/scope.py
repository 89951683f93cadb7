"""How much of its matter a figure covers: total, part, remainder, rate, threshold; read from the words next to it."""

from __future__ import annotations

import re

from factcheck.extraction.counted import Counted
from factcheck.model import Scope

_PART_BEFORE = re.compile(
    r"(?:\b(?:including|include|includes|included|among them|among whom|among those|of whom|of which|of them|another|further|additional|extra|others?)(?: \w+)?) ?$", re.IGNORECASE
)  # fmt: skip
# Later members of a list that is told as part of a whole: "including one American, six Germans and five ..."
_LISTED = re.compile(
    r"\b(?:including|among them|among whom|of whom|of which)\b(?:[^.;:\u2014]|(?<=[A-Z])\.){0,100}(?:,|,? and) $",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"^[\"' ]*of (?:them|those|these|the)\b[^.;]{0,40}, ?$", re.IGNORECASE)
_MORE_AFTER = re.compile(r" (?:of (?:them|whom|which|those|these)\b|others?\b|more\b(?! than))", re.IGNORECASE)
_REMAINDER = re.compile(
    r"\b(?:the|its|their) (?:remaining|other|rest,?|last)(?: of the)? ?$|\bremaining ?$", re.IGNORECASE
)
_RATE_AFTER = re.compile(
    r"[ -]?(?:(?:a|per|each|every|an) (?!half|quarter|few|little|third|total|number|lot)[a-z]+|/[a-z]+|daily|weekly|monthly|yearly|annually|hourly|apiece|each)\b",
    re.IGNORECASE,
)
_RATE_UNIT = frozenset({"day", "week", "month", "year", "hour", "minute", "second", "share", "person", "head", "household", "tonne", "ton", "barrel",
                        "kilo", "kilogram", "litre", "gallon", "game", "match", "night", "capita", "annum", "unit", "ticket", "customer", "passenger",
                        "acre", "hectare", "mile", "kilometre", "square", "family", "child", "student", "patient", "vehicle", "item", "ounce", "worker",
                        "employee", "pound", "cent", "season", "quarter", "trip", "ride", "vote", "case", "seat", "foot", "metre", "meter"})  # fmt: skip
_RATE_BEFORE = re.compile(r"\b(?:every|each) ?$", re.IGNORECASE)
_LIMITS = frozenset(
    {"limit", "capacity", "threshold", "ceiling", "cap", "maximum", "minimum", "quota", "requirement", "floor"}
)
_TARGETS = frozenset({"target", "goal", "aim", "objective"})
_DEMANDS = frozenset({"demand", "request", "ask", "claim", "bid", "proposal"})
_CUMULATIVE = re.compile(
    r"\b(?:since (?:the|it|its|last|\w+ \d{4}|\d{4}|[A-Z]\w+)|so far (?:this|in)|this year|to date|over the (?:past|last)|in the (?:past|last) (?:\w+ )?(?:years?|months?|decades?)|in total since)\b"
)


def scope_of(text: str, start: int, end: int, counted: Counted, clause_text: str) -> Scope:
    """Read how much of its matter a figure covers from the words next to it; `start` includes the hedge."""
    before, after = text[max(0, start - 40) : start], text[end : end + 30]
    if _REMAINDER.search(before):
        return Scope.REMAINDER
    if (match := _RATE_AFTER.match(after)) and (
        match.group().split()[-1].lower() in _RATE_UNIT or "/" in match.group() or " " not in match.group().strip()
    ):
        return Scope.RATE
    if _RATE_BEFORE.search(before):
        return Scope.RATE
    words = {counted.attribute, counted.noun.lemma_.lower() if counted.noun is not None else ""}
    if words & _LIMITS:
        return Scope.THRESHOLD
    if words & _TARGETS:
        return Scope.FORECAST
    if _LISTED.search(text[max(0, start - 120) : start]) or _OF_THOSE.match(
        re.split(r"[.!?] ", text[max(0, start - 70) : start])[-1]
    ):
        return Scope.PART
    if counted.partitive or _PART_BEFORE.search(before) or _MORE_AFTER.match(text[end:]):
        return Scope.PART
    if _CUMULATIVE.search(clause_text):
        return Scope.CUMULATIVE
    return Scope.TOTAL
