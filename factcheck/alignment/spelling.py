"""How alike two spellings of a name are: transliterations, diacritics, slips of one or two letters.

`skeleton` writes a name in the consonants that all its romanisations share: Yakovenko and Jakovenko, Khaled and Khalid,
Zelenskyy and Zelensky have one skeleton each. It serves as blocking key and as evidence, never alone as proof.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from factcheck.lexicon.given_names import full_names, same_given_name

#: Letters that two spellings may differ in, by the length of the longer one: a slip in four letters makes another name.
SLIPS = ((10, 3), (7, 2), (5, 1))

# Romanisations of one sound, read in order; vowels are dropped afterwards.
# Source: the tables of BGN/PCGN, ALA-LC and the common press spellings for Cyrillic, Arabic, Greek and Hebrew names.
_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("kh", "k"), ("gh", "g"), ("zh", "z"), ("dzh", "j"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("ch", "c"),
    ("sh", "s"), ("th", "t"), ("dh", "d"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("sz", "s"), ("rz", "z"), ("ks", "x"), ("qu", "k"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyhj]")


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Give a name in lower-case ASCII letters, digits and single spaces: "Molvær" is "molvaer"."""
    ascii_name = anyascii(name.replace("\u2019", "'")).lower()
    ascii_name = re.sub(r"'s$|'", "", ascii_name)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", ascii_name).split())


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Give the consonants that the romanisations of a name share; a leading vowel counts as "a"."""
    word = folded(name).replace(" ", "")
    # At the start "J" is written for "Y" and for "Zh".
    word = re.sub(r"^(?:dzh|zh|dj|j(?=[aeiou])|y(?=[aeiou]))", "1", word)
    word = re.sub(r"(?<![cdgkpstz])h(?=[rln])", "g", word)  # Ukrainian and Russian: Hryhoriy, Grigory
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    word = re.sub(r"c(?=[aour]|$|k)", "k", word) if not re.search(r"c[eiy]", word) else word
    first = "a" if word[:1] in tuple("aeiou") else word[:1]
    rest = _VOWELS.sub("", word[1:])
    return re.sub(r"(.)\1+", r"\1", first + rest)


@lru_cache(maxsize=65536)
def spelling_likeness(one: str, other: str) -> float:
    """Rate 0..1 that two words spell one name: 1 equal but for case and diacritics, .9 one romanisation of the other,
    .8 a slip of few letters; 0 where nothing of that holds. Symmetric."""
    here, there = sorted((folded(one), folded(other)))
    if here == there:
        return 1.0
    if not here or not there:
        return 0.0
    if here.replace(" ", "") == there.replace(" ", ""):
        return 0.97
    if _is_feminine_of(here, there):
        return 0.0
    distance = DamerauLevenshtein.distance(here, there)
    longer = max(len(here), len(there))
    if skeleton(here) == skeleton(there) and len(skeleton(here)) >= 2 and distance <= max(2, longer // 2 - 1):
        return 0.9
    likeness = JaroWinkler.similarity(here, there)
    allowed = next((slips for length, slips in SLIPS if longer >= length), 0)
    # A slip at the end is often another form of the name ("-ova" beside "-ov"): the first letters must agree.
    if distance <= allowed and likeness >= 0.85 and (here[0] == there[0] or skeleton(here)[:1] == skeleton(there)[:1]):
        return 0.8
    return 0.0


def _is_feminine_of(here: str, there: str) -> bool:
    """Tell whether one is the feminine form of the other's family name: "Petrova" beside "Petrov" is another person."""
    short, long = sorted((here, there), key=len)
    feminine = {short + "a"} | (
        {short[:-1] + "aya", short[:-1] + "aia", short[:-1] + "a"} if short.endswith(("y", "i")) else set()
    )
    return long in feminine and bool(re.search(r"(?:[oei]v|in|yn|sk[yi]|ck[yi])$", short))


#: From this length on, a slip of one letter leaves a given name recognisable; under it, it makes another ("Marta", "Maria").
GIVEN_LENGTH = 6


def given_likeness(one: str, other: str) -> float:
    """Rate 0..1 that two given names are one person's: spelling, initials, pet forms; 0 where they are two names."""
    here, there = folded(one).replace(" ", ""), folded(other).replace(" ", "")
    if not here or not there:
        return 0.0
    if min(len(here), len(there)) <= 2 and re.fullmatch(r"[a-z]|[b-df-hj-np-tv-xz]{2}", min(here, there, key=len)):
        return 0.85 if here[0] == there[0] else 0.0
    if here == there:
        return 1.0
    if same_given_name(one, other):
        return 0.95
    known, also = full_names(one), full_names(other)
    if (known and also and not known & also) or _ends_in_a(here) != _ends_in_a(there):
        return 0.0  # two listed names; or "Carl" and "Carla": the ending tells two people apart
    likeness = spelling_likeness(one, other)
    if likeness >= 0.9 or (likeness > 0 and min(len(here), len(there)) >= GIVEN_LENGTH):
        return likeness
    return 0.8 if here in _parts(other) or there in _parts(one) else 0.0


def _ends_in_a(name: str) -> bool:
    return name.removesuffix("h").endswith("a")


def _parts(name: str) -> tuple[str, ...]:
    return tuple(folded(name).split())


def givens_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Rate two rows of given names: the first ones must agree, or the only one be a later one of the other row."""
    if not one or not other:
        return 0.5
    if len(one) != len(other) and folded("".join(one)).replace(" ", "") == folded("".join(other)).replace(" ", ""):
        return 0.97
    first = given_likeness(one[0], other[0])
    short, long = sorted((one, other), key=len)
    if first:
        middles = [given_likeness(part, candidate) for part, candidate in zip(short[1:], long[1:], strict=False)]
        # Two middle names that differ are two people: "John Paul Carr", "John Mark Carr".
        if len(one) == len(other) and middles and not all(middles):
            return 0.0
        return first
    if len(short) == 1 and len(long) > 1:
        return 0.8 if any(given_likeness(short[0], part) >= 0.9 for part in long[1:]) else 0.0
    return 0.0
