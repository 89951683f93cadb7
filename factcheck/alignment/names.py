"""Topics of names: one person or place spelled in several ways, and one person under two given names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.alignment.entities import EntityTable, is_name, link_entities
from factcheck.alignment.spelling import folded, given_likeness, spelling_likeness
from factcheck.lexicon.countries import countries_of
from factcheck.lexicon.offices import is_general_office, is_sole_office, office_group, office_status
from factcheck.lexicon.states import state_of
from factcheck.model import Claim, NameKind, PersonName, Source, Topic

#: Shared content words of two clauses that let two names be parts of one happening, and how rare one must be.
SHARED_WORDS = 2
RARE = 2  # sentences of its source that hold the word
_SMALL = frozenset(["al", "el", "ad", "ar", "as", "at", "an", "the"])


def align_names(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Give a topic for each entity that two sources spell differently, and for each doubtful pair of persons."""
    table = link_entities(claims, sources)
    for group in table.members:
        if len({claim.source for claim in group}) > 1 and any(
            are_spelled_apart(one, other) for one, other in combinations(group, 2)
        ):
            yield Topic(kind=group[0].kind, label=_label(group), claims=group, reason="one name by its spelling")
    for one, other, reason in _namesakes_in_one_part(table, claims):
        pair = tuple(sorted((one, other), key=lambda claim: claim.key))
        yield Topic(kind=one.kind, label=f"given name of {_surname(one)}", claims=pair, confidence=0.8, reason=reason)


def _value(claim: Claim) -> PersonName:
    assert is_name(claim.value)
    return claim.value


def _surname(claim: Claim) -> str:
    return _value(claim).surname


def _label(group: Sequence[Claim]) -> str:
    return max((_value(claim).full for claim in group), key=lambda full: (len(full), full))


def are_spelled_apart(one: Claim, other: Claim) -> bool:
    """Tell whether two names of one entity differ by more than case, marks and words left out."""
    here, there = _value(one), _value(other)
    if NameKind.PERSON in (here.kind, there.kind) and here.given and there.given:
        return _bare(here.full, suffix=here.suffix) != _bare(there.full, suffix=there.suffix)
    if NameKind.PERSON in (here.kind, there.kind):
        return _bare(here.surname or here.full) != _bare(there.surname or there.full)
    if countries_of(here.full) or countries_of(there.full):
        return False
    ours, theirs = _words(here.full), _words(there.full)
    if ours == theirs or len(ours) != len(theirs):
        return False
    return all(spelling_likeness(a, b) >= 0.8 for a, b in zip(ours, theirs, strict=True))


def _bare(full: str, *, suffix: str = "") -> str:
    text = full.replace("\u2019", "'")
    for part in suffix.split():
        text = text.removesuffix(part).rstrip(" ,.")
    return " ".join(text.replace(".", " ").split()).casefold()


def _words(full: str) -> list[str]:
    bare = _bare(full).replace("-", " ").split()
    return [word for word in bare if word not in _SMALL]


def _namesakes_in_one_part(table: EntityTable, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, str]]:
    """Pairs of one surname and two given names that the sources put into one and the same part."""
    words = _sentences_by_word(claims)
    by_surname: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(table.members):
        value = _value(group[0])
        if value.kind is NameKind.PERSON and value.given:
            by_surname[folded(value.surname)].append(number)
    for _, numbers in sorted(by_surname.items()):
        for here, there in combinations(numbers, 2):
            ours, theirs = table.members[here], table.members[there]
            # A source that names both knows two people.
            if {claim.source for claim in ours} & {claim.source for claim in theirs}:
                continue
            yield from _best_pair(ours, theirs, words)


def _best_pair(
    ours: Sequence[Claim], theirs: Sequence[Claim], words: dict[str, Counter[str]]
) -> Iterator[tuple[Claim, Claim, str]]:
    for one in ours:
        for other in theirs:
            if not _value(one).given or not _value(other).given:
                continue
            if given_likeness(_value(one).given[0], _value(other).given[0]):
                continue
            reason = same_part(one, other, words)
            if reason:
                yield one, other, reason
                return


def same_part(one: Claim, other: Claim, words: dict[str, Counter[str]]) -> str:
    """Say why two names of one surname are put into one part of the story; "" where it is not sure enough."""
    here, there = one.context, other.context
    ages = {told for told in here.modifiers if told.isdigit()}, {told for told in there.modifiers if told.isdigit()}
    if ages[0] and ages[1] and not ages[0] & ages[1]:
        return ""
    shared = _shared_words(one, other)
    rare = [word for word in shared if words[one.source][word] <= RARE and words[other.source][word] <= RARE]
    if _former_and_current(here.modifiers, there.modifiers):
        return ""
    offices = _offices(here.modifiers) & _offices(there.modifiers)
    if ages[0] & ages[1] and (rare or offices):
        return f"both {min(ages[0] & ages[1])}, both told of in the same words"
    sole = sorted(group for group in offices if is_sole_office(group))
    if sole:
        return f"both {sole[0].replace('-', ' ')}"
    if state_of(here.predicate, "v") and not any(word[0].isdigit() for word in shared):
        return ""  # a fate that relatives share: "died in the fire" may be said of each
    if len(shared) >= SHARED_WORDS and rare and here.predicate and _overlap(one, other) >= 0.5:
        return "both told of in the same part: " + ", ".join(sorted(shared))
    return ""


def _offices(told: Sequence[str]) -> set[str]:
    """The offices told, each with its status in front: a minister and a former minister are two."""
    named = [words for words in told if not words.isdigit() and not is_general_office(words)]
    return {f"{office_status(words) or ''} {office_group(words) or words}".strip() for words in named} - {
        "spokesperson"
    }


def _former_and_current(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one holds the office that the other held: two people then, and often of one surname by chance."""
    ours, theirs = ({(office_group(words) or words, office_status(words)) for words in told} for told in (one, other))
    return any(here[0] == there[0] and here[1] != there[1] for here in ours for there in theirs)


def _content(claim: Claim) -> set[str]:
    own = set(folded(_value(claim).full).split())
    return {word for word in claim.context.clause if not own & set(folded(word).split())}


def _shared_words(one: Claim, other: Claim) -> set[str]:
    return _content(one) & _content(other)


def _overlap(one: Claim, other: Claim) -> float:
    smaller = min(len(_content(one)), len(_content(other)))
    return len(_shared_words(one, other)) / smaller if smaller else 0.0


def _sentences_by_word(claims: Sequence[Claim]) -> dict[str, Counter[str]]:
    """Count for each source in how many sentences with claims a word stands."""
    seen: dict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for claim in claims:
        seen[claim.source].setdefault(claim.context.sentence_index, claim.context.words)
    return {
        source: Counter(word for words in sentences.values() for word in set(words))
        for source, sentences in seen.items()
    }
