"""Whether two words of two copies say the same, exclude one another, or neither, by the lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.comparison.utterance_words import Word, lists, stem
from factcheck.lexicon import (
    are_antonyms,
    are_synonyms,
    is_a,
    noun_similarity,
    office_group,
    offices_fit,
    opposed,
    predicate_class,
    same_country,
    state_of,
    states_exclude,
    synsets,
    verb_similarity,
    verbs_of,
)

#: From this nearness in the lexicon two words may stand for one another.
NEAR = 0.6
#: Two longer words at least this alike are one spelled two ways.
ALIKE = 0.84
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
            ("ing", "e"), ("er", ""), ("ly", ""), ("'s", ""))  # fmt: skip
_DOUBLED = 2
_PARTIES = ("person", "social group", "people")


@lru_cache(maxsize=16384)
def forms_of(word: str) -> tuple[str, ...]:
    """Give what a printed word may be a form of, itself first; only what the lexicon holds."""
    found = [word, *([lists().irregular[word]] if word in lists().irregular else [])]
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)] + put
            found.append(base)
            if not put and len(base) > 3 and base[-1] == base[-_DOUBLED]:
                found.append(base[:-1])
    known = [form for form in dict.fromkeys(found) if any(synsets(form, pos) for pos in "nvar") or _classes(form)]
    return tuple(known) or (word,)


def _classes(form: str) -> set[str]:
    return {found for pos in ("v", "n") if (found := predicate_class(form, pos=pos))}


def _any(test: Callable[[str, str], bool], one: Word, other: Word) -> bool:
    return any(test(here, there) for here in forms_of(one.lower) for there in forms_of(other.lower))


def is_negated_form(one: Word, other: Word) -> bool:
    """Tell whether one is the other with a negating prefix that the lexicon knows as a word: "likely" and "unlikely"."""
    short, long = sorted((one.lower, other.lower), key=len)
    return any(long == prefix + short or stem(long) == prefix + stem(short) for prefix in lists().prefixes)


def mean_the_same(one: Word, other: Word) -> bool:
    """Tell whether one may be put for the other without another statement: a form, a synonym, a wider word."""
    if one.key == other.key:
        return True
    if is_negated_form(one, other) or are_opposed(one, other):
        return False
    if set(forms_of(one.lower)) & set(forms_of(other.lower)):
        return True
    if min(len(one.lower), len(other.lower)) >= 5 and one.lower[0] == other.lower[0]:
        if SequenceMatcher(None, one.lower, other.lower, autojunk=False).ratio() >= ALIKE:
            return not exclude_each_other(one, other)
    short, long = sorted((one.lower, other.lower), key=len)
    if len(short) >= 3 and (long.startswith(short) or (len(short) >= 4 and long.endswith(short))):
        return True  # an abbreviation, a derived word, a compound
    if same_country(one.lower, other.lower) or same_country(one.printed, other.printed):
        return True
    return not exclude_each_other(one, other) and _any(_are_near, one, other)


@lru_cache(maxsize=16384)
def _are_near(one: str, other: str) -> bool:
    if any(are_synonyms(one, other, pos) for pos in "nvar") or offices_fit(one, other):
        return True
    group = office_group(one)
    if group is not None and group == office_group(other):
        return True
    if _classes(one) & _classes(other):
        return True
    return noun_similarity(one, other) >= NEAR or verb_similarity(one, other) >= NEAR


def are_opposed(one: Word, other: Word) -> bool:
    """Tell whether the two are opposites, as words or as what they say happens."""
    pairs = {frozenset((here, there)) for here in forms_of(one.lower) for there in forms_of(other.lower)}
    if pairs & lists().antonyms or pairs & _table().turned:
        return True
    return _any(_oppose, one, other)


@lru_cache(maxsize=16384)
def _oppose(one: str, other: str) -> bool:
    if _classes(one) & _classes(other):
        return (
            False  # a noun may stand in another class than its verb: "defeat" is won by one and suffered by the other
        )
    if any(opposed(here, there) for here in _classes(one) for there in _classes(other)):
        return True
    if any(are_synonyms(one, other, pos) for pos in "nvar"):
        return False
    if any(are_antonyms(one, other, pos) for pos in "nvar"):
        return True
    return any(are_antonyms(here, there, "v") for here in _acts(one) for there in _acts(other))


def _acts(word: str) -> tuple[str, ...]:
    return (word, *verbs_of(word)[:1])


def exclude_each_other(one: Word, other: Word) -> bool:
    """Tell whether what is one of the two is never the other: weekdays, compass points, kin, units."""
    return _any(_exclude, one, other) or _any(_exclude_in_state, one, other)


@lru_cache(maxsize=16384)
def _exclude(one: str, other: str) -> bool:
    if one == other or are_synonyms(one, other, "n") or is_a(one, other) or is_a(other, one):
        return False
    here, there = _table().closed.get(one), _table().closed.get(other)
    if here and there and here[0] == there[0]:
        return here[1] != there[1]
    return any(is_a(one, head) and is_a(other, head) for head in _table().heads)


@lru_cache(maxsize=16384)
def _exclude_in_state(one: str, other: str) -> bool:
    here, there = ({state for pos in "van" if (state := state_of(word, pos))} for word in (one, other))
    return bool(here and there) and all(states_exclude(mine, theirs) for mine in here for theirs in there)


@dataclass(frozen=True)
class _Classes:
    heads: tuple[str, ...]
    closed: Mapping[str, tuple[int, int]]  # word -> its class and its place there
    turned: frozenset[frozenset[str]]


@cache
def _table() -> _Classes:
    table = tomllib.loads(files(__package__).joinpath("rewording.toml").read_text(encoding="utf-8"))
    return _Classes(
        heads=tuple(table["exclusive"]),
        closed={
            word: (number, place)
            for number, line in enumerate(table["closed"])
            for place, words in enumerate(line.split())
            for word in words.split("|")
        },
        turned=frozenset(frozenset(pair.split()) for pair in table["turned"]),
    )


def are_parties(one: Word, other: Word) -> bool:
    """Tell whether both are people or bodies by their words."""
    return all(any(is_a(form, head) for form in forms_of(word.lower) for head in _PARTIES) for word in (one, other))
