"""Given names and their short, pet and transliterated forms; see nicknames.tsv."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from factcheck.lexicon.data_files import read_tsv, variants

# letters with a stroke do not decompose under NFKD
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h"})


def fold(name: str) -> str:
    """Fold case and diacritics: "Małgorzata" and "malgorzata" are one spelling."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_STROKES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).strip(" .")


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[str]]:
    """Map each form to the full names under which it stands; a full name stands under itself."""
    found: dict[str, set[str]] = {}
    for name, forms in read_tsv("nicknames.tsv"):
        for form in (name, *variants(forms)):
            found.setdefault(fold(form), set()).add(fold(name))
    return {form: frozenset(names) for form, names in found.items()}


def full_names(name: str) -> frozenset[str]:
    """Give the full names, folded, that a given name may stand for; empty for names that are not listed."""
    return _groups().get(fold(name), frozenset())


def same_given_name(one: str, other: str) -> bool:
    """Tell whether two given names can be one person's: equal but for diacritics, or forms of one name."""
    here, there = fold(one), fold(other)
    return bool(here) and (here == there or not full_names(one).isdisjoint(full_names(other)))
