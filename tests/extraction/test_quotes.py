"""Which utterances are found, and who is said to have spoken them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.passage import read
from factcheck.extraction.quotation_marks import quoted_regions
from factcheck.extraction.quotes import extract_quotes
from factcheck.model import Claim, Quote, Source
from tests.extraction.quoted_wordings import CONTINUED, CUES, DOMAINS, MARKS, NOT_QUOTED

WORDINGS = [*MARKS, *CUES, *CONTINUED, *DOMAINS]


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


@pytest.mark.parametrize("text", NOT_QUOTED)
def test_titles_names_and_measures_are_no_utterances(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize("text", [row[0] for row in WORDINGS], ids=[row[2] for row in WORDINGS])
def test_spans_hold_the_words(text: str) -> None:
    for claim in quotes_of(text):
        printed = text[claim.span.start : claim.span.end]
        words, _ = told(claim)
        assert claim.text == printed
        assert claim.sentence.contains(claim.span)
        assert (words.split()[0], words.split()[-1]) == (printed.split()[0], printed.split()[-1])


def test_the_verb_is_the_lemma_of_the_cue() -> None:
    (claim,) = quotes_of('"The roof gave way within seconds," warned fire chief Ann Lee.')
    assert isinstance(claim.value, Quote)
    assert claim.value.verb == "warn"
    assert claim.attribution is not None
    assert claim.attribution.quoted


def test_a_named_speaker_is_told_from_a_described_one() -> None:
    named, described, carried = quotes_of(
        '"The roof gave way within seconds," said Ann Lee. "The beams were rotten underneath," police said.'
        '\n\n"Nobody checked those beams for years."'
    )
    assert [claim.context.attribute for claim in (named, described, carried)] == ["person", "body", ""]


MARKED = st.text(alphabet="ab. ,:A'\"\n\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb`5", max_size=60)


@given(MARKED)
def test_regions_lie_in_order_within_the_text(text: str) -> None:
    half = len(text) // 2
    regions = quoted_regions(text, [(0, half), (half, len(text))])
    assert list(regions) == sorted(regions, key=lambda region: (region.start, -region.end))
    for region in regions:
        assert 0 <= region.outer_start < region.start < region.end <= region.outer_end <= len(text)
        assert text[region.start : region.end].strip() == text[region.start : region.end]


@given(MARKED)
def test_outermost_regions_do_not_overlap(text: str) -> None:
    outer = [region for region in quoted_regions(text, [(0, len(text))]) if region.depth == 0]
    assert all(one.outer_end <= other.outer_start for one, other in pairwise(outer))
