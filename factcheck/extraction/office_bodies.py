"""The body that an office belongs to: "X's", "of X", "X" before the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction.mentions import resolve
from factcheck.extraction.name_words import (
    country_of,
    office_words,
)
from factcheck.extraction.named_run import plain
from factcheck.lexicon.concepts import frequent_senses
from factcheck.lexicon.offices import status_word
from factcheck.model import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extraction.passage import Reading


LINKS = frozenset({"of", "for", "at", "in", "to", "on", "with", "behind"})


_BODY_LINKS = frozenset({"of", "at", "with", "in"})


# What "of the" leads to within an office; elsewhere it leads to a body.
_FIELDS = frozenset({"state", "opposition", "exchequer", "interior", "treasury", "house", "crown", "environment"})


def body_of(reading: Reading, head: Token, start: int, end: int) -> tuple[str, set[int]]:
    """The body that an office belongs to, and the tokens that say so: "X's", "of X", "X" before the office."""
    doc = head.doc
    for at in range(head.i - 1, start, -1):
        if doc[at].text in ("'s", "'"):
            words = doc[start:at]
            kept = [token for token in words if not (status_word(token.lower_) and token.i == start)]
            return _strip_the(" ".join(doc[kept[0].i : at].text.split())) if kept else "", set(range(start, at + 1))
    left, used = _body_before(reading, head, start)
    if left:
        return left, used
    for at in range(head.i + 1, end):
        if doc[at].lower_ in _BODY_LINKS and at + 1 < end:
            stop = next(
                (i for i in range(at + 1, end) if doc[i].lower_ in LINKS and not _inside_name(reading, doc, i)), end
            )
            if _is_field(doc, at):
                continue
            if doc[at + 1].is_lower and doc[at + 1].pos_ not in ("DET", "PRON") and doc[at].lower_ in ("of", "in"):
                continue  # a field, not a body: "head of communications", "chief of staff", "second in command"
            return _strip_the(" ".join(doc[at + 1 : stop].text.split())), set(range(at, stop))
    return "", set()


def _is_field(doc: Doc, link: int) -> bool:
    """Tell whether "of" belongs to the office itself: "Secretary of State", "leader of the opposition"."""
    first = plain(doc[link + 1].text)
    if first == "the" and link + 2 < len(doc):
        return doc[link + 2].lower_ in _FIELDS
    return first in office_words("modifiers")


def _inside_name(reading: Reading, doc: Doc, at: int) -> bool:
    known = resolve(reading, doc[at])
    return known is not None and known.run.start < at < known.run.end


def _body_before(reading: Reading, head: Token, start: int) -> tuple[str, set[int]]:
    """A name or a nationality among the modifiers: "Civic Union deputy", "Ukrainian President"."""
    doc = head.doc
    for at in range(start, head.i):
        token = doc[at]
        known = resolve(reading, token)
        if known is not None and known.kind is not NameKind.PERSON and known.run.start <= at and not _is_plain(token):
            until = min(known.run.end, head.i)
            # A second name behind it is the nearer body: "British bank Norvik's chief".
            return doc[at:until].text, set(range(at, until))
        if token.text[0].isupper() and (country_of(token.text) or token.ent_type_ == "NORP"):
            return token.text, {at}
        pair = doc[at : at + 2].text
        if token.text[0].isupper() and at + 1 < head.i and country_of(pair):
            return pair, {at, at + 1}
        named = not token.is_sent_start or (token.ent_type_ in ("ORG", "GPE", "NORP") and not _is_plain(token))
        capital = token.text[0].isupper() and token.pos_ == "PROPN" and named
        if capital and head.text[0].islower() and plain(token.text) not in office_words("modifiers"):
            until = at + 1
            while until < head.i and doc[until].text[0].isupper():
                until += 1
            return doc[at:until].text, set(range(at, until))
    return "", set()


def _is_plain(token: Token) -> bool:
    """Tell whether a sentence's first word is a plain noun whose capital proves nothing: "Software developer"."""
    return bool(token.is_sent_start) and bool(token.nbor().is_lower) and bool(frequent_senses(token.lower_, "n"))


def _strip_the(text: str) -> str:
    return text[4:] if text.lower().startswith("the ") else text
