"""The office that stands behind a name, after a comma, a dash or an age: ", the port's director,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extraction.mentions import Mention, resolve
from factcheck.extraction.office_phrases import is_office_noun
from factcheck.model import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extraction.passage import Reading


ENDS = frozenset({",", ".", ";", ":", ")", "\u2013", "\u2014", "-", "--", '"', "!", "?"})


def resolve_person(reading: Reading, token: Token) -> Mention | None:
    """The person whose name (titles left out) a token is part of."""
    known = resolve(reading, token)
    inside = known is not None and known.run.start <= token.i < known.run.end
    return known if inside and known is not None and known.kind is NameKind.PERSON else None


def past_age(doc: Doc, at: int) -> int:
    """Step over ", 52" and "(52)" behind a name."""
    if at + 2 < len(doc) and doc[at].text in (",", "(") and re.fullmatch(r"\d{1,3}", doc[at + 1].text):
        return at + 3 if doc[at].text == "(" else at + 2
    if at + 3 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ == "aged":
        return at + 3
    return at


def appositive_head(reading: Reading, doc: Doc, start: int) -> Token | None:
    """The office noun of the noun phrase that begins here and ends at a mark; None where it is no appositive."""
    limit = min(start + 14, len(doc))
    for at in range(start, limit):
        token = doc[at]
        if token.is_sent_start and at > start:
            return None
        if is_office_noun(token) and not _is_premodifier(doc, at):
            return token if _is_apart(reading, doc, token) else None
        if token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "ADP") and token.dep_ not in ("amod", "poss", "compound"):
            return None
        if token.text in ENDS and token.text != "-":
            return None
        if resolve_person(reading, token) is not None and not _is_owner(doc, at):
            return None
    return None


def _is_owner(doc: Doc, at: int) -> bool:
    return any(token.text in ("'s", "'") for token in doc[at + 1 : at + 4])


def _is_premodifier(doc: Doc, at: int) -> bool:
    """Tell whether an office noun only modifies a later one: "police" of "police chief", "managing director's"."""
    if at + 1 >= len(doc):
        return False
    after = doc[at + 1]
    ahead = at + 1
    while ahead < len(doc) and doc[ahead].pos_ in ("NOUN", "PROPN", "ADJ") and not doc[ahead].is_sent_start:
        if is_office_noun(doc[ahead]) and doc[ahead].lower_ not in ("general", "elect"):
            return True
        ahead += 1
    if after.text in ("'s", "'"):
        return True
    if after.text == "-" and not doc[at].whitespace_ and at + 2 < len(doc):
        return doc[at + 2].lower_ not in ("elect", "designate")
    return after.pos_ in ("NOUN", "PROPN") and doc[at].dep_ in ("compound", "amod", "nmod") and doc[at].head.i > at


def _is_apart(reading: Reading, doc: Doc, head: Token) -> bool:
    """Tell whether the phrase ends before a verb takes it for its subject, or before somebody else's name."""
    end = head.i + 1
    while end < len(doc) and not doc[end].is_sent_start and doc[end].text not in ENDS:
        if doc[end].lower_ in ("who", "whose", "which", "that", "and", "when", "where"):
            break
        if doc[end].pos_ in ("VERB", "AUX") and doc[end].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return head.dep_ == "appos"
        if resolve_person(reading, doc[end]) is not None:
            return False
        end += 1
    return head.dep_ not in ("nsubj", "nsubjpass")
