"""Whether a number is a change ("up 12 percent", "a 5-point drop") or a level, and which way the change goes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from factcheck.model import Dimension
from factcheck.model.quantity import Direction

_DIRECTIONS: tuple[Direction, ...] = ("up", "down")
#: "Lost 3-1" is a result, "a third more" compares: no change.
_UNDIRECTED = frozenset({Dimension.SCORE, Dimension.AGE, Dimension.DURATION, Dimension.RATIO})
#: What a price or a share goes up by; "40 square miles off the coast" does not.
_PRICED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.MONEY, Dimension.COUNT})
_ADVERB = r"(?: (?:\w+ly|also|further|back|another|again|even|even more|a lot|a bit))?"
# "fell a further 3 percent", not "added a 30 degree turn".
_EXTENT = r"(?: (?:an?|the|some|another))? (?:total|combined|whopping|record|massive|modest|mere|full|further|additional|extra|staggering)"
_NO_CHANGE = re.compile(
    r"\b(?:made?|makes|making|gave|give|giv\w+|took|take|set|picked|ended up|end up)(?: up| down)? ?$", re.IGNORECASE
)
# "cut the price of bread by": the verb's object stands between.
_OBJECT = r"(?: (?!by\b)[A-Za-z][\w'’&-]*){1,7} by ?$"
# What may stand between two figures of one verb: "Ford fell 3 percent, General Motors by 2 percent and Tesla 1 percent",
# "exports fell by 3 percent and imports by 1 percent", "fell 200 points, or 1 percent".
_GAPPED = re.compile(
    r"(?:,|;| and|,? while)(?:,? (?:and|the|of|[A-Z][\w&'’.-]*)){1,6}(?: by)? ?|"
    r"(?:,|;| and|,? while)(?: and)?(?: the)?(?: [a-z-]+){1,2} by |"
    r"(?: points?)?(?: an? \w+| per \w+)?,? or "
)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("factcheck.extraction").joinpath("change_words.toml").read_text(encoding="utf-8"))


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _pattern(place: str, direction: Direction) -> re.Pattern[str]:
    """The words of a direction in a place: verb before, any word before, verb with an object before, word after."""
    table = _table()
    verbs, others = _choice(table["verbs"][direction]), _choice(table["before"][direction])
    with_object = _choice(set(table["verbs"][direction]) - set(table["transitive"]["margins"]))
    tail = rf"{_ADVERB}(?: (?:by|of))?(?:{_EXTENT}|(?: another| some))?(?: of)? ?$"
    written = {
        "verb": rf"\b(?P<verb>{verbs}){tail}",
        "before": rf"\b(?:{others}){tail}",
        "object": rf"\b(?:{with_object}){_OBJECT}",
        "after": rf"[- ](?:{_choice(table['after'][direction])})\b",
    }
    return re.compile(written[place], re.IGNORECASE)


def direction_of(text: str, start: int, end: int, dimension: Dimension = Dimension.PERCENT) -> Direction | None:
    """Tell the direction of the number between two offsets of a text, hedge and unit included; None for a level.

    "fell 7% to $2.3 billion": the 7 % is a change downwards, the billions are a level.
    """
    if dimension in _UNDIRECTED:
        return None
    before = text[max(0, start - 90) : start]
    if text[:start].endswith("+") and dimension is Dimension.PERCENT:
        return "up"
    for direction in _DIRECTIONS:
        if match := _pattern("verb", direction).search(before):
            is_act = not match.group().endswith(" by ") and _is_act(match["verb"].lower(), dimension)
            return None if is_act else direction
        if dimension is Dimension.LENGTH:
            continue  # "three kilometres down", "up 300 metres" and "move the wall by 3 metres" are places and ways
        if dimension is not Dimension.COUNT and _pattern("object", direction).search(before):
            return direction  # not "fell after a raid by 12 officers"
        if _pattern("before", direction).search(before):
            return None if _NO_CHANGE.search(before) and _ends_up(before, dimension) else direction
    if dimension is not Dimension.LENGTH:
        for direction in _DIRECTIONS:
            match = _pattern("after", direction).match(text, end)
            if match and (dimension in _PRICED or match.group()[1:].lower() not in ("off", "up", "down")):
                return direction
    return None


def _is_act(verb: str, dimension: Dimension) -> bool:
    """Tell whether a verb with a figure of this dimension as its object is an act and no change of a level."""
    if dimension is Dimension.LENGTH:
        return verb not in _table()["lengths"]["verbs"]
    acts = _table()["transitive"]
    return (dimension is Dimension.COUNT and verb in acts["counts"]) or (
        dimension is Dimension.MONEY and verb in acts["money"]
    )


def _ends_up(before: str, dimension: Dimension) -> bool:
    """Tell whether "ended up" tells an outcome; before a price's change it tells the change."""
    return dimension in (Dimension.COUNT, Dimension.NUMBER) or "end" not in before[-10:].lower()


def shares_the_verb(between: str) -> bool:
    """Tell whether a figure goes with the verb of the figure before it, by the text between the two."""
    return bool(_GAPPED.fullmatch(between))
