"""Countries by any of their words, currencies, regions."""

from __future__ import annotations

import re

import pytest

from factcheck.lexicon.countries import (
    countries,
    countries_of,
    country_of,
    country_of_capital,
    country_of_region,
    currencies_of,
    currency_of,
    region_of,
    same_country,
)
from factcheck.lexicon.data_files import read_tsv

COUNTRIES = [
    ("Ukraine", "UA", "name"),
    ("Ukrainians", "UA", "plural demonym"),
    ("Ukraine's", "UA", "possessive"),
    ("ukrainian", "UA", "lower-case lemma"),
    ("the Netherlands", "NL", "article"),
    ("Dutch", "NL", "adjective without the stem"),
    ("Britain", "GB", "short form"),
    ("U.S.", "US", "abbreviation with points"),
    ("US", "US", "abbreviation"),
    ("Côte d’Ivoire", "CI", "typographic apostrophe and accents"),
    ("Polish", "PL", "capital letter tells it from the verb"),
    ("Philippines", "PH", "a name that ends in s"),
    ("Laos", "LA", "a name that ends in s"),
    ("Niger", "NE", "not Nigeria"),
    ("Nigerian", "NG", "not Niger"),
]
NOT_COUNTRIES = [
    "us",
    "Us",
    "polish",
    "turkey",
    "china",
    "male",
    "table",
    "",
    "Xanadu",
    "Congolese",
    "Dominican",
    "Korean",
]
SAME = [
    ("Russian", "Moldova", False),
    ("Swiss", "Switzerland", True),
    ("Korean", "Seoul", False),
    ("Korean", "South Korea", True),
    ("Xanadu", "Xanadu", False),
]
REGIONS = [
    ("Texas", "US-TX"),
    ("Texan", "US-TX"),
    ("Quebec", "CA-QC"),
    ("Scottish", "GB-SCT"),
    ("Northern Ireland", "GB-NIR"),
]


@pytest.mark.parametrize(("word", "iso", "why"), COUNTRIES, ids=[f"{row[0]}: {row[-1]}" for row in COUNTRIES])
def test_country(word: str, iso: str, why: str) -> None:
    assert country_of(word) == iso


@pytest.mark.parametrize("word", NOT_COUNTRIES)
def test_no_single_country(word: str) -> None:
    assert country_of(word) is None


def test_shared_demonym_gives_all() -> None:
    assert set(countries_of("Congolese")) == {"CG", "CD"}


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
def test_same_country(one: str, other: str, expected: bool) -> None:
    assert same_country(one, other) is expected


def test_currencies() -> None:
    assert currency_of("JP") == "JPY"
    assert currencies_of("ZW") == ("ZWG", "USD")
    assert currency_of("QQ") is None


def test_capitals() -> None:
    assert country_of_capital("Kyiv") == country_of_capital("Kiev") == "UA"
    assert country_of_capital("Mumbai") is None
    assert country_of_capital("lima") is None


@pytest.mark.parametrize(("word", "code"), REGIONS)
def test_region(word: str, code: str) -> None:
    assert region_of(word) == code


def test_abbreviations_only_on_demand() -> None:
    assert region_of("OR") is None
    assert region_of("OR", abbreviations=True) == "US-OR"
    assert region_of("Pa.", abbreviations=True) == "US-PA"
    assert region_of("or", abbreviations=True) is None
    assert country_of_region("CA-ON") == "CA"


def test_rows_are_well_formed_and_names_lead_home() -> None:
    rows = read_tsv("countries.tsv")
    assert len(rows) >= 195
    assert len({row[0] for row in rows}) == len(rows)
    for country in countries().values():
        assert re.fullmatch("[A-Z]{2}", country.iso)
        assert country.currencies
        assert all(re.fullmatch("[A-Z]{3}", code) for code in country.currencies)
        assert country.iso in countries_of(country.name), country.name
        for word in (*country.other_names, *country.demonyms):
            assert country.iso in countries_of(word), word
    codes = [row[0] for row in read_tsv("regions.tsv")]
    assert len(set(codes)) == len(codes)
    assert {country_of_region(code) for code in codes} <= countries().keys()
