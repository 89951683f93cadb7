"""How two quantities stand to each other: shared by the rules on quantities."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.currencies import same_currency
from factcheck.model import Claim, Dimension, Quantity, Relation

#: "At least N" next to a figure this many times as high says too little to count as agreement (design.md section 7).
FLOOR_REACH = Decimal("1.1")
#: "More than N" reaches further: it is often N rounded down (design.md section 6).
OVER_REACH = Decimal(2)


#: Two bounds in two units name one figure where they lie no further apart than rounding takes them.
CONVERTED = Decimal("1.05")


class Standing(NamedTuple):
    """Relation of two quantities, with its reason; `imprecise` where they fit but one says much less than the other."""

    relation: Relation
    reason: str
    imprecise: bool = False
    round_figure: bool = False  # they differ only as far as a bare round figure may stand for an exact one


UNRELATED = Standing(Relation.UNKNOWN, "")


def standing(one: Claim, other: Claim) -> Standing:
    """Compare the admitted values of two quantity claims of one topic; what cannot be compared is unknown."""
    here, there = one.value, other.value
    if not isinstance(here, Quantity) or not isinstance(there, Quantity):
        return UNRELATED
    if here.dimension is Dimension.SCORE or there.dimension is Dimension.SCORE:
        return _scores(here, there)
    if {here.dimension, there.dimension} == {Dimension.PERCENT, Dimension.RATIO}:
        here, there = _as_share(here), _as_share(there)
    if here.dimension is not there.dimension:
        return UNRELATED
    if here.dimension is Dimension.MONEY and not same_currency(here.unit, there.unit):
        return Standing(Relation.UNKNOWN, "the currencies differ")
    if here.direction is not None and there.direction is not None and here.direction != there.direction:
        return Standing(
            Relation.CONFLICT, f"{printed(here)} {here.direction} against {printed(there)} {there.direction}"
        )
    return _values(here, there)


def _scores(one: Quantity, other: Quantity) -> Standing:
    if one.dimension is not other.dimension:
        return UNRELATED
    if one.numbers == other.numbers:
        return Standing(Relation.EQUAL, f"both give {printed(one)}")
    if one.numbers == tuple(reversed(other.numbers)):
        return Standing(Relation.COMPATIBLE, f"{printed(one)} and {printed(other)} are one result told from two sides")
    return Standing(Relation.CONFLICT, f"{printed(one)} against {printed(other)}")


def _as_share(value: Quantity) -> Quantity:
    """A percentage as a fraction of one, rounded as printed."""
    if value.dimension is Dimension.RATIO:
        return value
    margin = Decimal("0.5")

    def share(end: Decimal | None, away: Decimal) -> Decimal | None:
        return None if end is None else (end + (away if value.is_exact else 0)) / 100

    return value.model_copy(
        update={"low": share(value.low, -margin), "high": share(value.high, margin), "dimension": Dimension.RATIO}
    )


def _values(one: Quantity, other: Quantity) -> Standing:
    if one.vague or other.vague:
        return _vague(one, other)
    if one.is_open and other.is_open:
        return _bounds(one, other)
    if _name_one_bound(one, other):
        return Standing(Relation.COMPATIBLE, f"{printed(one)} and {printed(other)} name one figure")
    if one.admits(other):
        if _plain(one) and _plain(other) and one.unit == other.unit:
            return _plain_values(one, other)
        return _fitting(one, other)
    if _plain(one) and _plain(other) and _rounds_to(one, other):
        return Standing(
            Relation.CONFLICT, f"{printed(one)} against {printed(other)}: one may be a round figure", round_figure=True
        )
    return Standing(Relation.CONFLICT, f"{printed(one)} against {printed(other)}")


def _name_one_bound(one: Quantity, other: Quantity) -> bool:
    """Tell whether one prints the very figure that the other is said to be over or under: "over 150" beside "150"."""
    bound, figure = (one, other) if one.is_open else (other, one)
    if not bound.is_open or not figure.is_exact or bound.numbers != figure.numbers:
        return False
    return figure.low in (bound.low, bound.high)


def _plain(value: Quantity) -> bool:
    return value.hedge is None and not value.vague and value.bound == "=" and len(value.numbers) == 1


def _plain_values(one: Quantity, other: Quantity) -> Standing:
    """Two unhedged figures in one unit that admit each other: equal, or one is the other rounded."""
    first, second = one.numbers[0], other.numbers[0]
    if first == second:
        return Standing(Relation.EQUAL, f"both give {printed(one)}")
    finer, coarser = sorted((first, second), key=_digits, reverse=True)
    if _digits(finer) == _digits(coarser):
        return Standing(Relation.CONFLICT, f"{printed(one)} against {printed(other)}")
    return Standing(Relation.COMPATIBLE, f"{printed(one)} and {printed(other)} are one figure, rounded")


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _rounds_to(one: Quantity, other: Quantity) -> bool:
    """Tell whether one figure is the other rounded to its last non-zero digit: 120 and 123, not 120 and 140."""
    if one.dimension is Dimension.AGE:
        return False
    exact, round_one = sorted((one.numbers[0], other.numbers[0]), key=_digits, reverse=True)
    if round_one < 10 or _digits(exact) <= _digits(round_one):
        return False
    exponent = round_one.normalize().as_tuple().exponent
    grain = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(exact - round_one) <= grain / 2


def _vague(one: Quantity, other: Quantity) -> Standing:
    """A numeral without a number has a bottom but hardly a top: too few is a conflict, many is not."""
    if one.admits(other):
        return Standing(
            Relation.COMPATIBLE,
            f"{printed(one)} admits {printed(other)}" if one.vague else f"{printed(other)} admits {printed(one)}",
        )
    loose, firm = (one, other) if one.vague else (other, one)
    if not firm.vague and firm.high is not None and loose.low is not None and firm.high * Decimal("1.5") <= loose.low:
        return Standing(Relation.CONFLICT, f"{printed(loose)} against {printed(firm)}", round_figure=True)
    return UNRELATED


def _bounds(one: Quantity, other: Quantity) -> Standing:
    """Two open bounds: opposite ones may exclude each other, like ones agree only where they name nearly the same end."""
    if not one.admits(other):
        return Standing(Relation.CONFLICT, f"{printed(one)} against {printed(other)}")
    ends = [end for end in (one.low, one.high, other.low, other.high) if end is not None]
    if len(ends) == 2 and ends[0] == ends[1]:
        return Standing(
            Relation.EQUAL if one.bound == other.bound and one.low_open == other.low_open else Relation.COMPATIBLE,
            f"{printed(one)} and {printed(other)}",
        )
    same_side = (one.low is None) == (other.low is None)
    low, high = min(ends), max(ends)
    if one.unit != other.unit and low > 0 and high <= low * CONVERTED:
        return Standing(Relation.COMPATIBLE, f"{printed(one)} and {printed(other)} bound nearly the same figure")
    if same_side and low > 0:
        return Standing(
            Relation.COMPATIBLE,
            f"{printed(one)} and {printed(other)} can both hold, but bound different figures",
            imprecise=True,
        )
    return UNRELATED


def _fitting(one: Quantity, other: Quantity) -> Standing:
    if not (one.is_open or other.is_open):
        if one.is_exact and other.is_exact:
            same = printed(one) == printed(other)
            return Standing(
                Relation.EQUAL, f"both give {printed(one)}" if same else f"{printed(one)} is {printed(other)}"
            )
        wide, narrow = sorted((one, other), key=lambda value: (value.hedge is None, value.is_exact, printed(value)))
        verb = "admits" if wide.unit == narrow.unit or wide.dimension is Dimension.COUNT else "is"
        return Standing(Relation.COMPATIBLE, f"{printed(wide)} {verb} {printed(narrow)}")
    bound, figure = (one, other) if one.is_open else (other, one)
    reason = f"{printed(bound)} admits {printed(figure)}"
    floor, value = bound.low, figure.high if figure.high is not None else figure.low
    if floor is not None and value is not None and floor > 0:
        reach = OVER_REACH if bound.low_open else FLOOR_REACH
        if value > floor * reach:
            return Standing(Relation.COMPATIBLE, f"{reason}, but says much less", imprecise=True)
    ceiling, least = bound.high, figure.low
    if ceiling is not None and least is not None and least > 0 and ceiling > least * OVER_REACH:
        return Standing(Relation.COMPATIBLE, f"{reason}, but says much less", imprecise=True)
    return Standing(Relation.COMPATIBLE, reason)


@cache
def printed(value: Quantity) -> str:
    """A quantity in an editor's words: "more than 100", "3-1", "4.2 billion EUR"."""
    joiner = "-" if value.dimension is Dimension.SCORE else " to "
    text = joiner.join(figure(number) for number in value.numbers)
    unit = "" if value.dimension in (Dimension.COUNT, Dimension.SCORE, Dimension.RATIO, Dimension.AGE) else value.unit
    text = f"{text}{'' if unit in ('%', '') else ' '}{unit}"
    return f"{value.hedge} {text}" if value.hedge else text


#: Above it a figure is printed digit by digit: decimal arithmetic is exact to 28 digits.
_LARGEST = Decimal(10) ** 18


def figure(number: Decimal) -> str:
    """A number in an editor's words: "1.24 billion", "38,600"."""
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if scale <= abs(number) < _LARGEST and number % (scale // 100) == 0:
            return f"{_short(number / scale)} {word}"
    return f"{int(number):,}" if number == number.to_integral_value() else _short(round(number, 4))


def _short(number: Decimal) -> str:
    return f"{number.normalize():f}"
