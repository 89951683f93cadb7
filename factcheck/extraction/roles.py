"""Claims of kind role: what a source says that a person is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.maker import make_claim
from factcheck.extraction.mentions import mentions
from factcheck.extraction.role_phrases import roles_of
from factcheck.model import Claim, Kind

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading


def extract_roles(reading: Reading) -> Iterator[Claim]:
    """Give a claim for each role told at each mention of a person; its span covers name and office words.

    `context.attribute` says how it is told: "title", "apposition", "affiliation", "is", "was", or a verb's lemma.
    """
    for mention in mentions(reading).all:
        for told in roles_of(reading, mention):
            passage = mention.run.passage
            anchor = passage.doc[told.head]
            yield make_claim(
                reading,
                reading.sentence_of(anchor),
                kind=Kind.ROLE,
                span=passage.span(passage.doc[told.start : told.end]),
                anchor=anchor,
                value=told.value,
                noun=anchor.lemma_.lower(),
                attribute=told.manner,
            )
