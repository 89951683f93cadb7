"""Sentences that two sources share but for edits: one desk's copy of the other, or the same wire in both.

Two sentences are taken for copies where most of the content words of the shorter stand in the longer in the same order
and some of them in one unbroken run. Independent reports of one event share names and phrases, hardly such runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from rapidfuzz.distance import Indel

from factcheck.alignment.passage_words import Sentence, is_content, read_sentences
from factcheck.model import Claim, Source

#: Content words in common order that prove a copy, and their least share of the shorter sentence's. Own choice, read on
#: edited copies and on independent reports of the development packs.
FEWEST_SHARED, LEAST_SHARE = 5, 0.6
#: The longest unbroken run that a copy holds at least. Words.
LEAST_RUN = 4
#: Where two sources share this many sentences for sure, less will do for others, and short ones are copies by their likeness.
SURE_PAIRS, SHARE_IN_COPIES, LIKENESS, FEWEST_WORDS = 3, 0.45, 0.6, 4
#: A run of three words that more sentences hold is a set phrase and proposes no pair.
COMMON_RUN = 12
#: The share of a sentence's matched words that no better pair may have taken: a sentence may be cut in two.
FREE = 0.6


@dataclass(frozen=True)
class Block:
    """A stretch of two sentences' words, by index: the same in both, or not."""

    same: bool
    one_start: int
    one_end: int
    other_start: int
    other_end: int


@dataclass(frozen=True)
class CopiedSentence:
    """Two sentences of two sources, and how the words of one become those of the other."""

    one: Sentence
    other: Sentence

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Equal and changed stretches in turn; what is left out and put in at one place is one stretch."""
        found: list[Block] = []
        for code in Indel.opcodes(self.one.keys, self.other.keys):
            block = Block(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
            last = found[-1] if found else None
            if last is not None and not last.same and not block.same:
                found[-1] = Block(False, last.one_start, block.one_end, last.other_start, block.other_end)
            else:
                found.append(block)
        return tuple(found)

    @cached_property
    def shared(self) -> int:
        """Content words in common order."""
        return sum(
            is_content(key)
            for block in self.blocks
            if block.same
            for key in self.one.keys[block.one_start : block.one_end]
        )

    def is_sure(self, share: float = LEAST_SHARE) -> bool:
        """Tell whether the two are copies by the words that they share."""
        longest = max((block.one_end - block.one_start for block in self.blocks if block.same), default=0)
        least = min(self.one.content, self.other.content)
        return self.shared >= FEWEST_SHARED and self.shared >= share * least and longest >= LEAST_RUN

    @property
    def is_alike(self) -> bool:
        """Tell whether the two are copies, given that their sources are."""
        same = sum(block.one_end - block.one_start for block in self.blocks if block.same)
        total = len(self.one.words) + len(self.other.words)
        return same >= FEWEST_WORDS and self.shared >= 2 and 2 * same >= LIKENESS * total


def find_copied_passages(claims: Sequence[Claim], sources: Sequence[Source]) -> list[CopiedSentence]:
    """Give the pairs of sentences of two sources that are copies with edits, ordered by their places."""
    read = [sentence for source in sorted(sources, key=lambda s: s.id) for sentence in read_sentences(source, claims)]
    found: list[CopiedSentence] = []
    by_sources: dict[tuple[str, str], list[CopiedSentence]] = {}
    for one, other in _candidates(read):
        pair = CopiedSentence(read[one], read[other])
        by_sources.setdefault((pair.one.source, pair.other.source), []).append(pair)
    for _, pairs in sorted(by_sources.items()):
        kept = [pair for pair in pairs if pair.is_sure()]
        if len(kept) >= SURE_PAIRS:
            kept = [pair for pair in pairs if pair.is_sure(SHARE_IN_COPIES) or pair.is_alike]
        found.extend(_one_to_one(kept))
    return sorted(found, key=_place)


def _place(pair: CopiedSentence) -> tuple[str, int, str, int]:
    return pair.one.source, pair.one.start, pair.other.source, pair.other.start


def _candidates(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Pairs of two sources' sentences that share a run of three words, or two of two content words, in order."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, sentence in enumerate(sentences):
        keys = sentence.keys
        for run in {keys[at : at + 3] for at in range(len(keys) - 2)}:
            holders.setdefault(run, []).append(index)
    pairs = {
        pair
        for run, members in holders.items()
        if 1 < len(members) <= COMMON_RUN and any(is_content(key) for key in run)
        for pair in combinations(members, 2)
        if sentences[pair[0]].source != sentences[pair[1]].source
    }
    return iter(sorted(pairs))


def _one_to_one(pairs: Sequence[CopiedSentence]) -> Iterator[CopiedSentence]:
    """The best pairs first; a later one must stand for the most part on words that no better one has taken."""
    used: set[tuple[str, int]] = set()
    for pair in sorted(
        pairs, key=lambda pair: (-pair.shared, abs(len(pair.one.words) - len(pair.other.words)), _place(pair))
    ):
        for sentence, spans in (
            (pair.one, [(block.one_start, block.one_end) for block in pair.blocks if block.same]),
            (pair.other, [(block.other_start, block.other_end) for block in pair.blocks if block.same]),
        ):
            places = {(sentence.source, sentence.words[at].start) for start, end in spans for at in range(start, end)}
            if len(places - used) < FREE * len(places):
                break
        else:
            used |= {
                (sentence.source, sentence.words[at].start)
                for block in pair.blocks
                if block.same
                for sentence, start, end in (
                    (pair.one, block.one_start, block.one_end),
                    (pair.other, block.other_start, block.other_end),
                )
                for at in range(start, end)
            }
            yield pair
