"""Claims of kind name: each person, organisation, place and thing of a source once, at its fullest mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.maker import make_claim
from factcheck.extraction.mentions import Mention, mentions
from factcheck.extraction.role_phrases import roles_of
from factcheck.model import BlockKind, Claim, Kind, NameKind, PersonName, Role, Status

if TYPE_CHECKING:
    from factcheck.extraction.name_groups import Bearer
    from factcheck.extraction.passage import Reading

_AGE_AFTER = re.compile(r"\s*(?:,|\()\s*(?:aged\s+)?(\d{1,3})\b(?!\s*(?:per\s*cent|percent|%|\d))")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\b[^.;:]{0,40}$")


def extract_names(reading: Reading) -> Iterator[Claim]:
    """Give a claim for each bearer of a name; its span is the name alone.

    `context.modifiers` holds what else the source says of a person and what tells who is meant: the ages, then the
    offices and descriptions, each as the words printed, in lower case.
    """
    known = mentions(reading)
    for number, bearer in enumerate(known.bearers):
        mine = known.of(number)
        mention = _fullest(mine, bearer)
        sentence = reading.sentence_of(mention.run.tokens[0])
        described: dict[str, None] = {}
        for one in mine:
            described.update(dict.fromkeys(_ages(reading, one)))
        for one in mine:
            described.update(dict.fromkeys(_description(told.value) for told in roles_of(reading, one)))
        yield make_claim(
            reading,
            sentence,
            kind=Kind.NAME,
            span=mention.span,
            anchor=mention.run.root,
            value=_value(bearer),
            modifiers=tuple(described) if bearer.kind is NameKind.PERSON else (),
        )


def _description(role: Role) -> str:
    return role.office if role.status is Status.CURRENT else f"{role.status.value} {role.office}"


def _fullest(mine: list[Mention], bearer: Bearer) -> Mention:
    """The first mention in full outside headings; the heading's where there is no other."""
    full = [mention for mention in mine if mention.run.text == bearer.full]
    told = [mention for mention in full if mention.run.passage.kind is not BlockKind.HEADLINE]
    return (told or full or mine)[0]


def _value(bearer: Bearer) -> PersonName:
    if bearer.person is not None:
        return bearer.person
    return PersonName(full=bearer.full, kind=bearer.kind)


def _ages(reading: Reading, mention: Mention) -> Iterator[str]:
    """The age printed right beside a person's name, as digits."""
    if mention.kind is not NameKind.PERSON:
        return
    text = reading.source.text
    after = _AGE_AFTER.match(text, mention.span.end)
    if after and 0 < int(after.group(1)) < 115:
        yield after.group(1)
    front = mention.run.passage.doc[mention.run.front].idx + mention.run.passage.offset
    before = _AGE_BEFORE.search(text, max(0, front - 60), front)
    if before:
        yield before.group(1)
