"""Whether a number is a change ("up 12 percent", "a 5-point drop") or a level, and which way the change goes."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from factcheck.model.quantity import Direction


@cache
def _patterns() -> dict[tuple[str, Direction], re.Pattern[str]]:
    table = tomllib.loads(files("factcheck.extraction").joinpath("change_words.toml").read_text(encoding="utf-8"))
    patterns: dict[tuple[str, Direction], re.Pattern[str]] = {}
    for side, directions in table.items():
        for direction, words in directions.items():
            choice = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
            if side == "before":
                pattern = rf"\b(?:{choice})(?: (?:slightly|sharply|steadily|also|further|back|another|again))?(?: (?:by|of|in))?(?: (?:a|an|another|some|the))?(?: (?:total|combined|whopping|record|massive|modest|mere|full))?(?: of)? ?$"
            else:
                pattern = rf",?[- ](?:{choice})\b"
            patterns[side, direction] = re.compile(pattern, re.IGNORECASE)
    return patterns


_DIRECTIONS: tuple[Direction, ...] = ("up", "down")


def direction_of(text: str, start: int, end: int) -> Direction | None:
    """Tell the direction of the number between two offsets of a text, hedge and unit included; None for a level.

    "fell 7% to $2.3 billion": the 7 % is a change downwards, the billions are a level.
    """
    before = text[max(0, start - 48) : start]
    for direction in _DIRECTIONS:
        if _patterns()["before", direction].search(before):
            if re.search(
                r"\b(?:made?|makes|making|gave|give|giv\w+|took|take|set|picked|ended|end) (?:up|down) ?$", before
            ):
                return None
            return direction
    for direction in _DIRECTIONS:
        if _patterns()["after", direction].match(text, end):
            return direction
    return None
