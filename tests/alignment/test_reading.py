"""The reader, its shortlist and the topics that it adds."""

from __future__ import annotations

import random

import pytest

from factcheck.alignment.linkage import linked_groups
from factcheck.alignment.nearness import mean_vector
from factcheck.alignment.rarity import Rarity
from factcheck.alignment.read_topics import read_topics
from factcheck.alignment.reader import CLOSE, OPEN, read
from factcheck.alignment.readings import read_claims
from factcheck.alignment.shortlist import NEAREST, shortlist
from factcheck.alignment.stories import stories_of
from factcheck.model import Claim, Source
from factcheck.pipeline import extract

ONE = """Ferry fire kills three

A fire on the ferry Alma killed three people on Monday, police said. The captain was arrested at the pier.
The harbour in Corvo was closed for two days. Mayor Ines Valdo visited the injured."""
OTHER = """Blaze on the Alma

Three passengers lost their lives when flames swept through the ferry Alma. Officers let the captain go after an hour.
Corvo's port stayed shut until Wednesday. Harbour master Ines Valdo went to the hospital."""


def claims_of(*texts: str) -> tuple[list[Source], list[Claim]]:
    sources = [
        Source.from_text(text, id=name, published="2024-03-06") for name, text in zip("abcdefgh", texts, strict=False)
    ]
    return sources, [claim for source in sources for claim in extract(source)]


def marked(before: str, words: str, after: str) -> str:
    return f"{before}{OPEN}{words}{CLOSE}{after}"


# one sentence                                                                other                                                              one matter?
TOLD = [
    (marked("The court ", "rejected the appeal", " on Monday."), marked("Judges ", "threw out the appeal", " by a majority."), True),
    (marked("The fire killed ", "three people", " at the mill."), marked("", "Three", " died in the blaze at the mill."), True),
    (marked("The fire killed ", "three people", " at the mill."), marked("", "Five workers", " lost their lives when the mill burned."), True),
    (marked("The fire killed ", "three people", " at the mill."), marked("The mill employs ", "300 people", "."), False),
    (marked("The deal is worth ", "$4 billion", "."), marked("Last year the firm lost ", "$3 billion", " in Asia."), False),
]  # fmt: skip


@pytest.mark.parametrize("one, other, is_one_matter", TOLD)
def test_reader_tells_one_matter_from_another(one: str, other: str, is_one_matter: bool) -> None:
    (reading,) = read([(one, other)])
    assert (reading.matter > 0.5) == is_one_matter, reading
    assert 0 <= reading.same <= 1
    assert 0 <= reading.conflict <= 1


def test_the_order_of_two_sentences_is_no_matter() -> None:
    pairs = [(one, other) for one, other, _ in TOLD]
    assert read(pairs) == read([(other, one) for one, other in pairs])


def test_a_reading_does_not_depend_on_what_else_is_read() -> None:
    pairs = [(one, other) for one, other, _ in TOLD]
    assert read(pairs * 3) == [read([pair])[0] for pair in pairs] * 3


def test_nothing_to_read() -> None:
    assert read([]) == []


def test_long_sentences_are_cut_not_refused() -> None:
    long = marked("word " * 400, "three people", " word" * 400)
    assert len(read([(long, long)])) == 1


def test_shortlist_pairs_claims_of_one_kind_and_two_voices() -> None:
    _, claims = claims_of(ONE, OTHER)
    pairs = shortlist(claims)
    assert pairs == sorted(set(pairs))
    for one, other in pairs:
        assert claims[one].kind is claims[other].kind
        voices = [(claim.source, claim.attribution) for claim in (claims[one], claims[other])]
        assert voices[0] != voices[1]
    most = max(sum(at in pair for pair in pairs) for at in range(len(claims)))
    assert most >= NEAREST or len(pairs) < NEAREST


def test_a_third_source_changes_no_pair_between_the_others() -> None:
    _, two = claims_of(ONE, OTHER)
    _, three = claims_of(ONE, OTHER, "A cat was saved\n\nFiremen saved three cats from a tree in Porto on Friday.")
    between = {(two[one].key, two[other].key) for one, other in shortlist(two)}
    beside = {(three[one].key, three[other].key) for one, other in shortlist(three) if "c" not in (three[one].source, three[other].source)}  # fmt: skip
    assert beside == between


def test_near_words_have_near_vectors() -> None:
    rarity = Rarity([])
    car, truck, judge = (mean_vector([word], rarity) for word in ("car", "truck", "judge"))
    assert float(car @ truck) > float(car @ judge)
    assert float(mean_vector(["xqzzt"], rarity) @ car) == 0.0


def test_readings_are_found_in_any_order() -> None:
    sources, claims = claims_of(ONE, OTHER)
    readings = read_claims(claims, sources)
    one, other = shortlist(claims)[0]
    assert readings.of(claims[one], claims[other]) == readings.of(claims[other], claims[one]) is not None
    assert readings.of(claims[one], claims[one]) is None


def test_what_is_read_alike_is_a_loose_topic() -> None:
    sources, claims = claims_of(ONE, OTHER)
    for topic in read_topics(claims, read_claims(claims, sources), []):
        assert topic.is_loose
        assert len({claim.source for claim in topic.claims}) > 1
        assert len({claim.kind for claim in topic.claims}) == 1


def test_linkage_keeps_groups_apart_that_one_pair_joins() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}
    assert list(linked_groups(scores, lambda one, other: True)) == [(0, 1), (2, 3)]
    assert list(linked_groups({**scores, (0, 3): 0.6}, lambda one, other: True)) == [(0, 1, 2, 3)]


def test_linkage_does_not_depend_on_the_order_of_scores() -> None:
    rng = random.Random(3)
    scores = {(one, other): rng.random() for one in range(8) for other in range(one + 1, 8) if rng.random() < 0.5}
    expected = list(linked_groups(scores, lambda one, other: True))
    for _ in range(10):
        shuffled = list(scores.items())
        rng.shuffle(shuffled)
        assert list(linked_groups(dict(shuffled), lambda one, other: True)) == expected


def test_a_stranger_is_another_story() -> None:
    crew = " Port chief Rui Braga and pilot Ana Lopes of Setubal spoke to the radio."
    vote = """Budget vote

Finance minister Karel Novak told parliament in Prague that Skoda and Agrofert would pay. Petr Maly of Brno objected."""
    _, claims = claims_of(ONE + crew, OTHER + crew, vote)
    assert stories_of(claims) == [frozenset({"a", "b"}), frozenset({"c"})]
