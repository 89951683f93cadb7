"""An utterance as the words that count when two printings of it are compared."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

#: Stands where the words are left out or inserted by an editor.
GAP = "..."
_TOKEN = re.compile(r"\.\.\.|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|%")
_EVEN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2026": " ... ", "\u2013": "-", "\u2014": " - "})
_BRACKETED = re.compile(r"\[[^\]]{2,}\]|\([^)]*\)")
_CLITIC = re.compile(r"(n't|'(?:s|re|ve|ll|d|m))$")


@dataclass(frozen=True)
class Word:
    """A word as printed and the key that it is compared by: spelling, inflection and way of writing a number evened.

    Numbers begin with "#": "#14".
    """

    printed: str
    lower: str
    key: str
    kind: str  # content, function, negation, number, gap

    @property
    def counts(self) -> bool:
        """Tell whether a change of it changes what was said."""
        return self.kind in ("content", "negation", "number")


@dataclass(frozen=True)
class Lists:
    """The lists of utterance_words.toml."""

    function: frozenset[str]
    negations: frozenset[str]
    antonyms: frozenset[frozenset[str]]
    prefixes: tuple[str, ...]
    shifts: Mapping[str, str]
    contractions: Mapping[str, str]
    spellings: Mapping[str, str]
    irregular: Mapping[str, str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]


@cache
def lists() -> Lists:
    """Read the lists, once a process."""
    table = tomllib.loads(files(__package__).joinpath("utterance_words.toml").read_text(encoding="utf-8"))
    forms = [verb.split() for line in table["irregular"]["forms"].strip().splitlines() for verb in line.split("|")]
    return Lists(
        function=frozenset(table["function"].split()),
        negations=frozenset(table["negations"].split()),
        antonyms=frozenset(frozenset(pair.split()) for pair in table["antonyms"]),
        prefixes=tuple(table["prefixes"]),
        shifts={late: early for early, late in table["shifts"].items()},
        contractions=table["contractions"],
        spellings=table["spellings"],
        irregular={form: verb[0] for verb in forms for form in verb[1:]},
        numbers=table["numbers"],
        scales=table["scales"],
    )


@cache
def words_of(text: str) -> tuple[Word, ...]:
    """The words of an utterance in order; insertions in brackets and ellipses are gaps, numbers one word each."""
    plain = re.sub(r"(?<=[^\W\d_])\[([^\W\d_]+)\]|\[([^\W\d_])\](?=[^\W\d_])", r"\1\2", text.translate(_EVEN))
    plain = _BRACKETED.sub(" ... ", plain)
    plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return tuple(_with_numbers([word for token in _TOKEN.findall(plain) for word in _split(token)]))


def _split(token: str) -> Iterator[tuple[str, str]]:
    """A token as printed and lower-case words: contractions are taken apart."""
    lower = token.lower()
    whole = lists().contractions.get(lower)
    if whole:
        yield from ((token, part) for part in whole.split())
        return
    clitic = _CLITIC.search(lower)
    if clitic and clitic.start() > 0:
        yield token, lower[: clitic.start()]
        yield token, {"n't": "not", "'ll": "will"}.get(clitic.group(), clitic.group().strip("'"))
        return
    yield token, lower.replace("'", "")


def _with_numbers(tokens: list[tuple[str, str]]) -> Iterator[Word]:
    """Words with their kinds; a run of number words becomes one number."""
    at = 0
    while at < len(tokens):
        stop, value = _number_at(tokens, at)
        if value is not None:
            printed = " ".join(printed for printed, _ in tokens[at:stop])
            yield Word(printed, printed.lower(), f"#{value.normalize():f}", "number")
            at = stop
            continue
        yield _word(*tokens[at])
        at += 1


def _number_at(tokens: list[tuple[str, str]], at: int) -> tuple[int, Decimal | None]:
    """Read a number from here: where it stops and its value. "One" alone is no number: "one of us"."""
    known = lists()
    total, current, seen, place = Decimal(0), Decimal(0), False, at
    while place < len(tokens):
        word = tokens[place][1]
        if word[0].isdigit():
            if seen:
                break
            current, seen = Decimal(_plain_digits(word)), True
        elif word in known.numbers:
            step = known.numbers[word]
            if seen and not (current % 100 == 0 or (20 <= current % 100 < 100 and current % 10 == 0 and step < 10)):
                break
            current, seen = current + step, True
        elif word in known.scales and seen:
            scale = known.scales[word]
            current = current * scale
            if scale > 100:
                total, current = total + current, Decimal(0)
        elif (
            word == "and"
            and seen
            and current
            and current % 100 == 0
            and place + 1 < len(tokens)
            and tokens[place + 1][1] in known.numbers
        ):
            pass
        else:
            break
        place += 1
    if not seen or (place == at + 1 and tokens[at][1] == "one"):
        return at, None
    return place, total + current


def _plain_digits(word: str) -> str:
    grouped = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word)
    if grouped:
        return word.replace(",", "")
    parts = re.split(r"[.,]", word)
    return parts[0] + ("." + "".join(parts[1:]) if len(parts) > 1 else "")


def _word(printed: str, lower: str) -> Word:
    known = lists()
    if printed == GAP:
        return Word(GAP, GAP, GAP, "gap")
    if lower == "%":
        return Word(printed, lower, "percent", "function")
    if lower in known.negations:
        return Word(printed, lower, lower, "negation")
    # A single letter is a slip or half of a word that a stray space cut.
    if lower in known.function or len(lower) == 1:
        return Word(printed, lower, lower, "function")
    return Word(printed, lower, stem(known.shifts.get(lower, lower)), "content")


_ENDINGS = (
    (r"isation$", "ization"), (r"(..)is(e|ed|es|ing|er|ers)$", r"\1iz\2"), (r"(..)ys(e|ed|es|ing)$", r"\1yz\2"), (r"([^aeiou])our", r"\1or"), (r"tre(s?)$", r"ter\1"),
    (r"ogue(s?)$", r"og\1"), (r"ll(ed|ing|er|ers)$", r"l\1"), (r"^(?:ae|oe)", "e"), (r"(?<=.)ae(?=[^l])", "e"), (r"efence", "efense"),
)  # fmt: skip


@cache
def stem(word: str) -> str:
    """A word's key: American spelling, without the endings of number and tense."""
    word = lists().spellings.get(word, word)
    word = lists().irregular.get(word, word)
    for pattern, replacement in _ENDINGS:
        word = re.sub(pattern, replacement, word)
    for ending in ("ies", "ied"):
        if word.endswith(ending) and len(word) > 4:
            return word[: -len(ending)] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word
