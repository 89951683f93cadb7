"""The word lists behind names, offices and nations, read once: name_words.toml, office_words.toml, given_names.txt here, countries from the lexicon."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from factcheck.lexicon.countries import countries, country_of_region
from factcheck.lexicon.data_files import read_tsv, variants


@dataclass(frozen=True)
class Nation:
    """A country or a region of one: its usual name, what its people are called, its seat, the country it lies in."""

    name: str
    adjectives: tuple[str, ...] = ()
    capital: str = ""
    within: str = ""


def _text(name: str) -> str:
    return files("factcheck.extraction").joinpath(name).read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


@lru_cache(maxsize=64)
def words(key: str) -> frozenset[str]:
    """Give a list of name_words.toml as a set of lower-case words."""
    return frozenset(_toml("name_words.toml")[key])


@lru_cache(maxsize=64)
def office_words(key: str) -> frozenset[str]:
    """Give a list of office_words.toml as a set of lower-case words."""
    return frozenset(_toml("office_words.toml")[key])


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Give frequent given names of the world, lower case."""
    lines = [line for line in _text("given_names.txt").splitlines() if not line.startswith("#")]
    return frozenset(word for line in lines for word in line.split())


@lru_cache(maxsize=1)
def short_titles() -> dict[str, str]:
    """Give titles printed short, lower case without full stops, with the office that each stands for."""
    return dict(_toml("office_words.toml")["short"])


@lru_cache(maxsize=1)
def office_verbs() -> dict[str, dict[str, str]]:
    """Give the verbs of holding, gaining, losing and seeking an office by lemma; see office_words.toml."""
    return dict(_toml("office_words.toml")["verbs"])


@lru_cache(maxsize=1)
def nations() -> dict[str, Nation]:
    """Give countries and well-known regions by each of their names, lower case."""
    table: dict[str, Nation] = {}
    for country in countries().values():
        nation = Nation(name=country.name, adjectives=country.demonyms, capital="".join(country.capitals[:1]))
        for form in (country.name, *country.other_names):
            table[form.lower()] = nation
    for code, name, short, _ in read_tsv("regions.tsv"):
        region = Nation(name=name, within=countries()[country_of_region(code)].name)
        # Two capitals are too often something else ("IN", "OK"); "Ark." and "N.Y." are not.
        for form in (name, *(form for form in variants(short) if not (len(form) == 2 and form.isupper()))):
            table.setdefault(form.lower(), region)
    return table


@lru_cache(maxsize=1)
def demonyms() -> dict[str, Nation]:
    """Give countries and regions by their adjectives and by what their people are called, lower case."""
    table: dict[str, Nation] = {}
    for country in countries().values():
        for form in country.demonyms:
            for ending in ("", "s"):
                table[form.lower() + ending] = nations()[country.name.lower()]
    for _, name, _, others in read_tsv("regions.tsv"):
        for form in variants(others):
            table.setdefault(form.lower(), nations()[name.lower()])
    return table


@lru_cache(maxsize=1)
def capitals() -> dict[str, Nation]:
    """Give countries by the names of their capitals, lower case."""
    return {
        city.lower(): nations()[country.name.lower()] for country in countries().values() for city in country.capitals
    }


def country_of(word: str) -> Nation | None:
    """Give the country or region that a name or an adjective belongs to; "the" in front is no matter."""
    plain = word.lower().removeprefix("the ").strip()
    return nations().get(plain) or demonyms().get(plain)
