"""The words of a quotation, evened so that one printing is found in another (quoted_words.toml)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: Stands where words were left out or inserted by an editor.
GAP = "..."
_TOKEN = re.compile(r"\.\.\.|[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2026": " ... "})
_BRACKETED = re.compile(r"\[[^\]]{2,}\]|\([^)]*\)")


@dataclass(frozen=True)
class _Lists:
    blunt: frozenset[str]
    numbers: dict[str, str]
    evened: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _lists() -> _Lists:
    table = tomllib.loads(files(__package__).joinpath("quoted_words.toml").read_text(encoding="utf-8"))
    return _Lists(
        blunt=frozenset(table["blunt"].split()),
        numbers={word: str(number) for number, word in enumerate(table["numbers"].split(), start=1)},
        evened=tuple((re.compile(pattern), replacement) for pattern, replacement in table["evened"]),
    )


def blunt_words() -> frozenset[str]:
    """The words too frequent to tell one utterance from another."""
    return _lists().blunt


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a quotation in lower case, without apostrophes and accents; `GAP` for what an editor left out
    or put in."""
    plain = unicodedata.normalize("NFKD", _BRACKETED.sub(" ... ", text.translate(_APOSTROPHES)))
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char not in "[]").lower()
    for pattern, replacement in _lists().evened:
        plain = pattern.sub(replacement, plain)
    return tuple(_lists().numbers.get(token, token.replace("'", "")) for token in _TOKEN.findall(plain))
