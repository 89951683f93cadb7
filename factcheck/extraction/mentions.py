"""The names of a source: where they stand, what sort of thing they name, and which mentions are one.

`mentions(reading)` is computed once for a reading. Everything here stays within one source; what is one across sources
is settled by alignment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from factcheck.extraction.name_groups import Bearer, bearers_of
from factcheck.extraction.name_runs import name_runs
from factcheck.extraction.named_run import Run
from factcheck.model import NameKind, PersonName, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

_SHELF = "mentions"


@dataclass(frozen=True, eq=False)
class Mention:
    """Words that name something. `span` is the name without titles, as it stands in the source; `full` is the fullest
    name of the same bearer in this source; `bearer` numbers the bearers of the source in order of first mention."""

    run: Run
    span: Span
    kind: NameKind
    full: str
    bearer: int
    person: PersonName | None

    @property
    def titles(self) -> tuple[str, ...]:
        """The title words right before this mention, lower case without full stops."""
        return self.run.titles


@dataclass(frozen=True, eq=False)
class Mentions:
    """All mentions of a reading in order, and where each token's mention is."""

    all: tuple[Mention, ...]
    at: dict[tuple[int, int], Mention]
    bearers: tuple[Bearer, ...]

    def of(self, bearer: int) -> list[Mention]:
        """The mentions of one bearer, in order."""
        return [mention for mention in self.all if mention.bearer == bearer]


def mentions(reading: Reading) -> Mentions:
    """Give the mentions of a source; they are computed when first asked for."""
    if _SHELF not in reading.shelf:
        reading.shelf[_SHELF] = _read(reading)
    return cast(Mentions, reading.shelf[_SHELF])


def _read(reading: Reading) -> Mentions:
    lower = frozenset(token.text for passage in reading.passages for token in passage.doc if token.is_lower)
    upper = frozenset(
        token.text
        for passage in reading.passages
        for token in passage.doc
        if token.pos_ == "PROPN" and token.text[0].isupper() and not token.is_sent_start
    )
    runs = [run for passage in reading.passages for run in name_runs(passage, lower, upper)]
    bearers, owned = bearers_of(runs)
    found: list[Mention] = []
    at: dict[tuple[int, int], Mention] = {}
    for run, number in owned:
        bearer = bearers[number]
        mention = Mention(
            run=run,
            span=run.passage.span(run.tokens),
            kind=bearer.kind,
            full=bearer.full,
            bearer=number,
            person=bearer.person,
        )
        found.append(mention)
        for index in range(run.front, run.end):
            if index >= run.start:
                at[id(run.passage.doc), index] = mention
            else:  # "Norvik" of "Norvik Chief Executive Lars Eide" stays a name of its own
                at.setdefault((id(run.passage.doc), index), mention)
    return Mentions(all=tuple(found), at=at, bearers=tuple(bearers))


def resolve(reading: Reading, where: Token | Tokens | Span) -> Mention | None:
    """Give the mention that a token, a run of tokens or a place of the source belongs to; None where there is none.

    Of a run of tokens or a place, the mention that its head (or its last name) belongs to.
    """
    known = mentions(reading)
    if isinstance(where, Span):
        touched = [mention for mention in known.all if mention.span.overlaps(where)]
        return touched[-1] if touched else None
    if hasattr(where, "i"):
        return known.at.get((id(where.doc), where.i))
    tokens = list(where)
    inside = [found for token in tokens if (found := known.at.get((id(token.doc), token.i)))]
    heading = known.at.get((id(where.doc), where.root.i))
    return heading or (inside[-1] if inside else None)


def people(reading: Reading) -> tuple[Bearer, ...]:
    """Give the persons of a source in order of first mention."""
    return tuple(bearer for bearer in mentions(reading).bearers if bearer.kind is NameKind.PERSON)


def antecedent(token: Token) -> Token | None:
    """Give what a relative pronoun stands for: "Aerts" for "who" in "Aerts, who ran it"; None for other words."""
    if token.tag_ not in ("WP", "WDT", "WP$") or token.lower_ == "what":
        return None
    above = token
    for _ in range(4):
        if above.dep_ == "relcl":
            return above.head
        above = above.head
    return None


def names_in(reading: Reading, tokens: Iterable[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names among some tokens, each in its fullest form in this source: first who and what, then places."""
    known = mentions(reading)
    named: dict[str, None] = {}
    places: dict[str, None] = {}
    for token in tokens:
        token = antecedent(token) or token
        mention = known.at.get((id(token.doc), token.i))
        if mention is None or not mention.run.start <= token.i < mention.run.end:
            continue
        (places if mention.kind is NameKind.PLACE else named).setdefault(mention.full)
    return tuple(named), tuple(places)
