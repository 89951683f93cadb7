"""Place claims: where something happened, from where, to where, and where a company has its seat."""

from __future__ import annotations

import pytest

from factcheck.extraction.passage import read
from factcheck.extraction.places import extract_places
from factcheck.model import Claim, Site, Source

WORDINGS = [
    # words, (name, relation, within) of each place, why this line is here
    ("A bomb exploded in Tarnov on Monday.", [("Tarnov", "in", ())], "in"),
    ("A bomb exploded at Hale Airport on Monday.", [("Hale Airport", "in", ())], "at"),
    ("The ferry sank near Alder Bay.", [("Alder Bay", "near", ())], "near"),
    ("The ferry sank off Cape Moren.", [("Cape Moren", "near", ())], "off"),
    ("Protesters marched through the streets of Lima.", [], "of: not read"),
    ("She flew from Oslo to Geneva.", [("Oslo", "from", ("Norway",)), ("Geneva", "to", ())], "from and to"),
    ("The prisoners were taken to Lithuania.", [("Lithuania", "to", ())], "taken to"),
    ("The prisoners were moved to the town of Varn.", [("Varn", "to", ())], "town of"),
    ("The plant in Kessel, Germany, will close.", [("Kessel", "in", ("Germany",))], "container behind a comma"),
    ("Two people died in Millom, Cumbria.", [("Millom", "in", ())], "unknown container stays out"),
    ("A fire broke out in the village of Orm in Tessin province.", [("Orm", "in", ("Tessin province",))], "province"),
    ("The talks were held in Paris.", [("Paris", "in", ("France",))], "capital"),
    ("He was arrested in Austin, Texas.", [("Austin", "in", ("Texas",))], "state"),
    ("The quake struck Kerman province.", [], "object"),
    ("The concert takes place at Verdi Theatre in Lund.", [("Verdi Theatre", "in", ("Lund",))], "two levels"),
    ("He appeared at Hale Crown Court.", [("Hale Crown Court", "in", ())], "court"),
    ("She was treated at St Mary Hospital in Leeds.", [("St Mary Hospital", "in", ("Leeds",))], "hospital"),
    ("The match was played in Turin.", [("Turin", "in", ())], "passive"),
    ("Clashes in Dornik killed three people.", [("Dornik", "in", ())], "on a noun"),
    ("The crash on Marsh Road blocked traffic.", [("Marsh Road", "in", ())], "road"),
    ("Rescuers searched the river around Belmar.", [("Belmar", "near", ())], "around"),
    ("Snow fell across Bavaria.", [("Bavaria", "in", ("Germany",))], "across"),
    ("The factory in the Karst district burned down.", [("Karst district", "in", ())], "district"),
    ("The convoy arrived in Aden from Sanaa.", [("Aden", "in", ()), ("Sanaa", "from", ("Yemen",))], "arrived in"),
    ("Kroll AG, based in Zurich, cut 300 jobs.", [("Zurich", "based", ())], "based in"),
    ("Zurich-based Kroll AG cut 300 jobs.", [("Zurich", "based", ())], "X-based"),
    ("Kroll AG, which is headquartered in Zurich, cut 300 jobs.", [("Zurich", "based", ())], "headquartered in"),
    ("Kroll AG is based in Zurich.", [("Zurich", "based", ())], "is based in"),
    ("The treaty was signed in Vienna.", [("Vienna", "in", ("Austria",))], "signed"),
    ("A landslide buried houses in Nagari on Sunday, police said.", [("Nagari", "in", ())], "told by police"),
    ("The summit opened in Nairobi, Kenya, on Tuesday.", [("Nairobi", "in", ("Kenya",))], "capital with country"),
    ("Thousands fled to Chad.", [("Chad", "to", ())], "fled to"),
    ("The show opens at the Museum of Modern Art.", [], "museum of: not read"),
    ("A child was hurt in Elm Street.", [("Elm Street", "in", ())], "street"),
    ("The trial in Rotterdam began.", [("Rotterdam", "in", ())], "noun trial"),
    ("The yacht left Lisbon.", [], "object"),
    ("It rained in Wales and Scotland.", [("Wales", "in", ("United Kingdom",))], "list"),
    ("A wolf was seen near Lake Orta.", [("Lake Orta", "near", ())], "lake"),
    ("A gunman was shot dead inside Hale Station.", [("Hale Station", "in", ())], "inside"),
    ("The storm turned towards Florida on Sunday.", [("Florida", "to", ("United States",))], "towards"),
]  # fmt: skip
NO_PLACES = [
    "The Italian minister spoke.",
    "A reporter in Kyiv saw it.",
    "The minister said in Geneva that it was over.",
    "Professor Lund of Oslo University agreed.",
    "German police agreed.",
    "The White House in Washington declined to comment.",
    "Kyiv said it was over.",
    "The U.S. agreed.",
    "In Poland's view it was wrong.",
    "He is interested in Manet.",
    "She believes in Darwin.",
    "Officials in Ankara denied it.",
    "The embassy in Quito is shut.",
    "The war in Sudan is two years old.",
    "He spoke to Reuters.",
    "The ambassador to Chile resigned.",
    "Trade with China fell.",
    "The people of Norway voted.",
    "He works for Oslo University.",
    "The largest bank in Spain fell 3%.",
]  # fmt: skip


def _places(text: str) -> list[Claim]:
    (reading,) = read([Source.from_text(text, id="a", published="2024-03-06")])
    return list(extract_places(reading))


def _site(claim: Claim) -> tuple[str, str, tuple[str, ...]]:
    assert isinstance(claim.value, Site)
    return (claim.value.name, claim.value.relation, claim.value.within)


@pytest.mark.parametrize(("text", "expected", "reason"), WORDINGS, ids=[row[-1] for row in WORDINGS])
def test_a_place_is_read_with_its_relation_and_what_contains_it(
    text: str, expected: list[tuple[str, str, tuple[str, ...]]], reason: str
) -> None:
    claims = _places(text)
    assert sorted(map(_site, claims)) == sorted(expected), reason
    assert all(text[claim.span.start : claim.span.end] == claim.text for claim in claims)


@pytest.mark.parametrize("text", NO_PLACES)
def test_a_name_that_places_nothing_gives_no_claim(text: str) -> None:
    assert [claim.text for claim in _places(text)] == []


def test_what_contains_a_place_is_known_wherever_the_source_says_it() -> None:
    text = "A mill burned in Orsk.\n\nThe mayor of Orsk, Bulgaria, said nobody was hurt."
    assert [_site(claim) for claim in _places(text)] == [("Orsk", "in", ("Bulgaria",))]


def test_a_dateline_is_no_place_of_the_happening() -> None:
    text = "Mill burns down\n\nGENEVA, March 6 (Reuters) - A mill burned in Orsk on Monday, officials said."
    assert [_site(claim)[0] for claim in _places(text)] == ["Orsk"]
