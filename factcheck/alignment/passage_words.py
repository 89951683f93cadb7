"""Sources as sentences of words with their places, so that copied sentences can be laid side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.alignment.quoted_words import blunt_words
from factcheck.model import TELLING, Claim, Source, Span

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['\u2019](?!s\b)[^\W\d_]+)*|['\u2019]s\b|[%$\u20ac\u00a3]"
)
_DROPPED = re.compile(r"['\u2019.]")


@dataclass(frozen=True)
class Word:
    """A word as it is compared, lower case without marks, and its place in the source."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a source as words."""

    source: str
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.key for word in self.words)

    @cached_property
    def content(self) -> int:
        """How many words of it tell it from others."""
        return sum(is_content(key) for key in self.keys)


def is_content(key: str) -> bool:
    """Tell whether a word is more than grammar."""
    return key not in blunt_words() and key not in ("s", "said")


def root_of(key: str) -> str:
    """A word without the endings of number and tense."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            return key[: -len(ending)]
    return key


def read_words(text: str, start: int = 0) -> tuple[Word, ...]:
    """Give the words of a text that begins at an offset of its source."""
    return tuple(
        Word(_key(match.group()), start + match.start(), start + match.end()) for match in _TOKEN.finditer(text)
    )


def _key(token: str) -> str:
    if token[0].isdigit():
        return token.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", token) else token
    plain = unicodedata.normalize("NFKD", _DROPPED.sub("", token))
    return "".join(char for char in plain if not unicodedata.combining(char)).lower() or token


def read_sentences(source: Source, claims: Sequence[Claim]) -> Iterator[Sentence]:
    """Give the sentences of a source in order: those that claims name, and what lies between them in its paragraphs."""
    named = {(claim.sentence.end - claim.sentence.start, claim.sentence.start, claim.sentence.end)
             for claim in claims if claim.source == source.id}  # fmt: skip
    taken: list[Span] = []
    for _, start, end in sorted(named):  # the shortest first: a quotation's sentence may hold several
        found = Span(start=start, end=end)
        if not any(found.overlaps(other) for other in taken):
            taken.append(found)
    for block in source.blocks:
        if block.kind not in TELLING:
            continue
        at = block.span.start
        for span in sorted(filter(block.span.overlaps, taken), key=lambda span: span.start):
            yield from _sentence(source, at, span.start)
            yield from _sentence(source, max(at, span.start), span.end)
            at = max(at, span.end)
        yield from _sentence(source, at, block.span.end)


def _sentence(source: Source, start: int, end: int) -> Iterator[Sentence]:
    words = read_words(source.text[start:end], start) if end > start else ()
    if words:
        yield Sentence(source.id, start, end, words)
