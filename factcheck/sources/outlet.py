"""Which outlet an article comes from, where its own lines say so clearly."""

from __future__ import annotations

import re

from factcheck.sources.page_words import page_words

#: An outlet's name has at most so many words.
MOST_WORDS = 6


def outlet_in(pieces: tuple[str, ...]) -> str:
    """Pick the outlet among the pieces of a publication line or byline; empty where none is clearly one."""
    for piece in pieces:
        if re.match(r"by\b", piece, re.IGNORECASE):
            continue
        words = piece.split()
        if piece in page_words().agencies:
            return piece
        if not 2 <= len(words) <= MOST_WORDS or not _all_capitalised(words):
            continue
        if (
            page_words().outlet_word.match(words[0])
            or page_words().outlet_word.fullmatch(words[-1])
            or _is_titled(words)
        ):
            return piece
    return ""


def outlet_of_byline(line: str) -> str:
    """The outlet after a byline's names: "By Nedyalka Marinova, Rhodope Courier"; empty where names only."""
    parts = re.split(r"\s*[,|/]\s*|\s+[\u2013\u2014-]\s+|\s+for\s+", line)
    return outlet_in(tuple(part.strip(" .") for part in parts[1:]))


def _all_capitalised(words: list[str]) -> bool:
    small = {"of", "the", "and", "for", "&", "on", "de", "in"}
    return all(not word[0].islower() or word in small for word in words)


def _is_titled(words: list[str]) -> bool:
    """Tell whether a name reads as a title: "The Maritime Clinician", "Dams & Risk Review"."""
    return len(words) >= 3 and (words[0] == "The" or "&" in words)
