"""How likely the names that stand in one slot of a copied sentence name one thing."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.alignment.entities import EntityTable
from factcheck.alignment.name_likeness import name_likeness
from factcheck.alignment.spelling import folded, given_likeness, spelling_likeness
from factcheck.lexicon.countries import country_of, country_of_capital, same_country
from factcheck.model import NameKind, PersonName, Stretch

#: How far around a changed word the rest of its name is looked for. Characters.
_NEAR = 40


def names_likeness(one: Stretch, other: Stretch, names: EntityTable, texts: Mapping[str, str]) -> float | None:
    """Rate 0..1 that two changed stretches name one thing; None where one of them is no name."""
    here, there = (_name_at(stretch, texts[stretch.source]) for stretch in (one, other))
    if not here or not there:
        return None
    if names.are_one((one.source, here), (other.source, there)):
        return 1.0
    ours, theirs = folded(here).split(), folded(there).split()
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return 1.0
    if same_country(here, there) or _is_seat(here, there) or _is_seat(there, here):
        return 1.0
    only = [word for word in ours if word not in theirs], [word for word in theirs if word not in ours]
    alike = max((max(spelling_likeness(a, b), given_likeness(a, b)) for a in only[0] for b in only[1]), default=1.0)
    return max(alike, name_likeness(_thing(here), _thing(there)))


def _name_at(stretch: Stretch, text: str) -> str:
    """The run of capitalised words about a stretch that is capitalised throughout; empty where it is none."""
    words = stretch.text.split()
    if not words or not all(word[0].isupper() for word in words):
        return ""
    start, end = stretch.span.start, stretch.span.end
    left = text[max(0, start - _NEAR) : start].split(" ")
    if len(left) > 1 and left[-1] == "" and left[-2][:1].isupper() and left[-2][-1:].isalpha():
        words.insert(0, left[-2])
    right = text[end : end + _NEAR]
    if right[:1] == " " and text[end - 1 : end].isalpha():
        following = right.split()
        if following and following[0][:1].isupper():
            words.append(following[0].strip(".,;:'\u2019\""))
    return " ".join(words)


def _thing(name: str) -> PersonName:
    return PersonName(full=name, kind=NameKind.UNKNOWN)


def _is_seat(capital: str, country: str) -> bool:
    """Tell whether one name is the capital that stands for the other, a country's government."""
    found = country_of_capital(capital)
    return found is not None and found == country_of(country)
