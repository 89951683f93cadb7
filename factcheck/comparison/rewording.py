"""What it means that one copy of a sentence has other words than another: another statement, or another wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from factcheck.comparison.rewording_words import word_lists
from factcheck.comparison.same_sense import are_opposed, are_parties, exclude_each_other, is_negated_form, mean_the_same
from factcheck.comparison.utterance_words import Word, stem, words_of
from factcheck.lexicon import implicit_negatives, office_group, status_word
from factcheck.model import Change

#: Words of weight that may differ on a side beside what is judged: more of them are a sentence written anew.
FEW = 2
#: Names less alike than this are two.
OTHER_NAME = 0.5


class Sense(StrEnum):
    """How much a change of words changes."""

    SAME = "same"  # another wording, or more and less said
    UNCLEAR = "unclear"  # other words whose bearing on one another is not known
    OTHER = "other"  # both cannot be said of one matter


@dataclass(frozen=True)
class Reading:
    """What a change means; `certain` where no wording covers both."""

    sense: Sense
    certain: bool = False


SAME, UNCLEAR = Reading(Sense.SAME), Reading(Sense.UNCLEAR)
OTHER, SURELY_OTHER = Reading(Sense.OTHER), Reading(Sense.OTHER, certain=True)


def read_change(change: Change) -> Reading:
    """Judge a change; what only adds, leaves out or says in other words is the same."""
    if change.between:
        return _exchanged(change)
    left, right = (_denied(words_of(side.text)) for side in (change.one, change.other))
    for judge in (_passive, _negation, _bounds, _standing, _time):
        found = judge(change, left, right)
        if found is not None:
            return found
    return _substituted(change, left, right)


def _exchanged(change: Change) -> Reading:
    """Two parties that changed places are others, save about words that bind them loosely or tell who speaks."""
    words = change.between.split()
    if word_lists().telling & set(words) or all(word in word_lists().loose for word in words):
        return SAME
    if any(office_group(word) for word in words):
        return SAME  # a name and what it belongs to, put about an office
    return OTHER


def _denied(words: Sequence[Word]) -> list[Word]:
    return [
        Word(word.printed, word.lower, word.key, "negation") if word.lower in word_lists().negations else word
        for word in words
    ]


def _weighty(words: Sequence[Word]) -> list[Word]:
    helping = word_lists().ahead | word_lists().behind
    return [word for word in words if word.kind == "content" and word.lower not in helping]


def _own(change: Change, left: Sequence[Word], right: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of weight that each side has and the other says in no way, moved ones left out."""
    mine, theirs = ([word for word in _weighty(side) if word.lower not in change.moved] for side in (left, right))
    sides: tuple[list[Word], list[Word]] = ([], list(theirs))
    for word in mine:
        twin = next((other for other in sides[1] if mean_the_same(word, other)), None)
        if twin is None:
            sides[0].append(word)
        else:
            sides[1].remove(twin)
    return sides


