"""How likely two names of two sources name one thing, by what sort of thing they name."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from factcheck.alignment.spelling import folded, givens_likeness, spelling_likeness
from factcheck.lexicon.countries import countries_of, same_country
from factcheck.lexicon.offices import office_group
from factcheck.model import NameKind, PersonName

Told = tuple[tuple[str, ...], tuple[str, ...]]

#: Likeness of two names of one surname whose given names look alike, and how alike (Jaro-Winkler) they must look.
SAME_LOOK = 0.76
LOOK = 0.82

# Feminine and masculine titles: closed class.
_SEX = {"mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "baroness": "f", "queen": "f", "princess": "f",
        "mr": "m", "sir": "m", "lord": "m", "baron": "m", "king": "m", "prince": "m"}  # fmt: skip
# Words of a company's legal form and of a place's type that one source may leave out.
_LEGAL = frozenset(
    [
        "inc",
        "ltd",
        "limited",
        "plc",
        "llc",
        "llp",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "sa",
        "se",
        "spa",
        "nv",
        "bv",
        "oy",
        "ab",
        "asa",
        "group",
        "holding",
        "holdings",
    ]
)
_TYPES = frozenset(
    [
        "city",
        "town",
        "village",
        "municipality",
        "neighbourhood",
        "neighborhood",
        "street",
        "st",
        "province",
        "governorate",
        "region",
        "district",
        "county",
        "state",
        "area",
        "oblast",
        "camp",
        "airport",
        "hospital",
        "island",
        "river",
        "lake",
    ]
)
_SMALL = frozenset(["the", "of", "for", "and", "al", "el", "ad", "ar", "as", "at", "an", "ez", "es", "er", "ed", "ash"])


def name_likeness(one: PersonName, other: PersonName, *, told: Told = ((), ())) -> float:
    """Rate 0..1 that two names are one thing's; `told` is what each source says of its bearer (ages, offices)."""
    if folded(one.full) == folded(other.full):
        return 0.0 if _titles_differ(one, other) else 1.0
    kinds = {one.kind, other.kind}
    if NameKind.PERSON in kinds:
        if kinds - {NameKind.PERSON, NameKind.UNKNOWN}:
            return 0.0
        return _person_likeness(one, other, told)
    if countries_of(one.full) or countries_of(other.full):
        return 1.0 if same_country(one.full, other.full) else 0.0
    if NameKind.PLACE in kinds and kinds <= {NameKind.PLACE, NameKind.UNKNOWN}:
        return place_likeness(one.full, other.full)
    return max(_body_likeness(one.full, other.full), place_likeness(one.full, other.full) * 0.95)


def _person_likeness(one: PersonName, other: PersonName, told: Told) -> float:
    if _titles_differ(one, other) or (one.suffix and other.suffix and _is_rank(one.suffix, other.suffix)):
        return 0.0
    surname = max(
        spelling_likeness(one.surname or one.full, other.surname or other.full),
        spelling_likeness(" ".join((*one.particles, one.surname)), " ".join((*other.particles, other.surname))),
    )
    if not one.given or not other.given:
        return _bare_surname(one, other, surname, told)
    given = givens_likeness(one.given, other.given)
    if surname == 0 and _swapped(one, other):
        return 0.85
    if surname == 0:
        return 0.9 if _compound(one, other) else 0.0
    if given == 0:
        return SAME_LOOK if surname >= 0.97 and _look_alike(one.given[0], other.given[0]) else 0.0
    # Both parts misspelt at once is another person more often than a double slip, unless both are romanisations.
    if surname <= 0.8 and given <= 0.8:
        return 0.7
    return min(surname, 0.5 + given / 2) if given >= 0.8 else 0.0


def _look_alike(one: str, other: str) -> bool:
    """Tell whether two longer given names are variants that no list holds: same first and last letter, most others alike."""
    here, there = folded(one), folded(other)
    ends = here[:1] == there[:1] and here[-1:] == there[-1:]
    return ends and min(len(here), len(there)) >= 6 and JaroWinkler.similarity(here, there) >= LOOK


