"""What two quantity claims of two sources have in common, as numbers between -1 and 1."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from math import log

from factcheck.alignment.rarity import Rarity
from factcheck.lexicon import country_of, is_a, noun_similarity, predicate_class, verb_similarity
from factcheck.model import BlockKind, Claim, Context, Dimension, Quantity, Reading, Scope

#: Order of the features in weights.toml.
FEATURES = (
    "noun", "no_noun", "state_same", "state_one", "attribute", "attribute_in_words", "predicate", "clause", "sentence", "names",
    "modifiers", "modifiers_differ", "scope_same", "value_equal", "value_rare", "value_admits", "value_ratio", "prominent",
    "same_time", "other_time", "modality", "function", "exact_pair", "unit", "names_differ", "other_round", "both_rounds",
    "same_voice", "two_voices", "attribute_differs", "neighbours", "size", "tight_measure", "tight_count", "converted", "attribute_predicate", "measured",
    "measured_clause", "equal_neighbours", "equal_modifiers", "read_matter", "read_logit", "read_agrees", "unread",
    "scopes_differ", "change_differs", "polarity_differs",
)  # fmt: skip
_TOP = (BlockKind.HEADLINE, BlockKind.STANDFIRST)


def features(one: Claim, other: Claim, rarity: Rarity, reading: Reading | None) -> dict[str, float]:
    """Give the features of a pair; symmetric. `reading` is None where the pair was not on the shortlist."""
    here, there = one.context, other.context
    value, partner = quantity(one), quantity(other)
    noun = noun_match(here.noun, there.noun)
    attribute = noun_match(here.attribute, there.attribute)
    equal, rare, admits, ratio = _values(value, partner)
    mods, partner_mods = ({_nation(word) for word in context.modifiers} for context in (here, there))
    shared_mods = mods & partner_mods
    times = _times(one, other)
    sentence = rarity.overlap(_told(one, here.words), _told(other, there.words))
    neighbours = rarity.overlap(_near(one), _near(other))
    same_voice, two_voices = same_voices(one, other)
    return {
        "noun": noun,
        "no_noun": float(not here.noun or not there.noun),
        "state_same": float(bool(here.state) and here.state == there.state),
        "state_one": float(bool(here.state) != bool(there.state)),
        "attribute": attribute,
        "attribute_in_words": float(_within(here.attribute, there.words) or _within(there.attribute, here.words)),
        "predicate": predicate_match(here.predicate, there.predicate),
        "clause": rarity.overlap(_told(one, here.clause), _told(other, there.clause)),
        "sentence": sentence,
        "names": names_shared((*here.participants, *here.places), (*there.participants, *there.places)),
        "modifiers": len(shared_mods) / max(len(mods | partner_mods), 1),
        "modifiers_differ": float(bool(mods) and bool(partner_mods) and not shared_mods),
        "scope_same": float(here.scope is there.scope),
        "value_equal": equal,
        "value_rare": rare,
        "value_admits": admits,
        "value_ratio": ratio,
        "prominent": float(is_prominent(one)) * float(is_prominent(other)),
        "same_time": float(times > 0),
        "other_time": float(times < 0),
        "modality": float(here.modality is there.modality),
        "function": float(here.function == there.function),
        "exact_pair": float(value.is_exact and partner.is_exact),
        "unit": float(value.unit == partner.unit),
        "names_differ": float(names_differ(one, other)),
        "other_round": float(is_other_round(one) != is_other_round(other)),
        "both_rounds": float(is_other_round(one) and is_other_round(other)),
        "same_voice": same_voice,
        "two_voices": two_voices,
        "attribute_differs": float(bool(here.attribute) and bool(there.attribute) and attribute < 0.4),
        "neighbours": neighbours,
        "tight_measure": float(is_tight(value, partner) and value.dimension in MEASURES),
        "tight_count": float(is_tight(value, partner) and value.dimension is Dimension.COUNT and rare > 0),
        "converted": float(is_tight(value, partner) and value.unit != partner.unit and value.dimension in MEASURES),
        "attribute_predicate": float(_names_predicate(here, there) or _names_predicate(there, here)),
        "measured": float(value.dimension in MEASURES),
        "measured_clause": float(value.dimension in MEASURES) * sentence,
        "equal_neighbours": equal * neighbours,
        "equal_modifiers": equal * float(bool(shared_mods)),
        "size": float(min(abs(value.numbers[0]), abs(partner.numbers[0])) > 9),
        **read_features(reading),
        "scopes_differ": float(scopes_differ(one, other)),
        "change_differs": float((value.direction is None) != (partner.direction is None)),
        "polarity_differs": float(here.polarity != there.polarity),
    }


#: Log odds beyond which the reader's certainty counts no more.
_SUREST = 5.0


def read_features(reading: Reading | None) -> dict[str, float]:
    """What the reader makes of the pair; a pair that was not read has the log odds of a doubtful one."""
    if reading is None:
        return {"read_matter": 0.0, "read_logit": -0.5, "read_agrees": 0.0, "unread": 1.0}
    chance = min(max(reading.matter, 1e-6), 1 - 1e-6)
    odds = max(min(log(chance / (1 - chance)), _SUREST), -_SUREST) / _SUREST
    return {"read_matter": reading.matter, "read_logit": odds, "read_agrees": reading.same, "unread": 0.0}


def _near(claim: Claim) -> tuple[str, ...]:
    """The words next to a figure: noun, modifiers, attribute, state, predicate."""
    context = claim.context
    words = (context.noun, context.attribute, context.state, context.predicate, *context.modifiers)
    return tuple(_nation(word) for word in words if word)


@lru_cache(maxsize=16384)
def _nation(word: str) -> str:
    """A word for the people of a country as the country: "Ukrainians" and "Ukrainian citizens" are neighbours."""
    return country_of(word.title()) or country_of(word.title().removesuffix("s")) or word


def names_differ(one: Claim, other: Claim) -> bool:
    """Tell whether both clauses name somebody or some place and share none."""
    here = (*one.context.participants, *one.context.places)
    there = (*other.context.participants, *other.context.places)
    return bool(here) and bool(there) and names_shared(here, there) == 0.0


#: Words that place a clause in another round of its matter, before this one or apart from it. Own list.
_OTHER_ROUND = frozenset(
    {"previous", "previously", "earlier", "separate", "separately", "meanwhile", "elsewhere", "ago", "last", "similar", "past",
     "former", "historic", "record", "average", "usual", "annual", "anniversary", "compare", "comparison"}
)  # fmt: skip
#: A claim dated this many days before its source was published is of another round.
_LONG_AGO = 45


def is_other_round(claim: Claim) -> bool:
    """Tell whether a claim's words or date place it in an earlier or separate happening."""
    time, published = claim.context.time, claim.context.published
    if time is not None and time.last is not None and published is not None:
        if (date.fromisoformat(published[:10]) - time.last).days > _LONG_AGO:
            return True
    return bool(_OTHER_ROUND & set(claim.context.words))


