"""Mentions of one source that name one bearer: last names, initials, acronyms; two of one surname stay two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.name_headings import is_capitalised, key_of, trimmed
from factcheck.extraction.name_kinds import SAID, decide, label_votes, votes_of
from factcheck.extraction.name_words import nations, words
from factcheck.extraction.named_run import Run
from factcheck.extraction.person_names import may_be_one, plain_part, read_person
from factcheck.model import BlockKind, NameKind, PersonName

if TYPE_CHECKING:
    pass

Votes = Counter[NameKind]


@dataclass(frozen=True)
class Bearer:
    """What bears a name in one source: its kind, its fullest form there, every form, the parts of a person's name."""

    kind: NameKind
    full: str
    forms: tuple[str, ...]
    person: PersonName | None = None


class _Group:
    """The runs of one bearer while they are gathered."""

    def __init__(self, kind: NameKind) -> None:
        self.kind = kind
        self.runs: list[Run] = []

    def sexes(self) -> set[str]:
        return {sex for run in self.runs for sex in _sexes(run)}


def bearers_of(runs: list[Run]) -> tuple[list[Bearer], list[tuple[Run, int]]]:
    """Group runs by what they name: the bearers in order of first mention, and the runs in order, cut to the names,
    with the number of each one's bearer."""
    body = {key_of(run.text) for run in runs if run.passage.kind is not BlockKind.HEADLINE}
    titled = {id(run.passage) for run in runs if is_capitalised(run)}
    vouched = {
        key_of(run.text)
        for run in runs
        if id(run.passage) not in titled and not run.passage.doc[run.front].is_sent_start
    }
    kept = [run for run in (trimmed(run, body, vouched, titled) for run in runs) if run is not None]
    said: dict[str, Votes] = defaultdict(Counter)
    forms: dict[str, list[Run]] = defaultdict(list)
    for run in kept:
        said[key_of(run.text)].update(votes_of(run))
        forms[key_of(run.text)].append(run)
    kinds = _kinds(kept, said, {key: label_votes(same) for key, same in forms.items()})
    groups = _people([run for run in kept if kinds[key_of(run.text)] is NameKind.PERSON])
    groups += _others([run for run in kept if kinds[key_of(run.text)] is not NameKind.PERSON], kinds)
    groups.sort(key=lambda group: min((run.passage.index, run.start) for run in group.runs))
    owned = sorted(
        ((run, number) for number, group in enumerate(groups) for run in group.runs),
        key=lambda pair: _position(pair[0]),
    )
    return [_bearer(group) for group in groups], owned


def _kinds(runs: list[Run], said: dict[str, Votes], labelled: dict[str, Votes]) -> dict[str, NameKind]:
    """The kind of each printed form; a short form goes with the long one that it can stand for, unless the words around
    it say otherwise. What the recogniser says counts for little there."""
    keys = list(dict.fromkeys(key_of(run.text) for run in runs))
    votes: dict[str, Votes] = {
        key: Counter({kind: said[key][kind] + labelled[key][kind] for kind in NameKind}) for key in keys
    }
    kinds = {key: decide(votes[key]) for key in keys}
    longer = [key for key in keys if " " in key]
    for key in longer:
        # Three and more words that nothing but the model calls a place are hardly one.
        if kinds[key] is NameKind.UNKNOWN:
            kinds[key] = NameKind.THING if len(key.split()) > 3 else NameKind.UNKNOWN
    shouted = {key_of(run.text) for run in runs if run.text.isupper() and len(run.text) < 6}
    tails = {bare_surname(key) for key in longer if kinds[key] is NameKind.PERSON}
    fronts = {plain_part(key.split()[0]) for key in longer if kinds[key] is NameKind.PERSON}
    heads = {key.split()[0]: kinds[key] for key in longer if kinds[key] in (NameKind.ORGANISATION, NameKind.THING)}
    for key in keys:
        if key in nations() or key in shouted or " " in _without_particles(key):
            continue
        short = bare_surname(key)
        others = max((votes[key][kind] for kind in NameKind if kind is not NameKind.PERSON), default=0)
        if (short in tails and others < votes[key][NameKind.PERSON] + SAID) or (
            short in fronts and votes[key][NameKind.PERSON] >= others
        ):
            kinds[key] = NameKind.PERSON
        elif key in heads and max(said[key].values(), default=0) < SAID:
            kinds[key] = heads[key]
    return kinds


def _without_particles(key: str) -> str:
    """Leave out "van der", "bin", "al-" in front of a last name."""
    parts = key.split()
    while len(parts) > 1 and parts[0] in words("particles"):
        parts.pop(0)
    return re.sub(r"^(?:al|el|as|ash|an|ad|ar|at|az)-", "", " ".join(parts))


def bare_surname(key: str) -> str:
    """Give what a person is called by alone: the last part without particles, suffix and possessive."""
    parts = [part for part in key.split() if plain_part(part) not in words("suffixes")] or key.split()
    return plain_part(_without_particles(parts[-1]))


