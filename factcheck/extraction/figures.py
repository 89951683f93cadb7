"""The figures of a sentence: printed numbers that are quantities, with unit, hedge and direction of change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extraction.change import direction_of, shares_the_verb
from factcheck.extraction.hedges import Hedge, hedge_after, hedge_before
from factcheck.extraction.measures import Measure, measure_of
from factcheck.extraction.number_forms import Form, Number
from factcheck.extraction.printed_numbers import find_numbers
from factcheck.extraction.unnumbered import is_no_quantity
from factcheck.model import Dimension, Kind
from factcheck.model.quantity import Direction

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading, Sentence

#: Dimensions that measure a thing instead of counting things.
MEASURED = frozenset(Dimension) - {Dimension.COUNT, Dimension.SCORE, Dimension.ORDINAL, Dimension.NUMBER}
_CHANGING = frozenset({Dimension.MONEY, Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
_NO_TIME = frozenset(
    {Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.POWER, Dimension.PERCENT, Dimension.VOLUME}
)
#: "Fell below 5 percent" tells where it fell to.
_LEVELS = ("below", "above", "beyond")
# What may stand between a figure and its conversion: "87 mph (140 km/h)", "224 kW / 300 PS".
_CONVERSION = re.compile(r" ?[(/] ?(?:(?:or|about|i\.e\.),? )?")
_LEVEL = re.compile(r",? (?:to|at) ")
_KEPT_IN_DATES = re.compile(r"\b(?:past|last|next|previous|first|final|for|over|within|after|in)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """A number of a sentence with its unit, hedge and direction; offsets in the passage."""

    number: Number
    measure: Measure | None
    hedge: Hedge | None
    start: int
    end: int
    direction: Direction | None = None

    @property
    def dimension(self) -> Dimension:
        """What sort of number it is."""
        if self.measure is None and self.number.form is Form.FRACTION:
            return Dimension.RATIO
        return self.measure.dimension if self.measure else Dimension.COUNT

    @property
    def unit(self) -> str:
        """The unit that is printed with it; empty for a count."""
        return self.measure.unit if self.measure else ""


def figures_of(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    """Give the figures of a sentence, in order."""
    return _linked(sentence.passage.doc.text, _numbers(reading, sentence))


def _linked(text: str, numbers: Iterable[Figure]) -> Iterator[Figure]:
    """Give a conversion the hedge and direction of its figure, and a figure the verb that it shares with one before."""
    before: Figure | None = None
    changed: Figure | None = None  # the last change: "rose 2 percent to $9" is one, its level is not
    for found in numbers:
        if before is not None and found.dimension in MEASURED:
            between = text[before.end : found.hedge.start if found.hedge else found.start]
            if _CONVERSION.fullmatch(between) and found.dimension is before.dimension and found.unit != before.unit:
                # Its words stand with the other figure: no part of this one's span.
                hedge = before.hedge and replace(before.hedge, start=found.start, end=found.start)
                found = replace(found, hedge=found.hedge or hedge, direction=found.direction or before.direction)
            elif found.direction is None and changed is not None and _is_gapped(text, changed, before, found, between):
                found = replace(found, direction=changed.direction)
        before = found
        changed = found if found.direction is not None else changed
        yield found


def _is_gapped(text: str, changed: Figure, before: Figure, found: Figure, between: str) -> bool:
    """Tell whether a figure shares the verb of the last change, which stands right before it but for its level."""
    return (
        found.dimension in _CHANGING
        and found.dimension in (changed.dimension, Dimension.PERCENT)
        and (before is changed or bool(_LEVEL.fullmatch(text[changed.end : before.start])))
        and shares_the_verb(between)
    )


def _numbers(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    text = sentence.passage.doc.text
    first, last = sentence.tokens.start_char, sentence.tokens.end_char
    masked = _masked(reading, sentence)
    taken = first  # up to where the last figure's unit reaches: "415 parts per million" is one figure
    for raw in find_numbers(text[first:last]):
        number = replace(raw, start=raw.start + first, end=raw.end + first)
        if number.start < taken:
            continue
        measure = measure_of(text, number)
        start, end = (measure.start, measure.end) if measure else (number.start, number.end)
        dates = [(low, high) for low, high in masked if low < number.end and number.start < high]
        if dates and not _is_span_of_time(text, measure, number) and not _is_measured(measure, number, dates):
            continue
        if is_no_quantity(text, number, measure):
            continue
        taken = end
        hedge = hedge_before(text, start)
        hedge = (hedge if hedge and hedge.start >= first else None) or hedge_after(text, end)
        found = Figure(number, measure, hedge, start, end)
        told = hedge.start if hedge and hedge.start < start else start
        if hedge is None or not hedge.words.endswith(_LEVELS):
            found = replace(found, direction=direction_of(text, told, end, found.dimension))
        yield found


def _masked(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches of the passage that date claims take up: their numbers are days and years."""
    offset = sentence.passage.offset
    return [
        (claim.span.start - offset, claim.span.end - offset)
        for claim in reading.found
        if claim.kind is Kind.DATE and claim.context.sentence_index == sentence.index
    ]


def _is_measured(measure: Measure | None, number: Number, dates: list[tuple[int, int]]) -> bool:
    """Tell whether a number that was read as a year has a unit: "the 1520 sq m hall"."""
    return (
        measure is not None
        and measure.dimension in _NO_TIME
        and measure.end > number.end
        and dates == [(number.start, number.end)]
    )


def _is_span_of_time(text: str, measure: Measure | None, number: Number) -> bool:
    """Tell whether a number inside a date expression is a duration: "over the past two years", not "two years ago"."""
    if measure is None or measure.dimension is not Dimension.DURATION:
        return False
    after = text[measure.end : measure.end + 12].lower()
    if re.match(r" (?:ago|later|earlier|before|after|hence|since)\b", after):
        return False
    return bool(_KEPT_IN_DATES.search(text[max(0, number.start - 20) : number.start]))
