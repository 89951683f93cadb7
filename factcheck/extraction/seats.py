"""Where a company or body has its seat: "Bergen-based Halden", "Halden, based in Aalesund", "which has its headquarters in"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.mentions import Mention, mentions, resolve
from factcheck.model import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

_BASED = frozenset({"based", "headquartered", "registered"})
_SEATS = frozenset({"headquarters", "headquarter", "seat", "base"})
_REACH = 6  # tokens between "X-based" and the name, over "ferry operator"


@dataclass(frozen=True)
class Seat:
    """The company by its fullest name in the source, and the tokens that tell its seat."""

    company: str
    tokens: list[Token]


def seat_of(reading: Reading, mention: Mention) -> Seat | None:
    """Read a mention as the place of somebody's seat; None where it is not told as one."""
    doc = mention.run.passage.doc
    end = mention.run.end
    if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ in _BASED:
        company = _named_after(reading, mention, end + 2)
        return Seat(company.full, list(doc[mention.run.start : company.run.end])) if company else None
    if mention.run.front < 2 or doc[mention.run.front - 1].lower_ != "in":
        return None
    cue = doc[mention.run.front - 2]
    if cue.lower_ not in _BASED and cue.lower_ not in _SEATS:
        return None
    company = _named_before(reading, mention, cue)
    return Seat(company.full, list(doc[company.run.start : end])) if company else None


def _named_after(reading: Reading, mention: Mention, start: int) -> Mention | None:
    doc = mention.run.passage.doc
    for at in range(start, min(start + _REACH, len(doc))):
        if doc[at].is_sent_start or doc[at].pos_ in ("VERB", "AUX", "ADP", "CCONJ") or doc[at].text in (";", "(", '"'):
            return None
        found = resolve(reading, doc[at])
        if found is not None:
            return (
                found
                if found.kind in (NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)
                else _as_company(reading, found)
            )
    return None


def _as_company(reading: Reading, found: Mention) -> Mention | None:
    """A person is not based in this sense; what the votes call a place can be a company's short name."""
    return found if found.kind is NameKind.PLACE and _owns_something(reading, found) else None


def _owns_something(reading: Reading, found: Mention) -> bool:
    forms = [other for other in mentions(reading).all if other.bearer == found.bearer]
    return len(forms) > 0


def _named_before(reading: Reading, mention: Mention, cue: Token) -> Mention | None:
    """The name that "based in" stands behind: "Halden, which is based in", "Halden is headquartered in", "Halden, a ... based in"."""
    doc = mention.run.passage.doc
    token = cue
    for _ in range(4):
        token = token.head
        found = resolve(reading, token)
        if found is not None and found is not mention:
            return found if found.kind is not NameKind.PERSON else None
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < cue.i:
                found = resolve(reading, child)
                if found is not None and found.kind is not NameKind.PERSON:
                    return found
    if cue.i > 1 and doc[cue.i - 1].text == ",":
        found = resolve(reading, doc[cue.i - 2])
        return found if found is not None and found.kind is not NameKind.PERSON else None
    return None
