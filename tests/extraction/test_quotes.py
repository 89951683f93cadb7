"""Which utterances are found, and who is said to have spoken them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.passage import read
from factcheck.extraction.quotation_marks import quoted_regions
from factcheck.extraction.quotes import extract_quotes
from factcheck.model import Claim, Quote, Source
from tests.extraction.quoted_wordings import CONTINUED, CUES, MARKS, NOT_QUOTED, Wording

WORDINGS = [*MARKS, *CUES, *CONTINUED]


def quotes_of(text: str) -> list[Claim]:
    """The quote claims of a text."""
    return list(extract_quotes(next(read([Source.from_text(text)]))))


def told(claim: Claim) -> tuple[str, str]:
    """The words of a quote claim and its speaker."""
    assert isinstance(claim.value, Quote)
    return claim.value.words, claim.value.speaker


@pytest.mark.parametrize(("text", "expected"), [row[:2] for row in WORDINGS], ids=[row[2] for row in WORDINGS])
def test_utterances_and_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [told(claim) for claim in quotes_of(text)] == expected