def _bare_surname(one: PersonName, other: PersonName, surname: float, told: Told) -> float:
    """One source gives the last name alone: it must be spelled alike, or be told the same of."""
    bare, full = (one, other) if not one.given else (other, one)
    if surname == 0 and full.given and not bare.given:
        called = max((spelling_likeness(bare.full, part) for part in full.given[:1]), default=0)
        return 0.76 if called >= 0.97 and _share_told(told) else 0.0
    if surname >= 0.97 and len(folded(bare.surname)) >= 3:
        return 0.8
    return 0.77 if surname >= 0.9 and (len(folded(bare.surname)) >= 5 or _share_told(told)) else 0.0


def _share_told(told: Told) -> bool:
    ours, theirs = ({_group(word) for word in words} for words in told)
    return bool(ours & theirs)


def _group(word: str) -> str:
    return office_group(word) or word


def _titles_differ(one: PersonName, other: PersonName) -> bool:
    here, there = ({_SEX[title] for title in name.titles if title in _SEX} for name in (one, other))
    return bool(here and there and not here & there)


def _is_rank(one: str, other: str) -> bool:
    generations = {"jr": 1, "sr": 0, "junior": 1, "senior": 0, "ii": 2, "iii": 3, "iv": 4}
    here, there = (generations.get(folded(suffix)) for suffix in (one, other))
    return here is not None and there is not None and here != there


def _swapped(one: PersonName, other: PersonName) -> bool:
    """Tell whether family and given name stand in the other order: "Kovács János", "János Kovács"."""
    return sorted(folded(one.full).split()) == sorted(folded(other.full).split())


def _compound(one: PersonName, other: PersonName) -> bool:
    """Tell whether one has a second surname that the other leaves out: "Ana Reyes Lopez", "Ana Reyes"."""
    short, long = sorted((one, other), key=lambda name: len(folded(name.full).split()))
    ours, theirs = folded(short.full).split(), folded(long.full).split()
    if len(ours) < 2 or len(theirs) <= len(ours):
        return False
    if theirs[: len(ours)] == ours:
        return True
    return all(word in theirs for word in ours) and givens_likeness(short.given[:1], long.given) > 0


def place_likeness(one: str, other: str) -> float:
    """Rate two names of places; "the city of X" is X, X city is not X province."""
    here, there = _core(one, _TYPES), _core(other, _TYPES)
    kinds = [set(folded(name).split()) & _TYPES for name in (one, other)]
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1] and not _same_type(kinds[0], kinds[1]):
        return 0.0
    if not here or not there or len(here) != len(there):
        joined = spelling_likeness("".join(here), "".join(there)) if here and there else 0.0
        return joined if joined >= 0.97 else 0.0
    rated = min(spelling_likeness(a, b) for a, b in zip(here, there, strict=True))
    wide = {"province", "governorate", "region", "county", "state", "oblast", "district"}
    if bool(kinds[0] & wide) != bool(kinds[1] & wide):
        return min(rated, 0.6)
    return rated if rated >= 0.9 or (rated > 0 and len("".join(here)) >= 6) else 0.0


def _same_type(one: set[str], other: set[str]) -> bool:
    alike = [
        {"city", "town", "village", "municipality"},
        {"neighbourhood", "neighborhood", "district", "area"},
        {"province", "governorate", "region", "state", "oblast", "county"},
        {"street", "st"},
    ]
    return any(one & group and other & group for group in alike)


def _core(name: str, left_out: frozenset[str]) -> list[str]:
    words = [word for word in folded(name).split() if word not in _SMALL]
    return [word for word in words if word not in left_out] or words


def _body_likeness(one: str, other: str) -> float:
    """Rate two names of organisations or things: legal forms aside, an acronym, one word misspelt."""
    here, there = _core(one, _LEGAL), _core(other, _LEGAL)
    if here == there:
        return 0.95
    for short, long in ((here, there), (there, here)):
        if len(short) == 1 and len(long) >= 2 and 2 <= len(short[0]) <= 6:
            letters = "".join(word[0] for word in long)
            if short[0] == letters:
                return 0.85
    if "".join(here) == "".join(there):
        return 0.95
    if len(here) == len(there):
        rated = [spelling_likeness(a, b) for a, b in zip(here, there, strict=True)]
        if min(rated) >= 0.9 or (min(rated) >= 0.8 and len("".join(here)) >= 9):
            return min(rated)
    # A longer form that adds words in front or behind: "Pinewood Estates", "Pinewood Estates Holdings of Denver".
    short, long = sorted((here, there), key=len)
    if len(short) >= 2 and (long[: len(short)] == short or long[-len(short) :] == short):
        return 0.8
    return 0.0
