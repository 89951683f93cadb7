"""Which quotations of several sources are one utterance."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.alignment.quotes import align_quotes
from factcheck.model import Claim, Kind, Quote, Span

ONE_UTTERANCE = [
    # two printings, why this line is here
    ("We will rebuild the school by June.", "We will rebuild the school by June,", "the same words"),
    ("We\u2019ll rebuild the old school by June", "We'll rebuild the old school by June", "two apostrophes"),
    ("It is a fair offer, and we stand by it", "It is a final offer, and we stand by it", "one word changed"),
    ("We had maybe 90 seconds to get out", "We had maybe 19 seconds to get out", "a number changed"),
    ("The tunnel is safe for every train", "The tunnel is not safe for every train", "a negation put in"),
    ("rebuild the old school", "We promised the parents that we would rebuild the old school by June", "part of a longer one"),
    ("slap in the face", "This plan is a slap in the face of every tenant in the city", "a short part"),
    ("We [the council] will rebuild the school by June", "We will rebuild the school by June", "an insertion"),
    ("The roof fell ... and the walls followed", "The roof fell within seconds of the blast and the walls followed", "an ellipsis"),
    ("The caf\u00e9 owner in Hasakeh saw the blast", "The cafe owner in Hasakeh saw the blast", "accents"),
    ("A man came in, shot and killed the clerk,", "a man came in shot and killed the clerk", "marks and case"),
    ("We're organising ten buses for the children", "We are organizing 10 buses for the children", "contraction, ending and number"),
    ("We won't pay 3,000 crowns for it", "We will not pay 3000 crowns for it", "won't and a separator"),
    ("We were organising the harvest when the river rose", "We were organizing the harvest when the river rose", "spelling"),
]  # fmt: skip
TWO_UTTERANCES = [
    # two quotations, why this line is here
    ("We will rebuild the school by June", "We will not negotiate with the union", "another sentence of the speaker"),
    ("I am very proud of this team", "I am very sorry for this town", "the same form, other words"),
    ("thank you very much", "thank you all so much", "commonplaces"),
    ("We want peace", "We want clean water and peace of mind and schools", "words scattered in a longer one"),
    ("The river rose and the bridge was lost before dawn", "The bridge was old and the river was high that spring", "the same matter in other words"),
    ("It was a good day for us", "It was a bad game for us", "one frame, two words changed"),
    ("one of the best", "one of the worst things that I have seen", "a short part with a changed word"),
    ("at the end of the day", "at the end of the road stands a school", "function words only"),
]  # fmt: skip


def claim(words: str, source: str, *, at: int = 0, speaker: str = "Ann Lee") -> Claim:
    """A quote claim made by hand."""
    span = Span(start=at, end=at + len(words))
    value = Quote(words=words, speaker=speaker)
    return Claim(kind=Kind.QUOTE, source=source, span=span, text=words, sentence=span, value=value)


def groups(claims: Sequence[Claim]) -> list[list[str]]:
    """The words of each topic's claims."""
    return [[found.text for found in topic.claims] for topic in align_quotes(claims, ())]


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in ONE_UTTERANCE], ids=[row[2] for row in ONE_UTTERANCE])
def test_one_utterance_in_two_sources(one: str, other: str) -> None:
    assert groups([claim(one, "a"), claim(other, "b")]) == [[one, other]]


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in TWO_UTTERANCES], ids=[row[2] for row in TWO_UTTERANCES])
def test_two_utterances_stay_two(one: str, other: str) -> None:
    assert groups([claim(one, "a"), claim(other, "b")]) == []


def test_one_source_makes_no_topic() -> None:
    assert groups([claim("We will rebuild the school", "a"), claim("We will rebuild the school", "a", at=90)]) == []


def test_parts_of_a_longer_quotation_are_topics_of_their_own() -> None:
    whole = claim("The roof gave way at noon and the walls of the chapel followed an hour later", "a")
    parts = [claim("roof gave way at noon", "b"), claim("walls of the chapel followed", "b", at=99)]
    assert groups([whole, *parts]) == [[whole.text, parts[0].text], [whole.text, parts[1].text]]


def test_three_sources_meet_in_one_topic() -> None:
    words = "We will rebuild the school by June"
    assert groups([claim(words, source) for source in "abc"]) == [[words] * 3]


def test_the_label_is_short() -> None:
    words = "The roof gave way at noon and the walls of the chapel followed an hour later"
    (topic,) = align_quotes([claim(words, "a"), claim(words, "b")], ())
    assert topic.label == '"The roof gave way at noon and the ..."'
    assert topic.confidence == 1.0


WORDS = st.lists(
    st.sampled_from(["we", "will", "rebuild", "the", "old", "school", "bridge", "river", "council", "by", "june"]),
    min_size=1,
    max_size=12,
)


@given(st.lists(WORDS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_claims_is_no_matter(texts: list[list[str]], shuffle: object) -> None:
    claims = [claim(" ".join(words), source) for words, source in zip(texts, "abcab", strict=False)]
    mixed = list(claims)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(map(str, align_quotes(claims, ()))) == sorted(map(str, align_quotes(mixed, ())))
