"""Classes of news verbs: what is said to have happened, in whatever words; see predicates.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.lexicon.data_files import read_toml

PartOfSpeech = Literal["v", "n"]


class PredicateClasses(NamedTuple):
    """predicates.toml turned round: wording -> class, pairs of opposite classes, word -> kind of implicit negative."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    opposites: frozenset[tuple[str, str]]
    negatives: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def predicate_classes() -> PredicateClasses:
    """Read predicates.toml; at the first question, once per process."""
    data = read_toml("predicates.toml")
    negatives: dict[str, tuple[str, ...]] = {}
    for kind, words in data["negatives"].items():
        for word in words:
            negatives[word] = (*negatives.get(word, ()), kind)
    return PredicateClasses(
        verbs={word: name for name, group in data["classes"].items() for word in group["verbs"]},
        nouns={word: name for name, group in data["classes"].items() for word in group["nouns"]},
        opposites=frozenset(pair for one, other in data["opposites"]["pairs"] for pair in ((one, other), (other, one))),
        negatives=negatives,
    )


def predicate_class(lemma: str, particle: str = "", *, pos: PartOfSpeech | None = None) -> str | None:
    """Give the class of a predicate; None where it has none.

    `particle` is what completes the verb, one word or several: ("turn", "down"), ("take", "into custody"). A verb with a
    particle that is not listed falls back on the verb alone, save where the particle is known to change the meaning of
    some verb of that form. Without `pos` the lemma is taken for a verb first, then for a nominalisation.
    """
    classes = predicate_classes()
    lemma, particle = lemma.lower(), particle.lower()
    if pos != "n":
        if particle and f"{lemma} {particle}" in classes.verbs:
            return classes.verbs[f"{lemma} {particle}"]
        if not (particle and particle in _meaning_particles()) and lemma in classes.verbs:
            return classes.verbs[lemma]
    return classes.nouns.get(lemma) if pos != "v" and not particle else None


@lru_cache(maxsize=1)
def _meaning_particles() -> frozenset[str]:
    """Give the adverbs that make a verb another one ("turn down", "blow up"); "sell to" stays sell."""
    return frozenset(read_toml("predicates.toml")["particles"]["words"])


def opposed(one: str, other: str) -> bool:
    """Tell whether two classes cannot both hold of one matter at one time."""
    return (one, other) in predicate_classes().opposites


def implicit_negatives(word: str) -> tuple[str, ...]:
    """Give how a word denies what depends on it: not-done, refused, denied, stopped; empty for other words."""
    return predicate_classes().negatives.get(word.lower(), ())
