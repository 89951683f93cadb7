"""Where a text stands in quotation marks: pairs of marks found in the source's own characters, before any parse.

Double, single, low and angle marks are paired within a paragraph. A quotation that is still open at a paragraph's end
goes on where the next paragraph opens anew (the printers' rule), or where it closes before any other opens. Apostrophes,
signs of feet, inches and minutes, and single marks without a partner are none.
Source of the pairs: Unicode 15, section 6.2 "General Punctuation", language-specific use of quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: Closers by opener. A straight mark and a few careless mixtures close as well as the proper partner.
_CLOSERS = {
    "\u201c": "\u201d\u201c\"\u201f", "\u201e": "\u201c\u201d\"", "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\"": "\"\u201d",
    "\u2039": "\u203a", "\u2018": "\u2019'", "'": "'\u2019", "\u201a": "\u2018\u2019", "\u201d": "\u201d", "``": "''",
}  # fmt: skip
_SINGLE = frozenset("'\u2018\u2019\u201a\u2039\u203a")
_MARKS = re.compile(r"``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a'\u2018\u2019\u201a]")
# Words that begin with an apostrophe where something is left out (own list from English usage).
_ELIDED = re.compile(r"(?:tis|twas|til|till|em|n|cause|round|bout|neath|\d0s|\d\d)\b", re.IGNORECASE)
_BEFORE_OPENER = " \t\n\r\u00a0\u202f([{-\u2013\u2014/\u2026:;,.!?"
#: A single-marked quotation longer than this is taken for two stray apostrophes. Characters; a long paragraph.
_LONGEST_SINGLE = 1200


@dataclass(frozen=True)
class QuotedRegion:
    """Words between marks. `start`/`end` hold the words, `outer_start`/`outer_end` the marks too; offsets of the source.

    `continued`: the paragraph ends with the quotation open and the next takes it up. `closed`: a closing mark stands.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    depth: int = 0
    closed: bool = True
    continued: bool = False


@dataclass(frozen=True)
class _Open:
    mark: str
    at: int
    after: int


