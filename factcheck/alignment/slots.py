"""Claims that stand in one place of a copied sentence: about one matter, whatever words the edit has changed.

The aligners of the kinds weigh words; here the sentence around the claims is the evidence, so that a changed noun, unit,
scope or number takes nothing away. A claim that has such a partner is paired with no other claim of that source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.alignment.copied_passages import CopiedSentence
from factcheck.alignment.entities import SAME
from factcheck.alignment.name_likeness import name_likeness
from factcheck.alignment.passage_words import Sentence
from factcheck.alignment.spelling import folded
from factcheck.model import Claim, DateValue, Kind, NameKind, PersonName, Quantity, Role, Site, Topic

#: How sure it is that two claims of one slot are about one matter.
CONFIDENCE = 0.97
#: Least share of the two claims' words that must fall together once one sentence is laid on the other.
TOGETHER = 0.4
#: A changed stretch of more words on a side is a passage written anew: what stands in it has no slot. Words.
LONGEST = 8
_KINDS = frozenset({Kind.QUANTITY, Kind.DATE, Kind.ROLE, Kind.NAME, Kind.PLACE})

Key = tuple[str, int, int, str]
Partners = Mapping[Key, Mapping[str, Claim]]


def find_slots(passages: Iterable[CopiedSentence], claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Give the pairs of claims of one kind that stand in one slot, each claim once per passage."""
    mine: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind in _KINDS:
            mine.setdefault(claim.source, []).append(claim)
    return [pair for passage in passages for pair in _in_passage(passage, mine)]


