"""Given names that can be one person's."""

from __future__ import annotations

import pytest

from factcheck.lexicon.data_files import read_tsv
from factcheck.lexicon.given_names import full_names, same_given_name

SAME = [
    ("Bill", "William", "pet name"),
    ("Bill", "Will", "two forms of one name"),
    ("Tom", "Thomas", "short form"),
    ("Sasha", "Alexander", "a form of two names"),
    ("Sasha", "Alexandra", "a form of two names"),
    ("Kate", "Katherine", "spelling of the full name"),
    ("Volodymyr", "Vladimir", "East Slavic forms"),
    ("José", "Jose", "diacritics"),
    ("Łukasz", "Lukasz", "a letter with a stroke"),
    ("Zaphod", "Zaphod", "not listed but equal"),
    ("BOB", "robert", "case"),
]
DIFFERENT = [
    ("John", "Juan", "national forms are different people"),
    ("Alexander", "Alexandra", "both have Sasha, they differ"),
    ("Terence", "Teresa", "both have Terry, they differ"),
    ("Michael", "Mark", "other names"),
    ("", "", "no name"),
    ("Zaphod", "Ford", "not listed"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[f"{row[0]}-{row[1]}: {row[2]}" for row in SAME])
def test_same(one: str, other: str, why: str) -> None:
    assert same_given_name(one, other)
    assert same_given_name(other, one)


@pytest.mark.parametrize(("one", "other", "why"), DIFFERENT, ids=[f"{row[0]}-{row[1]}: {row[2]}" for row in DIFFERENT])
def test_different(one: str, other: str, why: str) -> None:
    assert not same_given_name(one, other)
    assert not same_given_name(other, one)


def test_rows_are_many_and_well_formed() -> None:
    rows = read_tsv("nicknames.tsv")
    assert len(rows) >= 250
    names = [row[0] for row in rows]
    assert len(set(names)) == len(names)
    for name, forms in rows:
        listed = forms.split("|")
        assert name not in listed
        assert len({*listed, ""}) == len(listed) + 1, name
        assert all(same_given_name(name, form) for form in listed)


def test_full_names() -> None:
    assert full_names("Sasha") == {"alexander", "alexandra"}
