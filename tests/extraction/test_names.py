"""Name claims: one for each bearer at its fullest mention, and the parts of a person's name."""

from __future__ import annotations

import pytest

from factcheck.extraction.names import extract_names
from factcheck.extraction.passage import read
from factcheck.extraction.person_names import may_be_one, read_person
from factcheck.model import Claim, PersonName, Source

PARTS = [
    # printed, given, particles, surname, suffix, why this line is here
    ("Maria Stone", ("Maria",), (), "Stone", "", "two parts"),
    ("Ludwig van der Berg", ("Ludwig",), ("van", "der"), "Berg", "", "particles"),
    ("Khalid bin Rashid", ("Khalid",), ("bin",), "Rashid", "", "Arabic particle"),
    ("Mahmoud al-Rashid", ("Mahmoud",), ("al",), "Rashid", "", "article with a hyphen"),
    ("Mahmoud Al Rashid", ("Mahmoud",), ("Al",), "Rashid", "", "article with a capital"),
    ("Robert Hale Jr.", ("Robert",), (), "Hale", "Jr.", "generation"),
    ("Alistair Boyd KC", ("Alistair",), (), "Boyd", "KC", "letters"),
    ("J. K. Marlow", ("J.", "K."), (), "Marlow", "", "initials"),
    ("Kim Min-jun", ("Min-jun",), (), "Kim", "", "Korean order"),
    ("Li Wei", ("Wei",), (), "Li", "", "Chinese order"),
    ("Lee Marsh", ("Lee",), (), "Marsh", "", "Lee as a given name"),
    ("Stone", (), (), "Stone", "", "surname alone"),
    ("van Dijk", (), ("van",), "Dijk", "", "particle and surname"),
    ("Ana Reyes-Lopez", ("Ana",), (), "Reyes-Lopez", "", "double surname"),
]  # fmt: skip
FORMS = [
    # one form, other form, whether one person may bear both in one source, why this line is here
    ("John Carr", "John F. Carr", True, "middle initial"),
    ("J. Carr", "John Carr", True, "initial"),
    ("Robert Hale", "Bob Hale", True, "pet form"),
    ("John Carr", "Jane Carr", False, "another given name"),
    ("John Carr Jr.", "John Carr Sr.", False, "father and son"),
    ("John Carr", "John Barr", False, "another surname"),
    ("Robyn Norma Mendel", "Robyn Mendel", True, "middle name left out"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("full", "given", "particles", "surname", "suffix", "reason"), PARTS, ids=[row[-1] for row in PARTS]
)
def test_a_name_is_cut_into_its_parts(
    full: str, given: tuple[str, ...], particles: tuple[str, ...], surname: str, suffix: str, reason: str
) -> None:
    name = read_person(full)
    assert (name.given, name.particles, name.surname, name.suffix) == (given, particles, surname, suffix), reason


@pytest.mark.parametrize(("one", "other", "expected", "reason"), FORMS, ids=[row[-1] for row in FORMS])
def test_two_forms_may_be_one_persons(one: str, other: str, expected: bool, reason: str) -> None:
    here, there = read_person(one), read_person(other)
    assert may_be_one(here, there) is may_be_one(there, here) is expected, reason


def _names(text: str) -> list[Claim]:
    (reading,) = read([Source.from_text(text, id="a", published="2024-03-06")])
    return list(extract_names(reading))


def test_each_bearer_is_claimed_once_at_its_fullest_mention() -> None:
    text = "Stone wins prize\n\nStone won on Monday. Maria Stone, 41, thanked Bergen. Stone then left Bergen."
    claims = _names(text)
    assert [claim.text for claim in claims] == ["Maria Stone", "Bergen"]
    assert claims[0].span.start == text.index("Maria Stone")


def test_the_span_is_the_name_without_titles() -> None:
    (claim,) = _names("Mayor Maria Stone's car was stolen.")
    assert claim.text == "Maria Stone"
    assert isinstance(claim.value, PersonName)
    assert claim.value.titles == ("mayor",)


def test_what_is_told_of_a_person_is_kept() -> None:
    (claim,) = _names("Maria Stone, 41, a former mayor, was there. Stone is a painter.")
    assert claim.context.modifiers == ("41", "former mayor", "painter")


def test_bylines_and_credits_are_no_names_of_the_story() -> None:
    text = "Dam bursts\n\nBy Rosa Lind\n\nA dam burst on Monday, Paul Marsh said.\n\nReporting by Ivo Lang; editing by Ida Moe"
    assert [claim.text for claim in _names(text)] == ["Paul Marsh"]
