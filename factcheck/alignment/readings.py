"""The readings of a story: what the reader says of the claim pairs on the shortlist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from factcheck.alignment.reader import CLOSE, OPEN, read
from factcheck.alignment.shortlist import shortlist
from factcheck.model import Claim, Reading, Source, Topic

Key = tuple[str, int, int, str]
#: Characters of a sentence kept on each side of the marked words.
MOST_CONTEXT = 300


class Readings:
    """Readings by the keys of two claims, in any order."""

    def __init__(self, found: Mapping[tuple[Key, Key], Reading]) -> None:
        self._found = found

    def of(self, one: Claim, other: Claim) -> Reading | None:
        """Give the reading of a pair; None where it was not read."""
        return self._found.get((min(one.key, other.key), max(one.key, other.key)))

    def pairs(self) -> Iterable[tuple[Key, Key]]:
        """Give the keys of all pairs that were read."""
        return self._found.keys()


def read_claims(claims: Sequence[Claim], sources: Sequence[Source]) -> Readings:
    """Read every pair of the shortlist once."""
    texts = {source.id: source.text for source in sources}
    pairs = shortlist(claims)
    marked = {at: _marked(claims[at], texts[claims[at].source]) for pair in pairs for at in pair}
    readings = read([(marked[one], marked[other]) for one, other in pairs])
    keys = [tuple(sorted((claims[one].key, claims[other].key))) for one, other in pairs]
    return Readings({(key[0], key[1]): reading for key, reading in zip(keys, readings, strict=True)})


def with_readings(topic: Topic, readings: Readings) -> Topic:
    """Give a topic with the readings of its pairs of claims."""
    found: dict[tuple[int, int], Reading] = {}
    for one, other in combinations(range(len(topic.claims)), 2):
        reading = readings.of(topic.claims[one], topic.claims[other])
        if reading is not None:
            found[one, other] = reading
    return topic.model_copy(update={"readings": found})


def _marked(claim: Claim, text: str) -> str:
    """The claim's sentence with marks around its words, cut to what stands near where it is long."""
    start, end = claim.span.start, claim.span.end
    first = max(claim.sentence.start, start - MOST_CONTEXT)
    last = min(claim.sentence.end, end + MOST_CONTEXT)
    while claim.sentence.start < first < start and not text[first - 1].isspace():
        first += 1
    words = f"{text[first:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:last]}"
    return " ".join(words.split())
