"""Claims of kind quantity: numbers with what they count or measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.extraction.clause import clause_head, clause_tokens, modality_of
from factcheck.extraction.counted import Counted, counted_by, measured_by, predicate_of, state_near
from factcheck.extraction.figures import MEASURED, Figure, figures_of
from factcheck.extraction.hedges import Admitted, Hedge, admitted, hedge_after
from factcheck.extraction.maker import make_claim
from factcheck.extraction.measures import Measure
from factcheck.extraction.number_forms import Form, Number
from factcheck.extraction.scope import scope_of
from factcheck.extraction.unnumbered import is_ordinal, names_a_thing
from factcheck.lexicon import country_of
from factcheck.model import Claim, Dimension, Kind, Quantity, Scope, Span

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading, Sentence


def extract_quantities(reading: Reading) -> Iterator[Claim]:
    """Give the quantity claims of a source; a figure without a noun takes it from an earlier figure of the same matter."""
    earlier: list[Claim] = []
    for sentence in reading.sentences:
        for found in figures_of(reading, sentence):
            claim = _claim(reading, sentence, found, earlier)
            if claim is not None:
                earlier.append(claim)
                yield claim


def _claim(reading: Reading, sentence: Sentence, found: Figure, earlier: list[Claim]) -> Claim | None:
    passage = sentence.passage
    doc = passage.doc
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None:
        return None
    dimension = found.dimension
    measured = dimension in MEASURED and dimension not in (Dimension.AGE, Dimension.RATIO)
    counted = measured_by(tokens) if measured else counted_by(tokens)
    if found.hedge is None and dimension is Dimension.COUNT and names_a_thing(counted, tokens):
        return None
    if found.hedge is None and dimension is Dimension.RATIO and is_ordinal(counted, tokens):
        return None
    state = state_near(counted, tokens) if dimension in (Dimension.COUNT, Dimension.RATIO, Dimension.PERCENT) else ""
    predicate, function, governor = predicate_of(counted, tokens)
    clause = list(clause_tokens(clause_head(governor)))
    start = found.hedge.start if found.hedge and found.hedge.start < found.start else found.start
    end = max(found.end, counted.end.idx + len(counted.end.text)) if not measured else found.end
    hedge = found.hedge or (hedge_after(doc.text, end) if not measured else None)
    if hedge is not None and hedge.start >= found.end:
        end = max(end, hedge.end)
    if measured and counted.partitive:
        counted = replace(counted, partitive=False)
    scope = scope_of(doc.text, start, end, counted, " ".join(token.text for token in clause))
    whole = _whole(counted, scope, sentence, earlier, state)
    noun = _noun(counted, dimension, whole, state)
    value = _value(found, hedge, dimension, noun)
    return make_claim(
        reading, sentence, kind=Kind.QUANTITY, span=Span(start=passage.offset + start, end=passage.offset + end), anchor=governor,
        value=value, hedge=hedge.words if hedge else None, noun=noun, modifiers=_modifiers(counted), attribute=counted.attribute,
        predicate=predicate, function=function, state=state or (whole.context.state if whole else ""),
        modality=modality_of(clause_head(governor)), scope=scope, whole=whole.span.start if whole else None,
    )  # fmt: skip


def _noun(counted: Counted, dimension: Dimension, whole: Claim | None, state: str) -> str:
    if counted.noun is not None:
        lemma = str(counted.noun.lemma_.lower())
        return "person" if lemma == "people" or _is_nationality(counted.noun.text) else lemma
    if dimension is not Dimension.COUNT and dimension is not Dimension.RATIO:
        return ""
    if whole is not None:
        return whole.context.noun
    return "person" if state in PERSONAL_STATES else ""


#: States that only people (and animals) can be in: a bare figure in one of them counts people.
PERSONAL_STATES = frozenset(
    {
        "dead",
        "injured",
        "seriously-injured",
        "missing",
        "detained",
        "freed",
        "displaced",
        "hospitalised",
        "rescued",
        "infected",
        "homeless",
    }
)


def _whole(counted: Counted, scope: Scope, sentence: Sentence, earlier: list[Claim], state: str) -> Claim | None:
    """The figure that a part, a remainder or a bare number goes back to: the last count at most two sentences away."""
    if not (counted.anaphoric or scope in (Scope.PART, Scope.REMAINDER)):
        return None
    for claim in reversed(earlier):
        if sentence.index - claim.context.sentence_index > 2:
            return None
        value = claim.value
        if isinstance(value, Quantity) and value.dimension is Dimension.COUNT and claim.context.noun:
            if counted.noun is not None and counted.noun.lemma_.lower() != claim.context.noun and not counted.anaphoric:
                if claim.context.sentence_index != sentence.index:
                    continue
            if not counted.partitive and scope is Scope.TOTAL and state and claim.context.state == state:
                continue
            return claim
    return None


def _is_nationality(word: str) -> bool:
    """Tell whether a plural names the people of a country: "five Ukrainians"."""
    return word[:1].isupper() and word.endswith("s") and country_of(word[:-1]) is not None


def _modifiers(counted: Counted) -> tuple[str, ...]:
    if counted.noun is None:
        return ()
    nation = (counted.noun.text.lower(),) if _is_nationality(counted.noun.text) else ()
    return nation + tuple(
        child.lemma_.lower()
        for child in counted.noun.children
        if child.dep_ in ("amod", "compound", "nmod", "poss") and child.pos_ in ("ADJ", "NOUN", "PROPN", "VERB")
    )


def _value(found: Figure, hedge: Hedge | None, dimension: Dimension, noun: str) -> Quantity:
    number, measure = found.number, found.measure
    scale = measure.scale if measure else Decimal(1)
    if scale != 1:
        number = replace(
            number,
            values=tuple(value * scale for value in number.values),
            resolution=number.resolution * scale,
            scaled=False,
        )
    limits = _score(number) if number.form is Form.SCORE else admitted(number, hedge)
    unit = measure.unit if measure else noun
    canonical = _canonical(limits, measure, _rounding(number, hedge, dimension))
    is_vague = number.form is Form.VAGUE
    printed = number.named if is_vague else number.values
    nominal = printed[0] if len(printed) == 1 else printed
    return Quantity(
        nominal=nominal, bound=limits.bound, direction=found.direction, low=canonical[0], high=canonical[1], low_open=limits.low_open,
        high_open=limits.high_open, unit=unit, dimension=dimension, hedge=hedge.words if hedge else None, vague=is_vague,
        ends=(number.values[0], number.values[1]) if is_vague else None,
    )  # fmt: skip


def _score(number: Number) -> Admitted:
    return Admitted(None, None)


def _rounding(number: Number, hedge: Hedge | None, dimension: Dimension) -> Decimal:
    """Half the last printed digit, for measures that are read off and rounded; counts and ages are exact."""
    if hedge is not None or number.form is Form.RANGE or number.scaled:
        return Decimal(0)
    if dimension in (
        Dimension.COUNT,
        Dimension.AGE,
        Dimension.MONEY,
        Dimension.PERCENT,
        Dimension.PERCENTAGE_POINT,
        Dimension.RATIO,
    ):
        return Decimal(0)
    return number.resolution / 2


def _canonical(limits: Admitted, measure: Measure | None, rounding: Decimal) -> tuple[Decimal | None, Decimal | None]:
    def convert(value: Decimal | None, margin: Decimal) -> Decimal | None:
        if value is None:
            return None
        value += margin
        return (value + measure.shift) * measure.factor if measure else value

    return convert(limits.low, -rounding), convert(limits.high, rounding)
