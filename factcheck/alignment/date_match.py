"""What two date claims share: the deed, names, words; and the signs that they date two happenings."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.alignment.pair_features import names_shared
from factcheck.alignment.rarity import Rarity
from factcheck.lexicon import are_synonyms, predicate_class
from factcheck.model import BlockKind, Claim, DateValue, Granularity, Interval, Modality
from factcheck.model.calendar_fit import bearing_class, is_daylike

#: Sentences of the body, headline counted, that tell the main happening.
_LEAD = 3
#: Shares of the likeness: the deed, the words weighted by rarity, names, an equal date, two leads.
_DEED, _SYNONYM, _NEAR_DEED, _WORDS, _NAMES, _EQUAL, _PROMINENT = 0.25, 0.18, 0.17, 0.75, 0.12, 0.15, 0.08
#: What the words of whole sentences weigh against those of the clauses, and from where on they make two dates
#: related: equal ones, and any two.
_SENTENCE, _RELATED, _ALONE = 0.7, 0.15, 0.4
#: Overlap from which one shared word beside the same verb is enough for a conflict: "the line reopened".
_SAME_WORDS = 0.3
#: Days of a stretch that is long enough to be known by its ends, and the likeness of two that share one.
_LEAST_STRETCH, _ONE_END = 7, 0.6
#: What an equal date that is evidence by itself counts for, in place of a shared deed.
_TELLING = 0.2


@dataclass(frozen=True)
class _Words:
    """The tables of date_match.toml, see there."""

    light: frozenset[str]
    saying: frozenset[str]
    rounds: frozenset[str]
    calendar: frozenset[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("date_match.toml").read_text(encoding="utf-8"))
    return _Words(**{name: frozenset(words) for name, words in table.items()})


@dataclass(frozen=True)
class Dated:
    """A date claim with what tells its happening from others."""

    claim: Claim
    interval: Interval
    deed: str  # class of the predicate, or its lemma; "" for light verbs
    verb: str
    noun: str
    deeds: frozenset[str]  # classes of the predicate and of the nouns of the clause that name a deed: "victory"
    content: frozenset[str]
    sentence: frozenset[str]  # content words of the sentence, those of dates left out
    names: tuple[str, ...]
    is_only: bool  # no other date claim of its source names the same days

    @property
    def is_said(self) -> bool:
        """Tell whether the date is that of a statement."""
        return self.verb in _words().saying

    @property
    def is_prominent(self) -> bool:
        """Tell whether headline, standfirst or lead state it."""
        context = self.claim.context
        return context.block in (BlockKind.HEADLINE, BlockKind.STANDFIRST) or context.sentence_index < _LEAD

    @property
    def is_ahead(self) -> bool:
        """Tell whether it dates a plan, not a fact."""
        return self.claim.context.modality in (Modality.PLANNED, Modality.DEMANDED)


def _class_of(verb: str) -> str:
    """The class of a verb or verb phrase; the phrase itself where it has none."""
    lemma, _, particle = verb.partition(" ")
    return predicate_class(verb, pos="v") or predicate_class(lemma, particle, pos="v") or verb


def dated(claim: Claim, *, is_only: bool = False) -> Dated:
    """Read a date claim for matching; `is_only`: its source names these days nowhere else."""
    assert isinstance(claim.value, DateValue)
    context = claim.context
    verb = context.predicate.lower()
    deed = "" if not verb or verb in _words().light else _class_of(verb)
    content = frozenset(
        word
        for word in context.clause
        if word not in _words().calendar and word not in verb.split() and not word[:1].isdigit() and len(word) > 1
    )
    return Dated(
        claim=claim, interval=claim.value.interval, deed=deed, verb=verb, noun=context.noun,
        deeds=frozenset({deed, *(predicate_class(word, pos="n") or "" for word in context.clause)} - {""}), content=content - {context.noun},
        sentence=frozenset(context.words) - _words().calendar,
        names=(*context.participants, *context.places), is_only=is_only,
    )  # fmt: skip


def is_vetoed(one: Dated, other: Dated) -> bool:
    """Tell whether something shows two happenings: bearing, polarity, a statement against a deed."""
    here, there = one.claim.context, other.claim.context
    if here.polarity != there.polarity or (
        one.is_said != other.is_said and not (one.is_prominent and other.is_prominent)
    ):
        return True
    return bearing_class(one.interval) != bearing_class(other.interval) and not _has_stretch(one, other)


def _has_stretch(one: Dated, other: Dated) -> bool:
    return Granularity.RANGE in (one.interval.granularity, other.interval.granularity)


def likeness(one: Dated, other: Dated, rarity: Rarity, *, equal: bool, conflict: bool) -> float:
    """How surely both date one happening, 0 to about 1; 0 where a conflict lacks what it needs."""
    deed = _deed(one, other)
    words = rarity.overlap(one.content, other.content)
    names = names_shared(one.names, other.names) if one.names and other.names else 0.0
    prominent = one.is_prominent and other.is_prominent
    if conflict:
        if _share_an_end(one, other) and not (one.names and other.names and not names):
            return _ONE_END
        if not _may_conflict(one, other, deed=deed, words=words, names=names):
            return 0.0
    else:
        if equal and _is_telling(one, other):
            deed = max(deed, _TELLING)
        around = rarity.overlap(one.sentence, other.sentence)
        words = max(words, _SENTENCE * around)
        if not deed and not (equal and (words >= _RELATED or (prominent and words >= _RELATED / 2))) and words < _ALONE:
            return 0.0
        if (
            not one.content & other.content
            and not names
            and words < _RELATED
            and not (equal and (prominent or deed >= _TELLING))
        ):
            return 0.0
        if one.is_said and not (equal and (names or words >= _RELATED)):
            return 0.0
    score = deed + _WORDS * words + _NAMES * names + (_PROMINENT if prominent else 0.0)
    if conflict and prominent:
        score += _PROMINENT  # two leads tell the story's one main happening
    return round(score + (_EQUAL * _fineness(one.interval) if equal else 0.0), 4)


def _is_telling(one: Dated, other: Dated) -> bool:
    """Tell whether an equal date is evidence by itself: a stretch; the day that both leads tell of; a day printed by its
    number that both name just once."""
    here, there = one.interval, other.interval
    if one.is_ahead != other.is_ahead:
        return False
    if Granularity.RANGE in (here.granularity, there.granularity):
        return True
    if not (is_daylike(here) and is_daylike(there)):
        return False
    if one.is_prominent and other.is_prominent and not (one.is_said or other.is_said):
        return bool((one.sentence & other.sentence) - _words().light)
    if not (here.is_resolved and there.is_resolved):
        return False
    printed = any(interval.anchor == "" or interval.weekday is None for interval in (here, there))
    return printed and ((one.is_prominent and other.is_prominent) or (one.is_only and other.is_only))


def _share_an_end(one: Dated, other: Dated) -> bool:
    """Tell whether two stretches of weeks begin, or end, on the same day: they tell of one thing then."""
    here, there = one.interval, other.interval
    if here.granularity is not Granularity.RANGE or there.granularity is not Granularity.RANGE:
        return False
    if (here.days or 0) < _LEAST_STRETCH or (there.days or 0) < _LEAST_STRETCH:
        return False
    shared = [day for day, match in ((here.first, there.first), (here.last, there.last)) if day == match]
    # The first of January and the last of December are where years begin and end, and shared by chance.
    return any(day is not None and (day.month, day.day) not in ((1, 1), (12, 31)) for day in shared)


def _may_conflict(one: Dated, other: Dated, *, deed: float, words: float, names: float) -> bool:
    """Tell whether two dates that exclude each other may be of one happening at all: precision comes first here."""
    if deed < _NEAR_DEED or one.is_said or other.is_said or one.is_ahead != other.is_ahead:
        return False
    modalities = {one.claim.context.modality, other.claim.context.modality}
    if len(modalities) > 1 and modalities & {Modality.POSSIBLE, Modality.CONDITIONAL}:
        return False
    if _rounds(one) != _rounds(other):
        return False
    if one.names and other.names and not names:
        return False
    here, there = one.claim.context.places, other.claim.context.places
    if here and there and not names_shared(here, there):
        return False
    if one.noun != other.noun and one.noun and other.noun and not are_synonyms(one.noun, other.noun, "n"):
        return False
    if not _comparable(one.interval, other.interval):
        return False
    shared = _shared(one, other)
    if deed == _NEAR_DEED:
        return names > 0 and len(shared) >= 2 and one.is_prominent and other.is_prominent
    if one.verb == other.verb and words >= _SAME_WORDS:
        return bool(shared)
    return len(shared) >= 2 or (bool(shared) and names > 0)


def _shared(one: Dated, other: Dated) -> frozenset[str]:
    """The content words that both have, synonyms too: "quake" and "earthquake"."""
    alike = {
        word
        for word in one.content - other.content
        if any(are_synonyms(word, there, "n") for there in other.content - one.content)
    }
    return (one.content & other.content) | alike


def _rounds(one: Dated) -> frozenset[str]:
    """The words of the clause that place it in a round of its matter."""
    return _words().rounds & {*one.claim.context.clause, *one.claim.context.modifiers}


def _comparable(one: Interval, other: Interval) -> bool:
    """Tell whether both name their time about as finely; a stretch is compared with stretches and bounds only."""
    if Granularity.RANGE in (one.granularity, other.granularity):
        return one.granularity is other.granularity or bearing_class(one) != "at" or bearing_class(other) != "at"
    return True


@lru_cache(maxsize=8192)
def _verbs(one: str, other: str) -> float:
    if one == other:
        return _DEED
    return _SYNONYM if are_synonyms(one, other, "v") else 0.0


def _deed(one: Dated, other: Dated) -> float:
    if one.deed and other.deed:
        same = _verbs(one.deed, other.deed) or (_SYNONYM if one.noun and one.noun == other.noun else 0.0)
        return same or (_NEAR_DEED if one.deed in other.deeds or other.deed in one.deeds else 0.0)
    if one.noun and one.noun == other.noun:
        return _DEED
    return 0.0


def _fineness(interval: Interval) -> float:
    """How much an equal date tells: a printed day much, a year little."""
    if is_daylike(interval):
        return 1.0
    return {Granularity.MONTH: 0.8, Granularity.RANGE: 1.0, Granularity.WEEK: 0.5, Granularity.QUARTER: 0.6}.get(
        interval.granularity, 0.4
    )