def _passive(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading | None:
    """A "was ... by" put about a verb whose parties stayed where they were."""
    sides = sorted(([word.lower for word in left], [word.lower for word in right]), key=len)
    short, long = sides
    if long[-1:] == ["by"] and "by" not in short and {"was", "were", "been", "is", "are"} & set(long):
        if any(word.lower in change.moved for word in _weighty((*left, *right))):
            return None  # the parties were moved with the verb
        mine, theirs = _own(change, left, right)
        if not mine and not theirs and (short or change.after):
            return OTHER
    return None


def _negations(text: str) -> int:
    lowered = f" {' '.join(word.lower for word in words_of(text))} "
    for phrase in word_lists().idle:
        lowered = lowered.replace(f" {phrase} ", " ")
    return sum(word in word_lists().negations for word in lowered.split())


def _negation(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading | None:
    """A negation on one side alone; where the rest of the words is turned too, the two say the same."""
    here, there = _negations(change.one.text), _negations(change.other.text)
    if here % 2 == there % 2:
        return None
    if _negations(change.one.sentence) % 2 == _negations(change.other.sentence) % 2:
        return SAME  # the negation stands elsewhere in the other sentence
    mine, theirs = ([word for word in side if word.key not in word_lists().reach] for side in _own(change, left, right))
    if any(implicit_negatives(word.lower) for word in (*mine, *theirs)):
        return SAME
    if any(are_opposed(one, other) for one, other in product(mine, theirs)):
        return SAME
    if len(mine) + len(theirs) > 1:
        return UNCLEAR
    if "else" in change.after or "whether" in change.before:
        return SAME
    return SURELY_OTHER


def _bounds(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading | None:
    """A number bounded from below in one and from above in the other: "over 70", "under 70"."""
    here, there = (_side(side.text) for side in (change.one, change.other))
    if not here or not there or here == there:
        return None
    number = any(word.kind == "number" for word in (*left, *right, *words_of(" ".join(change.after[:3]))))
    return SURELY_OTHER if number else UNCLEAR


def _side(text: str) -> str:
    lowered = f" {text.lower()} "
    over = any(f" {phrase} " in lowered for phrase in word_lists().over)
    under = any(f" {phrase} " in lowered for phrase in word_lists().under)
    return "" if over == under else "over" if over else "under"


def _standing(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading | None:
    """A word that lowers or ends an office, on one side alone, right before an office."""
    words = [
        [word.lower for word in side if word.lower not in ("the", "a", "an", "his", "her")] for side in (left, right)
    ]
    told = [{_rank(word) for word in side} - {""} for side in words]
    if told[0] == told[1] or not any(told):
        return None
    rest = [[word for word in side if not _rank(word)] for side in words]
    if any(rest) and not (len(rest[0]) == len(rest[1]) == 0):
        return None
    offices = [*change.after[:4], *change.before[-2:]]
    if not any(
        office_group(" ".join(offices[:4][:end])) or office_group(word) for word in offices[:4] for end in (1, 2, 3)
    ):
        return None
    wanted = told[0] ^ told[1]
    for side, own in ((change.one, told[0]), (change.other, told[1])):
        elsewhere = {_rank(word.lower) for word in words_of(side.sentence)} - own
        if wanted & elsewhere:
            return SAME
    return OTHER


def _rank(word: str) -> str:
    status = status_word(word)
    if status in ("former", "acting", "elect"):
        return status
    return word if word in word_lists().ranks else ""


def _time(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading | None:
    """Told as done in one and as still to come in the other, of one verb."""
    for ahead, behind in ((left, right), (right, left)):
        if not any(word.lower in word_lists().ahead for word in ahead):
            continue
        if any(word.lower in word_lists().ahead for word in behind) or not any(
            word.lower in word_lists().behind for word in behind
        ):
            continue
        mine, theirs = _own(change, left, right)
        return OTHER if not mine and not theirs else UNCLEAR
    return None


def _substituted(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Reading:
    """Words of weight put for others."""
    numbers = [sorted(word.key for word in side if word.kind == "number") for side in (left, right)]
    if len(left) == len(right) == 1 and "different" not in change.before and are_opposed(left[0], right[0]):
        return OTHER
    mine, theirs = _own(change, left, right)
    ordinals = [[word for word in side if word.lower in word_lists().ordinals] for side in (left, right)]
    if all(ordinals) and {word.lower for word in ordinals[0]} != {word.lower for word in ordinals[1]}:
        return SURELY_OTHER if len(left) == len(right) == 1 else UNCLEAR
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        plain = len(left) == len(right) == 1 and ":" not in change.one.text + change.other.text
        return SURELY_OTHER if plain else UNCLEAR
    if not mine or not theirs:
        return SAME
    if any(numbers):
        return UNCLEAR  # a figure beside words: a rounding, a conversion, another way to write it
    if max(len(mine), len(theirs)) <= FEW:
        if any(are_opposed(one, other) or is_negated_form(one, other) for one, other in product(mine, theirs)):
            return OTHER
    if len(mine) == len(theirs) == 1 and exclude_each_other(mine[0], theirs[0]):
        return OTHER
    if change.names is not None:
        if change.names >= OTHER_NAME:
            return SAME
        return OTHER if _are_names(mine, theirs) else UNCLEAR
    alone = len(left) == len(mine) == len(right) == len(theirs) == 1
    if alone and change.kept_elsewhere and are_parties(mine[0], theirs[0]) and not _are_capital(mine[0], theirs[0]):
        return OTHER  # two parties of the story, one put for the other
    if alone and not _are_capital(mine[0], theirs[0]) and _is_of_a_department(change):
        return OTHER  # two ministries
    return UNCLEAR


def _is_of_a_department(change: Change) -> bool:
    """Tell whether the words tell one department from another: "defence ministry", "ministry of defence"."""
    behind = [word for word in change.before[-3:] if word not in ("of", "for", "the")][-1:] if change.before else []
    of = change.before[-1:] in (("of",), ("for",)) or change.before[-2:] in (("of", "the"), ("for", "the"))
    return any(stem(word) in word_lists().departments for word in (*change.after[:1], *(behind if of else ())))


def _are_capital(one: Word, other: Word) -> bool:
    return one.printed[:1].isupper() or other.printed[:1].isupper()


def _are_names(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether the words are names written out: an abbreviation may stand for anything."""
    return all(
        word.printed[:1].isupper() and not (word.printed.isupper() and len(word.printed) <= 5) and len(word.printed) > 1
        for word in (*mine, *theirs)
    )
