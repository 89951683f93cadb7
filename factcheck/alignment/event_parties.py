"""Who takes part in an event, compared across sources: by names first, else by what the phrase is headed by."""

from __future__ import annotations

import itertools
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rapidfuzz.fuzz import ratio

from factcheck.lexicon import countries_of, country_of_capital, noun_similarity

#: Similarity of two spellings of a name, in percent, from which they count as one: "Kalesnikava", "Kolesnikova".
#: Set by hand on transliterated surnames of six and more letters.
SAME_SPELLING = 80.0
_LONG_NAME = 6  # letters under which a spelling must be the same to the letter
_STEM = 5  # shared first letters of a country and its adjective: "Belarus", "Belarusian"
SYNONYMOUS = 0.85  # lexicon similarity from which two nouns name one thing
UNLIKE = 0.1  # nearness under which two heads beside one name are two things: "Norvik shares", "Norvik workers"
UNRELATED = 0.25  # lexicon similarity under which two nouns cannot


@dataclass(frozen=True)
class Party:
    """A participant as the alignment sees it: folded words of its names (ISO codes, in capitals, of countries), the lemma
    of its head, all its words."""

    names: tuple[str, ...] = ()
    head: str = ""
    words: frozenset[str] = frozenset()
    rounds: frozenset[str] = frozenset()

    @property
    def is_said(self) -> bool:
        """Tell whether the source says who or what it is."""
        return bool(self.names) or bool(self.head and self.head not in general_nouns())


@dataclass(frozen=True)
class Match:
    """How two participants compare: `score` 0..1 that they are one, `contradicts` where they cannot be; `counted_apart`
    where they are alike and their numbers are not, which is for the quantity rules to judge."""

    score: float = 0.0
    contradicts: bool = False
    named: bool = False
    counted_apart: bool = False


