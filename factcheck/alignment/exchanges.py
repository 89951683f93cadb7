"""Two parties of a copied sentence that changed places about the same words: who did it to whom, from where to where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.alignment.copied_passages import CopiedSentence
from factcheck.alignment.passage_words import is_content, root_of

#: Two parties and the words between them are no more than this. Words.
LONGEST_EXCHANGE = 24

Words = tuple[int, int]  # indices of a stretch of a sentence


@dataclass(frozen=True)
class Exchange:
    """Where two parties stand in each sentence, and the words between them in the first."""

    one: Words
    other: Words
    one_last: Words
    other_last: Words
    between: Words


def find_exchange(passage: CopiedSentence, at: int) -> Exchange | None:
    """Read an exchange from a change, kept words and a change: X V Y in one sentence, Y V X in the other."""
    first, middle, last = passage.blocks[at : at + 3]
    if first.same or not middle.same or last.same:
        return None
    start, stop = first.one_start, last.one_end
    put = first.other_start
    one = [*map(root_of, passage.one.keys[start:stop])]
    other = [*map(root_of, passage.other.keys[put : last.other_end])]
    if len(one) != len(other) or len(one) > LONGEST_EXCHANGE:
        return None
    for party, between in _splits(one, other):
        rest = len(one) - party - between
        if any(map(is_content, one[:party])) and any(map(is_content, one[party + between :])):
            return Exchange(
                one=(start, start + party),
                other=(put, put + rest),
                one_last=(start + party + between, stop),
                other_last=(put + rest + between, put + len(other)),
                between=(start + party, start + party + between),
            )
    return None


def _splits(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lengths of X and of V that make X V Y of one and Y V X of the other."""
    for party in range(1, len(one) - 1):
        for between in range(1, len(one) - party):
            if [*one[party + between :], *one[party : party + between], *one[:party]] == other:
                yield party, between
