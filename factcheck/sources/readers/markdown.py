"""Markdown: front matter gives facts; headings, lists, quotations and pictures give the kinds of their paragraphs.

Offsets stay those of the file. Front matter, code, comments, rules and the marks of headings, quotations and pictures
lie outside every block; emphasis and links inside a paragraph stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import BlockKind
from factcheck.sources.article import Facts
from factcheck.sources.front_matter import front_matter
from factcheck.sources.paragraphs import Paragraph, paragraphs_of
from factcheck.sources.readers.reader import Reader
from factcheck.sources.structure import Piece

# A line's end; "$" would leave out one before "\r\n".
_END = r"(?=[\r\n]|\Z)"
# CommonMark 0.31: fenced code (4.5), ATX headings (4.2), setext underlines (4.3), thematic breaks (4.1), comments (4.6).
_FENCE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\r\n]*(?=[\r\n]|\Z).*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*" + _END + r"|\Z)",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>[^\r\n]*)", re.MULTILINE)
_SETEXT = re.compile(r"^ {0,3}(?P<words>[^\s>#*+-][^\r\n]*)\r?\n {0,3}(?P<marks>=+|-{2,})[ \t]*" + _END, re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})" + _END, re.MULTILINE)
_PICTURE = re.compile(r"^ {0,3}!\[(?P<words>[^\]\r\n]*)\]\([^)\r\n]*\)[ \t]*" + _END, re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\r\n]+\]:[ \t]*\S[^\r\n]*" + _END, re.MULTILINE)
_QUOTED = re.compile(r"(?:>[ \t]?)+")


def read(text: str) -> tuple[Sequence[Piece], Facts]:
    """Give the paragraphs with the kinds that the markup tells, and the facts of the front matter."""
    start, facts = front_matter(text)
    pieces: list[Piece] = []
    has_headline = False
    for mark in _marks(text, start):
        for paragraph in paragraphs_of(text, start=start, end=mark.start):
            pieces += _unquoted(text, paragraph)
        start = mark.end
        kind = mark.kind
        if kind is BlockKind.HEADLINE:
            kind = BlockKind.SUBHEADING if has_headline else BlockKind.HEADLINE
            has_headline = True
        words = _trimmed(text, mark.words_start, mark.words_end)
        if kind is not None and words is not None:
            pieces.append(Piece(words, kind))
    for paragraph in paragraphs_of(text, start=start):
        pieces += _unquoted(text, paragraph)
    return pieces, facts


class _Mark(NamedTuple):
    """A stretch that markup sets apart, with the place of its words and what they are; no kind: no words."""

    start: int
    end: int
    words_start: int
    words_end: int
    kind: BlockKind | None


def _marks(text: str, start: int) -> Iterator[_Mark]:
    """The stretches that markup sets apart, in order; of two that overlap the earlier, then the longer."""
    found: list[_Mark] = []
    for pattern in (_FENCE, _COMMENT, _REFERENCE, _RULE):
        found += [_Mark(*match.span(), match.end(), match.end(), None) for match in pattern.finditer(text, start)]
    for pattern, top in ((_HEADING, "#"), (_SETEXT, "=")):
        for match in pattern.finditer(text, start):
            is_first_level = len(match["marks"]) == 1 if top == "#" else match["marks"][0] == top
            kind = BlockKind.HEADLINE if is_first_level else BlockKind.SUBHEADING
            found.append(_Mark(*match.span(), *_without_closing_marks(text, *match.span("words")), kind))
    found += [_Mark(*match.span(), *match.span("words"), BlockKind.CAPTION) for match in _PICTURE.finditer(text, start)]
    last = start
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= last:
            last = mark.end
            yield mark


def _without_closing_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a heading without the "#" that may close it."""
    words = text[start:end].rstrip()
    bare = words.rstrip("#")
    return start, start + len(bare if bare[-1:] in {"", " ", "\t"} else words)


def _trimmed(text: str, start: int, end: int) -> Paragraph | None:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return Paragraph(left, left + len(words.strip())) if words.strip() else None


def _unquoted(text: str, paragraph: Paragraph) -> list[Piece]:
    """A paragraph without the ">" in front of it."""
    match = _QUOTED.match(text, paragraph.start, paragraph.end)
    if match is None:
        return [Piece(paragraph)]
    left = _trimmed(text, match.end(), paragraph.end)
    return [Piece(left)] if left else []


READER = Reader(name="Markdown", suffixes=(".md", ".markdown"), read=read)
