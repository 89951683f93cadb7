"""Names where a capital proves nothing: in headings and at the start of a sentence the body of the text must vouch for them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extraction.name_words import (
    given_names,
    nations,
)
from factcheck.extraction.named_run import Run
from factcheck.extraction.passage import is_title_case
from factcheck.lexicon.concepts import frequent_senses
from factcheck.model import BlockKind

if TYPE_CHECKING:
    from spacy.tokens import Token


def key_of(text: str) -> str:
    """What makes two printed forms one: case, full stops, "the" and a country's other names are no matter."""
    lower = text.lower().replace("\u2019", "'").removeprefix("the ").strip()
    nation = nations().get(lower)
    return nation.name.lower() if nation else re.sub(r"[.\s]+", " ", lower).strip()


def is_capitalised(run: Run) -> bool:
    """Tell whether a run stands in a heading whose words all have capitals, so that a capital proves nothing."""
    if run.passage.kind not in (BlockKind.HEADLINE, BlockKind.SUBHEADING):
        return False
    printed = run.passage.source.text[run.passage.offset : run.passage.offset + len(run.passage.doc.text)]
    return is_title_case(printed) or len(printed.split()) < 5


def trimmed(run: Run, body: set[str], vouched: set[str], titled: set[int]) -> Run | None:
    """A run as the body knows it where a capital proves nothing: "Lohan Checks" in a heading ends before the verb, a
    sentence's "Operator ScotTrack" begins after the noun; None where nothing vouches for it."""
    if id(run.passage) in titled:
        return _in_heading(run, body)
    if not run.passage.doc[run.front].is_sent_start or key_of(run.text) in vouched or run.titles:
        return run
    first = run.tokens[0]
    if not is_dictionary_noun(first) or first.ent_type_ == "PERSON":
        return run
    if len(run.tokens) == 1:
        # "Software developer", "Shop steward": a plain noun before another.
        after = run.passage.doc[run.end] if run.end < len(run.passage.doc) else first
        return None if first.dep_ in ("compound", "amod") and after.is_lower and after.pos_ == "NOUN" else run
    rest = run.passage.doc[run.start + 1 : run.end].text
    return replace(run, start=run.start + 1, front=run.start + 1) if key_of(rest) in vouched else run


def _in_heading(run: Run, body: set[str]) -> Run | None:
    starts = [(run.start, end) for end in range(run.end, run.start, -1)]
    for start, end in starts + [(start, run.end) for start in range(run.start + 1, run.end)]:
        known_last = end - start > 1 and start == run.start and key_of(run.passage.doc[end - 1].text) in body
        if known_last or key_of(run.passage.doc[start:end].text) in body:
            return replace(run, start=start, end=end, front=run.front if start == run.start else start)
    if len(run.tokens) == 1:
        surnames = {name.split()[-1] for name in body if name}
        known = key_of(run.text) in surnames or key_of(run.text) in nations() or run.text.isupper()
        return run if known else None
    return run


def is_dictionary_noun(token: Token) -> bool:
    """Tell whether a word is a plain noun of the dictionary too, and no given name."""
    word = token.lower_
    return bool(frequent_senses(word, "n")) and word not in given_names() and word not in nations()
