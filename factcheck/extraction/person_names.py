"""The parts of a person's name, and whether two forms of one source can name one person."""

from __future__ import annotations

import re

from factcheck.extraction.name_words import words
from factcheck.lexicon.given_names import same_given_name
from factcheck.model import NameKind, PersonName

#: Particles that are printed with a capital as often as without.
_ARABIC = frozenset({"al", "el", "bin", "ibn", "abu"})
_INITIALS = re.compile(r"[b-df-hj-np-tv-xz]{2,3}")  # "JK", "TJ"


def plain_part(word: str) -> str:
    """Give a part of a name in lower case without full stops and possessive."""
    return re.sub(r"(?:'s|')$", "", word.lower().replace("\u2019", "'")).replace(".", "")


def read_person(full: str, *, titles: tuple[str, ...] = ()) -> PersonName:
    """Cut a person's name: "Ludwig van der Berg Jr." has given Ludwig, particles van der, surname Berg, suffix Jr."""
    parts = full.replace("\u2019", "'").split()
    suffix: list[str] = []
    while len(parts) > 1 and plain_part(parts[-1].strip(",")) in words("suffixes"):
        suffix.insert(0, parts.pop().strip(","))
    parts = [part.strip(',"') for part in parts]
    if not parts:
        return PersonName(full=full, titles=titles)
    given, particles, surname = _cut(parts)
    return PersonName(
        full=full,
        kind=NameKind.PERSON,
        given=given,
        particles=particles,
        surname=surname,
        titles=titles,
        suffix=" ".join(suffix),
    )


def _cut(parts: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    if len(parts) == 1:
        return (), (), parts[0]
    if 2 <= len(parts) <= 3 and parts[0].lower() in words("first_surnames") and _is_syllables(parts[1:]):
        return tuple(parts[1:]), (), parts[0]
    article = re.match(r"(?i)(al|el|as|ash|an|ar|ad|az|ez)-(?=\w{2})", parts[-1])
    if article:
        return tuple(parts[:-1]), (article.group(1),), parts[-1][article.end() :]
    for at in range(1, len(parts)):
        run = parts[at:-1]
        if (
            run
            and (parts[at][0].islower() or parts[at].lower() in _ARABIC)
            and all(part.lower() in words("particles") for part in run)
        ):
            return tuple(parts[:at]), tuple(run), parts[-1]
    if parts[0][0].islower() and parts[0].lower() in words("particles"):
        return (), tuple(parts[:-1]), parts[-1]
    return tuple(parts[:-1]), (), parts[-1]


def _is_syllables(parts: list[str]) -> bool:
    """Tell whether given names look East Asian: hyphenated, two of them, or pinyin of one or two syllables."""
    if len(parts) == 2:
        return all(len(part) <= 6 for part in parts)
    word = parts[0]
    pinyin = r"(?:[bpmfdtnlgkhjqxzcsrwy]|zh|ch|sh)?[aeiouü]{1,3}(?:n|ng)?"
    return "-" in word or bool(re.fullmatch(rf"(?:{pinyin}){{2}}", word.lower()))


def may_be_one(one: PersonName, other: PersonName) -> bool:
    """Tell whether two forms of one source can name one person: same surname, given names that do not differ."""
    if plain_part(one.surname) != plain_part(other.surname) or (
        one.suffix and other.suffix and one.suffix != other.suffix
    ):
        return False
    if not one.given or not other.given:
        return True
    return given_agree(one.given, other.given)


def given_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether given names agree: equal, an initial, a middle name left out."""
    short, long = sorted((list(map(plain_part, one)), list(map(plain_part, other))), key=len)
    if not _parts_agree(short[0], long[0]):
        # Known by the middle name: "Robyn" for "Mary Robyn".
        return len(short) == 1 and short[0] in long[1:]
    rest = iter(long[1:])
    return all(any(_parts_agree(part, candidate) for candidate in rest) for part in short[1:])


def _parts_agree(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    if _INITIALS.fullmatch(one) or _INITIALS.fullmatch(other):
        return one[0] == other[0]
    if len(one) > 2 and len(other) > 2 and same_given_name(one, other):
        return True
    return one == other or one.split("-")[0] == other or other.split("-")[0] == one
