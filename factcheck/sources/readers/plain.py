"""Plain text: the file is the article."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.sources.article import Facts, plain_pieces
from factcheck.sources.readers.reader import Reader
from factcheck.sources.structure import Piece


def read(text: str) -> tuple[Sequence[Piece], Facts]:
    """Give the paragraphs; a plain text has no header."""
    return plain_pieces(text), Facts()


READER = Reader(name="plain text", suffixes=(".txt", ".text", ""), read=read)
