"""What a reader is: the names of its files, and the way from a decoded text to pieces and facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.sources.article import Facts
from factcheck.sources.structure import Piece

#: Takes the text of a file and gives the paragraphs that are the article, in order, with what its own header says.
Read = Callable[[str], tuple[Sequence[Piece], Facts]]


@dataclass(frozen=True)
class Reader:
    """A format: its name, the suffixes of its files in lower case (empty: no suffix), and how it is read."""

    name: str
    suffixes: tuple[str, ...]
    read: Read