def quoted_regions(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[QuotedRegion, ...]:
    """Find the quoted regions of a text, ordered by start; nested ones have a depth above 0.

    `paragraphs` are the stretches `[start, end)` to look in, in order.
    """
    found: list[QuotedRegion] = []
    carried: _Open | None = None
    for number, (start, end) in enumerate(paragraphs):
        stack = [carried] if carried else []
        unclosed = _scan(text, start, end, stack, found)
        carried = None
        if unclosed is None or unclosed.mark in _SINGLE:
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if following and _closes_first(text, following, unclosed):
            carried = unclosed
            continue
        reopened = following is not None and _opens_at(text, following[0], unclosed.mark)
        stop = end if reopened else _sentence_end(text, unclosed.after, end)
        found.append(_region(text, unclosed, stop, stop, depth=0, closed=False, continued=reopened))
    return tuple(sorted((region for region in found if region.end > region.start), key=lambda r: (r.start, -r.end)))


def _scan(text: str, start: int, end: int, stack: list[_Open], found: list[QuotedRegion]) -> _Open | None:
    """Pair the marks of one paragraph; gives the outermost quotation that stays open."""
    for match in _MARKS.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if mark == "''" and not (stack and stack[-1].mark == "``"):
            continue
        if _is_apostrophe(text, mark, at, end, stack):
            continue
        level = next((n for n in range(len(stack) - 1, -1, -1) if mark in _closers(stack[n].mark)), None)
        if level is not None and _can_close(text, mark, at, after, start, end, stack[level]):
            opened = stack[level]
            del stack[level:]
            depth = sum(item.mark not in _SINGLE or opened.mark in _SINGLE for item in stack)
            found.append(_region(text, opened, at, after, depth=len(stack) and max(depth, 1)))
        elif mark in _CLOSERS and _can_open(text, mark, at, after, start, end):
            if mark == "'" and not _has_closer(text, after, end):
                continue
            if stack and stack[-1].mark == mark and mark not in _SINGLE:
                # The mark opens again without having closed: the first was left open by mistake, up to its sentence.
                broken = stack.pop()
                stop = _sentence_end(text, broken.after, at)
                found.append(_region(text, broken, stop, stop, depth=len(stack), closed=False))
            stack.append(_Open(mark, at, after))
    doubles = [item for item in stack if item.mark not in _SINGLE]
    return doubles[0] if doubles else None


def _closers(mark: str) -> tuple[str, ...]:
    return (_CLOSERS[mark],) if mark == "``" else tuple(_CLOSERS[mark])


def _region(
    text: str, opened: _Open, stop: int, outer: int, *, depth: int, closed: bool = True, continued: bool = False
) -> QuotedRegion:
    start, end = opened.after, stop
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return QuotedRegion(start, end, opened.at, outer, opened.mark, depth, closed, continued)


def _is_apostrophe(text: str, mark: str, at: int, end: int, stack: Sequence[_Open]) -> bool:
    """Tell whether a single mark belongs to a word or a measure."""
    if mark not in "'\u2019\u2018\"" or len(mark) != 1:
        return False
    left = text[at - 1] if at else " "
    right = text[at + 1] if at + 1 < end else " "
    if mark == '"':
        inches = re.search(r"\d['\u2019\u2032] ?\d{1,2}$", text[max(0, at - 6) : at])
        return left.isdigit() and (inches is not None or not any(item.mark == '"' for item in stack))
    if left.isalnum() and right.isalnum():
        return True
    if left.isdigit() and not any(item.mark in _SINGLE for item in stack):
        return True
    if not left.isalnum() and _ELIDED.match(text, at + 1) and not _is_quoted_number(text, at, end):
        return True
    if left in "sS" and right == " " and mark != "\u2018" and any(item.mark in "'\u2018" for item in stack):
        # "the workers' union" within single marks: a possessive where another closer follows.
        return _has_closer(text, at + 1, end) and at + 2 < end and text[at + 2].islower()
    return False


def _is_quoted_number(text: str, at: int, end: int) -> bool:
    """'20' between single marks, unlike '20s or '98."""
    return re.match(r"\d+['\u2019]", text[at + 1 : end]) is not None


def _has_closer(text: str, start: int, end: int) -> bool:
    """Tell whether a single mark that can close follows before another that can only open."""
    for match in re.finditer(r"['\u2019]", text[start : min(end, start + _LONGEST_SINGLE)]):
        at = start + match.start()
        left, right = text[at - 1], text[at + 1] if at + 1 < end else " "
        if left.isalnum() and right.isalnum():
            continue
        if not left.isspace() and not right.isalnum():
            return True
        if left.isspace() and right.isalnum() and not _ELIDED.match(text, at + 1):
            return False
    return False


def _can_close(text: str, mark: str, at: int, after: int, start: int, end: int, opened: _Open) -> bool:
    if mark not in ('"', "'", "\u201c"):
        return True
    left = text[at - 1] if at > start else " "
    right = text[after] if after < end else " "
    if mark == "'" or (mark == "\u201c" and opened.mark == "\u201c"):
        return not left.isspace() and not right.isalnum()
    if mark == "\u201c":
        return True
    # A straight mark between two spaces (text put together from tokens) takes turns; so does one without a space.
    return (
        not (left in _BEFORE_OPENER and left not in ",.!?-\u2013\u2014\u2026" and not right.isspace())
        if left.isspace()
        else True
    )


def _can_open(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    left = text[at - 1] if at > start else " "
    right = text[after] if after < end else " "
    if mark == "\u201d":
        return (left.isspace() or left in "([") and right.isalnum()
    if mark == "\u00bb":
        return left in _BEFORE_OPENER and right.isalnum()
    if mark in "'\u2018":
        return (left in _BEFORE_OPENER or left in '"\u201c\u00ab') and not right.isspace()
    if mark == '"':
        return left in _BEFORE_OPENER or left in "'\u2018" or left.isspace() or _is_double_letter_gap(left, right)
    return True


def _is_double_letter_gap(left: str, right: str) -> bool:
    """said"Go": the space before the mark was lost."""
    return left.isalpha() and right.isupper()


def _closes_first(text: str, paragraph: tuple[int, int], opened: _Open) -> bool:
    """Tell whether the next paragraph closes the quotation before it opens one."""
    start, end = paragraph
    for match in _MARKS.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if mark in _SINGLE or mark == "''":
            continue
        if mark not in _closers(opened.mark):
            return False
        left = text[at - 1] if at > start else " "
        right = text[after] if after < end else " "
        return not left.isspace() and not right.isalnum() and mark != "\u201c"
    return False


def _opens_at(text: str, at: int, mark: str) -> bool:
    return text.startswith(mark, at)


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence ends that begins at `start`: the most that an unclosed quotation is trusted with."""
    match = re.compile(r"[.!?](?=\s+[A-Z\u201c\"]|\s*$)").search(text, start, end)
    return match.end() if match else end
