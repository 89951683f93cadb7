"""From a group of capitalised words to names: titles and modifiers in front taken off, two names cut apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.name_words import (
    country_of,
    demonyms,
    given_names,
    office_words,
    words,
)
from factcheck.extraction.named_run import Run, plain
from factcheck.lexicon.concepts import is_a

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.extraction.passage import Passage


def same_entity(doc: Doc, left: int, right: int) -> bool:
    return bool(doc[left].ent_type_) and all(token.ent_iob_ == "I" for token in doc[left + 1 : right + 1])


def cut_names(passage: Passage, start: int, end: int) -> Iterator[Run]:
    """Cut a group: modifiers and titles in front, a second name that the recogniser sees apart."""
    doc = passage.doc
    title = _last_title(doc, start, end)
    if title is not None and title < end - 1:
        yield from _prefix(passage, start, title + 1)
        titles = tuple(plain(token.text) for token in doc[start : title + 1] if token.text != "-")
        yield from _named(passage, title + 1, end, front=start, titles=titles)
        return
    if title is not None:
        yield from _prefix(passage, start, end)
        return
    cut = _second_name(doc, start, end)
    if cut is not None:
        yield from _named(passage, start, cut, front=start)
        yield from _named(passage, cut, end, front=cut)
        return
    yield from _named(passage, start, end, front=start)


def _is_title(doc: Doc, at: int, start: int) -> bool:
    word = plain(doc[at].text)
    if word in words("honorifics") or word in words("ranks"):
        return at == start or _is_title(doc, at - 1, start) or word not in office_words("also_names") | {"st", "saint"}
    if word not in office_words("heads"):
        return at == start and _is_calling(doc, at)
    if word in office_words("also_names"):
        return at == start or all(
            plain(token.text) in office_words("modifiers") or country_of(token.text) for token in doc[start:at]
        )
    return True


def _is_calling(doc: Doc, at: int) -> bool:
    """Tell whether the first word of a sentence is a noun for a person before a full name: "Restorer Joris Holm"."""
    word = plain(doc[at].text)
    if not doc[at].is_sent_start or word in given_names() or word in office_words("company_like"):
        return False
    named = [token for token in doc[at + 1 : at + 4] if token.text[0].isupper()]
    return len(named) >= 2 and is_a(word, "person") and not is_a(word, "group") and doc[at].ent_iob_ != "I"


def _last_title(doc: Doc, start: int, end: int) -> int | None:
    """The last token of the titles at the front of a group; its last token where the group is all title."""
    found = None
    for at in range(start, end):
        word = plain(doc[at].text)
        if _is_title(doc, at, start):
            if word == "general" and at + 1 < end and plain(doc[at + 1].text) in words("organisations"):
                return None
            found = at
        elif found is not None and word not in office_words("modifiers") and word != "-":
            break
        elif found is not None and at == end - 1 and word in words("organisations"):
            return None
    if found is None:
        return None
    # "Justice Department", "Police Service": an office word inside an organisation's name.
    if found < end - 1 and plain(doc[end - 1].text) in words("organisations") - words("suffixes"):
        return None
    return found


def _prefix(passage: Passage, start: int, end: int) -> Iterator[Run]:
    """The organisation or place in front of an office: "Norvik" of "Norvik Chief Executive"."""
    doc = passage.doc
    stop = start
    for at in range(start, end):
        word = plain(doc[at].text)
        if word in office_words("heads") or word in words("honorifics") or word in words("ranks"):
            break
        if word in office_words("modifiers") and doc[at].text not in ("US", "U.S."):
            break
        stop = at + 1
    if stop > start:
        yield from _named(passage, start, stop, front=start)


def _second_name(doc: Doc, start: int, end: int) -> int | None:
    """Where a group splits into two names: a country or organisation, then a person; None where it is one name."""
    for at in range(start + 1, end - 1):
        token = doc[at]
        if token.ent_iob_ != "B" or token.ent_type_ != "PERSON":
            continue
        head = doc[start:at].text
        if doc[at - 1].text == "-":
            continue
        if country_of(head) or doc[at - 1].ent_type_ not in ("", "PERSON") or _ends_organisation(doc, at):
            return at
    first = doc[start].text
    if end - start >= 3 and country_of(first) and plain(doc[end - 1].text) not in _kind_words():
        return None if same_entity(doc, start, start + 1) else start + 1
    return None


def _ends_organisation(doc: Doc, at: int) -> bool:
    return plain(doc[at - 1].text) in words("organisations")


def _kind_words() -> frozenset[str]:
    return words("organisations") | words("place_last") | words("thing_last")


def _named(passage: Passage, start: int, end: int, *, front: int, titles: tuple[str, ...] = ()) -> Iterator[Run]:
    """One run, without what is no name of its own: a nationality in front or alone, modifiers after "Minister of"."""
    doc = passage.doc
    if start > 1 and doc[start - 1].lower_ in ("of", "for") and plain(doc[start - 2].text) in office_words("heads"):
        kept = start
        while kept < end - 1 and plain(doc[kept].text) in office_words("modifiers") | {"-"}:
            kept += 1
        if end - kept >= 2 and kept > start:
            start = front = kept
            titles = titles or (plain(doc[start - 1].text),)
    while end - start >= 2 and _is_nationality(doc, start) and plain(doc[end - 1].text) not in _kind_words():
        if same_entity(doc, start, start + 1) and not titles and end - start == 2:
            break
        start += 1
        front = start if not titles else front
    if re.match(r"[DRI]-", doc[start].text) and start and doc[start - 1].text == "(":
        return
    while start < end and doc[start].text in ("-", "'", "&"):
        start += 1
    if start == end - 1 and doc[start].pos_ == "ADJ" and not doc[start].text.isupper():
        return
    if (
        end - start == 3
        and doc[start + 1].text == "-"
        and country_of(doc[start].text)
        and country_of(doc[end - 1].text)
    ):
        yield from _named(passage, start, start + 1, front=start)
        yield from _named(passage, end - 1, end, front=end - 1)
        return
    if start >= end or (end - start == 1 and (_is_nationality(doc, start) or len(doc[start].text) == 1)):
        return
    if all(plain(token.text) in office_words("modifiers") for token in doc[start:end]) and not country_of(
        doc[start].text
    ):
        return
    yield Run(passage=passage, start=start, end=end, front=min(front, start), titles=titles)


def _is_nationality(doc: Doc, at: int) -> bool:
    word = doc[at].lower_
    if at + 1 < len(doc) and doc[at + 1].text == "-":
        return False
    return word in demonyms() or f"{word} {doc[at + 1].lower_ if at + 1 < len(doc) else ''}" in demonyms()