def _people(runs: list[Run]) -> list[_Group]:
    """Group mentions of persons: full names first, then each short one with the bearer last mentioned."""
    groups: list[_Group] = []
    short: list[Run] = []
    for run in sorted(runs, key=lambda run: -len(run.words)):
        name = read_person(run.text)
        if not name.given or _is_particles_and_surname(run, runs):
            short.append(run)
            continue
        home = next((group for group in groups if _is_member(name, run, group)), None)
        if home is None:
            home = _Group(NameKind.PERSON)
            groups.append(home)
        home.runs.append(run)
    by_part: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for part in _callable_parts(group):
            by_part[part].append(group)
    for run in sorted(short, key=_position):
        home = _home(run, by_part[bare_surname(key_of(run.text))])
        if home is None:
            home = _Group(NameKind.PERSON)
            groups.append(home)
            by_part[bare_surname(key_of(run.text))].append(home)
        home.runs.append(run)
    return groups


def _is_particles_and_surname(run: Run, runs: list[Run]) -> bool:
    """Tell whether a form is the end of a longer one, its particle with a sentence's capital: "Van der Berg"."""
    key = key_of(run.text)
    if not all(word in words("particles") for word in key.split()[:-1]):
        return False
    return any(key_of(other.text).endswith(" " + key) for other in runs)


def _is_member(name: PersonName, run: Run, group: _Group) -> bool:
    if not all(may_be_one(name, read_person(other.text)) for other in group.runs):
        return False
    return not _differ(_sexes(run), group.sexes())


def _callable_parts(group: _Group) -> set[str]:
    """What the bearer can be called by alone: surname, given name, last part of a name in either order."""
    parts: set[str] = set()
    for run in group.runs:
        name = read_person(run.text)
        parts.add(bare_surname(name.surname.lower()))
        parts |= {plain_part(part) for part in name.given[:1]}
        parts |= {plain_part(part) for part in name.surname.split("-")}
    return parts


def _home(run: Run, candidates: list[_Group]) -> _Group | None:
    """The bearer that a short mention stands for: of several, the one last mentioned whose title fits."""
    fitting = [group for group in candidates if not _differ(_sexes(run), group.sexes())]
    if not fitting:
        return None
    word = bare_surname(key_of(run.text))
    by_surname = [group for group in fitting if _has_surname(group, word)]
    before = by_surname or fitting
    here = _position(run)

    def recency(group: _Group) -> tuple[int, int, int]:
        earlier = [_position(other) for other in group.runs if _position(other) < here]
        if earlier:
            return (1, *max(earlier))
        first = min(_position(other) for other in group.runs)
        return (0, -first[0], -first[1])

    return max(before, key=recency)


def _has_surname(group: _Group, word: str) -> bool:
    return any(bare_surname(read_person(run.text).surname.lower()) == word for run in group.runs)


def _position(run: Run) -> tuple[int, int]:
    return (run.passage.index, run.start)


def _sexes(run: Run) -> set[str]:
    return {"f"} & ({"f"} if {*run.titles} & words("feminine") else set()) | (
        {"m"} if {*run.titles} & words("masculine") else set()
    )


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)


def _others(runs: list[Run], kinds: dict[str, NameKind]) -> list[_Group]:
    """Group organisations, places and things by form; a short form and an acronym join the long one."""
    groups: dict[str, _Group] = {}
    for run in sorted(runs, key=lambda run: (-len(run.words), _position(run))):
        key = key_of(run.text)
        kind = kinds[key]
        home = groups.get(key)
        if home is None and kind in (NameKind.ORGANISATION, NameKind.THING, NameKind.UNKNOWN):
            home = _longer(key, kind, groups)
        if home is None:
            home = _Group(kind)
        groups[key] = home
        home.runs.append(run)
    return list({id(group): group for group in groups.values()}.values())


def _longer(key: str, kind: NameKind, groups: dict[str, _Group]) -> _Group | None:
    """The longer form that a short one stands for: its first words, or its acronym; None where it is unclear."""
    found: dict[int, _Group] = {}
    for long, group in groups.items():
        if " " not in long or group.kind not in (kind, NameKind.ORGANISATION, NameKind.THING):
            continue
        starts = long.startswith(key + " ") and group.kind is not NameKind.PLACE
        if starts or (group.kind is NameKind.ORGANISATION and acronym_of(long) == key.replace(" ", "")):
            found[id(group)] = group
    return next(iter(found.values())) if len(found) == 1 else None


def acronym_of(name: str) -> str:
    """Give the initials of a name's content words: "world health organization" is "who"."""
    return "".join(
        word[0] for word in re.split(r"[\s-]+", name) if word and word not in ("of", "the", "for", "and", "on", "in")
    )


def _bearer(group: _Group) -> Bearer:
    runs: Iterable[Run] = sorted(group.runs, key=_position)
    forms = tuple(dict.fromkeys(run.text for run in runs))
    full = max(forms, key=lambda form: (len(form.split()), len(form), -forms.index(form)))
    if group.kind is not NameKind.PERSON:
        return Bearer(kind=group.kind, full=full, forms=forms)
    titles = tuple(dict.fromkeys(title for run in runs for title in run.titles))
    return Bearer(kind=group.kind, full=full, forms=forms, person=read_person(full, titles=titles))
