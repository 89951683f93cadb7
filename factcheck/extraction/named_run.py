"""A run of tokens that names something, with the title words before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage


@dataclass(frozen=True, eq=False)
class Run:
    """Tokens [start, end) of a passage that name something; `titles` are the title words before them, lower case.

    `front` is the first token of the titles; it equals `start` where there are none.
    """

    passage: Passage
    start: int
    end: int
    front: int
    titles: tuple[str, ...] = ()

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the name."""
        return list(self.passage.doc[self.start : self.end])

    @property
    def root(self) -> Token:
        """The token that ties the name to its sentence; where the parse cuts the name in two, the later part's."""
        tied = [token for token in self.tokens if not self.start <= token.head.i < self.end or token.head is token]
        return tied[-1] if tied else self.tokens[-1]

    @property
    def text(self) -> str:
        """The name as parsed, white space evened."""
        return " ".join(self.passage.doc[self.start : self.end].text.split())

    @property
    def words(self) -> tuple[str, ...]:
        """The name cut at white space."""
        return tuple(self.text.split())


def plain(text: str) -> str:
    """Give a word in lower case without its full stops: "Sgt." is "sgt"."""
    return text.lower().replace(".", "")
