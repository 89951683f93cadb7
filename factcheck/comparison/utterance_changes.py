"""What differs between two printings of one utterance, once everything that editors may even out is evened out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.comparison.utterance_words import GAP, Word, lists, stem, words_of

#: Two words of at least this length and likeness are one word spelled two ways; names may differ more.
_LONG, _ALIKE, _NAMES_ALIKE = 5, 0.84, 0.7
#: An ellipsis that leaves out at most so many words is taken to leave out a "not" among them. Words.
_SWALLOWED = 5
#: Words at an end that differ are a change up to this many; more are another cut of the utterance.
_EDGE = 3
#: A word more in one printing counts only where so many words around it agree.
_ADDED = 2


@dataclass(frozen=True)
class Change:
    """One place that differs: the words of each printing; `kind`: number, negation, antonym, word, addition."""

    kind: str
    one: str
    other: str


@dataclass(frozen=True)
class Comparison:
    """The changes within the stretch that both printings share, and how many words of weight that stretch holds."""

    changes: tuple[Change, ...]
    shared: int
    same_words: bool

    @property
    def is_other_wording(self) -> bool:
        """Tell whether too much differs for an alteration: a translation, or another utterance."""
        words = sum(1 for change in self.changes if change.kind != "number")
        total = self.shared + words
        return words > max(1, total // 4)


def compare_utterances(one: str, other: str) -> Comparison:
    """Compare two printings of an utterance word by word."""
    first, second = words_of(one), words_of(other)
    matcher = SequenceMatcher(None, [word.key for word in first], [word.key for word in second], autojunk=False)
    codes = matcher.get_opcodes()
    shared = sum(word.counts for tag, i, j, _, _ in codes if tag == "equal" for word in first[i:j])
    equal = [at for at, code in enumerate(codes) if code[0] == "equal"]
    if not equal:
        return Comparison((), 0, same_words=False)
    changes: list[Change] = []
    moved = _moved(first, second, codes)
    for at, (tag, i, j, k, m) in enumerate(codes):
        if tag == "equal":
            continue
        left, right = first[i:j], second[k:m]
        if at < equal[0] or at > equal[-1]:
            changes.extend(_at_edge(left, right))
        else:
            changes.extend(_within(left, right, moved))
    same = [word.key for word in first if word.counts] == [word.key for word in second if word.counts]
    return Comparison(tuple(changes), shared, same_words=same)


def _moved(first: Sequence[Word], second: Sequence[Word], codes: Sequence[tuple[str, int, int, int, int]]) -> set[str]:
    """Keys that left one place and stand at another: put in another order, not changed."""
    gone: Counter[str] = Counter()
    come: Counter[str] = Counter()
    for tag, i, j, k, m in codes:
        if tag != "equal":
            gone.update(word.key for word in first[i:j] if word.counts)
            come.update(word.key for word in second[k:m] if word.counts)
    return set(gone & come)


def _at_edge(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Change]:
    """Changes where both printings begin or end: only one word for another, as either may be cut shorter."""
    if GAP in {word.key for word in (*left, *right)} or max(len(left), len(right)) > _EDGE:
        return
    mine, theirs = _weighty(left), _weighty(right)
    if len(mine) == len(theirs) == 1:
        yield from _substituted(mine, theirs)


def _within(left: Sequence[Word], right: Sequence[Word], moved: set[str]) -> Iterator[Change]:
    """Changes between two stretches that agree."""
    if any(word.key == GAP for word in (*left, *right)):
        yield from _swallowed(left, right)
        return
    turned = _turned(left, right)
    if turned is not None:
        yield turned
        return
    mine = [word for word in _weighty(left) if word.key not in moved]
    theirs = [word for word in _weighty(right) if word.key not in moved]
    if mine and theirs:
        yield from _substituted(mine, theirs)
        return
    rest = mine or theirs
    negations = [word for word in rest if word.kind == "negation"]
    if len(negations) % 2:
        yield Change("negation", *_sides(negations, mine, theirs))
    elif rest and len(rest) <= _ADDED:
        yield Change("addition", *_sides(rest, mine, theirs))


def _sides(words: Sequence[Word], mine: Sequence[Word], theirs: Sequence[Word]) -> tuple[str, str]:
    return (_printed(words), "") if mine else ("", _printed(words)) if theirs else ("", "")


def _weighty(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.counts]


def _printed(words: Sequence[Word]) -> str:
    return " ".join(dict.fromkeys(word.printed for word in words))


def _swallowed(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Change]:
    """An ellipsis or insertion against words: a change only where it swallows a "not"."""
    for gap_side, full in ((left, right), (right, left)):
        if [word.key for word in gap_side if word.counts or word.key == GAP] != [GAP] or len(full) > _SWALLOWED:
            continue
        lost = [word for word in full if word.kind == "negation"]
        if len(lost) % 2:
            yield Change("negation", *(("", _printed(lost)) if full is right else (_printed(lost), "")))


def _turned(left: Sequence[Word], right: Sequence[Word]) -> Change | None:
    """Function words that turn the sense: "before" for "after", "with" for "without"."""
    if len(left) == len(right) == 1 and frozenset((left[0].lower, right[0].lower)) in lists().antonyms:
        return Change("antonym", left[0].printed, right[0].printed)
    return None


def _substituted(mine: list[Word], theirs: list[Word]) -> Iterator[Change]:
    """One for the other; what is only spelled or spaced otherwise falls away first."""
    if _letters(mine) == _letters(theirs):
        return
    mine, theirs = _without_alike(mine, theirs)
    if not mine and not theirs:
        return
    kind = _kind(mine, theirs)
    if kind == "word" and not (mine and theirs):
        if len(mine or theirs) <= _ADDED:
            yield Change("addition", _printed(mine), _printed(theirs))
        return
    yield Change(kind, _printed(mine), _printed(theirs))


def _kind(mine: Sequence[Word], theirs: Sequence[Word]) -> str:
    numbers = (
        [word.key for word in mine if word.kind == "number"],
        [word.key for word in theirs if word.kind == "number"],
    )
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return "number"
    denied = [sum(word.kind == "negation" for word in side) % 2 for side in (mine, theirs)]
    if denied[0] != denied[1]:
        return "negation"
    if len(mine) == len(theirs) == 1:
        if _is_negated_form(mine[0].lower, theirs[0].lower):
            return "negation"
        if frozenset((mine[0].lower, theirs[0].lower)) in lists().antonyms:
            return "antonym"
    return "word"


def _without_alike(mine: list[Word], theirs: list[Word]) -> tuple[list[Word], list[Word]]:
    rest = list(theirs)
    left = []
    for word in mine:
        twin = next((other for other in rest if _is_alike(word, other)), None)
        if twin is None:
            left.append(word)
        else:
            rest.remove(twin)
    return left, rest


def _is_alike(one: Word, other: Word) -> bool:
    """Tell whether two words are one spelled two ways."""
    if one.key == other.key:
        return True
    if one.kind != "content" or other.kind != "content" or _is_negated_form(one.lower, other.lower):
        return False
    if frozenset((one.lower, other.lower)) in lists().antonyms:
        return False
    likeness = SequenceMatcher(None, one.lower, other.lower, autojunk=False).ratio()
    named = one.printed[:1].isupper() and other.printed[:1].isupper()
    if min(len(one.lower), len(other.lower)) < _LONG and not named:
        return False
    return likeness >= (_NAMES_ALIKE if named else _ALIKE) and one.lower[0] == other.lower[0]


def _is_negated_form(one: str, other: str) -> bool:
    """Tell whether one is the other with a negating prefix: "able" and "unable"."""
    short, long = sorted((one, other), key=len)
    return any(long == prefix + short or stem(long) == prefix + stem(short) for prefix in lists().prefixes)


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.lower for word in words).replace("-", "")
