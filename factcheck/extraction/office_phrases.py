"""An office as a phrase: from its head noun to status, office and the body that it belongs to.

"the ministry's former deputy press secretary for sport" is former, "deputy press secretary for sport", "ministry".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.mentions import resolve
from factcheck.extraction.name_words import office_words, short_titles
from factcheck.extraction.named_run import plain
from factcheck.extraction.office_bodies import LINKS, body_of
from factcheck.lexicon.concepts import is_a
from factcheck.lexicon.offices import status_word
from factcheck.model import NameKind, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extraction.passage import Reading

_MODIFYING = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_AFTER_HEAD = frozenset({"general", "elect", "designate", "emeritus", "superintendent", "major", "nominee"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
# Adverbs that open a status of two words ("newly elected mayor") or colour it; others end the phrase.
_ADVERBS = frozenset({"newly", "then", "recently", "soon", "long", "once", "twice", "ex", "co"})
# Heads that name an office only with a body or a modifier: "the head of the port", "police chief".
_BARE = frozenset({"head", "chief", "chair", "general", "anchor", "forward", "guard", "page", "partner", "executive", "officer", "member", "keeper"})  # fmt: skip


@dataclass(frozen=True, eq=False)
class OfficePhrase:
    """Tokens [start, end) of a passage that name an office, and what they say."""

    start: int
    end: int
    head: int
    office: str
    organisation: str
    status: Status
    determined: bool


def is_office_noun(token: Token) -> bool:
    """Tell whether a token is a noun for a person: an office, a calling, a relation."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X") or not token.text[0].isalpha():
        return False
    for word in (plain(token.text), token.lemma_.lower()):
        if word in office_words("heads") or word in short_titles():
            return True
    if token.pos_ != "NOUN" or token.ent_type_ in _TIMES:
        return False
    lemma = token.lemma_.lower()
    return is_a(lemma, "person") and not is_a(lemma, "group") and not is_a(lemma, "artifact") and len(lemma) > 3


def office_phrase(reading: Reading, head: Token, *, before: int | None = None) -> OfficePhrase | None:
    """Read the phrase around an office noun; it ends before the token `before`. None where it names no office."""
    doc = head.doc
    start = _left(reading, head)
    end = _right(reading, head, before if before is not None else len(doc))
    inside = doc[start:end]
    body, used = body_of(reading, head, start, end)
    status, rest = _status([token for token in inside if token.i not in used])
    office = _office_words(rest, head)
    if not office or (office in _BARE and not body):
        return None
    determined = start > 0 and (doc[start - 1].pos_ == "DET" or doc[start - 1].dep_ == "poss")
    return OfficePhrase(start, end, head.i, office, body, status, determined)


def _left(reading: Reading, head: Token) -> int:
    """The first token of the phrase: modifiers, "X's", status words."""
    doc = head.doc
    at = head.i
    while at > 0 and not doc[at].is_sent_start:
        token = doc[at - 1]
        if token.text in ("-", "\u2013", "'s", "'", "&", "/"):
            if token.text in ("'s", "'") and _is_person(reading, doc[at - 2]):
                break
            if token.text == "-" and token.whitespace_:
                break
        elif (
            status_word(token.lower_)
            or (token.lower_ in _ADVERBS)
            or plain(token.text) in office_words("modifiers") - {"the", "and", "of", "for", "&"}
        ):
            pass
        elif token.is_sent_start and token.i == head.i - 1 and token.pos_ in ("VERB", "X", "INTJ"):
            pass  # a capital at the start misleads the tagger: "Lorry driver"
        elif token.lower_ == "time" and at > 2 and doc[at - 2].text == "-" and doc[at - 3].lower_ == "one":
            at -= 2
        elif (
            token.pos_ not in _MODIFYING
            or token.ent_type_ in _TIMES
            or token.like_num
            or _is_year_old(token)
            or (token.pos_ == "ADV" and not status_word(token.lower_))
            or (_is_person(reading, token) and doc[at].text not in ("-",))
        ):
            break
        at -= 1
    while at < head.i and doc[at].text in ("-", "'s", "'", "&", "/", "\u2013"):
        at += 1
    return _over_the(doc, at)


def _over_the(doc: Doc, start: int) -> int:
    """Take in "the" of "the union's treasurer", so that the body is whole."""
    if start > 0 and doc[start - 1].pos_ == "DET" and not doc[start].is_sent_start:
        run = doc[start : min(start + 6, len(doc))]
        if any(token.text in ("'s", "'") for token in run):
            return start - 1
    return start


def _is_year_old(token: Token) -> bool:
    return token.lower_ in ("year", "old", "aged") or token.lower_.endswith("-year-old")