def _in_passage(passage: CopiedSentence, claims: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    ones, others = (
        [(claim, words_in(sentence, claim)) for claim in claims.get(sentence.source, ()) if _lies_in(claim, sentence)]
        for sentence in (passage.one, passage.other)
    )
    rated = []
    for one, here in ones:
        image = _image(passage, here)
        for other, there in others:
            if one.kind is not other.kind or _is_regrouped(passage, here, one.kind, ones, others):
                continue
            if image and (rate := len(image & there) / len(image | there)) >= TOGETHER:
                rated.append((-rate, one.key, other.key, one, other))
    taken: set[Key] = set()
    for _, here_key, there_key, one, other in sorted(rated, key=lambda row: row[:3]):
        if taken.isdisjoint((here_key, there_key)) and _can_be_compared(one, other):
            taken.update((here_key, there_key))
            yield one, other


def _is_regrouped(
    passage: CopiedSentence,
    here: frozenset[int],
    kind: Kind,
    ones: Sequence[tuple[Claim, frozenset[int]]],
    others: Sequence[tuple[Claim, frozenset[int]]],
) -> bool:
    """Tell whether a claim's words were changed together with others of its kind for more or fewer of them: two women and
    two soldiers are four people."""
    for block in passage.blocks:
        if block.same or not any(block.one_start <= at < block.one_end for at in here):
            continue
        mine, theirs = range(block.one_start, block.one_end), range(block.other_start, block.other_end)
        count = [
            sum(claim.kind is kind and not words.isdisjoint(stretch) for claim, words in side)
            for side, stretch in ((ones, mine), (others, theirs))
        ]
        if count[0] != count[1]:
            return True
    return False


def _lies_in(claim: Claim, sentence: Sentence) -> bool:
    return sentence.start <= claim.span.start and claim.span.end <= sentence.end


def words_in(sentence: Sentence, claim: Claim) -> frozenset[int]:
    """The indices of a sentence's words that a claim holds."""
    return frozenset(
        at for at, word in enumerate(sentence.words) if word.start < claim.span.end and claim.span.start < word.end
    )


def _image(passage: CopiedSentence, here: frozenset[int]) -> frozenset[int]:
    """Where a claim's words stand in the other sentence: kept words at theirs, changed ones on the whole change."""
    found: set[int] = set()
    for block in passage.blocks:
        inside = [at for at in here if block.one_start <= at < block.one_end]
        if block.same:
            found.update(block.other_start + at - block.one_start for at in inside)
        elif inside and max(block.one_end - block.one_start, block.other_end - block.other_start) <= LONGEST:
            found.update(range(block.other_start, block.other_end))
    return frozenset(found)


def _can_be_compared(one: Claim, other: Claim) -> bool:
    """Tell whether the two can be one matter at all: a role is somebody's, so another person's is none of it."""
    if isinstance(one.value, Role) and isinstance(other.value, Role):
        here, there = (set(folded(role.person).split()) for role in (one.value, other.value))
        return bool(here & there)
    return True


def partners_of(slots: Iterable[tuple[Claim, Claim]]) -> dict[Key, dict[str, Claim]]:
    """Give for each claim its partner in each source; where a sentence stands twice, the first."""
    found: dict[Key, dict[str, Claim]] = {}
    for one, other in slots:
        if other.source not in found.get(one.key, {}) and one.source not in found.get(other.key, {}):
            found.setdefault(one.key, {})[other.source] = other
            found.setdefault(other.key, {})[one.source] = one
    return found


def settle_topics(topics: Iterable[Topic], slots: Sequence[tuple[Claim, Claim]]) -> Iterator[Topic]:
    """Give the topics without the pairs that slots contradict, and a topic for each slot that no topic holds."""
    partners = partners_of(slots)
    held: set[tuple[Key, Key]] = set()
    for topic in topics:
        for claims in _parted(topic, partners) if topic.kind in _KINDS else [topic.claims]:
            keys = {claim.key for claim in claims}
            pairs = {
                (claim.key, partner.key)
                for claim in claims
                for partner in partners.get(claim.key, {}).values()
                if partner.key in keys
            }
            held |= pairs
            whole = bool(pairs) and keys == {key for pair in pairs for key in pair}
            sure = max(topic.confidence, CONFIDENCE) if whole else topic.confidence
            yield topic.model_copy(update={"claims": claims, "confidence": sure, "in_one_slot": whole})
    for one, other in slots:
        if partners.get(one.key, {}).get(other.source) == other and (one.key, other.key) not in held:
            if one.kind is not Kind.NAME or _are_two_names(one, other):
                yield Topic(
                    kind=one.kind,
                    label=_label(one),
                    claims=(one, other),
                    confidence=CONFIDENCE,
                    reason="the same place of a copied sentence",
                    in_one_slot=True,
                )


def _are_two_names(one: Claim, other: Claim) -> bool:
    """Tell whether two names of one slot may name two; variants of one name are the entities' business."""
    return (
        isinstance(one.value, PersonName)
        and isinstance(other.value, PersonName)
        and one.value.kind is other.value.kind is NameKind.PERSON
        and name_likeness(one.value, other.value) < SAME
    )


def _label(claim: Claim) -> str:
    value, context = claim.value, claim.context
    if isinstance(value, Site):
        return f"place: {context.predicate or context.noun or value.name}"
    if isinstance(value, Role):
        return f"{value.person}: {value.office}"
    if isinstance(value, DateValue):
        return f"date of {context.predicate or context.noun or value.expression}"
    return context.noun or context.attribute or " ".join(claim.text.split())


def _parted(topic: Topic, partners: Partners) -> Iterator[tuple[Claim, ...]]:
    """Part a topic where slots show that it holds two matters; drop claims whose partner is not in it."""
    members = [claim for claim in topic.claims if not _is_misplaced(claim, topic.claims, partners)]
    keys = {claim.key for claim in members}
    groups: list[list[Claim]] = []
    loose: list[Claim] = []
    for claim in members:
        mates = [partner for partner in partners.get(claim.key, {}).values() if partner.key in keys]
        if not mates:
            loose.append(claim)
            continue
        home = next((group for group in groups if any(mate in group for mate in mates)), None)
        home = home or next((group for group in groups if _is_told_again(claim, group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    if not groups:
        groups = [[]]
    for claim in loose:
        next((group for group in groups if _is_told_again(claim, group)), groups[0]).append(claim)
    for group in groups:
        speakers = {(claim.source, claim.attribution.speaker if claim.attribution else "") for claim in group}
        if len(speakers) > 1:
            yield tuple(sorted(group, key=lambda claim: claim.key))


def _is_misplaced(claim: Claim, members: Sequence[Claim], partners: Partners) -> bool:
    """Tell whether a claim stands here beside claims of a source in which its partner is another claim."""
    keys = {member.key for member in members}
    mates = partners.get(claim.key, {})
    if any(mate.key in keys for mate in mates.values()):
        return False
    return any(member.source in mates for member in members)


def _is_told_again(claim: Claim, group: Sequence[Claim]) -> bool:
    """Tell whether a source says the same elsewhere in the group, so that both are one matter told twice."""
    mine = [member for member in group if member.source == claim.source] or list(group)
    return all(_says_the_same(claim, member) for member in mine)


def _says_the_same(one: Claim, other: Claim) -> bool:
    here, there = one.value, other.value
    if isinstance(here, Quantity) and isinstance(there, Quantity):
        return here.numbers == there.numbers and here.dimension is there.dimension
    if isinstance(here, DateValue) and isinstance(there, DateValue):
        return here.interval == there.interval
    return type(here) is type(there) and not isinstance(here, Quantity | DateValue)
