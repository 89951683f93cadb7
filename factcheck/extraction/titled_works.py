"""Titles and nicknames in quotation marks: named things, nobody's words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extraction.quotation_marks import QuotedRegion

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
#: The longest title that is believed. Words; longer ones in title case are headlines or speech.
_LONGEST = 12


def is_title(text: str, region: QuotedRegion) -> bool:
    """Tell whether quoted words are a title or a name: written like one, or introduced as one."""
    words = _WORD.findall(text, region.start, region.end)
    if not words:
        return True
    before = _WORD.findall(text[max(0, region.outer_start - 60) : region.outer_start])
    between = text[max(0, region.outer_start - 2) : region.outer_start]
    last = before[-1].lower() if before else ""
    if between.rstrip().endswith((":", "?", "!")):
        return False
    lists = _lists()
    if last in lists["naming"] and len(words) <= _LONGEST and not between.rstrip().endswith(","):
        return last not in ("called", "dubbed") or is_title_case(words)
    if not is_title_case(words) or (text[region.end - 1] in "!?." and not between.strip()):
        return False
    if _is_nickname(text, region, words):
        return True
    introduced = any(word.lower() in lists["works"] for word in before[-3:])
    return introduced or (
        2 <= len(words) <= _LONGEST and sum(word[0].isupper() for word in words) >= 2 and _within(text, region)
    )


def is_title_case(words: list[str]) -> bool:
    small = _lists()["small"]
    return words[0][0].isupper() and all(word[0].isupper() or word in small for word in words)


def _is_nickname(text: str, region: QuotedRegion, words: list[str]) -> bool:
    """Dwayne "The Rock" Johnson: between two capitalised words, without a comma."""
    before = text[: region.outer_start].rstrip()[-1:]
    after = text[region.outer_end : region.outer_end + 2].lstrip()[:1]
    preceding = _WORD.findall(text[max(0, region.outer_start - 30) : region.outer_start])
    return before.isalpha() and bool(preceding) and preceding[-1][0].isupper() and after.isupper() and len(words) <= 3


def _within(text: str, region: QuotedRegion) -> bool:
    """Tell whether the words stand inside a sentence, so that their capitals mean something."""
    before = text[max(0, region.outer_start - 3) : region.outer_start].rstrip()[-1:]
    return (before.isalnum() or before == ",") and text[region.end - 1] not in "!?"


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("titled_works.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}
