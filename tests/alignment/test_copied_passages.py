"""Which sentences of two sources are copies, what was changed in them, and which claims stand in one slot."""

from __future__ import annotations

import pytest

from factcheck.alignment import align_claims
from factcheck.alignment.copied_passages import find_copied_passages
from factcheck.alignment.passage_changes import changed_topics
from factcheck.alignment.slots import find_slots
from factcheck.model import Change, Claim, Kind, Source
from factcheck.pipeline import extract

LONG = "The coastguard said the trawler Maren sank nine miles off Kelby harbour after it struck a submerged container."


def read(one: str, other: str) -> tuple[list[Claim], list[Source]]:
    """Two texts as sources of one story, with their claims."""
    sources = [Source.from_text(text, id=name, published="2024-03-06") for name, text in (("a", one), ("b", other))]
    return [claim for source in sources for claim in extract(source)], sources


def changes(one: str, other: str) -> list[Change]:
    """What was changed between two texts."""
    claims, sources = read(one, other)
    topics = changed_topics(find_copied_passages(claims, sources), claims, sources)
    return [topic.change for topic in topics if topic.change is not None]


COPIES = [
    (LONG, LONG.replace("nine", "six"), "a number"),
    (LONG, LONG.replace("Kelby", "Tarnsea").replace("struck", "hit"), "two words"),
    (LONG, "On Monday, " + LONG[0].lower() + LONG[1:], "words in front"),
]  # fmt: skip
NO_COPIES = [
    (LONG, "A fishing boat went down near Kelby on Monday; the coastguard said that the trawler had hit a container.", "told anew"),
    (LONG, "The coastguard said on Monday that the search off Kelby harbour would go on.", "a few words alike"),
    ("Shares of Halcyon Rail rose 6 percent in London after the bank cut its rates.", "Shares of Corvo Steel fell 2 percent in Madrid after it named a chairman.", "one form of sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), COPIES, ids=[row[-1] for row in COPIES])
def test_copies_with_edits_are_found(one: str, other: str, why: str) -> None:
    assert len(find_copied_passages(*read(one, other))) == 1


@pytest.mark.parametrize(("one", "other", "why"), NO_COPIES, ids=[row[-1] for row in NO_COPIES])
def test_reports_in_their_own_words_are_no_copies(one: str, other: str, why: str) -> None:
    assert find_copied_passages(*read(one, other)) == []


def test_a_sentence_that_was_cut_in_two_is_a_copy_of_both_parts() -> None:
    one = (
        f"{LONG[:-1]}, while the six sailors of the crew were taken to a hospital in the town of Velden by helicopter."
    )
    other = f"{LONG} The six sailors of the crew were taken to a hospital in the town of Velden by helicopter."
    assert len(find_copied_passages(*read(one, other))) == 2


CHANGES = [
    (("nine miles", "six miles"), ("nine", "six"), "replaced"),
    (("sank", "almost sank"), ("", "almost"), "put in"),
    (("submerged container", "container"), ("submerged", ""), "left out"),
]


@pytest.mark.parametrize(("edit", "words", "why"), CHANGES, ids=[row[-1] for row in CHANGES])
def test_changed_words_are_found_in_place(edit: tuple[str, str], words: tuple[str, str], why: str) -> None:
    other = LONG.replace(*edit)
    (change,) = changes(LONG, other)
    assert (change.one.text, change.other.text) == words
    for text, side in ((LONG, change.one), (other, change.other)):
        assert text[side.span.start : side.span.end] == side.text


def test_parties_that_changed_places_are_one_change() -> None:
    one = "The judge said that the captain blamed the harbour master for the collision off Velden."
    other = "The judge said that the harbour master blamed the captain for the collision off Velden."
    (change,) = changes(one, other)
    assert {change.one.text, change.other.text} == {"captain", "harbour master"}
    assert "blamed" in change.between


def test_every_claim_of_a_change_lies_over_it_in_its_sentence() -> None:
    other = LONG.replace("submerged", "floating")
    claims, sources = read(LONG, other)
    texts = {source.id: source.text for source in sources}
    for topic in align_claims(claims, sources):
        if topic.change is None:
            continue
        for claim, side in zip(topic.claims, (topic.change.one, topic.change.other), strict=True):
            assert texts[claim.source][claim.span.start : claim.span.end] == claim.text
            assert claim.sentence.contains(claim.span)
            assert claim.span.contains(side.span)


def test_claims_of_one_slot_are_paired_whatever_they_count() -> None:
    one = (
        "The blast near the old market killed 22 children and six teachers on their way to the school, officials said."
    )
    other = (
        "The blast near the old market killed six children and 22 teachers on their way to the school, officials said."
    )
    claims, sources = read(one, other)
    pairs = [
        (here.text, there.text)
        for here, there in find_slots(find_copied_passages(claims, sources), claims)
        if here.kind is Kind.QUANTITY
    ]
    assert pairs == [("22 children", "six children"), ("six teachers", "22 teachers")]
    aligned = align_claims(claims, sources)
    topics = [topic for topic in aligned if topic.kind is Kind.QUANTITY and topic.change is None]
    assert [tuple(claim.text for claim in topic.claims) for topic in topics] == pairs
    assert all(topic.in_one_slot for topic in topics)


def test_order_of_sources_changes_no_pair() -> None:
    claims, sources = read(LONG, LONG.replace("nine", "six"))
    assert find_copied_passages(claims, sources) == find_copied_passages(claims[::-1], sources[::-1])