def same_voices(one: Claim, other: Claim) -> tuple[float, float]:
    if one.attribution is None or other.attribution is None:
        return 0.0, 0.0
    shared = names_shared((one.attribution.speaker,), (other.attribution.speaker,)) > 0
    return float(shared), float(not shared)


#: Dimensions in which two sources rarely name one value by chance.
MEASURES = frozenset(
    {Dimension.MONEY, Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME, Dimension.MASS, Dimension.SPEED, Dimension.TEMPERATURE,
     Dimension.DURATION, Dimension.ENERGY, Dimension.POWER, Dimension.AGE, Dimension.PERCENT, Dimension.PERCENTAGE_POINT}
)  # fmt: skip
#: Two intervals are tight where neither is wider than this share of its middle.
TIGHT = 0.3


def is_tight(one: Quantity, other: Quantity) -> bool:
    """Tell whether two bounded, narrow sets of values meet."""
    if one.vague or other.vague or one.is_open or other.is_open or not one.admits(other):
        return False
    return all(float(value.high or 0) - float(value.low or 0) <= TIGHT * abs(_middle(value)) for value in (one, other))


def _names_predicate(one: Context, other: Context) -> bool:
    """Tell whether what one measures is a noun for what the other says is done: "a sentence of", "jailed for"."""
    if not one.attribute or not other.predicate:
        return False
    kind = predicate_class(one.attribute)
    return kind is not None and kind == predicate_class(other.predicate)


def quantity(claim: Claim) -> Quantity:
    """The quantity of a quantity claim."""
    assert isinstance(claim.value, Quantity)
    return claim.value


#: Likeness of "people" to any noun for people: sources vary it freely.
GENERIC = 0.75


