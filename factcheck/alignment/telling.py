"""What two dates, places, roles or events have in common beside their values, as numbers between -1 and 1."""

from __future__ import annotations

from factcheck.alignment.name_likeness import place_likeness
from factcheck.alignment.pair_features import (
    is_other_round,
    is_prominent,
    names_differ,
    names_shared,
    noun_match,
    predicate_match,
    read_features,
    same_voices,
)
from factcheck.alignment.rarity import Rarity
from factcheck.lexicon.offices import office_group
from factcheck.model import Claim, DateValue, Event, Modality, Reading, Role, Site
from factcheck.model.calendar_fit import fit

#: Days that two dates with one weekday may lie apart and still be one day misprinted.
SAME_WEEK = 3
#: Order of the features in weights.toml.
TELLING_FEATURES = (
    "read_matter", "read_logit", "read_agrees", "read_conflict", "clause", "sentence", "names", "names_differ", "noun", "predicate",
    "prominent", "modality", "polarity", "other_round", "same_voice", "two_voices", "fits", "fits_finely",
)  # fmt: skip


def telling_features(one: Claim, other: Claim, rarity: Rarity, reading: Reading) -> dict[str, float]:
    """Give the features of a pair of claims of one kind that was read; symmetric."""
    here, there = one.context, other.context
    fits = values_fit(one, other, reading)
    same_voice, two_voices = same_voices(one, other)
    read = read_features(reading)
    return {
        "read_matter": read["read_matter"],
        "read_logit": read["read_logit"],
        "read_agrees": read["read_agrees"],
        "read_conflict": reading.conflict,
        "clause": rarity.overlap(here.clause, there.clause),
        "sentence": rarity.overlap(here.words, there.words),
        "names": names_shared((*here.participants, *here.places), (*there.participants, *there.places)),
        "names_differ": float(names_differ(one, other)),
        "noun": noun_match(here.noun, there.noun),
        "predicate": predicate_match(here.predicate.rstrip("+-~?"), there.predicate.rstrip("+-~?")),
        "prominent": float(is_prominent(one)) * float(is_prominent(other)),
        "modality": float(here.modality is there.modality or Modality.POSSIBLE in (here.modality, there.modality)),
        "polarity": float(here.polarity == there.polarity),
        "other_round": float(is_other_round(one) != is_other_round(other)),
        "same_voice": same_voice,
        "two_voices": two_voices,
        "fits": float(fits is True),
        "fits_finely": float(fits is True) * _fineness(one, other),
    }


def values_fit(one: Claim, other: Claim, reading: Reading) -> bool | None:
    """Tell whether the values of two claims can both be true of one matter; None where that cannot be told."""
    here, there = one.value, other.value
    if isinstance(here, DateValue) and isinstance(there, DateValue):
        # One weekday named twice near one another is one day, also where a date printed beside it does not fit it.
        if here.interval.weekday is not None and here.interval.weekday == there.interval.weekday:
            first, second = here.interval.first, there.interval.first
            return None if first is None or second is None else abs((first - second).days) <= SAME_WEEK
        return fit(here.interval, there.interval).fits
    if isinstance(here, Site) and isinstance(there, Site):
        return place_likeness(here.name, there.name) >= 0.9
    if isinstance(here, Role) and isinstance(there, Role):
        return here.status is there.status and (office_group(here.office) or here.office) == (
            office_group(there.office) or there.office
        )
    if isinstance(here, Event) and isinstance(there, Event):
        return reading.same >= reading.conflict
    return None


def _fineness(one: Claim, other: Claim) -> float:
    """How little chance has to do with two values that fit: 1 for the same day, less for months and years."""
    here, there = one.value, other.value
    if isinstance(here, DateValue) and isinstance(there, DateValue):
        days = max(here.interval.days or 400, there.interval.days or 400)
        return 1.0 if days == 1 else 0.6 if days <= 31 else 0.3 if days <= 366 else 0.1
    return 1.0