@cache
def _table() -> Mapping[str, Any]:
    text = files("factcheck.alignment").joinpath("event_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def general_nouns() -> frozenset[str]:
    """Heads that fit too many things to tell one of them."""
    return frozenset(_table()["nouns"]["general"])


@cache
def _empty_names() -> frozenset[str]:
    return frozenset(_table()["names"]["empty"])


@cache
def _rounds() -> frozenset[str]:
    return frozenset(_table()["rounds"]["words"])


@cache
def mutual_verbs() -> frozenset[str]:
    """Verbs that go both ways, or that each of two often does to the other: no swap can be seen in them."""
    return frozenset(_table()["mutual"]["verbs"])


@cache
def _aliases() -> Mapping[str, str]:
    return {word: group[0] for group in _table()["names"]["aliases"] for word in group}


@cache
def party(text: str, head: str) -> Party:
    """Read a participant from its words as printed and the lemma of its head."""
    printed = [
        word.strip(".,;:()\"'\u201c\u201d\u2018\u2019")
        for word in text.replace("\u2019s ", " ").replace("'s ", " ").split()
    ]
    names = _countries(printed)
    for at, word in enumerate(printed):
        bare = _folded(word.removesuffix("'s").removesuffix("\u2019s"))
        only_opens = at == 0 and bare == _folded(head) and not word.isupper() and _is_noun(bare)
        if word[:1].isupper() and bare not in _empty_names() and not only_opens and not countries_of(word):
            names.append(_aliases().get(bare, bare))
    words = frozenset(_folded(word) for word in printed if word)
    return Party(tuple(dict.fromkeys(names)), _folded(head), words, words & _rounds())


def _countries(printed: list[str]) -> list[str]:
    """The ISO codes of the countries in a phrase; a capital that stands alone means its government too."""
    pairs = [" ".join(two) for two in itertools.pairwise(printed)]
    found = [iso for words in (*pairs, *printed) if words[:1].isupper() for iso in countries_of(words)]
    capital = country_of_capital(printed[0]) if len(printed) == 1 else None
    return list(dict.fromkeys([*found, capital] if capital else found))


@cache
def _is_noun(word: str) -> bool:
    """Tell whether a word is an ordinary noun, so that its capital only begins the sentence."""
    return noun_similarity(word, "entity") > 0.0 if word else False


def _folded(word: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", word.replace("\u00f8", "o").replace("\u0142", "l").lower())
    return "".join(char for char in plain if not unicodedata.combining(char)).strip(".")


def same_name(one: str, other: str) -> bool:
    """Tell whether two folded words spell one name."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_NAME:
        return len(one) >= _STEM and len(other) >= _STEM and one[:_STEM] == other[:_STEM]
    return one[:_STEM] == other[:_STEM] or (one[0] == other[0] and ratio(one, other) >= SAME_SPELLING)


def share_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two participants share a word of their names, or one is the other's initials."""
    if any(same_name(here, there) for here in one for there in other):
        return True
    return _is_acronym(one, other) or _is_acronym(other, one)


def _is_acronym(short: tuple[str, ...], names: tuple[str, ...]) -> bool:
    initials = "".join(name[0] for name in names)
    return len(names) > 1 and any(word == initials for word in short)


def match(one: Party, other: Party) -> Match:
    """Compare two participants; an unsaid one, or a pronoun, says nothing."""
    if one.names and other.names:
        if share_name(one.names, other.names):
            apart = _given_names_differ(one, other) or heads_differ(one, other)
            return Match(contradicts=True) if apart else Match(score=1.0, named=True)
        return Match(contradicts=True)
    if _numbers_differ(one, other):
        return Match(counted_apart=True)
    if not one.is_said or not other.is_said:
        alike = one.head and one.head == other.head
        if not alike:
            return Match()
        return Match(score=0.6 if _described(one) & _described(other) else 0.3)
    near = nearness(one.head, other.head)
    if near >= SYNONYMOUS:
        return Match(score=min(1.0, 0.6 + 0.2 * len(_described(one) & _described(other))))
    if one.names or other.names:
        return Match()
    return Match(contradicts=near < UNRELATED, score=0.3 if near > 0.5 else 0.0)


def nearness(one: str, other: str) -> float:
    """Rate two nouns by the lexicon, or as synonyms where news uses them of one thing."""
    if one != other and any(other in group for group in _groups().get(one, ())):
        return SYNONYMOUS
    return noun_similarity(one, other)


@cache
def _groups() -> Mapping[str, tuple[frozenset[str], ...]]:
    table: dict[str, tuple[frozenset[str], ...]] = {}
    for group in _table()["thing"]["synonyms"]:
        for word in group:
            table[word] = (*table.get(word, ()), frozenset(group))
    return table


def _described(one: Party) -> frozenset[str]:
    """The words of a phrase beside its head, without grammar and numbers, plural s cut."""
    words = (
        word.removesuffix("'s").removesuffix("s'").removesuffix("s")
        for word in one.words - _GRAMMAR
        if not word[:1].isdigit()
    )
    return frozenset(words) - {one.head, one.head.removesuffix("s")}


_GRAMMAR = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "its",
        "their",
        "his",
        "her",
        "on",
        "for",
        "in",
        "to",
        "and",
        "this",
        "that",
        "all",
        "some",
        "from",
        "by",
        "two",
        "three",
        "four",
        "five",
        "between",
    }
)


def _numbers_differ(one: Party, other: Party) -> bool:
    here, there = _numbers(one), _numbers(other)
    return bool(here and there and not here & there)


def _numbers(one: Party) -> frozenset[str]:
    """The numbers of a phrase; small number words as digits."""
    found = {word.strip("$\u00a3\u20ac%") for word in one.words if any(char.isdigit() for char in word)}
    return frozenset(found | {str(at) for at, word in enumerate(_NUMBER_WORDS, 1) if word in one.words})


_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _given_names_differ(one: Party, other: Party) -> bool:
    """Tell whether two full names end in one surname after different given names: two people of a family."""
    here, there = ([name for name in p.names if not name.isupper()] for p in (one, other))
    if len(here) < 2 or len(there) < 2 or not same_name(here[-1], there[-1]):
        return False
    return not any(same_name(a, b) or a[0] == b[0] for a in here[:-1] for b in there[:-1])


def heads_differ(one: Party, other: Party, *, limit: float = UNLIKE) -> bool:
    """Tell whether one name stands with two unlike nouns: "Norvik shares" and "Norvik workers"."""
    heads = [
        p.head
        for p in (one, other)
        if not any(same_name(p.head, name) for name in p.names) and not countries_of(p.head.title())
    ]
    return len(heads) == 2 and nearness(heads[0], heads[1]) < limit
