"""Quotations to topics: the same utterance in several sources, aligned by its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from factcheck.alignment.quoted_words import GAP, blunt_words, words_of
from factcheck.model import Claim, Kind, Quote, Source, Topic

#: A key that more quotations than this share is a commonplace and proposes no pair. Quotations.
COMMON_KEY = 40
#: Words of the shorter quotation that may be missing from the longer, by its length in words: so few that an altered
#: word or two is still seen and another utterance of the same speaker is not. Own choice, read on short news quotations.
_MISSING = ((4, 0), (7, 1), (12, 2))
_MISSING_SHARE = 0.25
#: How far the words of the shorter may be spread in the longer: a factor on its length, plus words.
_SPREAD = 1.5
_SPREAD_PLUS = 3
#: The fewest content words that two speakers' quotations must share.
_FEWEST_SHARED = 2
_LABEL_WORDS = 8


@dataclass(frozen=True)
class _Utterance:
    """A quotation as words: lower case, without apostrophes, accents and insertions; "..." where words were left out."""

    claim: Claim
    speaker: str
    words: tuple[str, ...]

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word not in blunt_words() and word != GAP)

    @property
    def keys(self) -> set[tuple[str, ...]]:
        """What blocks it: runs of three words, of two content words, and all content words of a short one."""
        words = tuple(word for word in self.words if word != GAP)
        content = self.content
        keys = {words[at : at + 3] for at in range(len(words) - 2)}
        keys |= {("2", *content[at : at + 2]) for at in range(len(content) - 1)}
        return keys


def align_quotes(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Give a topic for each utterance that several sources quote, in full or in part.

    Every two claims of a topic share their words; a longer quotation whose parts are quoted elsewhere is in several.
    """
    utterances = [
        _Utterance(claim, claim.value.speaker, words_of(claim.value.words))
        for claim in sorted(claims, key=lambda claim: claim.key)
        if claim.kind is Kind.QUOTE and isinstance(claim.value, Quote)
    ]
    pairs = {pair: score for pair in _candidates(utterances) if (score := _likeness(utterances, pair)) > 0}
    seen: set[tuple[int, ...]] = set()
    for members in _groups(pairs):
        if members not in seen and len({utterances[index].claim.source for index in members}) > 1:
            seen.add(members)
            yield _topic([utterances[index] for index in members], min(_scores(members, pairs)))


def _topic(members: Sequence[_Utterance], score: float) -> Topic:
    shortest = min(members, key=lambda member: (len(member.words), member.claim.key))
    words = shortest.claim.value.words.split() if isinstance(shortest.claim.value, Quote) else []
    label = " ".join(words[:_LABEL_WORDS]).rstrip(",.;:") + (" ..." if len(words) > _LABEL_WORDS else "")
    return Topic(
        kind=Kind.QUOTE,
        label=f'"{label}"',
        claims=tuple(member.claim for member in members),
        confidence=round(min(1.0, score), 3),
        reason="the same words in the same order",
    )


def _candidates(utterances: Sequence[_Utterance]) -> list[tuple[int, int]]:
    """Pairs of two sources that share a key, in order."""
    table: dict[tuple[str, ...], list[int]] = {}
    for index, utterance in enumerate(utterances):
        for key in utterance.keys:
            table.setdefault(key, []).append(index)
    found = {
        pair
        for members in table.values()
        if 1 < len(members) <= COMMON_KEY
        for pair in combinations(members, 2)
        if utterances[pair[0]].claim.source != utterances[pair[1]].claim.source
    }
    return sorted(found)


def _likeness(utterances: Sequence[_Utterance], pair: tuple[int, int]) -> float:
    """The share of the shorter quotation's words that stand in the longer in order; 0 where they are not one utterance."""
    one, other = (utterances[index] for index in pair)
    shorter, longer = sorted((one, other), key=lambda utterance: (len(utterance.words), utterance.words))
    words = [word for word in shorter.words if word != GAP]
    if not words:
        return 0.0
    matched = _matched(words, longer.words)
    length, missing = len(words), len(words) - len(matched)
    allowed = next((most for top, most in _MISSING if length <= top), int(length * _MISSING_SHARE))
    if missing > allowed:
        return 0.0
    spread = matched[-1] - matched[0] + 1
    if spread > length * _SPREAD + _SPREAD_PLUS and GAP not in shorter.words:
        return 0.0
    shared = sum(longer.words[at] not in blunt_words() for at in matched)
    if shared < _FEWEST_SHARED or (missing and length <= 7 and shared < 3 and one.speaker != other.speaker):
        return 0.0
    return len(matched) / length


def _matched(words: Sequence[str], longer: Sequence[str]) -> list[int]:
    """Places in the longer of the words that both have in order; a longest common subsequence."""
    return [
        at
        for code in LCSseq.opcodes(words, longer)
        if code.tag == "equal"
        for at in range(code.dest_start, code.dest_end)
    ]


def _groups(pairs: dict[tuple[int, int], float]) -> Iterator[tuple[int, ...]]:
    """Groups all of whose pairs across sources are aligned, the best pairs first; a pair that no group holds is its own."""
    linked: dict[int, set[int]] = {}
    for one, other in pairs:
        linked.setdefault(one, set()).add(other)
        linked.setdefault(other, set()).add(one)
    held: set[tuple[int, int]] = set()
    for pair in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        if pair in held:
            continue
        group = list(pair)
        common = linked[pair[0]] & linked[pair[1]]
        for index in sorted(common):
            if all(index in linked[member] for member in group):
                group.append(index)
        group.sort()
        held.update(combinations(group, 2))
        yield tuple(group)


def _scores(members: Sequence[int], pairs: dict[tuple[int, int], float]) -> list[float]:
    return [pairs[pair] for pair in combinations(members, 2) if pair in pairs] or [1.0]
