"""What words mean: senses, hypernyms, opposites, the verbs behind nouns, and how near two words are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import concepts
from factcheck.lexicon.similarity import noun_similarity, verb_similarity

IS_A = [
    ("fisherman", "person", "an occupation is a person"),
    ("euro", "currency", "supplement: units of money are currencies"),
    ("bus", "vehicle", "means of transport"),
    ("people", "person", "supplement: counted people"),
    ("bitcoin", "currency", "supplement: a word newer than WordNet"),
    ("wildfire", "fire", "two steps up"),
    ("person", "person", "a word is itself"),
]
IS_NOT_A = [
    ("euro", "person", "other branch"),
    ("person", "fisherman", "the relation has a direction"),
    ("building", "person", "thing"),
    ("zzyzx", "person", "unknown word"),
    ("person", "zzyzx", "unknown ancestor"),
]
SYNONYMS = [
    ("car", "automobile", "n", "one synset"),
    ("buy", "purchase", "v", "one synset"),
    ("troop", "soldier", "n", "supplement"),
    ("word-that-is-unknown", "word-that-is-unknown", "n", "a word is its own synonym"),
]
NOT_SYNONYMS = [
    ("prisoner", "guard", "n", "two persons"),
    ("kill", "injure", "v", "two harms"),
    ("bank", "shore", "n", "near in a rare sense only"),
]
ANTONYMS = [
    ("rise", "fall", "v", "direct"),
    ("win", "lose", "v", "direct"),
    ("acquit", "convict", "v", "direct"),
    ("guilty", "innocent", "a", "direct"),
    ("huge", "small", "a", "over the heads of the clusters"),
    ("gigantic", "tiny", "a", "over both heads"),
    ("victory", "defeat", "n", "nouns"),
]
NOT_ANTONYMS = [
    ("increase", "grow", "v", "same direction"),
    ("kill", "injure", "v", "different, not opposite"),
    ("rise", "rise", "v", "the same word"),
    ("zzyzx", "rise", "v", "unknown word"),
]
VERBS = [
    ("release", "release", "same form"),
    ("decision", "decide", "filed under act"),
    ("arrest", "arrest", "same form"),
    ("rejection", "reject", "suffix"),
    ("resignation", "resign", "suffix"),
    ("death", "die", "no suffix in common"),
    ("explosion", "explode", "suffix"),
    ("theft", "steal", "hand-kept: no stem in common"),
    ("takeover", "take over", "hand-kept: a phrasal verb"),
]
NO_VERB = ["building", "person", "house", "book", "hand", "company", "government", "fire", "zzyzx"]
LEVELS = [
    # nearer pair                 farther pair                why
    (("prisoner", "prisoner"), ("prisoner", "captive"), "the same word before a synonym"),
    (("prisoner", "captive"), ("prisoner", "detainee"), "a synonym before a hyponym"),
    (("prisoner", "detainee"), ("town", "city"), "a hyponym before a sibling"),
    (("town", "city"), ("prisoner", "driver"), "special before general ancestor"),
    (("prisoner", "driver"), ("prisoner", "bridge"), "two persons before person and thing"),
]


@pytest.mark.parametrize(("lemma", "ancestor", "why"), IS_A, ids=[row[-1] for row in IS_A])
def test_is_a(lemma: str, ancestor: str, why: str) -> None:
    assert concepts.is_a(lemma, ancestor)


@pytest.mark.parametrize(("lemma", "ancestor", "why"), IS_NOT_A, ids=[row[-1] for row in IS_NOT_A])
def test_is_not_a(lemma: str, ancestor: str, why: str) -> None:
    assert not concepts.is_a(lemma, ancestor)


@pytest.mark.parametrize(("one", "other", "pos", "why"), SYNONYMS, ids=[row[-1] for row in SYNONYMS])
def test_synonyms(one: str, other: str, pos: str, why: str) -> None:
    assert concepts.are_synonyms(one, other, pos)
    assert concepts.are_synonyms(other, one, pos)


@pytest.mark.parametrize(("one", "other", "pos", "why"), NOT_SYNONYMS, ids=[row[-1] for row in NOT_SYNONYMS])
def test_not_synonyms(one: str, other: str, pos: str, why: str) -> None:
    assert not concepts.are_synonyms(one, other, pos)


@pytest.mark.parametrize(("one", "other", "pos", "why"), ANTONYMS, ids=[f"{row[0]}: {row[-1]}" for row in ANTONYMS])
def test_antonyms(one: str, other: str, pos: str, why: str) -> None:
    assert concepts.are_antonyms(one, other, pos)
    assert concepts.are_antonyms(other, one, pos)


@pytest.mark.parametrize(("one", "other", "pos", "why"), NOT_ANTONYMS, ids=[row[-1] for row in NOT_ANTONYMS])
def test_not_antonyms(one: str, other: str, pos: str, why: str) -> None:
    assert not concepts.are_antonyms(one, other, pos)


@pytest.mark.parametrize(("noun", "verb", "why"), VERBS, ids=[f"{row[0]}: {row[-1]}" for row in VERBS])
def test_verb_behind_a_noun(noun: str, verb: str, why: str) -> None:
    assert concepts.verb_of(noun) == verb


@pytest.mark.parametrize("noun", NO_VERB)
def test_no_verb_behind_a_thing(noun: str) -> None:
    assert concepts.verb_of(noun) is None


@pytest.mark.parametrize(("nearer", "farther", "why"), LEVELS, ids=[row[-1] for row in LEVELS])
def test_order_of_similarity(nearer: tuple[str, str], farther: tuple[str, str], why: str) -> None:
    assert noun_similarity(*nearer) > noun_similarity(*farther)


def test_similarity_of_the_brief_levels() -> None:
    assert noun_similarity("prisoner", "detainee") >= 0.7
    assert 0 < noun_similarity("prisoner", "driver") < 0.2
    assert noun_similarity("prisoner", "zzyzx") == 0
    assert verb_similarity("buy", "purchase") == 0.9
    assert verb_similarity("kill", "murder") >= 0.6


_WORDS = st.sampled_from(
    [
        "person",
        "prisoner",
        "bank",
        "shore",
        "town",
        "fire",
        "crash",
        "storm",
        "vote",
        "euro",
        "price",
        "day",
        "rain",
        "goal",
        "release",
        "zzyzx",
        "kill",
        "buy",
        "run",
    ]
)


@given(_WORDS, _WORDS)
def test_similarity_is_symmetric_and_bounded(one: str, other: str) -> None:
    for rate in (noun_similarity, verb_similarity):
        assert 0 <= rate(one, other) == rate(other, one) <= 1
        assert (rate(one, other) == 1) == (one == other)


def test_senses_come_by_frequency_and_upper_case_does_not_matter() -> None:
    shares = [sense.share for sense in concepts.senses("strike", "n")]
    assert shares == sorted(shares, reverse=True)
    assert shares
    assert concepts.synsets("Strike", "n") == concepts.synsets("strike", "n")


def test_hypernyms_grow_with_depth() -> None:
    assert concepts.hypernyms("bus", "n", depth=1) < concepts.hypernyms("bus", "n", depth=3)
    assert concepts.hypernyms("zzyzx", "n") == frozenset()


def test_import_opens_nothing() -> None:
    code = "import factcheck.lexicon.concepts as c; assert c._lexicon.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True)
