"""The words by which bylines, captions, footers, corrections and publication lines are known, as patterns."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factcheck.sources.calendar_words import any_of


@dataclass(frozen=True)
class PageWords:
    """Compiled patterns of page_words.toml; `opens_*` match at the start of a paragraph, others anywhere."""

    published_label: re.Pattern[str]
    modified_label: re.Pattern[str]
    opens_byline: re.Pattern[str]
    byline_phrase: re.Pattern[str]
    job: re.Pattern[str]
    opens_caption: re.Pattern[str]
    ends_caption: re.Pattern[str]
    opens_footer: re.Pattern[str]
    opens_correction: re.Pattern[str]
    not_places: frozenset[str]
    outlet_word: re.Pattern[str]
    agencies: frozenset[str]


@cache
def page_words() -> PageWords:
    """Read and compile the lists, once a process."""
    table = tomllib.loads(files(__package__).joinpath("page_words.toml").read_text(encoding="utf-8"))
    labels, byline, caption, outlet = table["labels"], table["byline"], table["caption"], table["outlet"]
    return PageWords(
        published_label=re.compile(rf"\b{any_of(labels['published'])}\b", re.IGNORECASE),
        modified_label=re.compile(rf"\b{any_of(labels['modified'])}\b", re.IGNORECASE),
        opens_byline=_one_of(byline["openings"]),
        byline_phrase=_one_of(byline["phrases"]),
        job=re.compile(rf"\b{any_of(byline['jobs'])}\b", re.IGNORECASE),
        opens_caption=_one_of(caption["openings"]),
        ends_caption=_one_of(caption["endings"], after=r"[.\s]*$"),
        opens_footer=_one_of(table["footer"]["openings"]),
        opens_correction=_one_of(table["correction"]["openings"]),
        not_places=frozenset(table["dateline"]["not_places"]),
        outlet_word=re.compile(rf"\b{any_of(outlet['words'])}\b"),
        agencies=frozenset(outlet["agencies"]),
    )


def _one_of(patterns: list[str], *, after: str = "") -> re.Pattern[str]:
    body = "|".join(patterns)
    return re.compile(f"(?:{body}){after}", re.IGNORECASE)
