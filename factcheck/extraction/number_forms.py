"""The forms in which numbers are printed, and a printed number before anything is known of what it counts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class Form(StrEnum):
    """How a number is printed."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"
    RANGE = "range"
    SCORE = "score"
    ORDINAL = "ordinal"


@dataclass(frozen=True)
class Number:
    """A printed number: its place in the text, its value or values, and half of what its last digit leaves open."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: Form
    resolution: Decimal = Decimal(1)  # the unit of the last printed digit: 0.1 billion for "4.2 billion"
    suffixed: bool = False  # a letter stuck to the figure gave the scale: "14m" may also be metres
    scaled: bool = False  # a scale word or letter was applied
    named: tuple[Decimal, ...] = ()  # the scale that a vague numeral is made of, and the next: 12 and 120 for "dozens"

    @property
    def value(self) -> Decimal:
        """The first of its values."""
        return self.values[0]


@cache
def number_words() -> dict[str, Any]:
    """The number words of number_words.toml."""
    return tomllib.loads(files("factcheck.extraction").joinpath("number_words.toml").read_text(encoding="utf-8"))
