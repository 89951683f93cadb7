"""Offices, their groups, generality and status words."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.lexicon.data_files import read_toml
from factcheck.lexicon.offices import (
    is_general_office,
    is_more_general,
    is_sole_office,
    office_group,
    office_status,
    offices_fit,
    status_word,
)
from factcheck.model import Status

GROUPS = [
    ("CEO", "chief-executive", "abbreviation"),
    ("managing director", "chief-executive", "British wording"),
    ("finance chief", "chief-financial-officer", "headline wording"),
    ("former finance minister", "finance-minister", "status word"),
    ("Chancellor of the Exchequer", "finance-minister", "an office with a body in its name"),
    ("president of the republic", "president", "the body is aside"),
    ("deputy mayor of the town", "deputy-mayor", "listed deputy"),
    ("deputy prosecutor", "deputy prosecutor", "unlisted deputy"),
    ("vice-captain", "deputy captain", "hyphen"),
    ("deputy", "member-of-parliament", "the word alone"),
    ("housing minister", "minister", "an unlisted portfolio"),
    ("tax lawyer", "lawyer", "an unlisted field"),
    ("then-president", "president", "hyphenated status"),
    ("president-elect", "president", "status behind"),
    ("ex-police chief", "police-chief", "ex-"),
    ("the acting interim governor", "governor", "two status words and the article"),
]
NO_GROUP = ["", "former", "table", "zookeeper's friend", "deputy table"]
STATUS = [
    ("former", "former"),
    ("ex-", "former"),
    ("-elect", "elect"),
    ("interim", "acting"),
    ("caretaker", "acting"),
    ("designate", "elect"),
    ("outgoing", "current"),
    ("incoming", "elect"),
]
FITTING = [
    ("president", "leader", "general above"),
    ("finance minister", "official", "general above"),
    ("MP", "lawmaker", "two steps of wording"),
    ("chairman", "chairwoman", "one group"),
    ("foreign secretary", "foreign minister", "one group"),
    ("housing minister", "finance minister", "an unlisted portfolio says too little"),
    ("senator", "member of congress", "one above the other"),
]
NOT_FITTING = [
    ("president", "prime minister", "two offices"),
    ("chief executive", "chief financial officer", "two offices"),
    ("mayor", "deputy mayor", "a deputy is another"),
    ("finance minister", "defence minister", "two portfolios"),
    ("table", "table", "no offices"),
]


@pytest.mark.parametrize(("words", "group", "why"), GROUPS, ids=[f"{row[0]}: {row[-1]}" for row in GROUPS])
def test_group(words: str, group: str, why: str) -> None:
    assert office_group(words) == group


@pytest.mark.parametrize("words", NO_GROUP)
def test_no_group(words: str) -> None:
    assert office_group(words) is None


@pytest.mark.parametrize(("word", "status"), STATUS)
def test_status_word(word: str, status: str) -> None:
    assert status_word(word) == status


def test_no_status_word() -> None:
    assert status_word("president") is None
    assert office_status("prime minister") is None
    assert office_status("then-president") == "former"
    assert office_status("mayor-elect") == "elect"


@pytest.mark.parametrize(("one", "other", "why"), FITTING, ids=[f"{row[0]} / {row[1]}" for row in FITTING])
def test_offices_fit(one: str, other: str, why: str) -> None:
    assert offices_fit(one, other)
    assert offices_fit(other, one)


@pytest.mark.parametrize(("one", "other", "why"), NOT_FITTING, ids=[f"{row[0]} / {row[1]}" for row in NOT_FITTING])
def test_offices_do_not_fit(one: str, other: str, why: str) -> None:
    assert not offices_fit(one, other)
    assert not offices_fit(other, one)


def test_generality_has_a_direction() -> None:
    assert is_more_general("leader", "president")
    assert not is_more_general("president", "leader")
    assert not is_more_general("president", "president")
    assert not is_more_general("leader", "deputy mayor")
    assert is_general_office("senior official")
    assert not is_general_office("mayor")
    assert not is_general_office("table")


def test_sole_offices() -> None:
    assert is_sole_office("chief-executive")
    assert not is_sole_office("member-of-parliament")


def test_lists_name_known_groups_and_each_wording_once() -> None:
    data = read_toml("offices.toml")
    offices = data["offices"]
    assert len(offices) >= 150
    counts = Counter(word for office in offices.values() for word in office["words"])
    assert [word for word, count in counts.items() if count > 1 or word != word.lower()] == []
    for name, office in offices.items():
        assert [up for up in office.get("under", ()) if up not in offices or is_more_general(name, up)] == [], name
        assert not (office.get("general", False) and office.get("sole", False)), name
    assert set(data["status"]) <= {status.value for status in Status}


def test_every_wording_is_found_by_its_own_words() -> None:
    for name, office in read_toml("offices.toml")["offices"].items():
        for words in office["words"]:
            assert office_group(words) == name, words
