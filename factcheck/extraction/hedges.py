"""Hedge words around a number, and the interval of values that number and hedge together admit.

How the widths were set. The unit of the last non-zero digit ("grain") tells how finely a number was meant: 2,400 has
grain 100, 190 grain 10. "About" admits half a grain on both sides, at least 5 % and at most 25 % of the number, so that
"around one hundred" admits 123 and "some 2,400" does not admit 2,600; "almost" admits the same width below, the number
itself not. Directions and kinds follow Ferson et al. 2015 (hedges.toml); the two percentages are set by hand so that the
pairs named in design.md section 6 hold.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from factcheck.extraction.number_forms import Form, Number
from factcheck.model.quantity import Bound

LEAST_WIDTH = Decimal("0.05")
MOST_WIDTH = Decimal("0.25")
#: A small share is told more finely than a third: "one in fifty" is no one in thirty. Shares of the share itself, set by ear.
FRACTION_ABOUT = Decimal("0.25")
FRACTION_PLAIN = Decimal("0.2")
# "Over the 40 miles", "around the 37 m whale", "under a 5-year plan": where and when, no hedge.
_OF_PLACE = re.compile(
    r"(?:(?:about|around|over|above|under|below|beyond) the|(?:over|under|above|below|beyond) an?) $", re.IGNORECASE
)
_MINUS = re.compile(r"(?<!\w)(?:minus[ -]|-)$", re.IGNORECASE)


@dataclass(frozen=True)
class Hedge:
    """A hedge cue: what it does, its words, and where they begin and end in the text."""

    effect: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Admitted:
    """The admitted values, in the printed unit; None is no limit."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    bound: Bound = "="


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str], dict[str, str]]:
    table = tomllib.loads(files("factcheck.extraction").joinpath("hedges.toml").read_text(encoding="utf-8"))
    before = {cue: effect for effect, cues in table["before"].items() for cue in cues}
    after = {cue: effect for effect, cues in table["after"].items() for cue in cues}
    longest = sorted(before, key=lambda cue: (-len(cue), cue))
    before_pattern = re.compile(
        rf"(?<![\w-])(?P<cue>{'|'.join(re.escape(cue).replace(chr(92) + ' ', ' +') for cue in longest)})(?: (?:the|a|an|just|only|of))?[ ]?$",
        re.IGNORECASE,
    )
    last = sorted(after, key=lambda cue: (-len(cue), cue))
    after_pattern = re.compile(
        rf"(?:,? (?!(?<=, )plus\b)|(?=[-+])|-(?=plus\b))(?P<cue>{'|'.join(map(re.escape, last))})(?![\w])",
        re.IGNORECASE,
    )
    return before_pattern, after_pattern, before, after


def hedge_before(text: str, start: int) -> Hedge | None:
    """Give the hedge that ends where a number begins (its currency sign included)."""
    pattern, _, effects, _ = _cues()
    if minus := _MINUS.search(text, max(0, start - 6), start):
        start = minus.start()
    window = max(0, start - 40)
    match = pattern.search(text[window:start])
    if match is None or _OF_PLACE.fullmatch(match.group()):
        return None
    words = re.sub(r" +", " ", match["cue"].lower())
    return Hedge(effects[words], words, window + match.start(), start)


def hedge_after(text: str, end: int) -> Hedge | None:
    """Give the hedge that begins where a number with its unit or noun ends."""
    _, pattern, _, effects = _cues()
    match = pattern.match(text, end)
    if match is None:
        return None
    return Hedge(effects[match["cue"].lower()], match["cue"].lower(), match.start("cue"), match.end())


def grain(value: Decimal, resolution: Decimal = Decimal(1)) -> Decimal:
    """The unit of the last non-zero digit: 100 for 2,400, never finer than the printed resolution."""
    if value == 0:
        return resolution
    exponent = value.normalize().as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return max(unit, resolution) if value >= 10 or resolution < 1 else resolution


def width_about(value: Decimal, resolution: Decimal) -> Decimal:
    """How far from a number "about" reaches, on either side."""
    size = abs(value)
    return min(max(grain(size, resolution) / 2, size * LEAST_WIDTH), max(size * MOST_WIDTH, resolution / 2))


def admitted(number: Number, hedge: Hedge | None) -> Admitted:
    """Give the values that a number with its hedge admits."""
    effect = hedge.effect if hedge else ""
    if number.form is Form.VAGUE or (number.form is Form.RANGE and effect != "about"):
        return Admitted(number.values[0], number.values[1], bound="=")
    if number.form is Form.RANGE:
        low, high = number.values
        return Admitted(
            low - width_about(low, number.resolution), high + width_about(high, number.resolution), bound="~"
        )
    value = number.value
    width = width_about(value, number.resolution)
    if number.form is Form.FRACTION:
        width = min(Decimal("0.05"), value * FRACTION_ABOUT)
    if effect == "about":
        return Admitted(value - width, value + width, bound="~")
    if effect == "almost":
        return Admitted(value - width, value, high_open=value != 0, bound="~")
    if effect == "slightly-under":
        return Admitted(value - width, value, high_open=value != 0, bound="<")
    if effect == "slightly-over":
        return Admitted(value, value + width, low_open=True, bound=">")
    if effect == "over":
        return Admitted(value, None, low_open=True, bound=">")
    if effect == "at-least":
        return Admitted(value, None, bound=">")
    if effect == "under":
        return Admitted(None, value, high_open=True, bound="<")
    if effect == "as-much-as":
        return Admitted(None, value)
    if effect == "at-most":
        return Admitted(None, value, bound="<")
    if number.form is Form.FRACTION:
        half = min(Decimal("0.035") if value not in (Decimal("0.5"),) else Decimal("0.03"), value * FRACTION_PLAIN)
        return Admitted(value - half, value + half)
    if (number.scaled and value != value.to_integral_value()) or (number.scaled and number.form is Form.DIGITS):
        return Admitted(value - number.resolution / 2, value + number.resolution / 2)
    return Admitted(value, value)
