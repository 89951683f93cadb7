"""Countries by any of their words, their currencies, and the states and provinces that news names; see countries.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.data_files import read_tsv, variants


class Country(NamedTuple):
    """A row of countries.tsv; codes are ISO 3166-1 alpha-2 and ISO 4217, the currency in use first."""

    iso: str
    name: str
    other_names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    currencies: tuple[str, ...]
    common_words: frozenset[str]


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Give the countries by ISO code."""
    return {
        iso: Country(
            iso,
            name,
            variants(others),
            variants(people),
            variants(cities),
            variants(money),
            frozenset(variants(common)),
        )
        for iso, name, others, people, cities, money, common in read_tsv("countries.tsv")
    }


@lru_cache(maxsize=1)
def _by_word() -> Mapping[str, tuple[str, ...]]:
    """Map each name and demonym to its countries; abbreviations in capitals keep their case."""
    found: dict[str, tuple[str, ...]] = {}
    for country in countries().values():
        for word in dict.fromkeys((country.name, *country.other_names, *country.demonyms)):
            key = _key(word)
            if country.iso not in found.get(key, ()):
                found[key] = (*found.get(key, ()), country.iso)
    return found


@lru_cache(maxsize=1)
def _by_capital() -> Mapping[str, str]:
    return {_key(city): country.iso for country in countries().values() for city in country.capitals}


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    return frozenset().union(*(country.common_words for country in countries().values()))


def _key(word: str) -> str:
    """Fold case, save of abbreviations: "US" is a country, "us" is not; white space is made one."""
    word = " ".join(word.replace("’", "'").split())
    return word if word.isupper() else word.casefold()


def _wordings(word: str) -> tuple[str, ...]:
    """Give the word and what it may be a form of: without the article, the possessive, the plural s."""
    bare = word.removeprefix("the ").removeprefix("The ")
    bare = bare.replace("’", "'").removesuffix("'s").removesuffix("'")
    return tuple(dict.fromkeys((word, bare, bare.removesuffix("s"))))


def countries_of(word: str) -> tuple[str, ...]:
    """Give every country that a name, short form or demonym may mean ("Congolese": CG, CD); empty for other words.

    The case counts where it must: "Polish" and "US" are found, "polish" and "us" are not.
    """
    if word in _common_words():
        return ()
    for wording in _wordings(word):
        if found := _by_word().get(_key(wording)):
            return found
    return ()


def country_of(word: str) -> str | None:
    """Give the ISO code of a country by name, short form or demonym; None where unknown or where several share it."""
    found = countries_of(word)
    return found[0] if len(found) == 1 else None


def country_of_capital(city: str) -> str | None:
    """Give the country whose capital, and so at times whose government, a city name means; None for other cities."""
    return None if city in _common_words() else _by_capital().get(_key(city))


def same_country(one: str, other: str) -> bool:
    """Tell whether two words can mean one country ("Dutch", "the Netherlands"); unknown words never do."""
    return not set(countries_of(one)).isdisjoint(countries_of(other))


def currencies_of(iso: str) -> tuple[str, ...]:
    """Give the currencies of a country, the one in use first; empty for unknown codes."""
    country = countries().get(iso)
    return country.currencies if country else ()


def currency_of(iso: str) -> str | None:
    """Give the ISO 4217 code of a country's currency; None for unknown codes."""
    return next(iter(currencies_of(iso)), None)


@lru_cache(maxsize=1)
def _regions() -> tuple[Mapping[str, str], Mapping[str, str]]:
    names: dict[str, str] = {}
    short: dict[str, str] = {}
    for code, name, abbreviations, others in read_tsv("regions.tsv"):
        names.update((_key(word), code) for word in (name, *variants(others)))
        for word in variants(abbreviations):
            short.setdefault(word, code)
    return names, short


def region_of(word: str, *, abbreviations: bool = False) -> str | None:
    """Give the ISO 3166-2 code of a state, province or nation within a country; None for other words.

    "Georgia" is a country too: ask country_of as well. Abbreviations ("OR", "Pa.") are read only on demand, as after a
    town and a comma, since in capitals they look like words; WA, NT and SA are then the American ones first.
    """
    names, short = _regions()
    for wording in _wordings(word):
        if found := names.get(_key(wording)):
            return found
    return short.get(word) if abbreviations else None


def country_of_region(code: str) -> str:
    """Give the country of an ISO 3166-2 code: "US-TX" is in US."""
    return code.partition("-")[0]
