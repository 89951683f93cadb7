"""What a source says that a person is: the offices and descriptions beside a mention of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from factcheck.extraction.appositives import ENDS, appositive_head, past_age, resolve_person
from factcheck.extraction.mentions import Mention, resolve
from factcheck.extraction.name_words import office_words, short_titles, words
from factcheck.extraction.named_run import plain
from factcheck.extraction.office_phrases import OfficePhrase, is_office_noun, offices_around
from factcheck.extraction.role_clauses import clause_roles
from factcheck.extraction.role_terms import Told, read_years
from factcheck.model import NameKind, Role, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extraction.passage import Reading

_SHELF = "roles"
_PARTY = re.compile(r"(?:([DRI])-[\w. ]+|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})$")
_PARTIES = {"D": "Democratic", "R": "Republican", "I": "Independent"}


def roles_of(reading: Reading, mention: Mention) -> tuple[Told, ...]:
    """Give the roles told at one mention of a person, in order of their place; computed once for a reading."""
    shelf = cast("dict[int, tuple[Told, ...]]", reading.shelf.setdefault(_SHELF, {}))
    key = id(mention)
    if key not in shelf:
        shelf[key] = tuple(_read(reading, mention)) if mention.kind is NameKind.PERSON else ()
    return shelf[key]


def _read(reading: Reading, mention: Mention) -> Iterator[Told]:
    seen: set[tuple[str, str, Status]] = set()
    for told in (
        *_titles(reading, mention),
        *_before_comma(reading, mention),
        *_after(reading, mention),
        *clause_roles(reading, mention),
    ):
        key = (told.value.office, told.value.organisation, told.value.status)
        if key not in seen:
            seen.add(key)
            yield told


def _told(mention: Mention, phrase: OfficePhrase, manner: str, *, status: Status | None = None) -> Told:
    doc = mention.run.passage.doc
    since, until, ended = read_years(doc, phrase.end)
    held = status or (Status.FORMER if ended else phrase.status)
    value = Role(
        person=mention.full if len(mention.run.words) < len(mention.full.split()) else mention.run.text,
        office=phrase.office,
        organisation=phrase.organisation,
        status=held,
        since=since,
        until=until,
    )
    first = min(phrase.start, mention.run.front)
    last = max(phrase.end, mention.run.end)
    return Told(value=value, start=first, end=last, head=phrase.head, manner=manner)


def _titles(reading: Reading, mention: Mention) -> Iterator[Told]:
    """Offices right before the name: "former President Donald Trump", "special envoy for Belarus John Coale"."""
    doc = mention.run.passage.doc
    head = _title_head(doc, mention)
    if head is None or (plain(head.text) in words("honorifics") | words("ranks") and not _is_office(head)):
        return
    phrases = list(offices_around(reading, head, before=mention.run.start))
    for phrase in phrases:
        if phrase.start < mention.run.start:
            yield _told(mention, phrase, "title")


def _is_office(head: Token) -> bool:
    word = plain(head.text)
    return word in office_words("heads") or word in short_titles()


def _title_head(doc: Doc, mention: Mention) -> Token | None:
    at = mention.run.start - 1
    if at < 0 or doc[at + 1].is_sent_start:
        return None
    token = doc[at]
    # Honorifics between office and name say nothing: "Health Secretary Dr Anna Lund".
    while at > 0 and plain(token.text) in words("honorifics") and not token.is_sent_start:
        at -= 1
        token = doc[at]
    if token.lower_ in ("elect", "designate", "general") and at > 1 and doc[at - 1].text == "-":
        return doc[at - 2] if token.lower_ != "general" else token
    if is_office_noun(token) and token.tag_ != "NNS":
        return token
    return _head_over_link(doc, at)


def _head_over_link(doc: Doc, at: int) -> Token | None:
    """The office before "of" or "for" where that phrase runs up to the name: "Secretary of State Antony Blinken"."""
    for back in range(at, max(at - 6, 0), -1):
        token = doc[back]
        if token.lower_ in ("of", "for") and back < at:
            head = doc[back - 1]
            return head if is_office_noun(head) and _is_capital_or_bare(doc, back, at) else None
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "CCONJ") and token.text not in ("-", "'s"):
            return None
        if token.is_sent_start:
            return None
    return None


def _is_capital_or_bare(doc: Doc, link: int, at: int) -> bool:
    """Tell whether nothing but names and modifiers stand between the link and the name."""
    return all(
        token.text[0].isupper()
        or plain(token.text) in office_words("modifiers")
        or token.pos_ in ("NOUN", "ADJ", "DET")
        for token in doc[link + 1 : at + 1]
    )


def _before_comma(reading: Reading, mention: Mention) -> Iterator[Told]:
    """An office, a comma, the name: "Halden's finance chief, Astrid Molvær, said"."""
    doc = mention.run.passage.doc
    comma = mention.run.front - 1
    if comma < 1 or doc[comma].text != "," or doc[comma + 1].is_sent_start:
        return
    head = _head_ending_at(reading, doc, comma - 1)
    if head is None or head.tag_ == "NNS":
        return
    root = mention.run.root
    # The parse hangs "special envoy for Belarus, John Coale" on Belarus: anything in the office's phrase will do.
    attached = root.dep_ == "appos" and head.i <= root.head.i < comma
    after = doc[mention.run.end] if mention.run.end < len(doc) else None
    closed = after is None or after.text in ENDS or after.is_sent_start
    for phrase in offices_around(reading, head, before=comma):
        owned = (
            phrase.determined
            or doc[phrase.start].pos_ == "DET"
            or any(t.text in ("'s", "'") for t in doc[phrase.start : head.i])
        )
        if attached or (closed and owned and root.dep_ != "conj" and head.dep_ != "conj"):
            if _is_title_of_other(reading, doc, phrase, mention):
                continue
            yield _told(mention, phrase, "apposition")


def _head_ending_at(reading: Reading, doc: Doc, at: int) -> Token | None:
    """The office noun whose phrase ends at a token, directly or with a preposition's phrase behind it."""
    if is_office_noun(doc[at]) and resolve_person(reading, doc[at]) is None:
        return doc[at]
    token = doc[at]
    for _ in range(4):
        if token.dep_ in ("pobj", "prep", "compound", "conj", "amod") and token.head.i < token.i:
            token = token.head
            if is_office_noun(token) and token.dep_ != "pobj":
                return token
        else:
            break
    return _head_over_link(doc, at)


