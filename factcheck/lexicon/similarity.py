"""How near two words are in meaning, 0..1, from the hypernym closures of `concepts`.

Levels: 1 the same word; .9 synonyms; .7 and less one above the other; up to .5 side by side under a near and special
ancestor, falling to little under a general one: "prisoner" and "driver" share only person.
Rarer senses count for less, so that "bank" beside "shore" stays low.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.concepts import Sense, ancestors, frequent_senses, specificity

SYNONYMS = 0.9
ABOVE = 0.8  # one step up; falls by ABOVE_STEP for every step
ABOVE_STEP = 0.08
ABOVE_FLOOR = 0.3  # a word and one of its ancestors that is not too general, however far
SIDE_BY_SIDE = 0.5  # two children of one ancestor that covers next to nothing
SIDE_STEP = 0.85  # factor for each step from the ancestor after the first on both sides
RARE_SENSE = 0.15  # what is lost where a sense is not the first one of its lemma
_CACHED = 131_072  # pairs


@lru_cache(maxsize=_CACHED)
def noun_similarity(one: str, other: str) -> float:
    """Rate two nouns (lemmas, lower case)."""
    return _similarity(one, other, "n")


@lru_cache(maxsize=_CACHED)
def verb_similarity(one: str, other: str) -> float:
    """Rate two verbs (lemmas, lower case)."""
    return _similarity(one, other, "v")


def _similarity(one: str, other: str, pos: str) -> float:
    if one == other:
        return 1.0
    if one > other:  # one order, so that the result is symmetric to the last bit
        one, other = other, one
    best = 0.0
    for rank, here in enumerate(frequent_senses(one, pos)):
        for other_rank, there in enumerate(frequent_senses(other, pos)):
            loss = RARE_SENSE * ((rank > 0) + (other_rank > 0))
            best = max(best, (1 - loss) * _sense_similarity(here, there))
    return round(best, 3)


def _sense_similarity(here: Sense, there: Sense) -> float:
    if here.synset == there.synset:
        return SYNONYMS
    up_here = {here.synset: 0, **dict(ancestors(here.synset))}
    up_there = {there.synset: 0, **dict(ancestors(there.synset))}
    return max(
        (_joint(synset, steps, up_there[synset]) for synset, steps in up_here.items() if synset in up_there),
        default=0.0,
    )


def _joint(synset: int, steps: int, other_steps: int) -> float:
    """Rate what a shared ancestor says, so many steps above each of the two."""
    special = specificity(synset)
    if not steps or not other_steps:
        near = ABOVE - ABOVE_STEP * (steps + other_steps)
        # a word under a general one ("fisherman" under "person") is kin, but says less than one under a special one
        return max(ABOVE_FLOOR, near) * min(1.0, 0.5 + special)
    return float(SIDE_BY_SIDE * special * SIDE_STEP ** (steps + other_steps - 2))