@lru_cache(maxsize=65536)
def noun_match(one: str, other: str) -> float:
    """Likeness of two nouns, 0 to 1; 0 where one is missing."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if "person" in (one, other) and is_a(other if one == "person" else one, "person"):
        return GENERIC
    return noun_similarity(one, other)


@lru_cache(maxsize=65536)
def predicate_match(one: str, other: str) -> float:
    """Likeness of two predicates, 0 to 1: the same verb, the same class of news predicates, or near in WordNet."""
    if not one or not other:
        return 0.0
    if one == other:
        return 0.3 if one in ("be", "have", "say") else 1.0
    kind, partner = predicate_class(one), predicate_class(other)
    if kind is not None and kind == partner:
        return 0.9
    return verb_similarity(one, other)


def _told(claim: Claim, words: Iterable[str]) -> tuple[str, ...]:
    """The words of a clause or sentence but for the figure itself."""
    figures = set(claim.text.lower().replace("-", " ").split())
    return tuple(word for word in words if not word[:1].isdigit() and word not in figures - {claim.context.noun})


def _within(word: str, words: Iterable[str]) -> bool:
    return bool(word) and any(noun_match(word, other) >= 0.8 for other in words)


def names_shared(one: Iterable[str], other: Iterable[str]) -> float:
    """Share of the shorter list of names that the other list has too, by any common capitalised word."""
    here = {word for name in one for word in name_words(name)}
    there = {word for name in other for word in name_words(name)}
    if not here or not there:
        return 0.0
    return len(here & there) / min(len(here), len(there))


@lru_cache(maxsize=16384)
def name_words(name: str) -> frozenset[str]:
    """The words of a name that identify it, lower case."""
    words = [word.strip(".,'\u2019").lower() for word in name.replace("-", " ").split()]
    return frozenset(
        word.removesuffix("'s").removesuffix("\u2019s")
        for word in words
        if len(word) > 2 and word not in ("the", "and", "for")
    )


def _values(one: Quantity, other: Quantity) -> tuple[float, float, float, float]:
    """Equal, equal and rare, admits, closeness of two values."""
    if one.dimension is Dimension.SCORE or other.dimension is Dimension.SCORE:
        same = one.numbers == other.numbers
        return float(same), float(same), float(same), 0.5
    equal = (one.is_exact and other.is_exact and one.low == other.low) or (
        one.numbers == other.numbers and one.unit == other.unit
    )
    admits = one.admits(other)
    size = float(abs(one.numbers[0]))
    rare = equal and ((size > 12 and (size % 10 != 0 or size % 1 != 0)) or (size >= 1000 and size % 1000 != 0))
    middle, partner = _middle(one), _middle(other)
    ratio = 0.0
    if middle > 0 and partner > 0:
        ratio = max(0.0, 1.0 - abs(log(middle / partner)) / log(10))
    return float(equal), float(rare), float(admits), ratio


def _middle(value: Quantity) -> float:
    ends = [float(end) for end in (value.low, value.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def is_prominent(claim: Claim) -> bool:
    """Tell whether a claim stands in the headline or the first sentences."""
    return claim.context.block in _TOP or claim.context.sentence_index <= 2


def _times(one: Claim, other: Claim) -> int:
    """1 where both are dated and the dates meet, -1 where they cannot, 0 where one has no date."""
    here, there = one.context.time, other.context.time
    if here is None or there is None or not here.is_resolved or not there.is_resolved:
        return 0
    return 1 if here.overlaps(there) else -1


def scopes_differ(one: Claim, other: Claim) -> bool:
    here, there = quantity(one), quantity(other)
    return _scope_group(one.context.scope) != _scope_group(other.context.scope) and not (
        is_tight(here, there) and _counts_much(here)
    )


def _counts_much(value: Quantity) -> bool:
    """Tell whether a value is large or measured, so that a second source hardly has it by chance."""
    return value.dimension in MEASURES or abs(value.numbers[0]) > 12


def same_dimension(one: Quantity, other: Quantity) -> bool:
    if one.dimension is not other.dimension:
        return {one.dimension, other.dimension} in (
            {Dimension.PERCENT, Dimension.RATIO},
            {Dimension.COUNT, Dimension.ORDINAL},
        )
    if one.dimension in (Dimension.NUMBER, Dimension.ORDINAL):
        return one.unit == other.unit
    return True


def _scope_group(scope: Scope) -> str:
    """Scopes that may name one figure: a part and a remainder may both be told as a plain count by another source."""
    return {
        Scope.PART: "part", Scope.REMAINDER: "part", Scope.TOTAL: "whole", Scope.CUMULATIVE: "cumulative", Scope.EARLIER: "earlier",
    }.get(scope, scope.value)  # fmt: skip