def _is_title_of_other(reading: Reading, doc: Doc, phrase: OfficePhrase, mention: Mention) -> bool:
    """Tell whether the office stands right before or behind somebody else's name: then it is theirs."""
    if phrase.end < len(doc) and phrase.end <= mention.run.front - 1:
        other = resolve_person(reading, doc[phrase.end])
        if other is not None and other is not mention:
            return True
    at = phrase.start - 1
    while at > 0 and (doc[at].pos_ == "DET" or doc[at].text == ","):
        at -= 1
    other = (
        resolve_person(reading, doc[at]) if 0 <= at < phrase.start - 1 and doc[phrase.start - 1].text == "," else None
    )
    return other is not None and other is not mention and phrase.start < mention.run.start


def _after(reading: Reading, mention: Mention) -> Iterator[Told]:
    """What follows the name: an age, then a party in brackets, "of the Labour Front", or ", the port's director,"."""
    doc = mention.run.passage.doc
    at = mention.run.end
    if at >= len(doc):
        return
    yield from _party(reading, mention, at)
    at = past_age(doc, at)
    if at + 1 >= len(doc) or doc[at].text not in (",", "(", "\u2013", "\u2014", "--") or doc[at + 1].is_sent_start:
        return
    head = appositive_head(reading, doc, at + 1)
    if head is None:
        return
    for phrase in offices_around(reading, head):
        if phrase.start > mention.run.end and resolve_person(reading, doc[min(phrase.end, len(doc) - 1)]) is None:
            yield _told(mention, phrase, "apposition")


def _party(reading: Reading, mention: Mention, at: int) -> Iterator[Told]:
    """A party in brackets, or "of the National Accord": membership."""
    doc = mention.run.passage.doc
    if doc[at].text == "(":
        close = next((i for i in range(at + 1, min(at + 8, len(doc))) if doc[i].text == ")"), None)
        if close is None:
            return
        inner = doc[at + 1 : close].text
        match = _PARTY.match(inner)
        if match and not re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+", inner):
            party = _PARTIES.get(match.group(1) or "", inner)
            yield _member(mention, party, close + 1, at + 1)
        return
    if doc[at].lower_ == "of" and at + 1 < len(doc):
        first = at + 2 if doc[at + 1].pos_ == "DET" else at + 1
        body = resolve(reading, doc[first]) if first < len(doc) else None
        if body is not None and body.kind is NameKind.ORGANISATION and body.run.start <= first:
            yield _member(mention, body.run.text, body.run.end, first)


def _member(mention: Mention, party: str, end: int, head: int) -> Told:
    value = Role(person=mention.full, office="member", organisation=party, status=Status.CURRENT)
    return Told(value=value, start=mention.run.front, end=end, head=head, manner="affiliation")
