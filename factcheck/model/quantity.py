"""Numbers as the sets of values that they commit their author to."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from factcheck.model.base import Model

Bound = Literal["=", "~", ">", "<"]
Direction = Literal["up", "down"]


class Dimension(StrEnum):
    """What sort of number it is; numbers of two dimensions are never compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage-point"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    DURATION = "duration"
    AGE = "age"
    ENERGY = "energy"
    POWER = "power"
    SCORE = "score"  # "3-1", "61 votes to 56": two numbers in a fixed order
    ORDINAL = "ordinal"
    RATIO = "ratio"  # "a third of", "nine in ten": the fraction
    NUMBER = "number"  # a bare number whose unit is a name of a scale ("magnitude 6.1")


class Quantity(Model):
    """A printed number as the set of values it commits its author to. "12 people" is 12; "at least 300" has no top.

    Values are compared, never digits, so a rounded figure is no contradiction.
    `low` and `high` are in the canonical unit of the dimension (metre, second, kilogram, km/h, degree Celsius, year of
    age, the currency's own unit), `nominal` is the number as printed with its scale word applied ("4.2 billion" is
    4200000000) in the printed unit. For a range ("120 to 140") and a score ("3-1") `nominal` is both numbers. For a vague
    numeral it is the scale in its name and ten of it (12 and 120 for "dozens"), or nothing ("several").
    Units: a singular English noun for counts ("person"), a unit symbol for measures ("km"), an ISO 4217 code for money
    ("EUR"); a bare "$" stays "dollar" until the source's country settles it.
    Source: hedge widths from Ferson et al. 2015, see extraction/hedges.toml.
    """

    type: Literal["quantity"] = "quantity"
    nominal: Decimal | tuple[Decimal, ...] = Field(description="the number as printed, scale word applied")
    bound: Bound = "="
    direction: Direction | None = Field(default=None, description='of a change: "up 12 percent"')
    low: Decimal | None = Field(default=None, description="least admitted value, canonical unit; None: no bottom")
    high: Decimal | None = Field(default=None, description="greatest admitted value, canonical unit; None: no top")
    low_open: bool = Field(default=False, description='the bottom itself is not admitted ("more than 100")')
    high_open: bool = Field(default=False, description='the top itself is not admitted ("fewer than 50")')
    unit: str = ""
    dimension: Dimension = Dimension.COUNT
    hedge: str | None = None
    vague: bool = Field(default=False, description='no number is printed: "dozens", "a handful", "several"')
    ends: tuple[Decimal, Decimal] | None = Field(
        default=None, description="of a vague numeral: the least and the greatest number it admits, in the printed unit"
    )

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("a quantity's top lies under its bottom")
        return self

    @property
    def is_exact(self) -> bool:
        """Tell whether one single value is admitted."""
        return self.low is not None and self.low == self.high

    @property
    def is_open(self) -> bool:
        """Tell whether it has no bottom or no top."""
        return self.low is None or self.high is None

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The printed numbers, one or several; where none is printed, the ends that stand for them."""
        if self.ends is not None:
            return self.ends
        return self.nominal if isinstance(self.nominal, tuple) else (self.nominal,)

    def admits(self, other: Quantity) -> bool:
        """Tell whether some value lies in both sets; the units must already match."""
        return not (self._lies_under(other) or other._lies_under(self))

    def _lies_under(self, other: Quantity) -> bool:
        """Tell whether every value here is smaller than every value there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))
