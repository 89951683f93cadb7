"""A text cut into paragraphs: runs of lines that read on, each with its place in the text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

#: A line that a program broke is at least this long, and no longer than the next (columns; RFC 3676 wraps at 72-78,
#: terminals and editors at 80-100).
LEAST_WRAP = 50
MOST_WRAP = 110
#: So many lines must be broken at the same width before the text counts as wrapped.
WRAPPED_LINES = 3

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ITEM = re.compile(
    r"(?:[-*+\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u25ba\u27a4\u2192]|\d{1,2}[.)]|\([a-z0-9]\))[ \t\u00a0]+\S"
)


class Paragraph(NamedTuple):
    """A paragraph at `[start, end)` of the text, without white space around it."""

    start: int
    end: int
    is_item: bool = False

    def words(self, text: str) -> str:
        """Its characters in the text."""
        return text[self.start : self.end]


class _Line(NamedTuple):
    start: int
    end: int
    after_blank: bool


def paragraphs_of(text: str, *, start: int = 0, end: int | None = None) -> list[Paragraph]:
    """Cut `text[start:end]` at blank lines, and at single line ends where the lines were not wrapped by a program.

    Nothing but white space is left out. Line ends may be of any kind.
    """
    lines = _lines(text, start, len(text) if end is None else end)
    width = _wrap_width(lines)
    paragraphs: list[Paragraph] = []
    previous: _Line | None = None
    for line in lines:
        is_item = _ITEM.match(text, line.start, line.end) is not None
        if previous is not None and not is_item and _reads_on(text, previous, line, width):
            paragraphs[-1] = paragraphs[-1]._replace(end=line.end)
        else:
            paragraphs.append(Paragraph(line.start, line.end, is_item))
        previous = line
    return paragraphs


def _lines(text: str, start: int, end: int) -> list[_Line]:
    lines: list[_Line] = []
    last = start
    for match in _LINE.finditer(text, start, end):
        words = match.group()
        if not words.strip():
            continue
        left = match.start() + len(words) - len(words.lstrip())
        right = match.end() - len(words) + len(words.rstrip())
        lines.append(_Line(left, right, len(_NEWLINE.findall(text, last, left)) > 1))
        last = right
    return lines


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which a program broke the lines; 0 where they are paragraphs of their own."""
    longest = max((line.end - line.start for line in lines), default=0)
    if not LEAST_WRAP <= longest <= MOST_WRAP:
        return 0
    followed = [one for one, two in pairwise(lines) if not two.after_blank]
    full = [line for line in followed if line.end - line.start > 0.8 * longest]
    return longest if len(full) >= WRAPPED_LINES and len(full) >= 0.6 * len(followed) else 0


def _reads_on(text: str, one: _Line, two: _Line, width: int) -> bool:
    """Tell whether the second line continues the first: wrapped there, or broken within a sentence."""
    if two.after_blank:
        return False
    if text[two.start].islower() and text[one.end - 1] not in ".!?:|" and width:
        return True
    first_word = text[two.start : two.end].split(maxsplit=1)[0]
    return width > 0 and (one.end - one.start) + 1 + len(first_word) > width