def _is_person(reading: Reading, token: Token) -> bool:
    found = resolve(reading, token)
    return found is not None and found.kind is NameKind.PERSON and found.run.start <= token.i < found.run.end


def _right(reading: Reading, head: Token, stop: int) -> int:
    """The end of the phrase: "-elect", "general", and the prepositions of its body."""
    doc = head.doc
    end = head.i + 1
    limit = min(stop, head.sent.end)
    if end + 1 < limit and doc[end].text == "-" and doc[end + 1].lower_ in _AFTER_HEAD:
        end += 2
    elif end < limit and doc[end].lower_ in _AFTER_HEAD:
        end += 1
    while end < limit and doc[end].lower_ in LINKS:
        reach = _object_end(reading, doc, end + 1, limit)
        if reach is None:
            break
        end = reach
    return end


def _object_end(reading: Reading, doc: Doc, start: int, limit: int) -> int | None:
    """The end of a preposition's noun phrase; None where it is a time, a person or no noun phrase."""
    at = start
    noun = None
    while at < limit:
        token = doc[at]
        if token.ent_type_ in ("DATE", "TIME") or token.like_num:
            break
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "X") or token.text in ("-", "'s", "'", "&"):
            if _is_person(reading, token) and doc[at - 1].lower_ in LINKS:
                break
            noun = at if token.pos_ in ("NOUN", "PROPN", "X") else noun
        elif not (token.pos_ in ("DET", "PRON") and token.dep_ in ("det", "poss") and at == start):
            known = resolve(reading, token)
            if known is None or known is not resolve(reading, doc[at - 1]):
                break
        at += 1
    if noun is None or (
        doc[noun].lower_ in ("time", "moment", "years", "months", "charge", "custody") and noun == start
    ):
        return noun + 1 if noun is not None and doc[noun].lower_ == "charge" else None
    return noun + 1


def _status(tokens: list[Token]) -> tuple[Status, list[Token]]:
    """The status that the words state, and the words without it; the first one in the phrase decides."""
    found: Status | None = None
    rest: list[Token] = []
    joined = {
        token.i + step: former
        for token, mark, last in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if mark.text == "-" and (former := status_word(f"{token.lower_}-{last.lower_}"))
        for step in (0, 1, 2)
    }  # "one-time", "stand-in"
    for token in tokens:
        if token.i in joined:
            found = found or Status(joined[token.i])
            continue
        said = status_word(token.lower_)
        if token.lower_ == "nominee" and rest:
            said = "elect"
        if said is not None and not (said == "elect" and token.lower_ == "next" and rest):
            found = found or Status(said)
        else:
            rest.append(token)
    return found or Status.CURRENT, rest


def _office_words(tokens: list[Token], head: Token) -> str:
    tokens = [token for token in tokens if token.i >= head.i or token.lower_ not in office_words("colouring")]
    kept = [token for token in tokens if token.text not in ("'s", "'") and token.lower_ not in _ADVERBS - {"co"}]
    while kept and kept[0].text in ("-", "&", "/"):
        kept.pop(0)
    while kept and (kept[-1].text in ("-", "&", "/") or kept[-1].pos_ == "DET"):
        kept.pop()
    while kept and kept[0].pos_ == "DET":
        kept.pop(0)
    words: list[str] = []
    for token in kept:
        word = token.lower_
        if token.i == head.i:
            word = short_titles().get(plain(token.text), word)
            word = token.lemma_.lower() if token.tag_ == "NNS" else word
        glued = token.text == "-" or (token.i > 0 and token.nbor(-1).text == "-" and words and words[-1].endswith("-"))
        words.append(word if not words or glued else " " + word)
    return " ".join("".join(words).split())


def offices_around(reading: Reading, head: Token, *, before: int | None = None) -> Iterator[OfficePhrase]:
    """Read an office and those joined to it: "president and chief executive of X" are two of one body."""
    heads = [head]
    heads += [child for child in head.conjuncts if is_office_noun(child) and child.i < (before or len(head.doc))]
    doc = head.doc
    first = _left(reading, head)
    if first > 1 and doc[first - 1].lower_ in ("and", "&") and is_office_noun(doc[first - 2]):
        heads.append(doc[first - 2])
    unique = sorted({one.i for one in heads})
    phrases = [phrase for at in unique if (phrase := office_phrase(reading, doc[at], before=before))]
    body = next((phrase.organisation for phrase in phrases if phrase.organisation), "")
    status = next((phrase.status for phrase in phrases if phrase.status is not Status.CURRENT), Status.CURRENT)
    for phrase in phrases:
        shared = phrase.organisation or body
        held = status if phrase.status is Status.CURRENT and phrase is phrases[0] else phrase.status
        yield OfficePhrase(phrase.start, phrase.end, phrase.head, phrase.office, shared, held, phrase.determined)
