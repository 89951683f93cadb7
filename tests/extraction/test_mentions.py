"""Mentions within a source: what is one bearer, what stays two, and of what kind it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.mentions import mentions, names_in, people, resolve
from factcheck.extraction.passage import Reading, read
from factcheck.model import NameKind, Source, Span

BEARERS = [
    # words, full names of the persons in order, why this line is here
    ("David Holt and his wife, Susan Holt, were rescued. Mrs Holt thanked them.", ["David Holt", "Susan Holt"], "two of one surname"),
    ("Mr Paul Marsh spoke. Marsh left early.", ["Paul Marsh"], "last name"),
    ("J. K. Marlow signed. Marlow smiled.", ["J. K. Marlow"], "initials"),
    ("Crown Prince Khalid bin Rashid spoke. Bin Rashid left.", ["Khalid bin Rashid"], "particle"),
    ("Ursula van der Meer spoke. Van der Meer left.", ["Ursula van der Meer"], "two particles"),
    ("Sgt. Ana Reyes spoke. Reyes' partner agreed.", ["Ana Reyes"], "rank and possessive"),
    ("Kim Min-jun met Lena Falk. Kim smiled.", ["Kim Min-jun", "Lena Falk"], "family name first"),
    ("Anna-Lena Vogt won. Vogt wept.", ["Anna-Lena Vogt"], "hyphen in the given name"),
    ("Maria Perez-Lopez won. Perez-Lopez wept.", ["Maria Perez-Lopez"], "hyphen in the surname"),
    ("Robert Hale Jr. spoke. Hale left.", ["Robert Hale Jr."], "suffix"),
    ("Alistair Boyd KC, prosecuting, said so. Boyd sat down.", ["Alistair Boyd KC"], "letters behind the name"),
    ("Katie Fenn, 20, and her brother Tom were found. Katie was unhurt.", ["Katie Fenn", "Tom"], "given name alone"),
    ("The mother, Rosa Lind, and her son Max Lind fled. Rosa Lind fell.", ["Rosa Lind", "Max Lind"], "mother and son"),
    ("Prime Minister Ilse Maar met Finance Minister Jan Maar.", ["Ilse Maar", "Jan Maar"], "two ministers of one surname"),
    ("Carla Ruiz won. Ruiz, 19, beat Dana Ruiz in the final.", ["Carla Ruiz", "Dana Ruiz"], "namesake in the final"),
    ("Gov. Maria Stone and Sen. Paul Marsh agreed.", ["Maria Stone", "Paul Marsh"], "short titles"),
    ("Norvik Chief Executive Lars Eide resigned.", ["Lars Eide"], "company and office in front"),
    ("U.S. Secretary of State Antonia Brook arrived.", ["Antonia Brook"], "office with of"),
    ("Dr. Amir Haddad's patients waited.", ["Amir Haddad"], "possessive"),
    ("Police said Marco Bellini was armed.", ["Marco Bellini"], "subject of a reported clause"),
]  # fmt: skip
KINDS = [
    # words, name, kind, why this line is here
    ("The fire spread in Tarnov on Monday.", "Tarnov", NameKind.PLACE, "after in"),
    ("The town of Belmar was cut off.", "Belmar", NameKind.PLACE, "town of"),
    ("Trains to Bergen, Hull and Ostend were late in Bergen.", "Bergen", NameKind.PLACE, "list of towns"),
    ("Kroll Ltd said it would close. Kroll employs 300.", "Kroll Ltd", NameKind.ORGANISATION, "legal form"),
    ("The Ministry of Health warned parents.", "Ministry of Health", NameKind.ORGANISATION, "ministry"),
    ("Doctors of the World Health Organization arrived.", "World Health Organization", NameKind.ORGANISATION, "organisation word"),
    ("The ferry Norna sank.", "Norna", NameKind.THING, "ship"),
    ("Hurricane Delia reached the coast.", "Hurricane Delia", NameKind.THING, "storm"),
    ("Viktor Daneliuk, 54, was held.", "Viktor Daneliuk", NameKind.PERSON, "age"),
    ("Mr Oslo spoke first.", "Oslo", NameKind.PERSON, "title before a town's name"),
    ("Elm Street was closed.", "Elm Street", NameKind.PLACE, "street"),
    ("The Harbour Workers' Union called a strike.", "Harbour Workers' Union", NameKind.ORGANISATION, "plural possessive inside"),
    ("Kosta Brana, who was driving, fled.", "Kosta Brana", NameKind.PERSON, "who"),
    ("Ecuador recalled its envoy.", "Ecuador", NameKind.PLACE, "country"),
]  # fmt: skip


def _reading(text: str) -> Reading:
    (reading,) = read([Source.from_text(text, id="a", published="2024-03-06")])
    return reading


@pytest.mark.parametrize(("text", "expected", "reason"), BEARERS, ids=[row[-1] for row in BEARERS])
def test_each_person_is_one_bearer(text: str, expected: list[str], reason: str) -> None:
    assert [bearer.full for bearer in people(_reading(text))] == expected, reason


@pytest.mark.parametrize(("text", "name", "kind", "reason"), KINDS, ids=[row[-1] for row in KINDS])
def test_the_kind_of_a_name_is_read_from_its_surroundings(text: str, name: str, kind: NameKind, reason: str) -> None:
    assert {bearer.full: bearer.kind for bearer in mentions(_reading(text)).bearers}.get(name) is kind, reason


def test_a_last_name_goes_to_the_one_whose_title_fits() -> None:
    reading = _reading("David Holt and Mrs Susan Holt were aboard. Mrs Holt swam. Mr Holt did not.")
    told = [(mention.titles, mention.full) for mention in mentions(reading).all]
    assert (("mrs",), "Susan Holt") in told[2:]
    assert (("mr",), "David Holt") in told[2:]


def test_an_acronym_goes_to_its_organisation() -> None:
    reading = _reading("The World Health Organization sent help. WHO doctors arrived on Monday.")
    assert {mention.full for mention in mentions(reading).all} == {"World Health Organization"}


def test_names_are_given_in_full_and_places_apart() -> None:
    reading = _reading("Maria Stone flew to Geneva. Stone met Paul Marsh in Geneva.")
    second = reading.sentences[1]
    assert names_in(reading, second.tokens) == (("Maria Stone", "Paul Marsh"), ("Geneva",))


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    reading = _reading("Police questioned Maria Stone, who had sold the car.")
    who = next(token for token in reading.sentences[0].tokens if token.lower_ == "who")
    assert names_in(reading, [who]) == (("Maria Stone",), ())


def test_a_token_a_run_and_a_place_of_the_source_are_resolved() -> None:
    text = "Maria Stone spoke. Stone left."
    reading = _reading(text)
    last = reading.sentences[1].tokens[0]
    by_token, by_run = resolve(reading, last), resolve(reading, reading.sentences[1].tokens[0:1])
    by_place = resolve(reading, Span(start=text.rindex("Stone"), end=text.rindex("Stone") + 5))
    assert by_token is not None
    assert by_token is by_run is by_place
    assert by_token.full == "Maria Stone"
    assert resolve(reading, reading.sentences[0].tokens[2]) is None


def test_a_heading_in_capitals_names_nobody_new() -> None:
    reading = _reading(
        "Maria Stone Checks Into Clinic Again\n\nMaria Stone went to a clinic on Monday, her lawyer said."
    )
    assert [bearer.full for bearer in mentions(reading).bearers] == ["Maria Stone"]


def test_mentions_are_computed_once() -> None:
    reading = _reading("Maria Stone spoke.")
    assert mentions(reading) is mentions(reading)


@settings(max_examples=40)
@given(st.text(alphabet="ABab .,'-\n\u2019Ééx1", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    source = Source.from_text(text, id="a", published="2024-03-06")
    for reading in read([source]):
        for mention in mentions(reading).all:
            words = source.text[mention.span.start : mention.span.end].split()
            assert len(words) == len(mention.run.words)
