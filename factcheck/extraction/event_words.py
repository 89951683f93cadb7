"""The word lists of event extraction: frames of verbs (event_frames.toml) and classes of predicates (event_classes.tsv)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.lexicon import is_a

_HOME = "factcheck.extraction"
_NAME = "@name"


@dataclass(frozen=True)
class Sense:
    """One line of event_classes.tsv for one predicate; see the head of that file for the columns."""

    group: str
    pole: str
    theme: str
    objects: frozenset[str]
    subjects: frozenset[str]
    barred: frozenset[str]
    followed_by: str

    @property
    def label(self) -> str:
        """The class with its pole: "decide+"; the bare class where nothing is opposed to it."""
        return self.group if self.pole == "." else self.group + self.pole


@dataclass(frozen=True)
class Phrase:
    """The head of a noun phrase as the classes see it: its lemma, and whether it is a proper name."""

    lemma: str = ""
    is_name: bool = False


@cache
def frames() -> Mapping[str, Any]:
    """The tables of event_frames.toml."""
    return tomllib.loads(files(_HOME).joinpath("event_frames.toml").read_text(encoding="utf-8"))


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of event_frames.toml as a set."""
    return frozenset(frames()[table][key])


@cache
def _governors(table: str) -> Mapping[str, str]:
    kinds = ("denied", "refused", "failed", "avoided", "agreed", "planned", "done", "possible")
    named: dict[str, str] = {}
    for kind in kinds:
        for word in frames()[table].get(kind, ()):
            named.setdefault(word, kind)
    return named


def governor_kind(lemma: str) -> str:
    """What a verb or adjective says about its infinitive: planned, agreed, refused, failed ...; "" where nothing."""
    return _governors("governor").get(lemma, "")


def noun_governor_kind(lemma: str) -> str:
    """What a noun says about its infinitive ("the decision to lift": agreed); "" where nothing."""
    return _governors("noun_governor").get(lemma, "")


@cache
def resultatives() -> Mapping[str, frozenset[str]]:
    """Complements by the verbs that they make one predicate with: "guilty" with plead and find."""
    return {word: frozenset(verbs) for word, verbs in frames()["resultative"].items()}


@cache
def _senses() -> Mapping[str, tuple[Sense, ...]]:
    table: dict[str, list[Sense]] = {}
    for line in files(_HOME).joinpath("event_classes.tsv").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        group, pole, theme, predicates, *rest = (line + "\t\t\t").split("\t")
        objects, barred = _nouns(rest[0])
        subjects, _ = _nouns(rest[1])
        sense = Sense(group, pole, theme, objects, subjects, barred, rest[2].strip())
        for predicate in predicates.split(","):
            table.setdefault(predicate.strip(), []).append(sense)
    return {predicate: tuple(found) for predicate, found in table.items()}


def _nouns(column: str) -> tuple[frozenset[str], frozenset[str]]:
    allowed: set[str] = set()
    barred: set[str] = set()
    for entry in filter(None, (part.strip() for part in column.split(","))):
        goal = barred if entry.startswith("!") else allowed
        entry = entry.removeprefix("!")
        if entry.startswith("@") and entry != _NAME:
            goal.update(frames()["nouns"][entry[1:]])
        else:
            goal.add(entry)
    return frozenset(allowed), frozenset(barred)


def classify(
    predicate: str, *, subject: Phrase | None, patient: Phrase | None, passive: bool, prepositions: Iterable[str]
) -> Sense | None:
    """Give the class of a predicate between its participants; None where no line of the table fits.

    `subject` is the agent where the verb is active; in the passive it is unknown to the table.
    """
    following = frozenset(prepositions)
    for sense in _senses().get(predicate, ()):
        if sense.theme in "sx" and passive:
            continue
        if (
            sense.theme == "s"
            and not sense.objects
            and patient is not None
            and " " not in predicate
            and sense.group != "move"
        ):
            continue
        if sense.theme == "o" and not passive and patient is None:
            continue
        if sense.followed_by and sense.followed_by not in following:
            continue
        if not _fits(patient, sense.objects) or _fits_barred(patient, sense.barred):
            continue
        if not passive and not _fits(subject, sense.subjects, missing=True):
            continue
        return sense
    return None


def is_known(predicate: str) -> bool:
    """Tell whether the table of classes has the predicate at all."""
    return predicate in _senses()


def needs_object(predicate: str) -> bool:
    """Tell whether a predicate of the table is only ever done to somebody or something."""
    found = _senses().get(predicate, ())
    return bool(found) and all(sense.theme == "o" for sense in found)


def takes(predicate: str, noun: str) -> bool:
    """Tell whether a line of the table names the noun as the predicate's object: it is no light verb then."""
    return any(noun in sense.objects for sense in _senses().get(predicate, ()))


def _fits(phrase: Phrase | None, allowed: frozenset[str], *, missing: bool = False) -> bool:
    if not allowed:
        return True
    if phrase is None:
        return missing or "-" in allowed
    if phrase.lemma in allowed or (phrase.is_name and _NAME in allowed):
        return True
    # the lists of people name those that are met most; the lexicon knows that an arsonist is one
    return ("person" in allowed and is_a(phrase.lemma, "person")) or ("man" in allowed and is_a(phrase.lemma, "person"))


def _fits_barred(phrase: Phrase | None, barred: frozenset[str]) -> bool:
    return phrase is not None and phrase.lemma in barred
