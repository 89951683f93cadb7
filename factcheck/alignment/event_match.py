"""Whether two event claims of two sources tell one and the same event."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.alignment.event_parties import Match, Party, heads_differ, match, mutual_verbs, party, share_name
from factcheck.alignment.rarity import Rarity
from factcheck.lexicon import are_synonyms
from factcheck.model import Claim, Event, Happening, Interval

#: Evidence from which two claims are one event, by what they would be taken for. Set on the event items of the
#: development packs, so that pairs which are no items of them stay out; see tests/alignment/test_events.py.
ENOUGH_TO_AGREE = 1.4
ENOUGH_TO_OPPOSE = 1.0
NAMED = 1.0
NOUN = 0.6
_CONTEXT = 1.5  # times the overlap of the two sentences' words, weighted by rarity (cosine, 0..1)
_MOST_CONTEXT = 0.6
_SAME_DAY = 0.4
_RARE_PREDICATE = 0.4  # a class or lemma that stands at most twice in each source
_OPEN = frozenset({Happening.POSSIBLE, Happening.CONDITIONAL})
_POLES = "+-~?"


@dataclass(frozen=True)
class Told:
    """An event claim with what the alignment reads from it, once."""

    claim: Claim
    event: Event
    group: str
    pole: str
    agent: Party
    patient: Party
    time: Interval | None = None
    is_rare: bool = False

    @property
    def is_nobody(self) -> bool:
        """Tell whether it denies the event of all: "nobody was killed", "there were no deaths"."""
        unsaid = self.event.patient.lower() in ("", "nobody", "no one", "no-one", "none", "no people", "no other")
        return not self.event.polarity and unsaid and not self.event.agent


def told(claim: Claim, *, time: Interval | None = None, is_rare: bool = False) -> Told:
    """Prepare a claim; `is_rare` where its class stands seldom in its source."""
    event = claim.value
    assert isinstance(event, Event)
    group, pole = split_label(claim.context.predicate)
    agent = party(event.agent, claim.context.attribute)
    patient = party(event.patient, claim.context.noun)
    return Told(claim, event, group, pole, agent, patient, time, is_rare)


def split_label(label: str) -> tuple[str, str]:
    """Take a class and its pole apart: "decide-" is ("decide", "-")."""
    return (label[:-1], label[-1]) if label[-1:] in _POLES and label[:-1] else (label, "")


def same_matter(one: Told, other: Told) -> bool:
    """Tell whether two predicates are of one class, one verb, or synonyms."""
    if one.group == other.group:
        return True
    if one.pole or other.pole or " " in one.group or " " in other.group:
        return False
    return (
        one.group == one.event.predicate
        and other.group == other.event.predicate
        and are_synonyms(one.group, other.group, "v")
    )


def are_opposed(one: Told, other: Told) -> bool:
    """Tell whether the two cannot both hold if they are about one event."""
    if one.group != other.group:
        return one.event.polarity != other.event.polarity
    if one.pole != other.pole:
        return "?" in (one.pole, other.pole) or (one.event.polarity and other.event.polarity)
    return one.event.polarity != other.event.polarity or _is_ahead(one) != _is_ahead(other)


def _is_ahead(told: Told) -> bool:
    return told.event.status is Happening.PLANNED


def confidence(one: Told, other: Told, rarity: Rarity) -> float:
    """How sure it is that two claims tell one event, 0..1; 0 where something speaks against it or too little for it."""
    if not same_matter(one, other):
        return 0.0
    opposed = are_opposed(one, other)
    if are_apart_in_time(one.time, other.time):
        return 0.0
    if one.is_nobody and other.is_nobody:
        return 0.8
    if (one.event.status in _OPEN) != (other.event.status in _OPEN):
        return 0.0
    agents, patients = agents_of(one, other), match(one.patient, other.patient)
    if is_swapped(one, other):
        return 0.8
    if agents.contradicts or patients.contradicts:
        return 0.0
    judge = _opposed if opposed else _agreeing
    return judge(one, other, agents, patients, rarity)


def agents_of(one: Told, other: Told) -> Match:
    """Compare who did it; two descriptions without a name never contradict: "police", "the authorities"."""
    found = match(one.agent, other.agent)
    named = one.agent.names and other.agent.names
    return found if named or not found.contradicts else Match()


def differ(one: Told, other: Told) -> bool:
    """Tell whether two claims cannot be of one event: other people, other things, another time."""
    if are_apart_in_time(one.time, other.time):
        return True
    return agents_of(one, other).contradicts or match(one.patient, other.patient).contradicts


def _agreeing(one: Told, other: Told, agents: Match, patients: Match, rarity: Rarity) -> float:
    score = agents.score + patients.score + _shared(one, other, rarity)
    if one.is_rare and other.is_rare:
        score += _RARE_PREDICATE
    if (
        max(agents.score, patients.score) < NOUN
        or score < ENOUGH_TO_AGREE
        or patients.counted_apart
        or agents.counted_apart
    ):
        return 0.0
    return min(1.0, score / 2)


def _opposed(one: Told, other: Told, agents: Match, patients: Match, rarity: Rarity) -> float:
    """Opposition needs the one who undergoes it to be the same, and no word that sets two rounds apart."""
    if one.patient.rounds != other.patient.rounds or one.event.status in _OPEN:
        return 0.0
    theme = patients.score if one.event.patient or other.event.patient else agents.score
    if theme < NOUN:
        return 0.0
    has_classes = bool(one.pole and other.pole and one.pole != other.pole)
    if not has_classes and not (
        patients.score >= NOUN and (agents.score > 0 or not (one.event.agent and other.event.agent))
    ):
        return 0.0
    if (
        _complements_differ(one, other)
        or patients.counted_apart
        or heads_differ(one.patient, other.patient, limit=NOUN)
    ):
        return 0.0
    score = agents.score + patients.score + _shared(one, other, rarity) + (0.2 if has_classes else 0.0)
    return min(1.0, score / 2) if score >= ENOUGH_TO_OPPOSE else 0.0


def _complements_differ(one: Told, other: Told) -> bool:
    """Tell whether both say of what, or where, and share no word of it: guilty of fraud, not guilty of murder."""
    here, there = (_content(t.event.complement) for t in (one, other))
    if here and there and not here & there:
        return True
    places = [party(t.event.complement, "").names for t in (one, other)]
    return bool(all(places) and not share_name(places[0], places[1]))


_CHARGED = ("of ", "to ", "with ", "on ", "guilty of ", "guilty to ", "not guilty to ", "not guilty of ", "guilty on ")
_EMPTY = frozenset({"the", "a", "an", "all", "count", "counts", "charge", "charges", "one", "two", "of", "to", "on", "and",
                    "with", "his", "her", "three", "four", "five", "them", "in", "guilty", "not", "single"})  # fmt: skip


def _content(complement: str) -> frozenset[str]:
    lowered = complement.lower()
    if not lowered.startswith(_CHARGED):
        return frozenset()
    return frozenset(word.strip(".,") for word in lowered.split()) - _EMPTY


def _shared(one: Told, other: Told, rarity: Rarity) -> float:
    """What the two sentences have in common beside the participants, and a day."""
    overlap = rarity.overlap(one.claim.context.words, other.claim.context.words)
    days = one.time, other.time
    same_day = bool(
        days[0] and days[1] and days[0].overlaps(days[1]) and max(days[0].days or 99, days[1].days or 99) <= 7
    )
    return min(_MOST_CONTEXT, _CONTEXT * overlap) + (_SAME_DAY if same_day else 0.0)


def are_apart_in_time(one: Interval | None, other: Interval | None) -> bool:
    """Tell whether two resolved times share no day."""
    if one is None or other is None or not (one.is_resolved and other.is_resolved):
        return False
    return not one.overlaps(other)


def is_swapped(one: Told, other: Told) -> bool:
    """Tell whether two named participants have changed their parts."""
    if one.event.predicate in mutual_verbs() or one.group in mutual_verbs():
        return False
    if one.pole != other.pole or not (one.event.polarity and other.event.polarity):
        return False
    if not (one.patient.names and other.patient.names):
        return False
    here, there = _second(one), _second(other)
    if not here.names or not there.names:
        return False
    crosswise = match(here, other.patient).named and match(one.patient, there).named
    straight = match(one.patient, other.patient).named or match(here, there).named
    return crosswise and not straight


def _second(told: Told) -> Party:
    """The other named participant: the agent, or who is named after the predicate."""
    return told.agent if told.event.agent else party(told.event.complement, "")
